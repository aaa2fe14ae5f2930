import type { Story } from '../story';

export const walnutMill: Story = {
  business: {
    name: 'Huilerie de Martel',
    description: 'Moulin à huile de noix, quatre générations sous la même meule.',
    addressLine: '8 rue du Four-Bas',
    commune: '46600 Martel',
    phone: '05 36 49 00 21',
  },
  title: 'Noix en coques : un moulin de plus',
  pitch: 'Une seconde meule pour presser les noix de vingt voisins qui n’ont plus de moulin.',
  category: 'food',
  cover: 'walnut-mill',
  coverAlt: 'La meule de pierre du moulin à huile et un panier de noix',
  story: `La meule de 1760 tourne encore, mais elle ne presse que quatre-vingts kilos par jour. Depuis la fermeture du moulin de Gramat, vingt familles nous apportent leurs noix, et nous en refusons autant.

Une seconde meule, taillée dans le granit du Sidobre, doublera la presse sans rien changer au goût : même feu de bois, même lenteur, même toile.

Vous avez passé l’objectif en dix jours. Ce qui vient en plus paiera la toiture de l’appentis, promise depuis longtemps.`,
  purpose: 'Acheter et poser une seconde meule, son entraînement et une chauffe neuve.',
  calendar: 'La meule est taillée cet hiver, posée en mars, et tourne pour la récolte.',
  expectedResult: 'Quarante familles servies au lieu de vingt, et un emploi saisonnier.',
  risks:
    'La taille d’une meule dépend de la pierre : si un défaut paraît, il faut en reprendre une, six semaines de plus.',
  budgetEuros: [
    ['Meule et taille', 2_300],
    ['Entraînement', 1_100],
    ['Chauffe à bois', 600],
  ],
  durationDays: 40,
  rewards: [
    {
      title: 'Une bouteille d’huile vierge',
      description: 'Vingt-cinq centilitres de la première presse.',
      euros: 22,
      way: 'POST',
      monthsAfter: 4,
      postageEuros: [7.5, 12.5, 24],
    },
    {
      title: 'La journée au moulin',
      description: 'Casser, chauffer, presser : apportez vos noix, repartez avec votre huile.',
      euros: 60,
      way: 'EVENT',
      monthsAfter: 5,
      place: 'Au moulin, 8 rue du Four-Bas, Martel',
      hours: 'Un samedi, de 9 h à 17 h',
      quantity: 30,
    },
    {
      title: 'Le panier du Quercy',
      description: 'Huile, cerneaux, vin de noix et moutarde.',
      euros: 75,
      way: 'PICKUP',
      monthsAfter: 4,
      place: 'Au moulin',
      hours: 'Du mardi au samedi',
      quantity: 40,
    },
  ],
  plot: { now: 'LIVE', launchedDaysAgo: 26, backers: 88, percent: 340 },
  updates: [
    {
      daysAgo: 15,
      title: 'Objectif passé en dix jours',
      text: 'Merci. Le surplus ira à la toiture de l’appentis, et rien d’autre. Le devis est à la disposition de chacun au moulin.',
    },
  ],
};
