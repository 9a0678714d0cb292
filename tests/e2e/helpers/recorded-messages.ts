/**
 * Records every message that passes through the worker: what pages and content scripts send, what the worker sends, all
 * replies, and port traffic. Install it before the first page is opened, because the polyfill caches the functions it
 * has used.
 */
import type { Worker } from '@playwright/test';

export async function recordMessages(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    type Any = (...given: unknown[]) => unknown;
    interface Port {
      name: string;
      postMessage: Any;
      onMessage: { addListener(listener: (message: unknown) => void): void };
    }
    interface Api {
      tabs: { sendMessage: Any };
      runtime: {
        onMessage: { addListener(listener: Any): void };
        onConnect: { addListener(listener: (port: Port) => void): void };
      };
    }
    const heard: string[] = [];
    const note = (what: string, value: unknown): void => void heard.push(`${what} ${JSON.stringify(value) ?? ''}`);
    Object.assign(globalThis, { __heard: heard });
    const { chrome, browser } = globalThis as unknown as { chrome: Api; browser?: Api };
    for (const api of new Set([chrome, browser ?? chrome])) {
      const real = api.tabs.sendMessage;
      api.tabs.sendMessage = (...given: unknown[]) => {
        note('to the page', given[1]);
        const last = given.at(-1);
        if (typeof last === 'function') {
          return real.apply(api.tabs, [
            ...given.slice(0, -1),
            (answer: unknown) => {
              note('the page answers', answer);
              return (last as Any)(answer);
            },
          ]);
        }
        return Promise.resolve(real.apply(api.tabs, given)).then((answer) => {
          note('the page answers', answer);
          return answer;
        });
      };
    }
    // Only listens; another listener replies.
    chrome.runtime.onMessage.addListener((message) => {
      note('to the worker', message);
    });
    chrome.runtime.onConnect.addListener((port) => {
      const post = port.postMessage;
      port.postMessage = (...given: unknown[]) => {
        note(`over ${port.name}`, given[0]);
        return post.apply(port, given);
      };
      port.onMessage.addListener((message) => note(`from ${port.name}`, message));
    });
  });
}

/** All messages since index `from`, one per line. */
export async function messagesSince(worker: Worker, from = 0): Promise<string[]> {
  return worker.evaluate((index) => (globalThis as unknown as { __heard: string[] }).__heard.slice(index), from);
}
