<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>HistoryTexts</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column heading: who made a change</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Column heading: the number of a change</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Column heading: what a change does, "Redirect 3 phones"</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>SearchTexts</name>
    <message>
        <source>There is no search field “%1”. Put text with a colon into quotes.</source>
        <translation>Es gibt kein Suchfeld „%1“. Setzen Sie Text mit Doppelpunkt in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Nothing follows “%1”.</source>
        <translation>Auf „%1“ folgt nichts.</translation>
    </message>
    <message>
        <source>“%1” is no value that can be searched for here.</source>
        <translation>Nach „%1“ lässt sich hier nicht suchen.</translation>
    </message>
    <message>
        <source>Something to search for is missing beside “%1”.</source>
        <translation>Neben „%1“ fehlt etwas, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation>Die schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>Diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>A condition that phones must not meet; %1 is the condition, "profile: Office".</extracomment>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>not failed in change %1</source>
        <translation>nicht fehlgeschlagen in Änderung %1</translation>
    </message>
    <message>
        <source>failed in change %1</source>
        <extracomment>A condition of a search; %1 is the number of a change.</extracomment>
        <translation>fehlgeschlagen in Änderung %1</translation>
    </message>
    <message>
        <source>not in change %1</source>
        <translation>nicht in Änderung %1</translation>
    </message>
    <message>
        <source>in change %1</source>
        <extracomment>A condition of a search; %1 is the number of a change.</extracomment>
        <translation>in Änderung %1</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>You are looking at the built-in demo service.</source>
        <translation>Sie sehen den eingebauten Demo-Dienst.</translation>
    </message>
    <message>
        <source>Nothing here is real, and every change is forgotten at the end.</source>
        <translation>Nichts hier ist echt, und jede Änderung wird am Ende vergessen.</translation>
    </message>
    <message>
        <source>About Perch</source>
        <translation>Über Perch</translation>
    </message>
    <message>
        <source>Perch %1
A console for phones that are provisioned through Snom SRAPS.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Perch %1
Eine Konsole für Telefone, die über Snom SRAPS provisioniert werden.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>Add connection…</source>
        <translation>Verbindung hinzufügen …</translation>
    </message>
    <message>
        <source>Connect another account</source>
        <translation>Ein weiteres Konto verbinden</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten …</translation>
    </message>
    <message>
        <source>Change name, address or key of this connection</source>
        <translation>Name, Adresse oder Schlüssel dieser Verbindung ändern</translation>
    </message>
    <message>
        <source>Remove connection…</source>
        <translation>Verbindung entfernen …</translation>
    </message>
    <message>
        <source>Forget this connection and its secret; nothing changes at the service</source>
        <translation>Diese Verbindung und ihr Geheimnis vergessen; beim Dienst ändert sich nichts</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Erneut verbinden</translation>
    </message>
    <message>
        <source>Try to reach this service again</source>
        <translation>Noch einmal versuchen, diesen Dienst zu erreichen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close Perch</source>
        <translation>Perch schließen</translation>
    </message>
    <message>
        <source>About Perch</source>
        <translation>Über Perch</translation>
    </message>
    <message>
        <source>Version, licence and parts</source>
        <translation>Version, Lizenz und Bestandteile</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read this list again</source>
        <translation>Diese Liste neu lesen</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>What has arrived stays</source>
        <translation>Was angekommen ist, bleibt</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>In dieser Liste suchen</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Show the phones</source>
        <translation>Die Telefone zeigen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Show the profiles</source>
        <translation>Die Profile zeigen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show the logs</source>
        <translation>Das Protokoll zeigen</translation>
    </message>
    <message>
        <source>Everything below</source>
        <translation>Alles darunter</translation>
    </message>
    <message>
        <source>Show the selected company and all companies below it</source>
        <translation>Die gewählte Firma und alle Firmen darunter zeigen</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>Protokoll verfolgen</translation>
    </message>
    <message>
        <source>Read new log lines every 15 seconds</source>
        <translation>Alle 15 Sekunden neue Protokollzeilen lesen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Show or hide connections and companies</source>
        <translation>Verbindungen und Firmen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show or hide the details of what is selected</source>
        <translation>Die Details der Auswahl ein- oder ausblenden</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Appearance: light or dark as the desktop is.</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Appearance.</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Appearance.</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Register phones…</source>
        <translation>Telefone registrieren …</translation>
    </message>
    <message>
        <source>Register phones of the selected company</source>
        <translation>Telefone der gewählten Firma registrieren</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Show everything about it</source>
        <translation>Alles darüber zeigen</translation>
    </message>
    <message>
        <source>Redirect…</source>
        <translation>Umleiten …</translation>
    </message>
    <message>
        <source>Send the selected phones to a provisioning server</source>
        <translation>Die gewählten Telefone zu einem Provisionierungsserver schicken</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Rename the selected phone</source>
        <translation>Das gewählte Telefon umbenennen</translation>
    </message>
    <message>
        <source>Assign profile…</source>
        <translation>Profil zuweisen …</translation>
    </message>
    <message>
        <source>Give the selected phones a profile</source>
        <translation>Den gewählten Telefonen ein Profil geben</translation>
    </message>
    <message>
        <source>Turn autoprovisioning on</source>
        <translation>Autoprovisionierung einschalten</translation>
    </message>
    <message>
        <source>Let the service answer the selected phones</source>
        <translation>Den Dienst den gewählten Telefonen antworten lassen</translation>
    </message>
    <message>
        <source>Turn autoprovisioning off</source>
        <translation>Autoprovisionierung ausschalten</translation>
    </message>
    <message>
        <source>Let the service ignore the selected phones</source>
        <translation>Den Dienst die gewählten Telefone übergehen lassen</translation>
    </message>
    <message>
        <source>Deregister…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Take the selected phones out of the service</source>
        <translation>Die gewählten Telefone aus dem Dienst nehmen</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy the current cell</source>
        <translation>Die aktuelle Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows for a spreadsheet</source>
        <translation>Die gewählten Zeilen für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected as readable lines</source>
        <translation>Die Auswahl als lesbare Zeilen kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Select all rows shown</source>
        <translation>Alle gezeigten Zeilen auswählen</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Tabelle exportieren …</translation>
    </message>
    <message>
        <source>Write the rows shown to a CSV file, without secrets</source>
        <translation>Die gezeigten Zeilen in eine CSV-Datei schreiben, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns shown</source>
        <translation>Die gezeigten Spalten wählen</translation>
    </message>
    <message>
        <source>This access key may only read: its role does not allow changing phones.</source>
        <translation>Dieser Zugangsschlüssel darf nur lesen: Seine Rolle erlaubt es nicht, Telefone zu ändern.</translation>
    </message>
    <message>
        <source>Selected phones</source>
        <translation>Gewählte Telefone</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Menu of what is shown and where.</extracomment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Show numbers and charts of the phones</source>
        <translation>Zahlen und Diagramme der Telefone zeigen</translation>
    </message>
    <message>
        <source>Pause the log</source>
        <translation>Protokoll pausieren</translation>
    </message>
    <message>
        <source>Hold new log lines back until you have read these</source>
        <translation>Neue Protokollzeilen zurückhalten, bis diese gelesen sind</translation>
    </message>
    <message>
        <source>Follow this phone’s log</source>
        <translation>Protokoll dieses Telefons verfolgen</translation>
    </message>
    <message>
        <source>Show only log lines of the selected phone as they arrive</source>
        <translation>Nur die Protokollzeilen des ausgewählten Telefons zeigen, sobald sie eintreffen</translation>
    </message>
    <message>
        <source>Export as JSON lines…</source>
        <translation>Als JSON-Zeilen exportieren …</translation>
    </message>
    <message>
        <source>Write the rows shown to a file for programs, one JSON object a line, without secrets</source>
        <translation>Die gezeigten Zeilen in eine Datei für Programme schreiben, ein JSON-Objekt je Zeile, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Als Ansicht speichern …</translation>
    </message>
    <message>
        <source>Save search, columns and sorting of the phones as a view</source>
        <translation>Suche, Spalten und Sortierung der Telefone als Ansicht speichern</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Keep search, columns and sorting as they are now in this view</source>
        <translation>Suche, Spalten und Sortierung, wie sie jetzt sind, in dieser Ansicht behalten</translation>
    </message>
    <message>
        <source>Revert view</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <source>Show the view as it is saved</source>
        <translation>Die Ansicht so zeigen, wie sie gespeichert ist</translation>
    </message>
    <message>
        <source>Leave view</source>
        <translation>Ansicht verlassen</translation>
    </message>
    <message>
        <source>Show all phones, with the columns that were there before</source>
        <translation>Alle Telefone zeigen, mit den Spalten von vorher</translation>
    </message>
    <message>
        <source>Show view</source>
        <translation>Ansicht zeigen</translation>
    </message>
    <message>
        <source>Show the phones of this view, of all companies</source>
        <translation>Die Telefone dieser Ansicht zeigen, aus allen Firmen</translation>
    </message>
    <message>
        <source>Rename view…</source>
        <translation>Ansicht umbenennen …</translation>
    </message>
    <message>
        <source>Give this view another name</source>
        <translation>Dieser Ansicht einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Ansicht entfernen</translation>
    </message>
    <message>
        <source>Remove the selected views; no phone changes</source>
        <translation>Die gewählten Ansichten entfernen; an den Telefonen ändert sich nichts</translation>
    </message>
    <message>
        <source>Move view up</source>
        <translation>Ansicht nach oben</translation>
    </message>
    <message>
        <source>One place up</source>
        <translation>Einen Platz nach oben</translation>
    </message>
    <message>
        <source>Move view down</source>
        <translation>Ansicht nach unten</translation>
    </message>
    <message>
        <source>One place down</source>
        <translation>Einen Platz nach unten</translation>
    </message>
    <message>
        <source>Export selected views…</source>
        <translation>Gewählte Ansichten exportieren …</translation>
    </message>
    <message>
        <source>Write the selected views to a file, for another Perch</source>
        <translation>Die gewählten Ansichten in eine Datei schreiben, für ein anderes Perch</translation>
    </message>
    <message>
        <source>Export all views…</source>
        <translation>Alle Ansichten exportieren …</translation>
    </message>
    <message>
        <source>Write all views to a file, for another Perch</source>
        <translation>Alle Ansichten in eine Datei schreiben, für ein anderes Perch</translation>
    </message>
    <message>
        <source>Import views…</source>
        <translation>Ansichten importieren …</translation>
    </message>
    <message>
        <source>Take views from a file that Perch has written</source>
        <translation>Ansichten aus einer Datei übernehmen, die Perch geschrieben hat</translation>
    </message>
    <message>
        <source>Restore standard views</source>
        <translation>Standardansichten wiederherstellen</translation>
    </message>
    <message>
        <source>Bring back the views that Perch comes with, as they were</source>
        <translation>Die Ansichten, die Perch mitbringt, wieder so herstellen, wie sie waren</translation>
    </message>
    <message>
        <source>Import phones…</source>
        <translation>Telefone importieren…</translation>
    </message>
    <message>
        <source>Register and change phones from a file or pasted rows</source>
        <translation>Telefone aus einer Datei oder eingefügten Zeilen registrieren und ändern</translation>
    </message>
    <message>
        <source>Move to another company…</source>
        <translation>In eine andere Firma verschieben…</translation>
    </message>
    <message>
        <source>Register the selected phones in another company with all they have</source>
        <translation>Die ausgewählten Telefone mit allem, was sie haben, in einer anderen Firma registrieren</translation>
    </message>
    <message>
        <source>Replace target…</source>
        <translation>Ziel ersetzen…</translation>
    </message>
    <message>
        <source>Replace a provisioning URL by another, of the selected or else of all phones shown</source>
        <translation>Eine Provisionierungs-URL durch eine andere ersetzen, bei den ausgewählten oder sonst bei allen gezeigten Telefonen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Show what was changed and what is being changed</source>
        <translation>Zeigen, was geändert wurde und gerade geändert wird</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with this change; what is unclear is looked at first</source>
        <translation>Diese Änderung fortsetzen; was unklar ist, wird zuerst nachgesehen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Send nothing more of this change until you continue it</source>
        <translation>Nichts mehr von dieser Änderung senden, bis Sie sie fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Send nothing more of this change; what was done stays</source>
        <translation>Nichts mehr von dieser Änderung senden; was getan ist, bleibt</translation>
    </message>
    <message>
        <source>Try the rest again…</source>
        <translation>Den Rest noch einmal versuchen…</translation>
    </message>
    <message>
        <source>A new change of the phones that failed or were not sent</source>
        <translation>Eine neue Änderung der Telefone, die fehlgeschlagen sind oder nicht gesendet wurden</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen…</translation>
    </message>
    <message>
        <source>A new change that leads back to what was before the selected or latest one</source>
        <translation>Eine neue Änderung, die zum Stand vor der ausgewählten oder letzten zurückführt</translation>
    </message>
    <message>
        <source>Installer mode</source>
        <translation>Installationsmodus</translation>
    </message>
    <message>
        <source>Scan many phones on site, also without network</source>
        <translation>Viele Telefone vor Ort scannen, auch ohne Netz</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Change any values of the selected phones, as in a spreadsheet</source>
        <translation>Beliebige Werte der ausgewählten Telefone ändern wie in einer Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Language, confirmations and messages</source>
        <translation>Sprache, Bestätigungen und Meldungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show phones</source>
        <translation>Telefone zeigen</translation>
    </message>
    <message>
        <source>Show the phones of this change in the list of phones</source>
        <translation>Die Telefone dieser Änderung in der Telefonliste zeigen</translation>
    </message>
    <message>
        <source>Show failed phones</source>
        <translation>Fehlgeschlagene zeigen</translation>
    </message>
    <message>
        <source>Show only the phones for which this change failed or is unclear</source>
        <translation>Nur die Telefone zeigen, bei denen diese Änderung fehlgeschlagen oder unklar ist</translation>
    </message>
    <message>
        <source>Export history…</source>
        <translation>Verlauf exportieren…</translation>
    </message>
    <message>
        <source>Write all changes with their old and new values to a file, without secrets</source>
        <translation>Alle Änderungen mit alten und neuen Werten in eine Datei schreiben, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Tidy history…</source>
        <translation>Verlauf aufräumen…</translation>
    </message>
    <message>
        <source>Drop what is only needed to undo old changes; what was done stays</source>
        <translation>Verwerfen, was nur zum Rückgängigmachen alter Änderungen nötig ist; was getan wurde, bleibt</translation>
    </message>
    <message>
        <source>Try failed again…</source>
        <translation>Fehlgeschlagene noch einmal versuchen…</translation>
    </message>
    <message>
        <source>A new change of the phones that failed, without those that were not sent</source>
        <translation>Eine neue Änderung der fehlgeschlagenen Telefone, ohne die nicht gesendeten</translation>
    </message>
    <message>
        <source>No phone of this change has failed.</source>
        <translation>Bei dieser Änderung ist kein Telefon fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>ui::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Compare it with the fingerprint that the operator of the service gives you. The exception holds for this connection and this host only.</source>
        <translation>Vergleichen Sie ihn mit dem Fingerabdruck, den der Betreiber des Dienstes Ihnen nennt. Die Ausnahme gilt nur für diese Verbindung und diesen Host.</translation>
    </message>
    <message>
        <source>Accept for this host</source>
        <translation>Für diesen Host annehmen</translation>
    </message>
</context>
<context>
    <name>ui::ChangeFlow</name>
    <message numerus="yes">
        <source>%Ln phone(s) of %1 companies</source>
        <translation>
            <numerusform>%Ln Telefon von %1 Firmen</numerusform>
            <numerusform>%Ln Telefone von %1 Firmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) of %1</source>
        <translation>
            <numerusform>%Ln Telefon von %1</numerusform>
            <numerusform>%Ln Telefone von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2) of %3</source>
        <extracomment>Name of the phone, its MAC address, its company</extracomment>
        <translation>%1 (%2) von %3</translation>
    </message>
    <message>
        <source>This company has no profile for this kind of phone. Create one in the portal.</source>
        <translation>Diese Firma hat kein Profil für diese Art von Telefon. Legen Sie im Portal eines an.</translation>
    </message>
    <message>
        <source>The phones are of several kinds. A profile is for one kind; the others are left out.</source>
        <translation>Die Telefone sind von verschiedener Art. Ein Profil gilt für eine Art; die anderen werden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>ui::ChangesPane</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Reading the changes</source>
        <translation>Änderungen werden gelesen</translation>
    </message>
    <message>
        <source>No change matches “%1”.</source>
        <translation>Keine Änderung passt zu „%1“.</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every change made with Perch is listed here with what it did, and most can be undone.</source>
        <translation>Es wurde noch nichts geändert. Jede Änderung mit Perch steht hier mit dem, was sie getan hat; die meisten lassen sich rückgängig machen.</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Button: a menu of what can be done with the whole list of changes</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: a menu of what of a change can be tried once more</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>ui::ChartCard</name>
    <message>
        <source>Copy these numbers for a spreadsheet</source>
        <translation>Diese Zahlen für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Button on a card of the overview: shows the chart's numbers as a table.</extracomment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy the numbers of %1</source>
        <translation>Zahlen von %1 kopieren</translation>
    </message>
    <message>
        <source>Show %1 as table</source>
        <translation>%1 als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>ui::Chip</name>
    <message>
        <source>Remove the condition %1</source>
        <translation>Bedingung %1 entfernen</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>ui::ChipRow</name>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
</context>
<context>
    <name>ui::CompaniesPane</name>
    <message>
        <source>Connections and companies</source>
        <translation>Verbindungen und Firmen</translation>
    </message>
