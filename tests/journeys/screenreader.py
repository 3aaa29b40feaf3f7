# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds, reads and presses as a screen reader does, through AT-SPI. Needs a display and a session
bus. Everything is awaited by looking again until a deadline."""

import os
import re
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402  (after the version is fixed)

PATIENCE = 40.0
TABLES = {"table", "tree table", "tree", "list"}


def until(what, look, patience=PATIENCE):
    """The first true answer of look(); fails with `what` when the time is over."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = look()
        except Exception:  # objects go while the tree is being read
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError("not seen in time: " + what)
        time.sleep(0.05)


def walk(root):
    """Breadth first; the cells of tables are not visited."""
    queue = [root]
    while queue:
        node = queue.pop(0)
        if node is None:
            continue
        yield node
        try:
            if node.getRoleName() not in TABLES:
                queue += [node.getChildAtIndex(i) for i in range(node.childCount)]
        except Exception:
            continue


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def find(root, role, name):
    """A part that shows; `name` may be a test."""
    fits = name if callable(name) else lambda text: text == name
    for node in walk(root):
        try:
            if node.getRoleName() == role and fits(node.name) and showing(node):
                return node
        except Exception:
            continue
    return None


def press(node):
    until("'%s' can be pressed" % node.name,
          lambda: node.getState().contains(pyatspi.STATE_ENABLED))
    node.queryAction().doAction(0)


def cells(node, limit=50):
    """Rows of a table as people hear them."""
    table = node.queryTable()
    return [[table.getAccessibleAt(row, column).name for column in range(table.nColumns)]
            for row in range(min(table.nRows, limit))]


def headings(node):
    table = node.queryTable()
    return [table.getColumnHeader(column).name for column in range(table.nColumns)]


def focusable(root):
    """What shows and can have the focus."""
    found = []
    for node in walk(root):
        try:
            state = node.getState()
            if state.contains(pyatspi.STATE_FOCUSABLE) and state.contains(pyatspi.STATE_SHOWING):
                found.append(node)
        except Exception:
            continue
    return found


def path(node):
    parts = []
    while node is not None and len(parts) < 5:
        parts.append("%s '%s'" % (node.getRoleName(), node.name))
        node = node.parent
    return " < ".join(parts)


def key(*combination):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *combination], check=True)


def activate(node):
    """What a window manager would do: there is none."""
    while node.getRoleName() not in ("frame", "dialog"):
        node = node.parent
    title = "^" + re.escape(node.name).replace("\\ ", " ") + "$"
    subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title, "windowfocus", "%@"],
                   check=True)


def focus(node):
    activate(node)
    until("focus on '%s'" % node.name, lambda: node.queryComponent().grabFocus())
    until("focus on '%s'" % node.name,
          lambda: node.getState().contains(pyatspi.STATE_FOCUSED))


class Program:
    """The program under test; ends with the block."""

    def __init__(self, *command, log=None):
        self.command = command
        self.log = log

    def __enter__(self):
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           QT_QPA_PLATFORM="xcb")
        self.process = subprocess.Popen(self.command, env=environment, stdout=self.log,
                                        stderr=self.log)
        self.root = until("the program", self.look)
        return self

    def look(self):
        if self.process.poll() is not None:
            raise SystemExit("the program ended by itself: %d" % self.process.returncode)
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, role, name):
        return until("%s '%s'" % (role, name), lambda: find(self.root, role, name))

    def __exit__(self, kind, *_):
        if kind is not None and os.environ.get("PERCH_TEST_PICTURE"):
            subprocess.run(["import", "-window", "root", os.environ["PERCH_TEST_PICTURE"]])
        self.process.terminate()
        self.process.wait(timeout=20)
