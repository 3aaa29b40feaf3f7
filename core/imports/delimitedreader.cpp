// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/delimitedtext.h"
#include "core/imports/delimitedtext_p.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype sampleLength = 65'536;
constexpr qsizetype sampleRows = 60;
constexpr QStringView separatorWord = u"sep=";

class Reader
{
public:
    Reader(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {}

    /// False when the text ends in the middle or passes a limit; what was read before stays.
    bool read(qsizetype most);
    void startAt(qsizetype place, int line);

    const QList<DelimitedRow> &rows() const { return m_rows; }
    const DelimitedError &error() const { return m_error; }
    bool isAtEnd() const { return m_at >= m_text.size(); }

private:
    bool readRow();
    bool readCell(QString &cell);
    bool readQuoted(QString &cell);
    void readPlain(QString &cell);
    bool takeLineEnd();
    bool fail(DelimitedError::Kind kind, int line);
    bool isCellEnd(QChar c) const { return c == m_delimiter || c == u'\n' || c == u'\r'; }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
    QList<DelimitedRow> m_rows;
    DelimitedError m_error;
};

void Reader::startAt(qsizetype place, int line)
{
    m_at = place;
    m_line = line;
}

bool Reader::fail(DelimitedError::Kind kind, int line)
{
    m_error = {kind, line};
    return false;
}

bool Reader::read(qsizetype most)
{
    while (!isAtEnd() && m_rows.size() < most) {
        if (!takeLineEnd() && !readRow())
            return false;
    }
    return true;
}

bool Reader::readRow()
{
    if (m_rows.size() == DelimitedLimits::rows)
        return fail(DelimitedError::Kind::TooManyRows, m_line);
    DelimitedRow row{m_line, {}};
    if (!m_rows.isEmpty())
        row.cells.reserve(m_rows.last().cells.size());
    for (;;) {
        QString cell;
        if (!readCell(cell))
            return false;
        if (cell.startsWith(u'\'') && looksLikeFormula(cell))
            cell.remove(0, 1);
        row.cells.append(std::move(cell));
        if (row.cells.size() > DelimitedLimits::columns)
            return fail(DelimitedError::Kind::TooManyColumns, row.line);
        if (isAtEnd() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    takeLineEnd();
    m_rows.append(std::move(row));
    return true;
}

bool Reader::readCell(QString &cell)
{
    const int line = m_line;
    qsizetype start = m_at;
    while (start < m_text.size() && m_text[start] == u' ' && m_delimiter != u' ')
        ++start;
    if (start < m_text.size() && m_text[start] == u'"') {
        m_at = start + 1;
        if (!readQuoted(cell))
            return fail(DelimitedError::Kind::OpenQuote, line);
    }
    readPlain(cell);
    return cell.size() <= DelimitedLimits::cell || fail(DelimitedError::Kind::CellTooLong, line);
}

bool Reader::readQuoted(QString &cell)
{
    for (;;) {
        const qsizetype from = m_at;
        while (!isAtEnd() && m_text[m_at] != u'"' && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        cell += m_text.sliced(from, m_at - from);
        if (isAtEnd())
            return false;
        if (m_text[m_at] != u'"') {
            const qsizetype end = m_at;
            takeLineEnd();
            cell += m_text.sliced(end, m_at - end);
            continue;
        }
        ++m_at;
        if (isAtEnd() || m_text[m_at] != u'"')
            return true;
        cell += u'"';
        ++m_at;
    }
}

void Reader::readPlain(QString &cell)
{
    const qsizetype from = m_at;
    while (!isAtEnd() && !isCellEnd(m_text[m_at]))
        ++m_at;
    if (m_at > from)
        cell += m_text.sliced(from, m_at - from);
}

bool Reader::takeLineEnd()
{
    if (isAtEnd() || (m_text[m_at] != u'\n' && m_text[m_at] != u'\r'))
        return false;
    const bool both =
        m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
    m_at += both ? 2 : 1;
    ++m_line;
    return true;
}

/// How well a delimiter divides the first lines.
struct Division
{
    qsizetype columns = 1;
    int evenness = 0; ///< of 100 lines, those with this many cells

    bool isBetterThan(const Division &other) const
    {
        return evenness != other.evenness ? evenness > other.evenness : columns > other.columns;
    }
};

Division divisionBy(QChar delimiter, QStringView text)
{
    const bool cut = text.size() > sampleLength;
    Reader reader(text.left(sampleLength), delimiter);
    reader.read(sampleRows);
    QList<DelimitedRow> rows = reader.rows();
    if (cut && reader.isAtEnd() && rows.size() > 1)
        rows.removeLast();
    QHash<qsizetype, int> lines;
    for (const DelimitedRow &row : std::as_const(rows))
        ++lines[row.cells.size()];
    Division best;
    int most = 0;
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        if (*it < most || (*it == most && it.key() < best.columns))
            continue;
        most = *it;
        best.columns = it.key();
    }
    const int share = rows.isEmpty() ? 0 : int(most * 100 / rows.size());
    best.evenness = share >= 90 ? 100 : share;
    return best;
}

bool hasColonsInCells(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("://|[0-9A-Fa-f]{1,2}(?::[0-9A-Fa-f]{1,2}){2}"));
    return pattern.match(text.left(sampleLength).toString()).hasMatch();
}

/// Where the rows begin: behind a line that names the delimiter.
struct Start
{
    qsizetype place = 0;
    int line = 1;
    std::optional<QChar> delimiter;
};

Start startOf(QStringView text)
{
    const qsizetype length = separatorWord.size() + 1;
    if (text.size() < length || !text.startsWith(separatorWord, Qt::CaseInsensitive))
        return {};
    const QStringView rest = text.sliced(length);
    if (!rest.isEmpty() && rest.front() != u'\n' && rest.front() != u'\r')
        return {};
    return {rest.startsWith(u"\r\n") ? length + 2 : length + (rest.isEmpty() ? 0 : 1), 2,
            text[separatorWord.size()]};
}

} // namespace

QChar guessedDelimiter(QStringView text)
{
    const Start start = startOf(text);
    if (start.delimiter)
        return *start.delimiter;
    QChar best = u',';
    Division bestDivision;
    for (const QChar delimiter : usualDelimiters()) {
        if (delimiter == u':' && hasColonsInCells(text))
            continue;
        const Division division = divisionBy(delimiter, text);
        if (division.columns > 1 && division.isBetterThan(bestDivision)) {
            best = delimiter;
            bestDivision = division;
        }
    }
    return best;
}

tl::expected<DelimitedText, DelimitedError> readDelimited(QStringView text,
                                                          std::optional<QChar> delimiter)
{
    const Start start = startOf(text);
    const QChar chosen = delimiter ? *delimiter : guessedDelimiter(text);
    Reader reader(text, chosen);
    reader.startAt(start.place, start.line);
    if (!reader.read(DelimitedLimits::rows + 1))
        return tl::unexpected(reader.error());
    return DelimitedText{chosen, reader.rows()};
}

} // namespace core
