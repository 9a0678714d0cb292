/**
 * Texts that break careless readers: markup, bidi controls, zero-width characters, emoji, other scripts, great length.
 * The seed decides which.
 */
import type { Random } from './random';

const pieces: readonly ((random: Random) => string)[] = [
  () => '<script>window.__uppsiktFuzz = 1</script>',
  () => '<img src=x onerror="window.__uppsiktFuzz = 1">',
  () => '"><svg/onload=window.__uppsiktFuzz=1>',
  () => '</textarea></title></style></iframe><h1>',
  () => '<!-- --> ]]> <?xml version="1.0"?> <![CDATA[',
  () => '&lt;b&gt; &amp;amp; &#x3c;script&#x3e;',
  () => 'javascript:window.__uppsiktFuzz=1',
  () => '${window.__uppsiktFuzz=1} {{constructor}} %s %00 \\u0000 \\x3c',
  () => '\u202Egnp.fdp\u202C \u2066dold\u2069 \u200F\u061C',
  () => 'o\u200Bs\u200Cy\u2060n\u00ADl\uFEFFig',
  () => '👨‍👩‍👧‍👦🏳️‍🌈🇸🇪👍🏽❤️‍🔥',
  () => 'مرحبا بالعالم שלום עולם',
  () => 'Z\u0351\u0343\u0306a\u0334\u0321l\u0338g\u0315o\u0337',
  () => 'e\u0301 \u00E9 A\u030A \u00C5 ﬁ',
  () => '=HYPERLINK("http://x.invalid";"klicka") @SUM(A1) +1 -1',
  () => '../../etc/passwd C:\\\\con\\\\nul "; DROP TABLE records; --',
  () => '\n\n\n  radbrytning\t\ttabb \r\n slut',
  () => 'Radera Ta bort Delete Visa mer See more Ångra',
  () => '19121212-1212 070-174 06 99 namn@exempel.invalid',
  (random) => 'lång '.repeat(random.between(50, 1_500)),
  (random) => '\u{1F4A9}'.repeat(random.between(1, 60)),
  (random) => 'x'.repeat(random.between(200, 3_000)),
  () => 'vanlig svensk text om badhuset',
];

/** @param mark a word that is always included, so that the item can be told apart */
export function hostileText(random: Random, mark: string): string {
  const parts = Array.from({ length: random.between(1, 5) }, () => random.pick(pieces)(random));
  parts.splice(random.between(0, parts.length), 0, mark);
  return parts.join(random.pick([' ', '', '\n']));
}
