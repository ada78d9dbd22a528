"""Servers that behave well or badly, each on a port of its own of 127.0.0.1."""
import base64, json, socket, socketserver, ssl, struct, threading, time


def context(folder, name="good"):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(f"{folder}/{name}.pem", f"{folder}/{name}.key")
    return made


class Talk:
    """A server's side of a conversation in SMTP; a behaviour changes some of its replies."""

    greeting = "220 pit ESMTP"
    hello = ["250-pit", "250-SIZE 35882577", "250-AUTH PLAIN LOGIN XOAUTH2", "250 HELP"]
    noop = "250 OK"
    auth = ["334 ", "235 2.7.0 Accepted"]
    offers_tls = False
    starttls = "220 go ahead"
    mail = rcpt = "250 OK"
    data = "250 OK id=1"

    def __init__(self, connection, folder):
        self.connection, self.folder = connection, folder
        self.file = connection.makefile("rb")

    def say(self, *lines):
        for line in lines:
            text = line if isinstance(line, bytes) else line.encode()
            self.connection.sendall(text + b"\r\n")

    def run(self):
        if self.greeting is None:
            return self.wait()
        self.say(self.greeting)
        # STARTTLS puts another file in its place.
        while line := self.file.readline():
            word = line.split()[:1][0].upper() if line.split() else b""
            if word in (b"EHLO", b"HELO"):
                if isinstance(self.hello, str):
                    self.say(self.hello)
                    if self.hello[:3] == "421":
                        return
                    continue
                offered = ["250-STARTTLS"] if self.offers_tls else []
                self.say(*self.hello[:1], *offered, *self.hello[1:])
            elif word == b"STARTTLS":
                self.say(self.starttls)
                if self.starttls[:3] == "220":
                    self.secure()
            elif word == b"AUTH":
                self.authenticate(line)
            elif word in (b"MAIL", b"RCPT"):
                self.say(self.mail if word == b"MAIL" else self.rcpt)
            elif word == b"DATA":
                self.say("354 go")
                while self.file.readline().strip() != b".":
                    pass
                self.say(self.data)
            elif word == b"QUIT":
                return self.say("221 bye")
            else:
                self.say(self.noop)
                if self.noop[:3] == "421":
                    return

    def authenticate(self, line):
        """Says its replies to AUTH; `334 ` asks for as much as the mechanism has."""
        words = line.split()
        for reply in self.auth:
            prompts = 1
            if reply == "334 ":
                prompts = 2 if words[1] == b"LOGIN" else 1
                prompts -= len(words) > 2
            for _ in range(prompts):
                self.say(reply)
                if reply[:3] == "334" and not self.file.readline():
                    return

    def secure(self):
        self.offers_tls = False
        self.connection = context(self.folder).wrap_socket(self.connection, server_side=True)
        self.file = self.connection.makefile("rb")

    def wait(self):
        self.connection.settimeout(60)
        while self.connection.recv(4096):
            pass


def talk(tls=None, **replies):
    """A behaviour: with TLS `first`, by `starttls`, or none."""

    def behave(connection, folder):
        kind = type("Talk", (Talk,), replies | {"offers_tls": tls == "starttls"})
        if tls == "first":
            connection = context(folder).wrap_socket(connection, server_side=True)
        kind(connection, folder).run()

    return behave


def login(*replies, **others):
    """A server with TLS from the first byte that answers AUTH so."""
    return talk("first", auth=list(replies), **others)


def sends(*pieces, then="wait", pause=0):
    def behave(connection, folder):
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        if then == "wait":
            Talk(connection, folder).wait()
    return behave


def sends_on_first_byte(piece):
    def behave(connection, folder):
        connection.recv(1)
        connection.sendall(piece)
    return behave


