// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace core {

/// A request body that can be read exactly once. QNetworkAccessManager sends a request again,
/// with the same nonce, when the server closes without an answer, unless it cannot rewind the
/// body; so this one cannot be rewound, and every request has one, an empty body too.
class UploadDevice final : public QIODevice
{
    Q_OBJECT

public:
    explicit UploadDevice(const QByteArray &body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_at >= m_body.size(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_at = 0;
};

} // namespace core
