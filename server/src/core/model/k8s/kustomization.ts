// What a kustomization brings together, as far as others need to know: the files it lists, the patches, and the objects
// that it generates. Paths are made absolute; what lies elsewhere (addresses) is left out.
import { folderOf, pathFrom } from "../../base/paths.js";
import { itemsOf, member, type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import type { ObjectName } from "./summary.js";

export interface KustomizationSummary {
  /** Files and folders. */
  readonly resources: readonly string[];
  /** Files with patches: parts of objects. */
  readonly patches: readonly string[];
  readonly generates: readonly ObjectName[];
  /** Whether it gives all of them its own namespace. */
  readonly setsNamespace: boolean;
  /** Resources that lie elsewhere, or charts: what is not in the workspace may come from there. */
  readonly open: boolean;
}

export function kustomizationSummary(root: Node, path: string): KustomizationSummary {
  const folder = folderOf(path);
  const resources = ["resources", "bases", "components", "crds"].flatMap((key) => textsOf(rawMember(root, key)));
  const patches = [
    ...textsOf(rawMember(root, "patchesStrategicMerge")),
    ...["patches", "patchesJson6902", "replacements", "transformers"].flatMap((key) =>
      itemsOf(rawMember(root, key)).flatMap(pathsIn),
    ),
  ];
  const away = resources.filter(isElsewhere);
  return {
    resources: resources.filter((one) => !isElsewhere(one)).map((one) => pathFrom(folder, one)),
    patches: patches.filter((one) => !one.includes("\n") && !isElsewhere(one)).map((one) => pathFrom(folder, one)),
    generates: [...generated(root, "configMapGenerator", "ConfigMap"), ...generated(root, "secretGenerator", "Secret")],
    setsNamespace: filled(root, "namespace") !== undefined,
    open:
      away.length > 0 ||
      ["helmCharts", "helmChartInflationGenerator", "generators"].some((key) => rawMember(root, key) !== undefined),
  };
}

function generated(root: Node, key: string, type: string): readonly ObjectName[] {
  return itemsOf(member(root, key)).map((item) => ({ type, name: knownText(member(item, "name")) }));
}

function pathsIn(item: Node): readonly string[] {
  const path = item.type === "string" ? knownText(item) : knownText(member(item, "path"));
  return path === undefined ? [] : [path];
}

function textsOf(list: Node | undefined): readonly string[] {
  return itemsOf(list).flatMap((item) => knownText(item) ?? []);
}

function isElsewhere(resource: string): boolean {
  return /:\/\/|^git@|^github\.com\/|\?ref=/.test(resource);
}
