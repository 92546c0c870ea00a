/** What the bakery answers, whatever is asked. */
export const handler = async () => ({
  statusCode: 200,
  body: JSON.stringify({ breads: ['rye', 'spelt'] }),
});
