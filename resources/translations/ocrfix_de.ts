<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ocrfix</source>
        <translation>Über ocrfix</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message>
        <source>Go to a line</source>
        <translation>Zu einer Zeile gehen</translation>
    </message>
    <message>
        <source>Line of the text as scanned:</source>
        <translation>Zeile des gescannten Textes:</translation>
    </message>
    <message>
        <source>Line of the text:</source>
        <translation>Zeile des Textes:</translation>
    </message>
</context>
<context>
    <name>AlwaysDialog</name>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>nothing: it is taken out</source>
        <translation>nichts: es wird herausgenommen</translation>
    </message>
    <message>
        <source>words, with commas between them</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>in this &amp;document</source>
        <translation>in diesem &amp;Dokument</translation>
    </message>
    <message>
        <source>in all documents of this &amp;project</source>
        <translation>in allen Dokumenten dieses &amp;Projekts</translation>
    </message>
    <message>
        <source>for &amp;me, in every project</source>
        <translation>für &amp;mich, in jedem Projekt</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Al&amp;ways means</source>
        <translation>&amp;Heißt immer</translation>
    </message>
    <message>
        <source>but not &amp;behind</source>
        <translation>aber nicht h&amp;inter</translation>
    </message>
    <message>
        <source>nor be&amp;fore</source>
        <translation>noch &amp;vor</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Immer</translation>
    </message>
    <message>
        <source>{count} places of this document; a rule of yours will see to it</source>
        <translation>{count} Stellen dieses Dokuments; eine eigene Regel sorgt dafür</translation>
    </message>
    <message>
        <source>One place of this document; a rule of yours will see to it</source>
        <translation>Eine Stelle dieses Dokuments; eine eigene Regel sorgt dafür</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>BlockNote</name>
    <message>
        <source>Pass over  S</source>
        <translation>Übergehen  S</translation>
    </message>
    <message>
        <source>Illegible  I</source>
        <translation>Unleserlich  I</translation>
    </message>
    <message>
        <source>Take out  X</source>
        <translation>Entfernen  X</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
</context>
<context>
    <name>CharactersDialog</name>
    <message>
        <source>Special characters</source>
        <translation>Sonderzeichen</translation>
    </message>
</context>
<context>
    <name>ChooseScanDialog</name>
    <message>
        <source>Choose the scan</source>
        <translation>Scan wählen</translation>
    </message>
    <message>
        <source>The scan of this document</source>
        <translation>Der Scan dieses Dokuments</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Find the scans of all documents by this pattern:</source>
        <translation>Die Scans aller Dokumente nach diesem Muster finden:</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>What the pattern finds</source>
        <translation>Was das Muster findet</translation>
    </message>
    <message>
        <source>A picture or a PDF; of several pages, or of the page that is shown.</source>
        <translation>Ein Bild oder ein PDF; mit mehreren Seiten, oder mit der Seite, die gezeigt wird.</translation>
    </message>
    <message>
        <source>Scans ({kinds})</source>
        <translation>Scans ({kinds})</translation>
    </message>
    <message>
        <source>{width} × {height} pixels; it fits this page.</source>
        <translation>{width} × {height} Pixel; er passt zu dieser Seite.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels.</source>
        <translation>{width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>It finds a scan for {count} of {all} documents of the folder.</source>
        <translation>Es findet einen Scan für {count} von {all} Dokumenten des Ordners.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>CleanFolderDialog</name>
    <message>
        <source>Clean a folder</source>
        <translation>Einen Ordner bereinigen</translation>
    </message>
    <message>
        <source>Folder to clean</source>
        <translation>Ordner, der bereinigt wird</translation>
    </message>
    <message>
        <source>The documents opened together</source>
        <translation>Die zusammen geöffneten Dokumente</translation>
    </message>
    <message>
        <source>Folder for what is cleaned</source>
        <translation>Ordner für das Bereinigte</translation>
    </message>
    <message>
        <source>As the source, corrected</source>
        <translation>Wie die Quelle, korrigiert</translation>
    </message>
    <message>
        <source>&amp;Replay the decisions of this project</source>
        <translation>&amp;Entscheidungen dieses Projekts übernehmen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was misslang</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>&amp;Clean</source>
        <translation>&amp;Bereinigen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>Be&amp;richt öffnen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>Dokumente werden gesucht …</translation>
    </message>
    <message>
        <source>{seen} of {total} documents</source>
        <translation>{seen} von {total} Dokumenten</translation>
    </message>
    <message>
        <source>{count} cleaned</source>
        <translation>{count} bereinigt</translation>
    </message>
    <message>
        <source>{count} done before and unchanged</source>
        <translation>{count} früher fertig und unverändert</translation>
    </message>
    <message>
        <source>{count} passed over</source>
        <translation>{count} übergangen</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} gescheitert</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>Der Befehl ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Done: {summary}.</source>
        <translation>Fertig: {summary}.</translation>
    </message>
    <message>
        <source>Done, but some documents failed: {summary}.</source>
        <translation>Fertig, aber einige Dokumente misslangen: {summary}.</translation>
    </message>
    <message>
        <source>Stopped. Clean the same folders again and it goes on from there.</source>
        <translation>Angehalten. Wer dieselben Ordner noch einmal bereinigt, macht dort weiter.</translation>
    </message>
</context>
<context>
    <name>CleaningField</name>
    <message>
        <source>Cleaning</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>Looking for doubtful words…</source>
        <translation>Zweifelhafte Wörter werden gesucht …</translation>
    </message>
    <message>
        <source>Not cleaned</source>
        <translation>Nicht bereinigt</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Bereinigen</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>Wird bereinigt …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cleaning: rule {number} of {total}</source>
        <translation>Bereinigung: Regel {number} von {total}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlsliste</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>ConflictsModel</name>
    <message>
        <source>Take theirs</source>
        <translation>Ihre nehmen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>As scanned</source>
        <translation>Wie gescannt</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>A rule of one’s own</source>
        <translation>Eine eigene Regel</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>wie gedruckt</translation>
    </message>
    <message>
        <source>rule on</source>
        <translation>Regel an</translation>
    </message>
    <message>
        <source>rule off</source>
        <translation>Regel aus</translation>
    </message>
</context>
<context>
    <name>DecisionsController</name>
    <message>
        <source>Accept the {count} changes that are chosen?</source>
        <translation>Die {count} gewählten Änderungen annehmen?</translation>
    </message>
    <message>
        <source>Reject the {count} changes that are chosen?</source>
        <translation>Die {count} gewählten Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Keep the {count} places that are chosen as printed?</source>
        <translation>Die {count} gewählten Stellen wie gedruckt lassen?</translation>
    </message>
    <message>
        <source>Take the {count} places that are chosen out?</source>
        <translation>Die {count} gewählten Stellen entfernen?</translation>
    </message>
    <message>
        <source>Accept {count} changes like this one?</source>
        <translation>{count} Änderungen wie diese annehmen?</translation>
    </message>
    <message>
        <source>Reject {count} changes like this one?</source>
        <translation>{count} Änderungen wie diese verwerfen?</translation>
    </message>
    <message>
        <source>Take {count} places like this one out?</source>
        <translation>{count} Stellen wie diese entfernen?</translation>
    </message>
    <message>
        <source>Nothing is offered here: Del takes it out, E writes, P keeps it, F8 goes on</source>
        <translation>Hier gibt es kein Angebot: Entf entfernt es, E schreibt, P lässt es stehen, F8 geht weiter</translation>
    </message>
    <message>
        <source>The text changed meanwhile: nothing was replaced</source>
        <translation>Der Text hat sich inzwischen geändert: nichts wurde ersetzt</translation>
    </message>
    <message>
        <source>Replaced in {count} places; one step back undoes it</source>
        <translation>An {count} Stellen ersetzt; ein Schritt zurück macht es rückgängig</translation>
    </message>
    <message>
        <source>Replaced in one place; one step back undoes it</source>
        <translation>An einer Stelle ersetzt; ein Schritt zurück macht es rückgängig</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open documents</source>
        <translation>Dokumente öffnen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Einen Ordner öffnen</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Projects (*.ocrfix)</source>
        <translation>Projekte (*.ocrfix)</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Projekt sichern unter</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>{name}, {state}, {left} to look at</source>
        <translation>{name}, {state}, {left} anzusehen</translation>
    </message>
    <message>
        <source>{left} to look at</source>
        <translation>{left} noch anzusehen</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Zeichensätze</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Wie es sich liest</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>Choose the one in which it reads well.</source>
        <translation>Wählen Sie den, in dem es sich richtig liest.</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Windows, Western</source>
        <translation>Windows, westlich</translation>
    </message>
    <message>
        <source>Macintosh, Western</source>
        <translation>Macintosh, westlich</translation>
    </message>
    <message>
        <source>DOS, Western</source>
        <translation>DOS, westlich</translation>
    </message>
    <message>
        <source>DOS, American</source>
        <translation>DOS, amerikanisch</translation>
    </message>
    <message>
        <source>ISO, Western</source>
        <translation>ISO, westlich</translation>
    </message>
    <message>
        <source>Windows, Central European</source>
        <translation>Windows, mitteleuropäisch</translation>
    </message>
    <message>
        <source>ISO, Central European</source>
        <translation>ISO, mitteleuropäisch</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, kyrillisch</translation>
    </message>
    <message>
        <source>KOI8, Russian</source>
        <translation>KOI8, russisch</translation>
    </message>
    <message>
        <source>Windows, Greek</source>
        <translation>Windows, griechisch</translation>
    </message>
    <message>
        <source>Windows, Turkish</source>
        <translation>Windows, türkisch</translation>
    </message>
