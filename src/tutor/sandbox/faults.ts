import type { Faults } from '../../cloud/faults.ts';

/** Something that can go wrong on demand in the practice cloud. */
export interface FaultChoice {
  readonly id: string;
  readonly title: string;
  /** What follows from it. */
  readonly effect: string;
  /** What is set to bring it about. */
  readonly faults: Faults;
  isOn(faults: Faults): boolean;
}

const failing = (id: string, title: string, match: string, message: string): FaultChoice => ({
  id,
  title,
  effect: 'The deployment fails, and what it made is taken back.',
  faults: { failingResource: { match, message } },
  isOn: ({ failingResource }) => failingResource?.match === match,
});

/** The faults that the screen offers. Those that share a key of `Faults` take each other's place. */
export const faultChoices: readonly FaultChoice[] = [
  {
    id: 'expired',
    title: 'The sign-in has expired',
    effect: 'Every call is refused.',
    faults: { expiredTokenAfter: 0 },
    isOn: ({ expiredTokenAfter }) => expiredTokenAfter === 0,
  },
  {
    id: 'expires-midway',
    title: 'The sign-in expires in the middle',
    effect: 'The first 60 calls go through.',
    faults: { expiredTokenAfter: 60 },
    isOn: ({ expiredTokenAfter = 0 }) => expiredTokenAfter > 0,
  },
  {
    id: 'not-bootstrapped',
    title: 'The account is not bootstrapped',
    effect: 'As if nobody had ever run cdk bootstrap there.',
    faults: { missingBootstrap: true },
    isOn: ({ missingBootstrap }) => missingBootstrap === true,
  },
  {
    id: 'denied',
    title: 'No permission to create stacks',
    effect: 'No policy allows cloudformation:CreateStack.',
    faults: { deniedAction: 'cloudformation:CreateStack' },
    isOn: ({ deniedAction }) => deniedAction !== undefined,
  },
  failing(
    'api-fails',
    "The GraphQL API can't be made",
    'AWS::AppSync::GraphQLApi',
    'Limit on the number of APIs exceeded.',
  ),
  failing(
    'user-pool-fails',
    "The user pool can't be made",
    'AWS::Cognito::UserPool',
    'Maximum number of user pools reached.',
  ),
  failing(
    'bucket-fails',
    "The bucket can't be made",
    'AWS::S3::Bucket',
    'You have attempted to create more buckets than allowed.',
  ),
  {
    id: 'throttled',
    title: 'Too many calls',
    effect: 'The next 40 calls are refused, then all goes well.',
    faults: { throttledCalls: 40 },
    isOn: ({ throttledCalls = 0 }) => throttledCalls > 0,
  },
  {
    id: 'slow',
    title: 'Slow resources',
    effect: 'Each takes two seconds, so that you can watch.',
    faults: { slowResources: 2000 },
    isOn: ({ slowResources = 0 }) => slowResources > 0,
  },
  {
    id: 'no-connection',
    title: 'No connection',
    effect: 'Calls are cut off without an answer.',
    faults: { noConnection: true },
    isOn: ({ noConnection }) => noConnection === true,
  },
];

/** The names under which a choice stands among the faults in force. */
export function namesOf({ faults }: FaultChoice): readonly (keyof Faults)[] {
  return Object.keys(faults) as (keyof Faults)[];
}
