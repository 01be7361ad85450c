import type { DocumentSelection } from './documents';

/** Props of a Helm chart. */
export interface HelmProps extends DocumentSelection {
  /**
   * The chart: a folder, an archive, a URL such as `oci://…`, the name of a chart in `repo`, or `repository/name` for a
   * repository added to helm.
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly chart: string;
  /**
   * The URL of the chart's repository.
   * @default none: `chart` is enough
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly repo?: string;
  /**
   * The version of the chart.
   * @default the newest, so the output can change at any time
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly version?: string;
  /**
   * The name of the release, from which charts derive the names of their objects; at most 53 characters.
   * @default the ids from the chart down to the construct, joined by `-`
   * @see https://helm.sh/docs/intro/using_helm/
   */
  readonly releaseName?: string;
  /**
   * The namespace of the release, and of every namespaced object that sets none.
   * @default the namespace of the enclosing chart
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly namespace?: string;
  /**
   * Values, merged over those of the chart and of `valuesFiles`. `null` deletes a default of the chart.
   * @default the chart's values
   * @see https://helm.sh/docs/chart_template_guide/values_files/
   */
  readonly values?: { readonly [key: string]: unknown };
  /**
   * YAML files with values, or their URLs, relative to the working directory; later ones win.
   * @default none
   * @see https://helm.sh/docs/chart_template_guide/values_files/
   */
  readonly valuesFiles?: string | readonly string[];
  /**
   * Whether to render the chart's folder `crds` too, which `helm install` applies before everything else.
   * @default false
   * @see https://helm.sh/docs/chart_best_practices/custom_resource_definitions/
   */
  readonly includeCRDs?: boolean;
  /**
   * The helm binary, by name or path.
   * @default 'helm'
   * @see https://helm.sh/docs/intro/install/
   */
  readonly helmExecutable?: string;
  /**
   * Further flags of `helm template`, such as `--no-hooks` and `--kube-version=1.36`.
   * @default none
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly helmFlags?: readonly string[];
}
