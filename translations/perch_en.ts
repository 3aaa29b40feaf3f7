<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::ChangeFlow</name>
    <message numerus="yes">
        <source>%n phone(s) of %1 companies</source>
        <translation>
            <numerusform>%n phone of %1 companies</numerusform>
            <numerusform>%n phones of %1 companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) of %1</source>
        <translation>
            <numerusform>%n phone of %1</numerusform>
            <numerusform>%n phones of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompanyTreeModel</name>
    <message numerus="yes">
        <source>%n phone(s), everything below included</source>
        <translation>
            <numerusform>%n phone, everything below included</numerusform>
            <numerusform>%n phones, everything below included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DayReport</name>
    <message numerus="yes">
        <source>%n scanned</source>
        <translation>
            <numerusform>%n scanned</numerusform>
            <numerusform>%n scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n registered</numerusform>
            <numerusform>%n registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seen</source>
        <translation>
            <numerusform>%n seen</numerusform>
            <numerusform>%n seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditDialog</name>
    <message numerus="yes">
        <source>%1 (own setting of %Ln phone(s))</source>
        <extracomment>A setting, and how many of the phones have it as their own.</extracomment>
        <translation>
            <numerusform>%1 (own setting of %Ln phone)</numerusform>
            <numerusform>%1 (own setting of %Ln phones)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 phones change</source>
        <extracomment>How many phones of a selection change; %1 is the number of all.</extracomment>
        <translation>
            <numerusform>%Ln of %1 phones changes</numerusform>
            <numerusform>%Ln of %1 phones change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln cell(s) cannot be used</source>
        <extracomment>%1 is "12 of 340 phones change".</extracomment>
        <translation>
            <numerusform>%1, %Ln cell cannot be used</numerusform>
            <numerusform>%1, %Ln cells cannot be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditPaste</name>
    <message numerus="yes">
        <source>%Ln line(s) were left over: there are no more rows.</source>
        <translation>
            <numerusform>%Ln line was left over: there are no more rows.</numerusform>
            <numerusform>%Ln lines were left over: there are no more rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) were left over: there are no more fields.</source>
        <translation>
            <numerusform>%Ln column was left over: there are no more fields.</numerusform>
            <numerusform>%Ln columns were left over: there are no more fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) belong to none of the phones shown.</source>
        <translation>
            <numerusform>%Ln address belongs to none of the phones shown.</numerusform>
            <numerusform>%Ln addresses belong to none of the phones shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) do not begin with a MAC address.</source>
        <translation>
            <numerusform>%Ln line does not begin with a MAC address.</numerusform>
            <numerusform>%Ln lines do not begin with a MAC address.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditStrip</name>
    <message numerus="yes">
        <source>For all %Ln phone(s)</source>
        <translation>
            <numerusform>For %Ln phone</numerusform>
            <numerusform>For all %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln selected row(s)</source>
        <translation>
            <numerusform>For %Ln selected row</numerusform>
            <numerusform>For %Ln selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(mixed: %Ln different)</source>
        <translation>
            <numerusform>(mixed: %Ln value)</numerusform>
            <numerusform>(mixed: %Ln different)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryFlow</name>
    <message numerus="yes">
        <source>%n change(s) were tidied.</source>
        <translation>
            <numerusform>%n change was tidied.</numerusform>
            <numerusform>%n changes were tidied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>Save %Ln rejected row(s)…</source>
        <translation>
            <numerusform>Save %Ln rejected row…</numerusform>
            <numerusform>Save %Ln rejected rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview %Ln change(s)…</source>
        <translation>
            <numerusform>Preview %Ln change…</numerusform>
            <numerusform>Preview %Ln changes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportFilters</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>How many rows of a file will be registered.</extracomment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <extracomment>How many rows of a file change nothing.</extracomment>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <extracomment>How many rows of a file cannot be imported.</extracomment>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportWords</name>
    <message numerus="yes">
        <source>The address has %n digit(s) instead of 12.</source>
        <translation>
            <numerusform>The address has %n digit instead of 12.</numerusform>
            <numerusform>The address has %n digits instead of 12.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address has %n digit(s), which is more than 12.</source>
        <translation>
            <numerusform>The address has %n digit, which is more than 12.</numerusform>
            <numerusform>The address has %n digits, which is more than 12.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InstallerWindow</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register %n phone(s)…</source>
        <translation>
            <numerusform>Register %n phone…</numerusform>
            <numerusform>Register %n phones…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) of other customers wait to be sent.</source>
        <translation>
            <numerusform>%n phone of other customers waits to be sent.</numerusform>
            <numerusform>%n phones of other customers wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) wait to be sent and are kept. Press Esc again to leave.</source>
        <translation>
            <numerusform>%n phone waits to be sent and is kept. Press Esc again to leave.</numerusform>
            <numerusform>%n phones wait to be sent and are kept. Press Esc again to leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n picture(s)</source>
        <translation>
            <numerusform>Reading %n picture</numerusform>
            <numerusform>Reading %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LogsPane</name>
    <message numerus="yes">
        <source>Paused, %n new line(s)</source>
        <translation>
            <numerusform>Paused, %n new line</numerusform>
            <numerusform>Paused, %n new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) were interrupted when Perch ended.</source>
        <translation>
            <numerusform>%n change was interrupted when Perch ended.</numerusform>
            <numerusform>%n changes were interrupted when Perch ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) are left. Perch looks at each before it sends anything.</source>
        <translation>
            <numerusform>%n phone is left. Perch looks at it before it sends anything.</numerusform>
            <numerusform>%n phones are left. Perch looks at each before it sends anything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Notifier</name>
    <message numerus="yes">
        <source>%n phone(s) failed.</source>
        <translation>
            <numerusform>%n phone failed.</numerusform>
            <numerusform>%n phones failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) are unclear.</source>
        <translation>
            <numerusform>%n phone is unclear.</numerusform>
            <numerusform>%n phones are unclear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewCards</name>
    <message numerus="yes">
        <source>%1: %n phone(s), %2</source>
        <extracomment>A bar of a chart as it is read aloud: "D735: 12 phones, 20 %".</extracomment>
        <translation>
            <numerusform>%1: %n phone, %2</numerusform>
            <numerusform>%1: %n phones, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%n more in the table</numerusform>
            <numerusform>%n more in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s); most of them %1.</source>
        <translation>
            <numerusform>%n model: %1.</numerusform>
            <numerusform>%n models; most of them %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) with an older version than the newest that was seen here on the same model.</source>
        <translation>
            <numerusform>%n phone with an older version than the newest that was seen here on the same model.</numerusform>
            <numerusform>%n phones with an older version than the newest that was seen here on the same model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n phone(s), outdated on %2 of them</source>
        <extracomment>A firmware version, how many phones have it, and how many of these are outdated.</extracomment>
        <translation>
            <numerusform>%1: %n phone, outdated on %2 of them</numerusform>
            <numerusform>%1: %n phones, outdated on %2 of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in which the service refused a phone or failed.</source>
        <translation>
            <numerusform>%n line in which the service refused a phone or failed.</numerusform>
            <numerusform>%n lines in which the service refused a phone or failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n refusal(s)</source>
        <extracomment>A day and its log lines, as read aloud.</extracomment>
        <translation>
            <numerusform>%1: %n refusal</numerusform>
            <numerusform>%1: %n refusals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of %2 phone(s) in error</source>
        <extracomment>A company, its phones in error, all its phones.</extracomment>
        <translation>
            <numerusform>%1: %n of %2 phones in error</numerusform>
            <numerusform>%1: %n of %2 phones in error</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PhonesSummary</name>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln phone</numerusform>
            <numerusform>%Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <translation>
            <numerusform>%Ln different</numerusform>
            <numerusform>%Ln different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are phones of %n connections. Select phones of one connection to change them.</source>
        <translation>
            <numerusform>They are phones of %n connection.</numerusform>
            <numerusform>They are phones of %n connections. Select phones of one connection to change them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanDialog</name>
    <message numerus="yes">
        <source>%n phone(s) have these values already.</source>
        <translation>
            <numerusform>%n phone has these values already.</numerusform>
            <numerusform>%n phones have these values already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) cannot take part; the reason stands beside them.</source>
        <translation>
            <numerusform>%n phone cannot take part; the reason stands beside it.</numerusform>
            <numerusform>%n phones cannot take part; the reason stands beside them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) done</source>
        <translation>
            <numerusform>%n phone done</numerusform>
            <numerusform>%n phones done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This changes phones of %n customer(s). Type the number of phones, %1, to agree:</source>
        <translation>
            <numerusform>This changes phones of %n customer. Type the number of phones, %1, to agree:</numerusform>
            <numerusform>This changes phones of %n customers. Type the number of phones, %1, to agree:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanModel</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>Register %n phone(s)</source>
        <translation>
            <numerusform>Register %n phone</numerusform>
            <numerusform>Register %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redirect %n phone(s)</source>
        <translation>
            <numerusform>Redirect %n phone</numerusform>
            <numerusform>Redirect %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %n phone(s)</source>
        <translation>
            <numerusform>Rename %n phone</numerusform>
            <numerusform>Rename %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign the profile to %n phone(s)</source>
        <translation>
            <numerusform>Assign the profile to %n phone</numerusform>
            <numerusform>Assign the profile to %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch autoprovisioning of %n phone(s)</source>
        <translation>
            <numerusform>Switch autoprovisioning of %n phone</numerusform>
            <numerusform>Switch autoprovisioning of %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deregister %n phone(s)</source>
        <translation>
            <numerusform>Deregister %n phone</numerusform>
            <numerusform>Deregister %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) were redirected already and will not notice this before a factory reset.</source>
        <translation>
            <numerusform>%n phone was redirected already and will not notice this before a factory reset.</numerusform>
            <numerusform>%n phones were redirected already and will not notice this before a factory reset.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The profile does not fit %n phone(s).</source>
        <translation>
            <numerusform>The profile does not fit %n phone.</numerusform>
            <numerusform>The profile does not fit %n phones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more companies</source>
        <translation>
            <numerusform>%1 and %n more company</numerusform>
            <numerusform>%1 and %n more companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n phone(s)</source>
        <translation>
            <numerusform>Import %n phone</numerusform>
            <numerusform>Import %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the change of %n phone(s)</source>
        <translation>
            <numerusform>Undo the change of %n phone</numerusform>
            <numerusform>Undo the change of %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n phone(s)</source>
        <translation>
            <numerusform>Change %n phone</numerusform>
            <numerusform>Change %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the target of %n phone(s)</source>
        <translation>
            <numerusform>Replace the target of %n phone</numerusform>
            <numerusform>Replace the target of %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n phone(s)</source>
        <translation>
            <numerusform>Move %n phone</numerusform>
            <numerusform>Move %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) have settings of their own, which win over the profile's.</source>
        <translation>
            <numerusform>%n phone has settings of its own, which win over the profile's.</numerusform>
            <numerusform>%n phones have settings of their own, which win over the profile's.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a keychain Perch keeps no passwords: what is changed of %n phone(s) cannot be undone.</source>
        <translation>
            <numerusform>Without a keychain Perch keeps no passwords: what is changed of %n phone cannot be undone.</numerusform>
            <numerusform>Without a keychain Perch keeps no passwords: what is changed of %n phones cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RegisterDialog</name>
    <message numerus="yes">
        <source>%n address(es) to register</source>
        <translation>
            <numerusform>%n address to register</numerusform>
            <numerusform>%n addresses to register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n double(s)</source>
        <translation>
            <numerusform>%n double</numerusform>
            <numerusform>%n doubles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n malformed</source>
        <translation>
            <numerusform>%n malformed</numerusform>
            <numerusform>%n malformed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview %n phone(s)…</source>
        <translation>
            <numerusform>Preview %n phone…</numerusform>
            <numerusform>Preview %n phones…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <extracomment>Time ago in a table cell, short</extracomment>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <extracomment>Hours ago in a table cell, short</extracomment>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <extracomment>Days ago in a table cell, short</extracomment>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <extracomment>Minutes from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <extracomment>Hours from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <extracomment>Days from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <extracomment>A duration in seconds, short, as in "40 s left"</extracomment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A duration in minutes, short, as in "3 min left"</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>A duration in hours, short, as in "2 h left"</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RolloutWords</name>
    <message numerus="yes">
        <source>%n wave(s): %1 phones.</source>
        <extracomment>%1 is a list of numbers: "5, 15 and 80"</extracomment>
        <translation>
            <numerusform>%n wave: %1 phones.</numerusform>
            <numerusform>%n waves: %1 phones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n phone(s) have come back.</source>
        <translation>
            <numerusform>%1 of %n phone has come back.</numerusform>
            <numerusform>%1 of %n phones have come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next wave starts when %n have, and halts if they have not in %1.</source>
        <translation>
            <numerusform>The next wave starts when %n has; if it has not in %1, the change halts.</numerusform>
            <numerusform>The next wave starts when %n have; if they have not in %1, the change halts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n failed.</source>
        <translation>
            <numerusform>%1: %2 of %n failed.</numerusform>
            <numerusform>%1: %2 of %n failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %n phone(s) have come back.</source>
        <translation>
            <numerusform>%1: only %2 of %n phone has come back.</numerusform>
            <numerusform>%1: only %2 of %n phones have come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavedViewsModel</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) running</source>
        <translation>
            <numerusform>%n change running</numerusform>
            <numerusform>%n changes running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) failed</source>
        <translation>
            <numerusform>%n phone failed</numerusform>
            <numerusform>%n phones failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to be continued</source>
        <translation>
            <numerusform>%n change to be continued</numerusform>
            <numerusform>%n changes to be continued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TidyDialog</name>
    <message numerus="yes">
        <source>The history has %n change(s) since %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>The history has %n change since %1.</numerusform>
            <numerusform>The history has %n changes since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tidy %n change(s)</source>
        <extracomment>Button: drop what is only needed to undo old changes</extracomment>
        <translation>
            <numerusform>Tidy %n change</numerusform>
            <numerusform>Tidy %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) can then no longer be undone or tried again, and passwords that they have set are forgotten. When, what, by whom and the result stay in the history.</source>
        <translation>
            <numerusform>%n change can then no longer be undone or tried again, and passwords that it has set are forgotten. When, what, by whom and the result stay in the history.</numerusform>
            <numerusform>%n changes can then no longer be undone or tried again, and passwords that they have set are forgotten. When, what, by whom and the result stay in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ViewsFlow</name>
    <message numerus="yes">
        <source>%n view(s) were removed.</source>
        <translation>
            <numerusform>%n view was removed.</numerusform>
            <numerusform>%n views were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standard view(s) restored.</source>
        <translation>
            <numerusform>%n standard view restored.</numerusform>
            <numerusform>%n standard views restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>Number of imported views that were not there before.</extracomment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <extracomment>Number of views that an import has replaced.</extracomment>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <extracomment>Number of imported views that were there already.</extracomment>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <extracomment>Number of views of a file that were not imported.</extracomment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
