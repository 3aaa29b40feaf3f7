// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/pages.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMenu>
#include <QTabWidget>
#include <QTimer>

namespace {

struct Page
{
    QString name;
    QWidget *(*make)();
};

QList<Page> pages()
{
    return {{QStringLiteral("controls"), gallery::controls},
            {QStringLiteral("icons"), gallery::icons},
            {QStringLiteral("banners"), gallery::banners},
            {QStringLiteral("states"), gallery::states},
            {QStringLiteral("window"), gallery::window}};
}

void grabAll(QTabWidget *tabs, const QString &folder, const QString &suffix)
{
    int page = 0;
    for (const Page &known : pages()) {
        tabs->setCurrentIndex(page++);
        tabs->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, known.name, suffix));
    }
    QMenu menu;
    menu.addAction(ui::icon(QStringLiteral("redirect")), QStringLiteral("Redirect"))
        ->setShortcut(Qt::CTRL | Qt::Key_R);
    QAction *shown = menu.addAction(QStringLiteral("Name"));
    shown->setCheckable(true);
    shown->setChecked(true);
    menu.addAction(QStringLiteral("Off"))->setEnabled(false);
    menu.addSeparator();
    menu.addMenu(QStringLiteral("Assign profile"));
    menu.popup(QPoint(20, 20));
    menu.setActiveAction(shown);
    menu.grab().save(QStringLiteral("%1/menu-%2.png").arg(folder, suffix));
    QApplication::quit();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark colours."));
    const QCommandLineOption grab(QStringLiteral("grab"), QStringLiteral("Save pictures."),
                                  QStringLiteral("folder"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("WIDTHxHEIGHT."),
                                  QStringLiteral("size"), QStringLiteral("1100x760"));
    parser.addOptions({dark, grab, size});
    parser.addHelpOption();
    parser.process(app);

    ui::Theme theme(&app);
    theme.setMode(parser.isSet(dark) ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    QApplication::setWindowIcon(ui::applicationIcon());

    QTabWidget tabs;
    tabs.setDocumentMode(true);
    tabs.setWindowTitle(QStringLiteral("Gallery"));
    for (const Page &page : pages())
        tabs.addTab(page.make(), page.name);
    const QStringList extent = parser.value(size).split(QLatin1Char('x'));
    tabs.resize(extent.value(0).toInt(), extent.value(1).toInt());
    tabs.show();
    if (parser.isSet(grab)) {
        const QString suffix =
            parser.isSet(dark) ? QStringLiteral("dark") : QStringLiteral("light");
        QTimer::singleShot(500, &tabs, [&] { grabAll(&tabs, parser.value(grab), suffix); });
    }
    return QApplication::exec();
}
