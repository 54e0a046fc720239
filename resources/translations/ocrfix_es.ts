<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ocrfix</source>
        <translation>Acerca de ocrfix</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message>
        <source>Go to a line</source>
        <translation>Ir a una línea</translation>
    </message>
    <message>
        <source>Line of the text as scanned:</source>
        <translation>Línea del texto escaneado:</translation>
    </message>
    <message>
        <source>Line of the text:</source>
        <translation>Línea del texto:</translation>
    </message>
</context>
<context>
    <name>AlwaysDialog</name>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>nothing: it is taken out</source>
        <translation>nada: se quita</translation>
    </message>
    <message>
        <source>words, with commas between them</source>
        <translation>palabras, separadas por comas</translation>
    </message>
    <message>
        <source>in this &amp;document</source>
        <translation>en este &amp;documento</translation>
    </message>
    <message>
        <source>in all documents of this &amp;project</source>
        <translation>en todos los documentos de este &amp;proyecto</translation>
    </message>
    <message>
        <source>for &amp;me, in every project</source>
        <translation>para &amp;mí, en todos los proyectos</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Al&amp;ways means</source>
        <translation>Si&amp;gnifica siempre</translation>
    </message>
    <message>
        <source>but not &amp;behind</source>
        <translation>pero no &amp;tras</translation>
    </message>
    <message>
        <source>nor be&amp;fore</source>
        <translation>ni &amp;ante</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Siempre</translation>
    </message>
    <message>
        <source>{count} places of this document; a rule of yours will see to it</source>
        <translation>{count} lugares de este documento; una regla suya se ocupará</translation>
    </message>
    <message>
        <source>One place of this document; a rule of yours will see to it</source>
        <translation>Un lugar de este documento; una regla suya se ocupará</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>BlockNote</name>
    <message>
        <source>Pass over  S</source>
        <translation>Pasar por alto  S</translation>
    </message>
    <message>
        <source>Illegible  I</source>
        <translation>Ilegible  I</translation>
    </message>
    <message>
        <source>Take out  X</source>
        <translation>Quitar  X</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Certeza</translation>
    </message>
</context>
<context>
    <name>CharactersDialog</name>
    <message>
        <source>Special characters</source>
        <translation>Caracteres especiales</translation>
    </message>
