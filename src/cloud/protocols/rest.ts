import type { Operation, ServiceModel } from '../models/service-model.ts';
import { scalarFromText, scalarToText } from './scalars.ts';
import type { Routed, Value, WireRequest } from './wire.ts';

type Http = NonNullable<Operation['http']>;

interface Candidate {
  readonly action: string;
  readonly http: Http;
  readonly operation: Operation | undefined;
}

/**
 * Finds the operation whose HTTP binding fits: method, path pattern, the fixed part of its query and the query members
 * that it requires. Of several, the one that names most of the request wins.
 */
export function routeByHttp(model: ServiceModel, request: WireRequest): Routed {
  const candidates: Candidate[] = [
    ...Object.entries(model.operations).map(([action, operation]) => ({
      action,
      http: operation.http,
      operation,
    })),
    ...Object.entries(model.notPlayed).map(([action, http]) => ({ action, http, operation: undefined })),
  ].filter((candidate): candidate is Candidate => Boolean(candidate.http));
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of candidates) {
    const score = scoreOf(model, candidate, request);
    if (score !== undefined && (!best || score > best.score)) best = { candidate, score };
  }
  if (!best) return { kind: 'unknown', action: `${request.method} ${request.path}` };
  const { action, operation } = best.candidate;
  return operation ? { kind: 'played', action, operation } : { kind: 'not-played', action };
}

function scoreOf(model: ServiceModel, candidate: Candidate, request: WireRequest): number | undefined {
  const [method, uri] = candidate.http;
  const [pattern = '', fixed = ''] = uri.split('?');
  if (method !== request.method || !matchPath(pattern, request.path)) return undefined;
  // A literal path segment says more than a label: it breaks ties.
  let score = pattern.split('/').filter(part => part && !part.startsWith('{')).length / 100;
  for (const [key, value] of new URLSearchParams(fixed)) {
    const given = request.query.get(key);
    if (key === 'x-id') {
      if (given !== null && given !== value) return undefined;
      if (given !== null) score += 10;
      continue;
    }
    if (given === null || (value && given !== value)) return undefined;
    score += 1;
  }
  const members = Object.values(model.structures[candidate.operation?.input ?? '']?.members ?? {});
  for (const member of members) {
    if (!member.required) continue;
    // S3 tells a copy from an upload by a header alone.
    if (
      member.query ? !request.query.has(member.query) : member.header && !hasHeader(request, member.header)
    ) {
      return undefined;
    }
    if (member.query || member.header) score += 1;
  }
  return score;
}

function hasHeader({ headers }: WireRequest, name: string): boolean {
  return headers[name.toLowerCase()] !== undefined;
}

/** The labels of a path by name when it fits the pattern; `{Key+}` takes the rest, slashes included. */
function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/').slice(1);
  const given = path.split('/').slice(1);
  const labels: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const greedy = /^\{(\w+)\+\}$/.exec(part)?.[1];
    if (greedy) {
      const rest = given.slice(index).join('/');
      if (!rest) return undefined;
      labels[greedy] = decode(rest);
      return labels;
    }
    const label = /^\{(\w+)\}$/.exec(part)?.[1];
    const segment = given[index];
    if (segment === undefined || (label ? segment === '' : segment !== part)) return undefined;
    if (label) labels[label] = decode(segment);
  }
  return trimmedLength(given) === trimmedLength(expected) ? labels : undefined;
}

function trimmedLength(parts: readonly string[]): number {
  return parts.at(-1) === '' ? parts.length - 1 : parts.length;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads the members that stand in the path, the query and the headers. */
export function readBindings(model: ServiceModel, operation: Operation, request: WireRequest): Value {
  const labels = matchPath(operation.http?.[1].split('?')[0] ?? '', request.path) ?? {};
  const result: Value = {};
  for (const [name, member] of Object.entries(model.structures[operation.input]?.members ?? {})) {
    const text = member.label
      ? labels[name]
      : member.query
        ? (request.query.get(member.query) ?? undefined)
        : member.header
          ? request.headers[member.header.toLowerCase()]
          : undefined;
    if (member.prefixHeaders) result[name] = prefixed(request, member.prefixHeaders.toLowerCase());
    else if (text !== undefined && member.type === 'list') {
      result[name] = member.query
        ? request.query.getAll(member.query)
        : text.split(',').map(part => part.trim());
    } else if (text !== undefined) result[name] = scalarFromText(member, text, name);
  }
  return result;
}

function prefixed(request: WireRequest, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name, value]) => name.startsWith(prefix) && value !== undefined)
      .map(([name, value]) => [name.slice(prefix.length), value ?? '']),
  );
}

/** The output's members that are sent as headers. */
export function writeHeaders(model: ServiceModel, structure: string, output: Value): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, member] of Object.entries(model.structures[structure]?.members ?? {})) {
    const value = output[name];
    if (value === undefined || value === null) continue;
    if (member.header) headers[member.header.toLowerCase()] = scalarToText(member, value, 'http-date');
    if (member.prefixHeaders) {
      for (const [key, text] of Object.entries(value as Record<string, string>)) {
        headers[member.prefixHeaders.toLowerCase() + key] = text;
      }
    }
  }
  return headers;
}

/** The member that is the whole body, if the structure has one. */
export function payloadMember(model: ServiceModel, structure: string) {
  const found = Object.entries(model.structures[structure]?.members ?? {}).find(
    ([, member]) => member.payload,
  );
  return found && { name: found[0], member: found[1] };
}
