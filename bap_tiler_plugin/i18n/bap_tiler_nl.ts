<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AdvancedGrid</name>
    <message>
        <source>Share of a sliver</source>
        <translation>Aandeel van een reststrook</translation>
    </message>
    <message>
        <source>tiles begin {where}</source>
        <translation>tegels beginnen {where}</translation>
    </message>
    <message>
        <source>pixels of {metres} m</source>
        <translation>pixels van {metres} m</translation>
    </message>
    <message>
        <source>slivers below {share} %: {what}</source>
        <translation>reststroken onder {share} %: {what}</translation>
    </message>
    <message>
        <source>buffer {metres} m</source>
        <translation>buffer {metres} m</translation>
    </message>
    <message>
        <source>without {layer}</source>
        <translation>zonder {layer}</translation>
    </message>
    <message>
        <source>Advanced grid</source>
        <translation>Raster: meer instellingen</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>Raste&amp;r</translation>
    </message>
    <message>
        <source>Squares of your size, the tiles in which Sentinel-2 scenes come, or polygons that somebody else has drawn</source>
        <translation>Vierkanten van uw maat, de tegels waarin Sentinel-2-scènes komen, of polygonen die iemand anders heeft getekend</translation>
    </message>
    <message>
        <source>squares of the tile size</source>
        <translation>vierkanten van de tegelgrootte</translation>
    </message>
    <message>
        <source>polygons of a layer</source>
        <translation>polygonen van een laag</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km (MGRS)</source>
        <translation>Sentinel-2-vierkanten van 100 km (MGRS)</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km (MGRS)</source>
        <translation>Sentinel-2-tegels van 109,8 km (MGRS)</translation>
    </message>
    <message>
        <source>Tiles o&amp;f</source>
        <translation>Tegels &amp;in laag</translation>
    </message>
    <message>
        <source>One tile for each polygon that lies in the area; ids come from a field tile_id, id or name</source>
        <translation>Eén tegel per polygoon dat in het gebied ligt; de id's komen uit een veld tile_id, id of name</translation>
    </message>
    <message>
        <source>&amp;Tiles begin</source>
        <translation>&amp;Tegels beginnen</translation>
    </message>
    <message>
        <source>At multiples of their size, tiles of one place are the same in every grid</source>
        <translation>Op veelvouden van hun grootte zijn tegels van één plek in elk raster gelijk</translation>
    </message>
    <message>
        <source>at multiples of the tile size</source>
        <translation>op veelvouden van de tegelgrootte</translation>
    </message>
    <message>
        <source>at the corner of the area</source>
        <translation>in de hoek van het gebied</translation>
    </message>
    <message>
        <source>S&amp;nap to pixels of</source>
        <translation>Uitlij&amp;nen op pixels van</translation>
    </message>
    <message>
        <source>Moves size and corner of the tiles to whole pixels, such as 10, 20 or 60 m, so that mosaics need no resampling</source>
        <translation>Brengt maat en hoek van de tegels op hele pixels, bijvoorbeeld van 10, 20 of 60 m, zodat mozaïeken geen herbemonstering nodig hebben</translation>
    </message>
    <message>
        <source>no pixel size</source>
        <translation>geen pixelgrootte</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Or&amp;der of jobs</source>
        <translation>Volgor&amp;de van de taken</translation>
    </message>
    <message>
        <source>Along a Hilbert curve the results of an unfinished run are compact</source>
        <translation>Langs een Hilbertkromme liggen de resultaten van een onvoltooide run bij elkaar</translation>
    </message>
    <message>
        <source>column by column, from the south-west</source>
        <translation>kolom voor kolom, vanuit het zuidwesten</translation>
    </message>
    <message>
        <source>row by row, from the north-west</source>
        <translation>rij voor rij, vanuit het noordwesten</translation>
    </message>
    <message>
        <source>along a Hilbert curve</source>
        <translation>langs een Hilbertkromme</translation>
    </message>
    <message>
        <source>Sl&amp;ivers</source>
        <translation>Reststro&amp;ken</translation>
    </message>
    <message>
        <source>What becomes of tiles of which only a small part lies in the area</source>
        <translation>Wat er gebeurt met tegels waarvan maar een klein deel in het gebied ligt</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behouden</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglaten</translation>
    </message>
    <message>
        <source>merge into a neighbour</source>
        <translation>samenvoegen met een buurtegel</translation>
    </message>
    <message>
        <source>A tile of which less than this lies in the area is a sliver</source>
        <translation>Een tegel waarvan minder dan dit in het gebied ligt, is een reststrook</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>B&amp;uffer</source>
        <translation>Bu&amp;ffer</translation>
    </message>
    <message>
        <source>Enlarges the area by this much; with a buffer, points and lines can be the area</source>
        <translation>Vergroot het gebied hiermee; met een buffer kunnen ook punten en lijnen het gebied zijn</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Leave out pol&amp;ygons of</source>
        <translation>Weglaten: pol&amp;ygonen van</translation>
    </message>
    <message>
        <source>What lies in these polygons, such as open sea, is cut out; tiles wholly inside them are not made</source>
        <translation>Wat in deze polygonen ligt, zoals open zee, wordt uitgesneden; tegels die er helemaal in liggen, worden niet gemaakt</translation>
    </message>
</context><context>
    <name>Algorithms</name>
    <message>
        <source>Process “{process}” will be looked up at the backend when the jobs run.</source>
        <translation>Het proces ‘{process}’ wordt bij de backend opgezocht wanneer de taken draaien.</translation>
    </message>
    <message>
        <source>There is no mosaic.</source>
        <translation>Er is geen mozaïek.</translation>
    </message>
    <message>
        <source>The mosaics in {folder} have no data there.</source>
        <translation>De mozaïeken in {folder} hebben daar geen gegevens.</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are gone or damaged. {written} To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}, then baptiler:runjobs and baptiler:mosaic.</source>
        <translation>Resultaten van {n} voltooide tegels zijn weg of beschadigd. {written} Om ze opnieuw te downloaden, of opnieuw te berekenen waar de backend ze niet meer heeft, wat credits kan kosten: {command}, daarna baptiler:runjobs en baptiler:mosaic.</translation>
    </message>
    <message>
        <source>Tile {tile}: {reason}</source>
        <translation>Tegel {tile}: {reason}</translation>
    </message>
    <message>
        <source>Tile {tile}: {file} is in no mosaic: {reason}</source>
        <translation>Tegel {tile}: {file} zit in geen mozaïek: {reason}</translation>
    </message>
    <message>
        <source>{share} of the pixels have data</source>
        <translation>{share} van de pixels heeft gegevens</translation>
    </message>
    <message>
        <source>Tiles: {n} features without a geometry are left out.</source>
        <translation>Tegels: {n} objecten zonder geometrie worden weggelaten.</translation>
    </message>
    <message>
        <source>{n} jobs; their cost is not known.</source>
        <translation>{n} taken; de kosten ervan zijn niet bekend.</translation>
    </message>
    <message>
        <source>{n} jobs; estimated cost: about {credits} credits on the Copernicus Data Space Ecosystem; no credits on this computer.</source>
        <translation>{n} taken; geschatte kosten: ongeveer {credits} credits op het Copernicus Data Space Ecosystem; geen credits op deze computer.</translation>
    </message>
    <message>
        <source>{backend}: {n} jobs whose cancelling the backend did not confirm; try it again.</source>
        <translation>{backend}: {n} taken waarvan de backend het afbreken niet heeft bevestigd; probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{backend}: {n} tiles have a job there and go on; give that backend in “Backends”.</source>
        <translation>{backend}: {n} tegels hebben daar een taak en gaan door; geef die backend op bij ‘Backends’.</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tegel {tile}: {status}</translation>
    </message>
    <message>
        <source>A Python package cannot be loaded ({reason}). See Plugins, BAP Tiler, Python packages: remove what was added, then add it again.</source>
        <translation>Een Python-pakket kan niet worden geladen ({reason}). Zie Plug-ins, BAP Tiler, Python-pakketten: verwijder wat is toegevoegd en voeg het opnieuw toe.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install.</source>
        <translation>Het Python-pakket {name} ontbreekt. Open het menu Plug-ins, BAP Tiler, Python-pakketten, en druk op Installeren.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install; or, without a window, type: {command}.</source>
        <translation>Het Python-pakket {name} ontbreekt. Open het menu Plug-ins, BAP Tiler, Python-pakketten, en druk op Installeren; of typ zonder venster: {command}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} credits</translation>
    </message>
    <message>
        <source>no credits on this computer</source>
        <translation>geen credits op deze computer</translation>
    </message>
    <message>
        <source>{finished} finished, {failed} failed, {remaining} remaining, {credits}, {seconds} s</source>
        <translation>{finished} voltooid, {failed} mislukt, {remaining} over, {credits}, {seconds} s</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are not in {folder} any more. To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}.</source>
        <translation>Resultaten van {n} voltooide tegels staan niet meer in {folder}. Om ze opnieuw te downloaden, of opnieuw te berekenen waar de backend ze niet meer heeft, wat credits kan kosten: {command}.</translation>
    </message>
    <message>
        <source>Log in to the backend, or set its credentials anew</source>
        <translation>Meld u aan bij de backend, of stel de aanmeldgegevens opnieuw in</translation>
    </message>
    <message>
        <source>Buy credits at the backend; the run looks by itself whether it can go on</source>
        <translation>Koop credits bij de backend; de run kijkt zelf of hij verder kan</translation>
    </message>
    <message>
        <source>Create a run with another process or other parameters</source>
        <translation>Maak een run met een ander proces of andere parameters</translation>
    </message>
    <message>
        <source>Run it again with a larger budget (MAX_CREDITS)</source>
        <translation>Voer hem opnieuw uit met een groter budget (MAX_CREDITS)</translation>
    </message>
    <message>
        <source>Make room on the disk; the run goes on by itself</source>
        <translation>Maak ruimte op de schijf; de run gaat vanzelf verder</translation>
    </message>
    <message>
        <source>The run tries again by itself; when it is stopped, it can be resumed later</source>
        <translation>De run probeert het vanzelf opnieuw; na stoppen kan hij later worden hervat</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Hervat de run</translation>
    </message>
    <message>
        <source>Log in to {backend} at {url} with the code {code}</source>
        <translation>Meld u aan bij {backend} op {url} met de code {code}</translation>
    </message>
    <message>
        <source>Paused: {reason}</source>
        <translation>Gepauzeerd: {reason}</translation>
    </message>
    <message>
        <source>Goes on after: {reason}</source>
        <translation>Gaat verder na: {reason}</translation>
    </message>
    <message>
        <source>{n} jobs taken over: {watched} to watch, {fetched} finished ones whose results “Run jobs” downloads.</source>
        <translation>{n} taken overgenomen: {watched} te volgen, {fetched} voltooide waarvan ‘Taken uitvoeren’ de resultaten downloadt.</translation>
    </message>
    <message>
        <source>{n} rows have no job id although their status needs one: made anew.</source>
        <translation>{n} rijen hebben geen taak-id hoewel hun status er een vraagt: opnieuw gemaakt.</translation>
    </message>
    <message>
        <source>{n} tiles of the run have a job or an end already and were left as they are.</source>
        <translation>{n} tegels van de run hebben al een taak of een einde en bleven zoals ze zijn.</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Make room and try again.</source>
        <translation>Er is geen ruimte voor tijdelijke bestanden. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Cancelled before all tiles were written</source>
        <translation>Afgebroken voordat alle tegels waren geschreven</translation>
    </message>
    <message>
        <source>Cancelled while reading the polygons</source>
        <translation>Afgebroken tijdens het lezen van de polygonen</translation>
    </message>
</context><context>
    <name>AreaPage</name>
    <message>
        <source>an extent: map, layer, drawn or typed</source>
        <translation>een bereik: kaart, laag, getekend of getypt</translation>
    </message>
    <message>
        <source>the polygons of a layer</source>
        <translation>de polygonen van een laag</translation>
    </message>
    <message>
        <source>the selected features of a layer</source>
        <translation>de geselecteerde objecten van een laag</translation>
    </message>
    <message>
        <source>a polygon drawn on the map</source>
        <translation>een op de kaart getekende polygoon</translation>
    </message>
    <message>
        <source>a layer whose polygons are the tiles</source>
        <translation>een laag waarvan de polygonen de tegels zijn</translation>
    </message>
    <message>
        <source>automatic: the UTM zones of the area</source>
        <translation>automatisch: de UTM-zones van het gebied</translation>
    </message>
    <message>
        <source>{corners} corners, in {crs}</source>
        <translation>{corners} hoekpunten, in {crs}</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>&amp;Area from</source>
        <translation>&amp;Gebied uit</translation>
    </message>
    <message>
        <source>What says where tiles are made</source>
        <translation>Wat bepaalt waar tegels worden gemaakt</translation>
    </message>
    <message>
        <source>&amp;Extent</source>
        <translation>&amp;Bereik</translation>
    </message>
    <message>
        <source>Take the extent of the map or of a layer, draw it, or type xmin,xmax,ymin,ymax [EPSG:code]</source>
        <translation>Het bereik van de kaart of een laag overnemen, het tekenen, of xmin,xmax,ymin,ymax [EPSG:code] typen</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Laag</translation>
    </message>
    <message>
        <source>A polygon layer of the project</source>
        <translation>Een polygonenlaag van het project</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>&amp;Polygoon</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Op de kaart tekenen</translation>
    </message>
    <message>
        <source>Click the corners on the map; a right click ends it, Esc leaves it</source>
        <translation>Klik de hoekpunten op de kaart aan; rechts klikken rondt af, Esc breekt af</translation>
    </message>
    <message>
        <source>Cut tiles at the &amp;edge of the area</source>
        <translation>Tegels bij&amp;snijden aan de rand van het gebied</translation>
    </message>
    <message>
        <source>Jobs compute only what lies in the area; otherwise whole tiles</source>
        <translation>Taken berekenen alleen wat in het gebied ligt; anders hele tegels</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Tile si&amp;ze</source>
        <translation>Tegelgr&amp;ootte</translation>
    </message>
    <message>
        <source>Side of a tile: choose one or type a length in m or km</source>
        <translation>Zijde van een tegel: kies er een of typ een lengte in m of km</translation>
    </message>
    <message>
        <source>CR&amp;S</source>
        <translation>&amp;CRS</translation>
    </message>
    <message>
        <source>Coordinate reference system of the tiles, in metres; automatic is the UTM zone</source>
        <translation>Coördinatenreferentiesysteem van de tegels, in meters; automatisch is de UTM-zone</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>O&amp;verlap</translation>
    </message>
    <message>
        <source>How far every job computes beyond its tile, for results without seams</source>
        <translation>Hoe ver elke taak buiten zijn tegel rekent, voor resultaten zonder naden</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Sho&amp;w the tiles on the map meanwhile</source>
        <translation>Tegels alvast op de kaart &amp;weergeven</translation>
    </message>
    <message>
        <source>Draws the tiles on the map while values change; many tiles are drawn coarser</source>
        <translation>Tekent de tegels op de kaart terwijl waarden veranderen; veel tegels worden grover getekend</translation>
    </message>
</context><context>
    <name>BackendAlgorithm</name>
    <message>
        <source>name=url;parallel=2;auth=basic;starts=12, several separated by commas. auth is oidc (default for https), basic, client_credentials or none; starts is how many jobs may be started in a minute.</source>
        <translation>name=url;parallel=2;auth=basic;starts=12, meerdere gescheiden door komma's. auth is oidc (standaard voor https), basic, client_credentials of none; starts is hoeveel taken er per minuut mogen worden gestart.</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authenticatie</translation>
    </message>
    <message>
        <source>An entry of QGIS's encrypted authentication manager: user name and password for backends with auth=basic, or a login that the run dialog remembers (“BAP Tiler: …”).</source>
        <translation>Een item van de versleutelde authenticatiebeheerder van QGIS: gebruikersnaam en wachtwoord voor backends met auth=basic, of een aanmelding die het rundialoogvenster onthoudt (‘BAP Tiler: …’).</translation>
    </message>
</context><context>
    <name>BackendRow</name>
    <message>
        <source>How many jobs the backend may work on at the same time</source>
        <translation>Aan hoeveel taken de backend tegelijk mag werken</translation>
    </message>
    <message>
        <source>Jobs at a time on {name}</source>
        <translation>Taken tegelijk op {name}</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>niet aangemeld</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Log in to {name}</source>
        <translation>Aanmelden bij {name}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>See whether {name} answers</source>
        <translation>Nagaan of {name} antwoordt</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>{name} van de lijst halen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>Eigen URL</translation>
    </message>
    <message>
        <source>A backend that is part of the plugin: no account, no internet, no credits</source>
        <translation>Een backend die deel is van de plug-in: geen account, geen internet, geen credits</translation>
    </message>
    <message>
        <source>Any other openEO backend</source>
        <translation>Elke andere openEO-backend</translation>
    </message>
</context><context>
    <name>BackendTest</name>
    <message>
        <source>BAP Tiler: asking {name}</source>
        <translation>BAP Tiler: {name} bevragen</translation>
    </message>
    <message>
        <source>answers: openEO {version}</source>
        <translation>antwoordt: openEO {version}</translation>
    </message>
    <message>
        <source>estimates costs</source>
        <translation>schat kosten</translation>
    </message>
    <message>
        <source>does not estimate costs</source>
        <translation>schat geen kosten</translation>
    </message>
</context><context>
    <name>BackendsPage</name>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>&amp;Scènes</translation>
    </message>
    <message>
        <source>What this computer works on; the demo scenes are made on first use, which takes about a minute</source>
        <translation>Waar deze computer mee werkt; de demoscènes worden bij het eerste gebruik gemaakt, wat ongeveer een minuut duurt</translation>
    </message>
    <message>
        <source>demo scenes around Antwerp</source>
        <translation>demoscènes rond Antwerpen</translation>
    </message>
    <message>
        <source>a folder with items.json</source>
        <translation>een map met items.json</translation>
    </message>
    <message>
        <source>&amp;In folder</source>
        <translation>&amp;In map</translation>
    </message>
    <message>
        <source>A folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>Een map met Sentinel-2-scènes en een STAC ItemCollection met de naam items.json</translation>
    </message>
    <message>
        <source>Take area and period &amp;from the scenes</source>
        <translation>Gebied en periode &amp;overnemen uit de scènes</translation>
    </message>
    <message>
        <source>Fill in the extent and the months of the scenes</source>
        <translation>Het bereik en de maanden van de scènes invullen</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>Eigen URL</translation>
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
        <translation>Adres van een openEO-backend</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>&amp;Authenticatie</translation>
    </message>
    <message>
        <source>How the backend knows who you are</source>
        <translation>Hoe de backend weet wie u bent</translation>
    </message>
    <message>
        <source>User na&amp;me</source>
        <translation>Gebruikersnaa&amp;m</translation>
    </message>
    <message>
        <source>User name, or the id of a client</source>
        <translation>Gebruikersnaam, of de id van een client</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Kept in memory until QGIS is closed, never written</source>
        <translation>Blijft in het geheugen tot QGIS wordt gesloten, wordt nooit weggeschreven</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Aan de lijst toevoegen</translation>
    </message>
    <message>
        <source>Takes this address into the list of backends, so that another one can be filled in</source>
        <translation>Neemt dit adres op in de lijst van backends, zodat er nog een kan worden ingevuld</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Run &amp;name</source>
        <translation>&amp;Naam van run</translation>
    </message>
    <message>
        <source>What the run and its layers are called</source>
        <translation>Hoe de run en zijn lagen heten</translation>
    </message>
    <message>
        <source>In fol&amp;der</source>
        <translation>In ma&amp;p</translation>
    </message>
    <message>
        <source>New or empty folder for the run: tiles, jobs, results, mosaics and report</source>
        <translation>Nieuwe of lege map voor de run: tegels, taken, resultaten, mozaïeken en rapport</translation>
    </message>
    <message>
        <source>Bud&amp;get</source>
        <translation>Bud&amp;get</translation>
    </message>
    <message>
        <source> credits</source>
        <translation> credits</translation>
    </message>
    <message>
        <source>The run pauses before it spends more; 0 sets no limit</source>
        <translation>De run pauzeert voordat er meer wordt uitgegeven; 0 stelt geen limiet</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Voor de start</translation>
    </message>
    <message>
        <source>&amp;Estimate by the backend</source>
        <translation>Schatting door de back&amp;end</translation>
    </message>
    <message>
        <source>Creates a job for one tile, asks what it will cost, and deletes it again; not every backend offers this</source>
        <translation>Maakt een taak voor één tegel, vraagt wat die kost en verwijdert die weer; niet elke backend biedt dit</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Jobs at a time</source>
        <translation>Taken tegelijk</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>in the browser (OpenID Connect)</source>
        <translation>in de browser (OpenID Connect)</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>gebruikersnaam en wachtwoord</translation>
    </message>
    <message>
        <source>client id and secret</source>
        <translation>client-id en geheim</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen limiet</translation>
    </message>
    <message>
        <source>as the folder</source>
        <translation>zoals de map</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>bevragen …</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client-&amp;id</translation>
    </message>
    <message>
        <source>Client s&amp;ecret</source>
        <translation>Client-geh&amp;eim</translation>
    </message>
    <message>
        <source>no login, no credits</source>
        <translation>geen aanmelding, geen credits</translation>
    </message>
    <message>
        <source>took {jobs} at a time lately</source>
        <translation>nam onlangs {jobs} tegelijk aan</translation>
    </message>
    <message>
        <source>login filled in</source>
        <translation>aanmelding ingevuld</translation>
    </message>
    <message>
        <source>enter its address below</source>
        <translation>vul hieronder het adres in</translation>
    </message>
