// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace core {

enum class TextEncoding : quint8 { Utf8, Utf16Le, Utf16Be, Windows1252 };

struct DecodedText
{
    QString text;
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Reads the bytes of a text file as whatever they are: a byte-order mark decides, else zero
/// bytes in every other place mean UTF-16, else it is UTF-8 when it can be, else Windows-1252,
/// which is Latin-1 with printable characters from 0x80 to 0x9F. The mark is not in the text.
DecodedText decodeText(QByteArrayView bytes);
/// Control characters that no text has, as programs write their own files.
bool isText(QStringView decoded);
/// As the person says; a mark of this encoding is left out.
QString decodeText(QByteArrayView bytes, TextEncoding encoding);

} // namespace core