</context>
<context>
    <name>ChooseScanDialog</name>
    <message>
        <source>Choose the scan</source>
        <translation>Elegir el escaneo</translation>
    </message>
    <message>
        <source>The scan of this document</source>
        <translation>El escaneo de este documento</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Find the scans of all documents by this pattern:</source>
        <translation>Encontrar los escaneos de todos los documentos por este patrón:</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>What the pattern finds</source>
        <translation>Lo que encuentra el patrón</translation>
    </message>
    <message>
        <source>A picture or a PDF; of several pages, or of the page that is shown.</source>
        <translation>Una imagen o un PDF; de varias páginas, o de la página que se muestra.</translation>
    </message>
    <message>
        <source>Scans ({kinds})</source>
        <translation>Escaneos ({kinds})</translation>
    </message>
    <message>
        <source>{width} × {height} pixels; it fits this page.</source>
        <translation>{width} × {height} píxeles; corresponde a esta página.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels.</source>
        <translation>{width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>It finds a scan for {count} of {all} documents of the folder.</source>
        <translation>Encuentra un escaneo para {count} de {all} documentos de la carpeta.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>CleanFolderDialog</name>
    <message>
        <source>Clean a folder</source>
        <translation>Limpiar una carpeta</translation>
    </message>
    <message>
        <source>Folder to clean</source>
        <translation>Carpeta que se limpia</translation>
    </message>
    <message>
        <source>The documents opened together</source>
        <translation>Los documentos abiertos juntos</translation>
    </message>
    <message>
        <source>Folder for what is cleaned</source>
        <translation>Carpeta para lo limpio</translation>
    </message>
    <message>
        <source>As the source, corrected</source>
        <translation>Como el original, corregido</translation>
    </message>
    <message>
        <source>&amp;Replay the decisions of this project</source>
        <translation>&amp;Aplicar las decisiones de este proyecto</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Lo que falló</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>&amp;Clean</source>
        <translation>&amp;Limpiar</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>A&amp;brir el informe</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>Buscando documentos…</translation>
    </message>
    <message>
        <source>{seen} of {total} documents</source>
        <translation>{seen} de {total} documentos</translation>
    </message>
    <message>
        <source>{count} cleaned</source>
        <translation>limpiados: {count}</translation>
    </message>
    <message>
        <source>{count} done before and unchanged</source>
        <translation>ya hechos y sin cambios: {count}</translation>
    </message>
    <message>
        <source>{count} passed over</source>
        <translation>omitidos: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>fallidos: {count}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>No se pudo iniciar la orden.</translation>
    </message>
    <message>
        <source>Done: {summary}.</source>
        <translation>Hecho: {summary}.</translation>
    </message>
    <message>
        <source>Done, but some documents failed: {summary}.</source>
        <translation>Hecho, pero fallaron algunos documentos: {summary}.</translation>
    </message>
    <message>
        <source>Stopped. Clean the same folders again and it goes on from there.</source>
        <translation>Detenido. Limpie otra vez las mismas carpetas y seguirá desde ahí.</translation>
    </message>
</context>
<context>
    <name>CleaningField</name>
    <message>
        <source>Cleaning</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Looking for doubtful words…</source>
        <translation>Buscando palabras dudosas…</translation>
    </message>
    <message>
        <source>Not cleaned</source>
        <translation>Sin limpiar</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>Limpiando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cleaning: rule {number} of {total}</source>
        <translation>Limpieza: regla {number} de {total}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escriba una orden</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
</context>
<context>
    <name>ConflictsModel</name>
    <message>
        <source>Take theirs</source>
        <translation>Tomar la suya</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>As scanned</source>
        <translation>Como se escaneó</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>La nuestra</translation>
    </message>
    <message>
        <source>A rule of one’s own</source>
        <translation>Una regla propia</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>como está impreso</translation>
    </message>
    <message>
        <source>rule on</source>
        <translation>regla encendida</translation>
    </message>
    <message>
        <source>rule off</source>
        <translation>regla apagada</translation>
    </message>
</context>
<context>
    <name>DecisionsController</name>
    <message>
        <source>Accept the {count} changes that are chosen?</source>
        <translation>¿Aceptar los {count} cambios elegidos?</translation>
    </message>
    <message>
        <source>Reject the {count} changes that are chosen?</source>
        <translation>¿Rechazar los {count} cambios elegidos?</translation>
    </message>
    <message>
        <source>Keep the {count} places that are chosen as printed?</source>
        <translation>¿Dejar los {count} lugares elegidos como están impresos?</translation>
    </message>
    <message>
        <source>Take the {count} places that are chosen out?</source>
        <translation>¿Quitar los {count} lugares elegidos?</translation>
    </message>
    <message>
        <source>Accept {count} changes like this one?</source>
        <translation>¿Aceptar {count} cambios como este?</translation>
    </message>
    <message>
        <source>Reject {count} changes like this one?</source>
        <translation>¿Rechazar {count} cambios como este?</translation>
    </message>
    <message>
        <source>Take {count} places like this one out?</source>
        <translation>¿Quitar {count} lugares como este?</translation>
    </message>
    <message>
        <source>Nothing is offered here: Del takes it out, E writes, P keeps it, F8 goes on</source>
        <translation>Aquí no se ofrece nada: Supr lo quita, E escribe, P lo deja, F8 sigue adelante</translation>
    </message>
    <message>
        <source>The text changed meanwhile: nothing was replaced</source>
        <translation>El texto cambió entretanto: no se reemplazó nada</translation>
    </message>
    <message>
        <source>Replaced in {count} places; one step back undoes it</source>
        <translation>Reemplazado en {count} lugares; un paso atrás lo deshace</translation>
    </message>
    <message>
        <source>Replaced in one place; one step back undoes it</source>
        <translation>Reemplazado en un lugar; un paso atrás lo deshace</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open documents</source>
        <translation>Abrir documentos</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>Projects (*.ocrfix)</source>
        <translation>Proyectos (*.ocrfix)</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Guardar el proyecto como</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>{name}, {state}, {left} to look at</source>
        <translation>{name}, {state}, {left} por revisar</translation>
    </message>
    <message>
        <source>{left} to look at</source>
        <translation>{left} por revisar</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Codificaciones</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Cómo se lee</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Leerlo así</translation>
    </message>
    <message>
        <source>Choose the one in which it reads well.</source>
        <translation>Elija aquella en la que se lee bien.</translation>
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
        <translation>DOS, americano</translation>
    </message>
    <message>
        <source>ISO, Western</source>
        <translation>ISO, occidental</translation>
    </message>
    <message>
        <source>Windows, Central European</source>
        <translation>Windows, Europa central</translation>
    </message>
    <message>
        <source>ISO, Central European</source>
        <translation>ISO, Europa central</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, cirílico</translation>
    </message>
    <message>
        <source>KOI8, Russian</source>
        <translation>KOI8, ruso</translation>
    </message>
    <message>
        <source>Windows, Greek</source>
        <translation>Windows, griego</translation>
    </message>
    <message>
        <source>Windows, Turkish</source>
        <translation>Windows, turco</translation>
    </message>
</context>
<context>
    <name>EncodingsController</name>
    <message>
        <source>{name} is read as {encoding}.</source>
        <translation>{name} se lee como {encoding}.</translation>
    </message>
</context>
<context>
    <name>EvidenceCount</name>
    <message>
        <source>What {count} documents have in common helps to clean each of them.</source>
        <translation>Lo que {count} documentos tienen en común ayuda a limpiar cada uno.</translation>
    </message>
    <message>
        <source>Open a folder first: what its documents share is counted</source>
        <translation>Abra antes una carpeta: se cuenta lo que comparten sus documentos</translation>
    </message>
    <message>
        <source>Counting the collection: {done} of {total}</source>
        <translation>Contando la colección: {done} de {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped: nothing was counted</source>
        <translation>Detenido: no se contó nada</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>No se pudo iniciar la orden.</translation>
    </message>
    <message>
        <source>Nothing was counted.</source>
        <translation>No se contó nada.</translation>
    </message>
    <message>
        <source>The collection is counted; documents are cleaned with it from now on</source>
        <translation>La colección está contada; desde ahora los documentos se limpian con ella</translation>
    </message>
    <message>
        <source>evidence of the collection</source>
        <translation>indicios de la colección</translation>
    </message>
    <message>
        <source>collection of {count}</source>
        <translation>colección de {count}</translation>
    </message>
    <message>
        <source>evidence missing</source>
        <translation>faltan los indicios</translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>Archivo de evidencias</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose an evidence file</source>
        <translation>Elegir un archivo de evidencias</translation>
    </message>
    <message>
        <source>Evidence (*.evidence);;All files (*)</source>
        <translation>Evidencias (*.evidence);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>What a whole collection shows, counted by File › Count the Collection: words that are broken at line ends, names and running heads are then judged by it.</source>
        <translation>Lo que muestra toda una colección, contado con Archivo › Analizar la colección: con ello se juzgan las palabras partidas al final de línea, los nombres y los titulillos.</translation>
    </message>
    <message>
        <source>Counted from {count} documents.</source>
        <translation>Contado en {count} documentos.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Choose articles in the outline first</source>
        <translation>Elija antes artículos en el esquema</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>Exportando {name}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped: nothing was exported</source>
        <translation>Detenido: no se exportó nada</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportado a {path}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>What is to be found is a regular expression.</source>
        <translation>Lo que se busca es una expresión regular.</translation>
    </message>
    <message>
        <source>As scanned</source>
        <translation>Como se escaneó</translation>
    </message>
    <message>
        <source>Look in the text as it was read.</source>
        <translation>Buscar en el texto tal como se leyó.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No valid pattern</source>
        <translation>Patrón no válido</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encuentra</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>encontrado: {total}</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>reemplazado: {count}</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This document</source>
        <translation>Este documento</translation>
    </message>
    <message>
        <source>The documents chosen in the list</source>
        <translation>Los documentos elegidos en la lista</translation>
    </message>
    <message>
        <source>All documents of the folder</source>
        <translation>Todos los documentos de la carpeta</translation>
    </message>
    <message>
        <source>This is the last document</source>
        <translation>Este es el último documento</translation>
    </message>
    <message>
        <source>This is the first one</source>
        <translation>Este es el primer documento</translation>
    </message>
    <message>
        <source>In work again</source>
        <translation>De nuevo en curso</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>Hecho: {name}</translation>
    </message>
    <message>
        <source>Done. There is no document behind this one.</source>
        <translation>Hecho. No hay más documentos después de este.</translation>
    </message>
    <message>
        <source>Done: {name} (places that nobody looked at: {left})</source>
        <translation>Hecho: {name} (lugares que nadie ha mirado: {left})</translation>
    </message>
</context>
<context>
    <name>FolderWordsModel</name>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>GlanceDialog</name>
    <message>
        <source>The folder at a glance</source>
        <translation>Vista general de la carpeta</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Palabras dudosas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>Filtrar palabras</translation>
    </message>
    <message>
        <source>Put right…  ⏎</source>
        <translation>Corregir…  ⏎</translation>
    </message>
    <message>
        <source>As printed everywhere  P</source>
        <translation>Como está impreso en todas partes  P</translation>
    </message>
    <message>
        <source>It is a name  N</source>
        <translation>Es un nombre  N</translation>
    </message>
    <message>
        <source>Add to my words  M</source>
        <translation>Añadir a mis palabras  M</translation>
    </message>
    <message>
        <source>Always…  A</source>
        <translation>Siempre…  A</translation>
    </message>
    <message>
        <source>Show the places  S</source>
        <translation>Mostrar los lugares  S</translation>
    </message>
    <message>
        <source>Find in all texts</source>
        <translation>Buscar en todos los textos</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patrón</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Distinguir &amp;mayúsculas</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Palabras &amp;completas</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Todas las palabras</translation>
    </message>
</context>
<context>
    <name>GlanceModel</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por mirar</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Legibility</source>
        <translation>Legibilidad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escaneo</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>found</source>
        <translation>encontrado</translation>
    </message>
</context>
<context>
    <name>Glancing</name>
    <message>
        <source>Open a folder first: its documents are seen together here</source>
        <translation>Abra antes una carpeta: aquí se ven juntos sus documentos</translation>
    </message>
    <message>
        <source>Documents yet to be counted: {left}</source>
        <translation>Documentos por contar: {left}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Found: places {count}, documents {documents}</source>
        <translation>Hallado: lugares {count}, documentos {documents}</translation>
    </message>
    <message>
        <source>Open a document of the folder first.</source>
        <translation>Abra primero un documento de la carpeta.</translation>
    </message>
    <message>
        <source>Known from now on: {word}</source>
        <translation>Conocida desde ahora: {word}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>Histories</name>
    <message>
        <source>Today: decisions {count}, documents {documents}</source>
        <translation>Hoy: decisiones {count}, documentos {documents}</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportado a {path}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Este documento</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Todo el proyecto</translation>
    </message>
    <message>
        <source>Filter decisions</source>
        <translation>Filtrar decisiones</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>{verdict}, taken back</source>
        <translation>{verdict}, deshecho</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Languages of texts</source>
        <translation>Idiomas de los textos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se conoce</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code of the language, two or three letters</source>
        <translation>Código del idioma, dos o tres letras</translation>
    </message>
    <message>
        <source>Printed in &amp;black letter</source>
        <translation>Impreso en letra &amp;gótica</translation>
    </message>
    <message>
        <source>As Danish and Swedish papers long were: letters are misread in other ways.</source>
        <translation>Como mucho tiempo los periódicos daneses y suecos: las letras se leen mal de otra manera.</translation>
    </message>
    <message>
        <source>&amp;Import Words…</source>
        <translation>&amp;Importar palabras…</translation>
    </message>
    <message>
        <source>&amp;Forget Imported</source>
        <translation>&amp;Olvidar las importadas</translation>
    </message>
    <message>
        <source>Of any other language a list of words is enough to show what is doubtful and to close hyphens: one word a line, or the .dic file of a Hunspell dictionary.</source>
        <translation>Para cualquier otro idioma basta una lista de palabras para mostrar lo dudoso y cerrar los guiones: una palabra por línea, o el archivo .dic de un diccionario Hunspell.</translation>
    </message>
    <message>
        <source>{number} words of {language} are known now.</source>
        <translation>Ahora se conocen {number} palabras: {language}.</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Importar palabras</translation>
    </message>
    <message>
        <source>Words (*.txt *.dic);;All files (*)</source>
        <translation>Palabras (*.txt *.dic);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>What was imported is forgotten.</source>
        <translation>Lo importado se ha olvidado.</translation>
    </message>
    <message>
        <source>all there is</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>words alone</source>
        <translation>solo palabras</translation>
    </message>
    <message>
        <source>black letter</source>
        <translation>letra gótica</translation>
    </message>
    <message>
        <source>{number} imported</source>
        <translation>{number} importadas</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The cleaned text is on the clipboard</source>
        <translation>El texto limpio está en el portapapeles</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Copy Its Path</source>
        <translation>&amp;Copiar su ruta</translation>
    </message>
    <message>
        <source>&amp;Show Its Folder</source>
        <translation>&amp;Mostrar su carpeta</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge a project</source>
        <translation>Fusionar un proyecto</translation>
    </message>
    <message>
        <source>{name} brings {decisions} decisions and {rules} rules that are new here.</source>
        <translation>{name} trae {decisions} decisiones y {rules} reglas que aquí son nuevas.</translation>
    </message>
    <message>
        <source>In {count} places both decided otherwise. Ours hold unless theirs are ticked; the space bar ticks rows.</source>
        <translation>En {count} lugares ambos decidieron otra cosa. Valen las nuestras salvo que se marquen las suyas; la barra espaciadora marca filas.</translation>
    </message>
    <message>
        <source>Nowhere did both decide otherwise.</source>
        <translation>En ningún lugar decidieron ambos otra cosa.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionar</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge a project</source>
        <translation>Fusionar un proyecto</translation>
    </message>
    <message>
        <source>Projects (*.ocrfix)</source>
        <translation>Proyectos (*.ocrfix)</translation>
    </message>
    <message>
        <source>{name} brings nothing new</source>
        <translation>{name} no trae nada nuevo</translation>
    </message>
    <message>
        <source>Merged (decisions: {count}); one step back undoes it</source>
        <translation>Fusionado (decisiones: {count}); un paso atrás lo deshace</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The file changed since it was reviewed. Gone from it: {words}.</source>
        <translation>El archivo cambió desde la revisión. Ya no contiene: {words}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Again from the beginning: these places were passed over</source>
        <translation>De nuevo desde el principio: estos lugares se pasaron por alto</translation>
    </message>
    <message>
        <source>Again from the end: these places were passed over</source>
        <translation>De nuevo desde el final: estos lugares se pasaron por alto</translation>
    </message>
    <message>
        <source>There is no place left to look at</source>
        <translation>No queda ningún lugar por revisar</translation>
    </message>
</context>
<context>
    <name>NotText</name>
    <message>
        <source>Nothing is in front: F7 goes to the next doubtful place</source>
        <translation>No hay nada delante: F7 va al siguiente lugar dudoso</translation>
    </message>
    <message>
        <source>Taken out: {kind} (lines: {lines})</source>
        <translation>Quitado: {kind} (líneas: {lines})</translation>
    </message>
    <message>
        <source>Marked as illegible: {kind} (lines: {lines})</source>
        <translation>Marcado como ilegible: {kind} (líneas: {lines})</translation>
    </message>
    <message>
        <source>Passed over: {kind} (lines: {lines}, doubtful words: {words})</source>
        <translation>Pasado por alto: {kind} (líneas: {lines}, palabras dudosas: {words})</translation>
    </message>
    <message>
        <source>Asked about again: {kind} (lines: {lines})</source>
        <translation>Se pregunta de nuevo: {kind} (líneas: {lines})</translation>
    </message>
    <message>
        <source>{kind} (lines: {lines}, doubtful words: {words})</source>
        <translation>{kind} (líneas: {lines}, palabras dudosas: {words})</translation>
    </message>
</context>
<context>
    <name>NotTextDialog</name>
    <message>
        <source>What is no text</source>
        <translation>Lo que no es texto</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>The block in full</source>
        <translation>El bloque entero</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>Todos los bloques</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>Marcar &amp;todo</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Desmarcar todo</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Mark as illegible</source>
        <translation>&amp;Marcar como ilegible</translation>
    </message>
    <message>
        <source>&amp;Pass over</source>
        <translation>&amp;Pasar por alto</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Preguntar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Ticked: {blocks}; doubtful words in them: {words}</source>
        <translation>Marcados: {blocks}; palabras dudosas en ellos: {words}</translation>
    </message>
</context>
<context>
    <name>NotTextModel</name>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudosas</translation>
    </message>
    <message>
        <source>{kind}, passed over</source>
        <translation>{kind}, pasado por alto</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note at “{words}”:</source>
        <translation>Nota en «{words}»:</translation>
    </message>
    <message>
        <source>Noted at “{words}”</source>
        <translation>Anotado en «{words}»</translation>
    </message>
    <message>
        <source>Bookmark at “{words}”</source>
        <translation>Marcador en «{words}»</translation>
    </message>
    <message>
        <source>A note stands here: it is found like a bookmark</source>
        <translation>Aquí hay una nota: se encuentra como un marcador</translation>
    </message>
    <message>
        <source>Bookmark taken away</source>
        <translation>Marcador quitado</translation>
    </message>
    <message>
        <source>Nothing is noted in this document</source>
        <translation>No hay nada anotado en este documento</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Struck out (notes: {count})</source>
        <translation>Tachado (notas: {count})</translation>
    </message>
    <message>
        <source>Export the notes</source>
        <translation>Exportar las notas</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportado a {path}</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Notes and bookmarks</source>
        <translation>Notas y marcadores</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Este documento</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Todo el proyecto</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Filtrar notas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>&amp;Strike out</source>
        <translation>&amp;Tachar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Nothing is noted yet</source>
        <translation>Todavía no hay nada anotado</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>At</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>marcador</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Look…</source>
        <translation>Ver…</translation>
    </message>
    <message>
        <source>It reads well</source>
        <translation>Se lee bien</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The encoding of this text was guessed: {encoding}. Does it read well?</source>
        <translation>La codificación de este texto se ha supuesto: {encoding}. ¿Se lee bien?</translation>
    </message>
    <message>
        <source>The words of this text’s language are not known here: its letters and hyphens stay as they are, and no word is doubted.</source>
        <translation>Aquí no se conocen las palabras del idioma de este texto: sus letras y guiones quedan como están y no se duda de ninguna palabra.</translation>
    </message>
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>Sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Parts of the article</source>
        <translation>Partes del artículo</translation>
    </message>
    <message>
        <source>What this part is</source>
        <translation>Qué es esta parte</translation>
    </message>
    <message>
        <source>This part is</source>
        <translation>Esta parte es</translation>
    </message>
</context>
<context>
    <name>OwnRuleDialog</name>
    <message>
        <source>A rule of my own</source>
        <translation>Una regla propia</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nombre de la regla</translation>
    </message>
    <message>
        <source>for example: rn for m</source>
        <translation>por ejemplo: rn por m</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Poner en su lugar</translation>
    </message>
    <message>
        <source>nothing: it is taken out</source>
        <translation>nada: se quita</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patrón</translation>
    </message>
    <message>
        <source>What is to be found is a regular expression.</source>
        <translation>Lo que se busca es una expresión regular.</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Palabras &amp;completas</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Distinguir &amp;mayúsculas</translation>
    </message>
    <message>
        <source>Only if the &amp;result is a word</source>
        <translation>Solo si el &amp;resultado es una palabra</translation>
    </message>
    <message>
        <source>&amp;Ask first</source>
        <translation>Pre&amp;guntar antes</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>Cuándo actúa</translation>
    </message>
    <message>
        <source>first, with damaged characters</source>
        <translation>primero, con los caracteres dañados</translation>
    </message>
    <message>
        <source>with page furniture</source>
        <translation>con los adornos de la página</translation>
    </message>
    <message>
        <source>when broken words are joined</source>
        <translation>al unir palabras cortadas</translation>
    </message>
    <message>
        <source>when letters are restored</source>
        <translation>al restaurar letras</translation>
    </message>
    <message>
        <source>last, with punctuation</source>
        <translation>al final, con la puntuación</translation>
    </message>
    <message>
        <source>Test it on</source>
        <translation>Probarla con</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>Lo que resulta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>P&amp;ut there</source>
        <translation>P&amp;oner en su lugar</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>A&amp;ctúa</translation>
    </message>
    <message>
        <source>Say what to find.</source>
        <translation>Diga qué hay que buscar.</translation>
    </message>
    <message>
        <source>Nothing here is changed.</source>
        <translation>Aquí no cambia nada.</translation>
    </message>
    <message>
        <source>One place is changed.</source>
        <translation>Cambia un lugar.</translation>
    </message>
    <message>
        <source>{count} places are changed.</source>
        <translation>Cambian {count} lugares.</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Choose the scan…</source>
        <translation>Elegir el escaneo…</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeño (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>How the page is shown</source>
        <translation>Cómo se muestra la página</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Buscarlo</translation>
    </message>
    <message>
        <source>Whole &amp;page</source>
        <translation>&amp;Página entera</translation>
    </message>
    <message>
        <source>&amp;Width of the page</source>
        <translation>&amp;Ancho de la página</translation>
    </message>
    <message>
        <source>The &amp;column</source>
        <translation>La &amp;columna</translation>
    </message>
    <message>
        <source>The &amp;line</source>
        <translation>La &amp;línea</translation>
    </message>
    <message>
        <source>&amp;Turn by 90°</source>
        <translation>&amp;Girar 90°</translation>
    </message>
    <message>
        <source>Changes and &amp;doubtful words</source>
        <translation>Cambios y palabras &amp;dudosas</translation>
    </message>
    <message>
        <source>Outlines of the &amp;articles</source>
        <translation>Contornos de los &amp;artículos</translation>
    </message>
    <message>
        <source>Pa&amp;ges beside it</source>
        <translation>Páginas al &amp;lado</translation>
    </message>
    <message>
        <source>Choose the &amp;scan…</source>
        <translation>Elegir el &amp;escaneo…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>PageShowing</name>
    <message>
        <source>No document is open.</source>
        <translation>No hay ningún documento abierto.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>página {number} de {count}</translation>
    </message>
    <message>
        <source>The scan is being read …</source>
        <translation>Se está leyendo el escaneo…</translation>
    </message>
    <message>
        <source>No scan of this page lies beside the text, or in a folder near it.</source>
        <translation>No hay ningún escaneo de esta página junto al texto ni en una carpeta cercana.</translation>
    </message>
    <message>
        <source>This text does not say which page it was read from.</source>
        <translation>Este texto no dice de qué página se leyó.</translation>
    </message>
    <message>
        <source>The text is being looked for on the scan …</source>
        <translation>Se busca el texto en el escaneo …</translation>
    </message>
    <message>
        <source>Nothing of the text was found on this page.</source>
        <translation>En esta página no se encontró nada del texto.</translation>
    </message>
    <message>
        <source>It is not known yet where the text stands on this scan.</source>
        <translation>Aún no se sabe dónde está el texto en este escaneo.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page</source>
        <translation>La página</translation>
    </message>
    <message>
        <source>The scan of the page. Enter goes to the words that are framed.</source>
        <translation>El escaneo de la página. Intro va a las palabras enmarcadas.</translation>
    </message>
</context>
<context>
    <name>PaneMarks</name>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>certeza</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>As scanned</source>
        <translation>Como se escaneó</translation>
    </message>
    <message>
        <source>The text as it was read, never changed.</source>
        <translation>El texto tal como se leyó; nunca se cambia.</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Limpio</translation>
    </message>
    <message>
        <source>The text after all changes. What you type becomes a change.</source>
        <translation>El texto tras todos los cambios. Lo que escriba será un cambio.</translation>
    </message>
    <message>
        <source>The text as scanned is never changed: write in Cleaned</source>
        <translation>El texto escaneado no se cambia nunca: escriba en «Limpio»</translation>
    </message>
    <message>
        <source>This page is to be read: choose Text to write</source>
        <translation>Esta página es para leer: elija «Texto» para escribir</translation>
    </message>
    <message>
        <source>This text is not cleaned yet: what is typed now would be lost</source>
        <translation>Este texto aún no está limpio: lo que escriba ahora se perdería</translation>
    </message>
    <message>
        <source>editable</source>
        <translation>editable</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>to be read</source>
        <translation>para leer</translation>
    </message>
    <message>
        <source>not cleaned yet</source>
        <translation>aún sin limpiar</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>No part can begin here: put the caret inside one</source>
        <translation>Aquí no puede empezar ninguna parte: ponga el cursor dentro de una</translation>
    </message>
    <message>
        <source>Another part begins here</source>
        <translation>Aquí empieza otra parte</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Replace in several places</source>
        <translation>Reemplazar en varios lugares</translation>
    </message>
    <message>
        <source>“{new}” would stand in each place that is ticked. The space bar ticks.</source>
        <translation>«{new}» quedaría en cada lugar marcado. La barra espaciadora marca.</translation>
    </message>
    <message>
        <source>Each place that is ticked would be taken out. The space bar ticks.</source>
        <translation>Cada lugar marcado se quitaría. La barra espaciadora marca.</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Todos</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Ninguno</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Replace in {count} places</source>
        <translation>Reemplazar en {count} lugares</translation>
    </message>
    <message>
        <source>Replace in one place</source>
        <translation>Reemplazar en un lugar</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>A partir del próximo inicio.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Profile of this project</source>
        <translation>&amp;Perfil de este proyecto</translation>
    </message>
    <message>
        <source>&amp;Evidence for this project</source>
        <translation>&amp;Evidencias de este proyecto</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>La del sistema</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>La mejor disponible</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Tamaño de las letras</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>Font, as &amp;scanned</source>
        <translation>Letra, como se &amp;escaneó</translation>
    </message>
    <message>
        <source>Font, &amp;cleaned</source>
        <translation>Letra, &amp;limpio</translation>
    </message>
</context>
<context>
    <name>PrintView</name>
    <message>
        <source>Drag it to see more of the line; double click shows the page.</source>
        <translation>Arrastre para ver más de la línea; un doble clic muestra la página.</translation>
    </message>
    <message>
        <source>The print</source>
        <translation>Lo impreso</translation>
    </message>
    <message>
        <source>The line of the scan with “{words}” framed.</source>
        <translation>La línea escaneada, con «{words}» enmarcado.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>The cleaned article, set as a page.</source>
        <translation>El artículo limpio, compuesto como página.</translation>
    </message>
    <message>
        <source>This document is too long for a page. Use Text.</source>
        <translation>Este documento es demasiado largo para una página. Use «Texto».</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>The scan is being read already: what it says comes in a moment</source>
        <translation>El escaneo ya se está leyendo: lo que dice llega enseguida</translation>
    </message>
    <message>
        <source>There is no scan of this line: File › Choose the Scan takes one</source>
        <translation>No hay escaneo de esta línea: Archivo › Elegir el escaneo toma uno</translation>
    </message>
    <message>
        <source>The line is being read again …</source>
        <translation>Se está leyendo de nuevo la línea…</translation>
    </message>
    <message>
        <source>Nobody knows yet where this line stands: Review › Read the Scan Again looks for it</source>
        <translation>Nadie sabe aún dónde está esta línea: Revisión › Leer de nuevo el escaneo la busca</translation>
    </message>
    <message>
        <source>Read again, the scan shows nothing here that can be read</source>
        <translation>Leído de nuevo, el escaneo no muestra aquí nada legible</translation>
    </message>
    <message>
        <source>Read again, the scan says the same: “{word}” ({sure} %)</source>
        <translation>Leído de nuevo, el escaneo dice lo mismo: «{word}» ({sure} %)</translation>
    </message>
    <message>
        <source>Read again, the scan says “{word}” ({sure} %)</source>
        <translation>Leído de nuevo, el escaneo dice «{word}» ({sure} %)</translation>
    </message>
    <message>
        <source>Reading the scan was stopped</source>
        <translation>Se detuvo la lectura del escaneo</translation>
    </message>
    <message>
        <source>There is no scan of this text: File › Choose the Scan takes one</source>
        <translation>No hay escaneo de este texto: Archivo › Elegir el escaneo toma uno</translation>
    </message>
    <message>
        <source>The scan is being read, and the text looked for on it …</source>
        <translation>Se lee el escaneo y se busca el texto en él …</translation>
    </message>
    <message>
        <source>The scan is being read again: part {number} of {count}</source>
        <translation>Se está leyendo de nuevo el escaneo: parte {number} de {count}</translation>
    </message>
    <message>
        <source>The scan was read again (words: {count}); one step back undoes it</source>
        <translation>Se leyó de nuevo el escaneo (palabras: {count}); un paso atrás lo deshace</translation>
    </message>
    <message>
        <source>Taken as the scan says (places: {count}); one step back undoes it</source>
        <translation>Tomado como dice el escaneo (lugares: {count}); un paso atrás lo deshace</translation>
    </message>
    <message>
        <source>The scan was not read again yet: Review › Read the Scan Again</source>
        <translation>El escaneo aún no se leyó de nuevo: Revisión › Leer de nuevo el escaneo</translation>
    </message>
    <message>
        <source>The scan agrees with no first suggestion that is left</source>
        <translation>El escaneo no coincide con ninguna primera sugerencia pendiente</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Filter changes</source>
        <translation>Filtrar cambios</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Por regla</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Accept  ⏎</source>
        <translation>Aceptar  ⏎</translation>
    </message>
    <message>
        <source>Reject  Del</source>
        <translation>Rechazar  Supr</translation>
    </message>
    <message>
        <source>As printed  P</source>
        <translation>Como está impreso  P</translation>
    </message>
    <message>
        <source>Reject all like this…</source>
        <translation>Rechazar todos así…</translation>
    </message>
    <message>
        <source>Switch rule off</source>
        <translation>Apagar la regla</translation>
    </message>
    <message>
        <source>For this &amp;document</source>
        <translation>En este &amp;documento</translation>
    </message>
    <message>
        <source>For this &amp;project</source>
        <translation>En este &amp;proyecto</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Siempre</translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation>Otra lectura</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Todas las reglas</translation>
    </message>
    <message>
        <source>Take out  Del</source>
        <translation>Quitar  Supr</translation>
    </message>
    <message>
        <source>Take all like this out…</source>
        <translation>Quitar todos así…</translation>
    </message>
    <message>
        <source>No change is chosen</source>
        <translation>Ningún cambio elegido</translation>
    </message>
    <message>
        <source>There are no changes</source>
        <translation>No hay cambios</translation>
    </message>
    <message>
        <source>F8 goes to the next one.</source>
        <translation>F8 lleva al siguiente.</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>certeza</translation>
    </message>
</context>
<context>
    <name>ReviewTabs</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Dudas</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Changes that were made; what waits or is flagged is not counted.</source>
        <translation>Cambios hechos; lo que está en espera o señalado no se cuenta.</translation>
    </message>
    <message>
        <source>Doubtful words that nobody settled, at each of their places.</source>
        <translation>Palabras dudosas que nadie ha resuelto, en cada uno de sus lugares.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Accepted: {what}</source>
        <translation>Aceptado: {what}</translation>
    </message>
    <message>
        <source>Rejected: {what}</source>
        <translation>Rechazado: {what}</translation>
    </message>
    <message>
        <source>As printed: {what}</source>
        <translation>Como está impreso: {what}</translation>
    </message>
    <message>
        <source>Taken out: {what}</source>
        <translation>Quitado: {what}</translation>
    </message>
    <message>
        <source>Written: {what}</source>
        <translation>Escrito: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} lugares</translation>
    </message>
</context>
<context>
    <name>RulesController</name>
    <message>
        <source>Delete your rule “{title}”?</source>
        <translation>¿Borrar su regla «{title}»?</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Importar reglas</translation>
    </message>
    <message>
        <source>Rule packs (*.toml)</source>
        <translation>Conjuntos de reglas (*.toml)</translation>
    </message>
    <message>
        <source>Import {count} rules? These of yours are replaced: {titles}.</source>
        <translation>¿Importar {count} reglas? Se reemplazan estas suyas: {titles}.</translation>
    </message>
    <message>
        <source>Export my rules</source>
        <translation>Exportar mis reglas</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation>Filtrar reglas</translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation>Qué hace la regla</translation>
    </message>
    <message>
        <source>Off &amp;always, in every document</source>
        <translation>&amp;Siempre apagada, en todos los documentos</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Actúa</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>&amp;Nueva regla…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>off always</source>
        <translation>siempre apagada</translation>
    </message>
    <message>
        <source>yours, {acts}</source>
        <translation>suya, {acts}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Cleaned; changes: {count}, left to look at: {left}</source>
        <translation>Limpiado; cambios: {count}, por revisar: {left}</translation>
    </message>
</context>
<context>
    <name>ScanSaysDialog</name>
    <message>
        <source>What the scan says</source>
        <translation>Lo que dice el escaneo</translation>
    </message>
    <message>
        <source>The scan, read again, says what is suggested here. The space bar ticks.</source>
        <translation>El escaneo, leído de nuevo, dice lo que aquí se sugiere. La barra espaciadora marca.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Al lado</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>Marcar &amp;todos</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Marcar &amp;ninguno</translation>
    </message>
    <message>
        <source>Take {count} places</source>
        <translation>Tomar {count} lugares</translation>
    </message>
    <message>
        <source>Take one place</source>
        <translation>Tomar un lugar</translation>
    </message>
</context>
<context>
    <name>Scanned</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
</context>
<context>
    <name>SecondView</name>
    <message>
        <source>Both readings of the line</source>
        <translation>Las dos lecturas de la línea</translation>
    </message>
    <message>
        <source>First reading: {first}. Read again: {second}. {told}</source>
        <translation>Primera lectura: {first}. Leído de nuevo: {second}. {told}</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Errors in series</source>
        <translation>Errores en serie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>Según qué</translation>
    </message>
    <message>
        <source>By what happened</source>
        <translation>Según lo que pasó</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Por palabra</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Por regla</translation>
    </message>
    <message>
        <source>By sureness</source>
        <translation>Por certeza</translation>
    </message>
    <message>
        <source>Tick what is at least so sure</source>
        <translation>Marcar lo que es al menos tan seguro</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Each place that is ticked would be put right as shown, all in one step. The space bar ticks rows.</source>
        <translation>Cada lugar marcado se corregiría como se muestra, todos en un paso. La barra espaciadora marca filas.</translation>
    </message>
    <message>
        <source>Places: {found}</source>
        <translation>Lugares: {found}</translation>
    </message>
    <message>
        <source>Places: {found}; documents to come: {left}</source>
        <translation>Lugares: {found}; documentos que faltan: {left}</translation>
    </message>
    <message>
        <source>Put {count} places right</source>
        <translation>Corregir {count} lugares</translation>
    </message>
    <message>
        <source>Put one place right</source>
        <translation>Corregir un lugar</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Palabras dudosas</translation>
    </message>
    <message>
        <source>{sure} sure and more</source>
        <translation>{sure} de certeza o más</translation>
    </message>
    <message>
        <source>Several letters</source>
        <translation>Varias letras</translation>
    </message>
    <message>
        <source>A blank too many</source>
        <translation>Un espacio de más</translation>
    </message>
    <message>
        <source>A blank lost</source>
        <translation>Un espacio perdido</translation>
    </message>
    <message>
        <source>“{read}” too many</source>
        <translation>«{read}» de más</translation>
    </message>
    <message>
        <source>“{meant}” lost</source>
        <translation>«{meant}» perdida</translation>
    </message>
    <message>
        <source>“{read}” read for “{meant}”</source>
        <translation>«{read}» leída por «{meant}»</translation>
    </message>
</context>
<context>
    <name>SeriesReview</name>
    <message>
        <source>Put right (places: {count}, documents: {documents}); one step back undoes it</source>
        <translation>Corregido (lugares: {count}, documentos: {documents}); un paso atrás lo deshace</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>From now on: {what}</source>
        <translation>Desde ahora: {what}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Filter commands</source>
        <translation>Filtrar órdenes</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Órdenes y sus teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Como de origen</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Quitarla de allí</translation>
    </message>
    <message>
        <source>{keys} is needed to type and to edit.</source>
        <translation>{keys} hace falta para escribir y editar.</translation>
    </message>
    <message>
        <source>{keys} is taken by “{title}”.</source>
        <translation>{keys} ya es de «{title}».</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Filter documents</source>
        <translation>Filtrar documentos</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Ordenado por</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Most left</source>
        <translation>Más pendiente</translation>
    </message>
    <message>
        <source>Least legible</source>
        <translation>Menos legible</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Count them</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Opened together</source>
        <translation>Abiertos juntos</translation>
    </message>
    <message>
        <source>{done} of {total} done · {in_work} in work</source>
        <translation>{done} de {total} hechos · {in_work} en curso</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See it at work on a sample</source>
        <translation>Verlo trabajar con un ejemplo</translation>
    </message>
    <message>
        <source>Open a document…</source>
        <translation>Abrir un documento…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Pegar texto</translation>
    </message>
    <message>
        <source>Clean what was scanned</source>
        <translation>Limpiar lo escaneado</translation>
    </message>
    <message>
        <source>The text as scanned stands beside the cleaned one. Every change names its reason and can be taken back; the file itself is never written.</source>
        <translation>El texto escaneado está junto al limpio. Cada cambio dice su razón y puede deshacerse; el archivo mismo no se escribe nunca.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Abiertos antes</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Exporting</source>
        <translation>Exportación</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Told by the share of unknown words.</source>
        <translation>Según la proporción de palabras desconocidas.</translation>
    </message>
    <message>
        <source>Cleaning…</source>
        <translation>Limpiando…</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} palabras</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} cambios</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 cambio</translation>
    </message>
    <message>
        <source>{count} left to look at</source>
        <translation>{count} por revisar</translation>
    </message>
    <message>
        <source>Read only: {name} cannot be written where it lies</source>
        <translation>Solo lectura: {name} no se puede escribir donde está</translation>
    </message>
    <message>
        <source>{count} decided today</source>
        <translation>decisiones de hoy: {count}</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>idioma desconocido</translation>
    </message>
    <message>
        <source>The language of the text was found out; here another is chosen.</source>
        <translation>El idioma del texto se ha averiguado; aquí se elige otro.</translation>
    </message>
    <message>
        <source>You chose this language for the text; here another is chosen.</source>
        <translation>Usted eligió este idioma para el texto; aquí se elige otro.</translation>
    </message>
    <message>
        <source>Language of the text: {language}</source>
        <translation>Idioma del texto: {language}</translation>
    </message>
    <message>
        <source>Reads as OCR: letters are misread.</source>
        <translation>Se lee como OCR: hay letras mal leídas.</translation>
    </message>
    <message>
        <source>Reads as a digital export: letters are lost, hardly any misread.</source>
        <translation>Se lee como una exportación digital: faltan letras, casi ninguna está mal leída.</translation>
    </message>
    <message>
        <source>digital export</source>
        <translation>exportación digital</translation>
    </message>
    <message>
        <source>Read only: {user} ({host}) has had the project open since {when}</source>
        <translation>Solo lectura: {user} ({host}) tiene abierto el proyecto desde {when}</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>la memoria</translation>
    </message>
    <message>
        <source>Saved in {name}</source>
        <translation>Guardado en {name}</translation>
    </message>
