/**
 * Pictures of a record by hand: taken of the page, chosen, dropped or pasted. Each is shown before anything is saved,
 * and may be left out.
 */
import { useContext, useEffect, useState } from 'preact/hooks';
import { ACCEPTED } from '../../lib/by-hand/picture-file';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { TrustContext } from '../ui/trusted';

export interface ShownPicture {
  id: string;
  /** The file's name. Null for a picture of the page. */
  name: string | null;
  url: string;
}

interface Props {
  page: { title: string } | null;
  pictures: ShownPicture[];
  pictureFaults: string[];
  taking: boolean;
  actions: { take: () => void; add: (files: File[]) => void; leaveOut: (id: string) => void };
}

export function Pictures({ page, pictures, pictureFaults, taking, actions }: Props) {
  usePasted(actions.add);
  const taken = pictures.some(({ name }) => name === null);
  return (
    <>
      <h2 id="b-pictures">{t('pictureTitle')}</h2>
      {page === null ? (
        <p class="u-help">{t('noTab')}</p>
      ) : (
        <TakePicture taking={taking} taken={taken} onTake={actions.take} />
      )}
      <FileDrop onAdd={actions.add} />
      {pictureFaults.length > 0 && (
        <Notice tone="danger">
          {pictureFaults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </Notice>
      )}
      <PictureList pictures={pictures} onLeaveOut={actions.leaveOut} />
    </>
  );
}

function TakePicture({ taking, taken, onTake }: { taking: boolean; taken: boolean; onTake: () => void }) {
  return (
    <>
      <p class="u-help" id="take-help">
        {t('takeHelp')}
      </p>
      <div class="u-buttons">
        <Button id="take" disabled={taking || taken} describedBy="take-help" onPress={onTake}>
          {t(taking ? 'taking' : 'take')}
        </Button>
      </div>
    </>
  );
}

function FileDrop({ onAdd }: { onAdd: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const trust = useContext(TrustContext);
  return (
    <div
      class={`b-drop${over ? ' b-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (trust(event)) onAdd([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label class="b-file" for="file">
        {t('choose')}
      </label>
      <input
        id="file"
        type="file"
        accept={ACCEPTED}
        multiple
        aria-describedby="file-help"
        onChange={(event) => {
          const input = event.currentTarget;
          if (!trust(event)) return;
          onAdd([...(input.files ?? [])]);
          // Cleared so that a file that was left out can be chosen again.
          input.value = '';
        }}
      />
      <p class="u-help" id="file-help">
        {t('pictureHelp')}
      </p>
    </div>
  );
}

function PictureList({ pictures, onLeaveOut }: { pictures: ShownPicture[]; onLeaveOut: (id: string) => void }) {
  return (
    <ul class="b-pictures">
      {pictures.map(({ id, name, url }) => (
        <li key={id}>
          <img src={url} alt={name === null ? t('pageAlt') : t('importedAlt', { name })} />
          {name !== null && <bdi>{name}</bdi>}
          <Button weight="quiet" onPress={() => onLeaveOut(id)}>
            {t('leaveOut')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function usePasted(add: (files: File[]) => void): void {
  const trust = useContext(TrustContext);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0 && trust(event)) add(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [add, trust]);
}
