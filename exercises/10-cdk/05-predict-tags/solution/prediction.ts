type Answer = 'web' | 'accounts' | 'press' | 'desk' | 'none';

// Read from amplify/backend.ts.

export const prediction = {
  'team of the user pool': 'accounts',
  'team of the GraphQL API': 'none',
  'team of the topic': 'press',
  'Team of the topic': 'desk',
  'team of the queue': 'none',
} as const satisfies Record<string, Answer | '?'>;