</context>
<context>
    <name>ui::CompanyTreeModel</name>
    <message>
        <source>The phones of this company could not be read.</source>
        <translation>Die Telefone dieser Firma konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Connections</source>
        <extracomment>Heading of the tree of connections and their companies.</extracomment>
        <translation>Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s), everything below included</source>
        <translation>
            <numerusform>%Ln Telefon, alles darunter eingeschlossen</numerusform>
            <numerusform>%Ln Telefone, alles darunter eingeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon</numerusform>
            <numerusform>%Ln Telefone</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1, %2</source>
        <extracomment>When the phones of a company were read: "As of 09:14, 3 min ago"</extracomment>
        <translation>Stand %1, %2</translation>
    </message>
    <message>
        <source>All connections</source>
        <extracomment>In the tree of connections: all of them together.</extracomment>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Without %1</source>
        <extracomment>%1 is the name of the connection to the demo service.</extracomment>
        <translation>Ohne %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionDialog</name>
    <message>
        <source>Add connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Create the access key in the SRAPS portal under Dashboard, API Keys, and give it a role.</source>
        <translation>Legen Sie den Zugangsschlüssel im SRAPS-Portal unter Dashboard, API Keys an und geben Sie ihm eine Rolle.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For example the name of the reseller account</source>
        <translation>Zum Beispiel der Name des Wiederverkäuferkontos</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>Basis-&amp;URL</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Access Key &amp;ID</source>
        <translation>Access Key &amp;ID</translation>
    </message>
    <message>
        <source>Access Key ID</source>
        <translation>Access Key ID</translation>
    </message>
    <message>
        <source>Access Key S&amp;ecret</source>
        <translation>Access Key S&amp;ecret</translation>
    </message>
    <message>
        <source>Access Key Secret</source>
        <translation>Access Key Secret</translation>
    </message>
    <message>
        <source>Keep the secret</source>
        <translation>Geheimnis behalten</translation>
    </message>
    <message>
        <source>In the &amp;keychain of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>For this &amp;run only</source>
        <translation>Nur für diesen &amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Snom SRAPS</source>
        <translation>Snom SRAPS</translation>
    </message>
    <message>
        <source>Snom SRAPS, older host</source>
        <translation>Snom SRAPS, älterer Host</translation>
    </message>
    <message>
        <source>Gigaset GRAPE</source>
        <translation>Gigaset GRAPE</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>Save connection</source>
        <translation>Verbindung speichern</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Der Dienst wird gefragt …</translation>
    </message>
    <message>
        <source>Connected to %1, a reseller.</source>
        <translation>Verbunden mit %1, einem Wiederverkäufer.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>The key has the role %1.</source>
        <translation>Der Schlüssel hat die Rolle %1.</translation>
    </message>
    <message>
        <source>The key has no role: it can read, but registering phones will be refused.</source>
        <translation>Der Schlüssel hat keine Rolle: Er kann lesen, aber das Registrieren von Telefonen wird abgelehnt.</translation>
    </message>
    <message>
        <source>The clock of this computer differs by %1; Perch corrects that.</source>
        <translation>Die Uhr dieses Computers weicht um %1 ab; Perch gleicht das aus.</translation>
    </message>
    <message>
        <source>Give the key a role in the portal under Dashboard, API Keys.</source>
        <translation>Geben Sie dem Schlüssel im Portal unter Dashboard, API Keys eine Rolle.</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Zertifikat zeigen …</translation>
    </message>
    <message>
        <source>Keep it for this run only</source>
        <translation>Nur für diesen Lauf behalten</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionFlow</name>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the connection %1?</source>
        <translation>Die Verbindung %1 entfernen?</translation>
    </message>
    <message>
        <source>Its secret is deleted from the keychain. Nothing is changed at the service, and the access key stays valid there.</source>
        <translation>Ihr Geheimnis wird aus dem Schlüsselbund gelöscht. Beim Dienst ändert sich nichts, der Zugangsschlüssel bleibt dort gültig.</translation>
    </message>
    <message>
        <source>Its phones are made up. The demo service comes back when Perch starts without any connection.</source>
        <translation>Die Telefone darin sind erfunden. Der Demodienst kommt wieder, wenn Perch ohne eine Verbindung startet.</translation>
    </message>
</context>
<context>
    <name>ui::CustomerBox</name>
    <message>
        <source>Choose or type a name</source>
        <translation>Wählen oder Namen tippen</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Keiner bekannt</translation>
    </message>
</context>
<context>
    <name>ui::CustomersNotice</name>
    <message>
        <source>No customer is known on this computer, so no scan can be kept.</source>
        <translation>Auf diesem Computer ist kein Kunde bekannt, deshalb kann kein Scan gespeichert werden.</translation>
    </message>
    <message>
        <source>There is no connection to a service yet.</source>
        <translation>Es gibt noch keine Verbindung zu einem Dienst.</translation>
    </message>
    <message>
        <source>Leave installer mode and add one. Its customers are kept here, also for work without network.</source>
        <translation>Verlassen Sie den Installationsmodus und fügen Sie eine hinzu. Ihre Kunden bleiben hier gespeichert, auch für die Arbeit ohne Netz.</translation>
    </message>
    <message>
        <source>The customers are being loaded.</source>
        <translation>Die Kunden werden geladen.</translation>
    </message>
    <message>
        <source>Scanning can begin as soon as one is chosen.</source>
        <translation>Sobald einer gewählt ist, kann gescannt werden.</translation>
    </message>
    <message>
        <source>Load them again where there is network. Then they are kept here, also for work without it.</source>
        <translation>Laden Sie sie erneut, wo es Netz gibt. Dann bleiben sie hier, auch für die Arbeit ohne Netz.</translation>
    </message>
    <message>
        <source>The access key of %1 sees no company.</source>
        <extracomment>%1 is the name of a connection</extracomment>
        <translation>Der Zugangsschlüssel von %1 sieht keine Firma.</translation>
    </message>
    <message>
        <source>Ask whoever made the key which companies it is for, or leave installer mode and use another connection.</source>
        <translation>Fragen Sie, wer den Schlüssel angelegt hat, für welche Firmen er gilt, oder verlassen Sie den Installationsmodus und nehmen Sie eine andere Verbindung.</translation>
    </message>
    <message>
        <source>Leave installer mode</source>
        <translation>Installationsmodus verlassen</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Erneut laden</translation>
    </message>
</context>
<context>
    <name>ui::DataTable</name>
    <message>
        <source>Columns of %1</source>
        <extracomment>Read aloud for the line of column names above a table</extracomment>
        <translation>Spalten von %1</translation>
    </message>
</context>
<context>
    <name>ui::DayReport</name>
    <message>
        <source>Time</source>
        <extracomment>Headings of the day's list</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned</source>
        <translation>
            <numerusform>%Ln gescannt</numerusform>
            <numerusform>%Ln gescannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registered</source>
        <translation>
            <numerusform>%Ln registriert</numerusform>
            <numerusform>%Ln registriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen</source>
        <translation>
            <numerusform>%Ln gesehen</numerusform>
            <numerusform>%Ln gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>At the foot of a printed page: its number, and how many there are</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::DesktopNotes</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ui::DetailsPane</name>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Latest log lines</source>
        <extracomment>The log of the selected phone.</extracomment>
        <translation>Letzte Protokollzeilen</translation>
    </message>
    <message>
        <source>Copy these details as text</source>
        <translation>Diese Details als Text kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details of the selection</source>
        <translation>Details der Auswahl</translation>
    </message>
    <message>
        <source>This phone is no longer registered here.</source>
        <translation>Dieses Telefon ist hier nicht mehr registriert.</translation>
    </message>
    <message>
        <source>None. Everything comes from its profile and the product defaults.</source>
        <translation>Keine. Alles kommt aus seinem Profil und den Produktvorgaben.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is "Refused", "Error" or "Warning", %2 what happened.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This phone has left no log line.</source>
        <translation>Dieses Telefon hat keine Protokollzeile hinterlassen.</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Das Protokoll konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Das Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>Dieses Profil gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>The settings that a profile holds.</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This profile holds no settings.</source>
        <translation>Dieses Profil enthält keine Einstellungen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Select a phone, a profile, a log line or a change to see everything about it.</source>
        <translation>Wählen Sie ein Telefon, ein Profil, eine Protokollzeile oder eine Änderung, um alles darüber zu sehen.</translation>
    </message>
</context>
<context>
    <name>ui::Duration</name>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>ui::EditDialog</name>
    <message numerus="yes">
        <source>%1 (own setting of %Ln phone(s))</source>
        <extracomment>A setting, and how many of the phones have it as their own.</extracomment>
        <translation>
            <numerusform>%1 (eigene Einstellung von %Ln Telefon)</numerusform>
            <numerusform>%1 (eigene Einstellung von %Ln Telefonen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 phones change</source>
        <extracomment>How many phones of a selection change; %1 is the number of all.</extracomment>
        <translation>
            <numerusform>%Ln von %1 Telefonen ändert sich</numerusform>
            <numerusform>%Ln von %1 Telefonen ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln cell(s) cannot be used</source>
        <extracomment>%1 is "12 of 340 phones change".</extracomment>
        <translation>
            <numerusform>%1, %Ln Zelle ist nicht verwendbar</numerusform>
            <numerusform>%1, %Ln Zellen sind nicht verwendbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was pasted.</source>
        <translation>Nicht alles wurde eingefügt.</translation>
    </message>
    <message>
        <source>The edits are not sent yet and would be lost.</source>
        <translation>Die Änderungen sind noch nicht gesendet und gingen verloren.</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Edit phones</source>
        <translation>Telefone bearbeiten</translation>
    </message>
    <message>
        <source>Add a setting as a column</source>
        <translation>Einstellung hinzufügen</translation>
    </message>
    <message>
        <source>Only c&amp;hanged rows</source>
        <translation>Nur &amp;geänderte Zeilen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Sie noch einmal machen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Give the selected cells what stands in the topmost one (Ctrl+D)</source>
        <translation>Den ausgewählten Zellen geben, was in der obersten steht (Strg+D)</translation>
    </message>
    <message>
        <source>Count on</source>
        <translation>Weiterzählen</translation>
    </message>
    <message>
        <source>Fill down and count the number on: Room 101, Room 102</source>
        <translation>Nach unten ausfüllen und die Zahl weiterzählen: Raum 101, Raum 102</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Give the selected cells back what they had (Del)</source>
        <translation>Den ausgewählten Zellen zurückgeben, was sie hatten (Entf)</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
</context>
<context>
    <name>ui::EditGridModel</name>
    <message>
        <source>Edit a cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Now: %1
New: %2</source>
        <extracomment>Tooltip of an edited cell: the value that the phone has, the one that it is to get.</extracomment>
        <translation>Jetzt: %1
Neu: %2</translation>
    </message>
</context>
<context>
    <name>ui::EditPaste</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were left over: there are no more rows.</source>
        <translation>
            <numerusform>%Ln Zeile blieb übrig: Es gibt keine weiteren Telefone.</numerusform>
            <numerusform>%Ln Zeilen blieben übrig: Es gibt keine weiteren Telefone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) were left over: there are no more fields.</source>
        <translation>
            <numerusform>%Ln Spalte blieb übrig: Es gibt keine weiteren Felder.</numerusform>
            <numerusform>%Ln Spalten blieben übrig: Es gibt keine weiteren Felder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) belong to none of the phones shown.</source>
        <translation>
            <numerusform>%Ln Adresse gehört zu keinem der gezeigten Telefone.</numerusform>
            <numerusform>%Ln Adressen gehören zu keinem der gezeigten Telefone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) do not begin with a MAC address.</source>
        <translation>
            <numerusform>%Ln Zeile beginnt nicht mit einer MAC-Adresse.</numerusform>
            <numerusform>%Ln Zeilen beginnen nicht mit einer MAC-Adresse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) have no values beside them: they only say which phone is meant.</source>
        <translation>
            <numerusform>Neben %Ln Adresse stehen keine Werte: Sie sagt nur, welches Telefon gemeint ist.</numerusform>
            <numerusform>Neben %Ln Adressen stehen keine Werte: Sie sagen nur, welche Telefone gemeint sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditStrip</name>
    <message numerus="yes">
        <source>For all %Ln phone(s)</source>
        <translation>
            <numerusform>Für %Ln Telefon</numerusform>
            <numerusform>Für alle %Ln Telefone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln selected row(s)</source>
        <translation>
            <numerusform>Für %Ln gewählte Zeile</numerusform>
            <numerusform>Für %Ln gewählte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of all these phones</source>
        <extracomment>Read aloud for the field above a column; %1 is the column's title.</extracomment>
        <translation>%1 aller dieser Telefone</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Take the value away</source>
        <translation>Wert entfernen</translation>
    </message>
    <message numerus="yes">
        <source>(mixed: %Ln different)</source>
        <translation>
            <numerusform>(gemischt: %Ln Wert)</numerusform>
            <numerusform>(gemischt: %Ln verschiedene)</numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
    <message>
        <source>Left as is: %1</source>
        <extracomment>Tooltip of a field whose value nobody has changed; %1 is what the phones have.</extracomment>
        <translation>Bleibt so: %1</translation>
    </message>
    <message>
        <source>Set for all</source>
        <translation>Für alle setzen</translation>
    </message>
</context>
<context>
    <name>ui::EditTable</name>
    <message>
        <source>Leave as is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Values of the phones</source>
        <translation>Werte der Telefone</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Count on</source>
        <translation>Weiterzählen</translation>
    </message>
    <message>
        <source>Secrets are not shown, so they cannot be filled down.</source>
        <translation>Geheimnisse werden nicht angezeigt und lassen sich deshalb nicht nach unten füllen.</translation>
    </message>
    <message>
        <source>MAC address and company cannot be edited here.</source>
        <translation>MAC-Adresse und Firma lassen sich hier nicht bearbeiten.</translation>
    </message>
</context>
<context>
    <name>ui::ErrorMessage</name>
    <message>
        <source>Edit connection…</source>
        <extracomment>Button of an error</extracomment>
        <translation>Verbindung bearbeiten …</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <extracomment>Button of an error</extracomment>
        <translation>Zertifikat anzeigen …</translation>
    </message>
    <message>
        <source>Enter the secret…</source>
        <extracomment>Button of an error: the secret of the connection is missing or locked</extracomment>
        <translation>Secret eingeben …</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <extracomment>%1 is the name of a service's host.</extracomment>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>Showing what was read at %1.</source>
        <extracomment>%1 is a time such as 09:14, of a day before with its date.</extracomment>
        <translation>Sie sehen den Stand von %1.</translation>
    </message>
    <message>
        <source>Perch tries again by itself.</source>
        <translation>Perch versucht es von selbst wieder.</translation>
    </message>
