import { defineBackend } from '@aws-amplify/backend';

// TODO: register both resources.
defineBackend({});
