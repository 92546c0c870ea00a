import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccessView } from '../../../../src/checks/backend-view.ts';
import type { Mode } from '../../../../src/gen1/translate/schema/gen2-schema.ts';
import { printResource } from '../../../../src/gen1/translate/schema/print-resource.ts';
import { readSchema } from '../../../../src/gen1/translate/schema/read-schema.ts';
import { translateSchema } from '../../../../src/gen1/translate/schema/translate-schema.ts';
import { gen1Project, gen2Project } from '../gen1-project.ts';
import { openSynthesisRig, type SynthesisRig } from '../synthesis-rig.ts';
import { differingCells, fieldRowsOf, matrixOf } from './compare-access.ts';
import { generateSchema } from './generate-schema.ts';
import { hasRule, type OldRule, oldAnswer, oldFieldAnswer } from './old-transformer.ts';

let rig: SynthesisRig;

beforeAll(async () => {
  rig = await openSynthesisRig();
}, 300_000);

afterAll(async () => {
  await rig?.[Symbol.asyncDispose]();
});

async function accessOf(files: Readonly<Record<string, string>>): Promise<AccessView> {
  const { view } = await rig.synthesize(files);
  if (view.data?.access === undefined) throw new Error('The view has no access matrix.');
  return view.data.access;
}

const allModes = new Set<Mode>(['userPool', 'apiKey', 'identityPool', 'lambda']);
const oldOperations = [
  ['get', 'get'],
  ['list', 'list'],
  ['onCreate', 'read'],
  ['create', 'create'],
  ['update', 'update'],
  ['delete', 'delete'],
] as const;
let cells = 0;
let compared = 0;
const seeds = Number(process.env.TRANSLATE_SEEDS ?? 4);

describe("who may do what, against Amplify's own transformer", () => {
  test.each(Array.from({ length: seeds }, (_, index) => index + 1))(
    'generated schema %i lets in those whom Gen 1 let in, and nobody else',
    { timeout: 120_000 },
    async seed => {
      const { sdl } = generateSchema(seed, 'new');
      const defaultMode: Mode = seed % 2 === 0 ? 'apiKey' : 'userPool';
      const schema = readSchema(sdl, 'schema.graphql');
      const settings = { defaultMode, apiKeyDays: undefined, transformer: 2 as const };
      const translated = translateSchema(schema, settings);
      const modes = { ...translated.modes, used: allModes };
      const before = await accessOf(gen1Project(sdl, modes, false, false));
      const after = await accessOf(gen2Project(printResource({ ...translated, modes })));
      const fieldRows = new Set([...fieldRowsOf(before), ...fieldRowsOf(after)]);
      const differing = differingCells(matrixOf(before, fieldRows), matrixOf(after, fieldRows));
      cells += [...matrixOf(after, fieldRows).values()].reduce((sum, row) => sum + row.size, 0);
      expect(differing.filter(({ gen1, gen2 }) => gen2 > gen1)).toEqual([]);
      // Types that AppSync's directives keep for some are narrowed where Gen 2 can't say the same.
      const guarded = schema.models
        .filter(({ fields }) => fields.some(({ name }) => name === 'sealed'))
        .map(({ name }) => name);
      const plain = new Set([
        ...schema.models.map(({ name }) => name).filter(name => !guarded.includes(name)),
        ...schema.operations.filter(({ type }) => type.name === 'String').map(({ name }) => name),
      ]);
      const sayable = differing.filter(({ row }) => plain.has(row.split(/[ .]/)[0] ?? ''));
      expect(sayable).toEqual([]);
    },
  );

  test('enough was compared', () => {
    expect(cells).toBeGreaterThan(seeds * 500);
  });
});

describe('who may do what, against the rules of the first transformer', () => {
  test.each(Array.from({ length: seeds }, (_, index) => index + 101))(
    'generated schema %i lets in nobody whom Gen 1 kept out',
    { timeout: 120_000 },
    async seed => {
      const { sdl } = generateSchema(seed, 'old');
      const defaultMode = seed % 2 === 0 ? ('apiKey' as const) : ('userPool' as const);
      const settings = { defaultMode, apiKeyDays: undefined, transformer: 1 as const };
      const translated = translateSchema(readSchema(sdl, 'schema.graphql'), settings);
      const after = await accessOf(
        gen2Project(printResource({ ...translated, modes: { ...translated.modes, used: allModes } })),
      );
      const { models } = readSchema(sdl, 'schema.graphql');
      const rulesOf = (
        owner: (typeof models)[number] | (typeof models)[number]['fields'][number] | undefined,
      ) =>
        (owner?.directives.find(({ name }) => name === 'auth')?.arguments.rules ?? []) as readonly OldRule[];
      const matrix = matrixOf(
        after,
        new Set(
          models.flatMap(({ name }) =>
            ['read', 'create', 'update'].map(operation => `${name}.secret ${operation}`),
          ),
        ),
      );
      const wider: string[] = [];
      const narrower: string[] = [];
      for (const model of models) {
        const ofModel = rulesOf(model);
        const secret = model.fields.find(({ name }) => name === 'secret');
        const ofField = rulesOf(secret);
        for (const caller of after.callers.filter(
          ({ kind, id }) => !['custom', 'function'].includes(kind) && id !== 'group:NOBODY',
        )) {
          const compare = (row: string, gen1: number, exact: boolean) => {
            const cell = matrix.get(row)?.get(caller.id);
            const gen2 = cell ?? 0;
            compared += 1;
            const said = `${row} ${caller.id}: ${gen1} -> ${gen2}: ${model.directives.map(({ text }) => text)} ${secret?.text}`;
            if (gen2 > gen1) wider.push(said);
            // Who says nothing for a model has no cell; owners by another claim have a row of their own.
            if (gen2 < gen1 && exact && cell !== undefined && caller.kind !== 'owner') narrower.push(said);
          };
          for (const [operation, old] of oldOperations) {
            // What no rule is for stays closed, and so does a part of reading where a field is guarded.
            const exact =
              hasRule(ofModel, old) &&
              ofField.length === 0 &&
              !model.fields.some(({ name }) => name === 'sealed');
            compare(`${model.name} ${operation}`, oldAnswer(ofModel, old, caller, defaultMode), exact);
          }
          for (const operation of ['read', 'create', 'update'] as const) {
            compare(
              `${model.name}.secret ${operation}`,
              oldFieldAnswer(ofModel, ofField, operation, caller, defaultMode),
              false,
            );
          }
        }
      }
      expect(wider).toEqual([]);
      expect(narrower).toEqual([]);
    },
  );

  test('enough was compared', () => {
    expect(compared).toBeGreaterThan(seeds * 500);
  });
});
