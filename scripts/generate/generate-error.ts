/** The reason why nothing was generated, for the person who runs the generator. */
export class GenerateError extends Error {}