</context>
<context>
    <name>ui::Explanations</name>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>What had arrived by then is kept.</source>
        <translation>Was bis dahin angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>There is no network, or the name or port is wrong.</source>
        <translation>Es besteht kein Netz, oder Name oder Port sind falsch.</translation>
    </message>
    <message>
        <source>Check the network and any proxy or VPN, then try again.</source>
        <translation>Prüfen Sie das Netz und gegebenenfalls Proxy oder VPN und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The service or the network is slow at the moment.</source>
        <translation>Der Dienst oder das Netz ist zurzeit langsam.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete.</source>
        <translation>Die Verbindung zu %1 riss ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The service or something on the way closed it.</source>
        <translation>Der Dienst oder etwas auf dem Weg dorthin hat sie geschlossen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one you accepted before.</source>
        <translation>Das Zertifikat von %1 ist nicht das, das Sie früher angenommen haben.</translation>
    </message>
    <message>
        <source>It was renewed, or somebody stands between you and the service.</source>
        <translation>Es wurde erneuert, oder jemand steht zwischen Ihnen und dem Dienst.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the operator for the new fingerprint and compare it before you accept it.</source>
        <translation>Es wurde nichts gesendet. Fragen Sie den Betreiber nach dem neuen Fingerabdruck und vergleichen Sie ihn, bevor Sie ihn annehmen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut.</translation>
    </message>
    <message>
        <source>It is not signed by an authority this computer knows, it has expired, or it belongs to another host.</source>
        <translation>Es stammt nicht von einer Stelle, die dieser Computer kennt, es ist abgelaufen, oder es gehört zu einem anderen Host.</translation>
    </message>
    <message>
        <source>Nothing was sent. If the service is your own, compare the fingerprint and accept it for this host only.</source>
        <translation>Es wurde nichts gesendet. Ist es Ihr eigener Dienst, vergleichen Sie den Fingerabdruck und nehmen Sie ihn nur für diesen Host an.</translation>
    </message>
    <message>
        <source>The service pointed to another address, %1.</source>
        <translation>Der Dienst verwies auf eine andere Adresse, %1.</translation>
    </message>
    <message>
        <source>A signed request would hand your access to a stranger.</source>
        <translation>Eine signierte Anfrage gäbe einem Fremden Ihren Zugang.</translation>
    </message>
    <message>
        <source>Nothing was sent there. Check the base URL of the connection.</source>
        <translation>Dorthin wurde nichts gesendet. Prüfen Sie die Basis-URL der Verbindung.</translation>
    </message>
    <message>
        <source>The service redirected in circles.</source>
        <translation>Der Dienst leitete im Kreis weiter.</translation>
    </message>
    <message>
        <source>Check the base URL of the connection.</source>
        <translation>Prüfen Sie die Basis-URL der Verbindung.</translation>
    </message>
    <message>
        <source>The answer is larger than any list of phones should be.</source>
        <translation>Die Antwort ist größer, als eine Liste von Telefonen sein sollte.</translation>
    </message>
    <message>
        <source>The service is faulty, or something else answers under this address.</source>
        <translation>Der Dienst ist gestört, oder unter dieser Adresse antwortet etwas anderes.</translation>
    </message>
    <message>
        <source>Reading was stopped. Check the base URL of the connection.</source>
        <translation>Das Lesen wurde abgebrochen. Prüfen Sie die Basis-URL der Verbindung.</translation>
    </message>
    <message>
        <source>Something else than the service answered.</source>
        <translation>Etwas anderes als der Dienst hat geantwortet.</translation>
    </message>
    <message>
        <source>It is not an answer of the API but most likely a login page of this network or a proxy's message.</source>
        <translation>Es ist keine Antwort der API, sondern wahrscheinlich eine Anmeldeseite dieses Netzes oder die Meldung eines Proxys.</translation>
    </message>
    <message>
        <source>Open a web page in the browser, log in to the network if it asks, and try again.</source>
        <translation>Öffnen Sie eine Webseite im Browser, melden Sie sich gegebenenfalls am Netz an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The answer does not prove that it comes from the service.</source>
        <translation>Die Antwort beweist nicht, dass sie vom Dienst kommt.</translation>
    </message>
    <message>
        <source>Its signature is missing or wrong; it may have been changed on the way.</source>
        <translation>Ihre Signatur fehlt oder ist falsch; sie wurde vielleicht unterwegs verändert.</translation>
    </message>
    <message>
        <source>It was not used. Try again from another network.</source>
        <translation>Sie wurde nicht verwendet. Versuchen Sie es aus einem anderen Netz noch einmal.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>Die Antwort war nicht lesbar.</translation>
    </message>
    <message>
        <source>It does not have the promised form, or a part of it is missing.</source>
        <translation>Sie hat nicht die zugesagte Form, oder ein Teil fehlt.</translation>
    </message>
    <message>
        <source>Try again. If it stays, send the details to support.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es dabei, senden Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>Die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>It differs from the service's by %1, and the service refused the request even with the corrected time.</source>
        <translation>Sie weicht um %1 von der des Dienstes ab, und der Dienst lehnte die Anfrage auch mit der berichtigten Zeit ab.</translation>
    </message>
    <message>
        <source>The service refused the time of the request twice.</source>
        <translation>Der Dienst hat die Zeit der Anfrage zweimal abgelehnt.</translation>
    </message>
    <message>
        <source>Set the date and time automatically in the system settings and try again.</source>
        <translation>Lassen Sie Datum und Uhrzeit in den Systemeinstellungen automatisch stellen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service reports another time but does not prove it.</source>
        <translation>Der Dienst nennt eine andere Zeit, beweist sie aber nicht.</translation>
    </message>
    <message>
        <source>The Access Key Secret may be wrong, or the answer was changed on the way.</source>
        <translation>Vielleicht ist das Access Key Secret falsch, oder die Antwort wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>Check the clock of this computer and the Access Key Secret.</source>
        <translation>Prüfen Sie die Uhr dieses Computers und das Access Key Secret.</translation>
    </message>
    <message>
        <source>The service does not accept this access key.</source>
        <translation>Der Dienst nimmt diesen Zugangsschlüssel nicht an.</translation>
    </message>
    <message>
        <source>The Access Key ID or Secret is wrong, or the key was revoked. A clock that is far off can cause this too.</source>
        <translation>Access Key ID oder Secret ist falsch, oder der Schlüssel wurde widerrufen. Auch eine stark abweichende Uhr kann die Ursache sein.</translation>
    </message>
    <message>
        <source>Compare both with the portal under Dashboard, API Keys, and enter them again.</source>
        <translation>Vergleichen Sie beide mit dem Portal unter Dashboard, API Keys und geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>This access key may read but not change anything.</source>
        <translation>Dieser Zugangsschlüssel darf lesen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>Its role in the portal is None.</source>
        <translation>Seine Rolle im Portal ist None.</translation>
    </message>
    <message>
        <source>Give the key a role in the portal under Dashboard, API Keys, or use another key.</source>
        <translation>Geben Sie dem Schlüssel im Portal unter Dashboard, API Keys eine Rolle, oder verwenden Sie einen anderen.</translation>
    </message>
    <message>
        <source>This MAC address belongs to another account.</source>
        <translation>Diese MAC-Adresse gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>A phone can be registered in one account only, or this key may not use it.</source>
        <translation>Ein Telefon kann nur in einem Konto registriert sein, oder dieser Schlüssel darf es nicht verwenden.</translation>
    </message>
    <message>
        <source>Ask the previous owner to deregister it, or Snom's support with a proof of purchase.</source>
        <translation>Bitten Sie den bisherigen Besitzer, es abzumelden, oder den Support von Snom mit einem Kaufbeleg.</translation>
    </message>
    <message>
        <source>The role of this access key does not allow it.</source>
        <translation>Die Rolle dieses Zugangsschlüssels erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Use a key with a role that may do this, or ask your administrator.</source>
        <translation>Verwenden Sie einen Schlüssel, dessen Rolle das darf, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The request was not sent.</source>
        <translation>Die Anfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>It would have contained characters that are not allowed there.</source>
        <translation>Sie hätte Zeichen enthalten, die dort nicht erlaubt sind.</translation>
    </message>
    <message>
        <source>Check the Access Key ID, the base URL and the values you entered.</source>
        <translation>Prüfen Sie die Access Key ID, die Basis-URL und Ihre Eingaben.</translation>
    </message>
    <message>
        <source>The service did not accept the data.</source>
        <translation>Der Dienst hat die Daten nicht angenommen.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Er sagt: %1</translation>
    </message>
    <message>
        <source>Correct the data and try again.</source>
        <translation>Berichtigen Sie die Daten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service does not know this object (any more).</source>
        <translation>Der Dienst kennt dieses Objekt nicht (mehr).</translation>
    </message>
    <message>
        <source>It was deleted or moved by someone else, or the base URL is wrong.</source>
        <translation>Jemand anderes hat es gelöscht oder verschoben, oder die Basis-URL ist falsch.</translation>
    </message>
    <message>
        <source>Refresh and look again.</source>
        <translation>Aktualisieren Sie und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>This account does not offer this function.</source>
        <translation>Dieses Konto bietet diese Funktion nicht.</translation>
    </message>
    <message>
        <source>Everything else works as usual.</source>
        <translation>Alles andere geht wie gewohnt.</translation>
    </message>
    <message>
        <source>The service does not speak the version of the API that Perch knows.</source>
        <translation>Der Dienst spricht nicht die Version der API, die Perch kennt.</translation>
    </message>
    <message>
        <source>It refused version 1 as well as a request without a version.</source>
        <translation>Er lehnte Version 1 ebenso ab wie eine Anfrage ohne Version.</translation>
    </message>
    <message>
        <source>Check the base URL, it normally ends in /api/v1/, and look for a newer Perch.</source>
        <translation>Prüfen Sie die Basis-URL, sie endet normalerweise auf /api/v1/, und suchen Sie nach einem neueren Perch.</translation>
    </message>
    <message>
        <source>The request is larger than the 10 MB that the service takes.</source>
        <translation>Die Anfrage ist größer als die 10 MB, die der Dienst annimmt.</translation>
    </message>
    <message>
        <source>Send less at once.</source>
        <translation>Senden Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>The phone is registered in this company already.</source>
        <translation>Das Telefon ist in dieser Firma schon registriert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Edit the phone instead.</source>
        <translation>Es wurde nichts geändert. Bearbeiten Sie stattdessen das Telefon.</translation>
    </message>
    <message>
        <source>The service answered that it took the change but still shows the old value.</source>
        <translation>Der Dienst hat die Änderung laut Antwort übernommen, zeigt aber noch den alten Wert.</translation>
    </message>
    <message>
        <source>Look at the phone again in a moment and repeat the change if need be.</source>
        <translation>Sehen Sie sich das Telefon gleich noch einmal an und wiederholen Sie die Änderung bei Bedarf.</translation>
    </message>
    <message>
        <source>The setting is stored in a form that Perch does not change.</source>
        <translation>Die Einstellung ist in einer Form gespeichert, die Perch nicht ändert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Change it in the portal.</source>
        <translation>Es wurde nichts gesendet. Ändern Sie sie im Portal.</translation>
    </message>
    <message>
        <source>The phone was changed by someone else in the meantime.</source>
        <translation>Das Telefon wurde inzwischen von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Its values are no longer those that the preview showed.</source>
        <translation>Seine Werte sind nicht mehr die der Vorschau.</translation>
    </message>
    <message>
        <source>Nothing was sent. Look at the phone and make the change again.</source>
        <translation>Es wurde nichts gesendet. Sehen Sie sich das Telefon an und machen Sie die Änderung noch einmal.</translation>
    </message>
    <message>
        <source>It asks to wait %1.</source>
        <translation>Er bittet, %1 zu warten.</translation>
    </message>
    <message>
        <source>The service asks for fewer requests.</source>
        <translation>Der Dienst bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>Perch slows down by itself. Try again a little later.</source>
        <translation>Perch wird von selbst langsamer. Versuchen Sie es etwas später noch einmal.</translation>
    </message>
    <message>
        <source>The service reports a fault of its own.</source>
        <translation>Der Dienst meldet einen eigenen Fehler.</translation>
    </message>
    <message>
        <source>Try again. If it stays, send the details to Snom's support.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es dabei, senden Sie die Einzelheiten an den Support von Snom.</translation>
    </message>
    <message>
        <source>The service is being maintained.</source>
        <translation>Der Dienst wird gerade gewartet.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The service is not available at the moment.</source>
        <translation>Der Dienst ist zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>A server in front of it answered that it cannot reach it.</source>
        <translation>Ein vorgelagerter Server antwortete, dass er ihn nicht erreicht.</translation>
    </message>
    <message>
        <source>The service answered with the unexpected status %1.</source>
        <translation>Der Dienst antwortete mit dem unerwarteten Status %1.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Perch can use.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Perch verwenden kann.</translation>
    </message>
    <message>
        <source>No secret service answers in this session.</source>
        <translation>In dieser Sitzung antwortet kein Dienst für Geheimnisse.</translation>
    </message>
    <message>
        <source>Enter the secret and keep it for this run only, or start a keychain such as GNOME Keyring or KWallet.</source>
        <translation>Geben Sie das Geheimnis ein und behalten Sie es nur für diesen Lauf, oder starten Sie einen Schlüsselbund wie GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or enter the secret and keep it for this run only.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder geben Sie das Geheimnis ein und behalten Sie es nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>It may be waiting for a password.</source>
        <translation>Vielleicht wartet er auf ein Passwort.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Allow Perch to use it, or enter the secret and keep it for this run only.</source>
        <translation>Erlauben Sie Perch den Zugriff, oder geben Sie das Geheimnis ein und behalten Sie es nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for this connection.</source>
        <translation>Der Schlüsselbund enthält kein Geheimnis für diese Verbindung.</translation>
    </message>
    <message>
        <source>It was never stored there, or it was removed.</source>
        <translation>Es wurde dort nie gespeichert, oder es wurde entfernt.</translation>
    </message>
    <message>
        <source>Enter the Access Key Secret again.</source>
        <translation>Geben Sie das Access Key Secret noch einmal ein.</translation>
    </message>
    <message>
        <source>The copy of the data on this computer was damaged.</source>
        <translation>Die Kopie der Daten auf diesem Rechner war beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside and is made anew from the service.</source>
        <translation>Sie wurde zur Seite gelegt und wird aus dem Dienst neu erstellt.</translation>
    </message>
    <message>
        <source>The copy of the data on this computer was made by a newer version of Perch.</source>
        <translation>Die Kopie der Daten auf diesem Rechner stammt von einer neueren Version von Perch.</translation>
    </message>
    <message>
        <source>It is left as it is, and this version keeps none.</source>
        <translation>Sie bleibt, wie sie ist, und diese Version legt keine an.</translation>
    </message>
    <message>
        <source>Use the newer version.</source>
        <translation>Verwenden Sie die neuere Version.</translation>
    </message>
    <message>
        <source>Another Perch is keeping the copy of the data on this computer.</source>
        <translation>Ein anderes Perch führt die Kopie der Daten auf diesem Rechner.</translation>
    </message>
    <message>
        <source>A file of Perch could not be read or written.</source>
        <translation>Eine Datei von Perch konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is full, or access is denied.</source>
        <translation>Der Datenträger ist voll, oder der Zugriff wird verweigert.</translation>
    </message>
    <message>
        <source>Make room or correct the permissions, then try again.</source>
        <translation>Schaffen Sie Platz oder berichtigen Sie die Rechte und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The address has to begin with https://, http://, tftp:// or ftp://.</source>
        <translation>Die Adresse muss mit https://, http://, tftp:// oder ftp:// beginnen.</translation>
    </message>
    <message>
        <source>The address names no host.</source>
        <translation>Die Adresse nennt keinen Host.</translation>
    </message>
    <message>
        <source>Only {mac} and {phone_type} may stand in braces.</source>
        <translation>In geschweiften Klammern dürfen nur {mac} und {phone_type} stehen.</translation>
    </message>
    <message>
        <source>The address is longer than 1024 characters.</source>
        <translation>Die Adresse ist länger als 1024 Zeichen.</translation>
    </message>
    <message>
        <source>The address holds blanks or control characters.</source>
        <translation>Die Adresse enthält Leer- oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>The base URL is missing.</source>
        <translation>Die Basis-URL fehlt.</translation>
    </message>
    <message>
        <source>The base URL is not an address.</source>
        <translation>Die Basis-URL ist keine Adresse.</translation>
    </message>
    <message>
        <source>The base URL has to begin with https://.</source>
        <translation>Die Basis-URL muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Plain http is accepted for this computer only, as the access would be readable on the way. Use https.</source>
        <translation>Unverschlüsseltes http ist nur für diesen Computer erlaubt, weil der Zugang unterwegs lesbar wäre. Verwenden Sie https.</translation>
    </message>
    <message>
        <source>The base URL names no host.</source>
        <translation>Die Basis-URL nennt keinen Host.</translation>
    </message>
    <message>
        <source>The port of the base URL is not a port.</source>
        <translation>Der Port der Basis-URL ist kein Port.</translation>
    </message>
    <message>
        <source>The base URL must not hold a user or password.</source>
        <translation>Die Basis-URL darf weder Benutzer noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The base URL must not hold a question mark.</source>
        <translation>Die Basis-URL darf kein Fragezeichen enthalten.</translation>
    </message>
    <message>
        <source>The base URL must not hold a number sign.</source>
        <translation>Die Basis-URL darf kein Rautezeichen enthalten.</translation>
    </message>
    <message>
        <source>The path of the base URL must not hold dots as folders.</source>
        <translation>Der Pfad der Basis-URL darf keine Punkte als Ordner enthalten.</translation>
    </message>
    <message>
        <source>The Access Key ID is missing.</source>
        <translation>Die Access Key ID fehlt.</translation>
    </message>
    <message>
        <source>The Access Key ID holds a character that no access key has.</source>
        <translation>Die Access Key ID enthält ein Zeichen, das kein Zugangsschlüssel hat.</translation>
    </message>
    <message>
        <source>The Access Key ID is too long.</source>
        <translation>Die Access Key ID ist zu lang.</translation>
    </message>
    <message>
        <source>The Access Key Secret is missing.</source>
        <translation>Das Access Key Secret fehlt.</translation>
    </message>
    <message>
        <source>The Access Key Secret begins or ends with a blank or a line break, probably from copying. Remove it.</source>
        <translation>Das Access Key Secret beginnt oder endet mit einem Leerzeichen oder Zeilenumbruch, wohl vom Kopieren. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>The Access Key Secret holds a control character.</source>
        <translation>Das Access Key Secret enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The Access Key Secret is too long.</source>
        <translation>Das Access Key Secret ist zu lang.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>The name holds a control character.</source>
        <translation>Der Name enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The kind of this phone is not known, so the right setting cannot be chosen.</source>
        <translation>Die Art dieses Telefons ist nicht bekannt, deshalb lässt sich die richtige Einstellung nicht wählen.</translation>
    </message>
    <message>
        <source>The service's catalogue has no fitting setting for this kind of phone.</source>
        <translation>Der Katalog des Dienstes hat keine passende Einstellung für diese Art von Telefon.</translation>
    </message>
    <message>
        <source>The profile is for another kind of phone.</source>
        <translation>Das Profil ist für eine andere Art von Telefon.</translation>
    </message>
    <message>
        <source>The profile is not one of this company.</source>
        <translation>Das Profil gehört nicht zu dieser Firma.</translation>
    </message>
    <message>
        <source>This phone is not loaded.</source>
        <translation>Dieses Telefon ist nicht geladen.</translation>
    </message>
    <message>
        <source>This company is not loaded.</source>
        <translation>Diese Firma ist nicht geladen.</translation>
    </message>
    <message>
        <source>There is no MAC address.</source>
        <translation>Es gibt keine MAC-Adresse.</translation>
    </message>
    <message>
        <source>The phone is registered in another company of this connection. Deregister it there first.</source>
        <translation>Das Telefon ist in einer anderen Firma dieser Verbindung registriert. Melden Sie es dort zuerst ab.</translation>
    </message>
    <message>
        <source>The phone stands in the list twice.</source>
        <translation>Das Telefon steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>The value cannot be used.</source>
        <translation>Der Wert ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It is another version, or it is signed in with another key. This one keeps no copy.</source>
        <translation>Es ist eine andere Version oder mit einem anderen Schlüssel angemeldet. Dieses hier führt keine Kopie.</translation>
    </message>
    <message>
        <source>Close the other one. This one then goes on by itself.</source>
        <translation>Schließen Sie das andere. Dieses macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>There is no room for the copy of the data on this computer.</source>
        <translation>Für die Kopie der Daten auf diesem Rechner ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Make room. Perch goes on by itself within a minute.</source>
        <translation>Schaffen Sie Platz. Perch macht innerhalb einer Minute von selbst weiter.</translation>
    </message>
    <message>
        <source>The copy of the data on this computer cannot be written.</source>
        <translation>Die Kopie der Daten auf diesem Rechner lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The folder or a file in it is missing, in the way or read-only.</source>
        <translation>Der Ordner oder eine Datei darin fehlt, ist im Weg oder schreibgeschützt.</translation>
    </message>
    <message>
        <source>Correct the folder that the details name. Perch goes on by itself within a minute.</source>
        <translation>Bringen Sie den Ordner in Ordnung, den die Einzelheiten nennen. Perch macht innerhalb einer Minute von selbst weiter.</translation>
    </message>
    <message>
        <source>The copy of the data on this computer is locked by another program.</source>
        <translation>Die Kopie der Daten auf diesem Rechner ist von einem anderen Programm gesperrt.</translation>
    </message>
    <message>
        <source>A backup or a tool for databases may be at work on it.</source>
        <translation>Vielleicht arbeitet gerade eine Datensicherung oder ein Datenbankwerkzeug damit.</translation>
    </message>
    <message>
        <source>Let it end or close it. Perch goes on by itself within a minute.</source>
        <translation>Warten Sie, bis es fertig ist, oder beenden Sie es. Perch macht innerhalb einer Minute von selbst weiter.</translation>
    </message>
    <message>
        <source>Some passwords in the copy of the data on this computer cannot be opened.</source>
        <translation>Einige Passwörter in der Kopie der Daten auf diesem Rechner lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The key in the keychain is not the one that they were sealed with.</source>
        <translation>Der Schlüssel im Schlüsselbund ist nicht der, mit dem sie versiegelt wurden.</translation>
    </message>
    <message>
        <source>Nothing is to be done: they are not shown until the service has sent them again.</source>
        <translation>Es ist nichts zu tun: Sie werden nicht angezeigt, bis der Dienst sie wieder gesendet hat.</translation>
    </message>
    <message>
        <source>The copy of the data on this computer could not be read or written.</source>
        <translation>Die Kopie der Daten auf diesem Rechner konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Perch tries again every minute. If it stays, send the details to support.</source>
        <translation>Perch versucht es jede Minute wieder. Bleibt es dabei, senden Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>The saved views could not be read.</source>
        <translation>Die gespeicherten Ansichten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Their file was damaged. It was set aside, and the standard views are there.</source>
        <translation>Ihre Datei war beschädigt. Sie wurde beiseitegelegt, und die Standardansichten sind da.</translation>
    </message>
    <message>
        <source>There is a saved view of this name already.</source>
        <translation>Es gibt schon eine gespeicherte Ansicht mit diesem Namen.</translation>
    </message>
    <message>
        <source>The saved view cannot be understood.</source>
        <translation>Die gespeicherte Ansicht ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The search of the saved view is too long or holds control characters.</source>
        <translation>Die Suche der gespeicherten Ansicht ist zu lang oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>The saved view stands in the file twice.</source>
        <translation>Die gespeicherte Ansicht steht zweimal in der Datei.</translation>
    </message>
    <message>
        <source>There are 200 saved views already, which is the most. Remove some.</source>
        <translation>Es gibt schon 200 gespeicherte Ansichten, mehr sind nicht möglich. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>The file holds no saved views of Perch.</source>
        <translation>Die Datei enthält keine gespeicherten Ansichten von Perch.</translation>
    </message>
    <message>
        <source>The file is too large for saved views of Perch.</source>
        <translation>Die Datei ist zu groß für gespeicherte Ansichten von Perch.</translation>
    </message>
    <message>
        <source>The disk or a quota on it is full. What is shown is up to date, but part of it is not kept for the next start.</source>
        <translation>Die Festplatte oder ein Kontingent darauf ist voll. Die Anzeige ist aktuell, aber ein Teil davon wird nicht für den nächsten Start aufgehoben.</translation>
    </message>
    <message>
        <source>This setting has several values, which one cell cannot tell.</source>
        <translation>Diese Einstellung hat mehrere Werte, die eine Zelle nicht angeben kann.</translation>
    </message>
    <message>
        <source>More than one in five phones failed.</source>
        <translation>Mehr als eins von fünf Telefonen ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>What is wrong with them may be wrong with the others, too.</source>
        <translation>Was bei ihnen nicht stimmt, stimmt vielleicht auch bei den anderen nicht.</translation>
    </message>
    <message>
        <source>Look at the reasons. Continue when they do not concern the rest, or stop.</source>
        <translation>Sehen Sie sich die Gründe an. Setzen Sie fort, wenn sie den Rest nicht betreffen, oder beenden Sie die Änderung.</translation>
    </message>
    <message>
        <source>The journal of changes was damaged.</source>
        <translation>Das Journal der Änderungen war beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside and a new one was begun. What was changed before cannot be undone from here.</source>
        <translation>Es wurde beiseitegelegt und ein neues begonnen. Was davor geändert wurde, lässt sich von hier aus nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Keep the file that the details name; support may be able to read it.</source>
        <translation>Bewahren Sie die Datei auf, die in den Details steht; der Support kann sie vielleicht lesen.</translation>
    </message>
    <message>
        <source>The journal of changes was made by a newer version of Perch.</source>
        <translation>Das Journal der Änderungen stammt von einer neueren Version von Perch.</translation>
    </message>
    <message>
        <source>It is left as it is. Without it this version changes nothing.</source>
        <translation>Es bleibt, wie es ist. Ohne Journal ändert diese Version nichts.</translation>
    </message>
    <message>
        <source>Another Perch is carrying this change out.</source>
        <translation>Ein anderes Perch führt diese Änderung gerade aus.</translation>
    </message>
    <message>
        <source>Look there, or close it; the change can then be continued here.</source>
        <translation>Sehen Sie dort nach oder schließen Sie es; dann lässt sich die Änderung hier fortsetzen.</translation>
    </message>
    <message>
        <source>There is no room for the journal of changes.</source>
        <translation>Für das Journal der Änderungen ist kein Platz.</translation>
    </message>
    <message>
        <source>The disk or a quota on it is full. Nothing is sent that could not be written down before.</source>
        <translation>Die Platte oder ein Kontingent darauf ist voll. Es wird nichts gesendet, was vorher nicht festgehalten werden konnte.</translation>
    </message>
    <message>
        <source>Make room, then continue the change.</source>
        <translation>Schaffen Sie Platz und setzen Sie die Änderung dann fort.</translation>
    </message>
    <message>
        <source>The journal of changes cannot be written.</source>
        <translation>Das Journal der Änderungen kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder or a file in it is missing, in the way or read-only. Nothing is sent that could not be written down before.</source>
        <translation>Der Ordner oder eine Datei darin fehlt, ist im Weg oder schreibgeschützt. Es wird nichts gesendet, was vorher nicht festgehalten werden konnte.</translation>
    </message>
    <message>
        <source>Correct the folder that the details name, then continue the change.</source>
        <translation>Bringen Sie den Ordner in Ordnung, der in den Details steht, und setzen Sie die Änderung dann fort.</translation>
    </message>
    <message>
        <source>The journal of changes is locked by another program.</source>
        <translation>Das Journal der Änderungen ist von einem anderen Programm gesperrt.</translation>
    </message>
    <message>
        <source>Let it end or close it, then continue the change.</source>
        <translation>Lassen Sie es zu Ende laufen oder schließen Sie es und setzen Sie die Änderung dann fort.</translation>
    </message>
    <message>
        <source>The journal of changes could not be read or written.</source>
        <translation>Das Journal der Änderungen konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing is sent that could not be written down before.</source>
        <translation>Es wird nichts gesendet, was vorher nicht festgehalten werden konnte.</translation>
    </message>
    <message>
        <source>The phone has this target from its profile. Change the profile.</source>
        <translation>Das Telefon hat dieses Ziel von seinem Profil. Ändern Sie das Profil.</translation>
    </message>
    <message>
        <source>What became of this phone is not known. Continue the change first: Perch then looks.</source>
        <translation>Was aus diesem Telefon wurde, ist nicht bekannt. Setzen Sie die Änderung zuerst fort: Perch sieht dann nach.</translation>
    </message>
    <message>
        <source>The earlier values are no longer kept for so old a change.</source>
        <translation>Für eine so alte Änderung werden die früheren Werte nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>A password of this change was not kept, because there was no keychain, or it cannot be opened any more.</source>
        <translation>Ein Passwort dieser Änderung wurde nicht aufbewahrt, weil es keinen Schlüsselbund gab, oder es lässt sich nicht mehr öffnen.</translation>
    </message>
    <message>
        <source>This change was made for another account.</source>
        <translation>Diese Änderung wurde für ein anderes Konto gemacht.</translation>
    </message>
    <message>
        <source>The connection leads to another service, or has another key, now.</source>
        <translation>Die Verbindung führt jetzt zu einem anderen Dienst oder hat einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Connect the account that it was made for.</source>
        <translation>Verbinden Sie das Konto, für das sie gemacht wurde.</translation>
    </message>
    <message>
        <source>The list of scanned phones was damaged.</source>
        <translation>Die Liste der gescannten Telefone war beschädigt.</translation>
    </message>
    <message>
        <source>Its file was set aside, and a new list was begun. Nothing was deleted.</source>
        <translation>Ihre Datei wurde beiseitegelegt und eine neue Liste begonnen. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Send the file that the details name to support if it held phones that were not sent yet.</source>
        <translation>Schicken Sie die Datei, die in den Details steht, an den Support, wenn darin noch nicht gesendete Telefone standen.</translation>
    </message>
    <message>
        <source>The list of scanned phones was made by a newer version of Perch.</source>
        <translation>Die Liste der gescannten Telefone stammt von einer neueren Version von Perch.</translation>
    </message>
    <message>
        <source>It is left as it is, and this version cannot scan.</source>
        <translation>Sie bleibt, wie sie ist, und diese Version kann nicht scannen.</translation>
    </message>
    <message>
        <source>There is no room for the list of scanned phones.</source>
        <translation>Für die Liste der gescannten Telefone ist kein Platz.</translation>
    </message>
    <message>
        <source>The disk or a quota on it is full.</source>
        <translation>Der Datenträger oder ein Kontingent darauf ist voll.</translation>
    </message>
    <message>
        <source>Make room, then scan the phone again.</source>
        <translation>Schaffen Sie Platz und scannen Sie das Telefon noch einmal.</translation>
    </message>
    <message>
        <source>The list of scanned phones cannot be written.</source>
        <translation>Die Liste der gescannten Telefone kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Correct the folder that the details name, then scan the phone again.</source>
        <translation>Bringen Sie den Ordner in Ordnung, den die Details nennen, und scannen Sie das Telefon noch einmal.</translation>
    </message>
    <message>
        <source>Too many phones of this wave failed.</source>
        <translation>Zu viele Telefone dieser Welle sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Look at the reasons. Continue when they do not concern the rest, stop, or roll back.</source>
        <translation>Sehen Sie sich die Gründe an. Setzen Sie fort, wenn sie die übrigen nicht betreffen, halten Sie an oder machen Sie alles rückgängig.</translation>
    </message>
    <message>
        <source>Too few phones of this wave have come back.</source>
        <translation>Zu wenige Telefone dieser Welle haben sich zurückgemeldet.</translation>
    </message>
    <message>
        <source>They have not contacted the service since they were changed.</source>
        <translation>Sie haben sich beim Dienst nicht gemeldet, seit sie geändert wurden.</translation>
    </message>
    <message>
        <source>Look at some of them. Continue when nothing is wrong, stop, or roll back.</source>
        <translation>Sehen Sie sich einige davon an. Setzen Sie fort, wenn alles in Ordnung ist, halten Sie an oder machen Sie alles rückgängig.</translation>
    </message>
    <message>
        <source>This wave is done. The next one waits for you.</source>
        <translation>Diese Welle ist fertig. Die nächste wartet auf Sie.</translation>
    </message>
    <message>
        <source>Continue, stop, or roll back.</source>
        <translation>Setzen Sie fort, halten Sie an oder machen Sie alles rückgängig.</translation>
    </message>
    <message>
        <source>Several profiles have this name.</source>
        <translation>Mehrere Profile heißen so.</translation>
    </message>
    <message>
        <source>Autoprovisioning is either on or off.</source>
        <translation>Autoprovisionierung ist entweder ein oder aus.</translation>
    </message>
    <message>
        <source>This setting is either on or off.</source>
        <translation>Diese Einstellung ist entweder ein oder aus.</translation>
    </message>
    <message>
        <source>This setting takes a number.</source>
        <translation>Diese Einstellung verlangt eine Zahl.</translation>
    </message>
    <message>
        <source>The value holds a control character.</source>
        <translation>Der Wert enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation>Der Wert ist zu lang.</translation>
    </message>
    <message>
        <source>Old changes hold passwords that are sealed with the key in the keychain.</source>
        <translation>Alte Änderungen enthalten Passwörter, die mit dem Schlüssel im Schlüsselbund versiegelt sind.</translation>
    </message>
    <message>
        <source>Without that key nobody can tell what of them may be kept. Nothing was dropped.</source>
        <translation>Ohne diesen Schlüssel lässt sich nicht sagen, was davon bleiben darf. Es wurde nichts verworfen.</translation>
    </message>
    <message>
        <source>Unlock the keychain, start Perch again and tidy the history then.</source>
        <translation>Entsperren Sie den Schlüsselbund, starten Sie Perch neu und räumen Sie dann den Verlauf auf.</translation>
    </message>
    <message>
        <source>The phone was sent to the service already, so its scan cannot be changed here. Change the phone in the main window.</source>
        <translation>Das Telefon wurde schon an den Dienst gesendet, deshalb lässt sich sein Scan hier nicht mehr ändern. Ändern Sie das Telefon im Hauptfenster.</translation>
    </message>
    <message>
        <source>The settings that the service knows have not been read yet. Close this and try again in a moment.</source>
        <translation>Die Einstellungen, die der Dienst kennt, sind noch nicht gelesen. Schließen Sie dies und versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>ui::ExportBar</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Stop export</source>
        <extracomment>Button: end the export, the file is not written.</extracomment>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <extracomment>How far an export is, "Exporting: 1,204 of 10,000".</extracomment>
        <translation>Export: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) exported.</source>
        <extracomment>A table or a log was written to a file.</extracomment>
        <translation>
            <numerusform>%Ln Zeile exportiert.</numerusform>
            <numerusform>%Ln Zeilen exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <extracomment>Filter of the file dialog.</extracomment>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <extracomment>Filter of the file dialog: a file with one JSON object a line.</extracomment>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>ui::FindingsModel</name>
    <message>
        <source>Line</source>
        <extracomment>Column heading: number of the line in the pasted text</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>Column heading: whether an address can be registered</extracomment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>Verdict on a MAC address</extracomment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Stands further up already</source>
        <translation>Steht weiter oben schon</translation>
    </message>
    <message>
        <source>Malformed: it takes 12 digits from 0 to F</source>
        <translation>Fehlerhaft: nötig sind 12 Zeichen von 0 bis F</translation>
    </message>
    <message>
        <source>Not a Snom address, sent all the same</source>
        <translation>Keine Snom-Adresse, wird trotzdem gesendet</translation>
    </message>
