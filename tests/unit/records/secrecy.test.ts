/**
 * Secrecy over a record's life: left to do until it is judged, masked until judged not secret, closed when registered.
 */
import { describe, expect, it } from 'vitest';
import { addedFault } from '../../../lib/assessment/added';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { JournalRow } from '../../../lib/domain/journal';
import { secrecyIn, type Secrecy } from '../../../lib/domain/secrecy';
import { columnsOf } from '../../../lib/evidence/record-row';
import { completionWords } from '../../../lib/i18n/complete';
import { notClosed, sealedWords } from '../../../lib/i18n/secrecy';
import { lacksOf } from '../../../lib/records/closed';
import { leftToDo } from '../../../lib/records/left-to-do';
import { masked, subjectOf } from '../../../lib/records/masked';
import { recordFacts } from '../../../lib/export/package/record-facts';
import { aDraft } from '../evidence/a-draft';

const asked: Secrecy = {
  marked: null,
  paragraph: null,
  publicSubject: 'Kan omfattas av sekretess, Kommunen, 2026-11-24',
  protectedSubject: 'Bo Ek',
  counterpartyPublic: null,
  reason: 'x',
  asked: true,
};
const marked: Secrecy = { ...asked, marked: true, concerns: 'other', paragraph: 'OSL 21 kap. 1 §' };
const unmarked: Secrecy = { ...asked, marked: false, concerns: 'author' };
const row = (done: Completion): JournalRow => ({
  ...completionRow(done),
  seq: 1,
  at: '2026-11-25T12:00:00.000Z',
  recordId: 'x',
  operator: 'Eva',
  prevHash: '',
  hash: '',
});
const later = (isMarked: boolean, paragraph: string | null = isMarked ? 'OSL 26 kap. 1 §' : null): JournalRow =>
  row({ part: 'secrecy', concerns: 'both', marked: isMarked, paragraph });
const registered = row({ part: 'registry', where: 'KS 2026/9' });
const draft = aDraft();
const part = (secrecy: Secrecy) => ({
  ...draft.part,
  secrecy,
  artifacts: [],
  record: {
    schema: 'uppsikt-handling/1' as const,
    id: draft.id,
    seq: 1,
    prevHash: '',
    state: 'complete' as const,
    missing: [],
  },
});
const left = (secrecy: Secrecy, journalRows: JournalRow[] = []): string[] =>
  leftToDo(part(secrecy), journalRows).map((one) => one.part);

describe('the judgement', () => {
  it('is left to do until it is complete, at the sealing or later', () => {
    expect(left(asked)).toEqual(['secrecy']);
    expect(left({ ...marked, paragraph: null })).toEqual(['secrecy', 'registry']);
    expect(left(asked, [later(true, null)])).toEqual(['secrecy']);
    expect(left(asked, [later(false)])).toEqual([]);
    expect(left(unmarked)).toEqual([]);
    expect(left(draft.part.secrecy)).toEqual([]);
  });

  it('that it may be secret requires a diary number; the latest judgement applies', () => {
    expect(left(marked)).toEqual(['registry']);
    expect(left(marked, [registered])).toEqual([]);
    expect(left(unmarked, [later(true)])).toEqual(['registry']);
    expect(left(marked, [later(false)])).toEqual([]);
  });

  it('made later is journalled in words, and is refused when incomplete', () => {
    expect(secrecyIn([later(false), later(true)])).toMatchObject({ marked: true, by: 'Eva', concerns: 'both' });
    expect(completionWords(later(true), 'sv')).toBe('sekretess: Kan gälla. OSL 26 kap. 1 §. Uppgifterna gäller: båda');
    const noted = { part: 'secrecy' as const, concerns: 'both' as const, marked: false, paragraph: null };
    const told = { ...later(false), ...completionRow(noted, 'Kommunen') };
    expect(secrecyIn([later(false)])).not.toHaveProperty('authority');
    expect(secrecyIn([told])).toMatchObject({ authority: 'Kommunen' });
    expect(completionWords(told, 'sv')).toContain('Kommunen');
    const by = { name: 'Eva', today: '2026-11-25' };
    const half = { part: 'secrecy' as const, concerns: 'other' as const, marked: true, paragraph: null };
    expect(addedFault(half, by)).toBe('secrecy-incomplete');
    expect(addedFault({ ...half, marked: false }, by)).toBeNull();
  });
});

