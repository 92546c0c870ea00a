import { defineBackend } from '@aws-amplify/backend';
import './auth/resource';
import './data/resource';

defineBackend({});
