/** A map of a template: an object without a class. */
export type VelocityMap = Record<string, unknown>;

export function isMap(value: unknown): value is VelocityMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Method<T> = (self: T, ...given: unknown[]) => unknown;

const strings: Readonly<Record<string, Method<string>>> = {
  contains: (self, part) => self.includes(String(part)),
  endsWith: (self, part) => self.endsWith(String(part)),
  equals: (self: string, other: unknown) => self === other,
  isEmpty: self => self.length === 0,
  length: self => self.length,
  matches: (self, pattern) => new RegExp(`^(?:${String(pattern)})$`).test(self),
  replace: (self, from, to) => self.replaceAll(String(from), String(to)),
  replaceAll: (self, pattern, to) => self.replace(new RegExp(String(pattern), 'g'), String(to)),
  split: (self, pattern) => self.split(new RegExp(String(pattern))),
  startsWith: (self, part) => self.startsWith(String(part)),
  substring: (self, start, end) => self.substring(Number(start), end === undefined ? undefined : Number(end)),
  toLowerCase: self => self.toLowerCase(),
  toString: (self: string) => self,
  toUpperCase: self => self.toUpperCase(),
  trim: self => self.trim(),
};

const lists: Readonly<Record<string, Method<unknown[]>>> = {
  add: (self, value) => self.push(value) > 0,
  addAll: (self, values) => self.push(...listOf(values)) > 0,
  contains: (self, value) => self.includes(value),
  containsAll: (self, values) => listOf(values).every(value => self.includes(value)),
  get: (self, index) => self[Number(index)],
  indexOf: (self, value) => self.indexOf(value),
  isEmpty: self => self.length === 0,
  // No list of Java's has it; Amplify's templates call it all the same, and Velocity passes over it.
  put: () => undefined,
  remove: (self, value) => self.splice(typeof value === 'number' ? value : self.indexOf(value), 1)[0],
  removeAll: (self, values) => {
    const gone = listOf(values);
    self.splice(0, self.length, ...self.filter(value => !gone.includes(value)));
    return true;
  },
  size: self => self.length,
};

const maps: Readonly<Record<string, Method<VelocityMap>>> = {
  containsKey: (self, key) => Object.hasOwn(self, String(key)),
  containsValue: (self, value) => Object.values(self).includes(value),
  entrySet: self => Object.entries(self).map(([key, value]) => ({ key, value })),
  get: (self, key) => (Object.hasOwn(self, String(key)) ? self[String(key)] : null),
  isEmpty: self => Object.keys(self).length === 0,
  keySet: self => Object.keys(self),
  put: (self, key, value) => {
    self[String(key)] = value;
    return value;
  },
  putAll: (self, values) => void Object.assign(self, values),
  remove: (self, key) => {
    const value = self[String(key)];
    delete self[String(key)];
    return value;
  },
  size: self => Object.keys(self).length,
  values: self => Object.values(self),
};

/**
 * Calls a method on a value of a template: one of Java's, or a function that the map holds (`$util.isNull`). On nothing
 * it gives nothing, as Velocity does.
 * @throws Error on a method that is not known, so that no template is misread in silence.
 */
export function callMethod(base: unknown, name: string, given: readonly unknown[]): unknown {
  if (base === undefined || base === null) return undefined;
  if (typeof base === 'string') return method(strings, name)(base, ...given);
  if (Array.isArray(base)) return method(lists, name)(base, ...given);
  if (typeof base === 'object') {
    const own = Object.hasOwn(base, name) ? (base as VelocityMap)[name] : undefined;
    if (typeof own === 'function') return (own as (...values: unknown[]) => unknown)(...given);
    return method(maps, name)(base as VelocityMap, ...given);
  }
  throw new Error(`A ${typeof base} has no method ${name}.`);
}

function method<T>(methods: Readonly<Record<string, Method<T>>>, name: string): Method<T> {
  const found = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (found === undefined) throw new Error(`The method ${name} is not known.`);
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
