import { expect, test } from '@playwright/test';
import type { MailKind } from '../../src/adapters/mail/kinds.ts';
import { renderMail } from '../../src/adapters/mail/render-mail.ts';
import { aMailContext, audienceOfSample, MAIL_SAMPLES } from '../../src/testing/mail-samples.ts';

test.setTimeout(300_000);

const SHOTS = [
  { locale: 'fr', colorScheme: 'light', width: 390 },
  { locale: 'en', colorScheme: 'light', width: 820 },
  { locale: 'fr', colorScheme: 'dark', width: 390 },
] as const;

test('every mail, as a reader of mails shows it @long', async ({ page }) => {
  for (const kind of Object.keys(MAIL_SAMPLES) as MailKind[]) {
    for (const [index, variables] of MAIL_SAMPLES[kind].entries()) {
      for (const { locale, colorScheme, width } of SHOTS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 700 });
        await page.setContent(
          renderMail(kind, variables, aMailContext({ locale, audience: audienceOfSample(kind) })).html,
        );
        const name = `mail-${kind}-${index + 1}.${locale}.${colorScheme}.${width}`;
        await page.screenshot({ path: `screenshots/${name}.png`, fullPage: true });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${name} is too wide`).toBeLessThanOrEqual(0);
      }
    }
  }
});
