import { database } from '../src/adapters/db/client.ts';
import { isAccessible } from './axe.ts';
import { aSubmittedCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { newestMail, plain } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';

const REASON = 'Le moulin sert déjà d’annonce à une autre collecte.';

test('an adviser rejects a file: no reason, no rejection; the baker reads it with her ways of appeal', async ({
  page: desk,
  newVisitor,
}) => {
  const { id, title, baker } = await aSubmittedCampaign();
  await signedInAs(desk.context(), await aPerson('Nadia Roques', { role: 'ADVISER' }));

  await test.step('the adviser takes the file and opens the form', async () => {
    await desk.goto(`/bureau/campagnes/${id}`);
    await desk.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await desk.getByText('Refuser le projet', { exact: true }).click();
    await expect(desk.getByRole('textbox', { name: 'Motif du refus' })).toBeVisible();
    await isAccessible(desk);
  });

  await test.step('without a reason nothing is decided', async () => {
    await desk.getByRole('button', { name: 'Refuser définitivement' }).click();
    await expect(desk.getByRole('textbox', { name: 'Motif du refus' })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    expect(await database().campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'SUBMITTED',
    });
  });

  await test.step('with one the file is over, and says who said what', async () => {
    await desk.getByRole('textbox', { name: 'Motif du refus' }).fill(REASON);
    await desk.getByRole('button', { name: 'Refuser définitivement' }).click();
    await expect(
      desk.getByRole('status').filter({ hasText: 'Le refus et son motif sont envoyés' }),
    ).toBeVisible();
    const history = desk.getByRole('region', { name: 'Historique' });
    await expect(history.getByRole('listitem').filter({ hasText: 'Projet refusé' })).toContainText(REASON);
    await expect(desk.getByRole('button', { name: 'Approuver la campagne' })).toBeHidden();
  });

  await test.step('the mail tells the reason, how to talk about it, and how to appeal', async () => {
    const { subject, text } = await newestMail(baker.email);
    expect(plain(subject)).toBe(`Votre projet n’est pas retenu : « ${title} »`);
    expect(plain(text)).toContain(REASON);
    expect(plain(text)).toContain('Répondez à ce message');
    expect(plain(text)).toMatch(/dans les deux mois .* recours écrit .* tribunal administratif/s);
  });

  await test.step('the baker finds the same in her atelier, and nothing left to send', async () => {
    const atelier = await newVisitor();
    await signedInAs(atelier.context(), baker);
    await atelier.goto(`/atelier/campagnes/${id}`);
    await expect(atelier.getByRole('main')).toContainText(REASON);
    await expect(atelier.getByRole('button', { name: 'Renvoyer à mon conseiller' })).toBeHidden();
  });
});
