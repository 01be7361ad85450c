import { App as Cdk8sApp } from 'cdk8s';
import { Chart, ConfigMap } from 'kustruct';

test('a second construct with the same id throws at once if no one collects problems, with the lines of both', () => {
  const chart = new Chart(new Cdk8sApp(), 'shop');
  new ConfigMap(chart, 'settings');
  expect(() => new ConfigMap(chart, 'settings')).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          what: expect.stringContaining(
            '"shop" already has a construct "settings", created at test/problems/tree-entry.test.ts:6:3',
          ),
          where: expect.objectContaining({ path: 'shop/settings' }),
          fix: "give this one a different id: 'settings-2'",
        }),
      ],
    }),
  );
});