</context>
<context>
    <name>ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::HeaderMenu</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ui::HistoryBox</name>
    <message>
        <source>History</source>
        <extracomment>What was changed of the selected phone, and when.</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing of this phone was changed with Perch.</source>
        <translation>An diesem Telefon wurde mit Perch nichts geändert.</translation>
    </message>
    <message>
        <source>%1
Show this change</source>
        <extracomment>%1 is a time</extracomment>
        <translation>%1
Diese Änderung zeigen</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>Who made a change, "by ada@desk".</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is what changes ("Name"), %2 the old and %3 the new value.</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>The values are sealed with a key that is not here.</source>
        <translation>Die Werte sind mit einem Schlüssel versiegelt, der hier nicht liegt.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryFlow</name>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were tidied.</source>
        <translation>
            <numerusform>%Ln Änderung wurde aufgeräumt.</numerusform>
            <numerusform>%Ln Änderungen wurden aufgeräumt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history takes %1 less on this computer.</source>
        <extracomment>%1 is a size ("12.4 MB")</extracomment>
        <translation>Der Verlauf braucht auf diesem Rechner %1 weniger.</translation>
    </message>
    <message>
        <source>The history was exported.</source>
        <translation>Der Verlauf wurde exportiert.</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>Es stehen keine Zeilen darin.</translation>
    </message>
    <message>
        <source>Import phones</source>
        <translation>Telefone importieren</translation>
    </message>
    <message>
        <source>Open a CSV or text file, drop one here, or paste rows from a spreadsheet.

One phone a row, with its MAC address. Name, company, profile, redirect target, autoprovisioning and settings may stand beside it. An empty cell leaves a value as it is, %1 takes it away.</source>
        <translation>Öffnen Sie eine CSV- oder Textdatei, ziehen Sie eine hierher oder fügen Sie Zeilen aus einer Tabelle ein.

