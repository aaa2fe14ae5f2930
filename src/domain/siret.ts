/** Establishments of La Poste share this SIREN and have their own check digit rule. */
const LA_POSTE_SIREN = '356000000';

function luhnHolds(digits: string): boolean {
  let total = 0;
  for (let i = 0; i < digits.length; i += 1) {
    let digit = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    total += digit;
  }
  return total % 10 === 0;
}

/** "732 829 320 00074" → "73282932000074". */
export const bareSiret = (typed: string): string => typed.replace(/[\s\u00a0\u202f.]/g, '');

/** "73282932000074" → "732 829 320 00074", with no-break spaces, as it is read out. */
export const spacedSiret = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');

/** A SIRET is 14 digits with a Luhn check (La Poste's establishments: sum of digits divisible by 5). Takes it without spaces. */
export function isSiret(bare: string): boolean {
  if (!/^\d{14}$/.test(bare) || /^0+$/.test(bare)) return false;
  if (luhnHolds(bare)) return true;
  return (
    bare.startsWith(LA_POSTE_SIREN) && [...bare].reduce((acc, digit) => acc + Number(digit), 0) % 5 === 0
  );
}

/** First nine digits: the firm, of which the SIRET is one establishment. */
export const sirenOf = (siret: string): string => siret.slice(0, 9);

/** French VAT number of a SIREN (key = 12 + 3 × SIREN mod 97, mod 97). */
export function vatNumberOf(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}
