import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { nightReport } from './night-report/resource';

defineBackend({
  auth,
  data,
  nightReport,
});
