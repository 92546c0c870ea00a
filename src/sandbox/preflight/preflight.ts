import { examineNode } from '../../examine-node.ts';
import { type Finding, problem } from '../../finding.ts';
import type { AccountAnswer } from '../aws/protocol.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { SandboxPlace } from '../model.ts';
import type { SandboxTools } from '../tools.ts';
import { accountProblem, targetOf } from '../whose-account.ts';
import { type AccountAsker, examineAccount } from './examine-account.ts';
import { examineBackend, examineIdentifier, examineOthers, examineTools } from './examine-workspace.ts';

export interface PreflightOptions {
  readonly exercise: string;
  /** The exercise's folder, absolute. */
  readonly folder: string;
  readonly cdkOut: string;
  readonly identifier: string;
  readonly stack: string;
  readonly asker: AccountAsker;
  /** What the ledger knows of sandboxes of this stack, wherever they lie. */
  readonly known: readonly LedgerEntry[];
  readonly nodeVersion: string;
  readonly tools: SandboxTools;
  /** Asks AWS; only called once the tools, whose SDK asks, are in place. */
  readonly askAccount: () => Promise<AccountAnswer>;
  /** Called with each finding as it is made. */
  readonly onFinding?: ((finding: Finding) => void) | undefined;
}

/** All that is looked at before anything is created. */
export interface Preflight {
  readonly findings: readonly Finding[];
  /** Where the sandbox would live; undefined where a problem stands in the way. */
  readonly place: SandboxPlace | undefined;
}

/** Looks at all that a deployment needs. Creates and changes nothing. */
export async function runPreflight(options: PreflightOptions): Promise<Preflight> {
  const findings: Finding[] = [];
  const add = (...more: readonly Finding[]) => {
    for (const finding of more) {
      findings.push(finding);
      options.onFinding?.(finding);
    }
  };
  add(examineNode(options.nodeVersion));
  add(await examineTools(options.tools, options.asker.commands));
  add(await examineBackend(options.folder, options.exercise));
  add(examineIdentifier(options.identifier, options.asker.commands));
  add(await examineOthers(options.cdkOut, options.asker.commands));
  if (findings.some(({ id, state }) => id === 'ampx' && state === 'problem'))
    return { findings, place: undefined };

  const answer = await options.askAccount();
  add(...examineAccount(answer, options.asker));
  add(...elsewhere(options.known, answer));
  const target = targetOf(answer);
  const stops = findings.some(({ state }) => state === 'problem');
  if (stops || target === undefined || !answer.region.found) return { findings, place: undefined };
  const { identifier, stack } = options;
  const { profile } = options.asker;
  return { findings, place: { target, region: answer.region.name, identifier, stack, profile } };
}

/** A sandbox of this name that stands in another account would be lost from sight: the files can describe but one. */
function elsewhere(known: readonly LedgerEntry[], answer: AccountAnswer): readonly Finding[] {
  const signedIn = targetOf(answer);
  // The practice cloud is a choice of its own, beside whatever account.
  const same = known.filter(({ target }) => target.kind === signedIn?.kind);
  return same.flatMap(entry => {
    const found = accountProblem(entry, answer, 'deploy');
    return found === undefined ? [] : [problem(found.code, found.message, found.resolution)];
  });
}
