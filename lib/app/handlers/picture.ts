/** The page tells that its window has changed: what the next picture will be is shown anew. */
import type { Handlers } from '../../messaging/server';
import { showNextPicture } from '../capture/capture-permission';
import { tabOf } from './card';

export const pictureHandlers: Pick<Handlers, 'picture.foresee'> = {
  'picture.foresee': async (_request, asker) => {
    await showNextPicture(tabOf(asker));
    return {};
  },
};
