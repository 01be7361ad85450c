import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { App, Chart, ConfigMap, CronJob, StatefulSet } from 'kustruct';
import { shop } from './in-chart';

fc.configureGlobal({ seed: 20261127 });

describe('the name of an object', () => {
  it('consists of the ids below its chart, whatever is above it', () => {
    const inner = new Chart(new Chart(new App(), 'outer'), 'inner');
    const group = new Construct(new Construct(inner, 'shop'), 'cart');
    expect(new ConfigMap(group, 'settings').name).toBe('shop-cart-settings');
  });

  it('leaves out ids that only mark a default child, unless there is no other', () => {
    const chart = shop();
    const group = new Construct(chart, 'cart');
    expect(new ConfigMap(group, 'Default').name).toBe('cart');
    expect(new ConfigMap(group, 'Resource').name).toBe('cart');
    expect(new ConfigMap(chart, 'Default').name).toBe('shop');
  });

  it('does not change when an object next to it is added or removed, or when the chart moves', () => {
    const alone = new ConfigMap(shop(), 'settings');
    const crowded = new Chart(new Chart(new App(), 'team'), 'other');
    new ConfigMap(crowded, 'first');
    expect(new ConfigMap(crowded, 'settings').name).toBe(alone.name);
  });

  it('can be set by its author', () => {
    expect(new ConfigMap(shop(), 'settings', { name: 'Any.Name' }).name).toBe('Any.Name');
  });

  it('fits its kind: it is cut, and ends with a hash of the whole name', () => {
    const chart = shop();
    const long = 'a'.repeat(260);
    expect(new ConfigMap(chart, long).name).toHaveLength(253);
    expect(new CronJob(chart, `${long}b`, { image: 'a:1', schedule: '@daily' }).name).toHaveLength(52);
    expect(new StatefulSet(chart, `${long}c`, { image: 'a:1' }).name).toHaveLength(52);
    expect(new ConfigMap(chart, `${long}d`).name).not.toBe(new ConfigMap(chart, `${long}e`).name);
  });

  it('is a DNS label whatever the ids are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (id) => {
        const { name } = new StatefulSet(shop(), `a${id}`, { image: 'a:1' });
        expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?$/);
      }),
    );
  });
});
