/** The bar at the top, with the account button. */
import { openAccountMenu } from './account-menu';
import { boot, sv } from './element';

export function masthead(): Element {
  const bar = document.createElement('ytd-masthead');
  bar.id = 'masthead';
  const logo = document.createElement('a');
  logo.id = 'logo';
  logo.href = '/';
  logo.textContent = sv ? '▶ YouTube (övning)' : '▶ YouTube (practice)';
  bar.append(logo);
  if (boot.viewer.channel === null) {
    const sign = document.createElement('a');
    sign.href = 'https://accounts.google.com/ServiceLogin?service=youtube';
    sign.textContent = sv ? 'Logga in' : 'Sign in';
    bar.append(sign);
    return bar;
  }
  const host = document.createElement('ytd-topbar-menu-button-renderer');
  const button = document.createElement('button');
  button.id = 'avatar-btn';
  button.setAttribute('aria-haspopup', 'true');
  button.setAttribute('aria-label', sv ? 'Kontomeny' : 'Account menu');
  button.textContent = boot.viewer.channel.name.slice(0, 1);
  button.addEventListener('click', () => setTimeout(() => openAccountMenu(button)));
  host.append(button);
  bar.append(host);
  return bar;
}
