import type { IdentifyCheck } from '../check.ts';
import { fails, holds } from '../outcome.ts';
import { listed, shown } from '../words.ts';
import { unreadable } from './build.ts';
import { at } from './project-files.ts';

/**
 * A setting of a JSON or YAML file has one of these values.
 * @param path Names of keys, from the outside in: ['compilerOptions', 'strict'].
 */
export function settingIs(
  file: string,
  path: readonly string[],
  ...values: readonly unknown[]
): IdentifyCheck['verify'] {
  const expected = `${path.join(' > ')} in ${file} is ${listed(values.map(shown))}`;
  return ({ files }) => {
    const data = files.data(file);
    if (!data.ok) return unreadable(file, data.problem);
    const found = at(data.value, ...path);
    const given = JSON.stringify(found);
    return values.some(value => JSON.stringify(value) === given)
      ? holds
      : fails(expected, `it is ${shown(found)}`);
  };
}

/** A setting is some text, whatever it says. */
export function settingIsGiven(file: string, path: readonly string[]): IdentifyCheck['verify'] {
  const name = path.join(' > ');
  return ({ files }) => {
    const data = files.data(file);
    if (!data.ok) return unreadable(file, data.problem);
    const found = at(data.value, ...path);
    return typeof found === 'string' && found.trim() !== ''
      ? holds
      : fails(`${file} has a ${name}`, `it is ${shown(found)}`);
  };
}

/** Of a package, only versions below this major number are asked for: '^5.9.3' is below 6. */
export function belowMajor(name: string, major: number): IdentifyCheck['verify'] {
  const expected = `the package asks for ${name} before version ${major}`;
  return ({ files }) => {
    const manifest = files.data('package.json');
    if (!manifest.ok) return unreadable('package.json', manifest.problem);
    const range = at(manifest.value, 'devDependencies', name) ?? at(manifest.value, 'dependencies', name);
    if (typeof range !== 'string') return fails(expected, 'it asks for none');
    const first = /^[\^~=v]*\s*(\d+)(?:\.|$)/.exec(range.trim())?.[1];
    return first !== undefined && Number(first) < major && !/[<>|*]/.test(range)
      ? holds
      : fails(expected, `it asks for ${range}`);
  };
}
