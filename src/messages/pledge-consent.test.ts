import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import en from './en.json';
import fr from './fr.json';

const FACTS = {
  amount: '25,50\u00a0€',
  goal: '8\u202f000\u00a0€',
  title: 'Un four à bois',
  business: 'Fournil du Causse',
  deadline: 'mardi 24\u00a0novembre à\u00a023\u00a0h\u00a059',
};

test.each(['fr', 'en'] as const)(
  'the sentence agreed to says how much, when, for whom and on what condition (%s)',
  (locale) => {
    const say = createTranslator({ locale, messages: locale === 'fr' ? fr : en, namespace: 'pledgeConsent' });
    const sentence = say('sentence', FACTS);
    for (const fact of Object.values(FACTS)) expect(sentence).toContain(fact);
    expect(sentence).not.toMatch(/[{}]/);
    if (locale === 'fr') expect(sentence).not.toMatch(/ [:;!?»]|« /);
  },
);
