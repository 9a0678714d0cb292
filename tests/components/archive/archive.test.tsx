// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Archive } from '../../../components/archive/archive';
import { rowWords } from '../../../components/archive/journal-section';
import { mergeRows } from '../../../components/archive/merge-rows';
import type {
  ArchiveActions,
  ArchiveProps,
  ListedRecord,
  ListState,
  OpenState,
  RecordIdentity,
} from '../../../components/archive/props';
import { TrustContext } from '../../../components/ui/trusted';
import type { SealedPart } from '../../../lib/domain/evidence';
import { columnsOf } from '../../../lib/evidence/record-row';
import { aDraft } from '../../unit/evidence/a-draft';

let called: string[] = [];
const actions: ArchiveActions = {
  onExplain: () => Promise.resolve(null),
  onRetry: () => called.push('retry'),
  onMore: () => called.push('more'),
  onVerify: (id) => called.push(`verify ${id}`),
  onExport: (id) => called.push(`export ${id}`),
  onCancelExport: (id) => called.push(`cancel export ${id}`),
  onChoose: (id, isChosen) => called.push(`choose ${id} ${isChosen}`),
  onChooseNone: () => called.push('choose none'),
  onExportMany: () => called.push('export many'),
  onCancelExportMany: () => called.push('cancel export many'),
  onLater: (id, act, reason) => {
    called.push(`later ${id} ${act} ${reason ?? ''}`);
    return Promise.resolve(null);
  },
  onComplete: (id, done) => {
    called.push(`complete ${id} ${JSON.stringify(done)}`);
    return Promise.resolve(null);
  },
  noticeText: () => Promise.resolve('Hej! Vi har tagit bort din kommentar.'),
  onUncover: () => Promise.resolve(null),
  onCopy: () => Promise.resolve(null),
  onVerifyAll: () => called.push('all'),
  onCancelVerifyAll: () => called.push('cancel'),
};

function show(props: Partial<ArchiveProps>): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  const all: ArchiveProps = {
    list: { kind: 'loading' },
    open: { kind: 'none' },
    all: { kind: 'idle' },
    many: { kind: 'idle' },
    chosen: new Set(),
    imported: { kind: 'idle' },
    importing: {
      onFiles: () => called.push('files'),
      onDrop: () => called.push('drop'),
      onCancel: () => called.push('cancel import'),
    },
    actions,
    ...props,
  };
  void act(() =>
    render(
      <TrustContext.Provider value={() => true}>
        <Archive {...all} />
      </TrustContext.Provider>,
      root,
    ),
  );
  return root;
}

afterEach(() => {
  called = [];
  document.body.replaceChildren();
});

function sealed(text: string, seq = 1): SealedPart {
  const draft = aDraft({ text, id: `id-${seq}` });
  const record = {
    schema: 'uppsikt-handling/1' as const,
    id: draft.id,
    seq,
    prevHash: '0'.repeat(64),
    state: 'partial' as const,
    missing: [{ artifact: 'svar', reason: 'Ett svar gick inte att läsa.' }],
  };
  return { ...draft.part, record, artifacts: [] };
}
const listed = (part: SealedPart, more: Partial<ListedRecord> = {}): ListedRecord & RecordIdentity => ({
  ...columnsOf(part),
  sealedAt: `2026-11-23T12:00:0${part.record.seq}.000Z`,
  manifestHash: 'a'.repeat(64),
  outcome: 'removed',
  ...more,
});
const ready = (records: ListedRecord[], more: Partial<Extract<ListState, { kind: 'ready' }>> = {}): ListState => ({
  kind: 'ready',
  records,
  notes: [],
  more: false,
  ...more,
});

function opened(text: string, more: Partial<Extract<OpenState, { kind: 'open' }>> = {}): OpenState {
  const part = sealed(text);
  const pictures = [
    { path: 'aterskapad-bild.png', sha256: '1', url: 'blob:x', method: 'rerender' as const, losses: ['bild: a.jpg'] },
    { path: 'bild.png', sha256: '2', url: null, method: 'captureVisibleTab' as const, losses: [] },
  ];
  const life = [
    {
      seq: 1,
      at: '2026-11-23T12:00:00.000Z',
      kind: 'sealed' as const,
      recordId: 'id-1',
      operator: 'Eva',
      data: {},
      prevHash: '',
      hash: '',
    },
  ];
  return {
    kind: 'open',
    id: 'id-1',
    journalled: true,
    check: { kind: 'idle' },
    exporting: { kind: 'idle' },
    record: { row: listed(part), part, life, outcome: 'removed', pictures },
    ...more,
  };
}

