import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isDeleted, isDeployed } from '../../src/checks/deployment.ts';
import { commandsFor, type SandboxName } from '../../src/sandbox/commands-to-type.ts';
import { explainFailure, failureRules } from '../../src/sandbox/run/explain-failure.ts';
import { deletionResult, deploymentResult } from '../../src/sandbox/run/outcome.ts';
import { enter } from '../../src/sandbox/run/run-stages.ts';
import { startRun } from '../../src/sandbox/run/run-state.ts';

/** What names a sandbox command, up to the end of the command. */
const commandIn = /amplify-gen2-learn sandbox (deploy|watch|delete)((?: (?:--)?[\w-]+)*)/g;

const names: readonly SandboxName[] = [
  { exercise: 'todo', identifier: 'blue', target: { kind: 'practice' }, profile: undefined },
  { exercise: 'todo', identifier: 'blue', target: { kind: 'aws', account: '111122223333' }, profile: 'dev' },
  { exercise: 'todo', identifier: 'blue', target: { kind: 'aws', account: undefined }, profile: undefined },
];

/** Each command in a text names the sandbox that it is about; a deletion also where it lies, as far as that is known. */
function expectWhole(text: string, { target, profile }: SandboxName) {
  for (const [, action, options = ''] of text.matchAll(commandIn)) {
    // Where there are no credentials, the practice cloud is the other way.
    const isOtherWay = action === 'deploy' && target.kind === 'aws' && options.endsWith('--practice');
    expect(options, text).toMatch(/^ todo --identifier (blue|me)/);
    if (target.kind === 'practice') expect(options, text).toContain('--practice');
    else if (!isOtherWay) expect(options, text).not.toContain('--practice');
    if (action === 'delete' && target.kind === 'aws' && target.account)
      expect(options, text).toContain(`--account ${target.account}`);
    if (profile !== undefined && !isOtherWay) expect(options, text).toContain(`--profile ${profile}`);
  }
}

describe.each(names)('advice about %o', name => {
  const commands = commandsFor(name);
  const practice = name.target.kind === 'practice';

  test.each(failureRules.map(rule => [rule.id, rule] as const))('after %s', (_id, { explain }) => {
    for (const text of ['', 'connect ECONNREFUSED 127.0.0.1:4', 'secret `A` specified']) {
      const facts = { name: 'Error', text, failedResources: [], profile: name.profile, commands, practice };
      const { resolution } = explain(facts);
      expectWhole(resolution, name);
      // Nobody renews by `aws sso login` what `cloud fix` has to.
      if (practice) expect(resolution).not.toMatch(/: aws sso login|: npx cdk bootstrap/);
    }
  });

  test.each(['Rate exceeded', 'User is not authorized to perform: cloudformation:CreateStack'])(
    'after what only the practice cloud does on demand: %s',
    text => {
      const facts = { name: 'Error', text, failedResources: [], profile: name.profile, commands, practice };
      const { resolution } = explainFailure(facts);
      expect(resolution.includes('amplify-gen2-learn cloud fix')).toBe(practice);
      expectWhole(resolution, name);
    },
  );

  test('after a run that was stopped, ended early or in silence', () => {
    const deploying = enter(startRun(0), 'deployment', 1);
    const ends = [
      { exitCode: undefined, signal: 'SIGINT', stopped: true, tail: '' },
      { exitCode: 1, signal: undefined, stopped: false, tail: 'x' },
      { exitCode: 13, signal: undefined, stopped: false, tail: '' },
    ];
    const results = ends.flatMap(end => [
      deploymentResult(deploying, end, commands),
      deletionResult(deploying, false, end, commands),
    ]);
    for (const result of results) {
      const resolution = 'problem' in result ? result.problem?.resolution : undefined;
      expect(resolution).toMatch(commandIn);
      expectWhole(resolution ?? '', name);
    }
  });
});

test('a check that is not met names the exercise and the practice cloud', () => {
  const empty = { sandboxes: [], secrets: [] };
  const view = { exercise: 'todo', practice: empty, outputs: undefined, files: {}, savedAt: {} };
  for (const claim of [isDeployed(), isDeleted()])
    expect(claim(view)).toMatchObject({ found: expect.stringContaining('sandbox deploy todo --practice') });
});

/** Texts that are written out: they name an exercise, say that one has to be named, or are made of what is known of the sandbox. */
test('no text in the source names a sandbox command that takes whichever exercise was last opened', () => {
  const root = path.resolve(import.meta.dirname, '../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name));
  const bare = files.flatMap(file =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .filter(text => !/^\s*(\*|\/\/|\/\*|\[\/)/.test(text))
      .filter(text =>
        /amplify-gen2-learn sandbox (deploy|watch|delete)(?! (?:[a-z$]|EXERCISE|\(\?))/.test(text),
      )
      .map(text => `${file}: ${text.trim()}`),
  );
  expect(bare).toEqual([]);
});
