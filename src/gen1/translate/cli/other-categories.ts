import type { CommandTranslation } from './gen1-command.ts';

const analytics = `import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });

const stream = new Stream(backend.createStack('analytics'), 'Events');
backend.auth.resources.authenticatedUserIamRole.addToPrincipalPolicy(
  new PolicyStatement({
    actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
    resources: [stream.streamArn],
  }),
);
backend.addOutput({ custom: { eventStream: stream.streamName } });
`;

const geo = `import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnMap } from 'aws-cdk-lib/aws-location';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });

const stack = backend.createStack('geo');
const map = new CfnMap(stack, 'Map', {
  mapName: 'my-map',
  configuration: { style: 'VectorEsriNavigation' },
});
backend.auth.resources.authenticatedUserIamRole.addToPrincipalPolicy(
  new PolicyStatement({ actions: ['geo:GetMap*'], resources: [map.attrArn] }),
);
backend.addOutput({
  geo: {
    aws_region: stack.region,
    maps: {
      items: { [map.mapName]: { style: 'VectorEsriNavigation' } },
      default: map.mapName,
    },
  },
});
`;

const predictions = `import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });

backend.auth.resources.authenticatedUserIamRole.addToPrincipalPolicy(
  new PolicyStatement({
    actions: [
      'translate:TranslateText',
      'polly:SynthesizeSpeech',
      'rekognition:DetectLabels',
      'comprehend:DetectSentiment',
    ],
    resources: ['*'],
  }),
);
`;

const interactions = `import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });

backend.auth.resources.authenticatedUserIamRole.addToPrincipalPolicy(
  new PolicyStatement({
    actions: ['lex:RecognizeText'],
    resources: ['arn:aws:lex:us-east-1:123456789012:bot-alias/BOT/ALIAS'],
  }),
);
backend.addOutput({ custom: { bot: { id: 'BOT', alias: 'ALIAS' } } });
`;

const notifications = `import { defineBackend } from '@aws-amplify/backend';
import { Topic } from 'aws-cdk-lib/aws-sns';

const backend = defineBackend({});

const topic = new Topic(backend.createStack('notifications'), 'News');
backend.addOutput({ custom: { newsTopic: topic.topicArn } });
`;

const custom = `import { defineBackend } from '@aws-amplify/backend';
import { Queue } from 'aws-cdk-lib/aws-sqs';

const backend = defineBackend({});

const queue = new Queue(backend.createStack('custom'), 'Orders');
backend.addOutput({ custom: { orderQueue: queue.queueUrl } });
`;

/** A category that Gen 2 has no define function for: it is written with the CDK. */
function byCdk(category: string, did: string, instead: string, text: string): readonly CommandTranslation[] {
  const change = 'Change what you wrote in amplify/backend.ts.';
  return [
    {
      command: `add ${category}`,
      did: `Added ${did}.`,
      instead,
      write: [{ file: 'amplify/backend.ts', text }],
      lesson: 'cdk',
    },
    { command: `update ${category}`, did: `Changed ${did}.`, instead: change, lesson: 'cdk' },
    {
      command: `remove ${category}`,
      did: `Removed ${did}.`,
      instead: 'Take what you wrote out of amplify/backend.ts. The next deployment deletes it.',
      lesson: 'cdk',
    },
    {
      command: `console ${category}`,
      did: `Opened ${did} in the browser.`,
      instead: 'Open the service in the AWS console; CloudFormation lists what your stack made.',
    },
  ];
}

/** The categories that Gen 2 leaves to the CDK. */
export const otherCategoryCommands: readonly CommandTranslation[] = [
  ...byCdk(
    'analytics',
    'Pinpoint or Kinesis',
    'Gen 2 has no defineAnalytics: make the stream with the CDK. Amazon Pinpoint ends on 30 October 2026, so choose Kinesis.',
    analytics,
  ),
  ...byCdk(
    'geo',
    'maps, place search or geofences',
    'Gen 2 has no defineGeo: make the map with the CDK, and say where it is in the outputs.',
    geo,
  ),
  ...byCdk(
    'notifications',
    'a notification channel of Pinpoint',
    'Gen 2 has no defineNotifications: send with Amazon SNS or AWS End User Messaging. Amazon Pinpoint ends on 30 October 2026.',
    notifications,
  ),
  {
    command: 'status notifications',
    did: 'Listed which channels are on.',
    instead: 'The channels are what you wrote in amplify/backend.ts.',
  },
  ...byCdk(
    'interactions',
    'a Lex bot',
    'Gen 2 has no defineInteractions: make the bot in Amazon Lex, and give the signed-in role access to it.',
    interactions,
  ),
  ...byCdk(
    'predictions',
    'translation, speech, image and text recognition',
    'Gen 2 has no definePredictions: give the role access to the services. For language models, see the AI routes a.generation and a.conversation.',
    predictions,
  ),
  ...byCdk(
    'custom',
    'resources of your own, by CDK or CloudFormation',
    'Any CDK construct goes into a stack of its own in amplify/backend.ts.',
    custom,
  ),
  {
    command: 'build custom',
    did: 'Compiled the custom resources.',
    instead: 'The sandbox does it on each save.',
    run: ['npx ampx sandbox --once'],
    lesson: 'cdk',
  },
  {
    command: 'add xr',
    did: 'Added a scene of Amazon Sumerian.',
    instead:
      'Amazon Sumerian has ended: there is no Gen 2 way. Use a library such as three.js in the frontend.',
  },
  {
    command: 'update xr',
    did: 'Changed a scene of Amazon Sumerian.',
    instead: 'Amazon Sumerian has ended: there is no Gen 2 way.',
  },
  {
    command: 'remove xr',
    did: 'Removed a scene of Amazon Sumerian.',
    instead: 'Amazon Sumerian has ended: there is no Gen 2 way.',
  },
  {
    command: 'console xr',
    did: 'Opened Amazon Sumerian.',
    instead: 'Amazon Sumerian has ended: there is no Gen 2 way.',
  },
];
