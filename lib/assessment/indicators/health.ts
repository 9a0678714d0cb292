/**
 * Finds words about the health of an identifiable person: diagnosis, disability, addiction, treatment, sick leave,
 * pregnancy.
 */
// long lines because one line is one list of words
import type { FindSpans } from './finding';
import { findWords, type WordPattern } from './pointed-out';
import { allSwedish, swedish } from './swedish';

const illness = String.raw`adhd|asperger\p{L}*|autism\p{L}*|npf(?:-?diagnos)?|\p{L}*cancer\p{L}*|leukemi|tumör\p{L}*|diabetes|parkins+on\p{L}*|alzheimers?|demens\p{L}*|epilepsi|astma|hiv|aids|hepatit\p{L}*|stroke|hjärtinfarkt|hjärtsvikt|hjärtfel|depression(?:er)?|ångest\p{L}*|panikångest|ptsd|bipolär\p{L}*|schizofreni|psykos\p{L}*|anorexi|bulimi|ätstörning\p{L}*|borderline|tourettes?|utmattning\p{L}*|utbrändhet|fibromyalgi|reumatism|artros|crohns?|endometrios|migrän|njursvikt|missfall|cp-?skad\p{L}*|downs? syndrom|hjärnskad\p{L}*|utvecklingsstörning|psykisk ohälsa|alkoholproblem|drogproblem|missbruk(?:sproblem)?|spelmissbruk|spelberoende|borrelia|tbc|tuberkulos|covid|corona|blodpropp\p{L}*|allergichock|dövhet|synskada|hörselskada|benbrott|diagnos(?:en)?`;
const state =
  'blind|döv|synskadad|hörselskadad|deprimerad|utbränd|sjukskriven|långtidssjukskriven|förtidspensionerad|sjukpensionär|gravid|hjärtsjuk|cancersjuk|njursjuk|långtidssjuk|svårt sjuk|allvarligt sjuk|psykiskt sjuk|psyksjuk|dödssjuk|kroniskt sjuk|demenssjuk|dement|senil|autistisk|bipolär|schizofren|psykotisk|suicidal|självmordsbenägen|alkoholist|alkis|narkoman|pundare|missbrukare|knarkare|nykter alkoholist|rullstolsburen|rullstolsbunden|förlamad|handikappad|funktionshindrad|funktionsnedsatt|utvecklingsstörd|reumatiker|diabetiker|epileptiker|astmatiker|allergiker|hiv-?positiv|cancerdrabbad|inlagd|amputerad|dialyspatient|multisjuk|spelberoende|alkoholberoende|drogberoende|sängliggande|cp-?skadad';
const has = String.raw`(?:har|hade|haft|ha|fick|fått|får|lider|led|drabba\p{L}+|diagnos\p{L}*|behandla[st]|behandlades|opereras?|opererad|dog|dör|avled|överlev\p{L}+|kämpar|utreds?|medicinera\p{L}*|friskförklara\p{L}*|konstaterad\p{L}*|tampas|sin|sitt|min|mitt|hans|hennes|(?:son|sonen|dotter|dottern|mamma|pappa|barn|syster|bror|man|fru|sambo)[^\S\n]+med)`;
const fewWords = String.raw`(?:[^\S\n]+[\p{L}\d-]+){0,2}?[^\S\n]+`;

/** Figures of speech: ‘Nästan hjärtinfarkt’, ‘som en cancer’ and the like are said about prices and websites. */
const figure = swedish`(?:nästan|typ|höll på att|som en|som ett|en slags|rena|värsta|ren|lär|tror|inte|stöd|kampen|forskning\p{L}*|galan|bandet|vaccin\p{L}*|bland|fonden|spruta\p{L}*|dos\p{L}*|ingen|inga|slippa|risk\p{L}*|problem)[^\S\n]+(?:\p{L}+[^\S\n]+){0,2}$`;
const figureAfter = swedish`^[^\S\n]+(?:av|för|eller|mot|bland|när (?:jag|man|vi|en|det)|på (?:er|30-talet|\d)|i (?:samhället|kommunen|centrum|parken)|är ett (?:politiskt|samhälls))(?!\p{L})`;
/** Abbreviations that mean something else in lower case. */
const capitals =
  /(?:har|fått|fick|lider av|har haft)[^\S\n]+(?:[a-zåäö]+[^\S\n]+)?(?<word>KOL|MS|ALS|ADD|IBS|OCD|PTSD)(?![\w-])/g;

