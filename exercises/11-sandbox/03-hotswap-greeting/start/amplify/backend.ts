import { defineBackend } from '@aws-amplify/backend';
import { greet } from './greet/resource';

defineBackend({
  greet,
});
