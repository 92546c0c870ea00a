import type { Context } from '../tutor/context.ts';
import type { Command } from '../tutor/events.ts';
import type { Binding, Key } from './binding.ts';
import { bottomLine, shortcuts } from './shortcuts.ts';

/** Every shortcut, with its command. */
export const keymap: readonly Binding[] = (Object.keys(shortcuts) as Command[]).flatMap(command =>
  shortcuts[command].map(own => ({ ...own, command })),
);

/** The command of a key, if it has one here. */
export function commandOf(context: Context, key: Key): Command | undefined {
  return keymap.find(binding => binding.keys.includes(key) && binding.contexts.includes(context))?.command;
}

/** The bindings that one context knows. */
export function bindingsIn(context: Context): readonly Binding[] {
  return keymap.filter(binding => binding.contexts.includes(context));
}

/** The bindings that the bottom line offers in a context, what matters most first. */
export function bottomLineOf(context: Context): readonly (Binding & { readonly hint: string })[] {
  return bottomLine[context].flatMap(command =>
    bindingsIn(context).flatMap(binding =>
      binding.command === command && binding.hint !== undefined ? [{ ...binding, hint: binding.hint }] : [],
    ),
  );
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
};

/** The first key of a command where it is used, as a person calls it. */
export function keyOf(context: Context, command: Command): string | undefined {
  const key = bindingsIn(context).find(binding => binding.command === command)?.keys[0];
  return key === undefined ? undefined : keyName(key);
}

/** A key as a person calls it. */
export function keyName(key: Key): string {
  return key.startsWith('ctrl+') ? `Ctrl-${key.slice(5).toUpperCase()}` : (NAMES[key] ?? key);
}