</context><context>
    <name>BapTilerAlgorithm</name>
    <message>
        <source>Run folder</source>
        <translation>Map van run</translation>
    </message>
    <message>
        <source>The folder that “Create run” or the BAP Tiler dialog made; it holds run.gpkg.</source>
        <translation>De map die ‘Run maken’ of het BAP Tiler-dialoogvenster heeft gemaakt; bevat run.gpkg.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
</context><context>
    <name>BapTilerPlugin</name>
    <message>
        <source>Run one openEO job per tile of an area</source>
        <translation>Eén openEO-taak per tegel van een gebied uitvoeren</translation>
    </message>
    <message>
        <source>Runs …</source>
        <translation>Runs …</translation>
    </message>
    <message>
        <source>Watch runs, open earlier ones and go on with them</source>
        <translation>Runs volgen, eerdere openen en voortzetten</translation>
    </message>
    <message>
        <source>Python packages …</source>
        <translation>Python-pakketten …</translation>
    </message>
    <message>
        <source>Self-check …</source>
        <translation>Zelfcontrole …</translation>
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
        <translation>Mozaïek</translation>
    </message>
    <message>
        <source>Joins the downloaded results of a run's tiles, one raster per date. Where tiles overlap, each gives the pixels of its own square. A VRT refers to the results; a COG (cloud-optimised GeoTIFF) is a file of its own.

For every date it tells the share of pixels that have data: a finished tile has none where no scene had a usable value in that period. Tiles that are not in a mosaic are named; when results of finished tiles are gone or damaged, the mosaics are written without them and the algorithm ends with an error.</source>
        <translation>Voegt de gedownloade resultaten van de tegels van een run samen, één raster per datum. Waar tegels overlappen, geeft elke tegel de pixels van zijn eigen vierkant. Een VRT verwijst naar de resultaten; een COG (cloud-optimised GeoTIFF) is een eigen bestand.

Voor elke datum wordt het aandeel pixels met gegevens vermeld: een voltooide tegel heeft er geen waar geen enkele scène in die periode een bruikbare waarde had. Tegels die niet in een mozaïek zitten, worden genoemd; als resultaten van voltooide tegels weg of beschadigd zijn, worden de mozaïeken zonder deze geschreven en eindigt het algoritme met een fout.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>VRT: small, refers to the results. COG: a file of its own.</source>
        <translation>VRT: klein, verwijst naar de resultaten. COG: een eigen bestand.</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Doel-CRS</translation>
    </message>
    <message>
        <source>Coordinate reference system of the mosaics. Empty: that of the results.</source>
        <translation>Coördinatenreferentiesysteem van de mozaïeken. Leeg: dat van de resultaten.</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Uitvoermap</translation>
    </message>
    <message>
        <source>Where to write. Empty: the folder mosaics in the run folder.</source>
        <translation>Waar wordt geschreven. Leeg: de map mosaics in de map van de run.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mozaïeken</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Aandelen pixels met gegevens, als JSON</translation>
    </message>
    <message>
        <source>Cancelled before all mosaics were written</source>
        <translation>Afgebroken voordat alle mozaïeken waren geschreven</translation>
    </message>
</context><context>
    <name>CancelJobs</name>
    <message>
        <source>Cancel jobs</source>
        <translation>Taken annuleren</translation>
    </message>
    <message>
        <source>Cancels tiles of a run that have no end yet, and their jobs on the backends. “Retry jobs” lets them be taken up again.

Without backends only tiles whose job has not been created can be cancelled. A run that is being executed is cancelled where it runs: stop “Run jobs” first, which leaves the jobs on the backends as they are.</source>
        <translation>Annuleert tegels van een run die nog niet zijn beëindigd, en hun taken op de backends. Met ‘Taken opnieuw proberen’ kunnen ze weer worden opgepakt.

Zonder backends kunnen alleen tegels worden geannuleerd waarvan de taak niet is gemaakt. Een run die wordt uitgevoerd, wordt geannuleerd waar hij draait: stop eerst ‘Taken uitvoeren’, wat de taken op de backends laat zoals ze zijn.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>Id's van tegels, gescheiden door komma's. Leeg: alle tegels met een van de statussen.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statussen</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be cancelled.</source>
        <translation>Statussen, gescheiden door komma's, waarvan een tegel er een moet hebben om te worden geannuleerd.</translation>
    </message>
    <message>
        <source>Empty: only tiles whose job has not been created are cancelled.</source>
        <translation>Leeg: alleen tegels waarvan de taak niet is gemaakt, worden geannuleerd.</translation>
    </message>
    <message>
        <source>Tiles cancelled</source>
        <translation>Geannuleerde tegels</translation>
    </message>
    <message>
        <source>Tiles whose job may go on</source>
        <translation>Tegels waarvan de taak mogelijk doorgaat</translation>
    </message>
    <message>
        <source>{n} tiles cancelled.</source>
        <translation>{n} tegels geannuleerd.</translation>
    </message>
</context><context>
    <name>CatalogueRefresh</name>
    <message>
        <source>Fetching the catalogue …</source>
        <translation>Catalogus ophalen …</translation>
    </message>
    <message>
        <source>BAP Tiler: catalogue</source>
        <translation>BAP Tiler: catalogus</translation>
    </message>
    <message>
        <source>{number} processes</source>
        <translation>{number} processen</translation>
    </message>
</context><context>
    <name>ChoiceEditor</name>
    <message>
        <source>choose …</source>
        <translation>kiezen …</translation>
    </message>
</context><context>
    <name>ChoicesEditor</name>
    <message>
        <source>Tick what is wanted; drag to change the order</source>
        <translation>Vink aan wat gewenst is; sleep om de volgorde te wijzigen</translation>
    </message>
</context><context>
    <name>CostQuestion</name>
    <message>
        <source>BAP Tiler: estimate</source>
        <translation>BAP Tiler: schatting</translation>
    </message>
</context><context>
    <name>CreateRun</name>
    <message>
        <source>Create run</source>
        <translation>Run maken</translation>
    </message>
    <message>
        <source>Writes a run folder: one openEO job to do per tile, with the process and its parameters. Nothing is sent to a backend; “Run jobs” does that.

The tiles may come from “Tile grid” or be any polygon layer in a projected coordinate reference system.</source>
        <translation>Schrijft een map voor een run: één uit te voeren openEO-taak per tegel, met het proces en zijn parameters. Er wordt niets naar een backend gestuurd; dat doet ‘Taken uitvoeren’.

De tegels kunnen uit ‘Tegelraster’ komen of een willekeurige polygonenlaag in een geprojecteerd coördinatenreferentiesysteem zijn.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>Polygons, one job each. A field tile_id gives their ids; without it they are numbered.</source>
        <translation>Polygonen, één taak per stuk. Een veld tile_id geeft hun id's; zonder dat veld worden ze genummerd.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Map van run</translation>
    </message>
    <message>
        <source>New or empty folder for the run.</source>
        <translation>Nieuwe of lege map voor de run.</translation>
    </message>
    <message>
        <source>Number of jobs</source>
        <translation>Aantal taken</translation>
    </message>
    <message>
        <source>Estimated credits, at most, on CDSE</source>
        <translation>Geschatte credits, ten hoogste, op CDSE</translation>
    </message>
</context><context>
    <name>Decisions</name>
    <message>
        <source>run created</source>
        <translation>run aangemaakt</translation>
    </message>
    <message>
        <source>jobs imported</source>
        <translation>taken geïmporteerd</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>toegewezen</translation>
    </message>
    <message>
        <source>created</source>
        <translation>aangemaakt</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestart</translation>
    </message>
    <message>
        <source>job finished</source>
        <translation>taak klaar</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>error</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>teruggezet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>to be cancelled</source>
        <translation>te annuleren</translation>
    </message>
    <message>
        <source>not cancelled</source>
        <translation>niet geannuleerd</translation>
    </message>
    <message>
        <source>not cancelled yet</source>
        <translation>nog niet geannuleerd</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>niet bevestigd</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>nieuwe poging</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>opnieuw gestart</translation>
    </message>
    <message>
        <source>start failed</source>
        <translation>starten mislukt</translation>
    </message>
    <message>
        <source>start_failed</source>
        <translation>starten mislukt</translation>
    </message>
    <message>
        <source>download failed</source>
        <translation>downloaden mislukt</translation>
    </message>
    <message>
        <source>download_failed</source>
        <translation>downloaden definitief mislukt</translation>
    </message>
    <message>
        <source>download waits</source>
        <translation>downloaden wacht</translation>
    </message>
    <message>
        <source>download resumed</source>
        <translation>downloaden hervat</translation>
    </message>
    <message>
        <source>addresses renewed</source>
        <translation>adressen vernieuwd</translation>
    </message>
    <message>
        <source>checksum not checked</source>
        <translation>controlesom niet gecontroleerd</translation>
    </message>
    <message>
        <source>log waits</source>
        <translation>logboek wacht</translation>
    </message>
    <message>
        <source>log not read</source>
        <translation>logboek niet gelezen</translation>
    </message>
    <message>
        <source>job not described</source>
        <translation>taak niet beschreven</translation>
    </message>
    <message>
        <source>job adopted</source>
        <translation>taak teruggevonden</translation>
    </message>
    <message>
        <source>job not believed</source>
        <translation>taak niet geloofd</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>niet gevolgd</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>hervat</translation>
    </message>
</context><context>
    <name>DependencyDialog</name>
    <message>
        <source>BAP Tiler: Python packages</source>
        <translation>BAP Tiler: Python-pakketten</translation>
    </message>
    <message>
        <source>The packages that will be added, in a folder of their own</source>
        <translation>De pakketten die worden toegevoegd, in een eigen map</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Grootte:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Map:</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS's own packages stay as they are</source>
        <translation>Waar de pakketten komen; de pakketten van QGIS zelf blijven zoals ze zijn</translation>
    </message>
    <message>
        <source>&amp;Take packages from:</source>
        <translation>Pakketten &amp;halen uit:</translation>
    </message>
    <message>
        <source>The index is the one that pip is set to on this computer; QGIS's proxy and certificates are used</source>
        <translation>De index is die waarop pip op deze computer is ingesteld; de proxy en certificaten van QGIS worden gebruikt</translation>
    </message>
    <message>
        <source>Package index</source>
        <translation>Pakketindex</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Map met wheels</translation>
    </message>
    <message>
        <source>A folder with the packages' .whl files, for a computer without internet</source>
        <translation>Een map met de .whl-bestanden van de pakketten, voor een computer zonder internet</translation>
    </message>
    <message>
        <source>How far the installation is</source>
        <translation>Hoe ver de installatie is</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuleren</translation>
    </message>
    <message>
        <source>Stop now; nothing is changed</source>
        <translation>Nu stoppen; er wordt niets gewijzigd</translation>
    </message>
    <message>
        <source>What pip says</source>
        <translation>Wat pip meldt</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Remove the packages that BAP Tiler has added to this profile; runs and demo scenes stay</source>
        <translation>De pakketten verwijderen die BAP Tiler aan dit profiel heeft toegevoegd; runs en demoscènes blijven</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>&amp;Rapport kopiëren</translation>
    </message>
    <message>
        <source>Copy what is shown here, with the log, as text; it contains no passwords</source>
        <translation>Kopiëren wat hier wordt getoond, met het logboek, als tekst; bevat geen wachtwoorden</translation>
    </message>
    <message>
        <source>&amp;Self-check …</source>
        <translation>&amp;Zelfcontrole …</translation>
    </message>
    <message>
        <source>Versions, and what is used from where</source>
        <translation>Versies, en wat van waar wordt gebruikt</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Logboek</translation>
    </message>
    <message>
        <source>Show what pip says</source>
        <translation>Tonen wat pip meldt</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installeren</translation>
    </message>
    <message>
        <source>Download and add the packages</source>
        <translation>De pakketten downloaden en toevoegen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Sl&amp;uiten</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dit venster sluiten</translation>
    </message>
    <message>
        <source>QGIS finds {names} first, which does not fit BAP Tiler. Packages that are added come behind, so adding some does not help:</source>
        <translation>QGIS vindt eerst {names}; dat past niet bij BAP Tiler. Toegevoegde pakketten komen daarachter en helpen dus niet:</translation>
    </message>
    <message>
        <source>BAP Tiler has all the Python packages that it needs.</source>
        <translation>BAP Tiler heeft alle benodigde Python-pakketten.</translation>
    </message>
    <message>
        <source>QGIS, its Python or BAP Tiler was updated. The packages that were added do not fit any more: {names}.</source>
        <translation>QGIS, de Python ervan of BAP Tiler is bijgewerkt. De toegevoegde pakketten passen niet meer: {names}.</translation>
    </message>
    <message>
        <source>BAP Tiler needs Python packages that this QGIS does not have: {names}.</source>
        <translation>BAP Tiler heeft Python-pakketten nodig die deze QGIS niet heeft: {names}.</translation>
    </message>
    <message>
        <source>They go into a folder of their own. QGIS's own packages stay as they are.</source>
        <translation>Ze komen in een eigen map. De pakketten van QGIS zelf blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>{packages} packages, {download} to download, about {disk} on disk</source>
        <translation>{packages} pakketten, {download} te downloaden, ongeveer {disk} op schijf</translation>
    </message>
    <message>
        <source>{text}, without {n} of unknown size</source>
        <translation>{text}, zonder {n} van onbekende grootte</translation>
    </message>
    <message>
        <source>Trying whether the packages can be used …</source>
        <translation>Proberen of de pakketten bruikbaar zijn …</translation>
    </message>
    <message>
        <source>Unpacking …</source>
        <translation>Uitpakken …</translation>
    </message>
    <message>
        <source>Downloading {name} …</source>
        <translation>{name} downloaden …</translation>
    </message>
    <message>
        <source>Files that are in use go when QGIS starts again.</source>
        <translation>Bestanden in gebruik verdwijnen wanneer QGIS opnieuw start.</translation>
    </message>
    <message>
        <source>The added packages were removed.</source>
        <translation>De toegevoegde pakketten zijn verwijderd.</translation>
    </message>
    <message>
        <source>Restart QGIS to unload what is in use.</source>
        <translation>Start QGIS opnieuw om te lossen wat in gebruik is.</translation>
    </message>
    <message>
        <source>Your runs and the demo scenes stay, in {folder} unless you have chosen another folder.</source>
        <translation>Uw runs en de demoscènes blijven, in {folder} tenzij u een andere map hebt gekozen.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Opnieuw &amp;proberen</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Opzoeken</translation>
    </message>
    <message>
        <source>being looked up …</source>
        <translation>wordt opgezocht …</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Looking up which packages fit this QGIS …</source>
        <translation>Opzoeken welke pakketten bij deze QGIS passen …</translation>
    </message>
    <message>
        <source>BAP Tiler: looking up packages</source>
        <translation>BAP Tiler: pakketten opzoeken</translation>
    </message>
    <message>
        <source>Downloading …</source>
        <translation>Downloaden …</translation>
    </message>
    <message>
        <source>BAP Tiler: adding packages</source>
        <translation>BAP Tiler: pakketten toevoegen</translation>
    </message>
    <message>
        <source>The packages were added.</source>
        <translation>De pakketten zijn toegevoegd.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Geannuleerd. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>What helps stands below.</source>
        <translation>Wat helpt, staat hieronder.</translation>
    </message>
    <message>
        <source>The log has what to type instead.</source>
        <translation>Opdrachten staan in het logboek.</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Niet toegevoegd</translation>
    </message>
    <message>
        <source>To add the packages by hand</source>
        <translation>De pakketten handmatig toevoegen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stoppen …</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>Het rapport is gekopieerd.</translation>
    </message>
