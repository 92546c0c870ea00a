import { identify } from '../stacks/identities.ts';
import type { Player } from './player.ts';

/** Amplify's own custom resources that only wait for, link or check something real: here they succeed at once. */
export const succeedsAtOnce: Player = {
  create: async request => ({ ...identify(request), note: 'PRACTICE: succeeds without doing anything' }),
};

/** Custom::LogRetention names the log group that it sets the retention of. */
export const logRetention: Player = {
  create: async request => ({
    physicalId: String(request.properties.LogGroupName),
    attributes: { LogGroupName: request.properties.LogGroupName },
    note: 'PRACTICE: there are no logs to keep',
  }),
};

/** A custom resource with code of its own: the code isn't run, so its attributes are made up. */
export const customResource: Player = {
  create: async request => ({
    ...identify(request),
    note: 'PRACTICE: the code of this custom resource was not run; its attributes are made up',
  }),
};
