/**
 * Answers questions in the page's own world, for the platforms whose descriptions say that it is queried. A separate
 * list, because this is the only part of an adapter that runs there.
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

/** On a page of any other platform the answer is always null. */
export const answererFor = (url: URL): Answerer =>
  worlds.find(({ manifest }) => isOn(manifest, url))?.answer ?? noAnswer;
