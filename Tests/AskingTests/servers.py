"""servers.py FOLDER: starts all servers of these tests, whose certificates and files are in FOLDER,
prints their ports as a JSON object, and ends with its standard input, when it removes FOLDER."""
import json, pathlib, shutil, signal, sys

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).parents[1] / "TestKit"))
import authority, certificates, mailserver, pit


def main():
    folder = sys.argv[1]
    # The threads of a test block signals, and what they start does so too.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    certificates.make(folder)
    exim, mail_ports = mailserver.start(folder)
    try:
        ports = {
            "pit": pit.start(folder), "mail": mail_ports, "authority": authority.start(folder)}
        print(json.dumps(ports), flush=True)
        sys.stdin.read()
    finally:
        exim.send_signal(signal.SIGTERM)
        exim.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()
