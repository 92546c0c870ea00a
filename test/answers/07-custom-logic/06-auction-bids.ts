import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const both = "[a.ref('placeBid'), a.ref('placeBidInTheRoom')]";
const handler = "a.handler.custom({ entry: './one-lot.js' })";
const tail = `    .handler(${handler})\n    .authorization(allow => [allow.authenticated()]),\n`;
const takes = '    .arguments({ lotId: a.id().required() })\n';
const whole = `  onBid: a\n    .subscription()\n    .for(${both})\n${takes}${tail}`;
const instead = (text: string) => ({ [data]: [[whole, text] as const] });

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Parts in another order',
      edits: instead(
        `  onBid: a.subscription().authorization(allow => [allow.authenticated()]).handler(${handler}).arguments({ lotId: a.id().required() }).for(${both}),\n`,
      ),
    },
    {
      what: 'Rule without a list, handler in one',
      edits: {
        [data]: [[tail, `    .handler([${handler}])\n    .authorization(allow => allow.authenticated()),\n`]],
      },
    },
    {
      what: 'Sources as a constant',
      edits: {
        [data]: [
          ['const schema', `const bids = ${both};\n\nconst schema`],
          [`.for(${both})`, '.for(bids)'],
        ],
      },
    },
    {
      what: 'First in the schema',
      edits: {
        [data]: [
          [whole, ''],
          ['  Bid: a.customType', `${whole}  Bid: a.customType`],
        ],
      },
    },
    {
      what: 'Arguments as a constant',
      edits: {
        [data]: [
          ['const schema', 'const ofLot = { lotId: a.id().required() };\n\nconst schema'],
          [`.for(${both})\n${takes}`, `.for(${both})\n    .arguments(ofLot)\n`],
        ],
      },
    },
    {
      what: 'Pool written down',
      edits: {
        [data]: [
          [
            tail,
            `    .handler(${handler})\n    .authorization(allow => [allow.authenticated('userPools')]),\n`,
          ],
        ],
      },
    },
    { what: 'Entry by the folder above', edits: { [data]: [["'./one-lot.js'", "'../data/one-lot.js'"]] } },
    {
      what: 'Auctioneers named beside everyone signed in',
      edits: {
        [data]: [
          [
            tail,
            `    .handler(${handler})\n    .authorization(allow => [allow.authenticated(), allow.group('AUCTIONEERS')]),\n`,
          ],
        ],
      },
    },
    {
      what: 'Made before the schema',
      edits: {
        [data]: [
          [whole, '  onBid,\n'],
          [
            'const schema',
            `const onBid = a\n    .subscription()\n    .for(${both})\n${takes}${tail.trimEnd().slice(0, -1)};\n\nconst schema`,
          ],
        ],
      },
    },
    {
      what: 'The list from a map',
      edits: {
        [data]: [
          [`.for(${both})`, ".for((['placeBid', 'placeBidInTheRoom'] as const).map(name => a.ref(name)))"],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Handler that passes on', edits: { [data]: [["'./one-lot.js'", "'./pass-on.js'"]] } },
    { what: 'A file that isn’t there', edits: { [data]: [["'./one-lot.js'", "'./onBid.js'"]] } },
    { what: 'The room alone', edits: { [data]: [[`.for(${both})`, ".for(a.ref('placeBidInTheRoom'))"]] } },
    {
      what: 'Two calls of for',
      edits: { [data]: [[`.for(${both})`, ".for(a.ref('placeBid')).for(a.ref('placeBidInTheRoom'))"]] },
    },
    { what: 'Listens to the type', edits: { [data]: [[`.for(${both})`, ".for(a.ref('Bid'))"]] } },
    {
      what: 'Listens to the type’s mutations',
      edits: { [data]: [[`.for(${both})`, ".for(a.ref('Bid').mutations(['create']))"]] },
    },
    {
      what: 'Says what it returns',
      edits: { [data]: [[`.for(${both})`, `.for(${both})\n    .returns(a.ref('Bid'))`]] },
    },
    {
      what: 'Lot as a text',
      edits: {
        [data]: [
          [`.for(${both})\n${takes}`, `.for(${both})\n    .arguments({ lotId: a.string().required() })\n`],
        ],
      },
    },
    {
      what: 'Argument called lot',
      edits: {
        [data]: [[`.for(${both})\n${takes}`, `.for(${both})\n    .arguments({ lot: a.id().required() })\n`]],
      },
    },
    {
      what: 'Takes the price, too',
      edits: {
        [data]: [
          [
            `.for(${both})\n${takes}`,
            `.for(${both})\n    .arguments({ lotId: a.id().required(), cents: a.integer() })\n`,
          ],
        ],
      },
    },
    {
      what: 'Guests listen',
      edits: {
        [data]: [
          [
            tail,
            `    .handler(${handler})\n    .authorization(allow => [allow.authenticated(), allow.guest()]),\n`,
          ],
        ],
      },
    },
    {
      what: 'With the API key',
      edits: {
        [data]: [
          [
            tail,
            `    .handler(${handler})\n    .authorization(allow => [allow.authenticated(), allow.publicApiKey()]),\n`,
          ],
        ],
      },
    },
    {
      what: 'Returns of the room made another type',
      edits: {
        [data]: [
          [
            ".handler(a.handler.custom({ entry: './pass-on.js' }))\n    .authorization(allow => [allow.group('AUCTIONEERS')]),\n  announce",
            ".handler(a.handler.custom({ entry: './pass-on.js' }))\n    .authorization(allow => [allow.authenticated()]),\n  announce",
          ],
        ],
      },
    },
    {
      what: 'Asks a table that isn’t there',
      edits: { [data]: [["{ entry: './one-lot.js' }", "{ dataSource: 'Bids', entry: './one-lot.js' }"]] },
    },
    { what: 'Without a handler', edits: { [data]: [[`    .handler(${handler})\n`, '']] } },
  ],
};
