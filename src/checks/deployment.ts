import {
  deploy,
  failureOf,
  inPractice,
  isRoot,
  ofSandbox,
  remove,
  standing,
  stopped,
  unseen,
  watchCommand,
  whole,
} from './deployed-sandbox.ts';
import type { DeploymentView } from './deployment-view.ts';
import type { FileClaim } from './generated-files.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
import { at } from './outputs-origin.ts';
import { listed, shown } from './words.ts';

/** What a cloud check's `verify` is: built from the words in this file. */
export type CloudClaim = (view: DeploymentView) => CheckOutcome;

/**
 * A sandbox of the exercise stands, and its last deployment went well. Outputs from an account are taken as proof.
 * @param identifier Without it: any sandbox.
 */
export function isDeployed(identifier?: string): CloudClaim {
  const name = identifier === undefined ? 'A sandbox of this exercise' : `The sandbox ${identifier}`;
  return view => {
    if (identifier === undefined && view.outputs?.from === 'aws') return holds;
    return inPractice(view, `${name} is deployed.`, practice => standing(view, practice, identifier).outcome);
  };
}

/** Sandboxes stand beside each other: at least so many. */
export function areDeployed(count: number): CloudClaim {
  const expected = `${count} sandboxes of this exercise stand beside each other.`;
  return view =>
    inPractice(view, expected, ({ sandboxes }) => {
      const standing = sandboxes.filter(({ status }) => whole.includes(status));
      if (standing.length >= count) return holds;
      const names = standing.map(({ identifier }) => identifier);
      return fails(
        expected,
        `${names.length === 0 ? 'None stands.' : `There is ${listed(names)}.`} ${deploy(view, ' --identifier NAME')}`,
      );
    });
}

/** The deployed sandbox has such a resource. `logicalId`: how its name in the stack begins. */
export function hasDeployed(type: string, what: string, logicalId = ''): CloudClaim {
  const expected = `The deployed sandbox holds ${what}.`;
  return view =>
    ofSandbox(view, expected, ({ resources }) =>
      resources.some(one => one.type === type && one.logicalId.startsWith(logicalId))
        ? holds
        : fails(expected, `It doesn't: your last save isn't deployed. ${deploy(view)}`),
    );
}

/** CloudFormation changed a sandbox that stood already. */
export function wasUpdated(): CloudClaim {
  const expected = 'CloudFormation updated a sandbox that stood already.';
  return view =>
    ofSandbox(view, expected, sandbox =>
      isRoot(sandbox, 'UPDATE_COMPLETE')
        ? holds
        : fails(
            expected,
            `It was created, and not updated since. Save a change and deploy it. ${deploy(view)}`,
          ),
    );
}

/** The last change of such a resource went past CloudFormation. */
export function wasHotswapped(type: string, what: string): CloudClaim {
  const expected = `The last change of ${what} was hotswapped.`;
  return view =>
    ofSandbox(view, expected, sandbox => {
      const all = sandbox.resources.filter(one => one.type === type);
      if (all.some(({ hotswapped }) => hotswapped.length > 0)) return holds;
      const found = isRoot(sandbox, 'UPDATE_IN_PROGRESS')
        ? 'CloudFormation made it. Change nothing but the code'
        : 'It is as CloudFormation created it. Change the code now that it is deployed';
      return fails(expected, `${found}, and save while the sandbox is watched: ${watchCommand(view)}`);
    });
}

/** amplify_outputs.json has something at this path: 'data.url'. Holds for outputs from an account, too. */
export function outputsHave(path: string, value?: string): CloudClaim {
  const expected = `amplify_outputs.json holds ${path}${value === undefined ? '' : `: ${shown(value)}`}.`;
  return view => {
    if (view.outputs === undefined) return fails(expected, `It wasn't written yet. ${deploy(view)}`);
    if (view.outputs.from === 'unseen') return fails(expected, unseen(view));
    if (view.outputs.from === 'practice' && view.practice === undefined) return fails(expected, stopped);
    const found = at(view.outputs.content, path.split('.'));
    if (value === undefined ? found !== undefined : found === value) return holds;
    return fails(
      expected,
      `${found === undefined ? 'It holds no such thing' : `It holds ${shown(found)}`}: your last save isn't deployed. ${deploy(view)}`,
    );
  };
}

