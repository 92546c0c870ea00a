import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { isRecord } from './difference/canonical.ts';
import { fails, holds } from './outcome.ts';
import { listed, shown } from './words.ts';

/** `amplify_outputs.json` would hold this value at this path: 'custom.project'. */
export function outputIs(path: string, value: string | number | boolean): Claim {
  const expected = `amplify_outputs.json holds ${path}: ${shown(value)}.`;
  return view => {
    const actual = at(view.outputs, path.split('.'));
    if (actual === value) return holds;
    if (actual !== undefined) return fails(expected, `${path} is ${shown(actual)}.`);
    return fails(expected, ownOutputs(view));
  };
}

/**
 * At this path it holds a text that fits: for what only a deployment knows, such as an address.
 * @param what In a person's words: 'the address of the API'.
 */
export function hasOutput(path: string, fits: RegExp, what: string): Claim {
  const expected = `amplify_outputs.json holds ${path}: ${what}.`;
  return view => {
    const actual = at(view.outputs, path.split('.'));
    if (actual !== undefined) {
      const text = typeof actual === 'string' ? actual : JSON.stringify(actual);
      return fits.test(text) ? holds : fails(expected, `${path} is ${shown(actual)}.`);
    }
    return fails(expected, ownOutputs(view));
  };
}

function ownOutputs({ outputs }: BackendView): string {
  // Amplify adds the version of the file's format by itself.
  const added = paths(outputs).filter(name => name !== '' && name !== 'version');
  return added.length === 0 ? 'No outputs of your own were added.' : `Your own outputs: ${listed(added)}.`;
}

function at(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return isRecord(value) ? at(value[name], rest) : undefined;
}

function paths(value: unknown, prefix = ''): readonly string[] {
  if (!isRecord(value)) return [prefix];
  return Object.entries(value).flatMap(([name, inner]) => paths(inner, prefix ? `${prefix}.${name}` : name));
}