</context>
<context>
    <name>EncodingsController</name>
    <message>
        <source>{name} is read as {encoding}.</source>
        <translation>{name} wird als {encoding} gelesen.</translation>
    </message>
</context>
<context>
    <name>EvidenceCount</name>
    <message>
        <source>What {count} documents have in common helps to clean each of them.</source>
        <translation>Was {count} Dokumente gemeinsam haben, hilft, jedes zu bereinigen.</translation>
    </message>
    <message>
        <source>Open a folder first: what its documents share is counted</source>
        <translation>Zuerst einen Ordner öffnen: gezählt wird, was seine Dokumente gemeinsam haben</translation>
    </message>
    <message>
        <source>Counting the collection: {done} of {total}</source>
        <translation>Sammlung wird gezählt: {done} von {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped: nothing was counted</source>
        <translation>Angehalten: nichts wurde gezählt</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>Der Befehl ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Nothing was counted.</source>
        <translation>Nichts wurde gezählt.</translation>
    </message>
    <message>
        <source>The collection is counted; documents are cleaned with it from now on</source>
        <translation>Die Sammlung ist gezählt; Dokumente werden von nun an damit bereinigt</translation>
    </message>
    <message>
        <source>evidence of the collection</source>
        <translation>Befund der Sammlung</translation>
    </message>
    <message>
        <source>collection of {count}</source>
        <translation>Sammlung von {count}</translation>
    </message>
    <message>
        <source>evidence missing</source>
        <translation>Befund fehlt</translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>Belegdatei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose an evidence file</source>
        <translation>Belegdatei wählen</translation>
    </message>
    <message>
        <source>Evidence (*.evidence);;All files (*)</source>
        <translation>Belege (*.evidence);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What a whole collection shows, counted by File › Count the Collection: words that are broken at line ends, names and running heads are then judged by it.</source>
        <translation>Was eine ganze Sammlung zeigt, gezählt mit Datei › Die Sammlung zählen: Danach werden am Zeilenende getrennte Wörter, Namen und Kolumnentitel beurteilt.</translation>
    </message>
    <message>
        <source>Counted from {count} documents.</source>
        <translation>Aus {count} Dokumenten gezählt.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Choose articles in the outline first</source>
        <translation>Wählen Sie zuerst Artikel in der Gliederung</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>{name} wird ausgegeben …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped: nothing was exported</source>
        <translation>Angehalten: Nichts wurde ausgegeben</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Ausgegeben nach {path}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>What is to be found is a regular expression.</source>
        <translation>Was gesucht wird, ist ein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>As scanned</source>
        <translation>Wie gescannt</translation>
    </message>
    <message>
        <source>Look in the text as it was read.</source>
        <translation>Im Text suchen, wie er gelesen wurde.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No valid pattern</source>
        <translation>Kein gültiges Muster</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>{total} gefunden</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>{count} ersetzt</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>The documents chosen in the list</source>
        <translation>Die in der Liste gewählten Dokumente</translation>
    </message>
    <message>
        <source>All documents of the folder</source>
        <translation>Alle Dokumente des Ordners</translation>
    </message>
    <message>
        <source>This is the last document</source>
        <translation>Das ist das letzte Dokument</translation>
    </message>
    <message>
        <source>This is the first one</source>
        <translation>Das ist das erste Dokument</translation>
    </message>
    <message>
        <source>In work again</source>
        <translation>Wieder in Arbeit</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>Fertig: {name}</translation>
    </message>
    <message>
        <source>Done. There is no document behind this one.</source>
        <translation>Fertig. Dahinter kommt kein Dokument mehr.</translation>
    </message>
    <message>
        <source>Done: {name} (places that nobody looked at: {left})</source>
        <translation>Fertig: {name} (Stellen, die niemand angesehen hat: {left})</translation>
    </message>
</context>
<context>
    <name>FolderWordsModel</name>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>GlanceDialog</name>
    <message>
        <source>The folder at a glance</source>
        <translation>Überblick über den Ordner</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Zweifelhafte Wörter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>Wörter filtern</translation>
    </message>
    <message>
        <source>Put right…  ⏎</source>
        <translation>Berichtigen …  ⏎</translation>
    </message>
    <message>
        <source>As printed everywhere  P</source>
        <translation>Überall wie gedruckt  P</translation>
    </message>
    <message>
        <source>It is a name  N</source>
        <translation>Es ist ein Name  N</translation>
    </message>
    <message>
        <source>Add to my words  M</source>
        <translation>Zu meinen Wörtern  M</translation>
    </message>
    <message>
        <source>Always…  A</source>
        <translation>Immer …  A</translation>
    </message>
    <message>
        <source>Show the places  S</source>
        <translation>Stellen zeigen  S</translation>
    </message>
    <message>
        <source>Find in all texts</source>
        <translation>In allen Texten suchen</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
</context>
<context>
    <name>GlanceModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Legibility</source>
        <translation>Lesbarkeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht zu lesen</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
</context>
<context>
    <name>Glancing</name>
    <message>
        <source>Open a folder first: its documents are seen together here</source>
        <translation>Zuerst einen Ordner öffnen: hier sind seine Dokumente zusammen zu sehen</translation>
    </message>
    <message>
        <source>Documents yet to be counted: {left}</source>
        <translation>Noch zu zählende Dokumente: {left}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Found: places {count}, documents {documents}</source>
        <translation>Gefunden: Stellen {count}, Dokumente {documents}</translation>
    </message>
    <message>
        <source>Open a document of the folder first.</source>
        <translation>Öffnen Sie zuerst ein Dokument des Ordners.</translation>
    </message>
    <message>
        <source>Known from now on: {word}</source>
        <translation>Von nun an bekannt: {word}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>Histories</name>
    <message>
        <source>Today: decisions {count}, documents {documents}</source>
        <translation>Heute: Entscheidungen {count}, Dokumente {documents}</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf ausgeben</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Ausgegeben nach {path}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Das ganze Projekt</translation>
    </message>
    <message>
        <source>Filter decisions</source>
        <translation>Entscheidungen filtern</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ausgeben …</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>{verdict}, taken back</source>
        <translation>{verdict}, zurückgenommen</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Languages of texts</source>
        <translation>Sprachen der Texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Code of the language, two or three letters</source>
        <translation>Kürzel der Sprache, zwei oder drei Buchstaben</translation>
    </message>
    <message>
        <source>Printed in &amp;black letter</source>
        <translation>In F&amp;raktur gedruckt</translation>
    </message>
    <message>
        <source>As Danish and Swedish papers long were: letters are misread in other ways.</source>
        <translation>Wie dänische und schwedische Zeitungen lange: Buchstaben werden anders verlesen.</translation>
    </message>
    <message>
        <source>&amp;Import Words…</source>
        <translation>Wörter &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Forget Imported</source>
        <translation>Importierte &amp;vergessen</translation>
    </message>
    <message>
        <source>Of any other language a list of words is enough to show what is doubtful and to close hyphens: one word a line, or the .dic file of a Hunspell dictionary.</source>
        <translation>Bei jeder anderen Sprache genügt eine Liste von Wörtern, um Zweifelhaftes zu zeigen und Trennungen zu schließen: ein Wort je Zeile oder die .dic-Datei eines Hunspell-Wörterbuchs.</translation>
    </message>
    <message>
        <source>{number} words of {language} are known now.</source>
        <translation>{number} Wörter sind nun bekannt: {language}.</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Wörter importieren</translation>
    </message>
    <message>
        <source>Words (*.txt *.dic);;All files (*)</source>
        <translation>Wörter (*.txt *.dic);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What was imported is forgotten.</source>
        <translation>Das Importierte ist vergessen.</translation>
    </message>
    <message>
        <source>all there is</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>words alone</source>
        <translation>nur Wörter</translation>
    </message>
    <message>
        <source>black letter</source>
        <translation>Fraktur</translation>
    </message>
    <message>
        <source>{number} imported</source>
        <translation>{number} importiert</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The cleaned text is on the clipboard</source>
        <translation>Der bereinigte Text ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Its Path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Show Its Folder</source>
        <translation>Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge a project</source>
        <translation>Projekt hinzunehmen</translation>
    </message>
    <message>
        <source>{name} brings {decisions} decisions and {rules} rules that are new here.</source>
        <translation>{name} bringt {decisions} Entscheidungen und {rules} Regeln, die hier neu sind.</translation>
    </message>
    <message>
        <source>In {count} places both decided otherwise. Ours hold unless theirs are ticked; the space bar ticks rows.</source>
        <translation>An {count} Stellen haben beide anders entschieden. Unsere gelten, wenn ihre nicht angehakt sind; die Leertaste hakt Zeilen an.</translation>
    </message>
    <message>
        <source>Nowhere did both decide otherwise.</source>
        <translation>Nirgends haben beide anders entschieden.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Hinzunehmen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge a project</source>
        <translation>Projekt hinzunehmen</translation>
    </message>
    <message>
        <source>Projects (*.ocrfix)</source>
        <translation>Projekte (*.ocrfix)</translation>
    </message>
    <message>
        <source>{name} brings nothing new</source>
        <translation>{name} bringt nichts Neues</translation>
    </message>
    <message>
        <source>Merged (decisions: {count}); one step back undoes it</source>
        <translation>Hinzugenommen (Entscheidungen: {count}); ein Schritt nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The file changed since it was reviewed. Gone from it: {words}.</source>
        <translation>Die Datei wurde seit der Durchsicht geändert. Nicht mehr darin: {words}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Again from the beginning: these places were passed over</source>
        <translation>Wieder von vorn: diese Stellen wurden übergangen</translation>
    </message>
    <message>
        <source>Again from the end: these places were passed over</source>
        <translation>Wieder von hinten: diese Stellen wurden übergangen</translation>
    </message>
    <message>
        <source>There is no place left to look at</source>
        <translation>Es ist keine Stelle mehr anzusehen</translation>
    </message>
</context>
<context>
    <name>NotText</name>
    <message>
        <source>Nothing is in front: F7 goes to the next doubtful place</source>
        <translation>Nichts steht vorn: F7 geht zur nächsten zweifelhaften Stelle</translation>
    </message>
    <message>
        <source>Taken out: {kind} (lines: {lines})</source>
        <translation>Entfernt: {kind} (Zeilen: {lines})</translation>
    </message>
    <message>
        <source>Marked as illegible: {kind} (lines: {lines})</source>
        <translation>Als unleserlich bezeichnet: {kind} (Zeilen: {lines})</translation>
    </message>
    <message>
        <source>Passed over: {kind} (lines: {lines}, doubtful words: {words})</source>
        <translation>Übergangen: {kind} (Zeilen: {lines}, zweifelhafte Wörter: {words})</translation>
    </message>
    <message>
        <source>Asked about again: {kind} (lines: {lines})</source>
        <translation>Wird wieder gefragt: {kind} (Zeilen: {lines})</translation>
    </message>
    <message>
        <source>{kind} (lines: {lines}, doubtful words: {words})</source>
        <translation>{kind} (Zeilen: {lines}, zweifelhafte Wörter: {words})</translation>
    </message>
</context>
<context>
    <name>NotTextDialog</name>
    <message>
        <source>What is no text</source>
        <translation>Was kein Text ist</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>The block in full</source>
        <translation>Der ganze Block</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>Alle Blöcke</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Alle anhaken</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine anhaken</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Mark as illegible</source>
        <translation>Als &amp;unleserlich bezeichnen</translation>
    </message>
    <message>
        <source>&amp;Pass over</source>
        <translation>Ü&amp;bergehen</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>&amp;Wieder fragen</translation>
    </message>
    <message>
        <source>Ticked: {blocks}; doubtful words in them: {words}</source>
        <translation>Angehakt: {blocks}; zweifelhafte Wörter darin: {words}</translation>
    </message>
</context>
<context>
    <name>NotTextModel</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>{kind}, passed over</source>
        <translation>{kind}, übergangen</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note at “{words}”:</source>
        <translation>Notiz bei „{words}“:</translation>
    </message>
    <message>
        <source>Noted at “{words}”</source>
        <translation>Notiert bei „{words}“</translation>
    </message>
    <message>
        <source>Bookmark at “{words}”</source>
        <translation>Lesezeichen bei „{words}“</translation>
    </message>
    <message>
        <source>A note stands here: it is found like a bookmark</source>
        <translation>Hier steht eine Notiz: sie wird wie ein Lesezeichen gefunden</translation>
    </message>
    <message>
        <source>Bookmark taken away</source>
        <translation>Lesezeichen entfernt</translation>
    </message>
    <message>
        <source>Nothing is noted in this document</source>
        <translation>In diesem Dokument ist nichts notiert</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Struck out (notes: {count})</source>
        <translation>Gestrichen (Notizen: {count})</translation>
    </message>
    <message>
        <source>Export the notes</source>
        <translation>Notizen ausgeben</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Ausgegeben nach {path}</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Notes and bookmarks</source>
        <translation>Notizen und Lesezeichen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Das ganze Projekt</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Notizen filtern</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>&amp;Strike out</source>
        <translation>&amp;Streichen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ausgeben …</translation>
    </message>
    <message>
        <source>Nothing is noted yet</source>
        <translation>Noch ist nichts notiert</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Look…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>It reads well</source>
        <translation>Liest sich richtig</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The encoding of this text was guessed: {encoding}. Does it read well?</source>
        <translation>Der Zeichensatz dieses Textes ist geraten: {encoding}. Liest er sich richtig?</translation>
    </message>
    <message>
        <source>The words of this text’s language are not known here: its letters and hyphens stay as they are, and no word is doubted.</source>
        <translation>Die Wörter der Sprache dieses Textes sind hier nicht bekannt: seine Buchstaben und Trennstriche bleiben, wie sie sind, und kein Wort wird angezweifelt.</translation>
    </message>
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Parts of the article</source>
        <translation>Teile des Artikels</translation>
    </message>
    <message>
        <source>What this part is</source>
        <translation>Was dieser Teil ist</translation>
    </message>
    <message>
        <source>This part is</source>
        <translation>Dieser Teil ist</translation>
    </message>
</context>
<context>
    <name>OwnRuleDialog</name>
    <message>
        <source>A rule of my own</source>
        <translation>Eine eigene Regel</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>for example: rn for m</source>
        <translation>zum Beispiel: rn statt m</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Dafür setzen</translation>
    </message>
    <message>
        <source>nothing: it is taken out</source>
        <translation>nichts: es wird entfernt</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>What is to be found is a regular expression.</source>
        <translation>Gesucht wird mit einem regulären Ausdruck.</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Only if the &amp;result is a word</source>
        <translation>Nur wenn das &amp;Ergebnis ein Wort ist</translation>
    </message>
    <message>
        <source>&amp;Ask first</source>
        <translation>Erst &amp;fragen</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>Wann sie läuft</translation>
    </message>
    <message>
        <source>first, with damaged characters</source>
        <translation>zuerst, mit beschädigten Zeichen</translation>
    </message>
    <message>
        <source>with page furniture</source>
        <translation>mit dem Beiwerk der Seite</translation>
    </message>
    <message>
        <source>when broken words are joined</source>
        <translation>wenn getrennte Wörter verbunden werden</translation>
    </message>
    <message>
        <source>when letters are restored</source>
        <translation>wenn Buchstaben ergänzt werden</translation>
    </message>
    <message>
        <source>last, with punctuation</source>
        <translation>zuletzt, mit den Satzzeichen</translation>
    </message>
    <message>
        <source>Test it on</source>
        <translation>Ausprobieren an</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>Was herauskommt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>P&amp;ut there</source>
        <translation>&amp;Dafür setzen</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>&amp;Läuft</translation>
    </message>
    <message>
        <source>Say what to find.</source>
        <translation>Geben Sie an, was zu suchen ist.</translation>
    </message>
    <message>
        <source>Nothing here is changed.</source>
        <translation>Hier wird nichts geändert.</translation>
    </message>
    <message>
        <source>One place is changed.</source>
        <translation>Eine Stelle wird geändert.</translation>
    </message>
    <message>
        <source>{count} places are changed.</source>
        <translation>{count} Stellen werden geändert.</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Choose the scan…</source>
        <translation>Scan wählen …</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>How the page is shown</source>
        <translation>Wie die Seite gezeigt wird</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Whole &amp;page</source>
        <translation>Ganze &amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Width of the page</source>
        <translation>&amp;Breite der Seite</translation>
    </message>
    <message>
        <source>The &amp;column</source>
        <translation>Die Sp&amp;alte</translation>
    </message>
    <message>
        <source>The &amp;line</source>
        <translation>Die &amp;Zeile</translation>
    </message>
    <message>
        <source>&amp;Turn by 90°</source>
        <translation>Um 90° &amp;drehen</translation>
    </message>
    <message>
        <source>Changes and &amp;doubtful words</source>
        <translation>Änderungen und &amp;zweifelhafte Wörter</translation>
    </message>
    <message>
        <source>Outlines of the &amp;articles</source>
        <translation>Umrisse der &amp;Artikel</translation>
    </message>
    <message>
        <source>Pa&amp;ges beside it</source>
        <translation>S&amp;eiten daneben</translation>
    </message>
    <message>
        <source>Choose the &amp;scan…</source>
        <translation>S&amp;can wählen …</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PageShowing</name>
    <message>
        <source>No document is open.</source>
        <translation>Kein Dokument ist offen.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>The scan is being read …</source>
        <translation>Der Scan wird gelesen …</translation>
    </message>
    <message>
        <source>No scan of this page lies beside the text, or in a folder near it.</source>
        <translation>Neben dem Text oder in einem Ordner in der Nähe liegt kein Scan dieser Seite.</translation>
    </message>
    <message>
        <source>This text does not say which page it was read from.</source>
        <translation>Dieser Text sagt nicht, von welcher Seite er gelesen wurde.</translation>
    </message>
    <message>
        <source>The text is being looked for on the scan …</source>
        <translation>Der Text wird auf dem Scan gesucht …</translation>
    </message>
    <message>
        <source>Nothing of the text was found on this page.</source>
        <translation>Auf dieser Seite wurde nichts von dem Text gefunden.</translation>
    </message>
    <message>
        <source>It is not known yet where the text stands on this scan.</source>
        <translation>Noch ist nicht bekannt, wo der Text auf diesem Scan steht.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>The scan of the page. Enter goes to the words that are framed.</source>
        <translation>Der Scan der Seite. Enter geht zu den umrahmten Wörtern.</translation>
    </message>
</context>
<context>
    <name>PaneMarks</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>As scanned</source>
        <translation>Wie gescannt</translation>
    </message>
    <message>
        <source>The text as it was read, never changed.</source>
        <translation>Der Text, wie er gelesen wurde; er wird nie geändert.</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Bereinigt</translation>
    </message>
    <message>
        <source>The text after all changes. What you type becomes a change.</source>
        <translation>Der Text nach allen Änderungen. Was Sie schreiben, wird eine Änderung.</translation>
    </message>
    <message>
        <source>The text as scanned is never changed: write in Cleaned</source>
        <translation>Der Text des Scans wird nie verändert: schreiben Sie unter „Bereinigt“</translation>
    </message>
    <message>
        <source>This page is to be read: choose Text to write</source>
        <translation>Diese Seite ist zum Lesen: zum Schreiben wählen Sie „Text“</translation>
    </message>
    <message>
        <source>This text is not cleaned yet: what is typed now would be lost</source>
        <translation>Dieser Text ist noch nicht bereinigt: was Sie jetzt tippen, ginge verloren</translation>
    </message>
    <message>
        <source>editable</source>
        <translation>bearbeitbar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>to be read</source>
        <translation>zum Lesen</translation>
    </message>
    <message>
        <source>not cleaned yet</source>
        <translation>noch nicht bereinigt</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>No part can begin here: put the caret inside one</source>
        <translation>Hier kann kein Teil beginnen: setzen Sie die Schreibmarke mitten in einen</translation>
    </message>
    <message>
        <source>Another part begins here</source>
        <translation>Hier beginnt ein weiterer Teil</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Replace in several places</source>
        <translation>An mehreren Stellen ersetzen</translation>
    </message>
    <message>
        <source>“{new}” would stand in each place that is ticked. The space bar ticks.</source>
        <translation>„{new}“ stünde dann an jeder Stelle mit Häkchen. Die Leertaste setzt Häkchen.</translation>
    </message>
    <message>
        <source>Each place that is ticked would be taken out. The space bar ticks.</source>
        <translation>Jede Stelle mit Häkchen würde gelöscht. Die Leertaste setzt Häkchen.</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Replace in {count} places</source>
        <translation>An {count} Stellen ersetzen</translation>
    </message>
    <message>
        <source>Replace in one place</source>
        <translation>An einer Stelle ersetzen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Profile of this project</source>
        <translation>&amp;Profil dieses Projekts</translation>
    </message>
    <message>
        <source>&amp;Evidence for this project</source>
        <translation>&amp;Belege für dieses Projekt</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Die beste vorhandene</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Größe der Buchstaben</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Font, as &amp;scanned</source>
        <translation>Schrift, &amp;wie gescannt</translation>
    </message>
    <message>
        <source>Font, &amp;cleaned</source>
        <translation>Schrift, &amp;bereinigt</translation>
    </message>
</context>
<context>
    <name>PrintView</name>
    <message>
        <source>Drag it to see more of the line; double click shows the page.</source>
        <translation>Ziehen zeigt mehr von der Zeile; ein Doppelklick zeigt die Seite.</translation>
    </message>
    <message>
        <source>The print</source>
        <translation>Der Druck</translation>
    </message>
    <message>
        <source>The line of the scan with “{words}” framed.</source>
        <translation>Die Zeile des Scans, „{words}“ umrahmt.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>The cleaned article, set as a page.</source>
        <translation>Der bereinigte Artikel, als Seite gesetzt.</translation>
    </message>
    <message>
        <source>This document is too long for a page. Use Text.</source>
        <translation>Dieses Dokument ist zu lang für eine Seite. Nehmen Sie „Text“.</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>The scan is being read already: what it says comes in a moment</source>
        <translation>Der Scan wird schon gelesen: was er sagt, kommt gleich</translation>
    </message>
    <message>
        <source>There is no scan of this line: File › Choose the Scan takes one</source>
        <translation>Von dieser Zeile gibt es keinen Scan: Datei › Scan wählen nimmt einen</translation>
    </message>
    <message>
        <source>The line is being read again …</source>
        <translation>Die Zeile wird neu gelesen …</translation>
    </message>
    <message>
        <source>Nobody knows yet where this line stands: Review › Read the Scan Again looks for it</source>
        <translation>Noch weiß niemand, wo diese Zeile steht: Durchsicht › Scan neu lesen sucht sie</translation>
    </message>
    <message>
        <source>Read again, the scan shows nothing here that can be read</source>
        <translation>Neu gelesen zeigt der Scan hier nichts, was sich lesen lässt</translation>
    </message>
    <message>
        <source>Read again, the scan says the same: “{word}” ({sure} %)</source>
        <translation>Neu gelesen sagt der Scan dasselbe: „{word}“ ({sure} %)</translation>
    </message>
    <message>
        <source>Read again, the scan says “{word}” ({sure} %)</source>
        <translation>Neu gelesen sagt der Scan „{word}“ ({sure} %)</translation>
    </message>
    <message>
        <source>Reading the scan was stopped</source>
        <translation>Das Lesen des Scans wurde angehalten</translation>
    </message>
    <message>
        <source>There is no scan of this text: File › Choose the Scan takes one</source>
        <translation>Von diesem Text gibt es keinen Scan: Datei › Scan wählen nimmt einen</translation>
    </message>
    <message>
        <source>The scan is being read, and the text looked for on it …</source>
        <translation>Der Scan wird gelesen und der Text darauf gesucht …</translation>
    </message>
    <message>
        <source>The scan is being read again: part {number} of {count}</source>
        <translation>Der Scan wird neu gelesen: Teil {number} von {count}</translation>
    </message>
    <message>
        <source>The scan was read again (words: {count}); one step back undoes it</source>
        <translation>Der Scan wurde neu gelesen (Wörter: {count}); ein Schritt zurück nimmt es zurück</translation>
    </message>
    <message>
        <source>Taken as the scan says (places: {count}); one step back undoes it</source>
        <translation>Genommen, wie der Scan sagt (Stellen: {count}); ein Schritt zurück nimmt es zurück</translation>
    </message>
    <message>
        <source>The scan was not read again yet: Review › Read the Scan Again</source>
        <translation>Der Scan wurde noch nicht neu gelesen: Durchsicht › Scan neu lesen</translation>
    </message>
    <message>
        <source>The scan agrees with no first suggestion that is left</source>
        <translation>Der Scan stimmt mit keinem ersten Vorschlag überein, der noch offen ist</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Filter changes</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Accept  ⏎</source>
        <translation>Annehmen  ⏎</translation>
    </message>
    <message>
        <source>Reject  Del</source>
        <translation>Verwerfen  Entf</translation>
    </message>
    <message>
        <source>As printed  P</source>
        <translation>Wie gedruckt  P</translation>
    </message>
    <message>
        <source>Reject all like this…</source>
        <translation>Alle wie diese verwerfen …</translation>
    </message>
    <message>
        <source>Switch rule off</source>
        <translation>Regel ausschalten</translation>
    </message>
    <message>
        <source>For this &amp;document</source>
        <translation>Für dieses &amp;Dokument</translation>
    </message>
    <message>
        <source>For this &amp;project</source>
        <translation>Für dieses &amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Immer</translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation>Eine andere Lesart</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>Take out  Del</source>
        <translation>Entfernen  Entf</translation>
    </message>
    <message>
        <source>Take all like this out…</source>
        <translation>Alle wie diese entfernen …</translation>
    </message>
    <message>
        <source>No change is chosen</source>
        <translation>Keine Änderung gewählt</translation>
    </message>
    <message>
        <source>There are no changes</source>
        <translation>Es gibt keine Änderungen</translation>
    </message>
    <message>
        <source>F8 goes to the next one.</source>
        <translation>F8 führt zur nächsten.</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
</context>
<context>
    <name>ReviewTabs</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Changes that were made; what waits or is flagged is not counted.</source>
        <translation>Änderungen, die gemacht wurden; was wartet oder markiert ist, zählt nicht mit.</translation>
    </message>
    <message>
        <source>Doubtful words that nobody settled, at each of their places.</source>
        <translation>Zweifelhafte Wörter, die noch niemand geklärt hat, an jeder ihrer Stellen.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Accepted: {what}</source>
        <translation>Angenommen: {what}</translation>
    </message>
    <message>
        <source>Rejected: {what}</source>
        <translation>Verworfen: {what}</translation>
    </message>
    <message>
        <source>As printed: {what}</source>
        <translation>Wie gedruckt: {what}</translation>
    </message>
    <message>
        <source>Taken out: {what}</source>
        <translation>Entfernt: {what}</translation>
    </message>
    <message>
        <source>Written: {what}</source>
        <translation>Geschrieben: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} Stellen</translation>
    </message>
