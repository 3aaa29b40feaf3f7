// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/reading.h"

#include "core/net/hawk.h"
#include "core/net/linkheader.h"
#include "core/net/requesttarget.h"
#include "core/net/serviceclient.h"
#include "core/sraps/srapsapi.h"
#include "tests/bench/demoprocess.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace bench {

namespace {

constexpr int phones = 10000;
constexpr int rounds = 25;

/// What a program would do that only wants the bytes.
class BareDownload
{
public:
    BareDownload(const DemoProcess &demo)
        : m_signer(demo.credentials())
    {}

    /// Milliseconds, or -1. Adds up the bytes in `bytes`.
    double run(QUrl page, qint64 &bytes)
    {
        QElapsedTimer timer;
        timer.start();
        while (!page.isEmpty()) {
            std::unique_ptr<QNetworkReply> reply(m_manager.get(signedRequest(page)));
            QEventLoop loop;
            QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
            if (reply->error() != QNetworkReply::NoError)
                return -1;
            bytes += reply->readAll().size();
            const QByteArray next = core::linkTarget(reply->rawHeader("Link"), "next");
            page = next.isEmpty() ? QUrl() : page.resolved(QUrl::fromEncoded(next));
        }
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    QNetworkRequest signedRequest(const QUrl &url) const
    {
        const auto target = core::requestTarget(url);
        core::HawkRequest hawk;
        hawk.method = QByteArrayLiteral("GET");
        hawk.resource = target->resource;
        hawk.host = target->host;
        hawk.port = target->port;
        hawk.ts = QDateTime::currentSecsSinceEpoch();
        hawk.nonce = core::hawkNonce();
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", *m_signer.authorization(hawk));
        request.setRawHeader("Accept", "application/json");
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        return request;
    }

    core::HawkSigner m_signer;
    QNetworkAccessManager m_manager;
};

/// Milliseconds until the last phone is a typed value, or -1.
double readTyped(core::SrapsApi &api, const core::Company &company)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    qsizetype count = 0;
    bool fine = false;
    api.endpoints(company, &loop)
        ->each(
            &loop, [&](const QList<core::Endpoint> &page) { count += page.size(); },
            [&](const core::Result<void> &result) {
                fine = result.has_value();
                loop.quit();
            });
    loop.exec();
    return fine && count == phones ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

core::Result<core::Company> ownCompany(core::SrapsApi &api, const QByteArray &keyId)
{
    core::Result<core::Company> company;
    QEventLoop loop;
    api.token(QString::fromLatin1(keyId), &loop)
        ->then(&loop, [&](const core::Result<core::Token> &token) {
            api.companyByLink(token ? token->companyLink : QString(), &loop)
                ->then(&loop, [&](const core::Result<core::Company> &found) {
                    company = found;
                    loop.quit();
                });
        });
    loop.exec();
    return company;
}

} // namespace

Outcome measureReading()
{
    Figure figure;
    figure.name = QStringLiteral("reading 10,000 phones into typed values");
    figure.unit = QStringLiteral("ms");
    figure.goal = 1.3;
    const DemoProcess demo({QStringLiteral("--companies"), QStringLiteral("1"),
                            QStringLiteral("--phones"), QString::number(phones)});
    if (!demo.isRunning())
        return {{}, figure.name + QStringLiteral(": the demo service did not start")};

    core::SystemClock clock;
    core::ServiceClientOptions options;
    options.baseUrl = demo.baseUrl();
    options.credentials = demo.credentials();
    core::ServiceClient client(options, clock);
    core::SrapsApi api(client);
    const core::Result<core::Company> company = ownCompany(api, demo.credentials().id);
    if (!company)
        return {{}, figure.name + QStringLiteral(": ") + core::kindName(company.error().kind)};

    BareDownload bare(demo);
    const QUrl first(company->endpointsLink + QStringLiteral("?page_size=1000"));
    qint64 bytes = 0;
    return compare(
        figure, rounds, [&] { return readTyped(api, *company); },
        [&] { return bare.run(first, bytes); });
}

} // namespace bench
