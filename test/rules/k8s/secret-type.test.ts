import { rule } from "../../../server/src/core/rules/k8s/secret-type.js";
import { ruleTest } from "../../support/ruleTest.js";

const secret = (type: string, rest: string, metadata = "") =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\n${metadata}type: ${type}\n${rest}`;
const DOCKER = "kubernetes.io/dockerconfigjson";

ruleTest(rule, {
  valid: {
    opaque: secret("Opaque", "data: {}\n"),
    "a certificate": secret("kubernetes.io/tls", "data:\n  tls.crt: YQ==\nstringData:\n  tls.key: b\n"),
    "an empty certificate": secret("kubernetes.io/tls", 'data:\n  tls.crt: ""\n  tls.key: ""\n'),
    "keys that are filled in": secret("kubernetes.io/tls", "stringData:\n  ${KEY}: b\n"),
    registry: secret(DOCKER, "data:\n  .dockerconfigjson: e30=\n"),
    "a registry in plain text": secret(DOCKER, "stringData:\n  .dockerconfigjson: '{\"auths\": {}}'\n"),
    "a registry that is filled in": secret(DOCKER, "data:\n  .dockerconfigjson: ${CONFIG}\n"),
    "no base64": secret(DOCKER, "data:\n  .dockerconfigjson: a b\n"),
    user: secret("kubernetes.io/basic-auth", "stringData:\n  password: b\n"),
    token: secret(
      "kubernetes.io/service-account-token",
      "",
      "  annotations:\n    kubernetes.io/service-account.name: web\n",
    ),
    "a type of others": secret("example.com/thing", ""),
  },
  invalid: {
    "half a certificate": { code: secret("«kubernetes.io/tls»", "data:\n  tls.crt: YQ==\n"), messages: ["all"] },
    nothing: { code: secret("«kubernetes.io/basic-auth»", ""), messages: ["some"] },
    "no key": { code: secret("«kubernetes.io/ssh-auth»", "data:\n  id_rsa: YQ==\n"), messages: ["all"] },
    "no JSON": { code: secret(DOCKER, "data:\n  .dockerconfigjson: «YWJj»\n"), messages: ["json"] },
    "no JSON in plain text": { code: secret(DOCKER, "stringData:\n  .dockerconfigjson: «abc»\n"), messages: ["json"] },
    "nobody's token": { code: secret("«kubernetes.io/service-account-token»", ""), messages: ["annotation"] },
  },
});
