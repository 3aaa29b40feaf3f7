// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/sealedsettings.h"

#include "core/support/pack.h"

namespace core {

QByteArray sealedPlace(const SettingsPlace &place, const QString &setting, int index)
{
    PackWriter writer;
    writer.bytes("perch mirror 1");
    writer.bytes(QByteArrayView(place.table.data(), place.table.size()));
    writer.text(place.company);
    writer.text(place.key);
    writer.text(setting);
    writer.signedNumber(index);
    return writer.packed();
}

QByteArray SealedSettings::pack(const SettingValues &values, const SettingsPlace &place) const
{
    PackWriter writer;
    for (const SettingValue &value : values) {
        Form form = Form::Clear;
        QByteArray sealed;
        if (m_secrets.isSecret(value)) {
            const auto result = m_sealer
                                    ? m_sealer->seal(value.value.toUtf8(),
                                                     sealedPlace(place, value.setting, value.index))
                                    : Result<QByteArray>(Failure(Error()));
            form = result ? Form::Sealed : Form::NotKept;
            sealed = result.value_or(QByteArray());
        }
        writer.number((quint64(m_texts.number(value.setting)) << formBits) | quint64(form));
        writer.signedNumber(value.index);
        writer.number(m_texts.number(value.permission));
        if (form == Form::Clear)
            writer.text(value.value);
        else if (form == Form::Sealed)
            writer.bytes(sealed);
    }
    return writer.packed();
}

std::optional<QList<SealedSettings::Entry>> SealedSettings::entries(QByteArrayView bytes) const
{
    QList<Entry> found;
    PackReader reader(bytes);
    while (reader.isGood() && !reader.isAtEnd()) {
        Entry entry;
        const quint64 head = reader.number();
        const quint64 form = head & ((1U << formBits) - 1);
        entry.value.index = int(reader.signedNumber());
        const quint64 permission = reader.number();
        if (form > quint64(Form::NotKept) || !m_texts.contains(head >> formBits) ||
            !m_texts.contains(permission))
            return std::nullopt;
        entry.form = Form(form);
        entry.value.setting = m_texts.text(head >> formBits);
        entry.value.permission = m_texts.text(permission);
        if (entry.form == Form::Clear)
            entry.value.value = reader.text();
        else if (entry.form == Form::Sealed)
            entry.sealed = reader.bytes();
        found.append(entry);
    }
    return reader.isGood() ? std::optional(found) : std::nullopt;
}

std::optional<QString> SealedSettings::openValue(const Entry &entry,
                                                 const SettingsPlace &place) const
{
    if (entry.form == Form::Clear)
        return entry.value.value;
    if (entry.form == Form::NotKept || !m_sealer)
        return std::nullopt;
    const auto opened =
        m_sealer->open(entry.sealed, sealedPlace(place, entry.value.setting, entry.value.index));
    return opened ? std::optional(QString::fromUtf8(*opened)) : std::nullopt;
}

SealedSettings::Opened SealedSettings::unpack(QByteArrayView bytes,
                                              const SettingsPlace &place) const
{
    Opened opened;
    const std::optional<QList<Entry>> all = entries(bytes);
    opened.good = all.has_value();
    if (!all)
        return opened;
    for (const Entry &entry : *all) {
        if (const std::optional<QString> text = openValue(entry, place)) {
            opened.values.append(entry.value);
            opened.values.last().value = *text;
        } else if (entry.form == Form::Sealed && m_sealer) {
            ++opened.notOpened;
        } else {
            ++opened.notKept;
        }
    }
    return opened;
}

// Without a key a sealed value of an earlier run may be out of date: nobody can tell, so that it
// does not count as the same and makes room for the note that it was not kept.
bool SealedSettings::isSame(const Entry &entry, const SettingValue &value,
                            const SettingsPlace &place) const
{
    if (entry.value.setting != value.setting || entry.value.index != value.index ||
        entry.value.permission != value.permission)
        return false;
    const bool secret = m_secrets.isSecret(value);
    if (secret && !m_sealer)
        return entry.form == Form::NotKept;
    if (secret && entry.form == Form::Clear)
        return false;
    const std::optional<QString> text = openValue(entry, place);
    return text && *text == value.value;
}

bool SealedSettings::saysTheSame(QByteArrayView bytes, const SettingValues &values,
                                 const SettingsPlace &place) const
{
    const std::optional<QList<Entry>> all = entries(bytes);
    if (!all || all->size() != values.size())
        return false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!isSame(all->at(i), values.at(i), place))
            return false;
    }
    return true;
}

bool SealedSettings::holdsOpenSecret(QByteArrayView bytes) const
{
    const std::optional<QList<Entry>> all = entries(bytes);
    if (!all)
        return false;
    return std::any_of(all->begin(), all->end(), [this](const Entry &entry) {
        return entry.form == Form::Clear && m_secrets.isSecret(entry.value);
    });
}

} // namespace core
