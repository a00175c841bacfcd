// Pods that surely run on Fargate, for the rules about what is different there.
import { type FargatePlace, fargatePlace } from "../../model/k8s/eksFargate.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { type PodTemplate, podTemplate } from "../../model/k8s/podTemplate.js";
import type { KubernetesTarget } from "../../model/k8s/target.js";
import type { Doc } from "../../parse/doc.js";

export interface FargatePods extends FargatePlace {
  readonly object: KubernetesObject;
  readonly template: PodTemplate;
}

/** Undefined when the pods of a document run on nodes, or nobody knows. Those of a DaemonSet never run on Fargate. */
export function onFargate(doc: Doc, target: KubernetesTarget): FargatePods | undefined {
  const object = kubernetesObject(doc);
  const template = podTemplate(object);
  if (template === undefined || object.type === "DaemonSet") return undefined;
  const place = fargatePlace(object, target);
  return place === undefined ? undefined : { ...place, object, template };
}
