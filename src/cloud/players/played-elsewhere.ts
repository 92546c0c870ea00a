import { identify } from '../stacks/identities.ts';
import type { Player } from './player.ts';

/** A type that does nothing when it is created: what is asked later reads its properties. */
export const playedElsewhere: Player = { create: async request => identify(request) };
