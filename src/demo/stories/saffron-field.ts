import type { Story } from '../story';

export const saffronField: Story = {
  business: {
    name: 'Safran de Cajarc',
    description: 'Culture et séchage du safran du Quercy, en famille.',
    addressLine: 'Lieu-dit Andressac',
    commune: '46160 Cajarc',
    phone: '05 36 49 00 24',
  },
  title: 'Cinquante mille crocus pour le safran du Quercy',
  pitch: 'Replanter un hectare de crocus et construire le séchoir qui manque aux safraniers de la vallée.',
  category: 'farm',
  cover: 'saffron-field',
  coverAlt: 'Des rangs de crocus violets au lever du jour, sur le causse',
  story: `Il faut cent cinquante fleurs pour un gramme, cueillies avant que le soleil ne les ouvre. En octobre, nous sommes dix à genoux dans la rosée.

Le campagnol et la sécheresse ont pris la moitié de nos bulbes. Nous voulons replanter, grillager, et bâtir un séchoir commun avec trois voisines.

Le safran du Quercy se vendait à Cahors au quinzième siècle. Il reste trente safraniers.`,
  purpose: 'Acheter cinquante mille bulbes, poser une clôture enterrée et bâtir un séchoir partagé.',
  calendar: 'Bulbes en juillet, plantation en août, première cueillette en octobre.',
  expectedResult: 'Trois cents grammes de safran par an et un séchoir pour quatre exploitations.',
  risks:
    'Une récolte dépend du ciel : en cas de mauvaise année, les contreparties en safran seraient livrées l’automne suivant.',
  budgetEuros: [
    ['Bulbes de crocus', 3_000],
    ['Clôture enterrée', 1_300],
    ['Séchoir partagé', 1_700],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Un demi-gramme de safran',
      description: 'En pistils entiers, dans son tube de verre.',
      euros: 20,
      way: 'POST',
      monthsAfter: 11,
      postageEuros: [4.5, 7, 12],
    },
    {
      title: 'La cueillette au lever du jour',
      description: 'Une matinée avec nous, bottes prêtées, café et brioche au safran.',
      euros: 40,
      way: 'EVENT',
      monthsAfter: 11,
      place: 'Au champ, lieu-dit Andressac, Cajarc',
      hours: 'En octobre, de 6 h 30 à 10 h',
      quantity: 20,
    },
    {
      title: 'Parrainer un rang',
      description: 'Votre prénom sur un piquet, une photographie à la floraison.',
      euros: 80,
      way: 'DIGITAL',
      nature: 'SYMBOLIC',
      monthsAfter: 11,
      quantity: 25,
    },
  ],
  plot: { now: 'LIVE', launchedDaysAgo: 29, endsInHours: 20, backers: 54, percent: 104, failingCards: 3 },
  updates: [
    {
      daysAgo: 2,
      title: 'Objectif atteint',
      text: 'Nous y sommes. Chaque contribution de plus permet d’allonger la clôture de vingt mètres.',
    },
  ],
};
