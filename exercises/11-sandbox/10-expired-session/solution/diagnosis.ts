type ExitCode = '0' | '1';
type Cause = 'the keys are wrong' | 'the keys were good, and are too old' | 'a permission is missing';
type Fixes = 'signing in again' | 'waiting' | 'asking for a permission';

export const diagnosis = {
  'exit code of the deployment that failed half way': '0',
  'what is wrong': 'the keys were good, and are too old',
  'what fixes it': 'signing in again',
} as const satisfies {
  'exit code of the deployment that failed half way': ExitCode | '?';
  'what is wrong': Cause | '?';
  'what fixes it': Fixes | '?';
};
