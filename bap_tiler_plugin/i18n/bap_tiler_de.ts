<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdvancedGrid</name>
    <message>
        <source>Share of a sliver</source>
        <translation>Anteil einer Restkachel</translation>
    </message>
    <message>
        <source>tiles begin {where}</source>
        <translation>Kacheln beginnen {where}</translation>
    </message>
    <message>
        <source>pixels of {metres} m</source>
        <translation>Pixel von {metres} m</translation>
    </message>
    <message>
        <source>slivers below {share} %: {what}</source>
        <translation>Restkacheln unter {share} %: {what}</translation>
    </message>
    <message>
        <source>buffer {metres} m</source>
        <translation>Puffer {metres} m</translation>
    </message>
    <message>
        <source>without {layer}</source>
        <translation>ohne {layer}</translation>
    </message>
    <message>
        <source>Advanced grid</source>
        <translation>Gitter: weitere Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>Gitterar&amp;t</translation>
    </message>
    <message>
        <source>Squares of your size, the tiles in which Sentinel-2 scenes come, or polygons that somebody else has drawn</source>
        <translation>Quadrate Ihrer Größe, die Kacheln, in denen Sentinel-2-Szenen kommen, oder Polygone, die jemand anders gezeichnet hat</translation>
    </message>
    <message>
        <source>squares of the tile size</source>
        <translation>Quadrate in Kachelgröße</translation>
    </message>
    <message>
        <source>polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km (MGRS)</source>
        <translation>Sentinel-2-Quadrate von 100 km (MGRS)</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km (MGRS)</source>
        <translation>Sentinel-2-Kacheln von 109,8 km (MGRS)</translation>
    </message>
    <message>
        <source>Tiles o&amp;f</source>
        <translation>Kacheln &amp;von</translation>
    </message>
    <message>
        <source>One tile for each polygon that lies in the area; ids come from a field tile_id, id or name</source>
        <translation>Eine Kachel je Polygon, das im Gebiet liegt; die Kennungen kommen aus einem Feld tile_id, id oder name</translation>
    </message>
    <message>
        <source>&amp;Tiles begin</source>
        <translation>Kacheln begi&amp;nnen</translation>
    </message>
    <message>
        <source>At multiples of their size, tiles of one place are the same in every grid</source>
        <translation>Bei Vielfachen ihrer Größe sind die Kacheln eines Ortes in jedem Gitter dieselben</translation>
    </message>
    <message>
        <source>at multiples of the tile size</source>
        <translation>bei Vielfachen der Kachelgröße</translation>
    </message>
    <message>
        <source>at the corner of the area</source>
        <translation>an der Ecke des Gebiets</translation>
    </message>
    <message>
        <source>S&amp;nap to pixels of</source>
        <translation>Einrasten auf Pixel v&amp;on</translation>
    </message>
    <message>
        <source>Moves size and corner of the tiles to whole pixels, such as 10, 20 or 60 m, so that mosaics need no resampling</source>
        <translation>Bringt Größe und Ecke der Kacheln auf ganze Pixel, etwa von 10, 20 oder 60 m, sodass Mosaike keine Neuabtastung brauchen</translation>
    </message>
    <message>
        <source>no pixel size</source>
        <translation>keine Pixelgröße</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Or&amp;der of jobs</source>
        <translation>Reih&amp;enfolge der Aufträge</translation>
    </message>
    <message>
        <source>Along a Hilbert curve the results of an unfinished run are compact</source>
        <translation>Entlang einer Hilbert-Kurve hängen die Ergebnisse eines unfertigen Laufs zusammen</translation>
    </message>
    <message>
        <source>column by column, from the south-west</source>
        <translation>spaltenweise, von Südwesten</translation>
    </message>
    <message>
        <source>row by row, from the north-west</source>
        <translation>zeilenweise, von Nordwesten</translation>
    </message>
    <message>
        <source>along a Hilbert curve</source>
        <translation>entlang einer Hilbert-Kurve</translation>
    </message>
    <message>
        <source>Sl&amp;ivers</source>
        <translation>Restkac&amp;heln</translation>
    </message>
    <message>
        <source>What becomes of tiles of which only a small part lies in the area</source>
        <translation>Was aus Kacheln wird, von denen nur ein kleiner Teil im Gebiet liegt</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>merge into a neighbour</source>
        <translation>mit einem Nachbarn vereinigen</translation>
    </message>
    <message>
        <source>A tile of which less than this lies in the area is a sliver</source>
        <translation>Eine Kachel, von der weniger als dies im Gebiet liegt, ist eine Restkachel</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>B&amp;uffer</source>
        <translation>Pu&amp;ffer</translation>
    </message>
    <message>
        <source>Enlarges the area by this much; with a buffer, points and lines can be the area</source>
        <translation>Vergrößert das Gebiet um so viel; mit einem Puffer können auch Punkte und Linien das Gebiet sein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Leave out pol&amp;ygons of</source>
        <translation>Auslassen: Pol&amp;ygone aus</translation>
    </message>
    <message>
        <source>What lies in these polygons, such as open sea, is cut out; tiles wholly inside them are not made</source>
        <translation>Was in diesen Polygonen liegt, etwa offenes Meer, wird ausgeschnitten; Kacheln ganz darin entstehen nicht</translation>
    </message>
</context><context>
    <name>Algorithms</name>
    <message>
        <source>Process “{process}” will be looked up at the backend when the jobs run.</source>
        <translation>Der Prozess „{process}“ wird beim Backend nachgesehen, wenn die Aufträge laufen.</translation>
    </message>
    <message>
        <source>There is no mosaic.</source>
        <translation>Es gibt kein Mosaik.</translation>
    </message>
    <message>
        <source>The mosaics in {folder} have no data there.</source>
        <translation>Die Mosaike in {folder} haben dort keine Daten.</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are gone or damaged. {written} To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}, then baptiler:runjobs and baptiler:mosaic.</source>
        <translation>Ergebnisse von {n} fertigen Kacheln fehlen oder sind beschädigt. {written} Um sie erneut herunterzuladen, oder neu zu berechnen, wo das Backend sie nicht mehr hat, was Credits kosten kann: {command}, dann baptiler:runjobs und baptiler:mosaic.</translation>
    </message>
    <message>
        <source>Tile {tile}: {reason}</source>
        <translation>Kachel {tile}: {reason}</translation>
    </message>
    <message>
        <source>Tile {tile}: {file} is in no mosaic: {reason}</source>
        <translation>Kachel {tile}: {file} ist in keinem Mosaik: {reason}</translation>
    </message>
    <message>
        <source>{share} of the pixels have data</source>
        <translation>{share} der Pixel haben Daten</translation>
    </message>
    <message>
        <source>Tiles: {n} features without a geometry are left out.</source>
        <translation>Kacheln: {n} Objekte ohne Geometrie werden weggelassen.</translation>
    </message>
    <message>
        <source>{n} jobs; their cost is not known.</source>
        <translation>{n} Aufträge; ihre Kosten sind nicht bekannt.</translation>
    </message>
    <message>
        <source>{n} jobs; estimated cost: about {credits} credits on the Copernicus Data Space Ecosystem; no credits on this computer.</source>
        <translation>{n} Aufträge; geschätzte Kosten: etwa {credits} Credits im Copernicus Data Space Ecosystem; keine Credits auf diesem Computer.</translation>
    </message>
    <message>
        <source>{backend}: {n} jobs whose cancelling the backend did not confirm; try it again.</source>
        <translation>{backend}: {n} Aufträge, deren Abbruch das Backend nicht bestätigt hat; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{backend}: {n} tiles have a job there and go on; give that backend in “Backends”.</source>
        <translation>{backend}: {n} Kacheln haben dort einen Auftrag und gehen weiter; geben Sie dieses Backend in „Backends“ an.</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Kachel {tile}: {status}</translation>
    </message>
    <message>
        <source>A Python package cannot be loaded ({reason}). See Plugins, BAP Tiler, Python packages: remove what was added, then add it again.</source>
        <translation>Ein Python-Paket lässt sich nicht laden ({reason}). Siehe Erweiterungen, BAP Tiler, Python-Pakete: Entfernen Sie, was hinzugefügt wurde, und fügen Sie es neu hinzu.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install.</source>
        <translation>Das Python-Paket {name} fehlt. Öffnen Sie im Menü Erweiterungen, BAP Tiler, Python-Pakete, und drücken Sie Installieren.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install; or, without a window, type: {command}.</source>
        <translation>Das Python-Paket {name} fehlt. Öffnen Sie im Menü Erweiterungen, BAP Tiler, Python-Pakete, und drücken Sie Installieren; oder geben Sie ohne Fenster ein: {command}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} Credits</translation>
    </message>
    <message>
        <source>no credits on this computer</source>
        <translation>keine Credits auf diesem Computer</translation>
    </message>
    <message>
        <source>{finished} finished, {failed} failed, {remaining} remaining, {credits}, {seconds} s</source>
        <translation>{finished} fertig, {failed} fehlgeschlagen, {remaining} übrig, {credits}, {seconds} s</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are not in {folder} any more. To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}.</source>
        <translation>Ergebnisse von {n} fertigen Kacheln sind nicht mehr in {folder}. Um sie erneut herunterzuladen, oder neu zu berechnen, wo das Backend sie nicht mehr hat, was Credits kosten kann: {command}.</translation>
    </message>
    <message>
        <source>Log in to the backend, or set its credentials anew</source>
        <translation>Melden Sie sich beim Backend an, oder setzen Sie seine Anmeldedaten neu</translation>
    </message>
    <message>
        <source>Buy credits at the backend; the run looks by itself whether it can go on</source>
        <translation>Kaufen Sie Credits beim Backend; der Lauf sieht selbst nach, ob er weitergehen kann</translation>
    </message>
    <message>
        <source>Create a run with another process or other parameters</source>
        <translation>Legen Sie einen Lauf mit einem anderen Prozess oder anderen Parametern an</translation>
    </message>
    <message>
        <source>Run it again with a larger budget (MAX_CREDITS)</source>
        <translation>Führen Sie ihn erneut mit einem größeren Budget aus (MAX_CREDITS)</translation>
    </message>
    <message>
        <source>Make room on the disk; the run goes on by itself</source>
        <translation>Schaffen Sie Platz auf der Platte; der Lauf geht von selbst weiter</translation>
    </message>
    <message>
        <source>The run tries again by itself; when it is stopped, it can be resumed later</source>
        <translation>Der Lauf versucht es von selbst erneut; wird er beendet, kann er später fortgesetzt werden</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Setzen Sie den Lauf fort</translation>
    </message>
    <message>
        <source>Log in to {backend} at {url} with the code {code}</source>
        <translation>Melden Sie sich bei {backend} unter {url} mit dem Code {code} an</translation>
    </message>
    <message>
        <source>Paused: {reason}</source>
        <translation>Angehalten: {reason}</translation>
    </message>
    <message>
        <source>Goes on after: {reason}</source>
        <translation>Geht weiter nach: {reason}</translation>
    </message>
    <message>
        <source>{n} jobs taken over: {watched} to watch, {fetched} finished ones whose results “Run jobs” downloads.</source>
        <translation>{n} Aufträge übernommen: {watched} zu beobachten, {fetched} fertige, deren Ergebnisse „Aufträge ausführen“ herunterlädt.</translation>
    </message>
    <message>
        <source>{n} rows have no job id although their status needs one: made anew.</source>
        <translation>{n} Zeilen haben keine Auftrags-Id, obwohl ihr Status eine braucht: neu gemacht.</translation>
    </message>
    <message>
        <source>{n} tiles of the run have a job or an end already and were left as they are.</source>
        <translation>{n} Kacheln des Laufs haben schon einen Auftrag oder ein Ende und blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Make room and try again.</source>
        <translation>Für temporäre Dateien ist kein Platz. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cancelled before all tiles were written</source>
        <translation>Abgebrochen, bevor alle Kacheln geschrieben waren</translation>
    </message>
    <message>
        <source>Cancelled while reading the polygons</source>
        <translation>Beim Lesen der Polygone abgebrochen</translation>
    </message>
</context><context>
    <name>AreaPage</name>
    <message>
        <source>an extent: map, layer, drawn or typed</source>
        <translation>Ausdehnung: aus Karte oder Layer, gezeichnet oder eingegeben</translation>
    </message>
    <message>
        <source>the polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>the selected features of a layer</source>
        <translation>gewählte Objekte eines Layers</translation>
    </message>
    <message>
        <source>a polygon drawn on the map</source>
        <translation>auf der Karte gezeichnetes Polygon</translation>
    </message>
    <message>
        <source>a layer whose polygons are the tiles</source>
        <translation>Layer, dessen Polygone die Kacheln sind</translation>
    </message>
    <message>
        <source>automatic: the UTM zones of the area</source>
        <translation>automatisch: die UTM-Zonen des Gebiets</translation>
    </message>
    <message>
        <source>{corners} corners, in {crs}</source>
        <translation>{corners} Eckpunkte, in {crs}</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>&amp;Area from</source>
        <translation>Gebiets&amp;quelle</translation>
    </message>
    <message>
        <source>What says where tiles are made</source>
        <translation>Bestimmt, wo Kacheln entstehen</translation>
    </message>
    <message>
        <source>&amp;Extent</source>
        <translation>Aus&amp;dehnung</translation>
    </message>
    <message>
        <source>Take the extent of the map or of a layer, draw it, or type xmin,xmax,ymin,ymax [EPSG:code]</source>
        <translation>Ausdehnung der Karte oder eines Layers übernehmen, zeichnen oder als xmin,xmax,ymin,ymax [EPSG:code] eingeben</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Layer</translation>
    </message>
    <message>
        <source>A polygon layer of the project</source>
        <translation>Ein Polygonlayer des Projekts</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>&amp;Polygon</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Auf der Karte zeichnen</translation>
    </message>
    <message>
        <source>Click the corners on the map; a right click ends it, Esc leaves it</source>
        <translation>Klicken Sie die Eckpunkte auf der Karte an; Rechtsklick schließt ab, Esc bricht ab</translation>
    </message>
    <message>
        <source>Cut tiles at the &amp;edge of the area</source>
        <translation>Kacheln am Gebietsrand a&amp;bschneiden</translation>
    </message>
    <message>
        <source>Jobs compute only what lies in the area; otherwise whole tiles</source>
        <translation>Aufträge berechnen nur, was im Gebiet liegt; sonst ganze Kacheln</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Tile si&amp;ze</source>
        <translation>&amp;Kachelgröße</translation>
    </message>
    <message>
        <source>Side of a tile: choose one or type a length in m or km</source>
        <translation>Seitenlänge einer Kachel: wählen oder eine Länge in m oder km eingeben</translation>
    </message>
    <message>
        <source>CR&amp;S</source>
        <translation>KB&amp;S</translation>
    </message>
    <message>
        <source>Coordinate reference system of the tiles, in metres; automatic is the UTM zone</source>
        <translation>Koordinatenbezugssystem der Kacheln, in Metern; automatisch ist die UTM-Zone</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>Überlapp&amp;ung</translation>
    </message>
    <message>
        <source>How far every job computes beyond its tile, for results without seams</source>
        <translation>Wie weit jeder Auftrag über seine Kachel hinaus rechnet, für Ergebnisse ohne Nähte</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Sho&amp;w the tiles on the map meanwhile</source>
        <translation>Kacheln währenddessen auf der Karte ze&amp;igen</translation>
    </message>
    <message>
        <source>Draws the tiles on the map while values change; many tiles are drawn coarser</source>
        <translation>Zeichnet die Kacheln auf der Karte, während sich Werte ändern; sehr viele Kacheln werden gröber gezeichnet</translation>
    </message>
</context><context>
    <name>BackendAlgorithm</name>
    <message>
        <source>name=url;parallel=2;auth=basic;starts=12, several separated by commas. auth is oidc (default for https), basic, client_credentials or none; starts is how many jobs may be started in a minute.</source>
        <translation>name=url;parallel=2;auth=basic;starts=12, mehrere durch Kommas getrennt. auth ist oidc (Vorgabe bei https), basic, client_credentials oder none; starts gibt an, wie viele Aufträge pro Minute gestartet werden dürfen.</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>An entry of QGIS's encrypted authentication manager: user name and password for backends with auth=basic, or a login that the run dialog remembers (“BAP Tiler: …”).</source>
        <translation>Ein Eintrag der verschlüsselten Authentifizierungsverwaltung von QGIS: Benutzername und Passwort für Backends mit auth=basic, oder eine Anmeldung, die der Laufdialog sich gemerkt hat („BAP Tiler: …“).</translation>
    </message>
</context><context>
    <name>BackendRow</name>
    <message>
        <source>How many jobs the backend may work on at the same time</source>
        <translation>Wie viele Aufträge das Backend gleichzeitig bearbeiten darf</translation>
    </message>
    <message>
        <source>Jobs at a time on {name}</source>
        <translation>Gleichzeitige Aufträge auf {name}</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Log in to {name}</source>
        <translation>Bei {name} anmelden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>See whether {name} answers</source>
        <translation>Prüfen, ob {name} antwortet</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>{name} von der Liste nehmen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>Eigene URL</translation>
    </message>
    <message>
        <source>A backend that is part of the plugin: no account, no internet, no credits</source>
        <translation>Ein Backend, das Teil des Plugins ist: kein Konto, kein Internet, keine Credits</translation>
    </message>
    <message>
        <source>Any other openEO backend</source>
        <translation>Ein beliebiges anderes openEO-Backend</translation>
    </message>
</context><context>
    <name>BackendTest</name>
    <message>
        <source>BAP Tiler: asking {name}</source>
        <translation>BAP Tiler: {name} wird abgefragt</translation>
    </message>
    <message>
        <source>answers: openEO {version}</source>
        <translation>antwortet: openEO {version}</translation>
    </message>
    <message>
        <source>estimates costs</source>
        <translation>schätzt Kosten</translation>
    </message>
    <message>
        <source>does not estimate costs</source>
        <translation>schätzt keine Kosten</translation>
    </message>
</context><context>
    <name>BackendsPage</name>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>&amp;Szenen</translation>
    </message>
    <message>
        <source>What this computer works on; the demo scenes are made on first use, which takes about a minute</source>
        <translation>Womit dieser Computer arbeitet; die Demo-Szenen werden beim ersten Mal erzeugt, was etwa eine Minute dauert</translation>
    </message>
    <message>
        <source>demo scenes around Antwerp</source>
        <translation>Demo-Szenen um Antwerpen</translation>
    </message>
    <message>
        <source>a folder with items.json</source>
        <translation>ein Ordner mit items.json</translation>
    </message>
    <message>
        <source>&amp;In folder</source>
        <translation>&amp;Im Ordner</translation>
    </message>
    <message>
        <source>A folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>Ein Ordner mit Sentinel-2-Szenen und einer STAC ItemCollection namens items.json</translation>
    </message>
    <message>
        <source>Take area and period &amp;from the scenes</source>
        <translation>Gebiet und Zeitraum der Szenen ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Fill in the extent and the months of the scenes</source>
        <translation>Ausdehnung und Monate der Szenen eintragen</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>Eigene URL</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>https://openeo.example.org</source>
        <translation>https://openeo.example.org</translation>
    </message>
    <message>
        <source>Address of an openEO backend</source>
        <translation>Adresse eines openEO-Backends</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>Authe&amp;ntifizierung</translation>
    </message>
    <message>
        <source>How the backend knows who you are</source>
        <translation>Wie das Backend erfährt, wer Sie sind</translation>
    </message>
    <message>
        <source>User na&amp;me</source>
        <translation>Benutzerna&amp;me</translation>
    </message>
    <message>
        <source>User name, or the id of a client</source>
        <translation>Benutzername oder die ID eines Clients</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Kept in memory until QGIS is closed, never written</source>
        <translation>Bleibt im Speicher, bis QGIS geschlossen wird; wird nie geschrieben</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Takes this address into the list of backends, so that another one can be filled in</source>
        <translation>Nimmt diese Adresse in die Liste der Backends auf, sodass eine weitere eingegeben werden kann</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run &amp;name</source>
        <translation>Name des &amp;Laufs</translation>
    </message>
    <message>
        <source>What the run and its layers are called</source>
        <translation>Wie der Lauf und seine Layer heißen</translation>
    </message>
    <message>
        <source>In fol&amp;der</source>
        <translation>In Or&amp;dner</translation>
    </message>
    <message>
        <source>New or empty folder for the run: tiles, jobs, results, mosaics and report</source>
        <translation>Neuer oder leerer Ordner für den Lauf: Kacheln, Aufträge, Ergebnisse, Mosaike und Bericht</translation>
    </message>
    <message>
        <source>Bud&amp;get</source>
        <translation>Budg&amp;et</translation>
    </message>
    <message>
        <source> credits</source>
        <translation> Credits</translation>
    </message>
    <message>
        <source>The run pauses before it spends more; 0 sets no limit</source>
        <translation>Der Lauf pausiert, bevor er mehr ausgibt; 0 setzt keine Grenze</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>&amp;Estimate by the backend</source>
        <translation>Kostensc&amp;hätzung des Backends</translation>
    </message>
    <message>
        <source>Creates a job for one tile, asks what it will cost, and deletes it again; not every backend offers this</source>
        <translation>Legt einen Auftrag für eine Kachel an, fragt nach den Kosten und löscht ihn wieder; das bietet nicht jedes Backend</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Jobs at a time</source>
        <translation>Gleichzeitige Aufträge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>in the browser (OpenID Connect)</source>
        <translation>im Browser (OpenID Connect)</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>client id and secret</source>
        <translation>Client-ID und Clientgeheimnis</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>as the folder</source>
        <translation>wie der Ordner</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>wird abgefragt …</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Client s&amp;ecret</source>
        <translation>Client-G&amp;eheimnis</translation>
    </message>
    <message>
        <source>no login, no credits</source>
        <translation>keine Anmeldung, keine Credits</translation>
    </message>
    <message>
        <source>took {jobs} at a time lately</source>
        <translation>nahm zuletzt {jobs} gleichzeitig an</translation>
    </message>
    <message>
        <source>login filled in</source>
        <translation>Anmeldung eingetragen</translation>
    </message>
    <message>
        <source>enter its address below</source>
        <translation>Adresse unten eingeben</translation>
    </message>
