import { layStones } from './lay-stones';
import { planHeight, wallPlans } from './wall-plans';

const fills = ['fill-wall-1', 'fill-wall-2', 'fill-wall-3', 'fill-wall-4'];
const rubble = [
  { x: 150, turn: -14 },
  { x: 205, turn: 22 },
  { x: 262, turn: -31 },
];

/** A wall with a breach, for the page that is not there. Decorative. */
export function FallenWall({ className }: { className?: string }) {
  const plan = wallPlans.page;
  const ground = planHeight(plan);
  const standing = layStones('brèche', plan).filter((stone) => {
    const middle = (stone.left + stone.right) / 2;
    return Math.abs(middle - plan.width * 0.52) > 14 + stone.course * 24 || stone.course === 0;
  });
  const fallen = layStones('rubble', { ...plan, courseHeights: [17], copingHeight: 0 }).slice(
    0,
    rubble.length,
  );
  return (
    <svg
      viewBox={`0 ${plan.copingHeight - 4} ${plan.width} ${ground + 34 - plan.copingHeight}`}
      aria-hidden="true"
      className={className}
    >
      {standing.map((stone) => (
        <path key={stone.path} d={stone.path} className={fills[stone.tone]} />
      ))}
      {fallen.map((stone, index) => {
        const { x, turn } = rubble[index] ?? { x: 0, turn: 0 };
        return (
          <path
            key={stone.path}
            d={stone.path}
            transform={`translate(${x - stone.left} ${ground + 6}) rotate(${turn} ${(stone.left + stone.right) / 2} 8)`}
            className={fills[stone.tone]}
          />
        );
      })}
    </svg>
  );
}
