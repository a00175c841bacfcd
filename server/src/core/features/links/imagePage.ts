// The page of an image in its registry.
import { DOCKER_HUB_OFFICIAL, DOCKER_HUB_PAGE, REGISTRY_PAGES } from "../../data/registryPages.js";
import { readImage } from "../../model/ecs/image.js";
import { imageParts } from "../../model/ecs/registry.js";
import { repositoryPage } from "./consolePage.js";

export interface ImagePage {
  readonly url: string;
  /** In words for a person. */
  readonly registry: string;
}

/** Undefined for a registry without pages, or one that nobody knows. */
export function imagePage(text: string): ImagePage | undefined {
  const { registry, account, region, repository } = imageParts(text.trim());
  if (!/^[\w./-]+$/.test(repository)) return undefined;
  if (account !== undefined && region !== undefined) {
    const url = repositoryPage(region, account, repository);
    return url === undefined ? undefined : { url, registry: "the Amazon ECR console" };
  }
  if (registry.startsWith("Docker Hub")) {
    const page = repository.includes("/") ? DOCKER_HUB_PAGE : DOCKER_HUB_OFFICIAL;
    return { url: filledIn(page, "", repository), registry: "Docker Hub" };
  }
  const host = readImage(text.trim()).repository.split("/", 1)[0] as string;
  const page = REGISTRY_PAGES.find(([pattern]) => pattern.test(host))?.[1];
  return page === undefined ? undefined : { url: filledIn(page, host, repository), registry };
}

function filledIn(page: string, host: string, path: string): string {
  return page.replace("{host}", () => host).replace("{path}", () => path);
}
