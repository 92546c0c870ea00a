/**
 * What a process needs of the environment to run Node, TypeScript and a bundler. All else stays out: learner code runs
 * in our processes, and credentials, tokens and what changes Node's or the CDK's ways are none of its business.
 */
const wanted =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_(CACHE|CONFIG|DATA|RUNTIME)_HOME|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|USERNAME|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(\(X86\))?|NUMBER_OF_PROCESSORS|PROCESSOR_ARCHITECTURE)$/i;

/** The part of an environment that the engine and its processes are started with. */
export function engineEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => wanted.test(name)));
}
