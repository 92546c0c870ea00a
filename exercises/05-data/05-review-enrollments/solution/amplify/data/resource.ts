import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    Student: a.model({
      name: a.string().required(),
      courses: a.hasMany('Enrollment', 'studentId'),
    }),
    Course: a.model({
      title: a.string().required(),
      students: a.hasMany('Enrollment', 'courseId'),
    }),
    Enrollment: a.model({
      grade: a.integer(),
      studentId: a.id().required(),
      student: a.belongsTo('Student', 'studentId'),
      courseId: a.id().required(),
      course: a.belongsTo('Course', 'courseId'),
    }),
  })
  .authorization(allow => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
