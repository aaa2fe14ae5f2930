import type { Locale } from '@/i18n/routing';
import { absoluteAddress } from '../page-addresses';

interface State {
  readonly slug: string;
  readonly locale: Locale;
  readonly pledgeId: string;
  /** About a change of card. */
  readonly card: boolean;
}

/** The page that tells what became of a pledge; of none, the one that says that a link opens nothing. */
export function stateAddress(state: State | null): string {
  if (!state) return absoluteAddress({ pathname: '/contribution/[token]', params: { token: '-' } }, 'fr');
  const { slug, locale, pledgeId: pledge, card } = state;
  const query = card ? { pledge, about: 'card' } : { pledge };
  return absoluteAddress({ pathname: '/pledge/[slug]/thanks', params: { slug }, query }, locale);
}
