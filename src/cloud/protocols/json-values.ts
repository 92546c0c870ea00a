import type { ServiceModel, Shape } from '../models/service-model.ts';
import { scalarFromText, scalarToText, typeOfJson, unreadable } from './scalars.ts';
import type { Value } from './wire.ts';

/** Reads a JSON value by its shape. Members that the model doesn't know are dropped, as AWS does. */
export function readJson(model: ServiceModel, shape: Shape, value: unknown, where: string): unknown {
  if (value === null || value === undefined) return undefined;
  const expect = (type: string, words: string) => {
    if (typeOfJson(value) !== type) throw unreadable(where, words);
  };
  switch (shape.type) {
    case 'document':
      return value;
    case 'structure':
      expect('object', 'a structure');
      return readJsonStructure(model, shape.of, value as Value, where);
    case 'list':
      expect('list', 'a list');
      return (value as unknown[]).map((item, index) =>
        readJson(model, shape.member, item, `${where}[${index}]`),
      );
    case 'map':
      expect('object', 'a map');
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          readJson(model, shape.value, item, `${where}.${key}`),
        ]),
      );
    case 'string':
    case 'blob':
      expect('string', 'a string');
      return scalarFromText(shape, value as string, where);
    case 'boolean':
      expect('boolean', 'true or false');
      return value;
    case 'number':
      expect('number', 'a number');
      return value;
    case 'timestamp':
      return scalarFromText(shape, String(value), where);
  }
}

/** The members of a structure that a JSON body carries. */
export function readJsonStructure(model: ServiceModel, name: string, value: Value, where: string): Value {
  const result: Value = {};
  for (const [member, shape] of Object.entries(model.structures[name]?.members ?? {})) {
    const read = readJson(
      model,
      shape,
      value[shape.jsonName ?? member],
      where ? `${where}.${member}` : member,
    );
    if (read !== undefined) result[member] = read;
  }
  return result;
}

/** Writes a value by its shape; what the model doesn't know isn't written. */
export function writeJson(model: ServiceModel, shape: Shape, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  switch (shape.type) {
    case 'structure':
      return Object.fromEntries(
        Object.entries(model.structures[shape.of]?.members ?? {})
          .filter(([, member]) => !member.header && !member.prefixHeaders && !member.payload)
          .map(([name, member]) => [
            member.jsonName ?? name,
            writeJson(model, member, (value as Value)[name]),
          ])
          .filter(([, written]) => written !== undefined),
      );
    case 'list':
      return (value as unknown[]).map(item => writeJson(model, shape.member, item));
    case 'map':
      return Object.fromEntries(
        Object.entries(value as Value).map(([key, item]) => [key, writeJson(model, shape.value, item)]),
      );
    case 'timestamp':
      if (shape.format && shape.format !== 'epoch-seconds') return scalarToText(shape, value, shape.format);
      return (value as Date).getTime() / 1000;
    case 'blob':
      return scalarToText(shape, value, 'epoch-seconds');
    default:
      return value;
  }
}
