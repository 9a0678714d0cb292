// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageChoice } from '../../../components/setup/language-choice';
import { PlanForm } from '../../../components/setup/plan-form';
import { packInForce } from '../../../lib/guidelines/packs';
import { setLanguage, type Language } from '../../../lib/i18n/language';
import { onScreen } from '../card/on-screen';

const pack = packInForce();
afterEach(() => setLanguage('sv'));

describe('an official chooses a language', () => {
  it('asks for the language that was pressed, once', async () => {
    const screen = onScreen();
    const asked: Language[] = [];
    await screen.show(
      <LanguageChoice
        language="sv"
        onSave={(language) => {
          asked.push(language);
          return Promise.resolve(null);
        }}
      />,
    );
    expect([...screen.root.querySelectorAll('input')].map((input) => input.checked)).toEqual([true, false]);
    await screen.click('input[value=en]');
    expect(asked).toEqual(['en']);
    expect(screen.root.textContent).toContain('Sparat.');
  });

  it('reads the forms in English, and the guideline as it was decided', async () => {
    setLanguage('en');
    const screen = onScreen();
    await screen.show(<PlanForm pack={pack} plan={null} onSave={() => Promise.resolve(null)} />);
    expect(screen.root.textContent).toContain('Where is evidence kept?');
    expect(screen.root.textContent).not.toContain('Var sparas bevis?');
    const quote = screen.root.querySelector('q');
    expect(quote?.textContent).toContain(pack.sentences.plan.quote);
    expect(quote?.getAttribute('lang')).toBe('sv');
  });
});
