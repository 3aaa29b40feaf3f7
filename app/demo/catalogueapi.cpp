// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/catalogue.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

namespace demo {

namespace {

using List = QList<QJsonObject>;

QJsonObject answer(const Call &call, const char *folder, QJsonObject object)
{
    const QString uuid = object.value(QStringLiteral("uuid")).toString();
    QJsonObject links{
        {QStringLiteral("self"), call.url(QString::fromLatin1(folder) + u'/' + uuid)}};
    const auto link = [&](const char *name, const char *field, const char *target) {
        const QString id = object.value(QLatin1String(field)).toString();
        if (!id.isEmpty())
            links.insert(QString::fromLatin1(name),
                         call.url(QString::fromLatin1(target) + u'/' + id));
    };
    link("group", "group", "setting-groups");
    link("product_group", "product_group", "product-groups");
    link("product", "product", "products");
    object.insert(QStringLiteral("links"), links);
    if (call.faults.unknownFields && object.contains(QStringLiteral("indexed"))) {
        QJsonObject indexed = object.value(QStringLiteral("indexed")).toObject();
        indexed.insert(unknownFieldName(), unknownField(uuid));
        object.insert(QStringLiteral("indexed"), indexed);
    }
    return object;
}

/// Filters are query parameter and field; a field that is a list must contain the value.
Reply answerList(Call &call, const char *folder, const List &all, const QStringList &filters)
{
    const auto passes = [&](const QJsonObject &object) {
        for (const QString &filter : filters) {
            const QString wanted = call.query.queryItemValue(filter, QUrl::FullyDecoded);
            if (wanted.isEmpty())
                continue;
            const QJsonValue value =
                object.contains(filter) ? object.value(filter) : object.value(filter + u's');
            const bool fits = value.isArray() ? value.toArray().contains(QJsonValue(wanted))
                                              : value.toString() == wanted;
            if (!fits)
                return false;
        }
        return matches(
            object, folder == std::string_view("settings") ? call.param("search") : QString(),
            {QStringLiteral("name"), QStringLiteral("param_name"), QStringLiteral("description")});
    };
    std::vector<const QJsonObject *> found;
    for (const QJsonObject &object : all) {
        if (passes(object))
            found.push_back(&object);
    }
    return call.list(qsizetype(found.size()),
                     [&](qsizetype i) { return answer(call, folder, *found[size_t(i)]); });
}

Reply answerOne(Call &call, const char *folder, const List &all)
{
    const QJsonObject *object = Catalogue::instance().find(all, call.id);
    return object ? call.json(200, answer(call, folder, *object)) : notFound();
}

template <const List &(Catalogue::*all)() const>
Reply one(Call &call, const char *folder)
{
    return answerOne(call, folder, (Catalogue::instance().*all)());
}

} // namespace

void addCatalogueRoutes(Router &router)
{
    router.add("GET", "product-groups/", "", [](Call &call) {
        return answerList(call, "product-groups", Catalogue::instance().productGroups(), {});
    });
    router.add("GET", "product-groups/{uuid}", "",
               [](Call &call) { return one<&Catalogue::productGroups>(call, "product-groups"); });
    router.add("GET", "products/", "", [](Call &call) {
        return answerList(call, "products", Catalogue::instance().products(),
                          {QStringLiteral("product_group")});
    });
    router.add("GET", "products/{uuid}", "",
               [](Call &call) { return one<&Catalogue::products>(call, "products"); });
    router.add("GET", "settings/", "", [](Call &call) {
        return answerList(call, "settings", Catalogue::instance().settings(),
                          {QStringLiteral("param_name"), QStringLiteral("section"),
                           QStringLiteral("product_group")});
    });
    router.add("GET", "settings/{uuid}", "",
               [](Call &call) { return one<&Catalogue::settings>(call, "settings"); });
    router.add("GET", "setting-groups/", "", [](Call &call) {
        return answerList(call, "setting-groups", Catalogue::instance().settingGroups(), {});
    });
    router.add("GET", "setting-groups/{uuid}", "",
               [](Call &call) { return one<&Catalogue::settingGroups>(call, "setting-groups"); });
    router.add("GET", "firmwares/", "", [](Call &call) {
        return answerList(call, "firmwares", Catalogue::instance().firmwares(),
                          {QStringLiteral("product")});
    });
    router.add("GET", "firmwares/{uuid}", "",
               [](Call &call) { return one<&Catalogue::firmwares>(call, "firmwares"); });
}

} // namespace demo
