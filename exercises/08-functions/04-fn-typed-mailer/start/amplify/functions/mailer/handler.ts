import { env } from '$amplify/env/mailer';

interface Mail {
  readonly to: string;
  readonly subject: string;
}

export const handler = async ({ to, subject }: Mail) => {
  const headers = { authorization: `Bearer ${env.APIKEY}` };
  const body = JSON.stringify({ from: env.SENDER, replyTo: env.REPLY_TO, to, subject });
  return { method: 'POST', headers, body };
};
