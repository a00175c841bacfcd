// Whatever a text is cut down to, nothing that navigates throws, and every place lies in its text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../server/src/core/base/text.js";
import { definition } from "../../server/src/core/features/definition.js";
import { documentLinks } from "../../server/src/core/features/documentLinks.js";
import { type DocumentSymbol, documentSymbols } from "../../server/src/core/features/documentSymbols.js";
import { foldingRanges } from "../../server/src/core/features/foldingRanges.js";
import { highlights } from "../../server/src/core/features/highlights.js";
import { references } from "../../server/src/core/features/references.js";
import { prepareRename, rename } from "../../server/src/core/features/rename.js";
import { selectionRanges } from "../../server/src/core/features/selectionRanges.js";
import { asked, CURSOR, type Files } from "../support/navigationTest.js";

const TASK = `{ "family": "web", "containerDefinitions": [
  { "name": "app", "image": "nginx:1", "links": ["db:x"], "portMappings": [{ "name": "http", "containerPort": 80 }] },
  { "name": "db", "dependsOn": [{ "containerName": "app" }], "mountPoints": [{ "sourceVolume": "\\u0064ata" }] }
], "volumes": [{ "name": "data" }], "taskRoleArn": "arn:aws:iam::123456789012:role/a" }`;

const YAML = `family: &f web
cpu: '256'
containerDefinitions:
  - &base
    name: app
    image: >-
      nginx
    links: [db, *f]
  - <<: *base
    name: db
    dependsOn: [{containerName: app}, {containerName: !Ref x}]
---
serviceName: s
desiredCount: 1
launchType: EC2
taskDefinition: "arn:aws:ecs:a:1:task-definition/w\\x65b:1"
loadBalancers: [{containerName: app, containerPort: 80}]
`;

const OTHER: Files = {
  "other.json":
    '{ "serviceName": "s", "desiredCount": 1, "launchType": "EC2", "taskDefinition": "web", "loadBalancers": [{ "containerName": "app" }] }',
};

const SCRAPS = ["", '"', "{", "]", ":", "*f ", "- ", "{{ x }}", "\ud83d"];

for (const [name, text] of Object.entries({ "task.json": TASK, "all.yaml": YAML }))
  test(`nothing throws at any offset of ${name}, whole or broken`, () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const scrap = SCRAPS[cut % SCRAPS.length] as string;
      const broken =
        text.slice(0, cut) + scrap + (cut % 3 === 0 ? text.slice(cut) : cut % 3 === 1 ? "" : text.slice(cut + 3));
      check(name, broken, cut + scrap.length);
      check(name, text, cut);
    }
  });

function check(name: string, text: string, cursor: number): void {
  const at = Math.min(cursor, text.length);
  const { scene, offset } = asked({ [name]: text.slice(0, at) + CURSOR + text.slice(at), ...OTHER });
  const { file } = scene;
  const holds = ({ start, end }: { start: number; end: number }, length: number): void =>
    assert.ok(0 <= start && start <= end && end <= length, `${start}-${end} in ${length}`);
  for (const location of [
    ...(definition(scene, offset)?.locations ?? []),
    ...(references(scene, offset, true) ?? []),
  ]) {
    holds(location, location.text.length);
    holds(location.whole, location.text.length);
  }
  for (const range of [...highlights(scene, offset), ...documentLinks(scene), ...selectionRanges(file, offset)])
    holds(range, text.length);
  prepareRename(scene, offset);
  const renamed = rename(scene, offset, "another");
  if (renamed !== undefined && !("problem" in renamed))
    for (const { text: its, edits } of renamed) for (const one of edits) holds(one, its.length);
  const lines = linesOf(text);
  for (const { startLine, endLine } of foldingRanges({ ...file, lines }))
    assert.ok(0 <= startLine && startLine < endLine && endLine < lines.count);
  for (const symbol of documentSymbols(file)) checkSymbol(symbol);
}

function checkSymbol({ name, start, end, at, children }: DocumentSymbol): void {
  assert.ok(name !== "" && start <= at.start && at.start <= at.end && at.end <= end);
  for (const child of children) checkSymbol(child);
}
