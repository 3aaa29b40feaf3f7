// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"

namespace core {

/// One provisioning URL by another, or one beginning of URLs by another: what follows `from` in a
/// phone's URL is kept.
struct UrlReplacement
{
    QString from;
    QString to;
};

/// Takes part who has a redirect target of its own that begins with `from`, whatever its case in
/// scheme and host; where `from` ends with a host or port, that counts as a whole. Nobody else is
/// mentioned, except phones whose profile has such a target: they are excluded with
/// "url_in_profile". What results is checked as checkRedirectUrl() does, and the setting as
/// settingToEdit() does. Pure.
Plan planUrlReplacement(const QList<Target> &targets, const UrlReplacement &wish,
                        const Store &store);

} // namespace core
