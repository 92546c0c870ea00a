type ExitCode = '0' | '1';
type Cause = 'the keys are wrong' | 'the keys were good, and are too old' | 'a permission is missing';
type Fixes = 'signing in again' | 'waiting' | 'asking for a permission';

export const diagnosis = {
  // TODO: put one of the answers above in the place of each '?'. `echo $?` prints an exit code.
  'exit code of the deployment that failed half way': '?',
  'what is wrong': '?',
  'what fixes it': '?',
} as const satisfies {
  'exit code of the deployment that failed half way': ExitCode | '?';
  'what is wrong': Cause | '?';
  'what fixes it': Fixes | '?';
};
