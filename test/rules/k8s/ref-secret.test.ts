import { rule } from "../../../server/src/core/rules/k8s/ref-secret.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const SECRET = object("v1", "Secret", "login", "stringData:\n  a: b\n");
const from = (name: string) => deployment("web", `envFrom:\n  - secretRef:\n      name: ${name}\n`);
const external = (kind: string, api: string, spec: string) => object(api, kind, "other", `spec:\n  ${spec}\n`);

ruleTest(rule, {
  valid: {
    "it is there": together(from("login"), SECRET),
    "no others are known": from("login"),
    "an ExternalSecret": together(
      from("token"),
      SECRET,
      external("ExternalSecret", "external-secrets.io/v1", "target:\n    name: token"),
    ),
    "a SealedSecret": together(
      from("other"),
      SECRET,
      external("SealedSecret", "bitnami.com/v1alpha1", "encryptedData: {}"),
    ),
    "a certificate": together(from("cert"), SECRET, external("Certificate", "cert-manager.io/v1", "secretName: cert")),
  },
  invalid: {
    "all of it": { code: together(from("«token»"), SECRET), messages: ["missing"] },
    volume: {
      code: together(
        object("v1", "Pod", "web", "spec:\n  volumes:\n    - name: a\n      secret:\n        secretName: «logn»\n"),
        SECRET,
      ),
      messages: ["missing"],
      fixed: together(
        object("v1", "Pod", "web", "spec:\n  volumes:\n    - name: a\n      secret:\n        secretName: login\n"),
        SECRET,
      ),
    },
    "a registry": {
      code: together(object("v1", "Pod", "web", "spec:\n  imagePullSecrets:\n    - name: «registry»\n"), SECRET),
      messages: ["pull"],
    },
    "a registry of an account": {
      code: together(object("v1", "ServiceAccount", "web", "imagePullSecrets:\n  - name: «registry»\n"), SECRET),
      messages: ["pull"],
    },
  },
});
