import type { Page } from '@playwright/test';
import { database } from '../src/adapters/db/client.ts';
import { aSubmittedCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { newestMail, plain } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';
import { now, timePasses, timePassesTo } from './time.ts';

const mandatory = [
  'Identité du porteur',
  'SIRET en activité',
  'Virements possibles',
  'Budget réaliste',
  'Autorisations',
  'Contreparties licites',
  'Aucun conflit d’intérêts',
];

const presses = (page: Page, button: string) => page.getByRole('button', { name: button }).click();
const isTold = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

/** Tomorrow, as somebody at Cahors writes it. */
async function tomorrow(): Promise<string> {
  const day = new Date((await now()).getTime() + 86_400_000);
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(day);
}

test('an adviser asks for a change, the baker answers, and the campaign goes live at the chosen instant', async ({
  page: desk,
  newVisitor,
}) => {
  const { id, title, baker } = await aSubmittedCampaign();
  const atelier = await newVisitor();
  await signedInAs(desk.context(), await aPerson('Nadia Roques', { role: 'ADVISER' }));
  await signedInAs(atelier.context(), baker);

  await test.step('the adviser finds the file in the queue and takes it', async () => {
    await desk.goto('/bureau');
    await desk.getByRole('row', { name: title }).getByRole('link', { name: title }).click();
    await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await presses(desk, 'Prendre ce dossier');
    await isTold(desk, 'Le suivi du dossier est enregistré');
  });

  await test.step('the checklist: until all that is mandatory is ticked, approving is out of reach', async () => {
    for (const item of mandatory) {
      await expect(desk.getByRole('button', { name: 'Approuver la campagne' })).toBeDisabled();
      await desk.getByRole('checkbox', { name: item }).click();
      await expect(desk.getByRole('checkbox', { name: item })).toBeChecked();
    }
    await expect(desk.getByRole('button', { name: 'Approuver la campagne' })).toBeEnabled();
  });

  await test.step('a remark on the budget, sent to the baker', async () => {
    const budget = desk.getByRole('region', { name: 'Budget et durée' });
    await budget.getByText('Ajouter une remarque').click();
    await budget.getByRole('textbox', { name: 'Remarque' }).fill('Joignez le devis du maçon.');
    await budget.getByRole('button', { name: 'Enregistrer la remarque' }).click();
    await expect(
      budget.getByRole('listitem').filter({ hasText: 'Joignez le devis du maçon.' }),
    ).toBeVisible();
    await presses(desk, 'Envoyer les remarques');
    await isTold(desk, 'Les remarques sont envoyées');
    expect(plain((await newestMail(baker.email)).text)).toContain('Joignez le devis du maçon.');
  });

  await test.step('the baker changes her text, answers, and sends the file back', async () => {
    await atelier.goto('/atelier');
    await atelier.getByRole('link', { name: title }).first().click();
    await expect(
      atelier.getByRole('heading', { name: 'Votre conseiller demande des changements' }),
    ).toBeVisible();
    await expect(atelier.getByRole('button', { name: 'Renvoyer à mon conseiller' })).toBeHidden();
    await atelier
      .getByRole('textbox', { name: 'Votre réponse' })
      .fill('Le devis est de 3 000 €, il est joint.');
    await presses(atelier, 'Répondre');
    await presses(atelier, 'Renvoyer à mon conseiller');
    await expect(atelier.getByRole('heading', { name: 'Un conseiller relit votre dossier' })).toBeVisible();
  });

  await test.step('the adviser reads the answer and approves', async () => {
    await desk.reload();
    const budget = desk.getByRole('region', { name: 'Budget et durée' });
    await expect(budget).toContainText('Le devis est de 3 000 €, il est joint.');
    await budget.getByRole('button', { name: 'C’est réglé' }).click();
    await presses(desk, 'Approuver la campagne');
    await isTold(desk, 'La campagne est approuvée');
  });

  await test.step('the launch is planned for tomorrow at nine', async () => {
    await desk.getByRole('textbox', { name: 'Date' }).fill(await tomorrow());
    await desk.getByRole('textbox', { name: 'Heure' }).fill('9 h');
    await presses(desk, 'Prévoir le lancement');
    await isTold(desk, 'Le lancement est prévu');
  });

  const { slug, launchAt } = await database().campaign.findUniqueOrThrow({ where: { id } });
  if (!launchAt) throw new Error('no launch was planned');

  await test.step('a minute before, nobody can see it yet', async () => {
    await timePassesTo(new Date(launchAt.getTime() - 60_000));
    expect((await atelier.request.get(`/projets/${slug}`)).status()).toBe(404);
  });

  await test.step('at nine it is live, and the baker is told', async () => {
    await timePasses(1, 'minutes');
    await atelier.goto(`/projets/${slug}`);
    await expect(atelier.getByRole('link', { name: 'Soutenir ce projet' })).toBeVisible();
    expect(plain((await newestMail(baker.email)).text)).toContain(title);
    const live = await database().campaign.findUniqueOrThrow({ where: { id } });
    expect(live).toMatchObject({ status: 'LIVE', liveAt: launchAt });
  });
});
