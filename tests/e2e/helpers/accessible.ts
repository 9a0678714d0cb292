/**
 * Runs axe (WCAG 2.2 AA) in a page or in one of its frames. The script is injected through DevTools, which no page's
 * content security policy blocks.
 */
import type { Frame, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Less than half of what the package's own `source` is, which is sent and read each time. */
const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Result {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/**
 * Violations as text; an empty list when there are none.
 *
 * @param within checks only these elements and their open shadow roots
 */
export async function violations(where: Page | Frame, within: string[] = []): Promise<string[]> {
  // Once a document: it keeps nothing from one run to the next.
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(SOURCE);
  const { violations: found } = await where.evaluate(
    async ({ tags, include }) => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<Result> };
      };
      return run.run(
        include.length === 0 ? document : { include: include.filter((each) => document.querySelector(each) !== null) },
        { runOnly: { type: 'tag', values: tags }, iframes: false, resultTypes: ['violations'] },
      );
    },
    { tags: TAGS, include: within },
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id} (${help}): ${JSON.stringify(node.target)} ` +
        `${(node.failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 200)}`,
    ),
  );
}