</context>
<context>
    <name>RulesController</name>
    <message>
        <source>Delete your rule “{title}”?</source>
        <translation>Ihre Regel „{title}“ löschen?</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regeln einlesen</translation>
    </message>
    <message>
        <source>Rule packs (*.toml)</source>
        <translation>Regelsammlungen (*.toml)</translation>
    </message>
    <message>
        <source>Import {count} rules? These of yours are replaced: {titles}.</source>
        <translation>{count} Regeln einlesen? Diese von Ihnen werden ersetzt: {titles}.</translation>
    </message>
    <message>
        <source>Export my rules</source>
        <translation>Meine Regeln ausgeben</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation>Regeln filtern</translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation>Was die Regel tut</translation>
    </message>
    <message>
        <source>Off &amp;always, in every document</source>
        <translation>&amp;Immer aus, in jedem Dokument</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>&amp;Neue Regel …</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Einlesen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ausgeben …</translation>
    </message>
    <message>
        <source>off always</source>
        <translation>immer aus</translation>
    </message>
    <message>
        <source>yours, {acts}</source>
        <translation>Ihre, {acts}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Cleaned; changes: {count}, left to look at: {left}</source>
        <translation>Bereinigt; Änderungen: {count}, noch anzusehen: {left}</translation>
    </message>
