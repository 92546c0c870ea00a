import { defineBackend } from '@aws-amplify/backend';
import { forecast } from './functions/forecast/resource';

defineBackend({ forecast });
