// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wish.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace cli {

namespace {

constexpr std::array<const char *, 8> deeds{"register", "redirect",  "replace",
                                            "rename",   "profile",   "autoprovisioning",
                                            "move",     "deregister"};

Failure wrong(const QString &text)
{
    return failure(ExitCode::WrongUsage, text);
}

Outcome<Wish::Deed> deedOf(const QString &word)
{
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        if (word == QLatin1String(deeds.at(i)))
            return Wish::Deed(i);
    }
    return wrong(QStringLiteral("Say what is to be done: register, redirect, replace, rename, "
                                "profile, autoprovisioning, move or deregister, not '%1'.")
                     .arg(word));
}

Outcome<bool> onOff(const QString &word)
{
    if (word == u"on" || word == u"off")
        return word == u"on";
    return wrong(QStringLiteral("autoprovisioning is on or off, not '%1'.").arg(word));
}

/// Takes the words that belong to the deed and leaves the phones.
Outcome<void> takeWords(Wish &wish, QStringList &words)
{
    const auto next = [&words] { return words.isEmpty() ? QString() : words.takeFirst(); };
    if (wish.deed == Wish::Deed::Rename) {
        if (words.size() != 2)
            return wrong(QStringLiteral("rename takes a MAC address and a name."));
        wish.name = words.takeLast();
    } else if (wish.deed == Wish::Deed::Profile) {
        wish.profile = next();
        if (wish.profile.isEmpty())
            return wrong(QStringLiteral("profile takes the name of a profile, or - for none."));
    } else if (wish.deed == Wish::Deed::Autoprovisioning) {
        const Outcome<bool> on = onOff(next());
        if (!on)
            return Failure(on.error());
        wish.on = *on;
    } else if (wish.deed == Wish::Deed::Move) {
        wish.destination = next();
    } else if (wish.deed == Wish::Deed::Replace) {
        wish.replaced = next();
        wish.url = next();
    }
    return {};
}

Outcome<void> takePhones(Wish &wish, const QStringList &words)
{
    for (const QString &word : words) {
        const auto mac = core::MacAddress::parse(word);
        if (!mac)
            return wrong(QStringLiteral("'%1' is no MAC address.").arg(word));
        wish.phones.append(*mac);
    }
    return {};
}

Outcome<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

Outcome<void> takePhonesFile(Wish &wish, const QString &path)
{
    const Outcome<QByteArray> content = contentOf(path);
    if (!content)
        return Failure(content.error());
    for (const core::MacFinding &found : core::findMacAddresses(QString::fromUtf8(*content))) {
        if (found.verdict == core::MacFinding::Verdict::Malformed)
            return wrong(QStringLiteral("%1, line %2: '%3' is no MAC address.")
                             .arg(path)
                             .arg(found.line)
                             .arg(found.text));
        if (found.verdict != core::MacFinding::Verdict::Duplicate)
            wish.phones.append(found.mac);
    }
    return {};
}

Outcome<Wish> checked(const Wish &wish)
{
    using Deed = Wish::Deed;
    const bool redirects =
        (!wish.url.isEmpty() && wish.deed != Deed::Replace) || wish.user || wish.password;
    const bool wholeCompany = wish.deed == Deed::Replace && !wish.company.isEmpty();
    if (wish.deed == Deed::Move && wish.destination.isEmpty())
        return wrong(QStringLiteral("move takes the name of the company to move to."));
    if (wish.deed == Deed::Replace && (wish.replaced.isEmpty() || wish.url.isEmpty()))
        return wrong(QStringLiteral("replace takes the old and the new URL, or the beginnings of "
                                    "both."));
    if (wish.phones.isEmpty() && wish.where.isEmpty() && !wholeCompany)
        return wrong(QStringLiteral("Say which phones: MAC addresses, --where or --phones."));
    if (wish.deed == Deed::Redirect && !redirects)
        return wrong(QStringLiteral("redirect needs --to, --user or --password-stdin."));
    if (wish.deed != Deed::Redirect && wish.deed != Deed::Register && redirects)
        return wrong(QStringLiteral("--to, --user and --password-stdin are for redirect and "
                                    "register."));
    if (wish.deed == Deed::Register && (wish.company.isEmpty() || !wish.where.isEmpty()))
        return wrong(QStringLiteral("register needs --company and MAC addresses."));
    if (wish.deed == Deed::Register && !wish.name.isEmpty() && wish.phones.size() > 1)
        return wrong(QStringLiteral("--name is for a single phone."));
    return wish;
}

