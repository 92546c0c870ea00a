/** What `defineFunction` takes: its options, and for the simple ones what a written value looks like. */
const options: Readonly<Record<string, { readonly is: RegExp; readonly wants: string } | undefined>> = {
  name: { is: /^['"`]/, wants: 'a text in quotes' },
  entry: { is: /^['"`]/, wants: 'a path in quotes' },
  timeoutSeconds: { is: /^\d/, wants: 'a number of seconds, without quotes' },
  memoryMB: { is: /^\d/, wants: 'a number of megabytes, without quotes' },
  ephemeralStorageSizeMB: { is: /^\d/, wants: 'a number of megabytes, without quotes' },
  environment: { is: /^\{/, wants: 'names with texts or secrets, in braces' },
  runtime: { is: /^(18|20|22|24)$/, wants: 'one of the numbers 18, 20, 22 and 24' },
  architecture: { is: /^(['"`])(x86_64|arm64)\1$/, wants: "'x86_64' or 'arm64'" },
  schedule: {
    is: /^(?:\[|\{|(['"`])(?:every (?:[\d.]+[mh]|day|week|month|year)|\S+(?: \S+){4,5})\1$)/,
    wants: "a time span such as 'every 5m' or 'every day', or a cron of five or six parts",
  },
  layers: { is: /^\{/, wants: 'modules with their layers, in braces' },
  bundling: { is: /^\{/, wants: 'options in braces' },
  resourceGroupName: { is: /^['"`]/, wants: 'a text in quotes' },
  logging: { is: /^\{/, wants: 'options in braces' },
  durableConfig: { is: /^\{/, wants: 'options in braces' },
};

/**
 * The compiler compares with the last form of a function that has several, and so blames the first option of
 * `defineFunction`, whichever is wrong. This says which it is, as far as it can be seen in what is written.
 * @param start Where the compiler's error begins, within the call.
 */
export function wrongFunctionOption(source: string, start: number): string {
  const call = source.lastIndexOf('defineFunction(', start);
  const entries = call === -1 ? [] : entriesOf(source, source.indexOf('{', call));
  for (const [name, value] of entries) {
    const known = Object.hasOwn(options, name) ? options[name] : undefined;
    if (known === undefined) {
      const near = nearest(name);
      const guess = near === undefined ? '' : ` Did you mean \`${near}\`?`;
      return `\`defineFunction\` has no option \`${name}\`.${guess}`;
    }
    // A name, a call or a sum may be right: only what is written out can be judged.
    const isWritten = /^(['"`[{]|\d+$|true$|false$)/.test(value);
    if (isWritten && !known.is.test(value))
      return `\`${name}\` takes ${known.wants}. Here stands ${shown(value)}.`;
  }
  const logging = entries.find(([name]) => name === 'logging')?.[1] ?? '';
  if (/\blevel\b/.test(logging) && !/\bformat\s*:\s*['"`]json/.test(logging)) {
    return "`logging` takes a `level` only together with format: 'json'.";
  }
  return 'One of these options has a value of another kind than `defineFunction` takes. The compiler blames the first one, whichever it is: look at each.';
}

function shown(value: string): string {
  return `\`${value.length > 40 ? `${value.slice(0, 37)}...` : value}\``;
}

/** What people call options, and the option that they mean. */
const kin: readonly (readonly [part: string, option: string])[] = [
  ['timeout', 'timeoutSeconds'],
  ['memory', 'memoryMB'],
  ['storage', 'ephemeralStorageSizeMB'],
  ['env', 'environment'],
  ['cron', 'schedule'],
  ['schedule', 'schedule'],
  ['layer', 'layers'],
  ['log', 'logging'],
  ['handler', 'entry'],
  ['stack', 'resourceGroupName'],
];

function nearest(name: string): string | undefined {
  return kin.find(([part]) => name.toLowerCase().includes(part))?.[1];
}

/** The names and values between a pair of braces, as they are written. */
function entriesOf(source: string, open: number): readonly (readonly [name: string, value: string])[] {
  if (open === -1) return [];
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (let index = open; index < source.length; index += 1) {
    const rest = source.slice(index);
    const skipped = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    if (skipped !== undefined) {
      index += skipped.length - 1;
      continue;
    }
    const text = /^(['"`])(?:\\.|(?!\1)[^\\])*\1/.exec(rest)?.[0];
    if (text !== undefined) {
      part += text;
      index += text.length - 1;
      continue;
    }
    const letter = source[index] ?? '';
    if ('{[('.includes(letter)) depth += 1;
    if ('}])'.includes(letter)) depth -= 1;
    if (depth === 0) break;
    if (letter === ',' && depth === 1) {
      parts.push(part);
      part = '';
    } else if (index !== open) part += letter;
  }
  return [...parts, part].flatMap(one => {
    const match = /^\s*(['"]?)([\w$]+)\1\s*:\s*([\s\S]*?)\s*$/.exec(one);
    return match === null ? [] : [[match[2] ?? '', match[3] ?? ''] as const];
  });
}
