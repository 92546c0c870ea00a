import type { Member, ServiceModel, Shape } from '../models/service-model.ts';
import { scalarFromText, scalarToText } from './scalars.ts';
import type { Value } from './wire.ts';
import { escapeXml, type XmlElement } from './xml.ts';

/** Reads an element's children as the members of a structure. */
export function readXmlStructure(model: ServiceModel, name: string, element: XmlElement): Value {
  const result: Value = {};
  for (const [memberName, member] of Object.entries(model.structures[name]?.members ?? {})) {
    const tag = member.xmlName ?? memberName;
    const found = element.children.filter(child => child.name === tag);
    const [first] = found;
    if (!first) continue;
    if (member.type === 'list') {
      const items = member.flattened ? found : first.children;
      result[memberName] = items.map(item => readXmlValue(model, member.member, item));
    } else {
      result[memberName] = readXmlValue(model, member, first);
    }
  }
  return result;
}

function readXmlValue(model: ServiceModel, shape: Shape, element: XmlElement): unknown {
  if (shape.type === 'structure') return readXmlStructure(model, shape.of, element);
  if (shape.type === 'list') return element.children.map(child => readXmlValue(model, shape.member, child));
  return scalarFromText(shape, element.text, element.name);
}

/** Writes a structure's members as elements, without an element around them. */
export function writeXmlMembers(model: ServiceModel, name: string, value: Value): string {
  return Object.entries(model.structures[name]?.members ?? {})
    .filter(([, member]) => !member.header && !member.prefixHeaders)
    .map(([memberName, member]) =>
      writeXmlMember(model, member.xmlName ?? memberName, member, value[memberName]),
    )
    .join('');
}

function writeXmlMember(model: ServiceModel, tag: string, member: Member, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (member.type === 'list') {
    const items = value as unknown[];
    if (member.flattened) return items.map(item => writeXmlMember(model, tag, member.member, item)).join('');
    const itemTag = member.member.xmlName ?? 'member';
    return wrap(tag, items.map(item => writeXmlMember(model, itemTag, member.member, item)).join(''));
  }
  if (member.type === 'map') {
    const entries = Object.entries(value as Value).map(
      ([key, item]) =>
        wrap(member.key.xmlName ?? 'key', escapeXml(key)) +
        writeXmlMember(model, member.value.xmlName ?? 'value', member.value, item),
    );
    if (member.flattened) return entries.map(entry => wrap(tag, entry)).join('');
    return wrap(tag, entries.map(entry => wrap('entry', entry)).join(''));
  }
  if (member.type === 'structure') return wrap(tag, writeXmlMembers(model, member.of, value as Value));
  return wrap(tag, escapeXml(scalarToText(member, value, 'date-time')));
}

function wrap(tag: string, content: string): string {
  return `<${tag}>${content}</${tag}>`;
}
