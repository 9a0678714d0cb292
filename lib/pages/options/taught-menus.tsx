/** The settings section on taught menus, connected to the background. Wiring only. */
import { TaughtMenus } from '../../../components/setup/taught-menus';
import { browser } from '../../browser';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';
import type { Settings } from '../../settings/schema';
import { fileOfLearnt, readTaughtFile } from '../../settings/taught-file';
import { saveTaughtFile } from './save-taught-file';

export function TaughtMenusSection({ learnt, refresh }: { learnt: Settings['learnt']; refresh: () => Promise<void> }) {
  return (
    <TaughtMenus
      learnt={learnt}
      onSave={() => {
        const { file, leftOut } = fileOfLearnt(learnt, browser.runtime.getManifest().version);
        saveTaughtFile(file);
        return { leftOut };
      }}
      onRead={readTaughtFile}
      onImport={async (menus) => {
        const answer = await send('labels.import', { menus });
        await refresh();
        return answer.ok ? null : refusalText(answer);
      }}
      onForget={async (word) => {
        const answer = await send('labels.forget', word);
        await refresh();
        return answer.ok ? null : refusalText(answer);
      }}
    />
  );
}
