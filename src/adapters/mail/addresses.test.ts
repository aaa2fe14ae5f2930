import { expect, test } from 'vitest';
import { pathnames } from '@/i18n/pathnames';
import {
  atelierUrl,
  businessUrl,
  contributionUrl,
  deskUrl,
  disputeUrl,
  projectsUrl,
  projectUrl,
  statementUrl,
} from './addresses';

test.each(['fr', 'en'] as const)('mails lead to the addresses that the site has in %s', (locale) => {
  const place = { appUrl: '', locale };
  const site = (name: keyof typeof pathnames) => {
    const known = pathnames[name];
    const path: string = typeof known === 'string' ? known : known[locale];
    return `${locale === 'en' ? '/en' : ''}${path}`.replace(/\[\w+\]/, 'x');
  };
  expect(contributionUrl(place, 'x')).toBe(site('/contribution/[token]'));
  expect(projectUrl(place, 'x')).toBe(site('/projects/[slug]'));
  expect(projectsUrl(place)).toBe(site('/projects'));
  expect(atelierUrl(place, 'x')).toBe(site('/atelier/campaigns/[id]'));
  expect(statementUrl(place, 'x')).toBe(site('/atelier/campaigns/[id]/money'));
  expect(businessUrl(place, 'x')).toBe(site('/atelier/businesses/[id]'));
  expect(disputeUrl(place, 'x')).toBe(site('/desk/disputes/[id]'));
  expect(deskUrl(place, 'x')).toBe(site('/desk/campaigns/[id]'));
});
