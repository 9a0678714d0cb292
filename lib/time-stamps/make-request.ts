/** The request to a time-stamping authority (RFC 3161 section 2.4.1). Only the hash leaves the browser. */
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { fromHex, type Bytes } from './bytes';

export const SHA256_OID = '2.16.840.1.101.3.4.2.1';

export interface StampRequest {
  /** DER TimeStampReq, to be sent as application/timestamp-query. */
  der: Bytes;
  /** The answer must repeat it. */
  nonce: Bytes;
}

/**
 * @param sha256 hex of what is to be stamped
 * @param policy an OID in dots, or null to leave it to the authority
 * @param random 16 random bytes; set in tests
 * @example const { der, nonce } = makeRequest(manifestHash, null);
 */
export function makeRequest(
  sha256: string,
  policy: string | null,
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(16)),
): StampRequest {
  const nonce = positive(random);
  const request = new TimeStampReq({
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256_OID, parameters: null }),
      hashedMessage: new OctetString(fromHex(sha256)),
    }),
    nonce: nonce.buffer,
    certReq: true,
    ...(policy === null ? {} : { reqPolicy: policy }),
  });
  return { der: new Uint8Array(AsnConvert.serialize(request)), nonce };
}

/**
 * An INTEGER is signed. Without a leading 0x00, a random first byte of 0x80 or more would make the nonce negative, and
 * servers refuse that or answer with another nonce. The first bit of the next byte is set so that the zero is needed,
 * since DER requires the shortest form.
 */
function positive(random: Uint8Array): Bytes {
  const nonce = new Uint8Array(random.length + 1);
  nonce.set(random, 1);
  nonce[1] = (random[0] ?? 0) | 0x80;
  return nonce;
}
