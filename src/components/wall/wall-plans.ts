import type { WallPlan } from './lay-stones';

export type WallSize = 'card' | 'page' | 'poster';

/** A card shows one course, filled from the left; the page and the poster five, the poster's drawn for three metres of distance. */
export const wallPlans: Record<WallSize, WallPlan> = {
  card: { width: 320, courseHeights: [22], copingHeight: 12, raggedness: 0 },
  page: { width: 400, courseHeights: [26, 20, 23, 18, 21], copingHeight: 19, raggedness: 0.65 },
  poster: { width: 560, courseHeights: [40, 31, 36, 28, 33], copingHeight: 30, raggedness: 0.65 },
};

export function planHeight(plan: WallPlan): number {
  return plan.copingHeight + plan.courseHeights.reduce((sum, height) => sum + height, 0);
}
