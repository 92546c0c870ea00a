import { commandsFor } from '../../src/sandbox/commands-to-type.ts';

/** What is typed about the sandbox `me` of the exercise todo, in an account that nobody has named yet. */
export const todoCommands = commandsFor({
  exercise: 'todo',
  identifier: 'me',
  target: { kind: 'aws', account: undefined },
  profile: undefined,
});

/** The same on the practice cloud. */
export const todoPracticeCommands = commandsFor({
  exercise: 'todo',
  identifier: 'me',
  target: { kind: 'practice' },
  profile: undefined,
});
