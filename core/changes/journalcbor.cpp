// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journalcbor.h"

#include "core/changes/cbormap.h"

namespace core::cbor {

namespace {

// Names of the maps; each map has its own. Never give a number anew.
enum class StepKey { Call, Company, Mac, Name, MustNotExist, When, Base, BaseFrom, Changes };
enum class ChangeKey { Field, Setting, Param, Old, New, OldUnknown, Secret };
enum class HeadKey {
    ConnectionName,
    Account,
    Who,
    Companies,
    Kind,
    Origin,
    OriginRun,
    Halt,
    Phones,
    Rollout,
    Waves,
    OpenWaves,
    Forgiven,
    Source
};
enum class RolloutKey { Pilot, Share, Pause, MostFailed, CameBack, Wait, ByItself };
enum class FrameKey { Companies, Warnings, Unchanged, Excluded, Waves };
enum class ErrorKey {
    Kind,
    Status,
    Code,
    Text,
    Fields,
    Detail,
    Host,
    Path,
    RetryAfter,
    ClockOffset
};

constexpr QString Company::*companyTexts[] = {
    &Company::uuid,     &Company::name,          &Company::type,         &Company::country,
    &Company::city,     &Company::parent,        &Company::selfLink,     &Company::endpointsLink,
    &Company::logsLink, &Company::companiesLink, &Company::profilesLink,
};

std::optional<QCborValue> read(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return std::nullopt;
    return value;
}

/// Numbers that no version has given are damage.
template <typename Enum>
bool toEnum(qint64 number, Enum last, Enum &into)
{
    if (number < 0 || number > qint64(last))
        return false;
    into = Enum(number);
    return true;
}

QCborArray macsOf(const QList<MacAddress> &macs)
{
    QCborArray array;
    for (const MacAddress mac : macs)
        array.append(qint64(mac.bits()));
    return array;
}

QList<MacAddress> macsFrom(const QCborValue &value)
{
    QList<MacAddress> macs;
    const QCborArray array = value.toArray();
    for (const QCborValue &mac : array)
        macs.append(MacAddress(quint64(mac.toInteger())));
    return macs;
}

QCborValue fromChange(const FieldChange &change)
{
    MapWriter<ChangeKey> map;
    map.number(ChangeKey::Field, qint64(change.field));
    map.text(ChangeKey::Setting, change.setting);
    map.text(ChangeKey::Param, change.paramName);
    map.text(ChangeKey::Old, change.oldValue);
    map.text(ChangeKey::New, change.newValue);
    map.number(ChangeKey::OldUnknown, change.oldKnown ? 0 : 1);
    map.number(ChangeKey::Secret, change.secret ? 1 : 0);
    return map.map();
}

bool toChange(const QCborValue &value, FieldChange &into)
{
    const MapReader<ChangeKey> map(value);
    into.setting = map.text(ChangeKey::Setting);
    into.paramName = map.text(ChangeKey::Param);
    into.oldValue = map.text(ChangeKey::Old);
    into.newValue = map.text(ChangeKey::New);
    into.oldKnown = !map.flag(ChangeKey::OldUnknown);
    into.secret = map.flag(ChangeKey::Secret);
    return toEnum(map.number(ChangeKey::Field), FieldChange::Field::Registration, into.field);
}

QCborValue fromCompany(const Company &company)
{
    QCborArray texts;
    for (const auto text : companyTexts)
        texts.append(company.*text);
    return texts;
}

Company toCompany(const QCborValue &value)
{
    Company company;
    const QCborArray texts = value.toArray();
    for (size_t i = 0; i < std::size(companyTexts); ++i)
        company.*companyTexts[i] = texts.at(qsizetype(i)).toString();
    return company;
}

QCborValue errorValue(const Error &error)
{
    MapWriter<ErrorKey> map;
    map.text(ErrorKey::Kind, kindName(error.kind));
    map.number(ErrorKey::Status, error.httpStatus);
    map.text(ErrorKey::Code, error.serviceCode);
    map.text(ErrorKey::Text, error.serviceText);
    map.texts(ErrorKey::Fields, error.fieldErrors);
    map.text(ErrorKey::Detail, error.detail);
    map.text(ErrorKey::Host, error.host);
    map.text(ErrorKey::Path, error.path);
    if (error.retryAfter)
        map.value(ErrorKey::RetryAfter, qint64(error.retryAfter->count()));
    if (error.clockOffset)
        map.value(ErrorKey::ClockOffset, qint64(error.clockOffset->count()));
    return map.map();
}

bool toErrorKind(const QString &name, Error::Kind &into)
{
    for (int kind = 0; kind <= int(Error::Kind::InvalidInput); ++kind) {
        if (kindName(Error::Kind(kind)) != name)
            continue;
        into = Error::Kind(kind);
        return true;
    }
    return false;
}

bool readErrorValue(const QCborValue &value, Error &into)
{
    const MapReader<ErrorKey> map(value);
    into.httpStatus = int(map.number(ErrorKey::Status));
    into.serviceCode = map.text(ErrorKey::Code);
    into.serviceText = map.text(ErrorKey::Text);
    into.fieldErrors = map.texts(ErrorKey::Fields);
    into.detail = map.text(ErrorKey::Detail);
    into.host = map.text(ErrorKey::Host);
    into.path = map.text(ErrorKey::Path);
    if (const QCborValue seconds = map.value(ErrorKey::RetryAfter); seconds.isInteger())
        into.retryAfter = std::chrono::seconds(seconds.toInteger());
    if (const QCborValue seconds = map.value(ErrorKey::ClockOffset); seconds.isInteger())
        into.clockOffset = std::chrono::seconds(seconds.toInteger());
    return toErrorKind(map.text(ErrorKey::Kind), into.kind);
}

QCborValue fromRollout(const Rollout &rollout)
{
    MapWriter<RolloutKey> map;
    map.number(RolloutKey::Pilot, rollout.pilot);
    map.number(RolloutKey::Share, rollout.share);
    map.number(RolloutKey::Pause, rollout.pauseMinutes);
    map.number(RolloutKey::MostFailed, rollout.mostFailed);
    map.number(RolloutKey::CameBack, rollout.cameBack);
    map.number(RolloutKey::Wait, rollout.waitMinutes);
    map.number(RolloutKey::ByItself, rollout.byItself ? 1 : 0);
    return map.map();
}

Rollout toRollout(const QCborValue &value)
{
    const MapReader<RolloutKey> map(value);
    Rollout rollout;
    rollout.pilot = int(map.number(RolloutKey::Pilot));
    rollout.share = int(map.number(RolloutKey::Share));
    rollout.pauseMinutes = int(map.number(RolloutKey::Pause));
    rollout.mostFailed = int(map.number(RolloutKey::MostFailed));
    rollout.cameBack = int(map.number(RolloutKey::CameBack));
    rollout.waitMinutes = int(map.number(RolloutKey::Wait));
    rollout.byItself = map.flag(RolloutKey::ByItself);
    return rollout;
}

bool toWarning(const QCborValue &value, PlanWarning &into)
{
    const QCborArray parts = value.toArray();
    into.phones = macsFrom(parts.at(1));
    return toEnum(parts.at(0).toInteger(-1), PlanWarning::Kind::TakesOverEverything, into.kind);
}

} // namespace

QByteArray fromStep(const PlanStep &step, int company)
{
    MapWriter<StepKey> map;
    map.number(StepKey::Call, qint64(step.call));
    map.number(StepKey::Company, company);
    map.number(StepKey::Mac, qint64(step.mac.bits()));
    map.text(StepKey::Name, step.name);
    map.number(StepKey::MustNotExist, step.mustNotExist ? 1 : 0);
    map.number(StepKey::When, qint64(step.when));
    if (!step.base.isEmpty())
        map.value(StepKey::Base, QCborMap::fromJsonObject(step.base));
    map.number(StepKey::BaseFrom, step.baseFrom + 1);
    QCborArray changes;
    for (const FieldChange &change : step.changes)
        changes.append(fromChange(change));
    map.value(StepKey::Changes, changes);
    return map.bytes();
}

bool toStep(const QByteArray &bytes, const QList<Company> &companies, PlanStep &into)
{
    const std::optional<QCborValue> value = read(bytes);
    if (!value)
        return false;
    const MapReader<StepKey> map(*value);
    const qint64 company = map.number(StepKey::Company);
    if (company < 0 || company >= companies.size())
        return false;
    into.company = companies.at(company);
    into.mac = MacAddress(quint64(map.number(StepKey::Mac)));
    into.name = map.text(StepKey::Name);
    into.mustNotExist = map.flag(StepKey::MustNotExist);
    into.base = map.value(StepKey::Base).toMap().toJsonObject();
    into.baseFrom = int(map.number(StepKey::BaseFrom)) - 1;
    const QCborArray changes = map.value(StepKey::Changes).toArray();
    for (const QCborValue &change : changes) {
        if (!toChange(change, into.changes.emplaceBack()))
            return false;
    }
    return toEnum(map.number(StepKey::Call), PlanStep::Call::Delete, into.call) &&
           toEnum(map.number(StepKey::When), PlanStep::When::BeforeFailed, into.when);
}

QByteArray fromDocument(const QJsonObject &document)
{
    return QCborMap::fromJsonObject(document).toCborValue().toCbor();
}

bool toDocument(const QByteArray &bytes, QJsonObject &into)
{
    const std::optional<QCborValue> value = read(bytes);
    if (value)
        into = value->toMap().toJsonObject();
    return value.has_value();
}

QByteArray fromHead(const RunHead &head)
{
    MapWriter<HeadKey> map;
    map.text(HeadKey::ConnectionName, head.connectionName);
    map.text(HeadKey::Account, head.account);
    map.text(HeadKey::Who, head.who);
    map.texts(HeadKey::Companies, head.companies);
    map.number(HeadKey::Kind, qint64(head.kind));
    map.number(HeadKey::Origin, qint64(head.origin));
    map.number(HeadKey::OriginRun, head.originRun);
    map.number(HeadKey::Phones, head.phones);
    map.text(HeadKey::Source, head.source);
    if (head.halt != Error())
        map.value(HeadKey::Halt, errorValue(head.halt));
    if (head.rollout.isStaged()) {
        map.value(HeadKey::Rollout, fromRollout(head.rollout));
        map.number(HeadKey::Waves, head.waves);
        map.number(HeadKey::OpenWaves, head.openWaves);
        map.number(HeadKey::Forgiven, head.forgiven);
    }
    return map.bytes();
}

bool toHead(const QByteArray &bytes, RunHead &into)
{
    const std::optional<QCborValue> value = read(bytes);
    if (!value)
        return false;
    const MapReader<HeadKey> map(*value);
    into.connectionName = map.text(HeadKey::ConnectionName);
    into.account = map.text(HeadKey::Account);
    into.who = map.text(HeadKey::Who);
    into.companies = map.texts(HeadKey::Companies);
    into.originRun = map.number(HeadKey::OriginRun);
    into.phones = int(map.number(HeadKey::Phones));
    if (const QCborValue rollout = map.value(HeadKey::Rollout); rollout.isMap())
        into.rollout = toRollout(rollout);
    into.waves = int(map.number(HeadKey::Waves, into.waves));
    into.openWaves = int(map.number(HeadKey::OpenWaves, into.openWaves));
    into.forgiven = int(map.number(HeadKey::Forgiven));
    into.source = map.text(HeadKey::Source);
    const QCborValue halt = map.value(HeadKey::Halt);
    return toEnum(map.number(HeadKey::Kind), Plan::Kind::Import, into.kind) &&
           toEnum(map.number(HeadKey::Origin), RunOrigin::Retry, into.origin) &&
           (!halt.isMap() || readErrorValue(halt, into.halt));
}

QByteArray fromFrame(const Plan &plan, const QList<Company> &companies, const QByteArray &waves)
{
    MapWriter<FrameKey> map;
    QCborArray rows;
    for (const Company &company : companies)
        rows.append(fromCompany(company));
    map.value(FrameKey::Companies, rows);
    QCborArray warnings;
    for (const PlanWarning &warning : plan.warnings)
        warnings.append(QCborArray{qint64(warning.kind), macsOf(warning.phones)});
    map.value(FrameKey::Warnings, warnings);
    map.value(FrameKey::Unchanged, macsOf(plan.unchanged));
    QCborArray excluded;
    for (const Plan::Excluded &phone : plan.excluded)
        excluded.append(QCborArray{qint64(phone.mac.bits()), errorValue(phone.error)});
    map.value(FrameKey::Excluded, excluded);
    if (!waves.isEmpty())
        map.value(FrameKey::Waves, waves);
    return map.bytes();
}

bool toFrame(const QByteArray &bytes, Plan &plan, QList<Company> &companies, QByteArray &waves)
{
    const std::optional<QCborValue> value = read(bytes);
    if (!value)
        return false;
    const MapReader<FrameKey> map(*value);
    const QCborArray rows = map.value(FrameKey::Companies).toArray();
    for (const QCborValue &row : rows)
        companies.append(toCompany(row));
    const QCborArray warnings = map.value(FrameKey::Warnings).toArray();
    for (const QCborValue &warning : warnings) {
        if (!toWarning(warning, plan.warnings.emplaceBack()))
            return false;
    }
    plan.unchanged = macsFrom(map.value(FrameKey::Unchanged));
    waves = map.value(FrameKey::Waves).toByteArray();
    const QCborArray excluded = map.value(FrameKey::Excluded).toArray();
    for (const QCborValue &phone : excluded) {
        const QCborArray parts = phone.toArray();
        Plan::Excluded &into = plan.excluded.emplaceBack();
        into.mac = MacAddress(quint64(parts.at(0).toInteger()));
        if (!readErrorValue(parts.at(1), into.error))
            return false;
    }
    return true;
}

QByteArray fromError(const Error &error)
{
    return error == Error() ? QByteArray() : errorValue(error).toCbor();
}

bool toError(const QByteArray &bytes, Error &into)
{
    into = Error();
    if (bytes.isEmpty())
        return true;
    const std::optional<QCborValue> value = read(bytes);
    return value && readErrorValue(*value, into);
}

} // namespace core::cbor
