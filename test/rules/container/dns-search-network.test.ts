import { rule } from "../../../server/src/core/rules/container/dns-search-network.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const domains = (list: string): string => container(`"memory": 128, "dnsSearchDomains": ${list}`);
const bare = container('"memory": 128');

ruleTest(rule, {
  valid: {
    bridge: task('"networkMode": "bridge"', domains('["corp.example.com", "example-2.com"]')),
    "empty and null are absent": task('"networkMode": "awsvpc"', `${domains("[]")}, ${domains("null")}`),
    "an unknown mode": task('"networkMode": "${MODE}"', domains('["example.com"]')),
    "an unknown domain": task("", domains('["${DOMAIN}"]')),
    "254 characters": task("", domains(`["${"a".repeat(254)}"]`)),
    "a number, of which the schema speaks": task("", domains("[7]")),
    "Fargate with a mode it lacks, of which another rule speaks": fargate(
      '"networkMode": "bridge"',
      domains('["example.com"]'),
    ),
    "a bare list": `[${domains('["example.com"]')}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"networkMode": "awsvpc"', domains('«["example.com"]»')),
      messages: ["awsvpc"],
      fixed: task('"networkMode": "awsvpc"', bare),
    },
    "awsvpc and a wrong form give one finding": {
      code: fargate("", domains('«["example.com."]»')),
      messages: ["awsvpc"],
      fixed: fargate("", bare),
    },
    "a period at the end": { code: task("", domains('[«"example.com."»]')), messages: ["form"] },
    "a blank and an underscore, in a bare list": {
      code: `[${domains('[«"example com"», «"my_domain"», "example.com"]')}]`,
      messages: ["form", "form"],
    },
    "255 characters": { code: task("", domains(`[«"${"a".repeat(255)}"»]`)), messages: ["form"] },
  },
});
