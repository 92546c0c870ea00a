import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deploymentResult } from '../../src/sandbox/run/outcome.ts';
import { createOutputParser } from '../../src/sandbox/run/parse-output.ts';
import { endRun, reduceRun, startRun } from '../../src/sandbox/run/run-state.ts';
import { endLines } from '../../src/view/sandbox/outcome-lines.ts';
import { createRunLog } from '../../src/view/sandbox/run-log.ts';
import { told } from '../../src/view/sandbox/telling.ts';
import { todoCommands } from './names.ts';

/** All that a command prints of a recorded run, to its end. */
function printedOf(text: string): string {
  const parser = createOutputParser({ profile: undefined, commands: todoCommands, practice: false });
  const log = createRunLog(() => 0);
  let state = startRun(0);
  const printed: string[] = [];
  const take = (events: ReturnType<typeof parser.feed>) => {
    for (const event of events) {
      state = reduceRun(state, event, 0);
      printed.push(...log.next(state, event).map(line => told([line])));
    }
  };
  for (const line of text.split('\n')) take(parser.feed(line));
  take(parser.end());
  const end = { exitCode: 0, signal: undefined, stopped: false, tail: '' };
  const result = deploymentResult(state, end, todoCommands);
  const place = { region: 'us-east-1', identifier: 'me', stack: 'a-stack', profile: undefined };
  const ended = endLines(
    'todo',
    {
      ...{ kind: 'finished', outputs: [], end, logFile: '/log.txt' },
      ...{ place: { ...place, target: { kind: 'practice' } }, state: endRun(state, result, 0) },
    },
    log,
  );
  return [...printed, told(ended)].join('\n');
}

const recorded = (name: string) => readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8');
const times = (text: string, part: string) => text.split(part).length - 1;

test.each(['typeerror', 'bootstrap', 'expired', 'expired-later', 'expired-deploy', 'failcreate'])(
  'a failure is said once: %s',
  name => {
    const lines = printedOf(recorded(name)).split('\n');
    const long = lines.filter(line => line.length > 30);
    expect(long.filter((line, index) => long.indexOf(line) !== index)).toEqual([]);
  },
);

test('the reason of a resource that failed is said once, and that stacks failed by it is not said', () => {
  const root = 'amplify-a-b-sandbox-1';
  const nested = `${root}-files1-2`;
  const event = (stack: string, status: string, type: string, name: string, reason: string) =>
    `${stack} |   1 | 7:00:00 PM | ${status} | ${type} | ${name} (${name}) ${reason}`;
  const printed = printedOf(
    [
      `  Stack: \t${root}`,
      event(nested, 'CREATE_FAILED', 'AWS::S3::Bucket', 'files/Photos', 'photos already exists'),
      event(nested, 'CREATE_FAILED', 'AWS::S3::Bucket', 'files/Videos', 'Resource creation cancelled'),
      event(root, 'CREATE_FAILED', 'AWS::CloudFormation::Stack', 'files', 'Embedded stack was not created'),
      '7:00:01 PM [ERROR] [UnknownFault] NoStack: no stack',
      '',
    ].join('\n'),
  );
  expect(times(printed, 'photos already exists')).toBe(1);
  expect(printed).not.toMatch(/cancelled|Embedded/);
  expect(printed).toMatch(/took back what it had made\. What failed stands above\./);
});
