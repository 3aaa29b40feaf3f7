// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int patienceMs = 60'000;

Program::Answer finish(QProcess &process, const QByteArray &input)
{
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs))
        process.kill();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError(),
            process.exitStatus() == QProcess::CrashExit};
}

} // namespace

QJsonArray Program::Answer::array() const
{
    return QJsonDocument::fromJson(output).array();
}

QJsonObject Program::Answer::object() const
{
    return QJsonDocument::fromJson(output).object();
}

Program::Program(demo::Options options)
{
    options.contactIntervalMs = 0;
    options.companies = 6;
    options.phones = 240;
    m_service = std::move(*demo::DemoService::start(options));
    m_key = m_service->key(QStringLiteral("administrator"));
}

QByteArray Program::introduction() const
{
    const QJsonObject line{{QStringLiteral("base_url"), m_service->baseUrl().toString()},
                           {QStringLiteral("id"), m_key.id},
                           {QStringLiteral("key"), QString::fromUtf8(m_key.secret)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QStringList Program::all(const QStringList &arguments) const
{
    return arguments + QStringList{QStringLiteral("--settings"), folder()};
}

Program::Answer Program::run(const QStringList &arguments, const QByteArray &more) const
{
    return runPlain(arguments + QStringList{QStringLiteral("--demo-stdin")}, introduction() + more);
}

Program::Answer Program::runPlain(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral(PERCHCTL), all(arguments));
    return finish(process, input);
}

Program::Answer Program::runAsked(const QStringList &arguments, const QByteArray &question,
                                  const QByteArray &line) const
{
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    const auto close = qScopeGuard([terminal] { ::close(terminal); });
    if (::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0)
        return {};
    QProcess process;
    process.setStandardInputFile(QString::fromLocal8Bit(::ptsname(terminal)));
    process.setReadChannel(QProcess::StandardError);
    process.start(QStringLiteral(PERCHCTL),
                  all(arguments) + QStringList{QStringLiteral("--demo-stdin")});
    QByteArray errors;
    const auto type = [&](const QByteArray &asked, const QByteArray &text) {
        while (!errors.contains(asked)) {
            if (!process.waitForReadyRead(patienceMs))
                return false;
            errors += process.readAllStandardError();
        }
        return ::write(terminal, text.constData(), std::size_t(text.size())) == text.size();
    };
    const bool asked =
        type("perch-demo --print-key:", introduction()) && type(question, line + '\n');
    if (!asked)
        process.kill();
    process.waitForFinished(patienceMs);
    return {asked ? process.exitCode() : -1, process.readAllStandardOutput(),
            errors + process.readAllStandardError(), process.exitStatus() == QProcess::CrashExit};
}

void Program::start(QProcess &process, const QStringList &arguments, const QByteArray &more) const
{
    process.start(QStringLiteral(PERCHCTL),
                  all(arguments) + QStringList{QStringLiteral("--demo-stdin")});
    process.write(introduction() + more);
    process.closeWriteChannel();
}

QString Program::company() const
{
    QString most;
    qsizetype phones = -1;
    for (const demo::DemoService::CompanyInfo &one : m_service->companies()) {
        if (one.phones > phones)
            most = one.uuid;
        phones = std::max<qsizetype>(phones, one.phones);
    }
    return most;
}

QString Program::companyName() const
{
    for (const demo::DemoService::CompanyInfo &one : m_service->companies()) {
        if (one.uuid == company())
            return one.name;
    }
    return {};
}

QStringList Program::phones(int count) const
{
    return m_service->macs(company()).mid(0, count);
}

QString Program::nameOf(const QString &mac) const
{
    return m_service->phone(mac).value_or(QJsonObject()).value(QLatin1String("name")).toString();
}

int Program::effects(const QString &mac) const
{
    int count = 0;
    for (const demo::DemoService::CompanyInfo &one : m_service->companies()) {
        const QByteArray path = (m_service->baseUrl().path() + QStringLiteral("companies/") +
                                 one.uuid + QStringLiteral("/endpoints/") + mac)
                                    .toUtf8();
        count += m_service->effects("PUT", path) + m_service->effects("DELETE", path);
    }
    return count;
}

int Program::switchedOff(const QStringList &macs) const
{
    return int(std::count_if(macs.begin(), macs.end(), [this](const QString &mac) {
        const auto phone = m_service->phone(mac);
        return phone && !phone->value(QLatin1String("autoprovisioning_enabled")).toBool(true);
    }));
}

int Program::effects() const
{
    int count = 0;
    for (const demo::DemoService::CompanyInfo &one : m_service->companies()) {
        for (const QString &mac : m_service->macs(one.uuid))
            count += effects(mac);
    }
    return count;
}
