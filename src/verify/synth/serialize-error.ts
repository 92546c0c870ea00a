import { ownError, type SerializedError } from './protocol.ts';

const longestText = 20_000;
const deepestCause = 4;

/** Whatever was thrown, as plain data. Getters of learner-made errors may throw too: those fields stay empty. */
export function serializeError(thrown: unknown, depth = 0): SerializedError {
  if (typeof thrown !== 'object' || thrown === null) {
    return {
      name: ownError.thrownValue,
      message: textOf(thrown) ?? typeof thrown,
      code: undefined,
      details: undefined,
      resolution: undefined,
      stack: undefined,
      cause: undefined,
    };
  }
  const cause = depth < deepestCause ? field(thrown, 'cause') : undefined;
  const isError = thrown instanceof Error || typeof field(thrown, 'stack') === 'string';
  return {
    name: isError ? (textOf(field(thrown, 'name')) ?? 'Error') : ownError.thrownValue,
    message: textOf(field(thrown, 'message')) ?? inspected(thrown),
    code: textOf(field(thrown, 'code')),
    details: textOf(field(thrown, 'details')),
    resolution: textOf(field(thrown, 'resolution')),
    stack: textOf(field(thrown, 'stack')),
    cause: cause === undefined || cause === null ? undefined : serializeError(cause, depth + 1),
  };
}

function field(thrown: object, name: string): unknown {
  try {
    return (thrown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return value === null ? 'null' : undefined;
  if (typeof value === 'object' || typeof value === 'function') return undefined;
  return String(value).slice(0, longestText);
}

function inspected(thrown: object): string {
  try {
    return (JSON.stringify(thrown) ?? String(thrown)).slice(0, longestText);
  } catch {
    return 'a value that cannot be shown';
  }
}

/** An error of our own, for what happened to the worker itself. */
export function plainError(message: string): SerializedError {
  return {
    name: 'Error',
    message,
    code: undefined,
    details: undefined,
    resolution: undefined,
    stack: undefined,
    cause: undefined,
  };
}
