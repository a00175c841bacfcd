// What is kept of a manifest for the sake of others, without its tree: what it is called, its labels, and what comes into
// being because of it.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { rawText } from "../values.js";
import { type DefinedResource, definedBy } from "./customResources.js";
import { type LabelSet, labelsOf } from "./labels.js";
import type { KubernetesObject } from "./object.js";
import { podTemplate } from "./podTemplate.js";

export interface ObjectSummary {
  readonly apiVersion: string;
  /** See `KubernetesObject.type`. */
  readonly type: string;
  /** As written; undefined when there is none, or when it is not known before deployment. */
  readonly name: string | undefined;
  /** As written; undefined when none is. */
  readonly namespace: string | undefined;
  readonly labels: LabelSet;
  /** Of the pods that it makes. */
  readonly podLabels: LabelSet | undefined;
  /** Objects that others make because of it: the Secret of a SealedSecret. */
  readonly creates: readonly ObjectName[];
  /** The kinds of objects that it defines. */
  readonly defines: readonly DefinedResource[];
  /** Whether something in it shows that it runs on EKS. */
  readonly eks: boolean;
}

export interface ObjectName {
  readonly type: string;
  /** Undefined: of any name. */
  readonly name: string | undefined;
}

/** `text`: the part of the file that the object stands in, or the whole of it. */
export function objectSummary(object: KubernetesObject, text: string): ObjectSummary {
  const name = member(object.metadata, "name");
  const template = podTemplate(object);
  return {
    apiVersion: object.apiVersion,
    type: object.type,
    name: name !== undefined && isKnown(name) ? rawText(name) : undefined,
    namespace: object.namespace,
    labels: labelsOf(member(object.metadata, "labels")),
    podLabels: template === undefined ? undefined : labelsOf(member(template.metadata, "labels")),
    creates: createdBy(object),
    defines: definedBy(object),
    eks: showsEks(text),
  };
}

/** Labels and annotations of AWS, its storage drivers and its load balancers: nobody writes them for another cluster. */
export function showsEks(text: string): boolean {
  return EKS_EVIDENCE.test(text);
}

const EKS_EVIDENCE =
  /eks\.amazonaws\.com|\.k8s\.aws|alb\.ingress\.kubernetes\.io|service\.beta\.kubernetes\.io\/aws-|eksctl\.io\/|(?:ebs|efs|fsx)\.csi\.(?:eks\.)?(?:aws|amazonaws)\.com|kubernetes\.io\/aws-ebs/;

/** What the controllers of well-known custom resources make. */
function createdBy({ root, type, spec, name, metadata }: KubernetesObject): readonly ObjectName[] {
  switch (type) {
    case "SealedSecret.bitnami.com":
      return [{ type: "Secret", name: textAt(spec, "template", "metadata", "name") ?? name }];
    case "ExternalSecret.external-secrets.io":
    case "ClusterExternalSecret.external-secrets.io":
    case "ExternalSecret.kubernetes-client.io":
      return [{ type: "Secret", name: textAt(spec, "target", "name") ?? name }];
    case "Certificate.cert-manager.io":
    case "Certificate.certmanager.k8s.io":
      return [{ type: "Secret", name: textAt(spec, "secretName") }];
    case "Ingress":
      return isIssued(metadata) ? itemsOf(member(spec, "tls")).map((tls) => secretOf(tls)) : [];
    case "SecretProviderClass.secrets-store.csi.x-k8s.io":
      return itemsOf(member(spec, "secretObjects")).map((secret) => secretOf(secret));
    case "ServiceAccount":
      return name === undefined ? [] : [{ type: "Secret", name: `${name}-token` }];
    case "Secret":
      return [];
    default:
      return isOperator(type, root)
        ? [
            { type: "Secret", name: undefined },
            { type: "ConfigMap", name: undefined },
          ]
        : [];
  }
}

/** cert-manager writes the certificate of such an Ingress into the Secret that its `tls` names. */
function isIssued(metadata: Node | undefined): boolean {
  const annotations = member(metadata, "annotations");
  return (
    annotations?.properties.some(({ name }) =>
      /^(?:cert-manager|certmanager\.k8s)\.io\/|^kubernetes\.io\/tls-acme$/.test(name),
    ) === true
  );
}

function secretOf(node: Node): ObjectName {
  return { type: "Secret", name: textAt(node, "secretName") };
}

/** Custom resources whose controllers make Secrets and ConfigMaps under names of their own. */
function isOperator(type: string, root: Node): boolean {
  const dot = type.indexOf(".");
  return dot > 0 && member(root, "spec") !== undefined && OPERATORS.test(type.slice(dot + 1));
}

const OPERATORS =
  /crossplane\.io$|upbound\.io$|zalan\.do$|percona\.com$|postgresql\.cnpg\.io$|strimzi\.io$|k8s\.elastic\.co$|mongodb\.com$|mysql\.oracle\.com$|rabbitmq\.com$|services\.k8s\.aws$|vault\.hashicorp\.com$|redhatcop|operator\./;

function textAt(node: Node | undefined, ...path: readonly string[]): string | undefined {
  const value = path.reduce<Node | undefined>((at, key) => member(at, key), node);
  return value !== undefined && isKnown(value) ? rawText(value) : undefined;
}
