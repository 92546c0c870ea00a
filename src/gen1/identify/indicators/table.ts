import type { Indicator } from '../model.ts';
import { gen1Layout, gen1Texts } from './gen1.ts';
import { gen2Layout, gen2Texts } from './gen2.ts';
import { neitherIndicators } from './neither.ts';

/** Every sign there is, with its weight and the reason for it. Whoever finds a wrong verdict changes a line here. */
export const indicatorTable: readonly Indicator[] = [
  ...gen1Layout,
  ...gen1Texts,
  ...gen2Layout,
  ...gen2Texts,
  ...neitherIndicators,
];

/** A kind of place, and what signs count for that are found there. */
export interface Place {
  readonly path: RegExp;
  readonly factor: number;
  readonly why: string;
}

/** Places where a sign says less about the project itself. The first that fits counts. */
export const places: readonly Place[] = [
  {
    path: /(?<!(^|\/)(apps|packages|projects|services|clients)\/)(?<=^|\/)(archived?|attic|backups?|bak|deprecated|old|unused|trash|[\w.-]+[-_.](backup|bak|old))\//i,
    factor: 0.15,
    why: 'It lies among what was put away.',
  },
  {
    path: /(^|\/)(__tests__|__fixtures__|__mocks__|tests?|spec|fixtures?|testdata|test-data|snapshots?|e2e|integration-tests?)\//i,
    factor: 0.15,
    why: 'It is part of a test.',
  },
  {
    path: /(^|\/)(examples?|samples?|demos?|templates?|boilerplates?|snippets|tutorials?|docs?|documentation|vendor|third[-_]party)\//i,
    factor: 0.15,
    why: 'It is an example.',
  },
];

/** What a sign counts for when prose only names it, rather than code that shows it. */
export const proseFactor = 0.6;
/** What it counts for in a sentence that sets it apart from the other generation. */
export const contrastFactor = 0.3;
/** What a text in a project says about the project. */
export const documentFactor = 0.4;

/** What it counts for in a sentence that says it is over. */
export const retiredFactor = 0.1;

/** Words that say that something is over. */
export const saysRetired =
  /\b(no longer|not needed|not necessary|used to|formerly|obsolete|is gone|are gone|replaced|anymore|any more)\b/i;

/** Words with which a sentence speaks of Gen 1 as of something else. */
export const setsGen1Apart =
  /\bgen(eration)?[ -]?(1|one|i)\b|\b(used to|instead of|unlike|rather than|no longer|formerly|previous(ly)?|deprecated|legacy|older|outdated|in the past|replaces?|replaced|replacing|don't|do not|never|not need|without|migrat\w+|compared)\b/i;
/** Words with which a sentence speaks of Gen 2 as of something else. */
export const setsGen2Apart =
  /\bgen(eration)?[ -]?(2|two|ii)\b|\b(instead of|unlike|newer|newest|upcoming|preview|not yet|don't|do not|never|without|migrat\w+|see also|if you (use|prefer|want))\b/i;
