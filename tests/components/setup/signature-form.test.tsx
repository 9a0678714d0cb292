// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { OperatorForm } from '../../../components/setup/operator-form';
import { SignatureForm } from '../../../components/setup/signature-form';
import { practiceSettings } from '../../commands/setup/practice-register';
import { onScreen, type Screen } from '../card/on-screen';

const { operator, signature } = practiceSettings();
let screen: Screen;
let saved: unknown[];
let refused: string | null;
const save = (what: unknown): Promise<string | null> => {
  saved.push(what);
  return Promise.resolve(refused);
};
beforeEach(async () => {
  screen = onScreen();
  saved = [];
  refused = null;
  await screen.show(
    <SignatureForm operator={operator} signature={signature} municipality="Österåkers kommun" onSave={save} />,
  );
});

describe('an official chooses how to sign', () => {
  it('and sees the result at once', async () => {
    expect(screen.text('#signature-made')).toContain('/Klara, Kommunikationsenheten, Österåkers kommun');
    await screen.click('input[value=unit]');
    expect(screen.text('#signature-made')).toContain('/Kommunikationsenheten, Österåkers kommun');
    await screen.click('input[name=protected-identity]');
    expect(screen.text('#signature-made')).toContain('/Kommunikatör, Österåkers kommun');
    expect(saved).toEqual([
      { form: 'unit', protectedIdentity: false },
      { form: 'unit', protectedIdentity: true },
    ]);
  });

  it('and a choice that could not be saved is not shown as in force', async () => {
    refused = 'Din roll saknas';
    await screen.click('input[name=protected-identity]');
    expect(screen.root.querySelector<HTMLInputElement>('input[name=protected-identity]')?.checked).toBe(false);
    expect(screen.text('#signature-made')).toContain('Klara');
  });

  it('with protected identity is asked for the role, never for the name', async () => {
    await screen.show(<OperatorForm operator={{ ...operator, role: '' }} isProtected onSave={save} />);
    expect(screen.root.querySelector('#operator-name')).toBeNull();
    await screen.click('#operator-save');
    expect([saved, screen.text('#operator-role-fault')]).toEqual([[], '✕ Fyll i det här.']);
  });
});
