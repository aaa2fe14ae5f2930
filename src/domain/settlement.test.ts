import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, sum } from './money';
import { type SettledCharge, settle } from './settlement';

const terms = { feeBasisPoints: 500, vatBasisPoints: 2_000, costsRecharged: true };
const charge = (collected: number, fee: number, id = 'a'): SettledCharge => ({
  pledgeId: id,
  chargeId: `ch_${id}`,
  collectedCents: cents(collected),
  stripeFeeCents: cents(fee),
});

describe('what the business receives', () => {
  test.each([
    [
      'nothing collected',
      [],
      terms,
      { feeCents: 0, vatCents: 0, rechargedCostCents: 0, netCents: 0, shortfallCents: 0, transfersCents: [] },
    ],
    [
      'one pledge of 100 €',
      [charge(100_00, 1_75)],
      terms,
      { feeCents: 5_00, vatCents: 1_00, rechargedCostCents: 1_75, netCents: 92_25, transfersCents: [92_25] },
    ],
    [
      'costs borne by the platform',
      [charge(100_00, 1_75)],
      { ...terms, costsRecharged: false },
      { rechargedCostCents: 0, netCents: 94_00 },
    ],
    [
      'rounded once per campaign, not per pledge',
      [charge(10, 0), charge(10, 0), charge(10, 0)],
      terms,
      { feeCents: 2, vatCents: 0, netCents: 28, transfersCents: [9, 9, 10] },
    ],
    [
      'costs higher than what came in: a debt',
      [charge(1_00, 3_00)],
      terms,
      { netCents: 0, shortfallCents: 2_06, transfersCents: [0] },
    ],
  ])('%s', (_, charges, its, expected) => {
    expect(settle(charges, its)).toMatchObject(expected);
  });

  test('transfers sum exactly to collected less deductions, and none is negative or above its charge', () => {
    const charges = fc.array(
      fc.record({
        collected: fc.integer({ min: 1_00, max: 5_000_00 }),
        fee: fc.integer({ min: 0, max: 100_00 }),
      }),
      { maxLength: 60 },
    );
    const rates = fc.record({
      feeBasisPoints: fc.integer({ min: 0, max: 2_000 }),
      vatBasisPoints: fc.integer({ min: 0, max: 2_500 }),
      costsRecharged: fc.boolean(),
    });
    fc.assert(
      fc.property(charges, rates, (list, its) => {
        const given = list.map(({ collected, fee }, index) => charge(collected, fee, `${index}`));
        const figures = settle(given, its);
        const deductions = figures.feeCents + figures.vatCents + figures.rechargedCostCents;
        expect(sum(figures.transfersCents)).toBe(figures.netCents);
        expect(figures.netCents).toBe(figures.collectedCents - deductions + figures.shortfallCents);
        figures.transfersCents.forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(given[index]?.collectedCents ?? 0);
        });
      }),
    );
  });
});
