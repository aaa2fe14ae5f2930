import type { Story } from '../story';
import { bakeryVan } from './bakery-van';
import { beehives } from './beehives';
import { bicycleWorkshop } from './bicycle-workshop';
import { bookshopVan } from './bookshop-van';
import { breadOven } from './bread-oven';
import { brewery } from './brewery';
import { canoeLanding } from './canoe-landing';
import { cinema } from './cinema';
import { distillery } from './distillery';
import { iceCream } from './ice-cream';
import { knifeForge } from './knife-forge';
import { marketHall } from './market-hall';
import { musicBar } from './music-bar';
import { potterWheel } from './potter-wheel';
import { saffronField } from './saffron-field';
import { schoolGreenhouse } from './school-greenhouse';
import { sheepDairy } from './sheep-dairy';
import { truffleOak } from './truffle-oak';
import { walnutMill } from './walnut-mill';
import { weavingLoom } from './weaving-loom';

/** Every state of a campaign at least once; the first business is the one of business@demo.test. */
export const ALL_STORIES: readonly Story[] = [
  breadOven,
  walnutMill,
  saffronField,
  canoeLanding,
  bicycleWorkshop,
  bookshopVan,
  schoolGreenhouse,
  sheepDairy,
  cinema,
  weavingLoom,
  marketHall,
  beehives,
  musicBar,
  brewery,
  truffleOak,
  knifeForge,
  bakeryVan,
  potterWheel,
  iceCream,
  distillery,
];
