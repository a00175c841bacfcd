import { rule } from "../../../server/src/core/rules/k8s/image-grammar.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const image = (text: string) => pod(`containers:\n  - name: web\n    image: ${text}\n`);
const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

ruleTest(rule, {
  valid: {
    plain: image("nginx"),
    tag: image("nginx:1.27-alpine"),
    host: image("registry.example.com:5000/team/web_app:v1"),
    "capital letters of the host": image("Registry.Example.com/team/web:v1"),
    "two signs": image("example/a__b--c"),
    digest: image(`nginx:1.27@${DIGEST}`),
    "another sum": image(`nginx@sha512:${"ab".repeat(64)}`),
    "to be built": image("ko://github.com/Example/App"),
    "filled in later": image("${REPOSITORY}:1"),
    "a stand-in": image("IMAGE"),
    "blanks around it: another rule speaks": image('" nginx"'),
  },
  invalid: {
    blanks: { code: image("«ng inx»"), messages: ["blanks"], fixed: image("nginx") },
    digest: { code: image("«nginx@sha256:123»"), messages: ["digest"] },
    "a tag for a digest": { code: image("«nginx@1.27»"), messages: ["digest"] },
    "a long tag": { code: image(`«nginx:${"a".repeat(129)}»`), messages: ["tagLength"] },
    tag: { code: image("«nginx:-1»"), messages: ["tag"] },
    "an empty tag": { code: image('«"nginx:"»'), messages: ["tag"] },
    scheme: { code: image("«https://example.com/web:1»"), messages: ["scheme"], fixed: image("example.com/web:1") },
    capitals: { code: image("«example/Web:1»"), messages: ["upperCase"], fixed: image("example/web:1") },
    signs: { code: image("«example/web,app:1»"), messages: ["signs"] },
    "a slash too many": { code: image("«example//web:1»"), messages: ["signs"] },
  },
});
