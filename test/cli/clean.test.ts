// `stowage clean` as a user runs it: what is printed, what is written, and the exit codes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { type Files, inFolder, stowage } from "./folder.js";

const EXPORTED = `{
  "taskDefinition": {
    "family": "web",
    "revision": 7,
    "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "links": [] }]
  },
  "tags": []
}
`;
const CLEANED = `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}
`;
const SAID = 'dropped 3 values (revision, links, tags); took off the wrapper "taskDefinition".\n';

const FILES: Files = {
  "exported.json": EXPORTED,
  "windows.json": `\uFEFF${EXPORTED.replaceAll("\n", "\r\n")}`,
  "clean.json": CLEANED,
  "other.json": '{ "name": "x" }',
  "service.json": '{ "serviceName": "web", "desiredCount": 1, "launchType": "FARGATE" }',
  "broken.json": EXPORTED.replace("}]", "}"),
};

interface Case {
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: number;
  readonly out?: string;
  readonly err: string | RegExp;
  /** Afterwards. */
  readonly file?: readonly [name: string, text: string];
}

const CASES: Readonly<Record<string, Case>> = {
  "printed; the file stays": {
    args: ["exported.json"],
    code: 0,
    out: CLEANED,
    err: `exported.json: ${SAID}`,
    file: ["exported.json", EXPORTED],
  },
  written: {
    args: ["exported.json", "--write"],
    code: 0,
    err: `exported.json: ${SAID}`,
    file: ["exported.json", CLEANED],
  },
  "written with its byte order mark and line breaks": {
    args: ["-w", "windows.json"],
    code: 0,
    err: `windows.json: ${SAID}`,
    file: ["windows.json", `\uFEFF${CLEANED.replaceAll("\n", "\r\n")}`],
  },
  "piped in": { args: ["-"], input: EXPORTED, code: 0, out: CLEANED, err: `Standard input: ${SAID}` },
  "nothing to do": { args: ["clean.json"], code: 0, out: CLEANED, err: "clean.json: nothing to clean.\n" },
  "not recognised": { args: ["other.json"], code: 2, err: /^stowage: other\.json is not recognised\. Nothing in it/ },
  "another kind": {
    args: ["service.json"],
    code: 2,
    err: 'stowage: service.json is of the kind "ECS service"; only task definitions are cleaned for registering.\n',
  },
  broken: {
    args: ["broken.json", "--write"],
    code: 2,
    err: "stowage: broken.json cannot be read to its end; mend its syntax first.\n",
    file: ["broken.json", String(FILES["broken.json"])],
  },
  missing: { args: ["nothing.json"], code: 2, err: "stowage: nothing.json does not exist.\n" },
  "no file": { args: [], code: 2, err: "stowage: missing required argument 'file'\n" },
  "standard input cannot be written": {
    args: ["-", "--write"],
    code: 2,
    err: "stowage: --write needs a file; standard input has none.\n",
  },
};

describe("clean", { concurrency: 4 }, () => {
  for (const [name, { args, input = "", code, out = "", err, file }] of Object.entries(CASES)) {
    test(name, () =>
      inFolder(FILES, async (folder) => {
        const outcome = await stowage(folder, ["clean", ...args], { input });
        assert.deepEqual([outcome.code, outcome.out], [code, out], outcome.err);
        if (typeof err === "string") assert.equal(outcome.err, err);
        else assert.match(outcome.err, err);
        if (file !== undefined) assert.equal(readFileSync(path.join(folder, file[0]), "utf8"), file[1]);
      }),
    );
  }
});