Je Zeile ein Telefon mit seiner MAC-Adresse. Name, Firma, Profil, Umleitungsziel, Autoprovisionierung und Einstellungen können daneben stehen. Eine leere Zelle lässt einen Wert, wie er ist, %1 entfernt ihn.</translation>
    </message>
    <message>
        <source>This cannot be read as a table of phones.</source>
        <translation>Das lässt sich nicht als Tabelle von Telefonen lesen.</translation>
    </message>
    <message>
        <source>Checking rows</source>
        <translation>Zeilen werden geprüft</translation>
    </message>
    <message>
        <source>The check was stopped, so nothing can be imported yet.</source>
        <translation>Die Prüfung wurde gestoppt, daher kann noch nichts importiert werden.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln rejected row(s)…</source>
        <translation>
            <numerusform>%Ln abgelehnte Zeile speichern…</numerusform>
            <numerusform>%Ln abgelehnte Zeilen speichern…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview %Ln change(s)…</source>
        <translation>
            <numerusform>Vorschau von %Ln Änderung…</numerusform>
            <numerusform>Vorschau von %Ln Änderungen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <extracomment>Filter of the file dialog.</extracomment>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>rejected.csv</source>
        <extracomment>Proposed name of a file.</extracomment>
        <translation>abgelehnt.csv</translation>
    </message>
    <message>
        <source>The rejected rows are in %1, each with its reason.</source>
        <translation>Die abgelehnten Zeilen stehen in %1, jede mit ihrem Grund.</translation>
    </message>
    <message>
        <source>Put them right there and import that file.</source>
        <translation>Berichtigen Sie sie dort und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>Take rows copied from a spreadsheet or a text (%1)</source>
        <translation>Zeilen übernehmen, die aus einer Tabelle oder einem Text kopiert sind (%1)</translation>
    </message>
    <message>
        <source>Company of new phones</source>
        <translation>Firma neuer Telefone</translation>
    </message>
    <message>
        <source>Also addresses of other &amp;makers</source>
        <translation>Auch Adressen anderer &amp;Hersteller</translation>
    </message>
    <message>
        <source>Registers addresses that are neither Snom’s nor Gigaset’s instead of rejecting them</source>
        <translation>Registriert Adressen, die weder von Snom noch von Gigaset sind, statt sie abzulehnen</translation>
    </message>
    <message>
        <source>&amp;New phones belong to</source>
        <translation>&amp;Neue Telefone gehören zu</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;First row is a header</source>
        <translation>&amp;Erste Zeile ist eine Überschrift</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>Write the rejected rows to a file that says why, to put them right and import it again</source>
        <translation>Die abgelehnten Zeilen mit ihrem Grund in eine Datei schreiben, um sie zu berichtigen und erneut zu importieren</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>As the file says</source>
        <extracomment>Company of new phones: only what the file itself names.</extracomment>
        <translation>Wie die Datei es angibt</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.txt)</source>
        <extracomment>Filters of the file dialog.</extracomment>
        <translation>Tabellen als Text (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Copy rows in a spreadsheet first, then paste here.</source>
        <translation>Kopieren Sie zuerst Zeilen in einer Tabelle und fügen Sie sie dann hier ein.</translation>
    </message>
</context>
<context>
    <name>ui::ImportFilters</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>How many rows of a file will be registered.</extracomment>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <extracomment>How many rows of a file change nothing.</extracomment>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <extracomment>How many rows of a file cannot be imported.</extracomment>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportModel</name>
    <message>
        <source>Line</source>
        <extracomment>Column heading: number of the line in a file</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <extracomment>Column heading: what becomes of a row of a file</extracomment>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Column %1</source>
        <extracomment>Column heading where a file has none; %1 is a number.</extracomment>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>ui::ImportWords</name>
    <message>
        <source>New, with its zeros restored</source>
        <extracomment>Verdict on a row of a file: the phone will be registered.</extracomment>
        <translation>Neu, Nullen ergänzt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <extracomment>Verdict on a row of a file: the phone has all these values already.</extracomment>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Why a row of a file is rejected: %1 the title of the column, %2 a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <extracomment>Verdict on a row of a file; %1 lists what changes: "Name, Profile".</extracomment>
        <translation>Ändert: %1</translation>
    </message>
    <message>
        <source>Choose the column that holds the MAC addresses.</source>
        <translation>Wählen Sie die Spalte mit den MAC-Adressen.</translation>
    </message>
    <message>
        <source>There is no MAC address.</source>
        <translation>Die MAC-Adresse fehlt.</translation>
    </message>
    <message>
        <source>Character %1, “%2”, cannot stand in a MAC address.</source>
        <extracomment>%1 is the place of a character in an address, %2 the character.</extracomment>
        <translation>Das Zeichen %1, „%2“, kann in keiner MAC-Adresse stehen.</translation>
    </message>
    <message>
        <source>Character %1 is the letter %2. Should it be the digit %3?</source>
        <extracomment>%1 is the place of a character in an address, %2 a letter O, I or L.</extracomment>
        <translation>Das Zeichen %1 ist der Buchstabe %2. Soll es die Ziffer %3 sein?</translation>
    </message>
    <message numerus="yes">
        <source>The address has %Ln digit(s) instead of 12.</source>
        <translation>
            <numerusform>Die Adresse hat %Ln Stelle statt 12.</numerusform>
            <numerusform>Die Adresse hat %Ln Stellen statt 12.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address has %Ln digit(s), which is more than 12.</source>
        <translation>
            <numerusform>Die Adresse hat %Ln Stelle, also mehr als 12.</numerusform>
            <numerusform>Die Adresse hat %Ln Stellen, also mehr als 12.</numerusform>
        </translation>
    </message>
    <message>
        <source>A spreadsheet has made a number of this address, and which address it was cannot be told. Format the column as text and enter it again.</source>
        <translation>Eine Tabellenkalkulation hat aus dieser Adresse eine Zahl gemacht; welche Adresse es war, lässt sich nicht mehr sagen. Formatieren Sie die Spalte als Text und geben Sie sie neu ein.</translation>
    </message>
    <message>
        <source>This is neither a Snom nor a Gigaset address.</source>
        <translation>Das ist weder eine Adresse von Snom noch von Gigaset.</translation>
    </message>
    <message>
        <source>The address stands in line %1 already.</source>
        <extracomment>%1 is the number of a line.</extracomment>
        <translation>Die Adresse steht schon in Zeile %1.</translation>
    </message>
    <message>
        <source>The phone is registered in %1. Deregister it there first.</source>
        <translation>Das Telefon ist bei %1 registriert. Melden Sie es zuerst dort ab.</translation>
    </message>
    <message>
        <source>The row does not say to which company the new phone belongs.</source>
        <translation>Die Zeile gibt nicht an, zu welcher Firma das neue Telefon gehört.</translation>
    </message>
    <message>
        <source>There is no company “%1”.</source>
        <translation>Es gibt keine Firma „%1“.</translation>
    </message>
    <message>
        <source>There are several companies “%1”. Write the id of the one meant.</source>
        <translation>Es gibt mehrere Firmen „%1“. Schreiben Sie die ID der gemeinten.</translation>
    </message>
    <message>
        <source>%1 does not belong to what you import into.</source>
        <translation>%1 gehört nicht zu dem Bereich, in den Sie importieren.</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Es gibt kein Profil „%1“.</translation>
    </message>
    <message>
        <source>There are several profiles “%1”. Write the id of the one meant.</source>
        <translation>Es gibt mehrere Profile „%1“. Schreiben Sie die ID des gemeinten.</translation>
    </message>
    <message>
        <source>The profile belongs to %1.</source>
        <translation>Das Profil gehört zu %1.</translation>
    </message>
    <message>
        <source>“%1” is neither on nor off.</source>
        <translation>„%1“ ist weder ein noch aus.</translation>
    </message>
    <message>
        <source>This value cannot be cleared.</source>
        <translation>Dieser Wert lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>Meaning of a column of a file: left out.</extracomment>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Meaning of a column of a file: the phone's name.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Redirect target</source>
        <translation>Umleitungsziel</translation>
    </message>
    <message>
        <source>User for the target</source>
        <translation>Benutzer für das Ziel</translation>
    </message>
    <message>
        <source>Password for the target</source>
        <translation>Passwort für das Ziel</translation>
    </message>
    <message>
        <source>Autoprovisioning</source>
        <translation>Autoprovisionierung</translation>
    </message>
    <message>
        <source>Setting %1</source>
        <extracomment>Meaning of a column of a file: a setting; %1 is its name in the service.</extracomment>
        <translation>Einstellung %1</translation>
    </message>
    <message>
        <source>Earlier reason (ignored)</source>
        <extracomment>Meaning of a column of a file: why its row was not imported the last time.</extracomment>
        <translation>Früherer Grund (übergangen)</translation>
    </message>
    <message>
        <source>Tab</source>
        <extracomment>What stands between the cells of a text file.</extracomment>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <extracomment>What stands between the cells of a text file.</extracomment>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <extracomment>What stands between the cells of a text file.</extracomment>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <extracomment>What stands between the cells of a text file.</extracomment>
        <translation>Strich  |</translation>
    </message>
    <message>
        <source>Colon  :</source>
        <extracomment>What stands between the cells of a text file.</extracomment>
        <translation>Doppelpunkt  :</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is never closed.</source>
        <translation>Ein Anführungszeichen in Zeile %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The file is larger than 128 MB.</source>
        <translation>Die Datei ist größer als 128 MB.</translation>
    </message>
    <message>
        <source>The file has more than 1,000,000 rows.</source>
        <translation>Die Datei hat mehr als 1.000.000 Zeilen.</translation>
    </message>
    <message>
        <source>Line %1 has more than 256 columns.</source>
        <translation>Zeile %1 hat mehr als 256 Spalten.</translation>
    </message>
    <message>
        <source>A cell in line %1 is too long.</source>
        <translation>Eine Zelle in Zeile %1 ist zu lang.</translation>
    </message>
    <message>
        <source>Not imported because</source>
        <extracomment>Title of a column in a file; Perch knows it again when the file is imported, so it has to stand in core/imports/columnwords.cpp.</extracomment>
        <translation>Nicht importiert, weil</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Meaning of a column of a file: the product, such as D735.</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>It is no text. Save it as CSV or text in the program that it comes from, and open that file.</source>
        <translation>Das ist kein Text. Speichern Sie es in dem Programm, aus dem es stammt, als CSV oder Text und öffnen Sie diese Datei.</translation>
    </message>
</context>
<context>
    <name>ui::InstallerWindow</name>
    <message>
        <source>None</source>
        <extracomment>No profile</extracomment>
        <translation>Keins</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon</numerusform>
            <numerusform>%Ln Telefone</numerusform>
        </translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The scan could not be written to the disk. Cure that, then scan again.</source>
        <translation>Der Scan konnte nicht auf den Datenträger geschrieben werden. Beheben Sie das und scannen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>Kunden wählen</translation>
    </message>
    <message>
        <source>Then scan the phones one after the other.</source>
        <translation>Danach die Telefone nacheinander scannen.</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Bereit zum Scannen</translation>
    </message>
    <message>
        <source>Phones go to %1.</source>
        <translation>Die Telefone gehen an %1.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>The day's list of today; the date follows</extracomment>
        <translation>Heute, %1</translation>
    </message>
    <message numerus="yes">
        <source>Register %Ln phone(s)…</source>
        <translation>
            <numerusform>%Ln Telefon registrieren …</numerusform>
            <numerusform>%Ln Telefone registrieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>No network: everything is kept on this computer and can be sent later.</source>
        <translation>Kein Netz: Alles ist auf diesem Computer gespeichert und kann später gesendet werden.</translation>
    </message>
    <message>
        <source>This access key may only read. Everything is kept on this computer.</source>
        <translation>Dieser Zugangsschlüssel darf nur lesen. Alles ist auf diesem Computer gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) of other customers wait to be sent.</source>
        <translation>
            <numerusform>%Ln Telefon anderer Kunden wartet auf das Senden.</numerusform>
            <numerusform>%Ln Telefone anderer Kunden warten auf das Senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave installer mode?</source>
        <translation>Installationsmodus verlassen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) wait to be sent and are kept. Press Esc again to leave.</source>
        <translation>
            <numerusform>%Ln Telefon wartet auf das Senden und bleibt gespeichert. Noch einmal Esc zum Verlassen.</numerusform>
            <numerusform>%Ln Telefone warten auf das Senden und bleiben gespeichert. Noch einmal Esc zum Verlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Esc again to leave.</source>
        <translation>Noch einmal Esc zum Verlassen.</translation>
    </message>
    <message>
        <source>Installer mode</source>
        <translation>Installationsmodus</translation>
    </message>
    <message>
        <source>Becomes the name of the phone.</source>
        <translation>Wird der Name des Telefons.</translation>
    </message>
    <message>
        <source>Count on</source>
        <extracomment>Check box beside the room: its number goes up by one after each phone</extracomment>
        <translation>Weiterzählen</translation>
    </message>
    <message>
        <source>After each phone the room’s number goes up by one.</source>
        <translation>Nach jedem Telefon wird die Nummer des Raums um eins höher.</translation>
    </message>
    <message>
        <source>Stands on the day’s list.</source>
        <translation>Steht auf der Tagesliste.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>scanned today</source>
        <extracomment>Under a number: phones that were scanned today</extracomment>
        <translation>heute gescannt</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>Under a number: phones that wait to be sent</extracomment>
        <translation>warten</translation>
    </message>
    <message>
        <source>registered</source>
        <extracomment>Under a number: phones</extracomment>
        <translation>registriert</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>Under a number: scans that were not taken</extracomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Scans of the day</source>
        <translation>Scans des Tages</translation>
    </message>
    <message>
        <source>Undo last scan</source>
        <translation>Letzten Scan zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last scan back (%1)</source>
        <translation>Den letzten Scan zurücknehmen (%1)</translation>
    </message>
    <message>
        <source>Read photos…</source>
        <translation>Fotos lesen …</translation>
    </message>
    <message>
        <source>Read labels from photos. They can also be dropped here or pasted.</source>
        <translation>Etiketten von Fotos lesen. Sie können auch hierhergezogen oder eingefügt werden.</translation>
    </message>
    <message>
        <source>Day’s list</source>
        <translation>Tagesliste</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Back to the main window; what was scanned is kept</source>
        <translation>Zurück zum Hauptfenster; was gescannt wurde, bleibt gespeichert</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <extracomment>Filter of the file dialog</extracomment>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild wird gelesen</numerusform>
            <numerusform>%Ln Bilder werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on scanning meanwhile.</source>
        <translation>Sie können inzwischen weiterscannen.</translation>
    </message>
    <message>
        <source>Read photos</source>
        <translation>Fotos lesen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</source>
        <extracomment>Filter of the file dialog</extracomment>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Save the day’s list</source>
        <translation>Tagesliste speichern</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <extracomment>What became of several scans at once: how many of how many were kept</extracomment>
        <translation>%1 von %2 gemerkt</translation>
    </message>
    <message>
        <source>This phone</source>
        <translation>Dieses Telefon</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>%1 is not registered. Scan it again if it should be.</source>
        <extracomment>%1 the name of a phone</extracomment>
        <translation>%1 wird nicht registriert. Scannen Sie es noch einmal, wenn es doch sein soll.</translation>
    </message>
    <message>
        <source>Several addresses were read at once. All of these phones are kept and wait to be sent.</source>
        <translation>Mehrere Adressen wurden auf einmal gelesen. Alle diese Telefone sind gespeichert und warten auf das Senden.</translation>
    </message>
    <message>
        <source>No customer known</source>
        <translation>Kein Kunde bekannt</translation>
    </message>
    <message>
        <source>A scan needs a customer. What helps stands above.</source>
        <translation>Ein Scan braucht einen Kunden. Was hilft, steht oben.</translation>
    </message>
    <message>
        <source>Scan or type a MAC address</source>
        <translation>MAC-Adresse scannen oder eintippen</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a picture.</source>
        <translation>„%1“ lässt sich nicht als Bild lesen.</translation>
    </message>
    <message numerus="yes">
        <source>No MAC address was found in %Ln of %1 pictures.</source>
        <extracomment>How many of several pictures gave nothing; %1 is the number of all</extracomment>
        <translation>
            <numerusform>In %Ln von %1 Bildern wurde keine MAC-Adresse gefunden.</numerusform>
            <numerusform>In %Ln von %1 Bildern wurde keine MAC-Adresse gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Go nearer, hold the label straight, and take these again.</source>
        <translation>Gehen Sie näher heran, halten Sie das Etikett gerade, und nehmen Sie diese noch einmal auf.</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln scan(s) back?</source>
        <translation>
            <numerusform>%Ln Scan zurücknehmen?</numerusform>
            <numerusform>%Ln Scans zurücknehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the scan of %1 back?</source>
        <extracomment>%1 is a MAC address</extracomment>
        <translation>Den Scan von %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>Take “%1” (%2) back?</source>
        <extracomment>%1 is the name of a phone, %2 its MAC address</extracomment>
        <translation>„%1“ (%2) zurücknehmen?</translation>
    </message>
    <message>
        <source>What is taken back is not registered.</source>
        <translation>Was zurückgenommen ist, wird nicht registriert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) were sent already and stay.</source>
        <translation>
            <numerusform>%Ln Telefon wurde schon gesendet und bleibt.</numerusform>
            <numerusform>%Ln Telefone wurden schon gesendet und bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>What was pasted cannot be read as a picture.</source>
        <translation>Das Eingefügte lässt sich nicht als Bild lesen.</translation>
    </message>
</context>
<context>
    <name>ui::LogsModel</name>
    <message>
        <source>Time</source>
        <extracomment>Column of the log.</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Column of the log: info, warning, error or refused.</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Column of the log: name of the phone.</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>Column of the log: what happened, such as "Settings sent".</extracomment>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Column of the log: the service's own words.</extracomment>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>HTTP</source>
        <extracomment>Column of the log: status code of the answer, such as 404.</extracomment>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>IP address</source>
        <extracomment>Column of the log: the address the phone asked from.</extracomment>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>The service says: %1</source>
        <translation>Der Dienst sagt: %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Asked for</source>
        <extracomment>Column of the log: the path of the file that the phone asked for.</extracomment>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>Column of the log: what the phone calls itself when it asks (its user agent).</extracomment>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>ui::LogsPane</name>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Loading the log</source>
        <translation>Das Protokoll wird geladen</translation>
    </message>
    <message>
        <source>No phone in %1 or below it has left a log line yet.</source>
        <translation>Noch kein Telefon in %1 oder darunter hat eine Protokollzeile hinterlassen.</translation>
    </message>
    <message>
        <source>No phone of %1 has left a log line yet.</source>
        <translation>Noch kein Telefon von %1 hat eine Protokollzeile hinterlassen.</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>Protokoll verfolgen</translation>
    </message>
    <message>
        <source>No log line matches “%1”.</source>
        <translation>Keine Protokollzeile passt zu „%1“.</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>Telefon: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>The log stands still; so many lines wait to be shown.</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %Ln new line(s)</source>
        <translation>
            <numerusform>Pausiert, %Ln neue Zeile</numerusform>
            <numerusform>Pausiert, %Ln neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has left no log line yet.</source>
        <translation>%1 hat noch keine Protokollzeile hinterlassen.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Connections</source>
        <extracomment>Title of the dock with the tree of connections and companies.</extracomment>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Title of the dock that shows what is selected.</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Search phones: name, MAC, status:error, profile:…</source>
        <extracomment>Placeholder of the search line; %1 names the list, such as "Phones".</extracomment>
        <translation>Telefone suchen: Name, MAC, status:error, profile:…</translation>
    </message>
    <message>
        <source>Search profiles: name, group, target</source>
        <translation>Profile suchen: Name, Gruppe, Ziel</translation>
    </message>
    <message>
        <source>%1 - Perch</source>
        <extracomment>Window title: company and program.</extracomment>
        <translation>%1 - Perch</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A tab and how many rows it has, "Phones 1,204".</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Search the log: phone, MAC, event:…, http:&gt;=400, time:&lt;2h</source>
        <translation>Protokoll durchsuchen: Telefon, MAC, event:…, http:&gt;=400, time:&lt;2h</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Search the changes: company, person, state</source>
        <translation>Änderungen durchsuchen: Firma, Person, Zustand</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were interrupted when Perch ended.</source>
        <translation>
            <numerusform>%Ln Änderung wurde unterbrochen, als Perch endete.</numerusform>
            <numerusform>%Ln Änderungen wurden unterbrochen, als Perch endete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) are left. Perch looks at each before it sends anything.</source>
        <translation>
            <numerusform>%Ln Telefon ist noch übrig. Perch sieht nach, bevor es etwas sendet.</numerusform>
            <numerusform>%Ln Telefone sind noch übrig. Perch sieht bei jedem nach, bevor es etwas sendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Button: go on with interrupted changes</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Changes of passwords are written down without the passwords.</source>
        <translation>Änderungen von Passwörtern werden ohne die Passwörter festgehalten.</translation>
    </message>
    <message>
        <source>Until the keychain gives the history its key, such changes can neither be undone nor continued after a crash.</source>
        <translation>Bis der Schlüsselbund dem Verlauf seinen Schlüssel gibt, lassen sich solche Änderungen weder rückgängig machen noch nach einem Absturz fortsetzen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a connection, %2 a sentence that says what is wrong with it.
----------
%1 is what a change does, "Redirect 3 phones", %2 why it does not go on</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show change</source>
        <translation>Änderung zeigen</translation>
    </message>
    <message>
        <source>Quit Perch</source>
        <translation>Perch beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are running.</source>
        <translation>
            <numerusform>%Ln Änderung läuft.</numerusform>
            <numerusform>%Ln Änderungen laufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) are left. If Perch ends now, they wait until you continue the change at the next start.</source>
        <translation>
            <numerusform>%Ln Telefon ist noch übrig. Wenn Perch jetzt endet, wartet es, bis Sie die Änderung beim nächsten Start fortsetzen.</numerusform>
            <numerusform>%Ln Telefone sind noch übrig. Wenn Perch jetzt endet, warten sie, bis Sie die Änderung beim nächsten Start fortsetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned phone(s) are not registered yet.</source>
        <translation>
            <numerusform>%Ln gescanntes Telefon ist noch nicht registriert.</numerusform>
            <numerusform>%Ln gescannte Telefone sind noch nicht registriert.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this computer until you register them in installer mode.</source>
        <translation>Sie bleiben auf diesem Computer, bis Sie sie im Installationsmodus registrieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) still wait for the keychain and are dropped.</source>
        <translation>
            <numerusform>%Ln Änderung wartet noch auf den Schlüsselbund und wird verworfen.</numerusform>
            <numerusform>%Ln Änderungen warten noch auf den Schlüsselbund und werden verworfen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingStrip</name>
    <message>
        <source>Taken for</source>
        <translation>Gilt als</translation>
    </message>
    <message>
        <source>%1 is taken for</source>
        <extracomment>Read aloud for the box above a column of a file; %1 is the column's title.</extracomment>
        <translation>%1 gilt als</translation>
    </message>
</context>
<context>
    <name>ui::Message</name>
    <message>
        <source>Note</source>
        <extracomment>Kind of a message, read aloud before its text</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Kind of a message, read aloud before its text: something has been completed</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>Kind of a message, read aloud before its text</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>Kind of a message, read aloud before its text</extracomment>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>ui::MessageBanner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Button that unfolds the technical details of a message</extracomment>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy message</source>
        <extracomment>Button that copies a message with all its details</extracomment>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Einzelheiten der Meldung</translation>
    </message>
