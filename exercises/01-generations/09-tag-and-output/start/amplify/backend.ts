import { defineBackend } from '@aws-amplify/backend';
import { Tags } from 'aws-cdk-lib';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({
  auth,
  data,
});

// TODO: tag the whole backend, and tell the frontend the project's name.
// Tags.of(...).add(...)
// backend.addOutput(...)
