import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { Avatar } from './avatar';
import { usePage } from './state';
import { cls } from './styles';

/** The same editor as the real page's. It takes any key it can get, which is why it is here. Sending is not practised. */
export function Composer() {
  const { words, view } = usePage();
  const label = words.composer(view.viewer.actorName);
  const config = {
    namespace: 'comment',
    theme: { paragraph: cls('editor') },
    onError: (error: Error) => {
      throw error;
    },
  };
  return (
    <form role="presentation" className={cls('composer')} onSubmit={(event) => event.preventDefault()}>
      <Avatar id={view.viewer.actorId} />
      <div className={cls('composerBox')}>
        <LexicalComposer initialConfig={config}>
          <PlainTextPlugin
            contentEditable={<ContentEditable className={cls('editor')} aria-label={label} aria-placeholder={label} placeholder={<div className={cls('placeholder')}>{label}</div>} />}
            ErrorBoundary={LexicalErrorBoundary}
          />
          <HistoryPlugin />
        </LexicalComposer>
      </div>
    </form>
  );
}
