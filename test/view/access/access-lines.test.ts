import { describe, expect, test } from 'vitest';
import type { AccessCell, AccessView } from '../../../src/checks/backend-view.ts';
import { accessLines } from '../../../src/view/access/access-lines.ts';
import { reasonLines } from '../../../src/view/access/reasons.ts';
import { plainTextOf, spansWidth } from '../../../src/view/document/line.ts';
import type { Setting } from '../../../src/view/document/setting.ts';
import { createTheme } from '../../../src/view/theme.ts';

const setting = (width: number): Setting => ({
  width,
  theme: createTheme({
    colour: false,
    hyperlinks: false,
    screenReader: false,
    program: 'amplify-gen2-learn',
  }),
  highlight: undefined,
});

const yes = (rule: string): AccessCell => ({ outcome: 'allowed', layer: 'resolver', rules: [rule] });
const own = (rule: string): AccessCell => ({ outcome: 'filtered', layer: 'resolver', rules: [rule] });
const no: AccessCell = { outcome: 'denied', layer: 'resolver', why: 'Unauthorized' };

const callers: AccessView['callers'] = [
  { id: 'guest', kind: 'guest', name: undefined },
  { id: 'signed-in', kind: 'signed-in', name: undefined },
  { id: 'owner', kind: 'owner', name: 'owner' },
  { id: 'group:Admins', kind: 'group', name: 'Admins' },
];

function todo(cells: { readonly delete: Readonly<Record<string, AccessCell>> }): AccessView {
  const rule = 'allow.owner()';
  const nobody = { guest: no, 'signed-in': no, 'group:Admins': no };
  const listen = { ...nobody, owner: own(rule) };
  return {
    callers,
    models: [
      {
        model: 'Todo',
        operations: [
          { operation: 'get', field: 'Query.getTodo', cells: { ...nobody, owner: yes(rule) } },
          { operation: 'list', field: 'Query.listTodos', cells: { ...nobody, owner: own(rule) } },
          {
            operation: 'delete',
            field: 'Mutation.deleteTodo',
            cells: { ...nobody, owner: yes(rule), ...cells.delete },
          },
          { operation: 'onCreate', field: 'Subscription.onCreateTodo', cells: listen },
          { operation: 'onUpdate', field: 'Subscription.onUpdateTodo', cells: listen },
          { operation: 'onDelete', field: 'Subscription.onDeleteTodo', cells: listen },
        ],
        fields: [{ field: 'secret', operation: 'read', cells: { owner: no } }],
        nullInMutations: [],
      },
    ],
    operations: [],
  };
}

const tight = todo({ delete: {} });
const open = todo({ delete: { guest: yes("allow.guest().to(['delete'])") } });

describe('the matrix as lines', () => {
  test('a column for each caller who may do something, the others in a sentence', () => {
    const text = plainTextOf(accessLines(tight, setting(80)));
    expect(text).toContain(
      'Todo          owner\nget           yes\nlist          own\ndelete        yes\nsubscribe     own\nsecret: read  -\n',
    );
    expect(text).toContain('As signed in: Admins.');
    expect(text).toContain('Nothing for: guest, signed in.');
    expect(text).not.toContain('!');
  });

  test('what anyone may change stands out, in words and in its look', () => {
    const lines = accessLines(open, setting(80));
    expect(plainTextOf(lines)).toContain('! Anyone may delete Todo rows.');
    const row = lines.find(({ spans }) => spans[0]?.text.startsWith('delete'));
    expect(row?.spans[1]).toMatchObject({ text: expect.stringMatching(/^yes/), look: 'bad' });
  });

  test('cells that changed since the last time are marked, with a line that says so', () => {
    const text = plainTextOf(accessLines(open, setting(80), tight));
    expect(text).toContain('delete        yes*   yes');
    expect(text).toContain('* changed since the last check');
    expect(text.match(/\*/g)).toHaveLength(2);
    const back = plainTextOf(accessLines(tight, setting(80), open));
    expect(back).toContain('delete        -*     yes');
  });

  test('a model that is gone, and a model that is new', () => {
    const none: AccessView = { callers, models: [], operations: [] };
    expect(plainTextOf(accessLines(none, setting(80), tight))).toContain('- Todo is gone');
    expect(plainTextOf(accessLines(tight, setting(80), none))).toContain('get           yes*');
  });

  test.each([60, 80, 120])('no line is wider than %i columns, however many groups there are', width => {
    const groups = [...Array(14).keys()].map(index => `Department-${index}`);
    const many: AccessView = {
      callers: [...callers, ...groups.map(name => ({ id: `group:${name}`, kind: 'group', name }) as const)],
      models: tight.models.map(model => ({
        ...model,
        operations: model.operations.map(row => ({
          ...row,
          cells: {
            ...row.cells,
            ...Object.fromEntries(groups.map(name => [`group:${name}`, yes('allow.groups()')])),
          },
        })),
      })),
      operations: [],
    };
    const lines = [...accessLines(many, setting(width)), ...reasonLines(many, setting(width))];
    expect(Math.max(...lines.map(({ spans }) => spansWidth(spans)))).toBeLessThanOrEqual(width);
    for (const name of groups) expect(plainTextOf(lines)).toContain(name);
  });

  test('nothing to show, and an answer that could not be found', () => {
    expect(plainTextOf(accessLines(undefined, setting(80)))).toContain('Nothing to show yet');
    const problem: AccessView = { callers: [], models: [], operations: [], problem: 'broken SDL' };
    expect(plainTextOf(accessLines(problem, setting(80)))).toContain('could not be worked out: broken SDL');
  });
});

describe('which rule decided', () => {
  test('for the whole matrix, rule by rule', () => {
    expect(plainTextOf(reasonLines(open, setting(80)))).toBe(
      [
        '',
        'Todo',
        '  allow.owner()',
        '    owner: get, list (own), delete, onCreate (own), onUpdate (own), onDelete',
        '      (own)',
        "  allow.guest().to(['delete'])",
        '    guest: delete',
      ].join('\n'),
    );
  });
});
