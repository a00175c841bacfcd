// From EC2 to Fargate: what changes, what is left to a person, and where it is offered.
import { container, fargate, task } from "../support/documents.js";
import { refactorTest } from "../support/refactorTest.js";

const ROLE = '"executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole"';
const IN_CONTAINER = [
  "Add a health check",
  "Send the logs to CloudWatch (awslogs)",
  "Add a FireLens router, and send the logs through it",
];
const CONVERT = "Convert to Fargate";

refactorTest("to Fargate", {
  "everything at once": {
    at: `{
  "family": "web",
  "requiresCompatibilities": ["EC2‸"], // for now
  "networkMode": "bridge",
  "placementConstraints": [{ "type": "distinctInstance" }],
  "cpu": "200",
  "memory": "700",
  "ipcMode": "host",
  "pidMode": "host",
  "volumes": [{ "name": "tmp", "dockerVolumeConfiguration": { "scope": "task", "driver": "local" } }],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 900,
      "privileged": true,
      "dockerSecurityOptions": ["no-new-privileges"],
      "linuxParameters": { "devices": [{ "hostPath": "/dev/fuse" }], "capabilities": { "add": ["NET_ADMIN"] } },
      "portMappings": [
        { "containerPort": 80, "hostPort": 0 },
        { "containerPort": 81, "hostPort": 81 } // the same
      ],
      "mountPoints": [{ "sourceVolume": "tmp", "containerPath": "/tmp" }],
      "ulimits": [{ "name": "nofile", "softLimit": 65535, "hardLimit": 2000000 }],
      "stopTimeout": 200
    }
  ]
}
`,
    choose: CONVERT,
    gives: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"], // for now
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "1024",
  "volumes": [{ "name": "tmp" }],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 900,
      "portMappings": [
        { "containerPort": 80 },
        { "containerPort": 81, "hostPort": 81 } // the same
      ],
      "mountPoints": [{ "sourceVolume": "tmp", "containerPath": "/tmp" }],
      "ulimits": [{ "name": "nofile", "softLimit": 65535, "hardLimit": 1048576 }],
      "stopTimeout": 120
    }
  ]
}
`,
  },
  "YAML; links become the order of starting": {
    at: `family: web
networkMode: bridge‸
containerDefinitions:
  # first
  - name: app
    image: nginx:1.27
    cpu: 100
    memory: 300 # enough
    links:
      - cache:redis
    portMappings:
      - containerPort: 80
        hostPort: 8080
  - name: cache
    image: redis:7
    memoryReservation: 100
`,
    choose: "Convert to Fargate (left to you: redis at localhost)",
    gives: `family: web
requiresCompatibilities:
  - FARGATE
networkMode: awsvpc
cpu: "256"
memory: "512"
containerDefinitions:
  # first
  - name: app
    image: nginx:1.27
    cpu: 100
    memory: 300 # enough
    dependsOn:
      - containerName: cache
        condition: START
    portMappings:
      - containerPort: 80
  - name: cache
    image: redis:7
    memoryReservation: 100
`,
  },
  "what only a person can decide stays, and is named": {
    at: `{ "family": "web", "requiresCompatibilities": ["EC2‸"], "volumes": [{ "name": "data", "host": { "sourcePath": "/data" } }], "containerDefinitions": [${container('"memory": 128, "logConfiguration": { "logDriver": "gelf" }, "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }], "resourceRequirements": [{ "type": "GPU", "value": "1" }]')}] }`,
    choose: 'Convert to Fargate (left to you: volume "data", log driver gelf, the GPUs)',
    gives: `{ "family": "web", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512", "volumes": [{ "name": "data", "host": { "sourcePath": "/data" } }], "containerDefinitions": [${container('"memory": 128, "logConfiguration": { "logDriver": "gelf" }, "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }], "resourceRequirements": [{ "type": "GPU", "value": "1" }]')}] }`,
    brings: ["volume/host-path-fargate", "log/driver-fargate", "linux/gpu-fargate"],
  },
  "logs of the host go to CloudWatch, with a role": {
    at: `{ "family": "web"‸, "containerDefinitions": [{ "name": "app", "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1", "memory": 128, "logConfiguration": { "logDriver": "json-file", "options": { "max-size": "10m" } } }] }`,
    choose: "Convert to Fargate (left to you: the execution role)",
    gives: `{ "family": "web", ${ROLE}, "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512", "containerDefinitions": [{ "name": "app", "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1", "memory": 128, "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "app" } } }] }`,
  },
  "a size that is right stays as it is written, one that is filled in later too": {
    at: `{ "family": "web"‸, "cpu": "0.25 vCPU", "memory": "\${M}", "containerDefinitions": [${container("")}] }`,
    choose: "Convert to Fargate (left to you: the size)",
    gives: `{ "family": "web", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "0.25 vCPU", "memory": "\${M}", "containerDefinitions": [${container("")}] }`,
  },
  "Fargate already": { at: fargate('"ipcMode": "ta‸sk"'), offers: [] },
  "a launch type that is filled in later": { at: task('"requiresCompatibilities": ["${L‸}"]'), offers: [] },
  "in a container": { at: task("", container('"user": "1‸"')), offers: IN_CONTAINER },
});
