export async function handler(event: { orderId: string }): Promise<string> {
  const signed = (process.env.MAIL_KEY ?? '').length > 0;
  return `Receipt for ${event.orderId}, ${signed ? 'signed' : 'not signed'}`;
}
