// The name of an image follows a grammar; the API server takes any text, and the pull fails.
import { IMAGE_DIGEST, IMAGE_SOURCE, IMAGE_TAG, TAG_LENGTH } from "../../data/images.js";
import { isStandIn, readImage, repositoryPath } from "../../model/ecs/image.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { podSpecExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/image-grammar",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["image"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/containers/images/#image-names"), IMAGE_SOURCE.grammar],
  awsError: ["InvalidImageName", "couldn't parse image name"],
  summary: "An `image` is written as `repository`, `repository:tag` or `repository@sha256:digest`.",
  why: "The API server does not look at it, and the pod then stays in InvalidImageName: capital letters in the repository, a tag that is too long or has other signs, a digest that is none.",
  messages: {
    blanks: "The image of {container} has blanks in it, which no image has. Remove them.",
    digest:
      'After the @ of an image comes a digest: sha256: and 64 hexadecimal digits, not "{digest}". Write the whole digest, or a colon and a tag.',
    tagLength: "The tag of the image of {container} has {length} characters, and a tag has at most {most}. Shorten it.",
    tag: 'The image of {container} has the tag "{tag}". A tag begins with a letter, a digit or _ and holds only those, periods and hyphens. Correct it.',
    scheme: "The image of {container} begins with {scheme}, but an image is no address of a web page. Remove it.",
    upperCase: 'The repository "{path}" has capital letters, which no registry allows. Write it in lower case.',
    signs:
      'The repository "{path}" is none: lower-case letters and digits, with ".", "_" or "-" between them and "/" between its parts. Correct it.',
  },
  examples: {
    bad: podSpecExample("containers:\n  - name: web\n    image: example/Web:1.0"),
    good: podSpecExample("containers:\n  - name: web\n    image: example/web:1.0"),
  },
  check(doc, report) {
    for (const one of podTemplate(kubernetesObject(doc))?.containers ?? []) {
      const node = member(one.node, "image");
      const text = knownText(node);
      // Blanks around it are another rule's matter, and ko:// names what is still to be built.
      if (node === undefined || text === undefined || USUAL.test(text) || text !== text.trim() || /^ko:\/\//.test(text))
        continue;
      const container = containerLabel(one);
      const image = readImage(text);
      const { tag, digest } = image;
      const path = repositoryPath(image);
      const scheme = /^[a-z][a-z+.-]*:\/\//i.exec(text)?.[0];
      const set = (mended: string) => ({ fixes: [change(node, "image", mended)] });
      if (/\s/.test(text)) report(node, "blanks", { container }, set(text.replace(/\s+/g, "")));
      else if (scheme !== undefined) report(node, "scheme", { container, scheme }, set(text.slice(scheme.length)));
      else if (digest !== undefined && !isDigest(digest)) report(node, "digest", { digest });
      else if (tag !== undefined && tag.length > TAG_LENGTH)
        report(node, "tagLength", { container, length: tag.length, most: TAG_LENGTH });
      else if (tag !== undefined && !IMAGE_TAG.test(tag)) report(node, "tag", { container, tag });
      else if (isStandIn(image)) continue;
      else if (/[A-Z]/.test(path)) report(node, "upperCase", { path }, set(text.replace(path, path.toLowerCase())));
      else if (path !== "" && !PATH.test(path)) report(node, "signs", { path });
    }
  },
});

/** What nearly all images look like, and nothing is wrong with. */
const USUAL = /^[a-z0-9]+(?:[./-][a-z0-9]+)*(?::\w[\w.-]{0,127})?$/;
const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;

function isDigest(text: string): boolean {
  return text.startsWith("sha256:")
    ? IMAGE_DIGEST.test(text)
    : /^[a-z][a-z0-9]*(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/.test(text);
}
