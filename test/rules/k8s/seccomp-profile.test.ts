import { rule } from "../../../server/src/core/rules/k8s/seccomp-profile.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const profile = (lines: string, key = "seccompProfile") =>
  podOf(`securityContext:\n  ${key}:\n    ${lines.replaceAll("\n", "\n    ").trimEnd()}\n`);

ruleTest(rule, {
  valid: {
    named: profile("type: Localhost\nlocalhostProfile: profiles/web.json\n"),
    "of the runtime": profile("type: RuntimeDefault\n"),
    "filled in later": profile("type: ${TYPE}\nlocalhostProfile: a\n"),
    "a name that is filled in": profile("type: Localhost\nlocalhostProfile: ${PROFILE}\n"),
    "an unknown type: the schema speaks": profile("type: Local\nlocalhostProfile: a\n"),
  },
  invalid: {
    missing: { code: profile("type: «Localhost»\n"), messages: ["missing"] },
    AppArmor: { code: profile("type: «Localhost»\n", "appArmorProfile"), messages: ["missing"] },
    other: {
      code: profile("type: Unconfined\n«localhostProfile»: a\n"),
      messages: ["other"],
      fixed: profile("type: Unconfined\n"),
    },
    absolute: { code: profile("type: Localhost\nlocalhostProfile: «/web.json»\n"), messages: ["path"] },
    back: { code: profile("type: Localhost\nlocalhostProfile: «a/../web.json»\n"), messages: ["path"] },
  },
});
