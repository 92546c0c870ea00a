import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { remind } from './functions/remind/resource';

defineBackend({ auth, data, remind });
