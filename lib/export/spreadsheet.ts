/** What CSV files need for spreadsheets, and protection against formulas. */

/** The byte order mark. Without it, Swedish Excel does not recognise UTF-8. */
export const BOM = '\ufeff';

/**
 * Matches on the first character only, because the library's own pattern does not match cells that contain a line
 * break. Full-width characters count too: a spreadsheet set to an East Asian language reads them as formulas.
 */
export const BEGINS_A_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
