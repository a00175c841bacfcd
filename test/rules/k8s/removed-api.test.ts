import { rule } from "../../../server/src/core/rules/k8s/removed-api.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const marked = (text: string) => text.replace(/apiVersion: (.*)/, "apiVersion: «$1»");

const INGRESS = `tls: []
backend:
  serviceName: other # kept
  servicePort: 80
rules:
  - host: a.example.com
    http:
      paths:
        - path: /
          backend:
            serviceName: web
            servicePort: http
        - backend:
            serviceName: api
            servicePort: 8080
`;

const INGRESS_V1 = `tls: []
defaultBackend:
  service:
    name: other
    port:
      number: 80 # kept
rules:
  - host: a.example.com
    http:
      paths:
        - path: /
          pathType: ImplementationSpecific
          backend:
            service:
              name: web
              port:
                name: http
        - backend:
            service:
              name: api
              port:
                number: 8080
          pathType: ImplementationSpecific
`;

const TEMPLATE = `template:
  metadata:
    labels:
      app: web
  spec:
    containers: []
`;

ruleTest(rule, {
  valid: {
    "still there": manifest("apps/v1", "Deployment", TEMPLATE),
    "served by an old cluster": { code: manifest("batch/v1beta1", "CronJob"), target: { minor: 24 } },
    "a kind that nobody knows": manifest("apps/v9", "Deployment"),
    "no kind": "apiVersion: apps/v1beta1\n",
    "a version that is filled in": "apiVersion: ${VERSION}\nkind: CronJob\n",
  },
  invalid: {
    "only the version": {
      code: marked(manifest("batch/v1beta1", "CronJob", "schedule: a")),
      messages: ["replaced"],
      fixed: manifest("batch/v1", "CronJob", "schedule: a"),
    },
    "an Ingress": {
      code: marked(manifest("extensions/v1beta1", "Ingress", INGRESS)),
      messages: ["replaced"],
      fixed: manifest("networking.k8s.io/v1", "Ingress", INGRESS_V1),
    },
    "a Deployment without a selector": {
      code: marked(manifest("extensions/v1beta1", "Deployment", `rollbackTo: {}\n${TEMPLATE}`)),
      messages: ["replaced"],
      fixed: manifest("apps/v1", "Deployment", `${TEMPLATE}selector:\n  matchLabels:\n    app: web\n`),
    },
    "a Deployment whose pods have no labels": {
      code: marked(manifest("apps/v1beta2", "Deployment", "template: {}\n")),
      messages: ["replaced"],
    },
    "a budget for no pods": {
      code: marked(manifest("policy/v1beta1", "PodDisruptionBudget", "selector: {}\n")),
      messages: ["replaced"],
      fixed: manifest("policy/v1", "PodDisruptionBudget", "selector: {}\n"),
    },
    "an autoscaler of the first version": {
      code: marked(
        manifest(
          "autoscaling/v2beta1",
          "HorizontalPodAutoscaler",
          "metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      targetAverageUtilization: 60\n  - type: Pods\n    pods:\n      metricName: requests\n      targetAverageValue: 1k\n",
        ),
      ),
      messages: ["replaced"],
      fixed: manifest(
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
        "metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      target:\n        type: Utilization\n        averageUtilization: 60\n  - type: Pods\n    pods:\n      metric:\n        name: requests\n      target:\n        type: AverageValue\n        averageValue: 1k\n",
      ),
    },
    "an autoscaler of a form that is not told": {
      code: marked(
        manifest("autoscaling/v2beta1", "HorizontalPodAutoscaler", "metrics:\n  - type: Object\n    object: {}\n"),
      ),
      messages: ["replaced"],
    },
    "a definition, whose form changed altogether": {
      code: marked(manifest("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition")),
      messages: ["replaced"],
    },
    "nothing took its place": {
      code: marked(manifest("policy/v1beta1", "PodSecurityPolicy")),
      messages: ["gone"],
    },
  },
});
