import { defineBackend } from '@aws-amplify/backend';
import { digest, pulse, rent, report } from './functions/resource';

defineBackend({ digest, rent, pulse, report });
