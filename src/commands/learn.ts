import type { Options } from './options.ts';

/** The bare command in a terminal: the welcome where there is no workspace yet, then the course. */
export async function learn(_options: Options, _process: NodeJS.Process): Promise<number> {
  throw new Error('The screen is not there yet.');
}