</context>
<context>
    <name>ui::MoveDialog</name>
    <message>
        <source>Move phones</source>
        <translation>Telefone verschieben</translation>
    </message>
    <message>
        <source>&amp;To company</source>
        <translation>&amp;In die Firma</translation>
    </message>
    <message>
        <source>To company</source>
        <translation>In die Firma</translation>
    </message>
    <message>
        <source>&amp;Profile there</source>
        <translation>&amp;Profil dort</translation>
    </message>
    <message>
        <source>Profile there</source>
        <translation>Profil dort</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>The profiles of the old company do not exist in the new one. All other settings go along.</source>
        <translation>Die Profile der alten Firma gibt es in der neuen nicht. Alle anderen Einstellungen kommen mit.</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Choice: the moved phones get no profile</extracomment>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>ui::NameDialog</name>
    <message>
        <source>Rename phone</source>
        <translation>Telefon umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
</context>
<context>
    <name>ui::Notifier</name>
    <message>
        <source>%1: halted</source>
        <extracomment>%1 is what a change does, "Redirect 3 phones"</extracomment>
        <translation>%1: aufgehalten</translation>
    </message>
    <message>
        <source>%1: done</source>
        <extracomment>%1 is what a change does, "Redirect 3 phones"</extracomment>
        <translation>%1: fertig</translation>
    </message>
    <message>
        <source>%1: done in part</source>
        <extracomment>%1 is what a change does, "Redirect 3 phones"</extracomment>
        <translation>%1: teilweise erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) failed.</source>
        <translation>
            <numerusform>%Ln Telefon ist fehlgeschlagen.</numerusform>
            <numerusform>%Ln Telefone sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) are unclear.</source>
        <translation>
            <numerusform>%Ln Telefon ist unklar.</numerusform>
            <numerusform>%Ln Telefone sind unklar.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits for you.</source>
        <translation>Sie wartet auf Sie.</translation>
    </message>
</context>
<context>
    <name>ui::NumberTile</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A number and what it counts, "12 Never seen", as it is read aloud.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::OverviewCards</name>
    <message>
        <source>%1 %</source>
        <extracomment>A share, "12 %".</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Phones</source>
        <extracomment>Column of a table of counts.</extracomment>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Mit Fehler</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Not seen for 30 days</source>
        <extracomment>A number of phones.</extracomment>
        <translation>Still seit 30 Tagen</translation>
    </message>
    <message>
        <source>Without profile</source>
        <extracomment>A number of phones.</extracomment>
        <translation>Ohne Profil</translation>
    </message>
    <message>
        <source>Refusals in 7 days</source>
        <translation>Ablehnungen, 7 Tage</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln phone(s), %2</source>
        <extracomment>A bar of a chart as it is read aloud: "D735: 12 phones, 20 %".</extracomment>
        <translation>
            <numerusform>%1: %Ln Telefon, %2</numerusform>
            <numerusform>%1: %Ln Telefone, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln weitere Zeile in der Tabelle</numerusform>
            <numerusform>%Ln weitere Zeilen in der Tabelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Column of a table of counts.</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 in error and %2 never seen, of %3.</source>
        <extracomment>%1 the number of phones in error, %2 of those never seen, %3 of all.</extracomment>
        <translation>%1 mit Fehler und %2 nie gesehen, von %3.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>&lt; 24 h</source>
        <extracomment>Bars of a chart: how long ago a phone was seen last. Very short.</extracomment>
        <translation>&lt; 24 h</translation>
    </message>
    <message>
        <source>In the last 24 hours</source>
        <translation>In den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>1-7 d</source>
        <translation>1-7 T</translation>
    </message>
    <message>
        <source>1 to 7 days ago</source>
        <translation>Vor 1 bis 7 Tagen</translation>
    </message>
    <message>
        <source>7-30 d</source>
        <translation>7-30 T</translation>
    </message>
    <message>
        <source>7 to 30 days ago</source>
        <translation>Vor 7 bis 30 Tagen</translation>
    </message>
    <message>
        <source>30-90 d</source>
        <translation>30-90 T</translation>
    </message>
    <message>
        <source>30 to 90 days ago</source>
        <translation>Vor 30 bis 90 Tagen</translation>
    </message>
    <message>
        <source>&gt; 90 d</source>
        <translation>&gt; 90 T</translation>
    </message>
    <message>
        <source>More than 90 days ago</source>
        <translation>Vor mehr als 90 Tagen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>%1 of %2 asked SRAPS in the last 24 hours. Redirected phones ask again only after a reset.</source>
        <translation>%1 von %2 fragten in den letzten 24 Stunden bei SRAPS an. Umgeleitete Telefone fragen erst nach einem Zurücksetzen wieder.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s); most of them %1.</source>
        <translation>
            <numerusform>%Ln Modell; am häufigsten %1.</numerusform>
            <numerusform>%Ln Modelle; am häufigsten %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>Instead of the name of a model.</extracomment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) with an older version than the newest that was seen here on the same model.</source>
        <translation>
            <numerusform>%Ln Telefon mit einer älteren Version als der neuesten, die hier auf demselben Modell gesehen wurde.</numerusform>
            <numerusform>%Ln Telefone mit einer älteren Version als der neuesten, die hier auf demselben Modell gesehen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone has an older version than the newest that was seen here on the same model.</source>
        <translation>Kein Telefon hat eine ältere Version als die neueste, die hier auf demselben Modell gesehen wurde.</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Column: how many phones have an outdated firmware.</extracomment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Not told</source>
        <extracomment>Instead of a version of the firmware.</extracomment>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>%1 (%2 old)</source>
        <translation>%1 (%2 alt)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln phone(s), outdated on %2 of them</source>
        <extracomment>A firmware version, how many phones have it, and how many of these are outdated.</extracomment>
        <translation>
            <numerusform>%1: %Ln Telefon, veraltet auf %2 davon</numerusform>
            <numerusform>%1: %Ln Telefone, veraltet auf %2 davon</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>The log of these companies has not been read yet.</source>
        <translation>Das Protokoll dieser Firmen wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Read the log</source>
        <extracomment>Button: opens the tab Logs, which reads the log.</extracomment>
        <translation>Protokoll lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in which the service refused a phone or failed.</source>
        <translation>
            <numerusform>%Ln Zeile, in der der Dienst ein Telefon ablehnte oder versagte.</numerusform>
            <numerusform>%Ln Zeilen, in denen der Dienst ein Telefon ablehnte oder versagte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read so far: the log of %1 of %2 companies.</source>
        <translation>Bisher gelesen: das Protokoll von %1 von %2 Firmen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln refusal(s)</source>
        <extracomment>A day and its log lines, as read aloud.</extracomment>
        <translation>
            <numerusform>%1: %Ln Ablehnung</numerusform>
            <numerusform>%1: %Ln Ablehnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Companies with most trouble</source>
        <translation>Firmen mit Problemen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Phones in error of all phones of a company, "3 of 40".</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln of %2 phone(s) in error</source>
        <extracomment>A company, its phones in error, all its phones.</extracomment>
        <translation>
            <numerusform>%1: %Ln von %2 Telefonen mit Fehler</numerusform>
            <numerusform>%1: %Ln von %2 Telefonen mit Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone of any company is in error.</source>
        <translation>Kein Telefon einer Firma hat einen Fehler.</translation>
    </message>
    <message>
        <source>By the number of phones in error, then by refusals in 7 days.</source>
        <translation>Nach der Zahl der Telefone mit Fehler, dann nach Ablehnungen in 7 Tagen.</translation>
    </message>
    <message>
        <source>%1 old</source>
        <extracomment>Number of phones, and of the outdated among them. Short.</extracomment>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>Refusals read so far</source>
        <translation>Ablehnungen bisher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in the log read so far in which the service refused a phone or failed.</source>
        <translation>
            <numerusform>%Ln Zeile im bisher gelesenen Protokoll, in der der Dienst ein Telefon abgewiesen hat oder gescheitert ist.</numerusform>
            <numerusform>%Ln Zeilen im bisher gelesenen Protokoll, in denen der Dienst ein Telefon abgewiesen hat oder gescheitert ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewPane</name>
    <message>
        <source>Choose a connection or a company on the left.</source>
        <translation>Links eine Verbindung oder eine Firma auswählen.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung mit %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>There are no phones to count here.</source>
        <translation>Hier gibt es keine Telefone zu zählen.</translation>
    </message>
    <message>
        <source>Register phones</source>
        <translation>Telefone registrieren</translation>
    </message>
    <message>
        <source>Loading phones</source>
        <translation>Telefone werden geladen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: ask the service again.</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Counted so far</source>
        <extracomment>Below the overview while the lists of phones are still read.</extracomment>
        <translation>Bisher gezählt</translation>
    </message>
    <message>
        <source>%1 of %2 companies</source>
        <translation>%1 von %2 Firmen</translation>
    </message>
</context>
<context>
    <name>ui::PasswordEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
</context>
<context>
    <name>ui::PhoneFacts</name>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Redirect target</source>
        <translation>Umleitungsziel</translation>
    </message>
    <message>
        <source>Set for this phone itself</source>
        <translation>Für dieses Telefon selbst gesetzt</translation>
    </message>
    <message>
        <source>Set in its profile</source>
        <translation>In seinem Profil gesetzt</translation>
    </message>
    <message>
        <source>HTTP user</source>
        <extracomment>The HTTP user name that the phone sends to its provisioning server.</extracomment>
        <translation>HTTP-Benutzer</translation>
    </message>
    <message>
        <source>Autoprovisioning</source>
        <translation>Autoprovisionierung</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Letzte IP</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>Garantie bis</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>How old all this is: when the phones of the company were read.</extracomment>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>ui::PhonesModel</name>
    <message>
        <source>Status</source>
        <extracomment>Column of the phones table.</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the phones table.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Column of the phones table: the product, such as D735.</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Company</source>
        <extracomment>Column of the phones table.</extracomment>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Profile</source>
        <extracomment>Column of the phones table: the provisioning profile.</extracomment>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Firmware</source>
        <extracomment>Column of the phones table.</extracomment>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Last seen</source>
        <extracomment>Column of the phones table: when the phone last asked the service.</extracomment>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Redirect target</source>
        <extracomment>Column of the phones table: the server the phone is sent to.</extracomment>
        <translation>Umleitungsziel</translation>
    </message>
    <message>
        <source>Autoprovisioning</source>
        <translation>Autoprovisionierung</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>Produktgruppe</translation>
    </message>
    <message>
        <source>Last IP</source>
        <extracomment>Column of the phones table: the IP address it last asked from.</extracomment>
        <translation>Letzte IP</translation>
    </message>
    <message>
        <source>Own settings</source>
        <extracomment>Column of the phones table: how many settings are stored for the phone itself.</extracomment>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>When a phone was last seen.</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1
The service says: %2</source>
        <extracomment>%1 explains a status, %2 is the service's own word for it.</extracomment>
        <translation>%1
Der Dienst sagt: %2</translation>
    </message>
    <message>
        <source>%1
Set in the profile %2.</source>
        <translation>%1
Im Profil %2 gesetzt.</translation>
    </message>
    <message>
        <source>%1
Set for this phone itself.</source>
        <translation>%1
Für dieses Telefon selbst gesetzt.</translation>
    </message>
    <message>
        <source>The service writes: %1</source>
        <extracomment>%1 is a MAC address without separators, as the service writes it.</extracomment>
        <translation>Der Dienst schreibt: %1</translation>
    </message>
</context>
<context>
    <name>ui::PhonesPane</name>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Loading phones</source>
        <translation>Telefone werden geladen</translation>
    </message>
    <message>
        <source>There are no phones in %1 or below it.</source>
        <translation>In %1 und darunter gibt es keine Telefone.</translation>
    </message>
    <message>
        <source>%1 has no phones of its own.</source>
        <translation>%1 hat keine eigenen Telefone.</translation>
    </message>
    <message>
        <source>Register phones</source>
        <translation>Telefone registrieren</translation>
    </message>
    <message>
        <source>No phone matches “%1”.</source>
        <translation>Kein Telefon passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>ui::PhonesSummary</name>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon</numerusform>
            <numerusform>%Ln Telefone</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <translation>
            <numerusform>%Ln verschiedenes</numerusform>
            <numerusform>%Ln verschiedene</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Redirect target</source>
        <translation>Umleitungsziel</translation>
    </message>
    <message>
        <source>Counting what they have in common…</source>
        <translation>Was sie gemeinsam haben, wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>They are phones of %Ln connections. Select phones of one connection to change them.</source>
        <translation>
            <numerusform>Es sind Telefone von %Ln Verbindung.</numerusform>
            <numerusform>Es sind Telefone von %Ln Verbindungen. Zum Ändern Telefone nur einer Verbindung auswählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>Was sie gemeinsam haben</translation>
    </message>
</context>
<context>
    <name>ui::PlanDialog</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>In a progress bar: "5 of 20 – Wave 1 of 3 – 12 per second, 3 min left"</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) have these values already.</source>
        <translation>
            <numerusform>%Ln Telefon hat diese Werte schon.</numerusform>
            <numerusform>%Ln Telefone haben diese Werte schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) cannot take part; the reason stands beside them.</source>
        <translation>
            <numerusform>%Ln Telefon kann nicht teilnehmen; der Grund steht dabei.</numerusform>
            <numerusform>%Ln Telefone können nicht teilnehmen; der Grund steht dabei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <extracomment>Heading of the preview: the deed and the customer, "Redirect 3 phones – Bar GmbH"</extracomment>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) done</source>
        <translation>
            <numerusform>%Ln Telefon erledigt</numerusform>
            <numerusform>%Ln Telefone erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason stands beside each phone.</source>
        <translation>Der Grund steht bei jedem Telefon.</translation>
    </message>
    <message>
        <source>Try the rest again</source>
        <translation>Den Rest noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>This changes phones of %Ln customer(s). Type the number of phones, %1, to agree:</source>
        <translation>
            <numerusform>Das ändert Telefone von %Ln Kunden. Geben Sie zur Bestätigung die Zahl der Telefone ein, %1:</numerusform>
            <numerusform>Das ändert Telefone von %Ln Kunden. Geben Sie zur Bestätigung die Zahl der Telefone ein, %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the customer’s name, %1, to agree:</source>
        <translation>Geben Sie zur Bestätigung den Namen des Kunden ein, %1:</translation>
    </message>
    <message>
        <source>Search the changes: phone, MAC, value</source>
        <translation>Änderungen durchsuchen: Telefon, MAC, Wert</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as the service can be reached.</source>
        <translation>Es geht von selbst weiter, sobald der Dienst erreichbar ist.</translation>
    </message>
    <message>
        <source>&amp;Continue now</source>
        <translation>Jetzt &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <extracomment>Label of a choice: what the rows of a list are grouped by</extracomment>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Waiting for the keychain.</source>
        <translation>Warten auf den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Nothing is sent before the change is written down, and the key for that lies in the keychain. It may be asking for your password.</source>
        <translation>Nichts wird gesendet, bevor die Änderung festgehalten ist, und der Schlüssel dafür liegt im Schlüsselbund. Vielleicht fragt er nach Ihrem Passwort.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <extracomment>Button: a new change that leads back</extracomment>
        <translation>Rückgängig machen…</translation>
    </message>
