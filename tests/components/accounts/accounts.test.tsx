// @vitest-environment jsdom
/** What an official sees and does on 'Konton och guider'. */
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Accounts } from '../../../components/accounts/accounts';
import type { AccountsProps, History } from '../../../components/accounts/accounts-props';
import { rolesIn } from '../../../components/accounts/role-lines';
import { planExtract } from '../../../lib/export/plan-extract';
import { packInForce } from '../../../lib/guidelines/packs';
import { copyTexts } from '../../../lib/register/copy-texts';
import { guidesOf, PRESENTATION_STEPS } from '../../../lib/register/guides';
import type { RegisterLine, Saying } from '../../../lib/register/line';
import { publicList } from '../../../lib/register/public-list';
import { facebookPage } from '../../commands/setup/practice-register';
import { onScreen, type Screen } from '../card/on-screen';

const AT = '2026-11-30T08:00:00.000Z';
const account = { ...facebookPage, responsible: 'Eva Ek', deputy: 'Bo Berg', contactMail: 'info@ovning.example' };
const line = (said: RegisterLine['said'], at = 0): RegisterLine => ({
  id: `l${at}`,
  accountId: account.id,
  at: AT,
  operator: 'Klara Lind',
  said,
});
const history = (changes: Partial<History> = {}): History => ({
  activation: 'inactive',
  lacks: [],
  due: [],
  lines: [],
  ...changes,
});
const texts = copyTexts({
  municipality: 'Övningens kommun',
  contact: account.contactMail,
  website: null,
  hours: { opens: '08:00', closes: '16:30', saturdays: false },
  notAllowed: { intro: 'Kommentarer får bland annat inte innehålla:', lines: ['svordomar eller obscena ord'] },
});

const mail = { subject: 'Nytt konto', body: 'Ansvarig: Eva Ek' };

let screen: Screen;
let said: Saying[];
let copied: string[];
let refusal: string | null;
beforeEach(() => {
  screen = onScreen();
  said = [];
  copied = [];
  refusal = null;
});
const show = (shown: History | null, changes: Partial<AccountsProps> = {}, on = screen): Promise<void> =>
  on.show(
    <Accounts
      accounts={[{ account, history: shown, texts, noticeMail: mail, closingMail: () => mail }]}
      former={[]}
      accountId={account.id}
      guides={guidesOf(packInForce())}
      today="2026-11-30"
      publicList="Listan"
      isProtected={false}
      unitMail="kommunikation@ovning.example"
      actions={{
        say: (_id, each) => Promise.resolve(said.push(each) > 0 ? refusal : null),
        copy: (text) => Promise.resolve(copied.push(text) > 0 ? null : ''),
        choose: () => undefined,
        savePlanExtract: () => Promise.resolve(null),
        openRegister: () => undefined,
        openUnit: () => undefined,
      }}
      {...changes}
    />,
  );
const closingStep = (step: string, at: number) =>
  line({ kind: 'step', guide: 'closing', step, done: true, answers: { who: 'Ada Alm', day: '2026-11-20' } }, at);

