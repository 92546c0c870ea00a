/** Every option there is. Which command takes which stands in the command table. */
export const optionTable = {
  help: { type: 'boolean', short: 'h', summary: 'Show help, for one command too' },
  version: { type: 'boolean', short: 'v', summary: 'Show the version' },
  workspace: { type: 'string', short: 'w', value: 'DIR', summary: 'The folder with your exercise files' },
  'screen-reader': { type: 'boolean', summary: 'A linear layout without borders, for screen readers' },
  'no-engine': { type: 'boolean', summary: 'Check in this process alone: for CI' },
  json: { type: 'boolean', summary: 'Answer in JSON' },
  all: { type: 'boolean', summary: 'All exercises' },
  answers: { type: 'boolean', summary: 'Show the answers of quizzes too' },
  profile: { type: 'string', value: 'NAME', summary: 'The AWS profile to use' },
  identifier: {
    type: 'string',
    value: 'NAME',
    summary: "The sandbox's identifier; your user name unless told",
  },
  practice: { type: 'boolean', summary: 'Use the practice cloud on this machine: no AWS account, no cost' },
  yes: { type: 'boolean', short: 'y', summary: 'Do not ask' },
} as const;

export type OptionName = keyof typeof optionTable;

/** The options of one call, with the defaults filled in. */
export interface Options {
  readonly help: boolean;
  readonly version: boolean;
  readonly workspace: string | undefined;
  readonly screenReader: boolean;
  readonly noEngine: boolean;
  readonly json: boolean;
  readonly all: boolean;
  readonly answers: boolean;
  readonly profile: string | undefined;
  readonly identifier: string | undefined;
  readonly practice: boolean;
  readonly yes: boolean;
}

export const defaultOptions: Options = {
  help: false,
  version: false,
  workspace: undefined,
  screenReader: false,
  noEngine: false,
  json: false,
  all: false,
  answers: false,
  profile: undefined,
  identifier: undefined,
  practice: false,
  yes: false,
};