</context><context>
    <name>BapTilerAlgorithm</name>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>The folder that “Create run” or the BAP Tiler dialog made; it holds run.gpkg.</source>
        <translation>Der Ordner, den „Lauf anlegen“ oder der Dialog BAP Tiler angelegt hat; er enthält run.gpkg.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
</context><context>
    <name>BapTilerPlugin</name>
    <message>
        <source>Run one openEO job per tile of an area</source>
        <translation>Einen openEO-Auftrag je Kachel eines Gebiets ausführen</translation>
    </message>
    <message>
        <source>Runs …</source>
        <translation>Läufe …</translation>
    </message>
    <message>
        <source>Watch runs, open earlier ones and go on with them</source>
        <translation>Läufe beobachten, frühere öffnen und fortsetzen</translation>
    </message>
    <message>
        <source>Python packages …</source>
        <translation>Python-Pakete …</translation>
    </message>
    <message>
        <source>Self-check …</source>
        <translation>Selbstprüfung …</translation>
    </message>
</context><context>
    <name>BooleanEditor</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context><context>
    <name>BuildMosaics</name>
    <message>
        <source>Mosaic</source>
        <translation>Mosaik</translation>
    </message>
    <message>
        <source>Joins the downloaded results of a run's tiles, one raster per date. Where tiles overlap, each gives the pixels of its own square. A VRT refers to the results; a COG (cloud-optimised GeoTIFF) is a file of its own.

For every date it tells the share of pixels that have data: a finished tile has none where no scene had a usable value in that period. Tiles that are not in a mosaic are named; when results of finished tiles are gone or damaged, the mosaics are written without them and the algorithm ends with an error.</source>
        <translation>Fügt die heruntergeladenen Ergebnisse der Kacheln eines Laufs zusammen, ein Raster je Datum. Wo Kacheln sich überlappen, liefert jede die Pixel ihres eigenen Quadrats. Ein VRT verweist auf die Ergebnisse; ein COG (cloud-optimiertes GeoTIFF) ist eine eigenständige Datei.

Für jedes Datum wird der Anteil der Pixel mit Daten genannt: Eine fertige Kachel hat dort keine, wo im Zeitraum keine Szene einen brauchbaren Wert hatte. Kacheln, die in einem Mosaik fehlen, werden genannt; wenn Ergebnisse fertiger Kacheln fehlen oder beschädigt sind, werden die Mosaike ohne sie geschrieben und der Algorithmus endet mit einem Fehler.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>VRT: small, refers to the results. COG: a file of its own.</source>
        <translation>VRT: klein, verweist auf die Ergebnisse. COG: eine eigenständige Datei.</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Ziel-KBS</translation>
    </message>
    <message>
        <source>Coordinate reference system of the mosaics. Empty: that of the results.</source>
        <translation>Koordinatenbezugssystem der Mosaike. Leer: das der Ergebnisse.</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Where to write. Empty: the folder mosaics in the run folder.</source>
        <translation>Wohin geschrieben wird. Leer: der Ordner mosaics im Laufordner.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaike</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Anteile der Pixel mit Daten, als JSON</translation>
    </message>
    <message>
        <source>Cancelled before all mosaics were written</source>
        <translation>Abgebrochen, bevor alle Mosaike geschrieben waren</translation>
    </message>
</context><context>
    <name>CancelJobs</name>
    <message>
        <source>Cancel jobs</source>
        <translation>Aufträge abbrechen</translation>
    </message>
    <message>
        <source>Cancels tiles of a run that have no end yet, and their jobs on the backends. “Retry jobs” lets them be taken up again.

Without backends only tiles whose job has not been created can be cancelled. A run that is being executed is cancelled where it runs: stop “Run jobs” first, which leaves the jobs on the backends as they are.</source>
        <translation>Bricht Kacheln eines Laufs ab, die noch nicht abgeschlossen sind, und ihre Aufträge auf den Backends. Mit „Aufträge wiederholen“ können sie wieder aufgenommen werden.

Ohne Backends können nur Kacheln abgebrochen werden, deren Auftrag noch nicht angelegt ist. Ein Lauf, der gerade ausgeführt wird, wird dort abgebrochen, wo er läuft: Halten Sie zuerst „Aufträge ausführen“ an; die Aufträge auf den Backends bleiben dabei, wie sie sind.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>IDs von Kacheln, durch Kommas getrennt. Leer: alle Kacheln mit einem der Status.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be cancelled.</source>
        <translation>Status, durch Kommas getrennt, die eine Kachel haben muss, um abgebrochen zu werden.</translation>
    </message>
    <message>
        <source>Empty: only tiles whose job has not been created are cancelled.</source>
        <translation>Leer: Nur Kacheln, deren Auftrag noch nicht angelegt ist, werden abgebrochen.</translation>
    </message>
    <message>
        <source>Tiles cancelled</source>
        <translation>Abgebrochene Kacheln</translation>
    </message>
    <message>
        <source>Tiles whose job may go on</source>
        <translation>Kacheln, deren Auftrag womöglich weiterläuft</translation>
    </message>
    <message>
        <source>{n} tiles cancelled.</source>
        <translation>{n} Kacheln abgebrochen.</translation>
    </message>
</context><context>
    <name>CatalogueRefresh</name>
    <message>
        <source>Fetching the catalogue …</source>
        <translation>Katalog wird geholt …</translation>
    </message>
    <message>
        <source>BAP Tiler: catalogue</source>
        <translation>BAP Tiler: Katalog</translation>
    </message>
    <message>
        <source>{number} processes</source>
        <translation>{number} Prozesse</translation>
    </message>
</context><context>
    <name>ChoiceEditor</name>
    <message>
        <source>choose …</source>
        <translation>wählen …</translation>
    </message>
</context><context>
    <name>ChoicesEditor</name>
    <message>
        <source>Tick what is wanted; drag to change the order</source>
        <translation>Haken Sie Gewünschtes an; Ziehen ändert die Reihenfolge</translation>
    </message>
</context><context>
    <name>CostQuestion</name>
    <message>
        <source>BAP Tiler: estimate</source>
        <translation>BAP Tiler: Kostenschätzung</translation>
    </message>
</context><context>
    <name>CreateRun</name>
    <message>
        <source>Create run</source>
        <translation>Lauf anlegen</translation>
    </message>
    <message>
        <source>Writes a run folder: one openEO job to do per tile, with the process and its parameters. Nothing is sent to a backend; “Run jobs” does that.

The tiles may come from “Tile grid” or be any polygon layer in a projected coordinate reference system.</source>
        <translation>Schreibt einen Laufordner: je Kachel ein auszuführender openEO-Auftrag, mit dem Prozess und seinen Parametern. An Backends wird nichts gesendet; das tut „Aufträge ausführen“.

Die Kacheln können aus „Kachelgitter“ stammen oder ein beliebiger Polygonlayer in einem projizierten Koordinatenbezugssystem sein.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Polygons, one job each. A field tile_id gives their ids; without it they are numbered.</source>
        <translation>Polygone, je eines pro Auftrag. Ein Feld tile_id liefert ihre IDs; ohne es werden sie nummeriert.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>New or empty folder for the run.</source>
        <translation>Neuer oder leerer Ordner für den Lauf.</translation>
    </message>
    <message>
        <source>Number of jobs</source>
        <translation>Anzahl der Aufträge</translation>
    </message>
    <message>
        <source>Estimated credits, at most, on CDSE</source>
        <translation>Geschätzte Credits, höchstens, auf CDSE</translation>
    </message>
</context><context>
    <name>Decisions</name>
    <message>
        <source>run created</source>
        <translation>Lauf angelegt</translation>
    </message>
    <message>
        <source>jobs imported</source>
        <translation>Aufträge übernommen</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>vergeben</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>job finished</source>
        <translation>Auftrag fertig</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>to be cancelled</source>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>not cancelled</source>
        <translation>nicht abgebrochen</translation>
    </message>
    <message>
        <source>not cancelled yet</source>
        <translation>noch nicht abgebrochen</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>erneut gestartet</translation>
    </message>
    <message>
        <source>start failed</source>
        <translation>Start fehlgeschlagen</translation>
    </message>
    <message>
        <source>start_failed</source>
        <translation>Start fehlgeschlagen</translation>
    </message>
    <message>
        <source>download failed</source>
        <translation>Herunterladen fehlgeschlagen</translation>
    </message>
    <message>
        <source>download_failed</source>
        <translation>Herunterladen endgültig fehlgeschlagen</translation>
    </message>
    <message>
        <source>download waits</source>
        <translation>Herunterladen wartet</translation>
    </message>
    <message>
        <source>download resumed</source>
        <translation>Herunterladen fortgesetzt</translation>
    </message>
    <message>
        <source>addresses renewed</source>
        <translation>Adressen erneuert</translation>
    </message>
    <message>
        <source>checksum not checked</source>
        <translation>Prüfsumme nicht geprüft</translation>
    </message>
    <message>
        <source>log waits</source>
        <translation>Protokoll wartet</translation>
    </message>
    <message>
        <source>log not read</source>
        <translation>Protokoll nicht gelesen</translation>
    </message>
    <message>
        <source>job not described</source>
        <translation>Auftrag nicht beschrieben</translation>
    </message>
    <message>
        <source>job adopted</source>
        <translation>Auftrag gefunden</translation>
    </message>
    <message>
        <source>job not believed</source>
        <translation>Auftrag nicht geglaubt</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
</context><context>
    <name>DependencyDialog</name>
    <message>
        <source>BAP Tiler: Python packages</source>
        <translation>BAP Tiler: Python-Pakete</translation>
    </message>
    <message>
        <source>The packages that will be added, in a folder of their own</source>
        <translation>Die Pakete, die hinzugefügt werden, in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Größe:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS's own packages stay as they are</source>
        <translation>Wohin die Pakete kommen; die Pakete von QGIS bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Take packages from:</source>
        <translation>&amp;Pakete aus:</translation>
    </message>
    <message>
        <source>The index is the one that pip is set to on this computer; QGIS's proxy and certificates are used</source>
        <translation>Der Index ist der, auf den pip an diesem Computer eingestellt ist; Proxy und Zertifikate von QGIS werden verwendet</translation>
    </message>
    <message>
        <source>Package index</source>
        <translation>Paketindex</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Ordner mit Wheels</translation>
    </message>
    <message>
        <source>A folder with the packages' .whl files, for a computer without internet</source>
        <translation>Ein Ordner mit den .whl-Dateien der Pakete, für Computer ohne Internet</translation>
    </message>
    <message>
        <source>How far the installation is</source>
        <translation>Wie weit die Installation ist</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop now; nothing is changed</source>
        <translation>Jetzt anhalten; nichts wird geändert</translation>
    </message>
    <message>
        <source>What pip says</source>
        <translation>Was pip meldet</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the packages that BAP Tiler has added to this profile; runs and demo scenes stay</source>
        <translation>Die Pakete entfernen, die BAP Tiler diesem Profil hinzugefügt hat; Läufe und Demo-Szenen bleiben</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy what is shown here, with the log, as text; it contains no passwords</source>
        <translation>Das hier Gezeigte samt Protokoll als Text kopieren; er enthält keine Passwörter</translation>
    </message>
    <message>
        <source>&amp;Self-check …</source>
        <translation>&amp;Selbsttest …</translation>
    </message>
    <message>
        <source>Versions, and what is used from where</source>
        <translation>Versionen, und was von wo verwendet wird</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Protoko&amp;ll</translation>
    </message>
    <message>
        <source>Show what pip says</source>
        <translation>Zeigen, was pip meldet</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Download and add the packages</source>
        <translation>Pakete herunterladen und hinzufügen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>QGIS finds {names} first, which does not fit BAP Tiler. Packages that are added come behind, so adding some does not help:</source>
        <translation>QGIS findet zuerst {names}; das passt nicht zu BAP Tiler. Hinzugefügte Pakete stehen dahinter und helfen deshalb nicht:</translation>
    </message>
    <message>
        <source>BAP Tiler has all the Python packages that it needs.</source>
        <translation>BAP Tiler hat alle Python-Pakete, die es braucht.</translation>
    </message>
    <message>
        <source>QGIS, its Python or BAP Tiler was updated. The packages that were added do not fit any more: {names}.</source>
        <translation>QGIS, sein Python oder BAP Tiler wurde aktualisiert. Die hinzugefügten Pakete passen nicht mehr: {names}.</translation>
    </message>
    <message>
        <source>BAP Tiler needs Python packages that this QGIS does not have: {names}.</source>
        <translation>BAP Tiler braucht Python-Pakete, die dieses QGIS nicht hat: {names}.</translation>
    </message>
    <message>
        <source>They go into a folder of their own. QGIS's own packages stay as they are.</source>
        <translation>Sie kommen in einen eigenen Ordner. Die Pakete von QGIS bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>{packages} packages, {download} to download, about {disk} on disk</source>
        <translation>{packages} Pakete, Download {download}, etwa {disk} auf der Festplatte</translation>
    </message>
    <message>
        <source>{text}, without {n} of unknown size</source>
        <translation>{text}, ohne {n} unbekannter Größe</translation>
    </message>
    <message>
        <source>Trying whether the packages can be used …</source>
        <translation>Es wird geprüft, ob die Pakete verwendbar sind …</translation>
    </message>
    <message>
        <source>Unpacking …</source>
        <translation>Entpacken …</translation>
    </message>
    <message>
        <source>Downloading {name} …</source>
        <translation>{name} wird heruntergeladen …</translation>
    </message>
    <message>
        <source>Files that are in use go when QGIS starts again.</source>
        <translation>Benutzte Dateien werden beim nächsten Start von QGIS entfernt.</translation>
    </message>
    <message>
        <source>The added packages were removed.</source>
        <translation>Die hinzugefügten Pakete wurden entfernt.</translation>
    </message>
    <message>
        <source>Restart QGIS to unload what is in use.</source>
        <translation>Starten Sie QGIS neu, um zu entladen, was noch benutzt wird.</translation>
    </message>
    <message>
        <source>Your runs and the demo scenes stay, in {folder} unless you have chosen another folder.</source>
        <translation>Ihre Läufe und die Demo-Szenen bleiben, in {folder}, wenn Sie keinen anderen Ordner gewählt haben.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>being looked up …</source>
        <translation>wird nachgesehen …</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Looking up which packages fit this QGIS …</source>
        <translation>Es wird nachgesehen, welche Pakete zu diesem QGIS passen …</translation>
    </message>
    <message>
        <source>BAP Tiler: looking up packages</source>
        <translation>BAP Tiler: Pakete werden nachgesehen</translation>
    </message>
    <message>
        <source>Downloading …</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>BAP Tiler: adding packages</source>
        <translation>BAP Tiler: Pakete werden hinzugefügt</translation>
    </message>
    <message>
        <source>The packages were added.</source>
        <translation>Die Pakete wurden hinzugefügt.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>What helps stands below.</source>
        <translation>Was hilft, steht darunter.</translation>
    </message>
    <message>
        <source>The log has what to type instead.</source>
        <translation>Im Protokoll stehen Befehle.</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Nicht hinzugefügt</translation>
    </message>
    <message>
        <source>To add the packages by hand</source>
        <translation>So fügen Sie die Pakete von Hand hinzu</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>Der Bericht wurde kopiert.</translation>
    </message>
