// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { PicturePermission } from '../../../components/setup/picture-permission';
import { PlanForm } from '../../../components/setup/plan-form';
import { Popup, type PopupActions } from '../../../components/setup/popup';
import { RegisterList } from '../../../components/setup/register-list';
import { packInForce } from '../../../lib/guidelines/packs';
import { registeredAccount } from '../../../lib/domain/account';
import { aFlow } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';
import { account, fresh, registeredState } from './a-popup-state';
import { typeContacts } from './type-contacts';

const pack = packInForce();
let screen: Screen;
let asked: unknown[][];
let actions: PopupActions;
beforeEach(() => {
  screen = onScreen();
  asked = [];
  const note =
    (name: string) =>
    (...rest: unknown[]): Promise<null> => {
      asked.push([name, ...rest]);
      return Promise.resolve(null);
    };
  actions = {
    savePlan: note('savePlan'),
    saveOperator: note('saveOperator'),
    saveAccount: note('saveAccount'),
    seen: note('seen'),
    openArchive: note('openArchive'),
    openLeft: note('openLeft'),
    openItem: note('openItem'),
    openOptions: note('openOptions'),
    openStatistics: note('openStatistics'),
    newId: () => 'new-1',
    openByHand: note('openByHand'),
    showLearning: () => Promise.resolve(asked.push(['showLearning']) > 0 ? 'no-item' : 'shown'),
    checkHealth: () => undefined,
  };
});

describe('an official wants to teach the menu', () => {
  it('is told how to open an item when none is open, and is offered nothing on an unregistered page', async () => {
    await screen.show(<Popup pack={pack} state={registeredState()} actions={actions} />);
    await screen.click('#show-learning');
    expect(asked).toEqual([['showLearning']]);
    expect(screen.text('.u-notice')).toContain('Tryck Bedöm vid ett inlägg på sidan.');
    await screen.show(<Popup pack={pack} state={fresh()} actions={actions} />);
    expect(screen.root.querySelector('#show-learning')).toBeNull();
  });

  it.each([
    ['busy', 'Tryck Bedöm vid ett annat inlägg.'],
    ['saving', 'Vänta tills det är klart.'],
    ['silent', 'Tryck Lär in menyn på kortet.'],
  ] as const)('is told what to do instead where the card is %s', async (said, words) => {
    const taken = { ...actions, showLearning: () => Promise.resolve(said) };
    await screen.show(<Popup pack={pack} state={registeredState()} actions={taken} />);
    await screen.click('#show-learning');
    expect(screen.text('.u-notice')).toContain(words);
  });
});

describe('an official opens the popup', () => {
  it.each([
    ['municipality', 'Kommunen', '✓ Du är: Kommunen'],
    ['other-municipal', 'Biblioteket', '↔ Du är: annat kommunkonto – Biblioteket'],
    ['work-account', 'Eva i tjänsten', '! Du är: tjänstekonto (Eva i tjänsten), inte kommunens sida'],
    ['work-account', null, '! Du är: ett tjänstekonto, inte kommunens sida'],
    ['private', 'Eva', '! Du är inloggad som Eva, inte som kommunen'],
    ['private', null, '! Du är inloggad på ett privat konto, inte som kommunen'],
    [
      'private',
      'Kommunen',
      '! Du är inloggad som Kommunen, men kontots id står inte i registret. Är det kommunens konto? ' +
        'Lägg till id:t under Registrera sidan i Uppsikt.',
    ],
    ['unknown', null, '? Uppsikt kan inte se vilket konto du använder'],
  ] as const)('reads the account state %s in a mark and words', async (state, name, words) => {
    await screen.show(
      <Popup pack={pack} state={registeredState({ classification: { state, name, reason: '' } })} actions={actions} />,
    );
    expect(screen.text('[role=status]')).toBe(`${words}Sidan: Kommunen`);
  });

  it('never treats a silent page as the municipality’s', async () => {
    await screen.show(<Popup pack={pack} state={registeredState({ classification: null })} actions={actions} />);
    expect(screen.text('[role=status]')).toContain('kan inte se vilket konto');
  });

  it('is told to reload a page that does not answer', async () => {
    await screen.show(<Popup pack={pack} state={fresh({ owner: null, isMute: true })} actions={actions} />);
    expect(screen.text('[role=status]')).toBe('Sidan svarar inte. Ladda om den.');
  });

  it('is told where Uppsikt does nothing', async () => {
    await screen.show(<Popup pack={pack} state={fresh({ platform: null, owner: null })} actions={actions} />);
    expect(screen.text('[role=status]')).toBe('Uppsikt gör inget på den här sidan.');
    expect(screen.root.querySelector('#register-save')).toBeNull();
  });

  it('opens the archive, and is told of interrupted work until it has been read', async () => {
    await screen.show(
      <Popup
        pack={pack}
        state={registeredState({
          interrupted: [aFlow({ phase: 'ended', outcome: 'interrupted', permalink: 'https://www.facebook.com/x' })],
        })}
        actions={actions}
      />,
    );
    expect(screen.text()).toContain('Uppsikt tar aldrig bort något av sig själv efter ett avbrott.');
    for (const button of screen.root.querySelectorAll<HTMLButtonElement>('section button')) button.click();
    await screen.click('#open-archive');
    expect(asked).toEqual([
      ['openItem', 'https://www.facebook.com/x'],
      ['openArchive', 'e1'],
      ['seen', 'f1'],
      ['openArchive', null],
    ]);
  });
});

