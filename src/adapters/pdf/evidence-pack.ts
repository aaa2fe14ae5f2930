import PDFDocument from 'pdfkit';
import type { EvidenceFacts } from '../db/evidence-facts';
import { type PackSection, packSections } from './pack-content';
import { type PackLocale, packWords } from './pack-words';
import { printable } from './printable';

const MARGIN = 56;
const LABEL_WIDTH = 150;
const GREY = '#5c5650';
const MALBEC = '#6b1f3a';

/** The file that a bank reads: A4, dated, numbered, the same bytes for the same facts and instant. */
export function renderEvidencePack(facts: EvidenceFacts, locale: PackLocale, at: Date): Promise<Buffer> {
  const words = packWords(locale);
  const title = words.say('title', { reference: facts.pledge.reference });
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    info: { Title: printable(title), Author: printable(facts.operator.name), CreationDate: at },
  });
  const whole = collect(pdf);
  pdf.font('Helvetica-Bold').fontSize(20).fillColor(MALBEC).text(printable(title));
  pdf.font('Helvetica').fontSize(10).fillColor(GREY);
  pdf
    .moveDown(0.3)
    .text(printable(words.say('lead', { operator: facts.operator.name, at: words.moment(at) })));
  for (const section of packSections(facts, words)) writeSection(pdf, section);
  numberPages(pdf, (page, pages) => printable(words.say('pages', { title, page, pages })));
  pdf.end();
  return whole;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function writeSection(pdf: PDFKit.PDFDocument, { heading, rows = [], texts = [] }: PackSection): void {
  keepTogether(pdf, 90);
  pdf.moveDown(1.4).font('Helvetica-Bold').fontSize(13).fillColor(MALBEC).text(printable(heading), MARGIN);
  pdf.moveDown(0.4);
  for (const [label, value] of rows) writeRow(pdf, printable(label), printable(value));
  for (const { heading: small, text } of texts) {
    keepTogether(pdf, 45);
    pdf.moveDown(0.6).font('Helvetica-Bold').fontSize(10).fillColor('black').text(printable(small), MARGIN);
    pdf
      .moveDown(0.15)
      .font('Helvetica')
      .fontSize(10)
      .text(printable(text), MARGIN, undefined, { lineGap: 2 });
  }
}

function writeRow(pdf: PDFKit.PDFDocument, label: string, value: string): void {
  const valueWidth = pdf.page.width - 2 * MARGIN - LABEL_WIDTH - 12;
  pdf.font('Helvetica').fontSize(10);
  const height = Math.max(
    pdf.heightOfString(label, { width: LABEL_WIDTH }),
    pdf.heightOfString(value, { width: valueWidth }),
  );
  keepTogether(pdf, height);
  const top = pdf.y;
  pdf.fillColor(GREY).text(label, MARGIN, top, { width: LABEL_WIDTH });
  pdf.fillColor('black').text(value, MARGIN + LABEL_WIDTH + 12, top, { width: valueWidth });
  pdf.x = MARGIN;
  pdf.y = top + height + 4;
}

/** A new page where so many points would not fit on this one. */
function keepTogether(pdf: PDFKit.PDFDocument, points: number): void {
  if (pdf.y + points > pdf.page.height - MARGIN) pdf.addPage();
}

function numberPages(pdf: PDFKit.PDFDocument, line: (page: number, pages: number) => string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    // In the bottom margin, where writing would otherwise begin a new page.
    pdf.page.margins.bottom = 0;
    pdf
      .font('Helvetica')
      .fontSize(8)
      .fillColor(GREY)
      .text(line(page + 1, count), MARGIN, pdf.page.height - 36, { lineBreak: false });
  }
}
