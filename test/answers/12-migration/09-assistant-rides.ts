import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const driverRules = `    .authorization(allow => [
      allow.owner().to(['create', 'read', 'update']),
      allow.authenticated().to(['read']),
    ]),`;
const rideRules = "[allow.ownerDefinedIn('driver'), allow.ownersDefinedIn('riders').to(['read'])]";
const index = "[index('driver').sortKeys(['leavesAt']).queryField('ridesOfDriver')]";
const place = `  Place: a.customType({
    town: a.string().required(),
    street: a.string(),
  }),
`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Riders first',
      edits: {
        [file]: [
          [rideRules, "[allow.ownersDefinedIn('riders').to(['read']), allow.ownerDefinedIn('driver')]"],
        ],
      },
    },
    {
      what: 'The driver’s operations written out',
      edits: {
        [file]: [
          [
            "allow.ownerDefinedIn('driver')",
            "allow.ownerDefinedIn('driver').to(['create', 'read', 'update', 'delete'])",
          ],
        ],
      },
    },
    {
      what: 'Ids written down',
      edits: {
        [file]: [
          [
            '      name: a.string().required(),',
            '      id: a.id().required(),\n      name: a.string().required(),',
          ],
        ],
      },
    },
    {
      what: 'An index beside, with its old name',
      edits: {
        [file]: [
          [
            index,
            "[\n      index('driver').queryField('ridesOfDriver').name('byDriver').sortKeys(['leavesAt']),\n    ]",
          ],
        ],
      },
    },
    {
      what: 'The default first',
      edits: { [file]: [['a.integer().required().default(4)', 'a.integer().default(4).required()']] },
    },
    {
      what: 'The place in a constant',
      edits: {
        [file]: [
          [
            'const schema',
            'const Place = a.customType({ street: a.string(), town: a.string().required() });\n\nconst schema',
          ],
          [place, '  Place,\n'],
        ],
      },
    },
    {
      what: 'The place behind the models',
      edits: {
        [file]: [
          [place, ''],
          [
            `    .authorization(allow => ${rideRules}),\n`,
            `    .authorization(allow => ${rideRules}),\n${place}`,
          ],
        ],
      },
    },
    {
      what: 'Four from a constant',
      edits: {
        [file]: [
          ['const schema', 'const SEATS = 4;\n\nconst schema'],
          ['.default(4)', '.default(SEATS)'],
        ],
      },
    },
    {
      what: 'The owner’s operations in another order',
      edits: { [file]: [["['create', 'read', 'update']", "['update', 'read', 'create']"]] },
    },
    {
      what: 'The user pool said',
      edits: {
        [file]: [["allow.authenticated().to(['read'])", "allow.authenticated('userPools').to(['read'])"]],
      },
    },
    {
      what: 'A rule of one model from a function',
      edits: {
        [file]: [
          [
            `allow => ${rideRules}`,
            `allow => {\n      const driver = allow.ownerDefinedIn('driver');\n      const riders = allow.ownersDefinedIn('riders').to(['read']);\n      return [driver, riders];\n    }`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The start may be missing',
      edits: { [file]: [["a.ref('Place').required()", "a.ref('Place')"]] },
    },
    {
      what: 'The street is required too',
      edits: { [file]: [['street: a.string()', 'street: a.string().required()']] },
    },
    {
      what: 'Riders are required',
      edits: { [file]: [['a.string().array()', 'a.string().array().required()']] },
    },
    {
      what: 'Each rider is required',
      edits: { [file]: [['a.string().array()', 'a.string().required().array()']] },
    },
    { what: 'Five seats', edits: { [file]: [['.default(4)', '.default(5)']] } },
    {
      what: 'Seats may be missing',
      edits: { [file]: [['a.integer().required().default(4)', 'a.integer().default(4)']] },
    },
    {
      what: 'Seats as a text',
      edits: { [file]: [['a.integer().required().default(4)', "a.string().required().default('4')"]] },
    },
    {
      what: 'The index’s name for the query’s',
      edits: { [file]: [[".queryField('ridesOfDriver')", ".name('ridesOfDriver')"]] },
    },
    { what: 'The query without its sort key', edits: { [file]: [[".sortKeys(['leavesAt'])", '']] } },
    {
      what: 'One rider named in the list',
      edits: { [file]: [["allow.ownersDefinedIn('riders')", "allow.ownerDefinedIn('riders')"]] },
    },
    {
      what: 'Riders may leave',
      edits: {
        [file]: [
          [
            "allow.ownersDefinedIn('riders').to(['read'])",
            "allow.ownersDefinedIn('riders').to(['read', 'update'])",
          ],
        ],
      },
    },
    { what: 'Riders forgotten', edits: { [file]: [[rideRules, "[allow.ownerDefinedIn('driver')]"]] } },
    {
      what: 'Guests in place of everyone',
      edits: {
        [file]: [
          [
            rideRules,
            "[allow.ownerDefinedIn('driver'), allow.ownersDefinedIn('riders').to(['read']), allow.guest().to(['read'])]",
          ],
        ],
      },
    },
    {
      what: 'The driver doesn’t delete',
      edits: {
        [file]: [
          [
            "allow.ownerDefinedIn('driver')",
            "allow.ownerDefinedIn('driver').to(['create', 'read', 'update'])",
          ],
        ],
      },
    },
    {
      what: 'The owner of a ride by habit',
      edits: { [file]: [["allow.ownerDefinedIn('driver')", 'allow.owner()']] },
    },
    {
      what: 'Everyone signed in writes drivers',
      edits: { [file]: [["allow.authenticated().to(['read'])", 'allow.authenticated()']] },
    },
    {
      what: 'Drivers seen by themselves alone',
      edits: {
        [file]: [
          [driverRules, "    .authorization(allow => [allow.owner().to(['create', 'read', 'update'])]),"],
        ],
      },
    },
    {
      what: 'The driver must be there',
      edits: { [file]: [['driver: a.string()', 'driver: a.string().required()']] },
    },
    {
      what: 'Owners don’t create',
      edits: { [file]: [["['create', 'read', 'update']", "['read', 'update']"]] },
    },
  ],
};
