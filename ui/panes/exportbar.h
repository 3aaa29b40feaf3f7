// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"
#include "ui/actions/tableexport.h"
#include "ui/widgets/message.h"

#include <QQueue>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

class ExportJob;

/// Writes tables to files and shows how far it is, with a button to stop. Seen only while an
/// export takes long enough to be looked at. One after the other; stop() ends the one that runs.
class ExportBar : public QWidget
{
    Q_OBJECT

public:
    explicit ExportBar(QWidget *parent = nullptr);
    ~ExportBar() override;

    void start(const QString &path, ExportFormat format, const ExportedTable &table);
    void start(const QString &path, ExportFormat format, const ExportSource &source);
    bool isRunning() const { return m_job != nullptr; }
    void stop();

    /// That it is done, as a message.
    static Message told(const QString &path, qint64 rows);

Q_SIGNALS:
    void written(const QString &path, qint64 rows);
    void failed(const core::Error &error);

private:
    void startNext();
    void end();

    struct Wanted
    {
        QString path;
        ExportFormat format;
        ExportSource source;
    };
    QQueue<Wanted> m_waiting;
    std::unique_ptr<ExportJob> m_job;
    qint64 m_rows = 0;
    QTimer m_appear;
    QLabel *m_text;
    QProgressBar *m_progress;
};

} // namespace ui
