// Values of annotations for the AWS Load Balancer Controller.
import { nearest } from "../../base/nearest.js";
import type { LoadBalancerAnnotation } from "../../data/loadBalancerAnnotations.js";
import {
  albAnnotation,
  loadBalancerAnnotations,
  nlbAnnotation,
  type WrittenAnnotation,
} from "../../model/k8s/loadBalancers.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import type { Node } from "../../parse/doc.js";
import { parse } from "../../parse/parse.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { loadBalancerDocs } from "../shared/sources.js";
import { listed, numberOf } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/lbc-value",
  kinds: ["k8s.manifest"],
  objects: ["Ingress", "Service"],
  needs: ["annotations"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [loadBalancerDocs("ingress/annotations/"), loadBalancerDocs("service/annotations/")],
  summary: "Annotations for the AWS Load Balancer Controller hold values that it understands.",
  why: "A value that the controller cannot read makes it stop with an error in its log and an event on the object: the load balancer is not made, or stays as it was.",
  messages: {
    boolean: '"{value}" is neither "true" nor "false", and {name} is one of the two.',
    values: '"{value}" is no value of {name}. Use {values}.',
    unusual: {
      severity: "warning",
      text: '"{value}" is no value of {name}, and gives a Classic Load Balancer of the former cloud provider. Use {values}.',
    },
    integer: '"{value}" is not a whole number, and {name} is one.',
    range: "{name} goes from {least} to {most}, and {value} does not.",
    port: '"{value}" is no port: use a number from 1 to 65535, or "traffic-port".',
    long: "{name} has at most {most} characters; this one has {length}.",
    map: '"{part}" in {name} lacks a value: write it as key=value, with commas between several.',
    json: "This is not the JSON that {name} holds: {problem}.",
    group:
      '"{value}" is no name of a group: use lower-case letters, digits, "-" and ".", with a letter or digit at both ends.',
    timeout:
      "A check that may take {timeout} does not end before the next one begins after {interval}. Set the timeout below the interval.",
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/scheme: public\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/scheme: internet-facing\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    for (const annotation of loadBalancerAnnotations(object)) {
      const { text, known } = annotation;
      if (text !== undefined && known?.where.includes(object.type as "Ingress") === true)
        judge(annotation, known, text.trim(), report);
    }
    for (const [timeout, interval] of [
      [albAnnotation(object, "healthcheck-timeout-seconds"), albAnnotation(object, "healthcheck-interval-seconds")],
      [nlbAnnotation(object, "healthcheck-timeout"), nlbAnnotation(object, "healthcheck-interval")],
    ])
      if (Number(timeout?.text) >= Number(interval?.text) && timeout !== undefined)
        report(timeout.value, "timeout", {
          timeout: numberOf(Number(timeout.text), "second"),
          interval: numberOf(Number(interval?.text), "second"),
        });
  },
});

type Reports = Parameters<typeof rule.check>[1];

function judge(
  { key, value: node }: WrittenAnnotation,
  known: LoadBalancerAnnotation,
  value: string,
  report: Reports,
): void {
  const name = key.slice(key.indexOf("/") + 1);
  const { values, range, type } = known;
  if (values !== undefined) choice(node, name, { values, value }, report);
  else if (name === "group.name" && value.length <= 63 && !GROUP.test(value)) report(node, "group", { value });
  else if (type === "boolean" && !BOOLEAN.test(value)) report(node, "boolean", { name, value });
  else if (type === "port" && value !== "traffic-port" && !isPort(value)) report(node, "port", { value });
  else if (type === "json") json(node, name, value, report);
  else if (type === "map" && !name.includes("listener-attributes")) map(node, name, value, report);
  else if (type === "integer" && !/^-?\d+$/.test(value)) report(node, "integer", { name, value });
  else if (range === undefined) return;
  else if (type === "text" && value.length > range[1])
    report(node, "long", { name, most: range[1], length: value.length });
  else if (type === "integer" && (Number(value) < range[0] || Number(value) > range[1]))
    report(node, "range", { name, value, least: range[0], most: range[1] });
}

const GROUP = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/** What Go reads as a boolean. */
const BOOLEAN = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

interface Choice {
  readonly values: readonly string[];
  readonly value: string;
}

function choice(node: Node, name: string, { values, value }: Choice, report: Reports): void {
  // A check by "HTTP" of a Service is one by "http".
  if (values.includes(value) || (name.endsWith("healthcheck-protocol") && values.includes(value.toLowerCase()))) return;
  const near = values.find((one) => one.toLowerCase() === value.toLowerCase()) ?? nearest(value, values);
  const fixes = near === undefined ? [] : [change(node, name, near)];
  const list = listed(
    values.map((one) => `"${one}"`),
    "or",
  );
  report(node, name === "aws-load-balancer-type" ? "unusual" : "values", { name, value, values: list }, { fixes });
}

function isPort(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

function map(node: Node, name: string, value: string, report: Reports): void {
  const part = value.split(",").find((one) => one.trim() !== "" && !one.includes("="));
  if (part !== undefined) report(node, "map", { name, part: part.trim() });
}

function json(node: Node, name: string, value: string, report: Reports): void {
  // Another rule speaks of what it holds.
  if (name === "listen-ports") return;
  const read = parse(value, "json");
  const [problem] = read.problems;
  if (problem !== undefined) report(node, "json", { name, problem: problem.message.replace(/\.$/, "") });
}
