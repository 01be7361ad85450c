import type { CelType } from '../../../src/laws/cel/cel-type';
import { compileCel } from '../../../src/laws/cel/compile';
import { environmentOf, type ObjectFields } from '../../../src/laws/cel/environment';
import type { Schema } from '../../../src/laws/expressions/schema';
import { declare, sizeIn } from '../../../src/laws/expressions/schema-types';

const text = (maxLength: number): Schema => ({ type: 'string', maxLength });

const schema: Schema = {
  type: 'object',
  properties: {
    count: { type: 'integer' },
    name: text(10),
    text: { type: 'string' },
    data: { ...text(10), format: 'byte' },
    names: { type: 'array', maxItems: 5, items: text(7) },
    counts: { type: 'array', maxItems: 6, items: { type: 'integer' } },
    items: { type: 'array', maxItems: 5, items: { type: 'object', properties: { name: text(3) } } },
    many: { type: 'array', items: text(4) },
    labels: { type: 'object', maxProperties: 5, additionalProperties: text(5) },
    port: { 'x-kubernetes-int-or-string': true, maxLength: 4 },
    kind: { type: 'string', enum: ['A', 'BCD'] },
  },
};

function costOf(expression: string): number {
  const objects = new Map<string, ObjectFields>();
  const self = declare(schema, 'self', false, objects);
  if (self === undefined) {
    throw new Error('the schema declares nothing');
  }
  const variables = new Map<string, CelType>([
    ['self', self.type],
    ['oldSelf', self.type],
  ]);
  const compiled = compileCel(expression, environmentOf({ version: '1.36', variables, objects }));
  expect(compiled.faults).toEqual([]);
  return compiled.cost((path) => sizeIn(self, path.slice(1)));
}

describe('the cost of an expression', () => {
  test.each([
    [0, 'true'],
    [3, 'self.count > 1'],
    [3, "self.name == 'a'"],
    [8, 'self.name == self.text'],
    [314577, 'self.text == oldSelf.text'],
    [3, "self.kind == 'A'"],
    [3, 'self.port == 1'],
    [3, "has(self.name) && self.name != ''"],
    [4, "has(self.name) ? self.text == 'a' : self.name == 'a'"],
    [13, "self.name + self.name == 'a'"],
    [3, "self.name.startsWith('abc')"],
    [6, "self.name.contains('abc')"],
    [12, "self.name.matches('^[a-z]+$')"],
    [629148, "self.text.matches('^[a-z]+$')"],
    [13, "self.name.find('[a-z]+') == 'a'"],
    [12, 'self.name.lowerAscii() == self.name'],
    [24, "self.name.replace('a', 'bcd') == self.text"],
    [29, "self.name.replace('', 'bcd') == self.text"],
    [12, "self.name.split(',').size() > 1"],
    [629161, "self.text.split(',', 2).all(part, part == self.text)"],
    [14, "'%s'.format([self.name]) == 'a'"],
    [7, "strings.quote(self.name) == 'a'"],
    [4, "string(self.data) == 'a'"],
    [9, 'bytes(self.name) == self.data'],
    [4, 'self.names.size() > 1'],
    [8, 'self.names[0] == self.text'],
    [48, 'self.names.all(name, name == self.text)'],
    [258, 'self.names.all(name, self.names.exists(other, other == name))'],
    [24, "self.names.exists_one(name, name == 'a')"],
    [129, "self.names.map(name, name + 'abc').all(name, name == self.text)"],
    [86, "self.names.filter(name, name != '') == self.names"],
    [38, "self.names.all(index, name, index > 1 && name == 'a')"],
    [80, 'self.names.transformList(index, name, name).size() > 1'],
    [34, "self.names.join(',') == self.text"],
    [69, 'self.names.sort() == self.names'],
    [157, 'self.names.sortBy(name, name) == self.names'],
    [23, "self.names.max() == 'a'"],
    [65, 'self.names.distinct().size() > 1'],
    [17, 'self.names.slice(1, 3).size() > 1'],
    [23, "self.names.indexOf('a') > 1"],
    [7, "'a' in self.names"],
    [9, 'self.counts.sum() > 1'],
    [8, 'self.counts.isSorted()'],
    [612, 'lists.range(100).all(index, index > 1)'],
    [33, "self.items.all(item, item.name == 'a')"],
    [109, "self.items.map(item, item.name).exists(name, name == 'a')"],
    [5242878, "self.many.all(name, name == 'a')"],
    [23, "sets.contains(self.names, ['a', 'b'])"],
    [55, 'sets.equivalent(self.names, self.names)'],
    [23, "self.labels.all(key, key == 'a')"],
    [28, 'self.labels.all(key, value, value == key)'],
    [7, "self.labels['a'] == self.text"],
    [314578, 'self.labels.a == self.text'],
    [314578, "self.?name.orValue('a') == self.text"],
    [22, "optional.of(self.name).optMap(name, name == 'a').orValue(true)"],
    [25, "['a', self.name].all(name, name == self.text)"],
    [37, "{'a': self.name}.all(key, key == 'a')"],
    [8, "quantity(self.name).isGreaterThan(quantity('1'))"],
    [8, "ip(self.name) == ip('::1')"],
    [16, 'cidr(self.name).containsIP(self.name)'],
    [14, "cidr(self.name).containsCIDR(cidr('::/0'))"],
    [8, "url(self.name).getHost() == 'a'"],
    [8, 'semver(self.name).major() > 1'],
    [132, 'format.uuid().validate(self.name).hasValue()'],
    [5, "duration(self.name) > duration('1h')"],
    [7, "type(self.port) == int ? self.port > 1 : self.port.endsWith('%')"],
    [9, 'dyn(self.text) == self.name'],
  ])('is %d, as a kube-apiserver 1.36 estimates it: %s', (cost, expression) => {
    expect(costOf(expression)).toBe(cost);
  });
});
