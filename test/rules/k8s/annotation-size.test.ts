import { rule } from "../../../server/src/core/rules/k8s/annotation-size.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (text: string) => `{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "annotations": ${text} } }`;

ruleTest(rule, {
  valid: { small: map('{ "a": "b" }'), "just so": map(`{ "a": "${"b".repeat(262_143)}" }`) },
  invalid: { large: { code: map(`«{ "a": "${"ä".repeat(131_072)}" }»`), messages: ["large"] } },
});
