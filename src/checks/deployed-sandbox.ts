import type { DeploymentView, PracticeView, SandboxView } from './deployment-view.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';

/** Statuses in which a stack is whole. After a failed update it is what it was before. */
export const whole = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'];

/** What the practice cloud says; where it can't be asked, what to do about that. */
export function inPractice(
  view: DeploymentView,
  expected: string,
  claim: (practice: PracticeView) => CheckOutcome,
): CheckOutcome {
  const { practice, outputs } = view;
  const seen = practice !== undefined && practice.sandboxes.length > 0;
  if (!seen && outputs?.from === 'aws') {
    return fails(
      expected,
      `You deployed to an AWS account, which this check can't see. Do it on the practice cloud: ${deployCommand(view)}`,
    );
  }
  if (practice === undefined) {
    if (outputs === undefined) return fails(expected, `Nothing was deployed yet. ${deploy(view)}`);
    return fails(expected, outputs.from === 'unseen' ? unseen(view) : stopped);
  }
  return claim(practice);
}

/** Where nobody can be asked. */
export const stopped =
  'The practice cloud has stopped, so it can’t be asked. Start it: npx amplify-gen2-learn cloud start';

/** There is a file, and nothing that would have written it. */
export function unseen(view: DeploymentView): string {
  return `amplify_outputs.json is there, but no deployment that stands has written it as it is. ${deploy(view)}`;
}

/** What a sandbox that stands says. */
export function ofSandbox(
  view: DeploymentView,
  expected: string,
  claim: (sandbox: SandboxView) => CheckOutcome,
): CheckOutcome {
  return inPractice(view, expected, practice => {
    const { sandbox, outcome } = standing(view, practice, undefined);
    return sandbox === undefined ? outcome : claim(sandbox);
  });
}

/** The newest sandbox that stands; or what is wrong with the newest that there is. */
export function standing(
  view: DeploymentView,
  { sandboxes }: PracticeView,
  identifier: string | undefined,
): { readonly sandbox: SandboxView | undefined; readonly outcome: CheckOutcome } {
  const wanted = sandboxes.filter(one => identifier === undefined || one.identifier === identifier);
  const sandbox = wanted.findLast(({ status }) => whole.includes(status));
  if (sandbox !== undefined) return { sandbox, outcome: holds };
  const name = identifier === undefined ? 'A sandbox of this exercise' : `The sandbox ${identifier}`;
  const option = identifier === undefined ? '' : ` --identifier ${identifier}`;
  const failed = (found: string) => ({ sandbox: undefined, outcome: fails(`${name} is deployed.`, found) });
  const last = wanted.at(-1);
  if (last === undefined) return failed(`It isn't deployed yet. ${deploy(view, option)}`);
  if (last.deleted) return failed(`It is deleted. ${deploy(view, option)}`);
  if (last.status.endsWith('_IN_PROGRESS'))
    return failed(`CloudFormation is at work (${last.status}). Wait until it is done, then press c.`);
  const why = failureOf(last);
  return failed(
    `${last.status}${why === undefined ? '.' : `: ${why}`} Fix the cause, then deploy again. ${deploy(view, option)}`,
  );
}

/** The first cause in the events of a failed creation: the later ones only follow from it. */
export function failureOf({ events }: SandboxView): string | undefined {
  const cause = events.find(
    ({ status, type, reason }) =>
      status === 'CREATE_FAILED' && type !== 'AWS::CloudFormation::Stack' && reason !== undefined,
  );
  return cause && `${cause.type} ${cause.logicalId}: ${cause.reason}`;
}

/** Whether the root stack ever had this status. */
export function isRoot({ events, stack }: SandboxView, status: string): boolean {
  return events.some(event => event.logicalId === stack && event.status === status);
}

export function deploy(view: DeploymentView, option = ''): string {
  return option === ''
    ? `Press d, or: ${deployCommand(view)}`
    : `In the practice shell (press !): ${deployCommand(view)}${option}`;
}

function deployCommand({ exercise }: DeploymentView): string {
  return `npx amplify-gen2-learn sandbox deploy ${exercise} --practice`;
}

export function watchCommand({ exercise }: DeploymentView): string {
  return `npx amplify-gen2-learn sandbox watch ${exercise} --practice`;
}

export function remove({ exercise }: DeploymentView): string {
  return `npx amplify-gen2-learn sandbox delete ${exercise} --practice`;
}
