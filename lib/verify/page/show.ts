/** Draws the plain page. Everything from the package is inserted as text. */
import type { PackageReport, PartReport } from '../report';
import {
  aboutLines,
  ignoredWords,
  NOT_PROVEN,
  PART_LABEL,
  provenWords,
  stampedIn,
  STATE_LABEL,
  STATE_MARK,
  verdictOf,
  type Verdict,
} from '../report-words';
import { shownName } from '../safe-path';

export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found as T;
}

type Child = Node | string;
function make(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function showProgress(name: string, done: number, total: number): void {
  const bar = element<HTMLProgressElement>('bar');
  element('progress').hidden = false;
  element('result').replaceChildren();
  element('progress-name').textContent = `Kontrollerar ${shownName(name)} …`;
  bar.max = Math.max(1, total);
  bar.value = done;
}

export function showRefusal(heading: string, words: string): void {
  show([verdictBox({ tone: 'danger', heading, words }, '')]);
}

export function showReport(name: string, report: PackageReport): void {
  const about = aboutLines(report);
  const ignored = ignoredWords(report);
  show([
    verdictBox(verdictOf(report), name),
    make('h3', {}, 'Del för del'),
    make('ul', { class: 'parts' }, ...report.parts.map(partLine)),
    ...(ignored === null ? [] : [make('p', {}, ignored)]),
    ...(about.length === 0
      ? []
      : [
          make('h3', {}, 'Det här är paketet'),
          make('dl', {}, ...about.flatMap(([label, value]) => [make('dt', {}, label), make('dd', {}, value)])),
        ]),
    ...(report.kind === 'intact' ? [make('h3', {}, 'Det visar kontrollen'), list(provenWords(stampedIn(report)))] : []),
    make('h3', {}, 'Det visar den inte'),
    list(NOT_PROVEN),
  ]);
}

function show(children: Node[]): void {
  element('progress').hidden = true;
  element('result').replaceChildren(...children);
  // Keyboard and screen reader users continue from the result.
  element('verdict').focus();
}

function verdictBox({ tone, heading, words }: Verdict, name: string): HTMLElement {
  const file = name === '' ? [] : [make('p', { class: 'name' }, shownName(name))];
  return make(
    'div',
    { class: `box ${tone}` },
    make('h2', { id: 'verdict', tabindex: '-1' }, heading),
    ...file,
    make('p', {}, words),
  );
}

function partLine(part: PartReport): HTMLElement {
  const head = make(
    'p',
    { class: 'head' },
    make('span', { 'aria-hidden': 'true', class: 'mark' }, STATE_MARK[part.state]),
    make('strong', {}, `${PART_LABEL[part.id]}: `),
    STATE_LABEL[part.state].toLowerCase(),
  );
  const faults = part.faults.slice(0, 50).map((one) => one.reason);
  return make(
    'li',
    { class: part.state },
    head,
    ...(part.state === 'broken' ? [list(faults)] : [make('p', {}, part.words)]),
  );
}

const list = (lines: readonly string[]): HTMLElement => make('ul', {}, ...lines.map((line) => make('li', {}, line)));
