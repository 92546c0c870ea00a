import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { invoices, photos } from './storage/resource';

defineBackend({
  auth,
  photos,
  invoices,
});
