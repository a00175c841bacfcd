// Manifests that belong together, for the tables of rules that look at several.
import { indented } from "./manifests.js";

/** Whole documents in one text. */
export function together(...documents: readonly string[]): string {
  return documents.join("---\n");
}

/** A Deployment whose pods have the label `app`; `container` is written as lines of its only container. */
export function deployment(app: string, container = "", spec = ""): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${app}
spec:
${indented(`${spec}selector:\n  matchLabels:\n    app: ${app}\n`, 2)}  template:
    metadata:
      labels:
        app: ${app}
    spec:
      containers:
        - name: app
          image: example/app:1.0
${container === "" ? "" : indented(container, 10)}`;
}

/** An object with these lines below its metadata. */
export function object(apiVersion: string, kind: string, name: string, rest = "", metadata = ""): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${metadata === "" ? "" : indented(metadata, 2)}${rest}`;
}
