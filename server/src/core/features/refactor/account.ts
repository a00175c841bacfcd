// Whose account and which region a document speaks of, so that what is added to it has to be filled in as little as possible.
import { arnOf } from "../../base/arn.js";
import type { Editor } from "../../edit/editor.js";
import { imageParts } from "../../model/ecs/registry.js";
import { type TaskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { type Node, rawMember, type Source, walk } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";

export interface Account {
  /** A placeholder where the text names none, or several. */
  readonly region: string;
  readonly account: string;
  readonly partition: string;
}

export function accountOf({ docs }: Source): Account {
  const found = { regions: new Set<string>(), accounts: new Set<string>(), partitions: new Set<string>() };
  for (const { root } of docs) walk(root, (node) => note(node, found));
  return {
    region: only(found.regions) ?? "<REGION>",
    account: only(found.accounts) ?? "<ACCOUNT_ID>",
    partition: only(found.partitions) ?? "aws",
  };
}

/** Adds an execution role where the task surely has none; that it exists, a person has to see to. */
export function ensureExecutionRole(editor: Editor, task: TaskDefinition, { account, partition }: Account): void {
  const { root } = task;
  if (root === undefined || !taskLacks(task, "executionRoleArn")) return;
  const after = rawMember(root, "taskRoleArn") === undefined ? "family" : "taskRoleArn";
  editor.put(root, "executionRoleArn", `arn:${partition}:iam::${account}:role/ecsTaskExecutionRole`, after);
}

interface Found {
  readonly regions: Set<string>;
  readonly accounts: Set<string>;
  readonly partitions: Set<string>;
}

function note(node: Node, { regions, accounts, partitions }: Found): void {
  const text = node.isKey ? undefined : knownText(node);
  if (text === undefined) return;
  const arn = arnOf(text);
  const image = node.key?.value === "image" ? imageParts(text) : undefined;
  if (arn !== undefined) partitions.add(arn.partition);
  if (arn !== undefined && /^\d+$/.test(arn.account)) accounts.add(arn.account);
  if (image?.account !== undefined) accounts.add(image.account);
  for (const region of [arn?.region, image?.region, node.key?.value === "awslogs-region" ? text : undefined])
    if (region !== undefined && region !== "") regions.add(region);
}

function only(values: ReadonlySet<string>): string | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}
