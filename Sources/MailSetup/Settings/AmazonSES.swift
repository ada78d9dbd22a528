extension Provider {
  static let amazonSES: ID = "ses"

  /// The regions with an SMTP endpoint, from the AWS General Reference, "Amazon Simple Email
  /// Service endpoints and quotas".
  static let sesEndpoints = [
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-central-1", "eu-north-1",
    "eu-south-1", "eu-west-1", "eu-west-2", "eu-west-3", "ap-northeast-1", "ap-northeast-2",
    "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3",
    "ca-central-1", "sa-east-1", "af-south-1", "il-central-1", "me-south-1", "us-gov-west-1",
  ].map { Endpoint($0, "email-smtp.\($0).amazonaws.com") }
}
