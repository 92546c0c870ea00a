import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { exportList } from './jobs/export/resource';

// TODO: what the task asks for.
defineBackend({
  auth,
  exportList,
});
