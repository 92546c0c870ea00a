import { identify } from '../stacks/identities.ts';
import type { Player } from './player.ts';

/** Says of a type what the practice cloud does with it beyond giving it an identity. */
const NOTES: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'PRACTICE: its code runs on this machine when it is called',
  'AWS::AppSync::GraphQLApi': 'PRACTICE: it answers on this machine',
};

/** For every type that nobody plays: it gets an identity, events and outputs, and says that this is all. */
export const identityOnly: Player = {
  async create(request) {
    return {
      ...identify(request),
      note: NOTES[request.type] ?? 'PRACTICE: identity only, nothing runs',
    };
  },
};
