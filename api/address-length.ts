/** Characters of an address that routing is asked with. By itself, since the command line loads no schemas. */
export const MOST_ADDRESS_LENGTH = 300;
