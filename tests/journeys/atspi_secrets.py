# SPDX-License-Identifier: GPL-3.0-or-later
"""atspi_secrets.py PERCH PERCH-DEMO: enters a real access key into the real program, with every
log category on, and afterwards searches what it wrote: its log, its settings, its home, and all
texts that the accessibility tree gave meanwhile."""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from screenreader import Program, activate, find, key, path, press, until, walk

WRONG = "Marked-Wrong-Secret-5512"


def spellings(secret):
    plain = secret.encode()
    return {
        "plain": plain,
        "UTF-16": secret.encode("utf-16-le"),
        "Base64": base64.b64encode(plain).rstrip(b"="),
        "hexadecimal": plain.hex().encode(),
    }


def search(where, content, secrets):
    for secret in secrets:
        for name, bytes_ in spellings(secret).items():
            if bytes_ in content:
                raise AssertionError("a secret is in %s, %s" % (where, name))


def search_files(folder, secrets):
    seen = 0
    for file in pathlib.Path(folder).rglob("*"):
        if file.is_file() and not file.is_symlink():
            search(str(file), file.read_bytes(), secrets)
            seen += 1
    return seen


def search_texts(program, secrets):
    seen = 0
    for node in walk(program.root):
        try:
            texts = [node.name, node.description]
        except Exception:  # it went while it was read
            continue
        try:
            text = node.queryText()
            texts.append(text.getText(0, text.characterCount))
        except NotImplementedError:
            pass
        search("the window, " + path(node), "\n".join(texts).encode(), secrets)
        seen += 1
    return seen


def enter(program, name, text):
    field = program.find("text", name)
    field.queryEditableText().setTextContents(text)
    return field


def enter_secret(program, text):
    field = program.find("password text", "Access Key Secret")
    field.queryEditableText().setTextContents(text)


def add_connection(program, service, secrets):
    press(program.find("push button", lambda name: name.startswith("Add connection")))
    dialog = program.find("dialog", "Add connection")
    # A combo box takes no focus through the accessibility tree, but its mnemonic gives it.
    activate(dialog)
    key("alt+s")
    key("End")
    program.find("combo box", "Another address")
    enter(program, "Name", "Marked")
    enter(program, "Base URL", service["base_url"])
    enter(program, "Access Key ID", service["id"])
    enter_secret(program, WRONG)
    press(find(dialog, "push button", "Test"))
    until("the refusal", lambda: find(dialog, "label", lambda name: "secret" in name.lower()
                                      and name != "Keep the secret"))
    search_texts(program, secrets)
    enter_secret(program, service["key"])
    press(find(dialog, "push button", "Test"))
    program.find("label", lambda name: name.startswith("Connected to"))
    search_texts(program, secrets)
    press(find(dialog, "push button", "Add connection"))
    table = program.find("table", "Phones")
    until("the phones of the new connection", lambda: table.queryTable().nRows == 40)


def main():
    perch, demo = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(
            [demo, "--port", "0", "--companies", "3", "--phones", "40", "--print-key"],
            stdout=subprocess.PIPE, text=True) as server:
        try:
            service = json.loads(server.stdout.readline())
            secrets = [service["key"], WRONG]
            log = pathlib.Path(folder, "log")
            settings = pathlib.Path(folder, "settings")
            os.environ["QT_LOGGING_RULES"] = "*=true"
            with log.open("wb") as stream, Program(
                    perch, "--lang", "en", "--settings", str(settings), log=stream) as program:
                add_connection(program, service, secrets)
                print("ok  texts searched: %d" % search_texts(program, secrets))
            size = log.stat().st_size
            assert size > 10000, "the log is empty: %d bytes" % size
            print("ok  bytes of log searched: %d" % size)
            print("ok  files searched: %d" % (search_files(folder, secrets)
                                              + search_files(os.environ["HOME"], secrets)))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
