import { defineBackend } from '@aws-amplify/backend';
import { newsletter } from './functions/resource';

defineBackend({ newsletter });
