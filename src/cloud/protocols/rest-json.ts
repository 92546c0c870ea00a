import { jsonBody } from './aws-json.ts';
import { readJson, readJsonStructure, writeJson } from './json-values.ts';
import { payloadMember, readBindings, routeByHttp, writeHeaders } from './rest.ts';
import type { Protocol } from './wire.ts';

/** restJson1: the operation in method and path, members in path, query, headers and a JSON body. */
export const restJson: Protocol = {
  route: routeByHttp,

  read(model, operation, request) {
    const payload = payloadMember(model, operation.input);
    if (!payload) {
      return {
        ...readJsonStructure(model, operation.input, jsonBody(request), ''),
        ...readBindings(model, operation, request),
      };
    }
    const { name, member } = payload;
    const body = member.type === 'blob' ? request.body : readJson(model, member, jsonBody(request), name);
    return { ...readBindings(model, operation, request), [name]: body };
  },

  write(model, action, output, requestId) {
    const operation = model.operations[action];
    const structure = operation?.output ?? 'Unit';
    const status = typeof output.StatusCode === 'number' ? output.StatusCode : (operation?.http?.[2] ?? 200);
    const headers = {
      'content-type': 'application/json',
      'x-amzn-requestid': requestId,
      ...writeHeaders(model, structure, output),
    };
    const payload = payloadMember(model, structure);
    if (payload?.member.type === 'blob') {
      return { status, headers, body: (output[payload.name] as Uint8Array | undefined) ?? '' };
    }
    const written = payload
      ? writeJson(model, payload.member, output[payload.name])
      : writeJson(model, { type: 'structure', of: structure }, output);
    return { status, headers, body: JSON.stringify(written ?? {}) };
  },

  writeError: (_model, error, requestId) => ({
    status: error.status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-requestid': requestId,
      'x-amzn-errortype': error.code,
    },
    body: JSON.stringify({ message: error.message, Message: error.message }),
  }),
};
