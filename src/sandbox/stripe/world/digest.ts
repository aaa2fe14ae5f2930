import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Letters and digits derived from a text. */
export function digest(text: string, length: number): string {
  const bytes = createHash('sha512').update(text).digest();
  let out = '';
  for (let i = 0; i < length; i += 1) out += ALPHABET[(bytes[i % bytes.length] ?? 0) % 62];
  return out;
}
