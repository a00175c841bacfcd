// The name of an image follows a grammar: part of it ECS checks at once, the rest shows when the image is pulled.
import {
  IMAGE_DIGEST,
  IMAGE_LENGTH,
  IMAGE_SOURCE,
  IMAGE_TAG,
  IMAGE_WRONG_CHARACTER,
  TAG_LENGTH,
} from "../../data/images.js";
import { isStandIn, repositoryPath } from "../../model/ecs/image.js";
import { images } from "../../model/ecs/images.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "container/image-format",
  kinds: ["ecs.taskDefinition"],
  needs: ["image"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "An `image` is written as `repository`, `repository:tag` or `repository@sha256:digest`.",
  why: "ECS accepts letters, digits and a few signs, up to 255 characters before a digest. What it lets pass and no registry knows, such as capital letters in the repository or https:// before it, fails when the task pulls the image.",
  sources: [IMAGE_SOURCE.url, IMAGE_SOURCE.grammar],
  messages: {
    blanks: "The image of container {label} has blanks in or around it, which no image has. Remove them.",
    characters:
      "The image of container {label} holds {character}. Only letters, digits and the signs _ - . : / # @ + may stand in it: remove it.",
    length:
      "The image of container {label} has {length} characters before a digest, and ECS takes up to {most}. Shorten it.",
    digest:
      'After the @ of an image comes a digest: sha256: and 64 hexadecimal digits, not "{digest}". Write the whole digest, or a colon and a tag.',
    tagLength:
      "The tag of container {label}'s image has {length} characters, and a tag has at most {most}. Shorten it.",
    tag: {
      severity: "warning",
      text: 'The image of container {label} has the tag "{tag}". A tag begins with a letter, a digit or _ and holds only those, periods and hyphens, so the image cannot be pulled. Correct the tag.',
    },
    scheme: {
      severity: "warning",
      text: "The image of container {label} begins with {scheme}, but an image is no address of a web page and cannot be pulled so. Remove it.",
    },
    upperCase: {
      severity: "warning",
      text: 'The repository "{path}" has capital letters, which no registry allows, so the image cannot be pulled. Write it in lower case.',
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx@1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    // Of nothing but blanks another rule speaks.
    for (const { container, node: value, text, image } of images(taskDefinition(doc))) {
      if (text.length <= IMAGE_LENGTH && USUAL.test(text)) continue;
      const { label } = container;
      const { tag, digest } = image;
      const length = text.length - (digest === undefined ? 0 : digest.length + 1);
      const character = IMAGE_WRONG_CHARACTER.exec(text)?.[0];
      const scheme = /^[a-z][a-z+.-]*:\/\//i.exec(text)?.[0];
      const path = repositoryPath(image);
      if (/\s/.test(text)) {
        report(value, "blanks", { label }, { fixes: [change(value, "image", text.replace(/\s+/g, ""))] });
      } else if (character !== undefined) report(value, "characters", { label, character });
      else if (length > IMAGE_LENGTH) report(value, "length", { label, length, most: IMAGE_LENGTH });
      else if (digest !== undefined && !IMAGE_DIGEST.test(digest)) report(value, "digest", { digest });
      else if (tag !== undefined && tag.length > TAG_LENGTH) {
        report(value, "tagLength", { label, length: tag.length, most: TAG_LENGTH });
      } else if (scheme !== undefined) {
        report(value, "scheme", { label, scheme }, { fixes: [change(value, "image", text.slice(scheme.length))] });
      } else if (tag !== undefined && !IMAGE_TAG.test(tag)) report(value, "tag", { label, tag });
      else if (/[A-Z]/.test(path) && !isStandIn(image)) {
        const mended = text.replace(path, path.toLowerCase());
        report(value, "upperCase", { path }, { fixes: [change(value, "image", mended)] });
      }
    }
  },
});

/** What nearly all images look like, and nothing is wrong with: small letters, and perhaps a tag. */
const USUAL = /^[a-z0-9._/-]+(?::\w[\w.-]{0,127})?$/;
