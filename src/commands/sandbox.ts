import { findExercise } from '../course/lookup.ts';
import type { Services } from '../services/services.ts';
import { type CommandContext, type CommandGroup, defineCommand } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { deleteArgs, deployArgs, type exercise, statusArgs } from './sandbox/args.ts';
import { deleteSandbox } from './sandbox/delete.ts';
import { deploySandbox } from './sandbox/deploy.ts';
import { showStatus } from './sandbox/status.ts';

const statusCommand = defineCommand({
  meta: {
    name: 'sandbox status',
    summary: 'Say which sandboxes of the course there are',
    example: 'sandbox status',
  },
  args: statusArgs,
  run: context => held(context, showStatus),
});

const deployCommand = defineCommand({
  meta: {
    name: 'sandbox deploy',
    summary: "Deploy an exercise's backend, once",
    example: 'sandbox deploy first-sandbox --practice',
    details: [
      'With --practice, it goes to the practice cloud on this machine, which is started where it does',
      'not run. Without it, to the AWS account that this shell (or --profile) is signed in to: account,',
      'region, what would be created and what can cost money are shown, and you are asked first;',
      '--yes agrees beforehand.',
      '',
      'It installs ampx the first time, checks the exercise, looks at sign-in, region and bootstrap, runs',
      'the real ampx sandbox --once, and explains what went wrong. It stays deployed until you delete it:',
      '  amplify-gen2-learn sandbox delete EXERCISE',
    ],
  },
  args: deployArgs,
  run: context => held(context, (own, services) => deploySandbox(own, services, false)),
});

const watchCommand = defineCommand({
  meta: {
    name: 'sandbox watch',
    summary: "Deploy an exercise's backend, and again on each save",
    example: 'sandbox watch hotswap-greeting --practice',
  },
  args: deployArgs,
  run: context => held(context, (own, services) => deploySandbox(own, services, true)),
});

const deleteCommand = defineCommand({
  meta: {
    name: 'sandbox delete',
    summary: 'Delete a sandbox with all its data',
    example: 'sandbox delete first-sandbox',
  },
  args: deleteArgs,
  run: context => held(context, deleteSandbox),
});

/** `sandbox [ACTION] [EXERCISE]`: an exercise's backend on AWS or on the practice cloud, by the real `ampx`. */
export const sandbox: CommandGroup = {
  meta: {
    name: 'sandbox',
    summary: "Deploy an exercise's backend: deploy, watch, status, delete",
    example: 'sandbox deploy first-sandbox --practice',
  },
  subCommands: [deployCommand, watchCommand, statusCommand, deleteCommand],
  fallback: statusCommand,
};

/** After Ctrl-C, ampx is given the time to end, and what that leaves behind is said. */
async function held<A extends { readonly exercise: typeof exercise }>(
  context: CommandContext<A>,
  run: (context: CommandContext<A>, services: Services) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { world, args } = context;
  // A name that is mistyped is said before anything is opened.
  if (args.exercise !== undefined) findExercise(await world.course(), args.exercise);
  const work = run(context, await world.services());
  context.holdExit(work);
  return work;
}
