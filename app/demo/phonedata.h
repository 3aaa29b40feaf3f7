// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/products.h"
#include "app/demo/state.h"

namespace demo {

/// The product group of a phone; phones of unknown models count as desk phones.
Group groupOf(const Phone &phone);

/// {"value": value, "attrs": {"perm": "RW"}}, with idx when it is not negative.
QJsonObject settingValue(const QString &value, int idx = -1);

/// The settings of a phone that nobody wrote to.
QJsonObject generatedSettings(const Company &company, const Phone &phone);

/// What State::written() returns for a phone that nobody wrote to: computed from its seed.
QJsonObject generatedPart(const State &state, const Phone &phone);

/// The whole phone as answered, without links.
QJsonObject phoneObject(const State &state, const Phone &phone, bool unknownFields);

QString statusText(PhoneStatus status);
QString ipText(quint32 ip);

/// The value of a setting as the phone would get it: its own, else its profile's, else the
/// product default's; empty when no layer has it.
QString effectiveValue(State &state, const Phone &phone, const QString &paramName);

/// The field that the fault unknown-fields puts into every object.
QJsonObject unknownField(const QString &id);
/// Puts it into an object that nobody wrote to, and into each of its setting values.
void addUnknownFields(QJsonObject &object, const QString &id);
inline QString unknownFieldName()
{
    return QStringLiteral("x_demo_extension");
}

} // namespace demo
