'use client';

import { ErrorPage } from '@/components/layout/error-page';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function PageError({ error, retry }: Props) {
  return <ErrorPage reference={error.digest ?? null} retry={retry} />;
}
