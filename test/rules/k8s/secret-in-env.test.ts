import { rule } from "../../../server/src/core/rules/k8s/secret-in-env.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const env = (name: string, value: string) => podOf(`env:\n  - name: ${name}\n    value: ${value}\n`);
const read = (name: string) =>
  podOf(
    `env:\n  - name: ${name}\n    valueFrom:\n      secretKeyRef:\n        name: <SECRET_NAME>\n        key: ${name}\n`,
  );

ruleTest(rule, {
  valid: {
    "from a Secret": podOf(
      "env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: db\n        key: password\n",
    ),
    "about a secret": env("TOKEN_URL", "https://example.com/token"),
    "filled in later": env("DB_PASSWORD", "${PASSWORD}"),
    "put together": env("DB_PASSWORD", "$(PASSWORD)"),
    harmless: env("MODE", "correct-horse"),
    empty: env("DB_PASSWORD", '""'),
  },
  invalid: {
    password: {
      code: env("DB_PASSWORD", "«correct-horse»"),
      messages: ["clear"],
      fixed: read("DB_PASSWORD"),
    },
    "a private key": {
      code: env("PEM", '«"-----BEGIN RSA PRIVATE KEY-----"»'),
      messages: ["clear"],
      fixed: read("PEM"),
    },
    "a temporary key": {
      code: env("KEY", "«ASIAIOSFODNN7EXAMPLE»"),
      messages: ["clear"],
      fixed: read("KEY"),
    },
  },
});
