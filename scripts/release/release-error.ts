/** Why there is no release; the message says what to do first. */
export class ReleaseError extends Error {}
