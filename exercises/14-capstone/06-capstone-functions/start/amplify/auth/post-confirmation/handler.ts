import type { PostConfirmationTriggerHandler } from 'aws-lambda';

/** What the user pool is asked for: AdminAddUserToGroup. */
export const admission = (Username: string) => ({
  UserPoolId: process.env.AMPLIFY_AUTH_USERPOOL_ID,
  GroupName: process.env.GROUP_NAME,
  Username,
});

/** The client that sends it is @aws-sdk/client-cognito-identity-provider. */
export const handler: PostConfirmationTriggerHandler = async event => {
  if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
  console.log(admission(event.userName));
  return event;
};
