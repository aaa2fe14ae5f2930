import { database } from '../../src/adapters/db/client.ts';
import { aPerson, signedInAs } from '../people.ts';
import { takes, takesAll } from './camera.ts';
import { account, campaignIn, test } from './told-house.ts';

test.setTimeout(900_000);

/** Somebody who acts for this business. */
async function memberOf(businessId: string) {
  const { user } = await database().businessMember.findFirstOrThrow({
    where: { businessId },
    include: { user: true },
  });
  return user;
}

test('the account, and the atelier of a campaign that runs @long', async ({ page }) => {
  await signedInAs(page.context(), await account('resident'));
  await takesAll(page, { account: '/mon-compte' });
  const baker = await account('business');
  const mine = await database().campaign.findFirstOrThrow({
    where: { business: { members: { some: { userId: baker.id } } } },
    include: { rewards: { orderBy: { position: 'asc' } } },
  });
  await signedInAs(page.context(), baker);
  const file = `/atelier/campagnes/${mine.id}`;
  await takesAll(page, {
    atelier: '/atelier',
    'atelier-business': `/atelier/entreprises/${mine.businessId}`,
    'atelier-new-business': '/atelier/entreprises/nouvelle',
    'atelier-new-campaign': '/atelier/campagnes/nouvelle',
    'atelier-file-live': file,
    'atelier-story-live': `${file}/recit`,
    'atelier-preview': `${file}/apercu`,
    'atelier-statement': `${file}/releve`,
  });
});

test('the atelier while a file is written @long', async ({ page }) => {
  const draft = await campaignIn('DRAFT');
  const { rewards } = await database().campaign.findUniqueOrThrow({
    where: { id: draft.id },
    include: { rewards: true },
  });
  await signedInAs(page.context(), await memberOf(draft.businessId));
  const file = `/atelier/campagnes/${draft.id}`;
  await takesAll(page, {
    'atelier-file-draft': file,
    'atelier-identity': `${file}/presentation`,
    'atelier-cover': `${file}/photo`,
    'atelier-story': `${file}/recit`,
    'atelier-budget': `${file}/budget`,
    'atelier-rewards': `${file}/contreparties`,
    'atelier-new-reward': `${file}/contreparties/nouvelle`,
  });
  for (const reward of rewards.slice(0, 1))
    await takesAll(page, { 'atelier-reward': `${file}/contreparties/${reward.id}` });
  await page.goto(`${file}/contreparties/nouvelle`);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('alert').first().waitFor();
  await takes(page, 'atelier-new-reward-refused');
});

test('the atelier of a file that the adviser sent back, and of somebody who is new @long', async ({
  page,
}) => {
  const returned = await campaignIn('CHANGES_REQUESTED');
  await signedInAs(page.context(), await memberOf(returned.businessId));
  await takesAll(page, { 'atelier-file-returned': `/atelier/campagnes/${returned.id}` });
  const refused = await campaignIn('REJECTED');
  await signedInAs(page.context(), await memberOf(refused.businessId));
  await takesAll(page, { 'atelier-file-rejected': `/atelier/campagnes/${refused.id}` });
  await signedInAs(page.context(), await aPerson('Léa'));
  await takesAll(page, { 'atelier-welcome': '/atelier', 'account-empty': '/mon-compte' });
  await page.goto('/atelier/entreprises/nouvelle');
  await page.getByRole('button', { name: 'Inscrire mon entreprise' }).click();
  await page.getByRole('alert').first().waitFor();
  await takes(page, 'atelier-new-business-refused');
});