</context>
<context>
    <name>SuspectsController</name>
    <message>
        <source>Replaced: {word}</source>
        <translation>Reemplazado: {word}</translation>
    </message>
    <message>
        <source>As printed: {word}</source>
        <translation>Como está impreso: {word}</translation>
    </message>
    <message>
        <source>{word} · scan</source>
        <translation>{word} · escaneo</translation>
    </message>
    <message>
        <source>Known from now on: {word}</source>
        <translation>Conocido desde ahora: {word}</translation>
    </message>
    <message>
        <source>Nothing is suggested for “{word}”: E writes, P keeps it.</source>
        <translation>No hay sugerencia para «{word}»: E escribe, P lo deja.</translation>
    </message>
    <message>
        <source>“{new}” is only a guess: 1 takes it, E writes, P keeps “{word}”.</source>
        <translation>«{new}» es solo una conjetura: 1 la toma, E escribe, P deja «{word}».</translation>
    </message>
</context>
<context>
    <name>SuspectsModel</name>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>First suggestion</source>
        <translation>Primera sugerencia</translation>
    </message>
    <message>
        <source>Sort as they stand in the text</source>
        <translation>Ordenar como están en el texto</translation>
    </message>
    <message>
        <source>Sort by this</source>
        <translation>Ordenar por esto</translation>
    </message>
