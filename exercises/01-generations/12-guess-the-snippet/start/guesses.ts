type Guess = 'Gen 1' | 'Gen 2' | 'both' | 'neither';
type Guesses = Record<string, Guess | '?'>;

// TODO: read a file in snippets/, then put your guess in the place of its '?'. One at a time.

export const guesses = {
  'snippets/photo-app.md': '?',
  'snippets/live-scores.graphql': '?',
  'snippets/resource.ts': '?',
  'snippets/moving-day.md': '?',
  'snippets/App.jsx': '?',
  'snippets/first-steps.md': '?',
} as const satisfies Guesses;
