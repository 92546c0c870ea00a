import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });

// 1. Sessions delete themselves at the time in `endsAt`.
const { amplifyDynamoDbTables } = backend.data.resources.cfnResources;
for (const table of Object.values(amplifyDynamoDbTables)) {
  table.timeToLiveAttribute = { attributeName: 'createdAt', enabled: true };
}

// 2. Passwords have 12 characters at least; nothing else changes.
const { cfnUserPool } = backend.auth.resources.cfnResources;
cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 12 },
};

// 3. Nobody deletes the user pool by mistake.
cfnUserPool.addPropertyOverride('deletionProtection', 'ACTIVE');
