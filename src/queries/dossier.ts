import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { CAMPAIGN_SECTIONS, type CampaignSection } from '@/domain/campaign-draft';
import { whyNotResume, whyNotSchedule, whyNotSuspend } from '@/domain/launch';
import { type Actor, can, must, userOf } from '@/domain/permission';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import * as vetting from '@/domain/vetting';
import { readCampaignPreview } from './campaign';
import { readAdvisers } from './desk-queue';
import type { CheckView, DossierView, RemarkView } from './dossier.view';
import { readDossierHistory } from './dossier-history';
import { personName } from './person-name';

const parts = {
  business: true,
  adviser: { select: { id: true, name: true, email: true } },
  checks: true,
  remarks: { orderBy: { createdAt: 'asc' } },
} as const;

/** One file as the desk works on it. Refuses everybody else with NOT_FOUND, the business included: it has its atelier. */
export async function readDossier(
  actor: Actor,
  campaignId: string,
  locale: 'fr' | 'en',
): Promise<DossierView> {
  must(actor, 'read-queue');
  const { userId } = userOf(actor);
  const db = database();
  const file = await db.campaign.findUnique({ where: { id: campaignId }, include: parts });
  if (!file) throw new Refusal('NOT_FOUND');
  const [preview, history, advisers, now] = await Promise.all([
    readCampaignPreview(actor, campaignId, locale),
    readDossierHistory(campaignId),
    readAdvisers(),
    businessNow(),
  ]);
  const nameOf = await readNames([
    ...file.checks.map((check) => check.tickedBy),
    ...file.remarks.map((r) => r.authorId),
  ]);
  const remarks = file.remarks.map((row) => remarkView(row, nameOf));
  const counted = vetting.countedTicks(file.checks, userId);
  const checks = vetting.CHECKLIST_ITEMS.map((item): CheckView => {
    const tick = file.checks.find((check) => check.item === item);
    const { mandatory } = vetting.CHECKLIST[item];
    const tickedBy = tick ? nameOf(tick.tickedBy) : null;
    return {
      item,
      mandatory,
      tickedBy,
      tickedAt: tick?.tickedAt.toISOString() ?? null,
      counts: counted.has(item),
    };
  });

  const { business, status, adviser } = file;
  const mayVet = can(actor, 'vet-campaign', file);
  const maySuspend = can(actor, 'suspend-campaign', file);
  const ifVetting = (why: RefusalCode | null) => (mayVet ? why : 'NOT_ALLOWED');
  const ifSuspending = (why: RefusalCode | null) => (maySuspend ? why : 'NOT_ALLOWED');
  const self = {
    id: userId,
    role: actor.kind === 'user' ? actor.role : '',
    businessIds: userOf(actor).businessIds,
  };
  const decide = vetting.whyNotDecide(status);
  return {
    id: file.id,
    slug: file.slug,
    title: file.title,
    goalCents: file.goalCents,
    durationDays: file.durationDays,
    status,
    submittedAt: file.submittedAt?.toISOString() ?? null,
    launchAt: file.launchAt?.toISOString() ?? null,
    deadlineAt: file.deadlineAt?.toISOString() ?? null,
    business: {
      name: business.name,
      siret: business.siret,
      email: business.email,
      phone: business.phone,
      hasStripeAccount: business.stripeAccountId !== null,
      detailsSubmitted: business.detailsSubmitted,
      transfersActive: business.transfersActive,
      requirementsDue: business.requirementsDue.length,
    },
    adviser: adviser && { id: adviser.id, name: personName(adviser) },
    viewer: { id: userId, inCharge: file.adviserId === userId, mayVet, maySuspend },
    successors: mayVet ? advisers.filter(({ id }) => id !== file.adviserId && id !== userId) : [],
    checks,
    remarks,
    whyNot: {
      take: vetting.whyNotAssign(actor, file, self),
      remark: ifVetting(decide),
      check: ifVetting(vetting.whyNotCheck(status)),
      requestChanges: ifVetting(decide ?? vetting.whyNotRequestChanges(remarks)),
      approve: ifVetting(decide ?? vetting.whyNotApprove(counted, business.transfersActive)),
      reject: ifVetting(decide),
      schedule: ifVetting(whyNotSchedule(status)),
      suspend: ifSuspending(whyNotSuspend(file, now)),
      resume: ifSuspending(whyNotResume(file, now)),
    },
    history,
    preview,
  };
}

interface RemarkRow {
  id: string;
  section: string;
  authorId: string;
  text: string;
  answer: string | null;
  answeredAt: Date | null;
  settledAt: Date | null;
  createdAt: Date;
}

function remarkView(row: RemarkRow, nameOf: (userId: string) => string): RemarkView {
  const { id, text, answer } = row;
  return {
    id,
    text,
    answer,
    section: CAMPAIGN_SECTIONS.find((name) => name === row.section) ?? ('IDENTITY' satisfies CampaignSection),
    author: nameOf(row.authorId),
    writtenAt: row.createdAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}

/** Names of people by id; empty for somebody who is gone. */
async function readNames(ids: string[]): Promise<(id: string) => string> {
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map((user) => [user.id, personName(user)]));
  return (id) => names.get(id) ?? '';
}