const press = (root: HTMLElement, words: string): void => {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === words);
  if (button === undefined) throw new Error(`no button ${words}`);
  void act(() => button.click());
};

describe('the list', () => {
  it('shows who wrote, what, why, where and how it ended, as links that the keyboard reaches', () => {
    const root = show({ list: ready([listed(sealed('Jag vet var du bor'))]) });
    const link = root.querySelector('a.a-row');
    expect(link?.getAttribute('href')).toBe('#id-1');
    for (const words of [
      'Adam Arg',
      'Jag vet var du bor',
      'Facebook',
      'Hot',
      'Borttagen och kontrollerad',
      'Ofullständigt',
    ])
      expect(link?.textContent).toContain(words);
  });

  it('shows no hidden characters and no markup from the page', () => {
    const root = show({
      list: ready([listed(sealed('x'), { author: 'A\u202eb', excerpt: '<img src=x>\u200b\u2066hej' })]),
    });
    expect(root.querySelector('.a-author')?.textContent).toBe('Ab');
    expect(root.querySelector('.a-excerpt')?.textContent).toBe('<img src=x>hej');
    expect(root.querySelector('img')).toBeNull();
  });

  it('says that it is empty, that it is loading, and that it could not be opened', () => {
    expect(show({ list: ready([]) }).textContent).toContain('Arkivet är tomt.');
    expect(show({}).querySelector('[role=status]')?.textContent).toBe('Öppnar arkivet …');
    const failed = show({ list: { kind: 'failed', reason: 'UnknownError' } });
    expect(failed.querySelector('[role=alert]')?.textContent).toContain('Arkivet kunde inte öppnas.');
    press(failed, 'Försök igen');
    expect(called).toEqual(['retry']);
  });

  it('fetches older ones when asked', () => {
    press(show({ list: ready([listed(sealed('x'))], { more: true }) }), 'Visa äldre');
    expect(called).toEqual(['more']);
  });

  it('lists a suspected abuse image as a row of its own, without a link', () => {
    const note = {
      platform: 'facebook',
      pageUrl: 'https://www.facebook.com/x',
      permalink: null,
      itemId: '77',
      postId: null,
      parentId: null,
      registeredAccountId: null,
      operator: 'Eva',
      knownAt: '2026-11-23T12:00:05.000Z',
    };
    const root = show({ list: ready([listed(sealed('x'))], { notes: [{ id: 'n', knownAt: note.knownAt, note }] }) });
    expect(root.querySelector('.a-note')?.textContent).toContain('Sparad utan bild');
    expect(root.querySelector('.a-note a, .a-note img')).toBeNull();
  });

  it('puts notes in their place by time, and keeps old ones for the older page', () => {
    const note = (knownAt: string) => ({
      id: knownAt,
      knownAt,
      note: {
        platform: 'facebook',
        pageUrl: '',
        permalink: null,
        itemId: null,
        postId: null,
        parentId: null,
        registeredAccountId: null,
        operator: null,
        knownAt,
      },
    });
    const records = [listed(sealed('b', 3)), listed(sealed('a', 1))];
    const notes = [note('2026-11-23T12:00:02.000Z'), note('2020-01-01T00:00:00.000Z')];
    expect(mergeRows(records, notes, true).map((row) => row.kind)).toEqual(['record', 'note', 'record']);
    expect(mergeRows(records, notes, false).map((row) => row.kind)).toEqual(['record', 'note', 'record', 'note']);
  });
});

