// @vitest-environment jsdom
/** A script cannot tick a box or choose a radio button: not by the input, its label or the text in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Checkbox } from '../../../components/ui/checkbox';
import { ChoiceLabel } from '../../../components/ui/choice-label';
import { TrustContext, type Judge } from '../../../components/ui/trusted';

let root: HTMLElement;
let heard: string[];
beforeEach(() => {
  document.body.innerHTML = '';
  root = document.body.appendChild(document.createElement('div'));
  heard = [];
});
const show = (judge: Judge): void =>
  render(
    <TrustContext.Provider value={judge}>
      <Checkbox checked={false} onChange={() => heard.push('box')}>
        <span>Words</span>
      </Checkbox>
      <ChoiceLabel>
        <input type="radio" name="a" onChange={() => heard.push('radio')} />
        <span>Words</span>
      </ChoiceLabel>
    </TrustContext.Provider>,
    root,
  );
const parts = ['input', 'label', 'label > span'];
const clickAll = (part: string): void => {
  for (const each of root.querySelectorAll<HTMLElement>(part)) each.click();
};
/** As in a browser: a script's click is untrusted, but the `change` event after it is trusted all the same. */
const byClick: Judge = (event) => event.type !== 'click' || event.isTrusted;

describe('a click', () => {
  it.each(parts)('made by a script does nothing on: %s', (part) => {
    show(byClick);
    clickAll(part);
    expect(heard).toEqual([]);
    expect(root.querySelectorAll(':checked')).toHaveLength(0);
  });

  it.each(parts)('made by a person is handled once on: %s', (part) => {
    show(() => true);
    clickAll(part);
    expect(heard).toEqual(['box', 'radio']);
  });
});

it('every checkbox and radio button is in such a label', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const sources = files.map((file) => readFileSync(`components/${file}`, 'utf8'));
  const inputs = sources.flatMap((source) => source.split(/type="(?:radio|checkbox)"/).slice(0, -1));
  expect(inputs.length).toBeGreaterThan(15);
  for (const before of inputs) expect(before.lastIndexOf('<ChoiceLabel')).toBeGreaterThan(before.lastIndexOf('<label'));
});
