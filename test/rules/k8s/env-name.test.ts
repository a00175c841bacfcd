import { rule } from "../../../server/src/core/rules/k8s/env-name.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string) => podOf(`env:\n  - name: ${name}\n    value: a\n`);

ruleTest(rule, {
  valid: {
    plain: named("MODE_1"),
    "with signs": named("spring.main-x"),
    "filled in later": named("${NAME}=1"),
    absent: podOf("env:\n  - value: a\n"),
    "a prefix": podOf("envFrom:\n  - prefix: DB_\n    configMapRef:\n      name: web\n"),
  },
  invalid: {
    empty: { code: named('«""»'), messages: ["empty"] },
    "an equals sign": { code: named('«"A=B"»'), messages: ["form"] },
    "no ASCII": { code: named("«GRÖSSE»"), messages: ["form"] },
    unusual: { code: named('«"2FA"»'), messages: ["unusual"] },
    "before it was allowed": { code: named('«"2FA"»'), messages: ["old"], target: { minor: 31, isKnown: true } },
    "a dot too many": { code: named("«..A»"), messages: ["unusual"] },
    "a prefix": {
      code: podOf('envFrom:\n  - prefix: «"A="»\n    configMapRef:\n      name: web\n'),
      messages: ["form"],
    },
  },
});
