/** Renders the archive in jsdom with made-up records. `called` lists what its buttons requested. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Archive } from '../../../components/archive/archive';
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

export const called: string[] = [];
const actions: ArchiveActions = {
  onExplain: () => Promise.resolve(null),
  onKept: (seq, text) => {
    called.push(`kept ${seq} ${text}`);
    return Promise.resolve(null);
  },
  onRetryLeft: () => called.push('retry left'),
  onCopyOpen: (ids) => called.push(`copy of ${ids.join(' ')}`),
  onCopySave: () => called.push('copy save'),
  onCopyClose: () => called.push('copy close'),
  onRead: (flowId) => {
    called.push(`read ${flowId}`);
    return Promise.resolve(flowId === 'refused' ? 'Det gick inte.' : null);
  },
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
  onDestroy: (id, choice) => {
    called.push(`destroy ${id} ${JSON.stringify(choice)}`);
    return Promise.resolve(null);
  },
  onCopyDeleted: ({ name }) => {
    called.push(`deleted ${name}`);
    return Promise.resolve(null);
  },
  onUncover: () => Promise.resolve(null),
  onCopy: () => Promise.resolve(null),
  onVerifyAll: () => called.push('all'),
  onCancelVerifyAll: () => called.push('cancel'),
};

export function show(props: Partial<ArchiveProps>): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  const all: ArchiveProps = {
    list: { kind: 'loading' },
    view: 'all',
    left: { kind: 'loading' },
    open: { kind: 'none' },
    standings: undefined,
    all: { kind: 'idle' },
    many: { kind: 'idle' },
    chosen: new Set(),
    copy: { kind: 'closed' },
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

export function sealed(text: string, seq = 1): SealedPart {
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
export const listed = (part: SealedPart, more: Partial<ListedRecord> = {}): ListedRecord & RecordIdentity => ({
  ...columnsOf(part),
  sealedAt: `2026-11-23T12:00:0${part.record.seq}.000Z`,
  manifestHash: 'a'.repeat(64),
  outcome: 'removed',
  ...more,
});
export const ready = (
  records: ListedRecord[],
  more: Partial<Extract<ListState, { kind: 'ready' }>> = {},
): ListState => ({
  kind: 'ready',
  records,
  notes: [],
  more: false,
  ...more,
});

export function opened(text: string, more: Partial<Extract<OpenState, { kind: 'open' }>> = {}): OpenState {
  const part = sealed(text);
  const pictures = [
    { path: 'aterskapad-bild.png', sha256: '1', url: 'blob:x', method: 'rerender' as const, losses: ['bild: a.jpg'] },
    { path: 'bild.png', sha256: '2', url: null, method: 'captureVisibleTab' as const, losses: [] },
  ];
  const journalRows = [
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
    record: { row: listed(part), part, journalRows, outcome: 'removed', pictures },
    ...more,
  };
}

export const press = (root: HTMLElement, words: string): void => {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === words);
  if (button === undefined) throw new Error(`no button ${words}`);
  void act(() => button.click());
};

export function clear(): void {
  called.length = 0;
  document.body.replaceChildren();
}
