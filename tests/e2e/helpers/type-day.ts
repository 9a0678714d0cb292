import type { Locator } from '@playwright/test';

/** By keys, as an official does; in which order a browser asks for year, month and day is its own language's. */
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
