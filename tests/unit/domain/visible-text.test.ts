/** Hidden characters in a name or a text are shown or left out; characters that belong to it stay. */
import { expect, it } from 'vitest';
import { oneLine, showHidden } from '../../../lib/domain/visible-text';

it.each([
  ['turns the line', '\u202e'],
  ['has no width', '\u200b'],
  ['is a hyphen that is not drawn', '\u00ad'],
  ['is a letter without a shape', '\u3164'],
  ['is a narrow letter without a shape', '\uffa0'],
  ['is a separator of a script that does not need it', '\u180e'],
  ['turns the shapes of digits', '\u206e'],
  ['begins a note between the lines', '\ufff9'],
  ['is a control of old terminals', '\u009b'],
  ['is a tag', '\u{e0041}'],
  ['chooses a shape that there is not', '\u{e0100}'],
])('what %s is shown by its number, and left out of a line', (_what, one) => {
  const number = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  expect([showHidden(`Eva${one}Lind`), oneLine(`Eva${one}Lind`)]).toEqual([`Eva[U+${number}]Lind`, 'EvaLind']);
});

it('tag characters after a flag are kept only as far as a flag’s letters', () => {
  const flag = `\u{1f3f4}${'\u{e0061}'.repeat(7)}`;
  expect(showHidden(`${flag}\u{e0062}`)).toBe(`${flag}[U+E0062]`);
  expect(showHidden('\u{1f3f4}a\u{e0068}\u{e0069}')).toBe('\u{1f3f4}a[U+E0068][U+E0069]');
});

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
it.each(['Åsa Öberg-Ñuñez', 'två\nrader\toch mer', `${FAMILY} ${SCOTLAND}`, 'محمد', '10 °C ½ «nej»'])(
  '%s is as it was',
  (text) => {
    expect(showHidden(text)).toBe(text);
  },
);
