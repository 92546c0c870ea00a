import {
  contrastFactor,
  documentFactor,
  indicatorTable,
  places,
  proseFactor,
  retiredFactor,
  saysRetired,
  setsGen1Apart,
  setsGen2Apart,
} from './indicators/table.ts';
import type { Evidence, EvidenceFile, Indicator, Side } from './model.ts';
import { isDocument, type Part, splitIntoParts } from './parts.ts';

/** An indicator's best place in the evidence. */
export interface Sighting {
  readonly indicator: Indicator;
  readonly file: string;
  readonly line: number | undefined;
  readonly files: number;
  /** The weight here. */
  readonly weight: number;
  /** The weight without regard to the kind of folder that it lies in. */
  readonly fullWeight: number;
  /** That weight without regard to whether a sentence sets it apart from the other generation. */
  readonly plainWeight: number;
  /** From a document inside a project: says what people read there, not what the project is. */
  readonly inDocument: boolean;
  /** Why it counts for less here. */
  readonly because: string | undefined;
}

const layoutSigns = indicatorTable.filter(({ text }) => text === undefined);
const textSigns = indicatorTable.filter(({ text }) => text !== undefined);

// Without one of these words no sign of the table can stand in a text: most files of a project need no closer look.
const worthReading =
  /amplify|ampx|aws|cdk|sst|serverless|appsync|@model|@auth|@connection|@key|DataStore|graphqlOperation|API\.graphql|userPool|define(Auth|Data|Backend|Storage|Function)|\ba\s*\.(model|schema)|\.authorization\(|new \w*(App|GraphqlApi)\(|\bgen[ -]?[12]\b/i;

/** Looks for every sign of the table in the evidence; each is returned once, at the place where it weighs most. */
export function findIndicators(evidence: Evidence): readonly Sighting[] {
  const best = new Map<string, Sighting>();
  const add = (sighting: Sighting) => {
    const before = best.get(sighting.indicator.id);
    if (before === undefined) best.set(sighting.indicator.id, sighting);
    else {
      const better = sighting.weight > before.weight ? sighting : before;
      const fullWeight = Math.max(sighting.fullWeight, before.fullWeight);
      const plainWeight = Math.max(sighting.plainWeight, before.plainWeight);
      best.set(sighting.indicator.id, { ...better, fullWeight, plainWeight, files: before.files + 1 });
    }
  };
  for (const path of [...evidence.folders.map(folder => `${folder}/`), ...evidence.files.map(f => f.path)]) {
    for (const indicator of layoutSigns) {
      if (indicator.path?.test(path))
        add(sight(indicator, path.replace(/\/$/, ''), undefined, { factor: 1, plain: 1 }, false));
    }
  }
  for (const file of evidence.files) {
    for (const sighting of readFile(file, evidence.kind)) add(sighting);
  }
  const atHome = [...best.values()].filter(({ because }) => because === undefined);
  const cancelled = new Set(atHome.flatMap(({ indicator }) => indicator.cancels ?? []));
  return [...best.values()].filter(({ indicator }) => !cancelled.has(indicator.id));
}

function readFile({ path, text }: EvidenceFile, kind: Evidence['kind']): readonly Sighting[] {
  if (text === undefined || (!worthReading.test(text) && !/aws-exports/.test(path))) return [];
  const inDocument = kind === 'folder' && isDocument(path);
  const sightings = splitIntoParts(path, text).flatMap(part => readPart(part, path, inDocument));
  // A file counts once for a sign, with its strongest part.
  const best = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const before = best.get(sighting.indicator.id);
    if (before === undefined || before.weight < sighting.weight) best.set(sighting.indicator.id, sighting);
  }
  return [...best.values()];
}

function readPart(part: Part, path: string, inDocument: boolean): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (const indicator of textSigns) {
    if (!looksIn(indicator, part)) continue;
    if (indicator.path !== undefined && !indicator.path.test(path)) continue;
    const text = indicator.comments ? part.text : part.plain;
    const match = indicator.text?.exec(text);
    if (!match || indicator.unless?.test(text)) continue;
    const at = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    const factor = part.kind === 'prose' ? proseWeight(indicator, text) : 1;
    const plain = Math.max(factor, part.kind === 'prose' ? proseFactor : 1);
    sightings.push(sight(indicator, path, part.line + linesBefore(text, at), { factor, plain }, inDocument));
  }
  return sightings;
}

