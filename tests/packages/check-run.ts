/**
 * Collects packages and the results of their checks. A check that is not installed is reported; with `strict` it fails.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absent, checkPdfs, CHECKS } from './checks';
import { checkWithVerifyPage, noBrowser } from './verify-page';

export class CheckRun {
  readonly faults: string[] = [];
  readonly absent = new Map<string, string>();
  private readonly passed = new Map<string, number>();
  private readonly packages: { zip: string; pdf: string | null }[] = [];

  constructor(private readonly folder: string) {}

  get made(): number {
    return this.packages.length;
  }

  async begin(): Promise<void> {
    for (const name of Object.keys(CHECKS)) {
      const why = await absent(name);
      if (why !== undefined) this.absent.set(name, why);
    }
    const why = noBrowser();
    if (why !== undefined) this.absent.set('verifiera.html', why);
  }

  fail(what: string, check: string, why: string): void {
    this.faults.push(`${what}: ${check}: ${why}`);
  }

  /** @param ca path of the root certificate for its time stamps; null when it has none */
  async see(what: string, fileName: string, bytes: Uint8Array<ArrayBuffer>, ca: string | null): Promise<void> {
    const zip = join(this.folder, fileName);
    writeFileSync(zip, bytes);
    execFileSync('python3', ['-m', 'zipfile', '-e', zip, this.folder], { env: { ...process.env, PYTHONUTF8: '1' } });
    const top = zip.replace(/\.zip$/, '');
    const pdf = join(top, 'data/handling.pdf');
    this.packages.push({ zip, pdf: existsSync(pdf) ? pdf : null });
    if (!existsSync(pdf)) this.fail(what, 'handling.pdf', 'is not there');
    for (const [name, check] of Object.entries(CHECKS)) {
      if (this.absent.has(name)) continue;
      const why = await check({ zip, bytes, top, ca });
      if (why === undefined) this.count(name);
      else this.fail(what, name, why);
    }
  }

  private count(name: string, by = 1): void {
    this.passed.set(name, (this.passed.get(name) ?? 0) + by);
  }

  /** Checks that take all packages at once, since Java and browsers are slow to start. */
  async end(): Promise<void> {
    const pdfs = this.packages.flatMap(({ pdf }) => (pdf === null ? [] : [pdf]));
    const pdfa = await checkPdfs(pdfs);
    if ('absent' in pdfa) this.absent.set('check-pdfa', pdfa.absent);
    else {
      this.count('check-pdfa', pdfs.length - pdfa.faults.size);
      for (const [pdf, why] of pdfa.faults) this.fail(pdf, 'check-pdfa', why);
    }
    if (this.absent.has('verifiera.html')) return;
    const zips = this.packages.map(({ zip }) => zip);
    const refused = await checkWithVerifyPage(zips);
    this.count('verifiera.html', zips.length - refused.size);
    for (const [zip, said] of refused) this.fail(zip, 'verifiera.html', said);
  }

  lines(withStamps: number): string[] {
    return [...Object.keys(CHECKS), 'check-pdfa', 'verifiera.html'].map((name) => {
      const why = this.absent.get(name);
      if (why !== undefined) return `  ${name.padEnd(20)} ABSENT: ${why}`;
      const beside = name.startsWith('openssl ts')
        ? ` (${withStamps} with a stamp that holds, the rest without one as asked)`
        : name === 'verifiera.html'
          ? ' (from the disk, without network, the first by keyboard)'
          : '';
      return `  ${name.padEnd(20)} ${this.passed.get(name) ?? 0} of ${this.made}${beside}`;
    });
  }
}