</context><context>
    <name>ExportJobs</name>
    <message>
        <source>Export jobs</source>
        <translation>Taken exporteren</translation>
    </message>
    <message>
        <source>Writes the tiles of a run with their jobs as a job table of openEO's job manager (openeo.extra.job_management), which notebooks read: id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs, and the tile's id, attempt, message and geometry.</source>
        <translation>Schrijft de tegels van een run met hun taken als een takentabel van de job manager van openEO (openeo.extra.job_management), die notebooks kunnen lezen: id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs, en id, poging, bericht en geometrie van de tegel.</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;Parquet files (*.parquet)</source>
        <translation>CSV-bestanden (*.csv);;Parquet-bestanden (*.parquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>The table to write. In a CSV file geometries are WKT and the column crs tells their coordinate reference system; a Parquet file is GeoParquet and needs the Python package pyarrow.</source>
        <translation>De te schrijven tabel. In een CSV-bestand zijn geometrieën WKT en noemt de kolom crs hun coördinatenreferentiesysteem; een Parquet-bestand is GeoParquet en heeft het Python-pakket pyarrow nodig.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>{n} rows in {path}</source>
        <translation>{n} rijen in {path}</translation>
    </message>
</context><context>
    <name>Fields</name>
    <message>
        <source>Extent</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Tegelgrootte</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>CRS van raster</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>CRS</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Buffer</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Te gebruiken tegels</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Pixelgrootte</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Minimale bedekking</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Uitsluiten</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Map van run</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proces</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogus</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statussen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Doel-CRS</translation>
    </message>
    <message>
        <source>Status map</source>
        <translation>Statuskaart</translation>
    </message>
    <message>
        <source>Extent / Area of interest</source>
        <translation>Extent / Interessegebied</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Afsnijden</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Uitvoerformaat</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Uitvoermap</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mozaïek</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Aanmelding</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Taakopties</translation>
    </message>
    <message>
        <source>Parameter "{a}"</source>
        <translation>Parameter "{a}"</translation>
    </message>
</context><context>
    <name>FileList</name>
    <message>
        <source>Result files</source>
        <translation>Resultaatbestanden</translation>
    </message>
    <message>
        <source>Add to &amp;map</source>
        <translation>Aan &amp;kaart toevoegen</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>In map &amp;tonen</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Nog geen resultaten</translation>
    </message>
</context><context>
    <name>Gaps</name>
    <message>
        <source>{m} of the run's {n} tiles are not finished ({a}).</source>
        <translation>{m} van de {n} tegels van de run zijn niet voltooid ({a}).</translation>
    </message>
    <message>
        <source>{a}: {m} of {n} tiles; no data in tiles {b}.</source>
        <translation>{a}: {m} van {n} tegels; geen gegevens in de tegels {b}.</translation>
    </message>
    <message>
        <source>{a} and {n} more</source>
        <translation>{a} en nog {n}</translation>
    </message>
</context><context>
    <name>GridPreview</name>
    <message>
        <source>BAP Tiler: tiles</source>
        <translation>BAP Tiler: tegels</translation>
    </message>
</context><context>
    <name>ImportJobs</name>
    <message>
        <source>Import jobs</source>
        <translation>Taken importeren</translation>
    </message>
    <message>
        <source>Takes the jobs of a job table of openEO's job manager (CSV or Parquet), such as a notebook kept, over into a run. Jobs keep their ids: “Run jobs” watches those that wait or run, and downloads the results of finished ones, instead of making new ones.

Into a new folder: every row becomes a tile with the row's geometry; tiles without a job are computed with the process given here. Into the folder of a run: rows join its tiles with the same tile_id that have no job yet.</source>
        <translation>Neemt de taken van een takentabel van de job manager van openEO (CSV of Parquet), zoals een notebook die bijhield, over in een run. Taken behouden hun id's: ‘Taken uitvoeren’ volgt de taken die wachten of lopen en downloadt de resultaten van voltooide taken, in plaats van nieuwe te maken.

In een nieuwe map: elke rij wordt een tegel met de geometrie van de rij; tegels zonder taak worden berekend met het hier opgegeven proces. In de map van een run: rijen worden gekoppeld aan de tegels met dezelfde tile_id die nog geen taak hebben.</translation>
    </message>
    <message>
        <source>Job tables (*.csv *.parquet *.geoparquet)</source>
        <translation>Takentabellen (*.csv *.parquet *.geoparquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>The job table. It needs the column status, and id and backend_name for jobs that were made; geometry (WKT or GeoParquet) for a new run. The coordinate reference system is read from the column crs or epsg; without them, coordinates are longitude and latitude.</source>
        <translation>De takentabel. Nodig zijn de kolom status, en id en backend_name voor taken die zijn gemaakt; geometry (WKT of GeoParquet) voor een nieuwe run. Het coördinatenreferentiesysteem wordt gelezen uit de kolom crs of epsg; zonder die kolommen zijn coördinaten lengte- en breedtegraad.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Map van run</translation>
    </message>
    <message>
        <source>New or empty folder for a new run, or the folder of a run that the jobs join.</source>
        <translation>Nieuwe of lege map voor een nieuwe run, of de map van een run waaraan de taken worden toegevoegd.</translation>
    </message>
    <message>
        <source>Jobs taken over</source>
        <translation>Overgenomen taken</translation>
    </message>
    <message>
        <source>Jobs to watch</source>
        <translation>Te volgen taken</translation>
    </message>
    <message>
        <source>Finished jobs to download</source>
        <translation>Te downloaden voltooide taken</translation>
    </message>
    <message>
        <source>Tiles left as they were</source>
        <translation>Ongewijzigde tegels</translation>
    </message>
</context><context>
    <name>JobStatus</name>
    <message>
        <source>Not started</source>
        <translation>Niet gestart</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Indienen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <translation>Wacht op start</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In wachtrij</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Downloaden</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Voltooid</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Download mislukt</translation>
    </message>
    <message>
        <source>Start failed</source>
        <translation>Start mislukt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON, such as {"name": 1}</source>
        <translation>JSON, zoals {"name": 1}</translation>
    </message>
</context><context>
    <name>LogView</name>
    <message>
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Waarschuwingen en fouten</translation>
    </message>
    <message>
        <source>Without debugging</source>
        <translation>Zonder debugmeldingen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;Ask the backend</source>
        <translation>&amp;Backend bevragen</translation>
    </message>
    <message>
        <source>Read the job's whole log from its backend</source>
        <translation>Het hele logboek van de taak bij de backend opvragen</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Niveau:</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
</context><context>
    <name>Login</name>
    <message>
        <source>no login needed</source>
        <translation>geen aanmelding nodig</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>niet aangemeld</translation>
    </message>
    <message>
        <source>login remembered</source>
        <translation>aanmelding onthouden</translation>
    </message>
    <message>
        <source>logged in until QGIS closes</source>
        <translation>aangemeld tot QGIS sluit</translation>
    </message>
</context><context>
    <name>LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Login &amp;provider</source>
        <translation>Aanmeldings&amp;provider</translation>
    </message>
    <message>
        <source>Who knows you: the organisations whose accounts this backend accepts</source>
        <translation>Wie u kent: de organisaties waarvan deze backend accounts accepteert</translation>
    </message>
    <message>
        <source>In this computer's &amp;browser</source>
        <translation>In de &amp;browser van deze computer</translation>
    </message>
    <message>
        <source>With a &amp;code, on any device</source>
        <translation>Met een &amp;code, op elk apparaat</translation>
    </message>
    <message>
        <source>Open the page, log in there, and confirm this code:</source>
        <translation>Open de pagina, meld u daar aan en bevestig deze code:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>Code &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation>Pagina &amp;openen</translation>
    </message>
    <message>
        <source>Open the page in this computer's browser</source>
        <translation>De pagina in de browser van deze computer openen</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Adres kopiëren</translation>
    </message>
    <message>
        <source>Copy the page's address, to open it on another device</source>
        <translation>Het adres van de pagina kopiëren, om die op een ander apparaat te openen</translation>
    </message>
    <message>
        <source>Your browser has opened the login page. Log in there; this window goes on by itself.</source>
        <translation>De browser heeft de aanmeldpagina geopend. Meld u daar aan; dit venster gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Opnieuw openen</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Gebruikersnaam</translation>
    </message>
    <message>
        <source>The name of your account at this backend</source>
        <translation>De naam van uw account bij deze backend</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Never written down in clear text</source>
        <translation>Wordt nooit als leesbare tekst weggeschreven</translation>
    </message>
    <message>
        <source>&amp;Remember this login</source>
        <translation>Deze aanmelding o&amp;nthouden</translation>
    </message>
    <message>
        <source>Keeps it in the encrypted authentication store of QGIS, which a master password protects; otherwise it is forgotten when QGIS closes</source>
        <translation>Bewaart de aanmelding in de versleutelde authenticatieopslag van QGIS, die een hoofdwachtwoord beschermt; anders wordt ze vergeten wanneer QGIS sluit</translation>
    </message>
    <message>
        <source>Log in to {backend}</source>
        <translation>Aanmelden bij {backend}</translation>
    </message>
    <message>
        <source>Asking the backend how to log in …</source>
        <translation>De backend vragen hoe aan te melden …</translation>
    </message>
    <message>
        <source>&amp;Client identifier</source>
        <translation>&amp;Client-id</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client&amp;geheim</translation>
    </message>
    <message>
        <source>Fill in both fields.</source>
        <translation>Vul beide velden in.</translation>
    </message>
    <message>
        <source>Logging in …</source>
        <translation>Aanmelden …</translation>
    </message>
    <message>
        <source>You are logged in.</source>
        <translation>U bent aangemeld.</translation>
    </message>
    <message>
        <source>You are logged in until QGIS closes: its store for passwords could not be opened.</source>
        <translation>U bent aangemeld tot QGIS sluit: de wachtwoordopslag kon niet worden geopend.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>valid for {minutes}:{seconds:02d}</source>
        <translation>geldig gedurende {minutes}:{seconds:02d}</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it yourself.</source>
        <translation>Er kon geen browser worden geopend. Kopieer het adres en open het zelf.</translation>
    </message>
    <message>
        <source>Logging in to {backend}</source>
        <translation>Aanmelden bij {backend}</translation>
    </message>
</context><context>
    <name>LoginWork</name>
    <message>
        <source>it does not tell how to log in</source>
        <translation>de backend meldt niet hoe aan te melden</translation>
    </message>
    <message>
        <source>Try again later, or choose another authentication</source>
        <translation>Probeer het later opnieuw of kies een andere authenticatie</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>de backend biedt geen OpenID Connect-aanmelding</translation>
    </message>
    <message>
        <source>Choose another authentication, such as basic</source>
        <translation>Kies een andere authenticatie, zoals basic</translation>
    </message>
</context><context>
    <name>MakeTileGrid</name>
    <message>
        <source>Tile grid</source>
        <translation>Tegelraster</translation>
    </message>
    <message>
        <source>Covers an extent or an area of interest with square tiles, in metres, in the UTM zone of the area or in a projected coordinate reference system of your choice. Give either an extent or an area.

An area in several UTM zones gets a grid in each; their tiles meet at the zones' borders without overlap or gap. Near the poles tiles are in polar stereographic UPS. An extent in degrees whose west is greater than its east crosses the antimeridian.

Tiles that start at multiples of the tile size keep their place and id whatever the area, so that two runs fit together; tiles that start at the corner of the area are as few as possible.</source>
        <translation>Bedekt een bereik of een interessegebied met vierkante tegels, in meters, in de UTM-zone van het gebied of in een geprojecteerd coördinatenreferentiesysteem naar keuze. Geef een bereik of een gebied op.

Een gebied in meerdere UTM-zones krijgt in elke zone een raster; de tegels sluiten aan de grenzen van de zones op elkaar aan zonder overlap of gat. Bij de polen zijn tegels in polair-stereografische UPS. Een bereik in graden waarvan het westen groter is dan het oosten, kruist de antimeridiaan.

Tegels die op veelvouden van de tegelgrootte beginnen, houden hun plek en id ongeacht het gebied, zodat twee runs op elkaar passen; tegels die in de hoek van het gebied beginnen, zijn zo weinig mogelijk in aantal.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Rectangle to cover, with its coordinate reference system. Leave empty when an area is given.</source>
        <translation>Te bedekken rechthoek, met zijn coördinatenreferentiesysteem. Leeg laten wanneer een gebied is opgegeven.</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Interessegebied</translation>
    </message>
    <message>
        <source>Polygons to cover, or points and lines with a buffer; only tiles that touch them are made. Invalid polygons are mended.</source>
        <translation>Te bedekken polygonen, of punten en lijnen met een buffer; alleen tegels die ze raken worden gemaakt. Ongeldige polygonen worden hersteld.</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Tegelgrootte</translation>
    </message>
    <message>
        <source>Length of a tile's side in metres.</source>
        <translation>Lengte van de zijde van een tegel in meters.</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>CRS van raster</translation>
    </message>
    <message>
        <source>Projected coordinate reference system of the tiles, in metres. Empty: the UTM zone of the area.</source>
        <translation>Geprojecteerd coördinatenreferentiesysteem van de tegels, in meters. Leeg: de UTM-zone van het gebied.</translation>
    </message>
    <message>
        <source>Multiples of the tile size</source>
        <translation>Veelvouden van de tegelgrootte</translation>
    </message>
    <message>
        <source>Corner of the area</source>
        <translation>Hoek van het gebied</translation>
    </message>
    <message>
        <source>Grid starts at</source>
        <translation>Raster begint bij</translation>
    </message>
    <message>
        <source>Where the first tile begins.</source>
        <translation>Waar de eerste tegel begint.</translation>
    </message>
    <message>
        <source>Clip tiles to the area</source>
        <translation>Tegels tot het gebied bijsnijden</translation>
    </message>
    <message>
        <source>Cut the tiles at the outline of the area of interest, so that nothing outside is computed.</source>
        <translation>De tegels bijsnijden op de omtrek van het interessegebied, zodat daarbuiten niets wordt berekend.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Metres by which each tile is made larger on every side.</source>
        <translation>Aantal meters waarmee elke tegel aan elke zijde wordt vergroot.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Uitsluiten</translation>
    </message>
    <message>
        <source>Polygons to leave out, such as open sea; tiles wholly inside them are not made.</source>
        <translation>Weg te laten polygonen, zoals open zee; tegels die er geheel in liggen, worden niet gemaakt.</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Minimale bedekking</translation>
    </message>
    <message>
        <source>Smallest share of a tile, 0 to 1, that the area must cover for the tile to be made.</source>
        <translation>Kleinste aandeel van een tegel, 0 tot 1, dat het gebied moet bedekken om de tegel te maken.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>One polygon per tile. Tiles of several zones are in EPSG:4326; the field epsg names each tile's own CRS, in which minx to maxy are.</source>
        <translation>Eén polygoon per tegel. Tegels van meerdere zones zijn in EPSG:4326; het veld epsg noemt het eigen CRS van elke tegel, waarin minx tot maxy zijn uitgedrukt.</translation>
    </message>
    <message>
        <source>Squares of the tile size</source>
        <translation>Vierkanten van de tegelgrootte</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygonen van een laag</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km</source>
        <translation>Sentinel-2-vierkanten van 100 km</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km</source>
        <translation>Sentinel-2-tegels van 109,8 km</translation>
    </message>
    <message>
        <source>Kind of grid</source>
        <translation>Soort raster</translation>
    </message>
    <message>
        <source>Squares; polygons that somebody else has drawn; or the tiles in which Sentinel-2 scenes come, by their names such as 31UFS: as squares without overlap, or as ESA's overlapping footprints.</source>
        <translation>Vierkanten; polygonen die iemand anders heeft getekend; of de tegels waarin Sentinel-2-scènes worden geleverd, met hun namen zoals 31UFS: als vierkanten zonder overlap of als de overlappende footprints van ESA.</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Te gebruiken tegels</translation>
    </message>
    <message>
        <source>For the grid “Polygons of a layer”: one tile each. Ids come from a field tile_id, id or name with different values; without one tiles are numbered.</source>
        <translation>Voor het raster ‘Polygonen van een laag’: één tegel per polygoon. Id's komen uit een veld tile_id, id of name met verschillende waarden; zonder zo'n veld worden tegels genummerd.</translation>
    </message>
    <message>
        <source>Buffer around the area</source>
        <translation>Buffer rond het gebied</translation>
    </message>
    <message>
        <source>Metres by which the area of interest is enlarged. Points and lines need it.</source>
        <translation>Aantal meters waarmee het interessegebied wordt vergroot. Nodig voor punten en lijnen.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Merge them into a neighbour</source>
        <translation>Samenvoegen met een buurtegel</translation>
    </message>
    <message>
        <source>Tiles below the minimum coverage</source>
        <translation>Tegels onder de minimale bedekking</translation>
    </message>
    <message>
        <source>A sliver can go to the neighbour with which it has the longest common edge. One without neighbours, such as an island, stays a tile.</source>
        <translation>Een smalle reststrook kan naar de buurtegel gaan waarmee ze de langste gemeenschappelijke rand heeft. Een strook zonder buren, zoals een eiland, blijft een tegel.</translation>
    </message>
    <message>
        <source>Column by column, from the south-west</source>
        <translation>Kolom voor kolom, vanuit het zuidwesten</translation>
    </message>
    <message>
        <source>Row by row, from the north-west</source>
        <translation>Rij voor rij, vanuit het noordwesten</translation>
    </message>
    <message>
        <source>Along a Hilbert curve</source>
        <translation>Langs een Hilbertkromme</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>In which order jobs are started. Along a Hilbert curve the results of an unfinished run are compact.</source>
        <translation>In welke volgorde taken worden gestart. Langs een Hilbertkromme vormen de resultaten van een onvoltooide run een aaneengesloten gebied.</translation>
    </message>
    <message>
        <source>Snap to pixels of</source>
        <translation>Uitlijnen op pixels van</translation>
    </message>
    <message>
        <source>Pixel size in metres, such as 10, 20 or 60: tile size and corner are moved to whole pixels, so that mosaics need no resampling. 0: they stay, and you are told when edges do not lie on pixels of 10 m.</source>
        <translation>Pixelgrootte in meter, zoals 10, 20 of 60: tegelgrootte en hoek worden naar hele pixels verschoven, zodat mozaïeken niet herbemonsterd hoeven te worden. 0: ze blijven zoals ze zijn, en er volgt een melding als randen niet op pixels van 10 m liggen.</translation>
    </message>
    <message>
        <source>Allow tiles in degrees</source>
        <translation>Tegels in graden toestaan</translation>
    </message>
    <message>
        <source>Only for a geographic grid CRS: the tile size is then in degrees, and tiles become narrower towards the poles.</source>
        <translation>Alleen voor een geografisch CRS van het raster: de tegelgrootte is dan in graden, en tegels worden smaller naar de polen toe.</translation>
    </message>
    <message>
        <source>{n} tiles in {crs}</source>
        <translation>{n} tegels in {crs}</translation>
    </message>
</context><context>
    <name>MapActions</name>
    <message>
        <source>Retry the tile</source>
        <translation>De tegel opnieuw proberen</translation>
    </message>
    <message>
        <source>Cancel the tile</source>
        <translation>De tegel annuleren</translation>
    </message>
    <message>
        <source>Show the job's log</source>
        <translation>Het log van de taak tonen</translation>
    </message>
    <message>
        <source>Show the tile's results</source>
        <translation>De resultaten van de tegel tonen</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tegel {tile}: {status}</translation>
    </message>
</context><context>
    <name>MonitorDock</name>
    <message>
        <source>BAP Tiler runs</source>
        <translation>BAP Tiler-runs</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>&amp;Run:</translation>
    </message>
    <message>
        <source>The run that is shown: runs of the project and those opened lately</source>
        <translation>De getoonde run: runs van het project en onlangs geopende runs</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Log tonen</translation>
    </message>
    <message>
        <source>Show &amp;results</source>
        <translation>Res&amp;ultaten tonen</translation>
    </message>
</context><context>
    <name>Notes</name>
    <message>
        <source>Not used: {a}. These are for squares of the tile size; this grid has its own.</source>
        <translation>Niet gebruikt: {a}. Dit is voor vierkanten van de tegelgrootte; dit raster heeft eigen maten.</translation>
    </message>
    <message>
        <source>Not used where tiles are in degrees: Snap.</source>
        <translation>Niet gebruikt waar tegels in graden zijn: uitlijnen.</translation>
    </message>
    <message>
        <source>Not used: Buffer. It enlarges an area of interest, and none is given.</source>
        <translation>Niet gebruikt: buffer. Die vergroot een gebied, en er is er geen opgegeven.</translation>
    </message>
    <message>
        <source>Not used: Merge slivers. It needs a minimum coverage above 0.</source>
        <translation>Niet gebruikt: splinters samenvoegen. Daarvoor is een minimale dekking boven 0 nodig.</translation>
    </message>
    <message>
        <source>Tiles are {k} m instead of {m} m wide: whole pixels of {n} m.</source>
        <translation>Tegels zijn {k} m in plaats van {m} m breed: hele pixels van {n} m.</translation>
    </message>
    <message>
        <source>Tile edges in {a} do not lie on pixels of {n} m: mosaics may have to be resampled there. Snap the tiles to the pixel size, or choose a tile size that is a multiple of it.</source>
        <translation>Tegelranden in {a} liggen niet op pixels van {n} m: mozaïeken moeten daar mogelijk opnieuw worden bemonsterd. Lijn de tegels uit op de pixelgrootte, of kies een tegelgrootte die er een veelvoud van is.</translation>
    </message>
    <message>
        <source>Tiles are {n} degrees wide and high; towards the poles they become narrower.</source>
        <translation>Tegels zijn {n} graden breed en hoog; naar de polen toe worden ze smaller.</translation>
    </message>
    <message>
        <source>Near the pole tiles are laid out in UPS (polar stereographic), {a}.</source>
        <translation>Bij de pool liggen tegels in UPS (polair stereografisch), {a}.</translation>
    </message>
    <message>
        <source>The area lies in {n} zones ({a}): each has a grid of its own, cut at the zone's border.</source>
        <translation>Het gebied ligt in {n} zones ({a}): elke heeft een eigen raster, afgesneden op de zonegrens.</translation>
    </message>
    <message>
        <source>{a} is made for {b}; this area reaches {n} degrees beyond, where sizes and shapes of tiles are wrong. Choose another grid CRS, or leave it empty for UTM.</source>
        <translation>{a} is gemaakt voor {b}; dit gebied reikt {n} graden verder, waar maten en vormen van tegels niet kloppen. Kies een ander raster-CRS, of laat het leeg voor UTM.</translation>
    </message>
    <message>
        <source>{k} tiles are {l} jobs: with two at a time, of ten minutes each, {m} days. The grid takes about {n} GB of memory. Larger tiles make fewer jobs.</source>
        <translation>{k} tegels zijn {l} taken: met twee tegelijk, van tien minuten elk, {m} dagen. Het raster neemt ongeveer {n} GB geheugen. Grotere tegels geven minder taken.</translation>
    </message>
    <message>
        <source>{a} ({k} to {l}, {m} to {n} degrees)</source>
        <translation>{a} ({k} tot {l}, {m} tot {n} graden)</translation>
    </message>
    <message>
        <source>an area that is not known</source>
        <translation>een gebied dat niet bekend is</translation>
    </message>
    <message>
        <source>{a}: feature {b} was not valid ({c}) and has been mended.</source>
        <translation>{a}: object {b} was ongeldig ({c}) en is hersteld.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a}: object {b} heeft een rand van {m} naar {n}, die wordt gelezen als over de antimeridiaan. Is het anders bedoeld, snijd het dan bij 180°.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead as drawn, not across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a}: object {b} heeft een rand van {m} naar {n}, die wordt gelezen zoals getekend, niet over de antimeridiaan. Is het anders bedoeld, snijd het dan bij 180°.</translation>
    </message>
</context><context>
    <name>NumberEditor</name>
    <message>
        <source>not given</source>
        <translation>niet opgegeven</translation>
    </message>
</context><context>
    <name>NumberWords</name>
    <message>
        <source>{n}%</source>
        <translation>{n}%</translation>
    </message>
</context><context>
    <name>OwnProcesses</name>
    <message>
        <source>BAP Tiler: listing processes</source>
        <translation>BAP Tiler: processen opvragen</translation>
    </message>
