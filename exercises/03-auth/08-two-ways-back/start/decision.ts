type Answer =
  | 'A'
  | 'B'
  | 'types refuse it'
  | 'synthesis refuses it'
  | 'the deployment refuses it'
  | 'nothing refuses it'
  | 'by e-mail'
  | 'by text message'
  | 'through an administrator only';

export const decision = {
  // TODO: put one of the answers above in the place of each '?'.
  'design A, as the file stood at first': '?',
  'design B, with the recovery that Amplify chooses': '?',
  'with design B, a forgotten password is reset': '?',
  'we take design': '?',
} as const satisfies Record<string, Answer | '?'>;
