/**
 * Finds words about the finances of an identifiable person: debt, enforcement, payment remarks, eviction, insolvency.
 */
// long lines because one line is one list of words
import type { FindSpans } from './finding';
import { findWords, type WordPattern } from './pointed-out';
import { allSwedish, swedish } from './swedish';

const general = swedish`(?:föreläsning|gratis|alla som|de som|dom som|folk som|annars|finns|statens?|kommunens?|företag\p{L}*|bolag\p{L}*|moralisk|politisk|inte min|vems)[^,.!?]*$`;

const patterns: WordPattern[] = [
  {
    pattern: allSwedish`(?<!\p{L})(?<word>betalningsanmärkning(?:ar|en|arna)?|existensminimum|överskuldsatt|skuldsatt|spelskuld(?:er|en)?|skuldsaner\p{L}*|personlig konkurs|löneutmätning\p{L}*|utmätningsman\p{L}*|privatkonkurs)(?!\p{L})`,
    notBefore: general,
    notAfter: swedish`^[^\S\n]+(?:är ingen|är inget|är en lek)`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:tog|tagit|ta|tar|har|hade|sitter med|fick|fått|drar på)[^\S\n]+(?:\p{L}+[^\S\n]+){0,2}?(?<word>sms-?lån(?:en)?|snabblån|blancolån|kvicklån|månadslån)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:har|hade|haft|med|fick|fått|dras med|sitter med|sitter i|dragit på sig|drog på sig|ligger|hamnade i|hamnat i)[^\S\n]+(?:(?!ingen|någon|inte|all|alla|stor)\p{L}+[^\S\n]+){0,2}?(?<word>skulder(?:na)?|skuld(?=[^\S\n]+(?:på[^\S\n]+\d|hos|till[^\S\n]+(?!att)))|miljonskuld(?:er)?|hyresskuld(?:er)?|skatteskuld(?:er)?|studieskuld(?:er)?)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:jag|han|hon|hen|grann\p{L}*|pappa|mamma|bror\p{L}*|brorsan|syster|syrran|sambon?|frun?|exet|maken|killen|tjejen)[^\S\n]+(?:\p{L}+[^\S\n]+){0,3}?(?:i[^\S\n]+)?(?:personlig[^\S\n]+)?(?<word>konkurs|bankrutt|insolvent|luspank|utblottad|barskrapad)(?!\p{L})`,
    notBefore: swedish`(?:företag|bolag|butik|affär|restaurang|firma|kommun|förening|klubb|moralisk)\p{L}*[^.!?]*$`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>utmät(?:t|te|ta|er|as|tes|ts|ning(?:en)?)?)(?!\p{L})`,
    notAfter: swedish`^[^\S\n]+(?:till|för)(?!\p{L})`,
    notBefore: general,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:hamna\p{L}*|skicka\p{L}*|gick|gått|går|ligger|låg|legat|lämna\p{L}*|överlämna\p{L}*|finns|skuld\p{L}*|krav|brev|fick|fått|får|drog|anmäl\p{L}*)[^\S\n]+(?:\p{L}+[^\S\n]+){0,3}?(?:hos|till|från|av|i)[^\S\n]+(?<word>kronofogden|kronofogdemyndigheten|kfm|inkasso)(?!\p{L})`,
    notBefore: general,
    notAfter: swedish`^[^\S\n]+(?:borde|ska|har|måste)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>kronofogden)[^\S\n]+(?:tog|har tagit|kom|var|hämtade|knackade|jagar|står|vräkte|avhyste|tömde|sålde)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:fick|fått|får|har)[^\S\n]+(?:\p{L}+[^\S\n]+){0,2}?(?<word>inkasso(?:krav|brev)?|betalningsföreläggande)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:blev|blivit|blir|bli|blevs|är|hotas?|riskerar|ska)[^\S\n]+(?:\p{L}+[^\S\n]+){0,2}?(?<word>vräkt(?:a)?|avhyst(?:a)?|vräkning|avhysning|vräkas)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:min|mitt|vår|hans|hennes)[^\S\n]+(?<word>vräkning|avhysning|skuldsanering|lönegaranti|konkurs)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>efter med (?:hyran|hyrorna|räkningar(?:na)?|betalning\p{L}*|avgiften|avgifterna)|(?:kan|kunde) inte betala (?:hyran|räkningarna|maten)|lever under existensminimum)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:av|hos|till|från|med)[^\S\n]+(?:kommunens[^\S\n]+)?(?<word>(?:budget-?(?:[^\S\n]+och[^\S\n]+|[^\S\n]*&[^\S\n]*))?skuldrådgiv\p{L}*)(?!\p{L})`,
    notBefore: general,
  },
];

/** A part of every word in the patterns. */
export const economicWords = swedish`betalningsanm|existensmin|skuld|utmät|lån|konkurs|bankrutt|insolvent|pank|utblott|barskrap|kronofogd|kfm|inkasso|föreläggande|vräk|avhys|efter med|inte betala|lönegaranti`;

/** @example findEkonomi('Hon har betalningsanmärkningar') // [{ start: 8, end: 30 }] */
export const findEkonomi: FindSpans = (text, lower) => findWords({ text, lower }, economicWords, patterns, true);
