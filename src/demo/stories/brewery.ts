import type { Story } from '../story';

export const brewery: Story = {
  business: {
    name: 'Brasserie du Vers',
    description: 'Bières de source, brassées au bord du Vers.',
    addressLine: '6 rue du Moulin',
    commune: '46090 Saint Géry-Vers',
    phone: '05 36 49 00 61',
  },
  title: 'Une ligne de consigne pour la brasserie du Vers',
  pitch: 'Laver et réemployer nos bouteilles au lieu de les casser : dix mille par an pour commencer.',
  category: 'food',
  cover: 'brewery',
  coverAlt: 'Des cuves de cuivre et des bouteilles en caisse',
  story: `Une bouteille de bière sert une fois et fond à mille cinq cents degrés. La nôtre peut servir vingt fois.

Une laveuse, des caisses, six points de collecte : le marché de Cahors, trois épiceries, deux cafés.`,
  purpose: 'Acheter une laveuse, deux mille caisses et équiper six points de collecte.',
  calendar: 'Laveuse en février, collecte dès mars.',
  expectedResult: 'Dix mille bouteilles réemployées la première année.',
  risks: 'Une laveuse d’occasion demande une révision : deux semaines peut-être.',
  budgetEuros: [
    ['Laveuse d’occasion', 6_500],
    ['Caisses', 1_500],
    ['Points de collecte', 1_000],
  ],
  durationDays: 35,
  rewards: [
    {
      title: 'Six bières consignées',
      description: 'Blonde, ambrée, à la noix.',
      euros: 18,
      way: 'PICKUP',
      monthsAfter: 3,
      place: 'À la brasserie, 6 rue du Moulin',
      hours: 'Du mercredi au samedi',
    },
    {
      title: 'Brasser avec nous',
      description: 'De la maische au fût, une journée.',
      euros: 90,
      way: 'EVENT',
      monthsAfter: 4,
      place: 'À la brasserie',
      hours: 'Un samedi',
      quantity: 8,
    },
    {
      title: 'Le sous-bock gravé',
      description: 'En noyer, à votre nom.',
      euros: 15,
      way: 'POST',
      nature: 'GIFT',
      monthsAfter: 2,
      postageEuros: [3, 5, 7],
    },
  ],
  plot: { now: 'SCHEDULED', launchedDaysAgo: -3 },
};
