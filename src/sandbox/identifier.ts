import { createHash } from 'node:crypto';

/** The rule of `ampx sandbox --identifier`. */
const valid = /^[a-zA-Z0-9-]{1,15}$/;

export function isValidIdentifier(identifier: string): boolean {
  return valid.test(identifier);
}

/**
 * The identifier that a sandbox gets when none is named: as with `ampx`, the name of the user, with all taken out that
 * the rule for `--identifier` refuses, so that it can be named later.
 */
export function defaultIdentifier(userName: string): string {
  const kept = userName.replace(/[^a-zA-Z0-9-]/g, '').slice(0, 15);
  return kept === '' ? 'learner' : kept;
}

/**
 * The name of the CloudFormation stack of a sandbox, made as Amplify makes it
 * (`BackendIdentifierConversions.toStackName` of @aws-amplify/platform-core).
 * @param namespace The `name` of the project's package.json.
 */
export function stackName(namespace: string, identifier: string): string {
  const hash = createHash('sha512').update(namespace).update(identifier).digest('hex').slice(0, 10);
  const name = sanitize(identifier).slice(0, 50);
  const room = 128 - 'amplify'.length - 'sandbox'.length - name.length - 4 - hash.length;
  return ['amplify', sanitize(namespace).slice(0, room - 1), name, 'sandbox', hash].join('-');
}

function sanitize(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '');
}

/**
 * The identifier in a stack's name, where the stack is a sandbox of this project; undefined where it is another's.
 * The name keeps letters and digits alone: of an identifier with a dash, `exact` says that it can't be told.
 */
export function identifierIn(
  stack: string,
  namespace: string,
): { readonly identifier: string; readonly exact: boolean } | undefined {
  const [prefix, project, identifier, kind] = stack.split('-');
  if (prefix !== 'amplify' || kind !== 'sandbox' || identifier === undefined) return undefined;
  if (project !== stackName(namespace, identifier).split('-')[1]) return undefined;
  return { identifier, exact: stackName(namespace, identifier) === stack };
}
