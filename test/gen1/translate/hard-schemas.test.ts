import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileLessons } from '../../../src/author/compile-blocks.ts';
import { installPackages } from '../../../src/author/install-packages.ts';
import { translateGraphql } from '../../../src/gen1/translate/translate-graphql.ts';
import { lessonText } from '../../course/sample-course.ts';
import { gen2Project } from './gen1-project.ts';
import { generateRelations, hardSchemas } from './hard-schemas.ts';
import { openSynthesisRig, type SynthesisRig } from './synthesis-rig.ts';

const seeds = Array.from({ length: Number(process.env.TRANSLATE_SEEDS ?? 4) }, (_, index) => index + 1);
const schemas = Object.entries({
  ...hardSchemas,
  ...Object.fromEntries(seeds.map(seed => [`generated relations ${seed}`, generateRelations(seed)])),
});

let rig: SynthesisRig;

beforeAll(async () => {
  rig = await openSynthesisRig();
}, 300_000);

afterAll(async () => {
  await rig?.[Symbol.asyncDispose]();
});

test('every translation type-checks', { timeout: 120_000 }, async () => {
  const lessons = schemas.map(([name, sdl], index) => {
    const { file, text } = translateGraphql(sdl, name);
    return [
      `lessons/01-a/s${index}.md`,
      lessonText(`s${index}`, `\`\`\`ts title="${file}"\n${text}\`\`\`\n`),
    ] as const;
  });
  const packages = await installPackages(path.resolve(import.meta.dirname, '../../..'));
  const { compiled, failures } = await compileLessons(Object.fromEntries(lessons), packages);
  expect(failures).toEqual([]);
  expect(compiled).toBe(schemas.length);
});

test.each(schemas)(
  '%s: it synthesizes, and nothing is lost without a note',
  { timeout: 60_000 },
  async (name, sdl) => {
    const { text, notes } = translateGraphql(sdl, name);
    const { view } = await rig.synthesize(gen2Project(text)).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${sdl}\n${text}`);
    });
    const kept = new Set(
      (view.data?.models ?? []).flatMap(model => model.fields.map(field => `${model.name}.${field.name}`)),
    );
    const named = new Set(notes.map(({ where }) => where));
    for (const [, model = '', body = ''] of sdl.matchAll(
      /type (\w+) @model [^{]*(?:\{[^}]*\}[^{]*)\{([^}]*)\}/g,
    )) {
      for (const [, field = ''] of body.matchAll(/(\w+): [[\w]/g)) {
        if (field === 'fields' || field === 'indexName' || field === 'name' || field === 'sortKeyFields')
          continue;
        expect(kept.has(`${model}.${field}`) || named.has(`${model}.${field}`) || field === 'id').toBe(true);
      }
    }
  },
);

test('a query and a mutation of one name: both are there, and the subscription hears the mutation', async () => {
  const { text } = translateGraphql(hardSchemas['a query and a mutation of one name'] ?? '', 's', {
    settings: { defaultMode: 'userPool', apiKeyDays: undefined, transformer: 2 },
  });
  expect(text).toMatch(/ {2}echo: a\n {4}\.query\(\)/);
  expect(text).toMatch(/ {2}echoMutation: a\n {4}\.mutation\(\)/);
  expect(text).toMatch(/\.for\(a\.ref\('echoMutation'\)\)/);
  expect(text).toContain('It was echo.');
});
