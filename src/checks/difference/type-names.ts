import type { DataView as ApiView, FieldView } from '../backend-view.ts';

/**
 * The same data part, in which an enum or custom type that stands where the wanted one has another has its name: what
 * such a type is called says nothing about what is stored. Names that an exercise asks for are for its own checks.
 */
export function withTypeNamesOf(found: ApiView, wanted: ApiView): ApiView {
  const names = renamings(found, wanted);
  if (names.size === 0) return found;
  const named = (name: string) => names.get(name) ?? name;
  const renamed = <Field extends FieldView>(field: Field): Field => ({ ...field, type: named(field.type) });
  return {
    ...found,
    models: found.models.map(model => ({ ...model, fields: model.fields.map(renamed) })),
    customTypes: found.customTypes.map(({ name, fields }) => ({
      name: named(name),
      fields: fields.map(renamed),
    })),
    operations: found.operations.map(operation => ({
      ...renamed(operation),
      arguments: operation.arguments.map(renamed),
    })),
    enums: Object.fromEntries(Object.entries(found.enums).map(([name, values]) => [named(name), values])),
  };
}

/** From a name that only the found one has to one that only the wanted one has, of the same kind, in the same field. */
function renamings(found: ApiView, wanted: ApiView): ReadonlyMap<string, string> {
  const [here, there] = [kindsOf(found), kindsOf(wanted)];
  const names = new Map<string, string>();
  const pair = (is: readonly FieldView[], should: readonly FieldView[]) => {
    for (const field of is) {
      const type = should.find(({ name }) => name === field.name)?.type;
      if (type === undefined || type === field.type) continue;
      const isFree = !there.has(field.type) && !here.has(type) && ![...names.values()].includes(type);
      if (
        isFree &&
        here.has(field.type) &&
        here.get(field.type) === there.get(type) &&
        !names.has(field.type)
      ) {
        names.set(field.type, type);
        pair(fieldsOf(found, field.type), fieldsOf(wanted, type));
      }
    }
  };
  for (const model of found.models) {
    pair(model.fields, wanted.models.find(({ name }) => name === model.name)?.fields ?? []);
  }
  for (const type of found.customTypes) pair(type.fields, fieldsOf(wanted, type.name));
  return names;
}

function kindsOf({ enums, customTypes }: ApiView): ReadonlyMap<string, 'enum' | 'type'> {
  return new Map([
    ...Object.keys(enums).map(name => [name, 'enum'] as const),
    ...customTypes.map(({ name }) => [name, 'type'] as const),
  ]);
}

function fieldsOf({ customTypes }: ApiView, type: string): readonly FieldView[] {
  return customTypes.find(({ name }) => name === type)?.fields ?? [];
}
