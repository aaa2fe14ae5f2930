import { anchorOf } from './anchor';
import { typeset } from './typeset';

/** A text of the business, as paragraphs, headings ("## ") and lists ("- "). Always escaped: nothing typed becomes markup. */
export function Texts({ paragraphs, lang }: { paragraphs: string[]; lang: string | undefined }) {
  return (
    <div lang={lang} className="prose-measure grid gap-4">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published text never reorders
        <Paragraph key={index} text={paragraph} />
      ))}
    </div>
  );
}

function Paragraph({ text: typed }: { text: string }) {
  const text = typeset(typed);
  if (text.startsWith('## ')) {
    const heading = text.slice(3);
    return (
      <h3 id={anchorOf(heading)} className="mt-3 scroll-mt-6 text-h3">
        {heading}
      </h3>
    );
  }
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('- '))) {
    return (
      <ul className="grid list-disc gap-1 pl-5 marker:text-saffron">
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    );
  }
  return <p className="whitespace-pre-line">{text}</p>;
}
