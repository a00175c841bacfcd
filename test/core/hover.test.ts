// What hovers say: documentation, and what a value means where it stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { container, fargate, service, task } from "../support/documents.js";
import { analyseText } from "../support/examples.js";
import { hoverAt, hoverIn, hoverTest } from "../support/hoverTest.js";

const REFERENCE = "[Reference](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";

// What the documentation says.
hoverTest({
  "a key": [
    '{ "fam‸ily": "web", "containerDefinitions": [] }',
    "**family** (text)",
    "a name for your task definition",
    `${REFERENCE}API_RegisterTaskDefinition.html#ECS-RegisterTaskDefinition-request-family)`,
  ],
  "the value of a key without a meaning of its own": ['{ "family": "w‸eb", "containerDefinitions": [] }', "**family**"],
  "a key that must be there": [
    task("", container('"logConfiguration": { "log‸Driver": "awslogs" }')),
    "(text, required)",
  ],
  "a number with a range": [
    task("", container('"portMappings": [{ "container‸Port": 80 }]')),
    "(whole number, 1 to 65535)",
  ],
  "a key with a closed set of values": [
    '{ "family": "web", "network‸Mode": "awsvpc", "containerDefinitions": [] }',
    "**networkMode** (text)",
    "- `awsvpc`: The task has a network interface",
    "- `none`: ",
    REFERENCE,
  ],
  "one of the values": [
    '{ "family": "web", "networkMode": "hos‸t", "containerDefinitions": [] }',
    "`host`: The containers use the network of the instance",
    "**networkMode** (text) · [Reference]",
  ],
  "a value in a list": [
    '{ "family": "web", "requiresCompatibilities": ["FAR‸GATE"], "containerDefinitions": [] }',
    "`FARGATE`: AWS brings the compute",
    "request-requiresCompatibilities)",
  ],
  "a value that is none of the set": [
    '{ "family": "web", "networkMode": "brigde‸", "containerDefinitions": [] }',
    "**networkMode**",
    "[schema/enum](page:schema/enum): ",
  ],
  "a deprecated key": [
    '{ "family": "web", "inference‸Accelerators": [], "containerDefinitions": [] }',
    "**Deprecated.**",
  ],
  "an option of a log driver": [
    task("", container('"logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-gr‸oup": "a" } }')),
    "**awslogs-group** (text)",
    "Make sure to specify a log group",
    "#ECS-Type-LogConfiguration-options)",
  ],
  "an option that the reference does not name": [
    task("", container('"logConfiguration": { "logDriver": "awslogs", "options": { "Ho‸st": "a" } }')),
    "**Host** (text)",
    "The configuration options to send to the log driver.",
  ],
  "code without marks in it": [
    task("", '{ "name": "a", "ima‸ge": "nginx:1.27" }'),
    "either `repository-url/image:tag` or",
  ],
  "notes are left to the reference": [
    task("", container('"entry‸Point": ["a"]')),
    "**entryPoint** (list of texts)\n\nThe entry point that's passed",
  ],
  "an unknown key": ['{ "family": "web", "no‸thing": 1, "containerDefinitions": [] }', "[schema/unknown-key]"],
  "a bare list of containers": ['[{ "na‸me": "a", "image": "nginx:1.27", "essential": true }]', "**name** (text)"],
  "a wrapped task definition": [
    '{ "taskDefinition": { "fam‸ily": "web", "containerDefinitions": [] } }',
    "**family** (text)",
  ],
  "the wrapper itself": ['{ "task‸Definition": { "family": "web", "containerDefinitions": [] } }'],
  "a printed service": [
    '{ "services": [{ "service‸Name": "web", "desiredCount": 1, "launchType": "EC2" }] }',
    "**serviceName**",
  ],
  "a cluster": ['{ "clusterName": "main", "sett‸ings": [], "capacityProviders": [] }', "**settings**"],
  "a blank": ['{ "family": "web",  ‸  "containerDefinitions": [] }'],
  "a bracket": ['{ "family": "web", "containerDefinitions": [ ‸] }'],
  "a file of another kind": ['{ "na‸me": "x", "version": "1.0.0" }'],
});