Outcome<Wish> fromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *field) {
        return object.value(QLatin1String(field)).toString();
    };
    const Outcome<Wish::Deed> deed = deedOf(text("do"));
    if (!deed)
        return Failure(deed.error());
    Wish wish;
    wish.deed = *deed;
    wish.where = text("where");
    wish.company = text("company");
    wish.destination = text("destination");
    wish.replaced = text("replaced");
    wish.url = text("to");
    if (object.contains(QLatin1String("user")))
        wish.user = text("user");
    wish.password = object.value(QLatin1String("password_needed")).toBool();
    wish.profile = text("profile");
    wish.name = text("name");
    wish.on = object.value(QLatin1String("on")).toBool(true);
    QStringList macs;
    const QJsonArray phones = object.value(QLatin1String("phones")).toArray();
    for (const auto &mac : phones)
        macs.append(mac.toString());
    if (const auto taken = takePhones(wish, macs); !taken)
        return Failure(taken.error());
    return wish;
}

Outcome<Wish> fromFile(const Invocation &call)
{
    const QString path = call.value("file");
    if (!call.words().isEmpty())
        return wrong(QStringLiteral("With --file nothing else says what is to be done."));
    const Outcome<QByteArray> content = contentOf(path);
    if (!content)
        return Failure(content.error());
    const QJsonDocument document = QJsonDocument::fromJson(*content);
    if (!document.isObject())
        return wrong(QStringLiteral("%1 is no plan: it must hold a JSON object.").arg(path));
    const Outcome<Wish> wish = fromJson(document.object());
    if (wish && wish->password != call.isSet("password-stdin"))
        return wrong(wish->password
                         ? QStringLiteral("This plan needs a password: use --password-stdin.")
                         : QStringLiteral("This plan takes no password."));
    return wish ? checked(*wish) : wish;
}

} // namespace

Outcome<Wish> Wish::of(const Invocation &call)
{
    if (call.isSet("file"))
        return fromFile(call);
    QStringList words = call.words();
    const Outcome<Deed> deed = deedOf(words.isEmpty() ? QString() : words.takeFirst());
    if (!deed)
        return Failure(deed.error());
    Wish wish;
    wish.deed = *deed;
    wish.where = call.value("where");
    wish.company = call.value("company");
    wish.url = call.value("to");
    if (call.isSet("user"))
        wish.user = call.value("user");
    wish.password = call.isSet("password-stdin");
    wish.profile = call.value("profile");
    wish.name = call.value("name");
    Outcome<void> taken = takeWords(wish, words);
    if (taken)
        taken = takePhones(wish, words);
    if (taken && call.isSet("phones"))
        taken = takePhonesFile(wish, call.value("phones"));
    return taken ? checked(wish) : Outcome<Wish>(Failure(taken.error()));
}

QJsonObject Wish::toJson() const
{
    QJsonObject object{{QStringLiteral("do"), QLatin1String(deeds.at(std::size_t(deed)))}};
    const auto add = [&object](const char *field, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(field), value);
    };
    add("where", where);
    add("company", company);
    add("destination", destination);
    add("replaced", replaced);
    add("to", url);
    add("profile", profile);
    add("name", name);
    if (user)
        object.insert(QStringLiteral("user"), *user);
    if (password)
        object.insert(QStringLiteral("password_needed"), true);
    if (deed == Deed::Autoprovisioning)
        object.insert(QStringLiteral("on"), on);
    QJsonArray macs;
    for (const core::MacAddress mac : phones)
        macs.append(mac.wire());
    object.insert(QStringLiteral("phones"), macs);
    return object;
}

} // namespace cli