</context>
<context>
    <name>SuspectsPanel</name>
    <message>
        <source>Filter words</source>
        <translation>Filtrar palabras</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>Palabras dudosas</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>another word…</source>
        <translation>otra palabra…</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Otra palabra</translation>
    </message>
    <message>
        <source>Replace here  ⏎</source>
        <translation>Reemplazar aquí  ⏎</translation>
    </message>
    <message>
        <source>As printed  P</source>
        <translation>Como está impreso  P</translation>
    </message>
    <message>
        <source>Always…  A</source>
        <translation>Siempre…  A</translation>
    </message>
    <message>
        <source>It is a word</source>
        <translation>Es una palabra</translation>
    </message>
    <message>
        <source>Add to the &amp;project’s words</source>
        <translation>Añadir a las palabras del &amp;proyecto</translation>
    </message>
    <message>
        <source>Add to &amp;my words</source>
        <translation>Añadir a &amp;mis palabras</translation>
    </message>
    <message>
        <source>It is a &amp;name</source>
        <translation>Es un &amp;nombre</translation>
    </message>
    <message>
        <source>As printed at &amp;every place</source>
        <translation>Como está impreso, en &amp;todas partes</translation>
    </message>
    <message>
        <source>No word is chosen</source>
        <translation>Ninguna palabra elegida</translation>
    </message>
    <message>
        <source>No doubtful word is left</source>
        <translation>No queda ninguna palabra dudosa</translation>
    </message>
    <message>
        <source>F7 goes to the next doubtful one.</source>
        <translation>F7 lleva a la siguiente dudosa.</translation>
    </message>
    <message>
        <source>Replace all  ⇧⏎</source>
        <translation>Reemplazar todas  ⇧⏎</translation>
    </message>
    <message>
        <source>Replace here</source>
        <translation>Reemplazar aquí</translation>
    </message>
    <message>
        <source>Replace here  1</source>
        <translation>Reemplazar aquí  1</translation>
    </message>
    <message>
        <source>Replace all {n}  ⇧⏎</source>
        <translation>Reemplazar las {n}  ⇧⏎</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>conjetura</translation>
    </message>
