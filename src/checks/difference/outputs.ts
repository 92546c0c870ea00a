import type { BackendView } from '../backend-view.ts';
import { leavesOf, plain } from './canonical.ts';
import { compareParts, type Difference, leaf, type Parts, partsOf } from './parts.ts';

/** What `addOutput` adds to amplify_outputs.json, on each side. */
export function compareOutputs(found: BackendView, wanted: BackendView): readonly Difference[] {
  return compareParts(outputParts(found), outputParts(wanted), 'outputs');
}

function outputParts({ outputs }: BackendView): Parts {
  const entries = Object.entries(leavesOf(outputs)).filter(([name]) => name !== '' && name !== 'version');
  return partsOf(
    entries,
    ([name]) => name.replaceAll('.', '/'),
    ([name, value]) =>
      // What only a deployment knows is compared as such: its id may be another. A text with `${!` is the code's own.
      leaf('outputs', plain(value).replace(/\$\{(?!!)[^}]*\}/g, '…'), (is, should) => {
        if (is === undefined) return `amplify_outputs.json should hold ${name}: ${should}.`;
        if (should === undefined) return `amplify_outputs.json holds ${name}; it should not.`;
        return `${name} in amplify_outputs.json is ${is}; it should be ${should}.`;
      }),
  );
}
