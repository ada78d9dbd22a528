"""Exim with a port for each kind of TLS and of login."""
import exim

SETTINGS = """
tls_on_connect_ports = {implicit} : {expired}
tls_advertise_hosts = ${{if eq{{$received_port}}{{{plain}}}{{}}{{*}}}}
tls_certificate = {folder}/${{if eq{{$received_port}}{{{expired}}}{{expired}}{{good}}}}.pem
tls_privatekey = {folder}/${{if eq{{$received_port}}{{{expired}}}{{expired}}{{good}}}}.key
acl_smtp_connect = acl_connect
acl_smtp_auth = acl_auth
acl_smtp_mail = acl_mail
message_size_limit = 20M
"""

ACLS = """
acl_connect:
  deny condition = ${{if eq{{$received_port}}{{{sendsAway}}}}}
       message = 554 5.7.1 No SMTP service here for you
  accept
acl_auth:
  defer condition = ${{if eq{{$received_port}}{{{authLater}}}}}
        message = 454 4.7.0 Temporary authentication failure
  accept
acl_mail:
  deny condition = ${{if !eq{{$sender_address}}{{noreply@mail.test}}}}
       message = 550 5.7.60 SMTP; Client does not have permissions to send as this sender
  accept
"""

KINDS = ["implicit", "startTLS", "expired", "plain", "relay", "authLater", "sendsAway"]


def start(folder):
    """The process and its ports by kind."""
    return exim.start(
        folder, KINDS, SETTINGS, ACLS, accounts={"me": "right horse"},
        tokens={"good-token": "noreply@mail.test"})
