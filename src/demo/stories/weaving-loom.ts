import type { Story } from '../story';

export const weavingLoom: Story = {
  business: {
    name: 'Tissages de Saint-Céré',
    description: 'Tisserande : laine caussenarde, teintures végétales.',
    addressLine: '5 quai des Récollets',
    commune: '46400 Saint-Céré',
    phone: '05 36 49 00 47',
  },
  title: 'Un métier à tisser pour la laine du causse',
  pitch: 'La laine des brebis caussenardes part à la décharge : tissons-la en couvertures.',
  category: 'craft',
  cover: 'weaving-loom',
  coverAlt: 'Un métier à tisser de bois et des écheveaux de laine teints',
  story: `Une toison se paie vingt centimes, moins que la tonte. Alors on la jette.

Avec un métier de deux mètres quarante, je peux en faire des couvertures, des plaids, des tapis. La laine sera lavée à Saugues, filée à Felletin, tissée ici.

Les cartes sont prélevées cette semaine. Merci aux trente-huit personnes qui ont rendu cela possible.`,
  purpose: 'Acheter un métier large, laver et filer les deux cents premières toisons.',
  calendar: 'Métier livré le mois prochain, premières couvertures avant l’hiver.',
  expectedResult: 'Deux cents toisons par an payées à leur prix aux éleveurs.',
  risks: 'La filature a des délais : les teintes sombres viendraient en second.',
  budgetEuros: [
    ['Métier de 2,40 m', 3_400],
    ['Lavage et filature', 1_600],
    ['Teintures', 500],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Une écharpe',
      description: 'Laine brute ou teinte à la noix.',
      euros: 48,
      way: 'POST',
      monthsAfter: 4,
      postageEuros: [6.5, 11, 19],
      quantity: 40,
    },
    {
      title: 'La couverture',
      description: 'Un mètre quarante sur deux, six cents heures de brebis.',
      euros: 220,
      way: 'PICKUP',
      monthsAfter: 6,
      place: 'À l’atelier, 5 quai des Récollets, Saint-Céré',
      hours: 'Du mercredi au samedi',
      quantity: 10,
    },
    {
      title: 'L’échantillon de teintures',
      description: 'Huit brins, huit plantes, une carte.',
      euros: 12,
      way: 'POST',
      nature: 'GIFT',
      monthsAfter: 2,
      postageEuros: [2.5, 4, 5],
    },
  ],
  plot: { now: 'COLLECTING', launchedDaysAgo: 33, backers: 38, percent: 118, failingCards: 4 },
};
