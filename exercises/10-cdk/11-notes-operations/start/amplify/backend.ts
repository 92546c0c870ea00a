import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { remind } from './functions/remind/resource';

const backend = defineBackend({ auth, data, remind });

// TODO: a topic for reminders, tags, protection, and an output.
export { backend };
