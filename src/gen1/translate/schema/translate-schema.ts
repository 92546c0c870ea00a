import { modeOf, rulesOf } from './authorization.ts';
import { differences } from './differences.ts';
import { type FieldContext, translateField } from './fields.ts';
import { FunctionNames } from './function-names.ts';
import type { Gen1Enum, Gen1Other, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import { type AuthorizationModes, type Entry, type Gen2Schema, literal, type Mode } from './gen2-schema.ts';
import { Ledger } from './ledger.ts';
import { commentsOnDirectives, translateModel } from './models.ts';
import { modernize } from './modernize.ts';
import { translateOperation } from './operations.ts';
import { relate } from './relations.ts';
import { type InputType, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Translates a Gen 1 schema. Whatever Gen 2 has no equal for is a comment in its place, and a note. */
export function translateSchema(given: Gen1Schema): Gen2Schema {
  const ledger = new Ledger();
  const schema = modernize(given, ledger);
  const vocabulary = vocabularyOf(schema);
  const models = relate(schema, ledger);
  const modes = modesOf(
    schema,
    models.map(({ type }) => type),
  );
  const functions = new FunctionNames();
  const context = { vocabulary, ledger, functions, defaultMode: modes.default };
  const entries = [
    ...models.map(model => translateModel(model, schema, vocabulary, ledger)),
    ...schema.types.map(type => translateType(type, type.name, vocabulary, ledger)),
    ...[...vocabulary.inputs.values()].flatMap(input => translateInput(input, vocabulary, ledger)),
    ...schema.enums.map(translateEnum),
    ...schema.operations.map(operation => translateOperation(operation, context)),
    ...schema.others.map(other => leaveOut(other, ledger)),
  ];
  return { functions: functions.all(), entries, modes, comments: [], notes: ledger.notes() };
}

const typeDirectives = new Set(['auth']);

function translateType(type: Gen1Type, name: string, vocabulary: Vocabulary, ledger: Ledger): Entry {
  const context: FieldContext = { owner: type, isModel: false, vocabulary, ledger };
  const fields = type.fields.map(field => translateField(field, undefined, context, []));
  const comments = [
    ...type.comments,
    ...commentsOnDirectives(type.directives, typeDirectives, type.name, ledger),
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

/** Which mode is taken as the default, where more than one is used: the first of these. */
const preferred: readonly Mode[] = ['userPool', 'apiKey', 'identityPool', 'oidc', 'lambda'];

/**
 * The modes that the rules of a schema need. Which is the default stands in another file of Gen 1
 * (backend-config.json), so it is chosen.
 */
function modesOf(schema: Gen1Schema, models: readonly Gen1Type[]): AuthorizationModes {
  const owners = [...models, ...models.flatMap(({ fields }) => fields), ...schema.operations];
  const used = new Set<Mode>(owners.flatMap(owner => (rulesOf(owner) ?? []).map(modeOf)));
  for (const model of models) {
    if (rulesOf(model) === undefined) used.add(schema.publicByDefault ? 'apiKey' : 'userPool');
  }
  const first = preferred.find(mode => used.has(mode)) ?? 'apiKey';
  return { default: first, used };
}
