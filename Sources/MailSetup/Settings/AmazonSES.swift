extension Provider {
  static let amazonSES: ID = "ses"

  /// The regions with an SMTP endpoint, and their places, from the AWS General Reference, "Amazon
  /// Simple Email Service endpoints and quotas".
  static let sesEndpoints = [
    ("us-east-1", "N. Virginia"),
    ("us-east-2", "Ohio"),
    ("us-west-1", "N. California"),
    ("us-west-2", "Oregon"),
    ("eu-central-1", "Frankfurt"),
    ("eu-north-1", "Stockholm"),
    ("eu-south-1", "Milan"),
    ("eu-west-1", "Ireland"),
    ("eu-west-2", "London"),
    ("eu-west-3", "Paris"),
    ("ap-northeast-1", "Tokyo"),
    ("ap-northeast-2", "Seoul"),
    ("ap-northeast-3", "Osaka"),
    ("ap-south-1", "Mumbai"),
    ("ap-southeast-1", "Singapore"),
    ("ap-southeast-2", "Sydney"),
    ("ap-southeast-3", "Jakarta"),
    ("ca-central-1", "Canada Central"),
    ("sa-east-1", "São Paulo"),
    ("af-south-1", "Cape Town"),
    ("il-central-1", "Tel Aviv"),
    ("me-south-1", "Bahrain"),
    ("us-gov-west-1", "GovCloud US-West"),
  ].map { Endpoint($0, "email-smtp.\($0).amazonaws.com", place: $1) }
}
