import { describe, expect, test } from 'vitest';
import { withoutMachinePaths } from '../../../src/verify/explain/machine-paths.ts';
import { typeDiagnostics } from '../../../src/verify/explain/type-diagnostics.ts';
import { explainTypeMessage } from '../../../src/verify/explain/type-errors.ts';
import type { TypeMessage } from '../../../src/verify/types/session.ts';

const folder = '/home/ada lovelace/amplify-gen2-learn/01-generations/04-fields';
const message = (more: Partial<TypeMessage>): TypeMessage => ({
  code: 'TS2322',
  file: `${folder}/a.ts`,
  start: 0,
  end: 1,
  text: '',
  ...more,
});

describe('a text that is none of those allowed: the allowed ones are listed', () => {
  const explain = (text: string, sources: readonly string[] = [], code = 'TS2322') =>
    explainTypeMessage(message({ text, code }), { source: 'x', folder, sources });

  test.each([
    ["type Gen2 = 'a b' | 'c';"],
    ["type Gen2 =\n  | 'a b'\n  | 'c';\n\nconst x = 1;"],
    ["export type Gen2 = 'a b' | 'c'\n\nconst x = 1;"],
    ['type Gen2 = "a b" | "c";'],
  ])('under a name: %j', source => {
    expect(explain(`Type '"npm create amplify"' is not assignable to type 'Gen2'.`, ['', source])).toBe(
      "This is `npm create amplify`, but one of these is expected here (Gen2): 'a b', 'c'.",
    );
  });

  test('written out', () => {
    expect(explain(`Type '"x"' is not assignable to type '"a" | "b" | "c"'.`)).toBe(
      "This is `x`, but one of these is expected here: 'a', 'b', 'c'.",
    );
  });

  test('for an argument, and with a near one', () => {
    const sources = ["type Side = 'left' | 'right';"];
    const argument = `Argument of type '"lef"' is not assignable to parameter of type 'Side'.`;
    expect(explain(argument, sources, 'TS2345')).toBe(
      "This is `lef`, but one of these is what the function expects (Side): 'left', 'right'.",
    );
    const near = `Type '"lef"' is not assignable to type 'Side'. Did you mean '"left"'?`;
    expect(explain(near, sources, 'TS2820')).toMatch(/'left', 'right'\. Did you mean `left`\?$/);
  });

  test('names with blanks lose their quotes', () => {
    const missing = "Property ''the stack of blue'' is missing in type '{}' but required in type 'X'.";
    expect(explain(missing, [], 'TS2741')).toBe('The required option `the stack of blue` is missing here.');
    const unknown =
      "Object literal may only specify known properties, and ''your first one'' does not exist in type 'X'.";
    expect(explain(unknown, [], 'TS2353')).toMatch(/^`your first one` is not an option here/);
  });

  test('nothing between braces', () => {
    const empty = "Argument of type '{}' is not assignable to parameter of type 'never'.";
    expect(explain(empty, [], 'TS2345')).toMatch(/^There is nothing between these braces/);
  });

  test('other types are named as they are', () => {
    expect(explain("Type 'string' is not assignable to type 'Size'.", ['type Size = number | string;'])).toBe(
      'This is `string`, but `Size` is expected here.',
    );
  });
});

test.each([
  [
    `File '${folder}/amplify/data/resource.ts' is not a module.`,
    "File 'amplify/data/resource.ts' is not a module.",
  ],
  [
    `Type 'import("${folder}/amplify/data/resource").Schema' is wrong.`,
    `Type 'import("amplify/data/resource").Schema' is wrong.`,
  ],
  [
    `Module '"/home/ada lovelace/node_modules/@aws-amplify/backend/lib/index"' has no exported member 'x'.`,
    `Module '"@aws-amplify/backend"' has no exported member 'x'.`,
  ],
  [
    `Cannot find module 'file:///home/ada%20lovelace/amplify-gen2-learn/01-generations/04-fields/amplify/x.ts'`,
    "Cannot find module 'amplify/x.ts'",
  ],
  ['Found [/photos/*]', 'Found [/photos/*]'],
])('%s', (text, short) => {
  expect(withoutMachinePaths(text, folder)).toBe(short);
});

describe('errors are in the order of their causes', () => {
  const sources = new Map([
    [`${folder}/amplify/backend.ts`, "import { data } from './data/resource';\ndata.x;\n"],
    [`${folder}/amplify/data/resource.ts`, "import { names } from '../names';\nexport const data = names.\n"],
    [`${folder}/amplify/names.ts`, 'export const names: string = 1;\n'],
    [`${folder}/other.ts`, 'export const n: number = "";\n'],
  ]);
  const at = (file: string, code: string) => message({ file: `${folder}/${file}`, code, text: code });
  const order = (...codes: readonly TypeMessage[]) =>
    typeDiagnostics(codes, folder, sources, ['amplify/data/resource.ts']).map(
      ({ file, derived }) => `${file}${derived ? ' (derived)' : ''}`,
    );

  test('syntax before types, and what it causes is marked', () => {
    const found = order(
      at('amplify/backend.ts', 'TS2339'),
      at('other.ts', 'TS2322'),
      at('amplify/data/resource.ts', 'TS1003'),
    );
    expect(found).toEqual(['amplify/data/resource.ts', 'other.ts', 'amplify/backend.ts (derived)']);
  });

  test("the learner's file before others, and a file before those that import it", () => {
    const found = order(
      at('amplify/backend.ts', 'TS2339'),
      at('amplify/names.ts', 'TS2322'),
      at('amplify/data/resource.ts', 'TS2339'),
    );
    expect(found).toEqual(['amplify/data/resource.ts', 'amplify/names.ts', 'amplify/backend.ts']);
  });

  test('a file that exports nothing is named, once, and not the folder that it lies in', () => {
    const text = `File '${folder}/amplify/names.ts' is not a module.`;
    const found = typeDiagnostics(
      [at('amplify/backend.ts', 'TS2306'), at('amplify/data/resource.ts', 'TS2306')].map(own => ({
        ...own,
        text,
      })),
      folder,
      new Map([...sources, [`${folder}/amplify/names.ts`, '\n']]),
    );
    expect(found).toMatchObject([
      { file: 'amplify/names.ts', plain: 'amplify/names.ts is empty, but it is imported.' },
    ]);
  });
});
