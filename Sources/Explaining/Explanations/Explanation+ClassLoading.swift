extension Explanation {
  static let classLoading: [Explanation] = [
    Explanation(
      "mail-class-loading", "A bundle does not see the classes of the mail library",
      [
        .fault("UnsupportedDataTypeException", rank: .words),
        .fault(
          "NoSuchProviderException", saying: ["no provider for", "invalid protocol", "smtp*"]),
        .fault(
          "IllegalStateException", "ServiceConfigurationError", "FactoryConfigurationError",
          saying: [
            "not provider of", "no provider of", "provider … not found|found", "jakarta mail",
            "javax mail", "jakarta activation", "streamprovider", "mailcap*",
          ]),
        .fault(
          "ClassNotFoundException", "NoClassDefFoundError", "ClassCastException",
          "NoSuchMethodError", "LinkageError", "NoSuchFieldError", "AbstractMethodError",
          "IncompatibleClassChangeError", "IllegalAccessError", "VerifyError",
          "ExceptionInInitializerError",
          saying: [
            "javax|jakarta mail", "javax|jakarta activation", "sun mail", "commons mail|mail2",
            "angus mail", "sun activation", "org eclipse angus", "commons mail",
            "javax|jakarta mail*", "mailcap*", "cq mailer",
          ]),
        .text(
          "no object dch for mime type", "no provider for smtp", "not provider of jakarta mail"),
      ],
      cause:
        "The class loader that runs this code finds no mail implementation, or finds two copies: a bundle embeds its own copy of javax.mail or jakarta.mail in addition to AEM's, or lacks an import.",
      cure:
        "Do not embed a mail library: import javax.mail and org.apache.commons.mail from AEM, and send through com.day.cq.mailer.MessageGatewayService. Where javax.activation looks for handlers, set the thread's context class loader to that of the mail library while sending.",
      confirm:
        "The Developer Console, Status > Bundles, shows which bundle exports the package and which bundles embed it.",
      source: Source.mailAPI),
    Explanation(
      "mail-import", "A bundle imports a mail package that no bundle exports",
      [
        .fault(
          "BundleException",
          saying: [
            "javax|jakarta mail", "javax|jakarta activation", "sun mail", "commons mail|mail2",
            "angus mail", "cq mailer", "mail",
          ]),
        .text(
          "unresolved requirement* … mail", "missing requirement … mail",
          "osgi wiring package javax|jakarta mail|activation", "osgi wiring package com sun mail",
          "osgi wiring package org apache commons mail|mail2",
          "osgi wiring package com day cq mailer",
          "importing package|packages … mail … cannot be resolved|start",
          "package … jakarta|javax mail … cannot be resolved|unresolved",
          "importing package s javax|jakarta mail", rank: .words),
        .tool(
          "api-regions", "bundle-packages", "api-regions-exportsimports",
          "requirements-capabilities", "aem-api-regions",
          saying: [
            "javax|jakarta mail", "commons mail", "sun mail", "cq mailer",
            "javax|jakarta activation",
          ]),
      ],
      cause:
        "The bundle was built against a different mail library than AEM's: AEM exports an older version of javax.mail, and no bundle exports the imported package or version range.",
      cure:
        "Build the bundle against aem-sdk-api, which contains the packages that AEM exports, and remove the dependency on the other mail library. Change code that uses jakarta.mail to javax.mail.",
      confirm:
        "The Developer Console, Status > Bundles, shows the bundle as Installed with the missing package.",
      source:
        "https://experienceleague.adobe.com/en/docs/experience-manager-learn/cloud-service/debugging/debugging-aem-as-a-cloud-service/developer-console"
    ),
  ]
}
