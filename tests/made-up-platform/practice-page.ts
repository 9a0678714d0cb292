/** Draws a stall with two notes, each with a button that removes it. */
export function showStall(): void {
  document.body.innerHTML = ['n1', 'n2']
    .map(
      (id) => `<article data-note="${id}"><b>Kim ${id}</b><p>Ord i ${id}</p>
        <button data-reply>Svara</button><button data-take-down>Ta ner</button></article>`,
    )
    .join('');
  for (const button of document.querySelectorAll('[data-take-down]'))
    button.addEventListener('click', () => button.closest('article')?.remove());
}
