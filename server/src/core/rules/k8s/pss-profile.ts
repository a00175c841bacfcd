// Pods in a namespace that enforces one of the Pod Security Standards, and the labels by which it does.
import { kubernetesObject } from "../../model/k8s/object.js";
import { controlsOf, type Offender, type SecuredPod, type SecurityLevel } from "../../model/k8s/podSecurity.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import type { ManifestScope, OpenedObject } from "../../model/k8s/scope.js";
import { podSecurity } from "../../model/k8s/securityContext.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { relatedObject } from "../shared/otherObjects.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSecurityFixes } from "../shared/podSecurityFixes.js";
import { placeOfSetting } from "../shared/securityContext.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

const PREFIX = "pod-security.kubernetes.io/";
const NAMESPACE = (level: string) =>
  `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    ${PREFIX}enforce: ${level}\n`;
const POD = (lines: string) =>
  `---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n${lines}`;

const messages = {
  pod: 'The namespace "{namespace}" refuses these pods (Pod Security Standard {level}): {who} must {demand}.',
  level: {
    severity: "error",
    text: '"{value}" is no Pod Security Standard: the API server takes privileged, baseline and restricted.',
  },
  version: {
    severity: "error",
    text: '"{value}" is no version of a Pod Security Standard: write latest, or a version such as v1.34.',
  },
} as const;

export const rule = defineRule({
  id: "k8s/pss-profile",
  kinds: ["k8s.manifest"],
  objects: [...POD_OBJECTS, "Namespace"],
  needs: ["containers", "labels"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("concepts/security/pod-security-standards/"),
    kubernetesDocs("concepts/security/pod-security-admission/"),
  ],
  awsError: ["violates PodSecurity", "must be one of privileged, baseline, restricted"],
  summary: "Pods keep to the Pod Security Standard that their namespace enforces.",
  why: "A namespace with the label `pod-security.kubernetes.io/enforce` refuses pods that do not keep to that standard. Deployments and the like are accepted there, with a warning at most, and never get their pods.",
  messages,
  examples: {
    bad: `${NAMESPACE("baseline")}${POD("      securityContext:\n        privileged: true\n")}`,
    good: `${NAMESPACE("baseline")}${POD("")}`,
  },
  check(doc, report, { scope, target }) {
    const object = kubernetesObject(doc);
    if (object.type === "Namespace") {
      checkLabels(member(object.metadata, "labels"), report);
      return;
    }
    const pod = podSecurity(object);
    const found = enforcedBy(scope, object.namespace);
    if (pod === undefined || found === undefined || object.namespace === undefined) return;
    const minor = found.minor ?? target.minor;
    const annotations = member(podTemplate(object)?.metadata, "annotations");
    const input: SecuredPod = { pod, volumes: podVolumes(object), annotations, minor };
    const related = [relatedObject(found.opened, found.node, `It enforces ${found.level}.`)];
    for (const control of controlsOf(found.level, minor, pod.windows)) {
      const offenders = control.offenders(input);
      const place = placeOf(offenders, input);
      if (place === undefined) continue;
      const data = { namespace: object.namespace, level: found.level, who: named(offenders), demand: control.demand };
      report(place, "pod", data, { related, fixes: podSecurityFixes(control, offenders, input) });
    }
  },
});

interface Enforced {
  readonly level: SecurityLevel;
  /** Undefined: that of the cluster. */
  readonly minor: number | undefined;
  readonly opened: OpenedObject;
  readonly node: Node;
}

/** Where several files describe the namespace, nothing is known of it. */
function enforcedBy(scope: ManifestScope | undefined, namespace: string | undefined): Enforced | undefined {
  const found = namespace === undefined ? [] : (scope?.named("Namespace", namespace, undefined) ?? []);
  const opened = found.length === 1 ? found[0]?.open() : undefined;
  const labels = member(opened?.object.metadata, "labels");
  const node = member(labels, `${PREFIX}enforce`);
  const level = knownText(node);
  if (opened === undefined || node === undefined || (level !== "baseline" && level !== "restricted")) return undefined;
  const version = member(labels, `${PREFIX}enforce-version`);
  const written = /^v1\.(\d+)$/.exec(knownText(version) ?? "")?.[1];
  if (version !== undefined && written === undefined && version.value !== "latest") return undefined;
  return { level, minor: written === undefined ? undefined : Number(written), opened, node };
}

function placeOf([first]: readonly Offender[], { pod }: SecuredPod): Node | undefined {
  if (first === undefined) return undefined;
  if (first.node !== undefined) return first.node;
  return first.security === undefined ? pod.spec : placeOfSetting(first.security);
}

function named(offenders: readonly Offender[]): string {
  const names = offenders.map(({ security }) =>
    security === undefined ? "the pod" : containerLabel(security.container),
  );
  return listed([...new Set(names)]);
}

function checkLabels(labels: Node | undefined, report: Report<typeof messages>): void {
  for (const mode of ["enforce", "audit", "warn"]) {
    const level = member(labels, `${PREFIX}${mode}`);
    const value = knownText(level);
    if (level !== undefined && value !== undefined && !/^(?:privileged|baseline|restricted)$/.test(value))
      report(level, "level", { value });
    const version = member(labels, `${PREFIX}${mode}-version`);
    const written = knownText(version);
    if (version !== undefined && written !== undefined && !/^(?:latest|v1\.(?:0|[1-9]\d*))$/.test(written))
      report(version, "version", { value: written });
  }
}
