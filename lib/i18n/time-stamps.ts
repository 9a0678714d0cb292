/**
 * Texts on time stamps: the settings section, the archive's section, and what each reason means: what happened, what is
 * safe, what to do.
 */
// long lines because one line is one text in one language
import type { Language } from './language';
import { translator } from './translate';

const safe = 'Beviset är sparat och signerat.';
const safeEn = 'The evidence is saved and signed.';
const again = 'Uppsikt försöker igen av sig själv.';
const againEn = 'Uppsikt tries again by itself.';
const it = 'Be IT-stöd se över adressen. Tryck sedan Försök igen.';
const itEn = 'Ask IT support to look at the address. Then press Try again.';
const other = 'Kontakta den som driver tjänsten, eller välj en annan. Tryck sedan Försök igen.';
const otherEn = 'Contact whoever runs the service, or choose another. Then press Try again.';

export const timeStampTable = {
  title: { sv: 'Tidsstämpel', en: 'Time stamp' },
  why: {
    sv: 'En tidsstämpel visar att beviset fanns vid en viss tid. Den kommer från en tjänst utanför kommunen. Bara en kontrollsumma lämnar datorn.',
    en: 'A time stamp shows that the evidence existed at a certain time. It comes from a service outside the municipality. Only a checksum leaves the computer.',
  },
  none: { sv: 'Ingen tjänst är vald. Inget lämnar datorn.', en: 'No service is chosen. Nothing leaves the computer.' },
  url: { sv: 'Tjänstens adress', en: "The service's address" },
  urlHelp: { sv: 'Fråga IT. Börjar med https:// eller http://', en: 'Ask IT. Starts with https:// or http://' },
  urlFault: {
    sv: 'Skriv en hel adress som börjar med https:// eller http://',
    en: 'Write a whole address that starts with https:// or http://',
  },
  policy: { sv: 'Villkor (valfritt)', en: 'Policy (optional)' },
  policyHelp: {
    sv: 'Siffror med punkter mellan. Lämna tomt om du inte vet.',
    en: 'Digits with dots between. Leave it empty if you do not know.',
  },
  policyFault: {
    sv: 'Bara siffror med punkter mellan, till exempel 1.2.3.4.1',
    en: 'Digits with dots between only, for example 1.2.3.4.1',
  },
  ca: { sv: 'Tjänstens rotcertifikat (valfritt)', en: "The service's root certificate (optional)" },
  caHelp: {
    sv: 'Text som börjar med BEGIN CERTIFICATE. Med den ser Uppsikt att stämpeln kommer från rätt utgivare.',
    en: 'Text that begins with BEGIN CERTIFICATE. With it Uppsikt sees that the stamp comes from the right issuer.',
  },
  caFault: { sv: 'Texten är inget certifikat.', en: 'The text is no certificate.' },
  stop: { sv: 'Sluta tidsstämpla', en: 'Stop time-stamping' },
  allow: { sv: 'Tillåt kontakt med tjänsten', en: 'Allow contact with the service' },
  allowWhy: {
    sv: 'Webbläsaren måste få lov att tala med tjänsten. Till dess väntar stämplarna.',
    en: 'The browser needs permission to talk to the service. Until then the stamps wait.',
  },
  denied: {
    sv: 'Webbläsaren gav inte lov. Stämplarna väntar.',
    en: 'The browser gave no permission. The stamps wait.',
  },
  try: { sv: 'Prova tjänsten', en: 'Try the service' },
  trying: { sv: 'Frågar tjänsten …', en: 'Asking the service …' },
  tried: {
    sv: 'Tjänsten svarar rätt. Den heter {authority}.',
    en: 'The service answers rightly. Its name is {authority}.',
  },
  queued: { sv: '{count} stämplar väntar.', en: '{count} stamps wait.' },
  failed: { sv: '{count} stämplar misslyckades.', en: '{count} stamps failed.' },
  retry: { sv: 'Försök igen', en: 'Try again' },

  'over.capture': { sv: 'Det fångade innehållet', en: 'The captured content' },
  'over.seal': { sv: 'Den förseglade handlingen', en: 'The sealed record' },
  stamped: { sv: 'Stämplat {at} av {authority}.', en: 'Stamped {at} by {authority}.' },
  byCa: {
    sv: 'Utgivaren är den som kommunen har angett.',
    en: 'The issuer is the one that the municipality has named.',
  },
  unchecked: {
    sv: 'Stämpeln är hel. Vem som ligger bakom utgivaren är inte kontrollerat.',
    en: 'The stamp is whole. Who stands behind the issuer has not been checked.',
  },
  waits: { sv: 'Väntar. {reason}', en: 'Waits. {reason}' },
  gaveUp: { sv: 'Ingen stämpel. {reason}', en: 'No stamp. {reason}' },
  notTried: { sv: 'Stämpeln är på väg.', en: 'The stamp is on its way.' },
  noStamps: {
    sv: 'Beviset har ingen tidsstämpel. Tiden är datorns egen.',
    en: "The evidence has no time stamp. The time is the computer's own.",
  },
  clockBehind: {
    sv: 'Datorns klocka gick {amount} efter. Tiderna i beviset är datorns. Stämpelns tid gäller.',
    en: "The computer's clock was {amount} behind. The times in the evidence are the computer's. The stamp's time counts.",
  },
  clockAhead: {
    sv: 'Datorns klocka gick {amount} före. Tiderna i beviset är datorns. Stämpelns tid gäller.',
    en: "The computer's clock was {amount} ahead. The times in the evidence are the computer's. The stamp's time counts.",
  },
  clockMend: { sv: 'Be IT ställa klockan.', en: 'Ask IT to set the clock.' },
  days: { sv: '{count} dygn', en: '{count} days' },
  hours: { sv: '{count} timmar', en: '{count} hours' },
  minutes: { sv: '{count} minuter', en: '{count} minutes' },

  'reason.not-set': {
    sv: `Ingen tjänst är vald. ${safe} Välj en tjänst i inställningarna.`,
    en: `No service is chosen. ${safeEn} Choose a service in the settings.`,
  },
  'reason.permission': {
    sv: `Webbläsaren får inte tala med tjänsten än. ${safe} Tryck Tillåt i inställningarna.`,
    en: `The browser may not talk to the service yet. ${safeEn} Press Allow in the settings.`,
  },
  'reason.offline': {
    sv: `Tjänsten går inte att nå. ${safe} ${again} Se efter att datorn har nät och att klockan går rätt.`,
    en: `The service cannot be reached. ${safeEn} ${againEn} See that the computer is online and its clock is right.`,
  },
  'reason.slow': {
    sv: `Tjänsten svarade inte i tid. ${safe} ${again}`,
    en: `The service did not answer in time. ${safeEn} ${againEn}`,
  },
  'reason.server': {
    sv: `Tjänsten har ett fel just nu. ${safe} ${again}`,
    en: `The service has a fault just now. ${safeEn} ${againEn}`,
  },
  'reason.waiting': {
    sv: `Tjänsten bad oss vänta. ${safe} ${again}`,
    en: `The service asked us to wait. ${safeEn} ${againEn}`,
  },
  'reason.rejected': { sv: `Tjänsten sade nej. ${safe} ${other}`, en: `The service said no. ${safeEn} ${otherEn}` },
  'reason.refused': {
    sv: `Adressen tar inte emot frågor om stämplar. ${safe} ${it}`,
    en: `The address takes no questions about stamps. ${safeEn} ${itEn}`,
  },
  'reason.redirect': {
    sv: `Adressen skickar vidare till en annan. Dit sänder Uppsikt inget. ${safe} ${it}`,
    en: `The address sends on to another. Uppsikt sends nothing there. ${safeEn} ${itEn}`,
  },
  'reason.html': {
    sv: `Adressen svarade med en webbsida, inte en stämpel. ${safe} ${it}`,
    en: `The address answered with a web page, not a stamp. ${safeEn} ${itEn}`,
  },
  'reason.oversize': {
    sv: `Svaret var för stort för en stämpel. ${safe} ${it}`,
    en: `The answer was too large for a stamp. ${safeEn} ${itEn}`,
  },
  'reason.garbage': {
    sv: `Svaret gick inte att läsa. ${safe} ${it}`,
    en: `The answer could not be read. ${safeEn} ${itEn}`,
  },
  'reason.imprint': {
    sv: `Stämpeln gällde något annat än det här beviset. Den sparades inte. ${safe} ${other}`,
    en: `The stamp was of something else than this evidence. It was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.nonce': {
    sv: `Svaret hörde till en annan fråga. Det sparades inte. ${safe} ${other}`,
    en: `The answer belonged to another question. It was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.policy': {
    sv: `Stämpeln följde andra villkor än de valda. Den sparades inte. ${safe} Ändra villkoren i inställningarna.`,
    en: `The stamp followed another policy than the one chosen. It was not kept. ${safeEn} Change the policy in the settings.`,
  },
  'reason.content': {
    sv: `Stämpeln var ändrad. Den sparades inte. ${safe} ${other}`,
    en: `The stamp had been changed. It was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.signature': {
    sv: `Stämpelns underskrift höll inte. Den sparades inte. ${safe} ${other}`,
    en: `The stamp's signature did not hold. It was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.signer': {
    sv: `Stämpelns certifikat saknades eller var fel. Stämpeln sparades inte. ${safe} ${other}`,
    en: `The stamp's certificate was missing or wrong. The stamp was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.purpose': {
    sv: `Tjänstens certifikat är inte till för stämplar. Stämpeln sparades inte. ${safe} ${other}`,
    en: `The service's certificate is not for stamps. The stamp was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.validity': {
    sv: `Tjänstens certifikat hade gått ut. Stämpeln sparades inte. ${safe} ${other}`,
    en: `The service's certificate had expired. The stamp was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.chain': {
    sv: `Stämpeln kom inte från den utgivare som kommunen har angett. Den sparades inte. ${safe} Se över rotcertifikatet i inställningarna.`,
    en: `The stamp did not come from the issuer that the municipality has named. It was not kept. ${safeEn} Look at the root certificate in the settings.`,
  },
  'reason.algorithm': {
    sv: `Stämpeln använder en metod som Uppsikt inte kan kontrollera. Den sparades inte. ${safe} ${other}`,
    en: `The stamp uses a method that Uppsikt cannot check. It was not kept. ${safeEn} ${otherEn}`,
  },
  'reason.ca': {
    sv: `Rotcertifikatet i inställningarna går inte att läsa. ${safe} Klistra in det igen.`,
    en: `The root certificate in the settings cannot be read. ${safeEn} Paste it again.`,
  },
} as const;

export const timeStampText = translator(timeStampTable);

/** What a reason means. An unknown reason, from a newer version, is returned as it is. */
export const stampReasonText = (reason: string, which?: Language): string =>
  `reason.${reason}` in timeStampTable
    ? timeStampText(`reason.${reason}` as keyof typeof timeStampTable, {}, which)
    : reason;

/**
 * Seconds. A smaller difference is no fault: it covers the request's round trip, and a clock that is adjusted only now
 * and then.
 */
const CLOCK_TOLERANCE = 120;

/**
 * The error of the machine's clock in words. Undefined when it was right.
 * @param offsetSeconds positive: the machine is behind the stamp
 */
export function clockText(offsetSeconds: number, which?: Language): string | undefined {
  const seconds = Math.abs(offsetSeconds);
  if (seconds <= CLOCK_TOLERANCE) return undefined;
  const [unit, length] = UNITS.find(([, each]) => seconds >= 2 * each) ?? UNITS[2];
  const amount = timeStampText(unit, { count: Math.round(seconds / length) }, which);
  return timeStampText(offsetSeconds > 0 ? 'clockBehind' : 'clockAhead', { amount }, which);
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
] as const;
