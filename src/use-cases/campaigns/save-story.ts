import { fingerprints, loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { followEdit } from '@/adapters/db/follow-edit';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONGEST_TEXT } from '@/domain/campaign-draft';
import { whyNotEdit } from '@/domain/campaign-editing';
import { type Actor, actorName, must } from '@/domain/permission';
import { type FieldRefusal, Refusal, refuseIf } from '@/domain/refusal';

const TEXTS = ['story', 'purpose', 'calendar', 'expectedResult', 'risks'] as const;
type Texts = Readonly<Record<(typeof TEXTS)[number], string>>;

export interface StoryInput extends Texts {
  readonly campaignId: string;
  /** Mark of what the form was opened with. */
  readonly seen: string;
}

/**
 * Saves the story and what the law asks for beside it (L548-6). While live only the story may change: CAMPAIGN_NOT_EDITABLE. Refuses FORM_INCOMPLETE
 * with each text that is too long, CHANGED_BY_SOMEBODY_ELSE. Gives the mark of what is stored now.
 */
export async function saveStory(actor: Actor, input: StoryInput): Promise<string> {
  const { campaignId, seen, ...typed } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  const faults = TEXTS.filter((name) => typed[name].length > LONGEST_TEXT).map(
    (field): FieldRefusal => ({ field, code: 'TEXT_TOO_LONG' }),
  );
  if (faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);

  return database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await loadCampaignFile(tx, campaignId);
    const changed = TEXTS.filter((name) => campaign[name] !== typed[name]);
    if (changed.length === 0) return fingerprints.story(campaign);
    const parts = changed.map((name) => (name === 'story' ? 'STORY' : 'TEXTS'));
    for (const part of parts) refuseIf(whyNotEdit(campaign, part, now));
    if (fingerprints.story(campaign) !== seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    await editCampaign(tx, campaign, typed, now);
    await followEdit(tx, campaign, { part: 'STORY', actor: actorName(actor), at: now });
    return fingerprints.story({ ...campaign, ...typed });
  });
}
