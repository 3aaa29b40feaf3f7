// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/commandline.h"
#include "app/demo/demoservice.h"
#include "app/demo/interrupt.h"

#include <QJsonDocument>

#include <cstdio>

namespace {

void print(FILE *to, const QString &text)
{
    std::fputs(text.toUtf8().constData(), to);
    std::fflush(to);
}

QJsonObject introduction(const demo::DemoService &service, bool withSecrets)
{
    QJsonObject object{{QStringLiteral("base_url"), service.baseUrl().toString()},
                       {QStringLiteral("id"), service.keyId()}};
    if (!withSecrets)
        return object;
    object.insert(QStringLiteral("key"), QString::fromUtf8(service.keySecret()));
    QJsonObject keys;
    const QStringList names = service.keyNames();
    for (const QString &name : names) {
        const demo::DemoService::Key key = service.key(name);
        keys.insert(name, QJsonObject{{QStringLiteral("id"), key.id},
                                      {QStringLiteral("key"), QString::fromUtf8(key.secret)}});
    }
    object.insert(QStringLiteral("keys"), keys);
    return object;
}

} // namespace

int main(int argc, char **argv)
{
    demo::Interrupt interrupt;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = demo::CommandLine::parse(arguments);
    if (!line) {
        print(stderr,
              QStringLiteral("perch-demo: %1\n%2").arg(line.error(), demo::CommandLine::usage()));
        return 2;
    }
    if (line->help) {
        print(stdout, demo::CommandLine::usage());
        return 0;
    }
    const auto service = demo::DemoService::start(line->options);
    if (!service) {
        print(stderr, QStringLiteral("perch-demo: %1\n").arg(service.error()));
        return 1;
    }
    print(
        stdout,
        QString::fromUtf8(
            QJsonDocument(introduction(**service, line->printKey)).toJson(QJsonDocument::Compact)) +
            u'\n');
    interrupt.wait();
    (*service)->stop();
    return 0;
}
