// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/dayreport.h"

#include "ui/installer/scanwords.h"
#include "ui/models/words.h"
#include "ui/style/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QJsonObject>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>

namespace ui {

namespace {

using State = core::Scan::State;

constexpr int dotsPerInch = 96;
constexpr int headHeight = 44;
constexpr int footHeight = 28;
constexpr qsizetype macColumn = 2; // of titles()

QString check(bool yes)
{
    return yes ? QStringLiteral("\u2713") : QString();
}

/// The ink of paper, whatever the theme of the screen.
QTextDocument *documentOf(const QString &html, const QSizeF &page, QPdfWriter &writer,
                          QObject *parent)
{
    auto *document = new QTextDocument(parent);
    document->documentLayout()->setPaintDevice(&writer);
    document->setDocumentMargin(0);
    QFont font(QStringLiteral("sans-serif"));
    font.setPointSizeF(9);
    document->setDefaultFont(font);
    document->setHtml(html);
    document->setPageSize(page);
    return document;
}

} // namespace

QStringList DayReport::titles()
{
    //: Headings of the day's list
    return {tr("Time"),    tr("Name"),       tr("MAC address"), tr("Model"),
            tr("Profile"), tr("Registered"), tr("Seen"),        tr("State")};
}

QStringList DayReport::cells(const core::Scan &scan)
{
    return {ScanWords::time(scan.timeMs),
            scan.name,
            scan.mac.display(),
            scan.mac.modelHint(),
            scan.place.profileName,
            check(core::isRegistered(scan.state)),
            check(scan.state == State::Seen),
            ScanWords::state(scan)};
}

ExportedTable DayReport::table() const
{
    ExportedTable table;
    table.titles = titles();
    table.rows = scans.size();
    QList<QStringList> rows;
    for (const core::Scan &scan : scans) {
        rows.append(cells(scan));
        rows.last().first() = Words::exportedTime(scan.timeMs);
    }
    table.cells = [rows](qint64 row) { return rows.at(row); };
    table.object = [rows, names = table.titles](qint64 row) {
        QJsonObject object;
        for (qsizetype i = 0; i < names.size(); ++i)
            object.insert(names.at(i), rows.at(row).at(i));
        return object;
    };
    return table;
}

QString DayReport::fileName() const
{
    static const QRegularExpression unfit(QStringLiteral("[^\\w.-]+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString name = customer.left(80) + u' ' + day.toString(Qt::ISODate);
    return name.replace(unfit, QStringLiteral("-"));
}

QString DayReport::facts() const
{
    const auto count = [this](auto fits) {
        return int(std::count_if(scans.cbegin(), scans.cend(), fits));
    };
    const int registered =
        count([](const core::Scan &scan) { return core::isRegistered(scan.state); });
    const int seen = count([](const core::Scan &scan) { return scan.state == State::Seen; });
    const QStringList facts{tr("%Ln scanned", nullptr, int(scans.size())),
                            tr("%Ln registered", nullptr, registered),
                            tr("%Ln seen", nullptr, seen)};
    return facts.join(QStringLiteral(" \u00B7 "));
}

QString DayReport::html() const
{
    QString rows;
    const auto row = [&rows](const QStringList &texts, const char *tag) {
        const QString cell = QString::fromLatin1(tag);
        rows += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString text = texts.at(i).toHtmlEscaped();
            // An address is compared with a label: in one piece.
            rows += u'<' + cell + QStringLiteral(" align='left'>") +
                    (i == macColumn ? QStringLiteral("<p style='white-space:pre'>") + text +
                                          QStringLiteral("</p>")
                                    : text) +
                    QStringLiteral("</") + cell + u'>';
        }
        rows += QStringLiteral("</tr>");
    };
    rows += QStringLiteral("<thead>");
    row(titles(), "th");
    rows += QStringLiteral("</thead>");
    for (const core::Scan &scan : scans)
        row(cells(scan), "td");
    return QStringLiteral("<p style='font-size:11pt; margin-bottom:10px'>") +
           facts().toHtmlEscaped() +
           QStringLiteral("</p><table width='100%' cellspacing='0' cellpadding='4' border='1'"
                          " style='border-collapse:collapse; border-color:#999999'>") +
           rows + QStringLiteral("</table>");
}

// What stands around the table on every page.
void DayReport::paintFrame(QPainter &painter, const QSizeF &paper, const QString &pageText) const
{
    const QFont small = painter.font();
    QFont large = small;
    large.setPointSizeF(13);
    large.setBold(true);
    const QRectF head(0, 0, paper.width(), headHeight - 12);
    const QRectF foot(0, paper.height() - footHeight, paper.width(), footHeight);
    const QString date = QLocale().toString(day, QLocale::LongFormat);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, date);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, installer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, pageText);
    painter.setFont(large);
    const double room =
        head.width() - QFontMetricsF(small, painter.device()).horizontalAdvance(date);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(large, painter.device())
                         .elidedText(customer, Qt::ElideRight, room - space::page));
    painter.setFont(small);
}

bool DayReport::writePdf(QIODevice *device) const
{
    QPdfWriter writer(device);
    writer.setTitle(customer);
    writer.setCreator(QStringLiteral("Perch"));
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const QSizeF paper(writer.width(), writer.height());
    const QSizeF body(paper.width(), paper.height() - headHeight - footHeight);
    QObject owner;
    QTextDocument *document = documentOf(html(), body, writer, &owner);
    painter.setFont(document->defaultFont());
    for (int page = 0; page < document->pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        //: At the foot of a printed page: its number, and how many there are
        paintFrame(painter, paper, tr("Page %1 of %2").arg(page + 1).arg(document->pageCount()));
        const double top = page * body.height();
        painter.save();
        painter.translate(0, headHeight - top);
        document->drawContents(&painter, QRectF(QPointF(0, top), body));
        painter.restore();
    }
    return painter.end();
}

} // namespace ui
