import { defineBackend } from '@aws-amplify/backend';
import { CfnOutput, Tags } from 'aws-cdk-lib';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({
  auth,
  data,
});

Tags.of(backend.stack).add('project', 'todos');

new CfnOutput(backend.stack, 'project', { value: 'todos' });
