import type { Story } from '../story';

export const musicBar: Story = {
  business: {
    name: 'Le Bal perdu',
    description: 'Bar à musique et bals du dimanche, à Prayssac.',
    addressLine: '22 boulevard Aristide-Briand',
    commune: '46220 Prayssac',
    phone: '05 36 49 00 58',
  },
  title: 'Un parquet de bal à Prayssac',
  pitch: 'Cent mètres carrés de chêne pour danser le dimanche, toute l’année.',
  category: 'culture',
  cover: 'music-bar',
  coverAlt: 'Un accordéon sur une chaise, des guirlandes et un parquet de bal',
  story: `On danse sur du carrelage, et les genoux s’en souviennent. Un parquet de bal se pose sur lambourdes, il rend ce qu’on lui donne.

La salle voisine est vendue : nous devons renoncer à l’agrandissement, et donc à ce projet.`,
  purpose: 'Poser cent mètres carrés de parquet de chêne sur lambourdes.',
  calendar: 'Pose en janvier, bal d’ouverture le premier dimanche de février.',
  expectedResult: 'Quarante bals par an.',
  risks: 'Le bail de la salle voisine n’est pas encore signé.',
  budgetEuros: [
    ['Parquet de chêne', 4_800],
    ['Lambourdes et pose', 2_200],
  ],
  durationDays: 35,
  rewards: [
    {
      title: 'Le bal d’ouverture',
      description: 'Entrée et un verre.',
      euros: 15,
      way: 'EVENT',
      monthsAfter: 3,
      place: 'Au Bal perdu, 22 boulevard Aristide-Briand, Prayssac',
      hours: 'Un dimanche, 15 h',
      quantity: 120,
    },
    {
      title: 'Une lame de parquet',
      description: 'Votre nom au dos, pour l’éternité.',
      euros: 40,
      way: 'DIGITAL',
      nature: 'SYMBOLIC',
      monthsAfter: 2,
    },
    {
      title: 'La carte de danse',
      description: 'Dix bals.',
      euros: 60,
      way: 'PICKUP',
      monthsAfter: 3,
      place: 'Au Bal perdu',
      hours: 'Tous les soirs dès 18 h',
    },
  ],
  plot: {
    now: 'CANCELLED',
    launchedDaysAgo: 24,
    backers: 14,
    percent: 22,
    reason: 'La salle voisine a été vendue : l’agrandissement n’est plus possible.',
  },
};
