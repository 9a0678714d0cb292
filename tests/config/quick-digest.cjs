/**
 * SHA-256 with the same OpenSSL as `crypto.subtle`, but without a thread for each call: a sixth of the time of store
 * tests went to handing a few hundred bytes to another thread. As there, the bytes are read at the call and the answer
 * comes in a later turn of the event loop. Other algorithms and invalid input go to the real one.
 * tests/unit/commands/quick-digest.test.ts compares the two. Workers load this file with `--require`.
 */
const { createHash } = require('node:crypto');
const { isAnyArrayBuffer, isTypedArray } = require('node:util/types');

const { prototype } = SubtleCrypto;
const real = Object.getOwnPropertyDescriptor(prototype, 'digest').value;
/** Captured here, so that a test's fake timers do not replace it. */
const nextTurn = setImmediate;

/** Bytes. Larger input is worth a thread. */
const LARGE = 65_536;

const isShared = (buffer) => typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;

function bytesOf(data) {
  if (isTypedArray(data)) return isShared(data.buffer) ? null : data;
  return isAnyArrayBuffer(data) && !isShared(data) ? new Uint8Array(data) : null;
}

prototype.digest = function quickDigest(algorithm, data) {
  const bytes = this === crypto.subtle && algorithm === 'SHA-256' && arguments.length === 2 ? bytesOf(data) : null;
  if (bytes === null || bytes.byteLength > LARGE) return Reflect.apply(real, this, arguments);
  const hash = createHash('sha256').update(bytes).digest();
  return new Promise((resolve) => nextTurn(() => resolve(new Uint8Array(hash).buffer)));
};
prototype.digest.ofNode = real;
