import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Reference fields as lists',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', ['movieId']),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
          ],
          ["a.hasMany('Showing', 'movieId')", "a.hasMany('Showing', ['movieId'])"],
        ],
      },
    },
    {
      what: 'Stored fields first, then the ways',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id().required(),
      hallId: a.id().required(),
      tickets: a.hasMany('Ticket', 'showingId'),
      hall: a.belongsTo('Hall', 'hallId'),
      movie: a.belongsTo('Movie', 'movieId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules at each model',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      showings: a.hasMany('Showing', 'movieId'),
    }),`,
            `      showings: a.hasMany('Showing', 'movieId'),
    }).authorization(allow => [allow.authenticated()]),`,
          ],
        ],
      },
    },
    {
      what: 'A helper for reference fields',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const reference = () => a.id().required();

const schema`,
          ],
          [
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
            `      showingId: reference(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Ids written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'title: a.string().required(),',
            `id: a.id().required(),
      title: a.string().required(),`,
          ],
        ],
      },
    },
    {
      what: 'Modes left to their defaults',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
`,
          ],
        ],
      },
    },
    {
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    Hall: a.model({
`,
            `    Snack: a.model({ price: a.float() }),
    Hall: a.model({
`,
          ],
        ],
      },
    },
    {
      what: 'One rule without a list',
      edits: {
        'amplify/data/resource.ts': [['allow => [allow.authenticated()]', 'allow => allow.authenticated()']],
      },
    },
    {
      what: 'A constant for a name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const byShowing = 'showingId';

const schema`,
          ],
          [
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', byShowing),
`,
          ],
        ],
      },
    },
    {
      what: 'The schema in two steps',
      edits: {
        'amplify/data/resource.ts': [
          ['const schema = a', 'const models = a'],
          [
            `
  .authorization(allow => [allow.authenticated()]);`,
            `;

const schema = models.authorization(allow => [allow.authenticated()]);`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The movie is optional',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
          ],
        ],
      },
    },
    {
      what: 'A ticket without a showing',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
            `      showingId: a.id(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Reference as a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.string().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The field keeps its other name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallID: a.id().required(),
      hall: a.belongsTo('Hall', 'hallID'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
          ],
          ["a.hasMany('Showing', 'hallId')", "a.hasMany('Showing', 'hallID')"],
        ],
      },
    },
    {
      what: 'One showing for each hall',
      edits: {
        'amplify/data/resource.ts': [["a.hasMany('Showing', 'hallId')", "a.hasOne('Showing', 'hallId')"]],
      },
    },
    {
      what: 'The way back is missing',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
          ],
        ],
      },
    },
    {
      what: 'No way from hall to showings',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      showings: a.hasMany('Showing', 'hallId'),
`,
            '',
          ],
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Names swapped',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'hallId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
          ],
        ],
      },
    },
    {
      what: 'A required relation',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId').required(),
`,
          ],
        ],
      },
    },
    {
      what: 'Tickets left out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
`,
            `      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
`,
          ],
          [
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
            `      showingId: a.id().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'A reference to a model',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
            `      showingId: a.id().required(),
      showing: a.ref('Showing'),
`,
          ],
        ],
      },
    },
    {
      what: 'A list of ids',
      edits: {
        'amplify/data/resource.ts': [
          ["tickets: a.hasMany('Ticket', 'showingId')", 'tickets: a.id().array()'],
          [
            `      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
`,
            `      showingId: a.id().required(),
`,
          ],
        ],
      },
    },
  ],
};
