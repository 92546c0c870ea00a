import type { Services } from '../services/services.ts';
import type { Command, CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { deleteSandbox } from './sandbox/delete.ts';
import { deploySandbox } from './sandbox/deploy.ts';
import { showStatus } from './sandbox/status.ts';
import { unknownAction } from './unknown-action.ts';

const actions: Readonly<Record<string, (context: CommandContext, services: Services) => Promise<ExitCode>>> =
  {
    status: showStatus,
    deploy: (context, services) => deploySandbox(context, services, false),
    watch: (context, services) => deploySandbox(context, services, true),
    delete: deleteSandbox,
  };

/** `sandbox [ACTION] [EXERCISE]`: an exercise's backend on AWS or on the practice cloud, by the real `ampx`. */
export const sandbox: Command = async context => {
  const [action = 'status'] = context.positionals;
  const run = actions[action];
  if (run === undefined) throw unknownAction('sandbox', action, Object.keys(actions));
  const work = run(context, await context.world.services());
  // After Ctrl-C, ampx is given the time to end, and what that leaves behind is said.
  context.holdExit(work);
  return work;
};
