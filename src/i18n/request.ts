import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { routing } from './routing';

const load = {
  fr: () => import('../messages/fr.json'),
  en: () => import('../messages/en.json'),
};

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale, messages: (await load[locale]()).default, timeZone: 'Europe/Paris' };
});
