/**
 * A record entered by hand, with hostile text in every field that an official fills in and with a phone's file types,
 * built as the form builds it.
 */
import { NOT_ASKED } from '../../lib/assessment/secrecy';
import { buildHandDraft } from '../../lib/by-hand/build-hand-draft';
import { takePicture, type HandPicture } from '../../lib/by-hand/picture-file';
import type { Decision } from '../../lib/domain/decision';
import type { EvidenceDraft } from '../../lib/domain/evidence';
import { sha256 } from '../../lib/domain/sha256';
import { uuid7 } from '../../lib/evidence/uuid7';
import { practiceSettings } from '../commands/setup/practice-register';
import { hostileText } from '../soak/hostile-text';
import type { Random } from '../soak/random';
import { aDraft } from '../unit/evidence/a-draft';
import { randomPng } from './random-png';

export async function handDraft(random: Random, decision: Decision): Promise<EvidenceDraft> {
  const said = (longest: number): string => hostileText(random, 'ord').slice(0, longest);
  const picture = random.next() < 0.5;
  return buildHandDraft(
    {
      id: uuid7(),
      decision,
      secrecy: NOT_ASKED,
      pictures: picturesOf(random),
      settings: practiceSettings(),
      environment: aDraft().part.capture.environment,
      clockCheck: { reason: 'datorns klocka' },
      openedAt: '2026-11-23T12:00:00.000Z',
      savedAt: '2026-11-23T12:05:00.000Z',
      form: {
        service: random.pick(['messenger', 'instagram', 'other']),
        serviceName: said(90),
        kind: random.pick(['post', 'comment', 'reply', 'message'] as const),
        address: random.pick(['appen på telefonen', 'https://www.instagram.com/p/ovning/', said(300)]),
        author: said(300),
        postedAt: random.pick(['igår', '2026-11-23 14:05', said(100)]),
        text: random.next() < 0.2 ? '' : said(40_000),
        textFrom: random.pick(['typed', 'selection'] as const),
        registeredId: '',
      },
      pagePicture: !picture
        ? null
        : {
            png: randomPng(random, 1280, 800, false),
            width: 1280,
            height: 800,
            scale: 1,
            scroll: { x: 0, y: 120.5 },
            viewport: { width: 1280, height: 800 },
            at: '2026-11-23T12:01:00.000Z',
            url: 'https://www.instagram.com/p/ovning/',
            title: said(200),
            language: 'sv',
            hiddenByUs: [],
          },
    },
    (text) => sha256(text),
  );
}

/**
 * As the form accepts them: recognised by their first bytes and kept byte for byte, even when no program can draw them.
 */
function picturesOf(random: Random): HandPicture[] {
  const files = [
    randomPng(random, random.between(1, 900), random.between(1, 900), true),
    // A truncated JPEG and an empty WebP.
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...new TextEncoder().encode('JFIF\0')]),
    Uint8Array.from(new TextEncoder().encode('RIFF....WEBPVP8 ')),
  ].slice(0, random.between(0, 3));
  return files.flatMap((bytes, index) => {
    const taken = takePicture(`IMG ${index}.heic`, bytes, []);
    return typeof taken === 'string' ? [] : [taken];
  });
}
