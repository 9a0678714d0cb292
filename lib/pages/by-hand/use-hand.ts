/** The form's content: fields, pictures and text. Held only in this page's memory until it is saved. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { MessageAnswers } from '../../assessment/incoming-message';
import type { PagePicture } from '../../by-hand/build-hand-draft';
import type { HandForm } from '../../by-hand/form';
import { takePicture, type HandPicture } from '../../by-hand/picture-file';
import type { Completion } from '../../domain/completion';
import type { SecondEyes } from '../../domain/decision';
import type { ForbiddenStep } from '../../domain/forbidden';
import { isMessageAddress, serviceOf } from '../../by-hand/services';
import { browser } from '../../browser';
import { byHandText as t } from '../../i18n/by-hand';
import { send } from '../../messaging/client';
import type { Answer, Reply } from '../../messaging/protocol';
import { refusalText } from '../../problems/refusal-text';
import { copyText } from '../copy-text';
import { isNotedPage, saveHand, type HandInput } from './save-hand';
import { takePagePicture } from './take-page-picture';
import { inTurn } from '../../util/in-turn';

export interface Start {
  tabId: number | null;
  page: { title: string } | null;
  form: HandForm;
  openedAt: string;
}

/**
 * @param named the tab id from the address; null, or the id of a closed tab, means that there is no page
 * @param register the municipality's accounts; where there is only one, a message is to that one
 */
export async function startFrom(named: string | null, register: readonly { id: string }[] = []): Promise<Start> {
  const tab =
    named === null || !/^\d+$/.test(named) ? undefined : await browser.tabs.get(Number(named)).catch(() => undefined);
  const address = tab?.url !== undefined && /^https?:/.test(tab.url) ? tab.url : '';
  const service = serviceOf(address);
  const isMessage = isMessageAddress(address);
  const form: HandForm = {
    service: service.id,
    serviceName: '',
    kind: isMessage ? 'message' : 'comment',
    address,
    author: '',
    postedAt: '',
    text: '',
    textFrom: 'typed',
    registeredId: isMessage && register.length === 1 ? (register[0]?.id ?? '') : '',
  };
  return {
    tabId: tab?.id ?? null,
    page: tab === undefined ? null : { title: tab.title ?? address },
    form,
    openedAt: new Date().toISOString(),
  };
}

type Held = { id: string; url: string } & ({ kind: 'page'; taken: PagePicture } | { kind: 'file'; file: HandPicture });

const urlOf = (bytes: Uint8Array<ArrayBuffer>, type: string): string =>
  URL.createObjectURL(new Blob([bytes], { type }));

export function useHand(start: Start) {
  const [form, setForm] = useState(start.form);
  const pictures = usePictures(start.tabId);
  const [saved, setSaved] = useState<Reply<'hand.seal'> | null>(null);
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  const save = async (judged: HandInput['judged']): Promise<string | null> => {
    const answer = await saveHand({ form, judged, ...pictures.forDraft(), openedAt: start.openedAt });
    if (typeof answer === 'string') return answer;
    setEvidenceId(answer.id);
    setSaved(answer.saved);
    return null;
  };
  const refusalIn = async (answer: Promise<Answer<unknown>>): Promise<string | null> => {
    const got = await answer;
    return got.ok ? null : refusalText(got);
  };
  const route = useForbidden();
  return {
    form,
    saved,
    evidenceId,
    forbidden: route.forbidden,
    onForm: (change: Partial<HandForm>) => setForm((now) => ({ ...now, ...change })),
    pictures: pictures.shown,
    pictureFaults: pictures.faults,
    taking: pictures.taking,
    actions: {
      take: pictures.take,
      add: pictures.add,
      leaveOut: pictures.leaveOut,
      save,
      saveMessage: (message: MessageAnswers) => save({ message }),
      forget: () => {
        pictures.forget();
        setForm((now) => ({ ...now, author: '', postedAt: '', text: '' }));
      },
      forbiddenStep: (step: ForbiddenStep, caseNumber: string | null) => route.step(form, step, caseNumber),
      copy: copyText,
      noteEyes: (eyes: SecondEyes) =>
        refusalIn(
          send('hand.eyes', {
            service: form.service === 'other' ? form.serviceName.trim() || 'other' : form.service,
            eyes,
          }),
        ),
      complete: (done: Completion) => refusalIn(send('record.complete', { evidenceId: evidenceId ?? '', done })),
      noteAct: (act: 'removed' | 'hidden' | 'kept') =>
        refusalIn(send('hand.act', { evidenceId: evidenceId ?? '', act })),
    },
  };
}

