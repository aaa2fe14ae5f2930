import { drawWall, type WallTone } from './draw-wall';
import type { WallSize } from './wall-plans';

const fills: Record<WallTone, string> = {
  todo: 'fill-wall-todo stroke-wall-todo-line [stroke-width:0.8]',
  'laid-0': 'fill-wall-1',
  'laid-1': 'fill-wall-2',
  'laid-2': 'fill-wall-3',
  'laid-3': 'fill-wall-4',
  'match-0': 'fill-wall-match-1',
  'match-1': 'fill-wall-match-2',
  'coping-0': 'fill-wall-coping-1',
  'coping-1': 'fill-wall-coping-2',
};

type Props = {
  seed: string;
  pledgedCents: number;
  goalCents: number;
  matchedCents?: number;
  size?: WallSize;
  className?: string;
};

/** The drawing alone, hidden from readers: decorative walls, and the inside of `Wall`. */
export function WallArt({
  seed,
  pledgedCents,
  goalCents,
  matchedCents = 0,
  size = 'page',
  className = 'w-full',
}: Props) {
  const drawing = drawWall(seed, size, { pledgedCents, goalCents, matchedCents });
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      aria-hidden="true"
      focusable="false"
      className={className}
    >
      {drawing.goalLineY === null ? null : (
        <path
          d={`M1 ${drawing.goalLineY}H${drawing.width - 1}`}
          className="stroke-wall-todo-line [stroke-dasharray:1_5] [stroke-linecap:round] [stroke-width:1.6]"
        />
      )}
      {drawing.paths.map(({ tone, d }) => (
        <path key={tone} d={d} className={fills[tone]} />
      ))}
    </svg>
  );
}