</context><context>
    <name>ExportJobs</name>
    <message>
        <source>Export jobs</source>
        <translation>Aufträge exportieren</translation>
    </message>
    <message>
        <source>Writes the tiles of a run with their jobs as a job table of openEO's job manager (openeo.extra.job_management), which notebooks read: id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs, and the tile's id, attempt, message and geometry.</source>
        <translation>Schreibt die Kacheln eines Laufs mit ihren Aufträgen als Auftragstabelle des Job-Managers von openEO (openeo.extra.job_management), die Notebooks lesen: id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs sowie ID, Versuch, Meldung und Geometrie der Kachel.</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;Parquet files (*.parquet)</source>
        <translation>CSV-Dateien (*.csv);;Parquet-Dateien (*.parquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>The table to write. In a CSV file geometries are WKT and the column crs tells their coordinate reference system; a Parquet file is GeoParquet and needs the Python package pyarrow.</source>
        <translation>Die zu schreibende Tabelle. In einer CSV-Datei sind Geometrien WKT und die Spalte crs nennt ihr Koordinatenbezugssystem; eine Parquet-Datei ist GeoParquet und braucht das Python-Paket pyarrow.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>{n} rows in {path}</source>
        <translation>{n} Zeilen in {path}</translation>
    </message>
</context><context>
    <name>Fields</name>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Kachelgröße</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>KBS des Gitters</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Zu verwendende Kacheln</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Pixelgröße</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Mindestabdeckung</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Ziel-KBS</translation>
    </message>
    <message>
        <source>Status map</source>
        <translation>Statuskarte</translation>
    </message>
    <message>
        <source>Extent / Area of interest</source>
        <translation>Ausdehnung / Interessengebiet</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Ausgabeformat</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosaik</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Auftragsoptionen</translation>
    </message>
    <message>
        <source>Parameter "{a}"</source>
        <translation>Parameter "{a}"</translation>
    </message>
</context><context>
    <name>FileList</name>
    <message>
        <source>Result files</source>
        <translation>Ergebnisdateien</translation>
    </message>
    <message>
        <source>Add to &amp;map</source>
        <translation>&amp;Zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im Or&amp;dner zeigen</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
</context><context>
    <name>Gaps</name>
    <message>
        <source>{m} of the run's {n} tiles are not finished ({a}).</source>
        <translation>{m} der {n} Kacheln des Laufs sind nicht fertig ({a}).</translation>
    </message>
    <message>
        <source>{a}: {m} of {n} tiles; no data in tiles {b}.</source>
        <translation>{a}: {m} von {n} Kacheln; keine Daten in den Kacheln {b}.</translation>
    </message>
    <message>
        <source>{a} and {n} more</source>
        <translation>{a} und {n} weiteren</translation>
    </message>
</context><context>
    <name>GridPreview</name>
    <message>
        <source>BAP Tiler: tiles</source>
        <translation>BAP Tiler: Kacheln</translation>
    </message>
</context><context>
    <name>ImportJobs</name>
    <message>
        <source>Import jobs</source>
        <translation>Aufträge importieren</translation>
    </message>
    <message>
        <source>Takes the jobs of a job table of openEO's job manager (CSV or Parquet), such as a notebook kept, over into a run. Jobs keep their ids: “Run jobs” watches those that wait or run, and downloads the results of finished ones, instead of making new ones.

Into a new folder: every row becomes a tile with the row's geometry; tiles without a job are computed with the process given here. Into the folder of a run: rows join its tiles with the same tile_id that have no job yet.</source>
        <translation>Übernimmt die Aufträge einer Auftragstabelle des Job-Managers von openEO (CSV oder Parquet), wie sie etwa ein Notebook geführt hat, in einen Lauf. Aufträge behalten ihre IDs: „Aufträge ausführen“ beobachtet wartende und laufende und lädt die Ergebnisse fertiger herunter, statt neue anzulegen.

In einen neuen Ordner: Jede Zeile wird eine Kachel mit der Geometrie der Zeile; Kacheln ohne Auftrag werden mit dem hier angegebenen Prozess berechnet. In den Ordner eines Laufs: Zeilen kommen zu seinen Kacheln mit derselben tile_id, die noch keinen Auftrag haben.</translation>
    </message>
    <message>
        <source>Job tables (*.csv *.parquet *.geoparquet)</source>
        <translation>Auftragstabellen (*.csv *.parquet *.geoparquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>The job table. It needs the column status, and id and backend_name for jobs that were made; geometry (WKT or GeoParquet) for a new run. The coordinate reference system is read from the column crs or epsg; without them, coordinates are longitude and latitude.</source>
        <translation>Die Auftragstabelle. Sie braucht die Spalte status, dazu id und backend_name bei angelegten Aufträgen; geometry (WKT oder GeoParquet) für einen neuen Lauf. Das Koordinatenbezugssystem wird aus der Spalte crs oder epsg gelesen; ohne diese sind Koordinaten Länge und Breite.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>New or empty folder for a new run, or the folder of a run that the jobs join.</source>
        <translation>Neuer oder leerer Ordner für einen neuen Lauf, oder der Ordner des Laufs, zu dem die Aufträge kommen.</translation>
    </message>
    <message>
        <source>Jobs taken over</source>
        <translation>Übernommene Aufträge</translation>
    </message>
    <message>
        <source>Jobs to watch</source>
        <translation>Zu beobachtende Aufträge</translation>
    </message>
    <message>
        <source>Finished jobs to download</source>
        <translation>Herunterzuladende fertige Aufträge</translation>
    </message>
    <message>
        <source>Tiles left as they were</source>
        <translation>Unverändert gelassene Kacheln</translation>
    </message>
</context><context>
    <name>JobStatus</name>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Wird übermittelt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <translation>Wartet auf Start</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Download fehlgeschlagen</translation>
    </message>
    <message>
        <source>Start failed</source>
        <translation>Start fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON, such as {"name": 1}</source>
        <translation>JSON, etwa {"name": 1}</translation>
    </message>
</context><context>
    <name>LogView</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Without debugging</source>
        <translation>Ohne Debugmeldungen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;Ask the backend</source>
        <translation>Ba&amp;ckend fragen</translation>
    </message>
    <message>
        <source>Read the job's whole log from its backend</source>
        <translation>Das ganze Protokoll des Auftrags vom Backend lesen</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>Stu&amp;fe:</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context><context>
    <name>Login</name>
    <message>
        <source>no login needed</source>
        <translation>keine Anmeldung nötig</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>login remembered</source>
        <translation>Anmeldung gespeichert</translation>
    </message>
    <message>
        <source>logged in until QGIS closes</source>
        <translation>angemeldet, bis QGIS beendet wird</translation>
    </message>
</context><context>
    <name>LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Login &amp;provider</source>
        <translation>Anmelde&amp;dienst</translation>
    </message>
    <message>
        <source>Who knows you: the organisations whose accounts this backend accepts</source>
        <translation>Wer Sie kennt: die Organisationen, deren Konten dieses Backend annimmt</translation>
    </message>
    <message>
        <source>In this computer's &amp;browser</source>
        <translation>Im &amp;Browser dieses Computers</translation>
    </message>
    <message>
        <source>With a &amp;code, on any device</source>
        <translation>Mit einem &amp;Code, auf einem beliebigen Gerät</translation>
    </message>
    <message>
        <source>Open the page, log in there, and confirm this code:</source>
        <translation>Öffnen Sie die Seite, melden Sie sich dort an und bestätigen Sie diesen Code:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation>&amp;Seite öffnen</translation>
    </message>
    <message>
        <source>Open the page in this computer's browser</source>
        <translation>Die Seite im Browser dieses Computers öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the page's address, to open it on another device</source>
        <translation>Die Adresse der Seite kopieren, um sie auf einem anderen Gerät zu öffnen</translation>
    </message>
    <message>
        <source>Your browser has opened the login page. Log in there; this window goes on by itself.</source>
        <translation>Ihr Browser hat die Anmeldeseite geöffnet. Melden Sie sich dort an; dieses Fenster macht von selbst weiter.</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Erneut ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Be&amp;nutzername</translation>
    </message>
    <message>
        <source>The name of your account at this backend</source>
        <translation>Der Name Ihres Kontos bei diesem Backend</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Never written down in clear text</source>
        <translation>Wird nie im Klartext gespeichert</translation>
    </message>
    <message>
        <source>&amp;Remember this login</source>
        <translation>Anmeldung &amp;merken</translation>
    </message>
    <message>
        <source>Keeps it in the encrypted authentication store of QGIS, which a master password protects; otherwise it is forgotten when QGIS closes</source>
        <translation>Behält sie im verschlüsselten Authentifizierungsspeicher von QGIS, den ein Hauptpasswort schützt; sonst wird sie beim Schließen von QGIS vergessen</translation>
    </message>
    <message>
        <source>Log in to {backend}</source>
        <translation>Bei {backend} anmelden</translation>
    </message>
    <message>
        <source>Asking the backend how to log in …</source>
        <translation>Das Backend wird gefragt, wie man sich anmeldet …</translation>
    </message>
    <message>
        <source>&amp;Client identifier</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client&amp;geheimnis</translation>
    </message>
    <message>
        <source>Fill in both fields.</source>
        <translation>Füllen Sie beide Felder aus.</translation>
    </message>
    <message>
        <source>Logging in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>You are logged in.</source>
        <translation>Sie sind angemeldet.</translation>
    </message>
    <message>
        <source>You are logged in until QGIS closes: its store for passwords could not be opened.</source>
        <translation>Sie sind angemeldet, bis QGIS geschlossen wird: Sein Passwortspeicher konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>valid for {minutes}:{seconds:02d}</source>
        <translation>noch {minutes}:{seconds:02d} gültig</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it yourself.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
    <message>
        <source>Logging in to {backend}</source>
        <translation>Anmeldung bei {backend}</translation>
    </message>
</context><context>
    <name>LoginWork</name>
    <message>
        <source>it does not tell how to log in</source>
        <translation>es teilt nicht mit, wie man sich anmeldet</translation>
    </message>
    <message>
        <source>Try again later, or choose another authentication</source>
        <translation>Versuchen Sie es später erneut, oder wählen Sie eine andere Authentifizierung</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>es bietet keine Anmeldung mit OpenID Connect an</translation>
    </message>
    <message>
        <source>Choose another authentication, such as basic</source>
        <translation>Wählen Sie eine andere Authentifizierung, etwa basic</translation>
    </message>
</context><context>
    <name>MakeTileGrid</name>
    <message>
        <source>Tile grid</source>
        <translation>Kachelgitter</translation>
    </message>
    <message>
        <source>Covers an extent or an area of interest with square tiles, in metres, in the UTM zone of the area or in a projected coordinate reference system of your choice. Give either an extent or an area.

An area in several UTM zones gets a grid in each; their tiles meet at the zones' borders without overlap or gap. Near the poles tiles are in polar stereographic UPS. An extent in degrees whose west is greater than its east crosses the antimeridian.

Tiles that start at multiples of the tile size keep their place and id whatever the area, so that two runs fit together; tiles that start at the corner of the area are as few as possible.</source>
        <translation>Überdeckt eine Ausdehnung oder ein Interessengebiet mit quadratischen Kacheln, in Metern, in der UTM-Zone des Gebiets oder in einem projizierten Koordinatenbezugssystem Ihrer Wahl. Geben Sie entweder eine Ausdehnung oder ein Gebiet an.

Ein Gebiet in mehreren UTM-Zonen erhält in jeder ein Gitter; ihre Kacheln treffen an den Zonengrenzen ohne Überlappung oder Lücke aufeinander. Nahe den Polen sind Kacheln in polarstereografischem UPS. Eine Ausdehnung in Grad, deren West- größer als ihr Ostwert ist, überschreitet den Antimeridian.

Kacheln, die bei Vielfachen der Kachelgröße beginnen, behalten Ort und ID bei jedem Gebiet, sodass zwei Läufe zusammenpassen; Kacheln, die an der Ecke des Gebiets beginnen, sind so wenige wie möglich.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Rectangle to cover, with its coordinate reference system. Leave empty when an area is given.</source>
        <translation>Zu überdeckendes Rechteck, mit seinem Koordinatenbezugssystem. Leer lassen, wenn ein Gebiet angegeben ist.</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Interessengebiet</translation>
    </message>
    <message>
        <source>Polygons to cover, or points and lines with a buffer; only tiles that touch them are made. Invalid polygons are mended.</source>
        <translation>Zu überdeckende Polygone, oder Punkte und Linien mit einem Puffer; nur Kacheln, die sie berühren, entstehen. Ungültige Polygone werden repariert.</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Kachelgröße</translation>
    </message>
    <message>
        <source>Length of a tile's side in metres.</source>
        <translation>Seitenlänge einer Kachel in Metern.</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>KBS des Gitters</translation>
    </message>
    <message>
        <source>Projected coordinate reference system of the tiles, in metres. Empty: the UTM zone of the area.</source>
        <translation>Projiziertes Koordinatenbezugssystem der Kacheln, in Metern. Leer: die UTM-Zone des Gebiets.</translation>
    </message>
    <message>
        <source>Multiples of the tile size</source>
        <translation>Vielfache der Kachelgröße</translation>
    </message>
    <message>
        <source>Corner of the area</source>
        <translation>Ecke des Gebiets</translation>
    </message>
    <message>
        <source>Grid starts at</source>
        <translation>Gitter beginnt bei</translation>
    </message>
    <message>
        <source>Where the first tile begins.</source>
        <translation>Wo die erste Kachel beginnt.</translation>
    </message>
    <message>
        <source>Clip tiles to the area</source>
        <translation>Kacheln auf das Gebiet zuschneiden</translation>
    </message>
    <message>
        <source>Cut the tiles at the outline of the area of interest, so that nothing outside is computed.</source>
        <translation>Die Kacheln am Umriss des Interessengebiets abschneiden, sodass außerhalb nichts berechnet wird.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Metres by which each tile is made larger on every side.</source>
        <translation>Meter, um die jede Kachel auf jeder Seite vergrößert wird.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <source>Polygons to leave out, such as open sea; tiles wholly inside them are not made.</source>
        <translation>Auszulassende Polygone, etwa offenes Meer; Kacheln, die ganz darin liegen, entstehen nicht.</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Mindestabdeckung</translation>
    </message>
    <message>
        <source>Smallest share of a tile, 0 to 1, that the area must cover for the tile to be made.</source>
        <translation>Kleinster Anteil einer Kachel, 0 bis 1, den das Gebiet überdecken muss, damit die Kachel entsteht.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>One polygon per tile. Tiles of several zones are in EPSG:4326; the field epsg names each tile's own CRS, in which minx to maxy are.</source>
        <translation>Ein Polygon je Kachel. Kacheln mehrerer Zonen sind in EPSG:4326; das Feld epsg nennt das eigene KBS jeder Kachel, in dem minx bis maxy angegeben sind.</translation>
    </message>
    <message>
        <source>Squares of the tile size</source>
        <translation>Quadrate in Kachelgröße</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km</source>
        <translation>Sentinel-2-Quadrate von 100 km</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km</source>
        <translation>Sentinel-2-Kacheln von 109,8 km</translation>
    </message>
    <message>
        <source>Kind of grid</source>
        <translation>Art des Gitters</translation>
    </message>
    <message>
        <source>Squares; polygons that somebody else has drawn; or the tiles in which Sentinel-2 scenes come, by their names such as 31UFS: as squares without overlap, or as ESA's overlapping footprints.</source>
        <translation>Quadrate; Polygone, die jemand anders gezeichnet hat; oder die Kacheln, in denen Sentinel-2-Szenen geliefert werden, nach ihren Namen wie 31UFS: als Quadrate ohne Überlappung oder als ESAs überlappende Kachelflächen.</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Zu verwendende Kacheln</translation>
    </message>
    <message>
        <source>For the grid “Polygons of a layer”: one tile each. Ids come from a field tile_id, id or name with different values; without one tiles are numbered.</source>
        <translation>Für das Gitter „Polygone eines Layers“: je eine Kachel. IDs kommen aus einem Feld tile_id, id oder name mit verschiedenen Werten; ohne ein solches werden Kacheln nummeriert.</translation>
    </message>
    <message>
        <source>Buffer around the area</source>
        <translation>Puffer um das Gebiet</translation>
    </message>
    <message>
        <source>Metres by which the area of interest is enlarged. Points and lines need it.</source>
        <translation>Meter, um die das Interessengebiet vergrößert wird. Punkte und Linien brauchen ihn.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Merge them into a neighbour</source>
        <translation>Mit einem Nachbarn vereinigen</translation>
    </message>
    <message>
        <source>Tiles below the minimum coverage</source>
        <translation>Kacheln unter der Mindestabdeckung</translation>
    </message>
    <message>
        <source>A sliver can go to the neighbour with which it has the longest common edge. One without neighbours, such as an island, stays a tile.</source>
        <translation>Ein Splitter kann dem Nachbarn zugeschlagen werden, mit dem er die längste gemeinsame Kante hat. Einer ohne Nachbarn, etwa eine Insel, bleibt eine Kachel.</translation>
    </message>
    <message>
        <source>Column by column, from the south-west</source>
        <translation>Spaltenweise, von Südwesten</translation>
    </message>
    <message>
        <source>Row by row, from the north-west</source>
        <translation>Zeilenweise, von Nordwesten</translation>
    </message>
    <message>
        <source>Along a Hilbert curve</source>
        <translation>Entlang einer Hilbert-Kurve</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>In which order jobs are started. Along a Hilbert curve the results of an unfinished run are compact.</source>
        <translation>In welcher Reihenfolge Aufträge gestartet werden. Entlang einer Hilbert-Kurve sind die Ergebnisse eines unfertigen Laufs kompakt.</translation>
    </message>
    <message>
        <source>Snap to pixels of</source>
        <translation>Einrasten auf Pixel von</translation>
    </message>
    <message>
        <source>Pixel size in metres, such as 10, 20 or 60: tile size and corner are moved to whole pixels, so that mosaics need no resampling. 0: they stay, and you are told when edges do not lie on pixels of 10 m.</source>
        <translation>Pixelgröße in Metern, etwa 10, 20 oder 60: Kachelgröße und Ecke werden auf ganze Pixel gebracht, sodass Mosaike keine Neuabtastung brauchen. 0: Sie bleiben, und Sie erfahren, wenn Kanten nicht auf Pixeln von 10 m liegen.</translation>
    </message>
    <message>
        <source>Allow tiles in degrees</source>
        <translation>Kacheln in Grad erlauben</translation>
    </message>
    <message>
        <source>Only for a geographic grid CRS: the tile size is then in degrees, and tiles become narrower towards the poles.</source>
        <translation>Nur für ein geografisches KBS des Gitters: Die Kachelgröße ist dann in Grad, und Kacheln werden zu den Polen hin schmaler.</translation>
    </message>
    <message>
        <source>{n} tiles in {crs}</source>
        <translation>{n} Kacheln in {crs}</translation>
    </message>
</context><context>
    <name>MapActions</name>
    <message>
        <source>Retry the tile</source>
        <translation>Kachel wiederholen</translation>
    </message>
    <message>
        <source>Cancel the tile</source>
        <translation>Kachel abbrechen</translation>
    </message>
    <message>
        <source>Show the job's log</source>
        <translation>Protokoll des Auftrags zeigen</translation>
    </message>
    <message>
        <source>Show the tile's results</source>
        <translation>Ergebnisse der Kachel zeigen</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Kachel {tile}: {status}</translation>
    </message>
</context><context>
    <name>MonitorDock</name>
    <message>
        <source>BAP Tiler runs</source>
        <translation>BAP-Tiler-Läufe</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>&amp;Lauf:</translation>
    </message>
    <message>
        <source>The run that is shown: runs of the project and those opened lately</source>
        <translation>Der gezeigte Lauf: Läufe des Projekts und zuletzt geöffnete</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Prot&amp;okoll zeigen</translation>
    </message>
    <message>
        <source>Show &amp;results</source>
        <translation>Er&amp;gebnisse zeigen</translation>
    </message>
</context><context>
    <name>Notes</name>
    <message>
        <source>Not used: {a}. These are for squares of the tile size; this grid has its own.</source>
        <translation>Nicht verwendet: {a}. Dies gilt für Quadrate der Kachelgröße; dieses Gitter hat eigene Größen.</translation>
    </message>
    <message>
        <source>Not used where tiles are in degrees: Snap.</source>
        <translation>Nicht verwendet, wo Kacheln in Grad sind: Einrasten.</translation>
    </message>
    <message>
        <source>Not used: Buffer. It enlarges an area of interest, and none is given.</source>
        <translation>Nicht verwendet: Puffer. Er vergrößert ein Gebiet, und es ist keines angegeben.</translation>
    </message>
    <message>
        <source>Not used: Merge slivers. It needs a minimum coverage above 0.</source>
        <translation>Nicht verwendet: Splitter vereinen. Dazu muss die Mindestabdeckung über 0 liegen.</translation>
    </message>
    <message>
        <source>Tiles are {k} m instead of {m} m wide: whole pixels of {n} m.</source>
        <translation>Kacheln sind {k} m statt {m} m breit: ganze Pixel von {n} m.</translation>
    </message>
    <message>
        <source>Tile edges in {a} do not lie on pixels of {n} m: mosaics may have to be resampled there. Snap the tiles to the pixel size, or choose a tile size that is a multiple of it.</source>
        <translation>Kachelkanten in {a} liegen nicht auf Pixeln von {n} m: Mosaike müssen dort womöglich neu abgetastet werden. Rasten Sie die Kacheln auf die Pixelgröße ein oder wählen Sie eine Kachelgröße, die ein Vielfaches davon ist.</translation>
    </message>
    <message>
        <source>Tiles are {n} degrees wide and high; towards the poles they become narrower.</source>
        <translation>Kacheln sind {n} Grad breit und hoch; zu den Polen hin werden sie schmaler.</translation>
    </message>
    <message>
        <source>Near the pole tiles are laid out in UPS (polar stereographic), {a}.</source>
        <translation>In Polnähe liegen Kacheln in UPS (polar-stereographisch), {a}.</translation>
    </message>
    <message>
        <source>The area lies in {n} zones ({a}): each has a grid of its own, cut at the zone's border.</source>
        <translation>Das Gebiet liegt in {n} Zonen ({a}): Jede hat ein eigenes Gitter, an der Zonengrenze abgeschnitten.</translation>
    </message>
    <message>
        <source>{a} is made for {b}; this area reaches {n} degrees beyond, where sizes and shapes of tiles are wrong. Choose another grid CRS, or leave it empty for UTM.</source>
        <translation>{a} ist für {b} gemacht; dieses Gebiet reicht {n} Grad darüber hinaus, wo Größe und Form der Kacheln nicht stimmen. Wählen Sie ein anderes KBS für das Gitter oder lassen Sie es leer für UTM.</translation>
    </message>
    <message>
        <source>{k} tiles are {l} jobs: with two at a time, of ten minutes each, {m} days. The grid takes about {n} GB of memory. Larger tiles make fewer jobs.</source>
        <translation>{k} Kacheln sind {l} Aufträge: zu zweit nebeneinander, je zehn Minuten, {m} Tage. Das Gitter braucht etwa {n} GB Speicher. Größere Kacheln machen weniger Aufträge.</translation>
    </message>
    <message>
        <source>{a} ({k} to {l}, {m} to {n} degrees)</source>
        <translation>{a} ({k} bis {l}, {m} bis {n} Grad)</translation>
    </message>
    <message>
        <source>an area that is not known</source>
        <translation>ein Gebiet, das nicht bekannt ist</translation>
    </message>
    <message>
        <source>{a}: feature {b} was not valid ({c}) and has been mended.</source>
        <translation>{a}: Objekt {b} war ungültig ({c}) und wurde repariert.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a}: Objekt {b} hat eine Kante von {m} nach {n}, die über den Antimeridian führend gelesen wird. Ist es anders gemeint, trennen Sie es bei 180°.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead as drawn, not across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a}: Objekt {b} hat eine Kante von {m} nach {n}, die wie gezeichnet gelesen wird, nicht über den Antimeridian. Ist es anders gemeint, trennen Sie es bei 180°.</translation>
    </message>
</context><context>
    <name>NumberEditor</name>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
</context><context>
    <name>NumberWords</name>
    <message>
        <source>{n}%</source>
        <translation>{n} %</translation>
    </message>
</context><context>
    <name>OwnProcesses</name>
    <message>
        <source>BAP Tiler: listing processes</source>
        <translation>BAP Tiler: Prozesse werden aufgelistet</translation>
    </message>
