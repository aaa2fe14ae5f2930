import { type Messages, NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

type Namespace = keyof Messages;

/** Gives the client components inside only the sentences that they need, beside those of `ui`. */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: Namespace[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const wanted = Object.fromEntries(['ui' as const, ...namespaces].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={wanted}>{children}</NextIntlClientProvider>;
}
