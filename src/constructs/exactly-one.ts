/** Exactly one field of a type: none, or more than one, is a compile error. */
export type ExactlyOne<Fields> = { [Key in keyof Fields]-?: Only<Fields, Key> }[keyof Fields];

/** At most one field of a type: more than one is a compile error. */
export type AtMostOne<Fields> = ExactlyOne<Fields> | None<Fields>;

/** None of the fields of a type. */
export type None<Fields> = { readonly [Key in keyof Fields]?: never };

type Only<Fields, Key extends keyof Fields> = Given<Fields, Key> & None<Omit<Fields, Key>>;

/** The given fields, all required. */
type Given<Fields, Key extends keyof Fields> = { readonly [Own in Key]-?: Fields[Own] };
