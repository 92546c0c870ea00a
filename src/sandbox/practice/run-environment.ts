import { engineEnvironment } from '../../verify/engine-environment.ts';

/**
 * The environment of a program that works on the practice cloud and nothing else. Of the learner's own shell it gets
 * what is known to be harmless, by name: a role, a web identity, an endpoint or a switch of the SDK that nobody has
 * thought of must neither lead to an account nor get into learner code.
 *
 * @param env of the learner's shell
 * @param practice what leads to the practice cloud
 */
export function practiceRunEnvironment(
  env: NodeJS.ProcessEnv,
  practice: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  return { ...engineEnvironment(env), ...practice };
}
