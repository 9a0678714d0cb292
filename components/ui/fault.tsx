/** The validation error shown below a field. The field refers to it with `aria-describedby`. */
export const Fault = ({ id, words }: { id: string; words: string }) => (
  <p class="u-fault" id={id}>
    <span aria-hidden="true">✕ </span>
    {words}
  </p>
);
