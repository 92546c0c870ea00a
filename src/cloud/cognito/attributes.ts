import { type DeployedPool, texts } from './deployed-pool.ts';
import { type ClientPool, invalidParameter, notAuthorized } from './pool-context.ts';

/** How Cognito's calls carry attributes. */
export interface AttributeType {
  readonly Name: string;
  readonly Value?: string;
}

export type Attributes = Readonly<Record<string, string>>;

const VERIFIED = ['email_verified', 'phone_number_verified'];

export function attributesOf(list: readonly AttributeType[] = []): Record<string, string> {
  return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value ?? '']));
}

export function attributeList(attributes: Attributes): AttributeType[] {
  return Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
}

/**
 * Refuses values that don't fit a pool's schema.
 * @param by Only administrators may say that an address is verified.
 * @throws ServiceError InvalidParameterException
 */
export function checkAttributes(
  pool: DeployedPool,
  given: Attributes,
  { required, by }: { readonly required: boolean; readonly by: 'person' | 'administrator' },
): void {
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (VERIFIED.includes(name)) {
      if (by === 'administrator') continue;
      throw notAuthorized('A client attempted to write unauthorized attribute');
    }
    const rule = pool.attributes.get(name);
    if (!rule) {
      throw invalidParameter(
        `Attributes did not conform to the schema: Type for attribute {${name}} could not be determined`,
      );
    }
    if (value === '') continue;
    if (rule.type === 'Number' && !/^-?\d+$/.test(value)) {
      problems.push(`${name}: Value must be a number`);
    } else if (rule.type === 'Boolean' && !/^(true|false)$/i.test(value)) {
      problems.push(`${name}: Value must be a boolean`);
    } else {
      const size = rule.type === 'Number' ? Number(value) : value.length;
      const text = rule.type !== 'Number';
      if (rule.max !== undefined && size > rule.max) {
        problems.push(
          text
            ? `${name}: String must be no longer than ${rule.max} characters`
            : `${name}: Value must be no more than ${rule.max}`,
        );
      }
      if (rule.min !== undefined && size < rule.min) {
        problems.push(
          text
            ? `${name}: String must be at least ${rule.min} characters`
            : `${name}: Value must be at least ${rule.min}`,
        );
      }
    }
  }
  if (required) {
    for (const { name, required: needed } of pool.attributes.values()) {
      if (needed && !given[name]) problems.push(`${name}: The attribute is required`);
    }
  }
  if (problems.length > 0) {
    throw invalidParameter(
      `Attributes did not conform to the schema: ${problems.map(problem => `${problem}\n`).join('')}`,
    );
  }
  if (given.email && !isEmail(given.email)) throw invalidParameter('Invalid email address format.');
  if (given.phone_number && !isPhone(given.phone_number)) {
    throw invalidParameter('Invalid phone number format.');
  }
}

/** @throws ServiceError InvalidParameterException where an attribute that stays would change */
export function checkMutable(pool: DeployedPool, given: Attributes): void {
  for (const name of Object.keys(given)) {
    if (name === 'sub' || pool.attributes.get(name)?.mutable === false) {
      throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
    }
  }
}

/** @throws ServiceError NotAuthorizedException where a client writes what it may not */
export function checkWritable({ client, pool }: ClientPool, given: Attributes): void {
  const allowed = texts(client.properties.WriteAttributes);
  if (allowed.length === 0) return;
  for (const name of Object.keys(given)) {
    if (!allowed.includes(name) && !pool.attributes.get(name)?.required) {
      throw notAuthorized('A client attempted to write unauthorized attribute');
    }
  }
}

/** Whether a client may read an attribute: all, unless it is configured. */
export function isReadable({ client }: Pick<ClientPool, 'client'>, name: string): boolean {
  const allowed = texts(client.properties.ReadAttributes);
  return name === 'sub' || allowed.length === 0 || allowed.includes(name);
}

export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 2048;

export const isPhone = (text: string) => /^\+\d{5,15}$/.test(text);
