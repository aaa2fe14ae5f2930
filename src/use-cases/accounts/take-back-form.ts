import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { KEPT_FORM_HOURS } from '@/domain/kept-form';
import { addHours } from '@/domain/paris-time';
import type { Actor } from '@/domain/permission';

/**
 * What was typed before the session ended, for the page that asks for it. The first account that takes a draft back owns it from then
 * on; null for anybody else, for another page's draft, and after 24 h.
 */
export async function takeBackForm(
  actor: Actor,
  input: { readonly id: string; readonly path: string },
): Promise<Record<string, string> | null> {
  if (actor.kind !== 'user') return null;
  const since = addHours(wallNow(), -KEPT_FORM_HOURS);
  const mine = { id: input.id, path: input.path, createdAt: { gt: since } };
  await database().formDraft.updateMany({
    where: { ...mine, userEmail: null },
    data: { userEmail: actor.email },
  });
  const draft = await database().formDraft.findFirst({ where: { ...mine, userEmail: actor.email } });
  return draft ? (draft.data as Record<string, string>) : null;
}