</context>
<context>
    <name>ScanSaysDialog</name>
    <message>
        <source>What the scan says</source>
        <translation>Was der Scan sagt</translation>
    </message>
    <message>
        <source>The scan, read again, says what is suggested here. The space bar ticks.</source>
        <translation>Der Scan, neu gelesen, sagt, was hier vorgeschlagen wird. Die Leertaste setzt Haken.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Alle anhaken</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine anhaken</translation>
    </message>
    <message>
        <source>Take {count} places</source>
        <translation>{count} Stellen nehmen</translation>
    </message>
    <message>
        <source>Take one place</source>
        <translation>Eine Stelle nehmen</translation>
    </message>
</context>
<context>
    <name>Scanned</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
</context>
<context>
    <name>SecondView</name>
    <message>
        <source>Both readings of the line</source>
        <translation>Beide Lesungen der Zeile</translation>
    </message>
    <message>
        <source>First reading: {first}. Read again: {second}. {told}</source>
        <translation>Erste Lesung: {first}. Neu gelesen: {second}. {told}</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Errors in series</source>
        <translation>Fehler in Reihe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>Wonach</translation>
    </message>
    <message>
        <source>By what happened</source>
        <translation>Nach dem, was geschah</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Nach Wort</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By sureness</source>
        <translation>Nach Sicherheit</translation>
    </message>
    <message>
        <source>Tick what is at least so sure</source>
        <translation>Anhaken, was mindestens so sicher ist</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Each place that is ticked would be put right as shown, all in one step. The space bar ticks rows.</source>
        <translation>Jede angehakte Stelle würde berichtigt, wie gezeigt, alle in einem Schritt. Die Leertaste hakt Zeilen an.</translation>
    </message>
    <message>
        <source>Places: {found}</source>
        <translation>Stellen: {found}</translation>
    </message>
    <message>
        <source>Places: {found}; documents to come: {left}</source>
        <translation>Stellen: {found}; ausstehende Dokumente: {left}</translation>
    </message>
    <message>
        <source>Put {count} places right</source>
        <translation>{count} Stellen berichtigen</translation>
    </message>
    <message>
        <source>Put one place right</source>
        <translation>Eine Stelle berichtigen</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Zweifelhafte Wörter</translation>
    </message>
    <message>
        <source>{sure} sure and more</source>
        <translation>{sure} sicher und mehr</translation>
    </message>
    <message>
        <source>Several letters</source>
        <translation>Mehrere Buchstaben</translation>
    </message>
    <message>
        <source>A blank too many</source>
        <translation>Ein Leerzeichen zu viel</translation>
    </message>
    <message>
        <source>A blank lost</source>
        <translation>Ein Leerzeichen verloren</translation>
    </message>
    <message>
        <source>“{read}” too many</source>
        <translation>„{read}“ zu viel</translation>
    </message>
    <message>
        <source>“{meant}” lost</source>
        <translation>„{meant}“ verloren</translation>
    </message>
    <message>
        <source>“{read}” read for “{meant}”</source>
        <translation>„{read}“ gelesen für „{meant}“</translation>
    </message>
