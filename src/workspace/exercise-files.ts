import type { Exercise } from '../course/exercise.ts';

/**
 * All files of an exercise's folder as the course gives them: its start files and what makes it a project of its own,
 * as `npm create amplify@latest` would set it up.
 * @returns Path relative to the exercise's folder -> text.
 */
export function exerciseFiles(exercise: Exercise): Readonly<Record<string, string>> {
  const paths = [...Object.keys(exercise.start), ...exercise.files];
  const hasBackend = paths.some(file => file.startsWith('amplify/'));
  return { ...(hasBackend ? projectFiles(exercise.id) : {}), ...exercise.start };
}

/** Those of them that are in the workspace before the learner comes: of one that continues another, no backend yet. */
export function filesBeforehand(exercise: Exercise): Readonly<Record<string, string>> {
  return exercise.carried === undefined ? exerciseFiles(exercise) : projectFiles(exercise.id);
}

/** A sandbox is named after the package, so each exercise has a name of its own. */
export function projectFiles(id: string): Record<string, string> {
  return {
    'package.json': json({ name: `learn-${id}`, private: true, type: 'module' }),
    'amplify/package.json': json({ type: 'module' }),
    'amplify/tsconfig.json': json({
      compilerOptions: {
        target: 'es2022',
        module: 'es2022',
        moduleResolution: 'bundler',
        resolveJsonModule: true,
        esModuleInterop: true,
        forceConsistentCasingInFileNames: true,
        strict: true,
        skipLibCheck: true,
        paths: { '$amplify/*': ['../.amplify/generated/*'] },
      },
    }),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
