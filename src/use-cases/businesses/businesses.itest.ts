import { describe, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { isSiret } from '@/domain/siret';
import type { UserActor } from '@/testing/makers';
import { aCampaign, aUser } from '@/testing/makers';
import { testWorld } from '@/testing/sandbox';
import { describeBusiness } from './describe-business';
import { refreshAccount } from './refresh-account';
import { type BusinessInput, registerBusiness } from './register-business';
import { startOnboarding } from './start-onboarding';

const bakery: BusinessInput = {
  siret: '732 829 320 00074',
  name: '🥖 Le Fournil des Causses',
  description: 'Pain au levain depuis 1987.',
  addressLine: '4 place du Marché',
  commune: '46260 Limogne-en-Quercy',
  email: 'fournil@example.fr',
  phone: '',
};

let establishments = 0;
/** The next SIRET that holds its check, which is a sum over the digits: one of ten last digits does. */
const nextSiret = (): string => {
  establishments += 1;
  const start = `73282932${String(establishments).padStart(5, '0')}`;
  return [...'0123456789'].map((last) => start + last).find(isSiret) ?? '';
};

async function aMember() {
  const user = await aUser();
  const businessId = await registerBusiness(user, { ...bakery, siret: nextSiret() });
  const member: UserActor = { ...user, businessIds: [businessId] };
  return { member, businessId };
}

const stored = (id: string) => database().business.findUniqueOrThrow({ where: { id } });
const addresses = { refreshUrl: 'http://localhost:3000/again', returnUrl: 'http://localhost:3000/back' };

describe('registering a business', () => {
  test('takes a SIRET with spaces, an emoji in the name and a commune of the Lot; who does it is its member', async () => {
    const user = await aUser();
    const id = await registerBusiness(user, bakery);
    expect(await stored(id)).toMatchObject({
      siret: '73282932000074',
      name: bakery.name,
      postcode: '46260',
      communeCode: '46173',
      communeName: 'Limogne-en-Quercy',
      stripeAccountId: null,
    });
    expect(await database().businessMember.count({ where: { businessId: id, userId: user.userId } })).toBe(1);
  });

  test('a SIRET that is registered already is refused at its field', async () => {
    const siret = nextSiret();
    await registerBusiness(await aUser(), { ...bakery, siret });
    await expect(registerBusiness(await aUser(), { ...bakery, siret })).rejects.toMatchObject({
      fields: [{ field: 'siret', code: 'SIRET_TAKEN' }],
    });
  });

  test('a wrong SIRET and a commune elsewhere are told together', async () => {
    const wrong = { ...bakery, siret: '732 829 320 00075', commune: '31000 Toulouse' };
    await expect(registerBusiness(await aUser(), wrong)).rejects.toMatchObject({
      code: 'FORM_INCOMPLETE',
      fields: [
        { field: 'siret', code: 'SIRET_INVALID' },
        { field: 'commune', code: 'COMMUNE_OUTSIDE_TERRITORY' },
      ],
    });
  });

  test('nobody registers one without signing in', async () => {
    await expect(registerBusiness({ kind: 'anonymous' }, bakery)).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });
});

describe('describing a business', () => {
  test('somebody else’s business is not found', async () => {
    const { businessId } = await aMember();
    const change = { ...bakery, businessId };
    await expect(describeBusiness(await aUser(), change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(startOnboarding(await aUser(), { businessId, ...addresses })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(refreshAccount(await aUser(), { businessId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('its name is fixed once backers could contract with it, its texts are not', async () => {
    const { member, businessId } = await aMember();
    await aCampaign({ businessId, status: 'CANCELLED', liveAt: new Date('2026-11-02T08:00:00Z') });
    const change = { ...bakery, businessId };
    await expect(describeBusiness(member, { ...change, name: 'Autre nom' })).rejects.toMatchObject({
      code: 'CAMPAIGN_NOT_EDITABLE',
    });
    await describeBusiness(member, { ...change, description: 'Au feu de bois.' });
    expect((await stored(businessId)).description).toBe('Au feu de bois.');
  });
});

describe('the payment file at Stripe', () => {
  test('goes from nothing to transfers active, by what the account itself says', async () => {
    const { member, businessId } = await aMember();
    const url = await startOnboarding(member, { businessId, ...addresses });
    expect(url).toContain('/connect/onboard/');
    await refreshAccount(member, { businessId });
    expect(await stored(businessId)).toMatchObject({ detailsSubmitted: false, transfersActive: false });

    const { stripeAccountId } = await stored(businessId);
    await testWorld().control(`/accounts/${stripeAccountId}/onboard`, { outcome: 'complete' });
    await refreshAccount({ kind: 'system' }, { businessId });
    const ready = await stored(businessId);
    expect(ready).toMatchObject({
      detailsSubmitted: true,
      transfersActive: true,
      payoutsEnabled: true,
      requirementsDue: [],
    });
    expect(ready.bankAccountId).toMatch(/^ba_/);
    expect(ready.payoutsHeldReason).toBeNull();
  });

  test('what Stripe still asks for is kept, and a second visit uses the same account', async () => {
    const { member, businessId } = await aMember();
    const first = await startOnboarding(member, { businessId, ...addresses });
    const { stripeAccountId } = await stored(businessId);
    await testWorld().control(`/accounts/${stripeAccountId}/onboard`, { outcome: 'incomplete' });
    await refreshAccount(member, { businessId });
    expect((await stored(businessId)).requirementsDue.length).toBeGreaterThan(0);
    const second = await startOnboarding(member, { businessId, ...addresses });
    expect(second).not.toBe(first);
    expect((await stored(businessId)).stripeAccountId).toBe(stripeAccountId);
  });

  test('two presses at once make one account', async () => {
    const { member, businessId } = await aMember();
    await Promise.all([1, 2].map(() => startOnboarding(member, { businessId, ...addresses })));
    expect(await database().stripeCall.count({ where: { key: `acct:${businessId}:1` } })).toBe(1);
  });

  test.each(['http_500_before', 'timeout_after', 'reset_after'])(
    'with Stripe failing once (%s) is refused plainly; the next press goes on',
    async (kind) => {
      const user = await aUser();
      const business = await database().business.create({
        data: {
          siret: kind,
          name: 'Atelier',
          addressLine: '1 rue',
          postcode: '46000',
          communeCode: '46042',
          communeName: 'Cahors',
          email: 'a@example.fr',
          createdAt: new Date('2026-11-01T08:00:00Z'),
        },
      });
      const member: UserActor = { ...user, businessIds: [business.id] };
      const press = () => startOnboarding(member, { businessId: business.id, ...addresses });
      const match = { method: 'POST', path: '/v1/accounts$' };
      await testWorld().control('/faults', { match, times: 2, kind });
      await press().catch((error: unknown) => expect(error).toMatchObject({ code: 'PAYMENT_SERVICE_AWAY' }));
      await press().catch(() => undefined);
      expect(await press()).toContain('/connect/onboard/');
      expect(
        await database().stripeCall.count({ where: { key: { startsWith: `acct:${business.id}:` } } }),
      ).toBe(1);
    },
  );
});