describe('an opened record', () => {
  it('says how each picture was made, and which is gone', () => {
    const root = show({ list: ready([listed(sealed('x'))]), open: opened('x') });
    expect(root.querySelector('figcaption')?.textContent).toContain('Återskapad bild, inte skärmdump');
    expect(root.querySelector('figcaption')?.textContent).toContain('bild: a.jpg');
    expect(root.textContent).toContain('Bilden bild.png saknas i arkivet.');
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

  it('makes no link of an address that is not plain https', () => {
    const open = opened('x');
    if (open.kind === 'open')
      open.record.part.source = { ...open.record.part.source, permalink: 'javascript:alert(1)' };
    const root = show({ list: ready([listed(sealed('x'))]), open });
    expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#id-1', '#']);
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

describe('the check of all', () => {
  it('shows how far it has come and can be cancelled', () => {
    const root = show({ list: ready([listed(sealed('x'))]), all: { kind: 'running', done: 3, total: 9 } });
    expect(root.querySelector('progress')?.value).toBe(3);
    press(root, 'Avbryt');
    expect(called).toEqual(['cancel']);
  });

  it('names the first break and marks exactly the broken ones in the list', () => {
    const result = {
      kind: 'done' as const,
      checked: 2,
      broken: [{ id: 'id-2', seq: 2, part: 'bild.png', reason: 'Filen bild.png saknas.' }],
      chain: { kind: 'intact' as const, checked: [] },
    };
    const root = show({
      list: ready([listed(sealed('b', 2)), listed(sealed('a', 1))]),
      all: { kind: 'found', result },
    });
    expect(root.querySelector('.a-all [role=alert]')?.textContent).toContain(
      '1 av 2 bevis håller inte. Det första felet: Bevis nummer 2. Filen bild.png saknas.',
    );
    expect([...root.querySelectorAll('a.a-row')].map((row) => row.textContent?.includes('Håller inte'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('what is taken out', () => {
  const list = ready([listed(sealed('x'))]);

  it('shows how far one has come and is cancelled by the same button', () => {
    const root = show({ list, open: opened('x', { exporting: { kind: 'running', share: 0.425 } }) });
    expect(root.querySelector<HTMLProgressElement>('.a-record progress')?.value).toBe(0.425);
    expect(root.querySelector('.a-record')?.textContent).toContain('Gör i ordning paketet: 42 %');
    press(root, 'Avbryt exporten');
    expect(called).toEqual(['cancel export id-1']);
  });

  it('says where it is, that it was cancelled, what did not come along, and what failed', () => {
    const words = (exporting: Extract<OpenState, { kind: 'open' }>['exporting']): string =>
      show({ list, open: opened('x', { exporting }) }).querySelector('.a-record')?.textContent ?? '';
    expect(
      words({
        kind: 'saved',
        fileName: 'a.zip',
        place: 'picked',
        integrity: { kind: 'intact', checked: [] },
        lacks: ['handling.pdf: kunde inte göras'],
      }),
    ).toContain('Paketet a.zip är sparat där du valde.');
    expect(
      words({
        kind: 'saved',
        fileName: 'a.zip',
        place: 'downloads',
        integrity: { kind: 'intact', checked: [] },
        lacks: ['handling.pdf: kunde inte göras'],
      }),
    ).toContain('Detta kom inte med: handling.pdf: kunde inte göras.');
    expect(
      words({
        kind: 'saved',
        fileName: 'a.zip',
        place: 'downloads',
        integrity: { kind: 'broken', part: 'bild.png', reason: 'Filen bild.png saknas.' },
        lacks: [],
      }),
    ).toContain('håller inte: Filen bild.png saknas.');
    expect(words({ kind: 'cancelled' })).toContain('Ingen fil är sparad.');
    expect(words({ kind: 'failed', reason: 'QuotaExceededError' })).toContain('Beviset är kvar i arkivet.');
  });

  it('takes those that are chosen, or all', () => {
    const root = show({ list });
    const box = root.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect(box?.getAttribute('aria-label')).toBe('Välj bevis nummer 1');
    void act(() => box?.click());
    press(root, 'Exportera alla');
    const some = show({ list, chosen: new Set(['id-1']) });
    press(some, 'Exportera 1 valda');
    press(some, 'Välj inga');
    expect(called).toEqual(['choose id-1 true', 'export many', 'export many', 'choose none']);
  });

  it('names those that could not come along and those that do not hold', () => {
    const packed = [
      { seq: 1, integrity: { kind: 'intact' as const, checked: [] } },
      { seq: 2, integrity: { kind: 'broken' as const, part: 'x', reason: 'y' } },
    ];
    const root = show({
      list,
      many: { kind: 'saved', fileName: 'uttag.zip', place: 'downloads', packed, leftOut: [{ id: 'id-3', seq: 3 }] },
    });
    for (const words of [
      '2 paket är sparade i filen uttag.zip',
      '1 av dem håller inte: bevis nummer 2.',
      '1 bevis kom inte med, de går inte att läsa: nummer 3.',
    ])
      expect(root.querySelector('.a-tools')?.textContent).toContain(words);
    expect(
      show({ list, many: { kind: 'failed', reason: 'QuotaExceededError' } }).querySelector('.a-tools [role=alert]')
        ?.textContent,
    ).toContain('Bevisen är kvar i arkivet.');
  });
});

describe('the journal in words', () => {
  it('tells outcome, gone-check and check', () => {
    expect(rowWords({ kind: 'action', data: { outcome: 'removed' } })).toBe('Utfall: borttagen och kontrollerad');
    expect(rowWords({ kind: 'gone-check', data: { kind: 'unknown' } })).toBe('Kontroll på sidan: det gick inte att se');
    expect(rowWords({ kind: 'verified', data: { result: 'broken' } })).toBe('Kontrollerad: höll inte');
    expect(rowWords({ kind: 'viewed', data: {} })).toBe('Öppnad i arkivet');
  });
});
