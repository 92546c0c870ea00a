import { defineBackend } from '@aws-amplify/backend';

// TODO: two resources are written, but nobody has registered them.
defineBackend({});
