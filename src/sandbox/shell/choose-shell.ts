import path from 'node:path';
import { guessDialect } from './dialect.ts';

/** A shell that can be told, after the learner's own start-up files, where AWS is. */
export type ShellKind = 'bash' | 'zsh' | 'fish' | 'sh' | 'powershell' | 'cmd';

export interface ChosenShell {
  readonly kind: ShellKind;
  readonly command: string;
}

const kinds: Readonly<Record<string, ShellKind>> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  sh: 'sh',
  dash: 'sh',
  ash: 'sh',
  ksh: 'sh',
  ksh93: 'sh',
  mksh: 'sh',
  pwsh: 'powershell',
  powershell: 'powershell',
  cmd: 'cmd',
};

/**
 * The learner's shell. One whose start-up we don't know (tcsh, nushell) could undo what keeps accounts out of reach:
 * bash stands in for it, else sh.
 * @param exists Whether a file exists.
 */
export function chooseShell(
  env: NodeJS.ProcessEnv,
  exists: (file: string) => boolean,
  platform: NodeJS.Platform = process.platform,
): ChosenShell {
  const own = env.SHELL ?? '';
  const known = kinds[nameOf(own)];
  if (known !== undefined && (exists(own) || !/[/\\]/.test(own))) return { kind: known, command: own };
  if (platform === 'win32') {
    const kind = guessDialect(env, platform) === 'powershell' ? 'powershell' : 'cmd';
    return kind === 'powershell'
      ? {
          kind,
          command: (env.PSModulePath ?? '').includes('WindowsPowerShell') ? 'powershell.exe' : 'pwsh.exe',
        }
      : { kind, command: env.ComSpec ?? env.COMSPEC ?? 'cmd.exe' };
  }
  const bash = ['/bin/bash', '/usr/bin/bash', '/usr/local/bin/bash'].find(exists);
  return bash === undefined ? { kind: 'sh', command: '/bin/sh' } : { kind: 'bash', command: bash };
}

function nameOf(command: string): string {
  return path.win32
    .basename(command.replaceAll('/', '\\'))
    .replace(/\.exe$/i, '')
    .toLowerCase();
}
