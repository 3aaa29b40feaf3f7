// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/installer/installerstage.h"
#include "tests/ui/installer/labels.h"

#include <QCommandLineParser>
#include <QTranslator>

namespace {

void grab(InstallerStage &stage, const QString &path)
{
    QApplication::setActiveWindow(stage.window());
    (void)QTest::qWaitFor([] { return false; }, 400); // until everything is painted
    stage.window()->grab().save(path);
}

void scanRooms(InstallerStage &stage)
{
    auto *room = stage.part<QLineEdit>("room");
    room->setText(QStringLiteral("Room 101"));
    Q_EMIT room->textEdited(room->text());
    stage.window()->desk().setCounting(true);
    for (int phone = 1; phone <= 12; ++phone)
        stage.scan(QStringLiteral("000413A3F0%1").arg(phone, 2, 10, QLatin1Char('0')));
    (void)QTest::qWaitFor([&] { return stage.log().scans().size() == 12; });
}

void grabAll(const QString &prefix)
{
    InstallerStage stage;
    (void)stage.open();
    grab(stage, prefix + QStringLiteral("empty.png"));
    stage.choose(stage.company());
    scanRooms(stage);
    grab(stage, prefix + QStringLiteral("good.png"));
    stage.scan(QStringLiteral("000413A3F001"));
    grab(stage, prefix + QStringLiteral("double.png"));
    stage.scan(stage.store().phones(stage.company(true)).macs().first().display());
    grab(stage, prefix + QStringLiteral("other.png"));
    stage.demo().service->stop();
    stage.session().sync().refresh(core::Resource::Endpoints,
                                   {stage.session().connection().id, stage.company(), false});
    (void)QTest::qWaitFor([&] { return stage.window()->desk().isOffline(); }, 20'000);
    stage.window()->resize(1000, 700);
    grab(stage, prefix + QStringLiteral("offline.png"));
    stage.window()->writePdf(prefix + QStringLiteral("day.pdf"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark colours."));
    const QCommandLineOption catalogue(QStringLiteral("translation"),
                                       QStringLiteral("A compiled catalogue."),
                                       QStringLiteral("file.qm"));
    parser.addOptions({dark, catalogue});
    parser.addPositionalArgument(QStringLiteral("prefix"),
                                 QStringLiteral("Folder and beginning of the file names."));
    parser.addHelpOption();
    parser.process(app);

    QTranslator translator;
    if (translator.load(parser.value(catalogue)))
        QCoreApplication::installTranslator(&translator);
    ui::Theme theme(&app);
    theme.setMode(parser.isSet(dark) ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    grabAll(parser.positionalArguments().value(0));
    return 0;
}
