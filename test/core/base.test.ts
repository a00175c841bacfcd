// Words and sizes: the small things that rules and messages stand on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, slips } from "../../server/src/core/base/nearest.js";
import { cpuUnits, formatCpu, formatMiB, memoryMiB } from "../../server/src/core/base/quantity.js";
import { hasRepeats } from "../../server/src/core/base/repeats.js";
import { nearestValue, smallestFargateSize } from "../../server/src/core/data/fargateSizes.js";
import { hasPlaceholder } from "../../server/src/core/parse/placeholders.js";

const SLIPS: readonly (readonly [string, string, number])[] = [
  ["", "", 0],
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["memory", "memroy", 1],
  ["command", "comand", 1],
  ["cpu", "gpus", 2],
];

for (const [a, b, count] of SLIPS) test(`slips: ${a} to ${b}`, () => assert.equal(slips(a, b), count));

const NEAREST: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ["awsvp", ["bridge", "awsvpc", "host"], "awsvpc"],
  ["Memory", ["cpu", "memory"], "memory"],
  ["ab", ["cd", "ef"], undefined],
  ["tpc", ["udp", "tcp"], "tcp"],
  ["x", ["y"], undefined],
];

for (const [word, among, found] of NEAREST) test(`nearest: ${word}`, () => assert.equal(nearest(word, among), found));

const REPEATS: readonly (readonly [string, readonly string[], boolean])[] = [
  ["none", [], false],
  ["one", ["A"], false],
  ["in a row", ["PORT_1", "PORT_2", "PORT_10", "PORT_20"], false],
  ["alike, and told apart only as a whole", ["AbXcYZ", "AqXcYZ"], false],
  ["twice", ["PORT", "HOST", "PORT"], true],
  ["twice, behind some that are alike", ["AbXcYZ", "AqXcYZ", "AbXcYZ"], true],
  ["empty ones", ["", "A", ""], true],
  ["what the list before held", ["A"], false],
];

for (const [name, texts, repeats] of REPEATS) test(`repeats: ${name}`, () => assert.equal(hasRepeats(texts), repeats));

const CPU: readonly (readonly [string, number | undefined])[] = [
  ["256", 256],
  [".25 vCPU", 256],
  ["0.25vcpu", 256],
  ["1 VCPU", 1024],
  ["1 cpu", undefined],
  [" 256", undefined],
  ["1.", undefined],
  ["", undefined],
];

for (const [text, units] of CPU) test(`cpuUnits: "${text}"`, () => assert.equal(cpuUnits(text), units));

const MEMORY: readonly (readonly [string, number | undefined])[] = [
  ["512", 512],
  ["2GB", 2048],
  [".5 gb", 512],
  ["1.5GB", 1536],
  ["512MB", undefined],
  ["2Gi", undefined],
  ["GB", undefined],
  ["2GB ", undefined],
];

for (const [text, mib] of MEMORY) test(`memoryMiB: "${text}"`, () => assert.equal(memoryMiB(text), mib));

test("sizes are written for people", () => {
  assert.deepEqual(
    [formatMiB(512), formatMiB(2048), formatMiB(1536), formatMiB(1000)],
    ["512 MiB", "2 GiB", "1.5 GiB", "1000 MiB"],
  );
  assert.equal(formatCpu(256), "0.25 vCPU");
});

test("the smallest Fargate size that holds a need", () => {
  assert.deepEqual(smallestFargateSize(0, 0, false), { cpu: 256, memory: 512 });
  assert.deepEqual(smallestFargateSize(0, 0, true), { cpu: 1024, memory: 2048 });
  assert.deepEqual(smallestFargateSize(300, 5000, false), { cpu: 1024, memory: 5120 });
  assert.equal(smallestFargateSize(40_000, 0, false), undefined);
  assert.equal(nearestValue(1500, [1000, 2000]), 2000);
});

const PLACEHOLDERS = [
  "${X}",
  "a-${X}-b",
  "{{ x }}",
  "{% if a %}",
  "<X>",
  "<your image>",
  "$X",
  "$$X$$",
  "$(x)",
  "%X%",
  "__X__",
  "@@X@@",
  "#{X}#",
  "YOUR_ACCOUNT_ID",
  "arn:aws:iam::YOUR_AWS_ACCOUNT_ID:role/x",
  "ACCOUNT_ID",
  "aws_account_id",
  "your-region",
  "XXXXXXXXXXXX",
  "IMAGE1_NAME",
  "REPLACE_ME",
  "changeme",
  "<%= x %>",
];

for (const text of PLACEHOLDERS) test(`a placeholder: ${text}`, () => assert.ok(hasPlaceholder(text)));

const WORDS = [
  "nginx:1.27",
  "awsvpc",
  "arn:aws:iam::123456789012:role/x",
  "a < b > c".replace(">", ""),
  "100%",
  "cost $5",
  "me@example.com",
  "my-region-service",
  "NET_ADMIN",
  "a__b",
  "yourself",
  "X86_64",
];

for (const text of WORDS) test(`no placeholder: ${text}`, () => assert.equal(hasPlaceholder(text), false));
