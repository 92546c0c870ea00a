import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: an assistant wrote this. Review it, and correct it.
const schema = a
  .schema({
    Student: a.model({
      name: a.string().required(),
      courses: a.manyToMany('Course', { relationName: 'Enrollments' }),
    }),
    Course: a.model({
      title: a.string().required(),
      students: a.manyToMany('Student', { relationName: 'Enrollments' }),
      grade: a.integer(),
    }),
  })
  .authorization(allow => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
