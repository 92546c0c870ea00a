import { timingSafeEqual } from 'node:crypto';
import { type UsersChange, usersChangeSchema } from './cognito/change-users.ts';
import type { Faults } from './faults.ts';
import type { FunctionLog } from './functions/function-logs.ts';
import type { Fired, ScheduleView } from './functions/schedules.ts';
import type { WireRequest, WireResponse } from './protocols/wire.ts';
import { ServiceError } from './service-error.ts';
import type { CloudSnapshot } from './snapshot.ts';

/** Everything that the control API can do; the practice cloud itself, seen from outside its process. */
export interface Controlled {
  snapshot(): CloudSnapshot;
  /** Ends when the revision has passed `revision`, or after a while. */
  changedSince(revision: number): Promise<void>;
  setFaults(faults: Faults): void;
  /** @param since Milliseconds since 1970. */
  logs(since: number): readonly FunctionLog[];
  schedules(): readonly ScheduleView[];
  /** Undefined where there is no such schedule. */
  fire(schedule: string): Promise<readonly Fired[] | undefined>;
  reset(): Promise<void>;
  /** @throws ServiceError in Cognito's words */
  changeUsers(change: UsersChange): Promise<void>;
  /** Ends the process, soon; undefined where it isn't the cloud's own. */
  readonly stop: (() => void) | undefined;
}

export const CONTROL_PREFIX = '/_practice/';

export const TOKEN_HEADER = 'x-practice-token';

/** Answers the control API, to those who know the token. */
export async function control(request: WireRequest, token: string, cloud: Controlled): Promise<WireResponse> {
  if (!sameText(request.headers[TOKEN_HEADER] ?? '', token))
    return json(403, { message: 'A token is needed' });
  const what = `${request.method} ${request.path.slice(CONTROL_PREFIX.length)}`;
  switch (what) {
    case 'GET snapshot': {
      const after = request.query.get('after');
      if (after !== null) await cloud.changedSince(Number(after));
      return json(200, cloud.snapshot());
    }
    case 'PUT faults': {
      const faults = readFaults(request.body.toString('utf8'));
      if (typeof faults === 'string') return json(400, { message: faults });
      cloud.setFaults(faults);
      return json(200, cloud.snapshot().faults);
    }
    case 'GET logs':
      return json(200, cloud.logs(Number(request.query.get('since') ?? 0)));
    case 'GET schedules':
      return json(200, cloud.schedules());
    case 'POST fire': {
      const name = request.query.get('schedule') ?? '';
      const fired = await cloud.fire(name);
      return fired ? json(200, fired) : json(404, { message: `There is no schedule ${name}` });
    }
    case 'POST reset':
      await cloud.reset();
      return json(200, {});
    case 'POST users': {
      const change = readUsersChange(request.body.toString('utf8'));
      if (!change) return json(400, { message: 'The change of users is none' });
      try {
        await cloud.changeUsers(change);
        return json(200, {});
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        return json(400, { code: error.code, message: error.message });
      }
    }
    case 'POST stop':
      if (cloud.stop === undefined) return json(404, { message: 'This cloud has no process of its own' });
      // The answer goes first.
      setTimeout(cloud.stop, 20);
      return json(200, {});
    default:
      return json(404, { message: `No such control: ${what}` });
  }
}

function json(status: number, value: unknown): WireResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function sameText(given: string, expected: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(expected);
  return one.length === other.length && timingSafeEqual(one, other);
}

function readUsersChange(text: string): UsersChange | undefined {
  try {
    return usersChangeSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Faults from JSON, or what is wrong with them. */
function readFaults(text: string): Faults | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'The faults are not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'The faults are not an object';
  for (const [name, given] of Object.entries(value)) {
    const fits = Object.hasOwn(FAULT_TYPES, name) ? FAULT_TYPES[name as keyof Faults] : undefined;
    if (!fits) return `There is no fault "${name}"`;
    if (!fits(given)) return `The fault "${name}" has a value that does not fit`;
  }
  return value as Faults;
}

const count = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const flag = (value: unknown) => typeof value === 'boolean';

const FAULT_TYPES: Readonly<Record<keyof Faults, (value: unknown) => boolean>> = {
  expiredTokenAfter: count,
  missingBootstrap: flag,
  bootstrapVersion: count,
  deniedAction: value => typeof value === 'string',
  wrongSignature: flag,
  failingResource: value => {
    const { match, message } = Object(value) as { match?: unknown; message?: unknown };
    return typeof match === 'string' && typeof message === 'string';
  },
  throttledCalls: count,
  slowResources: count,
  noConnection: flag,
};
