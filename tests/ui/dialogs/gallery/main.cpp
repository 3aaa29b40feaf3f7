// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogs/samples.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <QTranslator>

namespace {

void grabNext(const QList<Samples::Sample> &samples, int position, const QString &prefix)
{
    if (position == samples.size()) {
        QApplication::quit();
        return;
    }
    QDialog *dialog = samples.at(position).make();
    dialog->open();
    QTimer::singleShot(250, dialog, [=] {
        dialog->grab().save(prefix + samples.at(position).name + QStringLiteral(".png"));
        delete dialog;
        grabNext(samples, position + 1, prefix);
    });
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
    Samples samples;
    const QString prefix = parser.positionalArguments().value(0);
    QTimer::singleShot(0, &app, [&] { grabNext(samples.all(), 0, prefix); });
    return QApplication::exec();
}
