/**
 * Brought into the page's own world of a YouTube page where a registered thread has been seen, together with the hands (background/handlers/feature), and in
 * Studio where the address names a registered channel, before anything is looked at: there a comment's id stands nowhere but in the page's data. Answers
 * read-only questions about one node, without any extension API. Not a content script, which every page could ask and so know that Uppsikt is here.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerQuestions } from '../lib/platforms/page-data/host';
import { answerYouTube } from '../lib/platforms/youtube/page-world';

export default defineUnlistedScript(() => answerQuestions(document, answerYouTube));
