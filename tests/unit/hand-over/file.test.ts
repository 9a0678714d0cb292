/** A hand-over file is read whole, or refused with the reason. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/evidence/canonical';
import { sha256 } from '../../../lib/domain/sha256';
import { handOverCard, LARGEST } from '../../../lib/hand-over/card';
import { handOverFile, readHandOver } from '../../../lib/hand-over/file';
import { aQuestion } from '../questions/a-question';
import { aCard } from './a-card';

const { subtle } = crypto;
const textOf = async (): Promise<string> => (await handOverFile(aCard(), subtle)).text;
const read = (text: string) => readHandOver(text, subtle);
const refusal = async (text: string): Promise<string> => {
  const found = await read(text);
  return found.kind === 'refused' ? found.why : 'read';
};
/** A deliberately forged file whose hash fits its content. */
async function forged(change: (card: Record<string, unknown>) => void): Promise<string> {
  const card = JSON.parse(canonicalJson(aCard())) as Record<string, unknown>;
  change(card);
  const hash = await sha256(canonicalJson(card));
  return canonicalJson({ kind: 'uppsikt-hand-over', version: 1, sha256: hash, card });
}

describe('a hand-over file', () => {
  it('is read as it was made, also with the mark and the line end that another program adds', async () => {
    const text = await textOf();
    for (const form of [text, `\uFEFF${text}`, `${text}\r\n`])
      expect(await read(form)).toMatchObject({ kind: 'read', card: aCard() });
  });

  it('is the same bytes each time', async () => {
    expect(await textOf()).toBe(await textOf());
  });

  it('is refused when it is too large, another file, or of a newer version', async () => {
    expect(await refusal(' '.repeat(LARGEST + 1))).toBe('too-large');
    for (const text of ['', '{}', '[]', 'null', '{"kind":"uppsikt-taught-menu"}', (await textOf()).slice(0, -1)])
      expect(await refusal(text)).toBe('not-ours');
    expect(await refusal('{"kind":"uppsikt-hand-over","version":2,"new":{"form":true}}')).toBe('newer');
  });

  it('is refused when its text was changed, or a key occurs twice', async () => {
    const text = await textOf();
    expect(await refusal(text.replace('Eva Ek', 'Eva Ej'))).toBe('changed');
    expect(await refusal(text.replace('"pack":', '"pack":"0000-annan","pack":'))).toBe('changed');
    expect(await refusal(text.replace('"version":1', '"version": 1'))).toBe('changed');
    expect(await refusal(text.replace('{"card"', '{"__proto__":{"x":1},"card"'))).not.toBe('read');
  });

  it.each([
    ['a link that leads elsewhere', { link: 'https://facebook.com.example.org/x' }],
    ['a link with a name in it', { link: 'https://a:b@www.facebook.com/x' }],
    ['an item of another platform', { itemKey: 'youtube:comment:1' }],
    ['an item that the page does not name', { itemKey: 'facebook:unnamed:1' }],
    ['a state that its steps do not come to', { state: 'answered' as const }],
    ['a time that nobody can mean', { seenAt: '0001-01-01T00:00:00Z' }],
    [
      'a promise in a year that nobody can mean',
      {
        state: 'forwarded' as const,
        steps: [
          { kind: 'forwarded' as const, at: '2026-11-24T10:00:00Z', operator: null, to: 'x', answerBy: '9999-01-01' },
        ],
      },
    ],
    [
      'a turn that cannot be',
      {
        state: 'answered' as const,
        steps: [{ kind: 'answered-elsewhere' as const, at: '2026-11-24T10:00:00Z', operator: null, turn: 7 }],
      },
    ],
  ])('with %s is refused, though its hash fits', async (_what, changes) => {
    expect(await refusal(await forged((card) => (card['questions'] = [aQuestion(changes)])))).toBe('damaged');
  });

  it('is refused when a question or an account occurs twice, or it holds an unknown field', async () => {
    expect(await refusal(await forged((card) => (card['questions'] = [aQuestion(), aQuestion()])))).toBe('damaged');
    expect(await refusal(await forged((card) => (card['text'] = 'ord ur ett inlägg')))).toBe('damaged');
    expect(await refusal(await forged((card) => (card['unfinished'] = [{ author: 'Kalle' }])))).toBe('damaged');
  });

  it('has no place for words of an item or the name of its author', () => {
    const withText = { ...aQuestion(), text: 'Varför är bron stängd?' };
    expect(handOverCard.safeParse(aCard({ questions: [withText] })).success).toBe(false);
  });
});
