import type { CloudSnapshot } from '../../cloud/snapshot.ts';
import { fingerprintOf, summarizePractice } from '../../sandbox/practice/practice-summary.ts';
import type { SandboxHappening } from '../../tutor/sandbox/messages.ts';

/** Changes come in storms: the screen shows some, and a check waits for the end. Milliseconds. */
const showEvery = 150;
const quietFor = 1_000;

/** Shows the newest snapshot now and then, and says when what is deployed has changed and come to rest. */
export function createChanges(
  report: (happening: SandboxHappening) => void,
  where: () => { readonly url: string; readonly ours: boolean } | undefined,
) {
  let newest: CloudSnapshot | undefined;
  let fingerprint: string | undefined;
  let showing: NodeJS.Timeout | undefined;
  let settling: NodeJS.Timeout | undefined;
  const show = () => {
    showing = undefined;
    const place = where();
    if (place === undefined) return;
    const summary = newest && summarizePractice(newest);
    report({ kind: 'practice', practice: { kind: 'on', ...place, summary } });
  };
  return {
    show,
    take(snapshot: CloudSnapshot) {
      newest = snapshot;
      showing ??= setTimeout(show, showEvery);
      const now = fingerprintOf(snapshot);
      if (now === fingerprint) return;
      fingerprint = now;
      clearTimeout(settling);
      settling = setTimeout(() => report({ kind: 'practice-settled' }), quietFor);
    },
    forget() {
      clearTimeout(showing);
      clearTimeout(settling);
      showing = undefined;
      newest = undefined;
      fingerprint = undefined;
    },
  };
}
