import type { ComponentProps, ReactNode } from 'react';
import { type Href, Link } from './link';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'normal' | 'large' | 'small';

const base =
  'inline-flex items-center justify-center gap-2 cut-small font-semibold text-center leading-tight no-underline cursor-pointer motion-safe:transition-colors aria-disabled:cursor-progress disabled:cursor-not-allowed';
const kinds: Record<Kind, string> = {
  primary:
    'bg-malbec text-on-malbec hover:bg-malbec-dark aria-disabled:bg-stone-600 aria-disabled:text-paper disabled:bg-stone-100 disabled:text-stone-600',
  secondary:
    'border-2 border-malbec-text text-malbec-text bg-lime hover:bg-malbec-soft disabled:border-stone-500 disabled:text-stone-600',
  quiet:
    'text-malbec-text underline underline-offset-[0.22em] decoration-1 hover:decoration-2 disabled:text-stone-600',
  danger: 'border-2 border-brick-text text-brick-text bg-lime hover:bg-brick-soft',
};
const sizes: Record<Size, string> = {
  small: 'min-h-9 px-3 py-1.5 text-small',
  normal: 'min-h-11 px-5 py-2.5',
  large: 'min-h-14 px-7 py-3.5 text-[1.125rem]',
};

/** The look of a button, for elements that must stay something else (a `summary`, a `label`). */
export function buttonClass(kind: Kind = 'primary', size: Size = 'normal', wide = false): string {
  return `${base} ${kinds[kind]} ${sizes[size]} ${wide ? 'w-full' : ''}`;
}

type Props = Omit<ComponentProps<'button'>, 'className'> & { kind?: Kind; size?: Size; wide?: boolean };

export function Button({ kind, size, wide, type = 'button', ...props }: Props) {
  return <button {...props} type={type} className={buttonClass(kind, size, wide)} />;
}

type LinkProps = { href: Href; kind?: Kind; size?: Size; wide?: boolean; children: ReactNode };

/** A link that is the page's action (it goes somewhere; a button changes something). */
export function ButtonLink({ href, kind, size, wide, children }: LinkProps) {
  return (
    <Link href={href} look="bare" className={buttonClass(kind, size, wide)}>
      {children}
    </Link>
  );
}
