import { rule } from "../../../server/src/core/rules/service/registry-awsvpc.js";
import { asUpdate, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a task definition with bridge": {
      code: service('"serviceRegistries": [{ "port": 80, "containerName": "app" }]'),
      files: { "taskdef.json": task("") },
    },
    "a container without its port": service(
      '"serviceRegistries": [{ "containerName": "app" }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
    ),
    "port alone": service(
      '"serviceRegistries": [{ "port": 80 }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
    ),
    "the container alone": service(
      '"serviceRegistries": [{ "containerName": "app", "containerPort": 80 }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
    ),
    nothing: service(
      '"serviceRegistries": [{ "registryArn": "a" }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
    ),
    "perhaps no awsvpc": service('"serviceRegistries": [{ "port": 80, "containerName": "app" }]'),
    "a placeholder": service(
      '"serviceRegistries": [{ "port": "${PORT}", "containerName": "app" }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
    ),
  },
  invalid: {
    "a task definition with awsvpc": {
      code: service('"serviceRegistries": [{ "port": «80», "containerName": "app" }]'),
      files: { "taskdef.json": task('"networkMode": "awsvpc"') },
      messages: ["both"],
      fixed: service('"serviceRegistries": [{ "port": 80 }]'),
    },
    both: {
      code: service(
        '"serviceRegistries": [{ "port": «80», "containerName": "app", "containerPort": 80 }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
      ),
      messages: ["both"],
      fixed: service(
        '"serviceRegistries": [{ "port": 80 }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
      ),
      alternatives: {
        "Remove port": service(
          '"serviceRegistries": [{ "containerName": "app", "containerPort": 80 }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
        ),
      },
    },
    half: {
      code: service(
        '"serviceRegistries": [{ "containerPort": «80» }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
      ),
      messages: ["half"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceRegistries": [{ "port": «80», "containerName": "app", "containerPort": 80 }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
        ),
      ),
      messages: ["both"],
      fixed: asUpdate(
        service(
          '"serviceRegistries": [{ "port": 80 }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }',
        ),
      ),
    },
  },
});
