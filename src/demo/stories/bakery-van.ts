import type { Story } from '../story';

export const bakeryVan: Story = {
  business: {
    name: 'La Tournée de Salviac',
    description: 'Dépôt de pain et épicerie, au bourg de Salviac.',
    addressLine: '6 place du Foirail',
    commune: '46340 Salviac',
    phone: '05 36 49 00 79',
  },
  title: 'Un fourgon de pain pour les hameaux de Salviac',
  pitch:
    'Reprendre la tournée arrêtée en 2019 : quatorze hameaux, trois matins par semaine, et des nouvelles.',
  category: 'shop',
  cover: 'bakery-van',
  coverAlt: 'Un fourgon à pain arrêté devant une ferme, la porte ouverte sur les miches',
  story: `Madame Rouquié a quatre-vingt-onze ans et le pain à neuf kilomètres. Elle n’est pas la seule : quatorze hameaux n’ont plus vu de fourgon depuis 2019.

Le fourgon est trouvé, électrique, avec trois cents kilomètres d’autonomie. Il portera le pain, le journal, les médicaments de la pharmacie et ce que l’on aura commandé la veille.

Trois matins par semaine, à heure fixe, avec un coup de klaxon.`,
  purpose: 'Acheter un fourgon électrique d’occasion, l’aménager en rayonnages et installer une borne.',
  calendar: 'Fourgon livré en février, première tournée le premier lundi de mars.',
  expectedResult: 'Cent quarante foyers desservis et un demi-emploi.',
  risks: 'Si moins de cent foyers commandent, la tournée passerait de trois à deux matins.',
  budgetEuros: [
    ['Fourgon électrique d’occasion', 7_200],
    ['Rayonnages et caisse', 1_700],
    ['Borne de recharge', 1_100],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Dix pains portés',
      description: 'Devant chez vous, sur la tournée, quand vous voulez.',
      euros: 25,
      way: 'PICKUP',
      monthsAfter: 3,
      place: 'Sur la tournée, ou au dépôt, 6 place du Foirail, Salviac',
      hours: 'Le lundi, le mercredi et le samedi matin',
    },
    {
      title: 'Une matinée de tournée',
      description: 'À la place du passager, thermos compris.',
      euros: 40,
      way: 'EVENT',
      monthsAfter: 4,
      place: 'Au dépôt, 6 place du Foirail',
      hours: 'À 6 h 30, un matin au choix',
      quantity: 12,
    },
    {
      title: 'Votre prénom sur le fourgon',
      description: 'Peint à la main, sur la porte arrière.',
      euros: 60,
      way: 'DIGITAL',
      nature: 'SYMBOLIC',
      monthsAfter: 3,
      quantity: 40,
    },
  ],
  plot: {
    now: 'SUBMITTED',
    remarks: [
      {
        section: 'BUDGET',
        text: 'La borne est-elle éligible à l’aide du syndicat d’énergie ? Elle changerait l’objectif.',
        answer:
          'Nous avons demandé : l’aide ne vaut que pour les bornes publiques. L’objectif ne change pas.',
      },
    ],
  },
};
