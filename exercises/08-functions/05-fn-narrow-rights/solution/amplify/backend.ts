import { defineBackend } from '@aws-amplify/backend';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';
import { contactSheet } from './functions/resource';
import { storage } from './storage/resource';

const backend = defineBackend({ auth, storage, contactSheet });

const topic = new Topic(backend.createStack('news'), 'sheets');
backend.contactSheet.addEnvironment('TOPIC', topic.topicArn);
topic.grantPublish(backend.contactSheet.resources.lambda);