</context><context>
    <name>PackageReasons</name>
    <message>
        <source>{a} cannot be written to: {b}. Make it writable and try again, or keep the packages in another folder by hand.</source>
        <translation>{a} kann nicht beschrieben werden: {b}. Machen Sie es beschreibbar und versuchen Sie es erneut, oder legen Sie die Pakete von Hand in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{a} is a file where a folder has to be. Move it away or give it another name, and try again.</source>
        <translation>{a} ist eine Datei, wo ein Ordner sein muss. Verschieben Sie sie oder geben Sie ihr einen anderen Namen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The package index gives no checksum for {a}. Use another index, or a folder of wheels.</source>
        <translation>Der Paketindex gibt für {a} keine Prüfsumme an. Nehmen Sie einen anderen Index oder einen Ordner mit Wheels.</translation>
    </message>
    <message>
        <source>The packages need another version of {a} than QGIS has. Update QGIS, or install those with the system's package manager first.</source>
        <translation>Die Pakete brauchen eine andere Version von {a}, als QGIS hat. Aktualisieren Sie QGIS, oder installieren Sie diese zuerst mit der Paketverwaltung des Systems.</translation>
    </message>
    <message>
        <source>{a} has {b} left, but about {c} are needed. Make room and try again.</source>
        <translation>In {a} sind {b} frei, gebraucht werden etwa {c}. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The packages are there, but Python does not find {a}. Restart QGIS.</source>
        <translation>Die Pakete sind da, aber Python findet {a} nicht. Starten Sie QGIS neu.</translation>
    </message>
    <message>
        <source>No Python program was found beside QGIS, so nothing can be added to it.</source>
        <translation>Bei QGIS wurde kein Python-Programm gefunden, deshalb kann nichts hinzugefügt werden.</translation>
    </message>
    <message>
        <source>{a} has no pip. Install it with: {b}</source>
        <translation>{a} hat kein pip. Installieren Sie es mit: {b}</translation>
    </message>
    <message>
        <source>{a} has no pip. Install pip for it (python3-pip), then try again.</source>
        <translation>{a} hat kein pip. Installieren Sie pip dafür (python3-pip), und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{a} is in use. Restart QGIS and do this before you open BAP Tiler or its algorithms.</source>
        <translation>{a} wird benutzt. Starten Sie QGIS neu und tun Sie dies, bevor Sie BAP Tiler oder seine Algorithmen öffnen.</translation>
    </message>
    <message>
        <source>The packages were downloaded, but cannot be used: {a}. Nothing was changed.</source>
        <translation>Die Pakete wurden geladen, können aber nicht benutzt werden: {a}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: {a}, so {b} cannot be added. Check the internet connection and QGIS's proxy and certificates, or take the packages from a folder of wheels.</source>
        <translation>Der Paketindex ist nicht zu erreichen: {a}; deshalb kann {b} nicht hinzugefügt werden. Prüfen Sie die Internetverbindung und Proxy und Zertifikate von QGIS, oder nehmen Sie die Pakete aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>es gibt keine Verbindung</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>seinem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>the proxy refuses the connection</source>
        <translation>der Proxy lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>its address is not https, and pip is not set to trust its host</source>
        <translation>seine Adresse ist nicht https, und pip vertraut seinem Rechner nicht</translation>
    </message>
    <message>
        <source>No matching distribution found for {a}: where the packages are taken from, there is none for Python {b}. Use another package index, or a folder of wheels that has it.</source>
        <translation>{a} wurde nicht gefunden: Wo die Pakete herkommen, gibt es keines für Python {b}. Nehmen Sie einen anderen Paketindex oder einen Ordner mit Wheels, der es hat.</translation>
    </message>
    <message>
        <source>{a}: what was downloaded does not match the hashes, so a proxy or mirror has exchanged it. Try another index.</source>
        <translation>{a}: Das Geladene passt nicht zu den Prüfsummen; ein Proxy oder Spiegel hat es also ausgetauscht. Versuchen Sie einen anderen Index.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Make room and try again.</source>
        <translation>Auf der Platte ist kein Platz mehr. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>pip could not add the Python packages. {a}</source>
        <translation>pip konnte die Python-Pakete nicht hinzufügen. {a}</translation>
    </message>
</context><context>
    <name>Packages</name>
    <message>
        <source>{name} {version} in {folder} does not fit: BAP Tiler needs {needed}</source>
        <translation>{name} {version} in {folder} passt nicht: BAP Tiler braucht {needed}</translation>
    </message>
    <message>
        <source>{name} {version} in {folder} does not fit what BAP Tiler needs</source>
        <translation>{name} {version} in {folder} passt nicht zu dem, was BAP Tiler braucht</translation>
    </message>
    <message>
        <source>Take that folder off PYTHONPATH, or update {name} in it, and start QGIS again</source>
        <translation>Nehmen Sie den Ordner aus PYTHONPATH heraus, oder erneuern Sie {name} darin, und starten Sie QGIS neu</translation>
    </message>
    <message>
        <source>It belongs to the plugin {plugin}: update or deactivate that, and start QGIS again</source>
        <translation>Es gehört zur Erweiterung {plugin}: Aktualisieren oder deaktivieren Sie diese, und starten Sie QGIS neu</translation>
    </message>
    <message>
        <source>Type {command} in a terminal, and start QGIS again</source>
        <translation>Geben Sie {command} in einem Terminal ein, und starten Sie QGIS neu</translation>
    </message>
    <message>
        <source>Type {command} in the OSGeo4W Shell, and start QGIS again</source>
        <translation>Geben Sie {command} in der OSGeo4W-Shell ein, und starten Sie QGIS neu</translation>
    </message>
    <message>
        <source>Another plugin or script has loaded it in this QGIS: deactivate that, and start QGIS again</source>
        <translation>Eine andere Erweiterung oder ein Skript hat es in diesem QGIS geladen: Deaktivieren Sie diese, und starten Sie QGIS neu</translation>
    </message>
    <message>
        <source>It is loaded, but there is another one by now: start QGIS again</source>
        <translation>Es ist geladen, aber inzwischen gibt es ein anderes: Starten Sie QGIS neu</translation>
    </message>
    <message>
        <source>It came with QGIS or the system: update these</source>
        <translation>Es kam mit QGIS oder dem System: Aktualisieren Sie diese</translation>
    </message>
    <message>
        <source>Update or remove it there, or deactivate the plugin that uses that folder, and start QGIS again</source>
        <translation>Erneuern oder entfernen Sie es dort, oder deaktivieren Sie die Erweiterung, die den Ordner benutzt, und starten Sie QGIS neu</translation>
    </message>
</context><context>
    <name>ParameterEdit</name>
    <message>
        <source>What kind of value to give</source>
        <translation>Welche Art von Wert angegeben wird</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>ein Zeitraum</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>einer aus einer Liste</translation>
    </message>
    <message>
        <source>some of a list</source>
        <translation>einige aus einer Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context><context>
    <name>PeriodEdit</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>The day after the last: it is no longer part of the period</source>
        <translation>Der Tag nach dem letzten: Er gehört nicht mehr zum Zeitraum</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Last month, a year, or a month of a year</source>
        <translation>Letzter Monat, ein Jahr oder ein Monat eines Jahres</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last three months</source>
        <translation>Letzte drei Monate</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>Letzte zwölf Monate</translation>
    </message>
    <message>
        <source>Whole year, by months</source>
        <translation>Ganzes Jahr, nach Monaten</translation>
    </message>
