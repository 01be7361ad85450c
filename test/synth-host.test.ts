import { type App, Chart, ConfigMap, environments } from 'kustruct';
import { inStage, reportProgress, type SynthHost, setSynthHost } from '../src/synth-host';
import { writeTree } from './temporary-tree';

/** The progress of a step that a host receives. Results are laid out and written. */
function progressOf(action: () => void): string[] {
  const progress: string[] = [];
  const host: SynthHost = {
    select: (names) => names,
    announce: (step, done, of) => void progress.push([step, done, of].filter((part) => part !== undefined).join(' ')),
    receive: (delivery) => delivery.prepare().written,
  };
  setSynthHost(host);
  try {
    action();
  } finally {
    setSynthHost(undefined);
  }
  return progress;
}

describe('the host of a program', () => {
  test('receives each step and its progress', () => {
    const build = (app: App, { mode }: { readonly mode: string }) => {
      const chart = new Chart(app, 'shop');
      new ConfigMap(chart, 'settings', { data: { mode } });
      new ConfigMap(new Chart(app, 'cluster'), 'other', { data: { mode } });
    };
    const values = { dev: { mode: 'slow' }, prod: { mode: 'fast' } };
    const progress = progressOf(() => environments(values, build, { outdir: writeTree({}) }).synth());
    expect(progress).toEqual([
      'dev (1 of 2): making charts 1',
      'dev (1 of 2): making charts 2',
      'dev (1 of 2): rendering objects 0 2',
      'dev (1 of 2): rendering objects 1 2',
      'prod (2 of 2): making charts 1',
      'prod (2 of 2): making charts 2',
      'prod (2 of 2): rendering objects 0 2',
      'prod (2 of 2): rendering objects 1 2',
      'proving environments 0 2',
      'proving environments 1 2',
      'comparing files',
    ]);
  });

  test('receives no stage that has ended, even if it failed', () => {
    const progress = progressOf(() => {
      expect(() =>
        inStage('dev', () => {
          throw new Error('no');
        }),
      ).toThrow('no');
      reportProgress('comparing files');
    });
    expect(progress).toEqual(['comparing files']);
  });
});
