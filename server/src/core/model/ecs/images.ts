// What the name of an image tells of where it comes from.

/** Whether the image is pulled from a private ECR repository, for which ECS needs a role. */
export function isPrivateEcr(image: string): boolean {
  return /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\//.test(image);
}
