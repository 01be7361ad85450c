import * as kustruct from 'kustruct';
import { Volume } from 'kustruct';

const { emptyDir, secretVolume, projectedVolume } = kustruct;

describe('the older functions for volumes', () => {
  it('return the same as those of Volume', () => {
    expect(emptyDir({ sizeLimit: '1Gi' })).toEqual(Volume.emptyDir({ sizeLimit: '1Gi' }));
    expect(secretVolume('tls', { defaultMode: 0o400 })).toEqual(Volume.secret('tls', { defaultMode: 0o400 }));
    expect(projectedVolume([{ secret: 'tls' }])).toEqual(Volume.projected([{ secret: 'tls' }]));
  });

  it('all still exist', () => {
    const names = Object.keys(kustruct).filter(
      (name) => /Volume$|^(emptyDir|hostPath)$/.test(name) && name !== 'Volume',
    );
    expect(names.filter((name) => !name.startsWith('Persistent'))).toHaveLength(13);
  });
});
