/** An option of the command line. */
export interface OptionDefinition {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands after it, as help shows it. */
  readonly value?: string;
  readonly summary: string;
}

/**
 * Every option there is, so that one name means one thing everywhere. A command takes the shared ones, and those that
 * its `args` name.
 */
export const options = {
  help: { type: 'boolean', short: 'h', summary: 'Show help, for one command too' },
  version: { type: 'boolean', short: 'v', summary: 'Show the version' },
  workspace: { type: 'string', short: 'w', value: 'DIR', summary: 'The folder with your exercise files' },
  // Of use to the screen alone; commands allow it, for those who have it in an alias.
  'screen-reader': { type: 'boolean', summary: 'A linear layout without borders, for screen readers' },
  'no-engine': { type: 'boolean', summary: 'Check in this process alone: for CI' },
  at: { type: 'string', value: 'ID', summary: 'Open the course at this lesson or exercise' },
  json: { type: 'boolean', summary: 'Answer in JSON' },
  follow: { type: 'boolean', short: 'f', summary: 'Go on, until Ctrl-C' },
  shell: { type: 'string', value: 'NAME', summary: 'posix, fish, powershell or cmd; guessed without it' },
  all: { type: 'boolean', summary: 'All exercises' },
  chapter: { type: 'string', value: 'CHAPTER', summary: 'With --all: this chapter alone' },
  skip: {
    type: 'string',
    value: 'WHAT',
    summary: 'With --all: not this chapter, or: deployment',
  },
  solution: { type: 'boolean', summary: 'Show the solution of an exercise too, and why it works' },
  answers: { type: 'boolean', summary: 'Show the answers of quizzes too' },
  name: { type: 'string', value: 'NAME', summary: 'The name on it; that of the last one unless told' },
  profile: { type: 'string', value: 'NAME', summary: 'The AWS profile to use' },
  identifier: {
    type: 'string',
    value: 'NAME',
    summary: "The sandbox's identifier; your user name unless told",
  },
  account: { type: 'string', value: 'NUMBER', summary: 'The AWS account that the sandbox lies in' },
  practice: { type: 'boolean', summary: 'Use the practice cloud on this machine: no AWS account, no cost' },
  pool: { type: 'string', value: 'ID', summary: 'The user pool, where several are deployed' },
  yes: { type: 'boolean', short: 'y', summary: 'Do not ask' },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** What every command takes. */
export const sharedOptions = {
  workspace: options.workspace,
  'screen-reader': options['screen-reader'],
  'no-engine': options['no-engine'],
  help: options.help,
  version: options.version,
} as const;

/** What the bare command takes of its own. */
export const bareOptions = { at: options.at } as const;
