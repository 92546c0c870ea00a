export const diagnosis = { cause: 'the cloud' } as const;
