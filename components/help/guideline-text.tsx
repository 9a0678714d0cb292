/** The guideline as it was decided: only its own words, each line with its anchor. */
import { lineAnchor, piecesOf, type Block } from '../../lib/help/chapters';
import { helpText as t } from '../../lib/i18n/help';

/** Heading levels below the section's own h2. */
const TAGS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

interface Props {
  blocks: readonly Block[];
  /** Lines of the guideline's headings that have no text under them. */
  missing: readonly number[];
}

export function GuidelineText({ blocks, missing }: Props) {
  return (
    <div class="h-guideline" lang="sv">
      {blocks.map((block) => (
        <OneBlock key={block.line} block={block} isMissing={missing.includes(block.line)} />
      ))}
    </div>
  );
}

function OneBlock({ block, isMissing }: { block: Block; isMissing: boolean }) {
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map(({ line, text }) => (
          <li key={line} id={lineAnchor(line)}>
            <Words text={text} />
          </li>
        ))}
      </ul>
    );
  if (block.kind === 'paragraph')
    return (
      <p id={lineAnchor(block.line)}>
        <Words text={block.text} />
      </p>
    );
  const Tag = TAGS[block.level];
  return (
    <>
      <Tag id={lineAnchor(block.line)} tabIndex={-1}>
        {block.text}
      </Tag>
      {isMissing && <p class="u-help h-missing">{t('missingPart', { part: block.text }, 'sv')}</p>}
    </>
  );
}

export const Words = ({ text }: { text: string }) => (
  <>{piecesOf(text).map(({ text: piece, emphasis }, at) => (emphasis ? <em key={at}>{piece}</em> : piece))}</>
);
