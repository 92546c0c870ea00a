import type { Server } from 'node:http';
import { LearnError } from '../learn-error.ts';
import { type Handlers, listen } from './server.ts';

/** The asked-for port; or the last one, so that a learner's second terminal stays right; or any. */
export async function listenSomewhere(
  port: number | undefined,
  lastPort: number | undefined,
  handlers: Handlers,
): Promise<Server> {
  try {
    return await listen(port ?? lastPort ?? 0, handlers);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (port === undefined && lastPort !== undefined) return listen(0, handlers);
    throw new LearnError({
      code: 'practice-cloud-port',
      message: `The practice cloud could not listen on port ${port ?? 0} (${code}).`,
      resolution: 'Start it without a port, and it takes a free one: amplify-gen2-learn cloud',
      cause: error,
    });
  }
}
