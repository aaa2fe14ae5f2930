import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import type { DeliveryAddress } from '@/domain/pledge-draft';
import { anOpenCampaign, aReward } from '@/testing/open-campaign';
import { aConfirmedPledge, SENTENCE } from '@/testing/pledge';
import { changeDetails } from './change-details';
import { changePledge } from './change-pledge';

const holder = (pledgeId: string) => ({ kind: 'holder', pledgeId }) as const;
const HOME: DeliveryAddress = {
  recipient: 'Jo Serres',
  street: '1 rue Haute',
  postcode: '46000',
  city: 'Cahors',
  country: 'FR',
};
const ABROAD: DeliveryAddress = {
  ...HOME,
  street: '1 Chome',
  postcode: '100-0001',
  city: 'Tokyo',
  country: 'JP',
};

async function aPostedReward() {
  const campaign = await anOpenCampaign();
  const reward = await aReward(campaign.id, { way: 'POST', postageFranceCents: 5_00 });
  return { campaign, rewards: [{ rewardId: reward.id, quantity: 1 }] };
}

test('a contribution changed to something that is posted has an address in the zone whose postage is paid', async () => {
  const { campaign, rewards } = await aPostedReward();
  const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
  const change = (address: DeliveryAddress | null) =>
    changePledge(holder(pledge.id), pledge.id, {
      rewards,
      freeCents: cents(0),
      zone: 'FRANCE',
      address,
      consentSentence: SENTENCE,
    });
  await expect(change(null)).rejects.toMatchObject({ code: 'FORM_INCOMPLETE' });
  await expect(change({ ...HOME, city: ' ' })).rejects.toMatchObject({
    fields: [{ field: 'city', code: 'ADDRESS_MISSING' }],
  });
  await expect(change(ABROAD)).rejects.toMatchObject({
    fields: [{ field: 'country', code: 'ZONE_NOT_SERVED' }],
  });
  await change(HOME);
  // The address that is known stays where none is given.
  await change(null);
  expect(await database().pledge.findUnique({ where: { id: pledge.id } })).toMatchObject({
    amountCents: 17_00,
    deliveryAddress: HOME,
  });
});

test('a parcel whose postage within France was paid is not sent to the other end of the world', async () => {
  const { campaign, rewards } = await aPostedReward();
  const pledge = await aConfirmedPledge(campaign.id, { rewards, zone: 'FRANCE' });
  const move = (address: DeliveryAddress) =>
    changeDetails(holder(pledge.id), pledge.id, {
      listedPublicly: false,
      backerName: 'Jo',
      message: '',
      address,
    });
  await expect(move(ABROAD)).rejects.toMatchObject({
    fields: [{ field: 'country', code: 'ZONE_NOT_SERVED' }],
  });
  await move({ ...HOME, street: '2 rue Basse' });
  expect(await database().pledge.findUnique({ where: { id: pledge.id } })).toMatchObject({
    deliveryAddress: { street: '2 rue Basse', country: 'FR' },
  });
});
