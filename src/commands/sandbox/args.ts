import type { Args } from '../command.ts';
import { options } from '../options.ts';

export const exercise = { type: 'positional', value: 'EXERCISE' } as const;

export const deployArgs = {
  exercise,
  profile: options.profile,
  identifier: options.identifier,
  practice: options.practice,
  yes: options.yes,
  json: options.json,
} as const satisfies Args;

export const deleteArgs = {
  exercise,
  identifier: options.identifier,
  account: options.account,
  profile: options.profile,
  practice: options.practice,
  yes: options.yes,
  json: options.json,
} as const satisfies Args;

export const statusArgs = {
  exercise,
  identifier: options.identifier,
  profile: options.profile,
  json: options.json,
} as const satisfies Args;
