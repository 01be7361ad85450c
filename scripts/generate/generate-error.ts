/** Says why nothing was generated, in words for whoever runs the generator. */
export class GenerateError extends Error {}
