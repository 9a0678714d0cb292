/**
 * A reader of one record can tell what was decided, on which sentence of which guideline, by whom, when they learnt of
 * it, which milder measure was weighed, what was done and what happened.
 */
import { describe, expect, it } from 'vitest';
import { decide } from '../../../lib/assessment/build-decision';
import type { JournalRow } from '../../../lib/domain/journal';
import type { SealedPart } from '../../../lib/domain/evidence';
import { readablePage } from '../../../lib/export/package/readable-page';
import { decisionFacts, recordFacts } from '../../../lib/export/package/record-facts';
import type { StoredRecord } from '../../../lib/evidence/store';
import { packInForce } from '../../../lib/guidelines/packs';
import { aDraft } from '../evidence/a-draft';

const pack = packInForce();

function aRecord(groundId: string, answers: ('yes' | 'no')[]): StoredRecord {
  const built = decide(
    pack,
    {
      groundId,
      answers,
      motivation: pack.grounds.find(({ id }) => id === groundId)?.standardMotivation.sv ?? '',
      intent: 'save-and-remove',
    },
    { now: Date.UTC(2026, 10, 24, 8), today: '2026-11-24', filledIn: null },
  );
  if (built.kind !== 'decided') throw new Error(built.reason);
  const draft = aDraft();
  const part: SealedPart = {
    ...draft.part,
    decision: built.decision,
    record: {
      schema: 'uppsikt-handling/1',
      id: draft.id,
      seq: 7,
      prevHash: '0'.repeat(64),
      state: 'complete',
      missing: [],
    },
    artifacts: [],
  };
  const row = {
    id: draft.id,
    seq: 7,
    itemKey: draft.itemKey,
    sealedAt: '2026-11-24T08:00:05.000Z',
    platform: 'facebook',
    kind: 'comment' as const,
    author: 'Adam Arg',
    excerpt: '',
    groundId,
    groundLabel: built.decision.groundLabel,
    state: 'complete' as const,
    manifestHash: 'a'.repeat(64),
    prevHash: '0'.repeat(64),
  };
  return { row, part, handling: new Uint8Array() };
}
const row = (kind: JournalRow['kind'], data: JournalRow['data']): JournalRow => ({
  seq: 1,
  at: '2026-11-24T08:00:20.000Z',
  kind,
  recordId: 'x',
  operator: 'Eva Handläggare',
  data,
  prevHash: '',
  hash: '',
});

describe('one record, read by somebody who was not there', () => {
  const record = aRecord('hets-mot-folkgrupp', ['yes']);
  const journalRows = [row('action', { outcome: 'removed' }), row('gone-check', { kind: 'gone', method: 'x' })];
  // The PDF says the same as the page: both are made from the same facts.
  const text = readablePage(record, journalRows, new Set())
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

  it.each([
    ['what was decided', 'Vald åtgärd Ta bort'],
    ['on which sentence', 'b) hets mot folkgrupp (rad 85)'],
    ['of which guideline', '0117-osteraker, version'],
    ['on which law', 'Lag: BrB 16 kap. 8 §'],
    ['with which duty', 'Plikt att ta bort (BBS-lagen 5 §) Ja'],
    ['by whom', 'Handläggare Eva Handläggare'],
    ['when they learnt of it', 'Handläggaren fick veta'],
    ['what the criticism test said', 'Är detta något annat än kritik? Ja'],
    ['what milder measure was weighed', 'Besvara. Räcker inte: Ett svar låter hetsen stå kvar.'],
    ['that no decision lets the original leave', 'Gallringsbeslut saknas.'],
    ['whether the author is told', 'Meddelande till den som skrev'],
    ['what is left to do today', 'Kvar att göra'],
    ['what was done and what happened', 'Borttagen och kontrollerad'],
    ['that it is gone', 'den är borta'],
  ])('tells %s', (_what, words) => expect(text).toContain(words));

  it('tells the diary number, and distinguishes a name written later from a sealed one', () => {
    const nameless = { ...record, part: { ...record.part, operator: { ...record.part.operator, name: null } } };
    const later = [row('registry', { where: 'KS 2026/9' }), row('note', { about: 'operator', name: 'Eva Ek' })];
    const facts = new Map(recordFacts(nameless, later));
    expect(facts.get('Diarienummer')).toBe('KS 2026/9');
    expect(facts.get('Handläggare')).toBe('Eva Ek (skrivet efter förseglingen)');
    expect(
      decisionFacts(nameless.part, later)
        .map(([, value]) => value)
        .join('\n'),
    ).not.toContain('Handläggarens namn');
    expect(new Map(recordFacts(record, later)).get('Handläggare')).toBe('Eva Handläggare');
  });

  it('says nothing more of what has been completed', () => {
    const done = [
      ...journalRows,
      row('notice', { told: false, reason: 'Kontot är stängt.' }),
      row('registry', { where: 'KS 2026/9' }),
      row('note', { about: 'motivation', text: 'Se lagen.' }),
      row('note', { about: 'inputs', text: 'En grupp.' }),
    ];
    expect(decisionFacts(record.part, done).map(([label]) => label)).not.toContain('Kvar att göra');
    expect(recordFacts(record, done).map(([label]) => label)).toContain('Handläggaren fick veta');
  });
});

describe('a record without a judgement', () => {
  const labels = (groundId: string): string[] => {
    const { part } = aRecord('hets-mot-folkgrupp', ['yes']);
    return decisionFacts({ ...part, decision: { ...part.decision, groundId } }, []).map(([label]) => label);
  };
  const JUDGED = ['Bedömning', 'Hur bråttom', 'Är det kritik?'];

  it.each(['inkommet-meddelande', 'ogonblicksbild'])('claims no judgement that nobody made: %s', (groundId) => {
    expect(labels(groundId).filter((label) => JUDGED.includes(label))).toEqual([]);
    expect(labels(groundId)).toContain('Motivering');
    expect(labels('hets-mot-folkgrupp')).toEqual(expect.arrayContaining(JUDGED));
  });
});

describe('a record whose item was removed by the platform’s own button', () => {
  it('says so at the top and in its journal, with the explanation', () => {
    const taken = {
      about: 'taken-natively',
      itemKey: 'facebook:comment:1',
      pageUrl: 'https://www.facebook.com/x',
      act: 'delete',
      seen: 'gone',
    };
    const journalRows = [
      row('action', { outcome: 'saved-only' }),
      row('note', taken),
      row('note', { about: 'explained', of: 1, text: 'Fel knapp.' }),
    ];
    const page = readablePage(aRecord('hets-mot-folkgrupp', ['yes']), journalRows, new Set());
    expect(page).toContain('<p>Bara sparad</p>\n<p>Försvunnen – efter tryck på sidans egen knapp: Ta bort.</p>');
    expect(page).toContain('Anteckning: Försvunnen – efter tryck på sidans egen knapp: Ta bort (Eva Handläggare)');
    expect(page).toContain('Anteckning: Förklarat: Fel knapp. (Eva Handläggare)');
  });
});
