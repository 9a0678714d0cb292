/**
 * Certificates for stamps: subject, purpose, validity and path to an anchor (the part of RFC 5280 that time stamps
 * use).
 */
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate, type Name } from '@peculiar/asn1-x509';
import { certificatesInPem, same, type Bytes } from './bytes';
import { elements, inside } from './der';
import { StampFault } from './reasons';
import { signatureHolds } from './signature-holds';
import { toHex } from '../util/hex';

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SUBJECT_KEY_ID = '2.5.29.14';
/** id-kp-timeStamping, 1.3.6.1.5.5.7.3.8, as the content of its OBJECT IDENTIFIER. */
const TIME_STAMPING = '2b06010505070308';
const LONGEST_CHAIN = 8;

export interface ReadCertificate {
  der: Bytes;
  parsed: Certificate;
  spki: Bytes;
  subject: Bytes;
  issuer: Bytes;
}

/** @throws Error when the bytes are not a certificate */
export function readCertificate(der: Bytes): ReadCertificate {
  const parsed = AsnConvert.parse(der, Certificate);
  const { tbsCertificate: tbs } = parsed;
  const bytes = (value: unknown): Bytes => new Uint8Array(AsnConvert.serialize(value));
  return { der, parsed, spki: bytes(tbs.subjectPublicKeyInfo), subject: bytes(tbs.subject), issuer: bytes(tbs.issuer) };
}

/** @throws StampFault `ca` when there is a text but no certificate in it */
export function readAnchors(caPem: string | null | undefined): ReadCertificate[] {
  if (caPem === null || caPem === undefined || caPem.trim() === '') return [];
  try {
    const found = certificatesInPem(caPem).map(readCertificate);
    if (found.length > 0) return found;
  } catch {
    // Thrown below: an unreadable CA must never count as no CA.
  }
  throw new StampFault('ca');
}

interface Extension {
  critical: boolean;
  value: Bytes;
}

function extension({ parsed }: ReadCertificate, oid: string): Extension | undefined {
  const found = parsed.tbsCertificate.extensions?.find((one) => one.extnID === oid);
  return found === undefined ? undefined : { critical: found.critical, value: new Uint8Array(found.extnValue.buffer) };
}

/** RFC 3161 section 2.3: the extended key usage is critical and names only time stamping. */
export function isForTimeStamps(certificate: ReadCertificate): boolean {
  const usage = extension(certificate, EXTENDED_KEY_USAGE);
  if (usage?.critical !== true) return false;
  const purposes = inside(usage.value, 0x30);
  return (
    purposes.length === 1 && purposes.every(({ tag, content }) => tag === 0x06 && toHex(content) === TIME_STAMPING)
  );
}

export function isValidAt({ parsed }: ReadCertificate, at: Date): boolean {
  const { notBefore, notAfter } = parsed.tbsCertificate.validity;
  return notBefore.getTime().getTime() <= at.getTime() && at.getTime() <= notAfter.getTime().getTime();
}

export function hasKeyId(certificate: ReadCertificate, keyId: Bytes): boolean {
  const found = extension(certificate, SUBJECT_KEY_ID);
  return found !== undefined && elements(found.value).some(({ tag, content }) => tag === 0x04 && same(content, keyId));
}

/** Whether it may issue others. `below` is the number of issuers between it and the signer. */
function mayIssue(certificate: ReadCertificate, below: number): boolean {
  const constraints = extension(certificate, BASIC_CONSTRAINTS);
  if (constraints === undefined) return false;
  const [authority, length] = inside(constraints.value, 0x30);
  if (authority?.tag !== 0x01 || authority.content[0] === 0) return false;
  if (length?.tag === 0x02 && Number.parseInt(toHex(length.content), 16) < below) return false;
  const usage = extension(certificate, KEY_USAGE);
  if (usage === undefined) return true;
  const [bits] = elements(usage.value);
  // BIT STRING: the first byte is the number of unused bits; keyCertSign is bit 5.
  return bits !== undefined && ((bits.content[1] ?? 0) & 0x04) !== 0;
}

export interface Path {
  /** The signer first, then each issuer, as far as they could be found. */
  chain: ReadCertificate[];
  /** True when the chain ends in one of the anchors. */
  anchored: boolean;
}

/**
 * Builds the chain from the signer upwards and verifies each signature.
 *
 * @param pool the certificates that came with the stamp
 * @param anchors the certificates that the municipality trusts
 * @param at every issuer must be valid at this time
 */
export async function pathFrom(
  signer: ReadCertificate,
  pool: ReadCertificate[],
  anchors: ReadCertificate[],
  at: Date,
  subtle: SubtleCrypto,
): Promise<Path> {
  const chain = [signer];
  const isAnchor = (one: ReadCertificate): boolean => anchors.some((anchor) => same(anchor.der, one.der));
  for (let last = signer; chain.length <= LONGEST_CHAIN;) {
    if (isAnchor(last)) return { chain, anchored: true };
    const issuer = same(last.subject, last.issuer)
      ? undefined
      : await issuerOf(last, [...anchors, ...pool], chain.length - 1, at, subtle);
    if (issuer === undefined || chain.includes(issuer)) break;
    chain.push(issuer);
    last = issuer;
  }
  return { chain, anchored: false };
}

async function issuerOf(
  one: ReadCertificate,
  candidates: ReadCertificate[],
  below: number,
  at: Date,
  subtle: SubtleCrypto,
): Promise<ReadCertificate | undefined> {
  for (const candidate of candidates) {
    if (!same(candidate.subject, one.issuer) || !isValidAt(candidate, at) || !mayIssue(candidate, below)) continue;
    if (await isSignedBy(one, candidate, subtle)) return candidate;
  }
  return undefined;
}

async function isSignedBy(
  { parsed }: ReadCertificate,
  issuer: ReadCertificate,
  subtle: SubtleCrypto,
): Promise<boolean> {
  if (parsed.tbsCertificateRaw === undefined) return false;
  const signed = {
    data: new Uint8Array(parsed.tbsCertificateRaw),
    signature: new Uint8Array(parsed.signatureValue),
    algorithm: parsed.signatureAlgorithm,
    digestOid: null,
  };
  // An issuer with an unknown algorithm cannot be verified, so it does not count.
  return signatureHolds(issuer.spki, signed, subtle).catch(() => false);
}

/** The name to show: the common name or, without one, the organisation. */
export function nameOf(name: Name): string {
  const values = new Map(name.flatMap((part) => part.map(({ type, value }) => [type, value.toString()] as const)));
  return values.get('2.5.4.3') ?? values.get('2.5.4.10') ?? [...values.values()].join(', ');
}
