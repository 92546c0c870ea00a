import type { Gen1Field, Gen1Schema, Gen1Type } from './gen1-schema.ts';

/** The names of a schema by what they are. */
export interface Vocabulary {
  readonly models: ReadonlySet<string>;
  readonly enums: ReadonlySet<string>;
  /** Types without `@model`. */
  readonly customTypes: ReadonlySet<string>;
  /** Interfaces, unions, scalars. */
  readonly others: ReadonlySet<string>;
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
  const customTypes = names(schema.types);
  return {
    models: names(schema.models),
    enums: names(schema.enums),
    customTypes,
    others: names(schema.others),
    inputs,
    customTypeOfInput: name => inputs.get(name)?.name ?? (customTypes.has(name) ? name : undefined),
  };
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
