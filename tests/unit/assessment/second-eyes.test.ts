/** Second eyes: what waits for them, what counts as an answer, and where the question goes. */
import { describe, expect, it } from 'vitest';
import { decide, type CardJudgement } from '../../../lib/assessment/build-decision';
import { caseText, mailLink } from '../../../lib/assessment/case-text';
import { gateVerdict, maySave, openMeasures, type Judged } from '../../../lib/assessment/gate';
import { groundById } from '../../../lib/assessment/grounds';
import { addedFault } from '../../../lib/assessment/added';
import { eyesLack, mayNotWait } from '../../../lib/assessment/second-eyes';
import { registeredAccount } from '../../../lib/domain/account';
import { decision, type SecondEyes } from '../../../lib/domain/decision';
import { heardOf } from '../../../lib/domain/second-eyes';
import { mayActLater } from '../../../lib/assessment/act-later';
import { packInForce } from '../../../lib/guidelines/packs';
import { gateRows } from '../../../lib/i18n/decision';

const pack = packInForce();
const by = { name: 'Klara Lind', today: '2026-11-24' };
const facts = {
  now: Date.UTC(2026, 10, 24, 8, 0, 0),
  today: by.today,
  filledIn: { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' },
  operator: by.name,
};
const demanding = pack.grounds.filter(({ defaults, capture }) => defaults.secondEyes && capture === 'full');
const yes: SecondEyes = { why: 'pack', of: 'Ulla Chef', answer: 'remove', on: '2026-11-23' };
const there = { kind: 'decision' } as const;

function judged(id: string, more: Partial<Judged> = {}): Judged {
  const ground = groundById(pack, id);
  if (ground === undefined) throw new Error(id);
  const inputs = Object.fromEntries(ground.inputs.map((input) => [input.id, 'x']));
  return { ground, answers: ['no'], motivation: ground.standardMotivation.sv, inputs, by, ...more };
}
function asked(id: string, more: Partial<CardJudgement> = {}): CardJudgement {
  const { ground: _ground, by: _by, ...answers } = judged(id);
  return { ...answers, groundId: id, intent: 'save-and-remove', ...more };
}
const refusal = (judgement: CardJudgement): string => {
  const built = decide(pack, judgement, facts);
  return built.kind === 'refused' ? built.reason : 'decided';
};

describe('when the pack demands second eyes', () => {
  it('some grounds do', () => expect(demanding.length).toBeGreaterThan(2));

  it.each(demanding.map(({ id }) => id))('%s: nothing is removed until somebody has said yes', (id) => {
    for (const secondEyes of [undefined, null, { why: 'pack', of: null, answer: null }] as const) {
      expect(gateVerdict(judged(id, { secondEyes }), there)).toBe('second-eyes');
      expect(refusal(asked(id, { secondEyes }))).toBe('second-eyes');
      expect(refusal(asked(id, { secondEyes, intent: 'save-and-act', act: 'ban' }))).toBe('second-eyes');
    }
    expect(gateVerdict(judged(id, { secondEyes: yes }), there)).toBe('may-remove');
    expect(refusal(asked(id, { secondEyes: yes }))).toBe('decided');
    expect(refusal(asked(id, { secondEyes: { ...yes, answer: 'keep' } }))).toBe('kept');
  });

  it.each(demanding.map(({ id }) => id))(
    '%s: evidence is saved and it is hidden meanwhile, and the record says so',
    (id) => {
      const ground = groundById(pack, id);
      expect(maySave('second-eyes')).toBe(true);
      expect(openMeasures(ground, 'second-eyes')).not.toContain('remove');
      for (const intent of ['save-only', 'save-and-hide'] as const) {
        // The card may have sent no second eyes; the ground alone requires them.
        const built = decide(pack, asked(id, { intent, secondEyes: null }), facts);
        expect(built.kind === 'decided' && built.decision.secondEyes).toEqual({ why: 'pack', of: null, answer: null });
      }
    },
  );

  it('an official’s doubt holds it too, until it is answered or withdrawn', () => {
    const unsure = { why: 'unsure', of: null, answer: null } as const;
    expect(refusal(asked('reklam', { secondEyes: unsure }))).toBe('second-eyes');
    expect(refusal(asked('reklam', { secondEyes: null }))).toBe('decided');
    const built = decide(pack, asked('reklam', { secondEyes: { ...yes, why: 'unsure' } }), facts);
    expect(built.kind === 'decided' && built.decision.secondEyes).toEqual({ ...yes, why: 'unsure' });
  });

  it('a doubt does not replace what the pack demands', () => {
    expect(gateVerdict(judged('fortal', { secondEyes: { why: 'unsure', of: null, answer: null } }), there)).toBe(
      'second-eyes',
    );
  });
});

describe('an item the law wants removed at once', () => {
  const id = 'olaga-integritetsintrang';
  const waits = { why: 'pack', of: null, answer: null };

  it('does not wait when the page cannot hide, and the record says that somebody was asked', () => {
    expect(demanding.map((each) => each.id)).toContain(id);
    expect(gateVerdict(judged(id, { hideOffered: false }), there)).toBe('may-remove');
    const built = decide(pack, asked(id), { ...facts, hideOffered: false });
    expect(built.kind === 'decided' && built.decision.secondEyes).toEqual(waits);
  });

  it('waits when it can be hidden meanwhile, and when that is unknown', () => {
    for (const hideOffered of [true, undefined]) {
      expect(gateVerdict(judged(id, { hideOffered }), there)).toBe('second-eyes');
      expect(decide(pack, asked(id), { ...facts, hideOffered }).kind).toBe('refused');
    }
  });

  it('is not against a no, is no reason to shut anybody out, and is no other ground', () => {
    const here = { ...facts, hideOffered: false };
    const no = asked(id, { secondEyes: { ...yes, answer: 'keep' } });
    expect(decide(pack, no, here)).toEqual({ kind: 'refused', reason: 'kept' });
    const ban = asked(id, { intent: 'save-and-act', act: 'ban' });
    expect(decide(pack, ban, here)).toEqual({ kind: 'refused', reason: 'second-eyes' });
    expect(gateVerdict(judged('fortal', { hideOffered: false }), there)).toBe('second-eyes');
  });

  it('excludes a doubt, criticism that would have stayed, and what only the guideline wants removed', () => {
    const doubt = { why: 'unsure' as const, of: null, answer: null };
    expect(gateVerdict(judged(id, { hideOffered: false, secondEyes: doubt }), there)).toBe('second-eyes');
    const duty = { bbsDuty: true, urgency: 'direkt' as const, measures: ['remove' as const] };
    expect(mayNotWait(duty, 'pack', false)).toBe(true);
    for (const why of ['praise', 'unsure', null] as const) expect(mayNotWait(duty, why, false)).toBe(false);
    expect(mayNotWait({ ...duty, bbsDuty: false }, 'pack', false)).toBe(false);
  });
});

describe('an answer counts', () => {
  it('with who gave it, what it was and on which day', () => {
    expect(eyesLack(null, by)).toBe('answer');
    expect(eyesLack({ of: 'Ulla Chef', answer: null }, by)).toBe('answer');
    expect(eyesLack({ of: ' ', answer: 'remove' }, by)).toBe('who');
    expect(eyesLack({ of: null, answer: 'keep' }, by)).toBe('who');
    expect(eyesLack({ ...yes, on: '2026-11-25' }, by)).toBe('day');
    expect(eyesLack({ ...yes, on: '' }, by)).toBe('day');
    expect(eyesLack({ ...yes, on: 'i går' }, by)).toBe('day');
    expect(eyesLack(yes, by)).toBeNull();
  });

  it('when somebody else gave it', () => {
    for (const of of ['Klara Lind', ' klara  LIND '])
      expect(refusal(asked('fortal', { secondEyes: { ...yes, of } }))).toBe('second-eyes');
    expect(addedFault({ part: 'second-eyes', of: 'Klara Lind', answer: 'remove' }, by)).toBe('eyes-incomplete');
    expect(addedFault({ part: 'second-eyes', of: 'Ulla Chef', answer: 'remove' }, by)).toBeNull();
    expect(addedFault({ part: 'registry', where: 'KS 1' }, by)).toBeNull();
  });

  it('later only when the official who notes it has a name', () => {
    const nobody = { ...by, name: ' ' };
    expect(addedFault({ part: 'second-eyes', of: 'Ulla Chef', answer: 'remove' }, nobody)).toBe('operator-missing');
    expect(addedFault({ part: 'registry', where: 'KS 1' }, nobody)).toBeNull();
  });

  it.each<[string, Partial<SecondEyes>]>([
    ['nobody in particular', { of: null }],
    ['oneself', { of: 'klara lind' }],
    ['a day that is none', { on: '2026-13-01' }],
  ])('is not sealed where it is from %s: the record says that it is waited for', (_case, change) => {
    const built = decide(pack, asked('fortal', { intent: 'save-and-hide', secondEyes: { ...yes, ...change } }), facts);
    if (built.kind !== 'decided') throw new Error(built.reason);
    expect(built.decision.secondEyes).toEqual({ why: 'pack', of: null, answer: null });
    expect(heardOf(built.decision, [])).toBe('waiting');
    expect(mayActLater(built.decision, 'delete', 'hidden', heardOf(built.decision, []))).toBe('second-eyes');
  });

  it('is dated today when no day was given, and is shown in the record', () => {
    const built = decide(
      pack,
      asked('fortal', { secondEyes: { why: 'pack', of: 'Ulla Chef', answer: 'remove' } }),
      facts,
    );
    if (built.kind !== 'decided') throw new Error(built.reason);
    expect(built.decision.secondEyes).toEqual({ ...yes, on: '2026-11-24' });
    expect(decision.parse(built.decision)).toEqual(built.decision);
    expect(gateRows(built.decision, 'sv')).toContainEqual([
      'Fråga till en kollega',
      'Skälet kräver det. Ulla Chef svarade 2026-11-24: ta bort.',
    ]);
    // A record sealed before the day was asked for.
    const { on: _on, ...before } = built.decision.secondEyes ?? yes;
    expect(gateRows({ ...built.decision, secondEyes: before }, 'sv')).toContainEqual([
      'Fråga till en kollega',
      'Skälet kräver det. Ulla Chef svarade: ta bort.',
    ]);
  });
});

describe('what a colleague has answered by now', () => {
  const said = (answer: string) => ({ kind: 'note' as const, data: { about: 'second-eyes', answer } });

  it('is the latest answer, sealed or noted later', () => {
    expect(heardOf({}, [])).toBe('not-asked');
    expect(heardOf({ secondEyes: null }, [])).toBe('not-asked');
    expect(heardOf({ secondEyes: { why: 'pack', of: null, answer: null } }, [])).toBe('waiting');
    expect(heardOf({ secondEyes: yes }, [])).toBe('remove');
    // A record could be sealed without a name before the name was required.
    for (const of of [null, ' ']) expect(heardOf({ secondEyes: { ...yes, why: 'praise', of } }, [])).toBe('waiting');
    expect(heardOf({ secondEyes: { why: 'pack', of: null, answer: null } }, [said('remove'), said('keep')])).toBe(
      'keep',
    );
    expect(heardOf({ secondEyes: yes }, [said('kanske')])).toBe('remove');
  });
});

describe('the question', () => {
  const facts = { platformName: 'Facebook', pageName: 'Kommunen', address: null, ground: undefined, operator: null };

  it('goes to the person the register names, and nothing in the address adds a recipient', () => {
    const question = caseText(facts);
    expect(mailLink(question, 'chef@kommun.se')).toMatch(/^mailto:chef@kommun\.se\?subject=/);
    expect(mailLink(question, null)).toMatch(/^mailto:\?subject=/);
    const link = new URL(mailLink(question, 'a@b.se?bcc=x@y.se&cc=z,u@v.se'));
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(link.pathname.match(/[,@]/g)).toEqual(['@']);
  });

  it('is written also where a name ends with half a character', () => {
    const half = 'Kommunen \ud83c';
    const link = mailLink({ subject: half, body: half }, `${half}@kommun.se`);
    expect(new URL(link).searchParams.get('subject')).toBe('Kommunen \ufffd');
  });

  it('says where the item is when the page is not registered', () => {
    expect(caseText({ ...facts, pageName: null })).toMatchObject({ subject: 'Fråga om ett inlägg på Facebook' });
  });

  it('ignores an invalid address', () => {
    const account = { ...pageOf(), eyesMail: 'chef@kommun.se' };
    expect(registeredAccount.parse(account)).toEqual(account);
    expect(registeredAccount.safeParse({ ...account, eyesMail: 'chefen' }).success).toBe(false);
    expect(registeredAccount.safeParse({ ...account, eyesMail: 'a@b.se?bcc=x@y.se' }).success).toBe(false);
    expect(registeredAccount.parse(pageOf())).toEqual(pageOf());
  });
});

const pageOf = () => ({
  id: 'r1',
  platform: 'facebook',
  name: 'Kommunen',
  address: 'https://www.facebook.com/kommunen',
  ownerKeys: ['1'],
  workAccountIds: [],
  manager: 'C',
  responsible: 'A',
  deputy: 'E',
  registeredAt: '2026-01-01T00:00:00Z',
});
