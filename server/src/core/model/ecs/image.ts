// The parts of an image's name: `host/repository:tag@digest`. It judges none of them.

export interface Image {
  /** With the registry's host, where one is given. */
  readonly repository: string;
  /** What follows the colon; `""` when nothing does. */
  readonly tag: string | undefined;
  /** What follows the @, its algorithm included. */
  readonly digest: string | undefined;
}

export function readImage(text: string): Image {
  const at = text.indexOf("@");
  const name = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const colon = name.lastIndexOf(":");
  // Before the last slash a colon belongs to the host's port.
  if (colon <= name.lastIndexOf("/")) return { repository: name, tag: undefined, digest };
  return { repository: name.slice(0, colon), tag: name.slice(colon + 1), digest };
}

/** The repository without a registry's host: `app/web` of `registry.example.com:5000/app/web`. */
export function repositoryPath({ repository }: Image): string {
  const slash = repository.indexOf("/");
  return slash >= 0 && /[.:]|^localhost$/.test(repository.slice(0, slash)) ? repository.slice(slash + 1) : repository;
}

/** Whether the repository looks like a word to be replaced later (`DOCKER_URI`): it has capital letters only. */
export function isStandIn(image: Image): boolean {
  const path = repositoryPath(image);
  return /[A-Z]/.test(path) && !/[a-z]/.test(path);
}
