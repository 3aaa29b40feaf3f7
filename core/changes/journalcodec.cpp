// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journalcodec.h"

#include "core/changes/journalcbor.h"
#include "core/support/redaction.h"

#include <algorithm>

namespace core {

namespace {

enum class Form : char { Clear, Sealed, WithoutSecrets };

constexpr qsizetype mostTexts = 10000;
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

/// Without a catalogue nobody can tell of a setting, but of the redirect target.
bool mayBeSecret(const FieldChange &change)
{
    if (change.field != FieldChange::Field::Setting)
        return change.secret;
    return change.secret || change.paramName != u"setting_server" ||
           redacted(change.oldValue) != change.oldValue ||
           redacted(change.newValue) != change.newValue;
}

} // namespace

/// What a text holds is looked for once: phones have the same ones by the thousand.
bool JournalCodec::isSecretText(const QString &setting, const QString &text,
                                const SecretSettings &secrets) const
{
    if (m_texts.size() > mostTexts)
        m_texts.clear();
    if (const auto known = m_texts.constFind(text); known != m_texts.constEnd())
        return *known;
    SettingValue value;
    value.setting = setting;
    value.value = text;
    return *m_texts.insert(text, secrets.isSecret(value));
}

bool JournalCodec::isSecretEntry(const QString &setting, const QJsonValue &entry,
                                 const SecretSettings &secrets) const
{
    if (secrets.isSecret(setting))
        return true;
    const QJsonValue stored = entry.isObject() ? entry.toObject().value(valueKey) : entry;
    // Of a list or of what we do not know nobody can tell.
    if (stored.isArray() || stored.isObject())
        return true;
    return isSecretText(setting, stored.toString(), secrets);
}

/// The document without the settings that are secrets; nothing when there are none.
std::optional<QJsonObject> JournalCodec::withoutSecrets(const QJsonObject &document,
                                                        const SecretSettings &secrets) const
{
    const QJsonValue stored = document.value(settingsKey);
    if (!stored.isObject() && !stored.isUndefined() && !stored.isNull()) {
        QJsonObject rest = document; // of a shape that we do not know nobody can tell
        rest.remove(settingsKey);
        return rest;
    }
    const QJsonObject settings = stored.toObject();
    QStringList secret;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (isSecretEntry(it.key(), it.value(), secrets))
            secret.append(it.key());
    }
    if (secret.isEmpty())
        return std::nullopt;
    QJsonObject open = settings;
    for (const QString &setting : std::as_const(secret))
        open.remove(setting);
    QJsonObject rest = document;
    rest.insert(settingsKey, open);
    return rest;
}

bool JournalCodec::isSecretChange(const FieldChange &change, const SecretSettings &secrets) const
{
    if (change.secret)
        return true;
    if (change.field != FieldChange::Field::Setting)
        return false;
    return secrets.isSecret(change.setting) ||
           isSecretText(change.setting, change.oldValue, secrets) ||
           isSecretText(change.setting, change.newValue, secrets);
}

std::optional<PlanStep> JournalCodec::withoutSecrets(const PlanStep &step,
                                                     const SecretSettings &secrets) const
{
    const std::optional<QJsonObject> base = withoutSecrets(step.base, secrets);
    const bool plain =
        std::none_of(step.changes.begin(), step.changes.end(),
                     [&](const FieldChange &change) { return isSecretChange(change, secrets); });
    if (!base && plain)
        return std::nullopt;
    PlanStep open = step;
    open.base = base.value_or(step.base);
    for (FieldChange &change : open.changes) {
        if (isSecretChange(change, secrets)) {
            change.oldValue.clear();
            change.newValue.clear();
        }
    }
    return open;
}

QByteArray JournalCodec::kept(const QByteArray &whole, const QByteArray &without,
                              const Place &place) const
{
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
    const QByteArray whole = cbor::fromStep(step, company);
    const std::optional<PlanStep> open = withoutSecrets(step, secrets);
    return open ? kept(whole, cbor::fromStep(*open, company), place) : withForm(Form::Clear, whole);
}

bool JournalCodec::needsKey(const QByteArray &bytes) const
{
    return !m_sealer && !bytes.isEmpty() && Form(bytes.front()) == Form::Sealed;
}

std::optional<QByteArray> JournalCodec::forOldRun(const QByteArray &bytes,
                                                  const QList<Company> &companies,
                                                  const Place &place) const
{
    PlanStep step;
    const Found found = readStep(bytes, companies, place, step);
    const bool sealed = Form(bytes.isEmpty() ? 0 : bytes.front()) == Form::Sealed;
    if (found == Found::Damaged || found == Found::NotOpened || (!sealed && step.base.isEmpty()))
        return std::nullopt;
    step.base = {};
    for (FieldChange &change : step.changes) {
        if (sealed && mayBeSecret(change)) {
            change.secret = true;
            change.oldValue.clear();
            change.newValue.clear();
        }
    }
    const auto company = int(companies.indexOf(step.company));
    return withForm(Form::WithoutSecrets, cbor::fromStep(step, company));
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
    const QByteArray whole = cbor::fromDocument(document);
    const std::optional<QJsonObject> open = withoutSecrets(document, secrets);
    return open ? kept(whole, cbor::fromDocument(*open), place) : withForm(Form::Clear, whole);
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
