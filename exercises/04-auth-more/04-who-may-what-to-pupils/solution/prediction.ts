type Answer = 'yes' | 'no';

export const prediction = {
  'the desk deletes a pupil’s account': 'yes',
  'the desk sets a new password for a pupil': 'no',
  'the desk puts a pupil into TEACHERS': 'no',
  'classes puts a pupil into HEADS': 'yes',
  'classes makes a new group': 'no',
  'roster lists the people of HEADS': 'yes',
  'roster lists everybody in the pool': 'no',
  'greet puts a new pupil into PUPILS': 'no',
} as const satisfies Record<string, Answer | '?'>;
