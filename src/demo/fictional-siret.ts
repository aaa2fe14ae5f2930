/** A SIREN that starts with 999 belongs to nobody; check digits as a true one has them. `number` from 1 to 9999. */
export function fictionalSiret(number: number): string {
  const siren = withCheckDigit(`9990${String(number).padStart(4, '0')}`);
  return withCheckDigit(`${siren}0001`);
}

/** Appends the digit that makes the whole pass Luhn's test. */
function withCheckDigit(digits: string): string {
  const total = [...digits].reverse().reduce((acc, digit, index) => {
    const weighted = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return acc + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${digits}${(10 - (total % 10)) % 10}`;
}
