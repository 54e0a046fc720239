<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ocrfix</source>
        <translation>À propos d’ocrfix</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message>
        <source>Go to a line</source>
        <translation>Aller à une ligne</translation>
    </message>
    <message>
        <source>Line of the text as scanned:</source>
        <translation>Ligne du texte numérisé&#x202f;:</translation>
    </message>
    <message>
        <source>Line of the text:</source>
        <translation>Ligne du texte&#x202f;:</translation>
    </message>
</context>
<context>
    <name>AlwaysDialog</name>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>nothing: it is taken out</source>
        <translation>rien&#x202f;: il est retiré</translation>
    </message>
    <message>
        <source>words, with commas between them</source>
        <translation>mots, séparés par des virgules</translation>
    </message>
    <message>
        <source>in this &amp;document</source>
        <translation>dans ce &amp;document</translation>
    </message>
    <message>
        <source>in all documents of this &amp;project</source>
        <translation>dans tous les documents de ce &amp;projet</translation>
    </message>
    <message>
        <source>for &amp;me, in every project</source>
        <translation>pour &amp;moi, dans tous les projets</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Al&amp;ways means</source>
        <translation>&amp;Veut toujours dire</translation>
    </message>
    <message>
        <source>but not &amp;behind</source>
        <translation>mais pas der&amp;rière</translation>
    </message>
    <message>
        <source>nor be&amp;fore</source>
        <translation>ni de&amp;vant</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Toujours</translation>
    </message>
    <message>
        <source>{count} places of this document; a rule of yours will see to it</source>
        <translation>{count} emplacements de ce document&#x202f;; une règle à vous s’en chargera</translation>
    </message>
    <message>
        <source>One place of this document; a rule of yours will see to it</source>
        <translation>Un emplacement de ce document&#x202f;; une règle à vous s’en chargera</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>BlockNote</name>
    <message>
        <source>Pass over  S</source>
        <translation>Passer  S</translation>
    </message>
    <message>
        <source>Illegible  I</source>
        <translation>Illisible  I</translation>
    </message>
    <message>
        <source>Take out  X</source>
        <translation>Enlever  X</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûreté</translation>
    </message>
</context>
<context>
    <name>CharactersDialog</name>
    <message>
        <source>Special characters</source>
        <translation>Caractères spéciaux</translation>
    </message>
</context>
<context>
    <name>ChooseScanDialog</name>
    <message>
        <source>Choose the scan</source>
        <translation>Choisir la numérisation</translation>
    </message>
    <message>
        <source>The scan of this document</source>
        <translation>La numérisation de ce document</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Find the scans of all documents by this pattern:</source>
        <translation>Trouver les numérisations de tous les documents par ce motif&#x202f;:</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What the pattern finds</source>
        <translation>Ce que le motif trouve</translation>
    </message>
    <message>
        <source>A picture or a PDF; of several pages, or of the page that is shown.</source>
        <translation>Une image ou un PDF&#x202f;; de plusieurs pages, ou de la page affichée.</translation>
    </message>
    <message>
        <source>Scans ({kinds})</source>
        <translation>Numérisations ({kinds})</translation>
    </message>
    <message>
        <source>{width} × {height} pixels; it fits this page.</source>
        <translation>{width} × {height} pixels&#x202f;; elle convient à cette page.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels.</source>
        <translation>{width} × {height} pixels.</translation>
    </message>
    <message>
        <source>It finds a scan for {count} of {all} documents of the folder.</source>
        <translation>Il trouve une numérisation pour {count} documents du dossier sur {all}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>CleanFolderDialog</name>
    <message>
        <source>Clean a folder</source>
        <translation>Nettoyer un dossier</translation>
    </message>
    <message>
        <source>Folder to clean</source>
        <translation>Dossier à nettoyer</translation>
    </message>
    <message>
        <source>The documents opened together</source>
        <translation>Les documents ouverts ensemble</translation>
    </message>
    <message>
        <source>Folder for what is cleaned</source>
        <translation>Dossier pour les textes nettoyés</translation>
    </message>
    <message>
        <source>As the source, corrected</source>
        <translation>Comme la source, corrigé</translation>
    </message>
    <message>
        <source>&amp;Replay the decisions of this project</source>
        <translation>&amp;Reprendre les décisions de ce projet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>&amp;Clean</source>
        <translation>&amp;Nettoyer</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>&amp;Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>Recherche des documents…</translation>
    </message>
    <message>
        <source>{seen} of {total} documents</source>
        <translation>{seen} documents sur {total}</translation>
    </message>
    <message>
        <source>{count} cleaned</source>
        <translation>nettoyés&#x202f;: {count}</translation>
    </message>
    <message>
        <source>{count} done before and unchanged</source>
        <translation>déjà faits et inchangés&#x202f;: {count}</translation>
    </message>
    <message>
        <source>{count} passed over</source>
        <translation>passés&#x202f;: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>en échec&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>La commande n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Done: {summary}.</source>
        <translation>Terminé&#x202f;: {summary}.</translation>
    </message>
    <message>
        <source>Done, but some documents failed: {summary}.</source>
        <translation>Terminé, mais des documents ont échoué&#x202f;: {summary}.</translation>
    </message>
    <message>
        <source>Stopped. Clean the same folders again and it goes on from there.</source>
        <translation>Arrêté. Nettoyez les mêmes dossiers à nouveau pour continuer à partir de là.</translation>
    </message>
</context>
<context>
    <name>CleaningField</name>
    <message>
        <source>Cleaning</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>Looking for doubtful words…</source>
        <translation>Recherche des mots douteux…</translation>
    </message>
    <message>
        <source>Not cleaned</source>
        <translation>Non nettoyé</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>Nettoyage…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cleaning: rule {number} of {total}</source>
        <translation>Nettoyage&#x202f;: règle {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Saisir une commande</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>ConflictsModel</name>
    <message>
        <source>Take theirs</source>
        <translation>Prendre la leur</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>As scanned</source>
        <translation>Tel que numérisé</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>La nôtre</translation>
    </message>
    <message>
        <source>A rule of one’s own</source>
        <translation>Une règle personnelle</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>comme imprimé</translation>
    </message>
    <message>
        <source>rule on</source>
        <translation>règle activée</translation>
    </message>
    <message>
        <source>rule off</source>
        <translation>règle désactivée</translation>
    </message>
</context>
<context>
    <name>DecisionsController</name>
    <message>
        <source>Accept the {count} changes that are chosen?</source>
        <translation>Accepter les {count} modifications choisies&#x202f;?</translation>
    </message>
    <message>
        <source>Reject the {count} changes that are chosen?</source>
        <translation>Refuser les {count} modifications choisies&#x202f;?</translation>
    </message>
    <message>
        <source>Keep the {count} places that are chosen as printed?</source>
        <translation>Garder les {count} endroits choisis comme imprimés&#x202f;?</translation>
    </message>
    <message>
        <source>Take the {count} places that are chosen out?</source>
        <translation>Supprimer les {count} endroits choisis&#x202f;?</translation>
    </message>
    <message>
        <source>Accept {count} changes like this one?</source>
        <translation>Accepter {count} modifications comme celle-ci&#x202f;?</translation>
    </message>
    <message>
        <source>Reject {count} changes like this one?</source>
        <translation>Refuser {count} modifications comme celle-ci&#x202f;?</translation>
    </message>
    <message>
        <source>Take {count} places like this one out?</source>
        <translation>Supprimer {count} endroits comme celui-ci&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing is offered here: Del takes it out, E writes, P keeps it, F8 goes on</source>
        <translation>Rien n’est proposé ici&#x202f;: Suppr le supprime, E écrit, P le garde, F8 continue</translation>
    </message>
    <message>
        <source>The text changed meanwhile: nothing was replaced</source>
        <translation>Le texte a changé entre-temps&#x202f;: rien n’a été remplacé</translation>
    </message>
    <message>
        <source>Replaced in {count} places; one step back undoes it</source>
        <translation>Remplacé à {count} endroits&#x202f;; un retour en arrière l’annule</translation>
    </message>
    <message>
        <source>Replaced in one place; one step back undoes it</source>
        <translation>Remplacé à un endroit&#x202f;; un retour en arrière l’annule</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open documents</source>
        <translation>Ouvrir des documents</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Projects (*.ocrfix)</source>
        <translation>Projets (*.ocrfix)</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Enregistrer le projet sous</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>{name}, {state}, {left} to look at</source>
        <translation>{name}, {state}, {left} à examiner</translation>
    </message>
    <message>
        <source>{left} to look at</source>
        <translation>{left} à examiner</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Encodages</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Ce qu’on lit</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Lire ainsi</translation>
    </message>
    <message>
        <source>Choose the one in which it reads well.</source>
        <translation>Choisissez celui dans lequel le texte est correct.</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Windows, Western</source>
        <translation>Windows, occidental</translation>
    </message>
    <message>
        <source>Macintosh, Western</source>
        <translation>Macintosh, occidental</translation>
    </message>
    <message>
        <source>DOS, Western</source>
        <translation>DOS, occidental</translation>
    </message>
    <message>
        <source>DOS, American</source>
        <translation>DOS, américain</translation>
    </message>
    <message>
        <source>ISO, Western</source>
        <translation>ISO, occidental</translation>
    </message>
    <message>
        <source>Windows, Central European</source>
        <translation>Windows, Europe centrale</translation>
    </message>
    <message>
        <source>ISO, Central European</source>
        <translation>ISO, Europe centrale</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, cyrillique</translation>
    </message>
    <message>
        <source>KOI8, Russian</source>
        <translation>KOI8, russe</translation>
    </message>
    <message>
        <source>Windows, Greek</source>
        <translation>Windows, grec</translation>
    </message>
    <message>
        <source>Windows, Turkish</source>
        <translation>Windows, turc</translation>
    </message>
