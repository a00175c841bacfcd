import { rule } from "../../../server/src/core/rules/k8s/name-service.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string, kind = "Service", api = "v1") =>
  `apiVersion: ${api}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;

ruleTest(rule, {
  valid: {
    plain: named("web-1"),
    "of Knative": named("Web.1", "Service", "serving.knative.dev/v1"),
    "filled in later": named("${NAME}"),
  },
  invalid: {
    "a digit first": { code: named("«2048-game»"), messages: ["form"], fixed: named("svc-2048-game") },
    dots: { code: named("«web.api»"), messages: ["form"], fixed: named("web-api") },
    "too long": { code: named(`«${"a".repeat(64)}»`), messages: ["long"] },
  },
});
