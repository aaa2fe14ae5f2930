'use client';

import { useMessages } from 'next-intl';
import { Cazelle } from '../brand/cazelle';
import { Button } from '../ui/button';

/**
 * A plain apology for a bug. The reference is the one that the log carries.
 * Its sentences are read as they are: the formatter would weigh on every page for a screen that nobody should see.
 */
export function ErrorPage({ reference, retry }: { reference: string | null; retry: () => void }) {
  const { bug } = useMessages().errors;
  return (
    <main className="wrap grid max-w-[40rem] grow content-center justify-items-start gap-5 py-20">
      <Cazelle className="size-16 text-malbec-text" />
      <h1 className="text-h1">{bug.title}</h1>
      <p className="text-lead">{bug.text}</p>
      {reference ? (
        <p className="text-stone-600">
          {bug.reference} <strong>{reference}</strong>
        </p>
      ) : null}
      <Button onClick={retry}>{bug.retry}</Button>
    </main>
  );
}
