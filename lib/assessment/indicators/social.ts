/**
 * Finds words about the social affairs of an identifiable person: support, custody, placement, protected identity, home
 * care, guardian, inquiry.
 */
// long lines because one line is one list of words
import type { FindSpans } from './finding';
import { findWords, type WordPattern } from './pointed-out';
import { allSwedish, swedish } from './swedish';

const fewWords = String.raw`(?:[^\S\n]+[\p{L}\d-]+){0,2}?[^\S\n]+`;
const general = swedish`(?:föreläsning|kurs|debatt|artikel|frågan?|regler|lagen?|bra att det finns|kostnad\p{L}*|politik\p{L}*|alla som|de som|dom som|folk som|fler|borde|inom|jobb\p{L}*|arbet\p{L}*|praktik\p{L}*|anställd\p{L}*|personal\p{L}*|undersköterska\p{L}*|chef\p{L}*)[^.!?]*$`;
const authority = swedish`^[^\S\n]*(?:-?nämnd|-?lag|lagen|-lagen|borde|måste|ska|har ingen|är en|kostar)`;

const patterns: WordPattern[] = [
  // Things that only a person can have.
  {
    pattern: allSwedish`(?<!\p{L})(?<word>(?:skydd(?:ad|ade|at|at)|hemlig\p{L}*)[^\S\n]+(?:identitet\p{L}*|personuppgifter|adress|boende|folkbokföring)|kvarskrivning|kontaktförbud|besöksförbud)(?!\p{L})`,
    notBefore: general,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:min|mitt|mina|hans|hennes|vår|sin|sonens|dotterns|mammas|pappas)[^\S\n]+(?:\p{L}+[^\S\n]+)?(?<word>socialsekreterare|handläggare på soc\p{L}*|biståndshandläggare|familjehem|fosterfamilj|fosterföräldrar|fosterhem|kontaktfamilj|gode? man|förvaltare|förmyndare|boendestöd\p{L}*|behandlingshem|personlig assistent|personliga assistent(?:er)?|hemtjänst|ledsagare)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:har|hade|haft|får|fick|fått|söker|sökt|sökte|nekas?|nekad\p{L}*|avslag|beviljad\p{L}*|beviljats|lever|levt|levde|går|gick|gått|utan|bifall|ansökt|ansökte|ansöker|ansökan|väntar|beroende|indragen|indraget|drog in|dragit in|behöver|behövde|överklagat|överklagar|begärt)${fewWords}(?:min |mitt |sin |sitt |sonens )?(?<word>försörjningsstöd\p{L}*|ekonomiskt bistånd|socialbidrag\p{L}*|existensbidrag|lss|personlig assistans|assistans|assistansersättning|god man|förvaltare|hemtjänst\p{L}*|boendestöd\p{L}*|kontaktfamilj|avlastning|färdtjänst\p{L}*|ledsagning|ledsagare|äldreboende|särskilt boende|demensboende|gruppboende|vårdbidrag|omvårdnadsbidrag|soc|socialen|socialbidraget)(?![\p{L}-])`,
    notBefore: general,
    notAfter: authority,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>(?:soc|socialen|socialtjänsten|kommunen)[^\S\n]+(?:tog|omhändertog|har tagit|tagit|hämtade|placerade|ska ta|vill ta|hotar att ta|utreder|kom och hämtade))[^\S\n]+(?:\p{L}+[^\S\n]+)?(?:barn\p{L}*|ungar\p{L}*|son\p{L}*|dotter\p{L}*|mig|oss|honom|henne|barnbarn\p{L}*|våra|mina|min|hans|hennes)`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:blev|blivit|är|var|varit|har|blir)(?:[^\S\n]+(?:nu|också|själv|redan))?[^\S\n]+(?<word>hemlös(?:a)?|bostadslös(?:a)?|omhändertag(?:en|na)|lvu-?\p{L}*|tvångsomhändertag(?:en|na)|fosterhemsplacerad|familjehemsplacerad|placerad (?:i|på) \p{L}+|utslängd|vräkt från boendet)(?!\p{L})`,
    notBefore: general,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>orosanmälan|orosanmälningar|orosanmäld|orosanmälde|orosanmält)(?=[^.!?]*?(?:på|mot|om)[^\S\n]+(?:min|mitt|mina|mig|oss|honom|henne|familjen|grannen|hans|hennes|vår|våra|sonen|dottern))`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:gjorde|gjort|fick|fått|har|lämnade|skickade|gör)[^\S\n]+(?:\p{L}+[^\S\n]+){0,3}?(?<word>orosanmälan|orosanmälningar)(?=[^\S\n]+(?:på|mot|om)[^\S\n]+\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:har|hade|ligger i|mitt i|i|en|fick|fått|om|med|enligt|driver|startade|inledde|öppnade|min|vår|hans|hennes|deras|lång)[^\S\n]+(?:\p{L}+[^\S\n]+)?(?<word>barnavårdsutredning(?:en)?|vårdnadsutredning(?:en)?|faderskapsutredning(?:en)?|vårdnadstvist(?:en)?|vårdnadsmål(?:et)?|umgängestvist(?:en)?|lvu|lvm)(?![\p{L}-])`,
    notBefore: general,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:förlorade|förlorat|mist|fick|fått|har|delad|gemensam|ensam|ansökt om|strider om)[^\S\n]+(?:\p{L}+[^\S\n]+)?(?<word>vårdnaden|ensam vårdnad|vårdnad)(?!\p{L})`,
    notBefore: general,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>umgänge(?:srätt|t)?)[^\S\n]+med[^\S\n]+(?:\p{L}+[^\S\n]+)?(?:dotter\p{L}*|son\p{L}*|barn\p{L}*|sin|sitt|sina|min|mitt|mina|hans|hennes)`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:fly|flydde|flytt|bor|bodde|gömmer sig|placera\p{L}*|sitter|hamnade|flyttade)(?:[^\S\n]+\p{L}+){0,3}?[^\S\n]+(?:till|på|i)[^\S\n]+(?:ett |en )?(?<word>skyddat boende|kvinnojour\p{L}*|kvinnohus\p{L}*|jourhem|hvb-?hem|fosterhem|familjehem|härbärge\p{L}*|sis-?hem|behandlingshem|gruppboende\p{L}*|äldreboende\p{L}*|demensboende\p{L}*)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>hemtjänst(?:en)?)[^\S\n]+(?:kommer|kom|missade|glömde|glömmer|dök|uteblev|har inte|hos|som|till)`,
    notBefore: general,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>(?:bistånd|försörjningsstöd|socialbidrag)(?:et)?)[^\S\n]+(?:som[^\S\n]+)?(?:min|mitt|mina|jag|till min|hon|han|grannen)[^\S\n]`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:går|gick|gått|lever|levt|bor)[^\S\n]+(?:\p{L}+[^\S\n]+)?(?:på|hos)[^\S\n]+(?<word>soc|socialen|socialbidrag|bidrag från soc)(?!\p{L})`,
    notBefore: general,
  },
];

/** A part of every word in the patterns. */
export const socialWords = swedish`skydd|hemlig|kvarskriv|förbud|soc|bistånd|kontakt|familjehem|foster|god|förvaltar|förmynd|boende|behandlingshem|assist|hemtjänst|ledsag|försörj|existens|lss|avlast|färdtjänst|hemlös|bostadslös|omhändert|lvu|lvm|placer|utslängd|oros|vårdnad|utredning|umgänge|jour|kvinno|hvb|sis|härbärge|vårdbidrag|omvård|tog|äldreboende`;

/** @example findSocial('Jag har god man och han svarar inte') // [{ start: 8, end: 15 }] */
export const findSocial: FindSpans = (text, lower) => findWords({ text, lower }, socialWords, patterns, true);
