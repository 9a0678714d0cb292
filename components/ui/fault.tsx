/** What is wrong with a field, below it. The field names it by `aria-describedby`. */
export const Fault = ({ id, words }: { id: string; words: string }) => (
  <p class="u-fault" id={id}>
    <span aria-hidden="true">✕ </span>
    {words}
  </p>
);
