import type { Sign } from '../../checks/outcome.ts';
import type {
  CheckResult,
  Diagnostic,
  FrameLine,
  ResourceLine,
  ResourceSummary,
  Stage,
  Verdict,
} from '../../verify/verdict.ts';
import { renderError } from './render-error.ts';

/** A verdict as plain text: what is wrong first, then the checks, then what AWS would create. */
export function renderVerdict(verdict: Verdict): string {
  const parts = [
    `${verdict.exercise}: ${statusWord(verdict)}`,
    stageLine('Types', verdict.types),
    stageLine('Backend', verdict.synthesis),
    ...verdict.diagnostics.map(renderDiagnostic),
    ...(verdict.problem === undefined ? [] : [renderError(verdict.problem)]),
    ...(verdict.checks.length === 0 ? [] : [verdict.checks.map(renderCheck).join('\n')]),
    ...(verdict.resources === undefined ? [] : [renderResources(verdict.resources)]),
  ];
  return parts.filter(part => part !== '').join('\n');
}

/** A verdict as JSON: all of it, with null where there is nothing, so that every field is always there. */
export function verdictAsJson(verdict: Verdict) {
  const { revision, ...rest } = verdict;
  return { ...rest, resources: rest.resources ?? null, problem: rest.problem ?? null };
}

/** The verdict in one word. */
export function statusWord(verdict: Verdict): string {
  return { running: 'running', passed: 'passed', failed: 'failed', unavailable: 'could not be checked' }[
    verdict.status
  ];
}

function stageLine(name: string, stage: Stage): string {
  if (stage.state === 'skipped') return '';
  const time = stage.milliseconds === undefined ? '' : ` (${Math.round(stage.milliseconds)} ms)`;
  return `  ${name}: ${stage.state === 'waiting' ? 'not checked' : stage.state}${time}`;
}

function renderDiagnostic(diagnostic: Diagnostic): string {
  const place =
    diagnostic.file === undefined
      ? ''
      : `${[diagnostic.file, diagnostic.line, diagnostic.column].filter(part => part !== undefined).join(':')}\n`;
  const plain = diagnostic.plain === undefined ? [] : [`  ${diagnostic.plain}`];
  const code = diagnostic.code === 'unknown' ? '' : `${diagnostic.code}: `;
  return `\n${place}${[...plain, indented(`${code}${diagnostic.message}`), ...renderFrame(diagnostic.frame)].join('\n')}`;
}

function renderFrame(frame: readonly FrameLine[]): readonly string[] {
  const width = Math.max(0, ...frame.map(({ number }) => String(number).length));
  return frame.flatMap(({ number, text, mark }) => {
    const line = `  ${mark === undefined ? ' ' : '>'} ${String(number).padStart(width)} | ${text}`;
    if (mark === undefined) return [line.trimEnd()];
    const gutter = ' '.repeat(`  > ${' '.repeat(width)} | `.length);
    return [line, `${gutter}${' '.repeat(mark.start)}${'^'.repeat(Math.max(1, mark.length))}`];
  });
}

function renderCheck({ state, sentence, expected, found, because }: CheckResult): string {
  const word = { passed: 'passed', failed: 'FAILED', waiting: 'not checked' }[state];
  const why = [
    ...(expected === undefined ? [] : [`      expected: ${expected}`]),
    ...(found === undefined ? [] : [`      found:    ${found}`]),
  ];
  const answer = because?.answer === undefined ? [] : [`      identify: ${because.answer}`];
  const signs = (because?.signs ?? []).map(renderSign);
  return [`  [${word}] ${sentence}`, ...(state === 'failed' ? why : []), ...answer, ...signs].join('\n');
}

function renderSign({ speaksFor, weight, what, where, why }: Sign): string {
  return `      because:  ${speaksFor} [${weight}] ${what}, ${where}. ${why}`;
}

function renderResources({ services, added, removed }: ResourceSummary): string {
  if (services.length === 0) return '';
  return [
    '\n  AWS would create:',
    ...services.map(({ service, lines }) => `    ${service}: ${lines.map(counted).join(', ')}`),
    ...added.map(line => `    + ${counted(line)}`),
    ...removed.map(line => `    - ${counted(line)}`),
  ].join('\n');
}

function counted({ what, count }: ResourceLine): string {
  return count === 1 ? what : `${count} x ${what}`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n');
}
