import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** The group of RFC 5054 with 3072 bits, as Cognito uses it. */
const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD',
    'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F',
    '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510',
    '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C',
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);
const g = 2n;

/** A number as even-length hex, with `00` before a first digit of 8 or more. */
function padded(value: bigint | string): string {
  let hex = typeof value === 'string' ? value : value.toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  return /^[89a-f]/i.test(hex) ? `00${hex}` : hex;
}

const hash = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const hashHex = (hex: string) => hash(Buffer.from(hex, 'hex'));
const number = (hex: string) => BigInt(`0x${hex}`);

const k = number(hashHex(padded(N) + padded(g)));

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

/** What is kept in place of a password. Hex numbers. */
export interface Verifier {
  readonly salt: string;
  readonly verifier: string;
}

/** What both sides know of a user: the pool's name (what follows `_` in its id) and the user's. */
export interface SrpUser {
  readonly poolName: string;
  readonly username: string;
}

function verifierOf(user: SrpUser, password: string, salt: string): bigint {
  const x = number(hashHex(padded(salt) + hash(`${user.poolName}${user.username}:${password}`)));
  return power(g, x);
}

export function makeVerifier(user: SrpUser, password: string): Verifier {
  const salt = randomBytes(16).toString('hex');
  return { salt, verifier: verifierOf(user, password, salt).toString(16) };
}

/** Whether a password is the one that a verifier was made of. */
export function isPassword(user: SrpUser, password: string, { salt, verifier }: Verifier): boolean {
  return verifierOf(user, password, salt).toString(16) === verifier;
}

/** The server's secret and public number of one sign-in. Hex. */
export function serverNumbers({ verifier }: Verifier): { readonly b: string; readonly B: string } {
  const b = number(randomBytes(128).toString('hex'));
  const B = (k * number(verifier) + power(g, b)) % N;
  return { b: b.toString(16), B: B.toString(16) };
}

/** Whether the client's public number can be one: hex, and none that would make the secret known to all. */
export function isClientNumber(a: string): boolean {
  return /^[0-9a-f]+$/i.test(a) && number(a) % N !== 0n;
}

export interface Claim {
  readonly secretBlock: string;
  /** 'Sat Nov 28 07:30:00 UTC 2026', as the client wrote it. */
  readonly timestamp: string;
  /** Base64. */
  readonly signature: string;
}

/** Whether a client that sent `a` and this signature knows the password. */
export function isSigned(
  user: SrpUser,
  { verifier }: Verifier,
  numbers: { readonly a: string; readonly b: string; readonly B: string },
  claim: Claim,
): boolean {
  const A = number(numbers.a);
  const u = number(hashHex(padded(A) + padded(numbers.B)));
  if (u === 0n) return false;
  const S = power((A * power(number(verifier), u)) % N, number(numbers.b));
  const key = hkdfSync(
    'sha256',
    Buffer.from(padded(S), 'hex'),
    Buffer.from(padded(u), 'hex'),
    'Caldera Derived Key',
    16,
  );
  const expected = createHmac('sha256', Buffer.from(key))
    .update(user.poolName + user.username)
    .update(Buffer.from(claim.secretBlock, 'base64'))
    .update(claim.timestamp)
    .digest();
  const given = Buffer.from(claim.signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
