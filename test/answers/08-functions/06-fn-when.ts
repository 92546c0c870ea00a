import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/functions/resource.ts';
const sheet = 'prediction.ts';
const rent = "{ rate: 'every month', timezone: 'Asia/Tokyo' }";
const pulse = "'every 20m'";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The rate as a constant',
      edits: {
        [file]: [
          ["const entry = './job.ts';", "const entry = './job.ts';\nconst thirds = 'every 20m' as const;"],
          [pulse, 'thirds'],
        ],
      },
    },
    { what: 'The rate in a list', edits: { [file]: [[rent, `[${rent}]`]] } },
    {
      what: 'Cron of five fields',
      edits: { [file]: [[rent, "{ cron: '0 0 1 * ?', timezone: 'Asia/Tokyo' }"]] },
    },
    {
      what: 'The first as a day, any weekday',
      edits: { [file]: [[rent, "{ timezone: 'Asia/Tokyo', cron: '0 0 1 * ? *' }"]] },
    },
    { what: 'A step from zero', edits: { [file]: [[pulse, "'0/20 * * * ? *'"]] } },
    { what: 'A step of all minutes', edits: { [file]: [[pulse, "'*/20 * ? * * *'"]] } },
    {
      what: 'A list of minutes, with the zone',
      edits: { [file]: [[pulse, "{ cron: '0,20,40 * * * ?', timezone: 'UTC' }"]] },
    },
    {
      what: 'The zone as a constant',
      edits: {
        [file]: [
          ["const entry = './job.ts';", "const entry = './job.ts';\nconst timezone = 'Asia/Tokyo';"],
          [rent, "{ rate: 'every month', timezone }"],
        ],
      },
    },
    { what: 'Digest in another spelling', edits: { [file]: [["'0 8 ? * 2-6'", "'0 8 ? * 2,3,4,5,6 *'"]] } },
    {
      what: 'Answers in another order',
      files: {
        [sheet]: `export const prediction = {
  'fn-report': 'an hour earlier',
  'fn-pulse': '4',
  'fn-rent': 'nine in the morning',
  'fn-digest': 'Monday',
} as const;
`,
      },
    },
  ],
  wrong: [
    { what: 'Sunday', edits: { [sheet]: [["'fn-digest': 'Monday'", "'fn-digest': 'Sunday'"]] } },
    {
      what: 'Three in the afternoon',
      edits: { [sheet]: [["'fn-rent': 'nine in the morning'", "'fn-rent': 'three in the afternoon'"]] },
    },
    {
      what: 'Six runs, as after the correction',
      edits: { [sheet]: [["'fn-pulse': '4'", "'fn-pulse': '6'"]] },
    },
    {
      what: 'New York stays',
      edits: { [sheet]: [["'fn-report': 'an hour earlier'", "'fn-report': 'stays'"]] },
    },
    {
      what: 'A question left open',
      edits: { [sheet]: [["'fn-report': 'an hour earlier'", "'fn-report': '?'"]] },
    },
    {
      what: 'Both answers at once',
      edits: { [sheet]: [["'fn-pulse': '4'", "'fn-pulse': '4' as '3' | '4'"]] },
    },
    { what: 'Any answer', edits: { [sheet]: [["'fn-pulse': '4'", "'fn-pulse': '6' as any"]] } },
    {
      what: 'Each day in Tokyo',
      edits: { [file]: [[rent, "{ rate: 'every day', timezone: 'Asia/Tokyo' }"]] },
    },
    {
      what: 'A zone that isn’t one',
      edits: { [file]: [[rent, "{ rate: 'every month', timezone: 'Tokyo' }"]] },
    },
    { what: 'The zone left out', edits: { [file]: [[rent, "{ rate: 'every month' }"]] } },
    {
      what: 'On January 1st only',
      edits: { [file]: [[rent, "{ cron: '0 0 1 1 ? *', timezone: 'Asia/Tokyo' }"]] },
    },
    { what: 'Minutes and hours swapped', edits: { [file]: [[pulse, "'* 0,20,40 * * ? *'"]] } },
    { what: 'Once in twenty hours', edits: { [file]: [[pulse, "'every 20h'"]] } },
    { what: 'From five past on', edits: { [file]: [[pulse, "'5/20 * * * ? *'"]] } },
    { what: 'Twenty past only', edits: { [file]: [[pulse, "'20 * * * ? *'"]] } },
    { what: 'Both schedules for pulse', edits: { [file]: [[pulse, "['every 20m', 'every 40m']"]] } },
    {
      what: 'The report moved as well',
      edits: { [file]: [["cron: '30 17 ? * 6 *'", "cron: '30 17 ? * 5 *'"]] },
    },
    { what: 'Digest corrected, as on a server', edits: { [file]: [["'0 8 ? * 2-6'", "'0 8 ? * 1-5'"]] } },
    { what: 'A rate of the AWS console', edits: { [file]: [[pulse, "'rate(20 minutes)'"]] } },
  ],
};
