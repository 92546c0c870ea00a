import { findExercise } from '../course/lookup.ts';
import { LearnError } from '../learn-error.ts';
import { openPracticeShell } from '../services/open-practice-shell.ts';
import { leavingWords, openingWords } from '../view/sandbox/shell-words.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { installNotes } from './install-notes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';
import { exercise } from './sandbox/args.ts';
import { namedExercise, practiceRunOf } from './sandbox/places.ts';

const args = { exercise, json: options.json } as const;

/** `shell [EXERCISE]`: the learner's own shell in an exercise's folder, where `npx ampx` reaches the practice cloud. */
export const shell = defineCommand({
  meta: {
    name: 'shell',
    summary: 'Open a shell in which npx ampx reaches the practice cloud',
    example: 'shell first-sandbox',
    details: [
      "Your own shell (SHELL: bash, zsh, fish, sh; PowerShell or cmd on Windows), in the exercise's folder,",
      'with your start-up files. AWS tools in it reach the practice cloud on this machine, and no account:',
      'no profile, key or role of yours gets into it, and npx ampx leads there whatever is exported.',
      'Its prompt begins with (practice cloud). exit leaves it, and says what is still deployed.',
      '',
      'To deploy to an AWS account, after a question: amplify-gen2-learn sandbox deploy EXERCISE',
      'With --json, no shell opens: the folder and the variables are the answer.',
    ],
  },
  args,
  async run(context) {
    // A name that is mistyped is said before anything is opened.
    if (context.args.exercise !== undefined)
      findExercise(await context.world.course(), context.args.exercise);
    const work = open(context);
    // Ctrl-C belongs to what runs in the shell.
    context.holdExit(work);
    return work;
  },
});

async function open(context: CommandContext<typeof args>): Promise<ExitCode> {
  const { output, world, signal } = context;
  const services = await world.services();
  const found = await namedExercise(context, services);
  // For programs, which open no shell: what it would have.
  if (context.args.json) {
    const { env } = await practiceRunOf(services, output);
    printJson(output, { exercise: found.id, folder: services.workspace.layout.exercise(found.folder), env });
    return exitCodes.done;
  }
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) throw noTerminal(found.id);
  const left = await openPracticeShell(services, {
    ...{ exercise: found, env: process.env, signal },
    practice: () => practiceRunOf(services, output),
    onInstall: installNotes(output, 'ampx (@aws-amplify/backend-cli)'),
    onOpen: () => output.note(openingWords(found.id).join('\n')),
  });
  output.note(leavingWords(found.id, left).join('\n'));
  return exitCodes.done;
}

function noTerminal(id: string): LearnError {
  return new LearnError({
    code: 'no-terminal',
    message: 'A shell needs a terminal, and there is none: the input or the output is a pipe or a file.',
    resolution: `Type this in a terminal, or deploy without one: amplify-gen2-learn sandbox deploy ${id} --practice`,
    exitCode: 2,
  });
}
