export const handler = async (name: string): Promise<string> => `Hello, ${name}`;
