/** Every option there is. Which command takes which stands in the command table. */
export const optionTable = {
  help: { type: 'boolean', short: 'h', summary: 'Show help, for one command too' },
  version: { type: 'boolean', short: 'v', summary: 'Show the version' },
  workspace: { type: 'string', short: 'w', value: 'DIR', summary: 'The folder with your exercise files' },
  'screen-reader': { type: 'boolean', summary: 'A linear layout without borders, for screen readers' },
  json: { type: 'boolean', summary: 'Answer in JSON' },
  all: { type: 'boolean', summary: 'All exercises' },
  answers: { type: 'boolean', summary: 'Show the answers of quizzes too' },
} as const;

export type OptionName = keyof typeof optionTable;

/** The options of one call, with the defaults filled in. */
export interface Options {
  readonly help: boolean;
  readonly version: boolean;
  readonly workspace: string | undefined;
  readonly screenReader: boolean;
  readonly json: boolean;
  readonly all: boolean;
  readonly answers: boolean;
}

export const defaultOptions: Options = {
  help: false,
  version: false,
  workspace: undefined,
  screenReader: false,
  json: false,
  all: false,
  answers: false,
};
