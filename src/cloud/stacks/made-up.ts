import { createHash } from 'node:crypto';

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Made-up characters that stay the same for the same seed, so that a resource keeps its identity. */
export function madeUp(seed: string, length: number, alphabet = LOWER): string {
  let text = '';
  for (let round = 0; text.length < length; round += 1) {
    for (const byte of createHash('sha256').update(`${round}:${seed}`).digest())
      text += alphabet[byte % alphabet.length];
  }
  return text.slice(0, length);
}

/** A made-up UUID, the same for the same seed. */
export function madeUpUuid(seed: string): string {
  const hex = madeUp(seed, 32, '0123456789abcdef');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** The twelve capitals and digits at the end of CloudFormation's names. */
export function suffix(seed: string, length = 12): string {
  return madeUp(seed, length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
}
