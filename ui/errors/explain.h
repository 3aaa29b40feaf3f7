// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QString>

namespace ui {

/// An error as a person reads it. Plain text in the language of the program, whole sentences.
struct Explanation
{
    /// What the person can do right here, beside trying again.
    enum class Remedy {
        None,
        Retry,
        EditConnection,     ///< credentials or address
        InspectCertificate, ///< show host and fingerprint, decide on an exception for this host
        UnlockKeychain,     ///< unlock and try again, or keep the secret for this run only
        EnterSecret,
    };

    QString what;      ///< one sentence: what happened
    QString cause{};   ///< why, as far as known; may be empty
    QString cure{};    ///< what to do; may be empty
    QString details{}; ///< for the support desk: status, words of the service, path; no secret
    Remedy remedy = Remedy::Retry;

    /// "what cause cure" as one paragraph, for a cell or an accessible description.
    QString sentence() const;
};

/// The one function that turns an error into words. Call on the window's thread, after the
/// translators are installed.
Explanation explain(const core::Error &error);

/// "2 min 5 s"; "less than a second" for zero. For waiting times and clock offsets.
QString spelledDuration(std::chrono::seconds duration);

/// `AB:CD:...`, 32 pairs in two lines, as certificate viewers show it.
QString spelledFingerprint(const QByteArray &sha256);

} // namespace ui
