/** Exactly one of the fields of a type: none, or a second one beside the first, does not compile. */
export type ExactlyOne<Fields> = { [Key in keyof Fields]-?: Only<Fields, Key> }[keyof Fields];

/** One of the fields of a type, or none: a second one beside the first does not compile. */
export type AtMostOne<Fields> = ExactlyOne<Fields> | None<Fields>;

/** None of the fields of a type. */
export type None<Fields> = { readonly [Key in keyof Fields]?: never };

type Only<Fields, Key extends keyof Fields> = Given<Fields, Key> & None<Omit<Fields, Key>>;

/** These fields, which must be given. */
type Given<Fields, Key extends keyof Fields> = { readonly [Own in Key]-?: Fields[Own] };
