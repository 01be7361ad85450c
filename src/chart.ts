import { type ApiObject, Chart as Cdk8sChart, type ChartProps as Cdk8sChartProps } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { renderChart } from './checked-rendering';
import { type DefaultsProfile, setDefaults } from './constructs/defaults';
import { defaultsFor } from './constructs/defaults-profile';
import { objectName } from './constructs/names';
import { kindFacts } from './kubernetes/kinds';
import { group, type Manifest } from './manifests/manifest';
import { markCopy } from './problems/copy';
import { captureOrigin, recordOrigin } from './problems/origin';
import { configureRules, type RuleSettings } from './problems/rule-settings';
import { checkTreeOf } from './problems/tree-check';
import { recordEveryOrigin } from './problems/tree-entry';
import { reportProgress } from './synth-host';

/** Props of a Chart: those of a cdk8s chart, and the defaults of its objects. */
export interface ChartProps extends Cdk8sChartProps {
  /**
   * What is added to the objects of this chart whose author does not set it.
   * @default the profile of the app
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly defaults?: DefaultsProfile;
  /**
   * The severities of rules for the objects of this chart, each with the reason.
   * @default as the app has it
   * @see https://kubernetes.io/docs/concepts/configuration/overview/
   */
  readonly rules?: RuleSettings;
}

/**
 * A group of objects that are deployed together, in a separate folder.
 *
 * It replaces `Chart` of cdk8s: names of objects are the ids below it, without a hash, so that they survive refactoring
 * and patches can rely on them. `disableResourceNameHashes` is accepted for compatibility; there is no hash to disable.
 */
export class Chart extends Cdk8sChart {
  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    recordEveryOrigin();
    super(scope, id, props);
    recordOrigin(this);
    checkTreeOf(this);
    reportProgress('making charts', countCharts(this.node.root));
    if (props.defaults !== undefined) {
      setDefaults(this, defaultsFor(props.defaults, captureOrigin(new.target)));
    }
    if (props.rules !== undefined) {
      configureRules(this, props.rules);
    }
  }

  /** The default name of an object of this chart: the ids below the chart, joined by `-`. */
  override generateObjectName(apiObject: ApiObject): string {
    const facts = kindFacts(group(apiObject), apiObject.kind);
    return objectName(apiObject.node.scope ?? this, apiObject.node.id, facts);
  }

  /**
   * The manifests of this chart and the charts inside it, in the order in which they are applied; in an App of cdk8s,
   * which writes those separately, of this chart alone. The whole app is rendered, because objects depend on those of
   * other charts.
   *
   * @throws ProblemError if anything in the chart is refused
   */
  override toJson(): Manifest[] {
    return renderChart(this).map(({ manifest }) => manifest);
  }
}

markCopy(Chart);

const chartsIn = new WeakMap<IConstruct, number>();

/** The number of charts in a tree, counted as they are made. */
function countCharts(root: IConstruct): number {
  const count = (chartsIn.get(root) ?? 0) + 1;
  chartsIn.set(root, count);
  return count;
}
