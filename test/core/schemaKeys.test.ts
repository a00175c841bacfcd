// Keys that are missing or unknown: words, places and fixes, in JSON and in YAML.
import { container, task } from "../support/documents.js";
import { schemaTest } from "../support/schemaTest.js";

const TARGET_GROUP = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef";
const LATTICE = "arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-0123456789abcdef0";

schemaTest({
  "required: as the model says": {
    code: task("", container('"logConfiguration": «{ "options": {} }»')),
    rule: "schema/required",
    says: ['"logConfiguration" lacks "logDriver". ECS demands it.'],
    fixes: [],
  },
  "required: null counts as absent": {
    code: task("", container('"secrets": [«{ "name": "TOKEN", "valueFrom": null }»]')),
    rule: "schema/required",
    says: ['Item 1 ("TOKEN") of "secrets" lacks "valueFrom" (null counts as absent). ECS demands it.'],
  },
  "required: beyond the model": {
    code: task("", container('"portMappings": [«{ "hostPort": 80 }»]')),
    rule: "schema/required",
    says: ['Item 1 of "portMappings" lacks "containerPort". ECS needs to know which port of the container is meant.'],
  },
  "required: what the service only leaves out": {
    code: task("", container('"environment": [«{ "name": "PORT" }»]')),
    rule: "schema/required",
    severity: "warning",
    says: ['Item 1 ("PORT") of "environment" lacks "value". ECS silently leaves out an entry without a value.'],
  },
  "required: a key that can have one value only": {
    code: task("", container('"environmentFiles": [«{ "value": "arn:aws:s3:::bucket/app.env" }»]')),
    rule: "schema/required",
    says: ['Item 1 of "environmentFiles" lacks "type". ECS demands it.'],
    fixes: ['!Add "type": "s3"'],
    fixed: task("", container('"environmentFiles": [{ "value": "arn:aws:s3:::bucket/app.env", "type": "s3" }]')),
  },
  "unknown key: a slip": {
    code: task("", container('«"portMapping"»: []')),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "portMapping" in item 1 ("app") of "containerDefinitions". Did you mean "portMappings"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixes: ['!Rename to "portMappings"'],
    fixed: task("", container('"portMappings": []')),
  },
  "unknown key: pasted from CloudFormation": {
    code: task('«"NetworkMode"»: "host"'),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "NetworkMode" in the ECS task definition. Did you mean "networkMode"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixed: task('"networkMode": "host"'),
  },
  "unknown key: says in one what a missing key would say again": {
    code: task("", container('"logConfiguration": { «"logdriver"»: "awslogs" }')),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "logdriver" in "logConfiguration". Did you mean "logDriver"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixed: task("", container('"logConfiguration": { "logDriver": "awslogs" }')),
  },
  "unknown key: the key that is meant is there": {
    code: task('"networkMode": "host", «"networkmode"»: "host"'),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "networkmode" in the ECS task definition. Did you mean "networkMode"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixes: ['Remove "networkmode"'],
    fixed: task('"networkMode": "host"'),
  },
  "unknown key: two that look like one": {
    code: task('«"pidmode"»: "host", «"pidMod"»: "task"'),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "pidmode" in the ECS task definition. Did you mean "pidMode"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
      'Unknown key "pidMod" in the ECS task definition. Did you mean "pidMode"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixes: ['!Rename to "pidMode"'],
    fixed: task('"pidMode": "host"'),
  },
  "unknown key: of the task in a container": {
    code: task("", container('«"executionRoleArn"»: "execution"')),
    rule: "schema/unknown-key",
    says: [
      '"executionRoleArn" does not belong in item 1 ("app") of "containerDefinitions" but at the top level. Move it there.',
    ],
    fixes: ['Move "executionRoleArn" to the top level', 'Remove "executionRoleArn"'],
    fixed:
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }], "executionRoleArn": "execution" }',
  },
  "unknown key: of the task in a container, and in the task": {
    code: task('"executionRoleArn": "execution"', container('«"executionRoleArn"»: "execution"')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"executionRoleArn" does not belong in item 1 ("app") of "containerDefinitions" but at the top level. Move it there.',
    ],
    fixes: ['Remove "executionRoleArn"'],
  },
  "unknown key: a known one without its end": {
    code: task('«"executionRole"»: "execution"', container('«"logConfig"»: { "logDriver": "awslogs" }')),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "executionRole" in the ECS task definition. Did you mean "executionRoleArn"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
      'Unknown key "logConfig" in item 1 ("app") of "containerDefinitions". Did you mean "logConfiguration"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixes: ['Rename to "executionRoleArn"'],
    fixed: task('"executionRoleArn": "execution"', container('"logConfiguration": { "logDriver": "awslogs" }')),
  },
  "unknown key: in place of the one that is missing": {
    code: task(
      "",
      container(
        '"dependsOn": [{ «"name"»: "db", "condition": "START" }], "environment": [{ «"key"»: "A", "value": "b" }]',
      ),
    ),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "name" in item 1 ("db") of "dependsOn", which lacks "containerName". Did you mean "containerName"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
      'Unknown key "key" in item 1 of "environment", which lacks "name". Did you mean "name"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixed: task(
      "",
      container(
        '"dependsOn": [{ "containerName": "db", "condition": "START" }], "environment": [{ "name": "A", "value": "b" }]',
      ),
    ),
  },
  "unknown key: in place of one that is demanded beyond the model": {
    code: task("", container('"portMappings": [{ «"port"»: 80 }]')),
    rule: "schema/unknown-key",
    says: [
      'Unknown key "port" in item 1 of "portMappings", which lacks "containerPort". Did you mean "containerPort"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixed: task("", container('"portMappings": [{ "containerPort": 80 }]')),
  },
  "unknown key: an entry that belongs elsewhere": {
    code: task("", container('"environment": [{ "name": "A", «"valueFrom"»: "/a" }]')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"valueFrom" does not belong in item 1 ("A") of "environment" but in the items of "containerDefinitions[].secrets". Move it there.',
    ],
    fixes: [],
  },
  "unknown key: of a container in the task": {
    code: task('«"portMappings"»: []'),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"portMappings" does not belong in the ECS task definition but in the items of "containerDefinitions". Move it there.',
    ],
  },
  "unknown key: of an item of a list that is not there": {
    code: task("", container('«"containerPort"»: 80, "protocol": "tcp"')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"containerPort" and "protocol" do not belong in item 1 ("app") of "containerDefinitions" but in the items of "containerDefinitions[].portMappings". Move them there.',
    ],
    fixes: ['Move "containerPort" and "protocol" into "portMappings"', 'Remove "containerPort" and "protocol"'],
    fixed: task("", container('"portMappings": [{ "containerPort": 80, "protocol": "tcp" }]')),
  },
  "unknown key: of an item of a list that is empty": {
    code: task("", container('«"containerPort"»: 80, "portMappings": []')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"containerPort" does not belong in item 1 ("app") of "containerDefinitions" but in the items of "containerDefinitions[].portMappings". Move it there.',
    ],
    fixed: task("", container('"portMappings": [{ "containerPort": 80 }]')),
  },
  "unknown key: of an item of a list with one that lacks it": {
    code: task("", container('«"hostPort"»: 8080, "portMappings": [{ "containerPort": 80 }]')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"hostPort" does not belong in item 1 ("app") of "containerDefinitions" but in the items of "containerDefinitions[].portMappings". Move it there.',
    ],
    fixes: ['Move "hostPort" into item 1 of "portMappings"', 'Remove "hostPort"'],
    fixed: task("", container('"portMappings": [{ "containerPort": 80, "hostPort": 8080 }]')),
  },
  "unknown key: that makes an item by itself": {
    code: task("", container('«"containerPort"»: 81, "portMappings": [{ "containerPort": 80 }]')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"containerPort" does not belong in item 1 ("app") of "containerDefinitions" but in the items of "containerDefinitions[].portMappings". Move it there.',
    ],
    fixes: ['Move "containerPort" into a new item of "portMappings"', 'Remove "containerPort"'],
    fixed: task("", container('"portMappings": [{ "containerPort": 80 }, { "containerPort": 81 }]')),
  },
  "unknown key: of one of several items": {
    code: task("", container('«"hostPort"»: 8080, "portMappings": [{ "containerPort": 80 }, { "containerPort": 81 }]')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"hostPort" does not belong in item 1 ("app") of "containerDefinitions" but in the items of "containerDefinitions[].portMappings". Move it there.',
    ],
    fixes: ['Remove "hostPort"'],
  },
  "unknown key: the target group of a service": {
    kind: "ecs.service",
    code: `{ "serviceName": "web", «"targetGroupArn"»: "${TARGET_GROUP}", "containerName": "app", "containerPort": 80 }`,
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"targetGroupArn", "containerName" and "containerPort" do not belong in the ECS service but in the items of "loadBalancers". Move them there.',
    ],
    fixed: `{ "serviceName": "web", "loadBalancers": [{ "targetGroupArn": "${TARGET_GROUP}", "containerName": "app", "containerPort": 80 }] }`,
  },
  "unknown key: the target group of VPC Lattice": {
    kind: "ecs.service",
    code: `{ "serviceName": "web", «"targetGroupArn"»: "${LATTICE}" }`,
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"targetGroupArn" does not belong in the ECS service but in the items of "vpcLatticeConfigurations". Move it there.',
    ],
    fixes: ['Move "targetGroupArn" into "vpcLatticeConfigurations"', 'Remove "targetGroupArn"'],
  },
  "unknown key: of an object below": {
    code: task("", container('«"logDriver"»: "awslogs"')),
    rule: "schema/unknown-key",
    says: [
      '"logDriver" does not belong in item 1 ("app") of "containerDefinitions" but in "containerDefinitions[].logConfiguration". Move it there.',
    ],
    fixes: ['Move "logDriver" into "logConfiguration"', 'Remove "logDriver"'],
    fixed: task("", container('"logConfiguration": { "logDriver": "awslogs" }')),
  },
  "unknown key: two of an object below, one of them at home in several": {
    code: task("", container('«"options"»: { "awslogs-group": "web" }, "logDriver": "awslogs"')),
    rule: "schema/unknown-key",
    says: [
      '"options" and "logDriver" do not belong in item 1 ("app") of "containerDefinitions" but in "containerDefinitions[].logConfiguration". Move them there.',
    ],
    fixes: ['Move "options" and "logDriver" into "logConfiguration"', 'Remove "options" and "logDriver"'],
    fixed: task("", container('"logConfiguration": { "options": { "awslogs-group": "web" }, "logDriver": "awslogs" }')),
  },
  "unknown key: one level too high, and missing there": {
    code: task(
      "",
      container('«"logDriver"»: "awslogs", "logConfiguration": { "options": { "awslogs-group": "web" } }'),
    ),
    rule: "schema/unknown-key",
    says: [
      '"logDriver" does not belong in item 1 ("app") of "containerDefinitions" but in "containerDefinitions[].logConfiguration". Move it there.',
    ],
    fixed: task("", container('"logConfiguration": { "options": { "awslogs-group": "web" }, "logDriver": "awslogs" }')),
  },
  "unknown key: of an object below, and in it": {
    code: task("", container('«"logDriver"»: "awslogs", "logConfiguration": { "logDriver": "awslogs" }')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"logDriver" does not belong in item 1 ("app") of "containerDefinitions" but in "containerDefinitions[].logConfiguration". Move it there.',
    ],
    fixes: ['Remove "logDriver"'],
  },
  "unknown key: two levels too high": {
    code: task(
      '"volumes": [{ "name": "data", «"accessPointId"»: "fsap-1", "efsVolumeConfiguration": { "fileSystemId": "fs-1" } }]',
    ),
    rule: "schema/unknown-key",
    says: [
      '"accessPointId" does not belong in item 1 ("data") of "volumes" but in "volumes[].efsVolumeConfiguration.authorizationConfig". Move it there.',
    ],
    fixes: ['Move "accessPointId" into "efsVolumeConfiguration.authorizationConfig"', 'Remove "accessPointId"'],
    fixed: task(
      '"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-1", "authorizationConfig": { "accessPointId": "fsap-1" } } }]',
    ),
  },
  "unknown key: the subnets of a service, without the object around them": {
    kind: "ecs.service",
    code: `{ "serviceName": "web", "networkConfiguration": { «"subnets"»: ["subnet-1"], "assignPublicIp": "ENABLED" } }`,
    rule: "schema/unknown-key",
    says: [
      '"subnets" and "assignPublicIp" do not belong in "networkConfiguration" but in "networkConfiguration.awsvpcConfiguration". Move them there.',
    ],
    fixes: ['Move "subnets" and "assignPublicIp" into "awsvpcConfiguration"', 'Remove "subnets" and "assignPublicIp"'],
    fixed: `{ "serviceName": "web", "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"], "assignPublicIp": "ENABLED" } } }`,
  },
  "unknown key: of another object": {
    code: task("", container('"portMappings": [{ "containerPort": 80, «"logDriver"»: "awslogs" }]')),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"logDriver" does not belong in item 1 of "portMappings" but in "containerDefinitions[].logConfiguration". Move it there.',
    ],
  },
  "unknown key: like nothing known": {
    code: task('«"colour"»: "blue"'),
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      'Unknown key "colour" in the ECS task definition. The AWS CLI refuses keys that it does not know; other tools drop them silently. Remove it, unless it is newer than this version of Stowage.',
    ],
    fixes: ['Remove "colour"'],
    fixed: task(""),
  },
  "unknown key: a note": {
    code: task('«"$schema"»: "https://example.com/schema.json"'),
    rule: "schema/unknown-key",
    severity: "information",
    says: [
      'The key "$schema" is no part of the ECS task definition. The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixes: ['Remove "$schema"'],
    fixed: task(""),
  },
  "unknown key: notes are told once": {
    code: task('«"_comment"»: "a"', container('"x-owner": "b", "_name": "c"')),
    rule: "schema/unknown-key",
    severity: "information",
    says: [
      'The 3 keys such as "_comment" are no part of the ECS task definition. The AWS CLI refuses keys that it does not know; other tools drop them silently.',
    ],
    fixes: ["Remove all 3 of this sort"],
    fixed: task("", container("")),
  },
});
