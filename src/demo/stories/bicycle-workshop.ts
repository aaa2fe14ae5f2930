import type { Story } from '../story';

export const bicycleWorkshop: Story = {
  business: {
    name: 'Le Dérailleur',
    description: 'Atelier de réparation de vélos et de vélos-cargos, au centre de Figeac.',
    addressLine: '17 rue Gambetta',
    commune: '46100 Figeac',
    phone: '05 36 49 00 33',
  },
  title: 'L’atelier vélo ouvre ses portes à Figeac',
  pitch: 'Des pieds, des outils et une heure de conseil pour que chacun répare son vélo lui-même.',
  category: 'services',
  cover: 'bicycle-workshop',
  coverAlt: 'Un atelier, des vélos suspendus et un établi sous la fenêtre',
  story: `À Figeac, un vélo sur trois dort dans une cave pour une chambre à air. Nous louons une boutique de la rue Gambetta : une moitié pour nos réparations, l’autre pour les vôtres.

Quatre pieds d’atelier, un mur d’outils, des pièces de récupération triées, et quelqu’un pour vous montrer.

Le mardi est réservé aux collégiens, le jeudi à celles et ceux qui reprennent le vélo.`,
  purpose: 'Équiper quatre postes, acheter l’outillage partagé et remettre la boutique aux normes.',
  calendar: 'Travaux en décembre, ouverture le deuxième samedi de janvier.',
  expectedResult: 'Quatre cents vélos remis en route la première année, un emploi et demi.',
  risks: 'Si l’électricité doit être refaite en entier, l’ouverture glisse d’un mois.',
  budgetEuros: [
    ['Quatre postes équipés', 2_600],
    ['Outillage partagé', 1_800],
    ['Mise aux normes', 1_600],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'Une heure d’établi',
      description: 'Avec les outils et le conseil, à prendre quand vous voulez.',
      euros: 12,
      way: 'PICKUP',
      monthsAfter: 2,
      place: 'À l’atelier, 17 rue Gambetta, Figeac',
      hours: 'Du mardi au samedi, de 14 h à 19 h',
    },
    {
      title: 'La révision complète',
      description: 'Votre vélo démonté, graissé, réglé.',
      euros: 65,
      way: 'PICKUP',
      monthsAfter: 2,
      place: 'À l’atelier',
      hours: 'Sur rendez-vous',
      quantity: 50,
    },
    {
      title: 'Le stage roue',
      description: 'Une journée pour rayonner sa roue de ses mains.',
      euros: 110,
      way: 'EVENT',
      monthsAfter: 4,
      place: 'À l’atelier',
      hours: 'Un samedi de mars',
      quantity: 6,
    },
  ],
  plot: { now: 'LIVE', launchedDaysAgo: 28, endsInHours: 44, backers: 49, percent: 112, failingCards: 2 },
};