</context>
<context>
    <name>SeriesReview</name>
    <message>
        <source>Put right (places: {count}, documents: {documents}); one step back undoes it</source>
        <translation>Berichtigt (Stellen: {count}, Dokumente: {documents}); ein Schritt zurück nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>From now on: {what}</source>
        <translation>Von nun an: {what}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Filter commands</source>
        <translation>Befehle filtern</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <source>{keys} is needed to type and to edit.</source>
        <translation>{keys} wird zum Schreiben und Bearbeiten gebraucht.</translation>
    </message>
    <message>
        <source>{keys} is taken by “{title}”.</source>
        <translation>{keys} gehört schon zu „{title}“.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Geordnet</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Most left</source>
        <translation>Meiste Arbeit</translation>
    </message>
    <message>
        <source>Least legible</source>
        <translation>Lesbarkeit</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Stand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Opened together</source>
        <translation>Zusammen geöffnet</translation>
    </message>
    <message>
        <source>{done} of {total} done · {in_work} in work</source>
        <translation>{done} von {total} fertig · {in_work} in Arbeit</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See it at work on a sample</source>
        <translation>An einem Beispiel ansehen</translation>
    </message>
    <message>
        <source>Open a document…</source>
        <translation>Ein Dokument öffnen …</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Einen Ordner öffnen …</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Clean what was scanned</source>
        <translation>Gescanntes bereinigen</translation>
    </message>
    <message>
        <source>The text as scanned stands beside the cleaned one. Every change names its reason and can be taken back; the file itself is never written.</source>
        <translation>Der gescannte Text steht neben dem bereinigten. Jede Änderung nennt ihren Grund und lässt sich zurücknehmen; die Datei selbst wird nie beschrieben.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Exporting</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>Told by the share of unknown words.</source>
        <translation>Nach dem Anteil unbekannter Wörter.</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>Wird bereinigt …</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} Wörter</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>{count} left to look at</source>
        <translation>{count} noch anzusehen</translation>
    </message>
    <message>
        <source>Read only: {name} cannot be written where it lies</source>
        <translation>Nur lesbar: {name} kann dort, wo es liegt, nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{count} decided today</source>
        <translation>heute {count} entschieden</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>Sprache unbekannt</translation>
    </message>
    <message>
        <source>The language of the text was found out; here another is chosen.</source>
        <translation>Die Sprache des Textes wurde herausgefunden; hier wird eine andere gewählt.</translation>
    </message>
    <message>
        <source>You chose this language for the text; here another is chosen.</source>
        <translation>Sie haben diese Sprache für den Text gewählt; hier wird eine andere gewählt.</translation>
    </message>
    <message>
        <source>Language of the text: {language}</source>
        <translation>Sprache des Textes: {language}</translation>
    </message>
    <message>
        <source>Reads as OCR: letters are misread.</source>
        <translation>Liest sich wie OCR: Buchstaben sind verlesen.</translation>
    </message>
    <message>
        <source>Reads as a digital export: letters are lost, hardly any misread.</source>
        <translation>Liest sich wie ein digitaler Export: Buchstaben fehlen, kaum einer ist verlesen.</translation>
    </message>
    <message>
        <source>digital export</source>
        <translation>digitaler Export</translation>
    </message>
    <message>
        <source>Read only: {user} ({host}) has had the project open since {when}</source>
        <translation>Nur lesen: {user} ({host}) hat das Projekt seit {when} offen</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Saved in {name}</source>
        <translation>Gesichert in {name}</translation>
    </message>
