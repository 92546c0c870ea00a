import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const rule = "allow.resource(check).to(['get', 'delete'])";
const trigger = '  triggers: { onUpload: check },\n';
const imports = "import { check } from '../check/resource';";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Another name for the import',
      edits: {
        [file]: [
          [imports, "import { check as inspect } from '../check/resource';"],
          [trigger, '  triggers: { onUpload: inspect },\n'],
          [rule, rule.replace('check', 'inspect')],
        ],
      },
    },
    {
      what: 'The module as a whole',
      edits: {
        [file]: [
          [imports, "import * as functions from '../check/resource';"],
          [trigger, '  triggers: { onUpload: functions.check },\n'],
          [rule, rule.replace('check', 'functions.check')],
        ],
      },
    },
    {
      what: 'The trigger last',
      edits: {
        [file]: [
          [trigger, ''],
          [
            "allow.authenticated.to(['read'])],\n  }),",
            `allow.authenticated.to(['read'])],\n  }),\n${trigger}`,
          ],
        ],
      },
    },
    {
      what: 'The trigger in a constant',
      edits: {
        [file]: [
          ['export const storage', 'const triggers = { onUpload: check };\nexport const storage'],
          [trigger, '  triggers,\n'],
        ],
      },
    },
    {
      what: 'Actions in a constant',
      edits: {
        [file]: [
          [
            'export const storage',
            "const work: ('get' | 'delete')[] = ['delete', 'get'];\nexport const storage",
          ],
          [rule, 'allow.resource(check).to(work)'],
        ],
      },
    },
    {
      what: 'Rules in a constant',
      edits: { [file]: [['access: allow => ({', 'access: allow => ({\n    ...{},']] },
    },
    {
      what: 'Registered as well',
      edits: {
        'amplify/backend.ts': [
          [
            "import { auth } from './auth/resource';",
            "import { auth } from './auth/resource';\nimport { check } from './check/resource';",
          ],
          ['  auth,\n', '  auth,\n  check,\n'],
        ],
      },
    },
    {
      what: 'Public pages in two words',
      edits: { [file]: [["[allow.guest.to(['read'])", "[allow.guest.to(['get', 'list'])"]] },
    },
    {
      what: 'A body that returns',
      edits: {
        [file]: [
          ['allow => ({', 'allow => {\n    const judge = allow.resource(check);\n    return {'],
          [rule, "judge.to(['get', 'delete'])"],
          ["allow.authenticated.to(['read'])],\n  }),", "allow.authenticated.to(['read'])],\n    };\n  },"],
        ],
      },
    },
    {
      what: 'The path in a constant',
      edits: {
        [file]: [
          ['export const storage', "const entries = 'entries/*';\nexport const storage"],
          ["'entries/*':", '[entries]:'],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Opens only', edits: { [file]: [[rule, "allow.resource(check).to(['get'])"]] } },
    { what: 'Deletes only', edits: { [file]: [[rule, "allow.resource(check).to(['delete'])"]] } },
    {
      what: 'On the results',
      edits: {
        [file]: [
          [`, ${rule}`, ''],
          ["allow.authenticated.to(['read'])],", `allow.authenticated.to(['read']), ${rule}],`],
        ],
      },
    },
    {
      what: 'On both',
      edits: { [file]: [["'results/*': [", "'results/*': [allow.resource(check).to(['get']), "]] },
    },
    { what: 'Writes in place of deleting', edits: { [file]: [["['get', 'delete']", "['get', 'write']"]] } },
    {
      what: 'A folder below',
      edits: {
        [file]: [
          [`, ${rule}`, ''],
          ['    // The pages', `    'entries/new/*': [${rule}],\n    // The pages`],
        ],
      },
    },
    {
      what: 'People may read entries',
      edits: { [file]: [["allow.authenticated.to(['write'])", "allow.authenticated.to(['read', 'write'])"]] },
    },
    { what: 'The trigger under another name', edits: { [file]: [['onUpload', 'onCreate']] } },
    {
      what: 'The trigger under another name, past the types',
      edits: { [file]: [['{ onUpload: check }', '{ onCreate: check } as never']] },
    },
    { what: 'The trigger in a comment', edits: { [file]: [[trigger, `  // ${trigger.trim()}\n`]] } },
    {
      what: 'A new function of the same kind',
      edits: {
        [file]: [
          [imports, "import { check as first } from '../check/resource';\n\nconst check = first;"],
          [trigger, ''],
        ],
      },
    },
    {
      what: 'Guests hand in, too',
      edits: {
        [file]: [
          [
            "[allow.authenticated.to(['write'])",
            "[allow.guest.to(['write']), allow.authenticated.to(['write'])",
          ],
        ],
      },
    },
    { what: 'A rule without actions', edits: { [file]: [[rule, 'allow.resource(check)']] } },
  ],
};
