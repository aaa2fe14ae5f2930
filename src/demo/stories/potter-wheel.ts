import type { Story } from '../story';

export const potterWheel: Story = {
  business: {
    name: 'Terres de Sauzet',
    description: 'Poterie utilitaire, grès et émaux de cendre.',
    addressLine: 'Le Bourg',
    commune: '46140 Sauzet',
    phone: '05 36 49 00 71',
  },
  title: 'Un four à gaz pour les grès de Sauzet',
  pitch: 'Cuire deux fois plus, avec moitié moins d’énergie, des bols que l’on garde.',
  category: 'craft',
  cover: 'potter-wheel',
  coverAlt: 'Un tour de potier et des bols qui sèchent sur une planche',
  story: `Mon four électrique a cuit sa dernière fournée à Pâques. Le gaz donne au grès ce que l’électricité ne donne pas : des bruns, des coulures, des surprises.`,
  purpose: 'Acheter un four à gaz de trois cents litres et sa régulation.',
  calendar: 'Four livré deux mois après la collecte.',
  expectedResult: 'Vingt fournées par an et des stages d’été.',
  risks: 'La pose demande un conduit conforme, dont le devis est attendu.',
  budgetEuros: [
    ['Four à gaz', 4_400],
    ['Conduit et régulation', 1_100],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Un bol de grès',
      description: 'Celui du matin.',
      euros: 26,
      way: 'PICKUP',
      monthsAfter: 4,
      place: 'À l’atelier, Le Bourg, Sauzet',
      hours: 'L’après-midi',
    },
    {
      title: 'Le stage d’un jour',
      description: 'Tourner, rater, recommencer.',
      euros: 75,
      way: 'EVENT',
      monthsAfter: 6,
      place: 'À l’atelier',
      hours: 'Un samedi de juillet',
      quantity: 10,
    },
  ],
  plot: {
    now: 'CHANGES_REQUESTED',
    reason:
      'Le devis du conduit manque : joignez-le ou précisez sa date. La contrepartie « stage » doit dire ce qui est compris.',
  },
};