</context>
<context>
    <name>ui::PlanModel</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Column heading: the value before the change</extracomment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Column heading: the value after the change</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Autoprovisioning</source>
        <translation>Autoprovisionierung</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Redirect target</source>
        <translation>Umleitungsziel</translation>
    </message>
    <message>
        <source>User for the target</source>
        <translation>Benutzer für das Ziel</translation>
    </message>
    <message>
        <source>Password for the target</source>
        <translation>Passwort für das Ziel</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Nicht registriert</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Left out. %1</source>
        <translation>Ausgelassen. %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of one change: waiting for its turn</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>State of one change: being sent</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of one change: the service has it</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Was so already</source>
        <translation>War schon so</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>Fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>Unclear. The answer was lost and the phone could not be read again.</source>
        <translation>Unklar. Die Antwort ging verloren, und das Telefon konnte nicht noch einmal gelesen werden.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <extracomment>State of one change: stopped before it was sent</extracomment>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>%1, if that fails</source>
        <extracomment>A change that is only made when the one above it fails</extracomment>
        <translation>%1, falls das fehlschlägt</translation>
    </message>
    <message>
        <source>Was not needed</source>
        <extracomment>State of one change: it would only have been made if another had failed</extracomment>
        <translation>War nicht nötig</translation>
    </message>
    <message>
        <source>Failed. Someone else changed it to “%1” in the meantime. Nothing was sent.</source>
        <translation>Fehlgeschlagen. Inzwischen hat jemand anderes „%1“ daraus gemacht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Open group</source>
        <extracomment>A group of rows, as a screen reader tells it</extracomment>
        <translation>Offene Gruppe</translation>
    </message>
    <message>
        <source>Closed group</source>
        <translation>Geschlossene Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon</numerusform>
            <numerusform>%Ln Telefone</numerusform>
        </translation>
    </message>
    <message>
        <source>Different values</source>
        <extracomment>Stands for values that differ from phone to phone</extracomment>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>Not kept</source>
        <extracomment>In place of a password that the journal has forgotten</extracomment>
        <translation>Nicht aufbewahrt</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <extracomment>Result of a group of phones</extracomment>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <extracomment>"12 of 20 done", then how many failed</extracomment>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>ui::PlanWords</name>
    <message numerus="yes">
        <source>Register %Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon registrieren</numerusform>
            <numerusform>%Ln Telefone registrieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redirect %Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon umleiten</numerusform>
            <numerusform>%Ln Telefone umleiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon umbenennen</numerusform>
            <numerusform>%Ln Telefone umbenennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign the profile to %Ln phone(s)</source>
        <translation>
            <numerusform>Das Profil %Ln Telefon zuweisen</numerusform>
            <numerusform>Das Profil %Ln Telefonen zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch autoprovisioning of %Ln phone(s)</source>
        <translation>
            <numerusform>Autoprovisionierung von %Ln Telefon umschalten</numerusform>
            <numerusform>Autoprovisionierung von %Ln Telefonen umschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deregister %Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon abmelden</numerusform>
            <numerusform>%Ln Telefone abmelden</numerusform>
        </translation>
    </message>
    <message>
        <source>A deregistered phone keeps its configuration until it is reset to factory settings. Its settings stored here are lost.</source>
        <translation>Ein abgemeldetes Telefon behält seine Konfiguration, bis es auf Werkseinstellungen zurückgesetzt wird. Seine hier gespeicherten Einstellungen gehen verloren.</translation>
    </message>
    <message>
        <source>A phone takes this up at its next factory reset or first start, not before.</source>
        <translation>Ein Telefon übernimmt das beim nächsten Zurücksetzen auf Werkseinstellungen oder beim ersten Start, nicht vorher.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) were redirected already and will not notice this before a factory reset.</source>
        <translation>
            <numerusform>%Ln Telefon wurde schon umgeleitet und bemerkt das erst nach dem Zurücksetzen auf Werkseinstellungen.</numerusform>
            <numerusform>%Ln Telefone wurden schon umgeleitet und bemerken das erst nach dem Zurücksetzen auf Werkseinstellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target is not encrypted: everybody on the way can read passwords in the configuration.</source>
        <translation>Das Ziel ist nicht verschlüsselt: Jeder auf dem Weg kann Passwörter in der Konfiguration lesen.</translation>
    </message>
    <message>
        <source>The address holds a password, which is shown wherever the address is. Enter user and password in their own fields.</source>
        <translation>Die Adresse enthält ein Passwort, das überall sichtbar ist, wo die Adresse steht. Geben Sie Benutzer und Passwort in ihre eigenen Felder ein.</translation>
    </message>
    <message numerus="yes">
        <source>The profile does not fit %Ln phone(s).</source>
        <translation>
            <numerusform>Das Profil passt nicht zu %Ln Telefon.</numerusform>
            <numerusform>Das Profil passt nicht zu %Ln Telefonen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether another account holds one of the addresses shows only when they are registered.</source>
        <translation>Ob ein anderes Konto eine der Adressen hält, zeigt sich erst beim Registrieren.</translation>
    </message>
    <message>
        <source>The address holds neither {mac} nor {phone_type}: each phone asks there for its default file names.</source>
        <translation>Die Adresse enthält weder {mac} noch {phone_type}: Jedes Telefon fragt dort nach seinen üblichen Dateinamen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more companies</source>
        <translation>
            <numerusform>%1 und %Ln weitere Firma</numerusform>
            <numerusform>%1 und %Ln weitere Firmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon importieren</numerusform>
            <numerusform>%Ln Telefone importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the change of %Ln phone(s)</source>
        <translation>
            <numerusform>Änderung von %Ln Telefon rückgängig machen</numerusform>
            <numerusform>Änderung von %Ln Telefonen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon ändern</numerusform>
            <numerusform>%Ln Telefone ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the target of %Ln phone(s)</source>
        <translation>
            <numerusform>Ziel von %Ln Telefon ersetzen</numerusform>
            <numerusform>Ziel von %Ln Telefonen ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon verschieben</numerusform>
            <numerusform>%Ln Telefone verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>A phone that is moved is registered nowhere for a moment. If the new company cannot take it, it is registered again where it was.</source>
        <translation>Ein Telefon, das verschoben wird, ist einen Augenblick lang nirgends registriert. Kann die neue Firma es nicht übernehmen, wird es wieder dort registriert, wo es war.</translation>
    </message>
    <message>
        <source>Phones are registered with everything that was stored for them.</source>
        <translation>Telefone werden mit allem registriert, was für sie gespeichert war.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) have settings of their own, which win over the profile's.</source>
        <translation>
            <numerusform>%Ln Telefon hat eigene Einstellungen, die vor denen des Profils gelten.</numerusform>
            <numerusform>%Ln Telefone haben eigene Einstellungen, die vor denen des Profils gelten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a keychain Perch keeps no passwords: what is changed of %Ln phone(s) cannot be undone.</source>
        <translation>
            <numerusform>Ohne Schlüsselbund bewahrt Perch keine Passwörter auf: Was an %Ln Telefon geändert wird, lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Ohne Schlüsselbund bewahrt Perch keine Passwörter auf: Was an %Ln Telefonen geändert wird, lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the file %1</source>
        <translation>Aus der Datei %1</translation>
    </message>
    <message>
        <source>Chosen in the search: %1</source>
        <translation>Ausgewählt in der Suche: %1</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Confirm by &amp;typing above</source>
        <translation>&amp;Eintippen lassen über</translation>
    </message>
    <message>
        <source>Confirm by typing above this number of phones</source>
        <translation>Über dieser Zahl von Telefonen durch Eintippen bestätigen</translation>
    </message>
    <message>
        <source> phones</source>
        <extracomment>Behind a number</extracomment>
        <translation> Telefone</translation>
    </message>
    <message>
        <source>A change of more phones is agreed to by typing the customer’s name. A change of several customers always is.</source>
        <translation>Einer Änderung von mehr Telefonen stimmt man zu, indem man den Namen des Kunden eintippt. Bei mehreren Kunden ist immer etwas einzutippen.</translation>
    </message>
    <message>
        <source>Tell me on the &amp;desktop when a long change has ended</source>
        <translation>Auf dem &amp;Desktop melden, wenn eine lange Änderung zu Ende ist</translation>
    </message>
    <message>
        <source>Save preferences</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Language of the program</extracomment>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>ui::ProfileDialog</name>
    <message>
        <source>Assign a profile</source>
        <translation>Profil zuweisen</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
</context>
<context>
    <name>ui::ProfileFacts</name>
    <message>
        <source>Product group</source>
        <translation>Produktgruppe</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Autoprovisioning</source>
        <translation>Autoprovisionierung</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>ui::ProfilesModel</name>
    <message>
        <source>Name</source>
        <extracomment>Column of the profiles table.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>Produktgruppe</translation>
    </message>
    <message>
        <source>Redirect target</source>
        <extracomment>Column of the profiles table: the server its phones are sent to.</extracomment>
        <translation>Umleitungsziel</translation>
    </message>
    <message>
        <source>Phones</source>
        <extracomment>Column of the profiles table: how many phones have it.</extracomment>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Column of the profiles table: how many settings it holds.</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Company</source>
        <extracomment>Column of the profiles table.</extracomment>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>ui::ProfilesPane</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Loading profiles</source>
        <translation>Profile werden geladen</translation>
    </message>
    <message>
        <source>There are no profiles in %1 or below it.</source>
        <translation>In %1 und darunter gibt es keine Profile.</translation>
    </message>
    <message>
        <source>%1 has no profiles of its own.</source>
        <translation>%1 hat keine eigenen Profile.</translation>
    </message>
    <message>
        <source>Show everything below</source>
        <translation>Alles darunter zeigen</translation>
    </message>
    <message>
        <source>No profile matches “%1”.</source>
        <translation>Kein Profil passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>ui::PropertyList</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>ui::QueryStrip</name>
    <message>
        <source>%1 Until then everything is listed.</source>
        <translation>%1 Bis dahin steht alles in der Liste.</translation>
    </message>
    <message>
        <source>%1 Until then the list shows “%2”.</source>
        <translation>%1 Bis dahin zeigt die Liste „%2“.</translation>
    </message>
</context>
<context>
    <name>ui::RedirectDialog</name>
    <message>
        <source>Redirect phones</source>
        <translation>Telefone umleiten</translation>
    </message>
    <message>
        <source>Redirect &amp;to</source>
        <translation>&amp;Umleiten nach</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <translation>Umleiten nach</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>User for the target</source>
        <translation>Benutzer für das Ziel</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Password for the target</source>
        <translation>Passwort für das Ziel</translation>
    </message>
    <message>
        <source>The phone fills in {mac} and {phone_type}. User and password are for the web server at the target and only written when you enter them.</source>
        <translation>Das Telefon setzt {mac} und {phone_type} ein. Benutzer und Passwort gelten für den Webserver am Ziel und werden nur geschrieben, wenn Sie sie eingeben.</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
    <message>
        <source>Left as it is: %1</source>
        <translation>Bleibt, wie es ist: %1</translation>
    </message>
</context>
<context>
    <name>ui::RegisterDialog</name>
    <message>
        <source>Register phones</source>
        <translation>Telefone registrieren</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>&amp;MAC addresses, pasted or scanned, in any notation</source>
        <translation>&amp;MAC-Adressen, eingefügt oder gescannt, in jeder Schreibweise</translation>
    </message>
    <message>
        <source>MAC addresses</source>
        <translation>MAC-Adressen</translation>
    </message>
    <message>
        <source>000413A30001 Lobby
00:04:13:A3:00:02
or a whole e-mail or spreadsheet</source>
        <translation>000413A30001 Empfang
00:04:13:A3:00:02
oder eine ganze E-Mail oder Tabelle</translation>
    </message>
    <message>
        <source>Take the rest of each line as the &amp;name</source>
        <translation>Den Rest jeder Zeile als &amp;Namen nehmen</translation>
    </message>
    <message>
        <source>Works for lines with one address</source>
        <translation>Geht bei Zeilen mit einer Adresse</translation>
    </message>
    <message>
        <source>Addresses found</source>
        <translation>Gefundene Adressen</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>&amp;Kind of phone</source>
        <translation>&amp;Art des Telefons</translation>
    </message>
    <message>
        <source>Kind of phone, where the address does not tell</source>
        <translation>Art des Telefons, wo die Adresse es nicht sagt</translation>
    </message>
    <message>
        <source>&amp;Autoprovisioning on</source>
        <translation>Auto&amp;provisionierung ein</translation>
    </message>
    <message>
        <source>Re&amp;direct these phones</source>
        <translation>Diese Telefone um&amp;leiten</translation>
    </message>
    <message>
        <source>Redirect &amp;to</source>
        <translation>&amp;Umleiten nach</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <translation>Umleiten nach</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>User for the target</source>
        <translation>Benutzer für das Ziel</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Password for the target</source>
        <translation>Passwort für das Ziel</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As the address tells</source>
        <translation>Wie die Adresse sagt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) to register</source>
        <translation>
            <numerusform>%Ln Adresse zu registrieren</numerusform>
            <numerusform>%Ln Adressen zu registrieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln double(s)</source>
        <translation>
            <numerusform>%Ln doppelt</numerusform>
            <numerusform>%Ln doppelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln malformed</source>
        <translation>
            <numerusform>%Ln fehlerhaft</numerusform>
            <numerusform>%Ln fehlerhaft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview %Ln phone(s)…</source>
        <translation>
            <numerusform>Vorschau für %Ln Telefon …</numerusform>
            <numerusform>Vorschau für %Ln Telefone …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RelativeTime</name>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <extracomment>Time ago in a table cell, short</extracomment>
        <translation>
            <numerusform>vor %Ln Min.</numerusform>
            <numerusform>vor %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <extracomment>Hours ago in a table cell, short</extracomment>
        <translation>
            <numerusform>vor %Ln Std.</numerusform>
            <numerusform>vor %Ln Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln d ago</source>
        <extracomment>Days ago in a table cell, short</extracomment>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln min</source>
        <extracomment>Minutes from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %Ln Min.</numerusform>
            <numerusform>in %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln h</source>
        <extracomment>Hours from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %Ln Std.</numerusform>
            <numerusform>in %Ln Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln d</source>
        <extracomment>Days from now in a table cell, short</extracomment>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>Time of something that has not happened</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>Less than a minute ago</extracomment>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>Tooltip of a time of something that has not happened</extracomment>
        <translation>Nie</translation>
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
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <extracomment>A duration in hours, short, as in "2 h left"</extracomment>
        <translation>
            <numerusform>%Ln Std.</numerusform>
            <numerusform>%Ln Std.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplaceUrlDialog</name>
    <message>
        <source>Replace the target</source>
        <translation>Ziel ersetzen</translation>
    </message>
    <message>
        <source>Targets that begin &amp;with</source>
        <translation>Ziele, die beginnen &amp;mit</translation>
    </message>
    <message>
        <source>Targets that begin with</source>
        <translation>Ziele, die beginnen mit</translation>
    </message>
    <message>
        <source>&amp;Begin with this instead</source>
        <translation>Statt&amp;dessen beginnen mit</translation>
    </message>
    <message>
        <source>Begin with this instead</source>
        <translation>Stattdessen beginnen mit</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>What follows in a target stays as it is. Phones with another target are left alone.</source>
        <translation>Was in einem Ziel danach folgt, bleibt, wie es ist. Telefone mit anderem Ziel bleiben unberührt.</translation>
    </message>
    <message>
        <source>Enter the beginning of the targets to be replaced.</source>
        <translation>Geben Sie den Anfang der Ziele ein, die ersetzt werden sollen.</translation>
    </message>
</context>
<context>
    <name>ui::RolloutStrip</name>
    <message>
        <source>Start the next wave by itself</source>
        <translation>Die nächste Welle von selbst beginnen</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>In waves</source>
        <translation>In Wellen</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source> phones</source>
        <translation> Telefone</translation>
    </message>
    <message>
        <source>Phones of the first wave, some of each company and model</source>
        <translation>Telefone der ersten Welle, einige von jeder Firma und jedem Modell</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source> % of all</source>
        <translation> % von allen</translation>
    </message>
    <message>
        <source>How far the second wave goes; the third one does the rest</source>
        <translation>Wie weit die zweite Welle reicht; die dritte erledigt den Rest</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>At least so long between two waves</source>
        <translation>Mindestens so lange zwischen zwei Wellen</translation>
    </message>
    <message>
        <source>Failures up to</source>
        <translation>Fehler bis</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>When more of a wave fails, nothing more is sent</source>
        <translation>Schlägt von einer Welle mehr fehl, wird nichts mehr gesendet</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>So many of a wave’s phones must have contacted the service again</source>
        <translation>So viele Telefone einer Welle müssen sich beim Dienst wieder gemeldet haben</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>When they have not come back by then, nothing more is sent</source>
        <translation>Haben sie sich bis dahin nicht gemeldet, wird nichts mehr gesendet</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>no second wave</source>
        <translation>keine zweite</translation>
    </message>
</context>
<context>
    <name>ui::RolloutWords</name>
    <message>
        <source>One wave: the pilot is as large as the whole.</source>
        <translation>Eine Welle: Der Pilot ist so groß wie das Ganze.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s): %1 phones.</source>
        <extracomment>%1 is a list of numbers: "5, 15 and 80"</extracomment>
        <translation>
            <numerusform>%Ln Welle: %1 Telefone.</numerusform>
            <numerusform>%Ln Wellen: %1 Telefone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wave %1 of %2</source>
        <extracomment>How far a change in waves is</extracomment>
        <translation>Welle %1 von %2</translation>
    </message>
    <message>
        <source>The next wave starts in %1.</source>
        <translation>Die nächste Welle beginnt in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln phone(s) have come back.</source>
        <translation>
            <numerusform>%1 von %Ln Telefon hat sich zurückgemeldet.</numerusform>
            <numerusform>%1 von %Ln Telefonen haben sich zurückgemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest is looked for once more.</source>
        <translation>Nach den übrigen wird noch einmal gesehen.</translation>
    </message>
    <message numerus="yes">
        <source>The next wave starts when %Ln have, and halts if they have not in %1.</source>
        <translation>
            <numerusform>Die nächste Welle beginnt, sobald es %Ln ist; ist es das in %1 nicht, hält die Änderung an.</numerusform>
            <numerusform>Die nächste Welle beginnt, sobald es %Ln sind; sind sie es in %1 nicht, hält die Änderung an.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is done. %2</source>
        <extracomment>%1 is "Wave 1 of 3", %2 says what is waited for</extracomment>
        <translation>%1 ist fertig. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln failed.</source>
        <translation>
            <numerusform>%1: %2 von %Ln ist fehlgeschlagen.</numerusform>
            <numerusform>%1: %2 von %Ln sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %Ln phone(s) have come back.</source>
        <translation>
            <numerusform>%1: nur %2 von %Ln Telefon hat sich zurückgemeldet.</numerusform>
            <numerusform>%1: nur %2 von %Ln Telefonen haben sich zurückgemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is done and all is well. The next wave waits for you.</source>
        <translation>%1 ist fertig und alles ist in Ordnung. Die nächste Welle wartet auf Sie.</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <extracomment>Button: stop a change and undo what was done</extracomment>
        <translation>Zurückrollen…</translation>
    </message>
</context>
<context>
    <name>ui::RunBanner</name>
    <message>
        <source>This change cannot go on.</source>
        <translation>Diese Änderung kann nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>It was made for the connection “%1”, which is gone or leads to another account now. Stop it to close it for good.</source>
        <translation>Sie galt der Verbindung „%1“, die es nicht mehr gibt oder die jetzt zu einem anderen Konto führt. Stoppen Sie sie, um sie endgültig abzuschließen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Perch ended before this change did.</source>
        <translation>Perch endete vor dieser Änderung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) are left. Perch looks at each before it sends anything.</source>
        <translation>
            <numerusform>%Ln Telefon ist noch übrig. Perch sieht nach, bevor es etwas sendet.</numerusform>
            <numerusform>%Ln Telefone sind noch übrig. Perch sieht bei jedem nach, bevor es etwas sendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue now</source>
        <translation>Jetzt fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>ui::RunFacts</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label: the reason for which a change does not go on</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Made from</source>
        <extracomment>Label: what the phones of a change were chosen by</extracomment>
        <translation>Entstanden aus</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Label: when a change was started</extracomment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Label: when a change came to its end</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Label: who made a change</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Label: what can be done with a change no more</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It was tidied and cannot be undone any more.</source>
        <translation>Sie wurde aufgeräumt und lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done before</source>
        <translation>
            <numerusform>%Ln war schon so</numerusform>
            <numerusform>%Ln waren schon so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unklar</numerusform>
            <numerusform>%Ln unklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln übrig</numerusform>
            <numerusform>%Ln übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunPace</name>
    <message>
        <source>%1 per minute</source>
        <extracomment>How fast a change goes, in calls to the service</extracomment>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <extracomment>How fast a change goes, in calls to the service</extracomment>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <extracomment>How fast something goes, and the time it still takes: "12 per second, 3 min left"</extracomment>
        <translation>%1, noch %2</translation>
    </message>
</context>
<context>
    <name>ui::RunsModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Column heading: what a change does, "Redirect 3 phones"</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Column heading: number of phones</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Column heading: when a change was started</extracomment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column heading: who made a change</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Wartet auf das Netz</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a change: a person, or Perch itself, holds it</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>Aufgehalten</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>State of a change: the program ended before it did</extracomment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Undone</source>
        <extracomment>State of a change that was taken back, "in part" where some phones still have it</extracomment>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Done in part</source>
        <extracomment>State of a change that has ended</extracomment>
        <translation>Teilweise fertig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Running wave %1 of %2</source>
        <translation>Welle %1 von %2 läuft</translation>
    </message>
    <message>
        <source>After wave %1 of %2</source>
        <extracomment>State of a change: a wave has ended, the next one has not begun</extracomment>
        <translation>Nach Welle %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Progress of a change: "5 of 20", then "12 per second, 3 min left"</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Undone in part</source>
        <translation>Teils rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln undone</source>
        <extracomment>Progress of a change: "407" or "12 of 407", then how many phones were put back</extracomment>
        <translation>
            <numerusform>%1, %Ln rückgängig</numerusform>
            <numerusform>%1, %Ln rückgängig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavedViewsModel</name>
    <message>
        <source>Never seen</source>
        <extracomment>A saved view: phones that never asked the service.</extracomment>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Without profile</source>
        <translation>Ohne Profil</translation>
    </message>
    <message>
        <source>Outdated firmware</source>
        <translation>Veraltete Firmware</translation>
    </message>
    <message>
        <source>Redirected to plain http</source>
        <translation>Auf http umgeleitet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s)</source>
        <translation>
            <numerusform>%Ln Telefon</numerusform>
            <numerusform>%Ln Telefone</numerusform>
        </translation>
    </message>
    <message>
        <source>its search cannot be read</source>
        <extracomment>Read aloud for a saved view.</extracomment>
        <translation>ihre Suche ist nicht lesbar</translation>
    </message>
    <message>
        <source>shown, modified</source>
        <extracomment>Read aloud for the saved view that the list of phones shows.</extracomment>
        <translation>wird gezeigt, geändert</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>wird gezeigt</translation>
    </message>
    <message>
        <source>%1 (modified)</source>
        <extracomment>A saved view that is shown with another search or other columns than it is saved with.</extracomment>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Saved view</source>
        <extracomment>Read aloud: what the rows of the list are.</extracomment>
        <translation>Gespeicherte Ansicht</translation>
    </message>
