// Objects of which nobody knows what they are: a slip in the version or the kind, or a resource that is defined elsewhere.
import {
  apiOf,
  apisNamed,
  groupAndVersion,
  isBuiltInGroup,
  isGroupOfProject,
  nearApiVersion,
  nearKind,
  versionsOf,
} from "../../data/kubernetesApis.js";
import { isServed, lifecycleOf } from "../../data/kubernetesVersions.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/unknown-gvk",
  kinds: ["k8s.manifest"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("reference/using-api/api-concepts/"),
    kubernetesDocs("concepts/extend-kubernetes/api-extension/custom-resources/"),
  ],
  awsError: ["no matches for kind", "could not find the requested resource"],
  controls: ["kubeconform"],
  summary: "`apiVersion` and `kind` name a kind of object that there is.",
  why: "The API server finds out what an object is by these two. A pair that it does not serve is refused; a custom resource is served once its CustomResourceDefinition is installed.",
  messages: {
    version: 'There is no {kind} in "{apiVersion}". It is in {known}.',
    gone: 'There is no {kind} in "{apiVersion}". It was in {known}, which is gone since Kubernetes 1.{removed}. Remove it.',
    near: 'There is no kind "{kind}" in "{apiVersion}". Write {near} if that is meant.',
    unknown: {
      severity: "warning",
      text: 'Kubernetes has no kind "{kind}" in "{apiVersion}" that this version of Stowage knows. Check the spelling.',
    },
    custom: {
      severity: "warning",
      text: 'The CustomResourceDefinition of {kind} in this workspace has no version "{version}". It has {known}.',
    },
    elsewhere: {
      severity: "information",
      text: "No definition of {kind} ({apiVersion}) is in this workspace, so that the object is not checked. Add its CustomResourceDefinition to have it checked.",
    },
    missing: 'The object has no "{key}", so that nobody knows what it is. {advice}.',
  },
  replaces: ["required:apiVersion", "required:kind"],
  examples: {
    bad: "apiVersion: v1\nkind: Deployment\nmetadata:\n  name: web\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report, { scope, target: { minor } }) {
    const { apiVersion, kind, group, version, root } = kubernetesObject(doc);
    const versionNode = rawMember(root, "apiVersion");
    const kindNode = rawMember(root, "kind");
    if (root.partial) return;
    if (versionNode === undefined || kindNode === undefined) {
      const { data, fixes } = lacking(root, knownText(kindNode), versionNode === undefined);
      report(root, "missing", data, { fixes });
      return;
    }
    if (apiVersion === "" || kind === "" || apiOf(apiVersion, kind) !== undefined) return;
    if (scope?.definition(apiVersion, kind) !== undefined || !isServed(apiVersion, kind, minor)) return;
    const [defined] = scope?.definitionsOf(group).filter((one) => one.kind === kind && one.served) ?? [];
    const meant = defined === undefined ? meantBy(apiVersion, kind) : undefined;
    if (defined !== undefined) {
      const fixes = [change(versionNode, "apiVersion", defined.apiVersion)];
      report(versionNode, "custom", { kind, version, known: defined.apiVersion }, { fixes });
    } else if (meant?.exact === true) {
      const { removed = Number.POSITIVE_INFINITY } = lifecycleOf(meant.apiVersion, kind);
      const data = { kind, apiVersion, known: meant.apiVersion };
      if (removed <= minor) report(versionNode, "gone", { ...data, removed });
      else report(versionNode, "version", data, { fixes: [change(versionNode, "apiVersion", meant.apiVersion)] });
    } else if (meant !== undefined) {
      const [node, key, near] =
        meant.kind === kind
          ? ([versionNode, "apiVersion", meant.apiVersion] as const)
          : ([kindNode, "kind", meant.kind] as const);
      report(node, "near", { kind, apiVersion, near }, { fixes: [change(node, key, near)] });
    } else if (isBuiltInGroup(group)) report(kindNode, "unknown", { kind, apiVersion });
    else if (!isGroupOfProject(group)) report(kindNode, "elsewhere", { kind, apiVersion });
  },
});

function lacking(root: Node, kind: string | undefined, lacksVersion: boolean) {
  const known = lacksVersion && kind !== undefined ? apisNamed(kind)[0]?.apiVersion : undefined;
  if (known === undefined) return { data: { key: lacksVersion ? "apiVersion" : "kind", advice: "Add it" }, fixes: [] };
  const fix: RuleFix = { title: `Add apiVersion: ${known}`, edit: (editor) => editor.put(root, "apiVersion", known) };
  return { data: { key: "apiVersion", advice: `Of a ${kind} it is ${known}` }, fixes: [fix] };
}

interface Meant {
  readonly apiVersion: string;
  readonly kind: string;
  /** Whether the kind is one that there is, in another version or group. */
  readonly exact: boolean;
}

function meantBy(apiVersion: string, kind: string): Meant | undefined {
  const { group } = groupAndVersion(apiVersion);
  const builtIn = isBuiltInGroup(group);
  const own = versionsOf(group, kind)[0] ?? (builtIn ? apisNamed(kind)[0] : undefined);
  if (own !== undefined && own.origin !== "custom") return { apiVersion: own.apiVersion, kind, exact: true };
  const nearest = builtIn ? nearKind(kind, apiVersion) : undefined;
  if (nearest !== undefined && apiOf(apiVersion, nearest) !== undefined)
    return { apiVersion, kind: nearest, exact: false };
  const near = isGroupOfProject(group) ? undefined : nearApiVersion(apiVersion, kind);
  return near !== undefined && apiOf(near, kind) !== undefined ? { apiVersion: near, kind, exact: false } : undefined;
}
