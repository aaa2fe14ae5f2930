import { postUpdate } from '@/use-cases/campaigns/post-update';
import { submitCampaign } from '@/use-cases/campaigns/submit-campaign';
import { cancelCampaign } from '@/use-cases/collection/cancel-campaign';
import { scheduleLaunch } from '@/use-cases/vetting/schedule-launch';
import { suspendCampaign } from '@/use-cases/vetting/suspend-campaign';
import { type DemoRole, makeUser, type UserActor } from './accounts';
import { french } from './french';
import { pledgeAsResident, readForPledging } from './pledge-as-resident';
import { type PlannedPledge, planPledges } from './pledge-plan';
import { repairAsBackers } from './repair-as-backer';
import { type SandboxWorld, scriptCharges } from './sandbox-control';
import type { Story } from './story';
import { momentOf, type Storyline, storylineOf } from './storyline';
import { vetFile } from './vet-file';
import { registerFirm, writeFile } from './write-file';

export interface Stage {
  readonly world: SandboxWorld;
  readonly opening: Date;
  readonly accounts: Record<DemoRole, UserActor>;
}

/** A story on its way. */
export interface Told {
  readonly story: Story;
  /** From 1; the first story is the one of the demo's own business. */
  readonly number: number;
  readonly line: Storyline;
  readonly pledges: readonly PlannedPledge[];
  campaignId: string;
  member: UserActor;
}

const REPAIRED_AFTER_DAYS = 2;

export async function beginStory(stage: Stage, story: Story, number: number): Promise<Told> {
  const line = storylineOf(story, stage.opening);
  const name = french(story.business.name);
  const email = `contact@${story.cover}.exemple.test`;
  const member = number === 1 ? stage.accounts.business : await makeUser(email, { name, role: 'RESIDENT' });
  return { story, number, line, pledges: planPledges(story, line, stage.opening), campaignId: '', member };
}

/** What business and adviser do on this day, in order. */
export async function actOnDay(stage: Stage, told: Told, daysAgo: number): Promise<void> {
  const { story, line, number } = told;
  const { now } = story.plot;
  const { adviser } = stage.accounts;
  if (daysAgo === line.day.begun) {
    told.member = await registerFirm(told.member, story, number, stage.world);
    told.campaignId = await writeFile(told.member, story, line.deadlineAt ?? stage.opening);
  }
  const { campaignId, member } = told;
  if (daysAgo === line.day.sent && now !== 'DRAFT') await submitCampaign(member, { campaignId });
  const untouched = now === 'DRAFT' || (now === 'SUBMITTED' && !story.plot.remarks);
  if (daysAgo === line.day.vetted && !untouched) await vetFile({ adviser, member }, campaignId, story);
  if (daysAgo === line.day.planned && line.launchAt)
    await scheduleLaunch(adviser, { campaignId, launchAt: line.launchAt });
  for (const { title, text, daysAgo: day } of story.updates ?? [])
    if (day === daysAgo) await postUpdate(member, { campaignId, title: french(title), text: french(text) });
  const reason = french(story.plot.reason ?? '');
  if (now === 'SUSPENDED' && daysAgo === line.day.stopped)
    await suspendCampaign(adviser, { campaignId, reason });
  if (now === 'CANCELLED' && daysAgo === line.day.stopped)
    await cancelCampaign(member, { campaignId, reason });
  if (now === 'FUNDED' && daysAgo === repairDay(line, stage.opening))
    await repairAsBackers(stage.world, campaignId);
}

function repairDay({ deadlineAt }: Storyline, opening: Date): number | null {
  if (!deadlineAt) return null;
  let daysAgo = 0;
  while (momentOf(daysAgo, opening) > deadlineAt) daysAgo += 1;
  return daysAgo - REPAIRED_AFTER_DAYS;
}

/** Whether anybody does anything on this day; otherwise time may pass it by. */
export function isEventful({ story, line, pledges }: Told, opening: Date, daysAgo: number): boolean {
  const days = [...Object.values(line.day), ...(story.updates ?? []).map((update) => update.daysAgo)];
  return (
    days.includes(daysAgo) ||
    daysAgo === repairDay(line, opening) ||
    pledges.some((pledge) => pledge.daysAgo === daysAgo)
  );
}

/** Pledges that residents open on this day, as calls that may run at once. */
export async function pledgesOfDay(
  stage: Stage,
  told: Told,
  daysAgo: number,
): Promise<(() => Promise<void>)[]> {
  const { resident } = stage.accounts;
  const plans = told.pledges.filter((pledge) => pledge.daysAgo === daysAgo);
  if (plans.length === 0) return [];
  const campaign = await readForPledging(told.campaignId);
  return plans.map((plan) => async () => {
    const actor = plan.resident.email === resident.email ? resident : undefined;
    const { customerId } = await pledgeAsResident(stage.world, campaign, plan, actor);
    if (plan.outcomes.length > 0) await scriptCharges(stage.world, customerId, plan.outcomes);
  });
}
