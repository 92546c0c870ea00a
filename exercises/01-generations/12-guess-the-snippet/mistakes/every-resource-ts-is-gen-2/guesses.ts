type Guess = 'Gen 1' | 'Gen 2' | 'both' | 'neither';
type Guesses = Record<string, Guess>;

export const guesses = {
  'snippets/photo-app.md': 'Gen 2',
  'snippets/live-scores.graphql': 'neither',
  'snippets/resource.ts': 'Gen 2',
  'snippets/moving-day.md': 'both',
  'snippets/App.jsx': 'Gen 1',
  'snippets/first-steps.md': 'Gen 2',
} as const satisfies Guesses;
