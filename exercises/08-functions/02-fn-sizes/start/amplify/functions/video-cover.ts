export const handler = async (event: { video: string }) => `Cover of ${event.video}`;
