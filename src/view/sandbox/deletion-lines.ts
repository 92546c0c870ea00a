import type { DeletionStep } from '../../sandbox/delete-sandbox.ts';
import { type Line, span } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { asLog, type Telling } from './telling.ts';

/** What a deletion has done so far. */
export function deletionLines(steps: readonly DeletionStep[], setting: Telling = asLog): readonly Line[] {
  return steps.flatMap(step => {
    const text = textOf(step);
    return text === undefined ? [] : wrap([span(text)], setting.width, { rest: [span('  ')] });
  });
}

function textOf(step: DeletionStep): string | undefined {
  switch (step.kind) {
    case 'orphan-ended':
      return `Ended a run of ampx that was left alone (process ${step.pid}).`;
    case 'ampx':
      return step.event === undefined
        ? 'Deleting with ampx sandbox delete: it synthesizes the backend once more.'
        : undefined;
    case 'directly':
      return `ampx could not: ${step.why.message} So the CloudFormation stack is deleted directly, which needs no working backend.`;
    case 'status':
      return `CloudFormation: ${step.status.toLowerCase().replaceAll('_', ' ')}`;
    case 'cleaned':
      return `Removed what described it: ${step.what.join(', ')}`;
  }
}
