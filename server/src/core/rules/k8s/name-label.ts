// Names that are shorter and have no dots: those of namespaces.
import { asDnsName, isDnsLabel } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { renaming } from "../shared/kubernetesNames.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/name-label",
  kinds: ["k8s.manifest"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/names/#dns-label-names")],
  awsError: ["a lowercase RFC 1123 label must consist of"],
  summary: "The names of namespaces, containers, volumes and ports of Services are RFC 1123 labels.",
  why: "These names become parts of host names or of paths: at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends, and no dots.",
  messages: {
    form: '"{name}" is no name for a {what}: use lower-case letters, digits and "-", with a letter or digit at both ends.',
    long: "The name of a {what} has at most 63 characters; this one has {length}.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: team.web\n",
    good: "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: team-web\n",
  },
  check(doc, report) {
    for (const { node, what } of namesIn(doc)) {
      const name = knownText(node);
      if (name === undefined || isDnsLabel(name)) continue;
      if (name.length > 63) report(node, "long", { what, length: name.length });
      else report(node, "form", { what, name }, { fixes: renaming(node, asDnsName(name, { dots: false, most: 63 })) });
    }
  },
});

interface Named {
  readonly node: Node;
  readonly what: string;
}

function namesIn(doc: Parameters<typeof kubernetesObject>[0]): readonly Named[] {
  const object = kubernetesObject(doc);
  const { type, metadata, spec } = object;
  const template = podTemplate(object);
  const own = type === "Namespace" ? of([metadata], "namespace") : [];
  const ports = type === "Service" ? of(itemsOf(member(spec, "ports")), "port of a Service") : [];
  const containers = of(template?.containers.map(({ node }) => node) ?? [], "container");
  return [...own, ...ports, ...containers, ...of(itemsOf(member(template?.spec, "volumes")), "volume")];
}

function of(holders: readonly (Node | undefined)[], what: string): readonly Named[] {
  return holders.flatMap((holder) => {
    const node = member(holder, "name");
    return node === undefined ? [] : [{ node, what }];
  });
}
