import { slugOf } from '@/domain/campaign-draft';
import type { Tx } from './client';

/**
 * A slug made from the title that no other campaign has or had: "un-four-a-pain", else "un-four-a-pain-2". Holds a lock until the end of
 * the transaction, so that two campaigns of one name do not take the same.
 */
export async function freeSlug(tx: Tx, title: string, campaignId: string | null): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('campaign-slug', 461))`;
  const base = slugOf(title);
  const startsWith = { startsWith: base };
  const current = await tx.campaign.findMany({
    where: { slug: startsWith, ...(campaignId ? { id: { not: campaignId } } : {}) },
    select: { slug: true },
  });
  const old = await tx.oldSlug.findMany({
    where: { slug: startsWith, ...(campaignId ? { campaignId: { not: campaignId } } : {}) },
    select: { slug: true },
  });
  const taken = new Set([...current, ...old].map((row) => row.slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
