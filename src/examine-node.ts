import { type Finding, ok, problem } from './finding.ts';

/** The oldest Node that the course is tested on. */
const oldestNode: readonly [number, number] = [20, 12];

/** Whether this Node is new enough. `version` as Node says it: 'v20.12.0'. */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
    return ok('node', `Node.js ${version}.`);
  return problem(
    'node',
    `Node.js ${version} is too old: ${oldestNode.join('.')} is needed.`,
    'Install a newer one: https://nodejs.org',
  );
}
