import { randomUUID } from 'node:crypto';
import type { IsAllowed } from '../iam/principal.ts';
import { mayServiceInvoke } from '../iam/service-invokes.ts';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import { allDeployed } from '../services/deployed.ts';
import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import { findFunction, functionName } from './deployed-function.ts';
import { isDue } from './due.ts';
import type { Functions } from './functions.ts';

/** A deployed schedule that calls functions: of EventBridge Scheduler, or a rule of EventBridge. */
export interface ScheduleView {
  readonly name: string;
  readonly expression: string;
  readonly timezone: string;
  readonly enabled: boolean;
  /** By their names. */
  readonly functions: readonly string[];
}

/** Why a schedule's function was not called, or that it was. */
export type Fired =
  | { readonly functionName: string; readonly kind: 'called'; readonly fault: string | undefined }
  | { readonly functionName: string; readonly kind: 'refused'; readonly because: string };

interface Target {
  readonly arn: string;
  /** JSON, with the Scheduler's placeholders. */
  readonly input: string | undefined;
  readonly roleArn: string | undefined;
}

interface Schedule extends ScheduleView {
  readonly arn: string;
  readonly isRule: boolean;
  readonly since: Date;
  readonly targets: readonly Target[];
}

export interface SchedulesOptions {
  readonly store: CloudStore;
  readonly functions: Functions;
  readonly isAllowed: IsAllowed;
  now(): Date;
}

const MINUTE = 60_000;

/** Calls functions when their schedules say so, while the cloud is up. */
export class Schedules {
  readonly #options: SchedulesOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: SchedulesOptions) {
    this.#options = options;
  }

  list(): readonly ScheduleView[] {
    return this.#all().map(({ name, expression, timezone, enabled, functions }) => ({
      ...{ name, expression, timezone, enabled, functions },
    }));
  }

  /** Calls a schedule's functions now. Undefined where there is no such schedule. */
  async fire(name: string): Promise<readonly Fired[] | undefined> {
    const schedule = this.#all().find(one => one.name === name || one.functions.includes(name));
    return schedule && this.#run(schedule);
  }

  /** Calls the functions of all schedules that are due in this minute. */
  async runDue(minute: Date): Promise<void> {
    const due = this.#all().filter(
      ({ enabled, expression, timezone, since }) => enabled && isDue(expression, timezone, since, minute),
    );
    await Promise.all(due.map(schedule => this.#run(schedule)));
  }

  /** Looks at every minute what is due, until it is stopped. */
  start(): void {
    const now = this.#options.now().getTime();
    this.#timer = setTimeout(
      () => {
        this.start();
        void this.runDue(new Date(Math.round(this.#options.now().getTime() / MINUTE) * MINUTE)).catch(
          () => {},
        );
      },
      MINUTE - (now % MINUTE),
    );
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #all(): readonly Schedule[] {
    const { store } = this.#options;
    const all = (type: string) =>
      allDeployed(store, type, ({ properties }) => !!properties.ScheduleExpression);
    const schedules = all('AWS::Scheduler::Schedule').map(resource =>
      scheduleOf(resource, false, [record(resource.properties.Target)]),
    );
    const rules = all('AWS::Events::Rule').map(resource =>
      scheduleOf(resource, true, list(resource.properties.Targets)),
    );
    return [...schedules, ...rules].filter(({ targets }) => targets.length > 0);
  }

  async #run(schedule: Schedule): Promise<readonly Fired[]> {
    return Promise.all(schedule.targets.map(target => this.#call(schedule, target)));
  }

  async #call(schedule: Schedule, target: Target): Promise<Fired> {
    const { store, functions, now } = this.#options;
    const own = functionName(target.arn);
    const refused = (because: string): Fired => ({ functionName: own, kind: 'refused', because });
    const because = this.#forbidden(schedule, target);
    if (because !== undefined) return refused(because);
    const resource = findFunction(store, target.arn);
    if (!resource) return refused(`there is no function ${own}`);
    try {
      const { fault } = await functions.call(resource, eventOf(schedule, target, now()));
      return { functionName: own, kind: 'called', fault: fault?.errorMessage };
    } catch (error) {
      return refused((error as Error).message);
    }
  }

  /** Why the target may not be called. The Scheduler calls by a role, a rule by the function's own policy. */
  #forbidden({ isRule, arn }: Schedule, target: Target): string | undefined {
    const { store, isAllowed } = this.#options;
    if (isRule) {
      const may = mayServiceInvoke(store, { service: 'events.amazonaws.com', sourceArn: arn }, target.arn);
      return may ? undefined : `no AWS::Lambda::Permission lets events.amazonaws.com call it for ${arn}`;
    }
    const { roleArn = '' } = target;
    const role = { roleArn, roleName: roleArn.split('/').at(-1) ?? '', accessKeyId: '' };
    const answer = isAllowed(role, { action: 'lambda:InvokeFunction', resource: target.arn });
    return answer.allowed ? undefined : answer.because;
  }
}

function scheduleOf(
  { physicalId, properties, attributes, changedAt }: Resource,
  isRule: boolean,
  given: readonly Readonly<Record<string, unknown>>[],
): Schedule {
  const targets = given
    .filter(({ Arn }) => String(Arn).includes(':function:'))
    .map(({ Arn, Input, RoleArn }) => ({
      arn: String(Arn),
      input: typeof Input === 'string' ? Input : undefined,
      roleArn: typeof RoleArn === 'string' ? RoleArn : undefined,
    }));
  return {
    name: physicalId,
    expression: String(properties.ScheduleExpression),
    timezone: String(properties.ScheduleExpressionTimezone ?? 'UTC'),
    enabled: properties.State !== 'DISABLED',
    functions: targets.map(({ arn }) => functionName(arn)),
    arn: String(attributes.Arn),
    ...{ isRule, since: new Date(changedAt), targets },
  };
}

/** What the function is given: the target's input, else what EventBridge says of the schedule. */
function eventOf({ arn, isRule }: Schedule, { input }: Target, now: Date): unknown {
  const time = now.toISOString().replace(/\.\d{3}Z$/, 'Z');
  if (input !== undefined) {
    const filled = input
      .replaceAll('<aws.scheduler.schedule-arn>', arn)
      .replaceAll('<aws.scheduler.scheduled-time>', time)
      .replaceAll('<aws.scheduler.execution-id>', randomUUID())
      .replaceAll('<aws.scheduler.attempt-number>', '1');
    try {
      return JSON.parse(filled);
    } catch {
      return filled;
    }
  }
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: isRule ? 'aws.events' : 'aws.scheduler',
    account: PRACTICE_ACCOUNT,
    time,
    region: arn.split(':')[3] ?? '',
    resources: [arn],
    detail: isRule ? {} : '{}',
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(record) : [];
}
