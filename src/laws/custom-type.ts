import type { ObjectType } from '../kubernetes/schema';

/** What Kubernetes itself says of the objects of every custom kind: they have metadata like all others. */
export const CUSTOM_TYPE: ObjectType = {
  name: 'custom',
  fields: new Map([
    ['metadata', { name: 'metadata', type: { type: 'object', name: 'meta/v1.ObjectMeta' }, required: false }],
  ]),
};
