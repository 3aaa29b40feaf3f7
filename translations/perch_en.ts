<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::ChangeFlow</name>
    <message numerus="yes">
        <source>%Ln phone(s) of %1 companies</source>
        <translation>
            <numerusform>%Ln phone of %1 companies</numerusform>
            <numerusform>%Ln phones of %1 companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) of %1</source>
        <translation>
            <numerusform>%Ln phone of %1</numerusform>
            <numerusform>%Ln phones of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompanyTreeModel</name>
    <message numerus="yes">
        <source>%Ln phone(s), everything below included</source>
        <translation>
            <numerusform>%Ln phone, everything below included</numerusform>
            <numerusform>%Ln phones, everything below included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln phone</numerusform>
            <numerusform>%Ln phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DayReport</name>
    <message numerus="yes">
        <source>%Ln scanned</source>
        <translation>
            <numerusform>%Ln scanned</numerusform>
            <numerusform>%Ln scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registered</source>
        <translation>
            <numerusform>%Ln registered</numerusform>
            <numerusform>%Ln registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen</source>
        <translation>
            <numerusform>%Ln seen</numerusform>
            <numerusform>%Ln seen</numerusform>
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
    <message numerus="yes">
        <source>%Ln address(es) have no values beside them: they only say which phone is meant.</source>
        <translation>
            <numerusform>%Ln address has no values beside it: it only says which phone is meant.</numerusform>
            <numerusform>%Ln addresses have no values beside them: they only say which phones are meant.</numerusform>
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
    <name>ui::ExportBar</name>
    <message numerus="yes">
        <source>%Ln line(s) exported.</source>
        <extracomment>A table or a log was written to a file.</extracomment>
        <translation>
            <numerusform>%Ln line exported.</numerusform>
            <numerusform>%Ln lines exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryFlow</name>
    <message numerus="yes">
        <source>%Ln change(s) were tidied.</source>
        <translation>
            <numerusform>%Ln change was tidied.</numerusform>
            <numerusform>%Ln changes were tidied.</numerusform>
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
        <source>The address has %Ln digit(s) instead of 12.</source>
        <translation>
            <numerusform>The address has %Ln digit instead of 12.</numerusform>
            <numerusform>The address has %Ln digits instead of 12.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address has %Ln digit(s), which is more than 12.</source>
        <translation>
            <numerusform>The address has %Ln digit, which is more than 12.</numerusform>
            <numerusform>The address has %Ln digits, which is more than 12.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InstallerWindow</name>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln phone</numerusform>
            <numerusform>%Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register %Ln phone(s)…</source>
        <translation>
            <numerusform>Register %Ln phone…</numerusform>
            <numerusform>Register %Ln phones…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) of other customers wait to be sent.</source>
        <translation>
            <numerusform>%Ln phone of other customers waits to be sent.</numerusform>
            <numerusform>%Ln phones of other customers wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) wait to be sent and are kept. Press Esc again to leave.</source>
        <translation>
            <numerusform>%Ln phone waits to be sent and is kept. Press Esc again to leave.</numerusform>
            <numerusform>%Ln phones wait to be sent and are kept. Press Esc again to leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln picture(s)</source>
        <translation>
            <numerusform>Reading %Ln picture</numerusform>
            <numerusform>Reading %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No MAC address was found in %Ln of %1 pictures.</source>
        <extracomment>How many of several pictures gave nothing; %1 is the number of all</extracomment>
        <translation>
            <numerusform>No MAC address was found in %Ln of %1 pictures.</numerusform>
            <numerusform>No MAC address was found in %Ln of %1 pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln scan(s) back?</source>
        <translation>
            <numerusform>Take %Ln scan back?</numerusform>
            <numerusform>Take %Ln scans back?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) were sent already and stay.</source>
        <translation>
            <numerusform>%Ln phone was sent already and stays.</numerusform>
            <numerusform>%Ln phones were sent already and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LogsPane</name>
    <message numerus="yes">
        <source>Paused, %Ln new line(s)</source>
        <translation>
            <numerusform>Paused, %Ln new line</numerusform>
            <numerusform>Paused, %Ln new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln change(s) were interrupted when Perch ended.</source>
        <translation>
            <numerusform>%Ln change was interrupted when Perch ended.</numerusform>
            <numerusform>%Ln changes were interrupted when Perch ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) are left. Perch looks at each before it sends anything.</source>
        <translation>
            <numerusform>%Ln phone is left. Perch looks at it before it sends anything.</numerusform>
            <numerusform>%Ln phones are left. Perch looks at each before it sends anything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are running.</source>
        <translation>
            <numerusform>%Ln change is running.</numerusform>
            <numerusform>%Ln changes are running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) are left. If Perch ends now, they wait until you continue the change at the next start.</source>
        <translation>
            <numerusform>%Ln phone is left. If Perch ends now, it waits until you continue the change at the next start.</numerusform>
            <numerusform>%Ln phones are left. If Perch ends now, they wait until you continue the change at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned phone(s) are not registered yet.</source>
        <translation>
            <numerusform>%Ln scanned phone is not registered yet.</numerusform>
            <numerusform>%Ln scanned phones are not registered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) still wait for the keychain and are dropped.</source>
        <translation>
            <numerusform>%Ln change still waits for the keychain and is dropped.</numerusform>
            <numerusform>%Ln changes still wait for the keychain and are dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Notifier</name>
    <message numerus="yes">
        <source>%Ln phone(s) failed.</source>
        <translation>
            <numerusform>%Ln phone failed.</numerusform>
            <numerusform>%Ln phones failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) are unclear.</source>
        <translation>
            <numerusform>%Ln phone is unclear.</numerusform>
            <numerusform>%Ln phones are unclear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewCards</name>
    <message numerus="yes">
        <source>%1: %Ln phone(s), %2</source>
        <extracomment>A bar of a chart as it is read aloud: "D735: 12 phones, 20 %".</extracomment>
        <translation>
            <numerusform>%1: %Ln phone, %2</numerusform>
            <numerusform>%1: %Ln phones, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln more in the table</numerusform>
            <numerusform>%Ln more in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s); most of them %1.</source>
        <translation>
            <numerusform>%Ln model: %1.</numerusform>
            <numerusform>%Ln models; most of them %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) with an older version than the newest that was seen here on the same model.</source>
        <translation>
            <numerusform>%Ln phone with an older version than the newest that was seen here on the same model.</numerusform>
            <numerusform>%Ln phones with an older version than the newest that was seen here on the same model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln phone(s), outdated on %2 of them</source>
        <extracomment>A firmware version, how many phones have it, and how many of these are outdated.</extracomment>
        <translation>
            <numerusform>%1: %Ln phone, outdated on %2 of them</numerusform>
            <numerusform>%1: %Ln phones, outdated on %2 of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in which the service refused a phone or failed.</source>
        <translation>
            <numerusform>%Ln line in which the service refused a phone or failed.</numerusform>
            <numerusform>%Ln lines in which the service refused a phone or failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln refusal(s)</source>
        <extracomment>A day and its log lines, as read aloud.</extracomment>
        <translation>
            <numerusform>%1: %Ln refusal</numerusform>
            <numerusform>%1: %Ln refusals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln of %2 phone(s) in error</source>
        <extracomment>A company, its phones in error, all its phones.</extracomment>
        <translation>
            <numerusform>%1: %Ln of %2 phones in error</numerusform>
            <numerusform>%1: %Ln of %2 phones in error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in the log read so far in which the service refused a phone or failed.</source>
        <translation>
            <numerusform>%Ln line in the log read so far in which the service refused a phone or failed.</numerusform>
            <numerusform>%Ln lines in the log read so far in which the service refused a phone or failed.</numerusform>
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
        <source>They are phones of %Ln connections. Select phones of one connection to change them.</source>
        <translation>
            <numerusform>They are phones of %Ln connection.</numerusform>
            <numerusform>They are phones of %Ln connections. Select phones of one connection to change them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanDialog</name>
    <message numerus="yes">
        <source>%Ln phone(s) have these values already.</source>
        <translation>
            <numerusform>%Ln phone has these values already.</numerusform>
            <numerusform>%Ln phones have these values already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) cannot take part; the reason stands beside them.</source>
        <translation>
            <numerusform>%Ln phone cannot take part; the reason stands beside it.</numerusform>
            <numerusform>%Ln phones cannot take part; the reason stands beside them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) done</source>
        <translation>
            <numerusform>%Ln phone done</numerusform>
            <numerusform>%Ln phones done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This changes phones of %Ln customer(s). Type the number of phones, %1, to agree:</source>
        <translation>
            <numerusform>This changes phones of %Ln customer. Type the number of phones, %1, to agree:</numerusform>
            <numerusform>This changes phones of %Ln customers. Type the number of phones, %1, to agree:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanModel</name>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln phone</numerusform>
            <numerusform>%Ln phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>Register %Ln phone(s)</source>
        <translation>
            <numerusform>Register %Ln phone</numerusform>
            <numerusform>Register %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redirect %Ln phone(s)</source>
        <translation>
            <numerusform>Redirect %Ln phone</numerusform>
            <numerusform>Redirect %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %Ln phone(s)</source>
        <translation>
            <numerusform>Rename %Ln phone</numerusform>
            <numerusform>Rename %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign the profile to %Ln phone(s)</source>
        <translation>
            <numerusform>Assign the profile to %Ln phone</numerusform>
            <numerusform>Assign the profile to %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch autoprovisioning of %Ln phone(s)</source>
        <translation>
            <numerusform>Switch autoprovisioning of %Ln phone</numerusform>
            <numerusform>Switch autoprovisioning of %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deregister %Ln phone(s)</source>
        <translation>
            <numerusform>Deregister %Ln phone</numerusform>
            <numerusform>Deregister %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) were redirected already and will not notice this before a factory reset.</source>
        <translation>
            <numerusform>%Ln phone was redirected already and will not notice this before a factory reset.</numerusform>
            <numerusform>%Ln phones were redirected already and will not notice this before a factory reset.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The profile does not fit %Ln phone(s).</source>
        <translation>
            <numerusform>The profile does not fit %Ln phone.</numerusform>
            <numerusform>The profile does not fit %Ln phones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more companies</source>
        <translation>
            <numerusform>%1 and %Ln more company</numerusform>
            <numerusform>%1 and %Ln more companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln phone(s)</source>
        <translation>
            <numerusform>Import %Ln phone</numerusform>
            <numerusform>Import %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the change of %Ln phone(s)</source>
        <translation>
            <numerusform>Undo the change of %Ln phone</numerusform>
            <numerusform>Undo the change of %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln phone(s)</source>
        <translation>
            <numerusform>Change %Ln phone</numerusform>
            <numerusform>Change %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the target of %Ln phone(s)</source>
        <translation>
            <numerusform>Replace the target of %Ln phone</numerusform>
            <numerusform>Replace the target of %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln phone(s)</source>
        <translation>
            <numerusform>Move %Ln phone</numerusform>
            <numerusform>Move %Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) have settings of their own, which win over the profile's.</source>
        <translation>
            <numerusform>%Ln phone has settings of its own, which win over the profile's.</numerusform>
            <numerusform>%Ln phones have settings of their own, which win over the profile's.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a keychain Perch keeps no passwords: what is changed of %Ln phone(s) cannot be undone.</source>
        <translation>
            <numerusform>Without a keychain Perch keeps no passwords: what is changed of %Ln phone cannot be undone.</numerusform>
            <numerusform>Without a keychain Perch keeps no passwords: what is changed of %Ln phones cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RegisterDialog</name>
    <message numerus="yes">
        <source>%Ln address(es) to register</source>
        <translation>
            <numerusform>%Ln address to register</numerusform>
            <numerusform>%Ln addresses to register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln double(s)</source>
        <translation>
            <numerusform>%Ln double</numerusform>
            <numerusform>%Ln doubles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln malformed</source>
        <translation>
            <numerusform>%Ln malformed</numerusform>
            <numerusform>%Ln malformed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview %Ln phone(s)…</source>
        <translation>
            <numerusform>Preview %Ln phone…</numerusform>
            <numerusform>Preview %Ln phones…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RelativeTime</name>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <extracomment>Time ago in a table cell, short</extracomment>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <extracomment>Hours ago in a table cell, short</extracomment>
        <translation>
            <numerusform>%Ln h ago</numerusform>
            <numerusform>%Ln h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln d ago</source>
        <extracomment>Days ago in a table cell, short</extracomment>
        <translation>
            <numerusform>%Ln d ago</numerusform>
            <numerusform>%Ln d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln min</source>
        <extracomment>Minutes from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %Ln min</numerusform>
            <numerusform>in %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln h</source>
        <extracomment>Hours from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %Ln h</numerusform>
            <numerusform>in %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln d</source>
        <extracomment>Days from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %Ln d</numerusform>
            <numerusform>in %Ln d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <extracomment>A duration in seconds, short, as in "40 s left"</extracomment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <extracomment>A duration in minutes, short, as in "3 min left"</extracomment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <extracomment>A duration in hours, short, as in "2 h left"</extracomment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RolloutWords</name>
    <message numerus="yes">
        <source>%Ln wave(s): %1 phones.</source>
        <extracomment>%1 is a list of numbers: "5, 15 and 80"</extracomment>
        <translation>
            <numerusform>%Ln wave: %1 phones.</numerusform>
            <numerusform>%Ln waves: %1 phones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln phone(s) have come back.</source>
        <translation>
            <numerusform>%1 of %Ln phone has come back.</numerusform>
            <numerusform>%1 of %Ln phones have come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next wave starts when %Ln have, and halts if they have not in %1.</source>
        <translation>
            <numerusform>The next wave starts when %Ln has; if it has not in %1, the change halts.</numerusform>
            <numerusform>The next wave starts when %Ln have; if they have not in %1, the change halts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln failed.</source>
        <translation>
            <numerusform>%1: %2 of %Ln failed.</numerusform>
            <numerusform>%1: %2 of %Ln failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %Ln phone(s) have come back.</source>
        <translation>
            <numerusform>%1: only %2 of %Ln phone has come back.</numerusform>
            <numerusform>%1: only %2 of %Ln phones have come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunBanner</name>
    <message numerus="yes">
        <source>%Ln phone(s) are left. Perch looks at each before it sends anything.</source>
        <translation>
            <numerusform>%Ln phone is left. Perch looks at it before it sends anything.</numerusform>
            <numerusform>%Ln phones are left. Perch looks at each before it sends anything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunFacts</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done before</source>
        <translation>
            <numerusform>%Ln done before</numerusform>
            <numerusform>%Ln done before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unclear</numerusform>
            <numerusform>%Ln unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunsModel</name>
    <message numerus="yes">
        <source>%1, %Ln undone</source>
        <extracomment>Progress of a change: "407" or "12 of 407", then how many phones were put back</extracomment>
        <translation>
            <numerusform>%1, %Ln undone</numerusform>
            <numerusform>%1, %Ln undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavedViewsModel</name>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln phone</numerusform>
            <numerusform>%Ln phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScanWords</name>
    <message numerus="yes">
        <source>“%1” has %Ln character(s) instead of 12. Scan it again.</source>
        <translation>
            <numerusform>“%1” has %Ln character instead of 12. Scan it again.</numerusform>
            <numerusform>“%1” has %Ln characters instead of 12. Scan it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln change(s) running</source>
        <translation>
            <numerusform>%Ln change running</numerusform>
            <numerusform>%Ln changes running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) failed</source>
        <translation>
            <numerusform>%Ln phone failed</numerusform>
            <numerusform>%Ln phones failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to be continued</source>
        <translation>
            <numerusform>%Ln change to be continued</numerusform>
            <numerusform>%Ln changes to be continued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TidyDialog</name>
    <message numerus="yes">
        <source>The history has %Ln change(s) since %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>The history has %Ln change since %1.</numerusform>
            <numerusform>The history has %Ln changes since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tidy %Ln change(s)</source>
        <extracomment>Button: drop what is only needed to undo old changes</extracomment>
        <translation>
            <numerusform>Tidy %Ln change</numerusform>
            <numerusform>Tidy %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) can then no longer be undone or tried again, and passwords that they have set are forgotten. When, what, by whom and the result stay in the history.</source>
        <translation>
            <numerusform>%Ln change can then no longer be undone or tried again, and passwords that it has set are forgotten. When, what, by whom and the result stay in the history.</numerusform>
            <numerusform>%Ln changes can then no longer be undone or tried again, and passwords that they have set are forgotten. When, what, by whom and the result stay in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ViewsFlow</name>
    <message numerus="yes">
        <source>%Ln view(s) were removed.</source>
        <translation>
            <numerusform>%Ln view was removed.</numerusform>
            <numerusform>%Ln views were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln standard view(s) restored.</source>
        <translation>
            <numerusform>%Ln standard view restored.</numerusform>
            <numerusform>%Ln standard views restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>Number of imported views that were not there before.</extracomment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <extracomment>Number of views that an import has replaced.</extracomment>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <extracomment>Number of imported views that were there already.</extracomment>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <extracomment>Number of views of a file that were not imported.</extracomment>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) exported.</source>
        <translation>
            <numerusform>%Ln view exported.</numerusform>
            <numerusform>%Ln views exported.</numerusform>
        </translation>
    </message>
</context>
</TS>
