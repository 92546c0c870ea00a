import { defineBackend } from '@aws-amplify/backend';
import { mailer } from './functions/mailer/resource';

defineBackend({ mailer });