</context>
<context>
    <name>ui::SavedViewsPane</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>What can be done with saved views</source>
        <translation>Was mit gespeicherten Ansichten möglich ist</translation>
    </message>
    <message>
        <source>There are no saved views.</source>
        <translation>Es gibt keine gespeicherten Ansichten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::ScanWords</name>
    <message>
        <source>Scanned</source>
        <extracomment>Headline after a good scan
----------
State of a scanned phone: it waits to be sent</extracomment>
        <translation>Gescannt</translation>
    </message>
    <message>
        <source>Scanned before</source>
        <translation>Schon gescannt</translation>
    </message>
    <message>
        <source>Registered already</source>
        <translation>Schon registriert</translation>
    </message>
    <message>
        <source>Another customer’s phone</source>
        <translation>Telefon eines anderen Kunden</translation>
    </message>
    <message>
        <source>Scanned for another customer</source>
        <translation>Für anderen Kunden gescannt</translation>
    </message>
    <message>
        <source>Not a Snom or Gigaset phone</source>
        <translation>Kein Telefon von Snom oder Gigaset</translation>
    </message>
    <message>
        <source>Address incomplete</source>
        <translation>Adresse unvollständig</translation>
    </message>
    <message>
        <source>No MAC address</source>
        <translation>Keine MAC-Adresse</translation>
    </message>
    <message>
        <source>No code found</source>
        <translation>Kein Code gefunden</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>Kein Kunde gewählt</translation>
    </message>
    <message>
        <source>The phone is kept and waits to be sent.</source>
        <translation>Das Telefon ist gespeichert und wartet auf das Senden.</translation>
    </message>
    <message>
        <source>This phone was scanned at %1. It is kept once.</source>
        <translation>Dieses Telefon wurde um %1 gescannt. Es ist einmal gespeichert.</translation>
    </message>
    <message>
        <source>This phone was scanned at %1 as “%2”. It is kept once.</source>
        <extracomment>Time of day, then the name of the phone</extracomment>
        <translation>Dieses Telefon wurde um %1 als „%2“ gescannt. Es ist einmal gespeichert.</translation>
    </message>
    <message>
        <source>The phone is registered for this customer. Nothing is to be done.</source>
        <translation>Das Telefon ist für diesen Kunden registriert. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The phone is registered for this customer as “%1”. Nothing is to be done.</source>
        <translation>Das Telefon ist für diesen Kunden als „%1“ registriert. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The phone is registered for %1. Deregister it there first, or put it aside.</source>
        <translation>Das Telefon ist für %1 registriert. Melden Sie es dort zuerst ab, oder legen Sie es beiseite.</translation>
    </message>
    <message>
        <source>The phone was scanned at %1 for %2. Take it back there first.</source>
        <extracomment>Time of day, then the name of the customer</extracomment>
        <translation>Das Telefon wurde um %1 für %2 gescannt. Nehmen Sie es dort zuerst zurück.</translation>
    </message>
    <message>
        <source>This MAC address belongs to another maker. Scan the phone’s own label.</source>
        <translation>Diese MAC-Adresse gehört einem anderen Hersteller. Scannen Sie das Etikett des Telefons selbst.</translation>
    </message>
    <message>
        <source>“%1” is another number, perhaps the serial number. Scan the code beside “MAC”.</source>
        <translation>„%1“ ist eine andere Nummer, vielleicht die Seriennummer. Scannen Sie den Code neben „MAC“.</translation>
    </message>
    <message>
        <source>The picture shows no code that can be read. Go nearer, and hold the label straight.</source>
        <translation>Auf dem Bild ist kein lesbarer Code. Gehen Sie näher heran und halten Sie das Etikett gerade.</translation>
    </message>
    <message>
        <source>Choose the customer above, then scan the phone again.</source>
        <translation>Wählen Sie oben den Kunden und scannen Sie das Telefon noch einmal.</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>State of a scanned phone: on its way to the service</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Registered</source>
        <extracomment>State of a scanned phone</extracomment>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Seen</source>
        <extracomment>State of a scanned phone: it has asked the service</extracomment>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>State of a scanned phone: the service did not take it</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Wrong character</source>
        <translation>Falsches Zeichen</translation>
    </message>
    <message>
        <source>Address too long</source>
        <translation>Adresse zu lang</translation>
    </message>
    <message>
        <source>Address unreadable</source>
        <translation>Adresse unlesbar</translation>
    </message>
    <message>
        <source>“%1” holds “%2”, which no MAC address has. Scan it again.</source>
        <extracomment>%1 what was scanned, %2 one character of it</extracomment>
        <translation>„%1“ enthält „%2“, das in keiner MAC-Adresse vorkommt. Scannen Sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %Ln character(s) instead of 12. Scan it again.</source>
        <translation>
            <numerusform>„%1“ hat %Ln Zeichen statt 12. Scannen Sie noch einmal.</numerusform>
            <numerusform>„%1“ hat %Ln Zeichen statt 12. Scannen Sie noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be read as a MAC address. Scan it again.</source>
        <translation>„%1“ lässt sich nicht als MAC-Adresse lesen. Scannen Sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” shows no code that can be read. Go nearer, and hold the label straight.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>„%1“ zeigt keinen lesbaren Code. Gehen Sie näher heran und halten Sie das Etikett gerade.</translation>
    </message>
</context>
<context>
    <name>ui::ScansModel</name>
    <message>
        <source>Time</source>
        <extracomment>Column heading: time of day</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column heading: name of the phone</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column heading: scanned, sent, registered, seen or refused</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>ui::SearchLine</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>ui::SecretDialog</name>
    <message>
        <source>Enter the secret</source>
        <translation>Geheimnis eingeben</translation>
    </message>
    <message>
        <source>Access Key ID</source>
        <translation>Access Key ID</translation>
    </message>
    <message>
        <source>Access Key &amp;Secret</source>
        <translation>Access Key &amp;Secret</translation>
    </message>
    <message>
        <source>Access Key Secret</source>
        <translation>Access Key Secret</translation>
    </message>
    <message>
        <source>Keep the secret</source>
        <translation>Geheimnis behalten</translation>
    </message>
    <message>
        <source>In the &amp;keychain of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>For this &amp;run only</source>
        <translation>Nur für diesen &amp;Lauf</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
</context>
<context>
    <name>ui::StatePane</name>
    <message>
        <source>Stop</source>
        <extracomment>Button that ends a running load</extracomment>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress of loading</source>
        <translation>Fortschritt des Ladens</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>Progress of a load whose end is not known: %1 a number</extracomment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress of a load: %1 and %2 numbers, "1,204 of 10,000"</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Progress below a table: what is loaded ("Loading phones"), then the numbers</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button that repeats what has failed</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 of %2, about %3 left</source>
        <extracomment>Progress of a load: numbers and a short duration, "1,204 of 10,000, about 40 s left"</extracomment>
        <translation>%1 von %2, noch etwa %3</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln change(s) running</source>
        <translation>
            <numerusform>%Ln Änderung läuft</numerusform>
            <numerusform>%Ln Änderungen laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone(s) failed</source>
        <translation>
            <numerusform>%Ln Telefon fehlgeschlagen</numerusform>
            <numerusform>%Ln Telefone fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>%1: connecting</source>
        <translation>%1: wird verbunden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: loading</source>
        <translation>%1: wird geladen</translation>
    </message>
    <message>
        <source>%1: as of %2, %3</source>
        <extracomment>"Example Telecom: as of 09:14, 3 min ago"</extracomment>
        <translation>%1: Stand %2, %3</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>Added to the age of what is shown while the service cannot be reached.</extracomment>
        <translation>%1 (nicht verbunden)</translation>
    </message>
    <message>
        <source>This computer's clock is %1 behind</source>
        <translation>Die Uhr dieses Rechners geht %1 nach</translation>
    </message>
    <message>
        <source>This computer's clock is %1 ahead</source>
        <translation>Die Uhr dieses Rechners geht %1 vor</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends the reading of all lists.</extracomment>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop reading; what has arrived stays</source>
        <translation>Lesen stoppen; was schon da ist, bleibt</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen stoppen</translation>
    </message>
    <message>
        <source>Holding back for %1 as the service asked</source>
        <extracomment>The service asked to be left alone; %1 is a duration such as "12 s".</extracomment>
        <translation>Auf Wunsch des Dienstes %1 Pause</translation>
    </message>
    <message>
        <source>Reading %1 of %2 phones</source>
        <translation>%1 von %2 Telefonen gelesen</translation>
    </message>
    <message>
        <source>Reading %1 of %2 lists</source>
        <translation>%1 von %2 Listen gelesen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>What is being read, and how fast: "Reading ... · 5 requests/s"</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: nicht verbunden</translation>
    </message>
    <message>
        <source>%1 (kept up to date by another Perch window)</source>
        <extracomment>Added to the age of what is shown while another running Perch reads it from the service.</extracomment>
        <translation>%1 (ein anderes Perch-Fenster hält dies aktuell)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to be continued</source>
        <translation>
            <numerusform>%Ln Änderung fortzusetzen</numerusform>
            <numerusform>%Ln Änderungen fortzusetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1 of %2 phones, about %3 left</source>
        <extracomment>"Reading 1,204 of 10,000 phones, about 40 s left"</extracomment>
        <translation>%1 von %2 Telefonen gelesen, noch etwa %3</translation>
    </message>
    <message>
        <source>Reading %1 of %2 lists, about %3 left</source>
        <extracomment>Lists are those of phones, profiles and so on, several for each company.</extracomment>
        <translation>%1 von %2 Listen gelesen, noch etwa %3</translation>
    </message>
</context>
<context>
    <name>ui::TableModel</name>
    <message>
        <source>%1: none</source>
        <extracomment>Read aloud for an empty cell; %1 is the column, such as "Profile".</extracomment>
        <translation>%1: keine Angabe</translation>
    </message>
</context>
<context>
    <name>ui::TablePane</name>
    <message>
        <source>Choose a connection or a company on the left.</source>
        <extracomment>Nothing is selected in the tree of connections.</extracomment>
        <translation>Wählen Sie links eine Verbindung oder eine Firma.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>Loading was stopped before anything came.</source>
        <translation>Das Laden wurde gestoppt, bevor etwas kam.</translation>
    </message>
    <message>
        <source>Load again</source>
        <extracomment>Button: go on reading the list.</extracomment>
        <translation>Erneut laden</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>What is shown is as of %1.</source>
        <translation>Gezeigt wird der Stand vom %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading was stopped. The list is not complete.</source>
        <translation>Das Laden wurde gestoppt. Die Liste ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Den Rest laden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Rows shown: %1</source>
        <translation>Gezeigte Zeilen: %1</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button: the keychain of the desktop asks for its password.</extracomment>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>%1 of %2 companies</source>
        <translation>%1 von %2 Firmen</translation>
    </message>
</context>
<context>
    <name>ui::TidyDialog</name>
    <message>
        <source>Tidy history</source>
        <translation>Verlauf aufräumen</translation>
    </message>
    <message>
        <source>&amp;Older than</source>
        <translation>Ä&amp;lter als</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>Nothing was changed with Perch yet.</source>
        <translation>Mit Perch wurde noch nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The history has %Ln change(s) since %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Der Verlauf hat %Ln Änderung seit dem %1.</numerusform>
            <numerusform>Der Verlauf hat %Ln Änderungen seit dem %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes %1 on this computer.</source>
        <extracomment>%1 is a size ("12.4 MB")</extracomment>
        <translation>Er braucht auf diesem Rechner %1.</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 Jahre</translation>
    </message>
    <message numerus="yes">
        <source>Tidy %Ln change(s)</source>
        <extracomment>Button: drop what is only needed to undo old changes</extracomment>
        <translation>
            <numerusform>%Ln Änderung aufräumen</numerusform>
            <numerusform>%Ln Änderungen aufräumen</numerusform>
        </translation>
    </message>
    <message>
        <source>No change of this age still has what is needed to undo it.</source>
        <translation>Keine Änderung dieses Alters hat noch, was man zum Rückgängigmachen braucht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) can then no longer be undone or tried again, and passwords that they have set are forgotten. When, what, by whom and the result stay in the history.</source>
        <translation>
            <numerusform>%Ln Änderung lässt sich dann nicht mehr rückgängig machen oder wiederholen, und Passwörter, die sie gesetzt hat, werden vergessen. Wann, was, von wem und das Ergebnis bleiben im Verlauf.</numerusform>
            <numerusform>%Ln Änderungen lassen sich dann nicht mehr rückgängig machen oder wiederholen, und Passwörter, die sie gesetzt haben, werden vergessen. Wann, was, von wem und das Ergebnis bleiben im Verlauf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Register phones</source>
        <translation>Telefone registrieren</translation>
    </message>
</context>
<context>
    <name>ui::ViewBar</name>
    <message>
        <source>modified</source>
        <extracomment>Beside the name of a saved view whose search or columns are not as saved.</extracomment>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>ui::ViewNameDialog</name>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>ui::ViewsFlow</name>
    <message>
        <source>Save as view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <extracomment>Proposed for a view that is saved under another name; %1 is the old one.</extracomment>
        <translation>%1, Kopie</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <extracomment>%1 is the name of a saved view.</extracomment>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) were removed.</source>
        <translation>
            <numerusform>%Ln Ansicht wurde entfernt.</numerusform>
            <numerusform>%Ln Ansichten wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All standard views are there.</source>
        <translation>Alle Standardansichten sind vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln standard view(s) restored.</source>
        <translation>
            <numerusform>%Ln Standardansicht wiederhergestellt.</numerusform>
            <numerusform>%Ln Standardansichten wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Ansichten exportieren</translation>
    </message>
    <message>
        <source>Saved views of Perch (%1)</source>
        <extracomment>Filter of the file dialog; %1 is a pattern such as *.perch-views.json.</extracomment>
        <translation>Gespeicherte Ansichten von Perch (%1)</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Ansichten importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>Filter of the file dialog.</extracomment>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>Number of imported views that were not there before.</extracomment>
        <translation>
            <numerusform>%Ln neue</numerusform>
            <numerusform>%Ln neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <extracomment>Number of views that an import has replaced.</extracomment>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <extracomment>Number of imported views that were there already.</extracomment>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <extracomment>Number of views of a file that were not imported.</extracomment>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>without a name</source>
        <extracomment>Stands for the name of a view that could not be read.</extracomment>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a saved view, %2 a sentence that says why it was refused.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: This version of Perch cannot read its search.</source>
        <extracomment>%1 is the name of a saved view.</extracomment>
        <translation>%1: Diese Version von Perch kann die Suche nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no views.</source>
        <translation>Die Datei enthält keine Ansichten.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importiert: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) exported.</source>
        <translation>
            <numerusform>%Ln Ansicht exportiert.</numerusform>
            <numerusform>%Ln Ansichten exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Words</name>
    <message>
        <source>Never seen</source>
        <extracomment>Status of a phone: the service has never been asked by it.</extracomment>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Redirected</source>
        <extracomment>Status of a phone: it was sent to another provisioning server.
----------
Event in the log of a phone.</extracomment>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <extracomment>Status of a phone: it got its settings from SRAPS itself.</extracomment>
        <translation>Provisioniert</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>Status of a phone: its last contact failed.
----------
Level of a log line.</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Not told</source>
        <extracomment>Status of a phone when the service told none.</extracomment>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>SRAPS has never been asked by this phone. It may be unpacked, offline, or already redirected before it was registered here.</source>
        <translation>Dieses Telefon hat SRAPS noch nie gefragt. Es ist vielleicht noch nicht ausgepackt, nicht am Netz oder wurde schon umgeleitet, bevor es hier registriert wurde.</translation>
    </message>
    <message>
        <source>The phone was sent to its provisioning server. It will not ask SRAPS again until it is reset.</source>
        <translation>Das Telefon wurde zu seinem Provisionierungsserver geschickt. Es fragt SRAPS erst wieder, wenn es zurückgesetzt wird.</translation>
    </message>
    <message>
        <source>The phone got its settings from SRAPS.</source>
        <translation>Das Telefon hat seine Einstellungen von SRAPS bekommen.</translation>
    </message>
    <message>
        <source>The last contact failed.</source>
        <translation>Der letzte Kontakt ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The service did not tell a status.</source>
        <translation>Der Dienst hat keinen Status genannt.</translation>
    </message>
    <message>
        <source>A status that this version of Perch does not know.</source>
        <translation>Ein Status, den diese Version von Perch nicht kennt.</translation>
    </message>
    <message>
        <source>Factory-reset it; check its network and its clock.</source>
        <translation>Setzen Sie es auf Werkseinstellungen zurück; prüfen Sie Netzwerk und Uhrzeit.</translation>
    </message>
    <message>
        <source>If it does not come up, check that server.</source>
        <translation>Wenn es nicht startet, prüfen Sie diesen Server.</translation>
    </message>
    <message>
        <source>Its own settings are listed below.</source>
        <translation>Seine eigenen Einstellungen stehen unten.</translation>
    </message>
    <message>
        <source>Look at the refused line of its log.</source>
        <translation>Sehen Sie sich die abgelehnte Zeile in seinem Protokoll an.</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>Level of a log line: the service refused what the phone asked for.</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>Level of a log line.</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>Level of a log line.</extracomment>
        <translation>Info</translation>
    </message>
    <message>
        <source>Settings sent</source>
        <extracomment>Event in the log of a phone.</extracomment>
        <translation>Einstellungen gesendet</translation>
    </message>
    <message>
        <source>Unknown phone</source>
        <extracomment>Event in the log: a phone asked that nobody has registered.</extracomment>
        <translation>Unbekanntes Telefon</translation>
    </message>
    <message>
        <source>Autoprovisioning is off</source>
        <extracomment>Event in the log of a phone.</extracomment>
        <translation>Autoprovisionierung ist aus</translation>
    </message>
    <message>
        <source>Firmware offered</source>
        <extracomment>Event in the log of a phone.</extracomment>
        <translation>Firmware angeboten</translation>
    </message>
    <message>
        <source>Remote action</source>
        <extracomment>Event in the log of a phone.</extracomment>
        <translation>Fernaktion</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>State of autoprovisioning.</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
</TS>
