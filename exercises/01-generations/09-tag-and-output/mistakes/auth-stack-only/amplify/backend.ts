import { defineBackend } from '@aws-amplify/backend';
import { Tags } from 'aws-cdk-lib';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({
  auth,
  data,
});

Tags.of(backend.auth.stack).add('project', 'todos');

backend.addOutput({
  custom: { project: 'todos' },
});
