// What an object says to the AWS Load Balancer Controller: its annotations, with what is known of each. It judges none.
import {
  ALB_PREFIX,
  annotationNamed,
  type LoadBalancerAnnotation,
  NLB_PREFIX,
} from "../../data/loadBalancerAnnotations.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { rawText } from "../values.js";
import { type KubernetesObject, perObject } from "./object.js";

export interface WrittenAnnotation {
  /** As written. */
  readonly key: string;
  readonly keyNode: Node;
  readonly value: Node;
  /** When it is known before deployment. */
  readonly text: string | undefined;
  /** Undefined for one that the controller does not know. */
  readonly known: LoadBalancerAnnotation | undefined;
}

/** Those of the object itself, in their order. */
export const loadBalancerAnnotations = perObject(({ metadata }): readonly WrittenAnnotation[] =>
  writtenIn(member(metadata, "annotations")),
);

/** In a map of annotations. */
export function writtenIn(annotations: Node | undefined): readonly WrittenAnnotation[] {
  const found: WrittenAnnotation[] = [];
  for (const { name, key, value } of annotations?.properties ?? [])
    if (PREFIXES.test(name) && value.type !== "null")
      found.push({ key: name, keyNode: key, value, text: knownText(value), known: annotationNamed(name) });
  return found;
}

const PREFIXES =
  /^alb\.ingress\.kubernetes\.io\/|^service\.(?:beta\.)?kubernetes\.io\/(?:aws-load-balancer-|load-balancer-source-ranges$)/;

/** The annotation `alb.ingress.kubernetes.io/<name>` of an Ingress or a Service. */
export function albAnnotation(object: KubernetesObject, name: string): WrittenAnnotation | undefined {
  return loadBalancerAnnotations(object).find(({ key }) => key === `${ALB_PREFIX}${name}`);
}

/** The annotation `service.beta.kubernetes.io/aws-load-balancer-<name>` of a Service, or the one without `beta`. */
export function nlbAnnotation(object: KubernetesObject, name: string): WrittenAnnotation | undefined {
  return loadBalancerAnnotations(object).find(({ known }) => known?.key === `${NLB_PREFIX}${name}`);
}

/** Who makes the load balancer of a Service. */
export type ServiceController = "controller" | "autoMode" | "unknown";

export const serviceController = perObject((object): ServiceController => {
  const name = knownText(member(object.spec, "loadBalancerClass"));
  if (name === "eks.amazonaws.com/nlb") return "autoMode";
  const type = nlbAnnotation(object, "type")?.text;
  const isNew = ["nlb-target-type", "scheme"].some((one) => nlbAnnotation(object, one) !== undefined);
  const isAsked = name === "service.k8s.aws/nlb" || type === "external" || type === "nlb-ip";
  return isAsked || (isNew && type === undefined) ? "controller" : "unknown";
});

/** `ingressClassName`, or the annotation that came before it; undefined when neither is known. */
export function ingressClass({ spec, metadata }: KubernetesObject): string | undefined {
  const annotation = member(member(metadata, "annotations"), "kubernetes.io/ingress.class");
  return knownText(member(spec, "ingressClassName")) ?? rawText(annotation);
}
