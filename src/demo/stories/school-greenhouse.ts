import type { Story } from '../story';

export const schoolGreenhouse: Story = {
  business: {
    name: 'Les Serres de Gourdon',
    description: 'Maraîchage d’insertion et plants potagers, aux portes de Gourdon.',
    addressLine: '40 route de Salviac',
    commune: '46300 Gourdon',
    phone: '05 36 49 00 36',
  },
  title: 'Une serre-école pour les maraîchers de demain',
  pitch: 'Cent mètres carrés de verre où douze apprentis sèmeront, tailleront et vendront toute l’année.',
  category: 'farm',
  cover: 'school-greenhouse',
  coverAlt: 'Une serre de verre remplie de jeunes plants, un arrosoir à l’entrée',
  story: `Nos apprentis sèment l’hiver dans un garage. Ils apprennent quand même, mais les plants filent vers la fenêtre.

La serre sera bioclimatique : un mur de pierres au nord garde la chaleur du jour, un puits canadien tient le gel dehors.

Les légumes iront à la cantine du collège, les plants au marché du samedi.`,
  purpose: 'Bâtir une serre de cent mètres carrés avec son mur de pierres et son puits canadien.',
  calendar: 'Fondations au printemps, montage en été, premiers semis en octobre.',
  expectedResult: 'Douze apprentis formés par an et huit tonnes de légumes.',
  risks: 'Le prix du verre varie : au-delà de dix pour cent, nous poserions du polycarbonate au nord.',
  budgetEuros: [
    ['Ossature et vitrage', 9_500],
    ['Mur de pierres et puits', 3_500],
    ['Tables de culture', 2_000],
  ],
  durationDays: 60,
  rewards: [
    {
      title: 'Le cageot de plants',
      description: 'Douze plants de saison, à retirer à la serre.',
      euros: 18,
      way: 'PICKUP',
      monthsAfter: 6,
      place: 'À la serre, 40 route de Salviac, Gourdon',
      hours: 'Le samedi de 9 h à 12 h',
    },
    {
      title: 'Le panier d’un mois',
      description: 'Quatre paniers de légumes, un par semaine.',
      euros: 72,
      way: 'PICKUP',
      monthsAfter: 12,
      place: 'À la serre',
      hours: 'Le jeudi de 17 h à 19 h',
      quantity: 40,
    },
    {
      title: 'Le cahier du maraîcher',
      description: 'Semis, taille, rotations : nos fiches d’apprentis, en PDF.',
      euros: 10,
      way: 'DIGITAL',
      nature: 'GIFT',
      monthsAfter: 3,
    },
  ],
  plot: { now: 'LIVE', launchedDaysAgo: 1, backers: 0, percent: 0 },
};
