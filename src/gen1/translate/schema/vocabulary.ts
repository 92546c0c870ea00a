import { appSyncRulesOf, isAppSyncRule, namesGroups } from './appsync-rules.ts';
import type { Gen1Field, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import type { Mode } from './gen2-schema.ts';
import { hasDirective } from './read-schema.ts';
import { type Gen1Rule, modeOf, rulesOf } from './rules.ts';

/** The names of a schema by what they are. */
export interface Vocabulary {
  readonly models: ReadonlySet<string>;
  readonly enums: ReadonlySet<string>;
  /** Types without `@model`, of which some field can be said. */
  readonly customTypes: ReadonlySet<string>;
  /** Types without `@model` of which nothing can be said. */
  readonly leftOutTypes: ReadonlySet<string>;
  /** Of types that AppSync's directives keep for some groups, the rules. */
  readonly guardedTypes: ReadonlyMap<string, readonly Gen1Rule[]>;
  /** Of types that AppSync's directives speak of at all, the rules. */
  readonly typeRules: ReadonlyMap<string, readonly Gen1Rule[]>;
  /** Interfaces, unions, scalars. */
  readonly others: ReadonlySet<string>;
  /** The modes that Gen 1 opened a type or model to; what isn't here was open to the default mode alone. */
  readonly typeModes: ReadonlyMap<string, ReadonlySet<Mode>>;
  /** Inputs as custom types, from which Gen 2 makes inputs again. */
  readonly inputs: ReadonlyMap<string, InputType>;
  /** The custom type that stands for an input; a custom type's own name. */
  customTypeOfInput(name: string): string | undefined;
}

export interface InputType {
  readonly input: Gen1Type;
  /** Name of the custom type. */
  readonly name: string;
  /** A type of that name and with the same fields is there already. */
  readonly shared: boolean;
  /** Some operation takes it. */
  readonly used: boolean;
}

/** Gives each input type the name of the custom type out of which Gen 2 makes an input of the old name, where it can. */
export function vocabularyOf(schema: Gen1Schema): Vocabulary {
  const names = (types: readonly { readonly name: string }[]) => new Set(types.map(({ name }) => name));
  const taken = new Set(
    [schema.models, schema.types, schema.enums, schema.others].flatMap(group =>
      group.map(({ name }) => name),
    ),
  );
  const used = usedInputs(schema);
  const inputs = new Map<string, InputType>();
  for (const input of schema.inputs) {
    const short = input.name.replace(/Input$/, '');
    const twin = schema.types.find(({ name }) => name === short);
    const shared = twin !== undefined && sameFields(twin, input);
    const name = short !== '' && (shared || !taken.has(short)) ? short : input.name;
    taken.add(name);
    inputs.set(input.name, { input, name, shared, used: used.has(input.name) });
  }
  const guardedTypes = new Map(
    schema.types.filter(namesGroups).map(type => [type.name, appSyncRulesOf(type) ?? []] as const),
  );
  const models = names(schema.models);
  const others = names(schema.others);
  const open = (type: Gen1Type) =>
    type.fields.some(
      field => !isClosed(field, guardedTypes) && !models.has(field.type.name) && !others.has(field.type.name),
    );
  const customTypes = names(schema.types.filter(open));
  return {
    leftOutTypes: names(schema.types.filter(type => !open(type))),
    guardedTypes,
    typeModes: typeModesOf(schema),
    typeRules: new Map(
      schema.types.flatMap(type => {
        const rules = appSyncRulesOf(type);
        return rules === undefined ? [] : [[type.name, rules] as const];
      }),
    ),
    models,
    enums: names(schema.enums),
    customTypes,
    others,
    inputs,
    customTypeOfInput: name => inputs.get(name)?.name ?? (customTypes.has(name) ? name : undefined),
  };
}

/** By AppSync's directives at the type, and by the rules of the models that it is part of, which Amplify hands down. */
function typeModesOf({ models, types, publicByDefault }: Gen1Schema): ReadonlyMap<string, ReadonlySet<Mode>> {
  const found = new Map<string, Set<Mode>>();
  const open = (name: string, modes: readonly Mode[]) => {
    if (modes.length > 0) found.set(name, new Set([...(found.get(name) ?? []), ...modes]));
  };
  const handDown = ({ fields }: Gen1Type, modes: readonly Mode[], seen: ReadonlySet<string>): void => {
    for (const inside of types) {
      if (seen.has(inside.name) || !fields.some(({ type }) => type.name === inside.name)) continue;
      open(inside.name, modes);
      handDown(inside, modes, new Set([...seen, inside.name]));
    }
  };
  for (const type of types) {
    open(type.name, (appSyncRulesOf(type) ?? []).map(modeOf));
    if (hasDirective(type, 'aws_iam')) open(type.name, ['identityPool']);
  }
  for (const model of models) {
    const rules = [model, ...model.fields].flatMap(owner => rulesOf(owner) ?? []);
    const key: readonly Mode[] = publicByDefault && rulesOf(model) === undefined ? ['apiKey'] : [];
    const modes = [...rules.map(modeOf), ...key];
    open(model.name, modes);
    handDown(model, modes, new Set());
  }
  return found;
}

/** Whether a field of a custom type is for some only: Gen 2 can't say that of it. */
export function isClosed(field: Gen1Field, guardedTypes: ReadonlyMap<string, unknown>): boolean {
  return (
    hasDirective(field, 'auth') || field.directives.some(isAppSyncRule) || guardedTypes.has(field.type.name)
  );
}

/** The inputs that operations take, and those inside them. */
function usedInputs(schema: Gen1Schema): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (fields: readonly Gen1Field[]): void => {
    for (const { type } of fields) {
      const input = schema.inputs.find(({ name }) => name === type.name);
      if (input === undefined || used.has(input.name)) continue;
      used.add(input.name);
      visit(input.fields);
    }
  };
  for (const operation of schema.operations) visit(operation.arguments);
  return used;
}

function sameFields(type: Gen1Type, input: Gen1Type): boolean {
  const shape = ({ fields }: Gen1Type) =>
    JSON.stringify(
      fields.map(({ name, type: { name: of, ...rest } }) => [name, of.replace(/Input$/, ''), rest]),
    );
  return shape(type) === shape(input);
}