</context><context>
    <name>PackageReasons</name>
    <message>
        <source>{a} cannot be written to: {b}. Make it writable and try again, or keep the packages in another folder by hand.</source>
        <translation>{a} kan niet worden beschreven: {b}. Maak het beschrijfbaar en probeer het opnieuw, of zet de pakketten met de hand in een andere map.</translation>
    </message>
    <message>
        <source>{a} is a file where a folder has to be. Move it away or give it another name, and try again.</source>
        <translation>{a} is een bestand waar een map moet zijn. Verplaats het of geef het een andere naam, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The package index gives no checksum for {a}. Use another index, or a folder of wheels.</source>
        <translation>De pakketindex geeft geen controlesom voor {a}. Gebruik een andere index, of een map met wheels.</translation>
    </message>
    <message>
        <source>The packages need another version of {a} than QGIS has. Update QGIS, or install those with the system's package manager first.</source>
        <translation>De pakketten hebben een andere versie van {a} nodig dan QGIS heeft. Werk QGIS bij, of installeer die eerst met het pakketbeheer van het systeem.</translation>
    </message>
    <message>
        <source>{a} has {b} left, but about {c} are needed. Make room and try again.</source>
        <translation>In {a} is {b} over, maar er is ongeveer {c} nodig. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The packages are there, but Python does not find {a}. Restart QGIS.</source>
        <translation>De pakketten zijn er, maar Python vindt {a} niet. Start QGIS opnieuw.</translation>
    </message>
    <message>
        <source>No Python program was found beside QGIS, so nothing can be added to it.</source>
        <translation>Bij QGIS is geen Python-programma gevonden, dus er kan niets worden toegevoegd.</translation>
    </message>
    <message>
        <source>{a} has no pip. Install it with: {b}</source>
        <translation>{a} heeft geen pip. Installeer het met: {b}</translation>
    </message>
    <message>
        <source>{a} has no pip. Install pip for it (python3-pip), then try again.</source>
        <translation>{a} heeft geen pip. Installeer pip daarvoor (python3-pip), en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{a} is in use. Restart QGIS and do this before you open BAP Tiler or its algorithms.</source>
        <translation>{a} is in gebruik. Start QGIS opnieuw en doe dit voordat u BAP Tiler of zijn algoritmen opent.</translation>
    </message>
    <message>
        <source>The packages were downloaded, but cannot be used: {a}. Nothing was changed.</source>
        <translation>De pakketten zijn gedownload, maar kunnen niet worden gebruikt: {a}. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: {a}, so {b} cannot be added. Check the internet connection and QGIS's proxy and certificates, or take the packages from a folder of wheels.</source>
        <translation>De pakketindex is niet te bereiken: {a}, dus {b} kan niet worden toegevoegd. Controleer de internetverbinding en de proxy en certificaten van QGIS, of neem de pakketten uit een map met wheels.</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>er is geen verbinding</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>zijn certificaat wordt niet vertrouwd</translation>
    </message>
    <message>
        <source>the proxy refuses the connection</source>
        <translation>de proxy weigert de verbinding</translation>
    </message>
    <message>
        <source>its address is not https, and pip is not set to trust its host</source>
        <translation>zijn adres is geen https, en pip vertrouwt zijn host niet</translation>
    </message>
    <message>
        <source>No matching distribution found for {a}: where the packages are taken from, there is none for Python {b}. Use another package index, or a folder of wheels that has it.</source>
        <translation>{a} is niet gevonden: waar de pakketten vandaan komen, is er geen voor Python {b}. Gebruik een andere pakketindex, of een map met wheels waar het in zit.</translation>
    </message>
    <message>
        <source>{a}: what was downloaded does not match the hashes, so a proxy or mirror has exchanged it. Try another index.</source>
        <translation>{a}: wat is gedownload past niet bij de controlesommen, dus een proxy of mirror heeft het verwisseld. Probeer een andere index.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Make room and try again.</source>
        <translation>Er is geen ruimte meer op de schijf. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>pip could not add the Python packages. {a}</source>
        <translation>pip kon de Python-pakketten niet toevoegen. {a}</translation>
    </message>
</context><context>
    <name>Packages</name>
    <message>
        <source>{name} {version} in {folder} does not fit: BAP Tiler needs {needed}</source>
        <translation>{name} {version} in {folder} past niet: BAP Tiler heeft {needed} nodig</translation>
    </message>
    <message>
        <source>{name} {version} in {folder} does not fit what BAP Tiler needs</source>
        <translation>{name} {version} in {folder} past niet bij wat BAP Tiler nodig heeft</translation>
    </message>
    <message>
        <source>Take that folder off PYTHONPATH, or update {name} in it, and start QGIS again</source>
        <translation>Haal die map uit PYTHONPATH, of werk {name} erin bij, en start QGIS opnieuw</translation>
    </message>
    <message>
        <source>It belongs to the plugin {plugin}: update or deactivate that, and start QGIS again</source>
        <translation>Het hoort bij de plug-in {plugin}: werk die bij of schakel die uit, en start QGIS opnieuw</translation>
    </message>
    <message>
        <source>Type {command} in a terminal, and start QGIS again</source>
        <translation>Typ {command} in een terminal, en start QGIS opnieuw</translation>
    </message>
    <message>
        <source>Type {command} in the OSGeo4W Shell, and start QGIS again</source>
        <translation>Typ {command} in de OSGeo4W-shell, en start QGIS opnieuw</translation>
    </message>
    <message>
        <source>Another plugin or script has loaded it in this QGIS: deactivate that, and start QGIS again</source>
        <translation>Een andere plug-in of een script heeft het in deze QGIS geladen: schakel die uit, en start QGIS opnieuw</translation>
    </message>
    <message>
        <source>It is loaded, but there is another one by now: start QGIS again</source>
        <translation>Het is geladen, maar er is inmiddels een ander: start QGIS opnieuw</translation>
    </message>
    <message>
        <source>It came with QGIS or the system: update these</source>
        <translation>Het kwam met QGIS of het systeem: werk die bij</translation>
    </message>
    <message>
        <source>Update or remove it there, or deactivate the plugin that uses that folder, and start QGIS again</source>
        <translation>Werk het daar bij of verwijder het, of schakel de plug-in uit die die map gebruikt, en start QGIS opnieuw</translation>
    </message>
</context><context>
    <name>ParameterEdit</name>
    <message>
        <source>What kind of value to give</source>
        <translation>Soort waarde die wordt opgegeven</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>een periode</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>een dag</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>een geheel getal</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja of nee</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>één uit een lijst</translation>
    </message>
    <message>
        <source>some of a list</source>
        <translation>enkele uit een lijst</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>een tekst</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>een lijst met teksten</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>niet opgegeven</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context><context>
    <name>PeriodEdit</name>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>The day after the last: it is no longer part of the period</source>
        <translation>De dag na de laatste: deze hoort niet meer bij de periode</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voorinstellingen</translation>
    </message>
    <message>
        <source>Last month, a year, or a month of a year</source>
        <translation>Afgelopen maand, een jaar, of een maand van een jaar</translation>
    </message>
    <message>
        <source>until</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Afgelopen maand</translation>
    </message>
    <message>
        <source>Last three months</source>
        <translation>Afgelopen drie maanden</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>Afgelopen twaalf maanden</translation>
    </message>
    <message>
        <source>Whole year, by months</source>
        <translation>Heel jaar, per maand</translation>
    </message>
