import { database } from '../../src/adapters/db/client.ts';
import { expect, test } from '../fixtures.ts';
import { aPerson, signedInAs } from '../people.ts';
import { everythingSettles, timePasses, timePassesTo } from '../time.ts';
import { takes, takesAll } from './camera.ts';
import { contributionsToTheOven, contributionToTheCanoes, TWO_STORIES } from './contributions.ts';

test.use({ demo: { stories: TWO_STORIES } });
test.setTimeout(900_000);

test('a contribution in each of its states, and the statement beside it @long', async ({
  page,
  newVisitor,
}) => {
  const desk = await newVisitor();
  await signedInAs(desk.context(), await aPerson('Camille Delmas', { role: 'ADVISER' }));
  const { campaignId, pledges, pages } = await contributionsToTheOven();
  const canoes = await contributionToTheCanoes();
  const statement = `/bureau/campagnes/${campaignId}/releve`;
  const head = await newVisitor();
  await signedInAs(head.context(), await aPerson('Solange Vayssié', { role: 'ADMIN' }));

  await test.step('while the campaign runs', async () => {
    await takesAll(page, {
      'contribution-open': pages.open,
      'contribution-confirmed': pages.kept,
      'contribution-change': `${pages.kept}/modifier`,
      'contribution-cancelled': pages.cancelled,
      'contribution-withdrawing': `${pages.kept}/retractation`,
    });
    await page.goto(`${pages.kept}/modifier`);
    await page.getByRole('button', { name: 'Voir le résultat' }).click();
    await expect(page.getByRole('button', { name: 'Remplacer ma contribution' })).toBeVisible();
    await takes(page, 'contribution-change-review');
    await takesAll(desk, { 'statement-running': statement });
  });

  await test.step('another one misses its goal', async () => {
    await timePasses(2, 'days');
    await takesAll(page, { 'contribution-released': canoes });
  });

  await test.step('the deadline passes: some payments have to be mended', async () => {
    const { deadlineAt, slug } = await database().campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (!deadlineAt) throw new Error('a live campaign has a deadline');
    await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
    const state = (pledge: { id: string }) => `/soutenir/${slug}/merci?pledge=${pledge.id}`;
    await takesAll(page, {
      'contribution-retry': pages.retry,
      'contribution-authenticate': pages.authenticate,
      'contribution-new-card': pages.newCard,
      'contribution-collected': pages.kept,
      'state-repair': state(pledges.retry),
      'state-collected': state(pledges.kept),
    });
    await takesAll(desk, { 'statement-collecting': statement });
    await takesAll(head, { 'statement-collecting-admin': statement });
  });

  await test.step('nobody mended them: they are dropped, and the money goes to the bank', async () => {
    await timePasses(8, 'days');
    await takesAll(page, { 'contribution-dropped': pages.retry });
    await timePasses(9, 'days');
    await takesAll(desk, { 'statement-paid': statement });
  });

  await test.step('a part of one is given back', async () => {
    const refunds = `${statement}/${pledges.kept.reference}`;
    await takesAll(head, { 'refund-form': refunds });
    await head.goto(refunds);
    await head.getByRole('radio', { name: 'Une partie' }).check();
    await head.getByRole('textbox', { name: 'Montant à rembourser' }).fill('99999');
    await head.getByRole('button', { name: 'Rembourser' }).click();
    await head.getByRole('alert').first().waitFor();
    await takes(head, 'refund-refused');
    await head.getByRole('textbox', { name: 'Montant à rembourser' }).fill('45,50');
    await head.getByRole('combobox', { name: 'Raison' }).selectOption({ label: 'Contrepartie non livrée' });
    await head.getByRole('button', { name: 'Rembourser' }).click();
    await head.getByRole('status').filter({ hasText: 'est enregistré' }).waitFor();
    await everythingSettles();
    await takesAll(head, { 'refund-done': refunds, 'statement-refunded': statement });
    await takesAll(page, { 'contribution-refunded': pages.kept });
  });
});
