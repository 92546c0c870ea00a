import { defineAuth } from '@aws-amplify/backend';

// TODO: say here, and in ../backend.ts, what the answers in gen1/ say.
export const auth = defineAuth({
  loginWith: {
    email: true,
  },
});