describe('an official sees of an account', () => {
  it('what it lacks to be active, and that it is guarded anyway', async () => {
    await show(history({ lacks: ['decision', 'deputy'] }));
    expect(screen.text('#activation')).toContain('Bevis sparas ändå innan något tas bort');
    expect(screen.text('#lacks')).toBe('Chefens beslut saknas.Ersättare saknas. Kontot kan inte aktiveras.');
    refusal = 'Ersättare saknas. Kontot kan inte aktiveras.';
    await screen.click('#activate');
    expect(said).toEqual([{ kind: 'activated' }]);
    expect(screen.text('[role="alert"]')).toContain(refusal);
    expect(document.activeElement?.id).toBe('activation-title');
  });

  it('nothing when its history cannot be read, and no extract without it', async () => {
    await show(null);
    expect(screen.text('[role="alert"]')).toContain('Det gick inte att läsa kontots historik.');
    expect(screen.root.querySelectorAll('#activate, #save-plan, details')).toHaveLength(0);
    await show(history(), { accounts: [], accountId: '' });
    expect(screen.text()).toContain('Inga konton är registrerade.');
  });

  it('that a closed one is monitored until it leaves the register, and how to reopen it', async () => {
    await show(history());
    await screen.click('#activate');
    await show(history({ activation: 'active' }));
    expect(screen.text()).toContain('Kontot aktiverades.');
    await show(history({ activation: 'closed', lacks: ['decision', 'notice'] }));
    expect(screen.text()).not.toContain('Kontot aktiverades.');
    expect(screen.text('#closed-help')).toContain('Till dess ska den läsas varje dag.');
    expect(screen.text()).toContain('ett nytt beslut och en ny anmälan');
  });

  it('its history with who wrote what, the newest first', async () => {
    await show(
      history({
        lines: [
          line({ kind: 'changed', field: 'deputy', before: 'Bo Berg', after: 'Cia Carl' }, 1),
          line({ kind: 'roles', on: '2026-11-29', roles: [{ who: 'Eva', role: 'redaktör' }], sharedLogin: true }, 2),
          closingStep('manager', 3),
        ],
      }),
    );
    const rows = [...screen.root.querySelectorAll('.a-history tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('Klara LindAvsluta, Chefen är kontaktad: klart. Ada Alm; 2026-11-20');
    expect(rows[1]).toContain('Roller 2026-11-29: Eva (redaktör). Delad inloggning, avråds.');
    expect(rows[2]).toContain('Ersättare: från ”Bo Berg” till ”Cia Carl”.');
  });

  it.each(['inactive', 'active', 'closed'] as const)('%s, so that axe finds nothing', async (activation) => {
    const lines = ['manager', 'unit', 'farewell', 'snapshot'].map(closingStep);
    await show(history({ activation, lacks: ['notice'], lines, due: [{ what: 'presentation', since: null }] }));
    for (const details of screen.root.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(screen.root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('an official writes', () => {
  it('the decision with a name and a day, and not one without the other', async () => {
    await show(history());
    await screen.type('#decided-by', ' Ada Alm ');
    await screen.click('#decided-save');
    expect(said).toEqual([]);
    await screen.type('#decided-on', '2026-11-20');
    await screen.click('#decided-save');
    expect(said).toEqual([{ kind: 'decided', by: 'Ada Alm', on: '2026-11-20' }]);
  });

  it('who has which role; a shared login is advised against', async () => {
    await show(history());
    await screen.type('#roles', 'Eva Ek');
    await screen.click('#roles-save');
    expect(said).toEqual([]);
    await screen.type('#roles', 'Eva Ek; administratör\nBo Berg; redaktör');
    await screen.click('#shared-login');
    expect(screen.text()).toContain('Avråds');
    await screen.click('#roles-save');
    const roles = [
      { who: 'Eva Ek', role: 'administratör' },
      { who: 'Bo Berg', role: 'redaktör' },
    ];
    expect(said).toEqual([{ kind: 'roles', on: '2026-11-30', roles, sharedLogin: true }]);
    expect(rolesIn('Eva; a; b')).toBeNull();
  });

  it('nothing when a script presses', async () => {
    const strange = onScreen(false);
    await show(history(), {}, strange);
    await strange.click('#activate');
    await strange.click('#roles-save');
    await strange.click('#step-presentation-bbs-copy');
    expect([said, copied]).toEqual([[], []]);
  });
});

describe('a guide', () => {
  it('shows the guideline’s words and accepts a step when everything is filled in', async () => {
    await show(history());
    expect(screen.text('#step-before-question-1')).toContain('Vad vill vi uppnå?');
    await screen.type('#step-before-goals-words', 'Snabbare svar');
    await screen.type('#step-before-goals-measure', 'Tid till svar');
    await screen.click('#step-before-goals-done');
    expect(said).toEqual([]);
    await screen.type('#step-before-goals-day', '2027-03-01');
    await screen.click('#step-before-goals-done');
    const answers = { words: 'Snabbare svar', measure: 'Tid till svar', day: '2027-03-01' };
    expect(said).toEqual([{ kind: 'step', guide: 'before', step: 'goals', done: true, answers }]);
  });

  it('for closing opens one step at a time, and ends only when all are done', async () => {
    await show(history());
    expect(screen.text('#step-closing-unit')).toContain('Väntar på steget före.');
    expect(screen.root.querySelectorAll('#guide-closing .a-steps button')).toHaveLength(1);
    await show(history({ lines: [closingStep('manager', 1), closingStep('unit', 2)] }));
    expect(screen.text('#step-closing-farewell')).toContain('Tack för alla inlägg!');
    expect(screen.root.querySelector('#finish-closing')).toBeNull();
    await show(history({ lines: ['manager', 'unit', 'farewell', 'snapshot'].map(closingStep) }));
    await screen.click('#finish-closing');
    expect(said).toEqual([{ kind: 'finished', guide: 'closing' }]);
  });

  it('for the presentation is ticked, with texts to copy', async () => {
    await show(history());
    await screen.click('#step-presentation-hours-copy');
    expect(copied).toEqual(['Vi läser sidan måndag–fredag klockan 08:00–16:30, men inte på helgdagar.']);
    await screen.click('#step-presentation-hours-done');
    expect(said).toMatchObject([{ guide: 'presentation', step: 'hours', done: true }]);
    // A logotype has no text.
    expect(PRESENTATION_STEPS.filter((step) => texts[step] === undefined)).toEqual(['logo']);
  });
});

describe('what leaves the register', () => {
  it('for the website holds only accounts: no person, no e-mail, and no closed account', () => {
    const closed = { ...account, name: 'Gammal sida' };
    const list = publicList(
      'Övningens kommun',
      [
        { account, activation: 'inactive' },
        { account: closed, activation: 'closed' },
      ],
      () => 'Facebook',
    );
    expect(list).toBe(`Övningens kommun i sociala medier\nFacebook: ${account.name}, ${account.address}`);
  });

  const official = (protectedIdentity: boolean) => ({
    plan: { where: 'Servern', howLong: '2 år', decision: '' },
    signature: { form: 'both' as const, protectedIdentity },
    operator: { name: 'Kommunikatör', role: 'Kommunikatör', unit: '' },
  });

  it('for the document plan has the role instead of the name of an official with protected identity', () => {
    const roles: Saying = {
      kind: 'roles',
      on: '2026-11-29',
      roles: [
        { who: 'Cia Carl', role: 'chef' },
        { who: 'Kommunikatör', role: 'redaktör' },
      ],
      sharedLogin: false,
    };
    const lines = [line({ kind: 'decided', by: 'Ada Alm', on: '2026-11-01' }), line(roles, 1)];
    const named = { ...account, manager: 'Ada Alm', deputy: 'Kommunikatör' };
    const whole = [{ account: named, activation: 'active' as const, lines }];
    const csv = planExtract(whole, official(true), () => 'Facebook');
    for (const name of ['Ada', 'Eva', 'Cia']) expect(csv).not.toContain(name);
    // These fields are not searched for the name, as the notice says.
    expect(csv).toContain(`;${account.name};${account.address};`);
    expect(csv).toContain('namn utelämnat;namn utelämnat;Kommunikatör;');
    expect(csv).toContain('namn utelämnat (chef), Kommunikatör (redaktör)');
    const other = planExtract(whole, official(false), () => 'Facebook');
    for (const name of ['Ada Alm', 'Eva Ek', 'Cia Carl']) expect(other).toContain(name);
  });

  it('is announced first: that names go with the file, or which remain when they are removed, and what may not belong in the list', async () => {
    await show(history());
    expect(screen.text()).toContain('Filen har namn på personer.');
    expect(screen.text('#public-gap')).toContain('inte gick att läsa: 1.');
    await show(history(), { isProtected: true });
    expect(screen.text()).toContain('Namn på dem som har en roll tas bort. Kontots namn, adress och e-post står kvar.');
    await show(null);
    expect(screen.text('#public-gap')).toContain('inte gick att läsa: 1.');
  });

  it('for the document plan has who and how, says what is not noted, and has no formula', () => {
    const roles: Saying = { kind: 'roles', on: '2026-11-29', roles: [{ who: 'Eva', role: 'chef' }], sharedLogin: true };
    const csv = planExtract(
      [{ account: { ...account, manager: '=1+1' }, activation: 'active', lines: [line(roles)] }],
      official(false),
      () => 'Facebook',
    );
    const [, row = ''] = csv.split('\r\n');
    expect(row).toContain("'=1+1");
    expect(row).toContain('Eva (chef);2026-11-29;ja, avråds;Servern;2 år;inte antecknat');
  });
});

describe('an account that has left the register', () => {
  it('keeps its history on the page, under its name', async () => {
    const lines = [line({ kind: 'registered' }), line({ kind: 'removed', name: 'Badhuset', address: '' }, 1)];
    await show(history(), { former: [{ id: 'gone', name: 'Badhuset', lines }] });
    expect(screen.text()).toContain('Konton som inte längre är i registret');
    expect(screen.text()).toContain('Badhuset');
    expect(screen.text()).toContain('Kontot togs ur registret.');
  });

  it('is reported as unread when it could not be read', async () => {
    await show(history(), { former: null });
    expect(screen.text()).toContain('Det gick inte att läsa om tidigare konton.');
  });
});
