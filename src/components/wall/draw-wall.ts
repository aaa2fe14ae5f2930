import { layCoping } from './lay-coping';
import { layStones, type Stone } from './lay-stones';
import { planHeight, type WallSize, wallPlans } from './wall-plans';
import { wallState } from './wall-state';

export type WallDrawing = {
  width: number;
  height: number;
  /** One path per tone: class of its fill → path data. */
  paths: { tone: WallTone; d: string }[];
  /** Height of the faint line where the coping will come; null once it is there. */
  goalLineY: number | null;
};
export type WallTone = 'todo' | `laid-${0 | 1 | 2 | 3}` | `match-${0 | 1}` | `coping-${0 | 1}`;

/** The whole drawing of a campaign's wall, as plain data. Amounts in integer cents. */
export function drawWall(
  seed: string,
  size: WallSize,
  amounts: { pledgedCents: number; goalCents: number; matchedCents?: number },
): WallDrawing {
  const plan = wallPlans[size];
  const { laid, matched, waiting, isFinished } = wallState(layStones(seed, plan), amounts);
  const coping = isFinished ? layCoping(seed, plan.width, plan.copingHeight) : [];
  const tones = new Map<WallTone, string>();
  const add = (tone: WallTone, path: string) => tones.set(tone, (tones.get(tone) ?? '') + path);
  for (const stone of waiting) add('todo', stone.path);
  for (const stone of laid) add(`laid-${stone.tone}`, stone.path);
  for (const stone of matched) add(matchTone(stone), stone.path);
  for (const stone of coping) add(`coping-${stone.tone}`, stone.path);
  return {
    width: plan.width,
    height: planHeight(plan),
    paths: [...tones].map(([tone, d]) => ({ tone, d })),
    goalLineY: isFinished || size === 'card' ? null : 3,
  };
}

function matchTone(stone: Stone): WallTone {
  return stone.tone % 2 === 0 ? 'match-0' : 'match-1';
}
