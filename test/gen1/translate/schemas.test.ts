import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unknownSettings } from '../../../src/gen1/translate/schema/api-settings.ts';
import { printResource } from '../../../src/gen1/translate/schema/print-resource.ts';
import { readSchema } from '../../../src/gen1/translate/schema/read-schema.ts';
import { translateSchema } from '../../../src/gen1/translate/schema/translate-schema.ts';
import { apiOf, compareApis } from './api.ts';
import { explain } from './explain.ts';
import { gen1Project, gen2Project } from './gen1-project.ts';
import { openSynthesisRig, type SynthesisRig } from './synthesis-rig.ts';

/**
 * What a translation means: the Gen 1 schema is built by Amplify's own transformer for Gen 1, the translation by
 * defineData, and the two APIs are compared fact by fact: types, fields, arguments, who may do what (AppSync's
 * directives and the resolvers' authorization steps), resolvers, tables and indexes.
 */
const folder = path.join(import.meta.dirname, 'fixtures', 'schemas');
const schemas = readdirSync(folder).map(file => ({ name: file.replace('.graphql', ''), file }));

let rig: SynthesisRig;

beforeAll(async () => {
  rig = await openSynthesisRig();
});

afterAll(async () => {
  await rig?.[Symbol.asyncDispose]();
});

test('there are schemas enough', () => {
  expect(schemas.length).toBeGreaterThanOrEqual(25);
});

test.each(schemas)('$name means the same', async ({ name, file }) => {
  const sdl = readFileSync(path.join(folder, file), 'utf8');
  const schema = readSchema(sdl, file);
  // A project has a default mode: here the one that the schema's rules suggest.
  const { default: defaultMode } = translateSchema(schema).modes;
  const translated = translateSchema(schema, { ...unknownSettings, defaultMode });
  const gen2 = apiOf(await rig.synthesize(gen2Project(printResource(translated))));
  const gen1 = apiOf(await rig.synthesize(gen1Project(sdl, translated.modes, schema.publicByDefault)));
  const explained = compareApis(gen1, gen2).map(difference => ({
    ...difference,
    code: explain(difference, translated.notes, gen1, gen2),
  }));
  expect(explained.filter(({ code }) => code === undefined)).toEqual([]);
  await expect(explained.map(({ code, fact }) => `${code}: ${fact}`).join('\n')).toMatchFileSnapshot(
    path.join(import.meta.dirname, 'fixtures', 'differences', `${name}.txt`),
  );
});

test('a translation that means something else is found out', async () => {
  const sdl = 'type Todo @model @auth(rules: [{ allow: owner }]) { name: String! done: Boolean }';
  const translated = translateSchema(readSchema(sdl, 'schema.graphql'));
  const wrong = printResource(translated)
    .replace('allow.owner()', "allow.owner().to(['create', 'read'])")
    .replace('a.string().required()', 'a.string()');
  const gen2 = apiOf(await rig.synthesize(gen2Project(wrong)));
  const gen1 = apiOf(await rig.synthesize(gen1Project(sdl, translated.modes, false)));
  const unexplained = compareApis(gen1, gen2)
    .filter(difference => explain(difference, translated.notes, gen1, gen2) === undefined)
    .map(({ fact }) => fact);
  expect(unexplained).toEqual(
    expect.arrayContaining(['auth Mutation.deleteTodo', 'auth Mutation.updateTodo', 'field Todo.name']),
  );
});
