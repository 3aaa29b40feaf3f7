// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/explanations.h"

namespace ui {

namespace {

struct Words
{
    const char *code; ///< core/database/migration.h, core/views/savedviews.h
    const char *what;
    const char *cause;
    const char *cure;
};

constexpr Words storageWords[] = {
    {"mirror_damaged",
     QT_TRANSLATE_NOOP("ui::Explanations", "The copy of the data on this computer was damaged."),
     QT_TRANSLATE_NOOP("ui::Explanations", "It was set aside and is made anew from the service."),
     nullptr},
    {"mirror_newer",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The copy of the data on this computer was made by a newer version of "
                       "Perch."),
     QT_TRANSLATE_NOOP("ui::Explanations", "It is left as it is, and this version keeps none."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Use the newer version.")},
    {"mirror_in_use",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Another Perch is keeping the copy of the data on this computer."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "It is another version, or it is signed in with another key. This one "
                       "keeps no copy."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Close the other one. This one then goes on by itself.")},
    {"mirror_full",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "There is no room for the copy of the data on this computer."),
     QT_TRANSLATE_NOOP(
         "ui::Explanations",
         "The disk or a quota on it is full. What is shown is up to date, but part of it is not "
         "kept for the next start."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Make room. Perch goes on by itself within a minute.")},
    {"mirror_read_only",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The copy of the data on this computer cannot be written."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The folder or a file in it is missing, in the way or read-only."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Correct the folder that the details name. Perch goes on by itself within"
                       " a minute.")},
    {"mirror_busy",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The copy of the data on this computer is locked by another program."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "A backup or a tool for databases may be at work on it."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Let it end or close it. Perch goes on by itself within a minute.")},
    {"mirror_key",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Some passwords in the copy of the data on this computer cannot be "
                       "opened."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The key in the keychain is not the one that they were sealed with."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Nothing is to be done: they are not shown until the service has sent "
                       "them again.")},
    {"mirror_failed",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The copy of the data on this computer could not be read or written."),
     nullptr,
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Perch tries again every minute. If it stays, send the details to "
                       "support.")},
    {"scans_damaged",
     QT_TRANSLATE_NOOP("ui::Explanations", "The list of scanned phones was damaged."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Its file was set aside, and a new list was begun. Nothing was deleted."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Send the file that the details name to support if it held phones that "
                       "were not sent yet.")},
    {"scans_newer",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The list of scanned phones was made by a newer version of Perch."),
     QT_TRANSLATE_NOOP("ui::Explanations", "It is left as it is, and this version cannot scan."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Use the newer version.")},
    {"scans_full",
     QT_TRANSLATE_NOOP("ui::Explanations", "There is no room for the list of scanned phones."),
     QT_TRANSLATE_NOOP("ui::Explanations", "The disk or a quota on it is full."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Make room, then scan the phone again.")},
    {"scans_read_only",
     QT_TRANSLATE_NOOP("ui::Explanations", "The list of scanned phones cannot be written."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The folder or a file in it is missing, in the way or read-only."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Correct the folder that the details name, then scan the phone again.")},
    {"journal_damaged",
     QT_TRANSLATE_NOOP("ui::Explanations", "The journal of changes was damaged."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "It was set aside and a new one was begun. What was changed before cannot "
                       "be undone from here."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Keep the file that the details name; support may be able to read it.")},
    {"journal_newer",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The journal of changes was made by a newer version of Perch."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "It is left as it is. Without it this version changes nothing."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Use the newer version.")},
    {"journal_in_use",
     QT_TRANSLATE_NOOP("ui::Explanations", "Another Perch is carrying this change out."), nullptr,
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Look there, or close it; the change can then be continued here.")},
    {"journal_key",
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Old changes hold passwords that are sealed with the key in the keychain."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Without that key nobody can tell what of them may be kept. Nothing was "
                       "dropped."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Unlock the keychain, start Perch again and tidy the history then.")},
    {"journal_full",
     QT_TRANSLATE_NOOP("ui::Explanations", "There is no room for the journal of changes."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The disk or a quota on it is full. Nothing is sent that could not be "
                       "written down before."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Make room, then continue the change.")},
    {"journal_read_only",
     QT_TRANSLATE_NOOP("ui::Explanations", "The journal of changes cannot be written."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "The folder or a file in it is missing, in the way or read-only. Nothing "
                       "is sent that could not be written down before."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Correct the folder that the details name, then continue the change.")},
    {"journal_busy",
     QT_TRANSLATE_NOOP("ui::Explanations", "The journal of changes is locked by another program."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "A backup or a tool for databases may be at work on it."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Let it end or close it, then continue the change.")},
    {"journal_failed",
     QT_TRANSLATE_NOOP("ui::Explanations", "The journal of changes could not be read or written."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Nothing is sent that could not be written down before."),
     QT_TRANSLATE_NOOP("ui::Explanations", "Try again. If it stays, send the details to support.")},
    {"views_damaged", QT_TRANSLATE_NOOP("ui::Explanations", "The saved views could not be read."),
     QT_TRANSLATE_NOOP("ui::Explanations",
                       "Their file was damaged. It was set aside, and the standard views are "
                       "there."),
     nullptr},
};

} // namespace

Explanation Explanations::storage(const core::Error &error)
{
    const auto said = [](const char *text) { return text ? tr(text) : QString(); };
    for (const Words &words : storageWords) {
        if (error.serviceCode == QLatin1String(words.code))
            return {tr(words.what), said(words.cause), said(words.cure)};
    }
    return {tr("A file of Perch could not be read or written."),
            tr("The disk is full, or access is denied."),
            tr("Make room or correct the permissions, then try again.")};
}

} // namespace ui
