// Launch readiness: what each launch type brings, what is wrong anyway, and that fixes mend the real text.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { type LaunchType, readiness } from "../../server/src/core/features/readiness.js";
import { analyseText, analysis, DEFAULTS } from "../support/examples.js";

interface Case {
  readonly path?: string;
  readonly text: string;
  readonly for: LaunchType;
  /** `+` when the type brings it, the rule (or `-` for the list of types itself), and the pointer. */
  readonly blockers: readonly string[];
}

const APP = '{ "name": "app", "image": "nginx:1.27", "memory": 128 }';
const PLAIN = `{ "family": "web", "containerDefinitions": [${APP}] }`;
const FARGATE = `{ "family": "web", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512", "containerDefinitions": [${APP}] }`;

const CASES: Readonly<Record<string, Case>> = {
  "nothing said, asked for Fargate": {
    text: PLAIN,
    for: "FARGATE",
    blockers: ["+task/fargate-cpu-missing at ", "+task/fargate-memory-missing at ", "+task/fargate-network-mode at "],
  },
  "nothing said, asked for EC2": { text: PLAIN, for: "EC2", blockers: [] },
  "ready for Fargate": { text: FARGATE, for: "FARGATE", blockers: [] },
  "Fargate only, asked for EC2": { text: FARGATE, for: "EC2", blockers: ["+- at /requiresCompatibilities"] },
  "an error that is there anyway": {
    text: FARGATE.replace('"web"', '"a b"'),
    for: "FARGATE",
    blockers: ["task/family-pattern at /family"],
  },
  "of two findings at one place the one that is brought": {
    text: FARGATE.replace('["FARGATE"]', '["EC2"]').replace('"512"', '"4096"'),
    for: "FARGATE",
    blockers: ["+- at /requiresCompatibilities", "+task/fargate-size at /memory"],
  },
  "a placeholder may stand for it": { text: FARGATE.replace('["FARGATE"]', "[{{ type }}]"), for: "EC2", blockers: [] },
  "inside the wrapper": {
    text: `{ "taskDefinition": ${FARGATE.replace('"awsvpc"', '"bridge"').replace('["FARGATE"]', '["EC2"]')} }`,
    for: "FARGATE",
    blockers: [
      "+- at /taskDefinition/requiresCompatibilities",
      "+task/fargate-network-mode at /taskDefinition/networkMode",
    ],
  },
  "a bare list of containers: only what the containers show": {
    text: `[${APP.replace(" }", ', "privileged": true }')}]`,
    for: "FARGATE",
    blockers: ["+container/privileged-fargate at /0/privileged"],
  },
  YAML: {
    path: "/work/task.yaml",
    text: "family: web\nnetworkMode: host\ncpu: 256\nmemory: '512'\ncontainerDefinitions:\n  - name: app\n    image: nginx:1.27\n",
    for: "FARGATE",
    blockers: ["+task/fargate-network-mode at /networkMode", "task/cpu-type at /cpu"],
  },
  "external instances": {
    text: FARGATE.replace('["FARGATE"]', '["EXTERNAL"]'),
    for: "EXTERNAL",
    blockers: [],
  },
};

describe("readiness", () => {
  for (const [name, { path = "/work/task.json", text, for: launchType, blockers }] of Object.entries(CASES)) {
    test(name, () => {
      const found = ready(text, launchType, path).blockers.map(
        ({ rule, brought, pointer }) => `${brought ? "+" : ""}${rule ?? "-"} at ${pointer}`,
      );
      assert.deepEqual(found.sort(), [...blockers].sort());
    });
  }

  test("the text is the same, and the findings of the file stay its own", () => {
    const file = analyseText(PLAIN, "/work/task.json");
    const before = JSON.stringify(file.findings);
    assert.ok(!("problem" in readiness(analysis, file, "FARGATE", DEFAULTS)));
    assert.equal(JSON.stringify(file.findings), before);
    assert.equal(JSON.stringify(analyseText(PLAIN, "/work/task.json").findings), before);
  });

  test("first fix after first fix, nothing blocks any more", () => {
    for (const [path, start] of [
      ["/work/task.json", PLAIN],
      [
        "/work/task.json",
        `{ "taskDefinition": ${FARGATE.replace('["FARGATE"]', '["EC2"]').replace("awsvpc", "bridge")} }`,
      ],
      ["/work/task.yaml", CASES.YAML?.text ?? ""],
    ] as const) {
      let text = start;
      for (let round = 0; round < 8; round++) {
        const first = ready(text, "FARGATE", path).blockers[0];
        if (first === undefined) break;
        const fix = first.fixes[0];
        assert.ok(fix, `a fix for ${first.rule}: ${first.message}`);
        text = applyEdits(text, fix.edits);
      }
      assert.deepEqual(ready(text, "FARGATE", path).blockers, [], text);
      const errors = analyseText(text, path).findings.filter(({ severity }) => severity === "error");
      assert.deepEqual(errors, [], text);
    }
  });

  test("no fix takes the asked type away", () => {
    const unlisted = (text: string, type: LaunchType) =>
      ready(text, type, "/work/task.json").blockers.filter(({ rule }) => rule === null).length;
    for (const type of ["FARGATE", "EC2", "EXTERNAL", "MANAGED_INSTANCES"] as const) {
      for (const listed of ['["FARGATE", "EC2"]', '["EXTERNAL", "FARGATE"]', '["MANAGED_INSTANCES"]']) {
        const text = FARGATE.replace('["FARGATE"]', listed).replace('"awsvpc"', '"none"');
        for (const { fixes } of ready(text, type, "/work/task.json").blockers) {
          for (const { title, edits } of fixes)
            assert.ok(unlisted(applyEdits(text, edits), type) <= unlisted(text, type), title);
        }
      }
    }
  });

  test("refused: what is not recognised, or no task definition", () => {
    const service = '{ "serviceName": "web", "desiredCount": 1, "launchType": "FARGATE" }';
    for (const [text, problem] of [
      ["{}", /^is not recognised\. /],
      [service, /^holds no task definition$/],
    ] as const) {
      const result = readiness(analysis, analyseText(text), "FARGATE", DEFAULTS);
      assert.match("problem" in result ? result.problem : "", problem);
    }
  });
});

function ready(text: string, launchType: LaunchType, path: string) {
  const result = readiness(analysis, analyseText(text, path), launchType, DEFAULTS);
  assert.ok(!("problem" in result));
  return result;
}
