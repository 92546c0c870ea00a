import type { DifferenceCode } from '../../../src/gen1/translate/schema/differences.ts';
import type { Note } from '../../../src/gen1/translate/schema/note.ts';
import type { Api, Difference } from './api.ts';

/** Whether a note explains a difference. `name` is what the fact is about: 'Post', 'Post.title', 'Query.getPost'. */
type Rule = (parts: Parts, note: Note) => boolean;

interface Parts extends Difference {
  /** 'field', 'who', 'auth', ... */
  readonly aspect: string;
  readonly name: string;
}

/** What a note of each code explains, and nothing more. */
const rules: Partial<Readonly<Record<DifferenceCode, Rule>>> = {
  'relation-both-sides': ({ name, gen1 }, { where }) => name === where && gen1 === undefined,
  'relation-optional': ({ aspect, name, gen1, gen2 }, { where }) =>
    aspect === 'field' && name === where && gen1 === `${gen2}!`,
  'relation-sort': ({ aspect, name }, { where }) =>
    (aspect === 'args' || aspect === 'resolver') && name === where,
  'has-one-one-key': ({ aspect, name }, { where }) => aspect === 'resolver' && name === where,
  'relation-key': ({ aspect, name, gen1, gen2 }, { where }) =>
    aspect === 'auth' &&
    name === `Mutation.update${modelOf(where)}` &&
    mayBeEmptied(gen1) === mayBeEmptied(gen2, where),
  'relation-twice': ({ name, gen2 }, { where }) => name === where && gen2 === undefined,
  'relation-left-out': ({ name, gen2 }, { where }) => name === where && gen2 === undefined,
  'id-named': (parts, { where }) => isIdStep(parts, where),
  'id-type': (parts, { where }) =>
    isIdStep(parts, where) ||
    ((parts.aspect === 'args' || parts.aspect === 'field' || parts.aspect === 'who') &&
      isOfModel(parts.name, modelOf(where)) &&
      `${parts.gen1} ${parts.gen2} ${parts.name}`.includes('id')),
  'no-rules': ({ aspect, name }, { where }) =>
    (aspect === 'auth' || aspect === 'who') && isOfModel(name, where),
  'public-by-default': ({ aspect, name, gen1, gen2 }, { where }) =>
    aspect === 'auth' &&
    isOfModel(name, where) &&
    gen1?.includes('API Key Authorization') === true &&
    gen2?.includes('API Key Authorization') === true,
  'default-mode': ({ aspect, name }, { where }) =>
    (aspect === 'auth' || aspect === 'who' || aspect === 'resolver') && name === where,
  'input-name': ({ aspect, name, gen1, gen2 }, { where }) =>
    name === where ||
    name.startsWith(`${where}.`) ||
    name === `${where}Input` ||
    name.startsWith(`${where}Input.`) ||
    (aspect === 'args' && gen1?.includes(where) === true && withoutInput(gen1) === withoutInput(gen2)),
  'operation-names': ({ name }, { where, message }) =>
    isOfModel(name, where) || message.split(/[ ,.]+/).some(word => name.split('.').includes(word)),
  'subscription-level': ({ aspect, name }, { where }) => aspect === 'auth' && isOfModel(name, where),
  timestamps: ({ name }, { where }) => isOfModel(name, where),
  'default-of-enum': ({ aspect, name }, { where }) =>
    aspect === 'setup' && name === `Mutation.create${modelOf(where)}`,
  'unused-input': ({ name, gen2 }, { where }) =>
    (name === where || name.startsWith(`${where}.`)) && gen2 === undefined,
};

/** The code that explains a difference; undefined where nothing does, which is a failure of the translation. */
export function explain(
  difference: Difference,
  notes: readonly Note[],
  gen1: Api,
  gen2: Api,
): DifferenceCode | undefined {
  const [aspect = '', ...words] = difference.fact.split(' ');
  const parts: Parts = { ...difference, aspect, name: words.join(' ') };
  const note = notes.find(candidate => rules[candidate.code]?.(parts, candidate));
  return note?.code ?? explainAlways(parts, gen1, gen2);
}

