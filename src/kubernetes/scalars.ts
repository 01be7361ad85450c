/**
 * An amount, such as `250m` of CPU or `1Gi` of memory, or a plain number.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export type Quantity = string | number;

/** An integer, or a text such as a percentage or the name of a port. */
export type IntOrString = number | string;

/** A date and time in RFC 3339, such as `2026-01-31T12:00:00Z`. */
export type Time = string;

/** A date and time in RFC 3339 with microseconds, such as `2026-01-31T12:00:00.000000Z`. */
export type MicroTime = string;

/** A map whose content the API does not validate. */
export type RawExtension = { [field: string]: unknown };

/** Any value that JSON can hold. */
export type Json = unknown;
