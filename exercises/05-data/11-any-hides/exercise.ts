import { defineExercise } from '../../../src/course/exercise.ts';

/** Fails for `any`, which fits everything. */
const isAny = 'type IsAny<T> = 0 extends 1 & T ? true : false;\n';

export default defineExercise({
  id: 'any-hides',
  lesson: 'selection-sets',
  title: 'What any hides',
  kind: 'fix',
  task: `
\`src/cards.ts\` loads clubs with their players for a page of cards. It compiles, and shows nothing but \`undefined\`: two
names are wrong, and \`any\` hides it, the one that is written and one that isn’t.

Give everything its type, so that the compiler finds both names, and then correct them:

1. \`ClubCard\` is what the selection set gives: \`id\`, \`name\`, and of each player \`name\` and \`shirt\`.
2. \`loadCards\` gives such cards. It still asks once, for these four: no type sees that, so keep an eye on it.
3. \`signUp\` takes what \`create\` takes: a form without a name, or with a field that no player has, doesn’t compile.

Of \`client.ts\`, and of the model, nothing has to change.
`,
  files: ['src/cards.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'type',
      id: 'card-is-typed',
      sentence: 'ClubCard is a type, and not any.',
      code: `import type { ClubCard } from 'exercise/src/cards';\n${isAny}export const typed: IsAny<ClubCard> = false;\n`,
      expected: 'ClubCard has the fields of the selection set.',
      found: 'ClubCard is any: everything fits, and nothing is checked.',
    },
    {
      kind: 'type',
      id: 'card',
      sentence: 'ClubCard has id and name, and of each player name and shirt.',
      code: `import type { ClubCard } from 'exercise/src/cards';
declare const card: ClubCard;
export const read: { readonly id: string; readonly name: string; readonly players: readonly { readonly name: string; readonly shirt: number }[] } = card;
export const keys: Record<keyof ClubCard, true> = { id: true, name: true, players: true };
export const ofPlayers: Record<keyof ClubCard['players'][number], true> = { name: true, shirt: true };
`,
      expected: 'Exactly the four that the page shows.',
      found: 'It has other fields, or too many.',
    },
    {
      kind: 'type',
      id: 'cards',
      sentence: 'loadCards gives cards.',
      code: `import { type ClubCard, loadCards } from 'exercise/src/cards';
${isAny}export const typed: IsAny<Awaited<ReturnType<typeof loadCards>>[number]> = false;
export const cards: () => Promise<readonly ClubCard[]> = loadCards;
`,
      expected: 'A promise of cards.',
      found: 'It gives something else.',
    },
    {
      kind: 'type',
      id: 'line',
      sentence: 'line makes a text of a card.',
      code: `import { type ClubCard, line } from 'exercise/src/cards';
${isAny}export const typed: IsAny<Parameters<typeof line>[0]> = false;
export const text: (card: ClubCard) => string = line;
`,
      expected: 'A card goes in, a text comes out.',
      found: 'It takes something else, or any.',
    },
    {
      kind: 'type',
      id: 'sign-up',
      sentence: 'signUp takes what create takes, and nothing else.',
      code: `import { signUp } from 'exercise/src/cards';
signUp({ name: 'Ada', shirt: 7, clubId: 'c1' });
signUp({ name: 'Ada', shirt: 7, clubId: 'c1', phone: '+44 20 7946 0000' });
// @ts-expect-error A name is missing.
signUp({ shirt: 7, clubId: 'c1' });
// @ts-expect-error No player has this field.
signUp({ name: 'Ada', shirt: 7, clubId: 'c1', number: 7 });
`,
      expected: 'Required fields must be there, and no others than a player’s.',
      found: 'It takes too much, or asks for too much.',
    },
  ],
  hints: [
    {
      id: 'the-compiler-found-it',
      when: { stage: 'types', code: ['TS2551', 'TS2339'], says: /`(player|number)`/ },
      text: 'There it is: now that the card has a type, the compiler knows which names it has. Which of them is meant here?',
    },
    {
      id: 'texts-or-a-list',
      when: {
        stage: 'types',
        code: ['TS2344', 'TS2322', 'TS2769'],
        says: /string\[\]|string' is not assignable/,
      },
      text: 'A list in a constant is a `string[]`: any texts. Two words behind it tell TypeScript to keep these very texts.',
    },
    {
      id: 'card-still-any',
      when: { stage: 'types', code: 'TS7006' },
      text: 'TypeScript doesn’t know what a player is, so it doesn’t know what a card is: `ClubCard` is still `any`. Which model does the helper get, and does it get the model itself?',
    },
    {
      id: 'the-helper-gives-any',
      when: { stage: 'checks', check: 'card-is-typed' },
      text: 'The helper wants the model itself, `Schema[...]`, and the list with its texts. Given anything else, it answers `any` without a word. Look at both things between `<` and `>`.',
    },
    {
      id: 'nobody-has-it-yet',
      when: { stage: 'checks', check: 'sign-up' },
      text: '`type` is what is *read*, with an `id` and two times that no form has. Which of a model’s types is what `create` takes?',
    },
    {
      id: 'four-paths',
      when: { stage: 'checks', check: 'card' },
      text: 'The card has what the paths name. A star brings all fields, phone numbers too. Which four does the page show?',
    },
    {
      id: 'from-the-top',
      text: 'From the top: the list first, then the type, then `signUp`. What is wrong after that is underlined.',
    },
    {
      id: 'three-spots',
      text: "The list ends in `as const`. The type is `SelectionSet<Schema['Club'], typeof fields>`. The form is a `Schema['Player']['createType']`.",
    },
  ],
  startFails: { stage: 'checks', check: 'card-is-typed' },
  mistakes: [
    {
      name: 'as-in-many-samples',
      edits: { 'src/cards.ts': [["SelectionSet<Schema['Club'],", "SelectionSet<Schema['Club']['type'],"]] },
      brings: 'card-still-any',
    },
    {
      name: 'any-player',
      edits: {
        'src/cards.ts': [
          ["SelectionSet<Schema['Club'],", "SelectionSet<Schema['Club']['type'],"],
          ['map(player =>', 'map((player: any) =>'],
        ],
      },
      brings: 'the-helper-gives-any',
    },
    {
      name: 'without-as-const',
      edits: { 'src/cards.ts': [[' as const', '']] },
      trips: { stage: 'types' },
      brings: 'texts-or-a-list',
    },
    {
      name: 'form-of-what-is-read',
      edits: { 'src/cards.ts': [["Schema['Player']['createType']", "Schema['Player']['type']"]] },
      trips: { stage: 'checks', check: 'sign-up' },
      brings: 'nobody-has-it-yet',
    },
    {
      name: 'all-of-the-players',
      edits: { 'src/cards.ts': [["'players.name', 'players.shirt'", "'players.*'"]] },
      brings: 'four-paths',
    },
    {
      name: 'name-not-corrected',
      edits: { 'src/cards.ts': [['card.players.map', 'card.player.map']] },
      trips: { stage: 'types' },
      brings: 'the-compiler-found-it',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'src/cards.ts': [
          ["const fields = ['id'", "const selectionSet = ['id'"],
          ['typeof fields', 'typeof selectionSet'],
          ['{ selectionSet: fields }', '{ selectionSet }'],
        ],
      },
    },
    {
      name: 'type-of-the-answer',
      edits: {
        'src/cards.ts': [
          ["import { client, type SelectionSet } from './client';", "import { client } from './client';"],
          ["export type ClubCard = SelectionSet<Schema['Club'], typeof fields>;\n\n", ''],
          ['async (): Promise<ClubCard[]> =>', 'async () =>'],
          [
            "/** 'Riverside",
            "export type ClubCard = Awaited<ReturnType<typeof loadCards>>[number];\n\n/** 'Riverside",
          ],
        ],
      },
    },
    {
      name: 'form-by-its-function',
      edits: {
        'src/cards.ts': [
          [
            "(form: Schema['Player']['createType'])",
            '(form: Parameters<typeof client.models.Player.create>[0])',
          ],
        ],
      },
    },
  ],
  why: `
\`as const\` keeps the texts, \`Schema['Club']\` is what the helper wants, and \`createType\` is what a form fills in. The
compiler found the rest by itself.

The type may also be taken from the answer, by \`Awaited<ReturnType<typeof loadCards>>[number]\`. Both follow the schema:
rename a field there, and this file is underlined.
`,
});
