import type { ObjectType } from '../kubernetes/schema';

/** The part of every custom kind that Kubernetes itself defines: its metadata. */
export const CUSTOM_TYPE: ObjectType = {
  name: 'custom',
  fields: new Map([
    ['metadata', { name: 'metadata', type: { type: 'object', name: 'meta/v1.ObjectMeta' }, required: false }],
  ]),
};