</context>
<context>
    <name>SuspectsController</name>
    <message>
        <source>Replaced: {word}</source>
        <translation>Ersetzt: {word}</translation>
    </message>
    <message>
        <source>As printed: {word}</source>
        <translation>Wie gedruckt: {word}</translation>
    </message>
    <message>
        <source>{word} · scan</source>
        <translation>{word} · Scan</translation>
    </message>
    <message>
        <source>Known from now on: {word}</source>
        <translation>Von nun an bekannt: {word}</translation>
    </message>
    <message>
        <source>Nothing is suggested for “{word}”: E writes, P keeps it.</source>
        <translation>Für „{word}“ gibt es keinen Vorschlag: E schreibt, P lässt es stehen.</translation>
    </message>
    <message>
        <source>“{new}” is only a guess: 1 takes it, E writes, P keeps “{word}”.</source>
        <translation>„{new}“ ist nur geraten: 1 nimmt es, E schreibt, P lässt „{word}“ stehen.</translation>
    </message>
</context>
<context>
    <name>SuspectsModel</name>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>First suggestion</source>
        <translation>Erster Vorschlag</translation>
    </message>
    <message>
        <source>Sort as they stand in the text</source>
        <translation>Ordnen, wie sie im Text stehen</translation>
    </message>
    <message>
        <source>Sort by this</source>
        <translation>Danach ordnen</translation>
    </message>
</context>
<context>
    <name>SuspectsPanel</name>
    <message>
        <source>Filter words</source>
        <translation>Wörter filtern</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Zweifelhafte Wörter</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>another word…</source>
        <translation>ein anderes Wort …</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Ein anderes Wort</translation>
    </message>
    <message>
        <source>Replace here  ⏎</source>
        <translation>Hier ersetzen  ⏎</translation>
    </message>
    <message>
        <source>As printed  P</source>
        <translation>Wie gedruckt  P</translation>
    </message>
    <message>
        <source>Always…  A</source>
        <translation>Immer …  A</translation>
    </message>
    <message>
        <source>It is a word</source>
        <translation>Es ist ein Wort</translation>
    </message>
    <message>
        <source>Add to the &amp;project’s words</source>
        <translation>Zu den Wörtern des &amp;Projekts</translation>
    </message>
    <message>
        <source>Add to &amp;my words</source>
        <translation>Zu &amp;meinen Wörtern</translation>
    </message>
    <message>
        <source>It is a &amp;name</source>
        <translation>Es ist ein &amp;Name</translation>
    </message>
    <message>
        <source>As printed at &amp;every place</source>
        <translation>Wie gedruckt, &amp;überall</translation>
    </message>
    <message>
        <source>No word is chosen</source>
        <translation>Kein Wort gewählt</translation>
    </message>
    <message>
        <source>No doubtful word is left</source>
        <translation>Kein zweifelhaftes Wort ist übrig</translation>
    </message>
    <message>
        <source>F7 goes to the next doubtful one.</source>
        <translation>F7 führt zum nächsten zweifelhaften.</translation>
    </message>
    <message>
        <source>Replace all  ⇧⏎</source>
        <translation>Alle ersetzen  ⇧⏎</translation>
    </message>
    <message>
        <source>Replace here</source>
        <translation>Hier ersetzen</translation>
    </message>
    <message>
        <source>Replace here  1</source>
        <translation>Hier ersetzen  1</translation>
    </message>
    <message>
        <source>Replace all {n}  ⇧⏎</source>
        <translation>Alle {n} ersetzen  ⇧⏎</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>geraten</translation>
    </message>
