// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled, never run: tst_secret_probe.py expects an error on exactly the lines marked FAILS. The
// others are the control that shows that the file as such compiles.
#include "core/support/secret.h"

#include <QDebug>
#include <QList>
#include <QTextStream>
#include <QVariant>

#include <iostream>

using core::Secret;

void control(const Secret &secret)
{
    const Secret copy = secret;
    qDebug() << copy.isEmpty();
    const QByteArrayView bytes = secret.expose();
    std::cout << bytes.size();
}

void logs(const Secret &secret)
{
    qDebug() << secret;                // FAILS
    qWarning().noquote() << secret;    // FAILS
    qDebug() << QList<Secret>{secret}; // FAILS
    qDebug("%s", secret);              // FAILS
    std::cout << secret;               // FAILS
}

void texts(const Secret &secret, QTextStream &stream)
{
    stream << secret;                                // FAILS
    const QString a(secret);                         // FAILS
    const QString b = secret;                        // FAILS
    const auto c = static_cast<QString>(secret);     // FAILS
    const auto d = QStringLiteral("%1").arg(secret); // FAILS
    const auto e = QStringLiteral("key: ") + secret; // FAILS
}

void bytes(const Secret &secret)
{
    const QByteArray a(secret);                        // FAILS
    const QByteArray b = secret;                       // FAILS
    const QVariant c(secret);                          // FAILS
    const Secret d = QByteArrayLiteral("by accident"); // FAILS
    const bool e = secret == secret;                   // FAILS
}
