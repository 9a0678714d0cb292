// long lines because one line is the markup of one page
/**
 * Small pages of which a redrawn picture may lose something, and ten of which it loses nothing. `#post` is the part
 * that is drawn.
 */
export interface SmallPage {
  name: string;
  body: string;
  /** Runs in the page before it is drawn, as the page's own script, without the extension. */
  script?: string;
}

/** Served by the simulator without CORS headers. */
const PICTURE = 'https://scontent.xx.fbcdn.net/w160h120/prov.png';
const OTHER = 'https://scontent.xx.fbcdn.net/w120h160/annan.png';
/** A host that no manifest names: the background must refuse it. */
export const FOREIGN_PICTURE = 'https://bilder.example/w160h120/frammande.png';
export const FOREIGN_FRAME = 'https://ram.example/ram.html';

const words = '<p>Det här är en vanlig kommentar om snöröjningen på Storgatan.</p>';
/** Spaced apart, so that paint outside the box (shadows, outlines) is not mistaken for a loss in the next part. */
const block = (part: string, style: string, inner = ''): string =>
  `<div data-part="${part}" style="width:220px;height:90px;margin:20px 0;${style}">${inner}</div>`;

/**
 * Each thing that may be lost has its own `data-part`: if it is missing, a loss about that very element must name it.
 */