</context><context>
    <name>Problems</name>
    <message>
        <source>{a} is too old: {b}</source>
        <translation>{a} ist zu alt: {b}</translation>
    </message>
    <message>
        <source>{a} is out of order (HTTP {b})</source>
        <translation>{a} ist gestört (HTTP {b})</translation>
    </message>
    <message>
        <source>{a} is not an openEO backend</source>
        <translation>{a} ist kein openEO-Backend</translation>
    </message>
    <message>
        <source>its answer to the login is not what openEO describes</source>
        <translation>seine Antwort auf die Anmeldung entspricht nicht openEO</translation>
    </message>
    <message>
        <source>cannot be reached while logging in ({a})</source>
        <translation>ist beim Anmelden nicht erreichbar ({a})</translation>
    </message>
    <message>
        <source>cannot be reached while logging in</source>
        <translation>ist während der Anmeldung nicht erreichbar</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>Benutzername oder Passwort ist falsch</translation>
    </message>
    <message>
        <source>the login is out of order (HTTP {a})</source>
        <translation>die Anmeldung ist gestört (HTTP {a})</translation>
    </message>
    <message>
        <source>the login was refused ({a})</source>
        <translation>die Anmeldung wurde abgelehnt ({a})</translation>
    </message>
    <message>
        <source>the login was refused in the browser</source>
        <translation>die Anmeldung wurde im Browser abgelehnt</translation>
    </message>
    <message>
        <source>nobody confirmed the login in time</source>
        <translation>niemand hat die Anmeldung rechtzeitig bestätigt</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>die Anmeldung ist abgelaufen oder wurde zurückgezogen</translation>
    </message>
    <message>
        <source>the client's name or secret is wrong</source>
        <translation>Kennung oder Geheimnis des Clients ist falsch</translation>
    </message>
    <message>
        <source>the login failed ({a})</source>
        <translation>die Anmeldung ist fehlgeschlagen ({a})</translation>
    </message>
    <message>
        <source>a user name is needed</source>
        <translation>ein Benutzername wird benötigt</translation>
    </message>
    <message>
        <source>a password is needed</source>
        <translation>ein Passwort wird benötigt</translation>
    </message>
    <message>
        <source>a user name and a password are needed</source>
        <translation>Benutzername und Passwort werden benötigt</translation>
    </message>
    <message>
        <source>client credentials are needed</source>
        <translation>Client-Kennung und Geheimnis werden benötigt</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>es bietet keine Anmeldung mit OpenID Connect</translation>
    </message>
    <message>
        <source>somebody has to log in with a browser</source>
        <translation>jemand muss sich mit einem Browser anmelden</translation>
    </message>
    <message>
        <source>{a} offers no login with a code</source>
        <translation>{a} bietet keine Anmeldung mit einem Code</translation>
    </message>
    <message>
        <source>does not estimate what jobs cost</source>
        <translation>schätzt nicht, was Aufträge kosten</translation>
    </message>
    <message>
        <source>gives no estimate ({a})</source>
        <translation>gibt keine Schätzung ({a})</translation>
    </message>
    <message>
        <source>no Python interpreter was found beside QGIS</source>
        <translation>neben QGIS wurde kein Python gefunden</translation>
    </message>
    <message>
        <source>it did not start within {n} s: {a}</source>
        <translation>es ist nicht innerhalb von {n} s gestartet: {a}</translation>
    </message>
    <message>
        <source>it did not start within {n} s</source>
        <translation>es ist nicht innerhalb von {n} s gestartet</translation>
    </message>
    <message>
        <source>it did not start: {a}</source>
        <translation>es ist nicht gestartet: {a}</translation>
    </message>
    <message>
        <source>it did not start</source>
        <translation>es ist nicht gestartet</translation>
    </message>
    <message>
        <source>{a} holds no run</source>
        <translation>{a} enthält keinen Lauf</translation>
    </message>
    <message>
        <source>{a} is not a run of BAP Tiler ({b})</source>
        <translation>{a} ist kein Lauf von BAP Tiler ({b})</translation>
    </message>
    <message>
        <source>the run is being executed by {a}</source>
        <translation>der Lauf wird ausgeführt von {a}</translation>
    </message>
    <message>
        <source>the run has no tile {a}</source>
        <translation>der Lauf hat keine Kachel {a}</translation>
    </message>
    <message>
        <source>{a} is neither .csv nor .parquet</source>
        <translation>{a} ist weder .csv noch .parquet</translation>
    </message>
    <message>
        <source>Use openEO 1.0 or newer</source>
        <translation>Verwenden Sie openEO 1.0 oder neuer</translation>
    </message>
    <message>
        <source>Check the address and the network, or try again later</source>
        <translation>Prüfen Sie Adresse und Netzwerk, oder versuchen Sie es später erneut</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Versuchen Sie es später erneut</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>Tell the backend's operator</source>
        <translation>Melden Sie es dem Betreiber des Backends</translation>
    </message>
    <message>
        <source>Check them and try again</source>
        <translation>Prüfen Sie sie und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>Check the login</source>
        <translation>Prüfen Sie die Anmeldung</translation>
    </message>
    <message>
        <source>Log in again and confirm it</source>
        <translation>Melden Sie sich erneut an und bestätigen Sie es</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Melden Sie sich erneut an</translation>
    </message>
    <message>
        <source>Check that auth={a} is what this backend offers, and log in again</source>
        <translation>Prüfen Sie, ob das Backend auth={a} anbietet, und melden Sie sich erneut an</translation>
    </message>
    <message>
        <source>Use another way to log in, such as basic</source>
        <translation>Melden Sie sich anders an, etwa mit basic</translation>
    </message>
    <message>
        <source>Choose another login provider, or use client credentials</source>
        <translation>Wählen Sie einen anderen Anmeldedienst, oder verwenden Sie Client-Kennung und Geheimnis</translation>
    </message>
    <message>
        <source>Check the address; a web page is not the API's address</source>
        <translation>Prüfen Sie die Adresse; eine Webseite ist nicht die Adresse der API</translation>
    </message>
    <message>
        <source>Try one tile first</source>
        <translation>Versuchen Sie zuerst eine Kachel</translation>
    </message>
    <message>
        <source>Install Python 3 or another backend</source>
        <translation>Installieren Sie Python 3, oder nehmen Sie ein anderes Backend</translation>
    </message>
    <message>
        <source>Choose the folder in which {a} is</source>
        <translation>Wählen Sie den Ordner, in dem {a} liegt</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it there</source>
        <translation>Warten Sie, bis er beendet ist, oder halten Sie ihn dort an</translation>
    </message>
    <message>
        <source>Wait for it or stop it there</source>
        <translation>Warten Sie darauf, oder halten Sie ihn dort an</translation>
    </message>
    <message>
        <source>Allow writing there, or copy the run to another folder</source>
        <translation>Erlauben Sie dort das Schreiben, oder kopieren Sie den Lauf in einen anderen Ordner</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>Choose a name that ends with .csv</source>
        <translation>Wählen Sie einen Namen, der mit .csv endet</translation>
    </message>
    <message>
        <source>holds no run ({a} is missing)</source>
        <translation>enthält keinen Lauf ({a} fehlt)</translation>
    </message>
    <message>
        <source>Choose a folder that “Create run” made</source>
        <translation>Wählen Sie einen Ordner, den „Lauf anlegen“ gemacht hat</translation>
    </message>
    <message>
        <source>the run has no tile “{a}”</source>
        <translation>der Lauf hat keine Kachel „{a}“</translation>
    </message>
    <message>
        <source>See tile_id in the run's layer tiles</source>
        <translation>Siehe tile_id im Layer tiles des Laufs</translation>
    </message>
    <message>
        <source>“{a}” cannot be cancelled</source>
        <translation>„{a}“ kann nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>“{a}” does not end a tile</source>
        <translation>„{a}“ ist kein Ende einer Kachel</translation>
    </message>
    <message>
        <source>“{a}” is not a status</source>
        <translation>„{a}“ ist kein Status</translation>
    </message>
    <message>
        <source>Use some of {a}</source>
        <translation>Verwenden Sie welche von {a}</translation>
    </message>
    <message>
        <source>feature {a} is no polygon but a {b}</source>
        <translation>Objekt {a} ist kein Polygon, sondern {b}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Lassen Sie es weg</translation>
    </message>
    <message>
        <source>Choose a polygon layer, such as one that “Tile grid” made</source>
        <translation>Wählen Sie einen Polygonlayer, etwa von „Kachelgitter“</translation>
    </message>
    <message>
        <source>no such layer</source>
        <translation>kein solcher Layer</translation>
    </message>
    <message>
        <source>tile_id “{a}” occurs more than once</source>
        <translation>tile_id „{a}“ kommt mehrfach vor</translation>
    </message>
    <message>
        <source>Make the tiles with “Tile grid”</source>
        <translation>Machen Sie die Kacheln mit „Kachelgitter“</translation>
    </message>
    <message>
        <source>a polygon has no epsg</source>
        <translation>ein Polygon hat kein epsg</translation>
    </message>
    <message>
        <source>the polygon {a} reaches beyond the area of {b}</source>
        <translation>das Polygon {a} reicht über das Gebiet von {b} hinaus</translation>
    </message>
    <message>
        <source>Check the layer's coordinate reference system, or make smaller tiles</source>
        <translation>Prüfen Sie das KBS des Layers, oder machen Sie kleinere Kacheln</translation>
    </message>
    <message>
        <source>the layer's coordinate reference system ({a}) is not projected</source>
        <translation>das KBS des Layers ({a}) ist nicht projiziert</translation>
    </message>
    <message>
        <source>Reproject the layer, for instance to its UTM zone, or take its polygons as the tiles of “Tile grid”</source>
        <translation>Projizieren Sie den Layer um, etwa in seine UTM-Zone, oder nehmen Sie seine Polygone als Kacheln von „Kachelgitter“</translation>
    </message>
    <message>
        <source>{a} does not exist</source>
        <translation>{a} gibt es nicht</translation>
    </message>
    <message>
        <source>Choose a CSV or Parquet file</source>
        <translation>Wählen Sie eine CSV- oder Parquet-Datei</translation>
    </message>
    <message>
        <source>“{a}” is not known</source>
        <translation>„{a}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>{a} is not known</source>
        <translation>{a} ist nicht bekannt</translation>
    </message>
    <message>
        <source>Give one such as EPSG:32631</source>
        <translation>Geben Sie eines an wie EPSG:32631</translation>
    </message>
    <message>
        <source>{a} has no results yet</source>
        <translation>{a} hat noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>Run the jobs first</source>
        <translation>Führen Sie zuerst die Aufträge aus</translation>
    </message>
    <message>
        <source>“{a}” is neither a JSON object nor a file</source>
        <translation>„{a}“ ist weder ein JSON-Objekt noch eine Datei</translation>
    </message>
    <message>
        <source>Give a URL, a file or a process id</source>
        <translation>Geben Sie eine URL, eine Datei oder die Id eines Prozesses an</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Write it like {a}</source>
        <translation>Schreiben Sie es wie {a}</translation>
    </message>
    <message>
        <source>cannot be cut into tiles ({a})</source>
        <translation>lässt sich nicht in Kacheln schneiden ({a})</translation>
    </message>
    <message>
        <source>Mend it, or install shapely</source>
        <translation>Reparieren Sie es, oder installieren Sie shapely</translation>
    </message>
    <message>
        <source>there is no folder {a}</source>
        <translation>es gibt keinen Ordner {a}</translation>
    </message>
    <message>
        <source>Make it, or choose another</source>
        <translation>Legen Sie ihn an, oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>configuration “{a}” has no login that can be read</source>
        <translation>die Konfiguration „{a}“ hat keine lesbare Anmeldung</translation>
    </message>
    <message>
        <source>Choose one of the kind “Basic authentication”, or one called “BAP Tiler: …”, and unlock it with the master password</source>
        <translation>Wählen Sie eine der Art „Basic authentication“ oder eine namens „BAP Tiler: …“, und entsperren Sie sie mit dem Hauptpasswort</translation>
    </message>
    <message>
        <source>is below 0 or no number</source>
        <translation>ist kleiner als 0 oder keine Zahl</translation>
    </message>
    <message>
        <source>is not above 0</source>
        <translation>ist nicht größer als 0</translation>
    </message>
    <message>
        <source>Give one of the two</source>
        <translation>Geben Sie eines von beiden an</translation>
    </message>
    <message>
        <source>both are given</source>
        <translation>beide sind angegeben</translation>
    </message>
    <message>
        <source>neither is given</source>
        <translation>keines ist angegeben</translation>
    </message>
    <message>
        <source>Give one such as EPSG:3035, or leave it empty</source>
        <translation>Geben Sie eines an wie EPSG:3035, oder lassen Sie es leer</translation>
    </message>
    <message>
        <source>Give the length of a tile's side in metres</source>
        <translation>Geben Sie die Seitenlänge einer Kachel in Metern an</translation>
    </message>
    <message>
        <source>Give 0 or a number of metres</source>
        <translation>Geben Sie 0 oder eine Zahl von Metern an</translation>
    </message>
    <message>
        <source>are not a JSON object</source>
        <translation>sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Give names and values, for example {a}</source>
        <translation>Geben Sie Namen und Werte an, zum Beispiel {a}</translation>
    </message>
    <message>
        <source>{a} has no such parameter</source>
        <translation>{a} hat keinen solchen Parameter</translation>
    </message>
    <message>
        <source>is set for each tile</source>
        <translation>wird für jede Kachel gesetzt</translation>
    </message>
    <message>
        <source>the address {a} of {b} is not an http or https URL</source>
        <translation>die Adresse {a} von {b} ist keine URL mit http oder https</translation>
    </message>
    <message>
        <source>{a} of {b} is not a number from {m} to {n}</source>
        <translation>{a} von {b} ist keine Zahl von {m} bis {n}</translation>
    </message>
    <message>
        <source>the address of {a} contains a user or password</source>
        <translation>die Adresse von {a} enthält Benutzer oder Passwort</translation>
    </message>
    <message>
        <source>{a} of {b} is not one of {c}</source>
        <translation>{a} von {b} ist keines von {c}</translation>
    </message>
    <message>
        <source>The form is {a}</source>
        <translation>Die Form ist {a}</translation>
    </message>
    <message>
        <source>Give every backend its own name</source>
        <translation>Geben Sie jedem Backend einen eigenen Namen</translation>
    </message>
    <message>
        <source>{a} is not name=url</source>
        <translation>{a} ist nicht Name=URL</translation>
    </message>
    <message>
        <source>{a} of {b} is not an option</source>
        <translation>{a} von {b} ist keine Option</translation>
    </message>
    <message>
        <source>Give them as credentials, not in the URL</source>
        <translation>Geben Sie sie als Anmeldedaten an, nicht in der URL</translation>
    </message>
    <message>
        <source>two backends are called {a}</source>
        <translation>zwei Backends heißen {a}</translation>
    </message>
    <message>
        <source>no backend is given</source>
        <translation>kein Backend ist angegeben</translation>
    </message>
    <message>
        <source>has a bound that is not a finite number</source>
        <translation>hat eine Grenze, die keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>is reversed: west is greater than east</source>
        <translation>ist verkehrt: West ist größer als Ost</translation>
    </message>
    <message>
        <source>is reversed: south is greater than north</source>
        <translation>ist verkehrt: Süd ist größer als Nord</translation>
    </message>
    <message>
        <source>Choose the CRS that the extent's numbers are in</source>
        <translation>Wählen Sie das KBS, in dem die Zahlen der Ausdehnung sind</translation>
    </message>
    <message>
        <source>Give four numbers</source>
        <translation>Geben Sie vier Zahlen an</translation>
    </message>
    <message>
        <source>{n} m is not a size</source>
        <translation>{n} m ist keine Größe</translation>
    </message>
    <message>
        <source>Give a number of metres above 0, such as 20000</source>
        <translation>Geben Sie eine Zahl von Metern über 0 an, etwa 20000</translation>
    </message>
    <message>
        <source>Give an extent or an area of interest</source>
        <translation>Geben Sie eine Ausdehnung oder ein Interessengebiet an</translation>
    </message>
    <message>
        <source>Parquet files need the Python package pyarrow, {a}</source>
        <translation>Parquet-Dateien brauchen das Python-Paket pyarrow, {a}</translation>
    </message>
    <message>
        <source>{a} has no column “{b}”</source>
        <translation>{a} hat keine Spalte „{b}“</translation>
    </message>
    <message>
        <source>not every row has a polygon</source>
        <translation>nicht jede Zeile hat ein Polygon</translation>
    </message>
    <message>
        <source>Give the run folder of a run whose tiles have the same tile_id</source>
        <translation>Geben Sie den Ordner eines Laufs an, dessen Kacheln dieselbe tile_id haben</translation>
    </message>
    <message>
        <source>Choose one that openEO's manager wrote</source>
        <translation>Wählen Sie eine, die openEOs Manager geschrieben hat</translation>
    </message>
    <message>
        <source>the geometries have no coordinate reference system</source>
        <translation>die Geometrien haben kein KBS</translation>
    </message>
    <message>
        <source>Choose a job table with one row per job</source>
        <translation>Wählen Sie eine Auftragstabelle mit einer Zeile je Auftrag</translation>
    </message>
    <message>
        <source>{a} has no rows</source>
        <translation>{a} hat keine Zeilen</translation>
    </message>
    <message>
        <source>Fill the column, or remove it to have the tiles numbered</source>
        <translation>Füllen Sie die Spalte, oder entfernen Sie sie, damit die Kacheln nummeriert werden</translation>
    </message>
    <message>
        <source>Install a pyarrow that fits this QGIS, or use a CSV file</source>
        <translation>Installieren Sie ein pyarrow, das zu diesem QGIS passt, oder verwenden Sie eine CSV-Datei</translation>
    </message>
    <message>
        <source>Add it to the table</source>
        <translation>Fügen Sie sie der Tabelle hinzu</translation>
    </message>
    <message>
        <source>{a} is no job table ({b})</source>
        <translation>{a} ist keine Auftragstabelle ({b})</translation>
    </message>
    <message>
        <source>a row has no tile_id</source>
        <translation>eine Zeile hat keine tile_id</translation>
    </message>
    <message>
        <source>Give every row an id of its own</source>
        <translation>Geben Sie jeder Zeile eine eigene Id</translation>
    </message>
    <message>
        <source>Correct it in the table</source>
        <translation>Berichtigen Sie es in der Tabelle</translation>
    </message>
    <message>
        <source>Fill it in the table</source>
        <translation>Tragen Sie es in der Tabelle ein</translation>
    </message>
    <message>
        <source>the costs of tile “{a}” are not a number</source>
        <translation>die Kosten der Kachel „{a}“ sind keine Zahl</translation>
    </message>
    <message>
        <source>Use openEO's statuses</source>
        <translation>Verwenden Sie openEOs Status</translation>
    </message>
    <message>
        <source>tile “{a}” has the unknown status “{b}”</source>
        <translation>Kachel „{a}“ hat den unbekannten Status „{b}“</translation>
    </message>
    <message>
        <source>Choose the run that the table belongs to</source>
        <translation>Wählen Sie den Lauf, zu dem die Tabelle gehört</translation>
    </message>
    <message>
        <source>Correct them in the table</source>
        <translation>Berichtigen Sie sie in der Tabelle</translation>
    </message>
    <message>
        <source>column {a} of tile “{b}” is not a name</source>
        <translation>Spalte {a} der Kachel „{b}“ ist kein Name</translation>
    </message>
    <message>
        <source>the job of tile “{a}” has no backend_name</source>
        <translation>der Auftrag der Kachel „{a}“ hat keinen backend_name</translation>
    </message>
    <message>
        <source>Check the free space</source>
        <translation>Prüfen Sie den freien Platz</translation>
    </message>
    <message>
        <source>{a} cannot be written: {b}</source>
        <translation>{a} lässt sich nicht schreiben: {b}</translation>
    </message>
    <message>
        <source>{a} is unknown</source>
        <translation>{a} ist unbekannt</translation>
    </message>
    <message>
        <source>{a} is not a format of mosaics</source>
        <translation>{a} ist kein Format für Mosaike</translation>
    </message>
    <message>
        <source>Choose an EPSG code</source>
        <translation>Wählen Sie einen EPSG-Code</translation>
    </message>
    <message>
        <source>Make a new run with one of: {a}</source>
        <translation>Legen Sie einen neuen Lauf an mit einem von: {a}</translation>
    </message>
    <message>
        <source>{a} cannot write “{b}”</source>
        <translation>{a} kann „{b}“ nicht schreiben</translation>
    </message>
    <message>
        <source>Give 0 or more metres</source>
        <translation>Geben Sie 0 oder mehr Meter an</translation>
    </message>
    <message>
        <source>{n} m is more than 100 km</source>
        <translation>{n} m sind mehr als 100 km</translation>
    </message>
    <message>
        <source>feature {a} lies nowhere on the Earth</source>
        <translation>Objekt {a} liegt nirgends auf der Erde</translation>
    </message>
    <message>
        <source>Mend its definition</source>
        <translation>Berichtigen Sie seine Definition</translation>
    </message>
    <message>
        <source>uses the parameter "{a}", which it does not have</source>
        <translation>verwendet den Parameter "{a}", den er nicht hat</translation>
    </message>
    <message>
        <source>Give an address, a file or the id of a process</source>
        <translation>Geben Sie eine Adresse, eine Datei oder die Id eines Prozesses an</translation>
    </message>
    <message>
        <source>Connect to the backend first, or give an address or file</source>
        <translation>Verbinden Sie sich zuerst mit dem Backend, oder geben Sie eine Adresse oder Datei an</translation>
    </message>
    <message>
        <source>Try again, or give an address or file</source>
        <translation>Versuchen Sie es erneut, oder geben Sie eine Adresse oder Datei an</translation>
    </message>
    <message>
        <source>Check that it is a process</source>
        <translation>Prüfen Sie, ob es ein Prozess ist</translation>
    </message>
    <message>
        <source>{a} leads to an address that is not http(s)</source>
        <translation>{a} führt zu einer Adresse ohne http(s)</translation>
    </message>
    <message>
        <source>"{a}" is neither an address nor a file; a process of a backend needs a connection to it</source>
        <translation>„{a}“ ist weder Adresse noch Datei; ein Prozess eines Backends braucht eine Verbindung zu ihm</translation>
    </message>
    <message>
        <source>is larger than {n} MB</source>
        <translation>ist größer als {n} MB</translation>
    </message>
    <message>
        <source>{a}:// addresses are not read</source>
        <translation>Adressen mit {a}:// werden nicht gelesen</translation>
    </message>
    <message>
        <source>the backend does not give its processes ({a})</source>
        <translation>das Backend gibt seine Prozesse nicht her ({a})</translation>
    </message>
    <message>
        <source>Use http://, https:// or a file's path</source>
        <translation>Verwenden Sie http://, https:// oder den Pfad einer Datei</translation>
    </message>
    <message>
        <source>Use the final address</source>
        <translation>Verwenden Sie die endgültige Adresse</translation>
    </message>
    <message>
        <source>was not read within {n} s</source>
        <translation>wurde nicht innerhalb von {n} s gelesen</translation>
    </message>
    <message>
        <source>Check it in a browser</source>
        <translation>Prüfen Sie es in einem Browser</translation>
    </message>
    <message>
        <source>UTM zones exist from 80° south to 84° north, the area's centre is at {n}°</source>
        <translation>UTM-Zonen gibt es von 80° Süd bis 84° Nord, die Mitte des Gebiets liegt bei {n}°</translation>
    </message>
    <message>
        <source>Choose a polar projected CRS, such as {a} (Arctic) or {b} (Antarctic)</source>
        <translation>Wählen Sie ein polares projiziertes KBS, etwa {a} (Arktis) oder {b} (Antarktis)</translation>
    </message>
    <message>
        <source>Build a grid first</source>
        <translation>Bauen Sie zuerst ein Gitter</translation>
    </message>
    <message>
        <source>there are no tiles</source>
        <translation>es gibt keine Kacheln</translation>
    </message>
    <message>
        <source>Give ids that differ in more than case and special characters</source>
        <translation>Geben Sie Ids an, die sich in mehr als Großschreibung und Sonderzeichen unterscheiden</translation>
    </message>
    <message>
        <source>the tile ids “{a}” and “{b}” lead to the same folder</source>
        <translation>die Kachel-Ids „{a}“ und „{b}“ führen zum selben Ordner</translation>
    </message>
    <message>
        <source>{a} is not more than 0</source>
        <translation>{a} ist nicht größer als 0</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Wählen Sie eines</translation>
    </message>
    <message>
        <source>Give 1 to {n}</source>
        <translation>Geben Sie 1 bis {n} an</translation>
    </message>
    <message>
        <source>{a} is less than 1</source>
        <translation>{a} ist kleiner als 1</translation>
    </message>
    <message>
        <source>there is no backend {a} in this run</source>
        <translation>in diesem Lauf gibt es kein Backend {a}</translation>
    </message>
    <message>
        <source>Give 1 or more</source>
        <translation>Geben Sie 1 oder mehr an</translation>
    </message>
    <message>
        <source>Give seconds, or leave it empty</source>
        <translation>Geben Sie Sekunden an, oder lassen Sie es leer</translation>
    </message>
    <message>
        <source>{n} parallel jobs</source>
        <translation>{n} parallele Aufträge</translation>
    </message>
    <message>
        <source>Choose one of: {a}</source>
        <translation>Wählen Sie eines von: {a}</translation>
    </message>
    <message>
        <source>Give credits, or leave it empty</source>
        <translation>Geben Sie Credits an, oder lassen Sie es leer</translation>
    </message>
    <message>
        <source>{a} cannot be read: {b}</source>
        <translation>{a} lässt sich nicht lesen: {b}</translation>
    </message>
    <message>
        <source>the mosaic has no band {a}</source>
        <translation>das Mosaik hat kein Band {a}</translation>
    </message>
    <message>
        <source>Build it again</source>
        <translation>Bauen Sie es neu</translation>
    </message>
    <message>
        <source>there is no area to clip to</source>
        <translation>es gibt kein Gebiet, auf das zugeschnitten werden kann</translation>
    </message>
    <message>
        <source>Choose an area or do not clip</source>
        <translation>Wählen Sie ein Gebiet, oder schneiden Sie nicht zu</translation>
    </message>
    <message>
        <source>Give a share, for example 0.1</source>
        <translation>Geben Sie einen Anteil an, zum Beispiel 0,1</translation>
    </message>
    <message>
        <source>{n} is not between 0 and 1</source>
        <translation>{n} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>crosses the antimeridian, where tiles in degrees end</source>
        <translation>überquert den Antimeridian, an dem Kacheln in Grad enden</translation>
    </message>
    <message>
        <source>Choose a projected CRS</source>
        <translation>Wählen Sie ein projiziertes KBS</translation>
    </message>
    <message>
        <source>has no polygons</source>
        <translation>enthält keine Polygone</translation>
    </message>
    <message>
        <source>has no coordinate reference system</source>
        <translation>hat kein Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>have no coordinate reference system</source>
        <translation>haben kein Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>feature {a} is no polygon ({b})</source>
        <translation>Objekt {a} ist kein Polygon ({b})</translation>
    </message>
    <message>
        <source>lies outside the area of {a}: longitudes are -180 to 180, latitudes -90 to 90 degrees</source>
        <translation>liegt außerhalb des Gebiets von {a}: Längen reichen von -180 bis 180, Breiten von -90 bis 90 Grad</translation>
    </message>
    <message>
        <source>lies outside the area of {a}</source>
        <translation>liegt außerhalb des Gebiets von {a}</translation>
    </message>
    <message>
        <source>is empty: it has no width or no height</source>
        <translation>ist leer: ohne Breite oder ohne Höhe</translation>
    </message>
    <message>
        <source>does not fit into {a}</source>
        <translation>passt nicht in {a}</translation>
    </message>
    <message>
        <source>lies across the edge of the map in {a}</source>
        <translation>liegt über den Rand der Karte in {a} hinweg</translation>
    </message>
    <message>
        <source>looks like degrees, but {a} is in metres</source>
        <translation>sieht nach Grad aus, aber {a} ist in Metern</translation>
    </message>
    <message>
        <source>has coordinates that are no degrees, although {a} is in degrees</source>
        <translation>hat Koordinaten, die keine Grad sind, obwohl {a} in Grad ist</translation>
    </message>
    <message>
        <source>“{a}” is reversed: a minimum is above its maximum</source>
        <translation>„{a}“ ist vertauscht: ein Minimum liegt über seinem Maximum</translation>
    </message>
    <message>
        <source>“{a}” is empty</source>
        <translation>„{a}“ ist leer</translation>
    </message>
    <message>
        <source>“{a}” is not made of numbers</source>
        <translation>„{a}“ besteht nicht aus Zahlen</translation>
    </message>
    <message>
        <source>“{a}” is not an extent</source>
        <translation>„{a}“ ist keine Ausdehnung</translation>
    </message>
    <message>
        <source>“{a}” is not a length</source>
        <translation>„{a}“ ist keine Länge</translation>
    </message>
    <message>
        <source>“{a}” can be read in two ways</source>
        <translation>„{a}“ lässt sich auf zwei Arten lesen</translation>
    </message>
    <message>
        <source>“{a}” is not above 0</source>
        <translation>„{a}“ ist nicht größer als 0</translation>
    </message>
    <message>
        <source>“{a}” is not an address</source>
        <translation>„{a}“ ist keine Adresse</translation>
    </message>
    <message>
        <source>{a} is not an address</source>
        <translation>{a} ist keine Adresse</translation>
    </message>
    <message>
        <source>{k} m gives {m} tiles, more than {n}</source>
        <translation>{k} m ergeben {m} Kacheln, mehr als {n}</translation>
    </message>
    <message>
        <source>{n} m is not possible</source>
        <translation>{n} m ist nicht möglich</translation>
    </message>
    <message>
        <source>{n} m is more than from the equator to a pole</source>
        <translation>{n} m sind mehr als vom Äquator zu einem Pol</translation>
    </message>
    <message>
        <source>Give a smaller one</source>
        <translation>Geben Sie einen kleineren Wert an</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>the demo scenes lie around Antwerp, outside this area: no job would succeed</source>
        <translation>die Demo-Szenen liegen um Antwerpen, außerhalb dieses Gebiets: Kein Auftrag würde gelingen</translation>
    </message>
    <message>
        <source>Choose a folder with scenes of this area, another backend, or an area there</source>
        <translation>Wählen Sie einen Ordner mit Szenen dieses Gebiets, ein anderes Backend oder ein Gebiet dort</translation>
    </message>
    <message>
        <source>they lie outside this area: no job would succeed</source>
        <translation>sie liegen außerhalb dieses Gebiets: Kein Auftrag würde gelingen</translation>
    </message>
    <message>
        <source>Choose other scenes, or press “Take area and period from the scenes”</source>
        <translation>Wählen Sie andere Szenen, oder drücken Sie „Gebiet und Zeitraum der Szenen übernehmen“</translation>
    </message>
    <message>
        <source>no layer is chosen</source>
        <translation>es ist kein Layer gewählt</translation>
    </message>
    <message>
        <source>are not all polygons</source>
        <translation>sind nicht alle Polygone</translation>
    </message>
    <message>
        <source>there is no polygon layer</source>
        <translation>es gibt keinen Polygonlayer</translation>
    </message>
    <message>
        <source>no feature is selected</source>
        <translation>kein Objekt ist gewählt</translation>
    </message>
    <message>
        <source>no polygon is drawn yet</source>
        <translation>es ist noch kein Polygon gezeichnet</translation>
    </message>
    <message>
        <source>a polygon has no tile_id</source>
        <translation>ein Polygon hat keine tile_id</translation>
    </message>
    <message>
        <source>a tile_id occurs more than once</source>
        <translation>eine tile_id kommt mehrfach vor</translation>
    </message>
    <message>
        <source>footprints of Sentinel-2 are always whole</source>
        <translation>Sentinel-2-Kacheln sind immer ganz</translation>
    </message>
    <message>
        <source>reaches beyond Sentinel-2's tiles (80° south to 84° north)</source>
        <translation>reicht über die Sentinel-2-Kacheln hinaus (80° Süd bis 84° Nord)</translation>
    </message>
    <message>
        <source>no tile of the extent lies in it</source>
        <translation>keine Kachel der Ausdehnung liegt darin</translation>
    </message>
    <message>
        <source>no tile of the layer lies in it</source>
        <translation>keine Kachel des Layers liegt darin</translation>
    </message>
    <message>
        <source>leaves no tile</source>
        <translation>lässt keine Kachel übrig</translation>
    </message>
    <message>
        <source>{a} is made for {b}, not for this area</source>
        <translation>{a} ist für {b} gemacht, nicht für dieses Gebiet</translation>
    </message>
    <message>
        <source>a part of the area cannot be transformed from {a} to {b}</source>
        <translation>ein Teil des Gebiets lässt sich nicht von {a} nach {b} umrechnen</translation>
    </message>
    <message>
        <source>{a} is geographic: a degree of longitude shrinks towards the poles, so tiles of one size in metres do not exist in it</source>
        <translation>{a} ist geographisch: ein Längengrad schrumpft zu den Polen hin, darum gibt es darin keine Kacheln gleicher Größe in Metern</translation>
    </message>
    <message>
        <source>{a} is not a projected CRS in metres</source>
        <translation>{a} ist kein projiziertes KBS in Metern</translation>
    </message>
    <message>
        <source>{a} is not a coordinate reference system</source>
        <translation>{a} ist kein Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>{a} is in the list already</source>
        <translation>{a} steht schon in der Liste</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>nichts ist gewählt</translation>
    </message>
    <message>
        <source>no folder is chosen</source>
        <translation>es ist kein Ordner gewählt</translation>
    </message>
    <message>
        <source>no folder is given</source>
        <translation>Es ist kein Ordner angegeben</translation>
    </message>
    <message>
        <source>{a} is a file</source>
        <translation>{a} ist eine Datei</translation>
    </message>
    <message>
        <source>{a} holds another run</source>
        <translation>{a} enthält einen anderen Lauf</translation>
    </message>
    <message>
        <source>{a} is not empty</source>
        <translation>{a} ist nicht leer</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} kann nicht geschrieben werden ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read ({b})</source>
        <translation>{a} kann nicht gelesen werden ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read</source>
        <translation>{a} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{a} is too large</source>
        <translation>{a} ist zu groß</translation>
    </message>
    <message>
        <source>{a} is too small</source>
        <translation>{a} ist zu klein</translation>
    </message>
    <message>
        <source>{a} is not a STAC ItemCollection with scenes</source>
        <translation>{a} ist keine STAC-ItemCollection mit Szenen</translation>
    </message>
    <message>
        <source>{a} cannot be reached ({b})</source>
        <translation>{a} ist nicht erreichbar ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be reached</source>
        <translation>{a} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>{a} does not answer in time</source>
        <translation>{a} antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>{a} answers {b} {c}</source>
        <translation>{a} antwortet {b} {c}</translation>
    </message>
    <message>
        <source>the file {a} cannot be read: {b}</source>
        <translation>die Datei {a} kann nicht gelesen werden: {b}</translation>
    </message>
    <message>
        <source>is not JSON ({a})</source>
        <translation>ist kein JSON ({a})</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>is JSON, but not an openEO process: {a}</source>
        <translation>ist JSON, aber kein openEO-Prozess: {a}</translation>
    </message>
    <message>
        <source>is a web page, not JSON</source>
        <translation>ist eine Webseite, kein JSON</translation>
    </message>
    <message>
        <source>is still being read</source>
        <translation>wird noch gelesen</translation>
    </message>
    <message>
        <source>is not chosen</source>
        <translation>ist nicht gewählt</translation>
    </message>
    <message>
        <source>{a} has no parameter for a geometry or bounding box</source>
        <translation>{a} hat keinen Parameter für eine Geometrie oder ein umgebendes Rechteck</translation>
    </message>
    <message>
        <source>the backend has no process "{a}"</source>
        <translation>das Backend hat keinen Prozess "{a}"</translation>
    </message>
    <message>
        <source>{n} is out of range</source>
        <translation>{n} liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{a} is not one of the allowed values</source>
        <translation>{a} ist keiner der erlaubten Werte</translation>
    </message>
    <message>
        <source>has a value twice</source>
        <translation>enthält einen Wert doppelt</translation>
    </message>
    <message>
        <source>{a} is not a date</source>
        <translation>{a} ist kein Datum</translation>
    </message>
    <message>
        <source>{a} is not a period</source>
        <translation>{a} ist kein Zeitraum</translation>
    </message>
    <message>
        <source>has neither a start nor an end</source>
        <translation>hat weder Anfang noch Ende</translation>
    </message>
    <message>
        <source>starts and ends at the same time</source>
        <translation>beginnt und endet zur selben Zeit</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>has {n} values</source>
        <translation>hat {n} Werte</translation>
    </message>
    <message>
        <source>is not a bounding box</source>
        <translation>ist kein umgebendes Rechteck</translation>
    </message>
    <message>
        <source>Choose a polygon layer with features</source>
        <translation>Wählen Sie einen Polygonlayer mit Objekten</translation>
    </message>
    <message>
        <source>Choose a polygon layer, or another kind of grid</source>
        <translation>Wählen Sie einen Polygonlayer oder eine andere Gitterart</translation>
    </message>
    <message>
        <source>Choose a polygon layer</source>
        <translation>Wählen Sie einen Polygonlayer</translation>
    </message>
    <message>
        <source>Choose polygons, or give a buffer in metres for points and lines</source>
        <translation>Wählen Sie Polygone, oder geben Sie für Punkte und Linien einen Puffer in Metern an</translation>
    </message>
    <message>
        <source>Choose a layer, or a selection, with at least one polygon</source>
        <translation>Wählen Sie einen Layer oder eine Auswahl mit mindestens einem Polygon</translation>
    </message>
    <message>
        <source>Set the layer's CRS</source>
        <translation>Legen Sie das KBS des Layers fest</translation>
    </message>
    <message>
        <source>Mend it or leave it out</source>
        <translation>Berichtigen Sie es, oder lassen Sie es weg</translation>
    </message>
    <message>
        <source>Check the coordinates and the CRS they are in</source>
        <translation>Prüfen Sie die Koordinaten und ihr KBS</translation>
    </message>
    <message>
        <source>Choose the right CRS</source>
        <translation>Wählen Sie das richtige KBS</translation>
    </message>
    <message>
        <source>Choose the CRS that its numbers are in</source>
        <translation>Wählen Sie das KBS der Zahlen</translation>
    </message>
    <message>
        <source>Draw or choose a larger one</source>
        <translation>Zeichnen oder wählen Sie eine größere</translation>
    </message>
    <message>
        <source>Choose a smaller extent or another grid CRS</source>
        <translation>Wählen Sie eine kleinere Ausdehnung oder ein anderes KBS des Gitters</translation>
    </message>
    <message>
        <source>Choose a smaller area or another CRS</source>
        <translation>Wählen Sie ein kleineres Gebiet oder ein anderes KBS</translation>
    </message>
    <message>
        <source>Choose a smaller one, or a grid of squares</source>
        <translation>Wählen Sie eine kleinere, oder ein Gitter aus Quadraten</translation>
    </message>
    <message>
        <source>Choose its squares, or do not clip</source>
        <translation>Wählen Sie die Quadrate, oder schneiden Sie nicht ab</translation>
    </message>
    <message>
        <source>Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]</source>
        <translation>Geben Sie xmin,xmax,ymin,ymax und das KBS an, etwa 590000,600000,5660000,5670000 [EPSG:32631]</translation>
    </message>
    <message>
        <source>Take it from the map or a layer, draw it, or type it</source>
        <translation>Übernehmen Sie sie aus Karte oder Layer, zeichnen oder tippen Sie sie</translation>
    </message>
    <message>
        <source>Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one</source>
        <translation>Schreiben Sie es hinter die Zahlen, etwa [EPSG:32631], oder nehmen Sie die Ausdehnung eines Layers, der eins hat</translation>
    </message>
    <message>
        <source>Give a length such as 5 km or 2500 m</source>
        <translation>Geben Sie eine Länge wie 5 km oder 2500 m an</translation>
    </message>
    <message>
        <source>Write thousands without a sign: 2500 m</source>
        <translation>Schreiben Sie Tausender ohne Zeichen: 2500 m</translation>
    </message>
    <message>
        <source>Choose {n} m or more, or a smaller extent</source>
        <translation>Wählen Sie {n} m oder mehr, oder eine kleinere Ausdehnung</translation>
    </message>
    <message>
        <source>Choose {n} m or less, such as 20000</source>
        <translation>Wählen Sie {n} m oder weniger, etwa 20000</translation>
    </message>
    <message>
        <source>Give 10, 20 or 60 metres, or 0</source>
        <translation>Geben Sie 10, 20 oder 60 Meter an, oder 0</translation>
    </message>
    <message>
        <source>Check the area, its CRS and the minimum coverage</source>
        <translation>Prüfen Sie das Gebiet, sein KBS und die Mindestabdeckung</translation>
    </message>
    <message>
        <source>Choose a projected CRS in metres, leave it automatic (UTM), or allow tiles in degrees</source>
        <translation>Wählen Sie ein projiziertes KBS in Metern, oder lassen Sie es automatisch (UTM)</translation>
    </message>
    <message>
        <source>Choose one in metres, as UTM</source>
        <translation>Wählen Sie eins in Metern, etwa UTM</translation>
    </message>
    <message>
        <source>Choose another, or leave it empty for UTM</source>
        <translation>Wählen Sie ein anderes, oder lassen Sie es für UTM leer</translation>
    </message>
    <message>
        <source>Check the layer, its CRS and the minimum coverage</source>
        <translation>Prüfen Sie den Layer, sein KBS und die Mindestabdeckung</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Wählen Sie ein anderes</translation>
    </message>
    <message>
        <source>Press “Draw on the map”</source>
        <translation>Drücken Sie „Auf der Karte zeichnen“</translation>
    </message>
    <message>
        <source>Add one to the project, or choose another kind of area</source>
        <translation>Fügen Sie dem Projekt einen hinzu, oder wählen Sie eine andere Gebietsquelle</translation>
    </message>
    <message>
        <source>Select some on the map, or take the whole layer</source>
        <translation>Wählen Sie auf der Karte welche, oder nehmen Sie den ganzen Layer</translation>
    </message>
    <message>
        <source>Fill the field tile_id, or rename it to have them numbered</source>
        <translation>Füllen Sie das Feld tile_id, oder benennen Sie es um, damit nummeriert wird</translation>
    </message>
    <message>
        <source>Give every tile an id of its own</source>
        <translation>Geben Sie jeder Kachel eine eigene Kennung</translation>
    </message>
    <message>
        <source>Fill it in, or choose another authentication</source>
        <translation>Füllen Sie es aus, oder wählen Sie eine andere Authentifizierung</translation>
    </message>
    <message>
        <source>Give one such as https://openeo.example.org</source>
        <translation>Geben Sie eine wie https://openeo.example.org an</translation>
    </message>
    <message>
        <source>Tick it there, or give another address</source>
        <translation>Haken Sie es dort an, oder geben Sie eine andere Adresse an</translation>
    </message>
    <message>
        <source>Choose a new or empty folder</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner</translation>
    </message>
    <message>
        <source>Choose a new folder, or open that run to continue it</source>
        <translation>Wählen Sie einen neuen Ordner, oder öffnen Sie jenen Lauf, um ihn fortzusetzen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>Tick the one that shall work</source>
        <translation>Haken Sie an, was arbeiten soll</translation>
    </message>
    <message>
        <source>Choose the folder that holds items.json</source>
        <translation>Wählen Sie den Ordner mit items.json</translation>
    </message>
    <message>
        <source>Choose a folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>Wählen Sie einen Ordner mit Sentinel-2-Szenen und einer STAC-ItemCollection namens items.json</translation>
    </message>
    <message>
        <source>Begin it with https://</source>
        <translation>Beginnen Sie sie mit https://</translation>
    </message>
    <message>
        <source>Choose a JSON file</source>
        <translation>Wählen Sie eine JSON-Datei</translation>
    </message>
    <message>
        <source>Choose one from the list</source>
        <translation>Wählen Sie einen aus der Liste</translation>
    </message>
    <message>
        <source>Give an address and open it</source>
        <translation>Geben Sie eine Adresse an und öffnen Sie sie</translation>
    </message>
    <message>
        <source>Choose a file and open it</source>
        <translation>Wählen Sie eine Datei und öffnen Sie sie</translation>
    </message>
    <message>
        <source>Choose the definition of a process</source>
        <translation>Wählen Sie die Definition eines Prozesses</translation>
    </message>
    <message>
        <source>Choose a process that can be run for a tile</source>
        <translation>Wählen Sie einen Prozess, der für eine Kachel laufen kann</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Warten Sie einen Moment</translation>
    </message>
    <message>
        <source>Write texts in double quotes</source>
        <translation>Schreiben Sie Texte in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>Check the address and the network connection, or use a file</source>
        <translation>Prüfen Sie Adresse und Netzverbindung, oder nehmen Sie eine Datei</translation>
    </message>
    <message>
        <source>Check the address in a browser</source>
        <translation>Prüfen Sie die Adresse in einem Browser</translation>
    </message>
    <message>
        <source>Check its path</source>
        <translation>Prüfen Sie den Pfad</translation>
    </message>
    <message>
        <source>Check the id, or log in for your own</source>
        <translation>Prüfen Sie die Kennung, oder melden Sie sich für eigene an</translation>
    </message>
    <message>
        <source>Try again later or use a file</source>
        <translation>Versuchen Sie es später wieder, oder nehmen Sie eine Datei</translation>
    </message>
    <message>
        <source>Use a process definition in JSON</source>
        <translation>Nehmen Sie eine Prozessdefinition in JSON</translation>
    </message>
    <message>
        <source>Use the address of the JSON file itself ("Raw" on GitHub)</source>
        <translation>Nehmen Sie die Adresse der JSON-Datei selbst ("Raw" bei GitHub)</translation>
    </message>
    <message>
        <source>Choose from: {a}</source>
        <translation>Wählen Sie aus: {a}</translation>
    </message>
    <message>
        <source>Give at least {n}</source>
        <translation>Geben Sie mindestens {n} an</translation>
    </message>
    <message>
        <source>Give at most {n}</source>
        <translation>Geben Sie höchstens {n} an</translation>
    </message>
    <message>
        <source>Give each value once</source>
        <translation>Geben Sie jeden Wert einmal an</translation>
    </message>
    <message>
        <source>Enter the backend's address, such as https://openeo.example.org</source>
        <translation>Geben Sie die Adresse des Backends ein, etwa https://openeo.example.org</translation>
    </message>
    <message>
        <source>Give a number from {m} to {n}</source>
        <translation>Geben Sie eine Zahl von {m} bis {n} an</translation>
    </message>
    <message>
        <source>Give a number of at least {n}</source>
        <translation>Geben Sie eine Zahl von mindestens {n} an</translation>
    </message>
    <message>
        <source>Give a number of at most {n}</source>
        <translation>Geben Sie eine Zahl von höchstens {n} an</translation>
    </message>
    <message>
        <source>Give a number above {n}</source>
        <translation>Geben Sie eine Zahl über {n} an</translation>
    </message>
    <message>
        <source>Give a number below {n}</source>
        <translation>Geben Sie eine Zahl unter {n} an</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Geben Sie eine Zahl an</translation>
    </message>
    <message>
        <source>Give two dates</source>
        <translation>Geben Sie zwei Daten an</translation>
    </message>
    <message>
        <source>Exchange the two values</source>
        <translation>Vertauschen Sie die beiden Werte</translation>
    </message>
    <message>
        <source>{a} needs it</source>
        <translation>{a} braucht es</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
