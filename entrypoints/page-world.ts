/**
 * Brought into the page's own world where a platform's ids stand nowhere but in the page's data: together with the
 * hands on a page where a registered thread has been seen (lib/app/handlers/feature), and before anything is looked at
 * where the address names whose page it is. Answers read-only questions about one node, without any extension API. Not
 * a content script, which every page could ask and so know that Uppsikt is here.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerQuestions } from '../lib/platforms/page-data/host';
import { answererFor } from '../lib/platforms/page-worlds';

export default defineUnlistedScript(() => answerQuestions(document, answererFor(new URL(location.href))));
