import { CASES, type Case } from './cases';
import { byCdk8sApp, byInclude, byOverrides, byPlus, byProps, byRawObject, manifestOf, type Verdict } from './sources';

function refused({ law, at }: Case): Verdict {
  return [[law, 'error', at]];
}

/** A mistake that a cluster accepts is only a warning, unless it is in props. */
function refusedUnlessAccepted({ law, at, isAccepted }: Case): Verdict {
  return [[law, isAccepted ? 'warning' : 'error', at]];
}

function title({ law, kind, at }: Case): string {
  return `${law}: ${kind} ${at}`;
}

const titled = CASES.map((each) => [title(each), each] as const);
const inProps = titled.filter(([, { props }]) => props !== undefined);

describe('a mistake has the same problem', () => {
  test.each(inProps)('in the props of a construct: %s', (_, each) => {
    expect(byProps(each.kind, each.props ?? {})).toEqual(refused(each));
  });

  test.each(titled)('in overrides: %s', (_, each) => {
    expect(byOverrides(each.kind, each.mistake)).toEqual(refusedUnlessAccepted(each));
  });

  test.each(titled)('in an object of cdk8s: %s', (_, each) => {
    expect(byRawObject(manifestOf(each.kind, each.mistake))).toEqual(refusedUnlessAccepted(each));
  });

  test.each(titled)('in a YAML file: %s', (_, each) => {
    expect(byInclude(manifestOf(each.kind, each.mistake))).toEqual(refusedUnlessAccepted(each));
  });

  test.each(titled)('in a patch of an object of cdk8s-plus: %s', (_, each) => {
    expect(byPlus(manifestOf(each.kind, each.mistake)) ?? refusedUnlessAccepted(each)).toEqual(
      refusedUnlessAccepted(each),
    );
  });

  test.each(titled.filter(([, { isAccepted }]) => !isAccepted))('in an App of cdk8s: %s', (_, each) => {
    expect(byCdk8sApp(manifestOf(each.kind, each.mistake))).toEqual(refused(each));
  });
});
