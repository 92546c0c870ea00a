import type { Context } from '../tutor/context.ts';
import type { Command } from '../tutor/events.ts';
import { type Shortcuts, shortcut } from './binding.ts';
import { panelShortcuts } from './panel-shortcuts.ts';

const stops: readonly Context[] = ['lesson', 'quiz', 'exercise', 'chapter-end'];
const pages: readonly Context[] = [...stops, 'reading'];
const reviewing: readonly Context[] = ['review-quiz', 'review'];
const exercises: readonly Context[] = ['exercise', 'reading'];
const browsing: readonly Context[] = [...pages, 'list'];
const panels: readonly Context[] = ['sandbox', 'consent', 'practice'];
const scrolling: readonly Context[] = [...browsing, ...reviewing, ...panels];
const everywhere: readonly Context[] = [...scrolling, 'faults', 'confirm', 'filter', 'naming'];

/**
 * The keys of each command; one that is left out doesn't compile. The help shows them in this order, the bottom line in
 * its own.
 */
export const shortcuts: Record<Command, Shortcuts> = {
  forward: [
    shortcut(
      ['lesson', 'exercise', 'chapter-end', 'review'],
      ['space', 'enter'],
      'Read on, then go on',
      'go on',
    ),
    shortcut(['reading'], ['space', 'enter'], 'Read on, then go on'),
  ],
  next: [
    shortcut(pages, ['n', 'right'], 'Next page or exercise', 'next'),
    shortcut(reviewing, ['n', 'right'], 'Next question', 'next'),
  ],
  previous: [shortcut(pages, ['p', 'left'], 'Previous page or exercise', 'back')],
  choose: [
    shortcut(['quiz', 'review-quiz'], ['space'], 'Choose, or pick up and put down', 'choose'),
    shortcut(['list'], ['space'], 'Go there'),
    shortcut(['faults'], ['space', 'enter'], 'On or off', 'on or off'),
  ],
  submit: [
    shortcut(['quiz', 'review-quiz'], ['enter'], 'Answer the quiz', 'answer'),
    shortcut(['list', 'filter'], ['enter'], 'Go there', 'go there'),
    shortcut(['sandbox'], ['enter'], 'Deploy once; go back after it'),
    shortcut(['naming'], ['enter', 'tab'], 'Take the name', 'take it'),
  ],
  'open-editor': [shortcut(exercises, ['e'], 'Open the file in your editor', 'editor')],
  'open-shell': [shortcut(exercises, ['!'], 'A shell whose AWS is the practice cloud', 'shell')],
  hint: [shortcut(exercises, ['h'], 'Show a hint, then the next one', 'hint')],
  check: [shortcut(exercises, ['c'], 'Check the files now', 'check')],
  solution: [
    shortcut(exercises, ['s'], 'Compare your file with the solution', 'solution'),
    shortcut(['quiz', 'review-quiz'], ['s'], 'Show the right answer, after one try', 'show answer'),
  ],
  resources: [shortcut(exercises, ['w'], 'What AWS would create, and who may do what', 'AWS')],
  reset: [shortcut(exercises, ['r'], 'Start the exercise again; your file is kept', 'reset')],
  translate: [shortcut(['lesson', 'quiz'], ['t'], 'Show Gen 1 code in Gen 2, or hide it again', 'Gen 2')],
  sandbox: [
    shortcut(
      ['lesson', 'quiz', 'exercise', 'reading', 'practice'],
      ['d'],
      'Deploy with ampx; look at the run',
      'deploy',
    ),
  ],
  practice: [shortcut([...pages, 'sandbox', 'practice'], ['v'], 'The practice cloud', 'practice cloud')],
  ...panelShortcuts,
  yes: [
    shortcut(['confirm'], ['y'], 'Yes', 'yes'),
    shortcut(['consent'], ['enter', 'y'], 'Create it', 'create it'),
  ],
  no: [
    shortcut(['confirm'], ['n'], 'No', 'no'),
    shortcut(['consent'], ['escape', 'n'], 'Create nothing', 'no'),
  ],
  filter: [shortcut(['list'], ['/'], 'Filter by words', 'filter')],
  'cycle-filter': [shortcut(['list'], ['tab'], 'Show all, what is open, or what is done', 'all/open/done')],
  back: [
    shortcut(
      ['reading', 'list', 'filter', 'confirm', 'sandbox', 'naming', 'practice', 'faults'],
      ['escape'],
      'Back to the page',
      'close',
    ),
    shortcut(stops, ['escape'], 'Back to the page'),
    shortcut(reviewing, ['escape'], 'Leave the review', 'close'),
  ],
  'next-open': [shortcut(pages, ['o'], 'To what is still open', 'still open')],
  review: [shortcut([...pages, 'list'], ['R'], 'Ask again what was answered wrong', 'review')],
  'look-up': [
    shortcut(
      ['lesson', 'quiz', 'exercise', ...reviewing],
      ['b'],
      'To the lesson that teaches this, and back',
      'its lesson',
    ),
  ],
  undo: [shortcut(pages, ['u'], 'Take the last reset back')],
  glossary: [shortcut(browsing, ['g'], 'Explain the terms of this page', 'glossary')],
  list: [shortcut([...browsing, ...reviewing], ['l'], 'All lessons and exercises', 'list')],
  help: [shortcut([...browsing, ...reviewing, 'sandbox', 'practice'], ['?'], 'All keys', 'keys')],
  up: [shortcut([...scrolling, 'faults'], ['up', 'k'], 'Up'), shortcut(['filter'], ['up'], 'Up')],
  down: [shortcut([...scrolling, 'faults'], ['down', 'j'], 'Down'), shortcut(['filter'], ['down'], 'Down')],
  'half-page-up': [shortcut(scrolling, ['ctrl+u'], 'Half a screen up')],
  'half-page-down': [shortcut(scrolling, ['ctrl+d'], 'Half a screen down')],
  'page-up': [shortcut(scrolling, ['page-up', 'ctrl+b'], 'A screen up')],
  'page-down': [shortcut(scrolling, ['page-down', 'ctrl+f'], 'A screen down')],
  top: [shortcut(scrolling, ['home'], 'To the top')],
  bottom: [shortcut(scrolling, ['end', 'G'], 'To the bottom')],
  'toggle-auto-advance': [shortcut(pages, ['a'], 'Go on by itself after an exercise: on or off')],
  'retry-install': [shortcut(pages, ['i'], 'Install the packages again')],
  redraw: [shortcut(everywhere, ['ctrl+l'], 'Draw the screen again')],
  suspend: [shortcut(everywhere, ['ctrl+z'], 'Back to the shell for a while; fg comes back')],
  quit: [
    shortcut([...scrolling, 'faults', 'confirm'], ['q'], 'Leave; everything is kept', 'leave'),
    shortcut(everywhere, ['ctrl+c'], 'Leave; everything is kept'),
  ],
};

