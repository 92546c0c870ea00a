import type { ResourceSummary } from '../verify/verdict.ts';
import type { CostNote } from './model.ts';

/**
 * What of the resources that Amplify makes can cost money. All of these are billed by use, and an idle sandbox stays
 * within a few cents a month; prices: https://aws.amazon.com/amplify/pricing and the services' own pages.
 */
const notes: Readonly<Record<string, string>> = {
  'Amazon Cognito': 'Free up to 10,000 users a month. SMS messages cost from the first.',
  'AWS AppSync': 'Billed by request. New accounts have an amount for free.',
  'Amazon DynamoDB': 'Tables are billed by request and by stored data: 25 GB are free.',
  'AWS Lambda': 'A million calls a month are free.',
  'Amazon S3': 'Billed by stored data and requests.',
  'Amazon CloudWatch': 'Logs: 5 GB a month are free. Logs stay when the sandbox is deleted.',
  'Amazon SNS': 'Billed by message: SMS cost from the first.',
  'Amazon SQS': 'A million requests a month are free.',
  'Amazon API Gateway': 'Billed by request.',
  'Amazon EventBridge': 'Schedules: 14 million calls a month are free.',
  'Amazon Location Service': 'Billed by request.',
  'Amazon Kinesis': 'Costs by the hour, also when idle.',
  'Amazon OpenSearch Service': 'Costs by the hour, also when idle.',
  'Amazon RDS': 'Costs by the hour, also when idle.',
  'Amazon EC2': 'Costs by the hour, also when idle.',
};

/** What of a backend can cost money. */
export function costsOf(resources: ResourceSummary | undefined): readonly CostNote[] {
  return (resources?.services ?? []).flatMap(({ service }) => {
    const note = notes[service];
    return note === undefined ? [{ service, note: 'See its own price page.' }] : [{ service, note }];
  });
}
