/** How an editor is told where to open a file. `open-editor` knows the GUI ones only, and no line for nano or emacs. */
export interface KnownEditor {
  /** What its command is called, without folder and ending. */
  readonly commands: readonly string[];
  readonly name: string;
  /** It draws in the terminal, so it needs the terminal for itself. */
  readonly inTerminal: boolean;
  /** Arguments that open a file at a line. */
  readonly at: (file: string, line: number) => readonly string[];
}

const goto = (file: string, line: number) => ['--goto', `${file}:${line}`];
const colon = (file: string, line: number) => [`${file}:${line}`];
const plus = (file: string, line: number) => [`+${line}`, file];
const lineFlag = (file: string, line: number) => ['--line', String(line), file];

export const knownEditors: readonly KnownEditor[] = [
  { commands: ['code'], name: 'VS Code', inTerminal: false, at: goto },
  { commands: ['code-insiders'], name: 'VS Code Insiders', inTerminal: false, at: goto },
  { commands: ['cursor'], name: 'Cursor', inTerminal: false, at: goto },
  { commands: ['windsurf'], name: 'Windsurf', inTerminal: false, at: goto },
  { commands: ['codium', 'vscodium'], name: 'VSCodium', inTerminal: false, at: goto },
  { commands: ['zed', 'zeditor'], name: 'Zed', inTerminal: false, at: colon },
  { commands: ['subl'], name: 'Sublime Text', inTerminal: false, at: colon },
  { commands: ['webstorm', 'webstorm64', 'wstorm'], name: 'WebStorm', inTerminal: false, at: lineFlag },
  { commands: ['idea', 'idea64'], name: 'IntelliJ IDEA', inTerminal: false, at: lineFlag },
  { commands: ['mate'], name: 'TextMate', inTerminal: false, at: lineFlag },
  { commands: ['gedit'], name: 'gedit', inTerminal: false, at: plus },
  { commands: ['kate'], name: 'Kate', inTerminal: false, at: lineFlag },
  { commands: ['nvim'], name: 'Neovim', inTerminal: true, at: plus },
  { commands: ['vim', 'vi'], name: 'Vim', inTerminal: true, at: plus },
  { commands: ['hx', 'helix'], name: 'Helix', inTerminal: true, at: colon },
  { commands: ['micro'], name: 'micro', inTerminal: true, at: plus },
  { commands: ['kak'], name: 'Kakoune', inTerminal: true, at: plus },
  { commands: ['emacs', 'emacsclient'], name: 'Emacs', inTerminal: true, at: plus },
  { commands: ['nano'], name: 'nano', inTerminal: true, at: plus },
  { commands: ['notepad'], name: 'Notepad', inTerminal: false, at: file => [file] },
];

/** Tried in this order where nothing says which editor the learner uses. */
export const searchOrder = [
  'code',
  'cursor',
  'windsurf',
  'zed',
  'subl',
  'webstorm',
  'idea',
  'nvim',
  'vim',
  'nano',
  'vi',
] as const;