</context><context>
    <name>Problems</name>
    <message>
        <source>{a} is too old: {b}</source>
        <translation>{a} is te oud: {b}</translation>
    </message>
    <message>
        <source>{a} is out of order (HTTP {b})</source>
        <translation>{a} is buiten werking (HTTP {b})</translation>
    </message>
    <message>
        <source>{a} is not an openEO backend</source>
        <translation>{a} is geen openEO-backend</translation>
    </message>
    <message>
        <source>its answer to the login is not what openEO describes</source>
        <translation>het antwoord op de aanmelding is niet zoals openEO beschrijft</translation>
    </message>
    <message>
        <source>cannot be reached while logging in ({a})</source>
        <translation>is niet bereikbaar tijdens het aanmelden ({a})</translation>
    </message>
    <message>
        <source>cannot be reached while logging in</source>
        <translation>is tijdens het aanmelden niet bereikbaar</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>gebruikersnaam of wachtwoord is onjuist</translation>
    </message>
    <message>
        <source>the login is out of order (HTTP {a})</source>
        <translation>het aanmelden is buiten werking (HTTP {a})</translation>
    </message>
    <message>
        <source>the login was refused ({a})</source>
        <translation>de aanmelding is geweigerd ({a})</translation>
    </message>
    <message>
        <source>the login was refused in the browser</source>
        <translation>de aanmelding is in de browser geweigerd</translation>
    </message>
    <message>
        <source>nobody confirmed the login in time</source>
        <translation>niemand heeft de aanmelding op tijd bevestigd</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>de aanmelding is verlopen of ingetrokken</translation>
    </message>
    <message>
        <source>the client's name or secret is wrong</source>
        <translation>de naam of het geheim van de client is onjuist</translation>
    </message>
    <message>
        <source>the login failed ({a})</source>
        <translation>de aanmelding is mislukt ({a})</translation>
    </message>
    <message>
        <source>a user name is needed</source>
        <translation>een gebruikersnaam is nodig</translation>
    </message>
    <message>
        <source>a password is needed</source>
        <translation>een wachtwoord is nodig</translation>
    </message>
    <message>
        <source>a user name and a password are needed</source>
        <translation>een gebruikersnaam en een wachtwoord zijn nodig</translation>
    </message>
    <message>
        <source>client credentials are needed</source>
        <translation>clientgegevens zijn nodig</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>biedt geen aanmelding met OpenID Connect</translation>
    </message>
    <message>
        <source>somebody has to log in with a browser</source>
        <translation>iemand moet zich met een browser aanmelden</translation>
    </message>
    <message>
        <source>{a} offers no login with a code</source>
        <translation>{a} biedt geen aanmelding met een code</translation>
    </message>
    <message>
        <source>does not estimate what jobs cost</source>
        <translation>schat niet wat taken kosten</translation>
    </message>
    <message>
        <source>gives no estimate ({a})</source>
        <translation>geeft geen schatting ({a})</translation>
    </message>
    <message>
        <source>no Python interpreter was found beside QGIS</source>
        <translation>er is geen Python naast QGIS gevonden</translation>
    </message>
    <message>
        <source>it did not start within {n} s: {a}</source>
        <translation>het is niet binnen {n} s gestart: {a}</translation>
    </message>
    <message>
        <source>it did not start within {n} s</source>
        <translation>het is niet binnen {n} s gestart</translation>
    </message>
    <message>
        <source>it did not start: {a}</source>
        <translation>het is niet gestart: {a}</translation>
    </message>
    <message>
        <source>it did not start</source>
        <translation>het is niet gestart</translation>
    </message>
    <message>
        <source>{a} holds no run</source>
        <translation>{a} bevat geen run</translation>
    </message>
    <message>
        <source>{a} is not a run of BAP Tiler ({b})</source>
        <translation>{a} is geen run van BAP Tiler ({b})</translation>
    </message>
    <message>
        <source>the run is being executed by {a}</source>
        <translation>de run wordt uitgevoerd door {a}</translation>
    </message>
    <message>
        <source>the run has no tile {a}</source>
        <translation>de run heeft geen tegel {a}</translation>
    </message>
    <message>
        <source>{a} is neither .csv nor .parquet</source>
        <translation>{a} is noch .csv noch .parquet</translation>
    </message>
    <message>
        <source>Use openEO 1.0 or newer</source>
        <translation>Gebruik openEO 1.0 of nieuwer</translation>
    </message>
    <message>
        <source>Check the address and the network, or try again later</source>
        <translation>Controleer adres en netwerk, of probeer het later opnieuw</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Probeer het later opnieuw</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer het opnieuw</translation>
    </message>
    <message>
        <source>Tell the backend's operator</source>
        <translation>Meld het aan de beheerder van de backend</translation>
    </message>
    <message>
        <source>Check them and try again</source>
        <translation>Controleer ze en probeer het opnieuw</translation>
    </message>
    <message>
        <source>Check the login</source>
        <translation>Controleer de aanmelding</translation>
    </message>
    <message>
        <source>Log in again and confirm it</source>
        <translation>Meld u opnieuw aan en bevestig het</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Meld u opnieuw aan</translation>
    </message>
    <message>
        <source>Check that auth={a} is what this backend offers, and log in again</source>
        <translation>Controleer of deze backend auth={a} biedt, en meld u opnieuw aan</translation>
    </message>
    <message>
        <source>Use another way to log in, such as basic</source>
        <translation>Meld u anders aan, bijvoorbeeld met basic</translation>
    </message>
    <message>
        <source>Choose another login provider, or use client credentials</source>
        <translation>Kies een andere aanmeldprovider, of gebruik clientgegevens</translation>
    </message>
    <message>
        <source>Check the address; a web page is not the API's address</source>
        <translation>Controleer het adres; een webpagina is niet het adres van de API</translation>
    </message>
    <message>
        <source>Try one tile first</source>
        <translation>Probeer eerst één tegel</translation>
    </message>
    <message>
        <source>Install Python 3 or another backend</source>
        <translation>Installeer Python 3, of neem een andere backend</translation>
    </message>
    <message>
        <source>Choose the folder in which {a} is</source>
        <translation>Kies de map waarin {a} staat</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder</source>
        <translation>Maak daar ruimte, of kies een andere map</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it there</source>
        <translation>Wacht tot die is beëindigd, of stop die daar</translation>
    </message>
    <message>
        <source>Wait for it or stop it there</source>
        <translation>Wacht erop of stop die daar</translation>
    </message>
    <message>
        <source>Allow writing there, or copy the run to another folder</source>
        <translation>Sta daar schrijven toe, of kopieer de run naar een andere map</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Kies een andere plaats</translation>
    </message>
    <message>
        <source>Choose a name that ends with .csv</source>
        <translation>Kies een naam die op .csv eindigt</translation>
    </message>
    <message>
        <source>holds no run ({a} is missing)</source>
        <translation>bevat geen run ({a} ontbreekt)</translation>
    </message>
    <message>
        <source>Choose a folder that “Create run” made</source>
        <translation>Kies een map die met ‘Run maken’ is gemaakt</translation>
    </message>
    <message>
        <source>the run has no tile “{a}”</source>
        <translation>de run heeft geen tegel ‘{a}’</translation>
    </message>
    <message>
        <source>See tile_id in the run's layer tiles</source>
        <translation>Zie tile_id in de laag tiles van de run</translation>
    </message>
    <message>
        <source>“{a}” cannot be cancelled</source>
        <translation>‘{a}’ kan niet worden afgebroken</translation>
    </message>
    <message>
        <source>“{a}” does not end a tile</source>
        <translation>‘{a}’ is geen einde van een tegel</translation>
    </message>
    <message>
        <source>“{a}” is not a status</source>
        <translation>‘{a}’ is geen status</translation>
    </message>
    <message>
        <source>Use some of {a}</source>
        <translation>Gebruik er enkele van {a}</translation>
    </message>
    <message>
        <source>feature {a} is no polygon but a {b}</source>
        <translation>object {a} is geen polygoon maar {b}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laat het weg</translation>
    </message>
    <message>
        <source>Choose a polygon layer, such as one that “Tile grid” made</source>
        <translation>Kies een polygonenlaag, bijvoorbeeld van ‘Tegelraster’</translation>
    </message>
    <message>
        <source>no such layer</source>
        <translation>geen zodanige laag</translation>
    </message>
    <message>
        <source>tile_id “{a}” occurs more than once</source>
        <translation>tile_id ‘{a}’ komt vaker voor</translation>
    </message>
    <message>
        <source>Make the tiles with “Tile grid”</source>
        <translation>Maak de tegels met ‘Tegelraster’</translation>
    </message>
    <message>
        <source>a polygon has no epsg</source>
        <translation>een polygoon heeft geen epsg</translation>
    </message>
    <message>
        <source>the polygon {a} reaches beyond the area of {b}</source>
        <translation>de polygoon {a} reikt buiten het gebied van {b}</translation>
    </message>
    <message>
        <source>Check the layer's coordinate reference system, or make smaller tiles</source>
        <translation>Controleer het CRS van de laag, of maak kleinere tegels</translation>
    </message>
    <message>
        <source>the layer's coordinate reference system ({a}) is not projected</source>
        <translation>het CRS van de laag ({a}) is niet geprojecteerd</translation>
    </message>
    <message>
        <source>Reproject the layer, for instance to its UTM zone, or take its polygons as the tiles of “Tile grid”</source>
        <translation>Herprojecteer de laag, bijvoorbeeld naar haar UTM-zone, of neem haar polygonen als tegels van ‘Tegelraster’</translation>
    </message>
    <message>
        <source>{a} does not exist</source>
        <translation>{a} bestaat niet</translation>
    </message>
    <message>
        <source>Choose a CSV or Parquet file</source>
        <translation>Kies een CSV- of Parquet-bestand</translation>
    </message>
    <message>
        <source>“{a}” is not known</source>
        <translation>‘{a}’ is niet bekend</translation>
    </message>
    <message>
        <source>{a} is not known</source>
        <translation>{a} is niet bekend</translation>
    </message>
    <message>
        <source>Give one such as EPSG:32631</source>
        <translation>Geef er een zoals EPSG:32631</translation>
    </message>
    <message>
        <source>{a} has no results yet</source>
        <translation>{a} heeft nog geen resultaten</translation>
    </message>
    <message>
        <source>Run the jobs first</source>
        <translation>Voer eerst de taken uit</translation>
    </message>
    <message>
        <source>“{a}” is neither a JSON object nor a file</source>
        <translation>‘{a}’ is geen JSON-object en geen bestand</translation>
    </message>
    <message>
        <source>Give a URL, a file or a process id</source>
        <translation>Geef een URL, een bestand of de id van een proces</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>is geen JSON-object</translation>
    </message>
    <message>
        <source>Write it like {a}</source>
        <translation>Schrijf het als {a}</translation>
    </message>
    <message>
        <source>cannot be cut into tiles ({a})</source>
        <translation>kan niet in tegels worden gesneden ({a})</translation>
    </message>
    <message>
        <source>Mend it, or install shapely</source>
        <translation>Herstel het, of installeer shapely</translation>
    </message>
    <message>
        <source>there is no folder {a}</source>
        <translation>er is geen map {a}</translation>
    </message>
    <message>
        <source>Make it, or choose another</source>
        <translation>Maak haar, of kies een andere</translation>
    </message>
    <message>
        <source>configuration “{a}” has no login that can be read</source>
        <translation>configuratie ‘{a}’ heeft geen leesbare aanmelding</translation>
    </message>
    <message>
        <source>Choose one of the kind “Basic authentication”, or one called “BAP Tiler: …”, and unlock it with the master password</source>
        <translation>Kies er een van het type ‘Basic authentication’, of een met de naam ‘BAP Tiler: …’, en ontgrendel die met het hoofdwachtwoord</translation>
    </message>
    <message>
        <source>is below 0 or no number</source>
        <translation>is kleiner dan 0 of geen getal</translation>
    </message>
    <message>
        <source>is not above 0</source>
        <translation>is niet groter dan 0</translation>
    </message>
    <message>
        <source>Give one of the two</source>
        <translation>Geef een van beide</translation>
    </message>
    <message>
        <source>both are given</source>
        <translation>beide zijn gegeven</translation>
    </message>
    <message>
        <source>neither is given</source>
        <translation>geen van beide is gegeven</translation>
    </message>
    <message>
        <source>Give one such as EPSG:3035, or leave it empty</source>
        <translation>Geef er een zoals EPSG:3035, of laat het leeg</translation>
    </message>
    <message>
        <source>Give the length of a tile's side in metres</source>
        <translation>Geef de lengte van de zijde van een tegel in meters</translation>
    </message>
    <message>
        <source>Give 0 or a number of metres</source>
        <translation>Geef 0 of een aantal meters</translation>
    </message>
    <message>
        <source>are not a JSON object</source>
        <translation>zijn geen JSON-object</translation>
    </message>
    <message>
        <source>Give names and values, for example {a}</source>
        <translation>Geef namen en waarden, bijvoorbeeld {a}</translation>
    </message>
    <message>
        <source>{a} has no such parameter</source>
        <translation>{a} heeft deze parameter niet</translation>
    </message>
    <message>
        <source>is set for each tile</source>
        <translation>wordt voor elke tegel gezet</translation>
    </message>
    <message>
        <source>the address {a} of {b} is not an http or https URL</source>
        <translation>het adres {a} van {b} is geen URL met http of https</translation>
    </message>
    <message>
        <source>{a} of {b} is not a number from {m} to {n}</source>
        <translation>{a} van {b} is geen getal van {m} tot {n}</translation>
    </message>
    <message>
        <source>the address of {a} contains a user or password</source>
        <translation>het adres van {a} bevat een gebruiker of wachtwoord</translation>
    </message>
    <message>
        <source>{a} of {b} is not one of {c}</source>
        <translation>{a} van {b} is geen van {c}</translation>
    </message>
    <message>
        <source>The form is {a}</source>
        <translation>De vorm is {a}</translation>
    </message>
    <message>
        <source>Give every backend its own name</source>
        <translation>Geef elke backend een eigen naam</translation>
    </message>
    <message>
        <source>{a} is not name=url</source>
        <translation>{a} is niet naam=url</translation>
    </message>
    <message>
        <source>{a} of {b} is not an option</source>
        <translation>{a} van {b} is geen optie</translation>
    </message>
    <message>
        <source>Give them as credentials, not in the URL</source>
        <translation>Geef ze als aanmeldgegevens, niet in de URL</translation>
    </message>
    <message>
        <source>two backends are called {a}</source>
        <translation>twee backends heten {a}</translation>
    </message>
    <message>
        <source>no backend is given</source>
        <translation>er is geen backend gegeven</translation>
    </message>
    <message>
        <source>has a bound that is not a finite number</source>
        <translation>heeft een grens die geen eindig getal is</translation>
    </message>
    <message>
        <source>is reversed: west is greater than east</source>
        <translation>is omgekeerd: west is groter dan oost</translation>
    </message>
    <message>
        <source>is reversed: south is greater than north</source>
        <translation>is omgekeerd: zuid is groter dan noord</translation>
    </message>
    <message>
        <source>Choose the CRS that the extent's numbers are in</source>
        <translation>Kies het CRS waarin de getallen van de extent zijn</translation>
    </message>
    <message>
        <source>Give four numbers</source>
        <translation>Geef vier getallen</translation>
    </message>
    <message>
        <source>{n} m is not a size</source>
        <translation>{n} m is geen grootte</translation>
    </message>
    <message>
        <source>Give a number of metres above 0, such as 20000</source>
        <translation>Geef een aantal meters boven 0, zoals 20000</translation>
    </message>
    <message>
        <source>Give an extent or an area of interest</source>
        <translation>Geef een extent of een interessegebied</translation>
    </message>
    <message>
        <source>Parquet files need the Python package pyarrow, {a}</source>
        <translation>Parquet-bestanden hebben het Python-pakket pyarrow nodig, {a}</translation>
    </message>
    <message>
        <source>{a} has no column “{b}”</source>
        <translation>{a} heeft geen kolom ‘{b}’</translation>
    </message>
    <message>
        <source>not every row has a polygon</source>
        <translation>niet elke rij heeft een polygoon</translation>
    </message>
    <message>
        <source>Give the run folder of a run whose tiles have the same tile_id</source>
        <translation>Geef de map van een run waarvan de tegels dezelfde tile_id hebben</translation>
    </message>
    <message>
        <source>Choose one that openEO's manager wrote</source>
        <translation>Kies er een die de manager van openEO heeft geschreven</translation>
    </message>
    <message>
        <source>the geometries have no coordinate reference system</source>
        <translation>de geometrieën hebben geen CRS</translation>
    </message>
    <message>
        <source>Choose a job table with one row per job</source>
        <translation>Kies een takentabel met een rij per taak</translation>
    </message>
    <message>
        <source>{a} has no rows</source>
        <translation>{a} heeft geen rijen</translation>
    </message>
    <message>
        <source>Fill the column, or remove it to have the tiles numbered</source>
        <translation>Vul de kolom, of verwijder ze om de tegels te laten nummeren</translation>
    </message>
    <message>
        <source>Install a pyarrow that fits this QGIS, or use a CSV file</source>
        <translation>Installeer een pyarrow die bij deze QGIS past, of gebruik een CSV-bestand</translation>
    </message>
    <message>
        <source>Add it to the table</source>
        <translation>Voeg ze aan de tabel toe</translation>
    </message>
    <message>
        <source>{a} is no job table ({b})</source>
        <translation>{a} is geen takentabel ({b})</translation>
    </message>
    <message>
        <source>a row has no tile_id</source>
        <translation>een rij heeft geen tile_id</translation>
    </message>
    <message>
        <source>Give every row an id of its own</source>
        <translation>Geef elke rij een eigen id</translation>
    </message>
    <message>
        <source>Correct it in the table</source>
        <translation>Verbeter het in de tabel</translation>
    </message>
    <message>
        <source>Fill it in the table</source>
        <translation>Vul het in de tabel in</translation>
    </message>
    <message>
        <source>the costs of tile “{a}” are not a number</source>
        <translation>de kosten van tegel ‘{a}’ zijn geen getal</translation>
    </message>
    <message>
        <source>Use openEO's statuses</source>
        <translation>Gebruik de statussen van openEO</translation>
    </message>
    <message>
        <source>tile “{a}” has the unknown status “{b}”</source>
        <translation>tegel ‘{a}’ heeft de onbekende status ‘{b}’</translation>
    </message>
    <message>
        <source>Choose the run that the table belongs to</source>
        <translation>Kies de run waarbij de tabel hoort</translation>
    </message>
    <message>
        <source>Correct them in the table</source>
        <translation>Verbeter ze in de tabel</translation>
    </message>
    <message>
        <source>column {a} of tile “{b}” is not a name</source>
        <translation>kolom {a} van tegel ‘{b}’ is geen naam</translation>
    </message>
    <message>
        <source>the job of tile “{a}” has no backend_name</source>
        <translation>de taak van tegel ‘{a}’ heeft geen backend_name</translation>
    </message>
    <message>
        <source>Check the free space</source>
        <translation>Controleer de vrije ruimte</translation>
    </message>
    <message>
        <source>{a} cannot be written: {b}</source>
        <translation>{a} kan niet worden geschreven: {b}</translation>
    </message>
    <message>
        <source>{a} is unknown</source>
        <translation>{a} is onbekend</translation>
    </message>
    <message>
        <source>{a} is not a format of mosaics</source>
        <translation>{a} is geen formaat voor mozaïeken</translation>
    </message>
    <message>
        <source>Choose an EPSG code</source>
        <translation>Kies een EPSG-code</translation>
    </message>
    <message>
        <source>Make a new run with one of: {a}</source>
        <translation>Maak een nieuwe run met een van: {a}</translation>
    </message>
    <message>
        <source>{a} cannot write “{b}”</source>
        <translation>{a} kan ‘{b}’ niet schrijven</translation>
    </message>
    <message>
        <source>Give 0 or more metres</source>
        <translation>Geef 0 of meer meters</translation>
    </message>
    <message>
        <source>{n} m is more than 100 km</source>
        <translation>{n} m is meer dan 100 km</translation>
    </message>
    <message>
        <source>feature {a} lies nowhere on the Earth</source>
        <translation>object {a} ligt nergens op de aarde</translation>
    </message>
    <message>
        <source>Mend its definition</source>
        <translation>Verbeter de definitie</translation>
    </message>
    <message>
        <source>uses the parameter "{a}", which it does not have</source>
        <translation>gebruikt de parameter "{a}", die het niet heeft</translation>
    </message>
    <message>
        <source>Give an address, a file or the id of a process</source>
        <translation>Geef een adres, een bestand of de id van een proces</translation>
    </message>
    <message>
        <source>Connect to the backend first, or give an address or file</source>
        <translation>Verbind eerst met de backend, of geef een adres of bestand</translation>
    </message>
    <message>
        <source>Try again, or give an address or file</source>
        <translation>Probeer het opnieuw, of geef een adres of bestand</translation>
    </message>
    <message>
        <source>Check that it is a process</source>
        <translation>Controleer of het een proces is</translation>
    </message>
    <message>
        <source>{a} leads to an address that is not http(s)</source>
        <translation>{a} leidt naar een adres zonder http(s)</translation>
    </message>
    <message>
        <source>"{a}" is neither an address nor a file; a process of a backend needs a connection to it</source>
        <translation>‘{a}’ is geen adres en geen bestand; een proces van een backend vraagt een verbinding ermee</translation>
    </message>
    <message>
        <source>is larger than {n} MB</source>
        <translation>is groter dan {n} MB</translation>
    </message>
    <message>
        <source>{a}:// addresses are not read</source>
        <translation>adressen met {a}:// worden niet gelezen</translation>
    </message>
    <message>
        <source>the backend does not give its processes ({a})</source>
        <translation>de backend geeft zijn processen niet ({a})</translation>
    </message>
    <message>
        <source>Use http://, https:// or a file's path</source>
        <translation>Gebruik http://, https:// of het pad van een bestand</translation>
    </message>
    <message>
        <source>Use the final address</source>
        <translation>Gebruik het uiteindelijke adres</translation>
    </message>
    <message>
        <source>was not read within {n} s</source>
        <translation>werd niet binnen {n} s gelezen</translation>
    </message>
    <message>
        <source>Check it in a browser</source>
        <translation>Controleer het in een browser</translation>
    </message>
    <message>
        <source>UTM zones exist from 80° south to 84° north, the area's centre is at {n}°</source>
        <translation>UTM-zones bestaan van 80° zuid tot 84° noord, het midden van het gebied ligt op {n}°</translation>
    </message>
    <message>
        <source>Choose a polar projected CRS, such as {a} (Arctic) or {b} (Antarctic)</source>
        <translation>Kies een polair geprojecteerd CRS, zoals {a} (Arctis) of {b} (Antarctica)</translation>
    </message>
    <message>
        <source>Build a grid first</source>
        <translation>Bouw eerst een raster</translation>
    </message>
    <message>
        <source>there are no tiles</source>
        <translation>er zijn geen tegels</translation>
    </message>
    <message>
        <source>Give ids that differ in more than case and special characters</source>
        <translation>Geef id’s die in meer dan hoofdletters en speciale tekens verschillen</translation>
    </message>
    <message>
        <source>the tile ids “{a}” and “{b}” lead to the same folder</source>
        <translation>de tegel-id’s ‘{a}’ en ‘{b}’ leiden naar dezelfde map</translation>
    </message>
    <message>
        <source>{a} is not more than 0</source>
        <translation>{a} is niet groter dan 0</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Kies er een</translation>
    </message>
    <message>
        <source>Give 1 to {n}</source>
        <translation>Geef 1 tot {n}</translation>
    </message>
    <message>
        <source>{a} is less than 1</source>
        <translation>{a} is kleiner dan 1</translation>
    </message>
    <message>
        <source>there is no backend {a} in this run</source>
        <translation>er is geen backend {a} in deze run</translation>
    </message>
    <message>
        <source>Give 1 or more</source>
        <translation>Geef 1 of meer</translation>
    </message>
    <message>
        <source>Give seconds, or leave it empty</source>
        <translation>Geef seconden, of laat het leeg</translation>
    </message>
    <message>
        <source>{n} parallel jobs</source>
        <translation>{n} parallelle taken</translation>
    </message>
    <message>
        <source>Choose one of: {a}</source>
        <translation>Kies een van: {a}</translation>
    </message>
    <message>
        <source>Give credits, or leave it empty</source>
        <translation>Geef credits, of laat het leeg</translation>
    </message>
    <message>
        <source>{a} cannot be read: {b}</source>
        <translation>{a} kan niet worden gelezen: {b}</translation>
    </message>
    <message>
        <source>the mosaic has no band {a}</source>
        <translation>het mozaïek heeft geen band {a}</translation>
    </message>
    <message>
        <source>Build it again</source>
        <translation>Bouw het opnieuw</translation>
    </message>
    <message>
        <source>there is no area to clip to</source>
        <translation>er is geen gebied om op af te snijden</translation>
    </message>
    <message>
        <source>Choose an area or do not clip</source>
        <translation>Kies een gebied of snijd niet af</translation>
    </message>
    <message>
        <source>Give a share, for example 0.1</source>
        <translation>Geef een aandeel, bijvoorbeeld 0,1</translation>
    </message>
    <message>
        <source>{n} is not between 0 and 1</source>
        <translation>{n} ligt niet tussen 0 en 1</translation>
    </message>
    <message>
        <source>crosses the antimeridian, where tiles in degrees end</source>
        <translation>kruist de antimeridiaan, waar tegels in graden eindigen</translation>
    </message>
    <message>
        <source>Choose a projected CRS</source>
        <translation>Kies een geprojecteerd CRS</translation>
    </message>
    <message>
        <source>has no polygons</source>
        <translation>bevat geen polygonen</translation>
    </message>
    <message>
        <source>has no coordinate reference system</source>
        <translation>heeft geen coördinatenreferentiesysteem</translation>
    </message>
    <message>
        <source>have no coordinate reference system</source>
        <translation>hebben geen coördinatenreferentiesysteem</translation>
    </message>
    <message>
        <source>feature {a} is no polygon ({b})</source>
        <translation>object {a} is geen polygoon ({b})</translation>
    </message>
    <message>
        <source>lies outside the area of {a}: longitudes are -180 to 180, latitudes -90 to 90 degrees</source>
        <translation>ligt buiten het gebied van {a}: lengtes lopen van -180 tot 180, breedtes van -90 tot 90 graden</translation>
    </message>
    <message>
        <source>lies outside the area of {a}</source>
        <translation>ligt buiten het gebied van {a}</translation>
    </message>
    <message>
        <source>is empty: it has no width or no height</source>
        <translation>is leeg: zonder breedte of zonder hoogte</translation>
    </message>
    <message>
        <source>does not fit into {a}</source>
        <translation>past niet in {a}</translation>
    </message>
    <message>
        <source>lies across the edge of the map in {a}</source>
        <translation>ligt over de rand van de kaart in {a} heen</translation>
    </message>
    <message>
        <source>looks like degrees, but {a} is in metres</source>
        <translation>lijkt in graden, maar {a} is in meters</translation>
    </message>
    <message>
        <source>has coordinates that are no degrees, although {a} is in degrees</source>
        <translation>heeft coördinaten die geen graden zijn, hoewel {a} in graden is</translation>
    </message>
    <message>
        <source>“{a}” is reversed: a minimum is above its maximum</source>
        <translation>“{a}” is omgekeerd: een minimum ligt boven zijn maximum</translation>
    </message>
    <message>
        <source>“{a}” is empty</source>
        <translation>“{a}” is leeg</translation>
    </message>
    <message>
        <source>“{a}” is not made of numbers</source>
        <translation>“{a}” bestaat niet uit getallen</translation>
    </message>
    <message>
        <source>“{a}” is not an extent</source>
        <translation>“{a}” is geen bereik</translation>
    </message>
    <message>
        <source>“{a}” is not a length</source>
        <translation>“{a}” is geen lengte</translation>
    </message>
    <message>
        <source>“{a}” can be read in two ways</source>
        <translation>“{a}” kan op twee manieren worden gelezen</translation>
    </message>
    <message>
        <source>“{a}” is not above 0</source>
        <translation>“{a}” is niet groter dan 0</translation>
    </message>
    <message>
        <source>“{a}” is not an address</source>
        <translation>“{a}” is geen adres</translation>
    </message>
    <message>
        <source>{a} is not an address</source>
        <translation>{a} is geen adres</translation>
    </message>
    <message>
        <source>{k} m gives {m} tiles, more than {n}</source>
        <translation>{k} m geeft {m} tegels, meer dan {n}</translation>
    </message>
    <message>
        <source>{n} m is not possible</source>
        <translation>{n} m is niet mogelijk</translation>
    </message>
    <message>
        <source>{n} m is more than from the equator to a pole</source>
        <translation>{n} m is meer dan van de evenaar tot een pool</translation>
    </message>
    <message>
        <source>Give a smaller one</source>
        <translation>Geef een kleinere op</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is leeg</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>the demo scenes lie around Antwerp, outside this area: no job would succeed</source>
        <translation>de demoscènes liggen rond Antwerpen, buiten dit gebied: geen taak zou slagen</translation>
    </message>
    <message>
        <source>Choose a folder with scenes of this area, another backend, or an area there</source>
        <translation>Kies een map met scènes van dit gebied, een andere backend, of een gebied daar</translation>
    </message>
    <message>
        <source>they lie outside this area: no job would succeed</source>
        <translation>ze liggen buiten dit gebied: geen taak zou slagen</translation>
    </message>
    <message>
        <source>Choose other scenes, or press “Take area and period from the scenes”</source>
        <translation>Kies andere scènes, of druk op ‘Gebied en periode overnemen uit de scènes’</translation>
    </message>
    <message>
        <source>no layer is chosen</source>
        <translation>er is geen laag gekozen</translation>
    </message>
    <message>
        <source>are not all polygons</source>
        <translation>zijn niet allemaal polygonen</translation>
    </message>
    <message>
        <source>there is no polygon layer</source>
        <translation>er is geen polygonenlaag</translation>
    </message>
    <message>
        <source>no feature is selected</source>
        <translation>er is geen object geselecteerd</translation>
    </message>
    <message>
        <source>no polygon is drawn yet</source>
        <translation>er is nog geen polygoon getekend</translation>
    </message>
    <message>
        <source>a polygon has no tile_id</source>
        <translation>een polygoon heeft geen tile_id</translation>
    </message>
    <message>
        <source>a tile_id occurs more than once</source>
        <translation>een tile_id komt meer dan eens voor</translation>
    </message>
    <message>
        <source>footprints of Sentinel-2 are always whole</source>
        <translation>Sentinel-2-tegels zijn altijd heel</translation>
    </message>
    <message>
        <source>reaches beyond Sentinel-2's tiles (80° south to 84° north)</source>
        <translation>reikt voorbij de Sentinel-2-tegels (80° zuid tot 84° noord)</translation>
    </message>
    <message>
        <source>no tile of the extent lies in it</source>
        <translation>geen tegel van het bereik ligt erin</translation>
    </message>
    <message>
        <source>no tile of the layer lies in it</source>
        <translation>geen tegel van de laag ligt erin</translation>
    </message>
    <message>
        <source>leaves no tile</source>
        <translation>laat geen tegel over</translation>
    </message>
    <message>
        <source>{a} is made for {b}, not for this area</source>
        <translation>{a} is gemaakt voor {b}, niet voor dit gebied</translation>
    </message>
    <message>
        <source>a part of the area cannot be transformed from {a} to {b}</source>
        <translation>een deel van het gebied kan niet van {a} naar {b} worden omgerekend</translation>
    </message>
    <message>
        <source>{a} is geographic: a degree of longitude shrinks towards the poles, so tiles of one size in metres do not exist in it</source>
        <translation>{a} is geografisch: een lengtegraad krimpt naar de polen toe, dus tegels van één maat in meters bestaan er niet in</translation>
    </message>
    <message>
        <source>{a} is not a projected CRS in metres</source>
        <translation>{a} is geen geprojecteerd CRS in meters</translation>
    </message>
    <message>
        <source>{a} is not a coordinate reference system</source>
        <translation>{a} is geen coördinatenreferentiesysteem</translation>
    </message>
    <message>
        <source>{a} is in the list already</source>
        <translation>{a} staat al in de lijst</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>er is niets gekozen</translation>
    </message>
    <message>
        <source>no folder is chosen</source>
        <translation>er is geen map gekozen</translation>
    </message>
    <message>
        <source>no folder is given</source>
        <translation>er is geen map opgegeven</translation>
    </message>
    <message>
        <source>{a} is a file</source>
        <translation>{a} is een bestand</translation>
    </message>
    <message>
        <source>{a} holds another run</source>
        <translation>{a} bevat een andere run</translation>
    </message>
    <message>
        <source>{a} is not empty</source>
        <translation>{a} is niet leeg</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} kan niet worden geschreven ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read ({b})</source>
        <translation>{a} kan niet worden gelezen ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read</source>
        <translation>{a} kan niet worden gelezen</translation>
    </message>
    <message>
        <source>{a} is too large</source>
        <translation>{a} is te groot</translation>
    </message>
    <message>
        <source>{a} is too small</source>
        <translation>{a} is te klein</translation>
    </message>
    <message>
        <source>{a} is not a STAC ItemCollection with scenes</source>
        <translation>{a} is geen STAC-ItemCollection met scènes</translation>
    </message>
    <message>
        <source>{a} cannot be reached ({b})</source>
        <translation>{a} is onbereikbaar ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be reached</source>
        <translation>{a} is niet bereikbaar</translation>
    </message>
    <message>
        <source>{a} does not answer in time</source>
        <translation>{a} antwoordt niet op tijd</translation>
    </message>
    <message>
        <source>{a} answers {b} {c}</source>
        <translation>{a} antwoordt {b} {c}</translation>
    </message>
    <message>
        <source>the file {a} cannot be read: {b}</source>
        <translation>het bestand {a} kan niet worden gelezen: {b}</translation>
    </message>
    <message>
        <source>is not JSON ({a})</source>
        <translation>is geen JSON ({a})</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>is geen JSON</translation>
    </message>
    <message>
        <source>is JSON, but not an openEO process: {a}</source>
        <translation>is JSON, maar geen openEO-proces: {a}</translation>
    </message>
    <message>
        <source>is a web page, not JSON</source>
        <translation>is een webpagina, geen JSON</translation>
    </message>
    <message>
        <source>is still being read</source>
        <translation>wordt nog gelezen</translation>
    </message>
    <message>
        <source>is not chosen</source>
        <translation>is niet gekozen</translation>
    </message>
    <message>
        <source>{a} has no parameter for a geometry or bounding box</source>
        <translation>{a} heeft geen parameter voor een geometrie of omhullende</translation>
    </message>
    <message>
        <source>the backend has no process "{a}"</source>
        <translation>de backend heeft geen proces "{a}"</translation>
    </message>
    <message>
        <source>{n} is out of range</source>
        <translation>{n} valt buiten het bereik</translation>
    </message>
    <message>
        <source>{a} is not one of the allowed values</source>
        <translation>{a} is geen van de toegestane waarden</translation>
    </message>
    <message>
        <source>has a value twice</source>
        <translation>bevat een waarde dubbel</translation>
    </message>
    <message>
        <source>{a} is not a date</source>
        <translation>{a} is geen datum</translation>
    </message>
    <message>
        <source>{a} is not a period</source>
        <translation>{a} is geen periode</translation>
    </message>
    <message>
        <source>has neither a start nor an end</source>
        <translation>heeft begin noch einde</translation>
    </message>
    <message>
        <source>starts and ends at the same time</source>
        <translation>begint en eindigt op hetzelfde moment</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>eindigt voor het begint</translation>
    </message>
    <message>
        <source>has {n} values</source>
        <translation>heeft {n} waarden</translation>
    </message>
    <message>
        <source>is not a bounding box</source>
        <translation>is geen omhullende</translation>
    </message>
    <message>
        <source>Choose a polygon layer with features</source>
        <translation>Kies een polygonenlaag met objecten</translation>
    </message>
    <message>
        <source>Choose a polygon layer, or another kind of grid</source>
        <translation>Kies een polygonenlaag of een ander soort raster</translation>
    </message>
    <message>
        <source>Choose a polygon layer</source>
        <translation>Kies een polygonenlaag</translation>
    </message>
    <message>
        <source>Choose polygons, or give a buffer in metres for points and lines</source>
        <translation>Kies polygonen, of geef voor punten en lijnen een buffer in meters</translation>
    </message>
    <message>
        <source>Choose a layer, or a selection, with at least one polygon</source>
        <translation>Kies een laag of selectie met minstens één polygoon</translation>
    </message>
    <message>
        <source>Set the layer's CRS</source>
        <translation>Stel het CRS van de laag in</translation>
    </message>
    <message>
        <source>Mend it or leave it out</source>
        <translation>Herstel het of laat het weg</translation>
    </message>
    <message>
        <source>Check the coordinates and the CRS they are in</source>
        <translation>Controleer de coördinaten en hun CRS</translation>
    </message>
    <message>
        <source>Choose the right CRS</source>
        <translation>Kies het juiste CRS</translation>
    </message>
    <message>
        <source>Choose the CRS that its numbers are in</source>
        <translation>Kies het CRS van de getallen</translation>
    </message>
    <message>
        <source>Draw or choose a larger one</source>
        <translation>Teken of kies een groter bereik</translation>
    </message>
    <message>
        <source>Choose a smaller extent or another grid CRS</source>
        <translation>Kies een kleiner bereik of een ander CRS voor het raster</translation>
    </message>
    <message>
        <source>Choose a smaller area or another CRS</source>
        <translation>Kies een kleiner gebied of een ander CRS</translation>
    </message>
    <message>
        <source>Choose a smaller one, or a grid of squares</source>
        <translation>Kies een kleiner bereik, of een raster van vierkanten</translation>
    </message>
    <message>
        <source>Choose its squares, or do not clip</source>
        <translation>Kies de vierkanten, of snijd niet bij</translation>
    </message>
    <message>
        <source>Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]</source>
        <translation>Geef xmin,xmax,ymin,ymax en het CRS, bijvoorbeeld 590000,600000,5660000,5670000 [EPSG:32631]</translation>
    </message>
    <message>
        <source>Take it from the map or a layer, draw it, or type it</source>
        <translation>Neem het over van de kaart of een laag, teken of typ het</translation>
    </message>
    <message>
        <source>Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one</source>
        <translation>Schrijf het achter de getallen, bijvoorbeeld [EPSG:32631], of neem het bereik van een laag die er een heeft</translation>
    </message>
    <message>
        <source>Give a length such as 5 km or 2500 m</source>
        <translation>Geef een lengte zoals 5 km of 2500 m</translation>
    </message>
    <message>
        <source>Write thousands without a sign: 2500 m</source>
        <translation>Schrijf duizendtallen zonder teken: 2500 m</translation>
    </message>
    <message>
        <source>Choose {n} m or more, or a smaller extent</source>
        <translation>Kies {n} m of meer, of een kleiner bereik</translation>
    </message>
    <message>
        <source>Choose {n} m or less, such as 20000</source>
        <translation>Kies {n} m of minder, bijvoorbeeld 20000</translation>
    </message>
    <message>
        <source>Give 10, 20 or 60 metres, or 0</source>
        <translation>Geef 10, 20 of 60 meter, of 0</translation>
    </message>
    <message>
        <source>Check the area, its CRS and the minimum coverage</source>
        <translation>Controleer het gebied, zijn CRS en de minimale bedekking</translation>
    </message>
    <message>
        <source>Choose a projected CRS in metres, leave it automatic (UTM), or allow tiles in degrees</source>
        <translation>Kies een geprojecteerd CRS in meters, of laat het automatisch (UTM)</translation>
    </message>
    <message>
        <source>Choose one in metres, as UTM</source>
        <translation>Kies er een in meters, zoals UTM</translation>
    </message>
    <message>
        <source>Choose another, or leave it empty for UTM</source>
        <translation>Kies een ander, of laat het leeg voor UTM</translation>
    </message>
    <message>
        <source>Check the layer, its CRS and the minimum coverage</source>
        <translation>Controleer de laag, zijn CRS en de minimale bedekking</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Kies een ander</translation>
    </message>
    <message>
        <source>Press “Draw on the map”</source>
        <translation>Druk op “Op de kaart tekenen”</translation>
    </message>
    <message>
        <source>Add one to the project, or choose another kind of area</source>
        <translation>Voeg er een aan het project toe, of kies een ander soort gebied</translation>
    </message>
    <message>
        <source>Select some on the map, or take the whole layer</source>
        <translation>Selecteer er op de kaart, of neem de hele laag</translation>
    </message>
    <message>
        <source>Fill the field tile_id, or rename it to have them numbered</source>
        <translation>Vul het veld tile_id, of hernoem het om te laten nummeren</translation>
    </message>
    <message>
        <source>Give every tile an id of its own</source>
        <translation>Geef elke tegel een eigen id</translation>
    </message>
    <message>
        <source>Fill it in, or choose another authentication</source>
        <translation>Vul het in, of kies een andere authenticatie</translation>
    </message>
    <message>
        <source>Give one such as https://openeo.example.org</source>
        <translation>Geef er een zoals https://openeo.example.org</translation>
    </message>
    <message>
        <source>Tick it there, or give another address</source>
        <translation>Vink het daar aan, of geef een ander adres</translation>
    </message>
    <message>
        <source>Choose a new or empty folder</source>
        <translation>Kies een nieuwe of lege map</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder</source>
        <translation>Kies een nieuwe of lege map</translation>
    </message>
    <message>
        <source>Choose a new folder, or open that run to continue it</source>
        <translation>Kies een nieuwe map, of open die run om hem voort te zetten</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Kies een andere map</translation>
    </message>
    <message>
        <source>Tick the one that shall work</source>
        <translation>Vink aan wat moet werken</translation>
    </message>
    <message>
        <source>Choose the folder that holds items.json</source>
        <translation>Kies de map met items.json</translation>
    </message>
    <message>
        <source>Choose a folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>Kies een map met Sentinel-2-scènes en een STAC-ItemCollection met de naam items.json</translation>
    </message>
    <message>
        <source>Begin it with https://</source>
        <translation>Begin het met https://</translation>
    </message>
    <message>
        <source>Choose a JSON file</source>
        <translation>Kies een JSON-bestand</translation>
    </message>
    <message>
        <source>Choose one from the list</source>
        <translation>Kies er een uit de lijst</translation>
    </message>
    <message>
        <source>Give an address and open it</source>
        <translation>Geef een adres op en open het</translation>
    </message>
    <message>
        <source>Choose a file and open it</source>
        <translation>Kies een bestand en open het</translation>
    </message>
    <message>
        <source>Choose the definition of a process</source>
        <translation>Kies de definitie van een proces</translation>
    </message>
    <message>
        <source>Choose a process that can be run for a tile</source>
        <translation>Kies een proces dat voor een tegel kan draaien</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Wacht even</translation>
    </message>
    <message>
        <source>Write texts in double quotes</source>
        <translation>Schrijf teksten tussen dubbele aanhalingstekens</translation>
    </message>
    <message>
        <source>Check the address and the network connection, or use a file</source>
        <translation>Controleer adres en netwerkverbinding, of gebruik een bestand</translation>
    </message>
    <message>
        <source>Check the address in a browser</source>
        <translation>Controleer het adres in een browser</translation>
    </message>
    <message>
        <source>Check its path</source>
        <translation>Controleer het pad</translation>
    </message>
    <message>
        <source>Check the id, or log in for your own</source>
        <translation>Controleer de id, of meld u aan voor eigen processen</translation>
    </message>
    <message>
        <source>Try again later or use a file</source>
        <translation>Probeer het later opnieuw of gebruik een bestand</translation>
    </message>
    <message>
        <source>Use a process definition in JSON</source>
        <translation>Gebruik een procesdefinitie in JSON</translation>
    </message>
    <message>
        <source>Use the address of the JSON file itself ("Raw" on GitHub)</source>
        <translation>Gebruik het adres van het JSON-bestand zelf ("Raw" op GitHub)</translation>
    </message>
    <message>
        <source>Choose from: {a}</source>
        <translation>Kies uit: {a}</translation>
    </message>
    <message>
        <source>Give at least {n}</source>
        <translation>Geef er minstens {n}</translation>
    </message>
    <message>
        <source>Give at most {n}</source>
        <translation>Geef er hoogstens {n}</translation>
    </message>
    <message>
        <source>Give each value once</source>
        <translation>Geef elke waarde één keer</translation>
    </message>
    <message>
        <source>Enter the backend's address, such as https://openeo.example.org</source>
        <translation>Vul het adres van de backend in, bijvoorbeeld https://openeo.example.org</translation>
    </message>
    <message>
        <source>Give a number from {m} to {n}</source>
        <translation>Geef een getal van {m} tot {n}</translation>
    </message>
    <message>
        <source>Give a number of at least {n}</source>
        <translation>Geef een getal van ten minste {n}</translation>
    </message>
    <message>
        <source>Give a number of at most {n}</source>
        <translation>Geef een getal van ten hoogste {n}</translation>
    </message>
    <message>
        <source>Give a number above {n}</source>
        <translation>Geef een getal boven {n}</translation>
    </message>
    <message>
        <source>Give a number below {n}</source>
        <translation>Geef een getal onder {n}</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Geef een getal</translation>
    </message>
    <message>
        <source>Give two dates</source>
        <translation>Geef twee datums</translation>
    </message>
    <message>
        <source>Exchange the two values</source>
        <translation>Verwissel de twee waarden</translation>
    </message>
    <message>
        <source>{a} needs it</source>
        <translation>{a} heeft het nodig</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
