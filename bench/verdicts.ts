import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { openBenchWorkspace } from './bench-workspace.ts';
import { synthesizeCold } from './cold-synthesis.ts';
import { type Measure, median, timed } from './measure.ts';
import { timeSaves } from './time-saves.ts';

const warmUps = 5;
const rounds = 15;
const coldRounds = 3;

/** From a save in an editor to the type verdict and to the full verdict, warm, against what a start per save costs. */
export const verdicts: Measure = async ({ root, note }) => {
  await using bench = await openBenchWorkspace(root);
  note(`Saves: ${warmUps} to warm up, ${rounds} measured`);
  const [file = ''] = bench.exercise.files;
  const text = bench.exercise.solution[file] ?? '';
  const saves = await timeSaves(bench, {
    file,
    textOf: round => `${text}// save ${round}\n`,
    warmUps,
    rounds,
  });
  note('The same with three models');
  const data = path.join(bench.folder, 'amplify/data/resource.ts');
  await writeFile(data, withModels(await readFile(data, 'utf8')));
  const three = await timeSaves(bench, {
    file,
    textOf: round => `${text}// save ${round} of three\n`,
    warmUps: 2,
    rounds,
  });
  note(`tsc -p and a cold synthesis, ${coldRounds} times each`);
  const tsc = path.join(root, '.cache/packages/node_modules/typescript/bin/tsc');
  const cold: { types: number; synthesis: number }[] = [];
  for (let round = 0; round < coldRounds; round += 1) {
    cold.push({
      types: await timed(() =>
        execa(process.execPath, [tsc, '-p', path.join(bench.folder, 'amplify'), '--noEmit']),
      ),
      synthesis: await timed(() => synthesizeCold(bench.folder)),
    });
  }
  return [
    {
      what: 'Save to type verdict',
      ours: median(saves.map(({ types }) => types)),
      other: median(cold.map(({ types }) => types)),
      against: 'tsc -p of TypeScript 5',
      unit: 'ms',
      aims: [
        { kind: 'at-most', value: 100 },
        { kind: 'times-better', value: 150 },
      ],
    },
    {
      what: 'Save to full verdict',
      ours: median(saves.map(({ full }) => full)),
      other: median(cold.map(({ synthesis }) => synthesis)),
      against: 'cold synthesis',
      unit: 'ms',
      aims: [
        { kind: 'at-most', value: 1000 },
        { kind: 'times-better', value: 8 },
      ],
    },
    {
      what: 'Save to full verdict, three models',
      ours: median(three.map(({ full }) => full)),
      other: undefined,
      against: '',
      unit: 'ms',
      aims: [{ kind: 'at-most', value: 900 }],
    },
  ];
};

/** The typical exercise's data with two models more, of other rules. */
function withModels(text: string): string {
  const more = `  Note: a.model({ text: a.string(), author: a.string() })
    .authorization(allow => [allow.ownerDefinedIn('author'), allow.authenticated().to(['read'])]),
  Page: a.model({ title: a.string().required(), secret: a.string().authorization(allow => [allow.owner()]) })
    .authorization(allow => [allow.owner(), allow.guest().to(['read'])]),
`;
  return text.replace('a.schema({\n', `a.schema({\n${more}`);
}
