import { stripe } from '../src/adapters/stripe/client.ts';
import { aPaidBusiness, brokenRules, chargesAtStripe } from '../src/testing/collection.ts';
import { aConfirmedPledge } from '../src/testing/pledge.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, linkIn, newestMail, subjectsTo } from './mail.ts';
import { aPerson } from './people.ts';
import { timePassesTo } from './time.ts';

/** The card as Stripe has it; null: it belongs to no customer any more. */
const ownerOfCard = async (paymentMethodId: string | null) =>
  (await stripe().paymentMethods.retrieve(paymentMethodId ?? '')).customer;

test('a campaign that misses its goal charges nobody, forgets the cards, and tells everybody', async ({
  page,
}) => {
  const business = await aPaidBusiness();
  const baker = await aPerson('lea', { memberOf: business.id });
  const { id, slug, title, deadlineAt } = await aBakersCampaign({
    businessId: business.id,
    goalCents: 1_000_00,
  });
  if (!deadlineAt) throw new Error('an open campaign has a deadline');
  const emails = [anAddress('lucie'), anAddress('marcel'), anAddress('emily')] as const;
  const pledges = [
    await aConfirmedPledge(id, { email: emails[0], freeCents: 400_00 }),
    await aConfirmedPledge(id, { email: emails[1], freeCents: 574_99 }),
    // One cent less than the goal.
    await aConfirmedPledge(id, { email: emails[2], freeCents: 25_00, locale: 'en' }),
  ];
  for (const pledge of pledges) expect(await ownerOfCard(pledge.paymentMethodId)).not.toBeNull();

  await timePassesTo(new Date(deadlineAt.getTime() + 60_000));

  await test.step('the page says so', async () => {
    await page.goto(`/projets/${slug}`);
    await expect(page.getByRole('main')).toContainText('L’objectif n’a pas été atteint');
    await expect(page.getByRole('link', { name: 'Soutenir ce projet' })).toBeHidden();
  });
  await test.step('Stripe was asked for nothing, and keeps no card', async () => {
    for (const pledge of pledges) {
      expect(await chargesAtStripe(pledge.id)).toEqual([]);
      expect(await ownerOfCard(pledge.paymentMethodId)).toBeNull();
    }
  });
  await test.step('everybody is told, in their language', async () => {
    expect((await subjectsTo(emails[0])).at(-1)).toBe(
      `Objectif non atteint, rien n’est débité : « ${title} »`,
    );
    expect((await subjectsTo(emails[1])).at(-1)).toBe(
      `Objectif non atteint, rien n’est débité : « ${title} »`,
    );
    expect((await subjectsTo(emails[2])).at(-1)).toBe(`Goal not reached, nothing is charged: “${title}”`);
    expect((await subjectsTo(baker.email)).at(-1)).toBe(`Campagne terminée : « ${title} »`);
  });
  await test.step('the link of the mail shows a contribution that is over', async () => {
    await page.goto(linkIn(await newestMail(emails[0]), '/contribution/'));
    await expect(page.getByRole('main')).toContainText('Rien n’est débité');
    await expect(page.getByRole('button', { name: 'Changer de carte' })).toBeHidden();
  });
  expect(await brokenRules()).toEqual([]);
});
