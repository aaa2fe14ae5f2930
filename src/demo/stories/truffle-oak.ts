import type { Story } from '../story';

export const truffleOak: Story = {
  business: {
    name: 'Trufficulture Vayssié',
    description: 'Truffe noire de Lalbenque, chêne pubescent et chiens dressés.',
    addressLine: 'Lieu-dit La Crète',
    commune: '46230 Lalbenque',
    phone: '05 36 49 00 64',
  },
  title: 'Quatre cents chênes truffiers pour Lalbenque',
  pitch: 'Replanter une truffière morte de soif, et l’arroser à l’eau de pluie.',
  category: 'farm',
  cover: 'truffle-oak',
  coverAlt: 'Un chêne truffier et un chien qui cherche à son pied',
  story: `Trois étés sans eau ont eu raison des chênes du grand-père. Nous replantons quatre cents arbres mycorhizés, et une citerne de cent mètres cubes gardera la pluie d’hiver.

Il faudra huit ans. Nous vous écrirons chaque année.`,
  purpose: 'Planter quatre cents chênes, enterrer une citerne et un goutte-à-goutte.',
  calendar: 'Plantation en février, première récolte dans huit ans.',
  expectedResult: 'Une truffière de deux hectares et un sentier ouvert au public.',
  risks: 'Une truffière sur cinq ne donne jamais : les contreparties ne dépendent pas de la récolte.',
  budgetEuros: [
    ['Plants mycorhizés', 5_200],
    ['Citerne et arrosage', 4_300],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Le beurre truffé',
      description: 'Truffes de l’ancienne parcelle, tant qu’elle donne.',
      euros: 22,
      way: 'PICKUP',
      monthsAfter: 3,
      place: 'Au marché aux truffes de Lalbenque',
      hours: 'Le mardi à 14 h',
    },
    {
      title: 'Le cavage',
      description: 'Une heure derrière Nougat, chienne diplômée.',
      euros: 35,
      way: 'EVENT',
      monthsAfter: 3,
      place: 'Lieu-dit La Crète',
      hours: 'De décembre à février',
      quantity: 24,
    },
    {
      title: 'Un chêne à votre nom',
      description: 'Une étiquette d’ardoise et huit cartes de vœux.',
      euros: 70,
      way: 'DIGITAL',
      nature: 'SYMBOLIC',
      monthsAfter: 4,
      quantity: 100,
    },
  ],
  plot: { now: 'APPROVED' },
};
