import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { installPackages } from '../../src/author/install-packages.ts';
import { proveTranslations } from '../../src/author/prove-translations.ts';
import { translateBlock } from '../../src/gen1/translate/translate-block.ts';
import { lessonText } from '../course/sample-course.ts';

let packages: string;

beforeAll(async () => {
  packages = await installPackages(path.resolve(import.meta.dirname, '../..'));
});

const lesson = {
  'lessons/01-a/01-b.md': lessonText(
    'b',
    [
      '```graphql gen1\ntype Todo @model @auth(rules: [{ allow: owner }]) { content: String! }\n```',
      '```bash gen1\namplify add auth\n```',
      '```text gen1\nnot translated\n```',
      '```graphql\ntype NotGen1 @model { a: Int }\n```',
      '- In a list:\n  ```bash gen1\n  amplify add storage\n  ```',
    ].join('\n\n'),
  ),
  'lessons/01-a/chapter.yaml': 'title: A\n',
};

test('the Gen 2 forms of all Gen 1 blocks are compiled, those in lists too', async () => {
  // A model, one file of auth, two of storage.
  expect(await proveTranslations(lesson, packages, translateBlock)).toEqual({ compiled: 4, findings: [] });
}, 60_000);

test('one that is wrong is found, by its block and its line', async () => {
  const { findings } = await proveTranslations(lesson, packages, code => {
    const form = translateBlock(code);
    if (form.kind !== 'translated') return form;
    const [first, ...others] = form.codes;
    return { ...form, codes: [{ ...first, text: first.text.replace('a.string()', 'a.strng()') }, ...others] };
  });
  expect(findings).toEqual([
    {
      where: 'lessons/01-a/01-b.md:7',
      what: expect.stringMatching(/^Line 10 of its Gen 2 form, amplify\/data\/resource\.ts: TS2551/),
    },
  ]);
}, 60_000);
