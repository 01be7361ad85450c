import { expectTypeOf } from 'expect-type';
import type { AtMostOne, ExactlyOne, None } from '../../src/constructs/exactly-one';

interface Sources {
  csi?: string;
  nfs?: number;
}

describe('ExactlyOne', () => {
  it('accepts one field, but not none, two, or an undefined one', () => {
    expectTypeOf<{ csi: string }>().toExtend<ExactlyOne<Sources>>();
    expectTypeOf<{ nfs: number; csi?: undefined }>().toExtend<ExactlyOne<Sources>>();
    expectTypeOf<Record<never, never>>().not.toExtend<ExactlyOne<Sources>>();
    expectTypeOf<{ csi: string; nfs: number }>().not.toExtend<ExactlyOne<Sources>>();
    expectTypeOf<{ csi: undefined }>().not.toExtend<ExactlyOne<Sources>>();
  });
});

describe('AtMostOne', () => {
  it('accepts one field or none, but not two', () => {
    expectTypeOf<{ csi: string }>().toExtend<AtMostOne<Sources>>();
    expectTypeOf<Record<never, never>>().toExtend<AtMostOne<Sources>>();
    expectTypeOf<{ csi: string; nfs: number }>().not.toExtend<AtMostOne<Sources>>();
  });
});

describe('None', () => {
  it('accepts none of the fields', () => {
    expectTypeOf<{ other: string }>().toExtend<None<Sources> & { other: string }>();
    expectTypeOf<{ csi: string }>().not.toExtend<None<Sources>>();
  });
});