// Sizes.
hoverTest({
  "the CPU of a Fargate task": [
    fargate('"cpu": "2‸56"', container('"cpu": 128')),
    "0.25 vCPU (256 CPU units).",
    "Fargate offers 512 MiB, 1 GiB or 2 GiB of memory with 0.25 vCPU.",
    "The container reserves 128 of 256 CPU units; 128 left.",
    "**A month on Fargate:** about $9.01 on x86, $7.21 on ARM; Spot varies, from $2.70. *us-east-1, prices of March 2026",
  ],
  "a long row": [
    fargate('"cpu": "4 v‸CPU", "memory": "8 GB"'),
    "4 vCPU",
    "Fargate offers 8 GiB to 30 GiB of memory with 4 vCPU, in steps of 1 GiB.",
  ],
  "memory that Fargate does not have with this CPU": [
    fargate('"memory": "7‸00"'),
    "700 MiB.",
    "Fargate offers 512 MiB, 1 GiB or 2 GiB of memory with 0.25 vCPU, and not 700 MiB.",
  ],
  "CPU that Fargate does not have": [
    fargate('"cpu": "3‸00"'),
    "300 CPU units.",
    "Fargate has no such size: it offers 0.25 vCPU, 0.5 vCPU",
  ],
  "ARM first where the task says so": [
    fargate('"cpu": "1‸024", "memory": "2048", "runtimePlatform": { "cpuArchitecture": "ARM64" }'),
    "about $28.84 on ARM, $36.04 on x86",
  ],
  "storage that costs": [fargate('"cpu": "2‸56", "ephemeralStorage": { "sizeInGiB": 120 }'), "about $17.11 on x86"],
  "what the containers take of the memory": [
    fargate(
      '"memory": "1024‸"',
      `${container('"memory": 512, "memoryReservation": 256')}, ${container('"memory": 256', "log")}`,
    ),
    "The containers reserve 512 MiB of 1 GiB; 512 MiB left: `app` 256 MiB and `log` 256 MiB.",
  ],
  "more than there is": [
    fargate('"memory": "512‸"', container('"memoryReservation": 600')),
    "reserves 600 MiB of 512 MiB; 88 MiB too much.",
  ],
  "the CPU of a container": [
    fargate('"cpu": "512"', container('"cp‸u": 128')),
    "0.125 vCPU, 25 % of the task's 0.5 vCPU. It is a share",
    "384 left",
  ],
  "no CPU": [task("", container('"cpu": ‸0')), "Nothing is reserved"],
  "the memory of a container": [
    task('"memory": "1024"', container('"memory": 256‸, "memoryReservation": 128')),
    "256 MiB, 25 % of the task's 1 GiB: a hard limit.",
    "128 MiB of it are reserved.",
  ],
  "a reservation with a limit": [
    task("", container('"memory": 256, "memoryReservation": 1‸28')),
    "128 MiB are reserved. The container may use more, up to its limit of 256 MiB.",
  ],
  "a reservation in a task": [
    task('"memory": "1 GB"', container('"memoryReservation": 1‸28')),
    "up to the task's 1 GiB.",
  ],
});

test("hover: what is not known is not reckoned with", () => {
  const said = hoverAt(
    fargate('"cpu": "256‸"', `${container('"cpu": 64')}, ${container('"cpu": "${CPU}"', "b")}`),
  )?.markdown;
  assert.doesNotMatch(said ?? "", /reserve/);
  const ec2 = hoverAt(task('"requiresCompatibilities": ["EC2"], "cpu": "300‸", "memory": "512"'))?.markdown;
  assert.doesNotMatch(ec2 ?? "", /Fargate (?:offers|has)|month/);
  const windows = hoverAt(
    fargate(
      '"cpu": "1024‸", "memory": "2048", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
    ),
  )?.markdown;
  assert.match(windows ?? "", /for Windows/);
  assert.doesNotMatch(windows ?? "", /month/);
  const storage = hoverAt(fargate('"cpu": "256‸", "ephemeralStorage": { "sizeInGiB": "${SIZE}" }'))?.markdown;
  assert.doesNotMatch(storage ?? "", /month/);
});

// Images, ARNs, ports, log drivers.
const image = (text: string, more = ""): string =>
  `{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "${text}‸"${more} }] }`;

