import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import type {
  CampaignOrderByWithRelationInput,
  CampaignWhereInput,
} from '@/adapters/db/generated/models/Campaign';
import { literally } from '@/adapters/db/like';
import { type Actor, must, userOf } from '@/domain/permission';
import { CHECKLIST, isChecklistItem, missingChecks } from '@/domain/vetting';
import {
  DESK_TABS,
  type DeskQueueView,
  type DeskTab,
  type QueueFilters,
  type QueueRow,
} from './desk-queue.view';
import { personName } from './person-name';

const ROWS_PER_PAGE = 25;
const DAY_MS = 86_400_000;

const parts = {
  business: { select: { name: true, communeName: true } },
  adviser: { select: { id: true, name: true, email: true } },
  checks: { select: { item: true } },
  remarks: { where: { settledAt: null, answer: { not: null } }, select: { id: true } },
  events: { where: { to: { not: null } }, orderBy: { at: 'desc' }, take: 1, select: { at: true } },
} as const;

const MANDATORY = missingChecks(new Set()).length;

/** The files of the chamber, one tab at a time. Only the desk reads it. */
export async function readDeskQueue(actor: Actor, filters: QueueFilters): Promise<DeskQueueView> {
  must(actor, 'read-queue');
  const { userId } = userOf(actor);
  const db = database();
  const where = whereOf(filters, userId);
  const [total, counts, advisers, now] = await Promise.all([
    db.campaign.count({ where }),
    readCounts(),
    readAdvisers(),
    businessNow(),
  ]);
  const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  const page = Math.min(filters.page, pages);
  const found = await db.campaign.findMany({
    where,
    include: parts,
    orderBy: [orderOf(filters), { id: 'asc' }],
    skip: (page - 1) * ROWS_PER_PAGE,
    take: ROWS_PER_PAGE,
  });
  const rows = found.map((campaign): QueueRow => {
    const since = campaign.events[0]?.at ?? campaign.submittedAt ?? campaign.createdAt;
    const ticked = campaign.checks.filter(({ item }) => isChecklistItem(item) && CHECKLIST[item].mandatory);
    return {
      id: campaign.id,
      title: campaign.title,
      status: campaign.status,
      businessName: campaign.business.name,
      communeName: campaign.business.communeName,
      since: since.toISOString(),
      days: Math.trunc((now.getTime() - since.getTime()) / DAY_MS),
      adviserName: campaign.adviser && personName(campaign.adviser),
      mine: campaign.adviserId === userId,
      goalCents: campaign.goalCents,
      ticked: ticked.length,
      mandatory: MANDATORY,
      answers: campaign.remarks.length,
      launchAt: campaign.launchAt?.toISOString() ?? null,
      deadlineAt: campaign.deadlineAt?.toISOString() ?? null,
    };
  });
  return { filters: { ...filters, page }, rows, counts, total, pages, advisers };
}

/** How many files wait for the desk: the figure in its navigation. */
export async function countWaiting(actor: Actor): Promise<number> {
  must(actor, 'read-queue');
  return database().campaign.count({ where: { status: { in: [...DESK_TABS.waiting] } } });
}

function whereOf({ tab, who, search }: QueueFilters, userId: string): CampaignWhereInput {
  const contains = { contains: literally(search), mode: 'insensitive' } as const;
  return {
    status: { in: [...DESK_TABS[tab]] },
    ...(who === 'all' ? {} : { adviserId: who === 'mine' ? userId : who === 'none' ? null : who }),
    ...(search
      ? {
          OR: [
            { title: contains },
            { business: { name: contains } },
            { business: { communeName: contains } },
          ],
        }
      : {}),
  };
}

/** `age` is what is most urgent in each tab: the longest wait, the next launch, the next deadline, the latest end. */
function orderOf({ tab, sort, descending }: QueueFilters): CampaignOrderByWithRelationInput {
  const direction = (turned: boolean) => (descending !== turned ? 'desc' : 'asc');
  if (sort === 'title') return { title: direction(false) };
  if (sort === 'goal') return { goalCents: { sort: direction(false), nulls: 'last' } };
  if (sort === 'adviser') return { adviser: { name: { sort: direction(false), nulls: 'last' } } };
  const byTab = {
    waiting: { submittedAt: direction(false) },
    business: { submittedAt: direction(false) },
    ready: { launchAt: { sort: direction(false), nulls: 'first' } },
    live: { deadlineAt: direction(false) },
    ended: { updatedAt: direction(true) },
  } as const satisfies Record<DeskTab, CampaignOrderByWithRelationInput>;
  return byTab[tab];
}

async function readCounts(): Promise<Record<DeskTab, number>> {
  const groups = await database().campaign.groupBy({ by: ['status'], _count: true });
  const count = (tab: DeskTab) =>
    groups.reduce(
      (sum, { status, _count }) =>
        sum + ((DESK_TABS[tab] as readonly string[]).includes(status) ? _count : 0),
      0,
    );
  const tabs = Object.keys(DESK_TABS) as DeskTab[];
  return Object.fromEntries(tabs.map((tab) => [tab, count(tab)])) as Record<DeskTab, number>;
}

/** Everybody who can be put in charge of a file. */
export async function readAdvisers(): Promise<{ id: string; name: string }[]> {
  const users = await database().user.findMany({
    where: { role: { in: ['ADVISER', 'ADMIN'] } },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
    select: { id: true, name: true, email: true },
  });
  return users.map((user) => ({ id: user.id, name: personName(user) }));
}