</context><context>
    <name>ProcessAlgorithm</name>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Address (URL) of an openEO process definition, a JSON file with one, or the id of a backend's process.</source>
        <translation>Adresse (URL) einer openEO-Prozessdefinition, eine JSON-Datei mit einer solchen oder die ID eines Prozesses auf einem Backend.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters without the tile's geometry, as JSON or as the path of a JSON file, such as {example}</source>
        <translation>Parameter ohne die Geometrie der Kachel, als JSON oder als Pfad einer JSON-Datei, etwa {example}</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Auftragsoptionen</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory, as JSON or as the path of a JSON file.</source>
        <translation>Optionen, die das Backend versteht, etwa memory, als JSON oder als Pfad einer JSON-Datei.</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Ausgabeformat</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it.</source>
        <translation>Dateiformat der Ergebnisse, mit dem Namen, den das Backend dafür hat.</translation>
    </message>
</context><context>
    <name>ProcessForm</name>
    <message>
        <source>Optional parameters</source>
        <translation>Optionale Parameter</translation>
    </message>
    <message>
        <source>each tile</source>
        <translation>jede Kachel</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context><context>
    <name>ProcessPage</name>
    <message>
        <source>published for {hosts}</source>
        <translation>veröffentlicht für {hosts}</translation>
    </message>
    <message>
        <source>0.12 to 0.2 credits per km² and month, 2 per job</source>
        <translation>0,12 bis 0,2 Credits je km² und Monat, 2 je Auftrag</translation>
    </message>
    <message>
        <source>the ESA APEx catalogue</source>
        <translation>ESA-APEx-Katalog</translation>
    </message>
    <message>
        <source>an address (URL)</source>
        <translation>Adresse (URL)</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>my own on a backend</source>
        <translation>meine eigenen auf einem Backend</translation>
    </message>
    <message>
        <source>openEO process (*.json)</source>
        <translation>openEO-Prozess (*.json)</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reading the process …</source>
        <translation>Prozess wird gelesen …</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a process</source>
        <translation>BAP Tiler: Prozess wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Process from</source>
        <translation>Prozess&amp;quelle</translation>
    </message>
    <message>
        <source>Where the process comes from</source>
        <translation>Woher der Prozess kommt</translation>
    </message>
    <message>
        <source>Search title, keyword or id</source>
        <translation>Titel, Stichwort oder ID suchen</translation>
    </message>
    <message>
        <source>Only processes with all these words are listed</source>
        <translation>Nur Prozesse mit all diesen Wörtern werden gelistet</translation>
    </message>
    <message>
        <source>Processes of the ESA APEx catalogue</source>
        <translation>Prozesse des ESA-APEx-Katalogs</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>Fetch the present list from the catalogue</source>
        <translation>Die jetzige Liste aus dem Katalog holen</translation>
    </message>
    <message>
        <source>&amp;Address of the definition (JSON)</source>
        <translation>A&amp;dresse der Definition (JSON)</translation>
    </message>
    <message>
        <source>https://…/process.json</source>
        <translation>https://…/process.json</translation>
    </message>
    <message>
        <source>http or https address of an openEO process definition</source>
        <translation>http- oder https-Adresse einer openEO-Prozessdefinition</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Read the process from the address</source>
        <translation>Den Prozess von der Adresse lesen</translation>
    </message>
    <message>
        <source>&amp;File with a definition (JSON)</source>
        <translation>Date&amp;i mit einer Definition (JSON)</translation>
    </message>
    <message>
        <source>A file with an openEO process definition; every job carries its graph with it</source>
        <translation>Eine Datei mit einer openEO-Prozessdefinition; jeder Auftrag führt ihren Graphen mit sich</translation>
    </message>
    <message>
        <source>Read the process from the file</source>
        <translation>Den Prozess aus der Datei lesen</translation>
    </message>
    <message>
        <source>&amp;Your processes on</source>
        <translation>I&amp;hre Prozesse auf</translation>
    </message>
    <message>
        <source>The backend that keeps them</source>
        <translation>Das Backend, das sie aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;List them</source>
        <translation>Auf&amp;listen</translation>
    </message>
    <message>
        <source>Ask the backend; needs a login there</source>
        <translation>Das Backend fragen; dafür müssen Sie dort angemeldet sein</translation>
    </message>
    <message>
        <source>Choose one to open it</source>
        <translation>Wählen Sie einen, um ihn zu öffnen</translation>
    </message>
    <message>
        <source>Advanced: output format and job options</source>
        <translation>Erweitert: Ausgabeformat und Auftragsoptionen</translation>
    </message>
    <message>
        <source>Output for&amp;mat</source>
        <translation>Ausgabefor&amp;mat</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it; GeoTIFF is needed for mosaics</source>
        <translation>Dateiformat der Ergebnisse, mit dem Namen, den das Backend dafür hat; für Mosaike ist GeoTIFF nötig</translation>
    </message>
    <message>
        <source>&amp;Job options</source>
        <translation>Auftragsopti&amp;onen</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory; an empty name drops the line</source>
        <translation>Optionen, die das Backend versteht, etwa memory; ein leerer Name lässt die Zeile weg</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context><context>
    <name>Reasons</name>
    <message>
        <source>attempt {a} on {b}</source>
        <translation>Versuch {a} auf {b}</translation>
    </message>
    <message>
        <source>job {a} on {b}</source>
        <translation>Auftrag {a} auf {b}</translation>
    </message>
    <message>
        <source>job {a}: its results are downloaded</source>
        <translation>Auftrag {a}: seine Ergebnisse werden heruntergeladen</translation>
    </message>
    <message>
        <source>the results of job {a} are whole</source>
        <translation>die Ergebnisse von Auftrag {a} sind vollständig</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>no job was made</source>
        <translation>kein Auftrag wurde angelegt</translation>
    </message>
    <message>
        <source>Cancelled on request</source>
        <translation>auf Wunsch abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled on request, which no backend has confirmed yet</source>
        <translation>auf Wunsch abgebrochen, was noch kein Backend bestätigt hat</translation>
    </message>
    <message>
        <source>the job ran longer than allowed</source>
        <translation>der Auftrag lief länger als erlaubt</translation>
    </message>
    <message>
        <source>The job was cancelled</source>
        <translation>der Auftrag wurde abgebrochen</translation>
    </message>
    <message>
        <source>The job is not on the backend any more</source>
        <translation>der Auftrag ist nicht mehr auf dem Backend</translation>
    </message>
    <message>
        <source>The job was queued for more than {n} seconds</source>
        <translation>der Auftrag wartete mehr als {n} Sekunden</translation>
    </message>
    <message>
        <source>The job ran for more than {n} seconds</source>
        <translation>der Auftrag lief mehr als {n} Sekunden</translation>
    </message>
    <message>
        <source>{a} was found by its token</source>
        <translation>{a} wurde an seiner Kennung wiedererkannt</translation>
    </message>
    <message>
        <source>{a} was told to start {n} seconds ago and has not</source>
        <translation>{a} sollte vor {n} Sekunden starten und hat es nicht getan</translation>
    </message>
    <message>
        <source>on another backend: {a}</source>
        <translation>auf einem anderen Backend: {a}</translation>
    </message>
    <message>
        <source>{a}; the backend answers other requests, so only this tile waits</source>
        <translation>{a}; das Backend beantwortet andere Anfragen, daher wartet nur diese Kachel</translation>
    </message>
    <message>
        <source>{a}: {n} bytes are there</source>
        <translation>{a}: {n} Bytes sind da</translation>
    </message>
    <message>
        <source>Paused by the user</source>
        <translation>vom Benutzer pausiert</translation>
    </message>
    <message>
        <source>by the user</source>
        <translation>vom Benutzer</translation>
    </message>
    <message>
        <source>The budget of {k} credits is reached: {m} spent, {n} expected for running jobs and the next</source>
        <translation>Das Budget von {k} Credits ist erreicht: {m} verbraucht, {n} für laufende Aufträge und den nächsten erwartet</translation>
    </message>
    <message>
        <source>Every request has failed since {a} ({b}). It is tried again every few minutes</source>
        <translation>Jede Anfrage seit {a} ist fehlgeschlagen ({b}). Es wird alle paar Minuten erneut versucht</translation>
    </message>
    <message>
        <source>{a} is held by another program. Jobs are watched; new ones wait until it lets go</source>
        <translation>{a} wird von einem anderen Programm belegt. Aufträge werden beobachtet; neue warten, bis es frei ist</translation>
    </message>
    <message>
        <source>The backend cannot be reached</source>
        <translation>Das Backend ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The backend did not answer in time</source>
        <translation>Das Backend hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The backend answers again and again that it cannot serve</source>
        <translation>Das Backend antwortet immer wieder, dass es nicht verfügbar ist</translation>
    </message>
    <message>
        <source>The backend on this computer has ended {m} times within {n} minutes ({a}). Its log is {b}</source>
        <translation>Das Backend auf diesem Computer ist {m}-mal in {n} Minuten abgebrochen ({a}). Sein Protokoll ist {b}</translation>
    </message>
    <message>
        <source>The backend on this computer has ended and cannot be started again ({a}). Its log is {b}</source>
        <translation>Das Backend auf diesem Computer ist abgebrochen und lässt sich nicht neu starten ({a}). Sein Protokoll ist {b}</translation>
    </message>
    <message>
        <source>No job has been taken since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>Seit {a} wurde kein Auftrag angenommen, obwohl das Backend antwortet ({b}). Es wird alle paar Minuten erneut versucht</translation>
    </message>
    <message>
        <source>No result has come since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>Seit {a} ist kein Ergebnis gekommen, obwohl das Backend antwortet ({b}). Es wird alle paar Minuten erneut versucht</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}; its job {c} on {d} is cancelled</source>
        <translation>Kachel {a} wurde aus {b} entfernt; ihr Auftrag {c} auf {d} wird abgebrochen</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}</source>
        <translation>Kachel {a} wurde aus {b} entfernt</translation>
    </message>
    <message>
        <source>{a}. Whether it was cancelled is not known: {b}</source>
        <translation>{a}. Ob er abgebrochen wurde, ist nicht bekannt: {b}</translation>
    </message>
    <message>
        <source>{a}: its address is none, or leads to none, of http or https</source>
        <translation>{a}: die Adresse ist keine von http oder https oder führt zu keiner</translation>
    </message>
    <message>
        <source>Tiles have jobs on {a}, which is not among the backends; give it too</source>
        <translation>Kacheln haben Aufträge auf {a}, das nicht unter den Backends ist; geben Sie es mit an</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} kann nicht geschrieben werden ({b})</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>die Anmeldung ist abgelaufen oder wurde zurückgezogen</translation>
    </message>
    <message>
        <source>{a}; it is tried again</source>
        <translation>{a}; es wird erneut versucht</translation>
    </message>
    <message>
        <source>{a}; still waiting since {b} ({n} min). Check that the backend and the network are up; the run goes on by itself, or can be stopped and taken up again later</source>
        <translation>{a}; wartet noch seit {b} ({n} min). Prüfen Sie Backend und Netzwerk; der Lauf geht von selbst weiter oder kann gestoppt und später wieder aufgenommen werden</translation>
    </message>
    <message>
        <source>job {a}</source>
        <translation>Auftrag {a}</translation>
    </message>
