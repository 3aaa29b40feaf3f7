// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scan.h"
#include "ui/actions/tableexport.h"

#include <QCoreApplication>
#include <QDate>

class QIODevice;
class QPainter;
class QSizeF;

namespace ui {

/// A day's scans of one customer, to be handed over: what was scanned, registered and seen.
class DayReport
{
    Q_DECLARE_TR_FUNCTIONS(ui::DayReport)

public:
    QString customer;
    QString installer; ///< who was there; may be empty
    QDate day;
    QList<core::Scan> scans; ///< oldest first

    /// A4, with customer, day, installer and page number on every page. False when the device takes
    /// no more.
    bool writePdf(QIODevice *device) const;
    ExportedTable table() const;
    /// Without suffix, fit for every file system.
    QString fileName() const;

private:
    QString html() const;
    QString facts() const;
    void paintFrame(QPainter &painter, const QSizeF &paper, const QString &pageText) const;
    static QStringList titles();
    static QStringList cells(const core::Scan &scan);
};

} // namespace ui
