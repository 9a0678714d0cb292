/**
 * What answers in the pages' own world, for the platforms whose descriptions say that it is asked. A list of its own:
 * it is the only part of an adapter that runs there.
 */
import type { PlatformManifest } from './contract';
import { isOn } from './is-on';
import type { Answerer } from './page-data/host';
import { youtubeManifest } from './youtube/manifest';
import { answerYouTube } from './youtube/page-world';

const worlds: { manifest: PlatformManifest; answer: Answerer }[] = [
  { manifest: youtubeManifest, answer: answerYouTube },
];

const noAnswer: Answerer = () => null;

/** On a page of another platform nothing is answered. */
export const answererFor = (url: URL): Answerer =>
  worlds.find(({ manifest }) => isOn(manifest, url))?.answer ?? noAnswer;
