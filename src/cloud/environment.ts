import path from 'node:path';
import { quietSettings } from '../quiet-environment.ts';
import { PRACTICE_ACCESS_KEY, PRACTICE_REGION } from './practice.ts';

/** The services whose endpoint a learner's own shell might name: those names would win over AWS_ENDPOINT_URL. */
const SERVICE_IDS = [
  'AMPLIFY',
  'APPSYNC',
  'CLOUDCONTROL',
  'CLOUDFORMATION',
  'CLOUDWATCH_LOGS',
  'COGNITO_IDENTITY',
  'COGNITO_IDENTITY_PROVIDER',
  'ECR',
  'IAM',
  'KMS',
  'LAMBDA',
  'S3',
  'SECRETS_MANAGER',
  'SFN',
  'SSM',
  'STS',
] as const;

/**
 * The environment with which AWS tools reach the practice cloud and nothing else. What a learner's shell may hold is
 * overridden: profiles, sessions, proxies, endpoints of single services.
 *
 * @param url of the practice cloud
 * @param stateDir where the tools may keep what they remember of an account (the CDK's cache of account numbers)
 */
export function practiceEnvironment(url: string, stateDir?: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    ...Object.fromEntries(SERVICE_IDS.map(id => [`AWS_ENDPOINT_URL_${id}`, url])),
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
    AWS_ACCESS_KEY_ID: PRACTICE_ACCESS_KEY,
    AWS_SECRET_ACCESS_KEY: PRACTICE_ACCESS_KEY,
    AWS_SESSION_TOKEN: '',
    AWS_PROFILE: '',
    AWS_REGION: PRACTICE_REGION,
    // ampx complains when both are set.
    AWS_DEFAULT_REGION: '',
    // No metadata service, no login: nothing but the keys above is ever asked for credentials.
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(stateDir
      ? {
          AWS_CONFIG_FILE: path.join(stateDir, 'aws-config'),
          AWS_SHARED_CREDENTIALS_FILE: path.join(stateDir, 'aws-credentials'),
          CDK_HOME: path.join(stateDir, 'cdk-home'),
        }
      : {}),
    ...quietSettings,
    AMPLIFY_BACKEND_NOTICES_ENDPOINT: `${url}/notices.json`,
    HTTP_PROXY: '',
    HTTPS_PROXY: '',
    ALL_PROXY: '',
    http_proxy: '',
    https_proxy: '',
    all_proxy: '',
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  };
}
