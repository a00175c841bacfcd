// Documents that can be read, with much of what people write in them, for tests that ask at every place.

const TASK_JSON = `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "essential": true,
      "portMappings": [{ "name": "http", "containerPort": 80 }],
      "environment": [],
      "healthCheck": {
        "command": ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]
      },

      "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/web" } },
      "dependsOn": [
        { "containerName": "init", "condition": "SUCCESS" }
      ]
    },
    { "name": "init", "image": "busybox" }
  ],
  "volumes": []
}
`;

const TASK_YAML = `# the web
family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: "256"
memory: '512'

containerDefinitions:
  - name: app # the app
    image: nginx:1.27
    essential: true
    portMappings:
      - name: http
        containerPort: 80
      - { containerPort: 81, protocol: tcp }
    environment: []

    healthCheck:
      command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]
      interval: 30
    command:
      - sh
      - -c
      - |
        echo "hello: world"

        name: no key
    logConfiguration:
      logDriver: awslogs
      options:
        awslogs-group: /ecs/web

  - name: init
    image: busybox
volumes:
  - name: data
`;

const FLAT_YAML = `family: web
containerDefinitions:
- name: app
  image: "nginx"
  portMappings:
  - containerPort: 80
    protocol: tcp
  -
    containerPort: 81
  mountPoints:
  - sourceVolume: data
    containerPath: /data

volumes:
- name: data
---
serviceName: web
desiredCount: 2
networkConfiguration:
    awsvpcConfiguration:
        subnets:
            - subnet-1
        securityGroups: []

loadBalancers:
    - containerName: app
      containerPort: 80
`;

const SERVICE_JSON = `{
\t"serviceName": "web",
\t"desiredCount": 2,
\t"placementConstraints": [{"type": "memberOf", "expression": "attribute:ecs.instance-type =~ t3.*"}],
\t"deploymentConfiguration": {
\t\t"minimumHealthyPercent": 100,
\t\t"deploymentCircuitBreaker": {"enable": true, "rollback": true}
\t},
\t"loadBalancers": [
\t\t{
\t\t\t"containerName": "app",
\t\t\t"containerPort": 80
\t\t}
\t]
}
`;

/** By path. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  "/work/taskdef.json": TASK_JSON,
  "/work/taskdef.yaml": TASK_YAML,
  "/work/flat.taskdef.yaml": FLAT_YAML,
  "/work/crlf.taskdef.yaml": TASK_YAML.replaceAll("\n", "\r\n"),
  "/work/service.json": SERVICE_JSON,
  "/work/oneline.taskdef.json": JSON.stringify(JSON.parse(TASK_JSON)),
};
