import { type Point, roundedOutline } from './outline';
import { seededRandom } from './seeded-random';

export type WallPlan = {
  /** Units of the drawing; the wall fills the width. */
  width: number;
  /** Heights of the courses, from the bottom up. */
  courseHeights: readonly number[];
  /** Height of the coping above the top course. */
  copingHeight: number;
  /** 0 lays each course from left to right; 0.65 leaves the front of the work ragged. */
  raggedness: number;
};

export type Stone = {
  course: number;
  left: number;
  right: number;
  /** Height of its course. */
  height: number;
  /** In which turn it is laid: the lowest first. */
  turn: number;
  tone: 0 | 1 | 2 | 3;
  /** Spreads the stones given by a match fund among the others, in [0, 1). */
  chance: number;
  path: string;
};

const gap = 2;
const narrowest = 1.28;
const widest = 2.6;

/** Every stone of a wall, in the order in which they are laid. The same seed and plan give the same wall. */
export function layStones(seed: string, plan: WallPlan): Stone[] {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const total = plan.courseHeights.reduce((sum, height) => sum + height, 0);
  const beds = coursesBeds(plan, total, between);
  const stones: Stone[] = [];
  let joints: number[] = [];
  plan.courseHeights.forEach((height, course) => {
    const edges = courseJoints(plan.width, height, joints, between);
    joints = edges.slice(1, -1);
    edges.slice(0, -1).forEach((left, index) => {
      const right = edges[index + 1] ?? plan.width;
      const points = sixPoints({
        left,
        right,
        height,
        top: beds[course + 1],
        bottom: beds[course],
        between,
        width: plan.width,
      });
      stones.push({
        course,
        left,
        right,
        height,
        turn:
          course + (plan.raggedness > 0 ? plan.raggedness * random() + index * 1e-6 : index / edges.length),
        tone: Math.floor(random() * 4) as Stone['tone'],
        chance: random(),
        path: roundedOutline(points, 0.25),
      });
    });
  });
  return stones.sort((a, b) => a.turn - b.turn);
}

/** The beds between courses: nearly level, as a mason's string is. From the ground up, as functions of x. */
function coursesBeds(plan: WallPlan, total: number, between: (low: number, high: number) => number) {
  let y = plan.copingHeight + total;
  const ground = y;
  const beds: Bed[] = [() => ground];
  for (const height of plan.courseHeights) {
    y -= height;
    const level = y;
    const [phase, second, rise] = [between(0, 6.28), between(0, 6.28), height * 0.05];
    beds.push((x: number) => level + rise * (Math.sin(x / 47 + phase) + Math.sin(x / 19 + second) * 0.5));
  }
  return beds;
}

/** Where the stones of a course meet. Each is 1.1 to 3 heights wide; a joint avoids those of the course below. */
function courseJoints(
  width: number,
  height: number,
  below: number[],
  between: (low: number, high: number) => number,
): number[] {
  const widths: number[] = [];
  let reached = 0;
  while (reached < width) {
    let next = height * between(narrowest, widest);
    const meetsJoint = (size: number) =>
      below.some((joint) => Math.abs(joint - reached - size) < height * 0.22);
    for (let tries = 0; tries < 4 && meetsJoint(next); tries++) next = height * between(narrowest, widest);
    widths.push(next);
    reached += next;
  }
  // The last stone may stick out: take it or leave it, whichever needs the least stretching of the others.
  const without = reached - (widths.at(-1) ?? 0);
  if (width - without < reached - width) widths.pop();
  const laid = widths.reduce((sum, size) => sum + size, 0);
  const edges = [0];
  for (const size of widths) edges.push((edges.at(-1) ?? 0) + (size * width) / laid);
  edges[edges.length - 1] = width;
  return edges;
}

type Bed = (x: number) => number;
type StoneFrame = {
  left: number;
  right: number;
  height: number;
  width: number;
  top: Bed | undefined;
  bottom: Bed | undefined;
  between: (low: number, high: number) => number;
};

/** Six corners, each off by up to 8 % of the height, and never into the neighbour. */
function sixPoints({ left, right, height, width, top, bottom, between }: StoneFrame): Point[] {
  const slack = () => between(0, height * 0.08);
  const half = gap / 2;
  const west = left === 0 ? 0.5 : left + half;
  const east = right === width ? width - 0.5 : right - half;
  const middle = left + (right - left) * between(0.35, 0.65);
  const upper = (x: number) => (top?.(x) ?? 0) + half;
  const lower = (x: number) => (bottom?.(x) ?? 0) - half;
  return [
    [west + slack(), upper(west) + slack()],
    [middle, upper(middle) + slack() * 0.5],
    [east - slack(), upper(east) + slack()],
    [east - slack() * 0.6, lower(east) - slack() * 0.8],
    [middle + between(-4, 4), lower(middle)],
    [west + slack() * 0.6, lower(west) - slack() * 0.8],
  ];
}
