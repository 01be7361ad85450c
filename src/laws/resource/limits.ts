/** The most selectors that a request or a class can have. */
export const MOST_SELECTORS = 32;

/** The most configurations that a claim or a class can have. */
export const MOST_CONFIGURATIONS = 32;

/** The most requests that a claim can have, and that a constraint or a configuration can name. */
export const MOST_REQUESTS = 32;
