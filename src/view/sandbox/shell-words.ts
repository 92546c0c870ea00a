import type { LeftSandbox } from '../../sandbox/shell/left-sandboxes.ts';

/** Said before an exercise's shell opens. */
export function openingWords(exercise: string): readonly string[] {
  return [
    `The practice shell, in the folder of "${exercise}". AWS tools reach the practice`,
    'cloud here, and no account: npx ampx deploys to it. Leave with exit, or Ctrl-D.',
  ];
}

/** Said when it was left: what is still deployed, and how it goes away. */
export function leavingWords(exercise: string, left: readonly LeftSandbox[] | undefined): readonly string[] {
  if (left === undefined)
    return [
      'You have left the practice shell. The practice cloud does not run now; what was deployed to it is kept.',
      'Start it again: amplify-gen2-learn cloud start',
    ];
  if (left.length === 0)
    return [`You have left the practice shell. Nothing of "${exercise}" is deployed to the practice cloud.`];
  return [
    'You have left the practice shell. Still deployed to the practice cloud:',
    ...left.map(({ stack, status }) => `  ${stack}  ${status}`),
    `To delete ${left.length === 1 ? 'it' : 'one'}, open the shell again: amplify-gen2-learn shell ${exercise}`,
    'and type there:',
    ...left.map(({ identifier }) => `  npx ampx sandbox delete${option(identifier)}`),
  ];
}

/** The same for the status line of the screen, to which the learner comes back. */
export function leavingNotice(left: readonly LeftSandbox[] | undefined): string | undefined {
  const [first, ...more] = left ?? [];
  if (first === undefined) return undefined;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return `Still deployed to the practice cloud${others}. In the practice shell (press !): npx ampx sandbox delete${option(first.identifier)}`;
}

function option(identifier: string | undefined): string {
  if (identifier === undefined) return '';
  return identifier === 'unknown' ? ' --identifier NAME' : ` --identifier ${identifier}`;
}
