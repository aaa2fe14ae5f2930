import { pledgeOfVisitor, press } from '../round';
import { action } from './action';
import { answerBank } from './payment-page';

/** She pays what her bank refused, present this time, in one tab or two; her bank may ask her. */
export const repair = action({
  when: { collecting: 6, paid: 0.5 },
  draw: (lot, { visitors }) => ({
    visitor: lot.below(visitors),
    tabs: lot.pick([1, 1, 2]),
    bank: lot.pick(['succeed', 'succeed', 'fail', 'leave'] as const),
  }),
  run: async (round, { visitor, tabs, bank }) => {
    const pledge = await pledgeOfVisitor(round, visitor);
    if (!pledge) return;
    const presses = Array.from({ length: tabs }, (_, tab) =>
      press(round, visitor + tab, 'repair-payment', { pledgeId: pledge.id }),
    );
    const answers = await Promise.all(presses);
    if (answers.some((answer) => answer.kind === 'done' && answer.result.kind === 'challenge'))
      await answerBank(round, visitor, pledge.id, bank);
  },
});

/** An open challenge of her bank is answered later, perhaps after everything was decided without her. */
export const answerLate = action({
  when: { collecting: 2, paid: 1 },
  draw: (lot, { visitors }) => ({
    visitor: lot.below(visitors),
    bank: lot.pick(['succeed', 'fail'] as const),
  }),
  run: async (round, { visitor, bank }) => {
    const pledge = await pledgeOfVisitor(round, visitor);
    if (pledge) await answerBank(round, visitor, pledge.id, bank);
  },
});
