import { isIP } from 'node:net';
import { GraphQLScalarType, type GraphQLSchema, Kind, valueFromASTUntyped } from 'graphql';

/** A value that is none of its scalar. The message is AppSync's. */
export class ScalarProblem extends Error {
  override readonly name = 'ScalarProblem';
}

interface Scalar {
  /** What AppSync calls it in errors: "Unable to parse `x` as a valid date." */
  readonly words: string;
  fits(value: unknown): boolean;
}

const offset = '(?:Z|[+-]\\d{2}:\\d{2}(?::\\d{2})?)';
const clock = '([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?';
const dateForm = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${offset}?$`);
const timeForm = new RegExp(`^${clock}${offset}?$`);
const dateTimeForm = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T${clock}${offset}$`);

/** https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
const scalars: Readonly<Record<string, Scalar>> = {
  AWSDate: { words: 'a valid date', fits: text(value => isDay(dateForm.exec(value)?.[1])) },
  AWSTime: { words: 'a valid time', fits: text(value => timeForm.test(value)) },
  AWSDateTime: {
    words: 'a valid DateTime Object',
    fits: text(value => isDay(dateTimeForm.exec(value)?.[1])),
  },
  AWSTimestamp: { words: 'a valid timestamp', fits: value => Number.isInteger(value) },
  AWSEmail: {
    words: 'a valid email address',
    fits: text(value => /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*$/i.test(value)),
  },
  AWSURL: {
    words: 'a valid URL',
    fits: text(value => /^[a-z][a-z\d+.-]*:/i.test(value) && URL.canParse(value)),
  },
  AWSPhone: { words: 'a valid phone number', fits: text(isPhone) },
  AWSIPAddress: { words: 'a valid IP address', fits: text(isAddress) },
};

/** Gives a schema's scalars the behavior that AppSync's have. */
export function playScalars(schema: GraphQLSchema): void {
  for (const [name, { words, fits }] of Object.entries(scalars)) {
    const checked = (verb: 'parse' | 'serialize') => (value: unknown) => {
      if (fits(value)) return value;
      throw new ScalarProblem(`Unable to ${verb} \`${shown(value)}\` as ${words}.`);
    };
    give(schema, name, checked('parse'), checked('serialize'));
  }
  // Resolvers see what the text says, callers get text.
  give(schema, 'AWSJSON', parseJson, value => JSON.stringify(value));
}

function give(
  schema: GraphQLSchema,
  name: string,
  parse: (value: unknown) => unknown,
  serialize: (value: unknown) => unknown,
): void {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLScalarType)) return;
  type.parseValue = parse;
  type.serialize = serialize;
  type.parseLiteral = (node, variables) =>
    parse(node.kind === Kind.INT ? Number(node.value) : valueFromASTUntyped(node, variables));
}

function parseJson(value: unknown): unknown {
  try {
    if (typeof value === 'string') return JSON.parse(value);
  } catch {
    // Falls through to the refusal.
  }
  throw new ScalarProblem(`Unable to parse \`${shown(value)}\` as valid JSON.`);
}

function text(fits: (value: string) => boolean): (value: unknown) => boolean {
  return value => typeof value === 'string' && fits(value);
}

/** Java's way to write a value: maps as `{a=1}`. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, own]) => `${key}=${shown(own)}`);
  return `{${pairs.join(', ')}}`;
}

function isDay(day: string | undefined): boolean {
  if (day === undefined) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Numbers without a country are taken for those of North America. */
function isPhone(value: string): boolean {
  if (!/^\+?[\d\s().-]+$/.test(value)) return false;
  const digits = value.replaceAll(/\D/g, '');
  if (value.startsWith('+')) return digits.length >= 7 && digits.length <= 15;
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits);
}

function isAddress(value: string): boolean {
  const [address = '', prefix, more] = value.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
