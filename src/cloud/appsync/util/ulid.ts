import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id that sorts by its time: ten digits of milliseconds, sixteen of chance, in Crockford's base 32. */
export function autoUlid(now: Date): string {
  let time = '';
  for (let rest = now.getTime(), count = 0; count < 10; count += 1, rest = Math.floor(rest / 32)) {
    time = `${alphabet.charAt(rest % 32)}${time}`;
  }
  return time + Array.from({ length: 16 }, () => alphabet.charAt(randomInt(32))).join('');
}
