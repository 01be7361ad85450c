import { type FieldType, typeNamed, typeOf } from '../../kubernetes/schema';
import { isFields, isList } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';

/**
 * The manifest as the server reads its nulls: a field that is null is absent; an element of a list or map that is null is
 * the empty text, 0, false or the empty map that its type starts with.
 */
export function withoutNulls(manifest: Manifest): Manifest {
  const type = typeOf(manifest.apiVersion, manifest.kind);
  // The types of a manifest's own fields stay as they are, and so does the manifest's.
  return type === undefined ? manifest : (withoutNullsIn(manifest, { type: 'object', name: type.name }) as Manifest);
}

function withoutNullsIn(value: unknown, type: FieldType): unknown {
  if (type.type === 'list' && isList(value)) {
    return value.map((element) => (element === null ? zeroOf(type.items) : withoutNullsIn(element, type.items)));
  }
  if (type.type === 'map' && isFields(value)) {
    return mapFields(value, (entry) => (entry === null ? zeroOf(type.values) : withoutNullsIn(entry, type.values)));
  }
  if (type.type === 'object' && isFields(value)) {
    const { fields } = typeNamed(type.name);
    return mapFields(value, (content, name) => {
      const field = fields.get(name);
      return content === null || field === undefined ? (content ?? undefined) : withoutNullsIn(content, field.type);
    });
  }
  return value;
}

function mapFields(fields: object, change: (value: unknown, name: string) => unknown): object {
  const changed = Object.entries(fields).map(([name, value]) => [name, change(value, name)] as const);
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
}

function zeroOf(type: FieldType): unknown {
  switch (type.type) {
    case 'object':
    case 'map':
      return {};
    case 'list':
      return [];
    case 'integer':
    case 'number':
    case 'quantity':
    case 'int-or-string':
      return 0;
    case 'boolean':
      return false;
    default:
      return '';
  }
}
