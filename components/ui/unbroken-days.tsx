/** Text in which each date stays on one line. Browsers otherwise break 2026-11-25 at its hyphens. */
const DAY = /(\d{4}-\d{2}-\d{2})/;

export const UnbrokenDays = ({ children }: { children: string }) => (
  <>
    {children.split(DAY).map((part, index) =>
      DAY.test(part) ? (
        <span key={index} class="u-day">
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </>
);
