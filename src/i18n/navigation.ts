import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Locale-aware links and redirects. `getPathname({ locale, href })` gives the address for mails and handlers. */
export const { Link, getPathname, redirect, permanentRedirect, usePathname } = createNavigation(routing);
