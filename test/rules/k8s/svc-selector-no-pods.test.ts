import { rule } from "../../../server/src/core/rules/k8s/svc-selector-no-pods.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const service = (selector: string, metadata = "") =>
  object("v1", "Service", "web", `spec:\n  selector:\n    ${selector}\n  ports:\n    - port: 80\n`, metadata);

ruleTest(rule, {
  valid: {
    "pods that are there": together(service("app: web"), deployment("web")),
    "in another file": { code: service("app: web"), files: { "web.yaml": deployment("web") } },
    "no workloads beside it": service("app: web"),
    "in another namespace": together(service("app: site", "namespace: shop"), deployment("web")),
    "a selector that is filled in": together(service("app: ${APP}"), deployment("web")),
    "labels that are filled in": together(service("app: site"), deployment("${APP}")),
    "a pod of a StatefulSet": together(service("statefulset.kubernetes.io/pod-name: web-0"), deployment("web")),
    "pods of an operator": together(service("strimzi.io/cluster: web"), deployment("web")),
    "pods of Knative": together(
      service("app: site"),
      deployment("web"),
      object("serving.knative.dev/v1", "Service", "site"),
    ),
    "an alias": together(service("app: site").replace("spec:\n", "spec:\n  type: ExternalName\n"), deployment("web")),
    "no selector": together(object("v1", "Service", "web", "spec:\n  ports:\n    - port: 80\n"), deployment("web")),
    "resources that come from elsewhere": {
      code: service("app: site"),
      files: {
        "web.yaml": deployment("web"),
        "kustomization.yaml": "resources:\n  - checked\n  - web.yaml\n  - https://example.com/site.yaml\n",
      },
    },
  },
  invalid: {
    "another value": {
      code: together(service("app: site").replace("selector", "«selector»"), deployment("web")),
      messages: ["none"],
      related: ["The nearest pods."],
    },
    "another label": {
      code: service("name: web").replace("selector", "«selector»"),
      files: { "web.yaml": deployment("web").replace("name: web", "name: «web»") },
      messages: ["none"],
      related: ["The nearest pods."],
    },
  },
});
