import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawWall } from './draw-wall';
import { layStones } from './lay-stones';
import { type WallSize, wallPlans } from './wall-plans';
import { wallState } from './wall-state';

const seeds = fc.uuid();
const sizes = fc.constantFrom<WallSize>('card', 'page', 'poster');
const goals = fc.integer({ min: 500_00, max: 100_000_00 });
const bytes = (seed: string, size: WallSize, pledgedCents: number) =>
  drawWall(seed, size, { pledgedCents, goalCents: 100 }).paths.reduce(
    (sum, { d }) => sum + d.length + 80,
    200,
  );

test('the wall of a campaign is the same each time it is drawn, and no other campaign has it', () => {
  fc.assert(
    fc.property(seeds, seeds, sizes, (one, other, size) => {
      fc.pre(one !== other);
      const amounts = { pledgedCents: 40, goalCents: 100 };
      expect(drawWall(one, size, amounts)).toEqual(drawWall(one, size, amounts));
      expect(drawWall(one, size, amounts)).not.toEqual(drawWall(other, size, amounts));
    }),
  );
});

test('more money never takes a stone away', () => {
  fc.assert(
    fc.property(seeds, sizes, goals, fc.nat(), fc.nat(), (seed, size, goalCents, some, more) => {
      const stones = layStones(seed, wallPlans[size]);
      const before = wallState(stones, { pledgedCents: some, goalCents });
      const after = wallState(stones, { pledgedCents: some + more, goalCents });
      for (const stone of before.laid) expect(after.laid).toContain(stone);
    }),
  );
});

test('the first cent lays the first stone, and the last stone waits for the goal', () => {
  fc.assert(
    fc.property(seeds, sizes, goals, (seed, size, goalCents) => {
      const stones = layStones(seed, wallPlans[size]);
      expect(wallState(stones, { pledgedCents: 0, goalCents }).laid).toEqual([]);
      expect(wallState(stones, { pledgedCents: 1, goalCents }).laid).toEqual([stones[0]]);
      expect(wallState(stones, { pledgedCents: goalCents - 1, goalCents }).waiting).toContain(stones.at(-1));
      expect(wallState(stones, { pledgedCents: goalCents, goalCents }).waiting).toEqual([]);
    }),
  );
});

test('coping stones are laid at the goal and beyond, never before', () => {
  fc.assert(
    fc.property(
      seeds,
      sizes,
      goals,
      fc.integer({ min: 0, max: 200_000_00 }),
      (seed, size, goalCents, pledgedCents) => {
        const tones = drawWall(seed, size, { pledgedCents, goalCents }).paths.map(({ tone }) => tone);
        expect(tones.some((tone) => tone.startsWith('coping'))).toBe(pledgedCents >= goalCents);
      },
    ),
  );
});

test('each stone is 1.1 to 3 heights wide, so that none is a sliver, and a course fills the width', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => {
      const plan = wallPlans[size];
      const stones = layStones(seed, plan);
      for (const { left, right, height } of stones) {
        expect((right - left) / height).toBeGreaterThanOrEqual(1.1);
        expect((right - left) / height).toBeLessThanOrEqual(3);
      }
      plan.courseHeights.forEach((_, course) => {
        const inCourse = stones.filter((stone) => stone.course === course).sort((a, b) => a.left - b.left);
        expect(inCourse[0]?.left).toBe(0);
        expect(inCourse.at(-1)?.right).toBe(plan.width);
        inCourse.slice(1).forEach((stone, index) => {
          expect(stone.left).toBe(inCourse[index]?.right);
        });
      });
    }),
  );
});

test('a card fills from the left', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const lefts = layStones(seed, wallPlans.card).map(({ left }) => left);
      expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    }),
  );
});

test('a wall rises from the ground, with a ragged front of one course', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const courses = layStones(seed, wallPlans.page).map(({ course }) => course);
      courses.forEach((course, index) => {
        for (const later of courses.slice(index)) expect(later).toBeGreaterThanOrEqual(course);
      });
    }),
  );
});

test('every wall weighs less than 12 kB, finished ones included', () => {
  fc.assert(
    fc.property(seeds, sizes, fc.constantFrom(0, 50, 100), (seed, size, percent) => {
      expect(bytes(seed, size, percent)).toBeLessThan(12_000);
    }),
  );
});

test('stones of a match fund are a part of those laid, and grow with its share', () => {
  fc.assert(
    fc.property(seeds, goals, fc.integer({ min: 0, max: 100 }), (seed, goalCents, share) => {
      const stones = layStones(seed, wallPlans.page);
      const matchedCents = Math.floor((goalCents * share) / 100);
      const { laid, matched } = wallState(stones, { pledgedCents: goalCents, goalCents, matchedCents });
      expect(laid.length + matched.length).toBe(stones.length);
      if (share === 0) expect(matched).toEqual([]);
      if (share === 100) expect(laid).toEqual([]);
    }),
  );
});

test('a campaign without a goal has a wall to come, not an error', () => {
  expect(drawWall('draft', 'page', { pledgedCents: 0, goalCents: 0 }).paths.map(({ tone }) => tone)).toEqual([
    'todo',
  ]);
});