export const lossy: SmallPage[] = [
  {
    name: 'oklch',
    body: `${words}${block('ground, border and shadow', 'background:oklch(0.7 0.18 150);border:6px solid oklch(0.5 0.2 30);box-shadow:8px 8px 0 oklch(0.6 0.1 260)')}<p data-part="red text" style="color:oklch(0.5 0.25 25);text-decoration:underline oklch(0.5 0.2 250)">Röd text</p>`,
  },
  {
    name: 'color-mix, lab and color()',
    body: `${words}${block('color-mix', 'background:color-mix(in oklab, red, blue)')}${block('lab', 'background:lab(60% 60 20)')}${block('color() and lch outline', 'background:color(display-p3 0 0.7 0.4);outline:6px solid lch(50% 80 300)')}<svg data-part="vector" width="90" height="60"><rect width="90" height="60" fill="oklch(0.6 0.2 200)"/></svg>`,
  },
  {
    name: 'gradients with modern colours',
    body: `${words}${block('along a line', 'background:linear-gradient(90deg, oklch(0.8 0.2 90), oklch(0.4 0.2 300))')}${block('from a middle', 'background:radial-gradient(circle, oklch(0.9 0.1 150), lab(30% 40 -60))')}`,
  },
  {
    name: 'conic and repeating gradients',
    body: `${words}${block('conic', 'background:conic-gradient(red, yellow, lime, blue, red)')}<br>${block('repeating', 'background:repeating-linear-gradient(45deg, #06c 0 14px, #fc0 14px 28px)')}`,
  },
  {
    name: 'filters',
    body: `${words}${block('hue', 'background:#d33;filter:hue-rotate(180deg) brightness(1.3)')}<p data-part="inverted" style="filter:invert(1);background:#fff;color:#000;padding:12px">Inverterad text som syns</p>`,
  },
  {
    name: 'backdrop filter and blend mode',
    body: `${words}<div style="position:relative;width:260px;height:140px;background:linear-gradient(red,blue)"><div data-part="backdrop" style="position:absolute;inset:20px 140px 20px 20px;backdrop-filter:invert(1)"></div><div data-part="blend" style="position:absolute;inset:20px 20px 20px 150px;background:#0ff;mix-blend-mode:difference"></div></div>`,
  },
  {
    name: 'masks',
    body: `${words}${block('gradient', 'background:#06c;mask-image:linear-gradient(90deg,#000 50%,transparent 50%)')}${block('vector', 'background:#080;mask:url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 width=%2780%27 height=%2780%27%3E%3Ccircle cx=%2740%27 cy=%2740%27 r=%2740%27/%3E%3C/svg%3E&quot;) no-repeat')}`,
  },
  { name: 'clip-path', body: `${words}${block('triangle', 'background:#a0a;clip-path:polygon(0 0,100% 0,50% 100%)')}` },
  {
    name: 'object-fit',
    body: `${words}<img data-part="cover" src="${PICTURE}" style="width:240px;height:90px;object-fit:cover"><br><br><img data-part="contain" src="${OTHER}" style="width:240px;height:90px;object-fit:contain;background:#222;object-position:left">`,
  },
  {
    name: 'picture without CORS',
    body: `${words}<img data-part="picture" src="${PICTURE}" width="160" height="120" alt="Plogbilen">`,
  },
  {
    name: 'picture without CORS from a host that is not the platform’s',
    body: `${words}<img data-part="foreign" src="${FOREIGN_PICTURE}" width="160" height="120" alt="Främmande bild"><br><br><img data-part="platform’s" src="${PICTURE}" width="160" height="120" alt="Plogbilen">`,
  },
  {
    name: 'background picture without CORS',
    body: `${words}${block('background', `background:url(${PICTURE}) center/cover`)}<p data-part="icon" class="ikon">Ikon före texten</p><style>.ikon::before{content:"";display:inline-block;width:60px;height:60px;background:url(${OTHER}) 0 0/60px 60px}</style>`,
  },
  {
    name: 'background picture without CORS from another host',
    body: `${words}${block('foreign', `background:url(${FOREIGN_PICTURE}) center/cover`)}${block('gradient beside it', 'background:conic-gradient(red, lime, red)')}`,
  },
  {
    name: 'same-origin frame',
    body: `${words}<iframe data-part="frame" title="Ram i sidan" width="240" height="90" srcdoc="<body style='background:#fc0;font:20px sans-serif'>Text i ramen</body>"></iframe>`,
  },
  {
    name: 'cross-origin frame',
    body: `${words}<iframe data-part="frame" title="Främmande ram" width="240" height="90" src="${FOREIGN_FRAME}"></iframe>${block('masked beside it', 'background:#06c;mask-image:linear-gradient(90deg,#000 50%,transparent 50%)')}`,
  },
  {
    name: 'open shadow root',
    body: `${words}<div data-part="host" id="vard"><span>Insatt text</span></div>`,
    script: `const r = document.getElementById('vard').attachShadow({mode:'open'}); r.innerHTML = '<style>:host{display:block;background:#eef;padding:10px} b{color:#c00;font-size:22px} div{background:#050;color:#fff;padding:8px}</style><b>Text i öppen skuggrot</b><div><slot></slot></div>'`,
  },
  {
    name: 'closed shadow root',
    body: `${words}<prov-del data-part="host"></prov-del>`,
    script: `const r = document.querySelector('prov-del').attachShadow({mode:'closed'}); r.innerHTML = '<style>:host{display:block;background:#fee;padding:10px} div{background:#036;color:#fff;padding:14px}</style><div>Text i sluten skuggrot</div>'`,
  },
  {
    name: 'adopted style sheets, also in a shadow root',
    body: `${words}<p data-part="words" class="antagen">Text med antagen stilmall</p><div data-part="host" id="vard"></div>`,
    script: `const s = new CSSStyleSheet(); s.replaceSync('.antagen{background:#063;color:#fff;padding:12px;font-size:24px}'); document.adoptedStyleSheets=[s]; const r = document.getElementById('vard').attachShadow({mode:'open'}); r.innerHTML='<p class=antagen>I skuggroten</p>'; r.adoptedStyleSheets=[s]`,
  },
  { name: 'emoji', body: `<p data-part="emoji" style="font-size:28px">Hej 😡🤡 👩‍👩‍👧 🇸🇪 👍🏽 ❤️ 1️⃣</p>${words}` },
  {
    name: 'right to left',
    body: `<p data-part="arabic" dir="rtl" style="font-size:22px">مرحبا بالعالم، هذا تعليق طويل للاختبار 123</p><p data-part="spaced" dir="rtl" style="letter-spacing:2px">شكرا جزيلا</p><p data-part="hebrew" dir="rtl">שלום עולם</p>${words}`,
  },
  {
    name: 'form values',
    body: `${words}<input data-part="field" id="ruta" style="width:220px" value=""><br><br><input data-part="tick" type="checkbox" id="kryss"> <input data-part="range" type="range" id="reglage"> <progress data-part="progress" value="0.7"></progress><br><br><select data-part="choice" id="val"><option>Första</option><option>Andra valet</option></select>`,
    script: `ruta.value='Skriven text'; kryss.checked=true; reglage.value=90; val.selectedIndex=1`,
  },
  {
    name: 'the official’s own composer',
    body: `${words}<form data-part="composer" style="background:#eee;padding:10px"><p>Kommentera som Anna Andersson</p><textarea>ett utkast</textarea></form>${words}`,
  },
  {
    name: 'video',
    body: `${words}<video data-part="film" width="240" height="120" style="background:#000" aria-label="Film av plogbilen" controls></video>`,
  },
  {
    name: 'canvas that may not be read',
    body: `${words}<canvas data-part="canvas" id="yta" width="160" height="120"></canvas><img id="k" src="${PICTURE}" hidden>`,
    script: `await k.decode(); yta.getContext('2d').drawImage(k,0,0)`,
  },
  {
    name: 'text effects',
    body: `<p data-part="filled" style="font-size:34px;background:linear-gradient(90deg,red,blue);background-clip:text;color:transparent">Text fylld av övergång</p><p data-part="wavy" style="text-decoration:underline wavy red 3px;font-size:20px">Vågigt understruken</p><p data-part="shadow" style="text-shadow:2px 2px 3px #f00;font-size:24px">Skuggad</p>${words}`,
  },
  {
    name: 'vertical text and columns',
    body: `<div data-part="vertical" style="writing-mode:vertical-rl;height:120px;font-size:20px;background:#efe">Lodrät text här</div><br><div data-part="columns" style="columns:2;background:#eef;width:380px">${words}${words}</div>`,
  },
  {
    name: 'transforms in space',
    body: `${words}<div data-part="perspective" style="perspective:300px;padding:10px"><div style="width:220px;height:90px;background:#06c;color:#fff;transform:rotateY(45deg)">Vriden i rymden</div></div>${block('rotate', 'background:#c60;rotate:8deg;scale:0.8', 'Egenskapen rotate')}`,
  },
  {
    name: 'borders and outlines',
    body: `${words}${block('picture', 'border:16px solid;border-image:linear-gradient(red,blue) 1')}${block('ridge', 'border:10px ridge #888;margin:14px')}${block('outline', 'outline:8px solid #0a0;margin:30px 14px')}`,
  },
  {
    name: 'cut text',
    body: `<p data-part="one line" style="width:160px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;font-size:30px;font-weight:bold">En mycket lång rad som kortas av</p><p data-part="two lines" style="display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;width:200px;font-size:22px">Flera rader text som kortas av efter den andra raden så att läsaren får öppna den</p>`,
  },
  {
    name: 'zoom, first letter and list marks',
    body: `<div data-part="zoom" style="zoom:1.6;background:#eee">Förstorad text</div><style>.anfang::first-letter{font-size:60px;color:#c00}ul.m ::marker{color:#080;content:'► '}</style><p data-part="first letter" class="anfang">Anfangen är stor</p><ul data-part="marks" class="m"><li>Ett</li><li>Två</li></ul>`,
  },
  {
    name: 'vector picture with an outer reference',
    body: `${words}<svg width="0" height="0"><defs><linearGradient id="utanfor"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient></defs></svg><svg data-part="gradient" width="160" height="90"><rect width="160" height="90" fill="url(#utanfor)"/></svg><br><br><svg data-part="masked picture" width="120" height="120"><mask id="rund"><circle cx="60" cy="60" r="60" fill="#fff"/></mask><g mask="url(#rund)"><image href="${PICTURE}" width="120" height="120" preserveAspectRatio="xMidYMid slice"/></g></svg>`,
  },
  {
    name: 'several pictures for several screens',
    body: `${words}<div data-part="image-set" style="width:160px;height:120px;background-image:image-set(url(${PICTURE}) 1x, url(${OTHER}) 2x)"></div><br><picture><source srcset="${OTHER}"><img data-part="picture" src="${PICTURE}" width="120" height="160"></picture>`,
  },
  {
    name: 'visible part in a hidden one',
    body: `${words}<div style="visibility:hidden"><p data-part="visible" style="visibility:visible;background:#fc0;padding:14px">Synlig fast omgivningen är dold</p></div>`,
  },
  {
    name: 'picture that did not load',
    body: `${words}<img data-part="broken" src="https://scontent.xx.fbcdn.net/__saknas.png" width="200" height="60" alt="Alternativtext som syns"><br><br><iframe data-part="frame beside it" title="Främmande ram" width="240" height="90" src="${FOREIGN_FRAME}"></iframe>`,
  },
  {
    name: 'web font',
    body: `<style>@font-face{font-family:Provsnitt;src:url(/prov.ttf)}</style><p data-part="sepia" style="font:30px Provsnitt;filter:sepia(1)">Egen typsnittsfil</p><p data-part="plain" style="font:30px Provsnitt">Utan filter</p>${words}`,
    script: `await document.fonts.load('30px Provsnitt')`,
  },
];

