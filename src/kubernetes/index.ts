export type * from './generated/index';
export type { IntOrString, Json, MicroTime, Quantity, RawExtension, Time } from './scalars';
