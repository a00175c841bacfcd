// The page of launch readiness: no scripts, nothing of the document as markup, every blocker and fix as a link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readinessPage } from "../../client/src/readinessPage.js";
import type { Blocker, ReadinessResult } from "../../server/src/protocol/requests.js";

const RANGE = { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } };
const EDIT = { range: RANGE, newText: "x" };
const BLOCKER: Blocker = {
  rule: "task/fargate-size",
  message: 'No size <b>"x"</b> & more',
  range: RANGE,
  brought: false,
  fixes: [{ title: 'Set cpu to "<512>"', safe: true, edits: [EDIT] }],
};

function page(result: ReadinessResult): string {
  return readinessPage({ title: "Fargate", fileName: "a<b>.json", result, nonce: "abc" });
}

test("nothing runs and nothing is loaded", () => {
  const html = page({ version: 1, blockers: [BLOCKER], safeEdits: [EDIT] });
  assert.match(html, /content="default-src 'none'; style-src 'nonce-abc'"/);
  assert.ok(!/<script|\son\w+=|src=|https?:/.test(html), html);
});

test("texts are shown as texts", () => {
  const html = page({ version: 1, blockers: [BLOCKER], safeEdits: [EDIT] });
  assert.ok(html.includes("No size &lt;b&gt;&quot;x&quot;&lt;/b&gt; &amp; more"), html);
  assert.ok(html.includes("a&lt;b&gt;.json") && html.includes("Set cpu to &quot;&lt;512&gt;&quot;"), html);
});

test("links are commands with their arguments", () => {
  const html = page({ version: 1, blockers: [{ ...BLOCKER, rule: null }, BLOCKER], safeEdits: [EDIT] });
  const links = [...html.matchAll(/href="command:([^?"]+)\?([^"]*)"/g)].map(
    ([, command, given]) => `${command} ${decodeURIComponent(given ?? "")}`,
  );
  assert.deepEqual(links, [
    "stowage.readiness.fixAll []",
    "stowage.readiness.show [0]",
    "stowage.readiness.fix [0,0]",
    "stowage.readiness.show [1]",
    'stowage.openRule ["task/fargate-size"]',
    "stowage.readiness.fix [1,0]",
  ]);
});

test("sentences for each case", () => {
  assert.match(page({ problem: "This document is <not> recognised." }), /This document is &lt;not&gt; recognised\./);
  assert.match(page({ version: 1, blockers: [] }), /✔ Nothing blocks Fargate in/);
  assert.match(page({ version: 1, blockers: [BLOCKER] }), /1 thing blocks Fargate in .* 1 of them is wrong anyway\./);
  assert.match(page({ version: 1, blockers: [BLOCKER] }), /None of the fixes is safe/);
  const two = [BLOCKER, { ...BLOCKER, brought: true }];
  assert.match(page({ version: 1, blockers: two, safeEdits: [EDIT] }), /2 things block .* 1 of them is wrong anyway\./);
});
