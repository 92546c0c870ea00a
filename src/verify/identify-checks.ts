import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { GuessCheck, IdentifyCheck } from '../checks/check.ts';
import type { Identified, IdentifyOutcome } from '../checks/outcome.ts';
import { identify } from '../gen1/identify/identify.ts';
import type { Evidence, Identification } from '../gen1/identify/model.ts';
import { readBounded, readFolder } from '../gen1/identify/read-folder.ts';
import { textBound, textEvidence } from '../gen1/identify/read-text.ts';
import type { CheckFindings } from './assemble-verdict.ts';
import { projectFiles } from './project-files.ts';
import { isAnswered, noAnswer } from './types/guesses.ts';

/**
 * Runs `identify` on what the checks are about, as the learner's files are now: it reads, and runs nothing.
 * @param folder The exercise's folder.
 * @param guesses By check id; undefined where no single answer can be told. A guess that is not in it waits.
 */
export async function runIdentifyChecks(
  checks: readonly (IdentifyCheck | GuessCheck)[],
  folder: string,
  guesses: ReadonlyMap<string, string | undefined>,
): Promise<ReadonlyMap<string, CheckFindings>> {
  const subjects = new Map<string, Promise<Identified>>();
  const identified = (subject: string): Promise<Identified> => {
    const known = subjects.get(subject) ?? identifySubject(folder, subject);
    subjects.set(subject, known);
    return known;
  };
  const judge = async (check: IdentifyCheck | GuessCheck): Promise<CheckFindings> => {
    if (check.kind === 'identify') return findings(check.verify(await identified(check.subject)));
    const guess = guesses.get(check.id);
    if (!isAnswered(guess))
      return { state: 'failed', expected: undefined, found: noAnswer(check.guess, guess) };
    return findings(check.verify(await identified(check.subject), guess));
  };
  const results = new Map<string, CheckFindings>();
  for (const check of checks) {
    if (check.kind === 'guess' && !guesses.has(check.id)) continue;
    results.set(check.id, await judge(check).catch(broken));
  }
  return results;
}

/** A check that throws is our bug, or a disk's; it is reported as not holding. */
function broken(error: unknown): CheckFindings {
  const found = `this check broke: ${error instanceof Error ? error.message : String(error)}`;
  return { state: 'failed', expected: undefined, found };
}

function findings(outcome: IdentifyOutcome): CheckFindings {
  const because = outcome.because === undefined ? {} : { because: outcome.because };
  return outcome.holds
    ? { state: 'passed', expected: undefined, found: undefined, ...because }
    : { state: 'failed', expected: outcome.expected, found: outcome.found, ...because };
}

async function identifySubject(folder: string, subject: string): Promise<Identified> {
  const place = path.join(folder, subject);
  const isFolder = (await stat(place)).isDirectory();
  const evidence = isFolder ? await readFolder(place) : await readFile(place);
  const parent = isFolder ? subject : path.posix.dirname(subject);
  const ask = (of: Evidence): Identification => {
    const answer = identify(of);
    const indicators = answer.indicators.map(sign => ({
      ...sign,
      where: path.posix.join(parent, sign.where),
    }));
    return { ...answer, indicators };
  };
  return {
    answer: ask(evidence),
    files: projectFiles(evidence.files),
    inFile: file => {
      const files = evidence.files.filter(({ path: found }) => found === file || found.endsWith(`/${file}`));
      return ask({ ...evidence, files, folders: [] });
    },
  };
}

/** Under its name alone: the workspace's own path is no sign of anything. */
async function readFile(file: string): Promise<Evidence> {
  const read = await readBounded(file, textBound);
  const text = typeof read === 'string' ? '' : read.text;
  return textEvidence(text, `/${path.basename(file)}`);
}
