import { rule } from "../../../server/src/core/rules/container/image-latest.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const of = (text: string): string => task("", `{ "name": "app", "image": ${text}, "memory": 128 }`);

ruleTest(rule, {
  valid: {
    "a tag": of('"nginx:1.27"'),
    "a tag that holds latest": of('"nginx:latest-alpine"'),
    "no version consistency, of which another rule speaks": of('"nginx:latest", "versionConsistency": "disabled"'),
    "a digest": of(`"nginx@sha256:${"0".repeat(64)}"`),
    "latest and a digest": of(`"nginx:latest@sha256:${"0".repeat(64)}"`),
    "a placeholder": of('"${IMAGE}"'),
    "a placeholder in angle brackets": of('"<IMAGE1_NAME>"'),
    "a word to be replaced": of('"IMAGE_URI"'),
    "an empty tag, of which another rule speaks": of('"nginx:"'),
    "empty, null and blank, of which another rule speaks": task(
      "",
      '{ "image": "" }, { "image": null }, { "image": "  " }',
    ),
  },
  invalid: {
    "no tag": { code: of('«"nginx"»'), messages: ["untagged"] },
    "no tag, a host with a port": { code: of('«"registry.example.com:5000/app"»'), messages: ["untagged"] },
    latest: { code: of('«"quay.io/team/app:latest"»'), messages: ["unpinned"] },
    "public ECR, in a bare list": {
      code: '[{ "name": "app", "image": «"public.ecr.aws/nginx/nginx:latest"» }]',
      messages: ["unpinned"],
    },
    "private ECR": {
      code: task(
        "",
        '{ "image": «"123456789012.dkr.ecr.eu-central-1.amazonaws.com/app"» }, { "image": «"123456789012.dkr.ecr.eu-central-1.amazonaws.com/app:latest"» }',
      ),
      messages: ["own", "own"],
    },
  },
});
