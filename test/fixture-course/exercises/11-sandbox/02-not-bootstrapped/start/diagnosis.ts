export const diagnosis = { cause: '?' } as const satisfies Record<string, 'the code' | 'the cloud' | '?'>;
