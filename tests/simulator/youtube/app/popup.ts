/** The layers at the end of the app, reused for every comment: one for menus, one for dialogs; and the toast. */
const container = document.createElement('ytd-popup-container');
const dropdown = document.createElement('tp-yt-iron-dropdown');
const content = document.createElement('div');
const dialog = document.createElement('tp-yt-paper-dialog');
content.id = 'contentWrapper';
for (const layer of [dropdown, dialog]) layer.setAttribute('aria-hidden', 'true');
dropdown.append(content);
container.append(dropdown, dialog);

export function mountPopups(app: Element): void {
  app.append(container);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closePopups();
  });
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Node && !dropdown.contains(event.target)) close(dropdown);
    },
    true,
  );
}

const close = (layer: Element): void => layer.setAttribute('aria-hidden', 'true');
export const closeMenu = (): void => close(dropdown);
function closePopups(): void {
  close(dropdown);
  close(dialog);
}

/** Shows the menu below the button. `byKey`: opened with the keyboard, so focus goes to the first entry. */
export function showMenu(layer: Element, button: HTMLElement, byKey: boolean): void {
  const box = button.getBoundingClientRect();
  content.replaceChildren(layer);
  dropdown.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 300))}px`;
  const lowest = innerHeight - 40 * layer.querySelectorAll('tp-yt-paper-item, button').length - 24;
  dropdown.style.top = `${Math.max(8, Math.min(box.bottom, lowest))}px`;
  dropdown.removeAttribute('aria-hidden');
  if (byKey) layer.querySelector<HTMLElement>('[tabindex="0"], button, a')?.focus();
}

export function showDialog(renderer: Element, byKey: boolean): void {
  dialog.replaceChildren(renderer);
  dialog.removeAttribute('aria-hidden');
  if (byKey) renderer.querySelector<HTMLElement>('button, [contenteditable]')?.focus();
}

export function closeDialog(): void {
  close(dialog);
  dialog.replaceChildren();
}

export function toast(text: string): void {
  const element = document.createElement('tp-yt-paper-toast');
  element.textContent = text;
  container.append(element);
  setTimeout(() => element.remove(), 3000);
}
