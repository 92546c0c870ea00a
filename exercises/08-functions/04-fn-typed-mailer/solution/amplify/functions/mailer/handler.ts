import { env } from '$amplify/env/fn-club-mailer';

interface Mail {
  readonly to: string;
  readonly subject: string;
}

/** What the mail service is told. */
export const handler = async ({ to, subject }: Mail) => ({
  key: env.API_KEY,
  from: env.SENDER,
  replyTo: env.REPLY_TO,
  to,
  subject,
});
