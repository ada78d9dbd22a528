"""Certificates of a test's own authority, made by openssl into a folder: `good`, `expired`, `early`
(not valid yet), `other` (of another name), `selfsigned`, and the authority itself, `ca`."""
import subprocess

CONFIGURATION = """
[ca]
default_ca = own
[own]
dir = {folder}
database = {folder}/index.txt
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
"""

DATES = {
    "good": ("20200101000000Z", "20491231235959Z"),
    "expired": ("20200101000000Z", "20210101000000Z"),
    "early": ("20480101000000Z", "20491231235959Z"),
    "other": ("20200101000000Z", "20491231235959Z"),
}


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def make(folder):
    def path(name):
        return f"{folder}/{name}"

    names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
    for name, subject in [("ca", "/CN=Test authority"), ("selfsigned", "/CN=localhost")]:
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", subject,
                *(["-addext", names] if name == "selfsigned" else []),
                "-keyout", path(f"{name}.key"), "-out", path(f"{name}.pem"))
    with open(path("ca.cnf"), "w") as file:
        file.write(CONFIGURATION.format(folder=folder))
    open(path("index.txt"), "w").close()
    for name, (start, end) in DATES.items():
        other = name == "other"
        openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", path(f"{name}.key"),
                "-subj", "/CN=other.test" if other else "/CN=localhost", "-addext",
                "subjectAltName=DNS:other.test" if other else names, "-out", path(f"{name}.csr"))
        openssl("ca", "-batch", "-notext", "-config", path("ca.cnf"), "-cert", path("ca.pem"),
                "-keyfile", path("ca.key"), "-startdate", start, "-enddate", end,
                "-in", path(f"{name}.csr"), "-out", path(f"{name}.pem"))
