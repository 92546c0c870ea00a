import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { watch } from './functions/watch/resource';

const backend = defineBackend({ auth, watch });

// TODO: a topic in a stack of its own, which the function knows and may publish to.
export { backend };
