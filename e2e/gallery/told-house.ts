import { database } from '../../src/adapters/db/client.ts';
import { ALL_STORIES } from '../../src/demo/stories/all-stories.ts';
import { breadOven } from '../../src/demo/stories/bread-oven.ts';
import type { CampaignStatus } from '../../src/domain/campaign-status.ts';
import { test as house } from '../fixtures.ts';

/** A house with the whole demo in it, shared by all files of pictures that move no time. */
export const test = house.extend<object, object>({ demo: { stories: ALL_STORIES } });

export const campaignIn = (status: CampaignStatus) =>
  database().campaign.findFirstOrThrow({
    where: { status },
    include: { business: true },
    orderBy: { id: 'asc' },
  });

/** The baker's campaign, which takes pledges. */
export const theOven = () =>
  database().campaign.findFirstOrThrow({ where: { title: breadOven.title }, include: { business: true } });

export const account = (name: 'resident' | 'business' | 'adviser' | 'admin') =>
  database().user.findUniqueOrThrow({ where: { email: `${name}@demo.test` } });
