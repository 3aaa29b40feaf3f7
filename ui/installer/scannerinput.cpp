// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/scannerinput.h"

#include "core/installer/labeltext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace ui {

namespace {

bool isEnd(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
}

bool isTyped(const QKeyEvent &event)
{
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return others == Qt::NoModifier && !event.text().isEmpty() && event.text().at(0).isPrint();
}

/// Where people type words; the receiver of an editable box is the box.
bool isForText(const QObject *receiver)
{
    const auto *box = qobject_cast<const QComboBox *>(receiver);
    return qobject_cast<const QLineEdit *>(receiver) || (box && box->isEditable());
}

bool mayBeLabel(const QString &text)
{
    const core::LabelReading reading = core::readLabel({text});
    return !reading.macs.isEmpty() || !reading.foreign.isEmpty() || !reading.malformed.isEmpty();
}

} // namespace

ScannerInput::ScannerInput(QObject *parent)
    : QObject(parent)
{
    m_gap.setSingleShot(true);
    m_gap.setTimerType(Qt::PreciseTimer);
    m_gap.setInterval(gapMs);
    connect(&m_gap, &QTimer::timeout, this, &ScannerInput::decide);
}

void ScannerInput::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        return QCoreApplication::instance()->installEventFilter(this);
    QCoreApplication::instance()->removeEventFilter(this);
    handOn();
}

bool ScannerInput::eventFilter(QObject *watched, QEvent *event)
{
    if (m_handingOn || !watched->isWidgetType())
        return false;
    if (event->type() == QEvent::KeyPress)
        return takePress(watched, static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::KeyRelease)
        return takeRelease(watched, static_cast<QKeyEvent *>(event));
    return false;
}

bool ScannerInput::takePress(QObject *receiver, QKeyEvent *event)
{
    const bool isShift = event->key() == Qt::Key_Shift; // in front of every capital letter
    // Two equal keys without a pause between them look like one that repeats itself; a key that is
    // held down does so only after more than the gap.
    const bool isRepeated = event->isAutoRepeat() && m_held.empty();
    if (!isRepeated && (isTyped(*event) || (isShift && !m_held.empty()))) {
        hold(receiver, *event);
        return true;
    }
    if (m_held.empty())
        return false;
    if (isEnd(event->key()) && isScan()) {
        m_swallowed = event->key();
        finish();
        return true;
    }
    handOn();
    return false;
}

bool ScannerInput::takeRelease(QObject *receiver, QKeyEvent *event)
{
    if (m_swallowed != 0 && event->key() == m_swallowed) {
        m_swallowed = 0;
        return true;
    }
    if (m_held.empty())
        return false;
    m_held.push_back({receiver, std::unique_ptr<QKeyEvent>(event->clone())});
    return true;
}

void ScannerInput::hold(QObject *receiver, const QKeyEvent &event)
{
    m_held.push_back({receiver, std::unique_ptr<QKeyEvent>(event.clone())});
    m_text.append(event.text());
    m_gap.start();
}

void ScannerInput::decide()
{
    if (isScan())
        finish();
    else
        handOn();
}

bool ScannerInput::isScan() const
{
    if (m_text.size() < shortest)
        return false;
    return !isForText(m_held.front().receiver) || mayBeLabel(m_text);
}

void ScannerInput::finish()
{
    m_gap.stop();
    m_held.clear();
    Q_EMIT scanned(std::exchange(m_text, QString()));
}

// A widget that ignores a key expects it to go on to its parents, as it would have.
void ScannerInput::handOn()
{
    m_gap.stop();
    m_text.clear();
    const std::vector<Held> held = std::exchange(m_held, {});
    m_handingOn = true;
    for (const Held &one : held) {
        if (one.receiver)
            QCoreApplication::sendEvent(one.receiver, one.event.get());
    }
    m_handingOn = false;
}

} // namespace ui
