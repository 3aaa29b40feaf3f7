// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logsmodel.h"

#include "ui/models/logsearch.h"
#include "ui/models/words.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace ui {

namespace {

int shapeOf(const core::LogEntry &line)
{
    const auto shape = Words::logShape(line);
    return shape ? int(*shape) : -1;
}

QString keyFor(const QString &company, const QString &uuid)
{
    return company + u'/' + uuid;
}

} // namespace

struct LogsModel::Row final : TableRow
{
    QString key;
    QString company;
    core::LogEntry line;
    QString phone;
};

LogsModel::LogsModel(QObject *parent)
    : RowsModel(parent)
{
    RowsModel::sort(Time, Qt::DescendingOrder);
}

LogsModel::~LogsModel() = default;

void LogsModel::setSubject(core::Store *store, const core::Scope &scope)
{
    if (store == m_store && scope == m_scope)
        return;
    beginNewSubject();
    if (m_store && m_store != store)
        m_store->disconnect(this);
    const bool another = store != m_store;
    m_store = store;
    m_scope = scope;
    clearRows();
    m_companies.clear();
    if (m_store && another)
        watch();
    if (m_store)
        readAll();
    endNewSubject();
}

void LogsModel::clearRows()
{
    m_rows.clear();
    m_arrived.clear();
    m_dropped.clear();
    m_renamed.clear();
}

void LogsModel::watchLines()
{
    connect(m_store, &core::Store::logsAdded, this,
            [this](const QString &company, const QList<core::LogEntry> &lines) {
                if (!m_companies.contains(company))
                    return;
                for (const core::LogEntry &line : lines) {
                    m_arrived.append({company, line});
                    m_dropped.remove(keyFor(company, line.uuid));
                }
                scheduleUpdate();
            });
    connect(m_store, &core::Store::endpointsChanged, this, [this](const QString &company) {
        m_renamed.insert(company);
        scheduleUpdate();
    });
    connect(m_store, &core::Store::logsDropped, this,
            [this](const QString &company, const QStringList &uuids) {
                if (!m_companies.contains(company))
                    return;
                for (const QString &uuid : uuids)
                    m_dropped.insert(keyFor(company, uuid));
                scheduleUpdate();
            });
}

void LogsModel::watch()
{
    watchLines();
    connect(m_store, &core::Store::companiesChanged, this, [this] {
        const QStringList list = m_store->companiesIn(m_scope);
        const QSet<QString> now(list.cbegin(), list.cend());
        if (now == m_companies)
            return;
        beginNewSubject();
        clearRows();
        readAll();
        endNewSubject();
    });
    connect(m_store, &QObject::destroyed, this, [this] {
        beginNewSubject();
        clearRows();
        m_store = nullptr;
        m_scope = {};
        endNewSubject();
    });
}

void LogsModel::readAll()
{
    const QStringList companies = m_store->companiesIn(m_scope);
    m_companies = {companies.cbegin(), companies.cend()};
    for (const QString &company : companies) {
        for (const core::LogEntry &line : m_store->logs(company))
            add(company, line);
    }
}

void LogsModel::update()
{
    if (!m_store)
        return;
    QList<TableRow *> fresh;
    const auto arrived = std::exchange(m_arrived, {});
    const auto dropped = std::exchange(m_dropped, {});
    for (const auto &[company, line] : arrived) {
        if (dropped.contains(keyFor(company, line.uuid)))
            continue;
        if (Row *row = add(company, line))
            fresh.append(row);
    }
    const QSet<QString> renamed = std::exchange(m_renamed, {});
    if (!renamed.isEmpty()) {
        for (const auto &[key, row] : m_rows) {
            if (renamed.contains(row->company) && !dropped.contains(key) && name(*row))
                fresh.append(row.get());
        }
    }
    QList<TableRow *> gone;
    for (const QString &key : dropped) {
        const auto it = m_rows.find(key);
        if (it != m_rows.end())
            gone.append(it->second.get());
    }
    applyRows(fresh, gone);
    for (const QString &key : dropped)
        m_rows.erase(key);
}

// A phone may become known after its log. False when it is called as before.
bool LogsModel::name(Row &row) const
{
    const std::optional<core::Endpoint> phone = m_store->endpoint(row.company, row.line.mac);
    const QString name = phone ? phone->name : QString();
    if (name == row.phone && !row.search.isEmpty())
        return false;
    row.phone = name;
    row.search = logSearchText(row.line, row.phone);
    return true;
}

