import { defineBackend } from '@aws-amplify/backend';
import { Tags } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });

const press = backend.createStack('press');
const topic = new Topic(press, 'News');
new Queue(press, 'Letters');

Tags.of(topic).add('Team', 'desk');
Tags.of(press).add('team', 'press');
Tags.of(backend.auth.stack).add('team', 'accounts');
Tags.of(backend.data.stack).remove('team');
Tags.of(backend.stack).add('team', 'web');
Tags.of(press).remove('team', { includeResourceTypes: ['AWS::SQS::Queue'] });
