import type { Story } from '../story';

export const bookshopVan: Story = {
  business: {
    name: 'La Page du Ségala',
    description: 'Librairie ambulante : romans, albums et livres d’occasion, de marché en marché.',
    addressLine: '12 route de Lacapelle',
    commune: '46210 Latronquière',
    phone: '05 36 49 00 18',
  },
  title: 'La librairie ambulante du Ségala',
  pitch: 'Un fourgon aménagé pour porter deux mille livres là où la dernière librairie a fermé.',
  category: 'culture',
  cover: 'bookshop-van',
  coverAlt: 'Un fourgon ouvert sur des rayonnages de livres, garé sous les châtaigniers',
  story: `Entre Latronquière et Sousceyrac, il faut quarante minutes pour trouver une librairie. Je tiens un banc de livres sur les marchés depuis deux ans : on m’y demande des albums, des romans policiers, le dernier prix, et surtout un conseil.

Le fourgon sera rangé comme une vraie boutique : deux mille titres, une échelle, un coin pour les enfants, un auvent pour la pluie.

Six marchés par semaine, quatre écoles, et une halte chaque mois devant les maisons de retraite.`,
  purpose:
    'Acheter un fourgon d’occasion, l’isoler, le meubler en châtaignier du pays et constituer le premier fonds.',
  calendar: 'Achat en décembre, aménagement en janvier, premier marché en février.',
  expectedResult: 'Un emploi, six marchés desservis et quatre écoles abonnées.',
  risks:
    'Un fourgon d’occasion peut coûter plus cher : je commencerais alors avec moins de livres, pas avec moins de marchés.',
  budgetEuros: [
    ['Fourgon d’occasion', 5_200],
    ['Rayonnages en châtaignier', 1_900],
    ['Premier fonds de livres', 2_400],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Un livre choisi pour vous',
      description: 'Dites-moi trois livres que vous avez aimés : j’en choisis un quatrième.',
      euros: 25,
      way: 'POST',
      monthsAfter: 2,
      postageEuros: [4.9, 9, 15],
    },
    {
      title: 'La carte de fidèle',
      description: 'Cinq euros offerts sur chaque marché pendant un an.',
      euros: 50,
      way: 'PICKUP',
      monthsAfter: 2,
      place: 'Au fourgon',
      hours: 'Les jours de marché',
    },
    {
      title: 'Le carnet des lectures',
      description: 'Douze conseils de lecture, un par mois, dans votre boîte électronique.',
      euros: 15,
      way: 'DIGITAL',
      nature: 'GIFT',
      monthsAfter: 1,
    },
  ],
  plot: { now: 'LIVE', launchedDaysAgo: 4, backers: 17, percent: 13 },
};