hoverTest({
  "an image of ECR": [
    image("123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/web:1.2"),
    "- Registry: Amazon ECR, account `123456789012`, region `eu-west-1`\n- Repository: `team/web`\n- Tag: `1.2`",
    "A tag can be moved, a digest cannot.",
  ],
  "an official image without a tag": [
    image("nginx"),
    "- Registry: Docker Hub, an official image\n- Repository: `nginx`",
    "No tag means `latest`.",
    "[container/image-latest](page:container/image-latest): ",
  ],
  "an image of Docker Hub": [
    image("docker.io/bitnami/redis:latest"),
    "Registry: Docker Hub\n",
    "- Repository: `bitnami/redis`",
    "the next deployment",
  ],
  "a digest": [
    image(`ghcr.io/a/b:1@sha256:${"a".repeat(64)}`),
    "Registry: GitHub (ghcr.io)",
    "- Tag: `1`\n- Digest: `sha256:aaaa",
    "Always the same image: the digest counts, not the tag.",
  ],
  "a private registry of the European Sovereign Cloud": [
    image("123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu/web:1"),
    "- Registry: Amazon ECR, account `123456789012`, region `eusc-de-east-1`",
  ],
  "a registry of one's own": [image("registry.example.com:5000/web:1"), "- Registry: registry.example.com:5000"],
  "without version consistency": [
    image("nginx:1.27", ', "versionConsistency": "disabled"'),
    "Every task pulls what `1.27` points to at that moment",
  ],
  "an image to be filled in": [image("${IMAGE}"), "Filled in before deployment", "**image**"],
  "a role": [
    '{ "family": "web", "taskRoleArn": "arn:aws:iam::123456789012:role/app/web‸", "containerDefinitions": [] }',
    "IAM role `app/web`, account `123456789012`.",
  ],
  "a secret with its key": [
    task(
      "",
      container(
        '"secrets": [{ "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-Ab12Cd:password:AWSCURRENT:‸" }]',
      ),
    ),
    "Secret of Secrets Manager `db-Ab12Cd`, account `123456789012`, region `eu-west-1`.",
    "- The value of its JSON key `password`\n- Version stage: `AWSCURRENT`",
  ],
  "a parameter of another partition": [
    task(
      "",
      container('"secrets": [{ "name": "A", "valueFrom": "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a/b‸" }]'),
    ),
    "Parameter of SSM Parameter Store `/a/b`, account `123456789012`, region `cn-north-1`, partition `aws-cn`.",
  ],
  "an access point of S3 Files": [
    task(
      '"volumes": [{ "name": "v", "s3filesVolumeConfiguration": { "accessPointArn": "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123/access-point/fsap-0123‸" } }]',
      container(""),
    ),
    "S3 Files access point `fsap-0123`, account `123456789012`, region `eu-west-1`.",
  ],
  "a target group": [
    service(
      '"loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef‸", "containerName": "app", "containerPort": 80 }]',
    ),
    "Target group `web`",
  ],
  "a service of AWS that is not known": [
    task("", container('"environment": [{ "name": "A", "value": "arn:aws:glue:eu-west-1:123456789012:job/a‸" }]')),
    "glue: `job/a`",
  ],
  "a schedule in a variable": [
    task("", container('"environment": [{ "name": "A", "value": "cron(0 12 ? * MON-FRI *)‸" }]')),
    "Strikes at 12:00 on Monday to Friday. In UTC",
  ],
  "a port under awsvpc": [
    fargate("", container('"portMappings": [{ "containerPort": 80‸ }]')),
    "Port 80 of the task's own network interface.",
  ],
  "a port under bridge": [
    task("", container('"portMappings": [{ "containerPort": 80‸, "hostPort": 0 }]')),
    "Any free port of the instance (usually 32768 to 60999) leads to port 80",
  ],
  "a fixed host port": [
    task("", container('"portMappings": [{ "containerPort": 80, "host‸Port": 8080 }]')),
    "Port 8080 of the instance leads to port 80 of the container: one such task an instance.",
  ],
  "a port under host": [
    task('"networkMode": "host"', container('"portMappings": [{ "containerPort": 80‸ }]')),
    "Port 80 of the instance: one such task an instance.",
  ],
  "a log driver": [
    task("", container('"logConfiguration": { "logDriver": "journald‸" }')),
    "`journald`: Writes to the journal",
    "Works on Linux instances; not on Fargate or Managed Instances.",
  ],
  "a placeholder": [
    task("", container('"environment": [{ "name": "A", "value": "{{ a }}‸" }]')),
    "Filled in before deployment",
  ],
  "a variable of the shell": [task("", container('"command": ["echo $HOME‸"]')), "**command** (list of texts)"],
  "backticks in a value": [image("a`b"), "Repository: ``a`b``"],
});

// Services.
const rolling = (fields: string, deployment: string): string =>
  service(`${fields}${fields === "" ? "" : ", "}"deploymentConfiguration": {${deployment}}`);

