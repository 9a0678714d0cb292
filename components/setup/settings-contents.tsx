/** Table of contents at the top of the settings page: a link to each section that is shown. */
import { useEffect, useState } from 'preact/hooks';
import { settingsText as t } from '../../lib/i18n/settings';

interface Part {
  id: string;
  title: string;
}

export function SettingsContents() {
  const parts = useParts();
  return (
    <nav aria-label={t('contents')}>
      <ul class="s-contents">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Some sections appear after loading, others only when there is something to say. So the page is searched for them. */
function useParts(): Part[] {
  const [parts, setParts] = useState<Part[]>([]);
  useEffect(() => {
    const main = document.querySelector('main');
    if (main === null) return undefined;
    const look = (): void => {
      const found = partsOf(main);
      setParts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true, characterData: true });
    look();
    return () => observer.disconnect();
  }, []);
  return parts;
}

const partsOf = (main: Element): Part[] =>
  [...main.querySelectorAll('section[id] > h2')].map((title) => ({
    id: title.parentElement?.id ?? '',
    title: title.textContent,
  }));
