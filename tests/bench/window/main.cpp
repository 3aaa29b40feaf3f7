// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/scenes.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace bench;

int main(int argc, char **argv)
{
    BlocksApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Does things with the real window on a large fleet and prints as one line of JSON how long "
        "they took. Standard input: what perch-demo prints about itself."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"),
                                 QStringLiteral("Settings and mirror lie there."));
    parser.addPositionalArgument(QStringLiteral("phones"), QStringLiteral("How many there are."));
    parser.addPositionalArgument(QStringLiteral("scene"),
                                 QStringLiteral("fill, open, search, sort, refresh or "
                                                "preview; several."));
    parser.process(app);
    const QStringList given = parser.positionalArguments();
    if (given.size() < 3)
        parser.showHelp(2);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QJsonObject introduction = QJsonDocument::fromJson(input.readLine(64 * 1024)).object();
    Desk desk(app, given[0], introduction);
    const int phones = given[1].toInt();
    QJsonObject told;
    for (const QString &scene : given.mid(2)) {
        if (scene == u"fill")
            told[scene] = fill(desk, app.blocks, phones);
        else if (scene == u"open")
            told[scene] = open(desk, app.blocks, phones);
        else if (scene == u"search")
            told[scene] = search(desk, app.blocks);
        else if (scene == u"sort")
            told[scene] = sort(desk, app.blocks);
        else if (scene == u"refresh")
            told[scene] = refresh(desk, app.blocks, introduction);
        else if (scene == u"preview")
            told[scene] = preview(desk, app.blocks);
        if (told[scene].toObject().contains(QStringLiteral("failure")))
            break;
    }
    std::printf("%s\n", QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
