"""An authorization server that behaves as Microsoft's and Google's document, with Microsoft Graph
beside it, on one port of 127.0.0.1 with TLS.

The tenant of Microsoft's addresses chooses how it behaves: `declines`, `slow`, `garbage`, `page`
(HTML), `elsewhere` (a redirect), `no-refresh`, `other-scope`, `other-state`, `escapes`, `huge`,
`bad-secret`, `spoilt-token`; any other tenant is served well. Each access token is added to the
mail server's `tokens`, for the mailbox of the login hint."""
import base64, hashlib, http.server, json, secrets, ssl, threading, time, urllib.parse

CLIENT_SECRET = "cl1ent~Secret \"with\\all\"&=+%"
SCOPES = {"google": "https://mail.google.com/"}


class Authority(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, status, body, kind="application/json", headers=()):
        data = body if isinstance(body, bytes) else (
            body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        fields = dict(urllib.parse.parse_qsl(address.query))
        parts = address.path.strip("/").split("/")
        self.server.seen.append(self.path)
        if address.path == "/oidc/userinfo":
            return self.user_info()
        if parts[1:] == ["oauth2", "v2.0", "authorize"] or parts == ["o", "oauth2", "v2", "auth"]:
            return self.authorize(parts[0], fields)
        self.answer(404, {"error": "not_found"})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        parts = self.path.strip("/").split("/")
        if self.path == "/v1.0/me/sendMail":
            return self.send_mail(body)
        fields = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        if parts[1:] == ["oauth2", "v2.0", "token"]:
            return self.token(parts[0], fields)
        if parts == ["token"]:
            return self.token("google", fields)
        self.answer(404, {"error": "not_found"})

    def authorize(self, tenant, fields):
        """What a browser gets once the person has accepted."""
        google = tenant == "o"
        redirect = fields.get("redirect_uri", "")
        host = urllib.parse.urlsplit(redirect).hostname
        if host != ("127.0.0.1" if google else "localhost"):
            return self.answer(400, "AADSTS50011: The redirect URI does not match.", "text/html")
        if fields.get("response_type") != "code" or fields.get("code_challenge_method") != "S256":
            return self.answer(400, "AADSTS900144: a parameter is missing.", "text/html")
        state = fields.get("state", "")
        if tenant == "declines":
            back = {"error": "access_denied", "state": state, "error_description":
                    "AADSTS65004: User declined to consent to access the app."}
        else:
            code = secrets.token_urlsafe(300)
            self.server.codes[code] = fields | {"tenant": "google" if google else tenant}
            back = {"code": code, "state": "other" if tenant == "other-state" else state}
        joined = urllib.parse.urlencode(back)
        self.answer(302, b"", headers=[
            ("Location", f"{redirect}{'&' if '?' in redirect else '?'}{joined}")])

    def refuse(self, status, error, words):
        self.answer(status, {
            "error": error, "error_description": f"{words} Trace ID: 1 Correlation ID: 2",
            "error_codes": [], "trace_id": "1"})

    def token(self, tenant, fields):
        special = {
            "garbage": lambda: self.answer(200, b"\x00\xff\x1b[2J{{{", "text/plain"),
            "page": lambda: self.answer(502, "<html>Bad gateway</html>", "text/html"),
            "elsewhere": lambda: self.answer(307, b"", headers=[
                ("Location", f"https://127.0.0.1:{self.server.server_address[1]}/caught/token")]),
            "huge": lambda: self.answer(200, b"x" * (20 << 20)),
            "escapes": lambda: self.refuse(
                400, "invalid_grant", "AADSTS70008: \x1b[2J\x1b]0;owned\x07\n::error::no.\u202e\u2028"
                "::error::x\x9b31m\u0085##vso[task]%0A"),
            "bad-secret": lambda: self.refuse(
                401, "invalid_client", "AADSTS7000215: Invalid client secret provided."),
        }
        if tenant == "slow":
            time.sleep(60)
        if tenant in special:
            return special[tenant]()
        if fields.get("client_secret") != CLIENT_SECRET:
            return self.refuse(
                401, "invalid_client", "AADSTS7000215: Invalid client secret provided.")
        if fields.get("grant_type") == "authorization_code":
            return self.exchange(fields)
        if fields.get("grant_type") == "refresh_token":
            return self.refresh(tenant, fields)
        self.refuse(400, "unsupported_grant_type", "AADSTS70003.")

    def exchange(self, fields):
        asked = self.server.codes.get(fields.get("code"))
        if asked is None:
            return self.refuse(400, "invalid_grant", "AADSTS9002313: Invalid request.")
        if asked.get("used"):
            return self.refuse(400, "invalid_grant", "AADSTS54005: The code was already redeemed.")
        asked["used"] = True
        digest = hashlib.sha256(fields.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != asked["code_challenge"]:
            return self.refuse(400, "invalid_grant", "AADSTS501481: The verifier does not match.")
        if fields.get("redirect_uri") != asked["redirect_uri"]:
            return self.refuse(400, "invalid_client", "AADSTS500112: The reply address differs.")
        self.grant(asked["tenant"], asked["scope"], asked["login_hint"],
                   asked.get("access_type") == "offline" or "offline_access" in asked["scope"])

    def refresh(self, tenant, fields):
        known = self.server.refreshes.get(fields.get("refresh_token"))
        if fields.get("refresh_token") == "expired-0123456789":
            return self.refuse(400, "invalid_grant", "AADSTS700082: The refresh token has expired "
                               "due to inactivity.")
        if known is None:
            return self.refuse(400, "invalid_grant", "Token has been expired or revoked."
                               if tenant == "google" else "AADSTS9002313: Invalid request.")
        self.grant(tenant, *known)

    def grant(self, tenant, scope, mailbox, is_offline=True):
        token = secrets.token_urlsafe(1200)
        with open(f"{self.server.folder}/tokens", "a") as file:
            file.write(f"{token}: {mailbox}\n")
        self.server.mailboxes[token] = mailbox
        granted = [part for part in scope.split() if part not in ("openid", "offline_access")]
        if tenant == "other-scope":
            granted = ["https://graph.microsoft.com/User.Read"]
        answer = {"token_type": "Bearer", "expires_in": 3599, "access_token": token,
                  "scope": " ".join(granted)}
        if is_offline and tenant != "no-refresh":
            answer["refresh_token"] = secrets.token_urlsafe(900)
            self.server.refreshes[answer["refresh_token"]] = (scope, mailbox)
        if tenant == "spoilt-token":
            answer["refresh_token"] = "a\x1b[2Jb"
        self.answer(200, answer)

    def mailbox(self):
        return self.server.mailboxes.get(self.headers.get("Authorization", "")[len("Bearer "):])

    def user_info(self):
        if not self.mailbox():
            return self.answer(401, {"error": {
                "code": "InvalidAuthenticationToken", "message": "Access token is empty."}})
        self.answer(200, {"sub": "1", "name": "No Reply", "email": self.mailbox()})

    def send_mail(self, body):
        message = json.loads(body)["message"]
        if not self.mailbox():
            return self.answer(401, {"error": {"code": "InvalidAuthenticationToken"}})
        if message["from"]["emailAddress"]["address"] != self.mailbox():
            return self.answer(403, {"error": {
                "code": "ErrorSendAsDenied", "message": "The user account which was used to submit "
                "this request does not have the right to send mail on behalf of the specified "
                "sending account."}})
        self.server.mails.append(message)
        self.answer(202, b"")


def start(folder):
    """Its port."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Authority)
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(f"{folder}/good.pem", f"{folder}/good.key")
    server.socket = made.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False)
    server.folder = folder
    server.codes, server.refreshes, server.mailboxes = {}, {}, {}
    server.seen, server.mails = [], []
    server.handle_error = lambda *arguments: None
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]
