"""Plays Cloud Manager's API on loopback, with state and with faults that a test switches on.

Prints its port. Every request and every good answer is held to api.json; what breaks it is among the
violations. POST /control merges an object into the state; GET /control returns it. A fault names
`method`, `resource` and `environment` (each may be missing), the `kind`, how many matching requests
pass before (`after`) and how many it meets (`count`).
"""

import json
import os
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from jsonschema.validators import Draft7Validator

with open(os.path.join(os.path.dirname(__file__), "api.json")) as file:
    API = json.load(file)

lock = threading.RLock()
changed = threading.Condition(lock)
state = {
    "program": "12345",
    "infrastructures": [{"kind": "flexiblePortEgress", "region": "va7", "status": "ready"}],
    "regions": ["va7", "nld2"],
    "environments": {},
    "faults": [],
    "polls": 0,
    "refusesWhenBusy": False,
    "credentials": {"x-gw-ims-org-id": "ORG@AdobeOrg", "x-api-key": "the-api-key", "Authorization": "Bearer the-token"},
    "log": [],
    "puts": {},
    "violations": [],
    "held": 0,
}


class Closed(Exception):
    """The connection ends without an answer."""


def schema_errors(name, value):
    schema = {"$ref": f"#/definitions/{name}", "definitions": API["definitions"]}
    return [error.message for error in Draft7Validator(schema).iter_errors(value)]


def operation(method, path):
    for candidate in API["operations"]:
        pattern = candidate["path"].replace("{program}", r"(?P<program>\d+)")
        pattern = pattern.replace("{environment}", r"(?P<environment>\d+)")
        match = re.fullmatch(pattern, path)
        if match and candidate["method"] == method:
            return candidate, match.groupdict()
    return None, {}


def fault(method, resource, environment):
    for entry in state["faults"]:
        wanted = {"method": method, "resource": resource, "environment": environment}
        if any(key in entry and entry[key] != value for key, value in wanted.items()):
            continue
        if entry.get("after", 0) > 0:
            entry["after"] -= 1
            continue
        if entry.get("count", -1) == 0:
            continue
        if "count" in entry:
            entry["count"] -= 1
        return entry
    return None


def embedded(name, values):
    return {"_totalNumberOfItems": len(values), "_embedded": {name: values}, "_links": {"self": {"href": "/"}}}


def configuration(environment):
    return dict(
        {"programId": state["program"], "environmentId": environment, "networkInfrastructureId": "7", "_links": {}},
        **state["environments"][environment]["networking"])


def described(environment):
    entry = state["environments"][environment]
    return {"id": environment, "programId": state["program"], "name": entry["name"], "type": entry["type"],
            "status": entry["status"], "region": "va7"}


def start_work(environment):
    entry = state["environments"][environment]
    if state["polls"] > 0:
        entry["status"] = "updating"
        entry["left"] = state["polls"]


