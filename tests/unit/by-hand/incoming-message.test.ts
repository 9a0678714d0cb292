/** A message to the municipality: what must be answered before it is saved, and what is sealed of the answers. */
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  messageDecision,
  messageLacks,
  messageRegistry,
  messageSecrecy,
  NO_ANSWERS,
  type MessageAnswers,
} from '../../../lib/assessment/incoming-message';
import { isMessageAddress } from '../../../lib/by-hand/services';
import { decision } from '../../../lib/domain/decision';
import { secrecy as shape } from '../../../lib/domain/secrecy';
import { packInForce } from '../../../lib/guidelines/packs';
import { incomingMessageTable } from '../../../lib/i18n/incoming-message';
import { leftToDo } from '../../../lib/records/left-to-do';
import { lix } from '../i18n/lix';

const TODAY = '2026-11-24';
const NOW = Date.parse('2026-11-24T10:00:00Z');
const ours: MessageAnswers = { ...NO_ANSWERS, belongsToCase: 'no', answeredBy: 'us' };
const forwarded: MessageAnswers = {
  ...NO_ANSWERS,
  belongsToCase: 'unknown',
  answeredBy: 'forwarded',
  forwardedTo: 'Gatukontoret',
  answerBy: '2026-11-27',
};
const nobody: MessageAnswers = { ...ours, answeredBy: 'nobody' };
const sealed = (answers: MessageAnswers) => messageDecision(packInForce(), answers, NOW);
const left = (answers: MessageAnswers) =>
  leftToDo({ decision: sealed(answers), operator: { name: 'Klara Lind' } }, []).map(({ part }) => part);

describe('an official saves a message', () => {
  it.each<[string, MessageAnswers, string[]]>([
    ['nothing is answered', NO_ANSWERS, ['belongsToCase', 'answeredBy']],
    ['it is answered here', ours, []],
    ['it is forwarded', forwarded, []],
    ['to nobody', { ...forwarded, forwardedTo: ' ' }, ['forwardedTo']],
    ['without a day', { ...forwarded, answerBy: '' }, ['answerBy']],
    ['until a day that has passed', { ...forwarded, answerBy: '2026-11-23' }, ['answerBy']],
    ['until a day that is none', { ...forwarded, answerBy: '2027-02-30' }, ['answerBy']],
    ['it needs no answer, and nobody says why', nobody, ['noAnswer']],
    ['it needs no answer, and why', { ...nobody, noAnswer: 'not-a-question' }, []],
    ['until today', { ...forwarded, answerBy: TODAY }, []],
  ])('and is told what is missing: %s', (_what, answers, lacks) => {
    expect(messageLacks(answers, TODAY)).toEqual(lacks);
  });

  it('and the record holds no measure, and quotes the guideline', () => {
    const decided = sealed(ours);
    expect(decision.parse(decided)).toEqual(decided);
    expect(decided.measure).toBeNull();
    expect(decided.groundQuote).toContain('inkomna allmänna handlingar');
    expect(decided.guidelineLine).toBe(83);
    expect(decided.inputs).toEqual([
      { id: 'ärende', label: 'Hör till ett ärende', value: 'Nej' },
      { id: 'svar', label: 'Svar', value: 'Vi svarar' },
    ]);
  });

  it('and the record says why it needs no answer', () => {
    const reason = { id: 'inget-svar-för', label: 'Varför inget svar', value: 'Det är ingen fråga' };
    expect(sealed({ ...nobody, noAnswer: 'not-a-question' }).inputs).toContainEqual(reason);
    // Chosen before the official changed the answer.
    expect(sealed({ ...ours, noAnswer: 'not-a-question' }).inputs).not.toContainEqual(reason);
  });

  it('and it is left for the registrar to do, unless it belongs to no case or its number is known', () => {
    const numbered: MessageAnswers = { ...ours, belongsToCase: 'yes', diaryNumber: ' KS 2026/12 ' };
    expect(left(ours)).toEqual([]);
    expect(left(forwarded)).toEqual(['registry']);
    expect(left({ ...ours, belongsToCase: 'yes' })).toEqual(['registry']);
    expect(left(numbered)).toEqual([]);
    expect(messageRegistry(numbered)).toMatchObject({ status: 'registered', diarienummer: 'KS 2026/12' });
    // A number written before the answer was changed is not kept.
    expect(messageRegistry({ ...numbered, belongsToCase: 'no' }).diarienummer).toBeNull();
    expect(messageRegistry(ours).status).toBe('pending');
  });

  it('and secrecy is not judged: that is left to do, and its subject does not name the author', () => {
    const secrecy = messageSecrecy('Övningskommunen');
    expect(shape.parse(secrecy)).toEqual(secrecy);
    expect(secrecy).toMatchObject({ marked: null, asked: true, publicSubject: 'Meddelande till Övningskommunen' });
    const operator = { name: 'Klara Lind' };
    const parts = leftToDo({ decision: sealed(ours), operator, secrecy }, []).map(({ part }) => part);
    expect(parts).toEqual(['secrecy']);
  });

  it('and the record alone tells what is to be answered', () => {
    expect(answerOf(sealed(ours))).toEqual({ by: 'us' });
    expect(answerOf(sealed(forwarded))).toEqual({ by: 'forwarded', to: 'Gatukontoret', answerBy: '2026-11-27' });
    expect(answerOf(sealed({ ...nobody, noAnswer: 'not-a-question' }))).toBeNull();
    expect(answerOf({ ...sealed(ours), groundId: 'reklam' })).toBeNull();
  });
});

it.each([
  ['https://www.messenger.com/t/1', true],
  ['https://business.facebook.com/latest/inbox/all/?asset_id=1', true],
  ['https://www.facebook.com/messages/t/1', true],
  ['https://www.facebook.com/messagesinabottle', false],
  ['https://www.facebook.com/ovningskommun', false],
  ['https://www.instagram.com/direct/t/1', true],
  ['https://x.com/messages/1-2', true],
  ['https://example.org/messages', false],
  ['', false],
  [null, false],
])('recognises where messages are read: %s %s', (address, isOne) => {
  expect(isMessageAddress(address)).toBe(isOne);
});

it('speaks plainly', () => {
  const words = Object.values(incomingMessageTable).map(({ sv }) => sv);
  expect(lix(words)).toBeLessThanOrEqual(40);
});
