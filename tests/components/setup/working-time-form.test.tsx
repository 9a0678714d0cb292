// @vitest-environment jsdom
/** The municipality's office hours: in common notations, never closing before opening, and back to the guideline's. */
import { beforeEach, describe, expect, it } from 'vitest';
import { WorkingTimeForm } from '../../../components/setup/working-time-form';
import { USUAL_TIME } from '../../../lib/questions/working-days';
import { settings, type Settings } from '../../../lib/settings/schema';
import { onScreen, type Screen } from '../card/on-screen';

type Own = Settings['workingTime'];

let screen: Screen;
let saved: Own[];
beforeEach(() => {
  screen = onScreen();
  saved = [];
});

const show = (workingTime: Own): Promise<void> =>
  screen.show(
    <WorkingTimeForm
      workingTime={workingTime}
      guideline={USUAL_TIME}
      onSave={(time) => {
        saved.push(time);
        return Promise.resolve(null);
      }}
    />,
  );

describe('an official sets the office hours', () => {
  it('in everyday notation, and with the eves that are closed', async () => {
    await show(null);
    expect(screen.text()).toContain('Nu gäller riktlinjens tider: 08:00–17:00.');
    await screen.type('#working-opens', '7.30');
    await screen.type('#working-closes', ' 16:00 ');
    await screen.click('#working-maundy-thursday');
    await screen.click('#working-christmas-eve');
    await screen.click('#working-saturdays');
    await screen.click('#working-save');
    expect(saved).toEqual([
      {
        opens: '07:30',
        closes: '16:00',
        saturdays: true,
        closedEves: ['maundy-thursday', 'midsummer-eve', 'new-years-eve'],
      },
    ]);
    expect(settings.shape.workingTime.safeParse(saved[0]).success).toBe(true);
    expect(screen.text()).toContain('Sparat.');
  });

  it.each([
    ['#working-opens', 'åtta', 'Skriv timmar och minuter'],
    ['#working-closes', '24:00', 'Skriv timmar och minuter'],
    ['#working-closes', '07:00', 'Stänger måste vara efter öppnar.'],
  ])('and sees the error at its field (%s %s)', async (field, written, words) => {
    await show(null);
    await screen.type(field, written);
    await screen.click('#working-save');
    expect(saved).toEqual([]);
    expect(screen.text(`${field}-fault`)).toContain(words);
    expect(document.activeElement?.id).toBe(field.slice(1));
  });

  it('and goes back to the guideline’s', async () => {
    await show({ opens: '07:00', closes: '15:00', saturdays: true, closedEves: [] });
    await screen.click('#working-guideline');
    expect(saved).toEqual([null]);
  });
});
