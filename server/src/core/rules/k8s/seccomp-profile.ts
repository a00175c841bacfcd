// Where the profiles of seccomp and AppArmor come from.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podSecurity } from "../../model/k8s/securityContext.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  missing: "The type Localhost is about a profile on the node: name it with localhostProfile, or use RuntimeDefault.",
  other:
    "localhostProfile belongs to the type Localhost, and the type here is {type}. Remove it, or set the type to Localhost.",
  path: 'localhostProfile is a path below the folder of profiles on the node, without a slash before it and without "..".',
};

export const rule = defineRule({
  id: "k8s/seccomp-profile",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["seccompProfile", "appArmorProfile"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#security-context"),
    kubernetesDocs("tutorials/security/seccomp/"),
  ],
  awsError: [
    "must be set when seccomp type is Localhost",
    "can only be set when seccomp type is Localhost",
    "must be set when AppArmor type is Localhost",
    "can only be set when AppArmor type is Localhost",
  ],
  summary: "A seccomp or AppArmor profile has `localhostProfile` if its type is `Localhost`, and only then.",
  why: "The API server refuses a profile of the node without a name, and a name beside another type.",
  messages,
  examples: {
    bad: containerExample("securityContext:\n  seccompProfile:\n    type: Localhost"),
    good: containerExample("securityContext:\n  seccompProfile:\n    type: Localhost\n    localhostProfile: web.json"),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    if (pod === undefined) return;
    for (const context of [pod.own, ...pod.containers.map(({ own }) => own)])
      for (const key of ["seccompProfile", "appArmorProfile"]) checkProfile(member(context, key), key, report);
  },
});

function checkProfile(profile: Node | undefined, key: string, report: Report<typeof messages>): void {
  const typeNode = member(profile, "type");
  const type = knownText(typeNode);
  const path = member(profile, "localhostProfile");
  if (profile === undefined || typeNode === undefined || type === undefined) return;
  if (type !== "Localhost") {
    if (path !== undefined && TYPES.has(type))
      report(path.key ?? path, "other", { type }, { fixes: [removal(path, "localhostProfile")] });
  } else if (path === undefined || path.value === "") {
    if (!profile.partial) report(typeNode, "missing", {});
  } else if (key === "seccompProfile" && isKnown(path) && /^\/|(?:^|\/)\.\.(?:\/|$)/.test(String(path.value)))
    report(path, "path", {});
}

/** Of another one the schema speaks. */
const TYPES: ReadonlySet<string> = new Set(["RuntimeDefault", "Unconfined"]);
