import { rule } from "../../../server/src/core/rules/k8s/env-value-from.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const from = (source: string, value = "") => podOf(`env:\n  - name: A\n${value}    valueFrom: ${source}\n`);
const SECRET = "{ secretKeyRef: { name: db, key: password } }";
const field = (path: string) => from(`{ fieldRef: { fieldPath: ${path} } }`);
const resource = (name: string, divisor = "") => from(`{ resourceFieldRef: { resource: ${name}${divisor} } }`);

ruleTest(rule, {
  valid: {
    secret: from(SECRET),
    "an empty value": from(SECRET, '    value: ""\n'),
    "no value": from(SECRET, "    value: null\n"),
    fields: field("status.podIPs"),
    "a label": field("\"metadata.labels['app.kubernetes.io/name']\""),
    "the former name": field("spec.host"),
    resource: resource("limits.cpu", ", divisor: 1m"),
    "in Mi": resource("requests.memory", ", divisor: 1Mi"),
    "in its own unit": resource("limits.memory", ", divisor: 0"),
    "large pages": resource("limits.hugepages-2Mi"),
    "filled in later": field("${PATH}"),
    "a source that is not known: the schema speaks": from("{ secretRef: { name: a } }"),
    envFrom: podOf("envFrom:\n  - configMapRef:\n      name: web\n"),
    "an entry that is filled in": podOf("envFrom:\n  - ${ENTRY}\n"),
  },
  invalid: {
    both: { code: from(SECRET, "    value: a\n").replace("valueFrom", "«valueFrom»"), messages: ["both"] },
    none: { code: from("«{}»"), messages: ["none"] },
    several: {
      code: from("{ secretKeyRef: { name: db, key: a }, fieldRef: { fieldPath: metadata.name } }").replace(
        "valueFrom",
        "«valueFrom»",
      ),
      messages: ["several"],
    },
    "no such field": {
      code: field("«spec.nodename»"),
      messages: ["fieldPath"],
      fixed: field("spec.nodeName"),
    },
    "all labels": { code: field("«metadata.labels»"), messages: ["fieldPath"] },
    "no such resource": {
      code: resource("«limit.cpu»"),
      messages: ["resource"],
      fixed: resource("limits.cpu"),
    },
    divisors: { code: resource("limits.cpu", ", divisor: «1Mi»"), messages: ["divisor"] },
    "envFrom without a source": { code: podOf("envFrom:\n  - «prefix: A»\n"), messages: ["envFromNone"] },
    "envFrom with two": {
      code: podOf("envFrom:\n  - «{ configMapRef: { name: a }, secretRef: { name: b } }»\n"),
      messages: ["envFromBoth"],
    },
  },
});
