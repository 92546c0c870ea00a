import type { Binding } from './binding.ts';

/** Shortcuts that only the panels of sandboxes know. */
export const panelBindings: readonly Binding[] = [
  { contexts: ['consent'], keys: ['enter', 'y'], command: 'yes', label: 'Create it', hint: 'create it' },
  { contexts: ['consent'], keys: ['escape', 'n'], command: 'no', label: 'Create nothing', hint: 'no' },
  {
    contexts: ['sandbox'],
    keys: ['d'],
    command: 'deploy',
    label: 'Deploy once',
    hint: 'deploy once',
  },
  { contexts: ['sandbox'], keys: ['enter'], command: 'submit', label: 'Deploy once; go back after it' },
  {
    contexts: ['sandbox'],
    keys: ['w'],
    command: 'watch',
    label: 'Deploy, and again at each save',
    hint: 'deploy each save',
  },
  { contexts: ['sandbox'], keys: ['s'], command: 'stop-run', label: 'Stop ampx', hint: 'stop' },
  {
    contexts: ['sandbox'],
    keys: ['tab'],
    command: 'switch-cloud',
    label: 'Practice cloud, or AWS account',
    hint: 'other cloud',
  },
  {
    contexts: ['sandbox'],
    keys: ['x'],
    command: 'toggle-log',
    label: 'All that ampx prints',
    hint: 'log',
  },
  {
    contexts: ['sandbox', 'exercise', 'chapter-end'],
    keys: ['D'],
    command: 'delete-sandbox',
    label: 'Delete the sandbox',
    hint: 'delete',
  },
  {
    contexts: ['practice'],
    keys: ['s'],
    command: 'toggle-practice',
    label: 'Start or stop the practice cloud',
    hint: 'start/stop',
  },
  {
    contexts: ['practice'],
    keys: ['f'],
    command: 'faults',
    label: 'What goes wrong on demand',
    hint: 'faults',
  },
  {
    contexts: ['practice'],
    keys: ['r'],
    command: 'reset-practice',
    label: 'Forget all that was deployed to it',
    hint: 'empty it',
  },
  {
    contexts: ['faults'],
    keys: ['space', 'enter'],
    command: 'choose',
    label: 'On or off',
    hint: 'on or off',
  },
];
