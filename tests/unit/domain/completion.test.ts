/** What is added to a record later, and which tasks that completes. */
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../lib/answering/signature';
import { practiceSettings } from '../../commands/setup/practice-register';
import { noticeText } from '../../../lib/assessment/notice-text';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { Decision } from '../../../lib/domain/decision';
import type { JournalRow } from '../../../lib/domain/journal';
import { journalLine } from '../../../lib/export/package/journal-words';
import { packInForce } from '../../../lib/guidelines/packs';
import { leftToDo } from '../../../lib/records/left-to-do';

const decision: Partial<Decision> = {
  measure: 'remove',
  notice: { plan: 'later', reason: '' },
  secondEyes: { why: 'pack', of: null, answer: null },
  completion: { due: '2026-11-24', parts: ['motivation', 'inputs', 'notice', 'registry'] },
};
const sealed = { decision, operator: { name: null } };
const all: Completion[] = [
  { part: 'operator', name: 'Eva Handläggare' },
  { part: 'motivation', text: 'Hotet gäller en namngiven lärare.' },
  { part: 'inputs', text: 'En grupp.' },
  { part: 'notice', told: false, reason: 'Kontot är stängt.' },
  { part: 'registry', where: 'KS 2026/9' },
  { part: 'second-eyes', of: 'Ulla Chef', answer: 'remove' },
];
const asRow = (done: Completion): JournalRow => ({
  ...completionRow(done),
  seq: 1,
  at: '2026-11-24T12:00:00.000Z',
  recordId: 'x',
  operator: 'Eva',
  prevHash: '',
  hash: '',
});

describe('what an official completes the same day', () => {
  it('completes its own task and no other', () => {
    for (const done of all)
      expect(
        leftToDo(sealed, [asRow(done)])
          .map(({ part }) => part)
          .toSorted(),
      ).toEqual(
        ['inputs', 'motivation', 'notice', 'operator', 'registry', 'second-eyes']
          .filter((part) => part !== done.part)
          .toSorted(),
      );
    expect(leftToDo(sealed, all.map(asRow))).toEqual([]);
  });

  it('is told in the journal in words, and in the package', () => {
    const lines = all.map((done) => journalLine(asRow(done)));
    for (const said of [
      'handläggare: Eva Handläggare',
      'motivering: Hotet gäller',
      'uppgifter för skälet: En grupp.',
      'har inte fått veta. Kontot är stängt.',
      'KS 2026/9',
      'Ulla Chef svarade: rätt att ta bort',
    ])
      expect(lines.join('\n')).toContain(said);
  });
});

describe('the notice to the author', () => {
  it('say why, in the guideline’s own sentence, and how to object', () => {
    const text = noticeText(
      packInForce(),
      { groundLabel: 'Svordomar', groundQuote: 'svordomar', guidelineLine: 180, measure: 'remove' },
      { due: 'measure', standing: 'removed' },
      'Klara, Kommunikationsenheten, Österåkers kommun',
    );
    expect(text).toContain('Skälet är: Svordomar. Så säger vår riktlinje: ”svordomar” (rad 180).');
    expect(text).toContain('Tycker du att det är fel? Kontakta kommunens kontaktcenter');
    expect(text).not.toContain('{');
  });

  it.each([
    ['removed', 'remove', 'tagit bort'],
    ['hidden', 'hide', 'dolt'],
    ['marked-spam', 'spam', 'dolt'],
    // Hidden first and removed later, and the reverse: the notice tells the current state.
    ['removed', 'hide', 'tagit bort'],
    ['still-hidden', 'remove', 'dolt'],
    [null, 'hide', 'dolt'],
    // The state is unknown, so nothing is claimed.
    ['unknown', 'remove', '[skriv här]'],
    ['unknown', 'hide', '[skriv här]'],
    [null, undefined, 'tagit bort'],
    // A person is banned and the comment remains: the notice does not say that it was removed.
    ['banned', 'ban', '[skriv här]'],
  ] as const)('say what was done: %s after %s is "%s"', (standing, measure, done) => {
    const decision = { groundLabel: 'X', groundQuote: 'x', guidelineLine: 1, measure };
    expect(noticeText(packInForce(), decision, { due: 'measure', standing }, 'Klara')).toContain(
      `Vi har ${done} din kommentar.`,
    );
  });

  it('are signed with first name, unit and municipality; without a name, a placeholder asks for it', () => {
    expect(signatureOf(practiceSettings(), 'Österåkers kommun')).toBe(
      'Klara, Kommunikationsenheten, Österåkers kommun',
    );
    expect(
      noticeText(
        packInForce(),
        { groundLabel: 'X', groundQuote: 'x', guidelineLine: 1 },
        { due: 'measure', standing: null },
        signatureOf(practiceSettings({ operator: { name: '', role: '', unit: '' } }), 'Österåkers kommun'),
      ),
    ).toContain('/[skriv här]');
  });
});
