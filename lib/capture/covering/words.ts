/** How a record names what was left out of it: that something was, but not what. In the record's language. */
export const NEVER_SAVED = 'inlägg som inte får sparas';
export const LEFT_OUT = 'utelämnat: ett inlägg som inte får sparas';
