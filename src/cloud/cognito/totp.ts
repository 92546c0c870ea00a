import { createHmac, randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP = 30;

/** A new secret as an authenticator app takes it: base32. */
export function newSecret(): string {
  return [...randomBytes(32)].map(byte => ALPHABET[byte % 32]).join('');
}

/** The six digits of a secret at a step of 30 seconds (RFC 6238). */
function digits(secret: string, step: number): string {
  const bits = [...secret].map(letter => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * The step of 30 seconds that a code is of, or undefined. The step before and after the present one count, for clocks
 * that differ.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const step = Math.floor(now.getTime() / 1000 / STEP);
  return [step, step - 1, step + 1].find(candidate => digits(secret, candidate) === code);
}
