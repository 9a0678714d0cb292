/**
 * One exported record of each kind, read by somebody who was not there. They must find what was decided, on which
 * sentence of which guideline, by whom, as which account, when they learnt of it, which milder measure was weighed,
 * what was done and what happened. Both readable forms of the package are read, through the real exporter.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decide, type CardJudgement } from '../../lib/assessment/build-decision';
import type { Decision } from '../../lib/domain/decision';
import type { EvidenceDraft } from '../../lib/domain/evidence';
import type { JournalRow } from '../../lib/domain/journal';
import { stageDraft } from '../../lib/evidence/draft';
import { appendJournal } from '../../lib/evidence/journal';
import { sealDraft } from '../../lib/evidence/seal';
import { getExporter } from '../../lib/export/registry';
import { wholeFile } from '../../lib/export/whole-file';
import { packInForce } from '../../lib/guidelines/packs';
import { readZip } from '../../lib/verify/zip/read-zip';
import { exportFonts } from '../commands/setup/export-fonts';
import { handDraft } from '../packages/hand-record';
import { seeded } from '../soak/random';
import { aDatabase } from '../unit/evidence/a-database';
import { aDraft } from '../unit/evidence/a-draft';

const folder = mkdtempSync(join(tmpdir(), 'uppsikt-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasPdfReader = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const pack = packInForce();
const AT = '2026-11-24T08:00:20.000Z';

function decided(judgement: Pick<CardJudgement, 'groundId' | 'intent'> & Partial<CardJudgement>): Decision {
  const built = decide(
    pack,
    {
      answers: ['yes', 'yes', 'yes'],
      motivation: pack.grounds.find(({ id }) => id === judgement.groundId)?.standardMotivation.sv ?? '',
      ...judgement,
    },
    {
      now: Date.UTC(2026, 10, 24, 8),
      today: '2026-11-24',
      filledIn: { id: 'KS 2026/1', date: '2026-01-15', body: 'Kommunstyrelsen' },
      operator: 'Eva Handläggare',
    },
  );
  if (built.kind === 'refused') throw new Error(built.reason);
  return built.decision;
}

type Row = Pick<JournalRow, 'kind' | 'data'>;
const AS = { accountState: 'municipality', account: 'Österåkers kommun' };
const intent = (measure: string, more: JournalRow['data'] = {}): Row => ({
  kind: 'intent',
  data: { itemKey: 'facebook:comment:91', measure, ...more, ...AS },
});
const action = (outcome: string): Row => ({ kind: 'action', data: { outcome } });
const look = (kind: string): Row => ({
  kind: 'gone-check',
  data: { kind, method: 'read again', account: 'Österåkers kommun' },
});

const read = (draft: EvidenceDraft, decision: Decision): EvidenceDraft => {
  draft.part.decision = decision;
  return draft;
};

interface Kind {
  draft: () => EvidenceDraft | Promise<EvidenceDraft>;
  journalRows: Row[];
  /** What a reader must find, by question. */
  tells: Record<string, string>;
}

const ad = (more: Partial<CardJudgement>): Decision =>
  decided({ groundId: 'reklam', intent: 'save-and-remove', milder: 'Ett svar räcker inte.', ...more });
const AD = {
  sentence: 'kommersiella budskap eller reklam (rad 181)',
  milder: 'Räcker inte: Ett svar räcker inte.',
};

