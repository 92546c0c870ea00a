import { ServiceError } from '../service-error.ts';
import { readJsonStructure, writeJson } from './json-values.ts';
import { type Protocol, routeByName, type Value, type WireRequest } from './wire.ts';

/** A request's JSON body; an empty body is an empty structure. */
export function jsonBody(request: WireRequest): Value {
  if (request.body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(request.body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Value;
  } catch {
    // Said below, as AWS says it.
  }
  throw new ServiceError('SerializationException', 'The request body is not a JSON object');
}

/** awsJson 1.0 and 1.1: the operation in X-Amz-Target, input and output as JSON bodies. */
export function awsJson(version: '1.0' | '1.1'): Protocol {
  const contentType = `application/x-amz-json-${version}`;
  return {
    route(model, request) {
      const [target, action = ''] = (request.headers['x-amz-target'] ?? '').split('.');
      if (target !== model.target) return { kind: 'unknown', action: request.headers['x-amz-target'] ?? '' };
      return routeByName(model, action);
    },
    read: (model, operation, request) => readJsonStructure(model, operation.input, jsonBody(request), ''),
    write(model, action, output, requestId) {
      const of = model.operations[action]?.output ?? 'Unit';
      return {
        status: 200,
        headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
        body: JSON.stringify(writeJson(model, { type: 'structure', of }, output)),
      };
    },
    writeError: (_model, error, requestId) => ({
      status: error.status,
      headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
      body: JSON.stringify({ __type: error.code, message: error.message }),
    }),
  };
}
