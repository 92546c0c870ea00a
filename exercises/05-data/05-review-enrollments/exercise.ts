import { all } from '../../../src/checks/claim.ts';
import { leavesRoomFor } from '../../../src/checks/keys.ts';
import { fieldIs, hasModel } from '../../../src/checks/models.ts';
import { isRelated } from '../../../src/checks/relations.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'review-enrollments',
  lesson: 'many-to-many',
  title: 'Review: students and courses',
  kind: 'review',
  task: `
The wish was: “Students take courses, and get a \`grade\` in each, a whole number; none before the exam.” An assistant
answered with the code in your file. Correct what it got wrong. There are two things: one doesn’t compile, the other
would have gone live.

Call the model in between \`Enrollment\`. \`courses\` of a student and \`students\` of a course list enrollments, kept in
\`studentId\` and \`courseId\`; an enrollment leads back by \`student\` and \`course\`, and is never without both. All other
fields, and the rule, stay as they are.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'model-between',
      sentence: 'There is a model Enrollment.',
      verify: hasModel('Enrollment'),
    },
    {
      kind: 'backend',
      id: 'students',
      sentence: 'A student has many enrollments, and each leads back.',
      verify: all(
        isRelated('Student', 'hasMany', 'Enrollment', ['studentId']),
        isRelated('Enrollment', 'belongsTo', 'Student', ['studentId']),
      ),
    },
    {
      kind: 'backend',
      id: 'courses',
      sentence: 'A course has many enrollments, and each leads back.',
      verify: all(
        isRelated('Course', 'hasMany', 'Enrollment', ['courseId']),
        isRelated('Enrollment', 'belongsTo', 'Course', ['courseId']),
      ),
    },
    {
      kind: 'backend',
      id: 'never-without',
      sentence: 'No enrollment is without a student and a course.',
      verify: all(
        fieldIs('Enrollment', 'studentId', { type: 'ID', required: true }),
        fieldIs('Enrollment', 'courseId', { type: 'ID', required: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'many-of-both',
      sentence: 'A student may take many courses. A course may have many students.',
      verify: leavesRoomFor('Enrollment', ['studentId', 'courseId']),
    },
    {
      kind: 'backend',
      id: 'grade',
      sentence: 'The grade is an optional whole number of the enrollment.',
      verify: fieldIs('Enrollment', 'grade', { type: 'Int', required: false, list: false, default: null }),
    },
  ],
  freedoms: { free: ['models/Enrollment/identifier', 'resources/Custom::AmplifyDynamoDBTable/keySchema'] },
  hints: [
    {
      id: 'not-in-gen-2',
      when: { stage: 'types', says: /manyToMany/ },
      text: 'The assistant remembers Gen 1. The schema builder has `hasMany`, `hasOne` and `belongsTo`. How do two relations of that kind, and one model between, say the same?',
    },
    {
      id: 'grade-of-all',
      when: { stage: 'checks', check: 'nothing-else', says: /Course\.grade/ },
      text: 'A course still has a grade, one for all of its students. Whose grade is it really?',
    },
    {
      id: 'grade-elsewhere',
      when: { stage: 'checks', check: 'grade', says: /has (the|one|no) field/ },
      text: 'A grade is of one student *in* one course. Which of the three models stands for that pair?',
    },
    {
      id: 'not-before-the-exam',
      when: { stage: 'checks', check: 'grade', says: /required|by default/ },
      text: 'Before the exam there is no grade, and zero is one. What is a field that nobody has said anything of?',
    },
    {
      id: 'straight-across',
      when: { stage: 'checks', check: 'students', says: /has many Course|has no relation/ },
      text: 'A student can’t have many courses straight away: then each course would have one student. What lies between them?',
    },
    {
      id: 'may-be-missing',
      when: { stage: 'checks', check: 'never-without', says: /optional/ },
      text: 'It means nothing without a student or a course. Which field would have to be there, and how do you say so?',
    },
    {
      id: 'one-for-each',
      when: { stage: 'checks', check: 'many-of-both' },
      text: 'What identifies a record is there once. With that key, how many courses can a student take, and how many students can a course have?',
    },
    {
      id: 'half-of-it',
      when: { stage: 'synthesis', code: ['relation-one-sided', 'reference-field-missing'] },
      text: 'Each of the two relations needs `hasMany` on one side, `belongsTo` on the other, and its stored field in `Enrollment`. Which of these is missing, or spelled in another way?',
    },
    {
      id: 'two-of-a-kind',
      text: 'You know how one has many. Do it twice: `Student` to `Enrollment`, and `Course` to `Enrollment`.',
    },
    {
      id: 'five-fields',
      text: '`Enrollment` has five fields: `grade`, two `a.id().required()`, and two `a.belongsTo(...)`.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2339' },
  mistakes: [
    {
      name: 'one-course-each',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      course: a.belongsTo('Course', 'courseId'),\n    }),",
            "      course: a.belongsTo('Course', 'courseId'),\n    }).identifier(['studentId']),",
          ],
        ],
      },
      brings: 'one-for-each',
    },
    {
      name: 'grade-stays-with-the-course',
      edits: {
        'amplify/data/resource.ts': [
          [
            "students: a.hasMany('Enrollment', 'courseId'),",
            "students: a.hasMany('Enrollment', 'courseId'),\n      grade: a.integer(),",
          ],
          ['      grade: a.integer(),\n      studentId', '      studentId'],
        ],
      },
      brings: 'grade-elsewhere',
    },
    {
      name: 'two-grades',
      edits: {
        'amplify/data/resource.ts': [
          [
            "students: a.hasMany('Enrollment', 'courseId'),",
            "students: a.hasMany('Enrollment', 'courseId'),\n      grade: a.integer(),",
          ],
        ],
      },
      brings: 'grade-of-all',
    },
    {
      name: 'zero-before-the-exam',
      edits: { 'amplify/data/resource.ts': [['grade: a.integer()', 'grade: a.integer().default(0)']] },
      brings: 'not-before-the-exam',
    },
    {
      name: 'no-student',
      edits: { 'amplify/data/resource.ts': [['studentId: a.id().required()', 'studentId: a.id()']] },
      brings: 'may-be-missing',
    },
    {
      name: 'many-to-many-stays',
      edits: {
        'amplify/data/resource.ts': [
          ["a.hasMany('Enrollment', 'studentId')", "a.manyToMany('Course', { relationName: 'Enrollment' })"],
        ],
      },
      brings: 'not-in-gen-2',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'pair-as-identifier',
      edits: {
        'amplify/data/resource.ts': [
          [
            'Enrollment: a.model({\n      grade: a.integer(),',
            'Enrollment: a\n      .model({\n      grade: a.integer(),',
          ],
          [
            "course: a.belongsTo('Course', 'courseId'),\n    }),",
            "course: a.belongsTo('Course', 'courseId'),\n    })\n    .identifier(['studentId', 'courseId']),",
          ],
        ],
      },
    },
    {
      name: 'rules-of-the-models',
      edits: {
        'amplify/data/resource.ts': [
          [
            "courses: a.hasMany('Enrollment', 'studentId'),\n    }),",
            "courses: a.hasMany('Enrollment', 'studentId'),\n    }).authorization(allow => [allow.authenticated()]),",
          ],
        ],
      },
    },
  ],
  why: `
What is true of the pair lies in the record of the pair. With the grade in \`Course\`, the first exam would have given
every student the same one: it compiles, it deploys, and only people notice.

With \`.identifier(['studentId', 'courseId'])\` nobody could enroll twice. That is right too, and often better.
`,
});
