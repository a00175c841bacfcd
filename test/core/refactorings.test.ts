// Refactorings: what is offered where, and the text afterwards.
import { container, fargate, task } from "../support/documents.js";
import { refactorTest } from "../support/refactorTest.js";

const MANAGER = "Move B to secrets (Secrets Manager)";
const STORE = "Move B to secrets (Parameter Store)";
const ROLE = '"executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole"';

refactorTest("move to secrets", {
  "one of several variables": {
    at: task(
      ROLE,
      container('"environment": [{ "name": "A", "value": "x" }, { "name": "B", "val‸ue": "y" }], "memory": 128'),
    ),
    offers: [MANAGER, STORE],
    choose: MANAGER,
    gives: task(
      ROLE,
      container(
        '"environment": [{ "name": "A", "value": "x" }], "secrets": [{ "name": "B", "valueFrom": "arn:aws:secretsmanager:<REGION>:123456789012:secret:<SECRET_NAME>" }], "memory": 128',
      ),
    ),
  },
  "the only one, to those that are there": {
    at: task(
      ROLE,
      container(
        '"memory": 128, "environment": [{ "name": "B‸", "value": "y" }], "secrets": [{ "name": "A", "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/a" }]',
      ),
    ),
    choose: STORE,
    gives: task(
      ROLE,
      container(
        '"memory": 128, "secrets": [{ "name": "A", "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/a" }, { "name": "B", "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/<PARAMETER_NAME>" }]',
      ),
    ),
  },
  "all that are selected, with a role where there is none": {
    at: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    environment:
      - name: A # first
        val‸ue: x
      - name: B
        value: y‸
      - name: C
        value: z
`,
    offers: ["Move 2 variables to secrets (Secrets Manager)", "Move 2 variables to secrets (Parameter Store)"],
    choose: "Move 2 variables to secrets (Parameter Store)",
    gives: `family: web
executionRoleArn: arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    environment:
      # first
      - name: C
        value: z
    secrets:
      - name: A
        valueFrom: arn:aws:ssm:<REGION>:<ACCOUNT_ID>:parameter/<PARAMETER_NAME>
      - name: B
        valueFrom: arn:aws:ssm:<REGION>:<ACCOUNT_ID>:parameter/<PARAMETER_NAME>
`,
  },
  "a value that a template fills in": {
    at: task("", container('"environment": [{ "name": "B", "value": "${‸B}" }]')),
    offers: [],
  },
  "a name that is among the secrets": {
    at: task(
      ROLE,
      container('"environment": [{ "name": "B", "value": "y‸" }], "secrets": [{ "name": "B", "valueFrom": "b" }]'),
    ),
    offers: [],
  },
  "a bare list of containers": {
    at: '[{ "name": "app", "image": "nginx:1.27", "essential": true, "environment": [{ "name": "B", "value": "y‸" }] }]',
    choose: STORE,
    gives:
      '[{ "name": "app", "image": "nginx:1.27", "essential": true, "secrets": [{ "name": "B", "valueFrom": "arn:aws:ssm:<REGION>:<ACCOUNT_ID>:parameter/<PARAMETER_NAME>" }] }]',
  },
});

const HEALTH = "Add a health check";
const LOGS = "Send the logs to CloudWatch (awslogs)";
const ROUTER = "Add a FireLens router, and send the logs through it";
const CHECK = '"interval": 30, "timeout": 5, "retries": 3, "startPeriod": 10';

const checked = (image: string, more: string, command: string) => ({
  at: task("", `{ "name": "‸a", "image": "${image}"${more}, "memory": 128 }`),
  choose: HEALTH,
  gives: task(
    "",
    `{ "name": "a", "image": "${image}"${more}, "memory": 128, "healthCheck": { "command": ${command}, ${CHECK} } }`,
  ),
});

const PORT = ', "portMappings": [{ "containerPort": 8080 }]';

refactorTest("add a health check", {
  "by its port": checked("web:1", PORT, '["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"]'),
  "with what Alpine has": checked(
    "nginx:1.27-alpine",
    PORT,
    '["CMD-SHELL", "wget -q -O /dev/null http://localhost:8080/ || exit 1"]',
  ),
  "with the image's own tool": checked("redis:7", "", '["CMD-SHELL", "redis-cli ping | grep PONG"]'),
  "without a port": checked("web:1", "", '["CMD-SHELL", "<COMMAND> || exit 1"]'),
  "one that has a check": { at: task("", container('"healthCheck": { "command": ["CMD", "‸true"] }')), offers: [] },
  "inside of something else": { at: task("", container('"portMappings": [{ "containerPort": 80‸ }]')), offers: [] },
});

refactorTest("send logs", {
  "to CloudWatch": {
    at: task("", '{ "name": "app", "image": "nginx:1.27"‸, "memory": 128 }'),
    offers: [HEALTH, LOGS, ROUTER],
    choose: LOGS,
    gives: task(
      "",
      container(
        '"memory": 128, "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/web", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "app" } }',
      ),
    ),
  },
  "to CloudWatch from Fargate, which needs a role": {
    at: `family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: "256"
memory: "512"
containerDefinitions:
  - name: app # the app
    ima‸ge: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1
`,
    choose: LOGS,
    gives: `family: web
executionRoleArn: arn:aws:iam::123456789012:role/ecsTaskExecutionRole
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: "256"
memory: "512"
containerDefinitions:
  - name: app # the app
    image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1
    logConfiguration:
      logDriver: awslogs
      options:
        awslogs-group: /ecs/web
        awslogs-region: eu-west-1
        awslogs-stream-prefix: app
`,
  },
  "through FireLens, to where they go now": {
    at: task(
      "",
      '{ "name": "app", "image": "nginx:1.27"‸, "memory": 128, "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/a", "awslogs-region": "eu-west-1" } } }',
    ),
    choose: ROUTER,
    gives: task(
      "",
      '{ "name": "app", "image": "nginx:1.27", "memory": 128, "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "cloudwatch_logs", "region": "eu-west-1", "log_group_name": "/a", "log_stream_prefix": "app/", "auto_create_group": "true" } } }, ' +
        '{ "name": "log_router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", "essential": true, "memoryReservation": 50, "firelensConfiguration": { "type": "fluentbit" }, "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/a", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "log_router" } } }',
    ),
  },
  "through the router that is there": {
    at: task(
      "",
      '{ "name": "app", "image": "nginx:1.27"‸, "memory": 128 }, { "name": "r", "image": "fluent:1", "memory": 64, "firelensConfiguration": { "type": "fluentbit" } }',
    ),
    offers: [HEALTH, LOGS, "Send the logs through FireLens"],
  },
  "a router": {
    at: task(
      "",
      '{ "name": "r‸", "image": "fluent:1", "memory": 64, "firelensConfiguration": { "type": "fluentbit" } }',
    ),
    offers: [HEALTH],
  },
});

refactorTest("sizes", {
  "from the only container to the task": {
    at: task("", container('"cpu": 256, "mem‸ory": 512, "memoryReservation": 128')),
    offers: [HEALTH, LOGS, ROUTER, "Move cpu and memory to the task (0.25 vCPU and 512 MiB)"],
    choose: "Move cpu and memory to the task (0.25 vCPU and 512 MiB)",
    gives:
      '{ "family": "web", "cpu": "256", "memory": "512", "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }] }',
  },
  "the sums, rounded up to what Fargate has": {
    at: `{ "family": "web", ${ROLE}, "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc"‸, "containerDefinitions": [${container('"memory": 700')}, ${container('"memory": 200', "b")}] }`,
    offers: ["Give the task what its containers ask for (0.25 vCPU and 1 GiB)"],
    choose: "Give the task what its containers ask for (0.25 vCPU and 1 GiB)",
    gives: `{ "family": "web", ${ROLE}, "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "1024", "containerDefinitions": [${container('"memory": 700')}, ${container('"memory": 200', "b")}] }`,
  },
  "from the task into the only container": {
    at: `family: web
cpu: .5 vCPU # half
memory: 1‸GB
containerDefinitions:
  - name: app
    image: nginx:1.27
`,
    offers: ['Move cpu and memory of the task into container "app"', "Convert to Fargate"],
    choose: 'Move cpu and memory of the task into container "app"',
    gives: `family: web
# half
containerDefinitions:
  - name: app
    image: nginx:1.27
    cpu: 512
    memory: 1024
`,
  },
  "a task on Fargate keeps its size": { at: fargate('"cpu": "25‸6"'), offers: [] },
  "a value that is filled in later": {
    at: task("", `{ "name": "app", "image": "nginx:1.27", "memory": "\${M‸}" }`),
    offers: [HEALTH, LOGS, ROUTER],
  },
});
