import { defineBackend } from '@aws-amplify/backend';
import { discountCheck } from './functions/discount/resource';

defineBackend({ discountCheck });
