// What ECS accepts as the name of an image, and what the registries behind it do.

/** Where and when the limits were read. */
export const IMAGE_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  grammar: "https://pkg.go.dev/github.com/distribution/reference",
  checked: "2026-11-21",
} as const;

/** Of the name before a digest, in characters. */
export const IMAGE_LENGTH = 255;

export const TAG_LENGTH = 128;

/** One character that no image may hold. */
export const IMAGE_WRONG_CHARACTER = /[^A-Za-z0-9_\-.:/#@+]/;

export const IMAGE_DIGEST = /^sha256:[A-Fa-f0-9]{64}$/;

export const IMAGE_TAG = /^\w[\w.-]*$/;
