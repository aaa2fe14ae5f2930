import type { Story } from '../story';

export const cinema: Story = {
  business: {
    name: 'Cinéma Le Quercy',
    description: 'La salle indépendante de Cahors, cent quarante fauteuils.',
    addressLine: '871 rue Émile-Zola',
    commune: '46000 Cahors',
    phone: '05 36 49 00 44',
  },
  title: 'Cent quarante fauteuils neufs au cinéma Le Quercy',
  pitch:
    'Remplacer les fauteuils de 1987 et ouvrir six places à côté de l’allée pour les fauteuils roulants.',
  category: 'culture',
  cover: 'cinema',
  coverAlt: 'Une façade de cinéma à la tombée du jour, l’enseigne allumée',
  story: `On entend le film, et on entend le fauteuil. Ceux-ci datent de 1987 et ont vu passer un million de spectateurs.

Nous les remplaçons par des fauteuils plus larges, en tissu lavable, et nous gagnons six places de plain-pied.

Les anciens ne seront pas jetés : ils trouveront preneur dans les foyers ruraux.`,
  purpose: 'Acheter et poser cent quarante fauteuils, et aménager six places de plain-pied.',
  calendar: 'Commande passée, pose pendant la fermeture annuelle.',
  expectedResult: 'Vingt mille spectateurs mieux assis et une salle accessible.',
  risks: 'Les délais du fabricant sont de huit à douze semaines.',
  budgetEuros: [
    ['Fauteuils', 9_800],
    ['Pose et places de plain-pied', 2_200],
  ],
  durationDays: 45,
  rewards: [
    {
      title: 'Deux places',
      description: 'Valables un an, toutes séances.',
      euros: 16,
      way: 'DIGITAL',
      monthsAfter: 2,
    },
    {
      title: 'Votre nom sur un accoudoir',
      description: 'Une plaque de laiton, pour dix ans.',
      euros: 60,
      way: 'DIGITAL',
      nature: 'SYMBOLIC',
      monthsAfter: 4,
      quantity: 140,
    },
    {
      title: 'La salle pour vous',
      description: 'Une projection privée, vingt amis, le film de votre choix.',
      euros: 250,
      way: 'EVENT',
      monthsAfter: 5,
      place: 'Au cinéma, 871 rue Émile-Zola, Cahors',
      hours: 'Un dimanche matin',
      quantity: 8,
    },
  ],
  plot: { now: 'FUNDED', launchedDaysAgo: 112, backers: 58, percent: 103, failingCards: 1 },
  updates: [
    {
      daysAgo: 45,
      title: 'La commande est passée',
      text: 'Tissu malbec, bien sûr. Pose prévue pendant la fermeture.',
    },
    {
      daysAgo: 10,
      title: 'Les anciens fauteuils ont trouvé preneur',
      text: 'Quatre foyers ruraux et une grange-théâtre.',
    },
  ],
};
