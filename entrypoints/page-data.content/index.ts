/**
 * In the page's own world, without any extension API: answers read-only questions
 * about one node. Wiring; what is read is the platforms' own.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageMatches } from '../../lib/platforms/manifests';
import { answerQuestions } from '../../lib/platforms/page-data/host';
import { answerYouTube } from '../../lib/platforms/youtube/page-world';

export default defineContentScript({
  matches: pageMatches(),
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    const isYouTube = location.hostname.endsWith('.youtube.com');
    // Facebook's page data stands in its own scripts, which the isolated world reads; nothing is asked here.
    answerQuestions(document, isYouTube ? answerYouTube : () => null);
  },
});
