import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Pay first, HR by a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const HR = 'HR';

const schema`,
          ],
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            `    .authorization(allow => [allow.group(HR)]),
`,
          ],
        ],
      },
    },
    {
      what: 'One rule without a list',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            `    .authorization(allow => allow.group('HR')),
`,
          ],
        ],
      },
    },
    {
      what: 'HR for the whole schema, readers at employees',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('HR')]),
});`,
            "}).authorization(allow => [allow.group('HR')]);",
          ],
        ],
      },
    },
    {
      what: 'HR’s operations written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            `    .authorization(allow => [allow.group('HR').to(['create', 'read', 'update', 'delete'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'HR gets what everyone lacks',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('HR')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('HR').to(['create', 'update', 'delete'])]),
`,
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
      what: 'Ids written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'name: a.string().required(),',
            `id: a.id().required(),
      name: a.string().required(),`,
          ],
          [
            'salary: a.integer',
            `id: a.id().required(),
      salary: a.integer`,
          ],
        ],
      },
    },
    {
      what: 'Fields in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      salary: a.integer().required(),
      employeeId: a.id().required(),
`,
            '',
          ],
          [
            `employee: a.belongsTo('Employee', 'employeeId'),
`,
            `employee: a.belongsTo('Employee', ['employeeId']),
      employeeId: a.id().required(),
      salary: a.integer().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'Parts of read written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('HR')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['listen', 'list', 'get']), allow.group('HR')]),
`,
          ],
        ],
      },
    },
    {
      what: 'The relation closed at the field too',
      edits: {
        'amplify/data/resource.ts': [
          [
            "pay: a.hasOne('Pay', 'employeeId'),",
            "pay: a.hasOne('Pay', 'employeeId').authorization(allow => [allow.group('HR')]),",
          ],
        ],
      },
    },
    {
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Holiday: a.model({ on: a.date() }).authorization(allow => [allow.authenticated().to(['read'])]),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Many salaries for each',
      edits: {
        'amplify/data/resource.ts': [["a.hasOne('Pay', 'employeeId')", "a.hasMany('Pay', 'employeeId')"]],
      },
    },
    {
      what: 'A salary with cents',
      edits: { 'amplify/data/resource.ts': [['salary: a.integer()', 'salary: a.float()']] },
    },
    {
      what: 'The reference is optional',
      edits: { 'amplify/data/resource.ts': [['employeeId: a.id().required()', 'employeeId: a.id()']] },
    },
    {
      what: 'The reference is a text',
      edits: {
        'amplify/data/resource.ts': [['employeeId: a.id().required()', 'employeeId: a.string().required()']],
      },
    },
    {
      what: 'No way back to the employee',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      employee: a.belongsTo('Employee', 'employeeId'),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'No way from the employee',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      pay: a.hasOne('Pay', 'employeeId'),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'Pay has no rules',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'HR only reads pay',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            `    .authorization(allow => [allow.group('HR').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The employee reads their own pay',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            `    .authorization(allow => [allow.group('HR'), allow.ownerDefinedIn('employeeId').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Salary hidden in the new model by its field alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            'salary: a.integer().required()',
            "salary: a.integer().required().authorization(allow => [allow.group('HR')])",
          ],
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            `    .authorization(allow => [allow.group('HR'), allow.authenticated().to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Salary renamed at the employee',
      edits: {
        'amplify/data/resource.ts': [
          [
            '      pay: a.hasOne',
            `      wage: a.integer().authorization(allow => [allow.group('HR')]),
      pay: a.hasOne`,
          ],
        ],
      },
    },
    {
      what: 'Lists are shut by a rule',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('HR')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['get']), allow.group('HR')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Salary as a custom type of the employee',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      pay: a.hasOne('Pay', 'employeeId'),
`,
            `      pay: a.customType({ salary: a.integer().required() }),
`,
          ],
        ],
      },
    },
    {
      what: 'Pay for a misspelled group',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('HR')]),
`,
            `    .authorization(allow => [allow.group('Hr')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Another name for the model',
      edits: {
        'amplify/data/resource.ts': [
          ["a.hasOne('Pay', 'employeeId')", "a.hasOne('Salary', 'employeeId')"],
          [
            `  Pay: a
`,
            `  Salary: a
`,
          ],
        ],
      },
    },
  ],
};