</context><context>
    <name>ProcessAlgorithm</name>
    <message>
        <source>Process</source>
        <translation>Proces</translation>
    </message>
    <message>
        <source>Address (URL) of an openEO process definition, a JSON file with one, or the id of a backend's process.</source>
        <translation>Adres (URL) van een openEO-procesdefinitie, een JSON-bestand met een definitie, of de id van een proces van een backend.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Parameters without the tile's geometry, as JSON or as the path of a JSON file, such as {example}</source>
        <translation>Parameters zonder de geometrie van de tegel, als JSON of als pad van een JSON-bestand, zoals {example}</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Taakopties</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory, as JSON or as the path of a JSON file.</source>
        <translation>Opties die de backend begrijpt, zoals geheugen, als JSON of als pad van een JSON-bestand.</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Uitvoerformaat</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it.</source>
        <translation>Bestandsformaat van de resultaten, met de naam die de backend ervoor gebruikt.</translation>
    </message>
</context><context>
    <name>ProcessForm</name>
    <message>
        <source>Optional parameters</source>
        <translation>Optionele parameters</translation>
    </message>
    <message>
        <source>each tile</source>
        <translation>elke tegel</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>niet opgegeven</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
</context><context>
    <name>ProcessPage</name>
    <message>
        <source>published for {hosts}</source>
        <translation>gepubliceerd voor {hosts}</translation>
    </message>
    <message>
        <source>0.12 to 0.2 credits per km² and month, 2 per job</source>
        <translation>0,12 tot 0,2 credits per km² en maand, 2 per taak</translation>
    </message>
    <message>
        <source>the ESA APEx catalogue</source>
        <translation>de ESA APEx-catalogus</translation>
    </message>
    <message>
        <source>an address (URL)</source>
        <translation>een adres (URL)</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>een bestand</translation>
    </message>
    <message>
        <source>my own on a backend</source>
        <translation>mijn eigen op een backend</translation>
    </message>
    <message>
        <source>openEO process (*.json)</source>
        <translation>openEO-proces (*.json)</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Optie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Reading the process …</source>
        <translation>Proces lezen …</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a process</source>
        <translation>BAP Tiler: proces lezen</translation>
    </message>
    <message>
        <source>&amp;Process from</source>
        <translation>&amp;Proces uit</translation>
    </message>
    <message>
        <source>Where the process comes from</source>
        <translation>Waar het proces vandaan komt</translation>
    </message>
    <message>
        <source>Search title, keyword or id</source>
        <translation>Titel, trefwoord of id zoeken</translation>
    </message>
    <message>
        <source>Only processes with all these words are listed</source>
        <translation>Alleen processen met al deze woorden worden getoond</translation>
    </message>
    <message>
        <source>Processes of the ESA APEx catalogue</source>
        <translation>Processen van de ESA APEx-catalogus</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Ver&amp;nieuwen</translation>
    </message>
    <message>
        <source>Fetch the present list from the catalogue</source>
        <translation>De actuele lijst uit de catalogus ophalen</translation>
    </message>
    <message>
        <source>&amp;Address of the definition (JSON)</source>
        <translation>&amp;Adres van de definitie (JSON)</translation>
    </message>
    <message>
        <source>https://…/process.json</source>
        <translation>https://…/process.json</translation>
    </message>
    <message>
        <source>http or https address of an openEO process definition</source>
        <translation>http- of https-adres van een openEO-procesdefinitie</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>Read the process from the address</source>
        <translation>Het proces van het adres lezen</translation>
    </message>
    <message>
        <source>&amp;File with a definition (JSON)</source>
        <translation>&amp;Bestand met een definitie (JSON)</translation>
    </message>
    <message>
        <source>A file with an openEO process definition; every job carries its graph with it</source>
        <translation>Een bestand met een openEO-procesdefinitie; elke taak bevat de procesgraaf ervan</translation>
    </message>
    <message>
        <source>Read the process from the file</source>
        <translation>Het proces uit het bestand lezen</translation>
    </message>
    <message>
        <source>&amp;Your processes on</source>
        <translation>Ei&amp;gen processen op</translation>
    </message>
    <message>
        <source>The backend that keeps them</source>
        <translation>De backend waarop ze zijn opgeslagen</translation>
    </message>
    <message>
        <source>&amp;List them</source>
        <translation>&amp;Lijst opvragen</translation>
    </message>
    <message>
        <source>Ask the backend; needs a login there</source>
        <translation>De backend vragen; hiervoor is aanmelden nodig</translation>
    </message>
    <message>
        <source>Choose one to open it</source>
        <translation>Kies er een om te openen</translation>
    </message>
    <message>
        <source>Advanced: output format and job options</source>
        <translation>Geavanceerd: uitvoerformaat en taakopties</translation>
    </message>
    <message>
        <source>Output for&amp;mat</source>
        <translation>Uitvoer&amp;formaat</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it; GeoTIFF is needed for mosaics</source>
        <translation>Bestandsformaat van de resultaten, met de naam die de backend ervoor gebruikt; voor mozaïeken is GeoTIFF nodig</translation>
    </message>
    <message>
        <source>&amp;Job options</source>
        <translation>&amp;Taakopties</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory; an empty name drops the line</source>
        <translation>Opties die de backend begrijpt, zoals geheugen; een lege naam verwijdert de regel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
</context><context>
    <name>Reasons</name>
    <message>
        <source>attempt {a} on {b}</source>
        <translation>poging {a} op {b}</translation>
    </message>
    <message>
        <source>job {a} on {b}</source>
        <translation>taak {a} op {b}</translation>
    </message>
    <message>
        <source>job {a}: its results are downloaded</source>
        <translation>taak {a}: de resultaten worden gedownload</translation>
    </message>
    <message>
        <source>the results of job {a} are whole</source>
        <translation>de resultaten van taak {a} zijn volledig</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>op verzoek</translation>
    </message>
    <message>
        <source>no job was made</source>
        <translation>er is geen taak aangemaakt</translation>
    </message>
    <message>
        <source>Cancelled on request</source>
        <translation>op verzoek geannuleerd</translation>
    </message>
    <message>
        <source>Cancelled on request, which no backend has confirmed yet</source>
        <translation>op verzoek geannuleerd, wat nog geen backend heeft bevestigd</translation>
    </message>
    <message>
        <source>the job ran longer than allowed</source>
        <translation>de taak duurde langer dan toegestaan</translation>
    </message>
    <message>
        <source>The job was cancelled</source>
        <translation>de taak is geannuleerd</translation>
    </message>
    <message>
        <source>The job is not on the backend any more</source>
        <translation>de taak is niet meer op de backend</translation>
    </message>
    <message>
        <source>The job was queued for more than {n} seconds</source>
        <translation>de taak wachtte meer dan {n} seconden</translation>
    </message>
    <message>
        <source>The job ran for more than {n} seconds</source>
        <translation>de taak liep meer dan {n} seconden</translation>
    </message>
    <message>
        <source>{a} was found by its token</source>
        <translation>{a} is aan zijn kenmerk herkend</translation>
    </message>
    <message>
        <source>{a} was told to start {n} seconds ago and has not</source>
        <translation>{a} had {n} seconden geleden moeten starten en deed dat niet</translation>
    </message>
    <message>
        <source>on another backend: {a}</source>
        <translation>op een andere backend: {a}</translation>
    </message>
    <message>
        <source>{a}; the backend answers other requests, so only this tile waits</source>
        <translation>{a}; de backend beantwoordt andere verzoeken, dus alleen deze tegel wacht</translation>
    </message>
    <message>
        <source>{a}: {n} bytes are there</source>
        <translation>{a}: {n} bytes zijn er al</translation>
    </message>
    <message>
        <source>Paused by the user</source>
        <translation>gepauzeerd door de gebruiker</translation>
    </message>
    <message>
        <source>by the user</source>
        <translation>door de gebruiker</translation>
    </message>
    <message>
        <source>The budget of {k} credits is reached: {m} spent, {n} expected for running jobs and the next</source>
        <translation>Het budget van {k} credits is bereikt: {m} besteed, {n} verwacht voor lopende taken en de volgende</translation>
    </message>
    <message>
        <source>Every request has failed since {a} ({b}). It is tried again every few minutes</source>
        <translation>Elk verzoek is mislukt sinds {a} ({b}). Het wordt om de paar minuten opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>{a} is held by another program. Jobs are watched; new ones wait until it lets go</source>
        <translation>{a} wordt door een ander programma vastgehouden. Taken worden gevolgd; nieuwe wachten tot het vrij is</translation>
    </message>
    <message>
        <source>The backend cannot be reached</source>
        <translation>De backend is niet bereikbaar</translation>
    </message>
    <message>
        <source>The backend did not answer in time</source>
        <translation>Het backend heeft niet op tijd geantwoord</translation>
    </message>
    <message>
        <source>The backend answers again and again that it cannot serve</source>
        <translation>Het backend antwoordt steeds dat het niet beschikbaar is</translation>
    </message>
    <message>
        <source>The backend on this computer has ended {m} times within {n} minutes ({a}). Its log is {b}</source>
        <translation>De backend op deze computer is {m} keer in {n} minuten gestopt ({a}). Het logboek is {b}</translation>
    </message>
    <message>
        <source>The backend on this computer has ended and cannot be started again ({a}). Its log is {b}</source>
        <translation>De backend op deze computer is gestopt en kan niet opnieuw worden gestart ({a}). Het logboek is {b}</translation>
    </message>
    <message>
        <source>No job has been taken since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>Sinds {a} is geen taak aangenomen, hoewel de backend antwoordt ({b}). Het wordt om de paar minuten opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>No result has come since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>Sinds {a} is er geen resultaat gekomen, hoewel de backend antwoordt ({b}). Om de paar minuten wordt het opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}; its job {c} on {d} is cancelled</source>
        <translation>Tegel {a} is uit {b} verwijderd; de taak {c} op {d} wordt geannuleerd</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}</source>
        <translation>Tegel {a} is uit {b} verwijderd</translation>
    </message>
    <message>
        <source>{a}. Whether it was cancelled is not known: {b}</source>
        <translation>{a}. Of die geannuleerd is, is niet bekend: {b}</translation>
    </message>
    <message>
        <source>{a}: its address is none, or leads to none, of http or https</source>
        <translation>{a}: het adres is er geen van http of https, of leidt er niet naar</translation>
    </message>
    <message>
        <source>Tiles have jobs on {a}, which is not among the backends; give it too</source>
        <translation>Tegels hebben taken op {a}, dat niet bij de backends is; geef die ook op</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} kan niet worden geschreven ({b})</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>de aanmelding is verlopen of ingetrokken</translation>
    </message>
    <message>
        <source>{a}; it is tried again</source>
        <translation>{a}; het wordt opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>{a}; still waiting since {b} ({n} min). Check that the backend and the network are up; the run goes on by itself, or can be stopped and taken up again later</source>
        <translation>{a}; wacht nog sinds {b} ({n} min). Controleer het backend en het netwerk; de run gaat vanzelf verder, of kan worden gestopt en later hervat</translation>
    </message>
    <message>
        <source>job {a}</source>
        <translation>taak {a}</translation>
    </message>
