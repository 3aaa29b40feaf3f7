// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/reader_simd.h"

#include "core/types/jsonread.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace core::reader {

namespace {

using simdjson::SUCCESS;
using Type = simdjson::ondemand::json_type;

QString fromUtf8(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// Numbers are rare and their spelling has many cases: QJsonValue decides, so that both ways
/// agree.
QJsonValue numberFrom(std::string_view token)
{
    QByteArray json("[");
    json.append(token.data(), qsizetype(token.size()));
    json.append(']');
    return QJsonDocument::fromJson(json).array().at(0);
}

bool isNumber(const QJsonValue &value)
{
    return value.isDouble();
}

std::optional<int> shortNumber(std::string_view token)
{
    while (!token.empty() && std::strchr(" \t\r\n", token.back()) != nullptr)
        token.remove_suffix(1);
    const bool leadingZero = token.size() > 1 && token.front() == '0';
    if (token.empty() || token.size() > 9 || leadingZero)
        return std::nullopt;
    int number = 0;
    for (char digit : token) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// `2026-02-11T07:31:15Z` and nothing else; nullopt leaves it to timeFromText().
std::optional<qint64> plainTime(std::string_view text)
{
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != shape.size())
        return std::nullopt;
    for (size_t i = 0; i < shape.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == 'd' ? !digit : text[i] != shape[i])
            return std::nullopt;
    }
    const auto pair = [&](size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const std::chrono::year_month_day date{std::chrono::year(pair(0) * 100 + pair(2)),
                                           std::chrono::month(unsigned(pair(5))),
                                           std::chrono::day(unsigned(pair(8)))};
    if (!date.ok() || pair(0) * 100 + pair(2) == 0 || pair(11) > 23 || pair(14) > 59 ||
        pair(17) > 59)
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return ((days * 24 + pair(11)) * 60 + pair(14)) * 60'000 + pair(17) * 1000;
}

/// The stored values under one key.
struct Stored
{
    SettingValues values;
    QString setting;
    std::string_view key; ///< in the parser's memory
};

bool readStored(Value value, const QString &setting, Stored &stored, TextCache &cache)
{
    Type type;
    Object object;
    if (value.type().get(type) != SUCCESS)
        return false;
    if (type != Type::object)
        return true;
    if (value.get_object().get(object) != SUCCESS)
        return false;
    SettingValue one;
    one.setting = setting;
    bool hasValue = false;
    const bool whole = forEachField(object, [&](std::string_view key, Value member) {
        if (key == "value") {
            Type kind;
            if (member.type().get(kind) != SUCCESS)
                return false;
            hasValue = kind != Type::object && kind != Type::array;
            return readText(member, one.value, &cache);
        }
        if (key != "attrs")
            return true;
        one.index = -1;
        one.permission.clear();
        Type kind;
        Object attributes;
        if (member.type().get(kind) != SUCCESS)
            return false;
        if (kind != Type::object)
            return true;
        if (member.get_object().get(attributes) != SUCCESS)
            return false;
        return forEachField(attributes, [&](std::string_view name, Value attribute) {
            if (name == "idx")
                return readInt(attribute, one.index, -1);
            return name != "perm" || readText(attribute, one.permission, &cache);
        });
    });
    if (whole && hasValue)
        stored.values.append(one);
    return whole;
}

bool readStoredList(Value value, Stored &stored, TextCache &cache)
{
    simdjson::ondemand::array array;
    if (value.get_array().get(array) != SUCCESS)
        return false;
    for (auto item : array) {
        Value one;
        if (std::move(item).get(one) != SUCCESS || !readStored(one, stored.setting, stored, cache))
            return false;
    }
    return true;
}

} // namespace

QString TextCache::text(std::string_view utf8)
{
    if (utf8.empty())
        return QStringLiteral("");
    const auto byte = [&](size_t at) { return size_t(quint8(utf8[at])); };
    const size_t last = utf8.size() - 1;
    const size_t place =
        (byte(0) * 7 + byte(last / 3) * 31 + byte(last / 2) * 131 + byte(last) * 17 + last) &
        (m_entries.size() - 1);
    Entry &entry = m_entries[place];
    if (entry.utf8 != utf8) {
        entry.utf8 = utf8;
        entry.text = fromUtf8(utf8);
    }
    return entry.text;
}

bool readText(Value value, QString &text, TextCache *cache)
{
    Type type;
    if (value.type().get(type) != SUCCESS)
        return false;
    std::string_view raw;
    bool flag = false;
    switch (type) {
    case Type::string:
        if (value.get_string().get(raw) != SUCCESS)
            return false;
        text = cache != nullptr ? cache->text(raw) : fromUtf8(raw);
        return true;
    case Type::boolean:
        if (value.get_bool().get(flag) != SUCCESS)
            return false;
        text = flag ? QStringLiteral("true") : QStringLiteral("false");
        return true;
    case Type::number: {
        const QJsonValue number = numberFrom(value.raw_json_token());
        text = scalarText(number);
        return isNumber(number);
    }
    default:
        text.clear();
        return true;
    }
}

bool readStringOnly(Value value, QString &text)
{
    Type type;
    if (value.type().get(type) != SUCCESS)
        return false;
    text.clear();
    return type != Type::string || readText(value, text);
}

bool readBool(Value value, bool &flag, bool fallback)
{
    Type type;
    if (value.type().get(type) != SUCCESS)
        return false;
    if (type == Type::boolean)
        return value.get_bool().get(flag) == SUCCESS;
    QString word;
    if (!readStringOnly(value, word))
        return false;
    if (word.compare(u"true", Qt::CaseInsensitive) == 0)
        flag = true;
    else if (word.compare(u"false", Qt::CaseInsensitive) == 0)
        flag = false;
    else
        flag = fallback;
    return true;
}

bool readInt(Value value, int &number, int fallback)
{
    Type type;
    if (value.type().get(type) != SUCCESS)
        return false;
    if (type == Type::number) {
        const std::string_view token = value.raw_json_token();
        if (const std::optional<int> shortOne = shortNumber(token)) {
            number = *shortOne;
            return true;
        }
        const QJsonValue parsed = numberFrom(token);
        number = parsed.toInt(fallback);
        return isNumber(parsed);
    }
    QString text;
    if (!readStringOnly(value, text))
        return false;
    bool ok = false;
    number = text.toInt(&ok);
    if (!ok)
        number = fallback;
    return true;
}

bool readTime(Value value, qint64 &ms)
{
    Type type;
    if (value.type().get(type) != SUCCESS)
        return false;
    ms = 0;
    if (type != Type::string)
        return true;
    std::string_view raw;
    if (value.get_string().get(raw) != SUCCESS)
        return false;
    const std::optional<qint64> plain = plainTime(raw);
    ms = plain ? *plain : timeFromText(fromUtf8(raw));
    return true;
}

bool readTexts(Value value, QStringList &texts, TextCache &cache)
{
    Type type;
    if (value.type().get(type) != SUCCESS)
        return false;
    texts.clear();
    if (type != Type::array)
        return true;
    simdjson::ondemand::array array;
    if (value.get_array().get(array) != SUCCESS)
        return false;
    for (auto item : array) {
        Value one;
        Type kind;
        if (std::move(item).get(one) != SUCCESS || one.type().get(kind) != SUCCESS)
            return false;
        if (kind != Type::string)
            continue;
        QString text;
        if (!readText(one, text, &cache))
            return false;
        texts.append(text);
    }
    return true;
}

bool readSettings(Value value, SettingValues &settings, TextCache &cache)
{
    Type type;
    Object object;
    if (value.type().get(type) != SUCCESS)
        return false;
    settings.clear();
    if (type != Type::object)
        return true;
    if (value.get_object().get(object) != SUCCESS)
        return false;
    QList<Stored> all;
    const bool whole = forEachField(object, [&](std::string_view key, Value member) {
        Type kind;
        if (member.type().get(kind) != SUCCESS)
            return false;
        Stored stored{{}, cache.text(key), key};
        const bool read = kind == Type::array ? readStoredList(member, stored, cache)
                                              : readStored(member, stored.setting, stored, cache);
        all.append(std::move(stored));
        return read;
    });
    if (!whole)
        return false;
    // QJsonObject sorts its keys by code point, as UTF-8 does, and keeps the last of equal ones.
    std::stable_sort(all.begin(), all.end(),
                     [](const Stored &a, const Stored &b) { return a.key < b.key; });
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i + 1 == all.size() || all.at(i + 1).key != all.at(i).key)
            settings.append(all.at(i).values);
    }
    return true;
}

} // namespace core::reader
