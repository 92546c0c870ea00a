import type { BackendView, FunctionAccess, FunctionView, ScheduleView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { scheduleInWords } from './cron.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
import { runTogetherAlike } from './run-times.ts';
import { listed, shown } from './words.ts';

/** What a function must be; what is left out may be anything. */
export interface FunctionClaim {
  /** 'nodejs22.x', 'python3.13'. */
  readonly runtime?: string;
  readonly memoryMB?: number;
  readonly timeoutSeconds?: number;
  readonly ephemeralStorageMB?: number;
  readonly architecture?: 'x86_64' | 'arm64';
  /** The stack that holds it: 'function', 'data', 'auth'. */
  readonly stack?: string;
  readonly logFormat?: 'JSON' | 'Text';
  readonly logLevel?: string;
  /** For how many days logs are kept. */
  readonly logsFor?: number;
  /** How long a durable function may take in all; null: it is none. */
  readonly durableSeconds?: number | null;
}

interface Aspect {
  readonly of: (own: FunctionView) => string | number | null | undefined;
  readonly words: (value: string) => string;
}

const aspects: Readonly<Record<keyof FunctionClaim, Aspect>> = {
  runtime: { of: own => own.runtime, words: value => `runs on ${value}` },
  memoryMB: { of: own => own.memoryMB, words: value => `has ${value} MB of memory` },
  timeoutSeconds: { of: own => own.timeoutSeconds, words: value => `may take ${value} seconds` },
  ephemeralStorageMB: { of: own => own.ephemeralStorageMB, words: value => `has ${value} MB in /tmp` },
  architecture: { of: own => own.architecture, words: value => `runs on ${value} processors` },
  stack: { of: own => own.stack, words: value => `lies in the stack ${value}` },
  logFormat: { of: own => own.logging.format, words: value => `writes its logs as ${value}` },
  logLevel: { of: own => own.logging.level, words: value => `logs from the level ${value} on` },
  logsFor: { of: own => own.logging.retentionDays, words: value => `keeps its logs for ${value} days` },
  durableSeconds: {
    of: own => own.durable?.executionTimeoutSeconds ?? null,
    words: value => (value === 'null' ? 'is not durable' : `is durable, for ${value} seconds in all`),
  },
};

const unset: Readonly<Partial<Record<keyof FunctionClaim, string>>> = {
  logLevel: 'sets no log level',
  logsFor: 'keeps its logs forever',
};

/** The backend has this function, and it is as claimed. The first thing that isn't so is told. */
export function functionIs(name: string, claim: FunctionClaim = {}): Claim {
  return view =>
    withFunction(view, name, own => {
      for (const key of Object.keys(claim) as (keyof FunctionClaim)[]) {
        const { of, words } = aspects[key];
        const [is, should] = [of(own), claim[key]];
        if (is === should) continue;
        const found = is === undefined ? (unset[key] ?? 'says nothing of it') : words(String(is));
        return fails(`${name} ${words(String(should))}.`, `It ${found}.`);
      }
      return holds;
    });
}

/** The function gets a variable with this text; it stands in the template for all to read. */
export function hasVariable(name: string, variable: string, value: string): Claim {
  const expected = `${name} gets the variable ${variable}: ${shown(value)}.`;
  return view =>
    withFunction(view, name, own => {
      if (own.environment[variable] === value) return holds;
      if (own.secrets[variable] !== undefined) return fails(expected, `${variable} is a secret.`);
      const given = own.environment[variable];
      return given === undefined
        ? fails(expected, variablesOf(own))
        : fails(expected, `${variable} is ${shown(given)}.`);
    });
}

/** The function gets a secret's value by this variable; only the secret's name is in the template. */
export function hasSecret(name: string, variable: string, secret: string): Claim {
  const expected = `${name} gets the secret ${secret} by the variable ${variable}.`;
  return view =>
    withFunction(view, name, own => {
      const found = own.secrets[variable];
      if (found === secret) return holds;
      if (found !== undefined) return fails(expected, `${variable} holds the secret ${found}.`);
      return variable in own.environment
        ? fails(expected, `${variable} is plain text: ${shown(own.environment[variable])}.`)
        : fails(expected, variablesOf(own));
    });
}

/** The function runs at these times and at no others, however they are written. `[]`: nothing calls it by the clock. */
export function runsOn(name: string, ...schedules: readonly ScheduleView[]): Claim {
  const expected = `${name} ${clock(schedules)}.`;
  return view =>
    withFunction(view, name, own => {
      return runTogetherAlike(own.schedules, schedules)
        ? holds
        : fails(expected, `It ${clock(own.schedules)}.`);
    });
}

/** The folder that is the function's code has this file at its top: where Lambda looks for a handler that isn't bundled. */
export function codeHolds(name: string, file: string): Claim {
  const expected = `The code of ${name} has ${file} at its top.`;
  return view =>
    withFunction(view, name, own =>
      own.codeFiles.includes(file)
        ? holds
        : fails(
            expected,
            own.codeFiles.length === 0 ? 'It is no folder.' : `There: ${listed(own.codeFiles)}.`,
          ),
    );
}

/** The function uses these layers: parts of their ARNs, such as 'layer:SharpLayer:1'. Others don't matter. */
export function usesLayers(name: string, ...layers: readonly string[]): Claim {
  const expected = `${name} uses ${listed(layers)}.`;
  return view =>
    withFunction(view, name, own =>
      layers.every(layer => own.layers.some(arn => arn === layer || arn.endsWith(`:${layer}`)))
        ? holds
        : fails(expected, `Its layers: ${listed(own.layers, 'none')}.`),
    );
}

/** The bundle leaves this module to a layer: it is a key of `layers`, written as the handler imports it. */
export function leavesToLayer(name: string, module: string): Claim {
  const expected = `${name} takes the module ${module} from a layer.`;
  return view =>
    withFunction(view, name, ({ layerModules = [] }) =>
      layerModules.includes(module)
        ? holds
        : fails(expected, `From layers come the modules: ${listed(layerModules, 'none')}.`),
    );
}

/** The function may do this: an action of IAM, on what `on` names: 'bucket files/logos/*'. */
export function functionMay(name: string, action: string, on: string): Claim {
  const expected = `${name} may ${action} on ${on}.`;
  return view =>
    withFunction(view, name, own =>
      own.access.some(one => one.action === action && one.on === on) ? holds : fails(expected, may(own)),
    );
}

/** The function may do these at most: actions of IAM by what they are on. `{}`: it may reach nothing. */
export function functionMayOnly(name: string, most: Readonly<Record<string, readonly string[]>>): Claim {
  const all = Object.entries(most).flatMap(([on, actions]) => actions.map(action => ({ action, on })));
  const expected =
    all.length === 0 ? `${name} may reach nothing else.` : `${name} may ${permissions(all)}, and no more.`;
  return view =>
    withFunction(view, name, own =>
      own.access.every(({ action, on }) => most[on]?.includes(action) === true)
        ? holds
        : fails(expected, may(own)),
    );
}

/** Calls back with the function, or says that it is missing. */
function withFunction(
  view: BackendView,
  name: string,
  then: (own: FunctionView) => CheckOutcome,
): CheckOutcome {
  const found = view.functions.find(own => own.name === name);
  if (found !== undefined) return then(found);
  const names = view.functions.map(own => own.name);
  return fails(
    `The backend has a function named ${name}.`,
    names.length === 0 ? 'It has no function.' : `Its functions: ${listed(names)}.`,
  );
}

function variablesOf(own: FunctionView): string {
  const names = [...Object.keys(own.environment), ...Object.keys(own.secrets)];
  return names.length === 0 ? 'It gets no variables of yours.' : `Its variables: ${listed(names)}.`;
}

function clock(schedules: readonly ScheduleView[]): string {
  return schedules.length === 0
    ? 'is on no schedule'
    : `runs ${schedules.map(scheduleInWords).join(' and ')}`;
}

function may(own: FunctionView): string {
  return own.access.length === 0 ? 'It may reach nothing.' : `It may ${permissions(own.access)}.`;
}

function permissions(access: readonly FunctionAccess[]): string {
  return listed(access.map(({ action, on }) => `${action} on ${on}`));
}
