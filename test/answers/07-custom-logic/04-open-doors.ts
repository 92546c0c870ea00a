import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const trainers = ".authorization(allow => [allow.group('TRAINERS')])";
const everyone = '.authorization(allow => [allow.authenticated()])';
const imports = "entry: './import-athletes.js' }))\n    ";
const above = "entry: './athletes-above.js' }))\n    ";
const hears = "entry: './on-import.js' }))\n    ";
const counts = "entry: './count-athletes.js' }))\n    ";
const rule = (door: string, text: string) =>
  [`${door}${trainers}`, `${door}.authorization(allow => ${text})`] as const;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The import takes the rule of the whole schema',
      edits: {
        [data]: [
          [`${imports}${trainers}`, imports.trimEnd()],
          [
            `${hears}${trainers},\n});`,
            `${hears}${trainers},\n}).authorization(allow => [allow.group('TRAINERS')]);`,
          ],
        ],
      },
    },
    {
      what: 'Rules without lists',
      edits: { [data]: [rule(imports, "allow.group('TRAINERS')"), rule(hears, "allow.group('TRAINERS')")] },
    },
    {
      what: 'Groups, and a group for all',
      edits: {
        [data]: [rule(imports, "[allow.groups(['TRAINERS'])]"), rule(above, "allow.groups(['TRAINERS'])")],
      },
    },
    {
      what: 'The group as a constant',
      edits: {
        [data]: [
          ['const schema', "const TRAINERS = 'TRAINERS';\n\nconst schema"],
          rule(above, '[allow.group(TRAINERS)]'),
          rule(hears, '[allow.group(TRAINERS)]'),
        ],
      },
    },
    {
      what: 'The provider written down',
      edits: { [data]: [rule(imports, "[allow.group('TRAINERS', 'userPools')]")] },
    },
    {
      what: 'Count: trainers beside everyone signed in',
      edits: {
        [data]: [
          [
            `${counts}${everyone}`,
            `${counts}.authorization(allow => [allow.authenticated(), allow.group('TRAINERS')])`,
          ],
        ],
      },
    },
    {
      what: 'Rules before the handlers',
      edits: {
        [data]: [
          [
            `.handler(a.handler.custom({ ${hears}${trainers}`,
            `${trainers}\n    .handler(a.handler.custom({ entry: './on-import.js' }))`,
          ],
        ],
      },
    },
    {
      what: 'Words of the model’s rule written out',
      edits: {
        [data]: [
          [
            "pulseAtRest: a.integer(),\n    })\n    .authorization(allow => [allow.group('TRAINERS')])",
            "pulseAtRest: a.integer(),\n    })\n    .authorization(allow => [allow.group('TRAINERS').to(['create', 'read', 'update', 'delete'])])",
          ],
        ],
      },
    },
    {
      what: 'Rules from a block',
      edits: {
        [data]: [
          [
            `${imports}${trainers}`,
            `${imports}.authorization((allow) => {\n      return [allow.group('TRAINERS')];\n    })`,
          ],
        ],
      },
    },
    {
      what: 'The same rule twice',
      edits: { [data]: [rule(above, "[allow.group('TRAINERS'), allow.group('TRAINERS')]")] },
    },
    {
      what: 'Count by the pool, written down',
      edits: {
        [data]: [
          [`${counts}${everyone}`, `${counts}.authorization(allow => allow.authenticated('userPools'))`],
        ],
      },
    },
    {
      what: 'Another model’s schema rule stands behind',
      edits: {
        [data]: [
          [
            `${hears}${trainers},\n});`,
            `${hears}${trainers},\n}).authorization(allow => [allow.group('TRAINERS')]);`,
          ],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Import stays open', edits: { [data]: [rule(imports, '[allow.authenticated()]')] } },
    { what: 'Small letters', edits: { [data]: [rule(above, "[allow.group('trainers')]")] } },
    { what: 'Another group', edits: { [data]: [rule(hears, "[allow.group('TRAINER')]")] } },
    {
      what: 'Nobody is told',
      edits: {
        [data]: [
          [
            `  onImport: a\n    .subscription()\n    .for(a.ref('importAthletes'))\n    .handler(a.handler.custom({ ${hears}${trainers},\n`,
            '',
          ],
        ],
      },
    },
    {
      what: 'Count removed',
      edits: {
        [data]: [
          [
            `  countAthletes: a\n    .query()\n    .returns(a.integer())\n    .handler(a.handler.custom({ dataSource: a.ref('Athlete'), ${counts}${everyone},\n`,
            '',
          ],
        ],
      },
    },
    {
      what: 'The model opened in place of the doors',
      edits: {
        [data]: [
          [
            "pulseAtRest: a.integer(),\n    })\n    .authorization(allow => [allow.group('TRAINERS')])",
            "pulseAtRest: a.integer(),\n    })\n    .authorization(allow => [allow.group('TRAINERS'), allow.authenticated().to(['read'])])",
          ],
        ],
      },
    },
    { what: 'Guests count', edits: { [data]: [['allow.authenticated()', 'allow.publicApiKey()']] } },
    {
      what: 'The old rule in a comment, and a cast',
      edits: { [data]: [rule(imports, "[allow.authenticated()] /* allow.group('TRAINERS') */")] },
    },
    {
      what: 'Import gives back names',
      edits: {
        [data]: [
          [
            ".arguments({ names: a.string().required().array().required() })\n    .returns(a.ref('Athlete').array())",
            '.arguments({ names: a.string().required().array().required() })\n    .returns(a.string().array())',
          ],
        ],
      },
    },
    { what: 'Pulse hidden from the type', edits: { [data]: [['      pulseAtRest: a.integer(),\n', '']] } },
    {
      what: 'The list asks nobody any more',
      edits: {
        [data]: [
          ["dataSource: a.ref('Athlete'), entry: './athletes-above.js'", "entry: './athletes-above.js'"],
        ],
      },
    },
    { what: 'Trainers and staff', edits: { [data]: [rule(above, "[allow.groups(['TRAINERS', 'STAFF'])]")] } },
  ],
};
