/**
 * Common first names in Sweden, including those of older people and of newer Swedes. At the start of a sentence, a name
 * otherwise looks like any other word. From Statistics Sweden's public lists; they refer to nobody in particular.
 */
// long lines because one line is one list of words
const names = `Adam Agneta Ahmed Albin Alexander Alf Ali Alice Alma Alva Amanda Amir Amira Anders Andreas Anette Anita Ann Anna Anne Anneli Annika Anton Arne Arvid Astrid Axel
Barbro Bengt Berit Bertil Birgitta Björn Bosse Britt Börje Camilla Carina Carl Caroline Cecilia Charlotte Christer Christian Christina Claes Daniel David Ebba Edvin Elias Elin Elisabeth Ella Ellen
Elsa Emil Emilia Emma Erik Erika Eva Evelina Fatima Felix Filip Folke Fredrik Frida Gabriel Gerd Gun Gunilla Gunnar Gustav Göran Göte Hampus Hanna Hanne Hans Hassan Helena Helene Henrik Hugo Håkan
Ibrahim Ida Inga Inger Ingrid Ingvar Irene Isak Jakob Jan Janne Jens Jenny Jesper Jessica Joakim Johan Johanna John Johnny Jonas Jonathan Josefin Julia Karin Karl Katarina Kent Kenneth Kerstin Kevin Kim
Kjell Klara Krister Kristina Kurt Lars Lasse Leif Lena Lennart Leo Liam Lina Linda Linn Linnea Lisa Lisbeth Louise Lovisa Lucas Ludvig Magnus Maja Malin Margareta Maria Marianne Marie Martin Mats Matilda
Mattias Mia Mikael Mohammed Mona Monica Morgan Nathalie Nils Niklas Nina Nora Olle Olof Ola Omar Oskar Oscar Ove Patrik Pelle Pernilla Peter Petra Pia Pontus Rasmus Rebecka Rickard Robert Robin Roger
Roland Rolf Rune Samuel Sandra Sara Sebastian Signe Simon Sofia Sonja Stefan Stig Sten Stina Sture Susanne Sven Svante Therese Thomas Tobias Tommy Tony Torbjörn Tove Tuva Ulf Ulla Ulrika Vera
Veronica Victor Viktor Viktoria Ville Vincent Wilma William Yusuf Yvonne Åke Åsa Örjan Östen`;

export const FIRST_NAMES: ReadonlySet<string> = new Set(names.split(/\s+/u));
