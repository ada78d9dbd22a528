/// The addresses of the pages that state the facts.
package enum Source {
  private static let cloudService =
    "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content"
  private static let learn =
    "https://experienceleague.adobe.com/en/docs/experience-manager-learn/cloud-service/networking"

  package static let advancedNetworking = "\(cloudService)/security/configuring-advanced-networking"
  package static let connectivityTest = "\(cloudService)/security/network-connectivity-test"
  package static let oauth = "\(cloudService)/security/oauth2-support-for-mail-service"
  package static let sendingEmail =
    "\(cloudService)/implementing/developing/development-guidelines#sending-email"
  package static let osgi = "\(cloudService)/implementing/deploying/configuring-osgi"
  package static let deploying = "\(cloudService)/implementing/deploying/overview"
  package static let variables =
    "\(cloudService)/implementing/using-cloud-manager/environment-variables"
  package static let packageStructure =
    "\(cloudService)/implementing/developing/aem-project-content-package-structure"
  package static let emailTutorial = "\(learn)/examples/email-service"
  package static let flexibleEgress = "\(learn)/flexible-port-egress"
  package static let dedicatedEgress = "\(learn)/dedicated-egress-ip-address"
  package static let vpn = "\(learn)/vpn"
  package static let notification =
    "https://experienceleague.adobe.com/en/docs/experience-manager-65/content/sites/administering/operations/notification"
  package static let api =
    "https://developer.adobe.com/experience-cloud/cloud-manager/reference/api/"
  package static let apiProject =
    "https://developer.adobe.com/experience-cloud/cloud-manager/guides/getting-started/create-api-integration/"
  package static let pipelines =
    "\(cloudService)/implementing/using-cloud-manager/cicd-pipelines/managing-pipelines"
  package static let logs = "\(cloudService)/implementing/using-cloud-manager/manage-logs"
  package static let googleClients =
    "https://developers.google.com/workspace/guides/create-credentials"
  package static let serverToServer =
    "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/"
  package static let roles =
    "\(cloudService)/implementing/using-cloud-manager/role-based-permissions"
  package static let analyser = "https://github.com/adobe/aemanalyser-maven-plugin"
  package static let propertyValidator =
    "https://github.com/apache/sling-org-apache-sling-feature-extension-apiregions"
  package static let slingInstaller =
    "https://github.com/apache/sling-org-apache-sling-installer-provider-jcr"
  package static let contentPackageConverter =
    "https://github.com/apache/sling-org-apache-sling-feature-cpconverter"
  package static let interpolation =
    "https://github.com/apache/felix-dev/tree/master/configadmin-plugins/interpolation"
  package static let cfgJSON = "https://github.com/apache/felix-dev/tree/master/cm.json"
  package static let comments = "https://issues.apache.org/jira/browse/FELIX-6835"
  package static let answersSchema = "https://json-schema.org/draft/2020-12/schema"
  package static let mailSyntax = "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2"
  package static let commonsEmail = "https://github.com/apache/commons-email"
  package static let sendGrid =
    "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api"
  package static let amazonSES = "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html"
  package static let microsoftPasswords =
    "https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835"
  package static let microsoftSMTPAuth =
    "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission"
  package static let microsoftRegistration =
    "https://learn.microsoft.com/entra/identity-platform/quickstart-register-app"
  package static let microsoftTokens =
    "https://learn.microsoft.com/entra/identity-platform/refresh-tokens"
  package static let microsoftScopes =
    "https://learn.microsoft.com/entra/identity-platform/scopes-oidc"
  /// The provider of the setup has its own address.
  package static let provider =
    "https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json"
}
