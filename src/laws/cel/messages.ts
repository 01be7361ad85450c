import { BOOL, BYTES, type CelType, DOUBLE, DURATION, DYN, INT, STRING, TIMESTAMP, UINT } from './cel-type';

const SIMPLE: { readonly [name: string]: CelType } = {
  BoolValue: BOOL,
  BytesValue: BYTES,
  DoubleValue: DOUBLE,
  Duration: DURATION,
  FloatValue: DOUBLE,
  Int32Value: INT,
  Int64Value: INT,
  StringValue: STRING,
  Timestamp: TIMESTAMP,
  UInt32Value: UINT,
  UInt64Value: UINT,
};

/** The name of a type, if it is not that of the function that creates its values. */
export const MESSAGES: { readonly [name: string]: string } = {
  duration: 'google.protobuf.Duration',
  timestamp: 'google.protobuf.Timestamp',
};

/** The type of a protobuf message that CEL knows, such as `google.protobuf.Duration`; undefined for other names. */
export function messageType(name: string): CelType | undefined {
  const [, message] = /^google\.protobuf\.([A-Z]\w*)$/.exec(name) ?? [];
  return message === undefined ? undefined : (SIMPLE[message] ?? DYN);
}