const KINDS: Record<string, Kind> = {
  'a removal': {
    draft: () => read(aDraft(), ad({})),
    journalRows: [intent('delete'), look('gone'), action('removed')],
    tells: {
      ...AD,
      measure: 'Vald åtgärd Ta bort',
      done: 'Ta bort. Inloggad som: Kommunens konto. Österåkers kommun',
      happened: 'Borttagen och kontrollerad',
      seen: 'den är borta (sett som Österåkers kommun)',
    },
  },
  'a hiding': {
    draft: () => read(aDraft(), ad({ intent: 'save-and-hide' })),
    journalRows: [intent('hide'), look('hidden'), action('hidden')],
    tells: {
      ...AD,
      measure: 'Vald åtgärd Dölj',
      done: 'Dölj. Inloggad som: Kommunens konto. Österåkers kommun',
      happened: 'Dold och kontrollerad',
    },
  },
  'a ban': {
    draft: () =>
      read(
        aDraft(),
        ad({
          intent: 'save-and-act',
          act: 'ban',
          ban: {
            reason: 'Har skrivit samma reklam tio gånger.',
            warning: { on: '2026-11-20', how: 'i ett svar' },
            unwarned: null,
            reviewOn: '2027-05-24',
          },
        }),
      ),
    journalRows: [intent('ban'), action('banned')],
    tells: {
      ...AD,
      measure: 'Vald åtgärd Stäng av användaren',
      why: 'Har skrivit samma reklam tio gånger.',
      warning: '2026-11-20: i ett svar',
      review: '2027-05-24',
      done: 'Stäng av användaren. Inloggad som: Kommunens konto. Österåkers kommun',
    },
  },
  'a threat': {
    draft: () => read(aDraft(), decided({ groundId: 'olaga-hot', intent: 'save-and-hide', inputs: { vem: 'Rektor' } })),
    journalRows: [
      intent('hide'),
      look('hidden'),
      action('hidden'),
      { kind: 'note', data: { about: 'route-step', step: 'police', done: true } },
      { kind: 'hold', data: { hold: 'polisanmälan', set: true, number: '5000-K1234-26' } },
    ],
    tells: {
      sentence: 'Att radera kränkande eller hotfullt textinnehåll är i sin ordning (rad 73)',
      milder: 'Ett svar hindrar inte att hotet sprids.',
      measure: 'Vald åtgärd Dölj',
      input: 'Rektor',
      happened: 'Dold och kontrollerad',
      police: '5000-K1234-26',
      left: 'Hotet: polis, chef, den som hotas och tillbud',
    },
  },
  'one that went past Uppsikt': {
    draft: () => read(aDraft(), ad({ intent: 'save-only' })),
    journalRows: [
      action('saved-only'),
      {
        kind: 'note',
        data: {
          about: 'taken-natively',
          itemKey: 'facebook:comment:91',
          pageUrl: 'https://www.facebook.com/x',
          act: 'delete',
          seen: 'gone',
          ...AS,
        },
      },
      { kind: 'note', data: { about: 'explained', of: 3, text: 'Tryckte på fel knapp.' } },
    ],
    tells: {
      sentence: AD.sentence,
      measure: 'Vald åtgärd Ingen. Bara bevis sparades.',
      done: 'Försvunnen – efter tryck på sidans egen knapp: Ta bort. Inloggad som: Kommunens konto. Österåkers kommun',
      explained: 'Tryckte på fel knapp.',
    },
  },
  'one by hand': {
    draft: () => handDraft(seeded(3), ad({})),
    journalRows: [
      {
        kind: 'note',
        data: {
          about: 'by-hand-act',
          act: 'removed',
          reason: 'Åtgärd enligt handläggaren: borttaget av mig på plattformen.',
        },
      },
    ],
    tells: {
      ...AD,
      account: 'Okänt konto. Saknas. kontot läses inte när bevis läggs in för hand',
      done: 'Åtgärd enligt handläggaren: borttaget av mig på plattformen.',
    },
  },
  'a reversal': {
    draft: () => read(aDraft(), ad({ intent: 'save-and-hide' })),
    journalRows: [
      intent('hide'),
      action('hidden'),
      intent('unhide', { reason: `Det var ingen reklam. ${'Vi läste fel. '.repeat(40)}Sist.` }),
      look('present'),
      action('shown-again'),
    ],
    tells: {
      ...AD,
      measure: 'Vald åtgärd Dölj',
      done: 'Återställ. Inloggad som: Kommunens konto. Österåkers kommun. Det var ingen reklam.',
      'the whole reason': 'Vi läste fel. Sist.',
    },
  },
};

const ALWAYS = {
  guideline: `Riktlinje ${pack.id}, version ${pack.version}`,
  'law or house rule': 'Vilar på',
  decidedAt: 'Beslutat 2026-11-24',
  learnt: 'Handläggaren fick veta 2026-11-23',
  milderWeighed: 'Mildare åtgärd som prövades',
};

const asLine = (text: string): string => text.replace(/\s+/gu, ' ');
const ofPage = (page: string): string =>
  asLine(
    page
      .replace(/<style>.*?<\/style>/su, '')
      .replace(/<[^>]+>/gu, ' ')
      .replaceAll('&quot;', '"'),
  );

async function packed({ draft: make, journalRows }: Kind): Promise<{ page: string; pdf: string | null }> {
  const { db } = aDatabase();
  const draft = await make();
  await stageDraft(db, draft);
  const { id } = await sealDraft(db, draft.id);
  for (const row of journalRows) await appendJournal(db, { ...row, recordId: id, operator: 'Eva Handläggare', at: AT });
  const { blob } = await wholeFile(
    await getExporter('bagit-package').exportRecord(db, id, {
      now: () => new Date('2026-11-25T13:00:00.000Z'),
      subtle: crypto.subtle,
      version: '0.1.0',
      fonts: exportFonts,
    }),
  );
  const { files } = await readZip(blob);
  const bytesOf = (name: string): Uint8Array =>
    files.find(({ path: each }) => each.endsWith(`/${name}`))?.bytes ?? new Uint8Array();
  const path = join(folder, `${id}.pdf`);
  writeFileSync(path, bytesOf('data/handling.pdf'));
  return {
    page: ofPage(new TextDecoder().decode(bytesOf('data/innehall.html'))),
    pdf: hasPdfReader ? asLine(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })) : null,
  };
}

describe.each(Object.entries(KINDS))('%s, read by somebody who was not there', (name, kind) => {
  const opened = packed(kind);
  const account = kind.tells['account'] ?? 'Inloggad som Kommunens konto. Österåkers kommun';
  const asks = {
    ...ALWAYS,
    ...kind.tells,
    operator: /by hand/.test(name) ? 'Handläggare Klara' : 'Handläggare Eva Handläggare',
    account,
  };

  it.each(Object.entries(asks))('tells %s on its page', async (_ask, words) => {
    expect((await opened).page).toContain(words);
  });

  it.skipIf(!hasPdfReader)(`tells the same in its PDF${hasPdfReader ? '' : ' (skipped: no pdftotext)'}`, async () => {
    const pdf = ((await opened).pdf ?? '').replace(/\s/gu, '');
    const lacking = Object.values(asks).filter((words) => !pdf.includes(words.replace(/\s/gu, '')));
    expect(lacking).toEqual([]);
  });
});