hoverTest({
  "the defaults": [
    service('"desiredCount": 4‸'),
    "**Rolling update** of 4 tasks: 4 to 8 run meanwhile (100 to 200 %).",
    "- Up to 4 new tasks may start before old ones stop.\n- It needs room for 1 more task at least, and uses up to 4.",
  ],
  "stopping first": [
    rolling('"desiredCount": 4', ' "minimumHealthyPercent": 50‸, "maximumPercent": 100 '),
    "2 to 4 run meanwhile (50 to 100 %).",
    "- Up to 2 old tasks may stop before new ones run.\n- It needs no room beyond that of the running tasks.",
  ],
  "both ways": [
    rolling('"desiredCount": 2', ' "minimumHealthyPercent": 50, "maximum‸Percent": 200 '),
    "It goes without more room, and uses that of 2 more tasks where there is some.",
  ],
  "a standstill": [
    rolling('"desiredCount": 1', ' "minimumHealthyPercent": 50‸, "maximumPercent": 150 '),
    "exactly 1 run meanwhile",
    "ECS can neither stop nor start a task, so a deployment never ends.",
  ],
  "one task an instance": [
    service('"desiredCount": 2‸, "launchType": "EC2", "placementConstraints": [{ "type": "distinctInstance" }]'),
    "It needs 1 free instance at least, and uses up to 2 (one task an instance: distinctInstance).",
  ],
  "a count that is not known": [
    rolling('"desiredCount": "${COUNT}"', ' "minimumHealthyPercent": 50‸ '),
    "Rolling update: at least 50 % of the desired count keep running (rounded up), and at most 200 % run at a time (rounded down).",
  ],
  "no tasks": [service('"desiredCount": 0‸'), "No tasks are wanted"],
  daemons: [
    service('"schedulingStrategy": "DAEMON‸", "launchType": "EC2"'),
    "`DAEMON`: Keeps one task running",
    "the old task stops before the new one starts",
    "All of them may be down at a time.",
  ],
  CodeDeploy: [
    service('"desiredCount": 4‸, "deploymentController": { "type": "CODE_DEPLOY" }'),
    "CodeDeploy does the deployments of this service, not ECS.",
  ],
  "blue/green": [
    rolling('"desiredCount": 3', ' "strategy": "BLUE_GREEN‸", "bakeTimeInMinutes": 15 '),
    "`BLUE_GREEN`: ",
    "**Blue/green deployment**, once the new version runs:",
    "- At once: 100 % of the traffic\n- After 15 minutes: the old version stops",
    "Both versions run in full meanwhile: room for 6 tasks.",
  ],
  canary: [
    rolling(
      '"desiredCount": 3',
      ' "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": 20‸ }, "bakeTimeInMinutes": 5 ',
    ),
    "- At once: 20 % of the traffic\n- After 10 minutes: 100 %\n- After 15 minutes: the old version stops",
  ],
  linear: [
    rolling("", ' "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 50, "stepBakeTimeInMinutes": 1‸ } '),
    "- At once: 50 % of the traffic\n- After 1 minute: 100 %\n- Then the bake time, which is not given here",
    "Both versions run in full meanwhile.",
  ],
  "linear in many steps": [
    rolling("", ' "strategy": "LINEAR‸", "bakeTimeInMinutes": 0 '),
    "- At once: 10 % of the traffic, and as much again every 6 minutes\n- After 54 minutes: 100 %\n- Right then: the old version stops",
  ],
  "a wait that is not known": [
    rolling("", ' "strategy": "BLUE_GREEN", "bake‸TimeInMinutes": "${BAKE}" '),
    "**bakeTimeInMinutes** (whole number)\n\nFilled in before deployment",
  ],
  "an update that leaves the rest as it is": [
    '{ "service": "web", "forceNewDeployment": true, "desired‸Count": 4 }',
    "**desiredCount** (whole number)\n\nThe number of",
  ],
  "a placement expression": [
    service(
      '"launchType": "EC2", "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.instance-type =~ t3.* and task:group == db‸" }]',
    ),
    "Selects instances whose type matches t3.\\* and that run a task of the group db.",
  ],
  "an expression that cannot be read": [
    service('"launchType": "EC2", "placementConstraints": [{ "type": "memberOf", "express‸ion": "attribute:a ==" }]'),
    "**expression** (text)\n\nA cluster query language",
  ],
  "a spread": [
    service(
      '"launchType": "EC2", "placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone‸" }]',
    ),
    "Spreads the tasks evenly over the Availability Zones.",
  ],
});

test("hover: fixed host ports of the task definition that a service runs", () => {
  const run = analyseText(task("", container('"portMappings": [{ "containerPort": 80, "hostPort": 8080 }]')));
  const file = { path: run.path, source: run.source, units: run.units };
  const found = { state: "found", unit: 0, file: { open: () => file } } as never;
  const said = hoverAt(service('"desiredCount": 2‸, "launchType": "EC2"'), undefined, [found])?.markdown ?? "";
  assert.match(said, /It needs 1 free instance at least, and uses up to 2 \(one task an instance: host port 8080\)\./);
});

