// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../../lib/domain/item';
import { rowWords } from '../../../components/archive/journal-section';
import { called, clear, listed, opened, press, ready, sealed, show } from './show-archive';

afterEach(clear);

describe('an opened record', () => {
  it('says how each picture was made, and which is gone', () => {
    const root = show({ list: ready([listed(sealed('x'))]), open: opened('x') });
    expect(root.querySelector('figcaption')?.textContent).toContain('Återskapad bild, inte skärmdump');
    expect(root.querySelector('figcaption')?.textContent).toContain('bild: a.jpg');
    expect(root.textContent).toContain('Bilden bild.png saknas i arkivet.');
  });

  it('distinguishes unreadable text from absent text, and a translation from the original', () => {
    const open = opened('x');
    if (open.kind !== 'open') throw new Error('not open');
    const { item } = open.record.part;
    const words = (text: object, kind: 'absent' | 'not-read'): string => {
      const end = { kind, by: 'test' };
      Object.assign(item, { text: { ...item.text, ...text }, ends: { text: end, author: end, media: end } });
      return show({ list: ready([listed(sealed('x'))]), open }).textContent;
    };
    expect(words({ raw: '' }, 'absent')).toContain('Inlägget har ingen text.');
    expect(words({ raw: '' }, 'not-read')).toContain('Texten gick inte att läsa.');
    expect(words({ raw: '', original: 'Ur data' }, 'not-read')).toContain('inte läst på sidan:Ur data');
    expect(words({ raw: 'Hej', translated: true, original: 'Hi' }, 'absent')).toContain('Originalet:Hi');
  });

  it('says whether it was pinned, hidden and edited, for a reply too, and what is unknown', () => {
    const open = opened('x');
    if (open.kind !== 'open') throw new Error('not open');
    const { item } = open.record.part;
    const [reply] = item.replies;
    const words = (): string => show({ list: ready([listed(sealed('x'))]), open }).textContent;
    // Sealed before marks existed.
    Object.assign(item, { edited: true });
    expect(words()).toContain('RedigeratJa');
    expect(words()).toContain('Dolt för andraLästes inte');
    const mark = (kind: 'read' | 'absent' | 'not-read', from: 'page' | 'data' | null): Mark => ({
      kind,
      by: 'x',
      from,
    });
    const marks = { pinned: mark('absent', 'page'), hidden: mark('read', 'data'), edited: mark('not-read', null) };
    Object.assign(item, { marks, edited: null });
    expect(words()).toContain('Fäst överstNej');
    expect(words()).toContain('Dolt för andraJa, enligt sidans data när den laddades');
    expect(words()).toContain('RedigeratOkänt. Sidan säger det inte');
    Object.assign(reply ?? {}, { marks: { ...marks, pinned: mark('read', 'page') } });
    expect(words()).toContain('Fäst överst · Dolt för andra');
  });

  it('says what each picture proves, when and of how many pieces it was made, and which is not ours', () => {
    const open = opened('x');
    const made = {
      at: '2026-11-23T12:00:00.000Z',
      width: 900,
      height: 4200,
      scale: 1.5,
      role: 'composite' as const,
      seamScore: 0.002,
    };
    if (open.kind === 'open') {
      open.record.pictures = [
        { path: 'bild.png', sha256: 'a1', url: 'blob:x', method: 'captureVisibleTab', losses: [], made },
        { path: 'media/1.png', sha256: 'b2', url: 'blob:y', method: null, losses: [], source: 'media' },
        { path: 'okand.png', sha256: 'c3', url: 'blob:z', method: null, losses: [] },
      ];
    }
    const [shot, media, unknown] = [
      ...show({ list: ready([listed(sealed('x'))]), open }).querySelectorAll('figcaption'),
    ].map((one) => one.textContent);
    for (const words of [
      'Skärmdump',
      'Webbläsarens egen bild',
      'inte att plattformen visade samma sak för andra',
      '900 × 4200 bildpunkter, skala 1,5.',
      'Hopsatt av flera bildrutor',
      'skiljer högst 0,2 % av bildpunkterna',
      'a1',
    ])
      expect(shot).toContain(words);
    expect(media).toContain('Filen är den som plattformen lämnade ut.');
    expect(unknown).toContain('Hur bilden gjordes är inte antecknat.');
  });

  it('shows the decision with the guideline’s words and line, the thread, what is missing, and the journal', () => {
    const words = show({ list: ready([listed(sealed('x'))]), open: opened('x') }).textContent;
    for (const each of [
      'olaga hot',
      '(rad 95)',
      'Kommentaren innehåller ett hot.',
      'Inlägget är inte kritik.',
      'Ny lekplats i Åkersberga',
      'Håll en god ton',
      'Ett svar gick inte att läsa.',
      'Förseglad av Eva',
    ])
      expect(words).toContain(each);
  });

  it('shows page text as text, with hidden characters by name', () => {
    const root = show({ list: ready([listed(sealed('x'))]), open: opened('<script>x</script>\u202e') });
    expect(root.querySelector('.a-text')?.textContent).toBe('<script>x</script>[U+202E]');
    expect(root.querySelector('script')).toBeNull();
  });

  it('makes no link from an address that is not plain https', () => {
    const open = opened('x');
    if (open.kind === 'open')
      open.record.part.source = { ...open.record.part.source, permalink: 'javascript:alert(1)' };
    const root = show({ list: ready([listed(sealed('x'))]), open });
    const links = [...root.querySelectorAll('a:not(#registry-mail)')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/statistics.html', '#all', '#left', '#id-1', '#']);
  });

  it('takes the focus, and is verified and exported by its buttons', () => {
    const root = show({ list: ready([listed(sealed('x'))]), open: opened('x') });
    expect(document.activeElement?.id).toBe('a-heading');
    press(root, 'Verifiera');
    press(root, 'Exportera paket');
    expect(called).toEqual(['verify id-1', 'export id-1']);
  });

  it('says in words when the evidence does not hold, and that the rest is safe', () => {
    const root = show({
      list: ready([listed(sealed('x'))]),
      open: opened('x', {
        check: {
          kind: 'found',
          integrity: { kind: 'broken', part: 'bild.png', reason: 'Filen bild.png har ändrats.' },
        },
      }),
    });
    expect(root.querySelector('[role=alert]')?.textContent).toContain(
      'Beviset håller inte. Filen bild.png har ändrats. Övriga bevis är inte berörda.',
    );
  });
});

describe('the journal in words', () => {
  it('tells outcome, gone-check and verification', () => {
    expect(rowWords({ kind: 'action', data: { outcome: 'removed' } })).toBe('Utfall: borttagen och kontrollerad');
    expect(rowWords({ kind: 'gone-check', data: { kind: 'unknown' } })).toBe('Kontroll på sidan: det gick inte att se');
    const seen = { kind: 'gone', method: 'x', account: 'Badhuset', when: 'visit' };
    expect(rowWords({ kind: 'gone-check', data: seen })).toBe('Kontroll på sidan: den är borta (sett som Badhuset)');
    expect(rowWords({ kind: 'verified', data: { result: 'broken' } })).toBe('Kontrollerad: höll inte');
    expect(rowWords({ kind: 'viewed', data: {} })).toBe('Öppnad i arkivet');
  });
});