/** Differences of the generations themselves, that no note names at each place. */
function explainAlways(
  { aspect, name, gen1: one, gen2: two }: Parts,
  gen1: Api,
  gen2: Api,
): DifferenceCode | undefined {
  const [type = '', field = ''] = name.split('.');
  if (aspect === 'index' && one === undefined && /^\w+\.gsi-\w+\.\w+$/.test(name)) return 'relation-index';
  if (aspect === 'resolver' && one !== undefined && two !== undefined) {
    const index = /"index": "[\w.-]+"/g;
    const isRelation = [...gen2.keys()].some(
      fact => fact.startsWith('index ') && fact.endsWith(`.gsi-${name}`),
    );
    if (isRelation && withoutNames(one.replace(index, '')) === withoutNames(two.replace(index, '')))
      return 'relation-index';
  }
  const filter = /^ModelSubscription\w+FilterInput$/;
  if ((aspect === 'field' || aspect === 'who') && filter.test(type)) {
    const elsewhere = (api: Api) =>
      [...api.keys()].some(
        fact => filter.test(fact.slice(6, -field.length - 1)) && fact.endsWith(`.${field}`),
      );
    if (one === undefined ? elsewhere(gen1) : elsewhere(gen2)) return 'subscription-filter';
  }
  const isCustomType = gen1.get(`type ${name}`) === 'type' && !gen1.has(`table ${name}`);
  if (aspect === 'who' && isCustomType && one?.split(' ').every(word => two?.includes(word)))
    return 'type-authorization';
  return undefined;
}

/** The one generator puts the sort key's variable between quotation marks, which makes no difference to text. */
function withoutNames(template: string): string {
  return template.replace(/"\$\{(sortKeyValue\d)\}"/g, '$$$1');
}

/** The steps that Gen 2 adds to a model whose id is a field of its own: set the key, list by it. */
function isIdStep({ aspect, name, gen1, gen2 }: Parts, where: string): boolean {
  if (!isOfModel(name, modelOf(where))) return false;
  if (aspect === 'args') return gen2 === withIdArguments(gen1);
  if (aspect !== 'setup' || gen2 === undefined) return false;
  const added = addedLines(gen1 ?? '', gen2);
  return added !== undefined && /Set the primary key|Set query expression for key/.test(added);
}

/** What a template has more than another whose lines are all in it, in order; undefined where one is missing. */
function addedLines(less: string, more: string): string | undefined {
  const wanted = less === '' ? [] : less.split('\n');
  const added = more.split('\n').filter(line => {
    if (line !== wanted[0]) return true;
    wanted.shift();
    return false;
  });
  return wanted.length === 0 ? added.join('\n') : undefined;
}

function withIdArguments(args = ''): string {
  return [...args.split(', '), 'id: ID', 'sortDirection: ModelSortDirection'].toSorted().join(', ');
}

/** A template, without a key in the list of fields that may be set to null. */
function mayBeEmptied(template = '', where = ''): string {
  const key = where.split('.')[1];
  return template.replace(
    /(NullAllowedFields\d+ = |"nullAllowedFields":)(\[[^\]]*\])/g,
    (_, start: string, list: string) =>
      start + JSON.stringify((JSON.parse(list) as readonly string[]).filter(field => field !== key)),
  );
}

function withoutInput(args = ''): string {
  return args.replace(/\b(\w+?)(Input)+\b/g, '$1Input');
}

function modelOf(where: string): string {
  return where.split('.')[0] ?? where;
}

/** Whether a name is the model's, one of its operations', or of the types that go with it. */
function isOfModel(name: string, model: string): boolean {
  const bare = name.replace(/^(Query|Mutation|Subscription)\./, '');
  const words = [
    `get${model}`,
    `list${model}`,
    `create${model}`,
    `update${model}`,
    `delete${model}`,
    `onCreate${model}`,
    `onUpdate${model}`,
    `onDelete${model}`,
  ];
  const stem = model.replace(/y$/, '');
  return (
    name === model ||
    name.startsWith(`${model}.`) ||
    words.includes(bare) ||
    bare === `list${model}s` ||
    bare === `list${stem}ies` ||
    new RegExp(
      `^(Model|ModelSubscription|Create|Update|Delete)${model}(Connection|FilterInput|ConditionInput|Input)(\\.|$)`,
    ).test(bare)
  );
}
