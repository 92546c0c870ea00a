import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type JsonWebKey,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningKey } from '../state/user-pools.ts';

export type Claims = Readonly<Record<string, unknown>>;

const makePair = promisify(generateKeyPair);

/** A new RSA key. Takes about a tenth of a second. */
export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await makePair('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' }) as Record<string, unknown>;
  const kid = createHash('sha256').update(String(jwk.n)).digest('base64');
  return { kid, jwk };
}

/** The public half, as it stands in a pool's jwks.json. */
export function publicJwk({ kid, jwk }: SigningKey): Record<string, unknown> {
  return { alg: 'RS256', e: jwk.e, kid, kty: 'RSA', n: jwk.n, use: 'sig' };
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JSON Web Token, signed by RS256. */
export function signToken({ kid, jwk }: SigningKey, claims: Claims): string {
  const head = `${part({ kid, alg: 'RS256' })}.${part(claims)}`;
  const key = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
  return `${head}.${sign('RSA-SHA256', Buffer.from(head), key).toString('base64url')}`;
}

/** The claims of a token that this key signed; undefined for any other text. Times are not looked at. */
export function readToken({ kid, jwk }: SigningKey, token: string): Claims | undefined {
  const [head = '', claims = '', signature = '', ...more] = token.split('.');
  if (more.length > 0) return undefined;
  try {
    const header = parse(head);
    if (header.alg !== 'RS256' || header.kid !== kid) return undefined;
    const key = createPublicKey({ key: { kty: 'RSA', n: jwk.n, e: jwk.e } as JsonWebKey, format: 'jwk' });
    const isOwn = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${claims}`),
      key,
      Buffer.from(signature, 'base64url'),
    );
    return isOwn ? parse(claims) : undefined;
  } catch {
    return undefined;
  }
}

function parse(text: string): Record<string, unknown> {
  return Object(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))) as Record<string, unknown>;
}
