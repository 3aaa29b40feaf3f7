// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/preference.h"
#include "core/support/result.h"

#include <QObject>
#include <QSettings>
#include <QVariant>

#include <optional>

namespace core {

/// Renames since the first release, oldest first.
QList<PreferenceMigration> shippedPreferenceMigrations();

/// The settings of the program in one INI file (0600), by typed keys (preferencekeys.h).
///
/// A file that cannot be read or understood is never overwritten: load() answers Error::Storage,
/// value() answers the defaults or what was set in this run, and set() keeps the value for this
/// run and answers the same error, until setAsideBroken(). A stored value of the wrong type counts
/// as not stored. Keys this version does not know are kept. Window's thread.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Touches nothing; call load().
    explicit Preferences(
        const QString &filePath,
        const QList<PreferenceMigration> &migrations = shippedPreferenceMigrations(),
        QObject *parent = nullptr);
    ~Preferences() override;

    /// Reads the file (absent: defaults) and carries out the migrations newer than its version.
    Result<void> load();
    /// Renames the file that load() could not understand and starts with what was set in this
    /// run; returns its new name.
    Result<QString> setAsideBroken();

    template <PreferenceValue T>
    T value(const Preference<T> &preference) const
    {
        const QVariant stored = storedValue(preference.key, QMetaType::fromType<T>());
        return stored.isValid() ? stored.value<T>() : preference.fallback;
    }

    /// True when the person has set it, to whatever value.
    template <PreferenceValue T>
    bool isSet(const Preference<T> &preference) const
    {
        return storedValue(preference.key, QMetaType::fromType<T>()).isValid();
    }

    /// Holds at once; changed() only when it differs. Error::Storage: it is not on disk.
    template <PreferenceValue T>
    Result<void> set(const Preference<T> &preference, const T &newValue)
    {
        return store(preference.key, QVariant::fromValue(newValue), value(preference) != newValue);
    }

    /// Back to the default.
    template <PreferenceValue T>
    Result<void> unset(const Preference<T> &preference)
    {
        return store(preference.key, {}, value(preference) != preference.fallback);
    }

Q_SIGNALS:
    void changed(const QString &key);

private:
    QVariant storedValue(const QString &key, QMetaType type) const;
    Result<void> store(const QString &key, const QVariant &value, bool differs);
    Result<void> sync();
    bool migrate();

    const QString m_filePath;
    const QList<PreferenceMigration> m_migrations;
    std::unique_ptr<QSettings> m_settings; ///< null: not loaded or broken
    QVariantHash m_unsaved;                ///< what the file does not hold yet
    int m_version = 1;                     ///< of the file, as it is written
    std::optional<Error> m_broken;
};

} // namespace core
