// @vitest-environment jsdom
/** The archive's view of one record, read by somebody who was not there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { CompleteSection } from '../../../components/archive/complete-section';
import { DecisionSection } from '../../../components/archive/decision-section';
import { FactsSection } from '../../../components/archive/facts-section';
import { JournalSection } from '../../../components/archive/journal-section';
import { decide } from '../../../lib/assessment/build-decision';
import type { SealedPart } from '../../../lib/domain/evidence';
import type { JournalRow } from '../../../lib/domain/journal';
import { packInForce } from '../../../lib/guidelines/packs';
import { aDraft } from '../../unit/evidence/a-draft';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});
const row = (seq: number, kind: JournalRow['kind'], data: JournalRow['data']): JournalRow => ({
  seq,
  at: '2026-11-24T08:00:20.000Z',
  kind,
  recordId: 'x',
  operator: 'Eva Handläggare',
  data,
  prevHash: '',
  hash: '',
});

function swearingRemoved(): SealedPart['decision'] {
  const built = decide(
    packInForce(),
    {
      groundId: 'svordomar',
      answers: ['yes', 'yes', 'no'],
      motivation: 'Grova svordomar mot en namngiven tjänsteman.',
      secondEyes: { why: 'praise', of: 'Ulla Chef', answer: 'remove' },
      intent: 'save-and-remove',
    },
    {
      now: Date.UTC(2026, 10, 24, 8),
      today: '2026-11-24',
      filledIn: { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' },
    },
  );
  if (built.kind !== 'decided') throw new Error(built.reason);
  return built.decision;
}

const draft = aDraft();

function sealedWith(decision: SealedPart['decision']): SealedPart {
  return {
    ...draft.part,
    decision,
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
}

const identity = {
  id: draft.id,
  seq: 7,
  sealedAt: '2026-11-24T08:00:05.000Z',
  platform: 'facebook',
  author: 'Adam Arg',
  state: 'complete' as const,
  manifestHash: 'a'.repeat(64),
};

describe('one record in the archive', () => {
  it(
    'tells what was decided, on which sentence, by whom, ' +
      'when they learnt of it, what milder measure was weighed, what was done and what happened',
    async () => {
      const decision = swearingRemoved();
      const part = sealedWith(decision);
      const journalRows = [
        row(1, 'action', { outcome: 'removed' }),
        row(2, 'gone-check', { kind: 'gone', method: 'x' }),
      ];
      await screen.show(
        <div>
          <CompleteSection
            decision={decision}
            operator={part.operator}
            journalRows={journalRows}
            onComplete={() => Promise.resolve(null)}
            noticeText={() => Promise.resolve('')}
            onCopy={() => Promise.resolve(null)}
          />
          <DecisionSection decision={decision} />
          <FactsSection row={identity} part={part} journalRows={journalRows} />
          <JournalSection journalRows={journalRows} />
        </div>,
      );
      const text = screen.text();
      for (const said of [
        'svordomar (rad 180)',
        'Kommunens egen regel',
        'Överväg',
        'Grova svordomar mot en namngiven tjänsteman.',
        'Hade du tagit bort ett berömmande inlägg med samma ordval? Nej',
        'Ulla Chef svarade 2026-11-24: ta bort.',
        'Vald åtgärdTa bort',
        'Besvara. Räcker inte: Ett svar låter orden stå kvar.',
        'KS 2026/2, 2026-01-15, Kommunstyrelsen',
        'Eva Handläggare',
        'Handläggaren fick veta',
        'Kvar att göra',
        'borttagen och kontrollerad',
        'den är borta',
      ])
        expect(text).toContain(said);
    },
  );
});

it.each([
  ['inkommet-meddelande', false],
  ['svordomar', true],
])('a judgement is shown only when one was made: %s', async (groundId, isShown) => {
  await screen.show(<DecisionSection decision={{ ...swearingRemoved(), groundId, criticismQuestions: [] }} />);
  expect(screen.text().includes('Strider mot kommunens regler')).toBe(isShown);
});
