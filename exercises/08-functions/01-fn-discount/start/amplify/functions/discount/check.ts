const codes = ['WINTER', 'FRIENDS'];

export const handler = async (event: { code: string }) => codes.includes(event.code);
