// How a container names the file with which it joins Active Directory.

/** Where and when it was read. */
export const CREDENTIAL_SPECS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  checked: "2026-11-21",
} as const;

export const MOST_CREDENTIAL_SPECS = 1;

/** The agents read local files as well, though the API speaks of ARNs in S3 and in the parameter store alone. */
export const CREDENTIAL_SPEC =
  /^credentialspec(?:domainless)?:(?:arn:aws[\w-]*:(?:s3:::[^/\s]+\/\S+|ssm:[\w-]+:\d{12}:parameter\/\S+)|file:\/\/\S+)$/;