</context><context>
    <name>Report</name>
    <message>
        <source>{run}: status of the tiles</source>
        <translation>{run}: Status der Kacheln</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{n} tile</source>
        <translation>{n} Kachel</translation>
    </message>
    <message>
        <source>{n} tiles</source>
        <translation>{n} Kacheln</translation>
    </message>
    <message>
        <source>{n} finished</source>
        <translation>{n} fertig</translation>
    </message>
    <message>
        <source>{n} active</source>
        <translation>{n} aktiv</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} wartend</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>{n} abgebrochen</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} übersprungen</translation>
    </message>
    <message>
        <source>tiles of {km} km</source>
        <translation>Kacheln von {km} km</translation>
    </message>
    <message>
        <source>Tile {id}</source>
        <translation>Kachel {id}</translation>
    </message>
    <message>
        <source>Job {id}</source>
        <translation>Auftrag {id}</translation>
    </message>
    <message>
        <source>Backend {name}</source>
        <translation>Backend {name}</translation>
    </message>
    <message>
        <source>Attempt {n}</source>
        <translation>Versuch {n}</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} Credits</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
</context><context>
    <name>RetryJobs</name>
    <message>
        <source>Retry jobs</source>
        <translation>Aufträge wiederholen</translation>
    </message>
    <message>
        <source>Lets tiles that failed or were cancelled be taken up again, with a full number of attempts. Nothing is sent to a backend; “Run jobs” does that.</source>
        <translation>Lässt fehlgeschlagene oder abgebrochene Kacheln wieder aufnehmen, mit der vollen Zahl an Versuchen. An Backends wird nichts gesendet; das tut „Aufträge ausführen“.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>IDs von Kacheln, durch Kommas getrennt. Leer: alle Kacheln mit einem der Status.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be taken up again.</source>
        <translation>Status, durch Kommas getrennt, die eine Kachel haben muss, um wieder aufgenommen zu werden.</translation>
    </message>
    <message>
        <source>Tiles taken up again</source>
        <translation>Wieder aufgenommene Kacheln</translation>
    </message>
    <message>
        <source>{n} tiles will be tried again by “Run jobs”.</source>
        <translation>{n} Kacheln werden von „Aufträge ausführen“ erneut versucht.</translation>
    </message>
</context><context>
    <name>RunActions</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>Beobachtung be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Cancel the jobs</source>
        <translation>&amp;Aufträge abbrechen</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Fehlgeschlagene &amp;wiederholen</translation>
    </message>
    <message>
        <source>Retry s&amp;elected</source>
        <translation>Gewä&amp;hlte wiederholen</translation>
    </message>
    <message>
        <source>C&amp;ancel selected</source>
        <translation>Gewählte ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Zoom to selected</source>
        <translation>Auf gewählte &amp;zoomen</translation>
    </message>
    <message>
        <source>&amp;Open run …</source>
        <translation>Lauf öff&amp;nen …</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Or&amp;dner zeigen</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>Be&amp;richt</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Go on with the run, also after a pause</source>
        <translation>Den Lauf fortsetzen, auch nach einer Pause</translation>
    </message>
    <message>
        <source>Start no more jobs; those that run are watched and downloaded</source>
        <translation>Keine Aufträge mehr starten; laufende werden beobachtet und heruntergeladen</translation>
    </message>
    <message>
        <source>Stop; the jobs go on at their backends and are found again later</source>
        <translation>Anhalten; die Aufträge laufen auf ihren Backends weiter und werden später wiedergefunden</translation>
    </message>
    <message>
        <source>Stop and cancel all jobs at their backends too</source>
        <translation>Anhalten und alle Aufträge auch auf ihren Backends abbrechen</translation>
    </message>
    <message>
        <source>Try all tiles again that failed</source>
        <translation>Alle fehlgeschlagenen Kacheln erneut versuchen</translation>
    </message>
    <message>
        <source>Try the selected tiles again that failed or were cancelled</source>
        <translation>Die gewählten Kacheln, die fehlgeschlagen oder abgebrochen sind, erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel the selected tiles, at their backends too; the others go on</source>
        <translation>Die gewählten Kacheln abbrechen, auch auf ihren Backends; die anderen laufen weiter</translation>
    </message>
    <message>
        <source>Show the selected tiles on the map</source>
        <translation>Die gewählten Kacheln auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Open the folder of another run</source>
        <translation>Den Ordner eines anderen Laufs öffnen</translation>
    </message>
    <message>
        <source>Show where the run keeps its files</source>
        <translation>Zeigen, wo der Lauf seine Dateien hat</translation>
    </message>
    <message>
        <source>Write the report and open it in the browser</source>
        <translation>Den Bericht schreiben und im Browser öffnen</translation>
    </message>
    <message>
        <source>Write the tiles and their jobs to a file, such as CSV or GeoJSON</source>
        <translation>Die Kacheln und ihre Aufträge in eine Datei schreiben, etwa CSV oder GeoJSON</translation>
    </message>
</context><context>
    <name>RunCommands</name>
    <message>
        <source>{jobs}. Cancel them? What they have computed is lost.</source>
        <translation>{jobs}. Abbrechen? Was sie berechnet haben, geht verloren.</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>Aufträge abbrechen</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Kein Lauf ist geöffnet</translation>
    </message>
    <message>
        <source>The run does not tell on which backends it was executed; use the algorithm Run jobs.</source>
        <translation>Der Lauf gibt nicht an, auf welchen Backends er ausgeführt wurde; verwenden Sie den Algorithmus „Aufträge ausführen“.</translation>
    </message>
    <message>
        <source>BAP Tiler: retrying tiles</source>
        <translation>BAP Tiler: Kacheln werden wiederholt</translation>
    </message>
    <message>
        <source>BAP Tiler: cancelling jobs</source>
        <translation>BAP Tiler: Aufträge werden abgebrochen</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Ordner eines Laufs</translation>
    </message>
    <message>
        <source>BAP Tiler: writing the report</source>
        <translation>BAP Tiler: Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Export the tiles</source>
        <translation>Kacheln exportieren</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportiert nach {path}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context><context>
    <name>RunController</name>
    <message>
        <source>Building the grid …</source>
        <translation>Gitter wird erstellt …</translation>
    </message>
    <message>
        <source>BAP Tiler: tile grid</source>
        <translation>BAP Tiler: Kachelgitter</translation>
    </message>
    <message>
        <source>No grid was built.</source>
        <translation>Es wurde kein Gitter erstellt.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>{tiles} tiles in {crs}</source>
        <translation>{tiles} Kacheln in {crs}</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Lauf wird vorbereitet …</translation>
    </message>
    <message>
        <source>{tiles} tiles: {counts}</source>
        <translation>{tiles} Kacheln: {counts}</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>What shall become of the jobs that the backend is working on?</source>
        <translation>Was soll mit den Aufträgen geschehen, an denen das Backend arbeitet?</translation>
    </message>
    <message>
        <source>Stop watching; they go on</source>
        <translation>Beobachtung beenden; sie laufen weiter</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>Aufträge abbrechen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Log in to {backend} at {link} with the code {code}</source>
        <translation>Melden Sie sich bei {backend} unter {link} mit dem Code {code} an</translation>
    </message>
</context><context>
    <name>RunDialog</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>&amp;1  Area and grid</source>
        <translation>&amp;1  Gebiet und Gitter</translation>
    </message>
    <message>
        <source>Where, and in which tiles</source>
        <translation>Wo, und in welchen Kacheln</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>&amp;2  Process</source>
        <translation>&amp;2  Prozess</translation>
    </message>
    <message>
        <source>What is computed for every tile</source>
        <translation>Was für jede Kachel berechnet wird</translation>
    </message>
    <message>
        <source>&amp;3  Backends and start</source>
        <translation>&amp;3  Backends und Start</translation>
    </message>
    <message>
        <source>Where the jobs run, and what that costs</source>
        <translation>Wo die Aufträge laufen und was das kostet</translation>
    </message>
    <message>
        <source>&amp;Build grid</source>
        <translation>&amp;Gitter erstellen</translation>
    </message>
    <message>
        <source>Put the tiles on the map as a layer</source>
        <translation>Die Kacheln als Layer auf die Karte bringen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>Zum vorigen Schritt</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>Zum nächsten Schritt</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>Run one job per tile</source>
        <translation>Je Kachel einen Auftrag ausführen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close the window; a run goes on</source>
        <translation>Das Fenster schließen; ein Lauf geht weiter</translation>
    </message>
</context><context>
    <name>RunEstimator</name>
    <message>
        <source>BAP Tiler: earlier runs</source>
        <translation>BAP Tiler: frühere Läufe</translation>
    </message>
</context><context>
    <name>RunGone</name>
    <message>
        <source>The run's folder is gone. Put it back, or start a new run.</source>
        <translation>Der Laufordner fehlt. Zurücklegen oder neuen Lauf starten.</translation>
    </message>
    <message>
        <source>The folder of the run {run} is gone: {folder}</source>
        <translation>Der Ordner des Laufs {run} ist verschwunden: {folder}</translation>
    </message>
</context><context>
    <name>RunHeader</name>
    <message>
        <source>No run is open</source>
        <translation>Kein Lauf ist geöffnet</translation>
    </message>
    <message>
        <source>{finished} of {total} tiles finished</source>
        <translation>{finished} von {total} Kacheln fertig</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Wird pausiert …</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Read only: executed by {holder}</source>
        <translation>Nur lesbar: ausgeführt von {holder}</translation>
    </message>
    <message>
        <source>Not running, {n} jobs may still run and cost</source>
        <translation>Läuft nicht, {n} Aufträge laufen und kosten womöglich noch</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Ended, {failed} failed</source>
        <translation>Beendet, {failed} fehlgeschlagen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting: {reasons}</source>
        <translation>Wartet: {reasons}</translation>
    </message>
    <message>
        <source>Paused: {reasons}</source>
        <translation>Pausiert: {reasons}</translation>
    </message>
    <message>
        <source>Elapsed {time}</source>
        <translation>Vergangen: {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>No credits used</source>
        <translation>Keine Credits verbraucht</translation>
    </message>
    <message>
        <source>{number} credits spent</source>
        <translation>{number} Credits ausgegeben</translation>
    </message>
    <message>
        <source>about {number} expected</source>
        <translation>etwa {number} erwartet</translation>
    </message>
    <message>
        <source>budget {number}</source>
        <translation>Budget {number}</translation>
    </message>
</context><context>
    <name>RunJobs</name>
    <message>
        <source>Run jobs</source>
        <translation>Aufträge ausführen</translation>
    </message>
    <message>
        <source>Runs the jobs of a run folder, or goes on with them, until every tile is finished or has failed for good. Results are downloaded into the run folder. Cancelling stops watching; jobs that were started go on at the backend and are picked up when the algorithm runs again.

While a backend wants credits or the disk is full the run waits and goes on by itself. It ends with an error when all that is left needs a larger budget, other parameters, or a login that could not be renewed for a minute.

Without an authentication configuration, credentials come from the environment: OPENEO_AUTH_… for OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME and BAPTILER_&lt;NAME&gt;_PASSWORD for basic authentication.</source>
        <translation>Führt die Aufträge eines Laufordners aus, oder setzt sie fort, bis jede Kachel fertig oder endgültig fehlgeschlagen ist. Ergebnisse werden in den Laufordner heruntergeladen. Abbrechen beendet die Beobachtung; gestartete Aufträge laufen auf dem Backend weiter und werden aufgegriffen, wenn der Algorithmus erneut läuft.

Solange ein Backend Credits verlangt oder die Festplatte voll ist, wartet der Lauf und macht von selbst weiter. Er endet mit einem Fehler, wenn alles Übrige ein größeres Budget, andere Parameter oder eine Anmeldung braucht, die eine Minute lang nicht erneuert werden konnte.

Ohne Authentifizierungskonfiguration kommen Zugangsdaten aus der Umgebung: OPENEO_AUTH_… für OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME und BAPTILER_&lt;NAME&gt;_PASSWORD für Basic-Authentifizierung.</translation>
    </message>
    <message>
        <source>Budget in credits</source>
        <translation>Budget in Credits</translation>
    </message>
    <message>
        <source>No job is started that would make the run cost more than this; jobs that run are finished, then the run ends with an error and goes on when it is run again with a larger budget. Empty: no limit. Jobs on this computer cost no credits.</source>
        <translation>Es wird kein Auftrag gestartet, mit dem der Lauf mehr als das kosten würde; laufende Aufträge werden abgeschlossen, dann endet der Lauf mit einem Fehler und geht weiter, wenn er mit größerem Budget erneut ausgeführt wird. Leer: keine Grenze. Aufträge auf diesem Computer kosten keine Credits.</translation>
    </message>
    <message>
        <source>Attempts per tile</source>
        <translation>Versuche je Kachel</translation>
    </message>
    <message>
        <source>How often a tile's job is tried before the tile counts as failed.</source>
        <translation>Wie oft der Auftrag einer Kachel versucht wird, bevor die Kachel als fehlgeschlagen gilt.</translation>
    </message>
    <message>
        <source>Seconds between polls</source>
        <translation>Sekunden zwischen Abfragen</translation>
    </message>
    <message>
        <source>How long to wait before asking the backends again. Empty: chosen by the backend.</source>
        <translation>Wie lange gewartet wird, bevor die Backends erneut gefragt werden. Leer: vom Backend bestimmt.</translation>
    </message>
    <message>
        <source>Fail when a tile fails</source>
        <translation>Fehler, wenn eine Kachel fehlschlägt</translation>
    </message>
    <message>
        <source>End with an error when not all tiles finish; otherwise (default) only when no tile finishes at all, and the number of failed tiles is an output.</source>
        <translation>Mit einem Fehler enden, wenn nicht alle Kacheln fertig werden; sonst (Vorgabe) nur, wenn gar keine Kachel fertig wird, und die Anzahl fehlgeschlagener Kacheln ist eine Ausgabe.</translation>
    </message>
    <message>
        <source>Longest wait of a job (minutes)</source>
        <translation>Längste Wartezeit eines Auftrags (Minuten)</translation>
    </message>
    <message>
        <source>A job that waits longer than this on its backend is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>Ein Auftrag, der länger als dies auf seinem Backend wartet, wird abgebrochen und seine Kachel erneut versucht. Leer: keine Grenze.</translation>
    </message>
    <message>
        <source>Longest run of a job (minutes)</source>
        <translation>Längste Laufzeit eines Auftrags (Minuten)</translation>
    </message>
    <message>
        <source>A job that runs longer than this is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>Ein Auftrag, der länger als dies läuft, wird abgebrochen und seine Kachel erneut versucht. Leer: keine Grenze.</translation>
    </message>
    <message>
        <source>Finished tiles</source>
        <translation>Fertige Kacheln</translation>
    </message>
    <message>
        <source>Failed tiles</source>
        <translation>Fehlgeschlagene Kacheln</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Stopped: {summary}. Run the algorithm again to go on.</source>
        <translation>Beendet: {summary}. Führen Sie den Algorithmus erneut aus, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The run paused: {reason} ({summary})</source>
        <translation>Der Lauf hielt an: {reason} ({summary})</translation>
    </message>
    <message>
        <source>No tile finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>Keine Kachel wurde fertig: {summary}. Das Feld message von run.gpkg sagt, warum.</translation>
    </message>
    <message>
        <source>Not all tiles finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>Nicht alle Kacheln wurden fertig: {summary}. Das Feld message von run.gpkg sagt, warum.</translation>
    </message>
</context><context>
    <name>RunMessages</name>
    <message>
        <source>Paused: jobs under way go on, no more are started.</source>
        <translation>Pausiert: Laufende Aufträge gehen weiter, neue starten nicht.</translation>
    </message>
    <message>
        <source>The run waits for several reasons; see the details.</source>
        <translation>Der Lauf wartet aus mehreren Gründen, siehe Details.</translation>
    </message>
    <message>
        <source>Paused: the login at {backend} has ended.</source>
        <translation>Pausiert: Anmeldung bei {backend} abgelaufen.</translation>
    </message>
    <message>
        <source>Paused: {backend} wants credits. Buy some, then go on.</source>
        <translation>{backend} verlangt Credits. Kaufen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Paused: {backend} refuses the jobs; see the details.</source>
        <translation>Pausiert: {backend} lehnt die Aufträge ab, siehe Details.</translation>
    </message>
    <message>
        <source>Paused: the budget is reached. Raise it to go on.</source>
        <translation>Pausiert: Budget erreicht. Zum Fortsetzen erhöhen.</translation>
    </message>
    <message>
        <source>The run cannot be written. Make room, then go on.</source>
        <translation>Lauf nicht schreibbar. Platz schaffen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>{backend} takes no jobs; it is tried again.</source>
        <translation>{backend} nimmt keine Aufträge an; neuer Versuch folgt.</translation>
    </message>
    <message>
        <source>{n} jobs may still run and cost. Go on to cancel them.</source>
        <translation>{n} Aufträge kosten womöglich noch. Fortsetzen bricht sie ab.</translation>
    </message>
    <message>
        <source>Their backend has not confirmed that they are cancelled. Go on to have them cancelled first, or cancel them on the backend's page.</source>
        <translation>Ihr Backend hat nicht bestätigt, dass sie abgebrochen sind. Setzen Sie fort, um sie zuerst abbrechen zu lassen, oder brechen Sie sie auf der Seite des Backends ab.</translation>
    </message>
</context><context>
    <name>RunMonitor</name>
    <message>
        <source>BAP Tiler: opening a run</source>
        <translation>BAP Tiler: Lauf wird geöffnet</translation>
    </message>
    <message>
        <source>The run {name} has {number} tiles left. Shall it go on?</source>
        <translation>Im Lauf {name} sind noch {number} Kacheln übrig. Soll er fortgesetzt werden?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a run</source>
        <translation>BAP Tiler: Lauf wird gelesen</translation>
    </message>
</context><context>
    <name>RunNotices</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context><context>
    <name>RunStatus</name>
    <message>
        <source>Run status</source>
        <translation>Laufstatus</translation>
    </message>
    <message>
        <source>Counts the tiles of a run by status, from the run folder alone; no backend is asked. Tiles of which the backend or the run said something are listed with it when tiles or statuses are given.</source>
        <translation>Zählt die Kacheln eines Laufs nach Status, allein aus dem Laufordner; kein Backend wird gefragt. Kacheln, zu denen das Backend oder der Lauf etwas gemeldet hat, werden damit aufgelistet, wenn Kacheln oder Status angegeben sind.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas, to count. Empty: all tiles.</source>
        <translation>IDs zu zählender Kacheln, durch Kommas getrennt. Leer: alle Kacheln.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, to count. Empty: all statuses.</source>
        <translation>Zu zählende Status, durch Kommas getrennt. Leer: alle Status.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Tiles without an end yet</source>
        <translation>Noch nicht abgeschlossene Kacheln</translation>
    </message>
    <message>
        <source>Number of tiles by status, as JSON</source>
        <translation>Anzahl der Kacheln nach Status, als JSON</translation>
    </message>
</context><context>
    <name>RunSummary</name>
    <message>
        <source>{tiles} tiles, {area} km²</source>
        <translation>{tiles} Kacheln, {area} km²</translation>
    </message>
    <message>
        <source>1 tile, {area} km²</source>
        <translation>1 Kachel, {area} km²</translation>
    </message>
    <message>
        <source>credits not known</source>
        <translation>Credits unbekannt</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>keine Credits</translation>
    </message>
    <message>
        <source>about {credits} credits</source>
        <translation>etwa {credits} Credits</translation>
    </message>
    <message>
        <source>{low} to {high} credits</source>
        <translation>{low} bis {high} Credits</translation>
    </message>
    <message>
        <source>this computer costs none</source>
        <translation>dieser Computer kostet keine</translation>
    </message>
    <message>
        <source>measured on CDSE: {detail} credits per km² and month, and 2 per job</source>
        <translation>auf CDSE gemessen: {detail} Credits je km² und Monat, und 2 je Auftrag</translation>
    </message>
    <message>
        <source>the catalogue's figure: {detail}</source>
        <translation>Angabe des Katalogs: {detail}</translation>
    </message>
    <message>
        <source>estimated by the backend</source>
        <translation>vom Backend geschätzt</translation>
    </message>
    <message>
        <source>from what finished jobs cost</source>
        <translation>aus den Kosten fertiger Aufträge</translation>
    </message>
    <message>
        <source>the catalogue has no figure for this process; try one tile first</source>
        <translation>der Katalog hat keine Angabe zu diesem Prozess; zuerst eine Kachel versuchen</translation>
    </message>
    <message>
        <source>the catalogue says {detail}, but not of what; try one tile first</source>
        <translation>der Katalog sagt {detail}, aber nicht wovon; zuerst eine Kachel versuchen</translation>
    </message>
    <message>
        <source>the unit “{detail}” is not understood; try one tile first</source>
        <translation>die Einheit „{detail}“ wird nicht verstanden; zuerst eine Kachel versuchen</translation>
    </message>
    <message>
        <source>the figure {detail} needs a period</source>
        <translation>die Angabe {detail} braucht einen Zeitraum</translation>
    </message>
    <message>
        <source>{time} days</source>
        <translation>{time} Tage</translation>
    </message>
    <message>
        <source>{time} h</source>
        <translation>{time} h</translation>
    </message>
    <message>
        <source>{time} min</source>
        <translation>{time} min</translation>
    </message>
    <message>
        <source>{time} s</source>
        <translation>{time} s</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>from jobs of earlier runs; without waiting in queues</source>
        <translation>aus Aufträgen früherer Läufe; ohne Wartezeit</translation>
    </message>
    <message>
        <source>from published examples of 60 km²; without waiting in queues</source>
        <translation>aus veröffentlichten Beispielen von 60 km²; ohne Wartezeit</translation>
    </message>
    <message>
        <source>not known before the first jobs are done</source>
        <translation>unbekannt, bis die ersten Aufträge fertig sind</translation>
    </message>
    <message>
        <source>{tiles}, {size} km each, in {crs}</source>
        <translation>{tiles}, je {size} km, in {crs}</translation>
    </message>
    <message>
        <source>{tiles}, with {overlap} m overlap</source>
        <translation>{tiles}, mit {overlap} m Überlappung</translation>
    </message>
    <message>
        <source>{jobs} jobs, {slots} at a time</source>
        <translation>{jobs} Aufträge, {slots} gleichzeitig</translation>
    </message>
    <message>
        <source>{start} until {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>{metres} m are recommended for this process: fewer seams, {more} more to compute</source>
        <translation>{metres} m werden für diesen Prozess empfohlen: weniger Nähte, {more} mehr zu rechnen</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>the process is published for {hosts}</source>
        <translation>der Prozess ist für {hosts} veröffentlicht</translation>
    </message>
</context><context>
    <name>RunTask</name>
    <message>
        <source>Starting the local backend …</source>
        <translation>Lokales Backend wird gestartet …</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Lauf wird vorbereitet …</translation>
    </message>
    <message>
        <source>Making the demo scenes; this takes about a minute, once …</source>
        <translation>Demo-Szenen werden erzeugt; das dauert einmalig etwa eine Minute …</translation>
    </message>
    <message>
        <source>Running the jobs …</source>
        <translation>Aufträge werden ausgeführt …</translation>
    </message>
    <message>
        <source>Building the mosaics …</source>
        <translation>Mosaike werden erstellt …</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}</source>
        <translation>BAP Tiler: {run}</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}, {tiles} tiles</source>
        <translation>BAP Tiler: {run}, {tiles} Kacheln</translation>
    </message>
