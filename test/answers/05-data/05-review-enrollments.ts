import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The pair identifies it',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            `      course: a.belongsTo('Course', 'courseId'),
    }).identifier(['studentId', 'courseId']),
`,
          ],
        ],
      },
    },
    {
      what: 'The pair, by the course first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            `      course: a.belongsTo('Course', 'courseId'),
    }).identifier(['courseId', 'studentId']),
`,
          ],
        ],
      },
    },
    {
      what: 'The id said to identify it',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            `      course: a.belongsTo('Course', 'courseId'),
      id: a.id().required(),
    }).identifier(['id']),
`,
          ],
        ],
      },
    },
    {
      what: 'Fields in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      course: a.belongsTo('Course', 'courseId'),
      courseId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      studentId: a.id().required(),
      grade: a.integer(),
`,
          ],
        ],
      },
    },
    {
      what: 'The model in between stands first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  .schema({
`,
            `  .schema({
    Enrollment: a.model({
      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
    }),
`,
          ],
          [
            `    Enrollment: a.model({
      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'Reference fields as lists',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', ['studentId']),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
          ],
          ["a.hasMany('Enrollment', 'studentId')", "a.hasMany('Enrollment', ['studentId'])"],
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
            `    Course: a.model({
`,
            `    Room: a.model({ name: a.string() }),
    Course: a.model({
`,
          ],
        ],
      },
    },
    {
      what: 'The rule at the model too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            `      course: a.belongsTo('Course', 'courseId'),
    }).authorization(allow => [allow.authenticated()]),
`,
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
            `const reference = a.id().required();

const schema`,
          ],
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.integer(),
      studentId: reference,
      student: a.belongsTo('Student', 'studentId'),
      courseId: reference,
      course: a.belongsTo('Course', 'courseId'),
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
  ],
  wrong: [
    {
      what: 'One course for each student',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            `      course: a.belongsTo('Course', 'courseId'),
    }).identifier(['studentId']),
`,
          ],
        ],
      },
    },
    {
      what: 'One student for each course',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            `      course: a.belongsTo('Course', 'courseId'),
    }).identifier(['courseId']),
`,
          ],
        ],
      },
    },
    {
      what: 'The grade is required',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.integer().required(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The grade stays at the course too',
      edits: {
        'amplify/data/resource.ts': [
          [
            '      students: a.hasMany',
            `      grade: a.integer(),
      students: a.hasMany`,
          ],
        ],
      },
    },
    {
      what: 'The grade has a default',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.integer().default(0),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The grade is a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.string(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The grade with a fraction',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.float(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Each is the other’s',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Course', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
          ],
        ],
      },
    },
    {
      what: 'A cast hides what isn’t there',
      edits: {
        'amplify/data/resource.ts': [
          [
            "courses: a.hasMany('Enrollment', 'studentId')",
            "courses: (a as any).manyToMany('Course', { relationName: 'Enrollments' })",
          ],
        ],
      },
    },
    {
      what: 'Students list courses directly',
      edits: {
        'amplify/data/resource.ts': [
          ["courses: a.hasMany('Enrollment', 'studentId')", "courses: a.hasMany('Course', 'studentId')"],
        ],
      },
    },
    {
      what: 'Ids of courses in a list',
      edits: {
        'amplify/data/resource.ts': [
          ["courses: a.hasMany('Enrollment', 'studentId')", 'courses: a.id().array()'],
        ],
      },
    },
    {
      what: 'An enrollment without a course',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
`,
            `      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id(),
      course: a.belongsTo('Course', 'courseId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Enrollment belongs to its student alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      course: a.belongsTo('Course', 'courseId'),
    }),
`,
            `      course: a.belongsTo('Course', 'courseId'),
    }).authorization(allow => [allow.owner()]),
`,
          ],
        ],
      },
    },
  ],
};
