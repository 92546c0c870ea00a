import { describeConfidence } from '../gen1/identify/describe-verdict.ts';
import type { FoundIndicator, Generation, Identification, Side } from '../gen1/identify/model.ts';
import type { GuessCheck, IdentifyCheck } from './check.ts';
import type { Reasons, Sign } from './outcome.ts';
import { fails, holds, type IdentifyOutcome } from './outcome.ts';

/** What a learner can answer when asked for a generation. */
export const generations = ['Gen 1', 'Gen 2', 'both', 'neither'] as const;

const names: Readonly<Record<Generation, string>> = {
  gen1: 'Gen 1',
  gen2: 'Gen 2',
  both: 'both',
  neither: 'neither',
  unknown: 'unknown',
};

const sides: Readonly<Record<string, readonly Side[]>> = {
  'Gen 1': ['gen1'],
  'Gen 2': ['gen2'],
  both: ['gen1', 'gen2'],
  neither: ['neither'],
};

/** Signs shown for an answer that holds, and for one that doesn't: more would bury the strongest. */
const mostFor = 2;
const mostAgainst = 3;

/** The guess is what `identify` says. A right one is shown the two strongest reasons, a wrong one what speaks against it. */
export function guessHolds(): GuessCheck['verify'] {
  return ({ answer }, guess) => {
    const said = names[answer.generation];
    if (guess === said) return { ...holds, because: reasons(answer, strongest(answer, said)) };
    return {
      ...fails(said, `your guess: ${guess}`),
      because: reasons(answer, speakAgainst(answer, guess, said)),
    };
  };
}

/** `identify` says so of the whole subject. */
export function identifySays(generation: Generation): IdentifyCheck['verify'] {
  const wanted = names[generation];
  return ({ answer }) => {
    const said = names[answer.generation];
    return said === wanted
      ? { ...holds, because: reasons(answer, strongest(answer, said)) }
      : { ...fails(wanted, said), because: reasons(answer, strongest(answer, said)) };
  };
}

/** The learner's guess is a file in which `identify` finds what is asked for; what it finds there is shown. */
export function namesFileWith(
  expected: string,
  fits: (signs: readonly FoundIndicator[]) => boolean,
): GuessCheck['verify'] {
  return ({ inFile }, file): IdentifyOutcome => {
    const { indicators } = inFile(file);
    const because = { answer: undefined, signs: indicators.slice(0, mostFor).map(asSign) };
    if (fits(indicators)) return { ...holds, because };
    const count = indicators.length === 0 ? ', where identify finds no sign' : '';
    return { ...fails(expected, `your answer: ${file}${count}`), because };
  };
}

/** Nothing in a file speaks for one side any more, and something for another, where it is said which. */
export function movedOn(file: string, { from, to }: { from: Side; to?: Side }): IdentifyCheck['verify'] {
  return ({ inFile }): IdentifyOutcome => {
    const { indicators } = inFile(file);
    const left = indicators.filter(({ speaksFor }) => speaksFor === from);
    if (left.length > 0) {
      const signs = left.slice(0, mostAgainst).map(asSign);
      return {
        ...fails(`no sign of ${names[from]} in ${file}`, count(left.length)),
        because: { answer: undefined, signs },
      };
    }
    if (to === undefined || indicators.some(({ speaksFor }) => speaksFor === to)) return holds;
    const wanted = to === 'neither' ? 'a use of the client library' : `a sign of ${names[to]}`;
    return fails(`${wanted} in ${file}`, 'none');
  };
}

function reasons(answer: Identification, signs: readonly FoundIndicator[]): Reasons {
  const confidence =
    answer.generation === 'unknown' ? '' : ` Confidence: ${describeConfidence(answer.confidence)}.`;
  return { answer: `${answer.verdict}${confidence}`, signs: signs.map(asSign) };
}

/** The heaviest signs for an answer: of 'both', the heaviest of each side. */
function strongest({ indicators }: Identification, said: string): readonly FoundIndicator[] {
  const wanted = sides[said] ?? [];
  if (wanted.length > 1) {
    return wanted.flatMap(side => indicators.find(({ speaksFor }) => speaksFor === side) ?? []);
  }
  return indicators.filter(({ speaksFor }) => wanted.includes(speaksFor)).slice(0, mostFor);
}

/** What a guess overlooked. Where it overlooked nothing and gave too much to one side, the two sides' weights tell. */
function speakAgainst(
  { indicators }: Identification,
  guess: string,
  said: string,
): readonly FoundIndicator[] {
  const guessed = sides[guess] ?? [];
  const overlooked = (sides[said] ?? []).filter(side => !guessed.includes(side));
  if (overlooked.length > 0) {
    return indicators.filter(({ speaksFor }) => overlooked.includes(speaksFor)).slice(0, mostAgainst);
  }
  const best = indicators.filter(({ speaksFor }) => sides[said]?.includes(speaksFor)).slice(0, mostFor);
  const other = indicators.filter(sign => !sides[said]?.includes(sign.speaksFor));
  return [...best, ...other.filter(({ speaksFor }) => guessed.includes(speaksFor)).slice(0, 1)];
}

function asSign({ speaksFor, weight, what, where, why }: FoundIndicator): Sign {
  return { speaksFor: names[speaksFor], weight, what, where, why };
}

function count(signs: number): string {
  return signs === 1 ? 'one sign' : `${signs} signs`;
}
