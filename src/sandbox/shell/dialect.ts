/** How shells are told of variables. */
export type Dialect = 'posix' | 'fish' | 'powershell' | 'cmd';

export const dialects = ['posix', 'fish', 'powershell', 'cmd'] as const satisfies readonly Dialect[];

/** A line that sets a variable for the shell and what it starts. */
export function assignment(dialect: Dialect, name: string, value: string): string {
  switch (dialect) {
    case 'posix':
      return `export ${name}=${quoted(dialect, value)}`;
    case 'fish':
      return `set -gx ${name} ${quoted(dialect, value)}`;
    case 'powershell':
      return `$env:${name} = ${quoted(dialect, value)}`;
    case 'cmd':
      return `set ${quoted(dialect, `${name}=${value}`)}`;
  }
}

/** A line that takes a variable away. */
export function removal(dialect: Dialect, name: string): string {
  switch (dialect) {
    case 'posix':
      return `unset ${name}`;
    case 'fish':
      // A universal variable is the learner's for good: it is only hidden.
      return `set -eg ${name}; set -q ${name}; and set -gx ${name} ''`;
    case 'powershell':
      return `Remove-Item Env:${name} -ErrorAction SilentlyContinue`;
    case 'cmd':
      return `set "${name}="`;
  }
}

/** A text as one word, in which the shell replaces nothing. */
export function quoted(dialect: Dialect, text: string): string {
  switch (dialect) {
    case 'posix':
      return `'${text.replaceAll("'", `'\\''`)}'`;
    case 'fish':
      return `'${text.replaceAll(/[\\']/g, found => `\\${found}`)}'`;
    case 'powershell':
      // Its curly quotes are quotes, too.
      return `'${text.replaceAll(/['‘’‚‛]/g, found => `${found}${found}`)}'`;
    case 'cmd':
      return `"${text.replaceAll('%', '%%')}"`;
  }
}

/** The dialect of the shell that most likely started us: `SHELL` where it is set, else what Windows brings. */
export function guessDialect(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Dialect {
  const name = /([^/\\]*?)(?:\.exe)?$/i.exec(env.SHELL ?? '')?.[1] ?? '';
  if (name === 'fish') return 'fish';
  if (/^(pwsh|powershell)$/i.test(name)) return 'powershell';
  if (name !== '' || platform !== 'win32') return 'posix';
  return isPowerShell(env) ? 'powershell' : 'cmd';
}

/** PowerShell adds a folder of the user's own to this variable, which Windows sets for everyone. */
function isPowerShell(env: NodeJS.ProcessEnv): boolean {
  const modules = env.PSModulePath ?? env.PSMODULEPATH ?? '';
  return modules.toLowerCase().includes((env.USERPROFILE ?? '\0').toLowerCase());
}
