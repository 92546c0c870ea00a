import { defineBackend } from '@aws-amplify/backend';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });
const stack = backend.createStack('support');
export const questions = new Topic(stack, 'Questions');

const support = {
  phone: '+1 555 0100',
  hours: '9 to 5',
  email: 'help@shop.example',
  region: stack.region,
};
backend.addOutput({ custom: { support } });