</context>
<context>
    <name>TextLanguage</name>
    <message>
        <source>Find Out</source>
        <translation>Herausfinden</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Place {number} of {total}</source>
        <translation>Stelle {number} von {total}</translation>
    </message>
    <message>
        <source>Changes that were made, that wait, or that are only flagged.</source>
        <translation>Änderungen, die gemacht wurden, die warten oder die nur markiert sind.</translation>
    </message>
    <message>
        <source>To look at {total}</source>
        <translation>Anzusehen {total}</translation>
    </message>
    <message>
        <source>What waits or is flagged and nobody decided, and doubtful words.</source>
        <translation>Was wartet oder markiert ist und niemand entschieden hat, und zweifelhafte Wörter.</translation>
    </message>
</context>
<context>
    <name>WordListModel</name>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>My words and names</source>
        <translation>Meine Wörter und Namen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Known wherever they stand. One with a capital is known only with it.</source>
        <translation>Überall bekannt. Eines mit großem Anfang nur mit diesem.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Known with a capital; a name may be several words.</source>
        <translation>Mit großem Anfang bekannt; ein Name darf mehrere Wörter haben.</translation>
    </message>
    <message>
        <source>One entry a line</source>
        <translation>Ein Eintrag je Zeile</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>misread letters</source>
        <translation>verlesene Buchstaben</translation>
    </message>
    <message>
        <source>icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>words in their context</source>
        <translation>Wörter im Zusammenhang</translation>
    </message>
    <message>
        <source>word lists</source>
        <translation>Wortlisten</translation>
    </message>
    <message>
        <source>Cleans OCR’d newspaper text: every change names its rule and can be taken back.</source>
        <translation>Bereinigt Zeitungstext aus der Texterkennung: Jede Änderung nennt ihre Regel und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>MIT licence.

Python {python} (PSF licence)
PySide6 {pyside} and Qt (LGPL 3)
SQLite {sqlite} (public domain)
Icons: drawn for ocrfix, CC0
Place names: GeoNames (geonames.org), CC BY 4.0</source>
        <translation>MIT-Lizenz.

Python {python} (PSF-Lizenz)
PySide6 {pyside} und Qt (LGPL 3)
SQLite {sqlite} (gemeinfrei)
Symbole: für ocrfix gezeichnet, CC0
Ortsnamen: GeoNames (geonames.org), CC BY 4.0</translation>
    </message>
    <message>
        <source>Data: {kind}</source>
        <translation>Daten: {kind}</translation>
    </message>
    <message>
        <source>Licence: {of}</source>
        <translation>Lizenz: {of}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>Du&amp;rchsicht</translation>
    </message>
    <message>
        <source>&amp;Doubtful Words</source>
        <translation>&amp;Zweifel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste as New Document</source>
        <translation>Als neues Dokument e&amp;infügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>Open in Another Encodin&amp;g…</source>
        <translation>In anderem &amp;Zeichensatz öffnen …</translation>
    </message>
    <message>
        <source>Language the Text Is &amp;Written In…</source>
        <translation>Te&amp;xtsprache wählen …</translation>
    </message>
    <message>
        <source>C&amp;hoose the Scan…</source>
        <translation>Scan &amp;wählen …</translation>
    </message>
    <message>
        <source>Open P&amp;roject…</source>
        <translation>P&amp;rojekt öffnen …</translation>
    </message>
    <message>
        <source>Merge &amp;a Project…</source>
        <translation>Pro&amp;jekt hinzunehmen …</translation>
    </message>
    <message>
        <source>&amp;Save Project As…</source>
        <translation>Projekt &amp;sichern unter …</translation>
    </message>
    <message>
        <source>&amp;Done, Next Document</source>
        <translation>&amp;Fertig, nächstes Dokument</translation>
    </message>
    <message>
        <source>&amp;Unfinished After All</source>
        <translation>Doch nicht ferti&amp;g</translation>
    </message>
    <message>
        <source>&amp;The Folder at a Glance…</source>
        <translation>Überb&amp;lick über den Ordner …</translation>
    </message>
    <message>
        <source>Ne&amp;xt Document</source>
        <translation>Näc&amp;hstes Dokument</translation>
    </message>
    <message>
        <source>Pre&amp;vious Document</source>
        <translation>&amp;Voriges Dokument</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ausgeben …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Export the Articles Pic&amp;ked…</source>
        <translation>Die gewähl&amp;ten Artikel ausgeben …</translation>
    </message>
    <message>
        <source>Clean Fo&amp;lder…</source>
        <translation>Ordner &amp;bereinigen …</translation>
    </message>
    <message>
        <source>Count the Collect&amp;ion</source>
        <translation>Di&amp;e Sammlung zählen</translation>
    </message>
    <message>
        <source>Prefere&amp;nces…</source>
        <translation>Ei&amp;nstellungen …</translation>
    </message>
    <message>
        <source>&amp;Close Document</source>
        <translation>Dokument s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy the Cleaned Text</source>
        <translation>Bereinigten Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>&amp;Ersetzen …</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>Zur Zeile &amp;gehen …</translation>
    </message>
    <message>
        <source>&amp;Special Characters…</source>
        <translation>Sonder&amp;zeichen …</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächstes suchen</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Voriges suchen</translation>
    </message>
    <message>
        <source>Begin Ano&amp;ther Part Here</source>
        <translation>Hier einen weiteren &amp;Teil beginnen</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>N&amp;otiz …</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Note or Bookmark</source>
        <translation>Nä&amp;chste Notiz, nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Note or Bookmark</source>
        <translation>Vor&amp;ige Notiz, voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Notes &amp;and Bookmarks…</source>
        <translation>Notizen &amp;und Lesezeichen …</translation>
    </message>
    <message>
        <source>My &amp;Words and Names…</source>
        <translation>&amp;Meine Wörter und Namen …</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>&amp;Previous Change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>&amp;Filter the Changes</source>
        <translation>Änderungen &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Accept and Go On</source>
        <translation>&amp;Annehmen und weiter</translation>
    </message>
    <message>
        <source>Re&amp;ject and Go On</source>
        <translation>Ver&amp;werfen und weiter</translation>
    </message>
    <message>
        <source>As Prin&amp;ted</source>
        <translation>Wie ge&amp;druckt</translation>
    </message>
    <message>
        <source>A&amp;ccept All Like This…</source>
        <translation>A&amp;lle wie diese annehmen …</translation>
    </message>
    <message>
        <source>Reject All &amp;Like This…</source>
        <translation>All&amp;e wie diese verwerfen …</translation>
    </message>
    <message>
        <source>Read the L&amp;ine Again</source>
        <translation>&amp;Zeile neu lesen</translation>
    </message>
    <message>
        <source>Rea&amp;d the Scan Again…</source>
        <translation>&amp;Scan neu lesen …</translation>
    </message>
    <message>
        <source>Read All Lines A&amp;gain…</source>
        <translation>&amp;Jede Zeile neu lesen …</translation>
    </message>
    <message>
        <source>Take &amp;What the Scan Says…</source>
        <translation>Nehmen, was der S&amp;can sagt …</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Verla&amp;uf …</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>&amp;Regeln …</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>&amp;Stop or Resume Cleaning</source>
        <translation>Bereinigung an&amp;halten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Next Place to Look At</source>
        <translation>&amp;Nächste Stelle</translation>
    </message>
    <message>
        <source>&amp;Previous Place to Look At</source>
        <translation>&amp;Vorige Stelle</translation>
    </message>
    <message>
        <source>&amp;Replace Here</source>
        <translation>&amp;Hier ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;All Like This…</source>
        <translation>&amp;Alle wie dieses ersetzen …</translation>
    </message>
    <message>
        <source>Write An&amp;other Word</source>
        <translation>Ein anderes W&amp;ort schreiben</translation>
    </message>
    <message>
        <source>Alwa&amp;ys…</source>
        <translation>&amp;Für immer …</translation>
    </message>
    <message>
        <source>As Printed &amp;Here</source>
        <translation>Wie gedruckt, h&amp;ier</translation>
    </message>
    <message>
        <source>As Printed &amp;Everywhere</source>
        <translation>Wie gedruckt, ü&amp;berall</translation>
    </message>
    <message>
        <source>No &amp;Text: Pass Over</source>
        <translation>&amp;Kein Text: übergehen</translation>
    </message>
    <message>
        <source>No Te&amp;xt: Mark as Illegible</source>
        <translation>Kein &amp;Text: als unleserlich bezeichnen</translation>
    </message>
    <message>
        <source>No Text: Ta&amp;ke Out</source>
        <translation>Kein Te&amp;xt: entfernen</translation>
    </message>
    <message>
        <source>What Is N&amp;o Text…</source>
        <translation>Was &amp;kein Text ist …</translation>
    </message>
    <message>
        <source>Pass O&amp;ver All of This Kind…</source>
        <translation>Alle &amp;dieser Art übergehen …</translation>
    </message>
    <message>
        <source>Mark A&amp;ll of This Kind…</source>
        <translation>A&amp;lle dieser Art bezeichnen …</translation>
    </message>
    <message>
        <source>Take O&amp;ut All of This Kind…</source>
        <translation>Alle die&amp;ser Art entfernen …</translation>
    </message>
    <message>
        <source>Errors in &amp;Series…</source>
        <translation>Fehler in &amp;Reihe …</translation>
    </message>
    <message>
        <source>Add to the Project’s &amp;Words</source>
        <translation>Zu den &amp;Wörtern des Projekts</translation>
    </message>
    <message>
        <source>Add to &amp;My Words</source>
        <translation>Zu &amp;meinen Wörtern</translation>
    </message>
    <message>
        <source>It &amp;Is a Name</source>
        <translation>Es ist &amp;ein Name</translation>
    </message>
    <message>
        <source>Take Suggestion {n}</source>
        <translation>Vorschlag {n} nehmen</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>As Scanned: Te&amp;xt</source>
        <translation>Wie gescannt: Te&amp;xt</translation>
    </message>
    <message>
        <source>As Scanned: Pa&amp;ge</source>
        <translation>Wie gescannt: &amp;Seite</translation>
    </message>
    <message>
        <source>As Scanned: &amp;Both</source>
        <translation>Wie gescannt: be&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>&amp;Wrap Lines</source>
        <translation>&amp;Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Line N&amp;umbers</source>
        <translation>Zeilenn&amp;ummern</translation>
    </message>
    <message>
        <source>&amp;Marks in Reading</source>
        <translation>&amp;Markierungen beim Lesen</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Comman&amp;d Palette…</source>
        <translation>B&amp;efehlsliste …</translation>
    </message>
    <message>
        <source>&amp;Help on What Is in Front</source>
        <translation>&amp;Hilfe zu dem, was vorn ist</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About ocrfix</source>
        <translation>&amp;Über ocrfix</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source>Hardly readable</source>
        <translation>Kaum lesbar</translation>
    </message>
    <message>
        <source>Rule or ornament</source>
        <translation>Linie oder Zierat</translation>
    </message>
    <message>
        <source>Stray letters</source>
        <translation>Verstreute Buchstaben</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Chosen lines</source>
        <translation>Gewählte Zeilen</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Cleaned text</source>
        <translation>Bereinigter Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Word, every change tracked</source>
        <translation>Word, jede Änderung nachverfolgt</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>Articles as a web page</source>
        <translation>Artikel als Webseite</translation>
    </message>
    <message>
        <source>EPUB</source>
        <translation>EPUB</translation>
    </message>
    <message>
        <source>JSON Lines: a row an article</source>
        <translation>JSON Lines: eine Zeile je Artikel</translation>
    </message>
    <message>
        <source>Web annotations</source>
        <translation>Web-Annotationen</translation>
    </message>
    <message>
        <source>JSON Lines: a row a document</source>
        <translation>JSON Lines: eine Zeile je Dokument</translation>
    </message>
    <message>
        <source>Parquet: a row a document</source>
        <translation>Parquet: eine Zeile je Dokument</translation>
    </message>
    <message>
        <source>JSON Lines: a row an article, of all documents</source>
        <translation>JSON Lines: eine Zeile je Artikel aller Dokumente</translation>
    </message>
    <message>
        <source>Parquet: a row an article</source>
        <translation>Parquet: eine Zeile je Artikel</translation>
    </message>
    <message>
        <source>JSON: parts and changes</source>
        <translation>JSON: Teile und Änderungen</translation>
    </message>
    <message>
        <source>Change report</source>
        <translation>Bericht der Änderungen</translation>
    </message>
    <message>
        <source>{format}, corrected</source>
        <translation>{format}, berichtigt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>{name} exists already. Replace it?</source>
        <translation>{name} gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>hOCR</source>
        <translation>hOCR</translation>
    </message>