</context>
<context>
    <name>EncodingsController</name>
    <message>
        <source>{name} is read as {encoding}.</source>
        <translation>{name} est lu en {encoding}.</translation>
    </message>
</context>
<context>
    <name>EvidenceCount</name>
    <message>
        <source>What {count} documents have in common helps to clean each of them.</source>
        <translation>Ce que {count} documents ont en commun aide à nettoyer chacun d’eux.</translation>
    </message>
    <message>
        <source>Open a folder first: what its documents share is counted</source>
        <translation>Ouvrez d’abord un dossier&#x202f;: on compte ce que ses documents partagent</translation>
    </message>
    <message>
        <source>Counting the collection: {done} of {total}</source>
        <translation>Comptage de la collection&#x202f;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped: nothing was counted</source>
        <translation>Arrêté&#x202f;: rien n’a été compté</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>La commande n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Nothing was counted.</source>
        <translation>Rien n’a été compté.</translation>
    </message>
    <message>
        <source>The collection is counted; documents are cleaned with it from now on</source>
        <translation>La collection est comptée&#x202f;; les documents sont désormais nettoyés avec elle</translation>
    </message>
    <message>
        <source>evidence of the collection</source>
        <translation>indices de la collection</translation>
    </message>
    <message>
        <source>collection of {count}</source>
        <translation>collection de {count}</translation>
    </message>
    <message>
        <source>evidence missing</source>
        <translation>indices absents</translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>Fichier d’indices</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose an evidence file</source>
        <translation>Choisir un fichier d’indices</translation>
    </message>
    <message>
        <source>Evidence (*.evidence);;All files (*)</source>
        <translation>Indices (*.evidence);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>What a whole collection shows, counted by File › Count the Collection: words that are broken at line ends, names and running heads are then judged by it.</source>
        <translation>Ce que montre toute une collection, compté par Fichier › Compter la collection&#x202f;: les mots coupés en fin de ligne, les noms et les titres courants sont alors jugés d’après lui.</translation>
    </message>
    <message>
        <source>Counted from {count} documents.</source>
        <translation>Compté sur {count} documents.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Choose articles in the outline first</source>
        <translation>Choisissez d’abord des articles dans le plan</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>Exportation de {name}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped: nothing was exported</source>
        <translation>Arrêté&#x202f;: rien n’a été exporté</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exporté vers {path}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What is to be found is a regular expression.</source>
        <translation>Ce qui est cherché est une expression rationnelle.</translation>
    </message>
    <message>
        <source>As scanned</source>
        <translation>Tel que numérisé</translation>
    </message>
    <message>
        <source>Look in the text as it was read.</source>
        <translation>Chercher dans le texte tel qu’il a été lu.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No valid pattern</source>
        <translation>Motif non valable</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>trouvé&#x202f;: {total}</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>remplacé&#x202f;: {count}</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This document</source>
        <translation>Ce document</translation>
    </message>
    <message>
        <source>The documents chosen in the list</source>
        <translation>Les documents choisis dans la liste</translation>
    </message>
    <message>
        <source>All documents of the folder</source>
        <translation>Tous les documents du dossier</translation>
    </message>
    <message>
        <source>This is the last document</source>
        <translation>C’est le dernier document</translation>
    </message>
    <message>
        <source>This is the first one</source>
        <translation>C’est le premier document</translation>
    </message>
    <message>
        <source>In work again</source>
        <translation>De nouveau en cours</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>Fait&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Done. There is no document behind this one.</source>
        <translation>Terminé. Il n’y a plus de document après celui-ci.</translation>
    </message>
    <message>
        <source>Done: {name} (places that nobody looked at: {left})</source>
        <translation>Fait&#x202f;: {name} (emplacements que personne n’a regardés&#x202f;: {left})</translation>
    </message>
</context>
<context>
    <name>FolderWordsModel</name>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>GlanceDialog</name>
    <message>
        <source>The folder at a glance</source>
        <translation>Vue d’ensemble du dossier</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Mots douteux</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>Filtrer les mots</translation>
    </message>
    <message>
        <source>Put right…  ⏎</source>
        <translation>Corriger…  ⏎</translation>
    </message>
    <message>
        <source>As printed everywhere  P</source>
        <translation>Comme imprimé partout  P</translation>
    </message>
    <message>
        <source>It is a name  N</source>
        <translation>C’est un nom  N</translation>
    </message>
    <message>
        <source>Add to my words  M</source>
        <translation>Ajouter à mes mots  M</translation>
    </message>
    <message>
        <source>Always…  A</source>
        <translation>Toujours…  A</translation>
    </message>
    <message>
        <source>Show the places  S</source>
        <translation>Montrer les emplacements  S</translation>
    </message>
    <message>
        <source>Find in all texts</source>
        <translation>Chercher dans tous les textes</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Respecter la casse</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Mots &amp;entiers</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Tous les mots</translation>
    </message>
</context>
<context>
    <name>GlanceModel</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Legibility</source>
        <translation>Lisibilité</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trouvée</translation>
    </message>
