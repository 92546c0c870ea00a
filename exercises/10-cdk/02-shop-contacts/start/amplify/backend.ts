import { defineBackend } from '@aws-amplify/backend';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });
const stack = backend.createStack('support');
const questions = new Topic(stack, 'Questions');

// For the page "Contact".
backend.addOutput({
  custom: { support: { phone: '+1 555 0100', hours: '9 to 5' } },
});

// For the form "Ask us".
backend.addOutput({
  support: { region: stack.region },
});

// For the footer of every page.
backend.addOutput({
  custom: { support: { phone: '+1 555 0100', email: 'help@shop.example' } },
});

export { questions };
