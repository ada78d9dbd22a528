"""Writes an error.log of AEM: megabytes, and the share of its entries that are about mail."""

import random
import sys

POD = "[cm-p12345-e67890-aem-publish-6c8d7f9b5-x2kqp]"
OTHERS = [
    "*INFO* [{}] com.acme.assets.Renderer Rendered 535 of 550 items in 454 ms",
    "*ERROR* [{}] com.acme.pages.Page service: Uncaught Throwable\njava.lang.NullPointerException: null"
    + "".join(f"\n\tat com.acme.pages.Part{number}.render(Part.java:{number})" for number in range(30)),
    "*INFO* [{}] com.day.cq.replication.Agent.publish Replication of /content/acme/en successful.",
    "*WARN* [{}] com.acme.search.Index Traversed 1000 nodes with contains(*, \"author\")",
    "*ERROR* [{}] com.acme.weather.Client Error calling https://api.example.com\n"
    "java.net.SocketTimeoutException: Read timed out",
]
MAILS = [
    "*ERROR* [{}] com.acme.mail.Sender Could not send the mail to {}@example.com\n"
    "org.apache.commons.mail.EmailException: Sending failed\n"
    "\tat org.apache.commons.mail.Email.send(Email.java:1496)\n"
    "Caused by: javax.mail.AuthenticationFailedException: 535 5.7.8 Authentication failed",
    "*ERROR* [{}] com.acme.mail.Sender Could not send\n"
    "javax.mail.SendFailedException: Invalid Addresses;\n  nested exception is:\n"
    "\tcom.sun.mail.smtp.SMTPAddressFailedException: 550 5.1.1 <{}@example.org>: User unknown",
    "*ERROR* [{}] com.acme.mail.Sender {} com.sun.mail.util.MailConnectException: "
    "Couldn't connect to host, port: proxy.tunnel, 30465; timeout 3000;\n"
    "  nested exception is:\n\tjava.net.ConnectException: Connection refused",
]


def main():
    size, share = int(sys.argv[1]) * 1_000_000, float(sys.argv[2])
    random.seed(1)
    written = number = 0
    while written < size:
        number += 1
        time = f"25.11.2026 {number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}.000"
        entry = random.choice(MAILS if random.random() < share else OTHERS)
        thread = f"qtp-{number % 97}"
        text = f"{time} {POD} {entry.format(thread, f'user{random.randrange(10**9)}')}\n"
        sys.stdout.write(text)
        written += len(text)


main()
