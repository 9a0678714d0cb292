/**
 * Injected into the page's own world where a platform's ids exist only in the page's data: with the adapter script on a
 * page where a registered thread has been seen (lib/app/handlers/feature), and before anything is read where the owner
 * is known only from the address. Answers read-only questions about one node and uses no extension API. It is not a
 * content script, because any page could query a content script here and so detect Uppsikt.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerQuestions } from '../lib/platforms/page-data/host';
import { answererFor } from '../lib/platforms/page-worlds';

export default defineUnlistedScript(() => answerQuestions(document, answererFor(new URL(location.href))));
