/**
 * A short name for a stack of a sandbox: 'root', 'auth', 'data', 'data/Todo'.
 * @param root The root stack's name.
 * @param stack The stack's own, which for nested stacks is the root's with logical ids and random ends added.
 */
export function shortStackName(root: string | undefined, stack: string): string {
  if (root === undefined || stack === root || !stack.startsWith(`${root}-`)) return 'root';
  const below = stack.slice(root.length + 1).split('-');
  // Pairs of a logical id and a random end; CloudFormation cuts the name at 128 characters.
  const names = below.filter((_, index) => index % 2 === 0).map(withoutHash);
  const [first = 'root', ...rest] = names;
  // 'amplifyDataTodoNestedStackTodoNested...', cut off anywhere.
  const data = first === 'data' && rest[0]?.startsWith('amplifyData') ? rest.slice(0, 1) : undefined;
  if (data !== undefined) {
    const inner = (data[0] ?? '').replace(/^amplifyData/, '').replace(/Nest.*$/, '');
    return inner === '' ? 'data' : `data/${inner}`;
  }
  return [first, ...rest].join('/');
}

/** The CDK ends logical ids with eight hexadecimal digits. */
function withoutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
