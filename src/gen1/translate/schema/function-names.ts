import type { Gen1Directive } from './gen1-schema.ts';
import type { FunctionName } from './gen2-schema.ts';
import { freeName, lowerFirst, upperFirst } from './names.ts';

const environment = /-?\$\{env\}/;
/** What is written where the environment's name stood: what `amplify init` suggests. */
const suggested = 'dev';

/** The Lambda functions that `@function` names, each with one constant in the file. */
export class FunctionNames {
  readonly #byName = new Map<string, FunctionName>();

  /** The function that a directive calls. */
  of({ arguments: { name: given } }: Gen1Directive): FunctionName {
    const name = String(given);
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const bare = name.replace(environment, '');
    const words = bare.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
    const wanted = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
    const taken = new Set([...this.#byName.values()].map(({ constant }) => constant));
    const called: FunctionName = {
      constant: freeName(
        /^[A-Za-z]/.test(wanted)
          ? `${wanted}Function`.replace(/(Function)+$/i, 'Function')
          : 'handlerFunction',
        taken,
      ),
      name: name.replaceAll(/\$\{env\}/g, suggested),
      ofEnvironment: environment.test(name),
    };
    this.#byName.set(name, called);
    return called;
  }

  all(): readonly FunctionName[] {
    return [...this.#byName.values()];
  }
}
