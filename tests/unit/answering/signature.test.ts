/**
 * An official signs in the form set in the settings. One with protected identity is named by role, here and in
 * everything saved.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../lib/answering/signature';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { installLocks } from '../background/web-locks';
import { aDatabase } from '../evidence/a-database';

install();
installLocks();
const { settingsHandlers } = await import('../../../lib/app/handlers/settings');
const { readSettings } = await import('../../../lib/settings/store');

const KOMMUN = 'Österåkers kommun';
const asker = { sender: 'page' as const, tabId: 99, url: '' };
const PROTECTED = { form: 'both', protectedIdentity: true } as const;
const nobody = { name: '', role: '', unit: '' };

describe('the signature', () => {
  it.each([
    ['first-name', 'Klara, Österåkers kommun'],
    ['unit', 'Kommunikationsenheten, Österåkers kommun'],
    ['both', 'Klara, Kommunikationsenheten, Österåkers kommun'],
  ] as const)('of the form %s is "%s"', (form, words) => {
    expect(signatureOf(practiceSettings({ signature: { form, protectedIdentity: false } }), KOMMUN)).toBe(words);
    expect(signatureOf(practiceSettings({ signature: { form, protectedIdentity: true } }), KOMMUN)).toBe(
      'Kommunikatör, Österåkers kommun',
    );
  });

  it.each(['first-name', 'unit', 'both'] as const)(
    'of the form %s is left for a person to write where it lacks',
    (form) => {
      for (const protectedIdentity of [false, true])
        expect(
          signatureOf(practiceSettings({ operator: nobody, signature: { form, protectedIdentity } }), KOMMUN),
        ).toBe('');
    },
  );
});

describe('an official with protected identity', () => {
  let db: EvidenceDatabase;
  const save = settingsHandlers;

  beforeEach(() => {
    extension.forget();
    extension.local.set('settings', practiceSettings());
    db = aDatabase().db;
  });

  it('is not named anywhere afterwards: not in the settings, nor in the journal row of the change', async () => {
    await save(db)['settings.change']({ signature: PROTECTED }, asker);
    expect((await readSettings()).operator).toEqual({
      name: 'Kommunikatör',
      role: 'Kommunikatör',
      unit: 'Kommunikationsenheten',
    });
    const { operator } = practiceSettings();
    expect(extension.local.get('settings')).toMatchObject({ operator: { ...operator, name: 'Kommunikatör' } });
    const rows = await db.journal.toArray();
    expect(rows.map((row) => row.operator)).toEqual(['Kommunikatör']);
    expect(JSON.stringify(rows)).not.toContain('Klara');
  });

  it('is not named by what is written in the field for the name afterwards', async () => {
    await save(db)['settings.change']({ signature: PROTECTED }, asker);
    await save(db)['settings.change']({ operator: { name: 'Klara Lind', role: 'Handläggare', unit: '' } }, asker);
    expect(extension.local.get('settings')).toMatchObject({ operator: { name: 'Handläggare', role: 'Handläggare' } });
  });

  it('must have a role to be named by', async () => {
    await save(db)['settings.change']({ operator: { name: 'Klara Lind', role: ' ', unit: '' } }, asker);
    await expect(save(db)['settings.change']({ signature: PROTECTED }, asker)).rejects.toThrow('role-missing');
    expect((await readSettings()).signature.protectedIdentity).toBe(false);
  });

  it('is not named when it cannot be read whether the name is protected', async () => {
    extension.local.set('settings', { ...practiceSettings(), signature: 'x' });
    expect((await readSettings()).operator.name).toBe('Kommunikatör');
  });
});