</context>
<context>
    <name>TextLanguage</name>
    <message>
        <source>Find Out</source>
        <translation>Averiguarlo</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Place {number} of {total}</source>
        <translation>Lugar {number} de {total}</translation>
    </message>
    <message>
        <source>Changes that were made, that wait, or that are only flagged.</source>
        <translation>Cambios hechos, en espera o solo señalados.</translation>
    </message>
    <message>
        <source>To look at {total}</source>
        <translation>Por revisar {total}</translation>
    </message>
    <message>
        <source>What waits or is flagged and nobody decided, and doubtful words.</source>
        <translation>Lo que está en espera o señalado y nadie ha decidido, y las palabras dudosas.</translation>
    </message>
</context>
<context>
    <name>WordListModel</name>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>My words and names</source>
        <translation>Mis palabras y nombres</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Known wherever they stand. One with a capital is known only with it.</source>
        <translation>Conocidas dondequiera que estén. Una con mayúscula, solo con ella.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Known with a capital; a name may be several words.</source>
        <translation>Conocidos con mayúscula; un nombre puede tener varias palabras.</translation>
    </message>
    <message>
        <source>One entry a line</source>
        <translation>Una entrada por línea</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>misread letters</source>
        <translation>letras mal leídas</translation>
    </message>
    <message>
        <source>icons</source>
        <translation>iconos</translation>
    </message>
    <message>
        <source>words in their context</source>
        <translation>palabras en su contexto</translation>
    </message>
    <message>
        <source>word lists</source>
        <translation>listas de palabras</translation>
    </message>
    <message>
        <source>Cleans OCR’d newspaper text: every change names its rule and can be taken back.</source>
        <translation>Limpia textos de prensa obtenidos por OCR: cada cambio nombra su regla y puede deshacerse.</translation>
    </message>
    <message>
        <source>MIT licence.

