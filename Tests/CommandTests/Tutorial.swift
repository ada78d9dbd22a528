import TestKit

/// Adobe's tutorial on the email service: its answers, and the files that come of them.
enum Tutorial {
  static let mailPath =
    "ui.config/src/main/content/jcr_root/apps/wknd-examples/osgiconfig/config/\(String.mail)"
  static let forwardsPath = "ui.config/src/main/cloudmanager/advanced-networking.json"

  static let recordPath = "ui.config/src/main/cloudmanager/mailwizard.json"

  static let project = Tree.archetype(app: "wknd-examples")

  static let mail = """
    {
        "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
        "smtp.port": "30002",
        "smtp.user": "$[env:EMAIL_USERNAME;default=myApiKey]",
        "smtp.password": "$[secret:EMAIL_PASSWORD]",
        "from.address": "noreply@wknd.site",
        "smtp.ssl": true,
        "smtp.starttls": false,
        "smtp.requiretls": false,
        "debug.email": false,
        "oauth.flow": false
    }

    """

  static let forwards = """
    {
      "portForwards": [
        {
          "name": "smtp.mymail.com",
          "portDest": 465,
          "portOrig": 30002
        }
      ]
    }

    """

  static let answers = """
    {
      "networking": "flexiblePortEgress",
      "destination": { "host": "smtp.mymail.com", "port": 465 },
      "portOrig": 30002,
      "from": "noreply@wknd.site",
      "user": { "kind": "variable", "name": "EMAIL_USERNAME", "default": "myApiKey" },
      "password": { "name": "EMAIL_PASSWORD" }
    }
    """
}
