import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Tone = 'info' | 'success' | 'warning' | 'danger';
const tones: Record<Tone, { look: string; icon: IconName; iconLook: string }> = {
  info: { look: 'bg-river-soft border-river', icon: 'info', iconLook: 'text-river-text' },
  success: { look: 'bg-oak-soft border-oak', icon: 'check', iconLook: 'text-oak-text' },
  warning: { look: 'bg-saffron-soft border-saffron', icon: 'clock', iconLook: 'text-ink' },
  danger: { look: 'bg-brick-soft border-brick', icon: 'alert', iconLook: 'text-brick-text' },
};

type Props = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** `live` announces a notice that appears after something was done. */
  live?: boolean;
};

export function Notice({ tone = 'info', title, children, live = false }: Props) {
  const { look, icon, iconLook } = tones[tone];
  return (
    <div role={live ? 'status' : undefined} className={`cut flex gap-4 border-l-[6px] p-4 sm:p-5 ${look}`}>
      <Icon name={icon} className={`mt-0.5 size-6 shrink-0 ${iconLook}`} />
      <div className="grid gap-1">
        {title ? <p className="font-serif text-h4 font-semibold">{title}</p> : null}
        {children ? <div className="prose-measure">{children}</div> : null}
      </div>
    </div>
  );
}
