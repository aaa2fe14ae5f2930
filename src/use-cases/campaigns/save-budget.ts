import {
  type CampaignFile,
  fingerprints,
  loadCampaignFile,
  readCampaignOwner,
} from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { followEdit } from '@/adapters/db/follow-edit';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import {
  LONGEST_LABEL,
  MOST_BUDGET_LINES,
  whyNotBudget,
  whyNotDuration,
  whyNotGoal,
} from '@/domain/campaign-draft';
import { editRights, whyNotEdit } from '@/domain/campaign-editing';
import type { Cents } from '@/domain/money';
import { type Actor, actorName, must } from '@/domain/permission';
import { type FieldRefusal, Refusal, refuseIf } from '@/domain/refusal';

export interface BudgetInput {
  readonly campaignId: string;
  /** Mark of what the form was opened with. */
  readonly seen: string;
  /** Null: left empty. */
  readonly goalCents: Cents | null;
  readonly durationDays: number | null;
  readonly lines: readonly { readonly label: string; readonly amountCents: Cents | null }[];
}

export interface SavedBudget {
  /** Mark of what is stored now. */
  readonly seen: string;
  /** What keeps these figures from being submitted. */
  readonly faults: readonly FieldRefusal[];
}

type Line = { label: string; amountCents: Cents };

/**
 * Saves goal, duration and budget lines. A draft keeps figures that cannot stand yet, so that nothing typed is lost, and gives what is
 * wrong with them; of an approved campaign they must be right, and saving them sends the file back to review.
 */
export async function saveBudget(actor: Actor, input: BudgetInput): Promise<SavedBudget> {
  const { campaignId, goalCents, durationDays } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  const lines = completeLines(input.lines);
  const faults = budgetFaults(goalCents, durationDays, lines);

  const seen = await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await loadCampaignFile(tx, campaignId);
    refuseIf(whyNotEdit(campaign, 'MONEY', now));
    if (isSame(campaign, { goalCents, durationDays, lines })) return fingerprints.budget(campaign);
    if (fingerprints.budget(campaign) !== input.seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    const goesToReview = editRights(campaign, now).MONEY === 'REVIEW';
    if (goesToReview && faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);
    await editCampaign(tx, campaign, { goalCents, durationDays }, now);
    await tx.budgetLine.deleteMany({ where: { campaignId } });
    await tx.budgetLine.createMany({
      data: lines.map((line, position) => ({ ...line, campaignId, position })),
    });
    await followEdit(tx, campaign, { part: 'MONEY', actor: actorName(actor), at: now });
    return markOf({ goalCents, durationDays, lines });
  });
  return { seen, faults };
}

const markOf = ({
  lines,
  ...figures
}: Pick<BudgetInput, 'goalCents' | 'durationDays'> & { lines: Line[] }): string =>
  fingerprints.budget({ ...figures, budgetLines: lines });

/** Empty lines are dropped; half-written ones are refused, each by its number in the form. */
function completeLines(typed: BudgetInput['lines']): Line[] {
  const faults: FieldRefusal[] = [];
  const lines = typed.flatMap(({ label, amountCents }, index) => {
    if (label === '' && amountCents === null) return [];
    if (label !== '' && label.length <= LONGEST_LABEL && amountCents !== null && amountCents > 0)
      return [{ label, amountCents }];
    faults.push({
      field: `line-${index}-${label === '' || label.length > LONGEST_LABEL ? 'label' : 'amount'}`,
      code: 'BUDGET_LINE_INVALID',
    });
    return [];
  });
  if (faults.length > 0 || lines.length > MOST_BUDGET_LINES) throw new Refusal('FORM_INCOMPLETE', faults);
  return lines;
}

function budgetFaults(
  goal: Cents | null,
  days: number | null,
  lines: { label: string; amountCents: Cents }[],
): FieldRefusal[] {
  const answers = [
    { field: 'goal', code: whyNotGoal(goal) },
    { field: 'duration', code: whyNotDuration(days) },
    { field: 'line-0-label', code: whyNotBudget(lines, goal) },
  ];
  return answers.flatMap(({ field, code }) => (code ? [{ field, code }] : []));
}

const isSame = (
  campaign: CampaignFile,
  typed: Pick<BudgetInput, 'goalCents' | 'durationDays' | 'lines'>,
): boolean =>
  campaign.goalCents === typed.goalCents &&
  campaign.durationDays === typed.durationDays &&
  campaign.budgetLines.length === typed.lines.length &&
  campaign.budgetLines.every(({ label, amountCents }, index) => {
    const line = typed.lines[index];
    return line?.label === label && line.amountCents === amountCents;
  });
