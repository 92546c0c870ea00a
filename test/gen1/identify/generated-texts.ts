import type { Generation } from '../../../src/gen1/identify/model.ts';

/** What the two generations do for one thing. */
const pairs = [
  ['amplify push', 'npx ampx sandbox'],
  ['amplify init', 'npm create amplify@latest'],
  ['amplify add auth', 'amplify/auth/resource.ts'],
  ['aws-exports.js', 'amplify_outputs.json'],
  ['amplify pull', 'npx ampx generate outputs'],
] as const;
type Pair = (typeof pairs)[number];

const comparisons: readonly ((pair: Pair) => string)[] = [
  ([one, two]) => `In Gen 1 you had \`${one}\`; in Gen 2 you have \`${two}\` instead.`,
  ([one, two]) => `Gen 2 has \`${two}\`, where Gen 1 has \`${one}\`.`,
  ([one, two]) => `| Gen 1 | Gen 2 |\n|---|---|\n| ${one} | ${two} |`,
  ([one, two]) => `- Gen 1: \`${one}\`\n- Gen 2: \`${two}\``,
  ([one, two]) => `Generation 1 needs ${one} for that. Generation 2 needs ${two}.`,
  ([one, two]) =>
    `What is the difference between Gen 1 and Gen 2?\n\nWith Gen 1 it is ${one}, with Gen 2 it is\n${two}.`,
];

const retired: readonly ((command: string) => string)[] = [
  command => `The command \`${command}\` is\nno longer needed.`,
  command => `You no\nlonger type \`${command}\`.`,
  command => `\`${command}\` has no place here\nany more.`,
  command => `There used to be a command for this,\n\`${command}\`.`,
];

const asides: readonly ((command: string) => string)[] = [
  command => `Unlike in Gen 1, you don't run \`${command}\`.`,
  command => `(In Gen 1 that was\n\`${command}\`.)`,
];

const tutorial = `# Get started with Amplify Gen 2

Create the project:

\`\`\`bash
npm create amplify@latest
npx ampx sandbox
\`\`\`

Then define your data in amplify/data/resource.ts with a.schema.
`;

export interface GeneratedText {
  readonly text: string;
  readonly expect: Generation;
}

/** Texts whose meaning follows from how they are made. */
export const generatedTexts: readonly GeneratedText[] = [
  ...pairs.flatMap(pair => comparisons.map(say => ({ text: say(pair), expect: 'both' as const }))),
  // A file that is named once, alone, is too little to tell; a command isn't.
  ...pairs
    .filter(([, two]) => two.startsWith('np'))
    .flatMap(([one, two]) =>
      retired.map(say => ({ text: `Use \`${two}\` for that. ${say(one)}\n`, expect: 'gen2' as const })),
    ),
  ...pairs.flatMap(([one]) =>
    [...asides, ...retired].map(say => ({ text: `${tutorial}\n${say(one)}\n`, expect: 'gen2' as const })),
  ),
];
