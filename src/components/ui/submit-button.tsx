'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

type Props = {
  children: ReactNode;
  /** What the button says while the form is on its way. */
  pendingLabel: string;
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'large' | 'small';
  wide?: boolean;
  /** Says which button was pressed when a form has several. */
  name?: string;
  value?: string;
};

/** Sends its form once: while pending it says so, keeps the focus, and cannot be pressed again. */
export function SubmitButton({ children, pendingLabel, ...props }: Props) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...props}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? <output>{pendingLabel}</output> : children}
    </Button>
  );
}
