import type { Story } from '../story';

export const canoeLanding: Story = {
  business: {
    name: 'Les Canoës du Célé',
    description: 'Location de canoës et descentes accompagnées entre Marcilhac et Cabrerets.',
    addressLine: '2 chemin de la Plage',
    commune: '46160 Marcilhac-sur-Célé',
    phone: '05 36 49 00 27',
  },
  title: 'Un ponton accessible sur le Célé',
  pitch: 'Mettre un canoë à l’eau depuis un fauteuil roulant : un ponton flottant et deux bateaux équipés.',
  category: 'tourism',
  cover: 'canoe-landing',
  coverAlt: 'Un ponton de bois et deux canoës sur la rivière, au pied des falaises',
  story: `L’été dernier, nous avons porté Lucas à bout de bras jusqu’au bateau. Il a ri, nous aussi, mais ce n’est pas une façon d’accueillir.

Le ponton flottera au niveau de l’eau, avec une rampe douce et un siège de transfert. Deux canoës auront un dossier et des stabilisateurs.

La rivière est à tout le monde, il ne manque que la marche.`,
  purpose: 'Construire un ponton flottant de douze mètres, une rampe, et équiper deux canoës.',
  calendar: 'Autorisation de la police de l’eau reçue ; pose en avril, avant la saison.',
  expectedResult: 'Deux cents descentes accompagnées par saison pour des personnes à mobilité réduite.',
  risks: 'Une crue de printemps reculerait la pose de quelques semaines.',
  budgetEuros: [
    ['Ponton flottant et rampe', 8_400],
    ['Siège de transfert', 1_900],
    ['Deux canoës équipés', 2_700],
  ],
  durationDays: 45,
  rewards: [
    {
      title: 'Une descente pour deux',
      description: 'Douze kilomètres, navette comprise.',
      euros: 45,
      way: 'PICKUP',
      monthsAfter: 5,
      place: 'À la base, 2 chemin de la Plage',
      hours: 'D’avril à septembre, de 9 h à 11 h',
    },
    {
      title: 'La descente au flambeau',
      description: 'Une nuit de juillet, au fil de l’eau.',
      euros: 70,
      way: 'EVENT',
      monthsAfter: 7,
      place: 'À la base',
      hours: 'Un soir de juillet, 21 h',
      quantity: 16,
    },
    {
      title: 'Votre nom sur une planche',
      description: 'Gravé au fer, sur le ponton.',
      euros: 30,
      way: 'DIGITAL',
      nature: 'SYMBOLIC',
      monthsAfter: 5,
      quantity: 80,
    },
  ],
  plot: {
    now: 'LIVE',
    launchedDaysAgo: 44,
    endsInHours: 31,
    backers: 41,
    percent: 63,
    remarks: [
      {
        section: 'STORY',
        text: 'L’autorisation de la police de l’eau est votre meilleur argument : dites-en la date.',
        answer: 'Reçue en juin, nous l’avons ajouté au calendrier.',
      },
    ],
  },
};
