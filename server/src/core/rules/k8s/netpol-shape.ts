// The peers and ports of a NetworkPolicy.
import { ipRangeOf, isStrictlyWithin, rangeText } from "../../base/ipRanges.js";
import { isPortName } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { integerOf } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/netpol-shape",
  kinds: ["k8s.manifest"],
  objects: ["NetworkPolicy"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/services-networking/network-policies/"),
    kubernetesDocs("reference/kubernetes-api/policy-resources/network-policy-v1/"),
  ],
  awsError: [
    "may not specify both ipBlock and another peer",
    "must specify a peer",
    "must be a strict subset of `cidr`",
    "must be greater than or equal to `port`",
    "may not be specified when `port` is not specified",
    "may not be specified when `port` is non-numeric",
  ],
  summary:
    "The peers of a NetworkPolicy are a range of addresses or selectors, and its ports are numbers, names or ranges.",
  why: "A peer is either a range of addresses or a choice of pods and namespaces: both in one entry are refused, as is an entry with neither. The exceptions of a range have to lie in it, and a range of ports goes from a number to one that is not smaller.",
  messages: {
    mixed: "ipBlock stands alone: a peer is a range of addresses or is chosen by selectors. Make two entries of it.",
    empty: "This peer says nothing. Add podSelector, namespaceSelector or ipBlock; for everything, leave the list out.",
    range: '"{value}" is no range of addresses. Write it as 10.0.0.0/16.',
    canonical: {
      severity: "warning",
      text: "{value} has bits behind its prefix, which are ignored: {better} is meant, and newer releases want it so.",
    },
    except: "{value} does not lie in {outer}, or is all of it, so that it is no exception of it.",
    noPort: "endPort is the end of a range that begins with port, and there is no port. Add it.",
    named: "endPort needs a port that is a number, and {port} is a name.",
    order: "The range of ports goes from {port} to {endPort}: the end has to be {port} or more.",
    number: "Ports go from 1 to 65535, and {port} does not.",
    name: '"{name}" is no name of a port: up to 15 lower-case letters, digits and "-", with a letter among them.',
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\nspec:\n  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock:\n            cidr: 10.0.0.0/16\n          podSelector: {}\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\nspec:\n  podSelector: {}\n  ingress:\n    - from:\n        - ipBlock:\n            cidr: 10.0.0.0/16\n        - podSelector: {}\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    const rules = [...itemsOf(member(spec, "ingress")), ...itemsOf(member(spec, "egress"))];
    for (const rule of rules) {
      for (const key of ["from", "to"]) for (const peer of itemsOf(member(rule, key))) checkPeer(peer, report);
      for (const port of itemsOf(member(rule, "ports"))) checkPort(port, report);
    }
  },
});

type Reports = Parameters<typeof rule.check>[1];

function checkPeer(peer: Node, report: Reports): void {
  if (peer.type !== "object") return;
  const block = member(peer, "ipBlock");
  const selectors = ["podSelector", "namespaceSelector"].filter((key) => member(peer, key) !== undefined);
  // An unknown key is a slip of one of the three: the schema speaks of it.
  if (block === undefined && selectors.length === 0 && !peer.partial && peer.properties.length === 0)
    report(peer, "empty", {});
  if (block === undefined) return;
  if (selectors.length > 0) report(block.key ?? block, "mixed", {});
  const outer = checkRange(member(block, "cidr"), report);
  for (const node of itemsOf(member(block, "except"))) {
    const inner = checkRange(node, report);
    if (inner !== undefined && outer !== undefined && !isStrictlyWithin(inner, outer))
      report(node, "except", { value: String(node.value), outer: String(member(block, "cidr")?.value) });
  }
}

function checkRange(node: Node | undefined, report: Reports) {
  const value = knownText(node);
  if (node === undefined || value === undefined) return undefined;
  const range = ipRangeOf(value);
  if (range === undefined) report(node, "range", { value });
  else if (range.first !== range.value) {
    const better = rangeText(range);
    const fixes = better === undefined ? [] : [change(node, "it", better)];
    report(node, "canonical", { value, better: better ?? "another address" }, { fixes });
  }
  return range;
}

function checkPort(entry: Node, report: Reports): void {
  const port = member(entry, "port");
  const end = member(entry, "endPort");
  for (const node of [port, end]) {
    const number = node?.type === "number" ? integerOf(node) : undefined;
    if (node !== undefined && number !== undefined && !(number >= 1 && number <= 65535))
      report(node, "number", { port: number });
  }
  const name = knownText(port);
  if (port !== undefined && name !== undefined && !isPortName(name)) report(port, "name", { name });
  if (end === undefined) return;
  if (port === undefined) {
    if (!entry.partial) report(end, "noPort", {});
  } else if (name !== undefined) report(end, "named", { port: name });
  else if (isKnown(port) && isKnown(end) && Number(end.value) < Number(port.value))
    report(end, "order", { port: Number(port.value), endPort: Number(end.value) });
}
