/// The addresses that several explanations name.
enum Source {
  static let advancedNetworking =
    "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content/security/configuring-advanced-networking"
  static let adobeMail =
    "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content/implementing/developing/development-guidelines"
  static let adobeOAuth =
    "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content/security/oauth2-support-for-mail-service"
  static let adobeOSGi =
    "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content/implementing/deploying/configuring-osgi"
  static let cloudManagerAPI =
    "https://developer.adobe.com/experience-cloud/cloud-manager/reference/api/"
  static let aio = "https://github.com/adobe/aio-cli-plugin-cloudmanager"
  static let analyser = "https://github.com/adobe/aemanalyser-maven-plugin"
  static let interpolation =
    "https://github.com/apache/felix-dev/tree/master/configadmin-plugins/interpolation"
  static let felixJSON = "https://github.com/apache/felix-dev/tree/master/cm.json"
  static let mailAPI = "https://jakartaee.github.io/mail-api/FAQ"
  static let angusMail = "https://eclipse-ee4j.github.io/angus-mail/"
  static let commonsEmail = "https://commons.apache.org/proper/commons-email/"
  static let rfc5321 = "https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3"
  static let rfc3463 = "https://www.rfc-editor.org/rfc/rfc3463"
  static let rfc3207 = "https://www.rfc-editor.org/rfc/rfc3207"
  static let rfc4954 = "https://www.rfc-editor.org/rfc/rfc4954#section-6"
  static let smtpAuth =
    "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission"
  static let exchangeFix =
    "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-office-365-or-microsoft-365"
  static let exchangeBounces =
    "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online"
  static let entraCodes =
    "https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes"
  static let entraTokens =
    "https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens"
  static let graphErrors = "https://learn.microsoft.com/en-us/graph/errors"
  static let graphSendMail = "https://learn.microsoft.com/en-us/graph/api/user-sendmail"
  static let googleCodes = "https://support.google.com/a/answer/3726730"
  static let googleOAuth = "https://developers.google.com/identity/protocols/oauth2"
  static let amazon =
    "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html"
  static let sendGrid =
    "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/smtp-errors-and-troubleshooting"
  static let postfix = "https://www.postfix.org/postconf.5.html"
}
