import path from 'node:path';
import type { ChosenShell, ShellKind } from './choose-shell.ts';
import { assignment, type Dialect, quoted } from './dialect.ts';

export interface StartupOptions {
  readonly shell: ChosenShell;
  /** The folder that the files of this start-up are written to. */
  readonly folder: string;
  /** The folder whose programs come before all others. */
  readonly bin: string;
  /** What leads to the practice cloud. */
  readonly practice: Readonly<Record<string, string>>;
  /** The exercise, for the prompt. */
  readonly exercise: string;
  /** The learner's environment: where their own start-up files are. */
  readonly env: NodeJS.ProcessEnv;
}

export interface Startup {
  /** By name, to be written to the folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * How a shell is started so that the learner's own files are read first, and the practice cloud's environment and prompt
 * come after all that they did. Where the shell has a hook for it, they come again before each prompt: tools like direnv
 * set variables there.
 */
export function startupOf(options: StartupOptions): Startup {
  return startups[options.shell.kind](options);
}

/** What stands before the learner's own prompt. */
function promptOf(exercise: string): string {
  return `(practice cloud) ${exercise} `;
}

const startups: Readonly<Record<ShellKind, (options: StartupOptions) => Startup>> = {
  bash: options => ({
    files: {
      bashrc: `if [ -f ~/.bashrc ]; then . ~/.bashrc
elif [ -f ~/.bash_profile ]; then . ~/.bash_profile
elif [ -f ~/.profile ]; then . ~/.profile
fi
${posixSettings(options)}
__practice_prompt() {
  local practice_status=$?
  __practice_settings
  case $PS1 in ${quoted('posix', promptOf(options.exercise))}*) ;; *) PS1=${quoted('posix', promptOf(options.exercise))}$PS1 ;; esac
  return $practice_status
}
case $(declare -p PROMPT_COMMAND 2>/dev/null) in
  'declare -a'*) PROMPT_COMMAND+=(__practice_prompt) ;;
  *) PROMPT_COMMAND=\${PROMPT_COMMAND:+$PROMPT_COMMAND$'\\n'}__practice_prompt ;;
esac
`,
    },
    args: ['--rcfile', path.join(options.folder, 'bashrc'), '-i'],
    env: {},
  }),
  zsh: options => {
    const own = options.env.ZDOTDIR || '$HOME';
    const real = own === '$HOME' ? '"$HOME"' : quoted('posix', own);
    const ours = quoted('posix', options.folder);
    return {
      files: {
        '.zshenv': `ZDOTDIR=${real}
[ -f "$ZDOTDIR/.zshenv" ] && . "$ZDOTDIR/.zshenv"
__practice_zdotdir=$ZDOTDIR
ZDOTDIR=${ours}
`,
        '.zshrc': `[ "\${HISTFILE-}" = ${ours}/.zsh_history ] && HISTFILE=$__practice_zdotdir/.zsh_history
ZDOTDIR=$__practice_zdotdir
[ -f "$ZDOTDIR/.zshrc" ] && . "$ZDOTDIR/.zshrc"
${posixSettings(options)}
__practice_prompt() {
  local practice_status=$?
  __practice_settings
  [[ $PROMPT == ${quoted('posix', promptOf(options.exercise))}* ]] || PROMPT=${quoted('posix', promptOf(options.exercise))}$PROMPT
  return $practice_status
}
typeset -ga precmd_functions
precmd_functions+=(__practice_prompt)
`,
      },
      args: ['-i'],
      env: { ZDOTDIR: options.folder },
    };
  },
  fish: options => ({
    files: { 'practice.fish': fishSettings(options) },
    args: ['-i', '-C', `source ${quoted('fish', path.join(options.folder, 'practice.fish'))}`],
    env: {},
  }),
  sh: options => ({
    files: {
      shrc: `${options.env.ENV ? `[ -f ${quoted('posix', options.env.ENV)} ] && . ${quoted('posix', options.env.ENV)}\n` : ''}${posixSettings(options)}
PS1=${quoted('posix', `${promptOf(options.exercise)}$ `)}
`,
    },
    args: ['-i'],
    env: { ENV: path.join(options.folder, 'shrc') },
  }),
  powershell: options => ({
    files: { 'practice.ps1': powershellSettings(options) },
    // Read as text: where scripts are forbidden, commands aren't.
    args: [
      '-NoLogo',
      '-NoExit',
      '-Command',
      `Invoke-Expression (Get-Content -Raw -LiteralPath ${quoted('powershell', path.join(options.folder, 'practice.ps1'))})`,
    ],
    env: {},
  }),
  cmd: options => ({
    files: {
      'practice.cmd': [
        '@echo off',
        `for /f "delims==" %%n in ('set AWS_ 2^>nul') do set "%%n="`,
        ...assignments('cmd', options.practice),
        `set "PATH=${options.bin};%PATH%"`,
        `prompt ${promptOf(options.exercise)}$P$G`,
        '@echo on',
        '',
      ].join('\r\n'),
    },
    args: ['/K', path.join(options.folder, 'practice.cmd')],
    env: {},
  }),
};

/** For bash, zsh and sh: `__practice_settings`, called once here, makes the environment the practice cloud's. */
function posixSettings({ bin, practice }: StartupOptions): string {
  const first = quoted('posix', bin);
  return `__practice_settings() {
  for __practice_name in $(env | sed -n 's/^\\(AWS_[A-Za-z0-9_]*\\)=.*/\\1/p'); do unset "$__practice_name"; done
  ${assignments('posix', practice).join('\n  ')}
  case $PATH in ${first}:*) ;; *) export PATH=${first}:"$PATH" ;; esac
} 2>/dev/null
unalias npx ampx npm node env sed 2>/dev/null
unset -f npx ampx env sed 2>/dev/null
__practice_settings
hash -r 2>/dev/null`;
}

function fishSettings({ bin, practice, exercise }: StartupOptions): string {
  const first = quoted('fish', bin);
  return `function __practice_settings --on-event fish_prompt
  for name in (set --names --export | string match 'AWS_*')
    set -eg $name
    set -q $name; and set -gx $name ''
  end
  ${assignments('fish', practice).join('\n  ')}
  set -l at (contains -i -- ${first} $PATH); and set -e PATH[$at]
  set -gx PATH ${first} $PATH
end
for name in npx ampx
  functions -e $name
  abbr -e $name 2>/dev/null
end
__practice_settings
functions -q fish_prompt; and functions -c fish_prompt __practice_own_prompt
function __practice_status
  return $argv[1]
end
function fish_prompt
  set -l practice_status $status
  echo -n ${quoted('fish', promptOf(exercise))}
  __practice_status $practice_status
  functions -q __practice_own_prompt; and __practice_own_prompt; or echo -n '> '
end
`;
}

function powershellSettings({ bin, practice, exercise }: StartupOptions): string {
  return `function global:__practice_settings {
  Get-ChildItem Env:AWS_* | Remove-Item
  ${assignments('powershell', practice).join('\n  ')}
  $first = ${quoted('powershell', bin)}
  if (-not $env:PATH.StartsWith($first)) { $env:PATH = $first + [IO.Path]::PathSeparator + $env:PATH }
}
Remove-Item Alias:npx, Alias:ampx, Function:npx, Function:ampx -ErrorAction SilentlyContinue
__practice_settings
$global:__practice_own_prompt = $function:prompt
function global:prompt {
  __practice_settings
  ${quoted('powershell', promptOf(exercise))} + (& $global:__practice_own_prompt)
}
`;
}

function assignments(dialect: Dialect, practice: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(practice).map(([name, value]) => assignment(dialect, name, value));
}
