import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WireRequest } from '../protocols/wire.ts';

/** Why a signed request isn't believed. */
export type SignatureFault = 'wrong' | 'expired' | 'skewed' | 'wrong-body';

/** Clocks may differ by that much, as on AWS. Milliseconds. */
const SKEW = 900_000;

/**
 * Checks a request's signature, in its Authorization header or (presigned) in its query.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @param secret Of the access key that it names.
 * @returns Undefined where it is right.
 */
export function signatureFault(request: WireRequest, secret: string, now: Date): SignatureFault | undefined {
  const claim = readClaim(request);
  const [, date = '', region = '', service = ''] = claim?.scope.split('/') ?? [];
  if (!claim?.signedHeaders.includes('host') || !claim.at.startsWith(date)) return 'wrong';
  const signedAt = instant(claim.at);
  if (claim.expires !== undefined) {
    if (!(now.getTime() <= signedAt + claim.expires * 1000)) return 'expired';
    if (signedAt > now.getTime() + SKEW) return 'skewed';
  } else if (!(Math.abs(now.getTime() - signedAt) <= SKEW)) return 'skewed';
  const payload = payloadHash(request, claim.expires !== undefined);
  const canonical = [
    request.method,
    service === 's3' ? reencoded(request.path) : encode(request.path, '/'),
    canonicalQuery(request.query),
    ...claim.signedHeaders.map(
      name => `${name}:${(request.headers[name] ?? '').trim().replace(/\s+/g, ' ')}`,
    ),
    '',
    claim.signedHeaders.join(';'),
    payload,
  ].join('\n');
  const text = [
    'AWS4-HMAC-SHA256',
    claim.at,
    `${date}/${region}/${service}/aws4_request`,
    sha256(canonical),
  ].join('\n');
  const key = [region, service, 'aws4_request'].reduce(
    (from: Buffer, part) => hmac(from, part),
    hmac(Buffer.from(`AWS4${secret}`), date),
  );
  if (!sameText(hmac(key, text).toString('hex'), claim.signature)) return 'wrong';
  return /^[0-9a-f]{64}$/.test(payload) && sha256(request.body) !== payload ? 'wrong-body' : undefined;
}

interface Claim {
  readonly scope: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** '20261128T080000Z' */
  readonly at: string;
  /** Seconds; of a presigned request. */
  readonly expires: number | undefined;
}

function readClaim({ headers, query }: WireRequest): Claim | undefined {
  const header = headers.authorization;
  if (header === undefined) {
    if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return undefined;
    return {
      scope: query.get('X-Amz-Credential') ?? '',
      signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
      signature: query.get('X-Amz-Signature') ?? '',
      at: query.get('X-Amz-Date') ?? '',
      // S3 gives no more than a week.
      expires: Math.min(Number(query.get('X-Amz-Expires') ?? 0), 604_800),
    };
  }
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(header)?.[1] ?? '';
  if (!header.startsWith('AWS4-HMAC-SHA256 ')) return undefined;
  return {
    scope: part('Credential'),
    signedHeaders: part('SignedHeaders').split(';'),
    signature: part('Signature'),
    at: headers['x-amz-date'] ?? '',
    expires: undefined,
  };
}

function payloadHash({ headers, query, body }: WireRequest, isPresigned: boolean): string {
  const given = headers['x-amz-content-sha256'] ?? query.get('X-Amz-Content-Sha256') ?? undefined;
  if (given !== undefined) return given;
  return isPresigned ? 'UNSIGNED-PAYLOAD' : sha256(body);
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort((one, other) => (one < other ? -1 : 1))
    .join('&');
}

/** AWS's own way: all but letters, digits and `-._~`. */
function encode(text: string, kept = ''): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(kept === '' ? '\0' : encodeURIComponent(kept), kept);
}

function reencoded(path: string): string {
  try {
    return path
      .split('/')
      .map(part => encode(decodeURIComponent(part)))
      .join('/');
  } catch {
    return path;
  }
}

function instant(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sameText(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
