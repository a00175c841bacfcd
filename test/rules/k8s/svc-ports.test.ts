import { rule } from "../../../server/src/core/rules/k8s/svc-ports.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const service = (spec: string) => manifest("v1", "Service", spec);

ruleTest(rule, {
  valid: {
    "one without a name": service("ports:\n  - port: 80\n"),
    "several with names": service("ports:\n  - name: a\n    port: 80\n  - name: b\n    port: 80\n    protocol: UDP\n"),
    headless: service("clusterIP: None\nselector:\n  app: web\n"),
    "an external name": service("type: ExternalName\nexternalName: example.com\n"),
    "filled in later": service("ports:\n  - name: a\n    port: ${PORT}\n  - name: b\n    port: ${PORT}\n"),
    "node ports": service("type: NodePort\nports:\n  - port: 80\n    nodePort: 30080\n"),
    "the type is not known": service("type: ${TYPE}\nports:\n  - port: 80\n    nodePort: 30080\n"),
    "application protocols": service("ports:\n  - port: 80\n    appProtocol: kubernetes.io/h2c\n"),
    sessions: service(
      "sessionAffinity: ClientIP\nsessionAffinityConfig:\n  clientIP:\n    timeoutSeconds: 86400\nports:\n  - port: 80\n",
    ),
    "no spec": "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n",
    "another Service": manifest("serving.knative.dev/v1", "Service", "ports: []\n"),
  },
  invalid: {
    "no ports": { code: service("selector:\n  app: web\n").replace("spec", "«spec»"), messages: ["none"] },
    "an empty list": { code: service("ports: «[]»\n"), messages: ["none"] },
    unnamed: {
      code: service("ports:\n  - name: http\n    port: 80\n  - «port»: 443\n    targetPort: 8443\n"),
      messages: ["unnamed"],
      fixed: service("ports:\n  - name: http\n    port: 80\n  - port: 443\n    targetPort: 8443\n    name: https\n"),
    },
    "the same name": {
      code: service("ports:\n  - name: http\n    port: 80\n  - name: «http»\n    port: 81\n"),
      messages: ["name"],
      related: ["The first one."],
    },
    "the same port": {
      code: service("ports:\n  - name: a\n    port: 80\n  - name: b\n    port: «80»\n    protocol: TCP\n"),
      messages: ["repeated"],
    },
    "out of range": {
      code: service("ports:\n  - port: «70000»\n    targetPort: «0»\n"),
      messages: ["range", "range"],
    },
    "a node port inside": {
      code: service("ports:\n  - port: 80\n    nodePort: «30080»\n"),
      messages: ["nodePort"],
      fixed: service("ports:\n  - port: 80\n"),
    },
    "node ports out of range": {
      code: service(
        "type: NodePort\nports:\n  - name: a\n    port: 80\n    nodePort: «8080»\n  - name: b\n    port: 81\n    nodePort: «70000»\n",
      ),
      messages: ["nodePortRange", "range"],
    },
    "a node port twice": {
      code: service(
        "type: NodePort\nports:\n  - name: a\n    port: 80\n    nodePort: 30080\n  - name: b\n    port: 81\n    nodePort: «30080»\n",
      ),
      messages: ["nodePortTwice"],
    },
    "an application protocol": {
      code: service("ports:\n  - port: 80\n    appProtocol: «a b»\n"),
      messages: ["appProtocol"],
    },
    "a long session": {
      code: service(
        "sessionAffinity: ClientIP\nsessionAffinityConfig:\n  clientIP:\n    timeoutSeconds: «86401»\nports:\n  - port: 80\n",
      ),
      messages: ["timeout"],
    },
    "sessions that are off": {
      code: service("«sessionAffinityConfig»:\n  clientIP:\n    timeoutSeconds: 10\nports:\n  - port: 80\n"),
      messages: ["affinity"],
    },
  },
});
