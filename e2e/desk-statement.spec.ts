import { aPaidBusiness, platformPayouts } from '../src/testing/collection.ts';
import { aConfirmedPledge } from '../src/testing/pledge.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { inEuros, readLedger } from './ledger.ts';
import { aPerson, signedInAs } from './people.ts';
import { figure } from './statement.ts';
import { timePasses, timePassesTo } from './time.ts';

test('an adviser reads the statement of a campaign: while it runs what will come, in the end what came', async ({
  page,
}) => {
  await platformPayouts('manual');
  const business = await aPaidBusiness();
  const { id, title, deadlineAt } = await aBakersCampaign({ businessId: business.id, goalCents: 500_00 });
  if (!deadlineAt) throw new Error('an open campaign has a deadline');
  await aConfirmedPledge(id, { freeCents: 333_33 });
  await aConfirmedPledge(id, { freeCents: 250_00 });
  await signedInAs(page.context(), await aPerson('Nadia Roques', { role: 'ADVISER' }));

  await test.step('while it runs, nothing is charged: no table of zeros, but what will come and when', async () => {
    await page.goto('/bureau?tab=live');
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('link', { name: 'Voir le relevé' }).click();
    await expect(page.getByText('Rien n’est encore débité', { exact: true })).toBeVisible();
    await expect(figure(page, /^Promis par 2/)).toHaveText(inEuros(583_33));
    await expect(page.getByRole('main')).toContainText('moins les frais de service (5 % HT');
    await expect(page.getByRole('term').filter({ hasText: 'Encaissé' })).toBeHidden();
  });

  await test.step('the deadline, the collection, the bank', async () => {
    await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
    await timePasses(8, 'days');
    await timePasses(8, 'days');
  });

  await test.step('in the end every figure is the ledger’s, and each pledge says what was transferred for it', async () => {
    await page.goto('/bureau?tab=ended');
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('link', { name: 'Voir le relevé' }).click();
    await expect(page.getByText('Versé sur le compte bancaire', { exact: true })).toBeVisible();
    const ledger = await readLedger(id);
    await expect(figure(page, /^Encaissé$/)).toHaveText(inEuros(583_33));
    await expect(figure(page, /^Net pour l’entreprise$/)).toHaveText(inEuros(ledger.net));
    await expect(figure(page, /^Versé à la banque$/)).toHaveText(inEuros(ledger.paidOut));
    const pledges = page.getByRole('table', { name: 'Contributions' });
    await expect(pledges.getByRole('columnheader', { name: 'Transféré' })).toBeVisible();
    await expect(pledges.getByRole('cell', { name: 'Encaissée' })).toHaveCount(2);
  });
});
