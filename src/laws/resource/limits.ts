/** How many selectors a request or a class can have. */
export const MOST_SELECTORS = 32;

/** How many configurations a claim or a class can have. */
export const MOST_CONFIGURATIONS = 32;

/** How many requests a claim can have, and a constraint or a configuration can name. */
export const MOST_REQUESTS = 32;
