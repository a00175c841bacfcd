// What is taken for a template, and what only holds the marks of one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyseText } from "../../support/examples.js";

const HEAD = "apiVersion: v1\nkind: ConfigMap\n";

const TEMPLATES: Readonly<Record<string, string>> = {
  "a value": `${HEAD}metadata:\n  name: {{ .Values.name }}\n`,
  "the beginning of a value": `${HEAD}metadata:\n  name: {{ .Release.Name }}-web\n`,
  "a line of control": `${HEAD}{{- if .Values.on }}\ndata: {}\n{{- end }}\n`,
  "an item": `${HEAD}items:\n- {{ .Values.item }}\n`,
  Jinja: `${HEAD}{% if on %}\ndata: {}\n{% endif %}\n`,
};

const MANIFESTS: Readonly<Record<string, string>> = {
  "no mark at all": `${HEAD}data: {}\n`,
  "in quotes": `${HEAD}data:\n  a: "{{ $labels.instance }} is down"\n`,
  "in a block": `${HEAD}data:\n  a: |\n    {{ if .On }}\n    key: {{ .Value }}\n    {{ end }}\n`,
  "in a comment": `${HEAD}# name: {{ .Values.name }}\ndata: {}\n`,
  "behind other words": `${HEAD}data:\n  a: echo {{ .x }}\n`,
};

function findings(text: string, path?: string): readonly string[] {
  return analyseText(text, path ?? "/work/document.yaml").findings.map(({ rule }) => rule);
}

for (const [name, text] of Object.entries(TEMPLATES))
  test(`k8s/template: a template: ${name}`, () => assert.deepEqual(findings(text), ["k8s/template"]));

for (const [name, text] of Object.entries(MANIFESTS))
  test(`k8s/template: a manifest: ${name}`, () => {
    assert.equal(analyseText(text, "/work/document.yaml").kind, "k8s.manifest");
    assert.equal(findings(text).includes("k8s/template"), false);
  });

test("k8s/template: in a chart a mark in quotes is enough", () => {
  const text = `${HEAD}metadata:\n  name: "{{ .Values.name }}"\n`;
  assert.deepEqual(findings(text, "/work/chart/templates/web.yaml"), ["k8s/template"]);
});

test("k8s/template: said once", () => {
  const [finding] = analyseText(`${HEAD}data: {{ a }}\n`, "/work/document.yaml").findings;
  assert.equal(finding?.messageKey, "skipped");
  assert.deepEqual(findings(`${HEAD}data:\n  a: {{ a }}\n---\n${HEAD}data:\n  b: {{ b }}\n`), ["k8s/template"]);
});
