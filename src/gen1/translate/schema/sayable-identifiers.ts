import type { Gen1Field, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import { identifierOf } from './identifiers.ts';
import type { Ledger } from './ledger.ts';
import { hasDirective } from './read-schema.ts';

/** Makes identifiers out of fields that Gen 2's builder takes into one: those that are there, and are no enums. */
export function withSayableIdentifiers(schema: Gen1Schema, ledger: Ledger): Gen1Schema {
  const enums = new Set(schema.enums.map(({ name }) => name));
  const keys = (model: Gen1Type) =>
    model.fields.some(field => hasDirective(field, 'primaryKey')) ? identifierOf(model) : [];
  return {
    ...schema,
    models: schema.models.map(model => ({
      ...model,
      fields: model.fields.map(field =>
        keys(model).includes(field.name) ? sayable(field, model, enums, ledger) : field,
      ),
    })),
  };
}

function sayable(field: Gen1Field, model: Gen1Type, enums: ReadonlySet<string>, ledger: Ledger): Gen1Field {
  const place = { where: `${model.name}.${field.name}`, line: field.line };
  const { type } = field;
  const comments = [...field.comments];
  if (!type.required) comments.push(ledger.note('changed', 'identifier-optional', place));
  if (!enums.has(type.name)) return { ...field, comments, type: { ...type, required: true } };
  comments.push(ledger.note('changed', 'identifier-enum', place, `Its values are those of ${type.name}.`));
  return { ...field, comments, type: { ...type, name: 'String', required: true } };
}
