// Where the volumes of pods and claims come from: the driver that makes them, as far as the objects around say it.
import type { KubernetesObject } from "../../model/k8s/object.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import type { ManifestScope, OpenedObject } from "../../model/k8s/scope.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { RelatedNode } from "../rule.js";

export interface Storage {
  /** The driver: `ebs.csi.aws.com`. */
  readonly provisioner: string;
  /** Whether the driver makes the volume when it is asked for, as a class with parameters has it do. */
  readonly dynamic: boolean;
  /** Where the driver is named, when that is in another object. */
  readonly related: readonly RelatedNode[];
}

export interface PodStorage extends Storage {
  /** The volume, or the template of a claim. */
  readonly node: Node;
  readonly name: string;
}

/** Of the volumes of an object's pods. */
export function podStorage(object: KubernetesObject, scope: ManifestScope): readonly PodStorage[] {
  const volumes = (podVolumes(object)?.volumes ?? []).flatMap(({ node, label }) =>
    named(node, label, volumeStorage(node, object.namespace, scope)),
  );
  const templates = object.type === "StatefulSet" ? itemsOf(member(object.spec, "volumeClaimTemplates")) : [];
  const claims = templates.flatMap((node) => {
    const name = knownText(member(member(node, "metadata"), "name"));
    return named(node, name === undefined ? "volume" : `"${name}"`, claimStorage(member(node, "spec"), scope));
  });
  return [...volumes, ...claims];
}

/** Of the `spec` of a PersistentVolumeClaim. */
export function claimStorage(spec: Node | undefined, scope: ManifestScope): Storage | undefined {
  const volume = knownText(member(spec, "volumeName"));
  if (volume !== undefined && volume !== "") {
    const opened = scope.named("PersistentVolume", volume, undefined)[0]?.open();
    return opened === undefined ? undefined : sourceStorage(opened.object.spec, opened);
  }
  const name = knownText(member(spec, "storageClassName"));
  if (name === undefined || name === "") return undefined;
  const opened = scope.named("StorageClass", name, undefined)[0]?.open();
  if (opened === undefined)
    return name === "gp2" ? { provisioner: IN_TREE_EBS, dynamic: true, related: [] } : undefined;
  const node = member(opened.object.root, "provisioner");
  const provisioner = knownText(node);
  if (node === undefined || provisioner === undefined) return undefined;
  const mode = member(member(opened.object.root, "parameters"), "provisioningMode");
  const dynamic = mode !== undefined || provisioner !== EFS_DRIVER;
  return {
    provisioner,
    dynamic,
    related: [relatedIn(opened, node, `StorageClass "${name}" is made by ${provisioner}.`)],
  };
}

/** Volumes on block devices of EBS. */
export function isEbs(provisioner: string): boolean {
  return EBS_DRIVERS.has(provisioner);
}

export const EFS_DRIVER = "efs.csi.aws.com";
export const FSX_LUSTRE_DRIVER = "fsx.csi.aws.com";
const IN_TREE_EBS = "kubernetes.io/aws-ebs";
const EBS_DRIVERS: ReadonlySet<string> = new Set(["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", IN_TREE_EBS]);

function named(node: Node, name: string, storage: Storage | undefined): readonly PodStorage[] {
  return storage === undefined ? [] : [{ ...storage, node, name }];
}

function volumeStorage(volume: Node, namespace: string | undefined, scope: ManifestScope): Storage | undefined {
  const own = sourceStorage(volume, undefined);
  if (own !== undefined) return own;
  const template = member(member(member(volume, "ephemeral"), "volumeClaimTemplate"), "spec");
  if (template !== undefined) return claimStorage(template, scope);
  const claim = knownText(member(member(volume, "persistentVolumeClaim"), "claimName"));
  if (claim === undefined) return undefined;
  const opened = scope.named("PersistentVolumeClaim", claim, namespace)[0]?.open();
  return opened === undefined ? undefined : claimStorage(opened.object.spec, scope);
}

/** Of a volume that names its driver itself: in a pod, or as a PersistentVolume (`opened`). */
function sourceStorage(node: Node | undefined, opened: OpenedObject | undefined): Storage | undefined {
  const block = member(node, "awsElasticBlockStore");
  const csi = member(node, "csi");
  const driver = member(csi, "driver");
  // Disks of the instance itself, which the driver of EBS mounts too.
  if (String(member(csi, "volumeHandle")?.value).startsWith("local-ebs:")) return undefined;
  const provisioner = block === undefined ? knownText(driver) : IN_TREE_EBS;
  const place = block ?? driver;
  if (provisioner === undefined || place === undefined) return undefined;
  const related = opened === undefined ? [] : [relatedIn(opened, place, "The volume.")];
  return { provisioner, dynamic: false, related };
}

function relatedIn({ file }: OpenedObject, node: Node, message: string): RelatedNode {
  return file === undefined ? { node, message } : { node, file, message };
}
