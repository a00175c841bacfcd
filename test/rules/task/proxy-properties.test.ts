import { rule } from "../../../server/src/core/rules/task/proxy-properties.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const property = (name: string, value: string): string => `{ "name": "${name}", "value": "${value}" }`;

const ALL = [
  property("ProxyIngressPort", "15000"),
  property("ProxyEgressPort", "15001"),
  property("AppPorts", "80"),
  property("EgressIgnoredIPs", "169.254.170.2"),
];

const CONTAINERS = [
  container('"portMappings": [{ "containerPort": 80 }, { "containerPort": 90 }]'),
  container('"portMappings": [{ "containerPort": 80 }]', "b"),
  container('"portMappings": [{ "containerPort": 9901 }]', "envoy"),
].join(", ");

const proxy = (properties: readonly string[]): string =>
  `"proxyConfiguration": { "containerName": "envoy", "properties": [${properties.join(", ")}] }`;

ruleTest(rule, {
  valid: {
    all: task(proxy(ALL)),
    "a template may add some": task(proxy([...ALL.slice(1), "{{ more }}"])),
    "an unknown name": task(proxy([...ALL.slice(1), property("${NAME}", "1")])),
    "a misspelled name, of which another rule speaks": task(
      proxy([...ALL.slice(1), property("proxyIngressport", "1")]),
    ),
    "no proxy": task('"proxyConfiguration": null'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    one: {
      code: task(`"proxyConfiguration": { "containerName": "envoy", "properties": «[${ALL.slice(0, 3).join(", ")}]» }`),
      messages: ["missing"],
      fixed: task(proxy([...ALL.slice(0, 3), property("EgressIgnoredIPs", "169.254.170.2,169.254.169.254")])),
    },
    "all, with the ports of the other containers": {
      code: task('"proxyConfiguration": «{ "containerName": "envoy" }»', CONTAINERS),
      messages: ["missing"],
      fixed: task(
        proxy([
          ...ALL.slice(0, 2),
          property("AppPorts", "80,90"),
          property("EgressIgnoredIPs", "169.254.170.2,169.254.169.254"),
          property("IgnoredUID", "1337"),
        ]),
        CONTAINERS,
      ),
    },
    "a known name that is near": {
      code: task(`"proxyConfiguration": { "containerName": "envoy", "properties": «[${ALL.slice(1).join(", ")}]» }`),
      messages: ["missing"],
      fixed: task(proxy([...ALL.slice(1), property("ProxyIngressPort", "15000")])),
    },
    "ports that nobody says": {
      code: task(
        `"proxyConfiguration": { "containerName": "envoy", "properties": «[${[...ALL.slice(0, 2), ...ALL.slice(3)].join(", ")}]» }`,
      ),
      messages: ["missing"],
      fixed: task(proxy([...ALL.slice(0, 2), ...ALL.slice(3), property("AppPorts", "<APP_PORTS>")])),
    },
  },
});
