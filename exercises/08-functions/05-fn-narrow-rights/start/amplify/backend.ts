import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';
import { contactSheet } from './functions/resource';
import { storage } from './storage/resource';

const backend = defineBackend({ auth, storage, contactSheet });

const topic = new Topic(backend.createStack('news'), 'sheets');
backend.contactSheet.addEnvironment('TOPIC', topic.topicArn);
backend.contactSheet.resources.lambda.addToRolePolicy(
  new PolicyStatement({ actions: ['sns:*', 's3:*'], resources: ['*'] }),
);
