/**
 * The checking steps of LÄS-MIG.txt, for someone with a terminal and a browser but none of our software. Lines to copy
 * are indented by six spaces. A test extracts the Linux lines from the finished text and runs them, also on forged
 * packages.
 */
import type { JournalRow } from '../../domain/journal';
import { signatureIn } from '../../evidence/signature-in';
import type { StoredRecord } from '../../evidence/store';
import { STAMP_CHAIN, stampChain, stampFiles } from './stamp-files';

/**
 * Pattern for one entry of the file list in handling.json: name and hash side by side, as the canonical form (RFC 8785)
 * writes them. A quotation mark in a comment is preceded by a backslash, so no comment can look like an entry, and a
 * hash elsewhere in the file is not matched.
 */
const entry = (name: string, sum: string): string => `"path":"${name}","role":"[a-z]*","sha256":"${sum}"`;

/**
 * Checks from the signed list to the files, never the other way round. A removed file is then reported as missing, and
 * a file that someone added is never listed as checked.
 */
const signedList = [
  `grep -ao '${entry('[^"\\\\]*', '[0-9a-f]*')}' data/handling.json |`,
  String.raw`sed 's/^"path":"\(.*\)","role":"[a-z]*","sha256":"\(.*\)"$/\2  data\/\1/' |`,
].join(' ');

/** Each command is a single line, so that it can be copied. */
const LINES = {
  everyFile: `${signedList} sha256sum -c`,
  everyFileMac: `${signedList} shasum -a 256 -c`,
  everyFileWindows: [
    '[regex]::Matches((Get-Content -Raw -Encoding UTF8 data\\handling.json),',
    `'${entry('([^"\\\\]*)', '([0-9a-f]*)')}') | ForEach-Object {`,
    '$fil = "data\\$($_.Groups[1].Value)"; $sum = $_.Groups[2].Value;',
    'if ((Test-Path -LiteralPath $fil) -and (Get-FileHash -Algorithm SHA256 -LiteralPath $fil).Hash -eq $sum)',
    '{ "$($fil): OK" } else { "$($fil): FEL" } }',
  ].join(' '),
  listsWindows: [
    'Get-Content -Encoding UTF8 manifest-sha256.txt, tagmanifest-sha256.txt | ForEach-Object {',
    "$sum, $fil = $_ -split '  ', 2;",
    'if ((Get-FileHash -Algorithm SHA256 -LiteralPath $fil).Hash -ne $sum) { "FEL: $fil" } };',
    "'Klart'",
  ].join(' '),
} as const;

const COMPARE =
  '   Jämför med kommunens eget arkiv, inte bara med siffrorna här: den som ändrar ett paket kan ändra dem också.';

export function howToCheck({ record, journalRows }: { record: StoredRecord; journalRows: JournalRow[] }): string {
  return `SÅ KONTROLLERAR DU PAKETET
Packa upp paketet. Öppna en terminal i mappen där bagit.txt ligger. Kopiera raderna, en i taget.
Steg 1 visar om något har blivit skadat. Steg 2 och 3 visar om någon har ändrat. Steg 4 visar när, steg 5 vem.
I Windows följer Git Bash och openssl med i Git för Windows.

1. Är filerna hela?
   Linux och Git Bash:
      sha256sum -c manifest-sha256.txt
      sha256sum -c tagmanifest-sha256.txt
   Mac:
      shasum -a 256 -c manifest-sha256.txt
      shasum -a 256 -c tagmanifest-sha256.txt
   Varje rad ska sluta med OK.
   Windows (PowerShell). Inga rader med FEL ska komma före ordet Klart:
      ${LINES.listsWindows}

2. Håller signaturen?
   Linux, Mac och Git Bash:
      openssl dgst -sha384 -verify data/public-key.pem -signature data/handling.sig data/handling.json
   Svaret ska vara: Verified OK

3. Är bilderna och texterna de som signerades?
   Gör först steg 2. Raden läser listan i den signerade handlingen och räknar om varje fil i den.
   Linux och Git Bash:
      ${LINES.everyFile}
   Mac:
      ${LINES.everyFileMac}
   Windows (PowerShell):
      ${LINES.everyFileWindows}
   Varje rad ska sluta med OK, och alla filer under FÅNGADE OCH SIGNERADE FILER längst ner ska finnas i svaret.
   Slutar en rad med något annat, har filen ändrats, bytts ut eller tagits bort.
   Bara filerna i svaret är signerade. En annan bild eller text i mappen data kan någon ha lagt dit efteråt.
   handling.pdf och innehall.html är gjorda för att läsa. De är inte signerade. Det är handling.json som gäller.

${stampSteps(journalRows)}
5. Är det rätt handling och rätt nyckel?
   Linux, Mac och Git Bash:
      openssl dgst -sha256 -r data/handling.json
   Svaret ska börja med: ${record.row.manifestHash}
${keyStep(journalRows)}${COMPARE}
   Windows utan Git:
      certutil -hashfile data\\handling.json SHA256

6. Utan terminal
   Öppna data/verifiera.html i en webbläsare. Ge den paketet, så kontrollerar den allt på en gång.
   Sidan behöver inget nät. Den ligger själv i paketet och kan därför ha bytts ut. Lita mer på stegen ovan,
   eller ta sidan ur ett annat paket. Den här texten kan också vara utbytt: jämför den med LÄS-MIG.txt i ett
   annat paket. Raderna i steg 1–3 är lika i alla.
`;
}

function keyStep(journalRows: JournalRow[]): string {
  const signed = signatureIn(journalRows);
  if (signed === undefined) return '';
  return `   Nyckelns nummer. Linux, Mac och Git Bash:
      openssl pkey -pubin -in data/public-key.pem -outform DER | openssl dgst -sha256 -r
   Svaret ska börja med: ${signed.keyId}
`;
}

function stampSteps(journalRows: JournalRow[]): string {
  const files = stampFiles(journalRows);
  if (files.length === 0) return `4. Håller tidsstämpeln?\n   Paketet har ingen tidsstämpel.\n`;
  // A certificate is valid for some years, but evidence lasts longer. So check whether it was valid when the stamp was
  // made.
  const one = ({ path, over, genTime }: (typeof files)[number]): string =>
    [
      `      openssl ts -verify -data data/${over} -in data/${path}`,
      `-CAfile data/${STAMP_CHAIN} -untrusted data/${STAMP_CHAIN}`,
      `-attime ${Math.floor(Date.parse(genTime) / 1000)}\n`,
    ].join(' ');
  const chain =
    stampChain(journalRows) === ''
      ? `   Tjänsten lämnade inga certifikat. Hämta dem från tjänsten själv, och skriv filnamnet på båda ställena.\n`
      : '';
  return `4. Håller tidsstämpeln?
   Linux, Mac och Git Bash. Macs egen openssl kan sakna -attime. Installera då OpenSSL 3.
${files.map(one).join('')}   Svaret ska vara: Verification: OK
   Rader med Warning gör inget. Talet efter -attime är stämpelns egen tid, i sekunder sedan 1970. Det behövs
   när tjänstens certifikat har gått ut: då prövas det så som det gällde när stämpeln gavs.
${chain}   Certifikaten ovan kommer ur paketet. Hämta hellre tjänstens rotcertifikat från tjänsten själv, och skriv
   dess filnamn efter -CAfile. Det behövs också om svaret talar om "issuer certificate".
   Linux, Mac och Git Bash. När stämpeln gavs står efter Time stamp:
      openssl ts -reply -in data/${files[0]?.path ?? 'handling.tsr'} -text
`;
}
