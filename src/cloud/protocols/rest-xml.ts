import { payloadMember, readBindings, routeByHttp, writeHeaders } from './rest.ts';
import type { Protocol, Value } from './wire.ts';
import { escapeXml, parseXml } from './xml.ts';
import { readXmlStructure, writeXmlMembers } from './xml-values.ts';

/** restXml, as S3 speaks it. The bucket isn't part of the model's paths: the router takes it off and gives it back. */
export const restXml: Protocol = {
  route: routeByHttp,

  read(model, operation, request) {
    const result = readBindings(model, operation, request);
    const payload = payloadMember(model, operation.input);
    if (payload?.member.type === 'structure') {
      if (request.body.length === 0) return result;
      const element = parseXml(request.body.toString('utf8'));
      return { ...result, [payload.name]: readXmlStructure(model, payload.member.of, element) };
    }
    return payload ? { ...result, [payload.name]: request.body } : result;
  },

  write(model, action, output, requestId) {
    const operation = model.operations[action];
    const structure = operation?.output ?? 'Unit';
    const status = output.ContentRange ? 206 : (operation?.http?.[2] ?? 200);
    const headers = { 'x-amz-request-id': requestId, ...writeHeaders(model, structure, output) };
    const payload = payloadMember(model, structure);
    if (payload?.member.type === 'blob') {
      return { status, headers, body: (output[payload.name] as Uint8Array | undefined) ?? '' };
    }
    const name = payload?.member.type === 'structure' ? payload.member.of : structure;
    const value = payload ? (output[payload.name] as Value | undefined) : output;
    const content = value ? writeXmlMembers(model, name, value) : '';
    const tag = model.structures[name]?.xmlName ?? payload?.member.xmlName ?? name;
    const members = Object.values(model.structures[name]?.members ?? {}).some(member => !member.header);
    if (!members || status === 204) return { status, headers, body: '' };
    return {
      status,
      headers: { ...headers, 'content-type': 'application/xml' },
      body: document(tag, content, model.xmlNamespace),
    };
  },

  writeError: (_model, error, requestId) => ({
    status: error.status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
    // An answer that says "not modified" has none.
    body:
      error.status === 304
        ? ''
        : document(
            'Error',
            `<Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message><RequestId>${requestId}</RequestId>`,
          ),
  }),
};

function document(tag: string, content: string, namespace?: string): string {
  const attribute = namespace ? ` xmlns="${namespace}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${tag}${attribute}>${content}</${tag}>`;
}
