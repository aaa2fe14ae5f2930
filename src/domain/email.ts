/** Lower-cased and trimmed: two spellings of one address are one backer. */
export const sameEmail = (typed: string): string => typed.trim().toLowerCase();

/** Something@something.tld, without spaces; whether it exists only a delivered mail can tell. */
export function isEmail(typed: string): boolean {
  return typed.length <= 254 && /^[^\s@<>()",;:]+@[^\s@<>()",;:.]+(\.[^\s@<>()",;:.]+)+$/.test(typed);
}
