import { rule } from "../../../server/src/core/rules/container/dns-windows.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const bare = container('"memory": 1024');

ruleTest(rule, {
  valid: {
    Linux: task("", container('"dnsServers": ["10.0.0.2"]')),
    "Linux, said": task(
      '"runtimePlatform": { "operatingSystemFamily": "LINUX" }',
      container('"dnsSearchDomains": ["example.com"]'),
    ),
    "nothing said": task(windows, bare),
    "empty and null are absent": task(windows, container('"dnsServers": [], "dnsSearchDomains": null')),
    "awsvpc, of which other rules speak": task(
      `"networkMode": "awsvpc", ${windows}`,
      container('"dnsServers": ["10.0.0.2"]'),
    ),
    "an unknown system": task(
      '"runtimePlatform": { "operatingSystemFamily": "${OS}" }',
      container('"dnsServers": ["10.0.0.2"]'),
    ),
    "a bare list": `[${container('"dnsServers": ["10.0.0.2"]')}]`,
  },
  invalid: {
    servers: {
      code: task(windows, container('"memory": 1024, "dnsServers": «["10.0.0.2"]»')),
      messages: ["windows"],
      fixed: task(windows, bare),
    },
    both: {
      code: task(
        windows,
        container('"dnsServers": «["10.0.0.2"]», "memory": 1024, "dnsSearchDomains": «["example.com"]»'),
      ),
      messages: ["windows", "windows"],
      fixed: task(windows, bare),
    },
  },
});