LogsModel::Row *LogsModel::add(const QString &company, const core::LogEntry &line)
{
    const QString key = keyFor(company, line.uuid);
    std::unique_ptr<Row> &row = m_rows[key];
    if (row)
        return nullptr;
    row = std::make_unique<Row>();
    row->key = key;
    row->line = line;
    row->company = company;
    name(*row);
    return row.get();
}

SearchFields LogsModel::searchFields() const
{
    return logSearchFields();
}

const core::LogEntry *LogsModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &at(row).line : nullptr;
}

const LogsModel::Row &LogsModel::at(int row) const
{
    return static_cast<const Row &>(rowAt(row));
}

QString LogsModel::keyOf(const TableRow &row) const
{
    return static_cast<const Row &>(row).key;
}

QList<TableRow *> LogsModel::allRows() const
{
    QList<TableRow *> rows;
    rows.reserve(qsizetype(m_rows.size()));
    for (const auto &[key, row] : m_rows)
        rows.append(row.get());
    return rows;
}

bool LogsModel::tieBefore(const TableRow &a, const TableRow &b) const
{
    const auto &left = static_cast<const Row &>(a);
    const auto &right = static_cast<const Row &>(b);
    if (left.line.timestampMs != right.line.timestampMs)
        return left.line.timestampMs > right.line.timestampMs;
    return left.key < right.key;
}

SortValue LogsModel::sortValue(const TableRow &plain, int column) const
{
    const auto &row = static_cast<const Row &>(plain);
    switch (Column(column)) {
    case Time:
        return {double(row.line.timestampMs), {}};
    case Mac:
        return {double(row.line.mac.bits()), {}};
    case HttpStatus:
        return {double(row.line.httpStatus), {}};
    case Level:
    case Phone:
    case Event:
    case Message:
    case Ip:
    case ColumnCount:
        break;
    }
    return {0, naturalSortKey(text(row, Column(column)))};
}

int LogsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogsModel::cellOf(const TableRow &plain, int column, int role) const
{
    const auto &row = static_cast<const Row &>(plain);
    if (role == Qt::DisplayRole)
        return text(row, Column(column));
    if (role == Qt::ToolTipRole)
        return toolTip(row, Column(column));
    if (role == CopyRole && column == Time)
        return Words::pastedTime(row.line.timestampMs);
    if (role == ShapeRole && column == Level)
        return shapeOf(row.line);
    return {};
}

bool LogsModel::isNumber(int column) const
{
    return column == HttpStatus;
}

QString LogsModel::columnTitle(Column column)
{
    switch (column) {
    case Time:
        //: Column of the log.
        return tr("Time");
    case Level:
        //: Column of the log: info, warning, error or refused.
        return tr("Level");
    case Phone:
        //: Column of the log: name of the phone.
        return tr("Phone");
    case Mac:
        return tr("MAC address");
    case Event:
        //: Column of the log: what happened, such as "Settings sent".
        return tr("Event");
    case Message:
        //: Column of the log: the service's own words.
        return tr("Message");
    case HttpStatus:
        //: Column of the log: status code of the answer, such as 404.
        return tr("HTTP");
    case Ip:
        //: Column of the log: the address the phone asked from.
        return tr("IP address");
    case ColumnCount:
        break;
    }
    return {};
}

QString LogsModel::text(const Row &row, Column column) const
{
    const core::LogEntry &line = row.line;
    switch (column) {
    case Time: {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(line.timestampMs);
        return line.timestampMs == 0 ? QString()
                                     : QLocale().toString(at, QStringLiteral("dd MMM HH:mm:ss"));
    }
    case Level:
        return Words::logLevel(line);
    case Phone:
        return row.phone;
    case Mac:
        return line.mac.isNull() ? QString() : line.mac.display();
    case Event:
        return Words::logEvent(line.event);
    case Message:
        return line.message;
    case HttpStatus:
        return line.httpStatus == 0 ? QString() : QString::number(line.httpStatus);
    case Ip:
        return line.ip;
    case ColumnCount:
        break;
    }
    return {};
}

QString LogsModel::toolTip(const Row &row, Column column) const
{
    switch (column) {
    case Time:
        return exactTime(QDateTime::fromMSecsSinceEpoch(row.line.timestampMs));
    case Level:
        return tr("The service says: %1").arg(row.line.level);
    case Event:
        return tr("The service says: %1").arg(row.line.event);
    case Message:
        return row.line.path.isEmpty() ? row.line.message
                                       : row.line.message + u'\n' + row.line.path;
    case Phone:
    case Mac:
    case HttpStatus:
    case Ip:
    case ColumnCount:
        break;
    }
    return text(row, column);
}

} // namespace ui
