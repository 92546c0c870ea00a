import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Functions in place of arrows',
      edits: {
        'src/cards.ts': [
          [
            `export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};
`,
            `export async function loadCards(): Promise<ClubCard[]> {
  const answer = await client.models.Club.list({ selectionSet: fields });
  return answer.data;
}
`,
          ],
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            `export function signUp(form: Schema['Player']['createType']) {
  return client.models.Player.create(form);
}`,
          ],
        ],
      },
    },
    {
      what: 'The type of what create takes',
      edits: {
        'src/cards.ts': [
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            'export const signUp = (form: Parameters<typeof client.models.Player.create>[0]) => client.models.Player.create(form);',
          ],
        ],
      },
    },
    {
      what: 'The list in the call',
      edits: {
        'src/cards.ts': [
          [
            `const fields = ['id', 'name', 'players.name', 'players.shirt'] as const;
`,
            `const fields = ['players.shirt', 'players.name', 'name', 'id'] as const;
`,
          ],
          [
            `export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};
`,
            `export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: [...fields] });
  return data;
};
`,
          ],
        ],
      },
    },
    {
      what: 'Taken apart in the parameters',
      edits: {
        'src/cards.ts': [
          [
            `export const line = (card: ClubCard): string =>
  \`\${card.name}: \${card.players.map(player => \`\${player.shirt} \${player.name}\`).join(', ')}\`;
`,
            `export const line = ({ name, players }: ClubCard): string =>
  \`\${name}: \${players.map(({ name: who, shirt }) => \`\${shirt} \${who}\`).join(', ')}\`;
`,
          ],
        ],
      },
    },
    {
      what: 'Names for the types',
      edits: {
        'src/cards.ts': [
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            `type NewPlayer = Schema['Player']['createType'];

export const signUp = (form: NewPlayer) => client.models.Player.create(form);`,
          ],
        ],
      },
    },
    {
      what: 'The card’s type by hand',
      edits: {
        'src/cards.ts': [
          [
            `export type ClubCard = SelectionSet<Schema['Club'], typeof fields>;
`,
            `export type ClubCard = Pick<Schema['Club']['type'], 'id' | 'name'> & { readonly players: readonly Pick<Schema['Player']['type'], 'name' | 'shirt'>[] };
`,
          ],
        ],
      },
    },
    {
      what: 'A function that is awaited',
      edits: {
        'src/cards.ts': [
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            `export const signUp = async (form: Schema['Player']['createType']) => {
  const { data, errors } = await client.models.Player.create(form);
  if (errors) throw new Error(errors[0]?.message);
  return data;
};`,
          ],
        ],
      },
    },
    {
      what: 'Built in a loop',
      edits: {
        'src/cards.ts': [
          [
            `export const line = (card: ClubCard): string =>
  \`\${card.name}: \${card.players.map(player => \`\${player.shirt} \${player.name}\`).join(', ')}\`;
`,
            `export const line = (card: ClubCard): string => {
  const names: string[] = [];
  for (const player of card.players) names.push(\`\${player.shirt} \${player.name}\`);
  return \`\${card.name}: \${names.join(', ')}\`;
};
`,
          ],
        ],
      },
    },
    {
      what: 'The type from what the function gives',
      edits: {
        'src/cards.ts': [
          [
            `export type ClubCard = SelectionSet<Schema['Club'], typeof fields>;
`,
            '',
          ],
          [
            `export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};
`,
            `export const loadCards = async () => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};

export type ClubCard = Awaited<ReturnType<typeof loadCards>>[number];
`,
          ],
          ["import { client, type SelectionSet } from './client';", "import { client } from './client';"],
        ],
      },
    },
    {
      what: 'Errors are looked at',
      edits: {
        'src/cards.ts': [
          [
            `export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};
`,
            `export const loadCards = async (): Promise<ClubCard[]> => {
  const { data, errors } = await client.models.Club.list({ selectionSet: fields, limit: 50 });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(', '));
  return data;
};
`,
          ],
        ],
      },
    },
    {
      what: 'Typed by what satisfies',
      edits: {
        'src/cards.ts': [
          [
            `const fields = ['id', 'name', 'players.name', 'players.shirt'] as const;
`,
            `const fields = ['id', 'name', 'players.name', 'players.shirt'] as const satisfies readonly string[];
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'All fields of players',
      edits: {
        'src/cards.ts': [
          [
            `const fields = ['id', 'name', 'players.name', 'players.shirt'] as const;
`,
            `const fields = ['id', 'name', 'players.*'] as const;
`,
          ],
        ],
      },
    },
    {
      what: 'A field more',
      edits: {
        'src/cards.ts': [
          [
            `const fields = ['id', 'name', 'players.name', 'players.shirt'] as const;
`,
            `const fields = ['id', 'name', 'founded', 'players.name', 'players.shirt'] as const;
`,
          ],
        ],
      },
    },
    {
      what: 'Without the id',
      edits: {
        'src/cards.ts': [
          [
            `const fields = ['id', 'name', 'players.name', 'players.shirt'] as const;
`,
            `const fields = ['name', 'players.name', 'players.shirt'] as const;
`,
          ],
        ],
      },
    },
    {
      what: 'The list is a list of texts',
      edits: {
        'src/cards.ts': [
          [
            `const fields = ['id', 'name', 'players.name', 'players.shirt'] as const;
`,
            `const fields = ['id', 'name', 'players.name', 'players.shirt'];
`,
          ],
        ],
      },
    },
    {
      what: 'The type of the documentation’s sample',
      edits: {
        'src/cards.ts': [
          [
            `export type ClubCard = SelectionSet<Schema['Club'], typeof fields>;
`,
            `export type ClubCard = SelectionSet<Schema['Club']['type'], typeof fields>;
`,
          ],
        ],
      },
    },
    {
      what: 'The form by parts',
      edits: {
        'src/cards.ts': [
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            "export const signUp = (form: Partial<Schema['Player']['createType']>) => client.models.Player.create(form as Schema['Player']['createType']);",
          ],
        ],
      },
    },
    {
      what: 'The form as it is read',
      edits: {
        'src/cards.ts': [
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            "export const signUp = (form: Schema['Player']['type']) => client.models.Player.create(form);",
          ],
        ],
      },
    },
    {
      what: 'The form is unknown, and cast',
      edits: {
        'src/cards.ts': [
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            'export const signUp = (form: unknown) => client.models.Player.create(form as never);',
          ],
        ],
      },
    },
    {
      what: 'The wrong name silenced',
      edits: {
        'src/cards.ts': [
          [
            `export const line = (card: ClubCard): string =>
  \`\${card.name}: \${card.players.map(player => \`\${player.shirt} \${player.name}\`).join(', ')}\`;
`,
            `export const line = (card: ClubCard): string =>
  // @ts-ignore
  \`\${card.name}: \${card.player.map((player) => \`\${player.number} \${player.name}\`).join(', ')}\`;
`,
          ],
        ],
      },
    },
    {
      what: 'A cast in the line',
      edits: {
        'src/cards.ts': [
          [
            `export const line = (card: ClubCard): string =>
  \`\${card.name}: \${card.players.map(player => \`\${player.shirt} \${player.name}\`).join(', ')}\`;
`,
            `export const line = (card: ClubCard): string =>
  \`\${card.name}: \${(card as any).player.map((player: any) => \`\${player.number} \${player.name}\`).join(', ')}\`;
`,
          ],
        ],
      },
    },
    {
      what: 'The line takes anything',
      edits: {
        'src/cards.ts': [
          [
            `export const line = (card: ClubCard): string =>
  \`\${card.name}: \${card.players.map(player => \`\${player.shirt} \${player.name}\`).join(', ')}\`;
`,
            `export const line = (card: any): string =>
  \`\${card.name}: \${card.players.map((player: any) => \`\${player.shirt} \${player.name}\`).join(', ')}\`;
`,
          ],
        ],
      },
    },
    {
      what: 'Cards by a cast',
      edits: {
        'src/cards.ts': [
          [
            `export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};
`,
            `export const loadCards = async (): Promise<any> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data as any;
};
`,
          ],
        ],
      },
    },
    {
      what: 'A form with any field',
      edits: {
        'src/cards.ts': [
          [
            "export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);",
            "export const signUp = (form: Schema['Player']['createType'] & Record<string, unknown>) => client.models.Player.create(form);",
          ],
        ],
      },
    },
  ],
};
