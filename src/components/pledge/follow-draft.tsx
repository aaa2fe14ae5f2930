'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

type Props = { id: string; earlierId: string | null };

const keyOf = (id: string) => `draft ${id}`;

/**
 * Sending personal details moves a draft to a new address. The tab in which they were typed, and no other, remembers the move: going back
 * to the old address leads on to the new one, where everything still is. Nothing of it leaves the browser, and it ends with the tab.
 */
export function FollowDraft({ id, earlierId }: Props) {
  const router = useRouter();
  useEffect(() => {
    if (earlierId) remember(earlierId, id);
    const newest = newestOf(id);
    if (newest !== id) router.replace(window.location.pathname.replace(id, newest));
  }, [id, earlierId, router]);
  return null;
}

/** A browser may forbid to keep anything: then the old address shows the choice alone. */
function remember(from: string, to: string): void {
  try {
    sessionStorage.setItem(keyOf(from), to);
  } catch {}
}

function newestOf(id: string): string {
  try {
    let newest = id;
    for (let next = sessionStorage.getItem(keyOf(id)); next; next = sessionStorage.getItem(keyOf(newest)))
      newest = next;
    return newest;
  } catch {
    return id;
  }
}
