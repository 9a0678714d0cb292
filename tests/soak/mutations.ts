/** Every change to a package that the verifier must find. Each says what the answer must name. */
import { added, everyFile } from './mutate-files';
import { journal, stamps } from './mutate-journal';
import { mended, signatures } from './mutate-sealed';
import { newerPackages } from './newer';
import type { Mutation, Subject } from './package-edits';

export function mutationsOf(subject: Subject): Mutation[] {
  return [
    ...everyFile(subject),
    ...mended(subject),
    ...added(subject),
    ...journal(subject),
    ...signatures(subject),
    ...stamps(subject),
    ...newerPackages(subject.files, subject.top).map((one) => ({ ...one, bagShows: false })),
  ];
}
