// An image taken apart: where it is pulled from, which one it is, and what its tag will do.
import { isStandIn, readImage } from "../../model/ecs/image.js";
import { imageParts } from "../../model/ecs/registry.js";
import { filled } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { bullets, code, paragraphs } from "./markdown.js";
import type { Topic } from "./topic.js";

export const imageHover: Topic = ({ value }) => {
  const parts = imageLines(value);
  if (parts === undefined) return undefined;
  const { lines, tag, digest } = parts;
  const pinned = knownText(filled(value.parent, "versionConsistency")) !== "disabled";
  return paragraphs([bullets(lines), outlook(tag, digest, pinned)]);
};

export interface ImageLines {
  readonly lines: readonly string[];
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Undefined for an image that is not known. */
export function imageLines(value: Node): ImageLines | undefined {
  const text = knownText(value)?.trim();
  if (text === undefined || text === "" || isStandIn(readImage(text))) return undefined;
  const { registry, account, region, repository, tag, digest } = imageParts(text);
  const home = [registry, account && `account ${code(account)}`, region && `region ${code(region)}`];
  const lines = [
    `Registry: ${home.filter((part) => part !== undefined).join(", ")}`,
    `Repository: ${code(repository)}`,
    ...(tag === undefined ? [] : [`Tag: ${code(tag)}`]),
    ...(digest === undefined ? [] : [`Digest: ${code(digest)}`]),
  ];
  return { lines, tag, digest };
}

function outlook(tag: string | undefined, digest: string | undefined, pinned: boolean): string {
  if (digest !== undefined)
    return `Always the same image${tag === undefined ? "" : ": the digest counts, not the tag"}.`;
  if (!pinned)
    return `Every task pulls what ${code(tag ?? "latest")} points to at that moment, since versionConsistency is off.`;
  const first = tag === undefined ? "No tag means `latest`. " : "";
  if (tag === undefined || tag === "latest")
    return `${first}ECS looks up which image \`latest\` is with a deployment's first task: the next deployment of the same revision may run another one.`;
  return "ECS looks the tag up once a deployment, so that all its tasks run the same image. A tag can be moved, a digest cannot.";
}
