// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journalcodec.h"

#include "core/changes/journalcbor.h"

namespace core {

namespace {

enum class Form : char { Clear, Sealed, WithoutSecrets };

constexpr QLatin1String settingsKey("settings_manager");
constexpr QLatin1String valueKey("value");

QByteArray placeBytes(const JournalCodec::Place &place)
{
    return QStringLiteral("journal %1 %2 %3")
        .arg(place.run)
        .arg(place.step)
        .arg(place.column)
        .toUtf8();
}

QByteArray withForm(Form form, const QByteArray &bytes)
{
    return char(form) + bytes;
}

bool isSecretEntry(const QString &setting, const QJsonValue &entry, const SecretSettings &secrets)
{
    SettingValue value;
    value.setting = setting;
    value.value = entry.isObject() ? entry.toObject().value(valueKey).toVariant().toString()
                                   : entry.toVariant().toString();
    // Of a list or of what we do not know nobody can tell.
    const bool plain = entry.isObject() || entry.isString() || entry.isDouble() || entry.isBool();
    return !plain || secrets.isSecret(value);
}

/// The document without the settings that are secrets; the same one when there are none.
QJsonObject withoutSecrets(const QJsonObject &document, const SecretSettings &secrets)
{
    const QJsonObject settings = document.value(settingsKey).toObject();
    QJsonObject open = settings;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (isSecretEntry(it.key(), it.value(), secrets))
            open.remove(it.key());
    }
    if (open.size() == settings.size())
        return document;
    QJsonObject rest = document;
    rest.insert(settingsKey, open);
    return rest;
}

bool isSecretChange(const FieldChange &change, const SecretSettings &secrets)
{
    if (change.secret)
        return true;
    if (change.field != FieldChange::Field::Setting)
        return false;
    SettingValue before;
    before.setting = change.setting;
    before.value = change.oldValue;
    SettingValue after = before;
    after.value = change.newValue;
    return secrets.isSecret(before) || secrets.isSecret(after);
}

PlanStep withoutSecrets(const PlanStep &step, const SecretSettings &secrets)
{
    PlanStep open = step;
    open.base = withoutSecrets(step.base, secrets);
    for (FieldChange &change : open.changes) {
        if (isSecretChange(change, secrets)) {
            change.oldValue.clear();
            change.newValue.clear();
        }
    }
    return open;
}

bool isSame(const PlanStep &left, const PlanStep &right)
{
    return left.changes == right.changes && left.base == right.base;
}

} // namespace

QByteArray JournalCodec::kept(const QByteArray &whole, const QByteArray &without,
                              const Place &place) const
{
    if (whole == without)
        return withForm(Form::Clear, whole);
    if (m_sealer) {
        if (const Result<QByteArray> sealed = m_sealer->seal(whole, placeBytes(place)))
            return withForm(Form::Sealed, *sealed);
    }
    return withForm(Form::WithoutSecrets, without);
}

JournalCodec::Found JournalCodec::opened(const QByteArray &bytes, const Place &place,
                                         QByteArray &into) const
{
    if (bytes.isEmpty())
        return Found::Damaged;
    into = bytes.sliced(1);
    switch (Form(bytes.front())) {
    case Form::Clear:
        return Found::Whole;
    case Form::WithoutSecrets:
        return Found::WithoutSecrets;
    case Form::Sealed:
        break;
    default:
        return Found::Damaged;
    }
    if (!m_sealer)
        return Found::NotOpened;
    const Result<QByteArray> open = m_sealer->open(into, placeBytes(place));
    if (!open)
        return Found::NotOpened;
    into = *open;
    return Found::Whole;
}

QByteArray JournalCodec::step(const PlanStep &step, int company, const SecretSettings &secrets,
                              const Place &place) const
{
    const PlanStep open = withoutSecrets(step, secrets);
    const QByteArray whole = cbor::fromStep(step, company);
    return kept(whole, isSame(open, step) ? whole : cbor::fromStep(open, company), place);
}

JournalCodec::Found JournalCodec::readStep(const QByteArray &bytes, const QList<Company> &companies,
                                           const Place &place, PlanStep &into) const
{
    QByteArray open;
    const Found found = opened(bytes, place, open);
    if (found == Found::Damaged || found == Found::NotOpened)
        return found;
    return cbor::toStep(open, companies, into) ? found : Found::Damaged;
}

QByteArray JournalCodec::image(const QJsonObject &document, const SecretSettings &secrets,
                               const Place &place) const
{
    const QJsonObject open = withoutSecrets(document, secrets);
    const QByteArray whole = cbor::fromDocument(document);
    return kept(whole, open == document ? whole : cbor::fromDocument(open), place);
}

JournalCodec::Found JournalCodec::readImage(const QByteArray &bytes, const Place &place,
                                            QJsonObject &into) const
{
    QByteArray open;
    const Found found = opened(bytes, place, open);
    if (found == Found::Damaged || found == Found::NotOpened)
        return found;
    return cbor::toDocument(open, into) ? found : Found::Damaged;
}

} // namespace core
