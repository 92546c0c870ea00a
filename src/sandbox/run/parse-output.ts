import { stripVTControlCharacters } from 'node:util';
import { explainFailure } from './explain-failure.ts';
import type { FailureFacts } from './failure-rule.ts';
import type { Failure, ResourceEvent, RunEvent } from './run-event.ts';

/** Turns the lines of one run of `ampx` into events. Pure: feed it a recorded text and it says the same. */
export interface OutputParser {
  feed(line: string): readonly RunEvent[];
  /** No more lines will come: gives the failure that was still being read. */
  end(): readonly RunEvent[];
}

export interface ParserOptions extends Pick<FailureFacts, 'commands' | 'practice'> {
  /** Named in explanations, as in `aws sso login --profile P`. */
  readonly profile: string | undefined;
}

/** An error takes several lines; it ends where a line begins something else. */
interface OpenFailure {
  readonly name: string;
  readonly lines: string[];
}

/** A parser for a run whose standard output is a pipe: with a terminal `ampx` draws instead. */
export function createOutputParser(options: ParserOptions): OutputParser {
  let open: OpenFailure | undefined;
  /** Reasons of resources that failed: after a first create that fails, the error itself doesn't name them. */
  const failedResources: ResourceEvent[] = [];

  const close = (): readonly RunEvent[] => {
    if (open === undefined) return [];
    const { name, lines } = open;
    open = undefined;
    return [{ kind: 'failed', failure: toFailure(name, lines.join('\n').trimEnd()) }];
  };
  const toFailure = (name: string, text: string): Failure => ({
    name,
    text,
    problem: explainFailure({ name, text, failedResources, ...options }),
  });

  return {
    feed(raw) {
      const line = stripVTControlCharacters(raw).trimEnd().replace(time, '');
      const start = failureStart(line);
      if (start !== undefined) {
        const before = close();
        open = { name: start, lines: [line.replace('[ERROR] ', '')] };
        return before;
      }
      const event = eventOf(line);
      if (event === undefined) {
        open?.lines.push(line);
        return [];
      }
      if (event.kind === 'resource' && /_FAILED$/.test(event.status)) failedResources.push(event);
      if (event.kind === 'stage' && event.stage === 'synthesis') failedResources.length = 0;
      return [...close(), event];
    },
    end: close,
  };
}

/** The time that `ampx` puts before most lines, as the machine's language writes it. */
const time = /^\d{1,2}[:.]\d{2}[:.]\d{2}(?:\s?[AP]M)?\s/;

/** The name of the error that a line begins to tell, if it does. */
function failureStart(line: string): string | undefined {
  if (line.startsWith('Amplify outputs could not be generated.')) return 'OutputsNotGenerated';
  if (/^The region \S+ has not been bootstrapped/.test(line)) return 'NotBootstrapped';
  // Node's own last words.
  if (line.startsWith('FATAL ERROR: ')) return 'FatalError';
  // With a level where a deployment fails, without one where the command itself does.
  const name = /^(?:\[ERROR\] )?\[([A-Z]\w+)\] /.exec(line)?.[1];
  return name === undefined || notErrors.has(name) ? undefined : name;
}

/** Levels, as ampx writes them and as the CDK does, and the sandbox itself. `[Error]` is an error's name. */
const notErrors = new Set(['Sandbox', 'ERROR', 'WARN', 'WARNING', 'Warning', 'INFO', 'Info', 'DEBUG']);

const plain: readonly (readonly [RegExp, (match: RegExpExecArray) => RunEvent])[] = [
  [/^\s*Identifier:\s+(\S+)/, ([, value = '']) => ({ kind: 'named', what: 'identifier', value })],
  [/^\s*Stack:\s+(\S+)/, ([, value = '']) => ({ kind: 'named', what: 'stack', value })],
  [/^\s*Region:\s+(\S+)/, ([, value = '']) => ({ kind: 'named', what: 'region', value })],
  [/^Synthesizing backend\.\.\./, () => ({ kind: 'stage', stage: 'synthesis', state: 'running' })],
  [/^✔ Backend synthesized in/, () => ({ kind: 'stage', stage: 'synthesis', state: 'passed' })],
  [/^Running type checks\.\.\./, () => ({ kind: 'stage', stage: 'types', state: 'running' })],
  [/^✔ Type checks completed in/, () => ({ kind: 'stage', stage: 'types', state: 'passed' })],
  [/^Building and publishing assets\.\.\./, () => ({ kind: 'stage', stage: 'assets', state: 'running' })],
  [/^✔ Built and published assets/, () => ({ kind: 'stage', stage: 'assets', state: 'passed' })],
  [/^✔ Updated (\S+) (.+)$/, ([, type = '', name = '']) => ({ kind: 'hotswapped', type, name })],
  [/^✔ Deployment completed in/, () => ({ kind: 'stage', stage: 'deployment', state: 'passed' })],
  [/^AppSync API endpoint = (\S+)/, ([, url = '']) => ({ kind: 'endpoint', url })],
  [/^File written: (.+)$/, ([, file = '']) => ({ kind: 'outputs-written', file })],
  [/^\[Sandbox\] Triggered due to a file \w+ event: (.+)$/, ([, file = '']) => ({ kind: 'changed', file })],
  [/^\[Sandbox\] Watching for file changes/, () => ({ kind: 'watching' })],
  [/^\[Sandbox\] Finished deleting/, () => ({ kind: 'deleted' })],
];

function eventOf(line: string): RunEvent | undefined {
  const resource = resourceOf(line);
  if (resource !== undefined) return resource;
  for (const [pattern, make] of plain) {
    const match = pattern.exec(line);
    if (match !== null) return make(match);
  }
  return undefined;
}

/** `STACK |  3/41 | 12:00:01 AM | CREATE_FAILED | AWS::S3::Bucket | place (logicalId) reason` */
const resourceLine =
  /^(\S+) \|\s*\d+(?:\/\d+)? \| [\d:]+(?: [AP]M)? \| ([A-Z_]+)\s*\| ([A-Za-z0-9:_@-]+)\s*\| (\S*) ?(?:\((\S+)\) ?)?(.*)$/;

function resourceOf(line: string): ResourceEvent | undefined {
  const match = resourceLine.exec(line);
  if (match === null) return undefined;
  const [, stack = '', status = '', type = '', name = '', , reason = ''] = match;
  return {
    kind: 'resource',
    stack,
    name,
    type,
    status,
    reason: reason.trim() === '' ? undefined : reason.trim(),
  };
}
