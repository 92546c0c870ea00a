import type { IdentifyCheck } from '../check.ts';
import { fails, holds, type IdentifyOutcome } from '../outcome.ts';
import { at, isRecord, type Parsed } from './project-files.ts';
import { type Command, commandsOf, installs, optionOf, type Scripts } from './shell.ts';

/** Whose outputs a build or a script fetches, and what the build does besides. */
export interface Backend {
  readonly appId: string;
  readonly branch: string;
}

type Verify = IdentifyCheck['verify'];

const phases = ['preBuild', 'build', 'postBuild'] as const;

/**
 * What Amplify Hosting really runs, in `amplify.yml`: installs the packages, fetches the backend's outputs, and then
 * builds the app, as it did.
 */
export function buildFetchesOutputs(backend: Backend, app: { readonly command: readonly string[] }): Verify {
  return ({ files }) => {
    const build = files.data('amplify.yml');
    if (!build.ok) return unreadable('amplify.yml', build.problem);
    if (at(build.value, 'version') !== 1)
      return fails('amplify.yml begins with version: 1', 'another version, or none');
    const commands = buildCommands(build.value, scriptsOf(files.data('package.json')));
    const fetched = commands.findIndex(isFetching);
    const expected = 'the build runs ampx generate outputs for this backend';
    const fetching = commands[fetched];
    if (fetching === undefined) return fails(expected, 'no command of the build does');
    const wrong = wrongBackend(fetching, backend);
    if (wrong !== undefined) return fails(expected, wrong);
    const installed = commands.findIndex(installs);
    if (installed < 0 || installed > fetched) {
      return fails('the packages are installed before ampx runs', 'nothing installs them before');
    }
    const built = commands.findIndex(
      ({ words, findsPackages }) =>
        findsPackages && app.command.every((word, index) => words[index] === word),
    );
    if (built < 0) return fails(`the build still runs ${app.command.join(' ')}`, 'no command does');
    return built > fetched
      ? holds
      : fails('the outputs are there before the app is built', 'they are fetched after it');
  };
}

/** What of a file stays as it was: paths of keys, with their values. `orGone`: it may be left out altogether. */
export function keeps(
  file: string,
  values: Readonly<Record<string, unknown>>,
  { orGone = false } = {},
): Verify {
  return ({ files }) => {
    const data = files.data(file);
    if (!data.ok) return unreadable(file, data.problem);
    for (const [path, wanted] of Object.entries(values)) {
      const found = at(data.value, ...path.split('/'));
      if (found === undefined && orGone) continue;
      if (JSON.stringify(found) !== JSON.stringify(wanted)) {
        return fails(
          `${path.replaceAll('/', '.')} of ${file} stays as it was`,
          found === undefined ? 'it is gone' : 'it is something else',
        );
      }
    }
    return holds;
  };
}

/** The script really fetches the outputs of this backend. */
export function scriptFetchesOutputs(script: string, backend: Backend): Verify {
  return ({ files }) => {
    const manifest = files.data('package.json');
    if (!manifest.ok) return unreadable('package.json', manifest.problem);
    const scripts = scriptsOf(manifest);
    const text = scripts[script];
    const expected = `the script ${script} runs ampx generate outputs for this backend`;
    if (typeof text !== 'string') return fails(expected, 'there is no such script');
    const fetching = commandsOf(text, scripts, true).find(isFetching);
    if (fetching === undefined) return fails(expected, 'it runs something else');
    const wrong = wrongBackend(fetching, backend);
    return wrong === undefined ? holds : fails(expected, wrong);
  };
}

/** The package depends on these, each in a version of at least this major number. */
export function dependsOn(packages: Readonly<Record<string, number>>): Verify {
  return ({ files }) => {
    const manifest = files.data('package.json');
    if (!manifest.ok) return unreadable('package.json', manifest.problem);
    const { dependencies, devDependencies } = isRecord(manifest.value) ? manifest.value : {};
    const all = {
      ...(isRecord(devDependencies) ? devDependencies : {}),
      ...(isRecord(dependencies) ? dependencies : {}),
    };
    for (const [name, major] of Object.entries(packages)) {
      const expected = `the package depends on ${name}, version ${major} or later`;
      const range = all[name];
      if (typeof range !== 'string') return fails(expected, 'it does not');
      const least = leastMajor(range);
      if (least === undefined) return fails(expected, `“${range}” is no version`);
      if (least < major) return fails(expected, `it asks for ${range}`);
    }
    return holds;
  };
}

/** Holds when every one does; otherwise the outcome of the first one that doesn't. */
export function allOf(...claims: readonly Verify[]): Verify {
  return identified => {
    let last: IdentifyOutcome = holds;
    for (const claim of claims) {
      last = claim(identified);
      if (!last.holds) return last;
    }
    return last;
  };
}

export function unreadable(file: string, problem: string): IdentifyOutcome {
  return fails(`${file} can be read`, problem);
}

export function buildCommands(build: unknown, scripts: Scripts): readonly Command[] {
  return ['backend', 'frontend'].flatMap(part =>
    phases.flatMap(phase => {
      const lines = at(build, part, 'phases', phase, 'commands');
      return Array.isArray(lines)
        ? lines.flatMap(line => (typeof line === 'string' ? commandsOf(line, scripts) : []))
        : [];
    }),
  );
}

export function scriptsOf(manifest: Parsed<unknown>): Scripts {
  const scripts = manifest.ok ? at(manifest.value, 'scripts') : undefined;
  return isRecord(scripts) ? scripts : {};
}

function isFetching({ words: [program, first, second], findsPackages }: Command): boolean {
  return findsPackages && program === 'ampx' && first === 'generate' && second === 'outputs';
}

/** A value of the shell, `$BACKEND`, may be the right one. */
function wrongBackend(command: Command, { appId, branch }: Backend): string | undefined {
  if (optionOf(command, '--stack') !== undefined) return undefined;
  const fits = (value: string | undefined, wanted: string) =>
    value === wanted || /^\$\{?\w+\}?$/.test(value ?? '');
  if (!fits(optionOf(command, '--branch'), branch)) {
    return `its branch is ${optionOf(command, '--branch') ?? 'not said'}`;
  }
  if (!fits(optionOf(command, '--app-id'), appId)) {
    return `its app id is ${optionOf(command, '--app-id') ?? 'not said'}`;
  }
  const format = optionOf(command, '--format');
  return format === undefined || format === 'json' ? undefined : `it writes ${format}, not JSON`;
}

/** The lowest major number that a range allows; undefined where it is no range. */
function leastMajor(range: string): number | undefined {
  if (/^(latest|\*|x|next)$/.test(range)) return Number.POSITIVE_INFINITY;
  const match =
    /^(?:\^|~|>=)?\s*v?(\d+)(?:\.(?:\d+|[xX*]))?(?:\.(?:\d+|[xX*]))?(?:-[\w.-]+)?(?:\s+<\s*\d[\d.]*)?$/.exec(
      range,
    );
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
