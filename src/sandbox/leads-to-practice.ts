import { PRACTICE_ACCESS_KEY } from '../cloud/practice.ts';

/** Whether an environment leads AWS's tools to a practice cloud: its access key is nobody else's. */
export function leadsToPractice({ AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL = '' }: NodeJS.ProcessEnv): boolean {
  return AWS_ACCESS_KEY_ID === PRACTICE_ACCESS_KEY && /^http:\/\/127\.0\.0\.1:/.test(AWS_ENDPOINT_URL);
}
