import type { Stone } from './lay-stones';

export type LaidWall = {
  /** Stones paid for by people, in the order in which they were laid. */
  laid: Stone[];
  /** Stones given by a match fund. */
  matched: Stone[];
  /** Stones still to come. */
  waiting: Stone[];
  /** The coping closes the wall once the goal is reached, and not before. */
  isFinished: boolean;
};

const area = (stone: Stone): number => (stone.right - stone.left) * stone.height;

/**
 * Which stones an amount lays (integer cents). Stones weigh what they measure; the first cent lays the first one;
 * more money never takes one away; the last one waits for the goal.
 */
export function wallState(
  stones: readonly Stone[],
  amounts: { pledgedCents: number; goalCents: number; matchedCents?: number },
): LaidWall {
  const { pledgedCents, goalCents, matchedCents = 0 } = amounts;
  const isFinished = goalCents > 0 && pledgedCents >= goalCents;
  const whole = stones.reduce((sum, stone) => sum + area(stone), 0);
  const paid = goalCents > 0 ? (whole * pledgedCents) / goalCents : 0;
  let reached = 0;
  const done = stones.filter((stone, index) => {
    reached += area(stone);
    const isLast = index === stones.length - 1;
    return isFinished || (pledgedCents > 0 && index === 0 && !isLast) || (reached <= paid && !isLast);
  });
  const given = pledgedCents > 0 ? Math.min(matchedCents / pledgedCents, 1) : 0;
  return {
    laid: done.filter((stone) => stone.chance >= given),
    matched: done.filter((stone) => stone.chance < given),
    waiting: stones.filter((stone) => !done.includes(stone)),
    isFinished,
  };
}
