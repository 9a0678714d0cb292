/**
 * In the own world of YouTube Studio's pages, without any extension API: answers read-only questions about one node. There a comment's id stands nowhere but
 * in the page's data, so it is asked before anything registered can be known. Other pages are brought it later (entrypoints/page-world).
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageMatches } from '../../lib/platforms/manifests';
import { answerQuestions } from '../../lib/platforms/page-data/host';
import { answerYouTube } from '../../lib/platforms/youtube/page-world';

export default defineContentScript({
  matches: pageMatches().filter((match) => match.includes('//studio.')),
  world: 'MAIN',
  runAt: 'document_start',
  main: () => answerQuestions(document, answerYouTube),
});
