import type { ReactNode } from 'react';

type PageProps = {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Breadcrumbs, a plate, a badge: above the title. */
  above?: ReactNode;
  /** The page's action, at the right on wide screens. */
  action?: ReactNode;
};

/** The one h1 of a page. */
export function PageHeading({ title, lead, above, action }: PageProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
      <div className="grid max-w-[46rem] gap-3">
        {above}
        <h1 className="text-h1">{title}</h1>
        {lead ? <p className="text-lead text-stone-600">{lead}</p> : null}
      </div>
      {action}
    </header>
  );
}

type SectionProps = { id?: string; title: ReactNode; lead?: ReactNode; action?: ReactNode };

/** The h2 of a section, with room for a link at its end. */
export function SectionHeading({ id, title, lead, action }: SectionProps) {
  return (
    <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
      <div className="grid gap-2">
        <h2 id={id} className="text-h2">
          {title}
        </h2>
        {lead ? <p className="prose-measure text-stone-600">{lead}</p> : null}
      </div>
      {action}
    </div>
  );
}
