// Values of the wrong type or outside a closed set: words, places and fixes, in JSON and in YAML.
import { container, task } from "../support/documents.js";
import { schemaTest } from "../support/schemaTest.js";

schemaTest({
  "type: a number in quotes": {
    code: task("", container('"memory": «"100"»')),
    rule: "schema/type",
    says: ['"memory" must be a number here, not the text "100". Remove the quotes.'],
    fixes: ["!Change to 100"],
    fixed: task("", container('"memory": 100')),
  },
  "type: a number without quotes": {
    code: task('"cpu": «256»'),
    rule: "schema/type",
    says: ['"cpu" must be a text here, not the number 256. Put it in quotes.'],
    fixes: ['!Change to "256"'],
    fixed: task('"cpu": "256"'),
  },
  "type: a number with its unit": {
    code: task("", container('"memory": «"1GB"»')),
    rule: "schema/type",
    says: ['"memory" must be a number here, not the text "1GB". Write the number alone, without unit and quotes.'],
    fixes: [],
  },
  "type: a fraction": {
    code: task("", container('"cpu": «0.5»')),
    rule: "schema/type",
    says: ['"cpu" must be a whole number here, not the number 0.5.'],
    fixes: [],
  },
  "type: true in quotes": {
    code: task("", container('"essential": «"True"»')),
    rule: "schema/type",
    says: ['"essential" must be true or false here, not the text "True". Remove the quotes.'],
    fixes: ["!Change to true"],
    fixed: task("", container('"essential": true')),
  },
  "type: a word for true": {
    code: task("", container('"essential": «"no"»')),
    rule: "schema/type",
    says: ['"essential" must be true or false here, not the text "no".'],
    fixes: ["Change to false"],
    fixed: task("", container('"essential": false')),
  },
  "type: one value where a list is wanted": {
    code: task('"requiresCompatibilities": «"EC2"»'),
    rule: "schema/type",
    says: ['"requiresCompatibilities" must be a list of texts here, not the text "EC2". Put it in a list.'],
    fixes: ['!Change to ["EC2"]'],
    fixed: task('"requiresCompatibilities": ["EC2"]'),
  },
  "type: a command line, of which a list means something else": {
    code: task("", container('"command": «"npm start"»')),
    rule: "schema/type",
    says: ['"command" must be a list of texts here, not the text "npm start". Put it in a list.'],
    fixes: ['Change to ["npm start"]'],
    fixed: task("", container('"command": ["npm start"]')),
  },
  "type: variables of the shell are no placeholders": {
    code: task("", container('"command": «"echo $HOME"»')),
    rule: "schema/type",
    says: ['"command" must be a list of texts here, not the text "echo $HOME". Put it in a list.'],
    fixes: ['Change to ["echo $HOME"]'],
    fixed: task("", container('"command": ["echo $HOME"]')),
  },
  "type: one object where a list is wanted": {
    code: task("", container('"portMappings": «{ "containerPort": 80 }»')),
    rule: "schema/type",
    says: ['"portMappings" must be a list of objects here, not an object. Put it in a list.'],
    fixes: ["Put it in a list"],
    fixed: task("", container('"portMappings": [{ "containerPort": 80 }]')),
  },
  "type: a switch of words": {
    code: task(
      '"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-1", "transitEncryption": «true» } }]',
    ),
    rule: "schema/type",
    says: ['"transitEncryption" must be a text here, not true. Use "ENABLED" or "DISABLED".'],
    fixes: ['Change to "ENABLED"'],
  },
  "type: a map of tags": {
    code: task('"tags": «{ "team": "shop" }»'),
    rule: "schema/type",
    says: ['"tags" must be a list of objects here, not an object. Write { "key": …, "value": … } for each.'],
    fixes: ["Change to a list of keys and values"],
    fixed: task('"tags": [{ "key": "team", "value": "shop" }]'),
  },
  "type: an object that is no item": {
    code: task("", container('"volumesFrom": «{ "x": "y" }»')),
    rule: "schema/type",
    says: ['"volumesFrom" must be a list of objects here, not an object.'],
    fixes: [],
  },
  "type: a map where a list of names and values is wanted": {
    code: task("", container('"environment": «{ "PORT": 80 }»')),
    rule: "schema/type",
    says: ['"environment" must be a list of objects here, not an object. Write { "name": …, "value": … } for each.'],
    fixes: ["Change to a list of names and values"],
    fixed: task("", container('"environment": [{ "name": "PORT", "value": "80" }]')),
  },
  "type: a number among texts": {
    code: task("", container('"logConfiguration": { "logDriver": "json-file", "options": { "max-file": «3» } }')),
    rule: "schema/type",
    says: ['"max-file" must be a text here, not the number 3. Put it in quotes.'],
    fixes: ['!Change to "3"'],
    fixed: task("", container('"logConfiguration": { "logDriver": "json-file", "options": { "max-file": "3" } }')),
  },
  "type: an item of a list": {
    code: task("", container('"command": ["sleep", «60»]')),
    rule: "schema/type",
    says: ['Item 2 of "command" must be a text here, not the number 60. Put it in quotes.'],
    fixes: ['!Change to "60"'],
    fixed: task("", container('"command": ["sleep", "60"]')),
  },
  "type: hides what would follow from it": {
    code: task('"networkMode": «5»', container('"logConfiguration": «"awslogs"»')),
    rule: "schema/type",
    says: [
      '"networkMode" must be a text here, not the number 5. Use "awsvpc", "bridge", "host" or "none".',
      '"logConfiguration" must be an object here, not the text "awslogs".',
    ],
    fixes: [],
  },
  "enum: a slip": {
    code: task('"networkMode": «"awsvp"»'),
    rule: "schema/enum",
    says: [
      '"awsvp" is not allowed for "networkMode". Use "awsvpc", "bridge", "host" or "none". Did you mean "awsvpc"?',
    ],
    fixes: ['Change to "awsvpc"', 'Change to "bridge"', 'Change to "host"', 'Change to "none"'],
    fixed: task('"networkMode": "awsvpc"'),
  },
  "enum: another letter case": {
    code: task('"runtimePlatform": { "cpuArchitecture": «"arm64"» }'),
    rule: "schema/enum",
    says: ['"arm64" is not allowed for "cpuArchitecture". Use "X86_64" or "ARM64". Did you mean "ARM64"?'],
    fixes: ['!Change to "ARM64"', 'Change to "X86_64"'],
    fixed: task('"runtimePlatform": { "cpuArchitecture": "ARM64" }'),
  },
  "enum: a large set": {
    code: task("", container('"ulimits": [{ "name": «"nofiles"», "softLimit": 1, "hardLimit": 2 }]')),
    rule: "schema/enum",
    says: [
      '"nofiles" is not allowed for "name". Use "nofile", "nproc", "memlock", "core", "cpu", "data", "fsize", "locks" or one of 7 others. Did you mean "nofile"?',
    ],
    fixes: ['Change to "nofile"'],
    fixed: task("", container('"ulimits": [{ "name": "nofile", "softLimit": 1, "hardLimit": 2 }]')),
  },
  "enum: a set of one": {
    code: task('"placementConstraints": [{ "type": «"distinctInstance"» }]'),
    rule: "schema/enum",
    says: ['"distinctInstance" is not allowed for "type". Only "memberOf" is.'],
    fixes: ['Change to "memberOf"'],
    fixed: task('"placementConstraints": [{ "type": "memberOf" }]'),
  },
  "enum: an item of a list": {
    code: task('"requiresCompatibilities": ["EC2", «"Fargate"»]'),
    rule: "schema/enum",
    says: [
      '"Fargate" is not allowed for "requiresCompatibilities". Use "FARGATE", "EC2", "EXTERNAL" or "MANAGED_INSTANCES". Did you mean "FARGATE"?',
    ],
    fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]'),
  },
  "enum: what consoles show where nothing is set": {
    code: task('"networkMode": «"default"»'),
    rule: "schema/enum",
    says: [
      '"default" is not allowed for "networkMode". Use "awsvpc", "bridge", "host" or "none". For the default, leave the key out.',
    ],
    fixed: task(""),
  },
  "value: out of range": {
    code: task("", container('"portMappings": [{ "containerPort": «70000» }]')),
    rule: "schema/value",
    says: ['"containerPort" must be between 1 and 65535, not 70000.'],
  },
  "value: too long and empty": {
    code: task(`"tags": [{ "key": «"${"k".repeat(129)}"» }, { "key": «""» }]`),
    rule: "schema/value",
    says: ['"key" has 129 characters; at most 128 are allowed.', '"key" must not be empty.'],
  },
  "value: too many": {
    code: task(`"tags": «[${Array.from({ length: 51 }, (_, index) => `{ "key": "k${index}" }`).join(", ")}]»`),
    rule: "schema/value",
    says: ['"tags" has 51 entries; at most 50 are allowed.'],
  },
  "value: none of the members of a union": {
    code: task("", container(`"resourceRequirements": [{ "type": "GPU", "sharingStrategy": «{}» }]`)),
    rule: "schema/value",
    says: ['"sharingStrategy" needs "nvidiaMps".'],
  },
});
