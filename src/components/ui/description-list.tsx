import type { ReactNode } from 'react';

/** Names and values in two columns: a recap, a receipt. */
export function DescriptionList({ items }: { items: { term: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid">
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a recap never reorders
          key={index}
          className="flex flex-wrap justify-between gap-x-8 border-b border-stone-300 py-2.5 last:border-0"
        >
          <dt className="text-stone-600">{item.term}</dt>
          <dd className="figures ml-auto text-right font-semibold">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
