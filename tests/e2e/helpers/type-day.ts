import type { Locator } from '@playwright/test';

/** Types a date by keys as an official does. The order of year, month and day depends on the browser's language. */
export async function typeDay(field: Locator, iso: string): Promise<void> {
  const [year = '', month = '', date = ''] = iso.split('-');
  for (const keys of [`${month}${date}${year}`, `${year}${month}${date}`, `${date}${month}${year}`]) {
    await field.focus();
    await field.press('Control+a');
    await field.press('Delete');
    await field.pressSequentially(keys);
    if ((await field.inputValue()) === iso) return;
  }
  throw new Error(`the day ${iso} could not be typed`);
}
