// The regions of AWS, the ones that files name most first, then by name. Read from the partitions that the AWS SDK knows
// (https://github.com/aws/aws-sdk-js-v3, partitions.json) on 2026-11-21; those of secret services are left out.

export interface Region {
  readonly name: string;
  /** As AWS calls it. */
  readonly title: string;
}

/** Where and when the list was read. */
export const REGIONS_SOURCE = {
  url: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
  sdk: "https://github.com/aws/aws-sdk-js-v3",
  checked: "2026-11-21",
} as const;

export const REGIONS: readonly Region[] = [
  ["us-east-1", "US East (N. Virginia)"],
  ["us-west-2", "US West (Oregon)"],
  ["eu-west-1", "Europe (Ireland)"],
  ["eu-central-1", "Europe (Frankfurt)"],
  ["us-east-2", "US East (Ohio)"],
  ["ap-northeast-1", "Asia Pacific (Tokyo)"],
  ["af-south-1", "Africa (Cape Town)"],
  ["ap-east-1", "Asia Pacific (Hong Kong)"],
  ["ap-east-2", "Asia Pacific (Taipei)"],
  ["ap-northeast-2", "Asia Pacific (Seoul)"],
  ["ap-northeast-3", "Asia Pacific (Osaka)"],
  ["ap-south-1", "Asia Pacific (Mumbai)"],
  ["ap-south-2", "Asia Pacific (Hyderabad)"],
  ["ap-southeast-1", "Asia Pacific (Singapore)"],
  ["ap-southeast-2", "Asia Pacific (Sydney)"],
  ["ap-southeast-3", "Asia Pacific (Jakarta)"],
  ["ap-southeast-4", "Asia Pacific (Melbourne)"],
  ["ap-southeast-5", "Asia Pacific (Malaysia)"],
  ["ap-southeast-6", "Asia Pacific (New Zealand)"],
  ["ap-southeast-7", "Asia Pacific (Thailand)"],
  ["ca-central-1", "Canada (Central)"],
  ["ca-west-1", "Canada West (Calgary)"],
  ["cn-north-1", "China (Beijing)"],
  ["cn-northwest-1", "China (Ningxia)"],
  ["eu-central-2", "Europe (Zurich)"],
  ["eu-north-1", "Europe (Stockholm)"],
  ["eu-south-1", "Europe (Milan)"],
  ["eu-south-2", "Europe (Spain)"],
  ["eu-west-2", "Europe (London)"],
  ["eu-west-3", "Europe (Paris)"],
  ["eusc-de-east-1", "AWS European Sovereign Cloud (Germany)"],
  ["il-central-1", "Israel (Tel Aviv)"],
  ["me-central-1", "Middle East (UAE)"],
  ["me-south-1", "Middle East (Bahrain)"],
  ["me-west-1", "Middle East (Saudi Arabia)"],
  ["mx-central-1", "Mexico (Central)"],
  ["sa-east-1", "South America (São Paulo)"],
  ["sa-west-1", "South America (Chile)"],
  ["us-gov-east-1", "AWS GovCloud (US-East)"],
  ["us-gov-west-1", "AWS GovCloud (US-West)"],
  ["us-west-1", "US West (N. California)"],
].map(([name, title]) => ({ name, title }) as Region);
