import type { Story } from '../story';

export const marketHall: Story = {
  business: {
    name: 'La Halle gourmande',
    description: 'Épicerie de producteurs sous la halle de Gramat.',
    addressLine: '1 place de la Halle',
    commune: '46500 Gramat',
    phone: '05 36 49 00 52',
  },
  title: 'Une cuisine partagée sous la halle de Gramat',
  pitch: 'Un laboratoire aux normes pour que dix producteurs transforment leurs invendus.',
  category: 'shop',
  cover: 'market-hall',
  coverAlt: 'La halle de pierre et ses étals de légumes',
  story: `Chaque samedi soir, il reste trois cents kilos de légumes sous la halle. Avec une cuisine aux normes, ils deviendraient soupes, conserves et plats du soir.

Dix producteurs se sont engagés à louer le laboratoire une journée par semaine.`,
  purpose: 'Équiper un laboratoire de quarante mètres carrés : froid, cuisson, mise en bocaux.',
  calendar: 'Travaux au printemps, ouverture en juin.',
  expectedResult: 'Douze tonnes de légumes sauvées par an.',
  risks: 'Les subventions attendues peuvent être refusées : le projet se ferait alors en deux tranches.',
  budgetEuros: [
    ['Chambre froide', 7_000],
    ['Cuisson et autoclave', 9_000],
    ['Sols et évacuations', 6_000],
  ],
  durationDays: 40,
  rewards: [
    {
      title: 'Trois bocaux',
      description: 'Soupe, ratatouille, compote, selon la saison.',
      euros: 20,
      way: 'PICKUP',
      monthsAfter: 5,
      place: 'À l’épicerie, 1 place de la Halle, Gramat',
      hours: 'Du mardi au samedi',
    },
    {
      title: 'Le banquet d’ouverture',
      description: 'Une longue table sous la halle.',
      euros: 35,
      way: 'EVENT',
      monthsAfter: 6,
      place: 'Sous la halle',
      hours: 'Un samedi de juin, 20 h',
      quantity: 90,
    },
    {
      title: 'Le livret de recettes',
      description: 'Trente façons de ne rien jeter.',
      euros: 8,
      way: 'DIGITAL',
      nature: 'GIFT',
      monthsAfter: 2,
    },
  ],
  plot: { now: 'FAILED', launchedDaysAgo: 66, backers: 31, percent: 41 },
};
