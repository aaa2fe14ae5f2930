import type { Story } from '../story';

export const knifeForge: Story = {
  business: {
    name: 'Forge de Puy-l’Évêque',
    description: 'Couteaux pliants, lames forgées, manches en noyer et buis.',
    addressLine: '14 rue des Capucins',
    commune: '46700 Puy-l’Évêque',
    phone: '05 36 49 00 67',
  },
  title: 'Un marteau-pilon pour la forge de Puy-l’Évêque',
  pitch: 'Forger trois lames là où j’en forge une, et prendre un apprenti.',
  category: 'craft',
  cover: 'knife-forge',
  coverAlt: 'Une forge rougeoyante et un couteau sur l’enclume',
  story: `Mon épaule a cinquante ans, mon marteau aussi. Un pilon de vingt-cinq kilos me rendrait l’une et me permettrait de prendre Inès, dix-huit ans, apprentie dès septembre.`,
  purpose: 'Acheter un marteau-pilon révisé, couler son massif et former une apprentie.',
  calendar: 'Massif en mars, pilon en avril, apprentissage en septembre.',
  expectedResult: 'Trois cents couteaux par an au lieu de cent vingt.',
  risks: 'Le voisinage : un massif antivibratile est prévu et mesuré.',
  budgetEuros: [
    ['Marteau-pilon révisé', 5_600],
    ['Massif antivibratile', 1_900],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'L’ouvre-huître du causse',
      description: 'Pour rire, mais il coupe.',
      euros: 28,
      way: 'POST',
      monthsAfter: 5,
      postageEuros: [5, 8, 13],
    },
    {
      title: 'Votre couteau',
      description: 'Lame de neuf centimètres, manche au choix, gravé.',
      euros: 140,
      way: 'PICKUP',
      monthsAfter: 7,
      place: 'À la forge, 14 rue des Capucins',
      hours: 'Du mardi au samedi',
      quantity: 20,
    },
  ],
  plot: { now: 'SUBMITTED' },
};
