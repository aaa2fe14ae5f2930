import { describe, expect, test } from 'vitest';
import { CAMPAIGN_STATUSES } from './campaign-status';
import type { Actor } from './permission';
import {
  CHECKLIST_ITEMS,
  type ChecklistItem,
  countedTicks,
  missingChecks,
  whyNotApprove,
  whyNotAssign,
  whyNotCheck,
  whyNotDecide,
  whyNotRemark,
  whyNotRequestChanges,
  whyNotResubmit,
} from './vetting';

const all = new Set(CHECKLIST_ITEMS);

test('each mandatory item missing alone keeps from approving; the optional ones do not', () => {
  for (const item of CHECKLIST_ITEMS) {
    const ticked = new Set(CHECKLIST_ITEMS.filter((other) => other !== item));
    const optional = item === 'FIRST_CIRCLE' || item === 'PICTURES_GOOD';
    expect([item, whyNotApprove(ticked, true)]).toEqual([item, optional ? null : 'CHECKLIST_INCOMPLETE']);
  }
  expect(whyNotApprove(all, false)).toBe('STRIPE_NOT_READY');
});

test('a conflict of interest is declared by the one who approves, other ticks count from anybody', () => {
  const ticks = CHECKLIST_ITEMS.map((item) => ({ item, tickedBy: 'anne' }));
  expect(missingChecks(countedTicks(ticks, 'anne'))).toEqual([]);
  expect(missingChecks(countedTicks(ticks, 'paul'))).toEqual([
    'NO_CONFLICT_OF_INTEREST' satisfies ChecklistItem,
  ]);
  expect(countedTicks([{ item: 'OLD_ITEM', tickedBy: 'anne' }], 'anne').size).toBe(0);
});

describe('remarks', () => {
  const remark = (answered: boolean, settled: boolean) => ({
    answer: answered ? 'Voici.' : null,
    settledAt: settled ? new Date('2026-11-20T10:00:00Z') : null,
  });
  test('changes need a remark that is neither answered nor settled', () => {
    expect(whyNotRequestChanges([])).toBe('REMARK_MISSING');
    expect(whyNotRequestChanges([remark(true, false), remark(false, true)])).toBe('REMARK_MISSING');
    expect(whyNotRequestChanges([remark(true, false), remark(false, false)])).toBeNull();
  });
  test('a file comes back only with an answer to each open remark', () => {
    expect(whyNotResubmit([remark(true, false), remark(false, true)])).toBeNull();
    expect(whyNotResubmit([remark(true, false), remark(false, false)])).toBe('REMARKS_UNANSWERED');
  });
  test('an empty or endless remark is refused', () => {
    expect(whyNotRemark('SUBMITTED', ' \n')).toBe('TEXT_MISSING');
    expect(whyNotRemark('SUBMITTED', 'a'.repeat(20_001))).toBe('TEXT_TOO_LONG');
    expect(whyNotRemark('APPROVED', 'Bien.')).toBe('WRONG_STATUS');
  });
});

test('decisions are for submitted files only; the checklist also while the business answers', () => {
  const allowed = (rule: typeof whyNotDecide) => CAMPAIGN_STATUSES.filter((status) => rule(status) === null);
  expect(allowed(whyNotDecide)).toEqual(['SUBMITTED']);
  expect(allowed(whyNotCheck)).toEqual(['SUBMITTED', 'CHANGES_REQUESTED']);
});

describe('assignment', () => {
  const user = (
    userId: string,
    role: 'RESIDENT' | 'ADVISER' | 'ADMIN',
    businessIds: string[] = [],
  ): Actor => ({
    kind: 'user',
    userId,
    email: `${userId}@example.test`,
    role,
    businessIds,
  });
  const target = (id: string, role: string, businessIds: string[] = []) => ({ id, role, businessIds });
  const free = { adviserId: null, businessId: 'bakery' };
  const taken = { adviserId: 'anne', businessId: 'bakery' };

  test.each([
    ['an adviser takes a free file', user('paul', 'ADVISER'), free, target('paul', 'ADVISER'), null],
    ['an adviser takes one over', user('paul', 'ADVISER'), taken, target('paul', 'ADVISER'), null],
    ['the one in charge hands it on', user('anne', 'ADVISER'), taken, target('paul', 'ADVISER'), null],
    ['an admin puts anybody in charge', user('root', 'ADMIN'), free, target('paul', 'ADVISER'), null],
    ['a third gives it away', user('zoe', 'ADVISER'), taken, target('paul', 'ADVISER'), 'NOT_ALLOWED'],
    ['a resident is put in charge', user('root', 'ADMIN'), free, target('rita', 'RESIDENT'), 'NOT_ALLOWED'],
    ['somebody unknown is put in charge', user('root', 'ADMIN'), free, null, 'NOT_ALLOWED'],
    ['a resident assigns', user('rita', 'RESIDENT'), free, target('paul', 'ADVISER'), 'NOT_ALLOWED'],
    [
      'a member of the business',
      user('root', 'ADMIN'),
      free,
      target('paul', 'ADVISER', ['bakery']),
      'CONFLICT_OF_INTEREST',
    ],
  ] as const)('%s', (_, actor, file, adviser, expected) => {
    expect(whyNotAssign(actor, file, adviser)).toBe(expected);
  });
});
