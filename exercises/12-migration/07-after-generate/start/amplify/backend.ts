import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { receipt } from './shop-receipt/resource';

export const backend = defineBackend({ auth, data, receipt });
