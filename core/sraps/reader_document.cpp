// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/reader_document.h"

#include "core/net/jsondepth.h"

#include <QJsonDocument>

namespace core {

namespace reader {

Error nothingReadable()
{
    return Error::make(Error::Kind::MalformedReply,
                       QStringLiteral("a page without a single readable item"));
}

Result<DocumentPage> documentPage(const QByteArray &json)
{
    using L = QLatin1String;
    if (!jsonDepthWithin(json))
        return Failure(Error::make(Error::Kind::ReplyTooLarge, QStringLiteral("nested too deep")));
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return Failure(Error::make(Error::Kind::MalformedReply, parsed.errorString()));
    if (document.isArray())
        return DocumentPage{document.array(), {}};
    const QJsonObject envelope = document.object();
    for (const L key : {L("results"), L("items")}) {
        const QJsonValue items = envelope.value(key);
        if (!items.isArray())
            continue;
        QString next = envelope.value(L("next")).toString();
        if (next.isEmpty())
            next = envelope.value(L("links")).toObject().value(L("next")).toString();
        return DocumentPage{items.toArray(), next};
    }
    return Failure(Error::make(Error::Kind::MalformedReply, QStringLiteral("not a list")));
}

namespace {

Result<QJsonObject> asItIs(const QJsonObject &object)
{
    return object;
}

} // namespace

} // namespace reader

Result<Page<Company>> readCompanyPage(const QByteArray &json)
{
    return reader::readDocuments<Company>(json, companyFromJson);
}

Result<Page<ProductDefaults>> readProductDefaultsPage(const QByteArray &json)
{
    return reader::readDocuments<ProductDefaults>(json, productDefaultsFromJson);
}

Result<Page<ProductGroup>> readProductGroupPage(const QByteArray &json)
{
    return reader::readDocuments<ProductGroup>(json, productGroupFromJson);
}

Result<Page<Product>> readProductPage(const QByteArray &json)
{
    return reader::readDocuments<Product>(json, productFromJson);
}

Result<Page<QJsonObject>> readObjectPage(const QByteArray &json)
{
    return reader::readDocuments<QJsonObject>(json, reader::asItIs);
}

} // namespace core
