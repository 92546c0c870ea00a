import type { IdentifyCheck } from '../check.ts';
import { fails, holds, type IdentifyOutcome } from '../outcome.ts';
import { buildCommands, scriptsOf, unreadable } from './build.ts';
import { at, isRecord, type ProjectFiles } from './project-files.ts';
import { type Command, commandsOf, installs, optionOf } from './shell.ts';

type Verify = IdentifyCheck['verify'];

/**
 * Amplify Hosting's build deploys the backend of whichever branch it builds, after the packages are there and before the
 * app is built.
 */
export function buildDeploysBranch(app: { readonly command: readonly string[] }): Verify {
  return ({ files }) => {
    const build = files.data('amplify.yml');
    if (!build.ok) return unreadable('amplify.yml', build.problem);
    if (at(build.value, 'version') !== 1)
      return fails('amplify.yml begins with version: 1', 'another version, or none');
    const commands = buildCommands(build.value, scriptsOf(files.data('package.json')));
    const deployed = commands.findIndex(isAmpx('pipeline-deploy'));
    const expected = 'the build runs ampx pipeline-deploy';
    const deploying = commands[deployed];
    if (deploying === undefined) return fails(expected, otherWay(commands) ?? 'no command of the build does');
    const wrong = notOfThisBuild(deploying);
    if (wrong !== undefined) return wrong;
    if (commands.some(isOldPush)) return fails('ampx alone deploys the backend', 'it still runs amplifyPush');
    return endsOnFailure(deploying) ?? inOrder(commands, deployed, app.command);
  };
}

/** Neither branch nor app is written down: the build says which it is. */
function notOfThisBuild(command: Command): IdentifyOutcome | undefined {
  for (const [option, variable] of [
    ['--branch', 'AWS_BRANCH'],
    ['--app-id', 'AWS_APP_ID'],
  ] as const) {
    const value = optionOf(command, option);
    if (value === `$${variable}` || value === `\${${variable}}`) continue;
    const expected = `${option} is what the build says of itself, in a variable`;
    if (value === undefined) return fails(expected, 'it is not given');
    if (value.startsWith(`\\$`)) return fails(expected, 'single quotes keep the shell from putting it in');
    return fails(expected, `it is always ${value}`);
  }
  return undefined;
}

/** A workflow deploys this environment from a machine where nobody can answer. */
export function workflowDeploys(file: string, identifier: string): Verify {
  return ({ files }) => {
    const commands = workflowCommands(files, file);
    if ('holds' in commands) return commands;
    const deployed = commands.findIndex(isAmpx('deploy'));
    const deploying = commands[deployed];
    if (deploying === undefined) {
      return fails('the workflow runs ampx deploy', otherWay(commands) ?? 'no step does');
    }
    const name = optionOf(deploying, '--identifier');
    if (name !== identifier) {
      return fails(`it deploys the environment ${identifier}`, `its identifier is ${name ?? 'not given'}`);
    }
    const { words } = deploying;
    if (!['--yes', '-y', '--yes=true'].some(own => words.includes(own))) {
      return fails('nobody is asked anything', 'ampx asks whether to go on, and nobody answers');
    }
    for (const part of ['--frontend', '--pipeline']) {
      if (words.includes(part)) return fails('the backend is deployed', `${part} leaves the backend out`);
    }
    return endsOnFailure(deploying) ?? inOrder(commands, deployed, undefined);
  };
}

/** Nothing goes on as if the backend were deployed. */
function endsOnFailure({ mayFail }: Command): IdentifyOutcome | undefined {
  if (!mayFail) return undefined;
  return fails('nothing goes on when the deployment fails', 'what stands behind || goes on');
}

/** What the workflow does besides stays. */
export function workflowKeeps(file: string, claim: (workflow: unknown) => IdentifyOutcome): Verify {
  return ({ files }) => {
    const workflow = files.data(file);
    return workflow.ok ? claim(workflow.value) : unreadable(file, workflow.problem);
  };
}

/** The steps of a workflow's jobs. */
export function stepsOf(workflow: unknown): readonly Readonly<Record<string, unknown>>[] {
  const jobs = at(workflow, 'jobs');
  return (isRecord(jobs) ? Object.values(jobs) : []).flatMap(job => {
    const steps = at(job, 'steps');
    return Array.isArray(steps) ? steps.filter(isRecord) : [];
  });
}

function workflowCommands(files: ProjectFiles, file: string): readonly Command[] | IdentifyOutcome {
  const workflow = files.data(file);
  if (!workflow.ok) return unreadable(file, workflow.problem);
  const scripts = scriptsOf(files.data('package.json'));
  return stepsOf(workflow.value)
    .filter(step => step.if === undefined && step['continue-on-error'] !== true)
    .flatMap(({ run }) => (typeof run === 'string' ? run.split('\n') : []))
    .flatMap(line => commandsOf(line, scripts));
}

function inOrder(
  commands: readonly Command[],
  deployed: number,
  app: readonly string[] | undefined,
): IdentifyOutcome {
  const installed = commands.findIndex(installs);
  if (installed < 0 || installed > deployed)
    return fails('the packages are installed before ampx runs', 'nothing installs them before');
  if (app === undefined) return holds;
  const built = commands.findIndex(
    ({ words, findsPackages }) => findsPackages && app.every((word, index) => words[index] === word),
  );
  if (built < 0) return fails(`the build still runs ${app.join(' ')}`, 'no command does');
  return built > deployed
    ? holds
    : fails('the backend is deployed before the app is built', 'it is deployed after it');
}

function isAmpx(verb: string): (command: Command) => boolean {
  return ({ words, findsPackages }) => findsPackages && words[0] === 'ampx' && words[1] === verb;
}

/** Another way to deploy that was taken instead. */
function otherWay(commands: readonly Command[]): string | undefined {
  const taken = ['sandbox', 'pipeline-deploy', 'deploy'].find(verb => commands.some(isAmpx(verb)));
  if (taken !== undefined) return `it runs ampx ${taken}`;
  return commands.some(isOldPush) ? 'it runs amplifyPush' : undefined;
}

function isOldPush({ words }: Command): boolean {
  return words[0] === 'amplifyPush';
}
