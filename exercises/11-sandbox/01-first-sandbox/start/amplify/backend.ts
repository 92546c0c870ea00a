import { defineBackend } from '@aws-amplify/backend';
import { data } from './data/resource';

const backend = defineBackend({
  data,
});

// TODO: tell the frontend what the app is called.
// backend.addOutput(...)
