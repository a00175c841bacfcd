import { rule } from "../../../server/src/core/rules/container/links-target.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linked = (links: string, name = "app"): string => container(`"memory": 128, "links": [${links}]`, name);
const cache = container('"memory": 128', "cache");
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "a name": task("", `${linked('"cache"')}, ${cache}`),
    "a name and an alias": task('"networkMode": "bridge"', `${linked('"cache:redis"')}, ${cache}`),
    "a bare list": `[${linked('"cache"')}, ${cache}]`,
    "awsvpc, of which another rule speaks": task('"networkMode": "awsvpc"', linked('"nobody"')),
    "Fargate with bridge, of which other rules speak": fargate('"networkMode": "bridge"', linked('"nobody"')),
    "Windows, of which another rule speaks": task(windows, linked('"nobody"')),
    "empty and null are absent": task("", `${linked("")}, ${container('"links": null', "b")}`),
    "a placeholder": task("", `${linked('"${CACHE}:redis", "{{ cache }}"')}, ${cache}`),
    "a placeholder that names a container": task("", `${linked('"${CACHE}:redis"')}, ${container("", "${CACHE}")}`),
    "any name, while a container's is unknown": task("", `${linked('"redis"')}, ${container("", "${CACHE}")}`),
    "a number, of which the schema speaks": task("", `${linked("7")}, ${cache}`),
  },
  invalid: {
    "a slip, with an alias": {
      code: task("", `${linked('«"cahce:redis"»')}, ${cache}`),
      messages: ["near"],
      fixed: task("", `${linked('"cache:redis"')}, ${cache}`),
    },
    "nothing near, in a bare list": {
      code: `[${linked('«"database"»')}, ${cache}]`,
      messages: ["unknown"],
    },
    "two aliases, a blank, no name": {
      code: task("", `${linked('«"cache:a:b"», «"cache :a"», «":a"», «"cache:"»')}, ${cache}`),
      messages: ["form", "form", "form", "form"],
    },
    itself: { code: task("", linked('«"app:self"»')), messages: ["itself"] },
    "each to the other": {
      code: task("", `${linked('«"cache"»')}, ${linked('"app"', "cache")}`),
      messages: ["ring"],
      related: ['Container "cache" has a link to "app" here.'],
    },
  },
});
