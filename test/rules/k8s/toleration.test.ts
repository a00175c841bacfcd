import { rule } from "../../../server/src/core/rules/k8s/toleration.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const toleration = (lines: string) => pod(`tolerations:\n${indented(`- ${indented(lines, 2).trimStart()}`, 2)}`);

ruleTest(rule, {
  valid: {
    Equal: toleration("key: a\noperator: Equal\nvalue: b\neffect: NoSchedule\n"),
    "no operator": toleration("key: a\nvalue: b\n"),
    Exists: toleration("key: example.com/a\noperator: Exists\n"),
    "an empty value": toleration('key: a\noperator: Exists\nvalue: ""\n'),
    all: toleration("operator: Exists\n"),
    seconds: toleration("key: a\noperator: Exists\neffect: NoExecute\ntolerationSeconds: 60\n"),
    "an effect that is none: the schema speaks": toleration(
      "key: a\noperator: Exists\neffect: No\ntolerationSeconds: 60\n",
    ),
    "filled in later": toleration(
      "key: ${KEY}\noperator: ${OPERATOR}\nvalue: ${VALUE}\ntolerationSeconds: 5\neffect: ${E}\n",
    ),
    "a value that is filled in": toleration("key: a\noperator: Exists\nvalue: ${VALUE}\n"),
    "a number": toleration('key: a\noperator: Gt\nvalue: "5"\n'),
    "a version that nobody said": { code: toleration('key: a\noperator: Gt\nvalue: "5"\n'), target: { minor: 34 } },
  },
  invalid: {
    value: {
      code: toleration("key: a\noperator: Exists\n«value»: b\n"),
      messages: ["value"],
      fixed: toleration("key: a\noperator: Exists\n"),
    },
    "no key": {
      code: toleration("«effect: NoSchedule»\n"),
      messages: ["noKey"],
      fixed: toleration("effect: NoSchedule\noperator: Exists\n"),
    },
    "no key, with a value": { code: toleration("«operator»: Equal\nvalue: a\n"), messages: ["noKey"] },
    seconds: {
      code: toleration("key: a\noperator: Exists\neffect: NoSchedule\n«tolerationSeconds»: 60\n"),
      messages: ["seconds"],
      fixed: toleration("key: a\noperator: Exists\neffect: NoSchedule\n"),
    },
    "seconds of every effect": {
      code: toleration("key: a\noperator: Exists\n«tolerationSeconds»: 60\n"),
      messages: ["seconds"],
      fixed: toleration("key: a\noperator: Exists\n"),
    },
    key: { code: toleration("key: «a b»\noperator: Exists\n"), messages: ["key"] },
    number: { code: toleration("key: a\noperator: Lt\nvalue: «many»\n"), messages: ["number"] },
    operator: {
      code: toleration('key: a\noperator: «Lt»\nvalue: "5"\n'),
      target: { minor: 34, isKnown: true },
      messages: ["operator"],
    },
  },
});