/** The outputs of the last deployment are not there. */
export function outputsAreGone(): CloudClaim {
  return ({ outputs }) =>
    outputs === undefined
      ? holds
      : fails(
          'No amplify_outputs.json is left.',
          'It is still there, and names what no longer exists. Delete the file in your editor, or with: rm amplify_outputs.json',
        );
}

/** These secrets are set for a sandbox of the exercise. */
export function secretsAreSet(...names: readonly string[]): CloudClaim {
  const expected = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} set for your sandbox.`;
  return view =>
    inPractice(view, expected, ({ secrets }) => {
      const missing = names.filter(name => !secrets.some(secret => secret.name === name));
      if (missing.length === 0) return holds;
      return fails(
        expected,
        `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not set. In the practice shell (press !): npx ampx sandbox secret set ${missing[0]}`,
      );
    });
}

/** No secret of the exercise is left. */
export function secretsAreGone(): CloudClaim {
  const expected = 'No secret of your sandbox is left.';
  return view =>
    inPractice(view, expected, ({ secrets }) => {
      const [first] = secrets;
      if (first === undefined) return holds;
      return fails(
        expected,
        `${listed(secrets.map(({ name }) => name))} stayed. In the practice shell (press !): npx ampx sandbox secret remove ${first.name}`,
      );
    });
}

/** A creation failed, was rolled back, and its reason stands in the events. */
export function failedOnce(): CloudClaim {
  const expected = 'A creation has failed once, with its reason in the events.';
  return view =>
    inPractice(view, expected, ({ sandboxes }) =>
      sandboxes.some(sandbox => failureOf(sandbox) !== undefined)
        ? holds
        : fails(expected, `None has. Deploy the start files as they are. ${deploy(view)}`),
    );
}

/** A sandbox was there, and none is. */
export function isDeleted(): CloudClaim {
  const expected = 'Your sandbox was deployed, and is deleted.';
  return view =>
    inPractice(view, expected, ({ sandboxes }) => {
      const left = sandboxes.filter(({ deleted }) => !deleted);
      const [first] = left;
      if (first !== undefined) {
        const names = left.map(({ identifier, status }) => `${identifier} (${status})`);
        return fails(expected, `Still there: ${listed(names)}. Delete it: ${remove(view)}`);
      }
      if (sandboxes.some(sandbox => isRoot(sandbox, 'CREATE_COMPLETE'))) return holds;
      return fails(expected, `Nothing was deployed that could be deleted. ${deploy(view)}`);
    });
}

/** A command wrote this file, with this in it. It must be one of the exercise's `deployment.reads`. */
export function wrote(file: string, has: FileClaim, what: string, command: string): CloudClaim {
  const expected = `${file} holds ${what}.`;
  return view => {
    const text = view.files[file];
    if (text === undefined)
      return fails(expected, `There is no such file. In the practice shell (press !): ${command}`);
    return has(text, view)
      ? holds
      : fails(expected, `It doesn't. In the practice shell (press !): ${command}`);
  };
}

/**
 * A prediction comes first: what the learner says in this file was saved before a sandbox was created (or deleted), and
 * not changed since. Who changes it later does the rest once more.
 */
export function saidBefore(file: string, what: 'created' | 'deleted', identifier?: string): CloudClaim {
  const name = identifier ?? 'the sandbox';
  const expected = `${file} was saved before ${name} was ${what}.`;
  const status = { created: 'CREATE_IN_PROGRESS', deleted: 'DELETE_IN_PROGRESS' }[what];
  return view =>
    inPractice(view, expected, ({ sandboxes }) => {
      const saved = view.savedAt[file];
      const begun = sandboxes
        .filter(sandbox => identifier === undefined || sandbox.identifier === identifier)
        .flatMap(({ events, stack }) =>
          events.filter(one => one.logicalId === stack && one.status === status).map(({ at: when }) => when),
        );
      if (saved !== undefined && begun.some(when => Date.parse(saved) <= Date.parse(when))) return holds;
      return fails(
        expected,
        begun.length === 0
          ? `It isn't ${what} yet. Save what you expect first.`
          : `You changed ${file} after ${name} was ${what}. Keep it as it is, delete the sandbox, and do the rest once more. ${deploy(view)}`,
      );
    });
}
