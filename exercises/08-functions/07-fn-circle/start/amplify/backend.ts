import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { countOverdue } from './functions/resource';

const backend = defineBackend({ auth, data, countOverdue });

backend.data.resources.tables.Loan.grantReadData(backend.countOverdue.resources.lambda);
