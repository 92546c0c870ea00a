import type { PracticeView, SandboxView, SecretView } from '../../checks/deployment-view.ts';
import type { CloudSnapshot, StackView } from '../../cloud/snapshot.ts';
import { stackName } from '../identifier.ts';

const NESTED = 'AWS::CloudFormation::Stack';

/**
 * What a practice cloud holds of one project.
 * @param namespace The `name` of the project's package.json.
 */
export function practiceView(snapshot: CloudSnapshot, namespace: string): PracticeView {
  const { stacks, parameters } = snapshot;
  // amplify-NAMESPACE-IDENTIFIER-sandbox-HASH
  const [, own = ''] = stackName(namespace, '').split('-');
  const rootName = new RegExp(`^amplify-${own}-([A-Za-z0-9]*)-sandbox-[0-9a-f]{10}$`);
  const secretName = new RegExp(`^/amplify/${own}/([A-Za-z0-9]*)-sandbox-[0-9a-f]{10}/(.+)$`);
  return {
    sandboxes: stacks
      .filter(stack => stack.parentId === undefined && rootName.test(stack.name))
      .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
      .map(root => sandboxOf(root, stacks, rootName.exec(root.name)?.[1] ?? '')),
    secrets: parameters.flatMap(({ name }): readonly SecretView[] => {
      const [, identifier, secret] = secretName.exec(name) ?? [];
      return identifier === undefined || secret === undefined ? [] : [{ name: secret, identifier }];
    }),
  };
}

function sandboxOf(root: StackView, stacks: readonly StackView[], identifier: string): SandboxView {
  const all = stacks.filter(stack => stack.rootId === root.id);
  return {
    identifier,
    stack: root.name,
    status: root.status,
    deleted: root.deletedAt !== undefined,
    outputs: Object.fromEntries(root.outputs.map(({ key, value }) => [key, value])),
    resources: all
      .filter(stack => stack.deletedAt === undefined)
      .flatMap(stack => stack.resources)
      .filter(({ type }) => type !== NESTED)
      .map(({ logicalId, type, status, hotswapped }) => ({ logicalId, type, status, hotswapped })),
    events: all
      .flatMap(stack => stack.events)
      .filter(({ logicalId, status }) => logicalId === root.name || status.endsWith('_FAILED'))
      .map(({ at, logicalId, type, status, reason }) => ({ at, logicalId, type, status, reason }))
      .sort((one, other) => one.at.localeCompare(other.at)),
  };
}
