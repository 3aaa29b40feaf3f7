# SPDX-License-Identifier: GPL-3.0-or-later
"""atspi_journey.py PERCH: a blind person registers two phones.

Starts the real program on its demo service and does everything through the accessibility tree:
reads the phones, filters, registers by pasting, reads preview and result. Fails with a sentence."""

import re
import sys
import tempfile

from screenreader import Program, cells, find, focus, focusable, headings, key, path, press, until

MAC = re.compile(r"^([0-9A-F]{2}:){5}[0-9A-F]{2}$")
TEXT = "Invoice 17: 000413A3F001 00:04:13:A3:F0:02 000413A3F001 00:04:13:A3:F0:0G"
NEW = {"00:04:13:A3:F0:01", "00:04:13:A3:F0:02"}


def check(condition, what):
    if not condition:
        raise AssertionError(what)
    print("ok  " + what, flush=True)


def rows(table):
    return table.queryTable().nRows


def column(table, name):
    return headings(table).index(name)


def complete_rows(table):
    """The addresses of the first rows; none while rows still move under the reader."""
    seen = cells(table, 20)
    macs = [row[column(table, "MAC address")] for row in seen]
    told = all(row[column(table, "Status")] for row in seen)
    return macs if told and all(MAC.match(mac) for mac in macs) else None


def read_phones(program):
    table = program.find("table", "Phones")
    until("phones in the table", lambda: rows(table) > 20)
    heads = headings(table)
    check({"Name", "MAC address", "Status"} <= set(heads), "the columns are read out: %s" % heads)
    macs = until("each row with its MAC address and its status in words",
                 lambda: complete_rows(table))
    check(True, "each row has its MAC address and its status: " + macs[0])
    return table, macs[3]


def search_line(program):
    return program.find("text", lambda name: name.lower().startswith("search"))


def filter_one(program, table, mac):
    text = mac[-8:].replace(":", "")
    search_line(program).queryEditableText().setTextContents(text)
    until("one row for " + text, lambda: rows(table) == 1)
    check(cells(table)[0][column(table, "MAC address")] == mac, "typing finds " + mac)


def copy_text(program):
    """Puts the text on the clipboard the way a person does."""
    line = search_line(program)
    line.queryEditableText().setTextContents(TEXT)
    focus(line)
    key("ctrl+a")
    key("ctrl+x")
    until("an empty search line", lambda: line.queryText().characterCount == 0)


def paste(program, field):
    focus(field)
    key("ctrl+v")
    until("the pasted text", lambda: field.queryText().getText(0, -1) == TEXT)


def register(program):
    press(program.find("push button", "Register phones"))
    dialog = program.find("dialog", "Register phones")
    paste(program, program.find("text", "MAC addresses"))
    program.find("label", "2 addresses to register, 1 double, 1 malformed")
    found = cells(program.find("table", "Addresses found"))
    check(len(found) == 4 and sum("Good" in row for row in found) == 2,
          "double and malformed addresses are told")
    check_names(dialog, "Register phones")
    press(program.find("push button", "Preview 2 phones…"))


def apply(program):
    plan = program.find("dialog", "Register 2 phones")
    changes = program.find("table", "Changes")
    listed = {row[column(changes, "MAC address")] for row in cells(changes)}
    check(listed == NEW, "the preview lists both phones")
    check_names(plan, "preview")
    press(program.find("push button", "Register 2 phones"))
    program.find("label", "2 phones done.")
    results = [row[column(changes, "Result")] for row in cells(changes)]
    check(set(results) == {"Done"}, "each phone has its result")
    check_names(plan, "result")
    press(find(plan, "push button", "Close"))


def check_names(root, where):
    controls = focusable(root)
    silent = [path(node) for node in controls if not node.name and not node.description]
    check(len(controls) > 2 and not silent,
          "every control has a name: %s, %d of them %s" % (where, len(controls), silent))


def main():
    with tempfile.TemporaryDirectory() as settings, Program(
            sys.argv[1], "--demo", "--lang", "en", "--settings", settings) as program:
        table, mac = read_phones(program)
        check_names(program.root, "main window")
        filter_one(program, table, mac)
        copy_text(program)
        until("all phones again", lambda: rows(table) > 20)
        register(program)
        apply(program)
        search_line(program).queryEditableText().setTextContents("A3F00")
        until("the new phones in the list",
              lambda: rows(table) < 20
              and NEW <= {row[column(table, "MAC address")] for row in cells(table)})
        check(True, "the new phones are in the list")


if __name__ == "__main__":
    main()
