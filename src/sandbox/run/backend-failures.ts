import { type FailureRule, says } from './failure-rule.ts';
import { firstTypeError, rootCause } from './failure-words.ts';

/** What is wrong in the project, before AWS is asked for anything. */
export const backendFailures: readonly FailureRule[] = [
  {
    id: 'type-error',
    pattern: /TypeScript validation check failed/,
    explain: ({ text, commands }) => ({
      message: `Your backend has a type error: ${firstTypeError(text)} Nothing was deployed.`,
      resolution: `Fix it and see that it passes: ${commands.check}`,
    }),
  },
  {
    id: 'no-amplify-folder',
    pattern: /PathNotFoundError|\.\/amplify does not exist/,
    explain: says(
      'There is no amplify folder here: ampx must be started in the folder that holds it.',
      ({ deploy }) => `Go to the exercise's folder, or let the course do it: ${deploy}`,
    ),
  },
  {
    id: 'no-backend-file',
    pattern: /FileConventionError|entry point not found|Amplify Backend not found/,
    explain: says(
      'There is no amplify/backend.ts: it is what a deployment starts from.',
      ({ reset }) => `Bring it back with the other start files: ${reset}`,
    ),
  },
  {
    id: 'no-define-backend',
    // ampx 1.10 has a name for it, and doesn't use it.
    pattern: /MissingDefineBackendError|ENOENT: .*cdk\.out.manifest\.json/,
    explain: says(
      'amplify/backend.ts never calls defineBackend, so there is nothing to deploy.',
      ({ check }) => `Call it, and see that it passes: ${check}`,
    ),
  },
  {
    id: 'already-running',
    pattern: /MultipleSandboxInstancesError|Another CLI .*currently|Other CLIs .*currently/,
    explain: says(
      'Another ampx works on this exercise already.',
      ({ status }) => `Stop the other one with Ctrl-C, in its terminal. What runs: ${status}`,
    ),
  },
  {
    id: 'function-not-bundled',
    pattern: /CDKAssetBundleError|Failed to bundle asset/,
    explain: says(
      "A function's code could not be bundled: an import in its handler leads nowhere, or esbuild is missing.",
      ({ check }) => `See what is wrong: ${check}`,
    ),
  },
];

/** The widest pattern: the last of all. */
export const synthesisError: FailureRule = {
  id: 'synthesis-error',
  pattern:
    /BackendBuildError|CDK Assembly Error|Unable to build the Amplify backend|ESBuildError|ModuleNotFoundError|SchemaError|\[SyntaxError\]/,
  explain: ({ text, commands }) => ({
    message: `Your backend could not be synthesized: ${rootCause(text)} Nothing was deployed.`,
    resolution: `See where, in plain English: ${commands.check}`,
  }),
};
