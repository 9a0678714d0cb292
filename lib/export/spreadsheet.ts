/** What spreadsheets need of a CSV file, and must be kept from. */

/** Swedish Excel reads UTF-8 by this mark alone. */
export const BOM = '\ufeff';

/**
 * By how a cell begins and nothing else: the library's own pattern lets a cell by that holds a line break. Wide signs
 * are signs too where a spreadsheet is set to an East Asian language.
 */
export const BEGINS_A_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
