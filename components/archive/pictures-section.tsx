/** The pictures, each with how it was made: a redrawn picture is never called a screenshot. */
import { oneLine } from '../../lib/domain/visible-text';
import { archiveText as t } from '../../lib/i18n/archive';
import type { PictureView } from './props';

export function PicturesSection({ pictures }: { pictures: PictureView[] }) {
  return (
    <section>
      <h3>{t('pictures')}</h3>
      {pictures.length === 0 ? <p class="a-muted">{t('noPictures')}</p> : pictures.map((one) => <Picture key={one.path} picture={one} />)}
    </section>
  );
}

function Picture({ picture }: { picture: PictureView }) {
  const how = picture.method === null ? picture.path : t(`method.${picture.method}`);
  if (picture.url === null) return <p class="a-danger">{t('pictureGone', { path: picture.path })}</p>;
  return (
    <figure class="a-picture">
      <figcaption>
        <strong>{how}</strong>
        {picture.method !== null && <p class="a-muted">{t(`proves.${picture.method}`)}</p>}
        {picture.losses.length > 0 && (
          <div>
            {t('losses')}
            <ul>{picture.losses.map((loss, index) => <li key={index} class="a-wrap">{oneLine(loss)}</li>)}</ul>
          </div>
        )}
      </figcaption>
      <img src={picture.url} alt={t('pictureAlt', { how })} />
    </figure>
  );
}