</context><context>
    <name>Report</name>
    <message>
        <source>{run}: status of the tiles</source>
        <translation>{run}: status van de tegels</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{n} tile</source>
        <translation>{n} tegel</translation>
    </message>
    <message>
        <source>{n} tiles</source>
        <translation>{n} tegels</translation>
    </message>
    <message>
        <source>{n} finished</source>
        <translation>{n} klaar</translation>
    </message>
    <message>
        <source>{n} active</source>
        <translation>{n} actief</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} wachtend</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} mislukt</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>{n} geannuleerd</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} overgeslagen</translation>
    </message>
    <message>
        <source>tiles of {km} km</source>
        <translation>tegels van {km} km</translation>
    </message>
    <message>
        <source>Tile {id}</source>
        <translation>Tegel {id}</translation>
    </message>
    <message>
        <source>Job {id}</source>
        <translation>Taak {id}</translation>
    </message>
    <message>
        <source>Backend {name}</source>
        <translation>Backend {name}</translation>
    </message>
    <message>
        <source>Attempt {n}</source>
        <translation>Poging {n}</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} credits</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
</context><context>
    <name>RetryJobs</name>
    <message>
        <source>Retry jobs</source>
        <translation>Taken opnieuw proberen</translation>
    </message>
    <message>
        <source>Lets tiles that failed or were cancelled be taken up again, with a full number of attempts. Nothing is sent to a backend; “Run jobs” does that.</source>
        <translation>Laat mislukte of geannuleerde tegels weer oppakken, met het volledige aantal pogingen. Er wordt niets naar een backend gestuurd; dat doet ‘Taken uitvoeren’.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>Id's van tegels, gescheiden door komma's. Leeg: alle tegels met een van de statussen.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statussen</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be taken up again.</source>
        <translation>Statussen, gescheiden door komma's, waarvan een tegel er een moet hebben om weer te worden opgepakt.</translation>
    </message>
    <message>
        <source>Tiles taken up again</source>
        <translation>Weer opgepakte tegels</translation>
    </message>
    <message>
        <source>{n} tiles will be tried again by “Run jobs”.</source>
        <translation>{n} tegels worden door ‘Taken uitvoeren’ opnieuw geprobeerd.</translation>
    </message>
</context><context>
    <name>RunActions</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Doorgaan</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>Stoppen met &amp;volgen</translation>
    </message>
    <message>
        <source>&amp;Cancel the jobs</source>
        <translation>&amp;Taken annuleren</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Mislukte opnieuw proberen</translation>
    </message>
    <message>
        <source>Retry s&amp;elected</source>
        <translation>&amp;Selectie opnieuw proberen</translation>
    </message>
    <message>
        <source>C&amp;ancel selected</source>
        <translation>Selectie &amp;annuleren</translation>
    </message>
    <message>
        <source>&amp;Zoom to selected</source>
        <translation>&amp;Zoomen naar selectie</translation>
    </message>
    <message>
        <source>&amp;Open run …</source>
        <translation>Run &amp;openen …</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Map to&amp;nen</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>&amp;Rapport</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>&amp;Exporteren …</translation>
    </message>
    <message>
        <source>Go on with the run, also after a pause</source>
        <translation>Doorgaan met de run, ook na een pauze</translation>
    </message>
    <message>
        <source>Start no more jobs; those that run are watched and downloaded</source>
        <translation>Geen taken meer starten; lopende taken worden gevolgd en gedownload</translation>
    </message>
    <message>
        <source>Stop; the jobs go on at their backends and are found again later</source>
        <translation>Stoppen; de taken gaan op hun backends door en worden later teruggevonden</translation>
    </message>
    <message>
        <source>Stop and cancel all jobs at their backends too</source>
        <translation>Stoppen en alle taken ook op hun backends annuleren</translation>
    </message>
    <message>
        <source>Try all tiles again that failed</source>
        <translation>Alle mislukte tegels opnieuw proberen</translation>
    </message>
    <message>
        <source>Try the selected tiles again that failed or were cancelled</source>
        <translation>De geselecteerde tegels die mislukt of geannuleerd zijn opnieuw proberen</translation>
    </message>
    <message>
        <source>Cancel the selected tiles, at their backends too; the others go on</source>
        <translation>De geselecteerde tegels annuleren, ook op hun backends; de andere gaan door</translation>
    </message>
    <message>
        <source>Show the selected tiles on the map</source>
        <translation>De geselecteerde tegels op de kaart tonen</translation>
    </message>
    <message>
        <source>Open the folder of another run</source>
        <translation>De map van een andere run openen</translation>
    </message>
    <message>
        <source>Show where the run keeps its files</source>
        <translation>Tonen waar de run zijn bestanden bewaart</translation>
    </message>
    <message>
        <source>Write the report and open it in the browser</source>
        <translation>Het rapport schrijven en in de browser openen</translation>
    </message>
    <message>
        <source>Write the tiles and their jobs to a file, such as CSV or GeoJSON</source>
        <translation>De tegels en hun taken naar een bestand schrijven, zoals CSV of GeoJSON</translation>
    </message>
</context><context>
    <name>RunCommands</name>
    <message>
        <source>{jobs}. Cancel them? What they have computed is lost.</source>
        <translation>{jobs}. Annuleren? Wat ze hebben berekend, gaat verloren.</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>De taken annuleren</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Geen run geopend</translation>
    </message>
    <message>
        <source>The run does not tell on which backends it was executed; use the algorithm Run jobs.</source>
        <translation>De run vermeldt niet op welke backends hij is uitgevoerd; gebruik het algoritme Taken uitvoeren.</translation>
    </message>
    <message>
        <source>BAP Tiler: retrying tiles</source>
        <translation>BAP Tiler: tegels opnieuw proberen</translation>
    </message>
    <message>
        <source>BAP Tiler: cancelling jobs</source>
        <translation>BAP Tiler: taken annuleren</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Map van een run</translation>
    </message>
    <message>
        <source>BAP Tiler: writing the report</source>
        <translation>BAP Tiler: rapport schrijven</translation>
    </message>
    <message>
        <source>Export the tiles</source>
        <translation>De tegels exporteren</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Geëxporteerd naar {path}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Map tonen</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behouden</translation>
    </message>
</context><context>
    <name>RunController</name>
    <message>
        <source>Building the grid …</source>
        <translation>Raster maken …</translation>
    </message>
    <message>
        <source>BAP Tiler: tile grid</source>
        <translation>BAP Tiler: tegelraster</translation>
    </message>
    <message>
        <source>No grid was built.</source>
        <translation>Er is geen raster gemaakt.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>{tiles} tiles in {crs}</source>
        <translation>{tiles} tegels in {crs}</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Run voorbereiden …</translation>
    </message>
    <message>
        <source>{tiles} tiles: {counts}</source>
        <translation>{tiles} tegels: {counts}</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>De run stoppen</translation>
    </message>
    <message>
        <source>What shall become of the jobs that the backend is working on?</source>
        <translation>Wat moet er gebeuren met de taken waaraan de backend werkt?</translation>
    </message>
    <message>
        <source>Stop watching; they go on</source>
        <translation>Stoppen met volgen; ze gaan door</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>De taken annuleren</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Run voortzetten</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stoppen …</translation>
    </message>
    <message>
        <source>Log in to {backend} at {link} with the code {code}</source>
        <translation>Meld u aan bij {backend} via {link} met de code {code}</translation>
    </message>
</context><context>
    <name>RunDialog</name>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>&amp;1  Area and grid</source>
        <translation>&amp;1  Gebied en raster</translation>
    </message>
    <message>
        <source>Where, and in which tiles</source>
        <translation>Waar, en in welke tegels</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>&amp;2  Process</source>
        <translation>&amp;2  Proces</translation>
    </message>
    <message>
        <source>What is computed for every tile</source>
        <translation>Wat er voor elke tegel wordt berekend</translation>
    </message>
    <message>
        <source>&amp;3  Backends and start</source>
        <translation>&amp;3  Backends en start</translation>
    </message>
    <message>
        <source>Where the jobs run, and what that costs</source>
        <translation>Waar de taken worden uitgevoerd, en wat dat kost</translation>
    </message>
    <message>
        <source>&amp;Build grid</source>
        <translation>Raster &amp;maken</translation>
    </message>
    <message>
        <source>Put the tiles on the map as a layer</source>
        <translation>De tegels als laag op de kaart zetten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuleren</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>De run stoppen</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>T&amp;erug</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>Naar de vorige stap</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Volgende</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>Naar de volgende stap</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Uitvoeren</translation>
    </message>
    <message>
        <source>Run one job per tile</source>
        <translation>Eén taak per tegel uitvoeren</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Sl&amp;uiten</translation>
    </message>
    <message>
        <source>Close the window; a run goes on</source>
        <translation>Het venster sluiten; een run gaat door</translation>
    </message>
</context><context>
    <name>RunEstimator</name>
    <message>
        <source>BAP Tiler: earlier runs</source>
        <translation>BAP Tiler: eerdere runs</translation>
    </message>
</context><context>
    <name>RunGone</name>
    <message>
        <source>The run's folder is gone. Put it back, or start a new run.</source>
        <translation>De map van de run is weg. Zet haar terug of start een nieuwe.</translation>
    </message>
    <message>
        <source>The folder of the run {run} is gone: {folder}</source>
        <translation>De map van de run {run} is verdwenen: {folder}</translation>
    </message>
</context><context>
    <name>RunHeader</name>
    <message>
        <source>No run is open</source>
        <translation>Geen run geopend</translation>
    </message>
    <message>
        <source>{finished} of {total} tiles finished</source>
        <translation>{finished} van {total} tegels voltooid</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} mislukt</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stoppen …</translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Pauzeren …</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Read only: executed by {holder}</source>
        <translation>Alleen-lezen: uitgevoerd door {holder}</translation>
    </message>
    <message>
        <source>Not running, {n} jobs may still run and cost</source>
        <translation>Niet actief, {n} taken lopen en kosten mogelijk nog</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Niet actief</translation>
    </message>
    <message>
        <source>Ended, {failed} failed</source>
        <translation>Beëindigd, {failed} mislukt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Waiting: {reasons}</source>
        <translation>Wacht: {reasons}</translation>
    </message>
    <message>
        <source>Paused: {reasons}</source>
        <translation>Gepauzeerd: {reasons}</translation>
    </message>
    <message>
        <source>Elapsed {time}</source>
        <translation>Verstreken {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>nog ongeveer {time}</translation>
    </message>
    <message>
        <source>No credits used</source>
        <translation>Geen credits gebruikt</translation>
    </message>
    <message>
        <source>{number} credits spent</source>
        <translation>{number} credits verbruikt</translation>
    </message>
    <message>
        <source>about {number} expected</source>
        <translation>ongeveer {number} verwacht</translation>
    </message>
    <message>
        <source>budget {number}</source>
        <translation>budget {number}</translation>
    </message>
</context><context>
    <name>RunJobs</name>
    <message>
        <source>Run jobs</source>
        <translation>Taken uitvoeren</translation>
    </message>
    <message>
        <source>Runs the jobs of a run folder, or goes on with them, until every tile is finished or has failed for good. Results are downloaded into the run folder. Cancelling stops watching; jobs that were started go on at the backend and are picked up when the algorithm runs again.

While a backend wants credits or the disk is full the run waits and goes on by itself. It ends with an error when all that is left needs a larger budget, other parameters, or a login that could not be renewed for a minute.

Without an authentication configuration, credentials come from the environment: OPENEO_AUTH_… for OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME and BAPTILER_&lt;NAME&gt;_PASSWORD for basic authentication.</source>
        <translation>Voert de taken van een runmap uit, of gaat ermee door, tot elke tegel is voltooid of definitief is mislukt. Resultaten worden in de runmap gedownload. Afbreken stopt het volgen; gestarte taken gaan op de backend door en worden weer opgepakt als het algoritme opnieuw wordt uitgevoerd.

Zolang een backend credits wil of de schijf vol is, wacht de run en gaat daarna vanzelf door. De run eindigt met een fout als alles wat overblijft een hoger budget, andere parameters of een aanmelding nodig heeft die een minuut lang niet kon worden vernieuwd.

Zonder authenticatieconfiguratie komen de aanmeldgegevens uit de omgeving: OPENEO_AUTH_… voor OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME en BAPTILER_&lt;NAME&gt;_PASSWORD voor basisauthenticatie.</translation>
    </message>
    <message>
        <source>Budget in credits</source>
        <translation>Budget in credits</translation>
    </message>
    <message>
        <source>No job is started that would make the run cost more than this; jobs that run are finished, then the run ends with an error and goes on when it is run again with a larger budget. Empty: no limit. Jobs on this computer cost no credits.</source>
        <translation>Er wordt geen taak gestart die de run duurder zou maken dan dit; lopende taken worden afgemaakt, daarna eindigt de run met een fout en gaat hij door als hij met een hoger budget opnieuw wordt uitgevoerd. Leeg: geen limiet. Taken op deze computer kosten geen credits.</translation>
    </message>
    <message>
        <source>Attempts per tile</source>
        <translation>Pogingen per tegel</translation>
    </message>
    <message>
        <source>How often a tile's job is tried before the tile counts as failed.</source>
        <translation>Hoe vaak de taak van een tegel wordt geprobeerd voordat de tegel als mislukt geldt.</translation>
    </message>
    <message>
        <source>Seconds between polls</source>
        <translation>Seconden tussen statusopvragingen</translation>
    </message>
    <message>
        <source>How long to wait before asking the backends again. Empty: chosen by the backend.</source>
        <translation>Hoe lang te wachten voordat de backends opnieuw worden gevraagd. Leeg: door de backend gekozen.</translation>
    </message>
    <message>
        <source>Fail when a tile fails</source>
        <translation>Mislukken als een tegel mislukt</translation>
    </message>
    <message>
        <source>End with an error when not all tiles finish; otherwise (default) only when no tile finishes at all, and the number of failed tiles is an output.</source>
        <translation>Met een fout eindigen als niet alle tegels worden voltooid; anders (standaard) alleen als geen enkele tegel wordt voltooid, en het aantal mislukte tegels is een uitvoer.</translation>
    </message>
    <message>
        <source>Longest wait of a job (minutes)</source>
        <translation>Langste wachttijd van een taak (minuten)</translation>
    </message>
    <message>
        <source>A job that waits longer than this on its backend is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>Een taak die langer dan dit op zijn backend wacht, wordt geannuleerd en de tegel ervan opnieuw geprobeerd. Leeg: geen limiet.</translation>
    </message>
    <message>
        <source>Longest run of a job (minutes)</source>
        <translation>Langste looptijd van een taak (minuten)</translation>
    </message>
    <message>
        <source>A job that runs longer than this is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>Een taak die langer dan dit loopt, wordt geannuleerd en de tegel ervan opnieuw geprobeerd. Leeg: geen limiet.</translation>
    </message>
    <message>
        <source>Finished tiles</source>
        <translation>Voltooide tegels</translation>
    </message>
    <message>
        <source>Failed tiles</source>
        <translation>Mislukte tegels</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconden</translation>
    </message>
    <message>
        <source>Stopped: {summary}. Run the algorithm again to go on.</source>
        <translation>Gestopt: {summary}. Voer het algoritme opnieuw uit om verder te gaan.</translation>
    </message>
    <message>
        <source>The run paused: {reason} ({summary})</source>
        <translation>De run is gepauzeerd: {reason} ({summary})</translation>
    </message>
    <message>
        <source>No tile finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>Geen tegel is klaar: {summary}. Het veld message van run.gpkg zegt waarom.</translation>
    </message>
    <message>
        <source>Not all tiles finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>Niet alle tegels zijn klaar: {summary}. Het veld message van run.gpkg zegt waarom.</translation>
    </message>
</context><context>
    <name>RunMessages</name>
    <message>
        <source>Paused: jobs under way go on, no more are started.</source>
        <translation>Gepauzeerd: lopende taken gaan door, er starten geen nieuwe.</translation>
    </message>
    <message>
        <source>The run waits for several reasons; see the details.</source>
        <translation>De run wacht om meerdere redenen, zie de details.</translation>
    </message>
    <message>
        <source>Paused: the login at {backend} has ended.</source>
        <translation>Gepauzeerd: aanmelding bij {backend} is verlopen.</translation>
    </message>
    <message>
        <source>Paused: {backend} wants credits. Buy some, then go on.</source>
        <translation>{backend} wil credits. Koop ze, en ga dan door.</translation>
    </message>
    <message>
        <source>Paused: {backend} refuses the jobs; see the details.</source>
        <translation>Gepauzeerd: {backend} weigert de taken, zie de details.</translation>
    </message>
    <message>
        <source>Paused: the budget is reached. Raise it to go on.</source>
        <translation>Gepauzeerd: budget bereikt. Verhoog het om door te gaan.</translation>
    </message>
    <message>
        <source>The run cannot be written. Make room, then go on.</source>
        <translation>Run niet te schrijven. Maak ruimte, en ga dan door.</translation>
    </message>
    <message>
        <source>{backend} takes no jobs; it is tried again.</source>
        <translation>{backend} neemt geen taken aan; nieuwe poging volgt.</translation>
    </message>
    <message>
        <source>{n} jobs may still run and cost. Go on to cancel them.</source>
        <translation>{n} taken kosten mogelijk nog. Doorgaan annuleert ze.</translation>
    </message>
    <message>
        <source>Their backend has not confirmed that they are cancelled. Go on to have them cancelled first, or cancel them on the backend's page.</source>
        <translation>Hun backend heeft niet bevestigd dat ze zijn geannuleerd. Ga verder om ze eerst te laten annuleren, of annuleer ze op de pagina van het backend.</translation>
    </message>
</context><context>
    <name>RunMonitor</name>
    <message>
        <source>BAP Tiler: opening a run</source>
        <translation>BAP Tiler: run openen</translation>
    </message>
    <message>
        <source>The run {name} has {number} tiles left. Shall it go on?</source>
        <translation>De run {name} heeft nog {number} tegels te gaan. Doorgaan?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a run</source>
        <translation>BAP Tiler: run lezen</translation>
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
        <translation>Runstatus</translation>
    </message>
    <message>
        <source>Counts the tiles of a run by status, from the run folder alone; no backend is asked. Tiles of which the backend or the run said something are listed with it when tiles or statuses are given.</source>
        <translation>Telt de tegels van een run per status, alleen uit de runmap; er wordt geen backend gevraagd. Als tegels of statussen zijn opgegeven, worden tegels waarover de backend of de run iets heeft gemeld, met die melding vermeld.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas, to count. Empty: all tiles.</source>
        <translation>Id's van te tellen tegels, gescheiden door komma's. Leeg: alle tegels.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statussen</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, to count. Empty: all statuses.</source>
        <translation>Te tellen statussen, gescheiden door komma's. Leeg: alle statussen.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>Tiles without an end yet</source>
        <translation>Nog niet beëindigde tegels</translation>
    </message>
    <message>
        <source>Number of tiles by status, as JSON</source>
        <translation>Aantal tegels per status, als JSON</translation>
    </message>
</context><context>
    <name>RunSummary</name>
    <message>
        <source>{tiles} tiles, {area} km²</source>
        <translation>{tiles} tegels, {area} km²</translation>
    </message>
    <message>
        <source>1 tile, {area} km²</source>
        <translation>1 tegel, {area} km²</translation>
    </message>
    <message>
        <source>credits not known</source>
        <translation>credits onbekend</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>geen credits</translation>
    </message>
    <message>
        <source>about {credits} credits</source>
        <translation>ongeveer {credits} credits</translation>
    </message>
    <message>
        <source>{low} to {high} credits</source>
        <translation>{low} tot {high} credits</translation>
    </message>
    <message>
        <source>this computer costs none</source>
        <translation>deze computer kost er geen</translation>
    </message>
    <message>
        <source>measured on CDSE: {detail} credits per km² and month, and 2 per job</source>
        <translation>gemeten op CDSE: {detail} credits per km² en maand, en 2 per taak</translation>
    </message>
    <message>
        <source>the catalogue's figure: {detail}</source>
        <translation>cijfer van de catalogus: {detail}</translation>
    </message>
    <message>
        <source>estimated by the backend</source>
        <translation>geschat door de backend</translation>
    </message>
    <message>
        <source>from what finished jobs cost</source>
        <translation>uit de kosten van voltooide taken</translation>
    </message>
    <message>
        <source>the catalogue has no figure for this process; try one tile first</source>
        <translation>de catalogus heeft geen cijfer voor dit proces; probeer eerst één tegel</translation>
    </message>
    <message>
        <source>the catalogue says {detail}, but not of what; try one tile first</source>
        <translation>de catalogus zegt {detail}, maar niet waarvan; probeer eerst één tegel</translation>
    </message>
    <message>
        <source>the unit “{detail}” is not understood; try one tile first</source>
        <translation>de eenheid ‘{detail}’ wordt niet begrepen; probeer eerst één tegel</translation>
    </message>
    <message>
        <source>the figure {detail} needs a period</source>
        <translation>het cijfer {detail} heeft een periode nodig</translation>
    </message>
    <message>
        <source>{time} days</source>
        <translation>{time} dagen</translation>
    </message>
    <message>
        <source>{time} h</source>
        <translation>{time} u</translation>
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
        <translation>{low} tot {high}</translation>
    </message>
    <message>
        <source>from jobs of earlier runs; without waiting in queues</source>
        <translation>uit taken van eerdere runs; zonder wachttijd</translation>
    </message>
    <message>
        <source>from published examples of 60 km²; without waiting in queues</source>
        <translation>uit gepubliceerde voorbeelden van 60 km²; zonder wachttijd</translation>
    </message>
    <message>
        <source>not known before the first jobs are done</source>
        <translation>niet bekend voordat de eerste taken klaar zijn</translation>
    </message>
    <message>
        <source>{tiles}, {size} km each, in {crs}</source>
        <translation>{tiles}, elk {size} km, in {crs}</translation>
    </message>
    <message>
        <source>{tiles}, with {overlap} m overlap</source>
        <translation>{tiles}, met {overlap} m overlap</translation>
    </message>
    <message>
        <source>{jobs} jobs, {slots} at a time</source>
        <translation>{jobs} taken, {slots} tegelijk</translation>
    </message>
    <message>
        <source>{start} until {end}</source>
        <translation>{start} tot {end}</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proces</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>{metres} m are recommended for this process: fewer seams, {more} more to compute</source>
        <translation>{metres} m wordt aanbevolen voor dit proces: minder naden, {more} meer te berekenen</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>the process is published for {hosts}</source>
        <translation>het proces is gepubliceerd voor {hosts}</translation>
    </message>
</context><context>
    <name>RunTask</name>
    <message>
        <source>Starting the local backend …</source>
        <translation>Lokale backend starten …</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Run voorbereiden …</translation>
    </message>
    <message>
        <source>Making the demo scenes; this takes about a minute, once …</source>
        <translation>Demoscènes maken; dit duurt eenmalig ongeveer een minuut …</translation>
    </message>
    <message>
        <source>Running the jobs …</source>
        <translation>Taken uitvoeren …</translation>
    </message>
    <message>
        <source>Building the mosaics …</source>
        <translation>Mozaïeken maken …</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}</source>
        <translation>BAP Tiler: {run}</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}, {tiles} tiles</source>
        <translation>BAP Tiler: {run}, {tiles} tegels</translation>
    </message>
