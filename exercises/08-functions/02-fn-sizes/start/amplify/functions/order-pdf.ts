export const handler = async (event: { order: string }) => `PDF of ${event.order}`;
