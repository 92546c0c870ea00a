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
  generation: Generation;
  /** Without it there would be no backend of that generation. */
  makesTheBackend: File;
  /** It speaks for the other generation, but belongs to nothing any more. */
  leftBehind: File;
  /** It has to do with Amplify, and would be the same in either generation. */
  provesNothing: File;
}

export const judgement = {
  generation: 'Gen 2',
  makesTheBackend: 'amplify/backend.ts',
  leftBehind: 'amplify/team-provider-info.json',
  provesNothing: 'src/main.jsx',
} as const satisfies Judgement;
