import { App, Chart, ConfigMap } from 'kustruct';
import { render } from 'kustruct/testing';
import { serializer } from '../../src/testing/serializer';

const app = new App({ defaults: 'plain' });
const chart = new Chart(app, 'shop');
new ConfigMap(chart, 'one', { data: { MODE: 'fast', PORT: '8080' } });
new ConfigMap(chart, 'two', { data: { MODE: 'slow' } });

describe('snapshots', () => {
  test('show a manifest as YAML', () => {
    expect(render(app).get('ConfigMap', 'one')).toMatchInlineSnapshot(`
apiVersion: v1
kind: ConfigMap
metadata:
  name: one
data:
  MODE: fast
  PORT: "8080"
`);
  });

  test('show all manifests as one stream', () => {
    const text = serializer.serialize(render(app));
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).toMatch(/^---\napiVersion: v1\nkind: ConfigMap\n/);
  });

  test('leave other values unchanged', () => {
    expect(serializer.test({ kind: 'Deployment' })).toBe(false);
    expect(serializer.test({ apiVersion: 'v1', kind: 'A', metadata: { name: 'a', uid: expect.any(String) } })).toBe(
      false,
    );
    expect({ kind: 'Deployment' }).toMatchInlineSnapshot(`
{
  "kind": "Deployment",
}
`);
  });
});
