/** Every file, folder and command that the contributors' pages name exists. */
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

const PAGES = [
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'assets/docs/architecture.md',
  'tests/README.md',
  ...globSync('lib/**/*.design.md', { cwd: root }).toSorted(),
];
const PATH = /^(?:lib|entrypoints|components|tests|assets|\.github)\/[\w.*/-]+$/;

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
const code = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('names files and folders that are there', () => {
    const named = code(text).filter((inside) => PATH.test(inside));
    const missing = named.filter((path) =>
      path.includes('*') ? globSync(path, { cwd: root }).length === 0 : !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const named = code(text).flatMap((inside) => /^npm run ([\w:-]+)/.exec(inside)?.[1] ?? []);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});

describe('the tasks that come up, in CONTRIBUTING', () => {
  const page = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8');
  const [, table = ''] = /## Where things are([\s\S]*?)\n## /u.exec(page) ?? [];
  const rows = new Map(
    [...table.matchAll(/^\| ([^|]+) \| ([^|]*`[^|]*) \|$/gmu)].map(([, task = '', places = '']) => [task, places]),
  );

  /**
   * For each task in CONTRIBUTING: the path that it names, and a pattern that must be found there. Moved code fails
   * here.
   */
  const tasks: Record<string, [path: string, holds: RegExp][]> = {
    'a menu entry has got another name': [
      ['lib/platforms/facebook/menu-words.ts', /knownWords/],
      ['lib/platforms/youtube/menu-words.ts', /knownWords/],
    ],
    'a field is read wrongly from a page': [
      ['lib/platforms/facebook/read.ts', /export (?:function|const) read\b/],
      ['lib/platforms/youtube/read.ts', /export (?:function|const) read\b/],
    ],
    'a removal ends with the wrong word': [
      ['lib/removal/flow.ts', /\bend\(/],
      ['lib/removal/end-reason.ts', /export type EndReason\b/],
      ['lib/removal/words.ts', /export function wordsFor\b/],
    ],
    'a sentence that officials read': [['lib/problems/catalogue.ts', /export const catalogue\b/]],
    'a ground, a checklist or a wording of the guideline': [
      ['lib/guidelines/packs/0117-osteraker/pack.json', /"grounds"[\s\S]*"checklists"|"checklists"[\s\S]*"grounds"/],
    ],
    'what a record holds': [
      ['lib/domain/evidence.ts', /export type SealedPart\b/],
      ['lib/evidence/seal.ts', /export async function sealDraft\b/],
    ],
    'what lies in an exported package': [['lib/export/package', /export (?:async )?function/]],
    "why an account is not seen as the municipality's": [['lib/accounts', /export function classify\b/]],
    'who may send a message': [['lib/messaging/protocol.ts', /message\(\s*\['page'\]/]],
    'what *Ta bort* and *Dölj* really do somewhere': [
      ['lib/platforms/facebook/what-happens.ts', /export const whatHappens\b/],
      ['lib/platforms/youtube/what-happens.ts', /export const whatHappens\b/],
    ],
    'where a measure is undone by hand, and what is noted of it': [
      ['lib/platforms/facebook/bring-back.ts', /export const bringBack\b/],
      ['lib/platforms/youtube/bring-back.ts', /export const bringBack\b/],
      ['lib/assessment/reverse-by-hand.ts', /export function toReverseByHand\b/],
      ['lib/i18n/reversal.ts', /export const reversalTable\b/],
    ],
    'what a daily round calls new, or which day lacks one': [
      ['lib/rounds', /export function newness\b[\s\S]*export function missedDays\b/],
      ['lib/app/rounds', /export async function finishRound\b/],
    ],
    'when a snapshot is due, how a page is walked, or what its record holds': [
      ['lib/snapshots', /export function dueDays\b/],
      ['lib/app/snapshots', /export async function takeSnapshot\b/],
      ['lib/overlay/features/snapshot-page.ts', /export async function walkOnPage\b/],
    ],
    'what is taken for a question, or when its answer is due': [
      ['lib/questions/likely-question.ts', /export (?:function|const) likelyQuestion\b/],
      ['lib/questions/response-clock.ts', /export function dueOf\b/],
      ['lib/app/questions', /export async function listQuestions\b/],
    ],
    'when crisis mode holds, or what it changes': [
      ['lib/domain/crisis.ts', /export const crisisAt\b/],
      ['lib/app/crisis', /export async function startCrisis\b/],
      ['lib/questions/response-clock.ts', /function targetsOf\b/],
      ['lib/rounds/round-days.ts', /export function roundToday\b/],
    ],
    'what an election period asks of a removal, or what touches a party': [
      ['lib/domain/election.ts', /export function electionOn\b/],
      ['lib/assessment/party-touch.ts', /export function touchesOfReading\b/],
      ['lib/assessment/second-eyes.ts', /export function whySecondEyes\b/],
      ['lib/assessment/act-later.ts', /export function heardToday\b/],
    ],
    'when an account is active, or what a guide asks': [
      ['lib/register', /export function guidesOf\b/],
      ['lib/app/accounts', /export async function sayOfAccount\b/],
      ['components/accounts', /export function rolesIn\b/],
      ['lib/i18n/accounts.ts', /export const accountsTable\b/],
    ],
    'what the help shows, or who has read the guideline': [
      ['lib/help', /export function readingStateOf\b/],
      ['lib/pages/help', /export function useReading\b/],
      ['lib/i18n/help.ts', /export const helpTable\b/],
    ],
    'what is still to be done with a record': [['lib/records/left-to-do.ts', /export (?:function|const) leftToDo\b/]],
  };
  const textOf = (path: string): string =>
    (statSync(join(root, path)).isDirectory() ? globSync(`${path}/*.ts`, { cwd: root }) : [path])
      .map((each) => readFileSync(join(root, each), 'utf8'))
      .join('\n');

  it.each(Object.entries(tasks))('%s: begins where the page says', (task, places) => {
    const said = rows.get(task);
    for (const [path, holds] of places) {
      expect(said, `no row, or another place than ${path}`).toContain(`\`${path}\``);
      expect(holds.test(textOf(path)), `${path} holds no ${holds.source}`).toBe(true);
    }
  });

  it('are all checked here', () => {
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(tasks).toSorted());
  });
});

it('the map in the README has a row for each room', () => {
  const [, map = ''] = /## Map of the rooms([\s\S]*?)\n## /u.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const rooms = readdirSync(join(root, 'lib'), { withFileTypes: true }).filter((each) => each.isDirectory());
  expect(rooms.map(({ name }) => `\`lib/${name}/\``).filter((room) => !map.includes(room))).toEqual([]);
});
