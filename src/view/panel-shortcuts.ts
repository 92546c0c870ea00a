import type { Command } from '../tutor/events.ts';
import { type Shortcuts, shortcut } from './binding.ts';

/** Commands that belong to the panels of sandboxes. */
export const panelShortcuts = {
  deploy: [shortcut(['sandbox'], ['d'], 'Deploy once', 'deploy once')],
  watch: [shortcut(['sandbox'], ['w'], 'Deploy, and again at each save', 'watch')],
  'stop-run': [shortcut(['sandbox'], ['s'], 'Stop ampx', 'stop')],
  'switch-cloud': [shortcut(['sandbox'], ['tab'], 'Practice cloud, or AWS account', 'other cloud')],
  'name-sandbox': [shortcut(['sandbox'], ['e'], 'Type an identifier, and a profile', 'identifier')],
  'toggle-log': [shortcut(['sandbox'], ['x'], 'All that ampx prints', 'log')],
  'delete-sandbox': [shortcut(['sandbox', 'exercise', 'chapter-end'], ['D'], 'Delete the sandbox', 'delete')],
  'toggle-practice': [shortcut(['practice'], ['s'], 'Start or stop the practice cloud', 'start/stop')],
  faults: [shortcut(['practice'], ['f'], 'What goes wrong on demand', 'faults')],
  'reset-practice': [shortcut(['practice'], ['r'], 'Forget all that was deployed to it', 'empty it')],
} as const satisfies Partial<Record<Command, Shortcuts>>;
