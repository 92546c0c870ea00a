/** Puts an order into the queue. Which client sends it, is left out here. */
export const handler = async (order: unknown) => ({ queue: process.env.QUEUE_URL, order });
