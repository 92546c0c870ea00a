import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });

const { amplifyDynamoDbTables } = backend.data.resources.cfnResources;
amplifyDynamoDbTables.Payment.pointInTimeRecoveryEnabled = true;

// TODO: what does the auditor's list still lack?
