type Answer = 'yes' | 'no';

export const prediction = {
  // TODO: for each line say whether IAM would let it happen: put 'yes' or 'no' in the place of each '?'.
  'the desk deletes a pupil’s account': '?',
  'the desk sets a new password for a pupil': '?',
  'the desk puts a pupil into TEACHERS': '?',
  'classes puts a pupil into HEADS': '?',
  'classes makes a new group': '?',
  'roster lists the people of HEADS': '?',
  'roster lists everybody in the pool': '?',
  'greet puts a new pupil into PUPILS': '?',
} as const satisfies Record<string, Answer | '?'>;
