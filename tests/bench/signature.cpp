// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/signature.h"

#include "core/net/hawk.h"

#include <QElapsedTimer>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace bench {

namespace {

constexpr int rounds = 15;
constexpr int repetitions = 20000;

core::HawkRequest request()
{
    core::HawkRequest result;
    result.method = QByteArrayLiteral("PUT");
    result.resource = QByteArrayLiteral("/api/v1/companies/11112222333344445555666677778888/"
                                        "endpoints/000413a30001");
    result.host = QByteArrayLiteral("api.sraps.snom.com");
    result.port = 443;
    result.ts = 1767225600;
    result.nonce = core::hawkNonce();
    result.hash = core::hawkPayloadHash(core::HawkAlgorithm::Sha256, "application/json",
                                        "{\"mac\":\"000413a30001\"}");
    return result;
}

template <typename Work>
double nanosecondsEach(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < repetitions; ++i) {
        if (!work())
            return -1;
    }
    return double(timer.nsecsElapsed()) / repetitions;
}

} // namespace

Outcome measureSignature()
{
    core::HawkCredentials credentials;
    credentials.id = QByteArrayLiteral("ck_0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    credentials.key = core::Secret(QByteArrayLiteral("0123456789abcdef0123456789abcdef"));
    const core::HawkSigner signer(credentials);
    const core::HawkRequest signedRequest = request();
    const QByteArray text = core::hawkNormalized(core::HawkPurpose::Header, signedRequest);
    const QByteArrayView key = credentials.key.expose();

    Figure figure;
    figure.name = QStringLiteral("Hawk signature");
    figure.unit = QStringLiteral("ns");
    figure.goal = 1.5;
    return compare(
        figure, rounds,
        [&] {
            return nanosecondsEach([&] { return signer.authorization(signedRequest).has_value(); });
        },
        [&] {
            unsigned char digest[EVP_MAX_MD_SIZE];
            unsigned size = 0;
            return nanosecondsEach([&] {
                return HMAC(EVP_sha256(), key.data(), int(key.size()),
                            reinterpret_cast<const unsigned char *>(text.constData()),
                            size_t(text.size()), digest, &size) != nullptr;
            });
        });
}

} // namespace bench
