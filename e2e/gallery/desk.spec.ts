import { dashboardUrl } from '../../src/demo/sandbox-control.ts';
import { signedInAs } from '../people.ts';
import { takes, takesAll } from './camera.ts';
import { account, campaignIn, test } from './told-house.ts';

test.setTimeout(900_000);

test('the desk @long', async ({ page, stack }) => {
  await signedInAs(page.context(), await account('adviser'));
  const file = async (status: Parameters<typeof campaignIn>[0]) =>
    `/bureau/campagnes/${(await campaignIn(status)).id}`;
  await takesAll(page, {
    'desk-queue': '/bureau',
    'desk-live': '/bureau?tab=live',
    'desk-none': '/bureau?q=introuvable',
    'desk-submitted': await file('SUBMITTED'),
    'desk-returned': await file('CHANGES_REQUESTED'),
    'desk-approved': await file('APPROVED'),
    'desk-scheduled': await file('SCHEDULED'),
    'desk-suspended': await file('SUSPENDED'),
    'desk-rejected': await file('REJECTED'),
    'desk-funded': await file('FUNDED'),
    'desk-statement-funded': `${await file('FUNDED')}/releve`,
    'desk-statement-failed': `${await file('FAILED')}/releve`,
    'desk-preview': `${await file('SUBMITTED')}/apercu`,
  });
  await page.goto(await file('SUBMITTED'));
  const take = page.getByRole('button', { name: 'Prendre ce dossier' });
  if (await take.isVisible()) await take.click();
  await page.getByText('Refuser le projet', { exact: true }).click();
  await takes(page, 'desk-rejecting');
  await page.goto(await dashboardUrl(stack.world));
  await takes(page, 'stripe-dashboard');
});
