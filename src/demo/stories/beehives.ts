import type { Story } from '../story';

export const beehives: Story = {
  business: {
    name: 'Les Ruchers de Lalbenque',
    description: 'Miel de causse et de lavande, essaims d’abeilles noires.',
    addressLine: 'Chemin de Belmont',
    commune: '46230 Lalbenque',
    phone: '05 36 49 00 55',
  },
  title: 'Trente ruches d’abeilles noires sur le causse',
  pitch: 'Reconstituer un rucher conservatoire après le frelon, avec des colonies nées ici.',
  category: 'farm',
  cover: 'beehives',
  coverAlt: 'Des ruches de bois clair dans un champ de lavande',
  story: `Nous avons perdu vingt-deux ruches en deux hivers. L’abeille noire est la nôtre, elle tient le froid et la sécheresse ; encore faut-il l’élever.

Trente ruches, six ruchettes d’élevage, des grilles contre le frelon.`,
  purpose: 'Acheter ruches, ruchettes et pièges, et élever trente colonies.',
  calendar: 'Élevage de mai à juillet, mise en place en août.',
  expectedResult: 'Trente colonies et un conservatoire ouvert aux écoles.',
  risks: 'Un printemps froid réduirait l’élevage d’un tiers.',
  budgetEuros: [
    ['Ruches et ruchettes', 2_700],
    ['Reines et essaims', 1_200],
    ['Pièges et grilles', 600],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Un pot de causse',
      description: 'Cinq cents grammes, récolte de juillet.',
      euros: 14,
      way: 'PICKUP',
      monthsAfter: 8,
      place: 'Au rucher, chemin de Belmont',
      hours: 'Le samedi matin',
    },
    {
      title: 'Parrainer une ruche',
      description: 'Trois pots et des nouvelles de la colonie.',
      euros: 60,
      way: 'POST',
      monthsAfter: 8,
      postageEuros: [9, 16, null],
      quantity: 30,
    },
    {
      title: 'Une journée au rucher',
      description: 'Vareuse prêtée, enfumoir en main.',
      euros: 45,
      way: 'EVENT',
      monthsAfter: 7,
      place: 'Au rucher',
      hours: 'Un samedi de juin',
      quantity: 12,
    },
  ],
  plot: {
    now: 'SUSPENDED',
    launchedDaysAgo: 12,
    backers: 16,
    percent: 38,
    reason: 'Autorisation du propriétaire du champ à confirmer.',
  },
};
