import type { Edit } from './mutant.ts';
import { type Call, type Syntax, withComma } from './syntax.ts';

/** Methods that a solution chains on, and that can be lost. */
const losable = new Set([
  'required',
  'array',
  'default',
  'authorization',
  'identifier',
  'secondaryIndexes',
  'disableOperations',
  'to',
  'returns',
  'arguments',
  'inField',
  'withClaimIn',
  'valueRequired',
]);

/** Other types that a slip would choose, by the builder's names. */
const otherTypes: Readonly<Record<string, string>> = {
  string: 'integer',
  integer: 'string',
  float: 'integer',
  boolean: 'string',
  id: 'string',
  date: 'datetime',
  datetime: 'date',
  time: 'string',
  timestamp: 'integer',
  email: 'string',
  phone: 'string',
  url: 'string',
  json: 'string',
  ipAddress: 'string',
};

const defaults: Readonly<Record<string, string>> = {
  string: "'new'",
  integer: '7',
  float: '1.5',
  boolean: 'true',
  date: "'2020-01-01'",
};

/** Whom a rule could let in by mistake. */
const audiences = [
  'owner()',
  'authenticated()',
  "authenticated('identityPool')",
  'guest()',
  'publicApiKey()',
  "group('admins')",
  "ownerDefinedIn('author')",
] as const;

const operations = ["'read'", "'get'", "'create'", "'create', 'read'", "'create', 'read', 'update'"] as const;

/** What can go wrong in models: fields, types, defaults, keys, indexes, operations and rules. */
export function schemaEdits(syntax: Syntax): readonly Edit[] {
  return [
    ...syntax.calls.flatMap(call => [...lose(call), ...field(call), ...model(call), ...rule(call, syntax)]),
    ...ruleLists(syntax),
  ];
}

function lose({ node, method, on }: Call): readonly Edit[] {
  if (on === undefined || !losable.has(method)) return [];
  return [{ what: `drops .${method}()`, start: on.end, end: node.end, text: '' }];
}

function field({ node, method, root, on, then, chainEnd }: Call): readonly Edit[] {
  const other = otherTypes[method];
  if (root !== 'a' || on?.type !== 'Identifier' || other === undefined) return [];
  const name = { start: on.end, end: node.end };
  const add = (text: string, what: string, at = chainEnd): Edit => ({ what, start: at, end: at, text });
  const preset = defaults[method];
  return [
    { ...name, what: `makes ${method} ${other}`, text: `.${other}()` },
    ...(then.includes('required') ? [] : [add('.required()', 'adds .required()')]),
    ...(then.includes('array') ? [] : [add('.array()', 'adds .array()', node.end)]),
    ...(then.includes('default') || preset === undefined
      ? []
      : [add(`.default(${preset})`, 'adds a default')]),
    ...(then.includes('authorization')
      ? []
      : [
          add('.authorization(allow => [allow.guest()])', 'opens the field to guests'),
          add('.authorization(allow => [allow.authenticated()])', 'opens the field to everyone signed in'),
          add(".authorization(allow => [allow.owner().to(['read'])])", 'lets the owner only read the field'),
          add(".authorization(allow => [allow.group('admins')])", 'hides the field'),
        ]),
  ];
}

function model({ node, method, root, on }: Call): readonly Edit[] {
  if (root !== 'a' || on?.type !== 'Identifier' || method !== 'model') return [];
  const [fields] = node.arguments;
  if (fields?.type !== 'ObjectExpression') return [];
  const first = fields.properties.find(property => property.type === 'Property');
  const name = first?.key.type === 'Identifier' ? first.key.name : undefined;
  const after = (text: string, what: string): Edit => ({ what, start: node.end, end: node.end, text });
  const inside = (text: string, what: string): Edit => ({
    what,
    start: fields.start + 1,
    end: fields.start + 1,
    text: ` ${text}`,
  });
  return [
    inside('extra: a.string(),', 'adds a field'),
    inside("id: a.string().required().default('1'),", 'makes the id a text'),
    ...(name === undefined
      ? []
      : [
          after(`.identifier(['${name}'])`, `identifies records by ${name}`),
          after(`.secondaryIndexes(index => [index('${name}')])`, `adds an index by ${name}`),
        ]),
    ...['delete', 'update', 'list', 'subscriptions', 'mutations', 'queries'].map(operation =>
      after(`.disableOperations(['${operation}'])`, `disables ${operation}`),
    ),
  ];
}

function rule({ node, method, root, on, then }: Call, { textOf }: Syntax): readonly Edit[] {
  if (root !== 'allow' || on?.type !== 'Identifier') return [];
  const text = textOf(node);
  const whom = audiences
    .filter(other => text !== `allow.${other}`)
    .map(other => ({
      what: `lets in ${other} for ${method}`,
      start: node.start,
      end: node.end,
      text: `allow.${other}`,
    }));
  const narrower = then.includes('to')
    ? []
    : operations.map(some => ({
        what: `limits ${method} to ${some}`,
        start: node.end,
        end: node.end,
        text: `.to([${some}])`,
      }));
  return [...whom, ...narrower];
}

/** Lists of rules and of operations: one more, one less, others. */
function ruleLists({ arrays, calls, source }: Syntax): readonly Edit[] {
  const rules = arrays.filter(({ elements }) =>
    elements.some(one => one !== null && source.slice(one.start, one.end).startsWith('allow.')),
  );
  const limits = calls.filter(({ method }) => method === 'to').flatMap(({ node }) => node.arguments);
  return [
    ...rules.flatMap(list => [
      ...list.elements.flatMap(one =>
        one === null ? [] : [{ what: 'drops a rule', ...withComma(source, list.elements, one), text: '' }],
      ),
      ...audiences.map(other => ({
        what: `adds a rule for ${other}`,
        start: list.end - 1,
        end: list.end - 1,
        text: `, allow.${other}`,
      })),
    ]),
    ...limits.flatMap(list => [
      ...operations.map(some => ({
        what: `limits to ${some}`,
        start: list.start,
        end: list.end,
        text: `[${some}]`,
      })),
      { what: "limits to 'list'", start: list.start, end: list.end, text: "['list']" },
      {
        what: "limits to 'create', 'update'",
        start: list.start,
        end: list.end,
        text: "['create', 'update']",
      },
    ]),
  ];
}
