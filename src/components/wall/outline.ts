export type Point = readonly [x: number, y: number];

/** Rounded to a tenth, without the zero before the point. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
const short = (value: number): string => String(tenths(value)).replace(/^(-?)0\./, '$1.');

/**
 * A closed outline whose corners are rounded by `rounding` of the shorter side that meets there (0 to 0.5), as
 * SVG path data. Coordinates are in tenths and relative to each other, which halves their length.
 */
export function roundedOutline(points: readonly Point[], rounding: number): string {
  if (rounding === 0) return straightOutline(points);
  const corners = points.map((corner, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? corner;
    const after = points[(index + 1) % points.length] ?? corner;
    const reach = rounding * Math.min(distance(before, corner), distance(corner, after));
    return { from: towards(corner, before, reach), corner, to: towards(corner, after, reach) };
  });
  let pen: Point = [0, 0];
  const step = (target: Point): string => {
    const text = `${short(target[0] - pen[0])} ${short(target[1] - pen[1])}`;
    pen = [pen[0] + tenths(target[0] - pen[0]), pen[1] + tenths(target[1] - pen[1])];
    return text;
  };
  const curve = (corner: Point, to: Point): string => {
    const control = `${short(corner[0] - pen[0])} ${short(corner[1] - pen[1])}`;
    return `q${control} ${step(to)}`;
  };
  const parts = corners.map(({ from, corner, to }, index) =>
    index === 0 ? `M${step(from)}${curve(corner, to)}` : `l${step(from)}${curve(corner, to)}`,
  );
  return `${parts.join('').replaceAll(' -', '-')}z`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function towards(from: Point, to: Point, reach: number): Point {
  const length = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * reach) / length, from[1] + ((to[1] - from[1]) * reach) / length];
}

function straightOutline(points: readonly Point[]): string {
  const [start, ...others] = points.map(([x, y]) => [tenths(x), tenths(y)] as const);
  if (!start) return '';
  let [penX, penY] = start;
  const steps = others.map(([x, y]) => {
    const text = `l${short(x - penX)} ${short(y - penY)}`;
    [penX, penY] = [x, y];
    return text;
  });
  return `M${short(start[0])} ${short(start[1])}${steps.join('')}z`.replaceAll(' -', '-');
}
