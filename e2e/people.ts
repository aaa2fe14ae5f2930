import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { database } from '../src/adapters/db/client.ts';
import { env } from '../src/adapters/env.ts';
import { expect } from './fixtures.ts';
import { anAddress, linkIn, newestMail } from './mail.ts';

type Role = 'RESIDENT' | 'ADVISER' | 'ADMIN';

/** Somebody who has an account already; `memberOf`: the business that she acts for. */
export async function aPerson(name: string, { role = 'RESIDENT' as Role, memberOf = '' } = {}) {
  const memberships = memberOf ? { create: { businessId: memberOf } } : undefined;
  return database().user.create({ data: { email: anAddress(name), name, role, memberships } });
}

/** Gives a browser the session of somebody who signed in before. */
export async function signedInAs(context: BrowserContext, user: { id: string }): Promise<void> {
  const sessionToken = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + 86_400_000);
  await database().session.create({ data: { sessionToken, userId: user.id, expires } });
  await context.addCookies([{ name: 'causse-session', value: sessionToken, url: env().APP_URL }]);
}

/** On the sign-in page: asks for a link, opens it from the mail, and presses the button. */
export async function signsInByMail(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Votre adresse électronique' }).fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByRole('heading', { name: 'Regardez vos courriels' })).toBeVisible();
  await page.goto(linkIn(await newestMail(email), '/connexion'));
  await page.getByRole('button', { name: 'Entrer' }).click();
}
