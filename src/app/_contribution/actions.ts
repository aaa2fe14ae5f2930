'use server';

import { refresh } from 'next/cache';
import { redirect as leave } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import type { Actor } from '@/domain/permission';
import { getPathname, redirect } from '@/i18n/navigation';
import { repairPayment } from '@/use-cases/collection/repair-payment';
import { cancelPledge } from '@/use-cases/pledges/cancel-pledge';
import { changeCard } from '@/use-cases/pledges/change-card';
import { changeDetails } from '@/use-cases/pledges/change-details';
import { nameAddressFaults } from '../address-sentences';
import { answerRefusal } from '../refusal-answer';
import { type ContributionAccess, contributionHref, resolveAccess } from './access';
import { parseContributionDetails } from './form';

type Act = (actor: Actor, pledgeId: string) => Promise<FormState>;

/** Resolves who acts, then acts; a refusal becomes a sentence on the same page. */
async function asBacker(access: ContributionAccess, form: FormData, act: Act): Promise<FormState> {
  const { locale } = access;
  const returnTo = getPathname({ locale, href: contributionHref(access) });
  const state = await answerRefusal({ form, locale, returnTo }, async () => {
    const { actor, pledgeId } = await resolveAccess(access);
    return act(actor, pledgeId);
  });
  return nameAddressFaults(state, locale);
}

/** Goes back to the contribution; `what` is told beside its state, which says the rest. */
function done(access: ContributionAccess, what?: 'details' | 'waiting'): never {
  const page = contributionHref(access);
  return redirect({ href: what ? { ...page, query: { done: what } } : page, locale: access.locale });
}

/** Name shown or not, message, address. */
export async function changeDetailsAction(
  access: ContributionAccess,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return asBacker(access, form, async (actor, pledgeId) => {
    await changeDetails(actor, pledgeId, parseContributionDetails(form));
    return done(access, 'details');
  });
}

/** Takes the contribution back, before the deadline. */
export async function cancelAction(
  access: ContributionAccess,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return asBacker(access, form, async (actor, pledgeId) => {
    await cancelPledge(actor, pledgeId);
    return done(access);
  });
}

/** To Stripe's page, for another card. */
export async function changeCardAction(
  access: ContributionAccess,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return asBacker(access, form, async (actor, pledgeId) => leave((await changeCard(actor, pledgeId)).url));
}

/** Pays a failed contribution with the card that it has, its holder present: her bank may ask her. */
export async function payNowAction(
  access: ContributionAccess,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return asBacker(access, form, async (actor, pledgeId) => {
    const outcome = await repairPayment(actor, pledgeId);
    if (outcome.kind === 'challenge') return leave(outcome.url);
    if (outcome.kind === 'collected') return done(access);
    if (outcome.kind !== 'declined') return done(access, 'waiting');
    refresh();
    const t = await getTranslations({ locale: access.locale, namespace: 'contribution.repair' });
    return { ...emptyForm, message: t('declinedAgain') };
  });
}
