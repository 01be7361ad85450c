import { fitName } from 'kustruct';

const LONG = 'renovate/major-frontend-dependencies-and-all-of-their-plugins';

describe('fitName', () => {
  it('turns any text into a name', () => {
    expect(fitName('feature/PAY-142_apple-pay')).toBe('feature-pay-142-apple-pay');
    expect(fitName('/Ünïcode & more/')).toBe('n-code-more');
    expect(fitName('already-fits')).toBe('already-fits');
  });

  it('cuts a long one, and keeps it distinct from others with the same beginning', () => {
    expect(fitName(LONG, 40)).toBe('renovate-major-frontend-depende-9d791142');
    expect(fitName(LONG, 40)).toHaveLength(40);
    expect(fitName(`${LONG}-2`, 40)).not.toBe(fitName(LONG, 40));
  });
});
