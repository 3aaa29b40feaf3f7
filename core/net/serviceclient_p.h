// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/attempt.h"
#include "core/net/hawkjudge.h"
#include "core/net/replyjudge.h"
#include "core/net/retrypolicy.h"
#include "core/net/serviceclient.h"

#include <QNetworkAccessManager>

#include <deque>
#include <unordered_map>

namespace core {

/// The inside of ServiceClient. Queue and turns are in serviceclient.cpp, what one attempt means
/// is in serviceclientflow.cpp.
class ServiceClient::Private final : public Governor::Client
{
public:
    /// A call between send() and its report.
    struct Call
    {
        CallJob *job = nullptr;
        Request request;
        QUrl url; ///< of the next attempt; empty until the first
        Tries tries;
        int sends = 0;
        int redirects = 0;
        bool clockTried = false;
        std::optional<bool> otherAccept; ///< set once a 406 made it try the other form
        bool mayHaveTakenEffect = false; ///< an earlier attempt of it
        qint64 notBefore = 0;
        // The attempt in flight:
        HttpJob *http = nullptr;
        HawkRequest signedRequest;
        bool versioned = false;
        qint64 startedAt = 0;
        QDateTime at;
    };

    /// What to do after an attempt: report, or try again after a delay.
    struct Step
    {
        std::optional<Result<Reply>> result;
        std::chrono::milliseconds delay{0};
        std::optional<Error> error; ///< of this attempt, also when it is tried again

        static Step again(const Error &why, std::chrono::milliseconds after = {});
        static Step report(const Result<Reply> &result);
    };

    Private(const ServiceClientOptions &given, Clock &theClock, ServiceClient *owner);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    // Queue and turns
    bool startOne(Request::Priority priority) override;
    void heldBack(std::chrono::milliseconds pause) override;
    void pumpAfter(std::chrono::milliseconds delay);
    std::deque<quint64> &queueOf(const Call &call);
    void enqueue(quint64 id, bool first);
    void finish(quint64 id, const Result<Reply> &result);
    void endAttempt(Call &call, bool welcome);
    QString shownTarget(const QUrl &url) const;
    void trace(const Call &call, const HttpAnswer &answer, const std::optional<Error> &error);

    // One attempt
    void start(Call &call);
    void answered(quint64 id, const HttpAnswer &answer);
    Step judge(Call &call, const HttpAnswer &answer);
    std::optional<Error> judgeAuthenticity(const Call &call, const HttpAnswer &answer) const;
    Step judgeUnauthorized(Call &call, const HttpAnswer &answer);
    Step judgeNotAcceptable(Call &call, const HttpAnswer &answer);
    Step judgeRedirect(Call &call, const HttpAnswer &answer);
    Step retryOrReport(Call &call, const Error &error);
    Error errorFrom(const Call &call, const HttpAnswer &answer) const;
    JudgeContext contextFor(const Call &call) const;
    qint64 serverSeconds() const;

    ServiceClient *q;
    ServiceClientOptions options;
    Clock &clock;
    OriginGuard guard;
    HawkSigner signer;
    std::shared_ptr<Governor> governor;
    QNetworkAccessManager manager;
    std::unordered_map<quint64, std::unique_ptr<Call>> calls;
    std::deque<quint64> interactive;
    std::deque<quint64> background;
    std::optional<std::chrono::seconds> offset;
    std::optional<bool> keyHasRole;
    bool versionedAccept = false;
    quint64 lastId = 0;
    int inFlight = 0;
};

} // namespace core
