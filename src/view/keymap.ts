import type { Context } from '../tutor/context.ts';
import type { Command } from '../tutor/events.ts';
import type { Binding, Key } from './binding.ts';
import { panelBindings } from './panel-bindings.ts';

const stops: readonly Context[] = ['lesson', 'quiz', 'exercise', 'chapter-end'];
const pages: readonly Context[] = [...stops, 'reading'];
const browsing: readonly Context[] = [...pages, 'list'];
const panels: readonly Context[] = ['sandbox', 'consent', 'practice'];
const scrolling: readonly Context[] = [...browsing, ...panels];
const everywhere: readonly Context[] = [...scrolling, 'faults', 'confirm', 'filter'];

/** Every shortcut. What comes first is offered first on the bottom line, which is as long as the terminal allows. */
export const keymap: readonly Binding[] = [
  {
    contexts: ['quiz'],
    keys: ['space'],
    command: 'choose',
    label: 'Choose, or pick up and put down',
    hint: 'choose',
  },
  { contexts: ['quiz'], keys: ['enter'], command: 'submit', label: 'Answer the quiz', hint: 'answer' },
  { contexts: ['reading'], keys: ['space', 'enter'], command: 'forward', label: 'Read on, then go on' },
  {
    contexts: ['lesson', 'chapter-end'],
    keys: ['space', 'enter'],
    command: 'forward',
    label: 'Read on, then go on',
    hint: 'go on',
  },
  {
    contexts: ['lesson', 'quiz'],
    keys: ['t'],
    command: 'translate',
    label: 'Show Gen 1 code in Gen 2, or hide it again',
    hint: 'Gen 2',
  },
  { contexts: ['confirm'], keys: ['y'], command: 'yes', label: 'Yes', hint: 'yes' },
  { contexts: ['confirm'], keys: ['n'], command: 'no', label: 'No', hint: 'no' },
  ...panelBindings,
  { contexts: ['list', 'filter'], keys: ['enter'], command: 'submit', label: 'Go there', hint: 'go there' },
  { contexts: ['list'], keys: ['space'], command: 'choose', label: 'Go there' },
  { contexts: ['list'], keys: ['/'], command: 'filter', label: 'Filter by words', hint: 'filter' },
  {
    contexts: ['list'],
    keys: ['tab'],
    command: 'cycle-filter',
    label: 'Show all, what is open, or what is done',
    hint: 'all/open/done',
  },
  {
    contexts: ['reading', 'list', 'filter', 'confirm', 'sandbox', 'practice', 'faults'],
    keys: ['escape'],
    command: 'back',
    label: 'Back to the page',
    hint: 'close',
  },
  { contexts: stops, keys: ['escape'], command: 'back', label: 'Back to the page' },
  {
    contexts: ['exercise', 'reading'],
    keys: ['e'],
    command: 'open-editor',
    label: 'Open the file in your editor',
    hint: 'editor',
  },
  {
    contexts: ['exercise', 'reading'],
    keys: ['h'],
    command: 'hint',
    label: 'Show a hint, then the next one',
    hint: 'hint',
  },
  {
    contexts: ['exercise', 'reading'],
    keys: ['c'],
    command: 'check',
    label: 'Check the files now',
    hint: 'check',
  },
  {
    contexts: ['exercise', 'reading'],
    keys: ['s'],
    command: 'solution',
    label: 'Compare your file with the solution',
    hint: 'solution',
  },
  { contexts: pages, keys: ['n', 'right'], command: 'next', label: 'Next page or exercise', hint: 'next' },
  {
    contexts: pages,
    keys: ['p', 'left'],
    command: 'previous',
    label: 'Previous page or exercise',
    hint: 'back',
  },
  {
    contexts: ['lesson', 'quiz', 'exercise', 'reading', 'practice'],
    keys: ['d'],
    command: 'sandbox',
    label: 'Deploy with ampx; look at the run',
    hint: 'deploy',
  },
  {
    contexts: ['exercise', 'reading'],
    keys: ['w'],
    command: 'resources',
    label: 'What AWS would create',
    hint: 'AWS',
  },
  {
    contexts: ['exercise', 'reading'],
    keys: ['r'],
    command: 'reset',
    label: 'Start the exercise again; your file is kept',
    hint: 'reset',
  },
  {
    contexts: ['exercise'],
    keys: ['space', 'enter'],
    command: 'forward',
    label: 'Read on, then go on',
    hint: 'go on',
  },
  {
    contexts: [...pages, 'sandbox', 'practice'],
    keys: ['v'],
    command: 'practice',
    label: 'The practice cloud',
    hint: 'practice cloud',
  },
  { contexts: pages, keys: ['o'], command: 'next-open', label: 'To what is still open' },
  { contexts: pages, keys: ['u'], command: 'undo', label: 'Take the last reset back' },
  {
    contexts: browsing,
    keys: ['g'],
    command: 'glossary',
    label: 'Explain the terms of this page',
    hint: 'glossary',
  },
  { contexts: browsing, keys: ['l'], command: 'list', label: 'All lessons and exercises', hint: 'list' },
  {
    contexts: [...browsing, 'sandbox', 'practice'],
    keys: ['?'],
    command: 'help',
    label: 'All keys',
    hint: 'keys',
  },
  { contexts: [...scrolling, 'faults'], keys: ['up', 'k'], command: 'up', label: 'Up' },
  { contexts: [...scrolling, 'faults'], keys: ['down', 'j'], command: 'down', label: 'Down' },
  { contexts: ['filter'], keys: ['up'], command: 'up', label: 'Up' },
  { contexts: ['filter'], keys: ['down'], command: 'down', label: 'Down' },
  { contexts: scrolling, keys: ['page-up'], command: 'page-up', label: 'A screen up' },
  { contexts: scrolling, keys: ['page-down'], command: 'page-down', label: 'A screen down' },
  { contexts: scrolling, keys: ['home'], command: 'top', label: 'To the top' },
  { contexts: scrolling, keys: ['end'], command: 'bottom', label: 'To the bottom' },
  {
    contexts: pages,
    keys: ['a'],
    command: 'toggle-auto-advance',
    label: 'Go on by itself after an exercise: on or off',
  },
  { contexts: pages, keys: ['i'], command: 'retry-install', label: 'Install the packages again' },
  {
    contexts: [...scrolling, 'faults', 'confirm'],
    keys: ['q'],
    command: 'quit',
    label: 'Leave; everything is kept',
    hint: 'leave',
  },
  { contexts: everywhere, keys: ['ctrl+c'], command: 'quit', label: 'Leave; everything is kept' },
];

/** The command of a key, if it has one here. */
export function commandOf(context: Context, key: Key): Command | undefined {
  return keymap.find(binding => binding.keys.includes(key) && binding.contexts.includes(context))?.command;
}

/** The bindings that one context knows, in their order. */
export function bindingsIn(context: Context): readonly Binding[] {
  return keymap.filter(binding => binding.contexts.includes(context));
}

const NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  space: 'Space',
  escape: 'Esc',
  tab: 'Tab',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
  home: 'Home',
  end: 'End',
  'ctrl+c': 'Ctrl-C',
};

/** The first key of a command where it is used, as a person calls it. */
export function keyOf(context: Context, command: Command): string | undefined {
  const key = bindingsIn(context).find(binding => binding.command === command)?.keys[0];
  return key === undefined ? undefined : keyName(key);
}

/** A key as a person calls it. */
export function keyName(key: Key): string {
  return NAMES[key] ?? key;
}
