// The frame of the placement preview lets in one script, and nothing that a name could bring.
import assert from "node:assert/strict";
import { test } from "node:test";
import { placementPage } from "../../client/src/placement/page.js";

const PAGE = placementPage({
  nonce: "c0ffee",
  script: "https://host/dist/webview.js",
  title: 'Placement: <b>"web"</b>',
});

test("the policy starts from nothing, and names the script alone", () => {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(PAGE) ?? [];
  const directives = new Map(
    (policy ?? "")
      .replaceAll("&#39;", "'")
      .split("; ")
      .map((each) => {
        const [name, ...sources] = each.split(" ");
        return [name, sources];
      }),
  );
  assert.deepEqual(directives.get("default-src"), ["'none'"]);
  assert.deepEqual(directives.get("script-src"), ["'nonce-c0ffee'"]);
  assert.deepEqual([...directives.keys()], ["default-src", "script-src", "img-src"]);
});

test("every script has the nonce", () => {
  const scripts = PAGE.match(/<script[^>]*>/g) ?? [];
  assert.deepEqual(scripts, ['<script nonce="c0ffee" src="https://host/dist/webview.js">']);
});

test("a name brings no markup", () => {
  assert.ok(!PAGE.includes("<b>"));
  assert.ok(PAGE.includes("<title>Placement: &#60;b&#62;&#34;web&#34;&#60;/b&#62;</title>"));
});
