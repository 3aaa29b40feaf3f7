// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/explain.h"

#include <QSet>
#include <QTest>

using core::Error;

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnWords_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(Error::Kind::InvalidInput); ++kind)
            QTest::addRow("%s", qPrintable(core::kindName(Error::Kind(kind)))) << kind;
    }

    void everyKindHasItsOwnWords()
    {
        QFETCH(int, kind);
        Error error = Error::make(Error::Kind(kind));
        error.host = QStringLiteral("api.example.net");
        const ui::Explanation explanation = ui::explain(error);
        QVERIFY(explanation.what.endsWith(u'.'));
        QVERIFY(!explanation.sentence().contains(u'%'));
        if (Error::Kind(kind) != Error::Kind::InvalidInput)
            QVERIFY(!explanation.cure.isEmpty());
        QVERIFY(explanation.details.startsWith(core::kindName(Error::Kind(kind))));
    }

    void differentKindsReadDifferently()
    {
        QSet<QString> seen;
        int kinds = 0;
        for (int kind = 0; kind <= int(Error::Kind::InvalidInput); ++kind, ++kinds) {
            // One wording for both, on purpose: what to do is the same.
            if (Error::Kind(kind) == Error::Kind::GatewayTimeout)
                --kinds;
            seen.insert(ui::explain(Error::make(Error::Kind(kind))).sentence());
        }
        QCOMPARE(seen.size(), kinds);
    }

    void namesTheWaitingTime()
    {
        Error error = Error::make(Error::Kind::RateLimited);
        error.retryAfter = std::chrono::seconds(125);
        QVERIFY(ui::explain(error).cause.contains(u"2 min 5 s"));
    }

    void namesTheClockOffset()
    {
        Error error = Error::make(Error::Kind::ClockSkew);
        error.clockOffset = std::chrono::seconds(-7200);
        QVERIFY(ui::explain(error).cause.contains(u"2 h 0 min"));
    }

    void namesHostAndAsksForTheFingerprint()
    {
        Error error = Error::make(Error::Kind::CertificateUntrusted);
        error.host = QStringLiteral("lab.example.net:8443");
        const ui::Explanation explanation = ui::explain(error);
        QVERIFY(explanation.what.contains(error.host));
        QCOMPARE(explanation.remedy, ui::Explanation::Remedy::InspectCertificate);
    }

    void quotesTheService()
    {
        Error error = Error::make(Error::Kind::Rejected);
        error.fieldErrors = {QStringLiteral("provisioning_profile: Unknown profile.")};
        QVERIFY(ui::explain(error).cause.contains(error.fieldErrors.first()));
        error.fieldErrors.clear();
        error.serviceText = QStringLiteral("Invalid data 100 %1.");
        QVERIFY(ui::explain(error).cause.contains(error.serviceText));
    }

    void spellsFingerprints()
    {
        const QString text = ui::spelledFingerprint(QByteArray(32, '\xAB'));
        QCOMPARE(text.count(u"AB"), 32);
        QCOMPARE(text.split(u'\n').size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
