import type { Story } from '../story';

export const iceCream: Story = {
  business: {
    name: 'Glaces de Souillac',
    description: 'Glaces au lait de brebis et sorbets de verger.',
    addressLine: '9 avenue de Sarlat',
    commune: '46200 Souillac',
    phone: '05 36 49 00 74',
  },
  title: 'Une carriole à glaces sur la voie verte',
  pitch: 'Un triporteur, douze parfums, et la voie verte de Souillac tout l’été.',
  category: 'food',
  cover: 'ice-cream',
  coverAlt: 'Un triporteur à glaces au bord de la Dordogne',
  story: `La voie verte passe devant chez nous, et personne n’y vend rien à moins de six kilomètres. Un triporteur électrique, douze bacs, un parasol.`,
  purpose: 'Acheter et équiper un triporteur réfrigéré.',
  calendar: 'En route au mois de mai.',
  expectedResult: 'Un emploi saisonnier.',
  risks: 'L’autorisation d’occupation dépend de trois communes.',
  budgetEuros: [
    ['Triporteur', 4_100],
    ['Bacs et batterie froide', 900],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Dix boules',
      description: 'À prendre tout l’été.',
      euros: 20,
      way: 'PICKUP',
      monthsAfter: 6,
      place: 'À la carriole, voie verte de Souillac',
      hours: 'De mai à septembre',
    },
  ],
  plot: { now: 'DRAFT' },
};
