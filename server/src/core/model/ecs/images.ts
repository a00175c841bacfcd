// The images of the containers, where their names are known.
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { containerValues } from "./containerValues.js";
import { type Image, readImage } from "./image.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface ContainerImage {
  readonly container: Container;
  readonly node: Node;
  readonly text: string;
  readonly image: Image;
}

/** Without those that are nothing but blanks. */
export const images = perTask((task): readonly ContainerImage[] =>
  containerValues(task, "image").flatMap(({ container, value: node }): ContainerImage[] => {
    const text = knownText(node);
    return text === undefined || text.trim() === "" ? [] : [{ container, node, text, image: readImage(text) }];
  }),
);
