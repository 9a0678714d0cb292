/** Every platform, pack and exporter folder is registered, tested and documented; the failure names what is missing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { descriptions, manifests } from '../../lib/platforms/manifests';
import { answererFor } from '../../lib/platforms/page-worlds';
import * as registry from '../../lib/platforms/registry';
import { root, sourceFiles } from './source-files';

const at = (path: string): string => join(root, path);
const folders = (path: string): string[] =>
  existsSync(at(path))
    ? readdirSync(at(path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
const read = (path: string): string => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '');
const tests = sourceFiles('tests/unit', 'tests/contract', 'tests/components', 'tests/e2e')
  .map(({ text }) => text)
  .join('\n');

describe('every platform', () => {
  const platforms = folders('lib/platforms').filter((name) => existsSync(at(`lib/platforms/${name}/manifest.ts`)));

  it('includes at least Facebook and YouTube', () => {
    expect(platforms).toEqual(expect.arrayContaining(['facebook', 'youtube']));
  });

  it.each(platforms)('%s is registered, tested and documented', (name) => {
    const lacks = [
      !read('lib/platforms/registry.ts').includes(`'./${name}'`) && `a line in lib/platforms/registry.ts`,
      !read('lib/platforms/manifests.ts').includes(`'./${name}/manifest'`) &&
        `a line in lib/platforms/manifests.ts, from which permissions are computed`,
      !read(`entrypoints/${name}.ts`).includes(`platforms/${name}/watcher'`) &&
        `entrypoints/${name}.ts, the content script of its pages`,
      !existsSync(at(`lib/platforms/${name}/${name}.design.md`)) &&
        `lib/platforms/${name}/${name}.design.md: what the pages do and what the adapter leans on`,
      !tests.includes(`platforms/${name}`) && `a test that reads a page with it (tests/contract)`,
    ].filter(Boolean);
    expect(lacks, `lib/platforms/${name} lacks`).toEqual([]);
  });
});

/** The lists are typed by part, not by platform, so a list without a platform still compiles. */
describe('every list of the platforms', () => {
  const known = manifests.map(({ id }) => id);

  it('has each of them once, under its own id', () => {
    expect(descriptions.map(({ manifest }) => manifest)).toEqual(manifests);
    expect(new Set(known).size).toBe(known.length);
    const { adapters, ...others } = registry;
    expect(Object.entries(adapters).map(([id, { manifest }]) => [id, manifest.id])).toEqual(
      known.map((id) => [id, id]),
    );
    const lists = Object.entries(others).map(([list, parts]) => [list, Object.keys(parts)]);
    expect(lists).toEqual(Object.keys(others).map((list) => [list, known]));
  });

  it('agrees on which platforms’ pages answer from the page world', () => {
    const answers = manifests
      .filter(({ matches: [match = ''] }) => isAnswered(new URL(match.replace('*.', 'any.').replace(/\*$/, ''))))
      .map(({ id }) => id);
    expect(answers).toEqual(descriptions.filter((each) => each.pageWorldAnswers).map(({ manifest }) => manifest.id));
  });
});

const isAnswered = (url: URL): boolean => answererFor(url) !== answererFor(new URL('https://nowhere.example/'));

describe('every guideline pack', () => {
  const packs = folders('lib/guidelines/packs');

  it.each(packs)('%s is named by municipality code, registered and tested', (name) => {
    const lacks = [
      !/^\d{4}-[a-z-]+$/.test(name) && 'a name of the form 0117-osteraker (municipality code, name)',
      !existsSync(at(`lib/guidelines/packs/${name}/pack.json`)) && 'pack.json',
      !existsSync(at(`lib/guidelines/packs/${name}/guideline.json`)) && 'guideline.json, the whole text',
      !sourceFiles('lib/guidelines').some(
        ({ text }) => text.includes(`packs/${name}/pack.json`) || /import\.meta\.glob\([^)]*packs/.test(text),
      ) && 'a line in lib/guidelines that loads it',
      !/guidelines/.test(tests) && 'a contract test',
    ].filter(Boolean);
    expect(lacks, `lib/guidelines/packs/${name} lacks`).toEqual([]);
  });
});

describe('every exporter', () => {
  const exporters = sourceFiles('lib/export/exporters').map(({ path, text }) => ({
    path,
    text,
    name: path.replace(/^.*\/([^/]+?)(?:\/index)?\.tsx?$/, '$1'),
  }));

  it.each(exporters)('$path is found, tested and documented', ({ path, text, name }) => {
    const registry = sourceFiles('lib/export')
      .map((file) => file.text)
      .join('\n');
    const lacks = [
      !/import\.meta\.glob/.test(registry) &&
        !registry.includes(`exporters/${name}`) &&
        'the glob or a line in lib/export/registry.ts',
      !new RegExp(`export/|${name}`).test(tests) && 'a test that reads the export again',
      !/^\s*(\/\/ @vitest.*\n)?\/\*\*/.test(text) && 'a comment at its head that says what it makes and for whom',
    ].filter(Boolean);
    expect(lacks, `${path} lacks`).toEqual([]);
  });
});

describe('every script that the background brings to a page', () => {
  const named = sourceFiles('entrypoints', 'lib').flatMap(({ path, text }) =>
    [...text.matchAll(/'\/([a-z-]+)\.js'/g)].map(([, script = '']) => ({ script, path })),
  );

  // A page whose script is missing only falls back to removal by hand, so a renamed script would go unnoticed.
  it.each(named)('$script, named in $path, is there', ({ script }) => {
    expect(
      [`entrypoints/${script}.ts`, `entrypoints/${script}/index.ts`].filter((each) => existsSync(at(each))),
      `no entrypoint ${script}`,
    ).not.toEqual([]);
  });
});

describe('delicate code', () => {
  it.each(['lib/removal'])('%s has its design note', (room) => {
    const name = room.split('/').at(-1) ?? '';
    expect(
      existsSync(at(`${room}/${name}.design.md`)),
      `${room} holds dangerous code: write ${name}.design.md beside it`,
    ).toBe(true);
  });
});
