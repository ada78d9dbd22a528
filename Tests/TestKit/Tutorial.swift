/// Adobe's tutorial on the email service: its answers, and the files that come of them.
package enum Tutorial {
  package static let mailPath =
    "ui.config/src/main/content/jcr_root/apps/wknd-examples/osgiconfig/config/\(String.mail)"
  package static let forwardsPath = "ui.config/src/main/cloudmanager/advanced-networking.json"

  package static let recordPath = "ui.config/src/main/cloudmanager/mailwizard.json"

  package static let project = Tree.archetype(app: "wknd-examples")

  package static let mail = """
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

  package static let forwards = """
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

  package static let answers = """
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
