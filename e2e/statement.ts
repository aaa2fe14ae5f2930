import type { Locator, Page } from '@playwright/test';

/** The value beside a name, in the two columns of the statement. */
export const figure = (page: Page, name: RegExp): Locator =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');
