// The images of the containers, where their names are known.
import { filterMap } from "../../base/filterMap.js";
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
  filterMap(containerValues(task, "image"), ({ container, value: node }): ContainerImage | undefined => {
    const text = knownText(node);
    return text === undefined || text.trim() === "" ? undefined : { container, node, text, image: readImage(text) };
  }),
);
