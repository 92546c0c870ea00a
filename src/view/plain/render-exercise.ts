import type { Exercise } from '../../course/exercise.ts';
import { kindWords } from '../../course/exercise-kinds.ts';

/** The task of an exercise, with its files and checks, as Markdown; the solution with its reasons only when asked. */
export function renderExercise(exercise: Exercise, { solution }: { readonly solution: boolean }): string {
  return [
    `# ${exercise.title}`,
    ...(exercise.kind === undefined ? [] : [`*${kindWords[exercise.kind]}*`]),
    exercise.task.trim(),
    ...(exercise.continues === undefined ? [] : [`It goes on from: \`${exercise.continues}\``]),
    ['Files:', ...exercise.files.map(file => `- \`${exercise.folder}/${file}\``)].join('\n'),
    ['Checks:', ...exercise.checks.map(({ sentence }) => `- ${sentence}`)].join('\n'),
    ...(solution ? solutionParts(exercise) : []),
    `Check it: \`amplify-gen2-learn check ${exercise.id}\``,
  ].join('\n\n');
}

function solutionParts({ files, solution, why }: Exercise): readonly string[] {
  return [
    '## Solution',
    ...files.map(file => renderFile(file, solution[file] ?? '')),
    ...(why === undefined ? [] : ['## Why it works', why.trim()]),
  ];
}

function renderFile(file: string, text: string): string {
  const language = file.slice(file.lastIndexOf('.') + 1);
  return [`\`${file}\`:`, '', `\`\`\`${language}`, text.trimEnd(), '```'].join('\n');
}
