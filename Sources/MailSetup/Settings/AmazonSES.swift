extension Provider {
  /// The regions with an SMTP endpoint, from the AWS General Reference, "Amazon Simple Email
  /// Service endpoints and quotas".
  static let sesEndpoints = [
    Endpoint("us-east-1", "email-smtp.us-east-1.amazonaws.com"),
    Endpoint("us-east-2", "email-smtp.us-east-2.amazonaws.com"),
    Endpoint("us-west-1", "email-smtp.us-west-1.amazonaws.com"),
    Endpoint("us-west-2", "email-smtp.us-west-2.amazonaws.com"),
    Endpoint("eu-central-1", "email-smtp.eu-central-1.amazonaws.com"),
    Endpoint("eu-north-1", "email-smtp.eu-north-1.amazonaws.com"),
    Endpoint("eu-south-1", "email-smtp.eu-south-1.amazonaws.com"),
    Endpoint("eu-west-1", "email-smtp.eu-west-1.amazonaws.com"),
    Endpoint("eu-west-2", "email-smtp.eu-west-2.amazonaws.com"),
    Endpoint("eu-west-3", "email-smtp.eu-west-3.amazonaws.com"),
    Endpoint("ap-northeast-1", "email-smtp.ap-northeast-1.amazonaws.com"),
    Endpoint("ap-northeast-2", "email-smtp.ap-northeast-2.amazonaws.com"),
    Endpoint("ap-northeast-3", "email-smtp.ap-northeast-3.amazonaws.com"),
    Endpoint("ap-south-1", "email-smtp.ap-south-1.amazonaws.com"),
    Endpoint("ap-southeast-1", "email-smtp.ap-southeast-1.amazonaws.com"),
    Endpoint("ap-southeast-2", "email-smtp.ap-southeast-2.amazonaws.com"),
    Endpoint("ap-southeast-3", "email-smtp.ap-southeast-3.amazonaws.com"),
    Endpoint("ca-central-1", "email-smtp.ca-central-1.amazonaws.com"),
    Endpoint("sa-east-1", "email-smtp.sa-east-1.amazonaws.com"),
    Endpoint("af-south-1", "email-smtp.af-south-1.amazonaws.com"),
    Endpoint("il-central-1", "email-smtp.il-central-1.amazonaws.com"),
    Endpoint("me-south-1", "email-smtp.me-south-1.amazonaws.com"),
    Endpoint("us-gov-west-1", "email-smtp.us-gov-west-1.amazonaws.com"),
  ]
}
