// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetchunk.h"
#include "core/fleet/fleetdictionary.h"
#include "core/types/logentry.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Where a line stands in the log book. Stays while the line does; given to another one later.
using LogSlot = quint32;

/// The columns whose values are few and therefore stand in a dictionary.
enum class LogKind { Company, Event, Level, Firmware };
constexpr std::size_t logKinds = 4;

/// The columns whose texts stand in the chunk. A name is a uuid in a form of its own.
enum class LogText { Message, Path, Ip, UserAgent, Name };
constexpr std::size_t logTexts = 5;

/// Names a line inside of its company: 16 bytes of its uuid.
struct LogUuid
{
    quint64 high = 0;
    quint64 low = 0;
    enum class Form { Uuid, Digest, Other };
    Form form = Form::Uuid; ///< Other: a digest of a text that is kept beside it

    static LogUuid of(const QString &text);
    QString toString() const; ///< empty for Other
    bool operator==(const LogUuid &) const = default;
};

/// What a line is in the dictionaries.
struct LogIds
{
    std::array<FleetId, logKinds> kinds{}; ///< by LogKind
    FleetId phone = 0;                     ///< see LogPhones
};

/// Up to 4096 lines in columns, in order of arrival. Never changes once made, so any thread may
/// read it. Lines of a log repeat themselves: each text stands here once, as shown and as it is
/// searched (folded, UTF-8, followed by 0x01); a row names it by its place. Place 0 is no text.
struct LogChunk
{
    static constexpr int rows = FleetChunk::rows;

    std::vector<qint64> time; ///< milliseconds since 1970
    std::array<std::vector<FleetId>, logKinds> ids;
    std::vector<FleetId> phone;
    std::array<std::vector<quint16>, logTexts> texts;
    std::vector<qint16> http; ///< 0 when not told
    std::vector<std::pair<quint64, quint64>> uuid;
    FleetMask digest{};  ///< rows whose uuid is a LogUuid::Form::Digest
    FleetMask refused{}; ///< LogEntry::isRefusal()
    std::vector<quint32> shownEnd{0};
    std::vector<quint32> foldedEnd{0};
    std::string shown;
    std::string folded;

    int size() const { return int(time.size()); }
    const std::vector<FleetId> &column(LogKind kind) const { return ids[std::size_t(kind)]; }
    const std::vector<quint16> &column(LogText text) const { return texts[std::size_t(text)]; }
    int textCount() const { return int(shownEnd.size()); }
    std::string_view shownText(quint16 place) const;
    std::string_view foldedText(quint16 place) const; ///< without its end
    bool isRefused(int row) const
    {
        return (refused[std::size_t(row) >> 6] >> (row & 63) & 1) != 0;
    }
    LogUuid name(int row) const;
    qsizetype bytes() const;
};

/// Fills a chunk. One thread.
class LogChunkWriter
{
public:
    bool isFull() const { return m_chunk.size() == LogChunk::rows; }
    int size() const { return m_chunk.size(); }
    const LogChunk &chunk() const { return m_chunk; }
    void append(const LogEntry &line, const LogIds &ids, const LogUuid &uuid);
    /// As it stands now.
    std::shared_ptr<const LogChunk> copy() const { return std::make_shared<LogChunk>(m_chunk); }

private:
    quint16 place(const QString &text);

    LogChunk m_chunk;
    QHash<QString, quint16> m_places;
};

} // namespace core