def reset(connection, folder):
    time.sleep(0.1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def tls_with(change):
    def behave(connection, folder):
        made = context(folder)
        change(made)
        Talk(made.wrap_socket(connection, server_side=True), folder).run()
    return behave


def only_rsa(made):
    made.maximum_version = ssl.TLSVersion.TLSv1_2
    made.set_ciphers("AES128-GCM-SHA256:AES256-GCM-SHA384")


def offers_rsa(hello):
    """Whether a client's first message of TLS offers TLS_RSA_WITH_AES_128_GCM_SHA256."""
    suites = hello[44 + hello[43]:]
    suites = suites[2:2 + int.from_bytes(suites[:2], "big")]
    return b"\x00\x9c" in [suites[index:index + 2] for index in range(0, len(suites), 2)]


def without_alert(connection, folder):
    """Ends the connection where another server would send an alert."""
    if not offers_rsa(connection.recv(4096, socket.MSG_PEEK)):
        raise ConnectionAbortedError
    tls_with(only_rsa)(connection, folder)


def only_old(made):
    made.set_ciphers("ALL:@SECLEVEL=0")
    made.minimum_version = ssl.TLSVersion.TLSv1
    made.maximum_version = ssl.TLSVersion.TLSv1


def certificate(name, tls="first"):
    def behave(connection, folder):
        if tls == "first":
            wrapped = context(folder, name).wrap_socket(connection, server_side=True)
            return Talk(wrapped, folder).run()
        server = Talk(connection, folder)
        server.offers_tls = True
        server.secure = lambda: secure(server, name)
        server.run()

    def secure(server, name):
        server.offers_tls = False
        server.connection = context(server.folder, name).wrap_socket(
            server.connection, server_side=True)
        server.file = server.connection.makefile("rb")
    return behave


def http(connection, folder):
    connection.makefile("rb").readline()
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


GOOGLE = base64.b64encode(json.dumps(
    {"status": "400", "schemes": "Bearer", "scope": "https://mail.google.com/"}).encode()).decode()

ESCAPES = (b"\x1b[2J\x1b]0;owned\x07\x9b31m\xc2\x9b31m%0A\xe2\x80\xae\xe2\x80\xa8::error::x"
           b"\xef\xbb\xbf##vso[task]\xff\xe2\x80")

BEHAVIOURS = {
    "implicit": talk("first"),
    "starttls": talk("starttls"),
    "plain": talk(),
    "plain-no-auth": talk(hello=["250-pit", "250 HELP"]),
    "no-auth": talk("first", hello=["250-pit", "250 HELP"]),
    "old-auth": talk("first", hello=["250-pit", "250 AUTH=LOGIN PLAIN"]),
    "expired": certificate("expired"),
    "early": certificate("early"),
    "selfsigned": certificate("selfsigned"),
    "other-name": certificate("other"),
    "starttls-expired": certificate("expired", "starttls"),
    "starttls-other-name": certificate("other", "starttls"),
    "only-rsa": tls_with(only_rsa),
    "only-old": tls_with(only_old),
    "only-rsa-mute": without_alert,
    "starttls-only-rsa-mute": talk("starttls", secure=lambda self: without_alert(
        self.connection, self.folder)),
    "mute": sends_on_first_byte(b""),
    "silent": sends(),
    "silent-in-tls": talk("first", greeting=None),
    "reset": reset,
    "closes": sends(then="close"),
    "closes-after-hello": talk(hello="250 HELP\r\n"),
    "garbage": sends(bytes(range(128, 256)) * 8),
    "garbage-lines": sends(b"\x00\xff\x1b[2J\r\n" * 400),
    "http": http,
    "slow": sends(*[bytes([byte]) for byte in b"220 pit ESMTP one byte a second\r\n"], pause=1),
    "long-line": talk("first", greeting="220 " + "x" * 100_000),
    "endless-line": sends(b"220 " + b"x" * 400_000),
    "many-lines": talk("first", hello=["250-X%d %s" % (n, "y" * 1000) for n in range(100)] + ["250 OK"]),
    "escapes": talk("first", greeting=b"220 " + ESCAPES, hello=[
        "250-pit", b"250-AUTH PLAIN " + ESCAPES, b"250 " + ESCAPES]),
    "escapes-refusal": login("334 ", b"535 5.7.8 " + ESCAPES + b"::error::no ##vso[task]"),
    "greeting-554": talk(greeting="554 5.7.1 No SMTP service here for you"),
    "greeting-421": talk(greeting="421 4.7.0 Too many connections"),
    "tls-greeting-554": talk("first", greeting="554 5.7.1 No SMTP service here for you"),
    "hello-421": talk(hello="421 4.3.2 Service not available"),
    "hello-554": talk("first", hello="554 5.7.1 Your address is listed"),
    "noop-421": talk("first", noop="421 4.4.2 Timeout"),
    "noop-502": talk("first", noop="502 5.5.1 Not implemented"),
    "starttls-454": talk("starttls", starttls="454 4.7.0 TLS not available due to temporary reason"),
    "starttls-then-text": talk("starttls", secure=lambda self: self.say("220 no TLS, sorry")),
    "starttls-then-silent": talk("starttls", secure=lambda self: self.wait()),
    "auth-535": login("334 ", "535 5.7.8 Authentication credentials invalid"),
    "auth-535-139": login(
        "334 ", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled "
        "for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information."),
    "auth-535-3": login("334 ", "535 5.7.3 Authentication unsuccessful [AM6P.prod.outlook.com]"),
    "auth-550-30": login(
        "550 5.7.30 Basic authentication is not supported for Client Submission."),
    "auth-454": login("454 4.7.0 Temporary authentication failure: no auth server"),
    "auth-421": login("421 4.7.0 Too many login attempts"),
    "auth-432": login("432 4.7.12 A password transition is needed"),
    "auth-504": login("504 5.7.4 Unrecognized authentication type"),
    "auth-530": login("530 5.7.0 Must issue a STARTTLS command first"),
    "auth-534": login("534 5.7.9 Application-specific password required"),
    "auth-538": login("538 5.7.11 Encryption required"),
    "auth-at-once": login("235 2.7.0 Accepted"),
    "auth-google": login("334 " + GOOGLE, "535 5.7.8 Username and Password not accepted. For more "
                         "information, go to https://support.google.com/mail/?p=BadCredentials x - gsmtp"),
    "auth-ntlm": login("334 ", hello=["250-pit", "250 AUTH NTLM GSSAPI"]),
    "auth-both": login(
        "334 ", "235 2.7.0 Accepted", hello=["250-pit", "250 AUTH OAUTHBEARER XOAUTH2"]),
    "auth-334": login("334 more", "334 more", "334 more", "334 more"),
    "auth-silent": login("334 ", authenticate=lambda self, line: self.wait()),
    "mail-550-60": talk("first", mail="550 5.7.60 SMTP; Client does not have permissions to send "
                        "as this sender"),
    "rcpt-550": talk("first", rcpt="550 5.1.1 No such user here"),
    "data-554": talk("first", data="554 5.2.252 SendAsDenied"),
    "mail-421": talk("first", mail="421 4.3.2 Shutting down"),
}


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    request_queue_size = 64

    def __init__(self, behave, folder):
        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                try:
                    behave(self.request, folder)
                except (OSError, ValueError):
                    pass

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, address):
        pass


def start(folder):
    """Starts all of them; their ports by name."""
    return {name: Server(behave, folder).server_address[1] for name, behave in BEHAVIOURS.items()}
