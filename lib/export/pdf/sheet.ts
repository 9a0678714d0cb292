/**
 * A4 sheets filled from the top: headings, text, facts, pictures. pdfkit draws and writes PDF/A-1b (XMP, sRGB, subset
 * fonts). Lines are broken here, since page text may contain characters that no font has, lines without spaces, and two
 * writing directions.
 */
import PDFDocument from 'pdfkit';
import type { Fonts } from '../contract';
import { breakLines } from './break-lines';
import { knownText } from './known-characters';
import { baseDirection, hasRightToLeft, visualOrder } from './visual-order';

export interface Titled {
  title: string;
  at: Date;
  /** Printed at the foot of each sheet, beside its number. */
  foot: string;
  /** The program's name and version. */
  producer: string;
}

type Face = 'regular' | 'bold';

/** `indent` and `right`: points left free at the left and at the right. */
interface Setting {
  face: Face;
  size: number;
  indent?: number;
  right?: number;
  bar?: boolean;
}

/** The part of fontkit needed to know which characters the font has. pdfkit does not expose it. */
interface OpenFont {
  _font: {
    font: {
      unitsPerEm: number;
      hasGlyphForCodePoint(codePoint: number): boolean;
      glyphForCodePoint(codePoint: number): { advanceWidth: number };
    };
  };
}

/** An opened picture is embedded once, even if it spans several sheets. Missing from pdfkit's types. */
interface OpensImages {
  openImage(bytes: Uint8Array): ArrayBuffer;
}

/** Points. A4 with 20 mm margins. */
const PAGE = { width: 595.28, height: 841.89, margin: 57, foot: 40 };
const BODY = 10;
const LINE = 1.4;
/** Points. Lines are broken slightly early, because kerning may widen them. */
const SLACK = 3;
/**
 * Points. When a picture continues on the next sheet, this much is repeated, so that a line of text cut in two can be
 * read.
 */
const OVERLAP = 14;

export class Sheet {
  readonly #doc: PDFKit.PDFDocument;
  readonly #made: Promise<Uint8Array<ArrayBuffer>>;
  readonly #titled: Titled;
  readonly #widths = new Map<string, number>();
  #y = PAGE.margin;
  /** How many characters were written as numbers because the font lacks them. */
  replaced = 0;

