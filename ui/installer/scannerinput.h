// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace ui {

/// Tells a barcode scanner, which types like a keyboard, from hands: wherever the focus is and
/// whatever window is in front, also a dialog whose button Enter would press. While active it holds
/// each typed character back until the next one or `gapMs`. At least `shortest` characters so close
/// to one another, ended by Enter, Tab or a pause, are a scan and reach no widget; anything else is
/// handed on as it came. In a text field only what may be a label is taken away, so that a room
/// number on a door can be scanned into its field.
class ScannerInput : public QObject
{
    Q_OBJECT

public:
    static constexpr int gapMs = 50; ///< hands are slower, over six keys in a row
    static constexpr qsizetype shortest = 6;

    explicit ScannerInput(QObject *parent = nullptr);

    void setActive(bool active);

Q_SIGNALS:
    void scanned(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Held
    {
        QPointer<QObject> receiver;
        std::unique_ptr<QKeyEvent> event;
    };

    bool takePress(QObject *receiver, QKeyEvent *event);
    bool takeRelease(QObject *receiver, QKeyEvent *event);
    void hold(QObject *receiver, const QKeyEvent &event);
    void decide();
    bool isScan() const;
    void finish();
    void handOn();

    QTimer m_gap;
    std::vector<Held> m_held;
    QString m_text;
    int m_swallowed = 0; ///< key whose release belongs to a scan
    bool m_active = false;
    bool m_handingOn = false;
};

} // namespace ui
