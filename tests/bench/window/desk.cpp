// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/desk.h"

#include "core/settings/connectionrules.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

namespace bench {

namespace {

const QString id = QStringLiteral("bench-connection");

} // namespace

Desk::Desk(QApplication &app, const QString &folder, const QJsonObject &introduction)
    : m_folder(folder)
    , m_preferences(folder + QStringLiteral("/perch.ini"))
    , m_connections(folder + QStringLiteral("/connections.json"))
    , m_vault(&m_keychain)
    , m_theme(&app)
{
    (void)m_preferences.load();
    (void)m_connections.load();
    core::Connection connection;
    connection.name = QStringLiteral("Bench");
    connection.baseUrl = QUrl(introduction.value(QStringLiteral("base_url")).toString());
    connection.keyId = introduction.value(QStringLiteral("id")).toString();
    if (!m_connections.connections().isEmpty())
        connection.id = m_connections.connections().constFirst().id;
    const auto stored =
        connection.id.isEmpty() ? m_connections.add(connection) : m_connections.update(connection);
    const QByteArray secret = introduction.value(QStringLiteral("key")).toString().toUtf8();
    m_vault.write({stored->id, core::hostScope(stored->baseUrl)}, core::Secret(secret),
                  core::SecretVault::Keep::ThisRunOnly, &m_connections);
    m_sessions = std::make_unique<core::Sessions>(m_connections, m_vault, m_clock,
                                                  folder + QStringLiteral("/mirror"));
    m_window = std::make_unique<ui::MainWindow>(*m_sessions, m_preferences, m_clock, m_theme);
}

void Desk::show()
{
    m_sessions->start();
    m_window->resize(1400, 900);
    m_window->show();
}

QString Desk::mirrorFile() const
{
    return m_folder + QStringLiteral("/mirror/") + session().connection().id +
           QStringLiteral(".sqlite");
}

int Desk::mirroredPhones() const
{
    return inMirror(QStringLiteral("SELECT total(phones) FROM phone_blocks"));
}

int Desk::rowsWritten() const
{
    constexpr int times = 7; // MirrorFile's Change::List
    return inMirror(QStringLiteral("SELECT count(*) FROM changes WHERE kind <> %1").arg(times));
}

int Desk::inMirror(const QString &question) const
{
    if (!QFile::exists(mirrorFile()))
        return -1;
    int count = -1;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), id);
        file.setDatabaseName(mirrorFile());
        file.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        QSqlQuery query(file.open() ? QSqlQuery(file) : QSqlQuery());
        if (query.exec(question) && query.next())
            count = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(id);
    return count;
}

bool waitUntil(const std::function<bool()> &done, int patienceMs)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer tick;
    bool isDone = false;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        isDone = done();
        if (isDone || timer.hasExpired(patienceMs))
            loop.quit();
    });
    tick.start(1);
    loop.exec();
    return isDone;
}

qint64 proportionalSetSize()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return -1;
}

} // namespace bench
