/** The endings of Swedish street names, and words after a number that show it is not a house number. */
// long lines because one line is one list of words
import { swedish } from './swedish';

/** Almost always a street, with or without capitals. */
export const STREET = 'gatan|gata|vägen|gränden|gränd|stigen|allén|alleén|allen|gatorna';
/**
 * Also parts of other words. A street if the word has a capital letter, or the author says that someone lives there.
 */
export const PLACE =
  'väg|allé|backen|backe|torget|torg|plan|platsen|plats|promenaden|esplanaden|leden|kajen|slingan|rundan|ringen|kroken|svängen|gången|gång|höjden|kullen|brinken|branten|liden|dalen|ängen|lunden|hagen|udden|viken|stranden|strand|åsen|vreten|gärdet|tået|terrassen|trappan|parken|stig|bron|hamnen|berget|knuten|tomten|tunet|vallen|hörnet|gården';
/** Abbreviated: Björkv. 16, Storg 12. */
export const SHORT = String.raw`v\.|(?<=[kndsgmtpb])v(?=[^\S\n]\d)|g\.|gat\.|väg\.|gr\.|st\.|al\.`;

/** Kinds of roads and places that are not an address, with or without a capital. */
export const NO_STREET =
  /^(?:motor|cykel|gång|läns|riks|europa|gen|infarts|utfarts|tillfarts|förbifarts|avfarts|halv|parkerings|arbets|lek|skid|pulka|idrotts|fotbolls|markn?ads|mötes|hållplats|p-|bo|över|detalj|budget|översikts)-?$/;
/** Only a name with a capital letter: Skogsvägen 3, but not skogsvägen. */
export const NO_STREET_SMALL =
  /^(?:lands|om|skogs|grus|huvud|tvär|sido|återvänds|gå|bak|bil|buss|av|upp|ner|ut|in|ned|bort|hem|vändplats|båt|bad|grund|stads|bygg|trygghets|till|bi|före|skol|för|under|sam|skärgårds)-?$/;

const units = String.raw`kr|kronor|spänn|tkr|mkr|mdkr|kkr|miljon\p{L}*|miljard\p{L}*|tusen|hundra|st|stycken|m|meter|m2|km|mil|cm|mm|kvm|kvadrat\p{L}*|grader|procent|promille|min|minut\p{L}*|tim|timm\p{L}*|h|sek|sekund\p{L}*|dag|dagar|dar|dygn|veck\p{L}*|mån|månad\p{L}*|år|gång|gånger|ggr|varv|poäng|rätt`;
const months = String.raw`jan\.?|januari|feb\.?|februari|mars|apr\.?|april|maj|juni|juli|aug\.?|augusti|sep\.?|sept\.?|september|okt\.?|oktober|nov\.?|november|dec\.?|december`;
const things = String.raw`person\p{L}*|bil|bilar|bussar|hundar|katter|barn|ungar|elever|träd|platser|p-platser|parkering\p{L}*|tomter|villor|radhus|hus|lägenhet\p{L}*|bostäder|bostads\p{L}*|lampor|lampa|lyktor|hål|gropar|olyckor|krockar|cyklar|gupp|farthinder|familjer|hushåll|våningar|röster|mål|lag|filer|körfält|skyltar|bänkar|butiker|affärer|klagomål|anmälningar|påfarter|rum|rondeller|meters?`;
const kinds = String.raw`nya|gamla|stora|små|hela|extra|trasiga|fulla|olika|andra|till|av|plus|gratis|stycken|sådana|tomma|parkerade|felparkerade|unga|äldre|halva|fel|sorters|slags|\p{L}{3,}or|\p{L}{2,}ningar|\p{L}{2,}heter|\p{L}{3,}iga|hyres\p{L}*|miljö\p{L}*`;

/** Whether the number counts the next word, or is a percentage, a date or a speed limit. */
export const NEXT_WORD_IS_COUNTED = swedish`^(?:[^\S\n]*(?:%|‰|€|\$|:-)|[^\S\n]+(?:${units}|${months}|${things}|${kinds})(?!\p{L})|[^\S\n]\d{3}(?![^\S\n]?\d)|[:.,/]\d|:\p{L}|-\p{L}|[^\S\n]*(?:m|km|h|st|kr)(?!\p{L}))`;
