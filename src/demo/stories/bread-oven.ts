import type { Story } from '../story';

export const breadOven: Story = {
  business: {
    name: 'Fournil de Limogne',
    description: 'Boulangerie paysanne au levain, trois fermes du causse pour fournisseurs.',
    addressLine: '3 place de l’Église',
    commune: '46260 Limogne-en-Quercy',
    phone: '05 36 49 00 12',
  },
  title: 'Un four à bois pour le pain de Limogne',
  pitch: 'Reconstruire le four communal et cuire, chaque vendredi, un pain au levain de blés du causse.',
  category: 'food',
  cover: 'bread-oven',
  coverAlt: 'Le four communal, porte ouverte sur le feu, des miches posées devant',
  story: `Le four de la place n’a pas chauffé depuis 1962. La voûte est saine, la sole est à refaire. Avec la commune, nous avons signé un bail de neuf ans : le fournil redevient un lieu où l’on cuit, où l’on se parle, et où l’on apprend.

Les blés viennent de trois fermes à moins de vingt kilomètres ; la mouture se fait à la meule, au moulin de Varaire. Nous pétrissons à la main, le levain a onze ans.

Chaque vendredi, le four sera chauffé pour tout le village : qui veut y cuire son plat après le pain n’aura qu’à le poser sur la pelle.`,
  purpose:
    'Refaire la sole et la voûte en briques réfractaires, poser un conduit aux normes, acheter un pétrin et des bannetons.',
  calendar:
    'Chantier en janvier et février, première fournée un vendredi de mars, inauguration au printemps.',
  expectedResult: 'Deux cents pains par semaine, un demi-emploi, six ateliers levain par an.',
  risks:
    'Le gel peut retarder les enduits : nous garderions alors le four actuel un mois de plus et vous préviendrions.',
  budgetEuros: [
    ['Sole et voûte réfractaires', 3_900],
    ['Conduit et mise aux normes', 2_100],
    ['Pétrin et bannetons', 1_400],
    ['Contreparties et frais', 600],
  ],
  durationDays: 30,
  rewards: [
    {
      title: 'La miche du vendredi',
      description: 'Un pain de deux livres, à retirer au fournil le vendredi de votre choix.',
      euros: 12,
      way: 'PICKUP',
      monthsAfter: 3,
      place: 'Au fournil, 3 place de l’Église, Limogne-en-Quercy',
      hours: 'Le vendredi de 16 h à 19 h',
    },
    {
      title: 'L’atelier levain',
      description: 'Trois heures au pétrin ; vous repartez avec votre levain et votre pain cuit au bois.',
      euros: 45,
      way: 'EVENT',
      monthsAfter: 4,
      place: 'Au fournil',
      hours: 'Un samedi matin, au choix',
      quantity: 24,
    },
    {
      title: 'Le colis du causse',
      description: 'Pain d’épeautre, biscuits de noix et farine de meule, expédiés le jour de la cuisson.',
      euros: 38,
      way: 'POST',
      monthsAfter: 3,
      postageEuros: [8.5, 14, null],
      quantity: 60,
    },
    {
      title: 'Votre nom sur une brique de sole',
      description: 'Gravé de votre main avant la pose, au cœur du four.',
      euros: 150,
      way: 'EVENT',
      nature: 'SYMBOLIC',
      monthsAfter: 2,
      place: 'Au fournil',
      hours: 'Un samedi de janvier',
      quantity: 8,
    },
  ],
  plot: {
    now: 'LIVE',
    launchedDaysAgo: 19,
    backers: 62,
    percent: 72,
    remarks: [
      {
        section: 'BUDGET',
        text: 'Le devis du conduit est-il signé ? C’est la ligne que l’on vous demandera en premier.',
        answer: 'Oui, signé avec le fumiste de Cajarc. Le montant est ferme jusqu’en mars.',
      },
      {
        section: 'REWARDS',
        text: 'Précisez ce que comprend l’atelier levain, et s’il est ouvert aux enfants.',
        answer: 'Trois heures, matériel et farine compris, à partir de dix ans avec un parent.',
      },
    ],
  },
  updates: [
    {
      daysAgo: 12,
      title: 'Les briques sont choisies',
      text: 'Elles viennent d’une tuilerie de l’Aveyron et tiennent 1 200 degrés. Merci aux quarante premiers d’entre vous.',
    },
    {
      daysAgo: 4,
      title: 'Le maçon est venu',
      text: 'La voûte est plus saine que prévu : nous gagnons une semaine sur le chantier.',
    },
  ],
};