def answer(name, program, environment, body):
    """The status and the object of a good answer; it changes the state."""
    if program != state["program"]:
        return 404, None
    entry = state["environments"].get(environment)
    if environment and entry is None:
        return 404, None
    if name == "getProgramRegions":
        return 200, embedded("regions", [{"name": region} for region in state["regions"]])
    if name == "getNetworkInfrastructures":
        for infrastructure in state["infrastructures"]:
            if infrastructure.get("left", 0) > 0:
                infrastructure["left"] -= 1
            elif "left" in infrastructure:
                infrastructure["status"] = "ready"
        return 200, embedded("networkInfrastructures", [
            {"id": "7", "programId": program, **{key: value for key, value in each.items() if key != "left"}}
            for each in state["infrastructures"]])
    if name == "createNetworkInfrastructure":
        state["infrastructures"].append(dict(body, status="creating", left=state["polls"]))
        return 201, dict(body, id="7", programId=program, status="creating")
    if name == "getEnvironment":
        if entry.get("left", 0) > 0:
            entry["left"] -= 1
        elif "left" in entry:
            del entry["left"]
            entry["status"] = entry.get("settles", "ready")
        return 200, described(environment)
    if name == "getEnvironmentAdvancedNetworkingConfigurationList":
        if entry.get("networking") is None:
            return (200, embedded("networkingConfigurations", [])) if state.get("emptyLists") else (404, None)
        return 200, embedded("networkingConfigurations", [configuration(environment)])
    if name == "enableEnvironmentAdvancedNetworkingConfiguration":
        if state["refusesWhenBusy"] and entry["status"] != "ready":
            return 409, None
        origins = [forward["portOrig"] for forward in body.get("portForwards", [])]
        if len(set(origins)) != len(origins):
            return 400, None
        state["puts"].setdefault(environment, []).append(body)
        entry["networking"] = {
            "portForwards": body.get("portForwards", []), "nonProxyHosts": body.get("nonProxyHosts", []),
            "advancedNetworkingEnabled": True}
        start_work(environment)
        # The API always works on a change, though here it may be done by the next request.
        return 200, dict(described(environment), status="updating")
    if name == "getEnvironmentVariables":
        return 200, embedded("variables", [
            {key: value for key, value in variable.items()
             if key != "value" or variable.get("type") != "secretString"}
            for variable in entry["variables"]])
    if name == "patchEnvironmentVariables":
        for update in body:
            key = (update["name"], update.get("service"))
            entry["variables"] = [each for each in entry["variables"] if (each["name"], each.get("service")) != key]
            if update.get("value"):
                entry["variables"].append(dict(update, status="ready"))
        return 204, None
    raise AssertionError(name)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def send(self, status, body, kind="application/json", headers=(), length=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def handle_any(self):
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length)
        if self.path == "/control":
            return self.control(raw)
        try:
            self.call(raw)
        except Closed:
            self.close_connection = True
            self.connection.shutdown(2)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = handle_any

    def control(self, raw):
        with changed:
            if raw:
                state.update(json.loads(raw))
                changed.notify_all()
            self.send(200, json.dumps(state).encode())

    def call(self, raw):
        found, names = operation(self.command, self.path)
        with changed:
            if found is None:
                state["violations"].append(f"no operation {self.command} {self.path}")
                return self.send(404, b"")
            body = self.checked(found, raw)
            resource = self.path.rsplit("/", 1)[-1]
            environment = names.get("environment")
            if resource == environment:
                resource = "environment"
            state["log"].append(f"{self.command} {resource} {environment or ''}".strip())
            for header, value in state["credentials"].items():
                if self.headers.get(header) != value:
                    return self.send(401, b'{"error_code":"401013","message":"Oauth token is not valid"}')
            entry = fault(self.command, resource, environment)
            if entry and entry["kind"] == "hold":
                self.hold(entry)
                entry = None
            kind = entry["kind"] if entry else None
            if kind and kind != "late" and not kind.startswith("after:"):
                return self.fail(kind, entry, found, names, body)
            status, value = answer(found["name"], names["program"], environment, body)
            if str(status) in found["answers"] and found["answers"][str(status)]:
                for message in schema_errors(found["answers"][str(status)], value):
                    state["violations"].append(f"answer to {found['name']}: {message}")
            if kind == "after:hold":
                self.hold(entry)
            elif kind:
                return self.fail(kind[len("after:"):], entry, found, names, body)
            self.send(status, b"" if value is None else json.dumps(value).encode())

    def hold(self, entry):
        """Waits until the fault is taken away."""
        state["held"] += 1
        changed.notify_all()
        while entry in state["faults"]:
            changed.wait()
        state["held"] -= 1

    def checked(self, found, raw):
        for header in API["headers"]:
            if not self.headers.get(header):
                state["violations"].append(f"{found['name']} without {header}")
        if "body" not in found:
            if raw:
                state["violations"].append(f"{found['name']} with a body")
            return None
        if self.headers.get("Content-Type") != "application/json":
            state["violations"].append(f"{found['name']}: {self.headers.get('Content-Type')}")
        try:
            body = json.loads(raw)
        except ValueError:
            state["violations"].append(f"{found['name']}: the body is not JSON")
            return None
        for message in schema_errors(found["body"], body):
            state["violations"].append(f"{found['name']}: {message}")
        return body

    def fail(self, kind, entry, found, names, body):
        if kind.isdigit():
            reason = json.dumps({"title": "a reason", "invalidParams": [{"name": "portOrig", "reason": "taken"}]})
            headers = [("Retry-After", str(entry["retryAfter"]))] if "retryAfter" in entry else []
            return self.send(int(kind), entry.get("body", reason).encode(errors="surrogateescape"), headers=headers)
        if kind == "close":
            raise Closed
        if kind == "html":
            return self.send(200, b"<!DOCTYPE html><html><body>Sign in</body></html>", "text/html")
        if kind == "ignore":
            return self.send(200, json.dumps(described(names["environment"])).encode())
        status, value = answer(found["name"], names["program"], names.get("environment"), body)
        if kind == "body":
            return self.send(status, json.dumps(entry["body"]).encode())
        good = json.dumps(value).encode()
        if kind == "truncated":
            self.send(status, good[:len(good) // 2], length=len(good))
            raise Closed
        if kind == "cut":
            return self.send(status, good[:len(good) // 2])
        if kind == "garbage":
            self.wfile.write(b"SSH-2.0-OpenSSH\r\n")
            raise Closed
        if kind == "huge":
            return self.send(status, good[:-1] + b', "x": "' + b"x" * (6 << 20) + b'"}')
        return self.send(status, good)


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """Says nothing of a client that went away."""


server = Server(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_address[1], flush=True)
server.serve_forever()
