import { rule } from "../../../server/src/core/rules/task/fargate-roles-image.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ROLE = '"executionRoleArn": "arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole"';
const ECR = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1";

const image = (name: string, open = "", close = ""): string => `{ "name": "app", "image": ${open}"${name}"${close} }`;

const app = image(ECR);

/** On Fargate, with no role unless among the fields. */
const onFargate = (fields: string, containers: string): string =>
  task(`"requiresCompatibilities": ["FARGATE"]${fields}`, containers);

ruleTest(rule, {
  valid: {
    "a role": fargate("", app),
    "a placeholder for the role": fargate('"executionRoleArn": "${ROLE}"', app),
    "a public image": onFargate("", image("public.ecr.aws/nginx/nginx:1.27")),
    "an unknown account": onFargate("", image("${ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/web:1")),
    "EC2 has the instance's role": task('"requiresCompatibilities": ["EC2"]', app),
    "no launch type named": task("", app),
    "logs demand the role already": onFargate(
      "",
      image(ECR).replace("}", ', "logConfiguration": { "logDriver": "awslogs" } }'),
    ),
    "secrets demand the role already": onFargate(
      "",
      image(ECR).replace("}", ', "secrets": [{ "name": "A", "valueFrom": "a" }] }'),
    ),
    "a bare list": `[${app}]`,
  },
  invalid: {
    "two of three": {
      code: onFargate("", `${container("", "proxy")}, ${image(ECR, "«", "»")}, ${image(ECR)}`),
      messages: ["missing"],
      related: ['The image of container "app" needs the role as well.'],
      fixed: `{ "family": "web", ${ROLE}, "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [${container("", "proxy")}, ${app}, ${app}] }`,
    },
    "the dual-stack address": {
      code: onFargate("", image("123456789012.dkr-ecr.eu-central-1.on.aws/web:1", "«", "»")),
      messages: ["missing"],
      fixed: `{ "family": "web", ${ROLE}, "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [${image("123456789012.dkr-ecr.eu-central-1.on.aws/web:1")}] }`,
    },
  },
});
