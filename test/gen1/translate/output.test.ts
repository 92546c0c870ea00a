import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileLessons } from '../../../src/author/compile-blocks.ts';
import { installPackages } from '../../../src/author/install-packages.ts';
import { type GraphqlTranslation, translateGraphql } from '../../../src/gen1/translate/translate-graphql.ts';
import { lessonText } from '../../course/sample-course.ts';
import { gen2Project } from './gen1-project.ts';
import { openSynthesisRig, type SynthesisRig } from './synthesis-rig.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const fixtures = path.join(import.meta.dirname, 'fixtures');

const translations = new Map<string, GraphqlTranslation>();
const more: string[] = [];
let rig: SynthesisRig;

beforeAll(async () => {
  for (const folder of ['schemas', 'more']) {
    for (const file of await readdir(path.join(fixtures, folder))) {
      const name = file.replace('.graphql', '');
      translations.set(
        name,
        translateGraphql(await readFile(path.join(fixtures, folder, file), 'utf8'), file),
      );
      if (folder === 'more') more.push(name);
    }
  }
  rig = await openSynthesisRig();
});

afterAll(async () => {
  await rig?.[Symbol.asyncDispose]();
});

describe('every translation', () => {
  test('type-checks', async () => {
    const lessons = [...translations].map(([name, { file, text }]) => [
      `lessons/01-a/${name}.md`,
      lessonText(name, `\`\`\`ts title="${file}"\n${text}\`\`\`\n`),
    ]);
    const { compiled, failures } = await compileLessons(
      Object.fromEntries(lessons),
      await installPackages(root),
    );
    expect(failures).toEqual([]);
    expect(compiled).toBe(translations.size);
  });

  test('is formatted', async () => {
    const folder = await mkdtemp(path.join(root, '.cache', 'translations-'));
    try {
      const { formatter, javascript } = JSON.parse(await readFile(path.join(root, 'biome.json'), 'utf8')) as {
        formatter: object;
        javascript: object;
      };
      await mkdir(path.join(folder, 'translations'));
      await writeFile(
        path.join(folder, 'biome.json'),
        JSON.stringify({
          root: true,
          formatter: { ...formatter, lineWidth: 80 },
          javascript,
        }),
      );
      for (const [name, { text }] of translations)
        await writeFile(path.join(folder, 'translations', `${name}.ts`), text);
      const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
      const { stdout, stderr, exitCode } = await execa(
        process.execPath,
        [biome, 'format', '--colors=off', '--max-diagnostics=none', 'translations'],
        { cwd: folder, reject: false },
      );
      expect(exitCode === 0 ? '' : stdout + stderr).toBe('');
      expect(stdout + stderr).toContain(`Checked ${translations.size} files`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('what has no equal', () => {
  test.each(['unsupported', 'old-dialect', 'belongs-to-only'])(
    '%s: it says so in its place, and synthesizes',
    async name => {
      expect(more).toContain(name);
      const translation = translations.get(name);
      await expect(translation?.text).toMatchFileSnapshot(
        path.join(fixtures, 'translations', `${name}.ts.txt`),
      );
      const { view } = await rig.synthesize(gen2Project(translation?.text ?? ''));
      expect(view.data?.models.length).toBeGreaterThan(0);
    },
  );

  test('every directive that is left out is named in a comment, with what to do', () => {
    const text = translations.get('unsupported')?.text ?? '';
    for (const directive of [
      'searchable',
      'http',
      'predictions',
      'mapsTo',
      'versioned',
      'function',
      'deprecated',
    ]) {
      expect(text).toMatch(new RegExp(`// .*@${directive}\\b`));
    }
    const codes = new Set(translations.get('unsupported')?.notes.map(({ code }) => code));
    expect([...codes]).toEqual(
      expect.arrayContaining([
        'directive-left-out',
        'interface-or-union',
        'nested-list',
        'default-of-enum',
        'unknown-type',
        'field-arguments',
        'function-on-field',
        'model-in-type',
        'relation-left-out',
        'operation-names',
        'subscription-level',
        'timestamps',
        'rule-left-out',
        'unused-input',
        'argument-default',
        'index-left-out',
      ]),
    );
  });

  test('each note names its place: a line of the schema', () => {
    const notes = translations.get('unsupported')?.notes ?? [];
    expect(notes.every(({ line }) => line > 0)).toBe(true);
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'nested-list', where: 'Article.matrix', line: 22, kind: 'left-out' }),
    );
  });
});
