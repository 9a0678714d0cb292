// long lines because one line is one list of words
/**
 * Whether a comment likely asks the municipality something. A false positive is dismissed with one press; a missed
 * question goes unanswered, so doubt counts as a question. Runs in the content script, so it has no heavy imports.
 * Measured against tests/questions. Pure.
 */

/** Question words that start a sentence. The verb follows at once (in Swedish it comes second). */
const ASKING = 'när|hur|var|vart|varför|vem|vems|vad|vilken|vilket|vilka|hurdan|varifrån';
const ASKING_ENGLISH = 'when|how|where|why|who|whom|what|which';

/** Words that may precede the question itself. */
const LEAD =
  '(?:(?:hej|hejsan|hallå|snälla|ursäkta|tack|fråga|okej|ok|men|och|eller|så|hello|hi|please|but|and)\\b[\\s,:!.–-]*)*';

const VERBS =
  'är|var|blir|blev|kommer|kom|ska|skall|skulle|kan|kunde|får|fick|har|hade|gör|gjorde|går|gick|finns|gäller|gällde|måste|bör|' +
  'vill|tar|tog|ligger|händer|hände|kostar|öppnar|stänger|börjar|slutar|startar|sätts|fylls|betyder|menas|behöver|planeras|' +
  'fungerar|stämmer|tänker|ser|hittar|söker|ansöker|anmäler|kontaktar|ringer|vänder|svarar|körs?|åker|säger|betalar|byggs|' +
  'bygger|plogas|sandas|vet|tycker|låter|står|hör|hamnar|gick|krävs|räknas|sker|hämtas|töms|lagas|släpps|serveras';

/** Verb-first questions in Swedish, where the subject or object follows the verb. */
const VERB_FIRST =
  '(?:kan|kunde|skulle|vill|har|är|får|ska|skall|kommer|måste|bör|behöver|vet|tar|gör|tänker|planerar|stämmer|gäller|finns|går|blir|' +
  'fungerar|åker|betalar|vore|planeras|byggs|håller)' +
  '\\s+(?:inte\\s+)?(?:ni|man|jag|vi|det|den|de|någon|kommunen|du|detta|denna|alla|här)\\b';

const ENGLISH_VERB_FIRST = '(?:is|are|can|could|will|would|do|does|did|has|have|should|may)\\s+\\w+\\s+\\w+';

/** Questions put as a statement. */
const WONDERS =
  '\\b(?:undrar|undrade|vill\\s+veta|skulle\\s+vilja\\s+veta|frågar|wonder)' +
  '\\b[^.!?]*?\\b(?:om|när|hur|var|vart|varför|vad|vem|vilk(?:en|et|a)|if|when|how|where|why)\\b';

const pattern = (source: string): RegExp => new RegExp(source, 'iu');
const BOUND = '(?![\\p{L}\\p{N}])';
const startsAsked = pattern(`^${LEAD}(?:i\\s+|på\\s+|till\\s+|från\\s+)?(?:${ASKING}|${ASKING_ENGLISH})${BOUND}`);
/** Matches 'Hur många bostäder ska' and 'vilken linje kör', but not 'när jag var liten', which is a statement. */
const asksAtOnce = pattern(
  `^${LEAD}(?:(?:${ASKING})|hur\\s+(?:länge|ofta|långt|stor[at]?|mycket|många)(?:\\s+\\p{L}+)?|(?:vilken|vilket|vilka)\\s+\\p{L}+)` +
    `\\s+(?:${VERBS})${BOUND}`,
);
const verbFirst = pattern(`^${LEAD}${VERB_FIRST}`);
const verbFirstEnglish = pattern(`^${LEAD}${ENGLISH_VERB_FIRST}`);
const wonders = pattern(WONDERS);
const namedAsQuestion = /^(?:hej\S*[\s,!.]+)?fråg(?:a|or)\s*:/iu;

