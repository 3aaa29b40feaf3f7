// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/foldedtext.h"

#include "core/types/macaddress.h"

#include <QStringView>

#include <algorithm>

namespace core {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

/// In lower case and trimmed, control characters as blanks.
void appendBlanked(std::string &to, QByteArrayView text)
{
    const std::size_t start = to.size();
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (control || c == ' ') {
            if (to.size() > start)
                to += ' ';
        } else {
            to += c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
        }
    }
    while (to.size() > start && to.back() == ' ')
        to.pop_back();
}

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

/// The part of a version that starts at `at`: a run of digits or of anything else but dots.
QStringView nextPart(QStringView text, qsizetype &at)
{
    while (at < text.size() && !text[at].isLetterOrNumber())
        ++at;
    const qsizetype start = at;
    if (at == text.size())
        return {};
    const bool number = text[at].isDigit();
    while (at < text.size() && text[at].isLetterOrNumber() && text[at].isDigit() == number)
        ++at;
    return text.mid(start, at - start);
}

QStringView withoutZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    return digits;
}

int compareParts(QStringView a, QStringView b)
{
    const bool numberA = !a.isEmpty() && a.front().isDigit();
    const bool numberB = !b.isEmpty() && b.front().isDigit();
    if (numberA != numberB)
        return numberA ? 1 : -1; // "10.1-beta" is before "10.1.1", nothing is before both
    if (!numberA)
        return a.compare(b, Qt::CaseInsensitive);
    a = withoutZeros(a);
    b = withoutZeros(b);
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

} // namespace

QString searchFolded(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c == u'\u00df')
            folded += QLatin1String("ss"); // Qt's folding is one character to one
        else if (c.category() != QChar::Mark_NonSpacing)
            folded += c;
    }
    return folded;
}

QString naturalSortKey(const QString &text)
{
    constexpr qsizetype width = 12;
    const QString folded = searchFolded(text.trimmed());
    if (folded.isEmpty())
        return QString(QChar(0xFFFF));
    QString key;
    key.reserve(folded.size() + width);
    for (qsizetype i = 0; i < folded.size();) {
        qsizetype end = i;
        while (end < folded.size() && folded[end].isDigit())
            ++end;
        if (end == i) {
            key += folded[i++];
            continue;
        }
        key += QString(std::max<qsizetype>(0, width - (end - i)), u'0');
        key += QStringView(folded).mid(i, end - i);
        i = end;
    }
    return key;
}

QByteArray searchFoldedUtf8(const QString &text)
{
    return searchFoldedBytes(text.toUtf8());
}

QByteArray searchFoldedBytes(QByteArrayView utf8)
{
    std::string folded;
    appendSearchFolded(folded, utf8);
    return QByteArray::fromStdString(folded);
}

void appendSearchFolded(std::string &to, QByteArrayView utf8)
{
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!std::all_of(utf8.begin(), utf8.end(), isPlain)) {
        const QByteArray folded = searchFolded(QString::fromUtf8(utf8)).toUtf8();
        return appendBlanked(to, folded);
    }
    appendBlanked(to, utf8);
}

int compareVersions(QStringView version, QStringView bound)
{
    qsizetype at = 0;
    qsizetype boundAt = 0;
    while (true) {
        const QStringView wanted = nextPart(bound, boundAt);
        if (wanted.isEmpty())
            return 0;
        const int order = compareParts(nextPart(version, at), wanted);
        if (order != 0)
            return order;
    }
}

MacPart macPart(const QString &folded)
{
    if (const auto whole = MacAddress::parse(folded)) {
        const QString wire = whole->wire();
        return folded == wire ? MacPart() : MacPart{wire.toLatin1(), 2, 2, false};
    }
    MacPart part;
    int inGroup = 0;
    QChar separator;
    for (const QChar c : folded) {
        if (isHex(c)) {
            part.digits += char(c.unicode());
            ++inGroup;
            continue;
        }
        if (c != u':' && c != u'-' && c != u'.')
            return {};
        const int group = c == u'.' ? 4 : 2;
        const bool first = part.group == 0;
        if ((!first && (c != separator || inGroup == 0 || inGroup % group != 0)))
            return {};
        if (first)
            part.beforeFirst = inGroup;
        part.group = group;
        separator = c;
        inGroup = 0;
    }
    part.open = part.group > 0 && inGroup == 0;
    const bool fits = part.group > 0 && part.digits.size() >= 2 && part.digits.size() < 12;
    return fits ? part : MacPart();
}

} // namespace core
