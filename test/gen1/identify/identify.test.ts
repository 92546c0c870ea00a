import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/gen1/identify/identify.ts';
import { indicatorTable } from '../../../src/gen1/identify/indicators/table.ts';
import type { Identification } from '../../../src/gen1/identify/model.ts';
import { textEvidence } from '../../../src/gen1/identify/read-text.ts';
import { generatedTexts } from './generated-texts.ts';

const ofText = (text: string, name?: string) => identify(textEvidence(text, name));
const ofFiles = (files: Readonly<Record<string, string>>) =>
  identify({
    kind: 'folder',
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    folders: [],
    leftOut: [],
  });
const ids = ({ indicators }: Identification) => indicators.map(({ id }) => id);

describe('the table', () => {
  test('names every sign once, with a reason, a weight from 1 to 10, and something to look for', () => {
    expect(new Set(indicatorTable.map(({ id }) => id)).size).toBe(indicatorTable.length);
    for (const { id, why, weight, path, text, kinds, cancels = [] } of indicatorTable) {
      expect(why, id).toMatch(/\.$/);
      expect(weight, id).toBeGreaterThanOrEqual(1);
      expect(weight, id).toBeLessThanOrEqual(10);
      expect(path ?? text, id).toBeDefined();
      if (text !== undefined) expect(kinds, id).toBeDefined();
      // A pattern with this flag would remember where it stopped.
      expect(`${path?.flags}${text?.flags}`, id).not.toContain('g');
      for (const other of cancels) expect(indicatorTable.map(sign => sign.id)).toContain(other);
    }
  });

  test('says for every sign of another tool what the project then seems to be', () => {
    for (const { id, speaksFor, seems } of indicatorTable) {
      expect(seems === undefined, id).toBe(speaksFor !== 'neither');
    }
  });
});

describe('where a sign stands', () => {
  test('is its file and line, in code', () => {
    const { indicators } = ofFiles({
      'amplify/backend.ts':
        "// The backend.\n\nimport { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});",
    });
    expect(indicators.find(({ id }) => id === 'gen2-define-resource')?.where).toBe('amplify/backend.ts:3');
    expect(indicators.find(({ id }) => id === 'gen2-define-backend')?.where).toBe('amplify/backend.ts:4');
    expect(indicators.find(({ id }) => id === 'gen2-backend-file')?.where).toBe('amplify/backend.ts');
  });

  test('is counted from the top of the document, in a fence', () => {
    const { indicators } = ofText('# Title\n\nText.\n\n```bash\nnpm i\namplify push\n```\n');
    expect(indicators.find(({ id }) => id === 'gen1-deploy-commands')?.where).toBe('stdin:7');
  });

  test('counts the files that have it', () => {
    const { indicators } = ofFiles({
      'a.ts': "import x from './aws-exports';",
      'b.ts': "import x from './aws-exports';",
    });
    expect(indicators.find(({ id }) => id === 'gen1-import-exports')).toMatchObject({
      where: 'a.ts:1',
      files: 2,
    });
  });
});

describe('comments', () => {
  test('say nothing about a project', () => {
    expect(
      ids(ofFiles({ 'a.ts': "// import x from './aws-exports';\n/* DataStore.query(Post) */" })),
    ).toEqual([]);
    expect(ids(ofFiles({ 'schema.graphql': '# type T @model { id: ID! }' }))).toEqual([]);
    expect(ids(ofText('<!-- amplify push -->\n# Hello\n'))).toEqual([]);
  });

  test('do not begin inside a string', () => {
    const found = ids(
      ofFiles({ 'a.ts': "const path = 'pictures/*';\nimport x from './aws-exports'; // */" }),
    );
    expect(found).toContain('gen1-import-exports');
  });
});

