/**
 * Verifies a time stamp (RFC 3161, RFC 5652, RFC 5816). WebCrypto only, without store and network: the same code runs
 * when a stamp is received, in the archive's check, in the package's verifier page and in Node.
 */
import type { Attribute } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { fromHex, same, sameInteger, significant, toPem, type Bytes } from './bytes';
import {
  hasKeyId,
  isForTimeStamps,
  isValidAt,
  nameOf,
  pathFrom,
  readAnchors,
  readCertificate,
  type ReadCertificate,
} from './certificates';
import { elements, inside } from './der';
import { SHA256_OID } from './make-request';
import { openStamp, type OpenedStamp } from './read-response';
import { FAULT_TEXT, StampFault, type StampFaultReason } from './reasons';
import { hashName, signatureHolds } from './signature-holds';
import { toHex } from '../util/hex';
import { reasonOf } from '../util/reason-of';

export interface StampOptions {
  /**
   * PEM of the roots that the municipality trusts. Null or absent: the signature is verified, but not the path of its
   * certificate.
   */
  caPem?: string | null;
  /** Set when the stamp is received: it must equal the nonce of the request. */
  nonce?: Uint8Array;
  /** Set when a policy was requested: the stamp's policy, an OID in dots. */
  policy?: string | null;
  /** Check the certificates at this time instead of the stamp's own. */
  at?: Date;
}

export type StampVerdict =
  | {
      kind: 'ok';
      /** When the data existed, according to the authority. ISO 8601, UTC. */
      genTime: string;
      /** Hex. */
      serial: string;
      policy: string;
      /** The authority's name, from its certificate. */
      authority: string;
      /** PEM, the signer first, then its issuers as far as they came with the stamp or in `caPem`. */
      chain: string[];
      trusted: 'by-ca' | 'unchecked';
    }
  /** `detail` is for logs, in English. */
  | { kind: 'broken'; reason: StampFaultReason; text: string; detail: string };

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * @param token DER of the whole answer (TimeStampResp, a .tsr) or of the token alone
 * @param digest SHA-256 (hex) of what should be stamped
 * @example const found = await verifyStamp(token, { sha256: manifestHash }, { caPem });
 *   if (found.kind === 'broken') say(found.text);
 */
export async function verifyStamp(
  token: Uint8Array,
  digest: { sha256: string },
  options: StampOptions = {},
  subtle: SubtleCrypto = crypto.subtle,
): Promise<StampVerdict> {
  try {
    const anchors = readAnchors(options.caPem);
    const stamp = openStamp(new Uint8Array(token));
    checkAnswer(stamp, digest.sha256, options);
    const pool = stamp.certificates.map(readCertificate);
    const signer = await signerOf(stamp, pool, subtle);
    await checkSignature(stamp, signer, subtle);
    const at = options.at ?? stamp.info.genTime;
    if (!isForTimeStamps(signer)) throw new StampFault('purpose');
    if (!isValidAt(signer, at)) throw new StampFault('validity');
    const { chain, anchored } = await pathFrom(signer, pool, anchors, at, subtle);
    if (anchors.length > 0 && !anchored) throw new StampFault('chain');
    return {
      kind: 'ok',
      genTime: stamp.info.genTime.toISOString(),
      serial: toHex(significant(new Uint8Array(stamp.info.serialNumber))) || '00',
      policy: stamp.info.policy,
      authority: nameOf(signer.parsed.tbsCertificate.subject),
      chain: chain.map(({ der }) => toPem(der)),
      trusted: anchored ? 'by-ca' : 'unchecked',
    };
  } catch (error) {
    // Anything that a parser or WebCrypto throws at hostile bytes means that the stamp cannot be read.
    const reason = error instanceof StampFault ? error.reason : 'garbage';
    return {
      kind: 'broken',
      reason,
      text: FAULT_TEXT[reason],
      detail: reasonOf(error),
    };
  }
}

function checkAnswer({ info }: OpenedStamp, sha256: string, { nonce, policy }: StampOptions): void {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithm !== SHA256_OID || !same(new Uint8Array(hashedMessage.buffer), fromHex(sha256)))
    throw new StampFault('imprint');
  if (nonce !== undefined && (info.nonce === undefined || !sameInteger(new Uint8Array(info.nonce), nonce)))
    throw new StampFault('nonce');
  if (policy !== undefined && policy !== null && policy !== info.policy) throw new StampFault('policy', info.policy);
  if (Number.isNaN(info.genTime.getTime())) throw new StampFault('garbage', 'genTime');
}

