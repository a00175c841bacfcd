import { rule } from "../../../server/src/core/rules/k8s/duplicate-object.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (name: string, rest = "") => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${rest}`;

ruleTest(rule, {
  valid: {
    "two names": `${map("a")}---\n${map("b")}`,
    "two namespaces": `${map("a", "  namespace: x\n")}---\n${map("a", "  namespace: y\n")}`,
    "two kinds": `${map("a")}---\n${map("a").replace("ConfigMap", "Secret")}`,
    "in another file": { code: map("a"), files: { "other.yaml": map("a") } },
    "filled in later": `${map("${A}")}---\n${map("${A}")}`,
  },
  invalid: {
    "the same again": {
      code: `${map("a")}---\n${map("«a»")}`,
      messages: ["duplicate"],
      related: ["The first one."],
    },
  },
});