describe('a record that may be secret', () => {
  it('is not closed before it is judged and registered', () => {
    expect(lacksOf(part(marked), [])).toEqual(['registry']);
    expect(notClosed(part(marked), [], 'sv')).toEqual(['Inte avslutad: diarienummer saknas']);
    expect(notClosed(part(marked), [registered], 'sv')).toEqual([]);
    expect(notClosed(part(asked), [], 'sv')).toEqual(['Inte avslutad: sekretessprövning saknas']);
    expect(lacksOf(draft.part, [])).toEqual([]);
  });

  it('tells both judgements in the package, and both subjects', () => {
    const stored = { row: { ...columnsOf(part(marked)), itemKey: 'k', sealedAt: '2026-11-24T12:00:00.000Z' } };
    const facts = new Map(
      recordFacts({ row: { ...stored.row, manifestHash: '' }, part: part(marked), handling: new Uint8Array() }, [
        later(false),
      ]),
    );
    expect(facts.get('Sekretess, som den bedömdes då')).toContain('Kan gälla. OSL 21 kap. 1 §');
    expect(facts.get('Sekretess, som den bedömdes senare')).toContain('Inte markerad');
    expect(facts.get('Offentlig rubrik')).toBe(asked.publicSubject);
    expect(facts.get('Skyddad rubrik')).toBe('Bo Ek');
    expect(sealedWords({ ...marked, judgedBy: 'Eva', authority: 'Kommunen' }, 'sv')).toContain('Eva, Kommunen');
  });
});

describe('a list', () => {
  const listedRow = (secrecy: Secrecy) => ({ ...columnsOf(part(secrecy)), sealedAt: '2026-11-24T12:00:00.000Z' });
  const shown = (secrecy: Secrecy, said: JournalRow[] = [], isAsked = true) =>
    masked(listedRow(secrecy), { later: secrecyIn(said), isAsked });

  it('shows neither name nor text of a record that may be secret, judged or not', () => {
    for (const one of [shown(asked), shown(marked), shown(unmarked, [later(true)])])
      expect(one).toMatchObject({ author: null, excerpt: '', subject: asked.publicSubject });
    expect(JSON.stringify(shown(marked))).not.toContain('Bo Ek');
  });

  it('shows them for records judged not secret, and for grounds that do not ask', () => {
    for (const one of [shown(unmarked), shown(marked, [later(false)]), shown(draft.part.secrecy, [], false)]) {
      expect(one.subject).toBeUndefined();
      expect(one.excerpt).not.toBe('');
    }
  });

  it('masks numbers and addresses in any record’s text, also where the excerpt cuts one', () => {
    const excerptOf = (text: string): string => {
      const { raw: _raw, ...rest } = draft.part.item.text;
      const item = { ...draft.part.item, text: { ...rest, raw: text, normalised: text } };
      const columns = columnsOf({ ...part(draft.part.secrecy), item });
      return masked({ ...columns, sealedAt: '2026-11-24T12:00:00.000Z' }, { later: null }).excerpt;
    };
    expect(excerptOf('Jag är 19121212-1212, ring 070-174 06 05')).toMatch(
      /^Jag är █{8}-█{4}, ring █{3}-█{3} █{2} █{2}$/,
    );
    expect(excerptOf('Skriv till siv@example.se om parken')).not.toContain('siv@');
    expect(excerptOf(`${'a '.repeat(116)}19121212-1212`)).not.toMatch(/\d/);
    expect(excerptOf(`${'a '.repeat(115)}siv.strom@example.se`)).not.toContain('siv.');
    expect(excerptOf('Parken stängde 2019')).toBe('Parken stängde 2019');
  });

  it('goes by the ground for an older record, and then has a neutral subject', () => {
    const old = listedRow(draft.part.secrecy);
    expect(subjectOf(old, { later: null, isAsked: true })).toBe(`${old.groundLabel}, Facebook, 2026-11-24`);
  });

  it('has a row that matches its record; older rows say no more than they did', () => {
    expect(columnsOf(part(draft.part.secrecy))).not.toHaveProperty('secret');
    expect(columnsOf(part(marked))).toMatchObject({ secret: true, publicSubject: asked.publicSubject });
    expect(columnsOf(part(unmarked))).toMatchObject({ secret: false });
    const { concerns: _concerns, ...half } = unmarked;
    expect(columnsOf(part(half))).toMatchObject({ secret: true });
  });
});
