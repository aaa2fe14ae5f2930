import type fr from '../messages/fr.json';
import type { routing } from './routing';

// A key that the French file lacks does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: typeof fr;
  }
}
