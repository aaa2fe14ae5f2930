import { COUNTRIES, zoneOf } from '@/domain/country';
import type { PostageZone } from '@/domain/reward';
import type { CountryChoice } from './address-fields';

/** Countries of the given zones, each with its zone's postage (cents; null: not told), France first, then by name in the reader's language. */
export function countriesOf(
  postageByZone: Partial<Record<PostageZone, number | null>>,
  locale: string,
): CountryChoice[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const byName = new Intl.Collator(locale);
  return COUNTRIES.flatMap((code): CountryChoice[] => {
    const zone = zoneOf(code);
    const postageCents = zone ? postageByZone[zone] : undefined;
    return postageCents === undefined ? [] : [{ code, name: names.of(code) ?? code, postageCents }];
  }).sort((a, b) => Number(b.code === 'FR') - Number(a.code === 'FR') || byName.compare(a.name, b.name));
}