</context>
<context>
    <name>legibility</name>
    <message>
        <source>legible</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>questionable</source>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>hardly legible</source>
        <translation>kaum lesbar</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>Copy some text first.</source>
        <translation>Kopieren Sie erst einen Text.</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>never changed</source>
        <translation>nie geändert</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>Begin an Article Here</source>
        <translation>Hier einen Artikel beginnen</translation>
    </message>
    <message>
        <source>Join to the Article Above</source>
        <translation>Zum Artikel darüber</translation>
    </message>
    <message>
        <source>Begin Another Part Here</source>
        <translation>Hier einen weiteren Teil beginnen</translation>
    </message>
    <message>
        <source>Put Together with the Part Above</source>
        <translation>Mit dem Teil darüber zusammenlegen</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Publication</source>
        <translation>Zeitung</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Unterzeile</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>Crosshead</source>
        <translation>Zwischentitel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Verse</source>
        <translation>Verse</translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation>Fortsetzungshinweis</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>Careful</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Makes what nobody would dispute; asks about the rest.</source>
        <translation>Macht, was niemand bestreiten würde; fragt beim Rest.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>As careful, and takes out what the newspaper prints around its articles.</source>
        <translation>Wie vorsichtig, und entfernt, was die Zeitung um ihre Artikel druckt.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>As careful, and corrects doubtful words that it is all but sure of; takes longer.</source>
        <translation>Wie vorsichtig, und berichtigt zweifelhafte Wörter, deren es sich so gut wie sicher ist; dauert länger.</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Makes all that the evidence allows, sure corrections of doubtful words included.</source>
        <translation>Macht alles, was die Belege erlauben, auch sichere Berichtigungen zweifelhafter Wörter.</translation>
    </message>
</context>
<context>
    <name>quoted</name>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Satzzeichen</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>shows</source>
        <translation>zeigt</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>untouched</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>made</source>
        <translation>gemacht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>wie gedruckt</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>doubtful words</source>
        <translation>zweifelhafte Wörter</translation>
    </message>
</context>
<context>
    <name>suspects</name>
    <message>
        <source>in no list</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>odd letters</source>
        <translation>seltsame Folge</translation>
    </message>
    <message>
        <source>signs in it</source>
        <translation>Zeichen darin</translation>
    </message>
    <message>
        <source>odd capital</source>
        <translation>Großbuchstabe</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgetrennt</translation>
    </message>
    <message>
        <source>fits badly</source>
        <translation>passt schlecht</translation>
    </message>
    <message>
        <source>rare, unsure</source>
        <translation>selten, unsicher</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>wie gedruckt</translation>
    </message>
    <message>
        <source>kind of part</source>
        <translation>Art des Teils</translation>
    </message>
    <message>
        <source>rule off</source>
        <translation>Regel aus</translation>
    </message>
    <message>
        <source>rule on</source>
        <translation>Regel an</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>neu gelesen</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>asked about again</source>
        <translation>wieder gefragt</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>notiert</translation>
    </message>
    <message>
        <source>note struck out</source>
        <translation>Notiz gestrichen</translation>
    </message>
</context>
</TS>
