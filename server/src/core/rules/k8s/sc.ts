// Classes of storage: who makes the volumes, when, and which class is the usual one.
import { nearest } from "../../base/nearest.js";
import { IN_TREE_PROVISIONERS, provisionsZonally } from "../../data/storageProvisioners.js";
import type { Editor } from "../../edit/editor.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { relatedName } from "../shared/otherObjects.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/sc",
  kinds: ["k8s.manifest"],
  objects: ["StorageClass"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/storage/storage-classes/"), eksGuide("ebs-csi.html")],
  summary:
    "A StorageClass names a CSI driver, waits for the pod before it makes a volume that stays in a zone, and is the only default.",
  why: "The drivers inside of Kubernetes are gone: their names are passed on to CSI drivers, or to nobody. A volume that is made before its pod is scheduled may lie in a zone where the pod cannot run. Of several default classes the newest is taken.",
  messages: {
    inTree: 'The driver "{provisioner}" is no longer a part of Kubernetes. Use the CSI driver "{better}".',
    gone: 'The driver "{provisioner}" is gone since Kubernetes 1.{minor}, so that no volume is made.',
    unknown: '"{provisioner}" is no driver that Kubernetes has or had.{hint} No volume would be made.',
    immediate:
      "Volumes of {provisioner} stay in one zone, and are made here before it is known where the pod runs. Use volumeBindingMode: WaitForFirstConsumer.",
    defaults:
      '"{other}" is a default class too. Volumes without a class get the newest of them: leave one the default.',
    expansion: {
      severity: "information",
      text: "Volumes of this class cannot grow. Set allowVolumeExpansion: true, so that a claim can ask for more later.",
    },
  },
  examples: {
    bad: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nallowVolumeExpansion: true\n",
    good: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nallowVolumeExpansion: true\nvolumeBindingMode: WaitForFirstConsumer\n",
  },
  check(doc, report, { scope, target }) {
    const object = kubernetesObject(doc);
    const { root, metadata } = object;
    const node = member(root, "provisioner");
    const provisioner = knownText(node);
    if (
      node !== undefined &&
      provisioner?.startsWith("kubernetes.io/") === true &&
      provisioner !== "kubernetes.io/no-provisioner"
    ) {
      const known = IN_TREE_PROVISIONERS[provisioner];
      if (known === undefined) {
        const near = nearest(provisioner, Object.keys(IN_TREE_PROVISIONERS));
        report(node, "unknown", { provisioner, hint: near === undefined ? "" : ` Did you mean "${near}"?` });
      } else if (known.driver !== undefined)
        report(
          node,
          "inTree",
          { provisioner, better: known.driver },
          { fixes: [change(node, "provisioner", known.driver)] },
        );
      else if (known.gone <= target.minor) report(node, "gone", { provisioner, minor: known.gone });
    }
    if (node !== undefined && provisioner !== undefined && provisionsZonally(provisioner)) {
      const mode = member(root, "volumeBindingMode");
      const fix = {
        title: "Wait for the first pod",
        edit: (editor: Editor) => editor.put(root, "volumeBindingMode", "WaitForFirstConsumer"),
      };
      if (mode?.value === "Immediate" || isAbsent(root, "volumeBindingMode"))
        report(mode ?? node, "immediate", { provisioner }, { fixes: [fix] });
      if (isAbsent(root, "allowVolumeExpansion"))
        report(
          member(metadata, "name") ?? node,
          "expansion",
          {},
          {
            fixes: [{ title: "Let volumes grow", edit: (editor) => editor.put(root, "allowVolumeExpansion", true) }],
          },
        );
    }
    checkDefault(object, scope, report);
  },
});

function checkDefault(
  object: KubernetesObject,
  scope: ManifestScope | undefined,
  report: Parameters<typeof rule.check>[1],
): void {
  const mark = defaultMark(object);
  const others = mark === undefined ? [] : (scope?.all("StorageClass") ?? []);
  for (const other of others.filter(({ isSelf, summary }) => !isSelf && summary.name !== object.name)) {
    const opened = other.open();
    if (mark === undefined || defaultMark(opened.object) === undefined) continue;
    report(
      mark,
      "defaults",
      { other: other.summary.name ?? "another one" },
      { related: [relatedName(opened, "The other one.")] },
    );
    break;
  }
}

/** The annotation, where it makes the class the default. */
function defaultMark({ metadata }: KubernetesObject) {
  const annotations = member(metadata, "annotations");
  return ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"]
    .map((key) => member(annotations, key))
    .find((node) => String(node?.value) === "true");
}