/** What is offered on the bottom line, the first things first: it is as long as the terminal allows. */
export const bottomLine: Record<Context, readonly Command[]> = {
  lesson: [
    'look-up',
    'forward',
    'translate',
    'next',
    'previous',
    'review',
    'sandbox',
    'practice',
    'glossary',
    'list',
    'help',
    'quit',
  ],
  quiz: [
    'look-up',
    'choose',
    'submit',
    'solution',
    'translate',
    'next',
    'previous',
    'review',
    'sandbox',
    'practice',
    'glossary',
    'list',
    'help',
    'quit',
  ],
  exercise: [
    'delete-sandbox',
    'look-up',
    'open-editor',
    'hint',
    'check',
    'solution',
    'next',
    'previous',
    'sandbox',
    'open-shell',
    'resources',
    'reset',
    'forward',
    'review',
    'practice',
    'glossary',
    'list',
    'help',
    'quit',
  ],
  'chapter-end': [
    'forward',
    'next-open',
    'review',
    'delete-sandbox',
    'next',
    'previous',
    'practice',
    'glossary',
    'list',
    'help',
    'quit',
  ],
  'review-quiz': ['choose', 'submit', 'solution', 'next', 'back', 'look-up', 'list', 'help', 'quit'],
  review: ['forward', 'next', 'back', 'look-up', 'list', 'help', 'quit'],
  reading: [
    'back',
    'open-editor',
    'hint',
    'check',
    'solution',
    'next',
    'previous',
    'sandbox',
    'open-shell',
    'resources',
    'reset',
    'review',
    'practice',
    'glossary',
    'list',
    'help',
    'quit',
  ],
  list: ['submit', 'filter', 'cycle-filter', 'back', 'review', 'glossary', 'list', 'help', 'quit'],
  filter: ['submit', 'back'],
  naming: ['submit', 'back'],
  confirm: ['yes', 'no', 'back', 'quit'],
  sandbox: [
    'deploy',
    'watch',
    'stop-run',
    'switch-cloud',
    'back',
    'name-sandbox',
    'toggle-log',
    'delete-sandbox',
    'practice',
    'help',
    'quit',
  ],
  consent: ['yes', 'no', 'quit'],
  practice: ['toggle-practice', 'faults', 'reset-practice', 'back', 'sandbox', 'practice', 'help', 'quit'],
  faults: ['choose', 'back', 'quit'],
};
