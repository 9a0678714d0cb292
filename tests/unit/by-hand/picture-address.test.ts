import { expect, test } from 'vitest';
import { isPictureAddress } from '../../../lib/by-hand/picture-address';

test.each([
  ['https://scontent.xx.fbcdn.net/v/t1/x?oh=1', true],
  ['https://i.ytimg.com/vi/x/hq.jpg', true],
  ['https://lh3.googleusercontent.com/a', true],
  ['https://example.org/bild.PNG?x=1', true],
  ['https://example.org/film.mp4', true],
  ['data:image/png;base64,AAAA', true],
  ['blob:https://www.facebook.com/1', true],
  ['https://www.facebook.com/photo/?fbid=1', false],
  ['https://www.youtube.com/watch?v=x&lc=y', false],
  ['https://www.example.org/tråd', false],
  ['en sida', false],
])('an official may note the address of a page, never of the picture itself: %s', (address, is) => {
  expect(isPictureAddress(address)).toBe(is);
});
