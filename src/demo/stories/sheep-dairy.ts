import type { Story } from '../story';

export const sheepDairy: Story = {
  business: {
    name: 'Bergerie des Grèzes',
    description: 'Cent vingt brebis, un fromage frais et une tomme affinée trois mois.',
    addressLine: 'Mas de Bouyssou',
    commune: '46240 Cœur de Causse',
    phone: '05 36 49 00 41',
  },
  title: 'Une cave d’affinage pour la tomme du causse',
  pitch: 'Creuser une cave dans le calcaire et garder la tomme trois mois de plus.',
  category: 'farm',
  cover: 'sheep-dairy',
  coverAlt: 'Des brebis devant la bergerie et des tommes sur une planche',
  story: `Nos tommes partent à trois semaines, faute de place. À trois mois, elles auraient le goût du thym et de la pierre.

La falaise derrière la bergerie est à onze degrés toute l’année. Il suffit d’y entrer : douze mètres de galerie, des étagères d’épicéa, une porte de chêne.

Quarante-quatre personnes nous ont fait confiance. Le chantier commence.`,
  purpose: 'Creuser et équiper une cave de douze mètres.',
  calendar: 'Terrassement cet automne, premières tommes en cave à Noël.',
  expectedResult: 'Deux mille tommes affinées par an et un emploi à mi-temps.',
  risks: 'La roche peut réserver une faille : nous irions alors à huit mètres au lieu de douze.',
  budgetEuros: [
    ['Creusement', 4_200],
    ['Étagères et porte', 1_600],
    ['Ventilation et sondes', 1_200],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Une tomme de trois mois',
      description: 'Huit cents grammes, à retirer ou à partager sur place.',
      euros: 24,
      way: 'PICKUP',
      monthsAfter: 4,
      place: 'À la bergerie, Mas de Bouyssou',
      hours: 'Le mercredi et le samedi matin',
    },
    {
      title: 'Le trio expédié',
      description: 'Frais, cendré, tomme : sous glace.',
      euros: 49,
      way: 'POST',
      monthsAfter: 4,
      postageEuros: [12, null, null],
      quantity: 60,
    },
    {
      title: 'La traite du soir',
      description: 'En famille, avec le goûter.',
      euros: 30,
      way: 'EVENT',
      nature: 'GIFT',
      monthsAfter: 3,
      place: 'À la bergerie',
      hours: 'Un soir à 17 h',
      quantity: 20,
    },
  ],
  plot: { now: 'FUNDED', launchedDaysAgo: 78, backers: 44, percent: 126, failingCards: 3 },
  updates: [
    {
      daysAgo: 20,
      title: 'La galerie avance',
      text: 'Sept mètres creusés. La roche est belle, la température exacte : onze degrés.',
    },
  ],
};
