/** The state of the masked copy: the records that it is made from, and the result of saving it. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CopyActions, CopyResult, CopyState } from '../../../components/archive/masked-copy-state';
import { paragraphsOn } from '../../assessment/secrecy';
import { localDay } from '../../domain/local-day';
import { reasonOf } from '../../util/reason-of';
import { namesToProtect } from '../../export/masked-copy/protected-names';
import { openForCopy, saveMaskedCopy, type CopyContext } from '../../export/masked-copy/save';
import { ownFonts } from '../../export/pdf/own-fonts';
import { packInForce } from '../../guidelines/packs';
import { readSettings } from '../../settings/store';
import { chooseExportTarget } from './export-target';
import type { ArchiveContext } from './open-one';

/** @param after called for each record whose journal has new rows */
export function useMaskedCopy(
  archive: ArchiveContext,
  after: (id: string) => Promise<void>,
): { copy: CopyState; copyActions: CopyActions } {
  const [copy, setCopy] = useState<CopyState>({ kind: 'closed' });
  const shown = useRef(copy);
  shown.current = copy;
  const turn = useRef(0);
  const copyActions = useMemo((): CopyActions => {
    const ends = (thisTurn: number, result: CopyResult): void =>
      setCopy((now) => (now.kind === 'open' && now.turn === thisTurn ? { ...now, result } : now));
    return {
      onCopyOpen: (ids) => {
        turn.current += 1;
        const thisTurn = turn.current;
        setCopy({ kind: 'opening' });
        open(archive, ids, thisTurn).then(
          async (opened) => {
            if (turn.current === thisTurn) setCopy(opened);
            await rowsCame(ids, after);
          },
          (error: unknown) => turn.current === thisTurn && setCopy({ kind: 'failed', reason: reasonOf(error) }),
        );
      },
      onCopySave: (choices, own) => {
        const now = shown.current;
        if (now.kind !== 'open') return;
        ends(now.turn, { kind: 'saving' });
        saveMaskedCopy(packageStagingOf(archive), now.sources, { choices, own }, (name) =>
          chooseExportTarget(name, 'application/pdf'),
        )
          .then((saved) => {
            if (saved === undefined) return ends(now.turn, { kind: 'idle' });
            ends(now.turn, typeof saved === 'string' ? { kind: 'fault', fault: saved } : { kind: 'saved', ...saved });
          })
          .catch((error: unknown) => ends(now.turn, { kind: 'failed', reason: reasonOf(error) }))
          .finally(
            () =>
              void rowsCame(
                now.sources.map(({ row }) => row.id),
                after,
              ),
          );
      },
      onCopyClose: () => {
        turn.current += 1;
        setCopy({ kind: 'closed' });
      },
    };
  }, [archive]);
  return { copy, copyActions };
}

async function rowsCame(ids: readonly string[], after: (id: string) => Promise<void>): Promise<void> {
  for (const id of ids) await after(id).catch(() => undefined);
}

const packageStagingOf = (archive: ArchiveContext): CopyContext => ({
  db: archive.db,
  operator: () => archive.operator(),
  municipality: packInForce().municipality.name,
  version: archive.version,
  fonts: archive.fonts ?? ownFonts,
  now: () => new Date(),
});

async function open(archive: ArchiveContext, ids: readonly string[], turn: number): Promise<CopyState> {
  const at = new Date();
  const opened = await openForCopy(packageStagingOf(archive), ids);
  const pack = packInForce();
  return {
    kind: 'open',
    turn,
    ...opened,
    paragraphs: paragraphsOn(pack, localDay(at)).map(({ paragraph }) => paragraph),
    ownFirst: namesToProtect(opened.sources, await readSettings()),
    operator: (await archive.operator()) ?? '',
    municipality: pack.municipality.name,
    at,
    result: { kind: 'idle' },
  };
}