Python {python} (PSF licence)
PySide6 {pyside} and Qt (LGPL 3)
SQLite {sqlite} (public domain)
Icons: drawn for ocrfix, CC0
Place names: GeoNames (geonames.org), CC BY 4.0</source>
        <translation>Licencia MIT.

Python {python} (licencia PSF)
PySide6 {pyside} y Qt (LGPL 3)
SQLite {sqlite} (dominio público)
Iconos: dibujados para ocrfix, CC0
Topónimos: GeoNames (geonames.org), CC BY 4.0</translation>
    </message>
    <message>
        <source>Data: {kind}</source>
        <translation>Datos: {kind}</translation>
    </message>
    <message>
        <source>Licence: {of}</source>
        <translation>Licencia: {of}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisión</translation>
    </message>
    <message>
        <source>&amp;Doubtful Words</source>
        <translation>&amp;Dudas</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>&amp;Paste as New Document</source>
        <translation>&amp;Pegar como documento nuevo</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple</source>
        <translation>Abrir el e&amp;jemplo</translation>
    </message>
    <message>
        <source>Open in Another Encodin&amp;g…</source>
        <translation>Abrir con otra codi&amp;ficación…</translation>
    </message>
    <message>
        <source>Language the Text Is &amp;Written In…</source>
        <translation>Idioma en &amp;que está el texto…</translation>
    </message>
    <message>
        <source>C&amp;hoose the Scan…</source>
        <translation>Eleg&amp;ir el escaneo…</translation>
    </message>
    <message>
        <source>Open P&amp;roject…</source>
        <translation>Abrir p&amp;royecto…</translation>
    </message>
    <message>
        <source>Merge &amp;a Project…</source>
        <translation>Fusi&amp;onar un proyecto…</translation>
    </message>
    <message>
        <source>&amp;Save Project As…</source>
        <translation>&amp;Guardar proyecto como…</translation>
    </message>
    <message>
        <source>&amp;Done, Next Document</source>
        <translation>&amp;Hecho, documento siguiente</translation>
    </message>
    <message>
        <source>&amp;Unfinished After All</source>
        <translation>Pen&amp;diente de nuevo</translation>
    </message>
    <message>
        <source>&amp;The Folder at a Glance…</source>
        <translation>&amp;Vista general de la carpeta…</translation>
    </message>
    <message>
        <source>Ne&amp;xt Document</source>
        <translation>Documento sig&amp;uiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious Document</source>
        <translation>Documento an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export the Articles Pic&amp;ked…</source>
        <translation>E&amp;xportar los artículos elegidos…</translation>
    </message>
    <message>
        <source>Clean Fo&amp;lder…</source>
        <translation>&amp;Limpiar carpeta…</translation>
    </message>
    <message>
        <source>Count the Collect&amp;ion</source>
        <translation>Anali&amp;zar la colección</translation>
    </message>
    <message>
        <source>Prefere&amp;nces…</source>
        <translation>Prefere&amp;ncias…</translation>
    </message>
    <message>
        <source>&amp;Close Document</source>
        <translation>Cerrar docu&amp;mento</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy the Cleaned Text</source>
        <translation>&amp;Copiar el texto limpio</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Reempla&amp;zar…</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>Ir a la &amp;línea…</translation>
    </message>
    <message>
        <source>&amp;Special Characters…</source>
        <translation>Carac&amp;teres especiales…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>Begin Ano&amp;ther Part Here</source>
        <translation>Em&amp;pezar otra parte aquí</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>&amp;Nota…</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>Marcad&amp;or</translation>
    </message>
    <message>
        <source>Ne&amp;xt Note or Bookmark</source>
        <translation>Nota o marcador s&amp;iguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious Note or Bookmark</source>
        <translation>Nota o marcador ant&amp;erior</translation>
    </message>
    <message>
        <source>Notes &amp;and Bookmarks…</source>
        <translation>Notas &amp;y marcadores…</translation>
    </message>
    <message>
        <source>My &amp;Words and Names…</source>
        <translation>&amp;Mis palabras y nombres…</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>Cambio &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Change</source>
        <translation>Cambio &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Filter the Changes</source>
        <translation>&amp;Filtrar los cambios</translation>
    </message>
    <message>
        <source>&amp;Accept and Go On</source>
        <translation>A&amp;ceptar y seguir</translation>
    </message>
    <message>
        <source>Re&amp;ject and Go On</source>
        <translation>&amp;Rechazar y seguir</translation>
    </message>
    <message>
        <source>As Prin&amp;ted</source>
        <translation>Como está &amp;impreso</translation>
    </message>
    <message>
        <source>A&amp;ccept All Like This…</source>
        <translation>Aceptar &amp;todos así…</translation>
    </message>
    <message>
        <source>Reject All &amp;Like This…</source>
        <translation>Rechazar t&amp;odos así…</translation>
    </message>
    <message>
        <source>Read the L&amp;ine Again</source>
        <translation>Leer de n&amp;uevo la línea</translation>
    </message>
    <message>
        <source>Rea&amp;d the Scan Again…</source>
        <translation>Leer de nuevo el &amp;escaneo…</translation>
    </message>
    <message>
        <source>Read All Lines A&amp;gain…</source>
        <translation>Leer de nue&amp;vo todas las líneas…</translation>
    </message>
    <message>
        <source>Take &amp;What the Scan Says…</source>
        <translation>To&amp;mar lo que dice el escaneo…</translation>
    </message>
    <message>
        <source>What Is N&amp;o Text…</source>
        <translation>Lo &amp;que no es texto…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>Reg&amp;las…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>&amp;Stop or Resume Cleaning</source>
        <translation>&amp;Detener o reanudar la limpieza</translation>
    </message>
    <message>
        <source>&amp;Next Place to Look At</source>
        <translation>Lugar &amp;siguiente por revisar</translation>
    </message>
    <message>
        <source>&amp;Previous Place to Look At</source>
        <translation>Lugar &amp;anterior por revisar</translation>
    </message>
    <message>
        <source>&amp;Replace Here</source>
        <translation>&amp;Reemplazar aquí</translation>
    </message>
    <message>
        <source>Replace &amp;All Like This…</source>
        <translation>Reemplazar &amp;todas así…</translation>
    </message>
    <message>
        <source>Write An&amp;other Word</source>
        <translation>Escribir &amp;otra palabra</translation>
    </message>
    <message>
        <source>Alwa&amp;ys…</source>
        <translation>S&amp;iempre…</translation>
    </message>
    <message>
        <source>As Printed &amp;Here</source>
        <translation>Como está impreso, a&amp;quí</translation>
    </message>
    <message>
        <source>As Printed &amp;Everywhere</source>
        <translation>Como está impreso, en todas &amp;partes</translation>
    </message>
    <message>
        <source>No &amp;Text: Pass Over</source>
        <translation>No es te&amp;xto: pasar por alto</translation>
    </message>
    <message>
        <source>No Te&amp;xt: Mark as Illegible</source>
        <translation>No es texto: marcar &amp;como ilegible</translation>
    </message>
    <message>
        <source>No Text: Ta&amp;ke Out</source>
        <translation>No es texto: q&amp;uitar</translation>
    </message>
    <message>
        <source>Pass O&amp;ver All of This Kind…</source>
        <translation>Pasar por alto todos &amp;los de esta clase…</translation>
    </message>
    <message>
        <source>Mark A&amp;ll of This Kind…</source>
        <translation>Marcar todos los &amp;de esta clase…</translation>
    </message>
    <message>
        <source>Take O&amp;ut All of This Kind…</source>
        <translation>&amp;Borrar todos los de esta clase…</translation>
    </message>
    <message>
        <source>Errors in &amp;Series…</source>
        <translation>&amp;Errores en serie…</translation>
    </message>
    <message>
        <source>Add to the Project’s &amp;Words</source>
        <translation>Añadir a las palabras del pro&amp;yecto</translation>
    </message>
    <message>
        <source>Add to &amp;My Words</source>
        <translation>Añadir a &amp;mis palabras</translation>
    </message>
    <message>
        <source>It &amp;Is a Name</source>
        <translation>Es un &amp;nombre</translation>
    </message>
    <message>
        <source>Take Suggestion {n}</source>
        <translation>Tomar la sugerencia {n}</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Lectura</translation>
    </message>
    <message>
        <source>As Scanned: Te&amp;xt</source>
        <translation>Como se escaneó: te&amp;xto</translation>
    </message>
    <message>
        <source>As Scanned: Pa&amp;ge</source>
        <translation>Como se escaneó: pá&amp;gina</translation>
    </message>
    <message>
        <source>As Scanned: &amp;Both</source>
        <translation>Como se escaneó: am&amp;bos</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Letra &amp;mayor</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Letra me&amp;nor</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>Tamaño n&amp;ormal</translation>
    </message>
    <message>
        <source>&amp;Wrap Lines</source>
        <translation>A&amp;justar líneas</translation>
    </message>
    <message>
        <source>Line N&amp;umbers</source>
        <translation>Números de lín&amp;ea</translation>
    </message>
    <message>
        <source>&amp;Marks in Reading</source>
        <translation>Ma&amp;rcas en la lectura</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>Panel &amp;anterior</translation>
    </message>
    <message>
        <source>Comman&amp;d Palette…</source>
        <translation>&amp;Paleta de órdenes…</translation>
    </message>
    <message>
        <source>&amp;Help on What Is in Front</source>
        <translation>&amp;Ayuda sobre lo que está delante</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;About ocrfix</source>
        <translation>Acerca de &amp;ocrfix</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source>Hardly readable</source>
        <translation>Apenas legible</translation>
    </message>
    <message>
        <source>Rule or ornament</source>
        <translation>Filete u adorno</translation>
    </message>
    <message>
        <source>Stray letters</source>
        <translation>Letras sueltas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Anuncio</translation>
    </message>
    <message>
        <source>Chosen lines</source>
        <translation>Líneas elegidas</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Cleaned text</source>
        <translation>Texto limpio</translation>
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
        <translation>Word, con control de cambios</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>Articles as a web page</source>
        <translation>Artículos como página web</translation>
    </message>
    <message>
        <source>EPUB</source>
        <translation>EPUB</translation>
    </message>
    <message>
        <source>JSON Lines: a row an article</source>
        <translation>JSON Lines: una fila por artículo</translation>
    </message>
    <message>
        <source>Web annotations</source>
        <translation>Anotaciones web</translation>
    </message>
    <message>
        <source>JSON Lines: a row a document</source>
        <translation>JSON Lines: una fila por documento</translation>
    </message>
    <message>
        <source>Parquet: a row a document</source>
        <translation>Parquet: una fila por documento</translation>
    </message>
    <message>
        <source>JSON Lines: a row an article, of all documents</source>
        <translation>JSON Lines: una fila por artículo de todos los documentos</translation>
    </message>
    <message>
        <source>Parquet: a row an article</source>
        <translation>Parquet: una fila por artículo</translation>
    </message>
    <message>
        <source>JSON: parts and changes</source>
        <translation>JSON: partes y cambios</translation>
    </message>
    <message>
        <source>Change report</source>
        <translation>Informe de cambios</translation>
    </message>
    <message>
        <source>{format}, corrected</source>
        <translation>{format}, corregido</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>{name} exists already. Replace it?</source>
        <translation>{name} ya existe. ¿Sustituirlo?</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>plain text</source>
        <translation>texto sin formato</translation>
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
        <translation>legible</translation>
    </message>
    <message>
        <source>questionable</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>hardly legible</source>
        <translation>apenas legible</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>There is no text to paste.</source>
        <translation>No hay texto que pegar.</translation>
    </message>
    <message>
        <source>Copy some text first.</source>
        <translation>Copie antes un texto.</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pegado</translation>
    </message>
    <message>
        <source>never changed</source>
        <translation>nunca cambiado</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>Begin an Article Here</source>
        <translation>Empezar un artículo aquí</translation>
    </message>
    <message>
        <source>Join to the Article Above</source>
        <translation>Unir al artículo anterior</translation>
    </message>
    <message>
        <source>Begin Another Part Here</source>
        <translation>Empezar otra parte aquí</translation>
    </message>
    <message>
        <source>Put Together with the Part Above</source>
        <translation>Unir a la parte anterior</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Publication</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Subtítulo</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Párrafo</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Adornos</translation>
    </message>
    <message>
        <source>Crosshead</source>
        <translation>Ladillo</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Verse</source>
        <translation>Versos</translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation>Remisión</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>Careful</source>
        <translation>Cuidadoso</translation>
    </message>
    <message>
        <source>Makes what nobody would dispute; asks about the rest.</source>
        <translation>Hace lo que nadie discutiría; pregunta por lo demás.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>As careful, and takes out what the newspaper prints around its articles.</source>
        <translation>Como cuidadoso, y quita lo que el periódico imprime alrededor de los artículos.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>A fondo</translation>
    </message>
    <message>
        <source>As careful, and corrects doubtful words that it is all but sure of; takes longer.</source>
        <translation>Como cuidadoso, y corrige las palabras dudosas de las que está casi seguro; tarda más.</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>Makes all that the evidence allows, sure corrections of doubtful words included.</source>
        <translation>Hace todo lo que permiten los indicios, incluidas las correcciones seguras de palabras dudosas.</translation>
    </message>
