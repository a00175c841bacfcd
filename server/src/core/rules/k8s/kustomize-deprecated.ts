// Fields of kustomizations that others replaced.
import type { Value } from "../../edit/editor.js";
import { itemsOf, member, type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "k8s/kustomize-deprecated",
  kinds: ["k8s.kustomization"],
  needs: [
    "bases",
    "commonLabels",
    "patchesStrategicMerge",
    "patchesJson6902",
    "vars",
    "imageTags",
    "helmChartInflationGenerator",
    "env",
  ],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/",
    "https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go",
  ],
  awsError: ["Warning: 'bases' is deprecated"],
  summary: "A kustomization uses the fields of today.",
  why: "kustomize still reads its former fields, says so with a warning, and drops them one day. `kustomize edit fix` rewrites most of them too.",
  messages: {
    bases: "bases is deprecated. List its entries in resources.",
    labels: "commonLabels is deprecated. Use labels, with includeSelectors: true to keep what it did.",
    merge: "patchesStrategicMerge is deprecated. List its entries in patches, as path or patch.",
    json: "patchesJson6902 is deprecated. List its entries in patches.",
    vars: "vars is deprecated. Use replacements, which copy a value from one field to others.",
    tags: "imageTags is deprecated. Use images.",
    charts: "helmChartInflationGenerator is deprecated. Use helmCharts.",
    env: "env is deprecated. Use envs, a list of files.",
  },
  examples: {
    bad: "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nbases:\n  - ../base\n",
    good: "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ../base\n",
  },
  check(doc, report) {
    const { root } = doc;
    if (root.type !== "object") return;
    for (const [key, message, next] of FORMER) {
      const node = member(root, key);
      if (node !== undefined)
        report(node.key ?? node, message, {}, { fixes: next === undefined ? [] : moving(root, node, next) });
    }
    for (const key of ["configMapGenerator", "secretGenerator"])
      for (const one of itemsOf(member(root, key))) {
        const env = member(one, "env");
        if (env !== undefined) report(env.key ?? env, "env", {}, { fixes: listing(one, env) });
      }
  },
});

/** What is in place of a former field, and how each of its entries is written there. */
interface Next {
  readonly key: string;
  readonly entries: (node: Node) => readonly Value[] | undefined;
}

const FORMER = [
  ["bases", "bases", { key: "resources", entries: texts }],
  ["commonLabels", "labels", { key: "labels", entries: labelEntry }],
  ["patchesStrategicMerge", "merge", { key: "patches", entries: patchEntries }],
  ["patchesJson6902", "json", { key: "patches", entries: objects }],
  ["vars", "vars", undefined],
  ["imageTags", "tags", undefined],
  ["helmChartInflationGenerator", "charts", undefined],
] as const satisfies readonly (readonly [string, string, Next | undefined])[];

/** Renames the field where nothing changes but its name, else writes its entries into the other one. */
function moving(root: Node, node: Node, { key, entries }: Next): readonly RuleFix[] {
  const values = entries(node);
  const other = rawMember(root, key);
  if (values === undefined || node.partial || (other !== undefined && other.type !== "array")) return [];
  const isRenamed = other === undefined && entries !== labelEntry && entries !== patchEntries;
  const edit: RuleFix["edit"] = (editor) => {
    if (isRenamed) {
      editor.rename(node, key);
      return;
    }
    editor.remove(node);
    if (other === undefined) editor.put(root, key, values);
    else for (const value of values) editor.append(other, value);
  };
  return [{ title: `Write it as ${key}`, edit }];
}

function texts({ items }: Node): readonly Value[] | undefined {
  const found = items.map(plain);
  return found.every((one) => typeof one === "string") ? (found as Value[]) : undefined;
}

function objects({ items }: Node): readonly Value[] | undefined {
  const found = items.map(plain);
  return items.every(({ type }) => type === "object") && !found.includes(undefined) ? (found as Value[]) : undefined;
}

function labelEntry(node: Node): readonly Value[] | undefined {
  const pairs = plain(node);
  return node.type === "object" && pairs !== undefined ? [{ pairs, includeSelectors: true }] : undefined;
}

function patchEntries(node: Node): readonly Value[] | undefined {
  return texts(node)?.map((one) => (/\n|^\s*[{-]/.test(String(one)) ? { patch: one } : { path: one }));
}

/** Undefined when a part is filled in later. */
function plain(node: Node): Value | undefined {
  if (node.type === "unknown" || node.type === "missing" || node.partial) return undefined;
  if (node.type === "array") {
    const found = node.items.map(plain);
    return found.includes(undefined) ? undefined : (found as Value[]);
  }
  if (node.type !== "object") return node.value ?? null;
  const found = node.properties.map(({ name, value }) => [name, plain(value)] as const);
  return found.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(found) as Value);
}

function listing(one: Node, env: Node): readonly RuleFix[] {
  const file = knownText(env);
  if (file === undefined || rawMember(one, "envs") !== undefined) return [];
  const edit: RuleFix["edit"] = (editor) => {
    editor.rename(env, "envs");
    editor.set(env, [file]);
  };
  return [{ title: "Write it as envs", edit }];
}