  constructor(fonts: Fonts, titled: Titled) {
    this.#titled = titled;
    this.#doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      subset: 'PDF/A-1b',
      pdfVersion: '1.4',
      lang: 'sv-SE',
      displayTitle: true,
      bufferPages: true,
      fontLayoutCache: false,
      font: '',
      info: { Title: titled.title, CreationDate: titled.at, Producer: titled.producer, Creator: titled.producer },
    });
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    this.#made = new Promise((resolve, reject) => {
      this.#doc.on('data', (chunk: Uint8Array) => chunks.push(new Uint8Array(chunk)));
      this.#doc.on('end', () => new Blob(chunks).arrayBuffer().then((whole) => resolve(new Uint8Array(whole)), reject));
      this.#doc.on('error', reject);
    });
    // Both are embedded: PDF/A does not allow built-in fonts.
    this.#doc.registerFont('bold', fonts.bold.buffer);
    this.#doc.registerFont('regular', fonts.regular.buffer);
  }

  heading(text: string, level: 1 | 2 | 3 = 2): void {
    const size = level === 1 ? 20 : level === 2 ? 13 : 10.5;
    const before = this.#y > PAGE.margin ? size * 0.9 : 0;
    // Keep a heading on the same sheet as the text that follows it.
    this.#room(before + size * LINE + 3 * BODY * LINE);
    this.#y += this.#y > PAGE.margin ? before : 0;
    this.#set(text, { face: 'bold', size });
    this.#y += 3;
  }

  text(
    text: string,
    { size = BODY, indent = 0, bar = false }: { size?: number; indent?: number; bar?: boolean } = {},
  ): void {
    this.#set(text, { face: 'regular', size, indent: bar ? indent + 10 : indent, bar });
    this.#y += 4;
  }

  /** The label is above its value: values may be long, and a two-column table breaks badly across sheets. */
  facts(rows: readonly (readonly [string, string])[]): void {
    for (const [label, value] of rows) {
      this.#room(2 * BODY * LINE);
      this.#set(label, { face: 'bold', size: BODY - 1 });
      this.#set(value, { face: 'regular', size: BODY });
      this.#y += 3;
    }
  }

  list(lines: readonly string[], size = BODY): void {
    for (const line of lines) this.#set(`– ${line}`, { face: 'regular', size, indent: 4 });
    this.#y += 4;
  }

  /** Label on the left, value on the right, one row each. @param size points */
  table(rows: readonly { label: string; value: string }[], size = BODY - 1): void {
    for (const { label, value } of rows) {
      const wide = this.#measure(value, 'regular', size);
      this.#room(size * LINE);
      // Drawn on the label's first line, since the label may wrap.
      this.#draw(value, PAGE.width - PAGE.margin - wide, this.#y, 'regular', size);
      this.#set(label, { face: 'regular', size, indent: 4, right: wide + 12 });
    }
    this.#y += 2;
  }

  /**
   * A picture taller than a sheet continues on the next.
   *
   * @param natural its width on the screen in CSS pixels
   */
  picture(bytes: Uint8Array<ArrayBuffer>, size: { width: number; height: number }, natural: number): void {
    const full = PAGE.width - 2 * PAGE.margin;
    const width = Math.max(1, Math.min(full, natural * 0.75));
    const height = Math.max(1, (size.height * width) / size.width);
    const most = PAGE.height - PAGE.margin - PAGE.foot - PAGE.margin;
    if (height <= most) this.#room(height);
    const image = (this.#doc as unknown as OpensImages).openImage(bytes);
    for (let shown = 0; ;) {
      const part = Math.min(height - shown, Math.max(this.#left(), 1));
      this.#doc.save().rect(PAGE.margin, this.#y, width, part).clip();
      this.#doc.image(image, PAGE.margin, this.#y - shown, { width, height });
      this.#doc.restore().lineWidth(0.5).strokeColor('#767676').rect(PAGE.margin, this.#y, width, part).stroke();
      this.#y += part + 6;
      shown += part;
      if (shown >= height - 0.5) return;
      shown = Math.max(0, shown - OVERLAP);
      this.#newPage();
    }
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    const { start, count } = this.#doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#doc.switchToPage(page);
      this.#draw(
        `${this.#titled.foot} · sida ${page + 1} av ${count}`,
        PAGE.margin,
        PAGE.height - PAGE.foot,
        'regular',
        8,
      );
    }
    this.#doc.end();
    return this.#made;
  }

  #set(text: string, { face, size, indent = 0, right = 0, bar = false }: Setting): void {
    const font = this.#open(face);
    const known = knownText(text, (point) => font.hasGlyphForCodePoint(point));
    this.replaced += known.replaced;
    const left = PAGE.margin + indent;
    const width = PAGE.width - PAGE.margin - right - left;
    const widthOf = (character: string): number => (this.#widthOf(face, character) * size) / 1000;
    for (const paragraph of known.text.split('\n')) {
      const base = baseDirection(paragraph);
      for (const line of breakLines(paragraph, width - SLACK, widthOf)) {
        this.#room(size * LINE);
        if (line !== '') this.#line(line, { left, width, face, size, base });
        if (bar)
          this.#doc
            .lineWidth(2)
            .strokeColor('#767676')
            .moveTo(left - 8, this.#y)
            .lineTo(left - 8, this.#y + size * LINE)
            .stroke();
        this.#y += size * LINE;
      }
    }
  }

  #line(
    line: string,
    { left, width, face, size, base }: { left: number; width: number; face: Face; size: number; base: 'ltr' | 'rtl' },
  ): void {
    if (!hasRightToLeft(line)) return this.#draw(line, left, this.#y, face, size);
    const runs = visualOrder(line, base).map((run) => ({ ...run, wide: this.#measure(run.text, face, size) }));
    let x = base === 'rtl' ? left + width - runs.reduce((sum, run) => sum + run.wide, 0) : left;
    for (const run of runs) {
      this.#draw(run.text, x, this.#y, face, size);
      x += run.wide;
    }
  }

  /**
   * With features given, pdfkit shapes a run as a whole. Without them it shapes word by word, which puts right-to-left
   * words in the wrong order.
   */
  #draw(text: string, x: number, y: number, face: Face, size: number): void {
    this.#doc
      .font(face, size)
      .fillColor('#000000')
      .text(text, x, y, { lineBreak: false, features: ['kern'] });
  }

  #measure(text: string, face: Face, size: number): number {
    return this.#doc.font(face, size).widthOfString(text, { features: ['kern'] });
  }

  #open(face: Face): OpenFont['_font']['font'] {
    return (this.#doc.font(face) as unknown as OpenFont)._font.font;
  }

  /** In thousandths of the font size. */
  #widthOf(face: Face, character: string): number {
    const key = `${face} ${character}`;
    const found = this.#widths.get(key);
    if (found !== undefined) return found;
    const font = this.#open(face);
    const width = (font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth * 1000) / font.unitsPerEm;
    this.#widths.set(key, width);
    return width;
  }

  #left(): number {
    return PAGE.height - PAGE.foot - 12 - this.#y;
  }

  #room(height: number): void {
    if (height > this.#left() && this.#y > PAGE.margin) this.#newPage();
  }

  #newPage(): void {
    this.#doc.addPage();
    this.#y = PAGE.margin;
  }
}