describe('an official registers the page', () => {
  it("finds the page's own keys filled in, and must name a deputy", async () => {
    await screen.show(<Popup pack={pack} state={fresh()} actions={actions} />);
    for (const [field, value] of [
      ['firstId', '100'],
      ['secondId', '200'],
      ['slug', 'kommunen'],
      ['name', 'Kommunen'],
      ['address', 'https://www.facebook.com/kommunen'],
    ]) {
      expect(screen.root.querySelector<HTMLInputElement>(`#register-${field}`)?.value).toBe(value);
    }
    await screen.type('#register-manager', 'Chef');
    await screen.type('#register-responsible', 'Anna');
    await screen.click('#register-save');
    expect(asked).toEqual([]);
    expect(screen.text('#register-deputy-fault')).toContain('En ersättare måste finnas.');
    expect(document.activeElement?.id).toBe('register-deputy');
    await screen.type('#register-deputy', 'anna ');
    await screen.click('#register-save');
    expect(screen.text('#register-deputy-fault')).toContain('inte vara samma person');
    await screen.type('#register-deputy', 'Bo');
    await screen.type('#register-workAccountIds', '555\n666');
    await screen.click('#register-save');
    const saved = registeredAccount.parse(asked[0]?.[1]);
    expect(saved).toMatchObject({
      id: 'new-1',
      platform: 'facebook',
      ownerKeys: ['100', '200', 'kommunen'],
      workAccountIds: ['555', '666'],
      deputy: 'Bo',
    });
    expect(screen.text()).toContain('Sidan är registrerad.');
  });

  it('registers a YouTube channel by its id and @handle, in lower case', async () => {
    await screen.show(
      <Popup
        pack={pack}
        state={fresh({
          platform: 'youtube',
          owner: { kind: 'known', keys: ['ucabcdefghijklmnop', '@kommunen'], name: 'Kommunen', trace: '' },
        })}
        actions={actions}
      />,
    );
    await typeContacts(screen);
    await screen.type('#register-slug', '@Kommunen');
    await screen.click('#register-save');
    expect(asked[0]?.[1]).toMatchObject({
      platform: 'youtube',
      ownerKeys: ['ucabcdefghijklmnop', '@kommunen'],
      address: 'https://www.youtube.com/@kommunen',
    });
  });

  it.each([
    ['facebook', ['100', 'kommunen'], '200', 'secondId'],
    ['youtube', ['ucabcdefghijklmnop', '@kommunen'], '112233445566778899', 'secondId'],
    ['youtube', ['@kommunen'], 'ucabcdefghijklmnop', 'firstId'],
  ] as const)('takes the account that one acts as on %s, which %j do not name', async (platform, keys, id, field) => {
    const reading = { kind: 'acting' as const, id, name: 'Kommunen', signals: [], trace: '' };
    await screen.show(
      <Popup
        pack={pack}
        state={fresh({
          platform,
          owner: { kind: 'known', keys: [...keys], name: 'Kommunen', trace: '' },
          account: reading,
        })}
        actions={actions}
      />,
    );
    expect(screen.text('form .u-box')).toContain(`Nu är du Kommunen, id ${id}.`);
    await screen.click('#register-acting');
    expect(screen.root.querySelector<HTMLInputElement>(`#register-${field}`)?.value).toBe(id);
    expect(screen.root.querySelector('#register-acting')).toBeNull();
    expect(asked).toEqual([]);
    await typeContacts(screen);
    await screen.click('#register-save');
    expect(registeredAccount.parse(asked[0]?.[1]).ownerKeys.toSorted()).toEqual([...keys, id].toSorted());
  });

  it.each([
    ['it is not known who one is', null],
    ['one is nobody', { kind: 'logged-out', id: null, name: null, signals: [], trace: '' }],
    ['the page’s own keys name it', { kind: 'acting', id: '100', name: 'Kommunen', signals: [], trace: '' }],
  ] as const)('is offered no account to add where %s', async (_when, reading) => {
    const read = reading === null ? null : { ...reading, signals: [] };
    await screen.show(<Popup pack={pack} state={fresh({ account: read })} actions={actions} />);
    expect(screen.root.querySelector('#register-acting')).toBeNull();
  });

  it('reads in Swedish what is wrong', async () => {
    await screen.show(<Popup pack={pack} state={fresh({ owner: null })} actions={actions} />);
    await screen.type('#register-address', 'https://example.org/x');
    await screen.type('#register-secondId', 'abc');
    await screen.click('#register-save');
    expect(screen.text('#register-address-fault')).toContain('Adressen hör inte till Facebook.');
    expect(screen.text('#register-secondId-fault')).toContain('Ett id har bara siffror.');
    expect(screen.text('#register-name-fault')).toContain('Fyll i det här.');
    await screen.type('#register-secondId', '');
    await screen.click('#register-save');
    expect(screen.text('#register-firstId-fault')).toContain('Minst ett id eller ett namn');
    expect(asked).toEqual([]);
  });

  it('removes a page only when asked twice', async () => {
    const removed: string[] = [];
    await screen.show(
      <RegisterList register={[account]} onEdit={() => undefined} onRemove={(id) => removed.push(id)} />,
    );
    await screen.click('.u-button-danger');
    expect(removed).toEqual([]);
    expect(screen.text()).toContain('Bevisen är kvar.');
    await screen.click('.u-button-danger');
    expect(removed).toEqual(['r1']);
  });
});

describe('an official answers what must be answered first', () => {
  it('says where evidence is kept, how long and by which decision', async () => {
    await screen.show(<PlanForm pack={pack} plan={null} onSave={(plan) => actions.savePlan(plan)} />);
    expect(screen.text('label[for=plan-where]')).toBe('Var sparas bevis?');
    await screen.type('#plan-where', 'Mappen Bevis');
    await screen.click('#plan-save');
    expect(asked).toEqual([]);
    expect(document.activeElement?.id).toBe('plan-howLong');
    await screen.type('#plan-howLong', '2 år');
    await screen.type('#plan-decision', 'KS § 12, 2025');
    await screen.click('#plan-save');
    expect(asked).toEqual([['savePlan', { where: 'Mappen Bevis', howLong: '2 år', decision: 'KS § 12, 2025' }]]);
    expect(screen.text('[role=status]')).toContain('Sparat.');
  });

  it('gives permission for screenshots, or is told that it was not given', async () => {
    await screen.show(<PicturePermission granted={false} offered onAsk={() => Promise.resolve(false)} />);
    await screen.click('#ask-picture');
    expect(screen.text('[role=status]')).toContain('Uppsikt ritar om i stället.');
  });
});
