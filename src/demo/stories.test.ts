import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { communeLabel, recogniseCommune } from '@/adapters/geo/communes';
import { CATEGORIES, whyIncomplete } from '@/domain/campaign-draft';
import { CAMPAIGN_STATUSES } from '@/domain/campaign-status';
import { updateFaults } from '@/domain/campaign-update';
import { cents } from '@/domain/money';
import { addHours } from '@/domain/paris-time';
import { rewardFaults } from '@/domain/reward';
import { isSiret } from '@/domain/siret';
import { DEFAULT_TERMS } from '@/domain/terms';
import { fictionalSiret } from './fictional-siret';
import { planPledges } from './pledge-plan';
import { ALL_STORIES } from './stories/all-stories';
import type { Story } from './story';
import { DAYS_TOLD, momentOf, storylineOf } from './storyline';

const OPENINGS = ['2026-11-23T08:12:00Z', '2027-03-27T22:59:30Z', '2027-07-01T23:30:00Z'].map(
  (iso) => new Date(iso),
);
const each = ALL_STORIES.map((story): [string, Story] => [story.title, story]);
const goalEuros = (story: Story) => story.budgetEuros.reduce((total, [, euros]) => total + euros, 0);

describe.each(each)('%s', (_, story) => {
  test('can be submitted as it is written', () => {
    const budget = story.budgetEuros.map(([label, euros]) => ({ label, amountCents: cents(euros * 100) }));
    const goalCents = cents(goalEuros(story) * 100);
    const draft = { ...story, goalCents, budget, hasCover: true, rewardCount: story.rewards.length };
    expect(whyIncomplete(draft)).toEqual([]);
    expect(CATEGORIES).toContain(story.category);
  });

  test('its rewards and updates are lawful', () => {
    for (const reward of story.rewards) {
      const written = {
        title: reward.title,
        priceCents: cents(Math.round(reward.euros * 100)),
        way: reward.way,
        deliveryMonth: '2027-03',
        pickupAddress: reward.place ?? '',
        postageFranceCents: reward.postageEuros ? cents(1) : null,
        quantity: reward.quantity ?? null,
      };
      expect(rewardFaults(written, DEFAULT_TERMS.maximumPledgeCents)).toEqual([]);
    }
    for (const update of story.updates ?? []) expect(updateFaults(update)).toEqual([]);
  });

  test('happens in a commune of the Lot, under its own picture', () => {
    const found = recogniseCommune(story.business.commune);
    expect(found && communeLabel(found.commune, found.postcode).replace(/'/g, '’')).toBe(
      story.business.commune,
    );
    expect(existsSync(join('public', 'illustrations', `${story.cover}.svg`))).toBe(true);
    expect(story.coverAlt).not.toBe('');
  });

  test.each(OPENINGS)(
    'begins within the days that are told and ends where its plot says, opened at %s',
    (opening) => {
      const { launchAt, deadlineAt, day } = storylineOf(story, opening);
      expect(day.begun).toBeLessThanOrEqual(DAYS_TOLD);
      expect([day.begun, day.sent, day.vetted, day.planned]).toEqual(
        [day.begun, day.sent, day.vetted, day.planned].sort((a, b) => b - a),
      );
      if (launchAt) expect(momentOf(day.planned, opening) < launchAt).toBe(true);
      const over = ['COLLECTING', 'FUNDED', 'FAILED'].includes(story.plot.now);
      const open = ['LIVE', 'SUSPENDED'].includes(story.plot.now);
      if (over) expect(deadlineAt && deadlineAt < opening).toBe(true);
      if (open) expect(launchAt && launchAt < opening && deadlineAt && deadlineAt > opening).toBe(true);
      if (story.plot.endsInHours) expect(deadlineAt && deadlineAt <= addHours(opening, 48)).toBe(true);
    },
  );

  test.each(OPENINGS)('has its backers and comes near its percentage, opened at %s', (opening) => {
    const { backers = 0, percent = 0 } = story.plot;
    const pledges = planPledges(story, storylineOf(story, opening), opening);
    expect(new Set(pledges.map(({ resident }) => resident.email)).size).toBe(backers);
    const cents = pledges.map(({ reward, quantity, freeCents }) => {
      const { euros = 0, postageEuros } =
        reward === null ? {} : (story.rewards[reward] as Story['rewards'][number]);
      return (euros + (postageEuros?.[0] ?? 0)) * 100 * quantity + freeCents;
    });
    const reached = cents.reduce((total, one) => total + one, 0) / goalEuros(story);
    expect(Math.abs(reached - percent)).toBeLessThan(3);
    if (percent >= 100) expect(reached).toBeGreaterThanOrEqual(100);
  });
});

test('the stories together show every state of a campaign, from nine communes at least', () => {
  expect(ALL_STORIES.length).toBeGreaterThanOrEqual(16);
  const states = new Set(ALL_STORIES.map(({ plot }) => plot.now));
  expect(CAMPAIGN_STATUSES.filter((status) => !states.has(status))).toEqual([]);
  expect(new Set(ALL_STORIES.map(({ business }) => business.commune)).size).toBeGreaterThanOrEqual(9);
  expect(new Set(ALL_STORIES.map(({ cover }) => cover)).size).toBe(ALL_STORIES.length);
});

test('three campaigns end within two days of the opening, and one of them misses its goal', () => {
  const soon = ALL_STORIES.filter(({ plot }) => plot.endsInHours !== undefined);
  expect(soon).toHaveLength(3);
  expect(soon.filter(({ plot }) => (plot.percent ?? 0) < 100)).toHaveLength(1);
});

test('invented firms have numbers that pass the check and belong to nobody', () => {
  const numbers = ALL_STORIES.map((_, index) => fictionalSiret(index + 1));
  expect(numbers.every(isSiret)).toBe(true);
  expect(numbers.every((number) => number.startsWith('999'))).toBe(true);
});
