/**
 * The editor library of the real page (Lexical). Enter sends, Shift+Enter breaks the line, and an Enter that ends an
 * IME composition does neither. It is used here because it takes every key it can get.
 */
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Press } from './press';
import { usePage } from './state';
import { cls } from './styles';

export interface EditorProps {
  /** The box's accessible name and placeholder. */
  label: string;
  /** The send button's name. */
  button: string;
  initial?: string;
  focus?: boolean;
  /** Rejects when the server refuses; the text then stays in the box. */
  onSend: (text: string) => Promise<void>;
  /** Called on Escape, where there is something to return to. */
  onCancel?: () => void;
}

function fill(text: string): void {
  const paragraph = $createParagraphNode();
  text.split('\n').forEach((line, i) => {
    if (i > 0) paragraph.append($createLineBreakNode());
    if (line !== '') paragraph.append($createTextNode(line));
  });
  $getRoot().clear().append(paragraph);
}

const wordsIn = (editor: LexicalEditor) => editor.getEditorState().read(() => $getRoot().getTextContent());

interface KeysProps {
  sends: boolean;
  focus: boolean;
  onText: (text: string) => void;
  onEditor: (editor: LexicalEditor) => void;
  onSend: () => void;
  onCancel?: () => void;
}

function Keys(props: KeysProps) {
  const [editor] = useLexicalComposerContext();
  // The listeners are registered once and read the current props from this ref.
  const current = useRef(props);
  current.current = props;
  useEffect(() => {
    current.current.onEditor(editor);
    if (current.current.focus) editor.focus();
    const stops = [
      editor.registerTextContentListener((text) => current.current.onText(text)),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event === null || event.shiftKey || event.isComposing || event.keyCode === 229 || !current.current.sends)
            return false;
          event.preventDefault();
          current.current.onSend();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          current.current.onCancel?.();
          return current.current.onCancel !== undefined;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ];
    return () => stops.forEach((stop) => stop());
  }, [editor]);
  return null;
}

function Tools({ button, isOff, onSend }: { button: string; isOff: boolean; onSend: () => void }) {
  const { words, view } = usePage();
  return (
    <div className={cls('tools')}>
      <Press className={cls('dots')} aria-label={words.emoji}>
        <i data-visualcompletion="css-img" className={cls('icon')} />
      </Press>
      <Press className={cls('dots')} aria-label={words.attach}>
        <i data-visualcompletion="css-img" className={cls('icon')} />
      </Press>
      {view.behaves.sendBy === 'enter' ? null : (
        <Press className={cls('send')} aria-label={button} aria-disabled={isOff || undefined} onPress={onSend}>
          <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor">
            <path d="M1 1.5 15 8 1 14.5 2.5 9 9 8 2.5 7z" />
          </svg>
        </Press>
      )}
    </div>
  );
}

/** Empties the box once the text is sent; refused text stays. */
function useSending(editor: RefObject<LexicalEditor | null>, onSend: EditorProps['onSend']) {
  const [state, setState] = useState<'writing' | 'sending' | 'failed'>('writing');
  const send = async () => {
    const now = editor.current === null ? '' : wordsIn(editor.current);
    if (state === 'sending' || now.trim() === '') return;
    setState('sending');
    try {
      await onSend(now);
      editor.current?.update(() => fill(''));
      setState('writing');
    } catch {
      setState('failed');
    }
  };
  return { state, send };
}

/** The toolbar appears when somebody starts writing, as on the real page. */
export function Editor({ label, button, initial = '', focus = false, onSend, onCancel }: EditorProps) {
  const { view, words } = usePage();
  const editor = useRef<LexicalEditor | null>(null);
  const [text, setText] = useState(initial);
  const [active, setActive] = useState(focus);
  const { state, send } = useSending(editor, onSend);
  const config = {
    namespace: 'comment',
    theme: { paragraph: cls('editor') },
    editorState: () => fill(initial),
    onError: (error: Error) => {
      throw error;
    },
  };
  return (
    <form
      role="presentation"
      className={cls('composerForm')}
      onFocus={() => setActive(true)}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={cls('composerBox')} aria-busy={state === 'sending' || undefined}>
        <LexicalComposer initialConfig={config}>
          <PlainTextPlugin
            contentEditable={
              <ContentEditable
                className={cls('editor')}
                aria-label={label}
                aria-placeholder={label}
                placeholder={<div className={cls('placeholder')}>{label}</div>}
              />
            }
            ErrorBoundary={LexicalErrorBoundary}
          />
          <HistoryPlugin />
          <Keys
            sends={view.behaves.sendBy !== 'button'}
            focus={focus}
            onText={setText}
            onEditor={(made) => (editor.current = made)}
            onSend={() => void send()}
            onCancel={onCancel}
          />
        </LexicalComposer>
      </div>
      {active ? (
        <Tools button={button} isOff={text.trim() === '' || state === 'sending'} onSend={() => void send()} />
      ) : null}
      {state === 'failed' ? (
        <div role="alert" className={cls('alert')}>
          {words.failed}
        </div>
      ) : null}
    </form>
  );
}
