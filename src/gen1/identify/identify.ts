import { describeVerdict } from './describe-verdict.ts';
import { findIndicators, type Sighting } from './find-indicators.ts';
import type { Evidence, FoundBackend, FoundIndicator, Identification } from './model.ts';
import { isDocument, isReadable } from './parts.ts';
import { weighProject, weighText } from './weigh.ts';

/**
 * Says which generation of Amplify a project, a tutorial or a snippet belongs to, with every sign and its place.
 * Pure: the evidence is read by `readFolder` and `readText`.
 */
export function identify(given: Evidence): Identification {
  // A folder that holds one document is that document.
  const evidence = isOneDocument(given) ? { ...given, kind: 'text' as const } : given;
  const sightings = findIndicators(evidence);
  const weighed =
    evidence.kind === 'folder'
      ? weighProject(sightings, hasSources(evidence))
      : weighText(sightings, namesBoth(evidence));
  const { generation, confidence, by } = weighed;
  const seems = generation === 'neither' ? seemsToBe(sightings) : undefined;
  const backends = findBackends(sightings);
  return {
    generation,
    confidence: Math.round(confidence * 100) / 100,
    verdict: describeVerdict({ generation, by, seems, backends, kind: evidence.kind }),
    ...(seems === undefined ? {} : { seems }),
    backends,
    indicators: sightings.map(asFound).sort((a, b) => b.weight - a.weight),
    leftOut: evidence.leftOut,
  };
}

function isOneDocument({ files: [only, ...others] }: Evidence): boolean {
  return only !== undefined && others.length === 0 && isDocument(only.path);
}

function namesBoth({ files }: Evidence): boolean {
  const names = (pattern: RegExp) => files.some(({ text = '' }) => pattern.test(text));
  return names(/\bgen(eration)?[ -]?(1|one|i)\b/i) && names(/\bgen(eration)?[ -]?(2|two|ii)\b/i);
}

/** Whether there is code to judge: an empty folder, or one with an empty `amplify/`, tells nothing. */
function hasSources({ files, folders }: Evidence): boolean {
  if (folders.some(folder => /(^|\/)amplify$/.test(folder))) return false;
  return files.some(({ path }) => isReadable(path) && !/(^|\/)(\.[^/]+|[^/]+\.(md|txt))$/i.test(path));
}

function seemsToBe(sightings: readonly Sighting[]): string | undefined {
  const [best] = sightings
    .filter(({ indicator }) => indicator.seems !== undefined)
    .sort((a, b) => rank(b) - rank(a));
  return best?.indicator.seems;
}

/** Another tool's backend says more about what a project is than the client libraries in it. */
function rank({ indicator, weight }: Sighting): number {
  return weight + (indicator.role === 'infrastructure' ? 10 : 0);
}

function findBackends(sightings: readonly Sighting[]): readonly FoundBackend[] {
  const found = new Map<string, FoundBackend>();
  for (const { indicator, file } of sightings) {
    const [, before] = /^(.*?)\.?amplify\//.exec(file) ?? [];
    if (indicator.role !== 'backend' || indicator.speaksFor === 'neither' || before === undefined) continue;
    const folder = before.replace(/\/$/, '') || '.';
    found.set(`${indicator.speaksFor} ${folder}`, { generation: indicator.speaksFor, folder });
  }
  return [...found.values()];
}

function asFound({ indicator, file, line, files, weight, because }: Sighting): FoundIndicator {
  const { id, what, speaksFor, role, why } = indicator;
  return {
    id,
    what,
    where: line === undefined ? file : `${file}:${line}`,
    files,
    speaksFor,
    role,
    weight: Math.round(weight * 10) / 10,
    why: because === undefined ? why : `${why} ${because}`,
  };
}
