// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/packedphones.h"

/// Packed phones as they are elsewhere, in their order.
inline QList<core::Endpoint> unpacked(const core::PackedPhones &phones)
{
    class Listed final : public core::TextNumbers
    {
    public:
        explicit Listed(const QList<QString> &texts)
            : m_texts(texts)
        {}
        quint32 number(const QString &) override { return 0; }
        bool contains(quint64 number) const override { return number < quint64(m_texts.size()); }
        const QString &text(quint64 number) const override { return m_texts.at(qsizetype(number)); }

    private:
        const QList<QString> m_texts;
    };
    const Listed texts(phones.numbered());
    QList<core::Endpoint> all;
    for (qsizetype i = 0; i < phones.size(); ++i) {
        core::PackReader reader(phones.record(i));
        core::Endpoint &phone = all.emplace_back();
        phone.mac = phones.mac(i);
        unpack(reader, texts, phone);
    }
    return all;
}
