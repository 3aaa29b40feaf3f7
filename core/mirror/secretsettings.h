// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/catalogue.h"
#include "core/types/settingvalue.h"

#include <QSet>

namespace core {

/// Which settings' values may lie on disk only sealed. Secret is
/// - a setting whose catalogue entry has the field type of a password,
/// - one whose parameter name or name says so (isSecretSetting(), and a list of Snom's names that
///   do not look like it, `user_hash` for one),
/// - one that the catalogue does not have: nobody can tell,
/// - and any value that itself holds a password or token, as a URL can.
/// A value; may cross threads.
class SecretSettings
{
public:
    SecretSettings() = default; ///< everything is secret
    explicit SecretSettings(const QList<Setting> &catalogue);

    bool isSecret(const QString &settingUuid) const { return !m_open.contains(settingUuid); }
    bool isSecret(const SettingValue &value) const;
    /// True when something that was no secret for `before` is one now.
    bool isStricterThan(const SecretSettings &before) const
    {
        return !m_open.contains(before.m_open);
    }

    static bool isSecret(const Setting &setting);

private:
    QSet<QString> m_open;
};

} // namespace core
