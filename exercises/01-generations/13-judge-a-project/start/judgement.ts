type Generation = 'Gen 1' | 'Gen 2' | 'both' | 'neither';
type File =
  | 'README.md'
  | 'package.json'
  | 'schema.graphql'
  | 'amplify/backend.ts'
  | 'amplify/auth/resource.ts'
  | 'amplify/data/resource.ts'
  | 'amplify/team-provider-info.json'
  | 'src/App.jsx'
  | 'src/main.jsx';

interface Judgement {
  generation: Generation | '?';
  /** Without it there would be no backend of that generation. */
  makesTheBackend: File | '?';
  /** It speaks for the other generation, but belongs to nothing any more. */
  leftBehind: File | '?';
  /** It has to do with Amplify, and would be the same in either generation. */
  provesNothing: File | '?';
}

// TODO: look at the files in project/, then put your answer in the place of each '?'.

export const judgement = {
  generation: '?',
  makesTheBackend: '?',
  leftBehind: '?',
  provesNothing: '?',
} as const satisfies Judgement;
