import { expect, test } from 'vitest';
import { guessHolds, identifySays, movedOn, namesFileWith } from '../../src/checks/identify.ts';
import type { Identified } from '../../src/checks/outcome.ts';
import { identify } from '../../src/gen1/identify/identify.ts';
import { projectFiles } from '../../src/verify/project-files.ts';

/** What the real tool says of a small project. */
function project(files: Readonly<Record<string, string>>): Identified {
  const ask = (paths: readonly string[]) =>
    identify({
      kind: 'folder',
      files: paths.map(path => ({ path, text: files[path] ?? '' })),
      folders: [],
      leftOut: [],
    });
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { answer: ask(Object.keys(files)), inFile: file => ask([file]), files: projectFiles(texts) };
}

const backend = {
  'amplify/backend.ts': "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});",
};
const leftOver = { 'amplify/team-provider-info.json': '{}' };
const oldBackend = {
  'amplify/backend/backend-config.json': '{}',
  'amplify/.config/project-config.json': '{}',
};
const client = { 'package.json': '{"dependencies":{"aws-amplify":"^6.0.0"}}' };

test('a right guess is confirmed with the two strongest reasons for it', () => {
  const outcome = guessHolds()(project({ ...backend, ...leftOver, ...client }), 'Gen 2');
  expect(outcome).toMatchObject({
    holds: true,
    because: {
      answer: expect.stringMatching(/^Gen 2: .* Confidence: \w+ \(0\.\d\d\)\.$/),
      signs: [
        { speaksFor: 'Gen 2', weight: 7, what: 'defineBackend', where: 'amplify/backend.ts:2' },
        { speaksFor: 'Gen 2', weight: 6, where: 'amplify/backend.ts', why: expect.stringMatching(/\.$/) },
      ],
    },
  });
});

test.each<[string, Identified, string, string, readonly string[]]>([
  [
    'the other generation',
    project({ ...backend, ...leftOver }),
    'Gen 1',
    'Gen 2',
    ['Gen 2', 'Gen 2', 'Gen 2'],
  ],
  // A left-over was taken for a backend: its weight stands beside that of the backend.
  ['both for one', project({ ...backend, ...leftOver }), 'both', 'Gen 2', ['Gen 2', 'Gen 2', 'Gen 1']],
  ['one for both', project({ ...backend, ...oldBackend }), 'Gen 2', 'both', ['Gen 1', 'Gen 1']],
  ['Amplify for a library', project(client), 'Gen 2', 'neither', ['neither']],
  [
    'neither for a backend',
    project({ ...backend, ...client }),
    'neither',
    'Gen 2',
    ['Gen 2', 'Gen 2', 'Gen 2'],
  ],
])('a wrong guess gets what speaks against it: %s', (_, identified, guess, said, sides) => {
  const outcome = guessHolds()(identified, guess);
  expect(outcome).toMatchObject({ holds: false, expected: said, found: `your guess: ${guess}` });
  expect(outcome.because?.signs.map(({ speaksFor }) => speaksFor)).toEqual(sides);
});

test('of both, each side shows its strongest sign', () => {
  const outcome = guessHolds()(project({ ...backend, ...oldBackend }), 'both');
  expect(outcome.holds).toBe(true);
  expect(outcome.because?.signs.map(({ speaksFor }) => speaksFor)).toEqual(['Gen 1', 'Gen 2']);
});

test('the whole is what identify says it is', () => {
  expect(identifySays('gen2')(project(backend))).toMatchObject({
    holds: true,
    because: { signs: { length: 2 } },
  });
  expect(identifySays('gen2')(project(oldBackend))).toMatchObject({
    holds: false,
    expected: 'Gen 2',
    found: 'Gen 1',
    because: { signs: [{ speaksFor: 'Gen 1' }, { speaksFor: 'Gen 1' }] },
  });
});

test('a file that is named shows its own signs, and no others', () => {
  const definesBackend = namesFileWith('a file that defines a backend', signs =>
    signs.some(({ role }) => role === 'backend'),
  );
  const found = project({ ...backend, ...leftOver, 'README.md': '# Bikes' });
  expect(definesBackend(found, 'amplify/backend.ts')).toMatchObject({
    holds: true,
    because: { answer: undefined, signs: [{ speaksFor: 'Gen 2' }, { speaksFor: 'Gen 2' }] },
  });
  expect(definesBackend(found, 'amplify/team-provider-info.json')).toMatchObject({
    holds: false,
    expected: 'a file that defines a backend',
    found: 'your answer: amplify/team-provider-info.json',
    because: { signs: [{ speaksFor: 'Gen 1' }] },
  });
  expect(definesBackend(found, 'README.md')).toMatchObject({
    found: 'your answer: README.md, where identify finds no sign',
    because: { signs: [] },
  });
});

test('a file has moved on when nothing of the old is left, and something of the new is there', () => {
  const moved = movedOn('amplify.yml', { from: 'gen1', to: 'gen2' });
  const build = (command: string) => project({ 'amplify.yml': `backend:\n  commands:\n    - ${command}\n` });
  expect(moved(build('amplifyPush --simple'))).toMatchObject({
    holds: false,
    expected: 'no sign of Gen 1 in amplify.yml',
    found: 'one sign',
    because: { signs: [{ where: 'amplify.yml:3' }] },
  });
  expect(moved(build('npm ci'))).toEqual({
    holds: false,
    expected: 'a sign of Gen 2 in amplify.yml',
    found: 'none',
  });
  expect(moved(build('npx ampx pipeline-deploy'))).toEqual({ holds: true });
  expect(movedOn('amplify.yml', { from: 'gen1' })(build('npm ci'))).toEqual({ holds: true });
  // What is commented out is not there.
  expect(moved(build('npm ci\n    # - npx ampx pipeline-deploy'))).toMatchObject({
    holds: false,
    found: 'none',
  });
});
