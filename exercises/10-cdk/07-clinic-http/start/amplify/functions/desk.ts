/** Reads the body only, which both kinds of API hand over alike. */
export const handler = async ({ body }: { readonly body?: string | null }) => ({
  statusCode: 200,
  body: JSON.stringify({ received: body?.length ?? 0 }),
});
