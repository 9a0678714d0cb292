/**
 * The HTML and style of the plain page: readable before anything is chosen, in light and dark mode, and usable by
 * keyboard alone.
 */

const LIGHT = [
  '--ink:#1a2027;--paper:#fff;--soft:#f2f5f8;--line:#6b7885',
  '--accent:#0b5394;--ok:#1b6e3a;--warn:#7a4d00;--danger:#a3161f',
].join(';');
const DARK = [
  '--ink:#eef2f6;--paper:#161b21;--soft:#212932;--line:#8a98a6',
  '--accent:#8ec5ff;--ok:#7fd79c;--warn:#f2c572;--danger:#ff9a9a',
].join(';');

export const STYLE = `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem}h2{font-size:1.35rem;margin:0 0 .5rem}h3{font-size:1.1rem;margin:1.5rem 0 .5rem}
.choose{display:grid;gap:1rem;padding:1rem;border:2px dashed var(--line);border-radius:8px}
label{font-weight:600;display:grid;gap:.3rem}
input,button{font:inherit;color:var(--ink);min-height:2.2rem}
button{padding:.3rem 1rem;border:1px solid var(--line);border-radius:6px;background:var(--soft)}
:focus-visible,#verdict:focus{outline:3px solid var(--accent);outline-offset:3px}
progress{width:100%;height:1rem}
.box{border:1px solid;border-left-width:8px;border-radius:6px;padding:1rem;margin-top:1.5rem}
.box.ok{border-color:var(--ok)}.box.warn{border-color:var(--warn)}.box.danger{border-color:var(--danger)}
.box p{margin:.3rem 0}.name{overflow-wrap:anywhere}
.parts{list-style:none;padding:0;display:grid;gap:.6rem}.parts p{margin:0}
.parts>li{border-left:4px solid var(--line);padding:.2rem 0 .2rem .8rem;overflow-wrap:anywhere}
.parts>.holds{border-color:var(--ok)}.parts>.broken{border-color:var(--danger)}
.mark{display:inline-block;width:1.3rem;font-weight:700}
dt{font-weight:600}dd{margin:0 0 .4rem;overflow-wrap:anywhere}
[hidden]{display:none}`;

const INTRO = [
  '<p>Den här sidan prövar ett paket från Uppsikt. Den arbetar bara i din webbläsare.',
  'Inget skickas någonstans, och inget sparas.</p>',
].join(' ');

const WITHOUT_SCRIPT = [
  '<noscript><p><strong>Sidan behöver skript.</strong>',
  'Utan skript går det lika bra att följa LÄS-MIG.txt i en terminal.</p></noscript>',
].join(' ');

const PROGRESS = [
  '<div id="progress" hidden><p id="progress-name" role="status"></p>',
  '<progress id="bar" value="0" max="1" aria-labelledby="progress-name"></progress>',
  '<p><button type="button" id="cancel">Avbryt</button></p></div>',
].join('');

const DO_NOT_RELY = [
  '<p>En sida som ligger i paketet kan inte gå i god för det: den som ändrar paketet kan ändra sidan också.',
  'I LÄS-MIG.txt står hur du kontrollerar samma sak med program som inte är våra.',
  'Gör det om mycket står på spel.</p>',
].join(' ');

export const BODY = `<main>
<h1>Kontrollera ett bevis</h1>
${INTRO}
${WITHOUT_SCRIPT}
<div class="choose">
<label for="zip">Paketet som ZIP-fil<input type="file" id="zip" accept=".zip,application/zip"></label>
<label for="folder">Eller mappen där bagit.txt ligger<input type="file" id="folder" webkitdirectory></label>
<p>Du kan också släppa ZIP-filen eller mappen här på sidan.</p>
</div>
${PROGRESS}
<section id="result" aria-label="Svar" aria-live="polite"></section>
<h3>Lita inte bara på sidan</h3>
${DO_NOT_RELY}
</main>`;
