'use server';

import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { giveSessionCookie } from '@/adapters/auth/session-cookie';
import { businessNow } from '@/adapters/clock';
import { env } from '@/adapters/env';
import { typedValues } from '@/components/ui/form-state';
import { TimeIsMoving } from '@/demo/move-time';
import { openSession } from '@/demo/open-session';
import { startMoving } from '@/demo/start-moving';
import { targetOf } from '@/demo/time-steps';
import { addElapsedDays } from '@/domain/paris-time';
import { getPathname } from '@/i18n/navigation';
import { moveTimeForm, parisInstantOf, type Refused, signInAsForm } from './form';

const PLACES = { resident: '/account', business: '/atelier', adviser: '/desk', admin: '/desk' } as const;
/** Further away nothing more happens, and a slip of the finger would cost the demo. */
const FARTHEST_DAYS = 370;

export async function signInAsAction(form: FormData): Promise<void> {
  if (!env().DEMO) notFound();
  const asked = signInAsForm.safeParse(typedValues(form));
  if (!asked.success) notFound();
  const { role, locale } = asked.data;
  await giveSessionCookie(await openSession(role));
  redirect(getPathname({ locale, href: PLACES[role] }));
}

/** Begins a move and shows the page, which says how far it has come; a refusal is a part of the address, so that it needs no script. */
export async function moveTimeAction(form: FormData): Promise<void> {
  if (!env().DEMO) notFound();
  const { step, until, locale } = moveTimeForm.parse(typedValues(form));
  const reason = await tryToMove(step, until);
  const typed = step === 'until' && reason ? { until } : {};
  // The page may have the same address as before.
  refresh();
  redirect(
    getPathname({ locale, href: { pathname: '/demo', query: reason ? { refused: reason, ...typed } : {} } }),
  );
}

async function tryToMove(
  step: ReturnType<typeof moveTimeForm.parse>['step'],
  typed: string,
): Promise<Refused['reason'] | null> {
  const to = step === 'until' ? parisInstantOf(typed) : await targetOf(step);
  if (!to) return step === 'until' ? 'date' : 'nothing';
  const now = await businessNow();
  if (to <= now) return 'past';
  if (to > addElapsedDays(now, FARTHEST_DAYS)) return 'far';
  try {
    await startMoving(to);
    return null;
  } catch (error) {
    if (error instanceof TimeIsMoving) return 'moving';
    throw error;
  }
}
