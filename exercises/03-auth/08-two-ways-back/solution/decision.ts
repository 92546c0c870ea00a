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
  'design A, as the file stood at first': 'the deployment refuses it',
  'design B, with the recovery that Amplify chooses': 'nothing refuses it',
  'with design B, a forgotten password is reset': 'by e-mail',
  'we take design': 'B',
} as const satisfies Record<string, Answer | '?'>;
