import type { SerializedError } from '../synth/protocol.ts';
import type { TypeMessage } from '../types/session.ts';
import { causes } from './synthesis-errors.ts';

const nodeTypesNeeded = new Set(['TS2580', 'TS2584', 'TS2591', 'TS2688']);

/** What the compiler says that is the installation's fault and not the code's; undefined where there is nothing. */
export function brokenInstallationInTypes(
  messages: readonly TypeMessage[],
  installed: readonly string[],
): string | undefined {
  for (const { code, text } of messages) {
    const module = code === 'TS2307' || code === 'TS7016' ? /'([^']+)'/.exec(text)?.[1] : undefined;
    const isPinned = installed.some(name => module === name || module?.startsWith(`${name}/`));
    if (isPinned || nodeTypesNeeded.has(code)) return text.split('\n')[0];
  }
  return undefined;
}

/** The same for a synthesis: a module that another package, not the learner's file, asks for in vain. */
export function brokenInstallationInSynthesis(
  error: SerializedError,
  installed: readonly string[],
): string | undefined {
  for (const { code, message } of causes(error)) {
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') continue;
    const fromPackage = /(?:imported from |Require stack:\s*- ).*node_modules/.test(message);
    const wanted = /Cannot find (?:package|module) '([^']+)'/.exec(message)?.[1];
    const isPinned = installed.some(name => wanted === name || wanted?.startsWith(`${name}/`));
    if (fromPackage || isPinned) return message.split('\n')[0];
  }
  return undefined;
}
