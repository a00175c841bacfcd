import { rule } from "../../../server/src/core/rules/container/image-format.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const DIGEST = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF";
const image = (text: string): string => `{ "name": "app", "image": ${text}, "memory": 128 }`;
const of = (text: string): string => task("", image(`"${text}"`));

ruleTest(rule, {
  valid: {
    "a repository": of("nginx"),
    "a tag": of("nginx:1.27-alpine_2"),
    "a digest": of(`nginx@${DIGEST}`),
    "a tag and a digest": of(`nginx:1.27@${DIGEST}`),
    "a private registry": of("123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/app:v1"),
    "a host with a port": of("registry.example.com:5000/app"),
    "a host with capital letters": of("Registry.example.com/app:1"),
    "a tag with capital letters": of("nginx:Stable"),
    "a name of 255 characters and a digest": of(`${"a".repeat(255)}@${DIGEST}`),
    "a placeholder": of("${IMAGE}:My Tag"),
    "a word to be replaced": of("DOCKER_URI:1"),
    "a placeholder in angle brackets": of("<IMAGE1_NAME>"),
    "blank, of which another rule speaks": of("  "),
    "empty and null are absent": task("", `${image('""')}, ${image("null")}`),
    "a number, of which the schema speaks": task("", image("7")),
  },
  invalid: {
    "blanks around it": {
      code: task("", image('«" nginx:1.27 "»')),
      messages: ["blanks"],
      fixed: of("nginx:1.27"),
    },
    "a blank within": {
      code: task("", image('«"nginx: 1.27"»')),
      messages: ["blanks"],
      fixed: of("nginx:1.27"),
    },
    "a character that no image has": { code: task("", image('«"nginx:1.27!"»')), messages: ["characters"] },
    "256 characters": { code: task("", image(`«"${"a".repeat(256)}"»`)), messages: ["length"] },
    "a tag behind the @": { code: task("", image('«"nginx@1.27"»')), messages: ["digest"] },
    "a digest that is too short": { code: task("", image('«"nginx@sha256:0123"»')), messages: ["digest"] },
    "a digest without its algorithm": {
      code: task("", image(`«"nginx@${"0".repeat(64)}"»`)),
      messages: ["digest"],
    },
    "a long tag": { code: task("", image(`«"nginx:${"1".repeat(129)}"»`)), messages: ["tagLength"] },
    "an empty tag": { code: task("", image('«"nginx:"»')), messages: ["tag"] },
    "a tag that begins with a hyphen": { code: `[${image('«"nginx:-1"»')}]`, messages: ["tag"] },
    "the address of a web page": {
      code: task("", image('«"https://quay.io/team/app:1"»')),
      messages: ["scheme"],
      fixed: of("quay.io/team/app:1"),
    },
    "capital letters": {
      code: task("", image('«"registry.example.com:5000/Team/App:V1"»')),
      messages: ["upperCase"],
      fixed: of("registry.example.com:5000/team/app:V1"),
    },
    "capital letters in the first part": {
      code: task("", image('«"MyTeam/app:1"»')),
      messages: ["upperCase"],
      fixed: of("myteam/app:1"),
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: «docker://nginx:1.27» # the web server
    memory: 128
`,
      messages: ["scheme"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27 # the web server
    memory: 128
`,
    },
  },
});
