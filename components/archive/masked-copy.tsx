/**
 * A masked copy for a person who has asked to read the record. Findings are masked from the start. The official decides
 * for each whether it is shown, and on which ground it is withheld. A preview below shows what will be handed out.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  lacksOf,
  maskedCopy,
  placesOf,
  type Choices,
  type CopyBlock,
  type CopySource,
} from '../../lib/export/masked-copy/document';
import type { Place } from '../../lib/export/masked-copy/places';
import type { Refused } from '../../lib/export/masked-copy/save';
import { indicatorTable } from '../../lib/i18n/indicators';
import { inLanguage } from '../../lib/i18n/language';
import { maskedCopyText as t } from '../../lib/i18n/masked-copy';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { CopyActions, CopyResult, CopyState } from './masked-copy-state';

type Opened = Extract<CopyState, { kind: 'open' }>;

export function MaskedCopyPanel({ state, ...actions }: { state: CopyState } & CopyActions) {
  if (state.kind === 'closed') return null;
  return (
    <section class="a-copy u-box u-stack" aria-labelledby="copy-title">
      <CopyHeading />
      {state.kind === 'opening' && <p role="status">{t('opening')}</p>}
      {state.kind === 'failed' && <Notice tone="danger">{t('openFailed', { reason: state.reason })}</Notice>}
      {state.kind === 'open' && <OpenedCopy key={state.turn} state={state} onSave={actions.onCopySave} />}
      <div class="u-buttons">
        <Button id="copy-close" weight="quiet" onPress={actions.onCopyClose}>
          {t('close')}
        </Button>
      </div>
    </section>
  );
}

/** The panel appears where nothing was, so its heading takes the focus. */
function CopyHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id="copy-title" ref={heading} tabIndex={-1}>
      {t('title')}
    </h2>
  );
}

function OpenedCopy({ state, onSave }: { state: Opened; onSave: CopyActions['onCopySave'] }) {
  const { sources, refused } = state;
  const [own, setOwn] = useState<readonly string[]>(state.ownFirst);
  const [common, setCommon] = useState('');
  const [said, setSaid] = useState<Choices>(new Map());
  const [asked, setAsked] = useState(false);
  const places = useMemo(() => placesOf(sources, own), [sources, own]);
  const choices = whole(places, said, common);
  const omissions = lacksOf(places, choices);
  const say = (key: string, choice: Choice): void => setSaid((now) => new Map(now).set(key, choice));
  const save = (): void => {
    setAsked(true);
    if (omissions.length === 0 && state.result.kind !== 'saving') onSave(choices, own);
  };
  if (sources.length === 0)
    return (
      <>
        <RefusedNotes refused={refused} />
        <p>{t('nothingOpen')}</p>
      </>
    );
  return (
    <>
      <RefusedNotes refused={refused} />
      <p class="u-help">{t('what')}</p>
      <Field id="copy-ground" label={t('groundForAll')} help={t('groundHelp')} value={common} onInput={setCommon} />
      <PlaceList places={places} said={said} paragraphs={state.paragraphs} onSay={say} />
      <OwnWords own={own} sources={sources} onAdd={(words) => setOwn((now) => [...now, words])} />
      <Preview state={state} choices={choices} own={own} />
      {asked && omissions.length > 0 && (
        <Notice tone="danger">
          {t('fault.incomplete', { which: omissions.map(({ words }) => words).join(', ') })}
        </Notice>
      )}
      <div class="u-buttons">
        <Button id="copy-save" weight="primary" disabled={state.result.kind === 'saving'} onPress={save}>
          {t(state.result.kind === 'saving' ? 'saving' : 'save')}
        </Button>
      </div>
      <div aria-live="polite">{resultWords(state.result)}</div>
    </>
  );
}

type Choice = { mask: true; ground: string } | { mask: false };

/** Places without a decision are masked, on the common ground. */
const whole = (places: readonly Place[], said: Choices, common: string): Choices =>
  new Map(
    places.map(({ key }): [string, Choice] => {
      const choice = said.get(key) ?? { mask: true, ground: '' };
      return [key, choice.mask ? { mask: true, ground: choice.ground.trim() || common.trim() } : choice];
    }),
  );

function RefusedNotes({ refused }: { refused: readonly Refused[] }) {
  return (
    <>
      {refused.map(({ id, seq, why }) => (
        <Notice key={id} tone="warn">
          {t(`refused.${why}`, { which: seq ?? id })}
        </Notice>
      ))}
    </>
  );
}