describe('weighing', () => {
  test('a word on Gen 1 as the past weighs less than a command to type', () => {
    const weight = (text: string) =>
      ofText(text).indicators.find(({ id }) => id === 'gen1-deploy-commands')?.weight;
    const typed = weight('# T\n```bash\namplify push\n```') ?? 0;
    const named = weight('# T\nThen run `amplify push` to deploy.') ?? 0;
    const apart = weight('# T\nUnlike before, you no longer run `amplify push` to deploy.') ?? 0;
    expect(typed).toBeGreaterThan(named);
    expect(named).toBeGreaterThan(apart);
  });

  test('a backend that was put away does not make a project in migration', () => {
    const gen1 = { 'amplify/.config/project-config.json': '{}', 'amplify/backend/backend-config.json': '{}' };
    const gen2 = {
      'amplify/backend.ts': "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});",
    };
    const below = (folder: string) =>
      Object.fromEntries(Object.entries(gen1).map(([name, text]) => [`${folder}/${name}`, text]));
    expect(ofFiles({ ...gen1, ...gen2 }).generation).toBe('both');
    expect(ofFiles({ ...below('backup'), ...gen2 }).generation).toBe('gen2');
    expect(ofFiles({ ...below('test/fixtures/app'), ...gen2 }).generation).toBe('gen2');
    expect(ofFiles({ ...below('apps/old'), ...gen2 }).generation).toBe('both');
  });

  test('names the backends of a monorepo and says where they are', () => {
    const answer = ofFiles({
      'apps/a/amplify/backend/backend-config.json': '{}',
      'apps/b/amplify/backend.ts':
        "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});",
    });
    expect(answer.backends).toEqual([
      { generation: 'gen1', folder: 'apps/a' },
      { generation: 'gen2', folder: 'apps/b' },
    ]);
    expect(answer.verdict).toContain('Gen 1 in apps/a/amplify/');
  });

  test('is surer with more signs, and knows nothing of an unknown', () => {
    const weak = ofFiles({ 'a.ts': "import outputs from './amplify_outputs.json';" });
    const strong = ofFiles({
      'amplify/backend.ts': "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});",
      'package.json': '{"devDependencies":{"@aws-amplify/backend":"1"}}',
    });
    expect(weak.generation).toBe('gen2');
    expect(strong.confidence).toBeGreaterThan(weak.confidence);
    expect(ofText('hello')).toMatchObject({ generation: 'unknown', confidence: 0 });
  });

  test('says what a project seems to be that is neither', () => {
    expect(
      ofFiles({ 'cdk.json': '{}', 'package.json': '{"dependencies":{"aws-amplify":"5"}}' }),
    ).toMatchObject({
      generation: 'neither',
      seems: 'a plain AWS CDK app',
    });
  });
});

describe('texts that are made', () => {
  test.each(generatedTexts)('$expect: $text', ({ text, expect: wanted }) => {
    expect(ofText(text).generation).toBe(wanted);
  });

  test.each(generatedTexts)('a folder that holds this alone answers alike: $text', ({ text }) => {
    for (const name of ['README.md', 'docs/page.md']) {
      const { generation, confidence, verdict } = ofFiles({ [name]: text });
      expect({ generation, confidence, verdict }).toEqual({
        generation: ofText(text, name).generation,
        confidence: ofText(text, name).confidence,
        verdict: ofText(text, name).verdict,
      });
    }
  });
});

describe('documents beside code', () => {
  const readmes = [
    '# App\n\n```\namplify init\namplify add auth\namplify push\n```\n',
    '# App\n\nWe use amplify push, aws-exports.js and team-provider-info.json.\n',
    '# App\n\n```\nnpm create amplify@latest\nnpx ampx sandbox\n```\n',
  ];
  const code = { 'src/app.ts': "import express from 'express';\nexpress().listen(3000);\n" };
  const gen2 = {
    'src/main.ts': "import outputs from '../amplify_outputs.json';\nAmplify.configure(outputs);\n",
  };
  const gen1 = { 'src/main.js': "import config from './aws-exports';\nAmplify.configure(config);\n" };

  test.each(readmes)('do not outweigh it: %s', readme => {
    const many = Object.fromEntries([1, 2, 3, 4, 5].map(number => [`notes/${number}.md`, readme]));
    for (const documents of [{ 'README.md': readme }, many]) {
      expect(ofFiles({ ...code, ...documents }).generation).toBe('neither');
      expect(ofFiles({ ...gen2, ...documents }).generation).toBe('gen2');
      expect(ofFiles({ ...gen1, ...documents }).generation).toBe('gen1');
    }
  });

  test('what they say of a project without any is said to be only that', () => {
    expect(ofFiles({ ...code, 'README.md': readmes[0] ?? '' }).verdict).toContain(
      'Only its documents speak of it',
    );
  });
});

describe('amplifyconfiguration', () => {
  const files = (agent: string, main: string) => ({
    'lib/main.dart': main,
    'lib/amplifyconfiguration.dart': `const amplifyconfig = '''{ "UserAgent": "${agent}", "Version": "1.0", "auth": { "plugins": { "awsCognitoAuthPlugin": { "UserAgent": "${agent}" } } } }''';\n`,
  });
  const main = "import 'amplifyconfiguration.dart';\nawait Amplify.configure(amplifyconfig);\n";

  test.each([
    ['@aws-amplify/client-config/0.2.0', 'gen2'],
    ['@aws-amplify/client-config/1.9.1', 'gen2'],
    ['aws-amplify-cli/2.0', 'gen1'],
    ['aws-amplify/cli', 'gen1'],
  ])('of the agent %s is %s', (agent, generation) => {
    expect(ofFiles(files(agent, main)).generation).toBe(generation);
  });
});