</context><context>
    <name>RunTelling</name>
    <message>
        <source>the backend gave no reason</source>
        <translation>das Backend gab keinen Grund an</translation>
    </message>
    <message>
        <source>Tile {tile} failed: {message}</source>
        <translation>Kachel {tile} fehlgeschlagen: {message}</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>This computer's backend was started again; the run goes on.</source>
        <translation>Das Backend dieses Computers wurde neu gestartet; der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Log in to {backend} with the code {code}</source>
        <translation>Melden Sie sich bei {backend} mit dem Code {code} an</translation>
    </message>
    <message>
        <source>Raise the budget …</source>
        <translation>Budget erhöhen …</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Budget of the run</source>
        <translation>Budget des Laufs</translation>
    </message>
    <message>
        <source>Credits that the run may use ({spent} are spent):</source>
        <translation>Credits, die der Lauf verbrauchen darf ({spent} sind ausgegeben):</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>{n} failed: {message}</source>
        <translation>{n} fehlgeschlagen: {message}</translation>
    </message>
    <message>
        <source>Finished {finished} of {tiles} tiles of {run}</source>
        <translation>{finished} von {tiles} Kacheln von {run} fertig</translation>
    </message>
    <message>
        <source>Stopped. {text}</source>
        <translation>Angehalten. {text}</translation>
    </message>
    <message>
        <source>Ended early, see the details.</source>
        <translation>Vorzeitig beendet, siehe Details.</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} fehlgeschlagen</translation>
    </message>
</context><context>
    <name>SegmentBar</name>
    <message>
        <source>Progress by status</source>
        <translation>Fortschritt nach Status</translation>
    </message>
</context><context>
    <name>SelfCheck</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Added packages</source>
        <translation>Hinzugefügte Pakete</translation>
    </message>
    <message>
        <source>PROJ and GDAL</source>
        <translation>PROJ und GDAL</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>PROJ of QGIS</source>
        <translation>PROJ von QGIS</translation>
    </message>
    <message>
        <source>PROJ of pyproj</source>
        <translation>PROJ von pyproj</translation>
    </message>
    <message>
        <source>PROJ data of pyproj</source>
        <translation>PROJ-Daten von pyproj</translation>
    </message>
    <message>
        <source>numpy and GDAL</source>
        <translation>numpy und GDAL</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>From an earlier version</source>
        <translation>Von einer früheren Version</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Login store</source>
        <translation>Speicher der Anmeldungen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>Version nicht bekannt</translation>
    </message>
    <message>
        <source>{a}, added by BAP Tiler, {b}</source>
        <translation>{a}, von BAP Tiler hinzugefügt, {b}</translation>
    </message>
    <message>
        <source>{a}, QGIS's Python, {b}</source>
        <translation>{a}, Python von QGIS, {b}</translation>
    </message>
    <message>
        <source>{a}, plugin {b}, {c}</source>
        <translation>{a}, Erweiterung {b}, {c}</translation>
    </message>
    <message>
        <source>{a}, loaded by another plugin or script, {b}</source>
        <translation>{a}, von einer anderen Erweiterung oder einem Skript geladen, {b}</translation>
    </message>
    <message>
        <source>{a}: BAP Tiler needs {b}</source>
        <translation>{a}: BAP Tiler braucht {b}</translation>
    </message>
    <message>
        <source>{a}, built with {b}</source>
        <translation>{a}, gebaut mit {b}</translation>
    </message>
    <message>
        <source>{a}, built with {b}: older than QGIS needs</source>
        <translation>{a}, gebaut mit {b}: älter, als QGIS braucht</translation>
    </message>
    <message>
        <source>{a}, QGIS uses {b}: QGIS may crash when it is closed</source>
        <translation>{a}, QGIS benutzt {b}: QGIS kann beim Beenden abstürzen</translation>
    </message>
    <message>
        <source>cannot be imported: {a}</source>
        <translation>kann nicht importiert werden: {a}</translation>
    </message>
    <message>
        <source>numpy {a} fits GDAL's bindings</source>
        <translation>numpy {a} passt zu den Anbindungen von GDAL</translation>
    </message>
    <message>
        <source>numpy {a} does not fit GDAL: {b}</source>
        <translation>numpy {a} passt nicht zu GDAL: {b}</translation>
    </message>
    <message>
        <source>{a}, can be written to</source>
        <translation>{a}, kann beschrieben werden</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, can be written to</source>
        <translation>{a}, gibt es noch nicht, kann beschrieben werden</translation>
    </message>
    <message>
        <source>{a}, cannot be written to: {b}</source>
        <translation>{a}, kann nicht beschrieben werden: {b}</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, cannot be written to: {b}</source>
        <translation>{a}, gibt es noch nicht, kann nicht beschrieben werden: {b}</translation>
    </message>
    <message>
        <source>nothing was added to this profile</source>
        <translation>zu diesem Profil wurde nichts hinzugefügt</translation>
    </message>
    <message>
        <source>{n} packages, {b}</source>
        <translation>{n} Pakete, {b}</translation>
    </message>
    <message>
        <source>{n} packages, {b}: they do not fit this QGIS any more</source>
        <translation>{n} Pakete, {b}: Sie passen nicht mehr zu diesem QGIS</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>{n} lost or changed, such as {b}</source>
        <translation>{n} verloren oder geändert, etwa {b}</translation>
    </message>
    <message>
        <source>QGIS has none</source>
        <translation>QGIS hat keinen</translation>
    </message>
    <message>
        <source>cannot be used: {a}</source>
        <translation>kann nicht benutzt werden: {a}</translation>
    </message>
    <message>
        <source>no master password yet; QGIS asks for one with the first login</source>
        <translation>noch kein Hauptpasswort; QGIS fragt bei der ersten Anmeldung danach</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>locked; QGIS asks for the master password when it is needed</source>
        <translation>verschlossen; QGIS fragt nach dem Hauptpasswort, wenn es gebraucht wird</translation>
    </message>
</context><context>
    <name>SelfCheckDialog</name>
    <message>
        <source>BAP Tiler: self-check</source>
        <translation>BAP Tiler: Selbsttest</translation>
    </message>
    <message>
        <source>What is used, and from where</source>
        <translation>Was verwendet wird, und von wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy everything as text; it contains no passwords</source>
        <translation>Alles als Text kopieren; er enthält keine Passwörter</translation>
    </message>
    <message>
        <source>&amp;Python packages …</source>
        <translation>&amp;Python-Pakete …</translation>
    </message>
    <message>
        <source>Add, renew or remove the Python packages</source>
        <translation>Die Python-Pakete hinzufügen, erneuern oder entfernen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>Looking at this installation …</source>
        <translation>Diese Installation wird geprüft …</translation>
    </message>
    <message>
        <source>Everything fits together.</source>
        <translation>Alles passt zusammen.</translation>
    </message>
    <message>
        <source>1 problem was found.</source>
        <translation>1 Problem wurde gefunden.</translation>
    </message>
    <message>
        <source>{n} problems were found.</source>
        <translation>{n} Probleme wurden gefunden.</translation>
    </message>
    <message>
        <source>The self-check failed: {error}</source>
        <translation>Der Selbsttest ist fehlgeschlagen: {error}</translation>
    </message>
</context><context>
    <name>StatusMap</name>
    <message>
        <source>Status map</source>
        <translation>Statuskarte</translation>
    </message>
    <message>
        <source>Writes the map of a run's tiles, coloured by status, as a web page that works without internet.</source>
        <translation>Schreibt die Karte der Kacheln eines Laufs, nach Status gefärbt, als Webseite, die ohne Internet funktioniert.</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>The web page to write.</source>
        <translation>Die zu schreibende Webseite.</translation>
    </message>
</context><context>
    <name>StepBar</name>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
</context><context>
    <name>Steps</name>
    <message>
        <source>{a}: connecting to {b}</source>
        <translation>{a}: Verbindung zu {b} wird hergestellt</translation>
    </message>
    <message>
        <source>Still waiting for an answer of {a} ({n} s)</source>
        <translation>Es wird noch auf eine Antwort von {a} gewartet ({n} s)</translation>
    </message>
    <message>
        <source>The summary cannot be written ({a})</source>
        <translation>Die Zusammenfassung kann nicht geschrieben werden ({a})</translation>
    </message>
    <message>
        <source>The jobs were told to end, which cannot be written down now: {a}</source>
        <translation>Die Aufträge sollen enden; das kann gerade nicht festgehalten werden: {a}</translation>
    </message>
    <message>
        <source>{n} jobs: the backend did not confirm that they are cancelled</source>
        <translation>{n} Aufträge: Das Backend hat ihren Abbruch nicht bestätigt</translation>
    </message>
    <message>
        <source>Tile {tile}: {decision}</source>
        <translation>Kachel {tile}: {decision}</translation>
    </message>
</context><context>
    <name>SummaryTable</name>
    <message>
        <source>Fill in this overlap in the first step</source>
        <translation>Diese Überlappung im ersten Schritt eintragen</translation>
    </message>
    <message>
        <source>Take {metres} m</source>
        <translation>{metres} m übernehmen</translation>
    </message>
</context><context>
    <name>TextsEditor</name>
    <message>
        <source>several, separated by commas</source>
        <translation>mehrere, durch Kommas getrennt</translation>
    </message>
</context><context>
    <name>TileComposite</name>
    <message>
        <source>Tile composite</source>
        <translation>Kachelkomposit</translation>
    </message>
    <message>
        <source>Cuts an area into tiles, runs one openEO job per tile and joins the results to one mosaic per date: “Tile grid”, “Create run”, “Run jobs” and “Mosaic” in one step.

The run stays in its folder. When the algorithm is stopped, started again with the same run folder it goes on where it stopped, with the tiles and the process of that run.</source>
        <translation>Zerlegt ein Gebiet in Kacheln, führt je Kachel einen openEO-Auftrag aus und fügt die Ergebnisse zu einem Mosaik je Datum zusammen: „Kachelgitter“, „Lauf anlegen“, „Aufträge ausführen“ und „Mosaik“ in einem Schritt.

Der Lauf bleibt in seinem Ordner. Wird der Algorithmus angehalten und mit demselben Laufordner erneut gestartet, macht er dort weiter, wo er aufgehört hat, mit den Kacheln und dem Prozess jenes Laufs.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>New or empty folder for the run, with the mosaics in its folder mosaics; or that of a run to go on with.</source>
        <translation>Neuer oder leerer Ordner für den Lauf, mit den Mosaiken in seinem Ordner mosaics; oder der eines fortzusetzenden Laufs.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaike</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Anteile der Pixel mit Daten, als JSON</translation>
    </message>
    <message>
        <source>The run in {folder} goes on.</source>
        <translation>Der Lauf in {folder} wird fortgesetzt.</translation>
    </message>
    <message>
        <source>No tile finished, so there is no mosaic. The field message of {path} tells why.</source>
        <translation>Keine Kachel wurde fertig, daher gibt es kein Mosaik. Das Feld message von {path} sagt, warum.</translation>
    </message>
</context><context>
    <name>TileDetail</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Open job page</source>
        <translation>Auftrags&amp;seite öffnen</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation>Auf&amp;trag:</translation>
    </message>
    <message>
        <source>Backend:</source>
        <translation>Backend:</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Verbrauch:</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>&amp;Meldung:</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No tile is chosen</source>
        <translation>Keine Kachel gewählt</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Kachel {tile}: {status}</translation>
    </message>
    <message>
        <source>{number} credits</source>
        <translation>{number} Credits</translation>
    </message>
    <message>
        <source>not told by the backend</source>
        <translation>vom Backend nicht mitgeteilt</translation>
    </message>
    <message>
        <source>The run has kept no log of this tile; the backend may have one.</source>
        <translation>Der Lauf hat kein Protokoll dieser Kachel aufbewahrt; das Backend hat vielleicht eines.</translation>
    </message>
    <message>
        <source>Asking {backend} …</source>
        <translation>{backend} wird gefragt …</translation>
    </message>
</context><context>
    <name>TileReader</name>
    <message>
        <source>BAP Tiler: reading a tile</source>
        <translation>BAP Tiler: Kachel wird gelesen</translation>
    </message>
    <message>
        <source>{backend} is not among the run's backends, or its local backend has ended.</source>
        <translation>{backend} gehört nicht zu den Backends des Laufs, oder sein lokales Backend ist beendet.</translation>
    </message>
    <message>
        <source>Log of {backend}</source>
        <translation>Protokoll von {backend}</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Das Protokoll ist leer.</translation>
    </message>
    <message>
        <source>BAP Tiler: log of a job</source>
        <translation>BAP Tiler: Protokoll eines Auftrags</translation>
    </message>
    <message>
        <source>BAP Tiler: opening results</source>
        <translation>BAP Tiler: Ergebnisse werden geöffnet</translation>
    </message>
    <message>
        <source>None of the files can be shown on the map.</source>
        <translation>Keine der Dateien kann auf der Karte gezeigt werden.</translation>
    </message>
</context><context>
    <name>TileRows</name>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context><context>
    <name>TileTable</name>
    <message>
        <source>Tile, job, backend or message</source>
        <translation>Kachel, Auftrag, Backend oder Meldung</translation>
    </message>
    <message>
        <source>Show only tiles that contain this text</source>
        <translation>Nur Kacheln zeigen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>Show only tiles with these statuses</source>
        <translation>Nur Kacheln mit diesen Status zeigen</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>F&amp;ilter:</translation>
    </message>
    <message>
        <source>S&amp;tatus:</source>
        <translation>Stat&amp;us:</translation>
    </message>
    <message>
        <source>{shown} of {total} tiles</source>
        <translation>{shown} von {total} Kacheln</translation>
    </message>
    <message>
        <source>{total} tiles</source>
        <translation>{total} Kacheln</translation>
    </message>
</context><context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the jobs</source>
        <translation>Zeitachse der Aufträge</translation>
    </message>
    <message>
        <source>No job has been created yet</source>
        <translation>Noch kein Auftrag angelegt</translation>
    </message>
    <message>
        <source>Tile {tile}, attempt {attempt}</source>
        <translation>Kachel {tile}, Versuch {attempt}</translation>
    </message>
    <message>
        <source>Created {time}</source>
        <translation>Angelegt: {time}</translation>
    </message>
    <message>
        <source>{time} without jobs</source>
        <translation>{time} ohne Aufträge</translation>
    </message>
</context><context>
    <name>Words</name>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} d {h} h</translation>
    </message>
    <message>
        <source>Jobs under way: {n}</source>
        <translation>Laufende Aufträge: {n}</translation>
    </message>
    <message>
        <source>not started yet: {n}</source>
        <translation>noch nicht gestartet: {n}</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
</context><context>
    <name>_LogRows</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context><context>
    <name>_View</name>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
</context></TS>