/** Prose is searched for pieces of code too: pages that were copied from the web have lost their fences. */
function looksIn({ kinds }: Indicator, { kind }: Part): boolean {
  if (kinds === undefined || kinds.includes(kind)) return true;
  return kind === 'prose' && kinds.includes('snippet');
}

/** A sentence that speaks of Gen 1 as of the past is no sign of Gen 1: the best of all its mentions counts. */
function proseWeight({ text, speaksFor, id }: Indicator, prose: string): number {
  if (text === undefined || id.endsWith('in-title')) return 1;
  const apart: Partial<Record<Side, RegExp>> = { gen1: setsGen1Apart, gen2: setsGen2Apart };
  const words = apart[speaksFor];
  if (words === undefined) return proseFactor;
  const mentions: { readonly line: string; readonly sentence: string }[] = [];
  for (const match of prose.matchAll(new RegExp(text.source, `${text.flags}g`))) {
    const at = match.index + match[0].length - 1;
    mentions.push({ line: lineAround(prose, at).trim(), sentence: sentenceAround(prose, at) });
    if (mentions.length === mentionsJudged) break;
  }
  if (mentions.some(({ line }) => isCommandLine(line))) return 1;
  const over = mentions.filter(({ sentence }) => speaksFor === 'gen1' && saysRetired.test(sentence));
  const isApart = ({ line, sentence }: (typeof mentions)[number]) => words.test(line) || words.test(sentence);
  if (mentions.some(mention => !isApart(mention) && !over.includes(mention))) return proseFactor;
  return over.length === mentions.length ? retiredFactor : contrastFactor;
}

/** Of a long text the first mentions are enough. */
const mentionsJudged = 40;
/** Characters to each side of a mention that are taken for its sentence, where lines are very long. */
const sentence = 300;

/** A line that is nothing but a command: what a reader types, though no fence is around it. */
function isCommandLine(line: string): boolean {
  return /^([$>] ?)?(npx )?(amplify|ampx|npm create amplify\S*)( [\w@:./=-]+){0,6}$/.test(line);
}

function lineAround(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - sentence), index);
  const after = text.slice(index, index + sentence);
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
}

/** The sentence around a place, which may run over several lines of its paragraph. */
function sentenceAround(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - sentence), index);
  const after = text.slice(index, index + sentence);
  const starts = [...before.matchAll(/[.!?:](?=\s)|\n\s*(?=\n|[-*#>|]|\d+\.)/g)].at(-1)?.index ?? -1;
  const stop = /[.!?](?=\s)|\n\s*(?=\n|[-*#>|]|\d+\.)/.exec(after)?.index ?? after.length;
  return (before.slice(starts + 1) + after.slice(0, stop)).replaceAll(/\s+/g, ' ');
}

function linesBefore(text: string, index: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function sight(
  indicator: Indicator,
  file: string,
  line: number | undefined,
  { factor, plain }: { readonly factor: number; readonly plain: number },
  inDocument: boolean,
): Sighting {
  const place = places.find(({ path }) => path.test(file));
  const fullWeight = indicator.weight * factor * (inDocument ? documentFactor : 1);
  return {
    indicator,
    file,
    line,
    files: 1,
    weight: fullWeight * (place?.factor ?? 1),
    fullWeight,
    plainWeight: indicator.weight * plain,
    inDocument,
    because: place?.why ?? (inDocument ? 'It is said in a document.' : undefined),
  };
}