function valueOf(attributes: Attribute[], type: string): Bytes | undefined {
  const found = attributes.filter(({ attrType }) => attrType === type);
  const [value] = found[0]?.attrValues ?? [];
  if (found.length > 1 || (found[0]?.attrValues.length ?? 0) > 1)
    throw new StampFault('garbage', `attribute ${type} twice`);
  return value === undefined ? undefined : new Uint8Array(value);
}

/**
 * The certificate that the signer names and that the signed attributes bind to (ESSCertID). Another certificate with
 * the same name is refused.
 */
async function signerOf(
  { signer }: OpenedStamp,
  pool: ReadCertificate[],
  subtle: SubtleCrypto,
): Promise<ReadCertificate> {
  const { issuerAndSerialNumber: named, subjectKeyIdentifier: keyId } = signer.sid;
  const found = pool.find((one) => {
    if (keyId !== undefined) return hasKeyId(one, new Uint8Array(keyId.buffer));
    if (named === undefined) return false;
    return (
      sameInteger(new Uint8Array(one.parsed.tbsCertificate.serialNumber), new Uint8Array(named.serialNumber)) &&
      same(one.issuer, new Uint8Array(AsnConvert.serialize(named.issuer)))
    );
  });
  if (found === undefined) throw new StampFault('signer', 'no certificate');
  const attributes = signer.signedAttrs ?? [];
  const [v2, v1] = [valueOf(attributes, SIGNING_CERTIFICATE_V2), valueOf(attributes, SIGNING_CERTIFICATE)];
  if (v2 === undefined && v1 === undefined) throw new StampFault('signer', 'no ESSCertID');
  if (v2 !== undefined && !(await isBoundTo(v2, found, null, subtle))) throw new StampFault('signer', 'ESSCertIDv2');
  if (v1 !== undefined && !(await isBoundTo(v1, found, 'SHA-1', subtle))) throw new StampFault('signer', 'ESSCertID');
  return found;
}

/**
 * SigningCertificate: SEQUENCE { SEQUENCE OF ESSCertID, … }; the first is the signer's. ESSCertIDv2: [digest algorithm,
 * SHA-256 by default], hash, [issuer]. Version 1 allows only SHA-1. It only ties the certificate to the stamp; the
 * signature itself is never SHA-1.
 */
async function isBoundTo(
  value: Bytes,
  { der }: ReadCertificate,
  only: 'SHA-1' | null,
  subtle: SubtleCrypto,
): Promise<boolean> {
  const [list] = inside(value, 0x30);
  const [first] = list === undefined ? [] : elements(list.content);
  const parts = first === undefined ? [] : inside(first.whole, 0x30);
  const hash = parts.find(({ tag }) => tag === 0x04);
  if (hash === undefined) return false;
  const named = only === null && parts[0]?.tag === 0x30 ? inside(parts[0].whole, 0x30)[0] : undefined;
  const digest = only ?? (named === undefined ? 'SHA-256' : digestNamed(named.content));
  return same(new Uint8Array(await subtle.digest(digest, der)), hash.content);
}

function digestNamed(oid: Bytes): string {
  const last = {
    '608648016503040201': SHA256_OID,
    '608648016503040202': '2.16.840.1.101.3.4.2.2',
    '608648016503040203': '2.16.840.1.101.3.4.2.3',
  }[toHex(oid)];
  return hashName(last ?? toHex(oid));
}

async function checkSignature(
  { signer, content, attributes: data }: OpenedStamp,
  { spki }: ReadCertificate,
  subtle: SubtleCrypto,
): Promise<void> {
  const { signedAttrs: attributes, digestAlgorithm } = signer;
  if (attributes === undefined || data === undefined) throw new StampFault('garbage', 'no signed attributes');
  const type = valueOf(attributes, CONTENT_TYPE);
  const digest = valueOf(attributes, MESSAGE_DIGEST);
  if (type === undefined || digest === undefined) throw new StampFault('garbage', 'content type or message digest');
  const hashed = new Uint8Array(await subtle.digest(hashName(digestAlgorithm.algorithm), content));
  if (TST_INFO_DER !== toHex(type) || !elements(digest).some((one) => one.tag === 0x04 && same(one.content, hashed)))
    throw new StampFault('content');
  const signature = new Uint8Array(signer.signature.buffer);
  const holds = await signatureHolds(
    spki,
    { data, signature, algorithm: signer.signatureAlgorithm, digestOid: digestAlgorithm.algorithm },
    subtle,
  ).catch((error: unknown) => {
    if (error instanceof StampFault) throw error;
    // A malformed signature is invalid.
    return false;
  });
  if (!holds) throw new StampFault('signature');
}

/** id-ct-TSTInfo as DER. */
const TST_INFO_DER = '060b2a864886f70d0109100104';