</context>
<context>
    <name>quoted</name>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Scan</source>
        <translation>Escaneo</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Adornos</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>Uniones</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sin más</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>shows</source>
        <translation>señala</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>untouched</source>
        <translation>sin tocar</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>made</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>señalado</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>como está impreso</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>pasado por alto</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>doubtful words</source>
        <translation>palabras dudosas</translation>
    </message>
</context>
<context>
    <name>suspects</name>
    <message>
        <source>in no list</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>odd letters</source>
        <translation>letras raras</translation>
    </message>
    <message>
        <source>signs in it</source>
        <translation>con signos</translation>
    </message>
    <message>
        <source>odd capital</source>
        <translation>mayúscula rara</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>muy corta</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>fits badly</source>
        <translation>encaja mal</translation>
    </message>
    <message>
        <source>rare, unsure</source>
        <translation>rara, dudosa</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>como está impreso</translation>
    </message>
    <message>
        <source>kind of part</source>
        <translation>tipo de parte</translation>
    </message>
    <message>
        <source>rule off</source>
        <translation>regla apagada</translation>
    </message>
    <message>
        <source>rule on</source>
        <translation>regla encendida</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>una palabra</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>leído de nuevo</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>pasado por alto</translation>
    </message>
    <message>
        <source>asked about again</source>
        <translation>preguntado de nuevo</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>note struck out</source>
        <translation>nota tachada</translation>
    </message>
</context>
</TS>
