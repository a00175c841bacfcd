import { rule } from "../../../server/src/core/rules/k8s/pref-weight.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
const node = (weight: string) =>
  pod(`affinity:\n  nodeAffinity:\n    ${PREFERRED}:\n      - weight: ${weight}\n        preference: {}\n`);
const pods = (weight: string) =>
  pod(
    `affinity:\n  podAntiAffinity:\n    ${PREFERRED}:\n${indented(`- weight: ${weight}\n  podAffinityTerm:\n    topologyKey: a\n`, 6)}`,
  );

ruleTest(rule, {
  valid: {
    least: node("1"),
    most: pods("100"),
    "filled in later": node("${WEIGHT}"),
    "a text: the schema speaks": node("'0'"),
  },
  invalid: {
    none: { code: node("«0»"), messages: ["range"], fixed: node("1") },
    "too much": { code: pods("«1000»"), messages: ["range"], fixed: pods("100") },
  },
});
