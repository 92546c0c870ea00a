import type { Exercise } from '../../course/exercise.ts';
import { answerEdits } from './answer-edits.ts';
import { codeEdits } from './code-edits.ts';
import { documentEdits } from './document-edits.ts';
import { type Edit, type Mutant, mutantsOf } from './mutant.ts';
import { resourceEdits } from './resource-edits.ts';
import { schemaEdits } from './schema-edits.ts';
import { parseCode } from './syntax.ts';

/** Every wrong answer that one change makes of an exercise's solution, in the files that the learner edits. */
export function makeMutants(exercise: Exercise): readonly Mutant[] {
  return exercise.files.flatMap(file => {
    const source = exercise.solution[file];
    if (source === undefined) return [];
    const start = exercise.start[file] ?? '';
    return mutantsOf(file, source, [...editsOf(file, source), ...wholeFile(file, source, start)]);
  });
}

function editsOf(file: string, source: string): readonly Edit[] {
  if (/\.(ya?ml|json)$/.test(file)) return documentEdits(file, source);
  if (!/\.[cm]?[jt]sx?$/.test(file)) return [];
  const syntax = parseCode(file, source);
  const answers = file.includes('/') ? [] : answerEdits(syntax);
  return [...schemaEdits(syntax), ...resourceEdits(syntax), ...codeEdits(syntax), ...answers];
}

/** Nothing done, or all of it in a comment beside what was there. */
function wholeFile(file: string, source: string, start: string): readonly Edit[] {
  const all = { start: 0, end: source.length };
  const edits: Edit[] = [{ ...all, what: 'is the start file', text: start }];
  if (file.endsWith('.json')) return edits;
  const mark = /\.ya?ml$/.test(file) ? '#' : '//';
  const comment = source.replace(/^/gm, `${mark} `);
  return [
    ...edits,
    { ...all, what: 'is the start file with the answer in a comment above', text: `${comment}\n${start}` },
    { ...all, what: 'is the start file with the answer in a comment below', text: `${start}\n${comment}\n` },
  ];
}
