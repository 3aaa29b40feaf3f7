// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only the reader_*.cpp files include this: simdjson's header takes seconds to compile.

#include "core/sraps/reader_document.h"
#include "core/types/settingvalue.h"

#include <simdjson.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace core::reader {

using Value = simdjson::ondemand::value;
using Object = simdjson::ondemand::object;

/// Gives equal texts one QString: most identifiers, firmware names and status words of a fleet
/// repeat from phone to phone.
class TextCache
{
public:
    QString text(std::string_view utf8);

private:
    struct Entry
    {
        std::string utf8;
        QString text;
    };
    std::array<Entry, 256> m_entries;
};

// Each reads one field as its namesake in core/types/jsonread.h does. False: simdjson met an
// error; nothing of this document may be touched any more (going on crashes simdjson 3.0.1).
[[nodiscard]] bool readText(Value value, QString &text, TextCache *cache = nullptr);
[[nodiscard]] bool readStringOnly(Value value, QString &text);
[[nodiscard]] bool readBool(Value value, bool &flag, bool fallback);
[[nodiscard]] bool readInt(Value value, int &number, int fallback);
[[nodiscard]] bool readTime(Value value, qint64 &ms);
[[nodiscard]] bool readTexts(Value value, QStringList &texts, TextCache &cache);
[[nodiscard]] bool readSettings(Value value, SettingValues &settings, TextCache &cache);

enum class Verdict {
    Read,
    Unreadable, ///< lacks what identifies it
    Broken,     ///< simdjson met an error
};

/// Calls `field(key, value)`, which answers false for Broken, for every member. Members may
/// repeat: the last one counts, as with QJsonDocument.
template <typename Field>
[[nodiscard]] bool forEachField(Object object, Field field)
{
    for (auto member : object) {
        simdjson::ondemand::field pair;
        std::string_view key;
        if (std::move(member).get(pair) != simdjson::SUCCESS ||
            pair.unescaped_key().get(key) != simdjson::SUCCESS || !field(key, pair.value()))
            return false;
    }
    return true;
}

/// Reads a bare array; nullopt when it is something else or simdjson refuses it.
template <typename T, typename ReadOne>
std::optional<Page<T>> readArray(const QByteArray &json, ReadOne readOne)
{
    // Its buffers are larger than the page and stay with the thread of the pool.
    thread_local simdjson::ondemand::parser parser;
    const auto size = size_t(json.size());
    const bool hasPadding = json.capacity() - json.size() >= qsizetype(simdjson::SIMDJSON_PADDING);
    const simdjson::padded_string copy =
        hasPadding ? simdjson::padded_string() : simdjson::padded_string(json.constData(), size);
    const simdjson::padded_string_view text =
        hasPadding ? simdjson::padded_string_view(json.constData(), size, size_t(json.capacity()))
                   : simdjson::padded_string_view(copy);
    simdjson::ondemand::document document;
    simdjson::ondemand::array array;
    if (parser.iterate(text).get(document) != simdjson::SUCCESS ||
        document.get_array().get(array) != simdjson::SUCCESS)
        return std::nullopt;
    Page<T> page;
    page.items.reserve(json.size() / 512);
    TextCache cache;
    for (auto item : array) {
        Value value;
        simdjson::ondemand::json_type type;
        if (std::move(item).get(value) != simdjson::SUCCESS ||
            value.type().get(type) != simdjson::SUCCESS)
            return std::nullopt;
        Object object;
        T one;
        Verdict verdict = Verdict::Unreadable;
        if (type == simdjson::ondemand::json_type::object)
            verdict = value.get_object().get(object) == simdjson::SUCCESS
                          ? readOne(object, one, cache)
                          : Verdict::Broken;
        if (verdict == Verdict::Broken)
            return std::nullopt;
        if (verdict == Verdict::Read)
            page.items.append(std::move(one));
        else
            ++page.unreadable;
    }
    const char *end = nullptr;
    if (document.current_location().get(end) != simdjson::OUT_OF_BOUNDS)
        return std::nullopt;
    return page;
}

/// The fast way, and where it does not lead through, the slow one. The fast one needs no limit of
/// depth: it passes over what nobody asked for without recursion.
template <typename T, typename ReadOne>
Result<Page<T>> readFast(const QByteArray &json, ReadOne readOne,
                         Result<T> (*fromJson)(const QJsonObject &))
{
    std::optional<Page<T>> page = readArray<T>(json, readOne);
    if (!page || (page->items.isEmpty() && page->unreadable > 0))
        return readDocuments<T>(json, fromJson);
    return std::move(*page);
}

} // namespace core::reader
