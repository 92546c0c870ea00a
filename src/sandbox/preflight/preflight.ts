import { examineNode } from '../../examine-node.ts';
import type { Finding } from '../../finding.ts';
import type { AccountAnswer } from '../aws/protocol.ts';
import type { SandboxPlace } from '../model.ts';
import type { SandboxTools } from '../tools.ts';
import { examineAccount, targetOf } from './examine-account.ts';
import { examineBackend, examineIdentifier, examineOthers, examineTools } from './examine-workspace.ts';

export interface PreflightOptions {
  readonly exercise: string;
  /** The exercise's folder, absolute. */
  readonly folder: string;
  readonly cdkOut: string;
  readonly identifier: string;
  readonly stack: string;
  readonly profile: string | undefined;
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
  add(await examineTools(options.tools));
  add(await examineBackend(options.folder, options.exercise));
  add(examineIdentifier(options.identifier));
  add(await examineOthers(options.cdkOut));
  if (findings.some(({ id, state }) => id === 'ampx' && state === 'problem'))
    return { findings, place: undefined };

  const answer = await options.askAccount();
  add(...examineAccount(answer, options.profile));
  const target = targetOf(answer);
  const stops = findings.some(({ state }) => state === 'problem');
  if (stops || target === undefined || !answer.region.found) return { findings, place: undefined };
  const { identifier, stack, profile } = options;
  return { findings, place: { target, region: answer.region.name, identifier, stack, profile } };
}
