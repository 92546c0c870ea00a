import { env } from '$amplify/env/mailer';

interface Mail {
  readonly to: string;
  readonly subject: string;
}

/** What the mail service is told. */
export const handler = async ({ to, subject }: Mail) => ({
  key: env.APIKEY,
  from: env.SENDER,
  replyTo: env.REPLY_TO,
  to,
  subject,
});
