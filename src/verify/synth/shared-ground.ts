import fsPromises from 'node:fs/promises';
import path from 'node:path';

const { getOwnPropertyDescriptor, is } = Object;
const { ownKeys } = Reflect;
const activeResources = process.getActiveResourcesInfo.bind(process);

/**
 * What all code of a process stands on, ours too: whoever changes it decides what we read. Not Function and fs: packages of the
 * CDK's change how functions print themselves and how files are opened.
 */
const classes = {
  Object,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  Map,
  Set,
  Promise,
  RegExp,
  Error,
};
const places: readonly (readonly [name: string, object])[] = [
  ...Object.entries(classes).flatMap(
    ([name, own]) =>
      [
        [name, own],
        [`${name}.prototype`, own.prototype],
      ] as const,
  ),
  ['JSON', JSON],
  ['Reflect', Reflect],
  ['Math', Math],
  ['fs.promises', fsPromises],
  ['path', path],
];
const globals = [...Object.keys(classes), 'JSON', 'Reflect', 'Math', 'Buffer', 'structuredClone'];
/** What an addition to would be seen by code that loops over, or prints, anything. */
const closed: ReadonlySet<string> = new Set(['Object.prototype', 'Array.prototype']);

/** A handle that goes on after its run: what it does later falls on the next one. */
const lingering: ReadonlySet<string> = new Set(['Timeout', 'TCPServerWrap', 'FSEventWrap', 'UDPWrap']);

export interface SharedGround {
  /** What was changed since, such as 'Array.prototype.find'; undefined where nothing was. */
  changed(): string | undefined;
  /** Whether timers, servers or watchers are left that were not there. */
  isLeftBusy(): boolean;
}

/** Takes note of what learner code shares with ours, before it runs. */
export function noteSharedGround(): SharedGround {
  const notes = places.map(([name, own]) => {
    const properties = ownKeys(own).map(key => [key, propertyOf(own, key)] as const);
    return { name, own, properties, count: properties.length };
  });
  const known = globals.map(name => [name, propertyOf(globalThis, name)] as const);
  const handles = countLingering();
  return {
    changed() {
      for (const [name, value] of known) if (!is(propertyOf(globalThis, name), value)) return name;
      for (const { name, own, properties, count } of notes) {
        for (const [key, value] of properties) {
          if (!is(propertyOf(own, key), value)) return `${name}.${String(key)}`;
        }
        if (closed.has(name) && ownKeys(own).length !== count) return name;
      }
      return undefined;
    },
    isLeftBusy: () => countLingering() > handles,
  };
}

/** A property's value, or its getter: neither is called. */
function propertyOf(own: object, key: PropertyKey): unknown {
  const found = getOwnPropertyDescriptor(own, key);
  return found?.get ?? found?.value;
}

function countLingering(): number {
  return activeResources().filter(name => lingering.has(name)).length;
}
