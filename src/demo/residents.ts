import type { Lot } from './random';

export interface Resident {
  readonly name: string;
  readonly email: string;
  readonly locale: 'fr' | 'en';
  readonly address: {
    readonly recipient: string;
    readonly street: string;
    readonly postcode: string;
    readonly city: string;
    readonly country: string;
  };
}

const FIRST = [
  'Jeanne',
  'Lucien',
  'Amandine',
  'Yacine',
  'Odile',
  'Rémi',
  'Inès',
  'Gérard',
  'Manon',
  'Thierry',
  'Lila',
  'Bernadette',
  'Hugo',
  'Fatima',
  'Paulette',
  'Clément',
  'Nathalie',
  'Étienne',
  'Rosalie',
  'Mathis',
  'Josiane',
  'Karim',
  'Élodie',
  'Roger',
  'Salomé',
  'Vincent',
  'Colette',
  'Noé',
  'Anaïs',
  'Marcel',
] as const;
const LAST = [
  'Albagnac',
  'Bessières',
  'Bouyssou',
  'Calmon',
  'Cassan',
  'Delpech',
  'Fabre',
  'Ginestet',
  'Issaly',
  'Jouclas',
  'Lacaze',
  'Lafargue',
  'Laborie',
  'Marty',
  'Maury',
  'Miquel',
  'Nadal',
  'Pons',
  'Roques',
  'Serres',
  'Teyssèdre',
  'Vidal',
  'Vayssié',
  'Couderc',
  'Rigal',
  'Brugidou',
  'Poujade',
  'Alibert',
  'Vaissière',
  'Salgues',
] as const;
/** Neighbours who read English. */
const ENGLISH = ['Helen Whitaker', 'Tom Ashby', 'Margaret Doyle', 'Ian Pemberton', 'Ruth Calloway'] as const;
const STREETS = [
  'rue de la Fontaine',
  'chemin du Causse',
  'place de la Halle',
  'rue des Tanneurs',
  'route du Moulin',
  'allée des Tilleuls',
  'rue du Barry',
  'chemin de la Garenne',
] as const;
const TOWNS = [
  ['46000', 'Cahors'],
  ['46100', 'Figeac'],
  ['46300', 'Gourdon'],
  ['46200', 'Souillac'],
  ['46230', 'Lalbenque'],
  ['46160', 'Cajarc'],
  ['46400', 'Saint-Céré'],
  ['46500', 'Gramat'],
  ['31000', 'Toulouse'],
  ['12200', 'Villefranche-de-Rouergue'],
] as const;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');

/** So many different people of the neighbourhood, all invented; their addresses end in a domain that cannot exist. */
export function inventResidents(lot: Lot, count: number): Resident[] {
  const known = new Map<string, Resident>();
  while (known.size < count) {
    const english = lot.next() < 0.06;
    const name = english ? lot.pick(ENGLISH) : `${lot.pick(FIRST)} ${lot.pick(LAST)}`;
    const email = `${plain(name)}@exemple.test`;
    const [postcode, city] = lot.pick(TOWNS);
    const street = `${1 + lot.below(60)} ${lot.pick(STREETS)}`;
    const address = { recipient: name, street, postcode, city, country: 'FR' };
    if (!known.has(email)) known.set(email, { name, email, locale: english ? 'en' : 'fr', address });
  }
  return [...known.values()];
}

const MESSAGES = [
  'Bravo, et courage pour la suite !',
  'Enfin un projet qui nous ressemble.',
  'De la part de toute la famille.',
  'On passera vous voir.',
  'Merci de rester au pays.',
  'Tenez bon, vous y êtes presque.',
  'Pour que le village vive.',
  'Une belle idée, portée par de belles personnes.',
  'Depuis Toulouse, avec la nostalgie du causse.',
  'Vous nous aviez régalés l’an dernier : à notre tour.',
  'Avec toute notre amitié.',
  'Un petit caillou dans le mur.',
  'Hâte de voir le résultat !',
  'Nos enfants en parlent déjà.',
  'Longue vie au projet.',
] as const;
const ENGLISH_MESSAGES = ['Best of luck from your neighbours.', 'A lovely project. See you soon!'] as const;

/** What this resident writes beside a pledge; most write nothing. */
export function messageOf(lot: Lot, { locale }: Resident): string {
  if (lot.next() > 0.3) return '';
  return locale === 'en' ? lot.pick(ENGLISH_MESSAGES) : lot.pick(MESSAGES);
}
