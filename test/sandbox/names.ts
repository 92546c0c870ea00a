import { commandsFor } from '../../src/sandbox/commands-to-type.ts';

/** What is typed about the sandbox `me` of the exercise todo, in an account that nobody has named yet. */
export const todoCommands = commandsFor({
  exercise: 'todo',
  identifier: 'me',
  target: { kind: 'aws', account: undefined },
  profile: undefined,
});