hoverTest(
  {
    "YAML: a key": ["family: web\ncontainerDefinitions:\n  - na‸me: app\n    image: nginx:1.27\n", "**name** (text)"],
    "YAML: a value": ["family: web\ncpu: 2‸56\nmemory: 512\ncontainerDefinitions: []\n", "0.25 vCPU"],
    "YAML: an unquoted placeholder": [
      "family: web\ncpu: {{ c‸pu }}\ncontainerDefinitions: []\n",
      "Filled in before deployment",
    ],
    "YAML: the second document": [
      "family: web\ncontainerDefinitions: []\n---\nserviceName: web\ndesiredCount: 2‸\nlaunchType: EC2\n",
      "**Rolling update** of 2 tasks",
    ],
    "YAML: a comment": ["family: web # wh‸at\ncontainerDefinitions: []\n"],
  },
  "/work/document.yaml",
);

hoverTest(
  {
    "a setting": ['{ "pre‸set": "strict" }', "**preset**\n\nThe set of rules to begin with.", "- `strict`: "],
    "a word of a setting": ['{ "preset": "str‸ict" }', "`strict`: All of that"],
    "a rule": [
      '{ "rules": { "task/fargate-si‸ze": "off" } }',
      "**task/fargate-size** (error)",
      "[The rule's page](page:task/fargate-size)",
    ],
    "rules of a prefix": ['{ "rules": { "task/‸*": "off" } }', "rules whose names begin with `task/`."],
    "every rule": ['{ "rules": { "‸*": "off" } }', "Every rule."],
    "a severity": ['{ "rules": { "task/*": "of‸f" } }', "`off`: Not reported."],
    "a key of an override": ['{ "overrides": [{ "fil‸es": ["a"], "rules": {} }] }', "**files**\n\nGlobs of the files"],
    "a rule in an override": [
      '{ "overrides": [{ "files": ["a"], "rules": { "task/cpu-ty‸pe": "off" } }] }',
      "**task/cpu-type**",
    ],
    "a glob": ['{ "ignore": ["ven‸dor/"] }', "**ignore**"],
    "a kind": ['{ "associations": { "*.tpl": "ecs.ser‸vice" } }', "`ecs.service`: ECS service"],
    "a key that there is not": ['{ "pre‸sett": "strict" }', "[schema/unknown-key]"],
  },
  "/work/.stowage.json",
);

test("hover: the range is the key or the value that is meant", () => {
  const text = '{ "family": "web", "cpu": "256", "containerDefinitions": [] }';
  const file = analyseText(text);
  const shown = (part: string) => {
    const found = hoverIn(file, text.indexOf(part) + 1);
    return found && text.slice(found.start, found.end);
  };
  assert.deepEqual([shown("family"), shown("web"), shown("256")], ['"family"', '"web"', '"256"']);
});

const BROKEN: Readonly<Record<string, string>> = {
  "/work/task.json": fargate(
    '"placementConstraints": [{ "type": "memberOf", "expression": "(a == b" }]',
    container(
      '"image": "a:b@c", "portMappings": [{ "containerPort": "80-81" }], "secrets": [{ "valueFrom": "arn:aws:x" }]',
    ),
  ),
  "/work/service.yaml":
    "serviceName: web\ndesiredCount: 3\ndeploymentConfiguration:\n  strategy: LINEAR\n  linearConfiguration: { stepPercent: -1 }\n  <<: *x\nplacementStrategy: [{ type: spread }]\n",
  "/work/.stowage.json": '{ "rules": { "task/*": "off", "": 1 }, "overrides": [{ "files": [1] }] }',
};

for (const [path, text] of Object.entries(BROKEN)) {
  test(`hover: nothing throws at any place of ${path}, whole, cut off or spoiled`, () => {
    for (let cut = 0; cut <= text.length; cut += 7) {
      for (const broken of [text.slice(0, cut), text.slice(cut), `${text.slice(0, cut)}}"${text.slice(cut)}`]) {
        const file = analyseText(broken, path);
        for (let offset = 0; offset <= broken.length; offset += 3) {
          const found = hoverIn(file, offset);
          assert.ok(found === undefined || (found.start <= offset && offset <= found.end && found.markdown !== ""));
        }
      }
    }
    const whole = analyseText(text, path);
    for (let offset = -1; offset <= text.length + 1; offset++) hoverIn(whole, offset);
  });
}
