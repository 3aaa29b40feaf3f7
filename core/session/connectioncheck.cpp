// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/connectioncheck.h"

#include "core/session/clientoptions.h"
#include "core/sync/keyreader.h"

namespace core {

namespace {

ServiceClientOptions optionsOf(const Connection &connection, const Secret &secret,
                               std::shared_ptr<Governor> governor)
{
    ServiceClientOptions options = clientOptions(connection, secret);
    options.governor = std::move(governor);
    return options;
}

} // namespace

class ConnectionCheck::Private
{
public:
    Private(const Connection &connection, const Secret &secret, Clock &clock,
            std::shared_ptr<Governor> governor)
        : client(optionsOf(connection, secret, std::move(governor)), clock)
        , api(client)
        , reader(std::make_unique<KeyReader>(api, connection.keyId, nullptr))
    {}

    ServiceClient client;
    SrapsApi api;
    std::unique_ptr<KeyReader> reader;
    bool done = false;
};

ConnectionCheck::ConnectionCheck(const Connection &connection, const Secret &secret, Clock &clock,
                                 QObject *parent, std::shared_ptr<Governor> governor)
    : QObject(parent)
    , d(std::make_unique<Private>(connection, secret, clock, std::move(governor)))
{
    connect(d->reader.get(), &KeyReader::finished, this,
            [this](const std::optional<Error> &failure) {
                if (std::exchange(d->done, true))
                    return;
                if (failure) {
                    Q_EMIT finished(Failure(*failure));
                    return;
                }
                const KeyInfo &key = d->reader->key();
                ConnectionFinding finding;
                finding.companyName = d->reader->company().name;
                finding.companyType = d->reader->company().type;
                finding.keyName = key.keyName;
                finding.roleName = key.roleName;
                finding.roleTold = key.roleKnown;
                finding.mayWrite = key.mayWriteEndpoints;
                finding.clockOffset = d->client.clockOffset();
                Q_EMIT finished(finding);
            });
}

ConnectionCheck::~ConnectionCheck() = default;

void ConnectionCheck::start()
{
    d->reader->start();
}

void ConnectionCheck::abort()
{
    if (std::exchange(d->done, true))
        return;
    // Later, because abort() may be called from one of its slots.
    d->reader->disconnect(this);
    QMetaObject::invokeMethod(
        this, [this] { d->reader.reset(); }, Qt::QueuedConnection);
    Q_EMIT finished(Failure(Error::make(Error::Kind::Cancelled)));
}

} // namespace core
