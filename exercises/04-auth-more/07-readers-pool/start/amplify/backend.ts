import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { readerStats } from './functions/reader-stats/resource';

defineBackend({ auth, data, readerStats });
