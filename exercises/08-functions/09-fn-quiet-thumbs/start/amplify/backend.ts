import { defineBackend } from '@aws-amplify/backend';
import { thumbs } from './functions/resource';

defineBackend({ thumbs });
