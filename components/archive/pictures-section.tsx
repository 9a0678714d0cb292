/** The pictures, each with how it was made. A redrawn picture is never called a screenshot. */
import { oneLine } from '../../lib/domain/visible-text';
import { archiveText as t } from '../../lib/i18n/archive';
import { language } from '../../lib/i18n/language';
import { swedishTime } from '../../lib/i18n/swedish-time';
import type { PictureMade, PictureView } from './props';

export function PicturesSection({ pictures }: { pictures: PictureView[] }) {
  return (
    <section>
      <h3>{t('pictures')}</h3>
      {pictures.length === 0 ? (
        <p class="a-muted">{t('noPictures')}</p>
      ) : (
        pictures.map((one) => <Picture key={one.path} picture={one} />)
      )}
    </section>
  );
}

function Picture({ picture }: { picture: PictureView }) {
  const kind = picture.method ?? picture.source;
  const how = kind === undefined ? picture.path : t(`method.${kind}`);
  if (picture.covered === true) return <p class="a-covered">{t('pictureCovered', { path: picture.path })}</p>;
  if (picture.destroyed !== undefined) return <p class="a-covered">{picture.destroyed}</p>;
  if (picture.url === null) return <p class="a-danger">{t('pictureGone', { path: picture.path })}</p>;
  return (
    <figure class="a-picture">
      <figcaption>
        <strong>{how}</strong>
        <p>{kind === undefined ? t('proves.unknown') : t(`proves.${kind}`)}</p>
        {picture.made !== undefined && <p class="a-muted">{madeWords(picture.made)}</p>}
        {picture.losses.length > 0 && (
          <div class="a-missing">
            {t('losses')}
            <ul>
              {picture.losses.map((loss, index) => (
                <li key={index} class="a-wrap">
                  {oneLine(loss)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <details>
          <summary>{t('pictureFile')}</summary>
          <p class="a-wrap">{picture.path}</p>
          <p class="a-wrap">
            SHA-256: <code>{picture.sha256}</code>
          </p>
        </details>
      </figcaption>
      <img src={picture.url} alt={t('pictureAlt', { how })} />
    </figure>
  );
}

const twoDecimals = (value: number): string =>
  String(Math.round(value * 100) / 100).replace('.', language() === 'sv' ? ',' : '.');

function madeWords({ at, width, height, scale, role, seamScore }: PictureMade): string {
  const size = t('made', { time: swedishTime(at), width, height, scale: twoDecimals(scale) });
  const pieces = role === 'crop' ? [] : [t(`made.${role}`)];
  return [
    size,
    ...pieces,
    ...(seamScore === null ? [] : [t('made.seam', { percent: twoDecimals(seamScore * 100) })]),
  ].join(' ');
}
