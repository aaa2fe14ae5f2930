import communes from './communes-lot.json' with { type: 'json' };

/** A commune of the territory. `code` is INSEE's, which never repeats; a postcode may stand for many communes. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly postcodes: readonly string[];
  readonly population: number;
}

const byCode = new Map<string, Commune>(communes.map((commune) => [commune.code, commune]));

/** All communes of the territory, by name. A business is eligible exactly when its commune is one of them. */
export const territory = (): readonly Commune[] => communes;

export const communeByCode = (code: string): Commune | null => byCode.get(code) ?? null;

/** "46260 Limogne-en-Quercy": what lists offer, and what `recogniseCommune` reads back. */
export const communeLabel = (commune: Commune, postcode = commune.postcodes[0]): string =>
  `${postcode} ${commune.name}`;

/** Letters and digits alone: "Saint-Cirq-Lapopie" = "st cirq lapopie". */
function bare(typed: string): string {
  return typed
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst(e?)\b/g, 'saint$1');
}

/**
 * The commune that a person means by a name, with or without its postcode, or by an INSEE code; null when it is none of the territory's
 * or could be several. Gives the postcode typed when the commune has it.
 */
export function recogniseCommune(typed: string): { commune: Commune; postcode: string } | null {
  const words = bare(typed);
  const postcode = /\b\d{5}\b/.exec(words)?.[0] ?? null;
  const name = words.replace(/\b\d{5}\b/g, '').trim();
  const found =
    name === '' ? byPostcode(postcode) : territory().filter((commune) => bare(commune.name) === name);
  const [commune] = found;
  if (!commune || found.length > 1) return null;
  const known = postcode !== null && commune.postcodes.includes(postcode);
  return { commune, postcode: known ? postcode : (commune.postcodes[0] ?? '') };
}

function byPostcode(digits: string | null): Commune[] {
  if (digits === null) return [];
  const insee = communeByCode(digits);
  const inPostcode = territory().filter((commune) => commune.postcodes.includes(digits));
  return inPostcode.length > 0 ? inPostcode : insee ? [insee] : [];
}
