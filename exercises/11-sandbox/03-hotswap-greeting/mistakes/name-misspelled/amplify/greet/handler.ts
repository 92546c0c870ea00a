export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.nmae}`;