</context>
<context>
    <name>Glancing</name>
    <message>
        <source>Open a folder first: its documents are seen together here</source>
        <translation>Ouvrez d’abord un dossier&#x202f;: ses documents se voient ici ensemble</translation>
    </message>
    <message>
        <source>Documents yet to be counted: {left}</source>
        <translation>Documents encore à compter&#x202f;: {left}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Found: places {count}, documents {documents}</source>
        <translation>Trouvé&#x202f;: endroits {count}, documents {documents}</translation>
    </message>
    <message>
        <source>Open a document of the folder first.</source>
        <translation>Ouvrez d’abord un document du dossier.</translation>
    </message>
    <message>
        <source>Known from now on: {word}</source>
        <translation>Connu désormais&#x202f;: {word}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>Histories</name>
    <message>
        <source>Today: decisions {count}, documents {documents}</source>
        <translation>Aujourd’hui&#x202f;: décisions {count}, documents {documents}</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exporté vers {path}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Ce document</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Tout le projet</translation>
    </message>
    <message>
        <source>Filter decisions</source>
        <translation>Filtrer les décisions</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>{verdict}, taken back</source>
        <translation>{verdict}, repris</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Languages of texts</source>
        <translation>Langues des textes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce qui est connu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the language, two or three letters</source>
        <translation>Code de la langue, deux ou trois lettres</translation>
    </message>
    <message>
        <source>Printed in &amp;black letter</source>
        <translation>Imprimé en &amp;gothique</translation>
    </message>
    <message>
        <source>As Danish and Swedish papers long were: letters are misread in other ways.</source>
        <translation>Comme longtemps les journaux danois et suédois&#x202f;: les lettres y sont mal lues autrement.</translation>
    </message>
    <message>
        <source>&amp;Import Words…</source>
        <translation>&amp;Importer des mots…</translation>
    </message>
    <message>
        <source>&amp;Forget Imported</source>
        <translation>&amp;Oublier les mots importés</translation>
    </message>
    <message>
        <source>Of any other language a list of words is enough to show what is doubtful and to close hyphens: one word a line, or the .dic file of a Hunspell dictionary.</source>
        <translation>Pour toute autre langue, une liste de mots suffit pour montrer ce qui est douteux et refermer les coupures&#x202f;: un mot par ligne, ou le fichier .dic d’un dictionnaire Hunspell.</translation>
    </message>
    <message>
        <source>{number} words of {language} are known now.</source>
        <translation>{number} mots sont connus maintenant&#x202f;: {language}.</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Importer des mots</translation>
    </message>
    <message>
        <source>Words (*.txt *.dic);;All files (*)</source>
        <translation>Mots (*.txt *.dic);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>What was imported is forgotten.</source>
        <translation>Ce qui était importé est oublié.</translation>
    </message>
    <message>
        <source>all there is</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>words alone</source>
        <translation>mots seulement</translation>
    </message>
    <message>
        <source>black letter</source>
        <translation>gothique</translation>
    </message>
    <message>
        <source>{number} imported</source>
        <translation>{number} importés</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The cleaned text is on the clipboard</source>
        <translation>Le texte nettoyé est dans le presse-papiers</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Copy Its Path</source>
        <translation>&amp;Copier son chemin</translation>
    </message>
    <message>
        <source>&amp;Show Its Folder</source>
        <translation>&amp;Montrer son dossier</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge a project</source>
        <translation>Fusionner un projet</translation>
    </message>
    <message>
        <source>{name} brings {decisions} decisions and {rules} rules that are new here.</source>
        <translation>{name} apporte {decisions} décisions et {rules} règles qui sont nouvelles ici.</translation>
    </message>
    <message>
        <source>In {count} places both decided otherwise. Ours hold unless theirs are ticked; the space bar ticks rows.</source>
        <translation>À {count} endroits les deux ont décidé autrement. Les nôtres valent sauf si les leurs sont cochées&#x202f;; la barre d’espace coche des lignes.</translation>
    </message>
    <message>
        <source>Nowhere did both decide otherwise.</source>
        <translation>Nulle part les deux n’ont décidé autrement.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge a project</source>
        <translation>Fusionner un projet</translation>
    </message>
    <message>
        <source>Projects (*.ocrfix)</source>
        <translation>Projets (*.ocrfix)</translation>
    </message>
    <message>
        <source>{name} brings nothing new</source>
        <translation>{name} n’apporte rien de nouveau</translation>
    </message>
    <message>
        <source>Merged (decisions: {count}); one step back undoes it</source>
        <translation>Fusionné (décisions&#x202f;: {count})&#x202f;; une étape en arrière l’annule</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The file changed since it was reviewed. Gone from it: {words}.</source>
        <translation>Le fichier a changé depuis sa relecture. N’y figurent plus&#x202f;: {words}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Again from the beginning: these places were passed over</source>
        <translation>De nouveau depuis le début&#x202f;: ces endroits ont été passés</translation>
    </message>
    <message>
        <source>Again from the end: these places were passed over</source>
        <translation>De nouveau depuis la fin&#x202f;: ces endroits ont été passés</translation>
    </message>
    <message>
        <source>There is no place left to look at</source>
        <translation>Il ne reste aucun endroit à examiner</translation>
    </message>
</context>
<context>
    <name>NotText</name>
    <message>
        <source>Nothing is in front: F7 goes to the next doubtful place</source>
        <translation>Rien n’est devant&#x202f;: F7 va au prochain endroit douteux</translation>
    </message>
    <message>
        <source>Taken out: {kind} (lines: {lines})</source>
        <translation>Enlevé&#x202f;: {kind} (lignes&#x202f;: {lines})</translation>
    </message>
    <message>
        <source>Marked as illegible: {kind} (lines: {lines})</source>
        <translation>Marqué illisible&#x202f;: {kind} (lignes&#x202f;: {lines})</translation>
    </message>
    <message>
        <source>Passed over: {kind} (lines: {lines}, doubtful words: {words})</source>
        <translation>Passé&#x202f;: {kind} (lignes&#x202f;: {lines}, mots douteux&#x202f;: {words})</translation>
    </message>
    <message>
        <source>Asked about again: {kind} (lines: {lines})</source>
        <translation>De nouveau demandé&#x202f;: {kind} (lignes&#x202f;: {lines})</translation>
    </message>
    <message>
        <source>{kind} (lines: {lines}, doubtful words: {words})</source>
        <translation>{kind} (lignes&#x202f;: {lines}, mots douteux&#x202f;: {words})</translation>
    </message>
</context>
<context>
    <name>NotTextDialog</name>
    <message>
        <source>What is no text</source>
        <translation>Ce qui n’est pas du texte</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>The block in full</source>
        <translation>Le bloc en entier</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>Tous les blocs</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Tout &amp;décocher</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>&amp;Enlever</translation>
    </message>
    <message>
        <source>&amp;Mark as illegible</source>
        <translation>&amp;Marquer illisible</translation>
    </message>
    <message>
        <source>&amp;Pass over</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Demander de &amp;nouveau</translation>
    </message>
    <message>
        <source>Ticked: {blocks}; doubtful words in them: {words}</source>
        <translation>Cochés&#x202f;: {blocks}&#x202f;; mots douteux dedans&#x202f;: {words}</translation>
    </message>
</context>
<context>
    <name>NotTextModel</name>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>{kind}, passed over</source>
        <translation>{kind}, passé</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note at “{words}”:</source>
        <translation>Note à «&#x202f;{words}&#x202f;»&#x202f;:</translation>
    </message>
    <message>
        <source>Noted at “{words}”</source>
        <translation>Noté à «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>Bookmark at “{words}”</source>
        <translation>Signet à «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>A note stands here: it is found like a bookmark</source>
        <translation>Une note se trouve ici&#x202f;: elle se retrouve comme un signet</translation>
    </message>
    <message>
        <source>Bookmark taken away</source>
        <translation>Signet enlevé</translation>
    </message>
    <message>
        <source>Nothing is noted in this document</source>
        <translation>Rien n’est noté dans ce document</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Struck out (notes: {count})</source>
        <translation>Rayé (notes&#x202f;: {count})</translation>
    </message>
    <message>
        <source>Export the notes</source>
        <translation>Exporter les notes</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exporté vers {path}</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Notes and bookmarks</source>
        <translation>Notes et signets</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Ce document</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Tout le projet</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Filtrer les notes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>&amp;Strike out</source>
        <translation>&amp;Rayer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Nothing is noted yet</source>
        <translation>Rien n’est encore noté</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>signet</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Look…</source>
        <translation>Voir…</translation>
    </message>
    <message>
        <source>It reads well</source>
        <translation>Il se lit bien</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The encoding of this text was guessed: {encoding}. Does it read well?</source>
        <translation>L’encodage de ce texte a été deviné&#x202f;: {encoding}. Se lit-il bien&#x202f;?</translation>
    </message>
    <message>
        <source>The words of this text’s language are not known here: its letters and hyphens stay as they are, and no word is doubted.</source>
        <translation>Les mots de la langue de ce texte ne sont pas connus ici&#x202f;: ses lettres et ses traits d’union restent tels quels, et aucun mot n’est mis en doute.</translation>
    </message>
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Parts of the article</source>
        <translation>Parties de l’article</translation>
    </message>
    <message>
        <source>What this part is</source>
        <translation>Ce qu’est cette partie</translation>
    </message>
    <message>
        <source>This part is</source>
        <translation>Cette partie est</translation>
    </message>
</context>
<context>
    <name>OwnRuleDialog</name>
    <message>
        <source>A rule of my own</source>
        <translation>Une règle personnelle</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nom de la règle</translation>
    </message>
    <message>
        <source>for example: rn for m</source>
        <translation>par exemple&#x202f;: rn pour m</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Mettre à la place</translation>
    </message>
    <message>
        <source>nothing: it is taken out</source>
        <translation>rien&#x202f;: il est supprimé</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>What is to be found is a regular expression.</source>
        <translation>Ce qu’on cherche est une expression rationnelle.</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Mots &amp;entiers</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Respecter la &amp;casse</translation>
    </message>
    <message>
        <source>Only if the &amp;result is a word</source>
        <translation>Seulement si le &amp;résultat est un mot</translation>
    </message>
    <message>
        <source>&amp;Ask first</source>
        <translation>&amp;Demander d’abord</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>Quand elle agit</translation>
    </message>
    <message>
        <source>first, with damaged characters</source>
        <translation>d’abord, avec les caractères abîmés</translation>
    </message>
    <message>
        <source>with page furniture</source>
        <translation>avec l’habillage de la page</translation>
    </message>
    <message>
        <source>when broken words are joined</source>
        <translation>quand les mots coupés sont réunis</translation>
    </message>
    <message>
        <source>when letters are restored</source>
        <translation>quand les lettres sont rétablies</translation>
    </message>
    <message>
        <source>last, with punctuation</source>
        <translation>en dernier, avec la ponctuation</translation>
    </message>
    <message>
        <source>Test it on</source>
        <translation>L’essayer sur</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>C&amp;hercher</translation>
    </message>
    <message>
        <source>P&amp;ut there</source>
        <translation>Mettre à la &amp;place</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>A&amp;git</translation>
    </message>
    <message>
        <source>Say what to find.</source>
        <translation>Indiquez ce qu’il faut chercher.</translation>
    </message>
    <message>
        <source>Nothing here is changed.</source>
        <translation>Rien ne change ici.</translation>
    </message>
    <message>
        <source>One place is changed.</source>
        <translation>Un endroit change.</translation>
    </message>
    <message>
        <source>{count} places are changed.</source>
        <translation>{count} endroits changent.</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Choose the scan…</source>
        <translation>Choisir la numérisation…</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Plus petit (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>How the page is shown</source>
        <translation>Comment la page est affichée</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Le chercher</translation>
    </message>
    <message>
        <source>Whole &amp;page</source>
        <translation>&amp;Page entière</translation>
    </message>
    <message>
        <source>&amp;Width of the page</source>
        <translation>&amp;Largeur de la page</translation>
    </message>
    <message>
        <source>The &amp;column</source>
        <translation>La &amp;colonne</translation>
    </message>
    <message>
        <source>The &amp;line</source>
        <translation>La li&amp;gne</translation>
    </message>
    <message>
        <source>&amp;Turn by 90°</source>
        <translation>&amp;Tourner de 90°</translation>
    </message>
    <message>
        <source>Changes and &amp;doubtful words</source>
        <translation>Modifications et mots &amp;douteux</translation>
    </message>
    <message>
        <source>Outlines of the &amp;articles</source>
        <translation>Contours des &amp;articles</translation>
    </message>
    <message>
        <source>Pa&amp;ges beside it</source>
        <translation>Pages à &amp;côté</translation>
    </message>
    <message>
        <source>Choose the &amp;scan…</source>
        <translation>Choisir la &amp;numérisation…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PageShowing</name>
    <message>
        <source>No document is open.</source>
        <translation>Aucun document n’est ouvert.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>page {number} sur {count}</translation>
    </message>
    <message>
        <source>The scan is being read …</source>
        <translation>La numérisation est en cours de lecture…</translation>
    </message>
    <message>
        <source>No scan of this page lies beside the text, or in a folder near it.</source>
        <translation>Aucune numérisation de cette page ne se trouve à côté du texte, ni dans un dossier voisin.</translation>
    </message>
    <message>
        <source>This text does not say which page it was read from.</source>
        <translation>Ce texte ne dit pas de quelle page il a été lu.</translation>
    </message>
    <message>
        <source>The text is being looked for on the scan …</source>
        <translation>Le texte est recherché sur la numérisation …</translation>
    </message>
    <message>
        <source>Nothing of the text was found on this page.</source>
        <translation>Rien du texte n’a été trouvé sur cette page.</translation>
    </message>
    <message>
        <source>It is not known yet where the text stands on this scan.</source>
        <translation>On ne sait pas encore où le texte se trouve sur cette numérisation.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
    <message>
        <source>The scan of the page. Enter goes to the words that are framed.</source>
        <translation>La numérisation de la page. Entrée va aux mots encadrés.</translation>
    </message>
</context>
<context>
    <name>PaneMarks</name>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>As scanned</source>
        <translation>Tel que numérisé</translation>
    </message>
    <message>
        <source>The text as it was read, never changed.</source>
        <translation>Le texte tel qu’il a été lu, jamais modifié.</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Nettoyé</translation>
    </message>
    <message>
        <source>The text after all changes. What you type becomes a change.</source>
        <translation>Le texte après toutes les modifications. Ce que vous tapez en devient une.</translation>
    </message>
    <message>
        <source>The text as scanned is never changed: write in Cleaned</source>
        <translation>Le texte numérisé n’est jamais modifié&#x202f;: écrivez dans «&#x202f;Nettoyé&#x202f;»</translation>
    </message>
    <message>
        <source>This page is to be read: choose Text to write</source>
        <translation>Cette page est à lire&#x202f;: choisissez «&#x202f;Texte&#x202f;» pour écrire</translation>
    </message>
    <message>
        <source>This text is not cleaned yet: what is typed now would be lost</source>
        <translation>Ce texte n’est pas encore nettoyé&#x202f;: ce que vous tapez maintenant serait perdu</translation>
    </message>
    <message>
        <source>editable</source>
        <translation>modifiable</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>to be read</source>
        <translation>à lire</translation>
    </message>
    <message>
        <source>not cleaned yet</source>
        <translation>pas encore nettoyé</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>No part can begin here: put the caret inside one</source>
        <translation>Aucune partie ne peut commencer ici&#x202f;: placez le curseur à l’intérieur d’une partie</translation>
    </message>
    <message>
        <source>Another part begins here</source>
        <translation>Une autre partie commence ici</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Replace in several places</source>
        <translation>Remplacer à plusieurs endroits</translation>
    </message>
    <message>
        <source>“{new}” would stand in each place that is ticked. The space bar ticks.</source>
        <translation>«&#x202f;{new}&#x202f;» prendrait la place de chaque endroit coché. La barre d’espace coche.</translation>
    </message>
    <message>
        <source>Each place that is ticked would be taken out. The space bar ticks.</source>
        <translation>Chaque endroit coché serait supprimé. La barre d’espace coche.</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Tous</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Aucun</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Replace in {count} places</source>
        <translation>Remplacer à {count} endroits</translation>
    </message>
    <message>
        <source>Replace in one place</source>
        <translation>Remplacer à un endroit</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>À partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Profile of this project</source>
        <translation>&amp;Profil de ce projet</translation>
    </message>
    <message>
        <source>&amp;Evidence for this project</source>
        <translation>&amp;Indices pour ce projet</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>La meilleure disponible</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Taille des lettres</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>Font, as &amp;scanned</source>
        <translation>Police, tel que &amp;numérisé</translation>
    </message>
    <message>
        <source>Font, &amp;cleaned</source>
        <translation>Police, netto&amp;yé</translation>
    </message>
</context>
<context>
    <name>PrintView</name>
    <message>
        <source>Drag it to see more of the line; double click shows the page.</source>
        <translation>Glissez pour voir plus de la ligne&#x202f;; un double clic montre la page.</translation>
    </message>
    <message>
        <source>The print</source>
        <translation>L’imprimé</translation>
    </message>
    <message>
        <source>The line of the scan with “{words}” framed.</source>
        <translation>La ligne numérisée, «&#x202f;{words}&#x202f;» encadré.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>The cleaned article, set as a page.</source>
        <translation>L’article nettoyé, mis en page.</translation>
    </message>
    <message>
        <source>This document is too long for a page. Use Text.</source>
        <translation>Ce document est trop long pour une page. Utilisez «&#x202f;Texte&#x202f;».</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>The scan is being read already: what it says comes in a moment</source>
        <translation>La numérisation est déjà en lecture&#x202f;: ce qu’elle dit vient dans un instant</translation>
    </message>
    <message>
        <source>There is no scan of this line: File › Choose the Scan takes one</source>
        <translation>Il n’y a pas de numérisation de cette ligne&#x202f;: Fichier › Choisir la numérisation en prend une</translation>
    </message>
    <message>
        <source>The line is being read again …</source>
        <translation>La ligne est relue…</translation>
    </message>
    <message>
        <source>Nobody knows yet where this line stands: Review › Read the Scan Again looks for it</source>
        <translation>Personne ne sait encore où est cette ligne&#x202f;: Relecture › Relire la numérisation la cherche</translation>
    </message>
    <message>
        <source>Read again, the scan shows nothing here that can be read</source>
        <translation>Relue, la numérisation ne montre ici rien de lisible</translation>
    </message>
    <message>
        <source>Read again, the scan says the same: “{word}” ({sure} %)</source>
        <translation>Relue, la numérisation dit de même&#x202f;: «&#x202f;{word}&#x202f;» ({sure}&#xa0;%)</translation>
    </message>
    <message>
        <source>Read again, the scan says “{word}” ({sure} %)</source>
        <translation>Relue, la numérisation dit «&#x202f;{word}&#x202f;» ({sure}&#xa0;%)</translation>
    </message>
    <message>
        <source>Reading the scan was stopped</source>
        <translation>La lecture de la numérisation a été arrêtée</translation>
    </message>
    <message>
        <source>There is no scan of this text: File › Choose the Scan takes one</source>
        <translation>Il n’y a pas de numérisation de ce texte&#x202f;: Fichier › Choisir la numérisation en prend une</translation>
    </message>
    <message>
        <source>The scan is being read, and the text looked for on it …</source>
        <translation>La numérisation est lue, et le texte y est cherché …</translation>
    </message>
    <message>
        <source>The scan is being read again: part {number} of {count}</source>
        <translation>La numérisation est relue&#x202f;: partie {number} sur {count}</translation>
    </message>
    <message>
        <source>The scan was read again (words: {count}); one step back undoes it</source>
        <translation>La numérisation a été relue (mots&#x202f;: {count})&#x202f;; un pas en arrière l’annule</translation>
    </message>
    <message>
        <source>Taken as the scan says (places: {count}); one step back undoes it</source>
        <translation>Pris comme le dit la numérisation (endroits&#x202f;: {count})&#x202f;; un pas en arrière l’annule</translation>
    </message>
    <message>
        <source>The scan was not read again yet: Review › Read the Scan Again</source>
        <translation>La numérisation n’a pas encore été relue&#x202f;: Relecture › Relire la numérisation</translation>
    </message>
    <message>
        <source>The scan agrees with no first suggestion that is left</source>
        <translation>La numérisation ne confirme aucune première suggestion restante</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Filter changes</source>
        <translation>Filtrer les modifications</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Par règle</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Accept  ⏎</source>
        <translation>Accepter  ⏎</translation>
    </message>
    <message>
        <source>Reject  Del</source>
        <translation>Refuser  Suppr</translation>
    </message>
    <message>
        <source>As printed  P</source>
        <translation>Comme imprimé  P</translation>
    </message>
    <message>
        <source>Reject all like this…</source>
        <translation>Refuser toutes celles-ci…</translation>
    </message>
    <message>
        <source>Switch rule off</source>
        <translation>Désactiver la règle</translation>
    </message>
    <message>
        <source>For this &amp;document</source>
        <translation>Pour ce &amp;document</translation>
    </message>
    <message>
        <source>For this &amp;project</source>
        <translation>Pour ce &amp;projet</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Toujours</translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation>Une autre lecture</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>Take out  Del</source>
        <translation>Supprimer  Suppr</translation>
    </message>
    <message>
        <source>Take all like this out…</source>
        <translation>Supprimer tous ceux-ci…</translation>
    </message>
    <message>
        <source>No change is chosen</source>
        <translation>Aucune modification choisie</translation>
    </message>
    <message>
        <source>There are no changes</source>
        <translation>Il n’y a aucune modification</translation>
    </message>
    <message>
        <source>F8 goes to the next one.</source>
        <translation>F8 mène à la suivante.</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
</context>
<context>
    <name>ReviewTabs</name>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Doutes</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Changes that were made; what waits or is flagged is not counted.</source>
        <translation>Modifications faites&#x202f;; ce qui est en attente ou signalé n’est pas compté.</translation>
    </message>
    <message>
        <source>Doubtful words that nobody settled, at each of their places.</source>
        <translation>Mots douteux que personne n’a réglés, à chacun de leurs endroits.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Accepted: {what}</source>
        <translation>Accepté&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Rejected: {what}</source>
        <translation>Refusé&#x202f;: {what}</translation>
    </message>
    <message>
        <source>As printed: {what}</source>
        <translation>Comme imprimé&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Taken out: {what}</source>
        <translation>Supprimé&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Written: {what}</source>
        <translation>Écrit&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} endroits</translation>
    </message>
</context>
<context>
    <name>RulesController</name>
    <message>
        <source>Delete your rule “{title}”?</source>
        <translation>Supprimer votre règle «&#x202f;{title}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Importer des règles</translation>
    </message>
    <message>
        <source>Rule packs (*.toml)</source>
        <translation>Jeux de règles (*.toml)</translation>
    </message>
    <message>
        <source>Import {count} rules? These of yours are replaced: {titles}.</source>
        <translation>Importer {count} règles&#x202f;? Les vôtres seront remplacées&#x202f;: {titles}.</translation>
    </message>
    <message>
        <source>Export my rules</source>
        <translation>Exporter mes règles</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation>Filtrer les règles</translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation>Ce que fait la règle</translation>
    </message>
    <message>
        <source>Off &amp;always, in every document</source>
        <translation>&amp;Toujours désactivée, dans tous les documents</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>&amp;Nouvelle règle…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>off always</source>
        <translation>toujours désactivée</translation>
    </message>
    <message>
        <source>yours, {acts}</source>
        <translation>la vôtre, {acts}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>inchangé</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Cleaned; changes: {count}, left to look at: {left}</source>
        <translation>Nettoyé&#x202f;; modifications&#x202f;: {count}, à examiner&#x202f;: {left}</translation>
    </message>
</context>
<context>
    <name>ScanSaysDialog</name>
    <message>
        <source>What the scan says</source>
        <translation>Ce que dit la numérisation</translation>
    </message>
    <message>
        <source>The scan, read again, says what is suggested here. The space bar ticks.</source>
        <translation>La numérisation, relue, dit ce qui est suggéré ici. La barre d’espace coche.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>À côté</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Ne rien cocher</translation>
    </message>
    <message>
        <source>Take {count} places</source>
        <translation>Prendre {count} endroits</translation>
    </message>
    <message>
        <source>Take one place</source>
        <translation>Prendre un endroit</translation>
    </message>
</context>
<context>
    <name>Scanned</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
</context>
<context>
    <name>SecondView</name>
    <message>
        <source>Both readings of the line</source>
        <translation>Les deux lectures de la ligne</translation>
    </message>
    <message>
        <source>First reading: {first}. Read again: {second}. {told}</source>
        <translation>Première lecture&#x202f;: {first}. Relu&#x202f;: {second}. {told}</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Errors in series</source>
        <translation>Erreurs en série</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>Selon quoi</translation>
    </message>
    <message>
        <source>By what happened</source>
        <translation>Selon ce qui s’est passé</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Par mot</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Par règle</translation>
    </message>
    <message>
        <source>By sureness</source>
        <translation>Par certitude</translation>
    </message>
    <message>
        <source>Tick what is at least so sure</source>
        <translation>Cocher ce qui est au moins aussi sûr</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Each place that is ticked would be put right as shown, all in one step. The space bar ticks rows.</source>
        <translation>Chaque emplacement coché serait corrigé comme montré, tous en une étape. La barre d’espace coche des lignes.</translation>
    </message>
    <message>
        <source>Places: {found}</source>
        <translation>Emplacements&#x202f;: {found}</translation>
    </message>
    <message>
        <source>Places: {found}; documents to come: {left}</source>
        <translation>Emplacements&#x202f;: {found}&#x202f;; documents à venir&#x202f;: {left}</translation>
    </message>
    <message>
        <source>Put {count} places right</source>
        <translation>Corriger {count} emplacements</translation>
    </message>
    <message>
        <source>Put one place right</source>
        <translation>Corriger un emplacement</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Mots douteux</translation>
    </message>
    <message>
        <source>{sure} sure and more</source>
        <translation>{sure} de certitude ou plus</translation>
    </message>
    <message>
        <source>Several letters</source>
        <translation>Plusieurs lettres</translation>
    </message>
    <message>
        <source>A blank too many</source>
        <translation>Un espace de trop</translation>
    </message>
    <message>
        <source>A blank lost</source>
        <translation>Un espace perdu</translation>
    </message>
    <message>
        <source>“{read}” too many</source>
        <translation>«&#x202f;{read}&#x202f;» de trop</translation>
    </message>
    <message>
        <source>“{meant}” lost</source>
        <translation>«&#x202f;{meant}&#x202f;» perdu</translation>
    </message>
    <message>
        <source>“{read}” read for “{meant}”</source>
        <translation>«&#x202f;{read}&#x202f;» lu pour «&#x202f;{meant}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>SeriesReview</name>
    <message>
        <source>Put right (places: {count}, documents: {documents}); one step back undoes it</source>
        <translation>Corrigé (emplacements&#x202f;: {count}, documents&#x202f;: {documents})&#x202f;; une étape en arrière l’annule</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>From now on: {what}</source>
        <translation>Désormais&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Filter commands</source>
        <translation>Filtrer les commandes</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Comme à l’origine</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>{keys} is needed to type and to edit.</source>
        <translation>{keys} sert à écrire et à corriger.</translation>
    </message>
    <message>
        <source>{keys} is taken by “{title}”.</source>
        <translation>{keys} est déjà pris par «&#x202f;{title}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Filter documents</source>
        <translation>Filtrer les documents</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Most left</source>
        <translation>Plus de travail</translation>
    </message>
    <message>
        <source>Least legible</source>
        <translation>Moins lisible</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Opened together</source>
        <translation>Ouverts ensemble</translation>
    </message>
    <message>
        <source>{done} of {total} done · {in_work} in work</source>
        <translation>{done} sur {total} terminés · {in_work} en cours</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See it at work on a sample</source>
        <translation>Le voir à l’œuvre sur un exemple</translation>
    </message>
    <message>
        <source>Open a document…</source>
        <translation>Ouvrir un document…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Coller un texte</translation>
    </message>
    <message>
        <source>Clean what was scanned</source>
        <translation>Nettoyer ce qui a été numérisé</translation>
    </message>
    <message>
        <source>The text as scanned stands beside the cleaned one. Every change names its reason and can be taken back; the file itself is never written.</source>
        <translation>Le texte numérisé est à côté du texte nettoyé. Chaque modification dit sa raison et peut être annulée&#x202f;; le fichier lui-même n’est jamais modifié.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ouverts auparavant</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>Told by the share of unknown words.</source>
        <translation>D’après la part de mots inconnus.</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>Nettoyage…</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} modifications</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 modification</translation>
    </message>
    <message>
        <source>{count} left to look at</source>
        <translation>{count} à examiner</translation>
    </message>
    <message>
        <source>Read only: {name} cannot be written where it lies</source>
        <translation>Lecture seule&#x202f;: {name} ne peut être écrit là où il est</translation>
    </message>
    <message>
        <source>{count} decided today</source>
        <translation>décisions aujourd’hui&#x202f;: {count}</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>langue inconnue</translation>
    </message>
    <message>
        <source>The language of the text was found out; here another is chosen.</source>
        <translation>La langue du texte a été reconnue&#x202f;; on en choisit une autre ici.</translation>
    </message>
    <message>
        <source>You chose this language for the text; here another is chosen.</source>
        <translation>Vous avez choisi cette langue pour le texte&#x202f;; on en choisit une autre ici.</translation>
    </message>
    <message>
        <source>Language of the text: {language}</source>
        <translation>Langue du texte&#x202f;: {language}</translation>
    </message>
    <message>
        <source>Reads as OCR: letters are misread.</source>
        <translation>Se lit comme de l’OCR&#x202f;: des lettres sont mal lues.</translation>
    </message>
    <message>
        <source>Reads as a digital export: letters are lost, hardly any misread.</source>
        <translation>Se lit comme un export numérique&#x202f;: des lettres manquent, presque aucune n’est mal lue.</translation>
    </message>
    <message>
        <source>digital export</source>
        <translation>export numérique</translation>
    </message>
    <message>
        <source>Read only: {user} ({host}) has had the project open since {when}</source>
        <translation>Lecture seule&#x202f;: {user} ({host}) a ouvert le projet, depuis {when}</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>la mémoire</translation>
    </message>
    <message>
        <source>Saved in {name}</source>
        <translation>Enregistré dans {name}</translation>
    </message>
</context>
<context>
    <name>SuspectsController</name>
    <message>
        <source>Replaced: {word}</source>
        <translation>Remplacé&#x202f;: {word}</translation>
    </message>
    <message>
        <source>As printed: {word}</source>
        <translation>Comme imprimé&#x202f;: {word}</translation>
    </message>
    <message>
        <source>{word} · scan</source>
        <translation>{word} · numérisation</translation>
    </message>
    <message>
        <source>Known from now on: {word}</source>
        <translation>Connu désormais&#x202f;: {word}</translation>
    </message>
    <message>
        <source>Nothing is suggested for “{word}”: E writes, P keeps it.</source>
        <translation>Aucune suggestion pour «&#x202f;{word}&#x202f;»&#x202f;: E écrit, P le garde.</translation>
    </message>
    <message>
        <source>“{new}” is only a guess: 1 takes it, E writes, P keeps “{word}”.</source>
        <translation>«&#x202f;{new}&#x202f;» n’est qu’une conjecture&#x202f;: 1 la prend, E écrit, P garde «&#x202f;{word}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>SuspectsModel</name>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>First suggestion</source>
        <translation>Première suggestion</translation>
    </message>
    <message>
        <source>Sort as they stand in the text</source>
        <translation>Trier dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Sort by this</source>
        <translation>Trier selon ceci</translation>
    </message>
</context>
<context>
    <name>SuspectsPanel</name>
    <message>
        <source>Filter words</source>
        <translation>Filtrer les mots</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Mots douteux</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>another word…</source>
        <translation>un autre mot…</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Un autre mot</translation>
    </message>
    <message>
        <source>Replace here  ⏎</source>
        <translation>Remplacer ici  ⏎</translation>
    </message>
    <message>
        <source>As printed  P</source>
        <translation>Comme imprimé  P</translation>
    </message>
    <message>
        <source>Always…  A</source>
        <translation>Toujours…  A</translation>
    </message>
    <message>
        <source>It is a word</source>
        <translation>C’est un mot</translation>
    </message>
    <message>
        <source>Add to the &amp;project’s words</source>
        <translation>Ajouter aux mots du &amp;projet</translation>
    </message>
    <message>
        <source>Add to &amp;my words</source>
        <translation>Ajouter à &amp;mes mots</translation>
    </message>
    <message>
        <source>It is a &amp;name</source>
        <translation>C’est un &amp;nom</translation>
    </message>
    <message>
        <source>As printed at &amp;every place</source>
        <translation>Comme imprimé &amp;partout</translation>
    </message>
    <message>
        <source>No word is chosen</source>
        <translation>Aucun mot choisi</translation>
    </message>
    <message>
        <source>No doubtful word is left</source>
        <translation>Il ne reste aucun mot douteux</translation>
    </message>
    <message>
        <source>F7 goes to the next doubtful one.</source>
        <translation>F7 mène au prochain mot douteux.</translation>
    </message>
    <message>
        <source>Replace all  ⇧⏎</source>
        <translation>Tout remplacer  ⇧⏎</translation>
    </message>
    <message>
        <source>Replace here</source>
        <translation>Remplacer ici</translation>
    </message>
    <message>
        <source>Replace here  1</source>
        <translation>Remplacer ici  1</translation>
    </message>
    <message>
        <source>Replace all {n}  ⇧⏎</source>
        <translation>Remplacer les {n}  ⇧⏎</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>conjecture</translation>
    </message>
</context>
<context>
    <name>TextLanguage</name>
    <message>
        <source>Find Out</source>
        <translation>La reconnaître</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Place {number} of {total}</source>
        <translation>Endroit {number} sur {total}</translation>
    </message>
    <message>
        <source>Changes that were made, that wait, or that are only flagged.</source>
        <translation>Modifications faites, en attente ou seulement signalées.</translation>
    </message>
    <message>
        <source>To look at {total}</source>
        <translation>À examiner {total}</translation>
    </message>
    <message>
        <source>What waits or is flagged and nobody decided, and doubtful words.</source>
        <translation>Ce qui est en attente ou signalé et que personne n’a décidé, et les mots douteux.</translation>
    </message>
</context>
<context>
    <name>WordListModel</name>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>My words and names</source>
        <translation>Mes mots et mes noms</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Known wherever they stand. One with a capital is known only with it.</source>
        <translation>Connus partout. Un mot à majuscule ne l’est qu’avec elle.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Known with a capital; a name may be several words.</source>
        <translation>Connus avec une majuscule&#x202f;; un nom peut avoir plusieurs mots.</translation>
    </message>
    <message>
        <source>One entry a line</source>
        <translation>Une entrée par ligne</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>misread letters</source>
        <translation>lettres mal lues</translation>
    </message>
    <message>
        <source>icons</source>
        <translation>icônes</translation>
    </message>
    <message>
        <source>words in their context</source>
        <translation>mots dans leur contexte</translation>
    </message>
    <message>
        <source>word lists</source>
        <translation>listes de mots</translation>
    </message>
    <message>
        <source>Cleans OCR’d newspaper text: every change names its rule and can be taken back.</source>
        <translation>Nettoie les textes de presse océrisés&#x202f;: chaque modification nomme sa règle et peut être annulée.</translation>
    </message>
    <message>
        <source>MIT licence.

Python {python} (PSF licence)
PySide6 {pyside} and Qt (LGPL 3)
SQLite {sqlite} (public domain)
Icons: drawn for ocrfix, CC0
Place names: GeoNames (geonames.org), CC BY 4.0</source>
        <translation>Licence MIT.

Python {python} (licence PSF)
PySide6 {pyside} et Qt (LGPL 3)
SQLite {sqlite} (domaine public)
Icônes&#x202f;: dessinées pour ocrfix, CC0
Noms de lieux&#x202f;: GeoNames (geonames.org), CC BY 4.0</translation>
    </message>
    <message>
        <source>Data: {kind}</source>
        <translation>Données&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>Licence: {of}</source>
        <translation>Licence&#x202f;: {of}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Relecture</translation>
    </message>
    <message>
        <source>&amp;Doubtful Words</source>
        <translation>D&amp;outes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>&amp;Paste as New Document</source>
        <translation>&amp;Coller comme nouveau document</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>Open in Another Encodin&amp;g…</source>
        <translation>Ouvrir dans un autre encoda&amp;ge…</translation>
    </message>
    <message>
        <source>Language the Text Is &amp;Written In…</source>
        <translation>C&amp;hoix de la langue du texte…</translation>
    </message>
    <message>
        <source>C&amp;hoose the Scan…</source>
        <translation>Choisir la numér&amp;isation…</translation>
    </message>
    <message>
        <source>Open P&amp;roject…</source>
        <translation>Ouvrir un &amp;projet…</translation>
    </message>
    <message>
        <source>Merge &amp;a Project…</source>
        <translation>&amp;Joindre un projet…</translation>
    </message>
    <message>
        <source>&amp;Save Project As…</source>
        <translation>En&amp;registrer le projet sous…</translation>
    </message>
    <message>
        <source>&amp;Done, Next Document</source>
        <translation>&amp;Terminé, document suivant</translation>
    </message>
    <message>
        <source>&amp;Unfinished After All</source>
        <translation>P&amp;as encore fait</translation>
    </message>
    <message>
        <source>&amp;The Folder at a Glance…</source>
        <translation>&amp;Vue d’ensemble du dossier…</translation>
    </message>
    <message>
        <source>Ne&amp;xt Document</source>
        <translation>Doc&amp;ument suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious Document</source>
        <translation>Document préc&amp;édent</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the Articles Pic&amp;ked…</source>
        <translation>Exporter les article&amp;s choisis…</translation>
    </message>
    <message>
        <source>Clean Fo&amp;lder…</source>
        <translation>&amp;Nettoyer un dossier…</translation>
    </message>
    <message>
        <source>Count the Collect&amp;ion</source>
        <translation>Compter &amp;la collection</translation>
    </message>
    <message>
        <source>Prefere&amp;nces…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>&amp;Close Document</source>
        <translation>Fer&amp;mer le document</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy the Cleaned Text</source>
        <translation>&amp;Copier le texte nettoyé</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>R&amp;emplacer…</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>Aller à la &amp;ligne…</translation>
    </message>
    <message>
        <source>&amp;Special Characters…</source>
        <translation>Caractères spéc&amp;iaux…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Chercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Chercher le &amp;précédent</translation>
    </message>
    <message>
        <source>Begin Ano&amp;ther Part Here</source>
        <translation>Commencer &amp;une autre partie ici</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>&amp;Note…</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>Si&amp;gnet</translation>
    </message>
    <message>
        <source>Ne&amp;xt Note or Bookmark</source>
        <translation>Note &amp;ou signet suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious Note or Bookmark</source>
        <translation>No&amp;te ou signet précédent</translation>
    </message>
    <message>
        <source>Notes &amp;and Bookmarks…</source>
        <translation>&amp;Voir les notes et signets…</translation>
    </message>
    <message>
        <source>My &amp;Words and Names…</source>
        <translation>&amp;Mes mots et mes noms…</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>Modification &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous Change</source>
        <translation>Modification &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Filter the Changes</source>
        <translation>&amp;Filtrer les modifications</translation>
    </message>
    <message>
        <source>&amp;Accept and Go On</source>
        <translation>&amp;Accepter et continuer</translation>
    </message>
    <message>
        <source>Re&amp;ject and Go On</source>
        <translation>&amp;Refuser et continuer</translation>
    </message>
    <message>
        <source>As Prin&amp;ted</source>
        <translation>Comme &amp;imprimé</translation>
    </message>
    <message>
        <source>A&amp;ccept All Like This…</source>
        <translation>Accepter &amp;toutes celles-ci…</translation>
    </message>
    <message>
        <source>Reject All &amp;Like This…</source>
        <translation>Refuser t&amp;outes celles-ci…</translation>
    </message>
    <message>
        <source>Read the L&amp;ine Again</source>
        <translation>Relire la li&amp;gne</translation>
    </message>
    <message>
        <source>Rea&amp;d the Scan Again…</source>
        <translation>Relire la n&amp;umérisation…</translation>
    </message>
    <message>
        <source>Read All Lines A&amp;gain…</source>
        <translation>Relir&amp;e toutes les lignes…</translation>
    </message>
    <message>
        <source>Take &amp;What the Scan Says…</source>
        <translation>Prendre ce que &amp;dit la numérisation…</translation>
    </message>
    <message>
        <source>What Is N&amp;o Text…</source>
        <translation>&amp;Ce qui n’est pas du texte…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>Règ&amp;les…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>&amp;Stop or Resume Cleaning</source>
        <translation>Arrêter ou reprendre le &amp;nettoyage</translation>
    </message>
    <message>
        <source>&amp;Next Place to Look At</source>
        <translation>Endroit &amp;suivant à examiner</translation>
    </message>
    <message>
        <source>&amp;Previous Place to Look At</source>
        <translation>Endroit &amp;précédent à examiner</translation>
    </message>
    <message>
        <source>&amp;Replace Here</source>
        <translation>&amp;Remplacer ici</translation>
    </message>
    <message>
        <source>Replace &amp;All Like This…</source>
        <translation>&amp;Tout remplacer…</translation>
    </message>
    <message>
        <source>Write An&amp;other Word</source>
        <translation>Écrire un a&amp;utre mot</translation>
    </message>
    <message>
        <source>Alwa&amp;ys…</source>
        <translation>&amp;Définitivement…</translation>
    </message>
    <message>
        <source>As Printed &amp;Here</source>
        <translation>Comme imprimé, &amp;ici</translation>
    </message>
    <message>
        <source>As Printed &amp;Everywhere</source>
        <translation>Comme imprimé, part&amp;out</translation>
    </message>
    <message>
        <source>No &amp;Text: Pass Over</source>
        <translation>P&amp;as du texte&#x202f;: passer</translation>
    </message>
    <message>
        <source>No Te&amp;xt: Mark as Illegible</source>
        <translation>Pas du te&amp;xte&#x202f;: marquer illisible</translation>
    </message>
    <message>
        <source>No Text: Ta&amp;ke Out</source>
        <translation>Pas du texte&#x202f;: en&amp;lever</translation>
    </message>
    <message>
        <source>Pass O&amp;ver All of This Kind…</source>
        <translation>Passer tous &amp;ceux de ce genre…</translation>
    </message>
    <message>
        <source>Mark A&amp;ll of This Kind…</source>
        <translation>Marquer tous ceux de ce &amp;genre…</translation>
    </message>
    <message>
        <source>Take O&amp;ut All of This Kind…</source>
        <translation>Enle&amp;ver tous ceux de ce genre…</translation>
    </message>
    <message>
        <source>Errors in &amp;Series…</source>
        <translation>&amp;Erreurs en série…</translation>
    </message>
    <message>
        <source>Add to the Project’s &amp;Words</source>
        <translation>Ajouter aux &amp;mots du projet</translation>
    </message>
    <message>
        <source>Add to &amp;My Words</source>
        <translation>A&amp;jouter à mes mots</translation>
    </message>
    <message>
        <source>It &amp;Is a Name</source>
        <translation>C’est un &amp;nom</translation>
    </message>
    <message>
        <source>Take Suggestion {n}</source>
        <translation>Prendre la suggestion {n}</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>As Scanned: Te&amp;xt</source>
        <translation>Tel que numérisé&#x202f;: te&amp;xte</translation>
    </message>
    <message>
        <source>As Scanned: Pa&amp;ge</source>
        <translation>Tel que numérisé&#x202f;: p&amp;age</translation>
    </message>
    <message>
        <source>As Scanned: &amp;Both</source>
        <translation>Tel que numérisé&#x202f;: les d&amp;eux</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>&amp;Wrap Lines</source>
        <translation>&amp;Renvoyer à la ligne</translation>
    </message>
    <message>
        <source>Line N&amp;umbers</source>
        <translation>N&amp;uméros de ligne</translation>
    </message>
    <message>
        <source>&amp;Marks in Reading</source>
        <translation>&amp;Marques dans la lecture</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>&amp;Zone suivante</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>Z&amp;one précédente</translation>
    </message>
    <message>
        <source>Comman&amp;d Palette…</source>
        <translation>Palette &amp;de commandes…</translation>
    </message>
    <message>
        <source>&amp;Help on What Is in Front</source>
        <translation>&amp;Aide sur ce qui est devant</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;About ocrfix</source>
        <translation>À &amp;propos d’ocrfix</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source>Hardly readable</source>
        <translation>À peine lisible</translation>
    </message>
    <message>
        <source>Rule or ornament</source>
        <translation>Filet ou ornement</translation>
    </message>
    <message>
        <source>Stray letters</source>
        <translation>Lettres éparses</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Annonce</translation>
    </message>
    <message>
        <source>Chosen lines</source>
        <translation>Lignes choisies</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Cleaned text</source>
        <translation>Texte nettoyé</translation>
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
        <translation>Word, modifications suivies</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>Articles as a web page</source>
        <translation>Articles en page web</translation>
    </message>
    <message>
        <source>EPUB</source>
        <translation>EPUB</translation>
    </message>
    <message>
        <source>JSON Lines: a row an article</source>
        <translation>JSON Lines&#x202f;: une ligne par article</translation>
    </message>
    <message>
        <source>Web annotations</source>
        <translation>Annotations web</translation>
    </message>
    <message>
        <source>JSON Lines: a row a document</source>
        <translation>JSON Lines&#x202f;: une ligne par document</translation>
    </message>
    <message>
        <source>Parquet: a row a document</source>
        <translation>Parquet&#x202f;: une ligne par document</translation>
    </message>
    <message>
        <source>JSON Lines: a row an article, of all documents</source>
        <translation>JSON Lines&#x202f;: une ligne par article de tous les documents</translation>
    </message>
    <message>
        <source>Parquet: a row an article</source>
        <translation>Parquet&#x202f;: une ligne par article</translation>
    </message>
    <message>
        <source>JSON: parts and changes</source>
        <translation>JSON&#x202f;: parties et modifications</translation>
    </message>
    <message>
        <source>Change report</source>
        <translation>Rapport des modifications</translation>
    </message>
    <message>
        <source>{format}, corrected</source>
        <translation>{format}, corrigé</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>{name} exists already. Replace it?</source>
        <translation>{name} existe déjà. Le remplacer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>plain text</source>
        <translation>texte brut</translation>
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
        <translation>lisible</translation>
    </message>
    <message>
        <source>questionable</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>hardly legible</source>
        <translation>peu lisible</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>There is no text to paste.</source>
        <translation>Il n’y a pas de texte à coller.</translation>
    </message>
    <message>
        <source>Copy some text first.</source>
        <translation>Copiez d’abord un texte.</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>collé</translation>
    </message>
    <message>
        <source>never changed</source>
        <translation>jamais modifié</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>Begin an Article Here</source>
        <translation>Commencer un article ici</translation>
    </message>
    <message>
        <source>Join to the Article Above</source>
        <translation>Rattacher à l’article qui précède</translation>
    </message>
    <message>
        <source>Begin Another Part Here</source>
        <translation>Commencer une autre partie ici</translation>
    </message>
    <message>
        <source>Put Together with the Part Above</source>
        <translation>Réunir à la partie qui précède</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Habillage</translation>
    </message>
    <message>
        <source>Crosshead</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Verse</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation>Renvoi</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>Careful</source>
        <translation>Prudent</translation>
    </message>
    <message>
        <source>Makes what nobody would dispute; asks about the rest.</source>
        <translation>Fait ce que personne ne contesterait&#x202f;; demande pour le reste.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>As careful, and takes out what the newspaper prints around its articles.</source>
        <translation>Comme prudent, et retire ce que le journal imprime autour des articles.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Approfondi</translation>
    </message>
    <message>
        <source>As careful, and corrects doubtful words that it is all but sure of; takes longer.</source>
        <translation>Comme prudent, et corrige les mots douteux dont il est presque sûr&#x202f;; prend plus de temps.</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Makes all that the evidence allows, sure corrections of doubtful words included.</source>
        <translation>Fait tout ce que les indices permettent, y compris les corrections sûres de mots douteux.</translation>
    </message>
</context>
<context>
    <name>quoted</name>
    <message>
        <source>“{words}”</source>
        <translation>«&#x202f;{words}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Scan</source>
        <translation>Numérisation</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Habillage</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>Jonctions</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Ponctuation</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>d’office</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>demande</translation>
    </message>
    <message>
        <source>shows</source>
        <translation>signale</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>untouched</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>made</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>signalée</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>comme imprimé</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>doubtful words</source>
        <translation>mots douteux</translation>
    </message>
</context>
<context>
    <name>suspects</name>
    <message>
        <source>in no list</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>odd letters</source>
        <translation>lettres rares</translation>
    </message>
    <message>
        <source>signs in it</source>
        <translation>signes dedans</translation>
    </message>
    <message>
        <source>odd capital</source>
        <translation>capitale rare</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>trop court</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>fits badly</source>
        <translation>convient mal</translation>
    </message>
    <message>
        <source>rare, unsure</source>
        <translation>rare, douteux</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>comme imprimé</translation>
    </message>
    <message>
        <source>kind of part</source>
        <translation>genre de partie</translation>
    </message>
    <message>
        <source>rule off</source>
        <translation>règle désactivée</translation>
    </message>
    <message>
        <source>rule on</source>
        <translation>règle activée</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>un mot</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>asked about again</source>
        <translation>de nouveau demandé</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>noté</translation>
    </message>
    <message>
        <source>note struck out</source>
        <translation>note rayée</translation>
    </message>
</context>
</TS>
