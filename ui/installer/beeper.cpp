// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/beeper.h"

#include <QApplication>
#include <QDataStream>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr int rate = 22050;
constexpr int bellMs = 180;

struct Tone
{
    double hertz; ///< 0: silence
    int ms;
};

// Fades at both ends, which would click otherwise.
void append(QList<qint16> &samples, Tone tone)
{
    const int count = rate * tone.ms / 1000;
    const int fade = rate * 5 / 1000;
    for (int i = 0; i < count; ++i) {
        const double loudness = 0.35 * std::min({i, count - i, fade}) / fade;
        const double angle = 2 * std::numbers::pi * tone.hertz * i / rate;
        samples.append(qint16(32767 * loudness * std::sin(angle)));
    }
}

} // namespace

Beeper::Beeper(QObject *parent)
    : QObject(parent)
{
    for (const char *name : {"pw-play", "paplay", "aplay", "afplay"}) {
        m_player = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (m_player.isEmpty())
            continue;
        if (qstrcmp(name, "aplay") == 0)
            m_options = {QStringLiteral("-q")};
        break;
    }
    m_bell.setInterval(bellMs);
    connect(&m_bell, &QTimer::timeout, this, &Beeper::ring);
}

QByteArray Beeper::wave(Sound sound)
{
    QList<qint16> samples;
    if (sound == Sound::Good) {
        append(samples, {1760, 90});
    } else {
        append(samples, {220, 220});
        append(samples, {0, 80});
        append(samples, {165, 320});
    }
    const auto bytes = quint32(samples.size()) * 2;
    QByteArray file;
    QDataStream stream(&file, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("RIFF", 4);
    stream << quint32(36 + bytes);
    stream.writeRawData("WAVEfmt ", 8);
    stream << quint32(16) << quint16(1) << quint16(1) << quint32(rate) << quint32(rate * 2)
           << quint16(2) << quint16(16);
    stream.writeRawData("data", 4);
    stream << bytes;
    for (const qint16 sample : std::as_const(samples))
        stream << sample;
    return file;
}

QString Beeper::fileOf(Sound sound)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(sound == Sound::Good ? QStringLiteral("good.wav")
                                                                 : QStringLiteral("refused.wav"));
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.write(wave(sound));
    return path;
}

void Beeper::play(Sound sound)
{
    Q_EMIT played(sound);
    if (!m_player.isEmpty()) {
        QProcess player;
        player.setProgram(m_player);
        player.setArguments(m_options + QStringList(fileOf(sound)));
        player.setStandardOutputFile(QProcess::nullDevice());
        player.setStandardErrorFile(QProcess::nullDevice());
        if (player.startDetached())
            return;
        m_player.clear();
    }
    m_rings = sound == Sound::Good ? 1 : 3;
    ring();
}

void Beeper::ring()
{
    if (m_rings > 0)
        QApplication::beep();
    if (--m_rings > 0)
        m_bell.start();
    else
        m_bell.stop();
}

} // namespace ui
