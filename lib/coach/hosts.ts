/**
 * Lists of hosts: the authorities', which the municipality need not list, and those that the guideline advises against.
 */
import { hostMatches, hostOf, plainAddress } from '../domain/host-match';
import type { LinkKind } from './hint';

const hosts = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** State authorities, regions and their joint services. Public names; checked 2026-11. */
export const AUTHORITIES = hosts(`
  riksdagen.se regeringen.se regeringskansliet.se jo.se riksrevisionen.se domstol.se aklagare.se polisen.se
  1177.se krisinformation.se dinsakerhet.se sosalarm.se mcf.se msb.se forsvarsmakten.se sakerhetspolisen.se
  skatteverket.se forsakringskassan.se arbetsformedlingen.se pensionsmyndigheten.se csn.se kronofogden.se
  trafikverket.se transportstyrelsen.se smhi.se naturvardsverket.se boverket.se lantmateriet.se energimyndigheten.se
  havochvatten.se sgu.se skogsstyrelsen.se jordbruksverket.se livsmedelsverket.se konsumentverket.se hallakonsument.se
  folkhalsomyndigheten.se socialstyrelsen.se ivo.se lakemedelsverket.se skolverket.se
  skolinspektionen.se spsm.se uhr.se universityadmissions.se antagning.se scb.se imy.se riksarkivet.se raa.se kb.se
  digg.se pts.se mfd.se mucf.se jamstalldhetsmyndigheten.se do.se barnombudsmannen.se migrationsverket.se
  informationsverige.se av.se arbetsmiljoverket.se val.se konkurrensverket.se upphandlingsmyndigheten.se
  lansstyrelsen.se regionstockholm.se sll.se skr.se sl.se verksamt.se europa.eu
  bolagsverket.se tullverket.se elsakerhetsverket.se stralsakerhetsmyndigheten.se fmv.se
`);

const PARTIES = hosts(`
  moderaterna.se socialdemokraterna.se sverigedemokraterna.se sd.se centerpartiet.se vansterpartiet.se liberalerna.se
  kristdemokraterna.se mp.se miljopartiet.se piratpartiet.se feministisktinitiativ.se nyansfolkparti.se
  alternativforsverige.se medborgerligsamling.se
  ungsvenskarna.se muf.se ssu.se luf.se cuf.se kdu.se ungvanster.se gronungdom.se
`);
const partyWord = new RegExp(
  [
    String.raw`(?:^|[.-])\p{L}*(?:moderaterna|socialdemokrat|sverigedemokrat|centerparti|`,
    String.raw`vansterparti|liberalerna|kristdemokrat|miljoparti|partiet)`,
  ].join(''),
  'u',
);

const BLOGS = hosts(`
  blogspot.com blogspot.se wordpress.com blogg.se webblogg.se bloggplatsen.se substack.com medium.com tumblr.com
  blogger.com nouw.com devote.se metrobloggen.se ghost.io typepad.com weebly.com wixsite.com
`);
const COMMERCIAL = hosts(`
  amazon.se amazon.com ikea.com ikea.se blocket.se tradera.com hemnet.se booking.com airbnb.com airbnb.se
  hotels.com tripadvisor.com tripadvisor.se prisjakt.nu pricerunner.se clasohlson.com elgiganten.se netonnet.se
  biltema.se jula.se bauhaus.se hornbach.se byggmax.se k-rauta.se ica.se coop.se willys.se hemkop.se lidl.se
  systembolaget.se hm.com zalando.se cdon.se adlibris.com bokus.com ticketmaster.se tickster.com eventbrite.se
  eventbrite.com groupon.se temu.com shein.com aliexpress.com ebay.com etsy.com finn.no
`);
const SHORT = hosts('bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly lnkd.in shorturl.at t.ly');
const commercialWord = /shop|butik|kampanj|rea\b|outlet|\.store$|\.shop$|webbutik|rabatt/u;

/** Classifies an address that is not permitted. */
export function linkKind(address: string): LinkKind {
  const host = hostOf(plainAddress(address));
  if (hostMatches(address, PARTIES) || partyWord.test(host)) return 'party';
  if (hostMatches(address, BLOGS) || /blogg?/u.test(host)) return 'blog';
  if (hostMatches(address, SHORT)) return 'short';
  if (hostMatches(address, COMMERCIAL) || commercialWord.test(plainAddress(address))) return 'commercial';
  return 'unlisted';
}
