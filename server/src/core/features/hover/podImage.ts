// An image of a pod taken apart, and when a node pulls it.
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { imageLines } from "./image.js";
import { bullets, code, paragraphs } from "./markdown.js";
import type { Topic } from "./topic.js";

export const podImageHover: Topic = ({ value }) => {
  const parts = imageLines(value);
  if (parts === undefined) return undefined;
  const { lines, tag, digest } = parts;
  const policy = rawText(member(value.parent, "imagePullPolicy"));
  return paragraphs([bullets(lines), outlook(tag, digest, policy)]);
};

function outlook(tag: string | undefined, digest: string | undefined, written: string | undefined): string | undefined {
  if (digest !== undefined)
    return `Always the same image${tag === undefined ? "" : ": the digest counts, not the tag"}.`;
  const isLatest = tag === undefined || tag === "latest";
  const first = tag === undefined ? "No tag means `latest`. " : "";
  switch (written ?? (isLatest ? "Always" : "IfNotPresent")) {
    case "Always":
      return `${first}Every start of the container asks the registry what ${code(tag ?? "latest")} points to${written === undefined ? ", which is the default for `latest`" : ""}.`;
    case "IfNotPresent":
      return `${first}A node pulls it once and keeps it: a tag that is moved does not reach nodes that have it.`;
    case "Never":
      return `${first}It is never pulled: the node must have it.`;
    default:
      return undefined;
  }
}
