/** Signatures of authorities that use RSA-PSS, or an unreliable key or digest. */
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { expect, test } from 'vitest';
import { signatureHolds } from '../../../lib/time-stamps/signature-holds';

const { subtle } = crypto;
const PSS = '1.2.840.113549.1.1.10';
const SHA256 = '0609608648016503040201';
const data = new TextEncoder().encode('förseglad');
const keys = await subtle.generateKey(
  { name: 'RSA-PSS', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  true,
  ['sign', 'verify'],
);
const spki = new Uint8Array(await subtle.exportKey('spki', keys.publicKey));
const signed = async (saltLength: number) =>
  new Uint8Array(await subtle.sign({ name: 'RSA-PSS', saltLength }, keys.privateKey, data));

/** A DER element: tag, length and content, in hexadecimal. */
const der = (tag: string, content: string): string =>
  tag + (content.length / 2).toString(16).padStart(2, '0') + content;
const parameters = (hash: string | null, salt: string | null): ArrayBuffer => {
  const hashPart = hash === null ? '' : der('a0', der('30', hash));
  const saltPart = salt === null ? '' : der('a2', der('02', salt));
  return new Uint8Array(Buffer.from(der('30', hashPart + saltPart), 'hex')).buffer;
};
const holds = (algorithm: AlgorithmIdentifier, signature: Uint8Array<ArrayBuffer>, text = data): Promise<boolean> =>
  signatureHolds(spki, { data: text, signature, algorithm, digestOid: null }, subtle);
const pss = (hash: string | null, salt: string | null): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithm: PSS, parameters: parameters(hash, salt) });

test('an RSA-PSS signature verifies for the signed data, and for nothing else', async () => {
  expect(await holds(pss(SHA256, '20'), await signed(32))).toBe(true);
  expect(await holds(pss(SHA256, '20'), await signed(32), new TextEncoder().encode('ändrad'))).toBe(false);
});

test('the salt is twenty bytes when no length is named', async () => {
  expect(await holds(pss(SHA256, null), await signed(20))).toBe(true);
  expect(await holds(pss(SHA256, null), await signed(32))).toBe(false);
});

test.each([
  ['names no digest, which means SHA-1', pss(null, '20'), 'PSS with SHA-1'],
  ['has no parameters, which means SHA-1', new AlgorithmIdentifier({ algorithm: PSS }), 'PSS with SHA-1'],
  ['names SHA-1', pss('06052b0e03021a', '14'), 'PSS hash'],
  ['is of a kind that is not known', new AlgorithmIdentifier({ algorithm: '1.2.3' }), 'signature 1.2.3'],
  ['is by a key of another kind', new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' }), 'curve'],
])('one that %s is refused', async (_how, algorithm, message) => {
  await expect(holds(algorithm, await signed(32))).rejects.toMatchObject({ reason: 'algorithm', message });
});
