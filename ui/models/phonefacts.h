// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/store/store.h"
#include "ui/widgets/propertylist.h"

#include <QCoreApplication>
#include <QList>

namespace ui {

/// Settings as lines, sorted by parameter name; what must not be seen is replaced.
QList<Property> settingFacts(const core::SettingValues &settings, const core::Catalogue &catalogue);

/// A log line as one line of text.
QString logLineAsText(const core::LogEntry &line);

/// Everything a person wants to read about a phone, in words. A snapshot of the store.
class PhoneFacts
{
    Q_DECLARE_TR_FUNCTIONS(ui::PhoneFacts)

public:
    PhoneFacts(const core::Endpoint &phone, const QString &company, const core::Store &store);

    QString title() const; ///< its name, else its MAC
    QString model() const;
    /// `now` makes times relative.
    QList<Property> properties(const QDateTime &now) const;
    QList<Property> settings() const;
    QString text() const; ///< all of it as lines to paste

private:
    const core::Endpoint m_phone;
    const core::Store &m_store;
    QString m_company;
};

/// The same for a profile.
class ProfileFacts
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProfileFacts)

public:
    ProfileFacts(const core::Profile &profile, const core::Store &store);

    QString title() const;
    QList<Property> properties() const;
    QList<Property> settings() const;
    QString text() const;

private:
    const core::Profile m_profile;
    const core::Store &m_store;
};

} // namespace ui
