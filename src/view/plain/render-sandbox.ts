import type { Clock } from '../../clock.ts';
import type { Output } from '../../commands/output.ts';
import type { Finding } from '../../finding.ts';
import type { DeletionStep } from '../../sandbox/delete-sandbox.ts';
import { accountName, type Consent, type SandboxPlace } from '../../sandbox/model.ts';
import type { OutputLine } from '../../sandbox/outputs.ts';
import type { RunEvent, StageName } from '../../sandbox/run/run-event.ts';
import type { RunState } from '../../sandbox/run/run-model.ts';
import type { SandboxStatus } from '../../sandbox/sandboxes.ts';
import { renderError } from './render-error.ts';

const marks = { ok: 'ok      ', warning: 'warning ', problem: 'PROBLEM ' } as const;

export function findingLine({ state, what, mend }: Finding): string {
  return `${marks[state]}${what}${mend === undefined ? '' : `\n        ${mend}`}`;
}

/** What a person agrees to: where, what, and what can cost money. */
export function consentText({ place, creates, costs }: Consent): string {
  const { target, region, identifier, stack } = place;
  const services = (creates?.services ?? []).flatMap(({ service, lines }) => [
    `  ${service}: ${lines.map(({ what, count }) => (count > 1 ? `${count} x ${what}` : what)).join(', ')}`,
  ]);
  return [
    '',
    `Account     ${accountName(target)}`,
    `Region      ${region}`,
    `Identifier  ${identifier}   (stack ${stack})`,
    'It will hold',
    ...(services.length === 0 ? ['  what your backend defines'] : services),
    ...(target.kind === 'practice' ? ['Nothing leaves this machine, and nothing costs money.'] : []),
    ...(costs.length === 0
      ? []
      : ['What can cost money', ...costs.map(({ service, note }) => `  ${service}: ${note}`)]),
    '',
  ].join('\n');
}

const stageWords: Readonly<Record<StageName, string>> = {
  start: 'ampx started',
  synthesis: 'backend synthesized',
  types: 'types checked',
  assets: 'assets uploaded',
  deployment: 'deployed',
  outputs: 'amplify_outputs.json written',
};

/** Says each stage when it is over, and each stack when all its resources are made. */
export function runProgress(
  output: Output,
  clock: Clock,
): (state: RunState, event: RunEvent | undefined) => void {
  const said = new Set<string>();
  return (state, event) => {
    const at = `${Math.round((clock.now().getTime() - state.startedAt) / 1000)} s`.padStart(6);
    if (event?.kind === 'changed') {
      said.clear();
      output.note(`${at}  saw a save of ${event.file}`);
    }
    for (const { name, state: how, startedAt, endedAt } of state.stages) {
      if ((how !== 'passed' && how !== 'failed') || said.has(`${name} ${how}`)) continue;
      said.add(`${name} ${how}`);
      const took =
        startedAt === undefined || endedAt === undefined
          ? ''
          : ` (${Math.round((endedAt - startedAt) / 1000)} s)`;
      output.note(how === 'passed' ? `${at}  ${stageWords[name]}${took}` : `${at}  FAILED: ${name}${took}`);
    }
    if (event?.kind === 'hotswapped') output.note(`${at}  updated in place: ${event.type} ${event.name}`);
    if (event?.kind === 'resource' && event.status.endsWith('_FAILED'))
      output.note(
        `${at}  FAILED: ${event.type} ${event.name}${event.reason === undefined ? '' : `: ${event.reason}`}`,
      );
    if (event?.kind === 'resource') sayStacks(state, at, said, output);
    if (event?.kind === 'watching') output.note(`${at}  waiting for a save`);
    if (event?.kind === 'failed') output.note(renderError(event.failure.problem));
  };
}

function sayStacks(state: RunState, at: string, said: Set<string>, output: Output): void {
  for (const { name, status, done, resources } of state.stacks) {
    if (!status.endsWith('_COMPLETE') || said.has(`stack ${name} ${status}`)) continue;
    said.add(`stack ${name} ${status}`);
    output.note(`${at}  stack ${name}: ${done} of ${Object.keys(resources).length} resources, ${status}`);
  }
}

export function outputsText(
  exercise: string,
  { result }: RunState,
  { target }: SandboxPlace,
  lines: readonly OutputLine[],
  logFile: string,
): string {
  const remove = `Delete it when you are done: amplify-gen2-learn sandbox delete ${exercise}`;
  const log = `All that ampx printed: ${logFile}`;
  if (result?.kind === 'succeeded') {
    const width = Math.max(0, ...lines.map(({ what }) => what.length));
    return [
      `Deployed to the account ${accountName(target)}.`,
      ...lines.map(({ what, value }) => `  ${what.padEnd(width)}  ${value}`),
      'All of it is in amplify_outputs.json.',
      remove,
    ].join('\n');
  }
  if (result === undefined || result.problem === undefined)
    return ['Stopped. The sandbox stays as it is.', remove, log].join('\n');
  return [renderError(result.problem), log].join('\n');
}

const stateWords = {
  begun: 'begun; its end was not seen',
  deployed: 'deployed',
  failed: 'failed',
  deleting: 'being deleted; its end was not seen',
} as const;

export function statusText(statuses: readonly SandboxStatus[]): string {
  if (statuses.length === 0)
    return 'No sandbox of this course is deployed. Deploy one: amplify-gen2-learn sandbox deploy --practice';
  return statuses
    .map(({ entry, run, stack }) =>
      [
        `${entry.exercise}: ${stateWords[entry.state]}`,
        `  Account     ${accountName(entry.target)}`,
        `  Region      ${entry.region}`,
        `  Identifier  ${entry.identifier}`,
        `  Stack       ${entry.stack}, ${stack === undefined ? 'could not be asked for' : (stack.status ?? 'does not exist')}`,
        ...(run === undefined
          ? []
          : [
              `  Running     ${run.tool === undefined ? `ampx alone, process ${run.ampx}` : `process ${run.tool}`}`,
            ]),
        ...(entry.log === undefined ? [] : [`  Log         ${entry.log}`]),
        `  Delete it: amplify-gen2-learn sandbox delete ${entry.exercise} --identifier ${entry.identifier}`,
      ].join('\n'),
    )
    .join('\n\n');
}

export function deletionLine(step: DeletionStep): string | undefined {
  switch (step.kind) {
    case 'orphan-ended':
      return `Ended a run of ampx that was left alone (process ${step.pid}).`;
    case 'ampx':
      return step.event === undefined
        ? 'Deleting with ampx sandbox delete: it synthesizes the backend once more.'
        : undefined;
    case 'directly':
      return [
        `ampx could not: ${step.why.message}`,
        'So the CloudFormation stack is deleted directly, which needs no working backend.',
      ].join('\n');
    case 'status':
      return `  CloudFormation: ${step.status}`;
    case 'cleaned':
      return `Removed what described it: ${step.what.join(', ')}`;
  }
}
