/** The page reports that its window has changed: determine again which kind the next picture will be. */
import type { Handlers } from '../../messaging/server';
import { showNextPicture } from '../capture/capture-permission';
import { tabOf } from './card';

export const pictureHandlers: Pick<Handlers, 'picture.foresee'> = {
  'picture.foresee': async (_request, asker) => {
    await showNextPicture(tabOf(asker));
    return {};
  },
};
