import type { Story } from '../story';

export const distillery: Story = {
  business: {
    name: 'Distillerie du Pech',
    description: 'Eaux-de-vie de prune et liqueurs de genièvre.',
    addressLine: 'Le Pech',
    commune: '46140 Luzech',
    phone: '05 36 49 00 77',
  },
  title: 'Un bar itinérant pour nos eaux-de-vie',
  pitch: 'Une remorque pour faire goûter nos alcools sur les marchés et à la sortie des lycées agricoles.',
  category: 'food',
  cover: 'distillery',
  coverAlt: 'Un alambic de cuivre et des prunes',
  story: `Nos eaux-de-vie ne se goûtent qu’à la distillerie. Une remorque-bar irait vers le public, du marché de Luzech aux fêtes de village.`,
  purpose: 'Acheter et aménager une remorque-bar.',
  calendar: 'Prête au printemps.',
  expectedResult: 'Soixante dates par an.',
  risks: 'Les licences dépendent de chaque commune.',
  budgetEuros: [
    ['Remorque', 5_000],
    ['Aménagement', 1_500],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'La fiole',
      description: 'Vingt centilitres de prune.',
      euros: 24,
      way: 'PICKUP',
      monthsAfter: 4,
      place: 'À la distillerie, Le Pech',
      hours: 'Le samedi',
    },
  ],
  plot: {
    now: 'REJECTED',
    reason:
      'La loi interdit de proposer de l’alcool près des établissements scolaires, et la vente ambulante d’alcools forts. Le projet ne peut pas être accompagné sous cette forme.',
  },
};
