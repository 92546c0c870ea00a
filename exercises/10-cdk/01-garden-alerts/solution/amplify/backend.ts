import { defineBackend } from '@aws-amplify/backend';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';
import { watch } from './functions/watch/resource';

const backend = defineBackend({ auth, watch });

const topic = new Topic(backend.createStack('alerts'), 'DryBeds');
backend.watch.addEnvironment('ALERTS_TOPIC_ARN', topic.topicArn);
topic.grantPublish(backend.watch.resources.lambda);
