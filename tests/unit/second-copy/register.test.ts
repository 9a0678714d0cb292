// @vitest-environment jsdom
/**
 * A registrar without the extension opens the folder: the register must be readable and safe, and lead to every file.
 */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import fc from '../fast-check';
import { registerCsv } from '../../../lib/second-copy/register-csv';
import { registerHtml } from '../../../lib/second-copy/register-html';
import type { Register } from '../../../lib/second-copy/read-register';

const html = (one: Register): string => registerHtml(one, 'register-3f2b8c1e.csv');

const line: Register['lines'][number] = {
  seq: 2,
  fileName: 'uppsikt-2026-11-23-facebook-0a1b2c3d.zip',
  sealedAt: '2026-11-23T12:00:00.000Z',
  platform: 'facebook',
  account: 'Österåkers kommun',
  author: '=HYPERLINK("http://x")',
  ground: 'Hot',
  state: 'complete',
  id: '0190',
  manifestHash: 'a'.repeat(64),
  zipSha256: null,
};
const register: Register = {
  madeAt: '2026-11-23T12:01:00.000Z',
  lines: [
    line,
    {
      ...line,
      seq: 1,
      fileName: null,
      account: null,
      author: '<img src=x onerror=alert(1)>\u202egnorw',
      state: 'partial',
    },
  ],
  others: [],
  heads: { records: { seq: 2, hash: 'b'.repeat(64) }, journal: { seq: 9, hash: 'c'.repeat(64) } },
};

describe('the register in the folder', () => {
  it('is not a list of banned people: a ban reads like any measure that is not about an item', () => {
    const measures = ['ban', 'hide-user', 'spam', 'trash', 'comments-off', 'edit'] as const;
    const told = measures.map((measure) => {
      const one: Register = { ...register, lines: [{ ...line, measure }] };
      return [
        Papa.parse<string[]>(registerCsv(one).slice(1), { delimiter: ';', skipEmptyLines: true }).data[1],
        html(one),
      ] as const;
    });
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    for (const [cells, read] of told) {
      expect(cells).toContain('Annan åtgärd, se beviset');
      expect(`${cells?.join(' ') ?? ''} ${read}`).not.toMatch(/avstäng|stäng av|spärr|blocker/i);
    }
  });

  it('opens in a spreadsheet in Sweden, and no cell is a formula', () => {
    const csv = registerCsv(register);
    expect(csv.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data[0]).toContain('SHA-256 för handling.json');
    expect(data[1]?.[1]).toBe(line.fileName);
    expect(data[2]?.[1]).toBe('ingen kopia här');
    expect(data.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
    expect(csv).toContain(`;9;${'c'.repeat(64)}`);
  });

  it('no cell is a formula, whatever a name begins with and whatever breaks its line', () => {
    const begins = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠');
    const rest = fc.array(fc.constantFrom('1+1', '\n', '\r\n', '\u2028', '\u2029', '\u0085', ';', '"', 'å', ' '));
    fc.assert(
      fc.property(begins, rest, (sign, pieces) => {
        const author = sign + pieces.join('');
        const { data } = Papa.parse<string[]>(registerCsv({ ...register, lines: [{ ...line, author }] }).slice(1), {
          delimiter: ';',
          newline: '\r\n',
        });
        const cells = data.flat().filter((cell) => cell !== '');
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
        expect(cells).toContain(`'${author.replaceAll('\u0085', '[U+0085]')}`);
      }),
    );
  });

  it('reads in any browser: words of a page are text, each file is a link, nothing runs and nothing is fetched', () => {
    document.documentElement.innerHTML = html(register);
    expect(document.querySelectorAll('script, img, iframe, link')).toHaveLength(0);
    expect(document.querySelector('html')?.innerHTML).toContain("default-src 'none'");
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(document.body.innerHTML).not.toContain('\u202e');
    expect([...document.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))).toEqual([line.fileName]);
    expect(document.querySelectorAll('tbody th[scope=row]')).toHaveLength(2);
    for (const said of [
      'a'.repeat(64),
      'b'.repeat(64),
      'c'.repeat(64),
      'Ingen kopia i den här mappen',
      'sparat delvis',
    ])
      expect(document.body.textContent).toContain(said);
  });
});