const patterns: WordPattern[] = [
  { pattern: capitals, inCapitals: true },
  {
    pattern: allSwedish`(?<!\p{L})${has}${fewWords}(?<word>${illness})(?!\p{L})`,
    notBefore: figure,
    notAfter: figureAfter,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:är|e|var|blev|blivit|bli|blir|varit|känner mig|vara|ligger|född|som|min|hans|hennes|svårt|tydligen)${fewWords}(?<word>${state})(?![\p{L}-])`,
    notBefore: figure,
    notAfter: figureAfter,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:tog|ta|tagit|dog av|fick)(?:[^\S\n]+(?:en|sin))?[^\S\n]+(?<word>överdos|livet av (?:sig|mig))(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:sitter|satt|sitta|suttit|bunden|rullar|fastnade|kör)(?:[^\S\n]+\p{L}+)?[^\S\n]+(?:i|till|med)[^\S\n]+(?:sin |min )?(?<word>(?:el)?rullstol(?:en)?|permobil(?:en)?)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?<word>(?:inlagd|ligger inne|vårdas|tvångsvårda\p{L}*|intagen|låg)[^\S\n]+(?:på|för|enligt|inom)[^\S\n]+(?:psyket|psyk\p{L}*|rättspsyk\p{L}*|lpt|lrv|hem|sjukhus\p{L}*|iva|akuten|avgiftning\p{L}*|behandlingshem\p{L}*))(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:går|gick|äter|åt|tar|står|medicinerar|får|fick)(?:[^\S\n]+\p{L}+)?(?:[^\S\n]+(?:på|med))?[^\S\n]+(?<word>antidepressiva|ssri|litium|lugnande|insulin|cellgifter|cytostatika|metadon|subutex|antabus|ritalin|concerta|dialys|strålning|cellgiftsbehandling|kemoterapi)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:han|hon|grabben|killen|tjejen|grannen|mannen|son|sonen|dottern|som|och|bror|bara|jag)[^\S\n]+(?:\p{L}+[^\S\n]+){0,6}?(?<word>knarkar|knarkat|supit ner sig|super|missbrukar|injicerar|skär sig)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:i|sitt|hans|hennes|sin)[^\S\n]+(?<word>missbruk)(?:[^\S\n]+igen)?(?!\p{L})`,
    notAfter: figureAfter,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:väntar på|väntat på|går på|går hos|gick på|kö till|remiss till|tid på|hos|inskriven på|patient på)[^\S\n]+(?<word>bup|psyk(?:iatrin)?|vuxenpsyk\p{L}*|beroendemottagning\p{L}*|habiliteringen)(?!\p{L})`,
  },
  {
    pattern: allSwedish`(?<!\p{L})(?:försökte|försökt|vill|ville|tänker|hotar att)[^\S\n]+(?:\p{L}+[^\S\n]+)?(?<word>ta livet av (?:sig|mig)|självmord|begå självmord)(?!\p{L})`,
  },
];

/** A part of every word in the patterns. */
export const healthWords = swedish`(?:adhd|asperger|autis|npf|cancer|leukemi|tumör|diabet|parkin|alzheimer|demen|epilep|astma|hiv|aids|hepatit|stroke|hjärt|depress|deprim|ångest|ptsd|bipolär|schizo|psyk|anorexi|bulimi|ätstör|border|touret|tvång|utmatt|utbrän|fibro|reuma|artros|crohn|endomet|migrän|njur|missfall|cp|down|hjärn|utveckl|problem|missbruk|spel|borrel|tbc|tuberk|covid|corona|propp|aller|döv|syn|hörsel|benbrott|diagnos|blind|stum|sjuk|pension|gravid|senil|suicid|självmord|alko|alkis|narko|pund|knark|rullstol|förlam|handikapp|funktion|inlagd|amput|dialys|sängligg|överdos|livet av|permobil|intagen|vårdas|ssri|litium|lugnande|insulin|cellgift|cytost|metadon|subutex|antabus|ritalin|concerta|strålning|kemo|super|supit|injicer|skär|bup|habilit|beroende|kol|ms|als|add)`;

/** @example findHalsa('min granne Kjell har cancer') // [{ start: 21, end: 27 }] */
export const findHalsa: FindSpans = (text, lower) => findWords({ text, lower }, healthWords, patterns);
