import { type ApiSettings, unknownSettings } from './api-settings.ts';
import { isAppSyncRule } from './appsync-rules.ts';
import { differences } from './differences.ts';
import { type FieldContext, translateField } from './fields.ts';
import { FunctionNames } from './function-names.ts';
import type { Gen1Enum, Gen1Other, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import { type AuthorizationModes, type Entry, type Gen2Schema, literal, type Mode } from './gen2-schema.ts';
import { Ledger } from './ledger.ts';
import { commentsOnDirectives, translateModel } from './models.ts';
import { modernize } from './modernize.ts';
import { freeName, upperFirst } from './names.ts';
import { translateOperation } from './operations.ts';
import { relate } from './relations.ts';
import { modeOf, rulesOf } from './rules.ts';
import { withSayableIdentifiers } from './sayable-identifiers.ts';
import { type InputType, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Translates a Gen 1 schema. Whatever Gen 2 has no equal for is a comment in its place, and a note. */
export function translateSchema(given: Gen1Schema, settings: ApiSettings = unknownSettings): Gen2Schema {
  const ledger = new Ledger();
  const schema = withSayableIdentifiers(modernize(given, settings, ledger), ledger);
  const vocabulary = vocabularyOf(schema);
  const models = relate(schema, ledger);
  const functions = new FunctionNames();
  const names = operationNames(schema, [
    ...models.map(({ type }) => type.name),
    ...schema.types.map(({ name }) => name),
    ...schema.enums.map(({ name }) => name),
    ...[...vocabulary.inputs.values()].map(({ name }) => name),
  ]);
  const context = { vocabulary, ledger, functions, names, defaultMode: settings.defaultMode };
  const entries = [
    ...models.map(model => translateModel(model, schema, vocabulary, ledger)),
    ...schema.types
      .filter(({ name }) => vocabulary.customTypes.has(name))
      .map(type => translateType(type, type.name, vocabulary, ledger)),
    ...schema.types
      .filter(({ name }) => vocabulary.leftOutTypes.has(name))
      .map(type => leaveTypeOut(type, ledger)),
    ...[...vocabulary.inputs.values()].flatMap(input => translateInput(input, vocabulary, ledger)),
    ...schema.enums.map(translateEnum),
    ...schema.operations.map(operation => translateOperation(operation, context)),
    ...schema.others.map(other => leaveOut(other, ledger)),
  ];
  const modes = modesOf(
    schema,
    models.map(({ type }) => type),
    settings,
    ledger.modes(),
  );
  return { functions: functions.all(), entries, modes, comments: [], notes: ledger.notes() };
}

/** What is left of a type of which every field is for some only. */
function leaveTypeOut({ name, line, fields }: Gen1Type, ledger: Ledger): Entry {
  const comment = ledger.note('left-out', 'field-closed', { where: name, line }, `Every field of ${name}.`);
  return {
    name,
    description: undefined,
    comments: [comment, ...fields.map(({ text }) => text)],
    expression: undefined,
  };
}

function translateType(type: Gen1Type, name: string, vocabulary: Vocabulary, ledger: Ledger): Entry {
  const context: FieldContext = { owner: type, modelRules: undefined, vocabulary, ledger };
  const fields = type.fields.map(field => translateField(field, undefined, context, []));
  const comments = [
    ...type.comments,
    ...commentsOnDirectives(
      type.directives.filter(directive => !isAppSyncRule(directive)),
      new Set(),
      type.name,
      ledger,
    ),
  ];
  return {
    name,
    description: type.description,
    comments,
    expression: {
      head: 'a',
      calls: [{ name: 'customType', arguments: [{ kind: 'object', entries: fields, tall: true }] }],
    },
  };
}

function translateInput(
  { input, name, shared, used }: InputType,
  vocabulary: Vocabulary,
  ledger: Ledger,
): readonly Entry[] {
  const place = { where: input.name, line: input.line };
  if (!used) {
    ledger.note('left-out', 'unused-input', place);
    return [];
  }
  if (shared) return [];
  const inside: Gen1Type = {
    ...input,
    fields: input.fields.map(field => ({
      ...field,
      type: { ...field.type, name: vocabulary.inputs.get(field.type.name)?.name ?? field.type.name },
    })),
  };
  const made = new Set([...vocabulary.inputs.values()].map(other => other.name));
  const inner: Vocabulary = { ...vocabulary, customTypes: new Set([...vocabulary.customTypes, ...made]) };
  const entry = translateType(inside, name, inner, ledger);
  const comment = ledger.note('changed', 'input-name', place, `It was input ${input.name}.`);
  return [{ ...entry, comments: [comment, ...entry.comments] }];
}

function translateEnum({ name, description, comments, values }: Gen1Enum): Entry {
  const list = { kind: 'list' as const, items: values.map(literal) };
  return {
    name,
    description,
    comments,
    expression: { head: 'a', calls: [{ name: 'enum', arguments: [list] }] },
  };
}

function leaveOut({ name, kind, line, text }: Gen1Other, ledger: Ledger): Entry {
  ledger.note('left-out', 'interface-or-union', { where: name, line }, `${kind} ${name}.`);
  return {
    name,
    description: undefined,
    comments: [`${kind} ${name}: ${differences['interface-or-union']}`, ...text.split('\n')],
    expression: undefined,
  };
}

/** The names of operations, by kind and name: new ones where Gen 2 has one place for two. */
function operationNames({ operations }: Gen1Schema, others: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set([...others, 'Query', 'Mutation', 'Subscription']);
  const all = new Set([...taken, ...operations.map(({ name }) => name)]);
  const names = new Map<string, string>();
  for (const { kind, name } of operations) {
    const fresh = taken.has(name) ? freeName(name + upperFirst(kind), all) : name;
    taken.add(fresh);
    all.add(fresh);
    names.set(`${kind} ${name}`, fresh);
  }
  return names;
}

/** Which mode is taken as the default, where more than one is used: the first of these. */
const preferred: readonly Mode[] = ['userPool', 'apiKey', 'identityPool', 'oidc', 'lambda'];

/**
 * The modes that the rules of a schema need, and the default: that of the project's settings. Where it isn't known, every
 * model and operation has a rule of its own, so any will do.
 */
function modesOf(
  schema: Gen1Schema,
  models: readonly Gen1Type[],
  { defaultMode, apiKeyDays }: ApiSettings,
  said: ReadonlySet<Mode>,
): AuthorizationModes {
  const owners = [...models, ...models.flatMap(({ fields }) => fields), ...schema.operations];
  const used = new Set<Mode>([...said, ...owners.flatMap(owner => (rulesOf(owner) ?? []).map(modeOf))]);
  const first = defaultMode ?? preferred.find(mode => used.has(mode)) ?? 'apiKey';
  used.add(first);
  return { default: first, known: defaultMode !== undefined, used, apiKeyDays };
}
