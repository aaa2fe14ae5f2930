import { database } from '../../src/adapters/db/client.ts';
import { aPaidBusiness, platformPayouts } from '../../src/testing/collection.ts';
import { contest, decide } from '../../src/testing/disputes.ts';
import { AWKWARD_TITLE } from '../../src/testing/mail-samples.ts';
import { aConfirmedPledge } from '../../src/testing/pledge.ts';
import { aBakersCampaign } from '../campaigns.ts';
import { test } from '../fixtures.ts';
import { aPerson, signedInAs } from '../people.ts';
import { everythingSettles, timePasses, timePassesTo } from '../time.ts';
import { takes, takesAll } from './camera.ts';

test.setTimeout(600_000);

const LONG = 'https://exemple.test/suivi/'.padEnd(140, '8JZX0046');

test('disputes, in every state @long', async ({ page }) => {
  await platformPayouts('manual');
  const business = await aPaidBusiness();
  const adviser = await aPerson('Anne-Charlotte de La Rochefoucauld-Vayssières', { role: 'ADVISER' });
  await database().business.update({
    where: { id: business.id },
    data: { name: 'Groupement foncier agricole des Œuvres-Vives de Saint-Cirq-Lapopie' },
  });
  const owned = { businessId: business.id, adviserId: adviser.id, goalCents: 500_00 };
  const { id, deadlineAt } = await aBakersCampaign({ ...owned, title: AWKWARD_TITLE });
  if (!deadlineAt) throw new Error('an open campaign has a deadline');
  const pledge = async (euros: number) => (await aConfirmedPledge(id, { freeCents: euros * 100 })).id;
  const [asks, question, lost, won, sent] = [
    await pledge(4_999),
    await pledge(12),
    await pledge(333),
    await pledge(80),
    await pledge(150),
  ];
  await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
  const lostId = await contest(lost);
  const wonId = await contest(won, { reason: 'duplicate' });
  await everythingSettles();
  await decide(lostId, 'lost');
  await decide(wonId, 'won');
  await timePasses(8, 'days');
  const asksId = await contest(asks, { reason: 'fraudulent' });
  await contest(question, { inquiry: true });
  const sentId = await contest(sent, { reason: 'product_unacceptable' });
  await everythingSettles();
  await database().dispute.update({
    where: { id: asksId },
    data: { explanation: `Colis remis, suivi ${LONG}\n\nSigné par J. Serres.`, deliveryNote: LONG },
  });
  await database().dispute.update({
    where: { id: sentId },
    data: { explanation: 'Voici ce qui a été remis.' },
  });

  await signedInAs(page.context(), adviser);
  await page.goto(`/bureau/litiges/${sentId}`);
  await page.getByText('Transmettre…').click();
  await takes(page, 'dispute-confirm');
  await page.getByRole('button', { name: 'Transmettre définitivement' }).click();
  await everythingSettles();
  await takesAll(page, {
    disputes: '/bureau/litiges',
    'dispute-asks': `/bureau/litiges/${asksId}`,
    'dispute-sent': `/bureau/litiges/${sentId}`,
    'dispute-lost': `/bureau/litiges/${lostId}`,
    'dispute-statement': `/bureau/campagnes/${id}/releve`,
  });
});
