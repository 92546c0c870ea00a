import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { auth } from './auth/resource';
import { take } from './functions/resource';

const backend = defineBackend({ auth, take });
const fn = backend.take.resources.lambda;

const stack = backend.createStack('orders');
const orders = new Queue(stack, 'Orders');

backend.take.addEnvironment('QUEUE_URL', orders.queueUrl);
orders.addToResourcePolicy(
  new PolicyStatement({
    principals: [fn.grantPrincipal],
    actions: ['sqs:SendMessage'],
    resources: [orders.queueArn],
  }),
);
