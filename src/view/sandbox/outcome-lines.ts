import type { Problem } from '../../learn-error.ts';
import { commandsForPlace } from '../../sandbox/commands-to-type.ts';
import type { DeployEnd } from '../../sandbox/deploy-flow.ts';
import { accountName } from '../../sandbox/model.ts';
import type { OutputLine } from '../../sandbox/outputs.ts';
import type { CloudChoice, SandboxRun } from '../../tutor/sandbox/model.ts';
import { cutFront } from '../document/fit.ts';
import { emptyLine, type Line, line, type Span, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { clockTime } from './marks.ts';
import { asLog, type Telling, toDo } from './telling.ts';

/** How a run ended, what it gave, and what can be done next. */
export function outcomeLines(run: SandboxRun, setting: Setting): readonly Line[] {
  if (run.problem !== undefined) return failureLines(run, run.problem, setting);
  if (run.work === 'delete') return deletedLines(run, setting);
  const result = run.progress?.result;
  if (result === undefined) return [];
  if (result.kind === 'succeeded') return successLines(run, setting);
  if (result.problem !== undefined) return failureLines(run, result.problem, setting);
  return [
    line(span('Stopped', 'heading')),
    ...wrap(
      [span(isBegun(run) ? 'The sandbox stays as it is.' : 'Nothing was created or changed.')],
      setting.width,
    ),
    emptyLine,
    ...keyLines(deployKeys, setting),
  ];
}

/** Whether CloudFormation was asked for anything. */
function isBegun({ progress }: SandboxRun): boolean {
  return progress !== undefined && (progress.stacks.length > 0 || progress.deployments > 0);
}

function successLines(run: SandboxRun, setting: Setting): readonly Line[] {
  const { outputs, place, cloud, endedAt, savedSince } = run;
  const where = place ? accountName(place.target) : cloud;
  const when = endedAt === undefined ? '' : `, at ${clockTime(endedAt)}`;
  return [
    ...deployedLines(`${where}${when}`, outputs, setting),
    ...(savedSince
      ? wrap(
          [span('You have saved since: what is deployed is older than your files.', 'warning')],
          setting.width,
          {
            first: [span(`${setting.theme.figures.warning} `, 'warning')],
            rest: [span('  ')],
          },
        )
      : []),
    emptyLine,
    ...keyLines(deployKeys, setting),
  ];
}

function deployedLines(where: string, outputs: readonly OutputLine[], telling: Telling): readonly Line[] {
  return [
    ...wrap([doneSpan('Deployed', telling), span(` to ${where}`)], telling.width),
    ...outputsLines(outputs, telling),
    ...wrap(
      [span('All of it is in amplify_outputs.json, beside the folder amplify.', 'quiet')],
      telling.width,
    ),
  ];
}

/** What a log above has said. */
export interface SaidBefore {
  /** Whether this failure has been said. */
  hasSaid(problem: Problem): boolean;
  /** The failure without the reasons that stand in the log already. */
  withoutRepeats(problem: Problem): Problem;
}

/** How a deployment by a command ended, what it gave, and what can be done next. */
export function endLines(
  exercise: string,
  { state: { result }, place, outputs, logFile }: Extract<DeployEnd, { readonly kind: 'finished' }>,
  log: SaidBefore,
): readonly Line[] {
  const commands = commandsForPlace(exercise, place);
  const remove = line(span(`Delete it when you are done: ${commands.delete}`));
  const allPrinted = line(span(`All that ampx printed: ${logFile}`));
  if (result.kind === 'succeeded')
    return [...deployedLines(accountName(place.target), outputs, asLog), remove];
  if (result.problem === undefined)
    return [line(span('Stopped. The sandbox stays as it is.')), remove, allPrinted];
  const { problem } = result;
  return [...(log.hasSaid(problem) ? [] : problemLines(log.withoutRepeats(problem), asLog)), allPrinted];
}

/** What a deployment gave. */
export function outputsLines(outputs: readonly OutputLine[], { width }: Setting): readonly Line[] {
  const column = Math.max(0, ...outputs.map(({ what }) => what.length));
  return outputs.flatMap(({ what, value }) =>
    wrap([span(value)], width, {
      first: [span(`  ${what.padEnd(column)}  `, 'quiet')],
      rest: [span(' '.repeat(column + 4))],
    }),
  );
}

function failureLines({ work }: SandboxRun, problem: Problem, setting: Setting): readonly Line[] {
  const stopped = problem.code === 'deployment-goes-on' || problem.code === 'delete-stopped';
  const headline = stopped ? 'Stopped' : work === 'delete' ? 'Not deleted' : 'Not deployed';
  const { figures } = setting.theme;
  return [
    line(
      stopped
        ? span(`${figures.warning} ${headline}`, 'warning')
        : span(`${figures.cross} ${headline}`, 'bad'),
    ),
    ...problemLines(problem, setting),
  ];
}

/** A failure: what happened, then what to do. */
export function problemLines(problem: Problem, telling: Telling): readonly Line[] {
  const { commands = false, width } = telling;
  return [
    ...problem.message.split('\n').flatMap(text => wrap([span(text)], width)),
    ...wrap(
      [span(toDo(problem.resolution, telling), 'accent')],
      width,
      commands ? { first: [span('  ')] } : {},
    ),
  ];
}

function deletedLines({ cloud }: SandboxRun, setting: Setting): readonly Line[] {
  return [
    line(doneSpan('Deleted', setting)),
    ...wrap([span(`The sandbox is gone from ${cloudName(cloud)}, with all its data.`)], setting.width),
    emptyLine,
    ...keyLines([deployKeys[0] ?? ['d', '']], setting),
  ];
}

/** How a cloud is called where no account is known yet. */
export function cloudName(cloud: CloudChoice): string {
  return cloud === 'practice' ? accountName({ kind: 'practice' }) : 'your AWS account';
}

/** What the keys of the panel do. */
export const deployKeys: readonly (readonly [string, string])[] = [
  ['d', 'deploys once: ampx sandbox --once'],
  ['w', 'deploys, and again at each save: ampx sandbox'],
  ['D', 'deletes the sandbox'],
];

export function keyLines(keys: readonly (readonly [string, string])[], { width }: Setting): readonly Line[] {
  const column = Math.max(...keys.map(([key]) => key.length));
  return keys.flatMap(([key, text]) =>
    wrap([span(text, 'quiet')], width, {
      first: [span(key.padEnd(column), 'strong'), span('  ')],
      rest: [span(' '.repeat(column + 2))],
    }),
  );
}

/** Where all that `ampx` printed can be read. */
export function logPathLines({ log }: SandboxRun, { width, theme }: Setting): readonly Line[] {
  if (log.file === undefined) return [];
  const lead = 'x  shows all that ampx prints: ';
  return [
    line(
      span('x', 'strong'),
      span(lead.slice(1), 'quiet'),
      span(cutFront(log.file, Math.max(10, width - lead.length), theme.figures.ellipsis), 'quiet'),
    ),
  ];
}

function doneSpan(what: string, { theme, commands = false }: Telling): Span {
  return span(commands ? what : `${theme.figures.tick} ${what}`, 'good');
}