export const lossless: SmallPage[] = [
  { name: 'plain words', body: words },
  {
    name: 'headings, bold and links',
    body: `<h2>Snöröjning</h2><p>Text med <b>fet</b>, <i>kursiv</i> och <a href="#">en länk</a>.</p>`,
  },
  {
    name: 'box with border, radius and shadow',
    body: `<div style="border:3px solid #06c;border-radius:12px;box-shadow:0 3px 8px #0006;padding:16px;background:#eef">${words}</div>`,
  },
  { name: 'list', body: '<ul><li>Ett</li><li>Två</li></ul><ol><li>Första</li><li>Andra</li></ol>' },
  {
    name: 'table',
    body: '<table border="1" style="border-collapse:collapse"><tr><th>Dag</th><th>Tid</th></tr><tr><td>Måndag</td><td>08.00</td></tr></table>',
  },
  {
    name: 'flex and grid',
    body: `<div style="display:flex;gap:8px"><span style="background:#ddd;padding:8px">A</span><span style="background:#bbb;padding:8px">B</span></div><div style="display:grid;grid-template-columns:1fr 1fr;gap:6px"><p>Ett</p><p>Två</p></div><div style="display:contents"><p>Utan egen låda</p></div>`,
  },
  {
    name: 'picture of its own',
    body: `${words}<img alt="" width="60" height="40" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC">`,
  },
  {
    name: 'picture of the platform’s',
    body: `<div style="border-radius:50%;overflow:hidden;width:96px;height:96px"><img src="https://scontent.xx.fbcdn.net/a.png" width="96" height="96" alt="Profilbild"></div>${words}`,
  },
  {
    name: 'linear gradient and vector icon',
    body: `<div style="background:linear-gradient(#eee,#9bd);height:60px"></div><svg width="40" height="40" viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#c00"/></svg>${words}`,
  },
  {
    name: 'pseudo-elements, hidden parts and an empty frame',
    body: `<style>.c::before{content:"»";color:#c00;font-weight:bold}.c::after{content:" (svar)"}</style><p class="c">Med tecken före och efter</p><div style="display:none;filter:blur(3px)"><iframe src="${FOREIGN_FRAME}"></iframe></div><iframe style="display:none" src="${FOREIGN_FRAME}"></iframe><video hidden></video>`,
  },
];
