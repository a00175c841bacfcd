import { rule } from "../../../server/src/core/rules/task/proxy-container.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const BOTH = `${container("")}, ${container("", "envoy")}`;

const proxy = (name: string): string => `"proxyConfiguration": { "containerName": ${name} }`;

ruleTest(rule, {
  valid: {
    "one of them": task(proxy('"envoy"'), BOTH),
    "an unknown name": task(proxy('"${PROXY}"'), BOTH),
    "an unknown container": task(proxy('"sidecar"'), `${BOTH}, { "name": "\${NAME}" }`),
    "a container without a name": task(proxy('"sidecar"'), `${BOTH}, {}`),
    "no name, which the schema says": task('"proxyConfiguration": {}', BOTH),
  },
  invalid: {
    misspelled: {
      code: task(proxy('«"envoi"»'), BOTH),
      messages: ["near"],
      fixed: task(proxy('"envoy"'), BOTH),
      alternatives: { 'Change to "app"': task(proxy('"app"'), BOTH) },
    },
    "nothing near": {
      code: task(proxy('«"sidecar"»'), BOTH),
      messages: ["unknown"],
      fixed: task(proxy('"app"'), BOTH),
      alternatives: { 'Change to "envoy"': task(proxy('"envoy"'), BOTH) },
    },
  },
});