/**
 * The route for one item that must not be saved. The first step creates the note. Later steps wait until it has been
 * answered, so that one item never gets two notes.
 */
function useForbidden() {
  const [forbidden, setForbidden] = useState<Reply<'hand.forbidden'> | { noteId: null; ticks: [] }>({
    noteId: null,
    ticks: [],
  });
  const noteId = useRef<string | null>(null);
  const turn = useRef(inTurn());
  const step = (form: HandForm, done: ForbiddenStep, caseNumber: string | null): Promise<string | null> =>
    turn.current(async () => {
      const answer = await send('hand.forbidden', {
        platform: form.service === 'other' ? form.serviceName.trim() || 'other' : form.service,
        pageUrl: form.address.trim(),
        registeredAccountId: form.registeredId || null,
        noteId: noteId.current,
        step: done,
        caseNumber,
      });
      if (!answer.ok) return refusalText(answer);
      noteId.current = answer.value.noteId;
      setForbidden(answer.value);
      return null;
    });
  return { forbidden, step };
}

/** The added pictures: `held` as rendered, `latest` as they are now, for asynchronous work. */
function useHeld() {
  const [held, setHeld] = useState<Held[]>([]);
  const latest = useRef(held);
  const put = (next: Held[]): void => {
    latest.current = next;
    setHeld(next);
  };
  return { held, latest, put };
}

const filesIn = (held: Held[]): HandPicture[] => held.flatMap((one) => (one.kind === 'file' ? [one.file] : []));
const letGo = (gone: Held[]): void => gone.forEach(({ url }) => URL.revokeObjectURL(url));

/** Takes no picture of a page that is noted as one that must not be saved. */
async function pictureOfPage(tab: number): ReturnType<typeof takePagePicture> {
  const url = await browser.tabs.get(tab).then(
    (found) => found.url ?? '',
    () => '',
  );
  return (await isNotedPage(url)) ? { failed: t('notedHere') } : takePagePicture(tab);
}

function usePictures(tabId: number | null) {
  const { held, latest, put } = useHeld();
  const [faults, setFaults] = useState<string[]>([]);
  const [taking, setTaking] = useState(false);
  /** Increases when everything is discarded. Pictures that were still loading are then dropped. */
  const turn = useRef(0);
  const add = async (chosen: File[]): Promise<void> => {
    const began = turn.current;
    const refused: string[] = [];
    for (const file of chosen) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (turn.current !== began) return;
      const got = takePicture(file.name, bytes, filesIn(latest.current));
      if (typeof got === 'string') refused.push(t(`fault.${got}`, { name: file.name }));
      else put([...latest.current, { id: crypto.randomUUID(), kind: 'file', file: got, url: urlOf(bytes, got.mime) }]);
    }
    setFaults(refused);
  };
  const take = async (tab: number): Promise<void> => {
    const began = turn.current;
    setTaking(true);
    const taken = await pictureOfPage(tab);
    setTaking(false);
    if (turn.current !== began) return;
    setFaults('failed' in taken ? [t('takeFailed', { reason: taken.failed })] : []);
    if (!('failed' in taken))
      put([{ id: crypto.randomUUID(), kind: 'page', taken, url: urlOf(taken.png, 'image/png') }, ...latest.current]);
  };
  return {
    faults,
    taking,
    shown: held.map((one) => ({ id: one.id, name: one.kind === 'file' ? one.file.name : null, url: one.url })),
    forDraft: () => ({
      pagePicture: latest.current.flatMap((one) => (one.kind === 'page' ? [one.taken] : []))[0] ?? null,
      pictures: filesIn(latest.current),
    }),
    add: useMemo(() => (chosen: File[]) => void add(chosen), []),
    take: () => {
      if (tabId !== null && !taking) void take(tabId);
    },
    leaveOut: (id: string) => {
      letGo(latest.current.filter((one) => one.id === id));
      put(latest.current.filter((one) => one.id !== id));
    },
    forget: () => {
      turn.current += 1;
      letGo(latest.current);
      put([]);
      setFaults([]);
    },
  };
}
