import type { Exercise } from './exercise.ts';

/** The words of the design: course > chapter > lesson > page; an exercise belongs to a lesson, a quiz stands on a page. */
export interface Course {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  /** Folder name without its number, stable: 'generations' of '01-generations'. */
  readonly id: string;
  /** Folder name: '01-generations'. */
  readonly folder: string;
  readonly number: number;
  readonly title: string;
  /** One or two sentences for the list and the chapter's end. */
  readonly summary: string;
  /** What the learner builds in it, one or two sentences. Where it is missing, no map is shown. */
  readonly builds?: string | undefined;
  /** What it takes for granted: earlier chapters, an account or none. */
  readonly needs?: string | undefined;
  /** Who passes this exercise of the chapter knows the chapter. */
  readonly testOut?: string | undefined;
  readonly lessons: readonly Lesson[];
}

export interface Lesson {
  /** Stable and unique in the course; written in the front matter, so that a file can be renamed. */
  readonly id: string;
  readonly chapter: string;
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  /** Path below the course's root, for messages: 'lessons/01-generations/02-evolution.md'. */
  readonly file: string;
  /** Parsed at first use and kept: start-up must not pay for lessons that nobody opens. */
  pages(): readonly Page[];
  /** What stands on the pages, piece by piece, for the search; likewise made at first use and kept. */
  texts(): readonly SearchText[];
  readonly exercises: readonly Exercise[];
}

/** A piece of text that is read as one: a paragraph, an item, a line of a table or of code. */
export interface SearchText {
  /** Index of the page. */
  readonly page: number;
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
}

/** A page is what stands between two `---` lines. It holds at most one quiz, as its last block. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly quiz: Quiz | undefined;
  readonly terms: readonly Term[];
}

export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly inline: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'callout'; readonly tone: 'note' | 'tip' | 'warning'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly code: Code }
  /** A Gen 1 fence directly followed by a Gen 2 fence: left and right, or stacked where there is no room. */
  | { readonly kind: 'comparison'; readonly gen1: Code; readonly gen2: Code }
  | { readonly kind: 'term'; readonly term: Term };

/** Text with the few styles that a lesson uses. Links show their address where the terminal can't link. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface Code {
  readonly language: string;
  readonly text: string;
  /** File name or other caption: `title="amplify/data/resource.ts"`. */
  readonly title: string | undefined;
  /** Which generation the block shows, where the lesson says: `gen1`, `gen2`. */
  readonly generation: 'gen1' | 'gen2' | undefined;
  /** Author's flags that tests obey, such as `broken` (must not compile) or `fragment`. */
  readonly flags: readonly string[];
}

export interface Term {
  readonly name: string;
  /** One or two plain sentences. */
  readonly definition: string;
}

interface QuizBase {
  readonly id: string;
  readonly question: string;
  /** Shown when the answer is right. */
  readonly explanation: string;
}

export interface Option {
  readonly text: string;
  readonly correct: boolean;
  /** Why it is wrong (or right): shown when a learner chose it, or left it out, by mistake. */
  readonly reason: string;
}

export type Quiz =
  | (QuizBase & { readonly kind: 'one'; readonly options: readonly Option[] })
  | (QuizBase & { readonly kind: 'several'; readonly options: readonly Option[] })
  | (QuizBase & {
      readonly kind: 'match';
      readonly pairs: readonly { readonly left: string; readonly right: string; readonly reason: string }[];
    })
  | (QuizBase & {
      readonly kind: 'order';
      readonly items: readonly { readonly text: string; readonly reason: string }[];
    });
