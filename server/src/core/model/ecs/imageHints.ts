// What the name of an image gives away: where it comes from, and for which processors it is made.

/** Whether the image is pulled from a private ECR repository, for which ECS needs a role. */
export function isPrivateEcr(image: string): boolean {
  return /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws)\//.test(image);
}

/** Whether the name says that the image is for ARM processors, and for no others. */
export function looksArm64(image: string): boolean {
  return image.includes("64") && ARM64.test(image) && !/amd64|x86/i.test(image);
}

const ARM64 = /(?:^|[/:._-])(?:arm64(?:v8)?|aarch64)(?:$|[/:._@-])/i;
