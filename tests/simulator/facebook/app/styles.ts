/** Class names that differ on every load, as on the real platform, where each build renames them. */
import { seededRandom } from '../../random';

const rules = {
  page: 'margin:0;background:#f2f4f7;font:15px/1.35 system-ui,Segoe UI,Helvetica,Arial,sans-serif;color:#080809',
  banner:
    'position:sticky;top:0;z-index:5;display:flex;align-items:center;gap:12px;height:56px;padding:0 16px;' +
    'background:#fff;box-shadow:0 1px 2px #0002',
  logo: 'font:700 28px/1 Georgia,serif;color:#0866ff;text-decoration:none',
  search: 'background:#f0f2f5;border-radius:20px;padding:9px 16px;color:#65686c;width:220px',
  nav: 'margin-left:auto;display:flex;gap:8px',
  round:
    'width:40px;height:40px;border-radius:50%;background:#e4e6eb;display:flex;align-items:center;' +
    'justify-content:center;cursor:pointer;overflow:hidden',
  main: 'max-width:680px;margin:0 auto;padding:16px 8px 400px',
  cover: 'height:180px;border-radius:8px;background:linear-gradient(120deg,#3b6ea5,#7fb2a1)',
  ownerName: 'font-size:28px;margin:12px 0 16px',
  card:
    'position:relative;background:#fff;border-radius:8px;box-shadow:0 1px 2px #0003;margin:0 0 16px;' +
    'padding:12px 16px',
  decoy: 'position:absolute;left:-9999px;top:0;width:1px;height:1px;overflow:hidden',
  head: 'display:flex;gap:8px;align-items:center',
  headText: 'flex:1;min-width:0',
  name: 'font-size:15px;margin:0;font-weight:600',
  link: 'color:inherit;text-decoration:none',
  blue: 'color:#0064d1;text-decoration:none',
  time: 'color:#65686c;font-size:13px;text-decoration:none;display:inline-flex;white-space:pre',
  message: 'margin:10px 0;overflow-wrap:anywhere',
  picture: 'display:block;width:calc(100% + 32px);height:220px;object-fit:cover;margin:0 -16px 8px',
  bar:
    'display:flex;justify-content:space-around;border-top:1px solid #ced0d4;' +
    'border-bottom:1px solid #ced0d4;margin:8px 0;padding:6px 0;color:#65686c;font-weight:600',
  press: 'cursor:pointer;user-select:none',
  quiet: 'cursor:pointer;color:#65686c;font-weight:600;padding:4px 0;display:inline-block',
  comment: 'position:relative;display:flex;gap:6px;padding:3px 0',
  reply: 'margin-left:42px',
  hidden: 'opacity:.45',
  bubbleRow: 'display:flex;align-items:center;gap:4px',
  bubble: 'background:#f0f2f5;border-radius:18px;padding:8px 12px;max-width:520px;overflow-wrap:anywhere',
  author: 'font-weight:600;font-size:13px;color:inherit;text-decoration:none',
  badge: 'display:inline-block;font-size:12px;color:#65686c;margin-left:6px',
  dots:
    'width:28px;height:28px;border-radius:50%;display:flex;align-items:center;justify-content:center;' +
    'cursor:pointer;color:#65686c;flex:none',
  links: 'display:flex;gap:14px;list-style:none;margin:2px 0 4px 12px;padding:0;font-size:12px;color:#65686c',
  emoji: 'width:16px;height:16px;vertical-align:-3px',
  attached: 'display:block;max-width:320px;border-radius:18px;margin:4px 0',
  menu:
    'position:fixed;z-index:40;background:#fff;border-radius:8px;box-shadow:0 8px 28px #0004;padding:8px;' +
    'box-sizing:border-box;min-width:230px;max-width:330px',
  item: 'display:flex;gap:10px;align-items:center;padding:9px 12px;border-radius:6px;cursor:pointer;font-weight:500',
  icon:
    'display:inline-block;flex:none;width:20px;height:20px;border-radius:4px;' +
    'background:linear-gradient(135deg,#8a8d91,#bcc0c4)',
  note: 'color:#65686c;font-size:13px;font-weight:400',
  shade:
    'position:fixed;inset:0;background:#f4f4f4cc;z-index:50;display:flex;align-items:center;justify-content:center',
  dialog:
    'position:relative;background:#fff;border-radius:8px;box-shadow:0 8px 28px #0004;width:520px;' +
    'padding:0 16px 16px',
  dialogTitle: 'font-size:20px;text-align:center;padding:16px 0;margin:0 -16px 12px;border-bottom:1px solid #ced0d4',
  buttons: 'display:flex;justify-content:flex-end;gap:8px;margin-top:20px',
  primary: 'background:#0866ff;color:#fff;font-weight:600;border-radius:6px;padding:9px 36px;cursor:pointer',
  secondary: 'color:#0064d1;font-weight:600;border-radius:6px;padding:9px 16px;cursor:pointer',
  alert: 'color:#b3261e;margin-top:12px',
  postDialog:
    'position:relative;background:#fff;border-radius:8px;box-shadow:0 8px 28px #0002;margin:0 auto;max-width:700px',
  postTitle: 'font-size:20px;text-align:center;padding:16px 0;margin:0;border-bottom:1px solid #ced0d4',
  close:
    'position:absolute;right:12px;top:11px;width:36px;height:36px;border-radius:50%;background:#e4e6eb;' +
    'display:flex;align-items:center;justify-content:center;cursor:pointer',
  composer: 'display:flex;gap:8px;margin-top:8px',
  composerForm: 'flex:1;min-width:0',
  composerBox: 'position:relative;background:#f0f2f5;border-radius:18px;padding:9px 12px',
  editor: 'outline:none;min-height:20px;margin:0',
  placeholder: 'position:absolute;left:12px;top:9px;color:#65686c;pointer-events:none',
  tools: 'display:flex;gap:4px;align-items:center;padding:4px 0',
  send:
    'width:28px;height:28px;border-radius:50%;display:flex;align-items:center;justify-content:center;' +
    'cursor:pointer;color:#0064d1;margin-left:auto',
  viewer: 'display:flex;min-height:calc(100vh - 56px)',
  media: 'flex:1;background:#000;display:flex;align-items:center;justify-content:center',
  mediaImage: 'max-width:100%;width:720px',
  side: 'width:380px;background:#fff;padding:16px;overflow:auto',
  panel:
    'position:fixed;right:16px;top:60px;z-index:45;background:#fff;border-radius:8px;' +
    'box-shadow:0 8px 28px #0004;padding:12px;width:300px',
} as const;

export type StyleName = keyof typeof rules;

const names = new Map<StyleName, string>();

/** Must run before the first render. */
export function installStyles(seed: number): void {
  const random = seededRandom(seed);
  let sheet = '';
  for (const [name, rule] of Object.entries(rules) as [StyleName, string][]) {
    const own = `x${random.word(7)}`;
    sheet += `.${own}{${rule}}\n`;
    // Two extra meaningless classes: the real page's elements have dozens.
    names.set(name, `${own} x${random.word(6)} x${random.word(7)}`);
  }
  const element = document.createElement('style');
  element.textContent = sheet;
  document.head.append(element);
  document.body.className = cls('page');
}

export function cls(...wanted: (StyleName | false)[]): string {
  return wanted
    .map((name) => (name ? (names.get(name) ?? '') : ''))
    .join(' ')
    .trim();
}
