import type { PostConfirmationTriggerHandler } from 'aws-lambda';
import { env } from '$amplify/env/notes-join';

/** What the user pool is asked for: AdminAddUserToGroup. */
export const admission = (Username: string) => ({
  UserPoolId: env.AMPLIFY_AUTH_USERPOOL_ID,
  GroupName: env.GROUP_NAME,
  Username,
});

/** The client that sends it is @aws-sdk/client-cognito-identity-provider, which isn't installed here. */
export const handler: PostConfirmationTriggerHandler = async event => {
  if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
  console.log(admission(event.userName));
  return event;
};