/** Has the form of a question but expects no answer. */
const RHETORICAL: readonly RegExp[] = [
  /\bhur\s+(?:svårt|dum|dumma?|korkad\w*|trög\w*|inkompetent\w*)\s+(?:kan|får|är|ska)/iu,
  /\bhur\s+kan\s+(?:man|ni|någon)\s+(?:vara|bara|ens)\b/iu,
  /\bhur\s+(?:tänkte|tänker)\s+(?:ni|de|man)(?:\s+(?:där|här|egentligen|ens))*\s*\W*$/iu,
  /\bhur\s+många\s+gånger\b/iu,
  /\bhur\s+ska\s+det(?:ta|här)?\s+(?:sluta|gå)\b/iu,
  /\bhur\s+långt\s+ska\b/iu,
  /^\W*vem\s+(?:bryr|kunde\s+tro|hade\s+kunnat|orkar|fan)\b/iu,
  /\bvad\s+(?:är\s+det\s+för\s+fel|i\s+hela|håller\s+(?:ni|de)\s+på\s+med|var\s+det\s+(?:jag|vi)\s+sa)/iu,
  /\b(?:varför|kan)\s+(?:vi\s+|ni\s+|de\s+)?inte\s+bara\b/iu,
  /\bsom\s+om\s+(?:ni|de|någon)\b/iu,
  /^\W*(?:ja\s+visst|eller\s+hur|jaha|jo|va|seriöst|verkligen|på\s+riktigt|really|seriously)\W*$/iu,
  /\b(?:kan|får)\s+jag\s+(?:bara|väl|inte\s+annat)\b/iu,
  /\b(?:who\s+cares|how\s+hard\s+can)\b/iu,
  /^\W*är\s+(?:det|den|de|hon|han)\s+inte\b/iu,
  /^\W*vet\s+(?:ni|du)\s+vad\W*$/iu,
  /\bundrar\s+(?:verkligen\s+)?(?:vad\s+ni\s+håller|vem\s+som\s+röst)/iu,
  /\bnär\s+ska\s+\p{L}+\s+(?:fatta|begripa|förstå)\b/iu,
];
/** Asks other readers, not the municipality. */
const OF_NEIGHBOURS = /\bhar\s+(?:någon|nån)\s+(?:annan\s+)?(?:sett|hittat|tappat|upphittat|erfarenhet)\b/iu;
const MOCKING = /^[\s?!]*[😂🤣🙄😆🤡]/u;

const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
const QUOTED = /"[^"\n]*"|”[^”\n]*”|“[^”\n]*”|»[^«»\n]*[»«]/gu;
const SENTENCE = /[^.!?\n]+(?:[.!?]+|\n|$)|[?]+/gu;

/** Maximum length examined, in UTF-16 units. A question comes before that. */
const MOST_READ = 4_000;

/** The page's own names, in any case, as they would appear after an `@`. */
export interface Addressed {
  ownNames?: readonly string[];
}

/** Cheap first test, before the text is analysed: whether the words can contain a question at all. */
const MAY_HOLD = pattern(
  `\\?|(?:^|[^\\p{L}])(?:${ASKING}|undrar|fråga|kan|har|är|får|ska|finns|går|kommer|gäller|vet|blir|skulle|vore|vill|fungerar|stämmer)${BOUND}`,
);
export const mayHoldQuestion = (text: string): boolean => MAY_HOLD.test(text);

/** @example likelyQuestion('När öppnar simhallen igen') // true */
export function likelyQuestion(text: string, { ownNames = [] }: Addressed = {}): boolean {
  const plain = text.slice(0, MOST_READ).normalize('NFC').replace(ADDRESS, ' ').replace(QUOTED, ' ').trim();
  if (isToAnother(plain, ownNames)) return false;
  for (const match of plain.matchAll(SENTENCE)) {
    const after = plain.slice(match.index + match[0].length);
    if (asks(match[0].trim(), after)) return true;
  }
  return false;
}

function asks(sentence: string, after: string): boolean {
  if (RHETORICAL.some((each) => each.test(sentence)) || OF_NEIGHBOURS.test(sentence)) return false;
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  // 'Va?' and 'Jaha ???' cannot be answered.
  if (words.length < 2) return false;
  const clauses = [sentence, ...sentence.split(/[,:;–]\s+|\s-\s/u).slice(1)].map((clause) => clause.trim());
  const hasForm = clauses.some(
    (clause) => startsAsked.test(clause) || verbFirst.test(clause) || verbFirstEnglish.test(clause),
  );
  if (/\?/u.test(sentence)) {
    if (MOCKING.test(after)) return false;
    // Shouting: repeated marks and capitals, 'IGEN??'.
    if (/\?[?!]/u.test(sentence) && /(?:^|\s)\p{Lu}{3,}(?=\W|$)/u.test(sentence)) return false;
    return hasForm || words.length >= 3;
  }
  if (sentence.endsWith('!')) return false;
  if (namedAsQuestion.test(sentence) || wonders.test(sentence)) return true;
  return clauses.some((clause) => asksAtOnce.test(clause) || verbFirst.test(clause));
}

/** The text starts with someone else's name, so it is addressed to them. */
function isToAnother(text: string, ownNames: readonly string[]): boolean {
  if (!text.startsWith('@')) return false;
  const said = squeezed(text.slice(1));
  return !ownNames.map(squeezed).some((name) => name !== '' && said.startsWith(name));
}

const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
