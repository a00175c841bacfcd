import { rule } from "../../../server/src/core/rules/k8s/volume-source.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (lines: string) => pod(`volumes:\n  - name: data\n${lines}`);

ruleTest(rule, {
  valid: {
    one: volume("    configMap:\n      name: web\n"),
    "the other is unset": volume("    configMap:\n      name: web\n    emptyDir: null\n"),
    "an emptyDir without a value": volume("    emptyDir:\n"),
    "a key that is not known: the schema speaks": volume("    emptydir: {}\n"),
    "filled in later": volume("    ${SOURCE}: {}\n"),
    "a value that is filled in": volume("    secret: ${SECRET}\n"),
  },
  invalid: {
    several: { code: volume("    emptyDir: {}\n    «secret»:\n      secretName: a\n"), messages: ["several"] },
    none: {
      code: pod("volumes:\n  - name: «data»\n    # nothing more\n"),
      messages: ["none"],
      fixed: pod("volumes:\n  - name: data\n    emptyDir: {}\n    # nothing more\n"),
    },
    "no value": { code: volume("    «hostPath»:\n"), messages: ["noValue"] },
  },
});