const kindWords = (kind: Place['kind']): string =>
  kind === 'name' || kind === 'name-part' || kind === 'own' ? t(`kind.${kind}`) : inLanguage(indicatorTable[kind]);

function PlaceList({
  places,
  said,
  paragraphs,
  onSay,
}: {
  places: readonly Place[];
  said: Choices;
  paragraphs: readonly string[];
  onSay: (key: string, choice: Choice) => void;
}) {
  const trusted = useTrusted();
  if (places.length === 0) return <p>{t('noPlaces')}</p>;
  return (
    <fieldset class="u-choice" id="copy-places">
      <legend class="u-label">{t('places')}</legend>
      <datalist id="copy-paragraphs">
        {paragraphs.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {places.map((place, index) => {
        const choice = said.get(place.key) ?? { mask: true, ground: '' };
        const words = placeWords(place);
        return (
          <div key={place.key} class="a-copy-place">
            <Checkbox
              id={`copy-mask-${index}`}
              checked={choice.mask}
              onChange={() => onSay(place.key, choice.mask ? { mask: false } : { mask: true, ground: '' })}
            >
              {t('mask')} <bdi>{words}</bdi>
            </Checkbox>
            {choice.mask && (
              <input
                type="text"
                id={`copy-ground-${index}`}
                list="copy-paragraphs"
                autocomplete="off"
                maxLength={200}
                aria-label={`${t('ownGround')}: ${words}`}
                placeholder={t('ownGround')}
                value={choice.ground}
                onInput={trusted((event: Event) =>
                  onSay(place.key, { mask: true, ground: (event.currentTarget as HTMLInputElement).value }),
                )}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

const placeWords = ({ words, kind, count }: Place): string =>
  t(count === 1 ? 'placeOne' : 'place', { words, kind: kindWords(kind), count });

function OwnWords({
  own,
  sources,
  onAdd,
}: {
  own: readonly string[];
  sources: readonly CopySource[];
  onAdd: (words: string) => void;
}) {
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string>();
  const add = (): void => {
    if (words.trim() === '') return;
    // If the added words occur nowhere, say so: the official would otherwise think that they are masked.
    const found = placesOf(sources, [words]).find(({ kind }) => kind === 'own');
    if (found === undefined || found.count === 0) return setFault(t('notThere'));
    setFault(undefined);
    if (!own.includes(words)) onAdd(words);
    setWords('');
  };
  return (
    <>
      <Field id="copy-own" label={t('addWords')} fault={fault} value={words} onInput={setWords} />
      <div class="u-buttons">
        <Button id="copy-add" onPress={add}>
          {t('add')}
        </Button>
      </div>
    </>
  );
}

function Preview({ state, choices, own }: { state: Opened; choices: Choices; own: readonly string[] }) {
  const { sources, operator, municipality, at } = state;
  const copy = useMemo(
    () => maskedCopy(sources, choices, { operator, municipality, at, own }),
    [sources, own, JSON.stringify([...choices])],
  );
  return (
    <details open class="a-copy-preview" id="copy-preview">
      <summary>{t('preview')}</summary>
      <p class="u-help">{t('previewHelp')}</p>
      {/* The region scrolls, so it must be reachable by keyboard. */}
      <div lang="sv" role="region" aria-label={t('preview')} tabIndex={0}>
        {copy.blocks.map(block)}
      </div>
    </details>
  );
}

function block(one: CopyBlock, index: number) {
  if (one.kind === 'facts')
    return (
      <dl key={index}>
        {one.rows.map(([label, value], at) => (
          <div key={at}>
            <dt>{label}</dt>
            <dd class="a-text a-wrap">{value}</dd>
          </div>
        ))}
      </dl>
    );
  if (one.kind === 'text')
    return one.bar === true ? (
      <blockquote key={index} class="a-written a-text" dir="auto">
        {one.text}
      </blockquote>
    ) : (
      <p key={index} class="a-wrap">
        {one.text}
      </p>
    );
  if (one.level === 1) return <h3 key={index}>{one.text}</h3>;
  return one.level === 2 ? <h4 key={index}>{one.text}</h4> : <h5 key={index}>{one.text}</h5>;
}

function resultWords(result: CopyResult) {
  switch (result.kind) {
    case 'idle':
    case 'saving':
      return null;
    case 'saved':
      return <Notice tone="ok">{t('saved', { name: result.fileName, masked: result.masked })}</Notice>;
    case 'fault':
      return <Notice tone="danger">{t(`fault.${result.fault}`, { which: '' })}</Notice>;
    case 'failed':
      return <Notice tone="danger">{t('failed', { reason: result.reason })}</Notice>;
  }
}