</context><context>
    <name>RunTelling</name>
    <message>
        <source>the backend gave no reason</source>
        <translation>de backend gaf geen reden</translation>
    </message>
    <message>
        <source>Tile {tile} failed: {message}</source>
        <translation>Tegel {tile} mislukt: {message}</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Log tonen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>This computer's backend was started again; the run goes on.</source>
        <translation>De backend van deze computer is opnieuw gestart; de run gaat door.</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopiëren</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Browser openen</translation>
    </message>
    <message>
        <source>Log in to {backend} with the code {code}</source>
        <translation>Meld u aan bij {backend} met de code {code}</translation>
    </message>
    <message>
        <source>Raise the budget …</source>
        <translation>Budget verhogen …</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Opnieuw aanmelden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Budget of the run</source>
        <translation>Budget van de run</translation>
    </message>
    <message>
        <source>Credits that the run may use ({spent} are spent):</source>
        <translation>Credits die de run mag gebruiken ({spent} verbruikt):</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Rapport openen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Mislukte opnieuw proberen</translation>
    </message>
    <message>
        <source>{n} failed: {message}</source>
        <translation>{n} mislukt: {message}</translation>
    </message>
    <message>
        <source>Finished {finished} of {tiles} tiles of {run}</source>
        <translation>{finished} van {tiles} tegels van {run} klaar</translation>
    </message>
    <message>
        <source>Stopped. {text}</source>
        <translation>Gestopt. {text}</translation>
    </message>
    <message>
        <source>Ended early, see the details.</source>
        <translation>Voortijdig beëindigd, zie de details.</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} mislukt</translation>
    </message>
</context><context>
    <name>SegmentBar</name>
    <message>
        <source>Progress by status</source>
        <translation>Voortgang per status</translation>
    </message>
</context><context>
    <name>SelfCheck</name>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Added packages</source>
        <translation>Toegevoegde pakketten</translation>
    </message>
    <message>
        <source>PROJ and GDAL</source>
        <translation>PROJ en GDAL</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mappen</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Aanmeldingen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>PROJ of QGIS</source>
        <translation>PROJ van QGIS</translation>
    </message>
    <message>
        <source>PROJ of pyproj</source>
        <translation>PROJ van pyproj</translation>
    </message>
    <message>
        <source>PROJ data of pyproj</source>
        <translation>PROJ-gegevens van pyproj</translation>
    </message>
    <message>
        <source>numpy and GDAL</source>
        <translation>numpy en GDAL</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>From an earlier version</source>
        <translation>Van een eerdere versie</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Login store</source>
        <translation>Opslag van aanmeldingen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>versie niet bekend</translation>
    </message>
    <message>
        <source>{a}, added by BAP Tiler, {b}</source>
        <translation>{a}, toegevoegd door BAP Tiler, {b}</translation>
    </message>
    <message>
        <source>{a}, QGIS's Python, {b}</source>
        <translation>{a}, Python van QGIS, {b}</translation>
    </message>
    <message>
        <source>{a}, plugin {b}, {c}</source>
        <translation>{a}, plug-in {b}, {c}</translation>
    </message>
    <message>
        <source>{a}, loaded by another plugin or script, {b}</source>
        <translation>{a}, geladen door een andere plug-in of een script, {b}</translation>
    </message>
    <message>
        <source>{a}: BAP Tiler needs {b}</source>
        <translation>{a}: BAP Tiler heeft {b} nodig</translation>
    </message>
    <message>
        <source>{a}, built with {b}</source>
        <translation>{a}, gebouwd met {b}</translation>
    </message>
    <message>
        <source>{a}, built with {b}: older than QGIS needs</source>
        <translation>{a}, gebouwd met {b}: ouder dan QGIS nodig heeft</translation>
    </message>
    <message>
        <source>{a}, QGIS uses {b}: QGIS may crash when it is closed</source>
        <translation>{a}, QGIS gebruikt {b}: QGIS kan bij het afsluiten crashen</translation>
    </message>
    <message>
        <source>cannot be imported: {a}</source>
        <translation>kan niet worden geïmporteerd: {a}</translation>
    </message>
    <message>
        <source>numpy {a} fits GDAL's bindings</source>
        <translation>numpy {a} past bij de koppelingen van GDAL</translation>
    </message>
    <message>
        <source>numpy {a} does not fit GDAL: {b}</source>
        <translation>numpy {a} past niet bij GDAL: {b}</translation>
    </message>
    <message>
        <source>{a}, can be written to</source>
        <translation>{a}, kan worden beschreven</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, can be written to</source>
        <translation>{a}, bestaat nog niet, kan worden beschreven</translation>
    </message>
    <message>
        <source>{a}, cannot be written to: {b}</source>
        <translation>{a}, kan niet worden beschreven: {b}</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, cannot be written to: {b}</source>
        <translation>{a}, bestaat nog niet, kan niet worden beschreven: {b}</translation>
    </message>
    <message>
        <source>nothing was added to this profile</source>
        <translation>aan dit profiel is niets toegevoegd</translation>
    </message>
    <message>
        <source>{n} packages, {b}</source>
        <translation>{n} pakketten, {b}</translation>
    </message>
    <message>
        <source>{n} packages, {b}: they do not fit this QGIS any more</source>
        <translation>{n} pakketten, {b}: ze passen niet meer bij deze QGIS</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volledig</translation>
    </message>
    <message>
        <source>{n} lost or changed, such as {b}</source>
        <translation>{n} verloren of gewijzigd, zoals {b}</translation>
    </message>
    <message>
        <source>QGIS has none</source>
        <translation>QGIS heeft er geen</translation>
    </message>
    <message>
        <source>cannot be used: {a}</source>
        <translation>kan niet worden gebruikt: {a}</translation>
    </message>
    <message>
        <source>no master password yet; QGIS asks for one with the first login</source>
        <translation>nog geen hoofdwachtwoord; QGIS vraagt erom bij de eerste aanmelding</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>locked; QGIS asks for the master password when it is needed</source>
        <translation>vergrendeld; QGIS vraagt om het hoofdwachtwoord als dat nodig is</translation>
    </message>
</context><context>
    <name>SelfCheckDialog</name>
    <message>
        <source>BAP Tiler: self-check</source>
        <translation>BAP Tiler: zelfcontrole</translation>
    </message>
    <message>
        <source>What is used, and from where</source>
        <translation>Wat wordt gebruikt, en waarvandaan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Copy everything as text; it contains no passwords</source>
        <translation>Alles als tekst kopiëren; bevat geen wachtwoorden</translation>
    </message>
    <message>
        <source>&amp;Python packages …</source>
        <translation>&amp;Python-pakketten …</translation>
    </message>
    <message>
        <source>Add, renew or remove the Python packages</source>
        <translation>De Python-pakketten toevoegen, vernieuwen of verwijderen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Sl&amp;uiten</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dit venster sluiten</translation>
    </message>
    <message>
        <source>Looking at this installation …</source>
        <translation>Deze installatie bekijken …</translation>
    </message>
    <message>
        <source>Everything fits together.</source>
        <translation>Alles past bij elkaar.</translation>
    </message>
    <message>
        <source>1 problem was found.</source>
        <translation>1 probleem gevonden.</translation>
    </message>
    <message>
        <source>{n} problems were found.</source>
        <translation>{n} problemen gevonden.</translation>
    </message>
    <message>
        <source>The self-check failed: {error}</source>
        <translation>De zelfcontrole is mislukt: {error}</translation>
    </message>
</context><context>
    <name>StatusMap</name>
    <message>
        <source>Status map</source>
        <translation>Statuskaart</translation>
    </message>
    <message>
        <source>Writes the map of a run's tiles, coloured by status, as a web page that works without internet.</source>
        <translation>Schrijft de kaart van de tegels van een run, gekleurd naar status, als webpagina die zonder internet werkt.</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webpagina's (*.html)</translation>
    </message>
    <message>
        <source>The web page to write.</source>
        <translation>De te schrijven webpagina.</translation>
    </message>
</context><context>
    <name>StepBar</name>
    <message>
        <source>complete</source>
        <translation>voltooid</translation>
    </message>
</context><context>
    <name>Steps</name>
    <message>
        <source>{a}: connecting to {b}</source>
        <translation>{a}: verbinden met {b}</translation>
    </message>
    <message>
        <source>Still waiting for an answer of {a} ({n} s)</source>
        <translation>Er wordt nog op een antwoord van {a} gewacht ({n} s)</translation>
    </message>
    <message>
        <source>The summary cannot be written ({a})</source>
        <translation>De samenvatting kan niet worden geschreven ({a})</translation>
    </message>
    <message>
        <source>The jobs were told to end, which cannot be written down now: {a}</source>
        <translation>De taken moeten stoppen; dat kan nu niet worden vastgelegd: {a}</translation>
    </message>
    <message>
        <source>{n} jobs: the backend did not confirm that they are cancelled</source>
        <translation>{n} taken: de backend heeft de annulering niet bevestigd</translation>
    </message>
    <message>
        <source>Tile {tile}: {decision}</source>
        <translation>Tegel {tile}: {decision}</translation>
    </message>
</context><context>
    <name>SummaryTable</name>
    <message>
        <source>Fill in this overlap in the first step</source>
        <translation>Deze overlap in de eerste stap invullen</translation>
    </message>
    <message>
        <source>Take {metres} m</source>
        <translation>{metres} m overnemen</translation>
    </message>
</context><context>
    <name>TextsEditor</name>
    <message>
        <source>several, separated by commas</source>
        <translation>meerdere, gescheiden door komma's</translation>
    </message>
</context><context>
    <name>TileComposite</name>
    <message>
        <source>Tile composite</source>
        <translation>Tegelcomposiet</translation>
    </message>
    <message>
        <source>Cuts an area into tiles, runs one openEO job per tile and joins the results to one mosaic per date: “Tile grid”, “Create run”, “Run jobs” and “Mosaic” in one step.

The run stays in its folder. When the algorithm is stopped, started again with the same run folder it goes on where it stopped, with the tiles and the process of that run.</source>
        <translation>Verdeelt een gebied in tegels, voert één openEO-taak per tegel uit en voegt de resultaten samen tot één mozaïek per datum: ‘Tegelraster’, ‘Run maken’, ‘Taken uitvoeren’ en ‘Mozaïek’ in één stap.

De run blijft in zijn map. Als het algoritme is gestopt en opnieuw met dezelfde runmap wordt gestart, gaat het verder waar het stopte, met de tegels en het proces van die run.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Map van run</translation>
    </message>
    <message>
        <source>New or empty folder for the run, with the mosaics in its folder mosaics; or that of a run to go on with.</source>
        <translation>Nieuwe of lege map voor de run, met de mozaïeken in de map mosaics daarin; of de map van een run om mee door te gaan.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mozaïeken</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Aandelen pixels met gegevens, als JSON</translation>
    </message>
    <message>
        <source>The run in {folder} goes on.</source>
        <translation>De run in {folder} gaat door.</translation>
    </message>
    <message>
        <source>No tile finished, so there is no mosaic. The field message of {path} tells why.</source>
        <translation>Geen tegel is klaar, dus is er geen mozaïek. Het veld message van {path} zegt waarom.</translation>
    </message>
</context><context>
    <name>TileDetail</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>&amp;Open job page</source>
        <translation>Taakpagina &amp;openen</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Poging</translation>
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
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation>&amp;Taak:</translation>
    </message>
    <message>
        <source>Backend:</source>
        <translation>Backend:</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Verbruik:</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>&amp;Melding:</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Pogingen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslissingen</translation>
    </message>
    <message>
        <source>No tile is chosen</source>
        <translation>Geen tegel gekozen</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tegel {tile}: {status}</translation>
    </message>
    <message>
        <source>{number} credits</source>
        <translation>{number} credits</translation>
    </message>
    <message>
        <source>not told by the backend</source>
        <translation>niet door de backend gemeld</translation>
    </message>
    <message>
        <source>The run has kept no log of this tile; the backend may have one.</source>
        <translation>De run heeft geen log van deze tegel bewaard; de backend heeft er misschien een.</translation>
    </message>
    <message>
        <source>Asking {backend} …</source>
        <translation>{backend} vragen …</translation>
    </message>
</context><context>
    <name>TileReader</name>
    <message>
        <source>BAP Tiler: reading a tile</source>
        <translation>BAP Tiler: tegel lezen</translation>
    </message>
    <message>
        <source>{backend} is not among the run's backends, or its local backend has ended.</source>
        <translation>{backend} hoort niet bij de backends van de run, of de lokale backend ervan is beëindigd.</translation>
    </message>
    <message>
        <source>Log of {backend}</source>
        <translation>Log van {backend}</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Het log is leeg.</translation>
    </message>
    <message>
        <source>BAP Tiler: log of a job</source>
        <translation>BAP Tiler: log van een taak</translation>
    </message>
    <message>
        <source>BAP Tiler: opening results</source>
        <translation>BAP Tiler: resultaten openen</translation>
    </message>
    <message>
        <source>None of the files can be shown on the map.</source>
        <translation>Geen van de bestanden kan op de kaart worden getoond.</translation>
    </message>
</context><context>
    <name>TileRows</name>
    <message>
        <source>Tile</source>
        <translation>Tegel</translation>
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
        <translation>Taak</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Poging</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
</context><context>
    <name>TileTable</name>
    <message>
        <source>Tile, job, backend or message</source>
        <translation>Tegel, taak, backend of melding</translation>
    </message>
    <message>
        <source>Show only tiles that contain this text</source>
        <translation>Alleen tegels tonen die deze tekst bevatten</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Alle statussen</translation>
    </message>
    <message>
        <source>Show only tiles with these statuses</source>
        <translation>Alleen tegels met deze statussen tonen</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>S&amp;tatus:</source>
        <translation>&amp;Status:</translation>
    </message>
    <message>
        <source>{shown} of {total} tiles</source>
        <translation>{shown} van {total} tegels</translation>
    </message>
    <message>
        <source>{total} tiles</source>
        <translation>{total} tegels</translation>
    </message>
</context><context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the jobs</source>
        <translation>Tijdlijn van de taken</translation>
    </message>
    <message>
        <source>No job has been created yet</source>
        <translation>Er is nog geen taak gemaakt</translation>
    </message>
    <message>
        <source>Tile {tile}, attempt {attempt}</source>
        <translation>Tegel {tile}, poging {attempt}</translation>
    </message>
    <message>
        <source>Created {time}</source>
        <translation>Gemaakt {time}</translation>
    </message>
    <message>
        <source>{time} without jobs</source>
        <translation>{time} zonder taken</translation>
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
        <translation>{h} u {m} min</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} d {h} u</translation>
    </message>
    <message>
        <source>Jobs under way: {n}</source>
        <translation>Taken onderweg: {n}</translation>
    </message>
    <message>
        <source>not started yet: {n}</source>
        <translation>nog niet gestart: {n}</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duur</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>geheugen</translation>
    </message>
</context><context>
    <name>_LogRows</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
</context><context>
    <name>_View</name>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
</context></TS>
