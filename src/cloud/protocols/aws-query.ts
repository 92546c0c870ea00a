import type { Member, ServiceModel } from '../models/service-model.ts';
import { ServiceError } from '../service-error.ts';
import { scalarFromText } from './scalars.ts';
import { type Protocol, routeByName, type Value, type WireRequest } from './wire.ts';
import { escapeXml } from './xml.ts';
import { writeXmlMembers } from './xml-values.ts';

function parameters(request: WireRequest): URLSearchParams {
  return request.method === 'GET' ? request.query : new URLSearchParams(request.body.toString('utf8'));
}

/** awsQuery: form parameters such as `Tags.member.1.Key`, answers in XML. */
export const awsQuery: Protocol = {
  route: (model, request) => routeByName(model, parameters(request).get('Action') ?? ''),

  read(model, operation, request) {
    const given = parameters(request);
    if (given.get('Version') !== model.version) {
      const action = given.get('Action') ?? '';
      throw new ServiceError(
        'InvalidAction',
        `Could not find operation ${action} for version ${given.get('Version')}`,
      );
    }
    return readStructure(model, operation.input, given, '');
  },

  write(model, action, output, requestId) {
    const name = model.operations[action]?.output ?? 'Unit';
    const result = `<${action}Result>${writeXmlMembers(model, name, output)}</${action}Result>`;
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    const namespace = model.xmlNamespace ? ` xmlns="${model.xmlNamespace}"` : '';
    return xml(200, `<${action}Response${namespace}>${result}${metadata}</${action}Response>`, requestId);
  },

  writeError(model, error, requestId) {
    const namespace = model.xmlNamespace ? ` xmlns="${model.xmlNamespace}"` : '';
    const type = error.status < 500 ? 'Sender' : 'Receiver';
    const body = `<Error><Type>${type}</Type><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message></Error>`;
    return xml(
      error.status,
      `<ErrorResponse${namespace}>${body}<RequestId>${requestId}</RequestId></ErrorResponse>`,
      requestId,
    );
  },
};

function xml(status: number, body: string, requestId: string) {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}

function readStructure(model: ServiceModel, name: string, given: URLSearchParams, prefix: string): Value {
  const result: Value = {};
  for (const [memberName, member] of Object.entries(model.structures[name]?.members ?? {})) {
    const value = readMember(model, member, given, prefix + (member.xmlName ?? memberName));
    if (value !== undefined) result[memberName] = value;
  }
  return result;
}

function readMember(model: ServiceModel, member: Member, given: URLSearchParams, key: string): unknown {
  if (member.type === 'structure') {
    return hasPrefix(given, `${key}.`) ? readStructure(model, member.of, given, `${key}.`) : undefined;
  }
  if (member.type === 'list') {
    const base = member.flattened ? key : `${key}.${member.member.xmlName ?? 'member'}`;
    const items: unknown[] = [];
    for (let index = 1; ; index += 1) {
      const item = readMember(model, member.member, given, `${base}.${index}`);
      if (item === undefined) break;
      items.push(item);
    }
    // An empty list is sent as a key without a value.
    return items.length > 0 || given.has(key) ? items : undefined;
  }
  const text = given.get(key);
  return text === null ? undefined : scalarFromText(member, text, key);
}

function hasPrefix(given: URLSearchParams, prefix: string): boolean {
  for (const key of given.keys()) if (key.startsWith(prefix)) return true;
  return false;
}
