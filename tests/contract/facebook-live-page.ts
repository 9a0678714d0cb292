/**
 * Makes our stored page interactive for removal: menus and dialogs at the end of the body, latency, faults and re-used
 * nodes.
 */

export interface LiveOptions {
  menu?: 'normal' | 'never' | 'unknown-words' | 'two-that-delete' | 'shuffled';
  dialog?: 'normal' | 'never' | 'unknown-words' | 'never-and-gone';
  /** The page re-uses the node for another comment while this is open. */
  rebind?: 'menu' | 'dialog';
  /** The act is confirmed, but the server does nothing. */
  refuse?: boolean;
}

export interface LivePage {
  /** Which of the page's own controls were clicked, in order. */
  clicked: string[];
}

const words = {
  normal: ['Dölj kommentar', 'Radera', 'Anmäl'],
  shuffled: ['Anmäl', 'Dölj kommentar', 'Radera'],
  'unknown-words': ['Göm undan', 'Kasta i korgen', 'Flagga'],
  'two-that-delete': ['Radera', 'Ta bort', 'Anmäl'],
} as const;

export function bringToLife(root: Document, options: LiveOptions = {}): LivePage {
  const page: LivePage = { clicked: [] };
  const view = root.defaultView;
  for (const button of root.querySelectorAll('[role="article"] [aria-haspopup="menu"]')) {
    button.addEventListener('click', () => {
      page.clicked.push('menu');
      button.setAttribute('aria-expanded', 'true');
      if (options.menu !== 'never') view?.setTimeout(() => openMenu(root, button, options, page), 5);
    });
  }
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    page.clicked.push('Escape');
    for (const layer of root.querySelectorAll('[role="menu"], [role="dialog"]')) layer.remove();
    for (const button of root.querySelectorAll('[aria-expanded="true"]')) button.setAttribute('aria-expanded', 'false');
  });
  return page;
}

/** Re-uses the node for another comment: replaces every id and word in it and keeps the element. */
export function rebind(article: Element): void {
  for (const link of article.querySelectorAll('a[href*="comment_id="]')) {
    link.setAttribute('href', 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen?comment_id=9200000000000099');
  }
}

function control(root: Document, role: string, label: string): Element {
  const element = root.createElement('div');
  element.setAttribute('role', role);
  element.setAttribute('tabindex', '0');
  element.textContent = label;
  return element;
}

function openMenu(root: Document, button: Element, options: LiveOptions, page: LivePage): void {
  const menu = control(root, 'menu', '');
  const kind = options.menu === undefined || options.menu === 'never' ? 'normal' : options.menu;
  for (const label of words[kind]) {
    const entry = control(root, 'menuitem', label);
    entry.addEventListener('click', () => {
      page.clicked.push(label);
      menu.remove();
      button.setAttribute('aria-expanded', 'false');
      const deletes = ['Radera', 'Ta bort', 'Kasta i korgen'].includes(label);
      if (deletes && options.dialog === 'never-and-gone') remove(root, button);
      else if (deletes && options.dialog !== 'never')
        root.defaultView?.setTimeout(() => openDialog(root, button, options, page), 5);
    });
    menu.append(entry);
  }
  root.body.append(menu);
  const article = button.closest('[role="article"]');
  if (options.rebind === 'menu' && article !== null) rebind(article);
}

function openDialog(root: Document, button: Element, options: LiveOptions, page: LivePage): void {
  const dialog = control(root, 'dialog', '');
  const labels = options.dialog === 'unknown-words' ? ['Ångra', 'Kasta'] : ['Avbryt', 'Radera'];
  for (const label of labels) {
    const choice = control(root, 'button', label);
    choice.addEventListener('click', () => {
      page.clicked.push(`confirm ${label}`);
      dialog.remove();
      if (label !== 'Avbryt' && label !== 'Ångra' && options.refuse !== true)
        root.defaultView?.setTimeout(() => remove(root, button), 5);
    });
    dialog.append(choice);
  }
  root.body.append(dialog);
  const article = button.closest('[role="article"]');
  if (options.rebind === 'dialog' && article !== null) rebind(article);
}

/** Runs `happens` right after the last Facebook button is pressed, whatever the server answers. */
export function atThePress(root: Document, happens: (root: Document) => void): void {
  root.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[role="dialog"] [role="button"]')?.textContent === 'Radera') happens(root);
  });
}

/** The post's counter falls by one, as Facebook does when it learns of a removal. */
export function countOneLess(root: Document): void {
  const said = root.getElementById('c1');
  if (said !== null) said.textContent = said.textContent.replace(/\d+/, (number) => String(Number(number) - 1));
}

/** Removes the comment with all its copies. */
function remove(root: Document, button: Element): void {
  const article = button.closest('[role="article"]');
  const id = /[?&]comment_id=(\d+)/.exec(article?.querySelector('ul a')?.getAttribute('href') ?? '')?.[1];
  for (const other of root.querySelectorAll('[role="article"]')) {
    const href = other.querySelector('ul a')?.getAttribute('href') ?? '';
    if (id !== undefined && href.includes(`comment_id=${id}`) && !href.includes('reply_comment_id')) other.remove();
  }
  countOneLess(root);
}
