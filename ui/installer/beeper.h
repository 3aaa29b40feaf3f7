// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace ui {

/// Says by ear how a scan went: one short high tone for good, two long low ones for refused. The
/// tones are made here and played by a small program of the desktop (pw-play, paplay, aplay or
/// afplay); where there is none, the system's bell rings once or three times. Never waits.
class Beeper : public QObject
{
    Q_OBJECT

public:
    enum class Sound { Good, Refused };
    Q_ENUM(Sound)

    explicit Beeper(QObject *parent = nullptr);

    void play(Sound sound);
    /// A whole WAV file: 16 bit, mono.
    static QByteArray wave(Sound sound);

Q_SIGNALS:
    void played(ui::Beeper::Sound sound);

private:
    QString fileOf(Sound sound);
    void ring();

    QString m_player; ///< empty: the bell
    QStringList m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    QTimer m_bell;
    int m_rings = 0;
};

} // namespace ui
