import { describeConfidence } from '../../gen1/identify/describe-verdict.ts';
import type { FoundIndicator, Generation, Identification, Side } from '../../gen1/identify/model.ts';

const titles: readonly (readonly [Side, string])[] = [
  ['gen1', 'Speaks for Gen 1'],
  ['gen2', 'Speaks for Gen 2'],
  ['neither', 'Speaks for neither'],
];

const next: Readonly<Record<Generation, string>> = {
  gen1: [
    'What a command of Gen 1 is in Gen 2: amplify-gen2-learn translate "amplify add auth"',
    'How the two differ: amplify-gen2-learn show seven-aspects',
  ].join('\n'),
  gen2: 'How such a backend is written: amplify-gen2-learn show typescript-first',
  both: 'Which file belongs to which: amplify-gen2-learn show telling-apart',
  neither: 'What an Amplify project looks like: amplify-gen2-learn show telling-apart',
  unknown:
    'Name more: the project folder, or the whole text. The signs: amplify-gen2-learn show telling-apart',
};

/** The verdict first, then the signs for each side, what was left out, and where to go on. */
export function renderIdentification(answer: Identification, path: string | undefined): string {
  const { verdict, generation, confidence, indicators, leftOut } = answer;
  const groups = titles.flatMap(([side, title]) => {
    const found = indicators.filter(({ speaksFor }) => speaksFor === side);
    return found.length === 0 ? [] : ['', title, ...found.flatMap(indicatorLines)];
  });
  return [
    ...(path === undefined ? [] : [`== ${path}`]),
    verdict,
    ...(generation === 'unknown' ? [] : [`Confidence: ${describeConfidence(confidence)}`]),
    ...groups,
    ...(leftOut.length === 0
      ? []
      : ['', 'Left out', ...leftOut.map(({ what, why, count }) => `  ${count} x ${what}: ${why}`)]),
    '',
    next[generation],
  ].join('\n');
}

function indicatorLines({ what, where, files, weight, why }: FoundIndicator): readonly string[] {
  const more = files > 1 ? `, and ${files - 1} more` : '';
  return [`  [${String(weight).padStart(3)}] ${what}  (${where}${more})`, `        ${why}`];
}
