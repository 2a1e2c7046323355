<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AdvancedGrid</name>
    <message>
        <source>Share of a sliver</source>
        <translation>Part d'un reliquat</translation>
    </message>
    <message>
        <source>tiles begin {where}</source>
        <translation>début des tuiles {where}</translation>
    </message>
    <message>
        <source>pixels of {metres} m</source>
        <translation>pixels de {metres} m</translation>
    </message>
    <message>
        <source>slivers below {share} %: {what}</source>
        <translation>reliquats sous {share} % : {what}</translation>
    </message>
    <message>
        <source>buffer {metres} m</source>
        <translation>tampon de {metres} m</translation>
    </message>
    <message>
        <source>without {layer}</source>
        <translation>sans {layer}</translation>
    </message>
    <message>
        <source>Advanced grid</source>
        <translation>Grille : réglages avancés</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>Gri&amp;lle</translation>
    </message>
    <message>
        <source>Squares of your size, the tiles in which Sentinel-2 scenes come, or polygons that somebody else has drawn</source>
        <translation>Des carrés de votre taille, les tuiles dans lesquelles arrivent les scènes Sentinel-2, ou des polygones dessinés par d'autres</translation>
    </message>
    <message>
        <source>squares of the tile size</source>
        <translation>carrés de la taille des tuiles</translation>
    </message>
    <message>
        <source>polygons of a layer</source>
        <translation>polygones d'une couche</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km (MGRS)</source>
        <translation>carrés Sentinel-2 de 100 km (MGRS)</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km (MGRS)</source>
        <translation>tuiles Sentinel-2 de 109,8 km (MGRS)</translation>
    </message>
    <message>
        <source>Tiles o&amp;f</source>
        <translation>T&amp;uiles de</translation>
    </message>
    <message>
        <source>One tile for each polygon that lies in the area; ids come from a field tile_id, id or name</source>
        <translation>Une tuile par polygone situé dans la zone ; les identifiants viennent d'un champ tile_id, id ou name</translation>
    </message>
    <message>
        <source>&amp;Tiles begin</source>
        <translation>&amp;Début des tuiles</translation>
    </message>
    <message>
        <source>At multiples of their size, tiles of one place are the same in every grid</source>
        <translation>Aux multiples de leur taille, les tuiles d'un même lieu sont identiques dans toutes les grilles</translation>
    </message>
    <message>
        <source>at multiples of the tile size</source>
        <translation>aux multiples de la taille des tuiles</translation>
    </message>
    <message>
        <source>at the corner of the area</source>
        <translation>au coin de la zone</translation>
    </message>
    <message>
        <source>S&amp;nap to pixels of</source>
        <translation>Caler sur des p&amp;ixels de</translation>
    </message>
    <message>
        <source>Moves size and corner of the tiles to whole pixels, such as 10, 20 or 60 m, so that mosaics need no resampling</source>
        <translation>Ajuste la taille et le coin des tuiles à des pixels entiers, par exemple de 10, 20 ou 60 m, pour que les mosaïques se passent de rééchantillonnage</translation>
    </message>
    <message>
        <source>no pixel size</source>
        <translation>aucune taille de pixel</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Or&amp;der of jobs</source>
        <translation>Ordre des tâc&amp;hes</translation>
    </message>
    <message>
        <source>Along a Hilbert curve the results of an unfinished run are compact</source>
        <translation>Le long d'une courbe de Hilbert, les résultats d'une exécution inachevée restent groupés</translation>
    </message>
    <message>
        <source>column by column, from the south-west</source>
        <translation>colonne par colonne, depuis le sud-ouest</translation>
    </message>
    <message>
        <source>row by row, from the north-west</source>
        <translation>ligne par ligne, depuis le nord-ouest</translation>
    </message>
    <message>
        <source>along a Hilbert curve</source>
        <translation>le long d'une courbe de Hilbert</translation>
    </message>
    <message>
        <source>Sl&amp;ivers</source>
        <translation>Reli&amp;quats</translation>
    </message>
    <message>
        <source>What becomes of tiles of which only a small part lies in the area</source>
        <translation>Ce que deviennent les tuiles dont seule une petite partie se trouve dans la zone</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>garder</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>laisser de côté</translation>
    </message>
    <message>
        <source>merge into a neighbour</source>
        <translation>fusionner avec une voisine</translation>
    </message>
    <message>
        <source>A tile of which less than this lies in the area is a sliver</source>
        <translation>Une tuile dont moins que cela se trouve dans la zone est un reliquat</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>B&amp;uffer</source>
        <translation>Tampo&amp;n</translation>
    </message>
    <message>
        <source>Enlarges the area by this much; with a buffer, points and lines can be the area</source>
        <translation>Agrandit la zone d'autant ; avec un tampon, des points et des lignes peuvent servir de zone</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Leave out pol&amp;ygons of</source>
        <translation>Écarter les pol&amp;ygones de</translation>
    </message>
    <message>
        <source>What lies in these polygons, such as open sea, is cut out; tiles wholly inside them are not made</source>
        <translation>Ce qui se trouve dans ces polygones, comme la haute mer, est découpé ; les tuiles entièrement dedans ne sont pas créées</translation>
    </message>
</context><context>
    <name>Algorithms</name>
    <message>
        <source>Process “{process}” will be looked up at the backend when the jobs run.</source>
        <translation>Le processus « {process} » sera recherché auprès du backend lors de l’exécution des tâches.</translation>
    </message>
    <message>
        <source>There is no mosaic.</source>
        <translation>Il n’y a pas de mosaïque.</translation>
    </message>
    <message>
        <source>The mosaics in {folder} have no data there.</source>
        <translation>Les mosaïques dans {folder} n’y ont pas de données.</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are gone or damaged. {written} To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}, then baptiler:runjobs and baptiler:mosaic.</source>
        <translation>Les résultats de {n} tuiles terminées ont disparu ou sont endommagés. {written} Pour les télécharger à nouveau, ou les recalculer là où le backend ne les a plus, ce qui peut coûter des crédits : {command}, puis baptiler:runjobs et baptiler:mosaic.</translation>
    </message>
    <message>
        <source>Tile {tile}: {reason}</source>
        <translation>Tuile {tile} : {reason}</translation>
    </message>
    <message>
        <source>Tile {tile}: {file} is in no mosaic: {reason}</source>
        <translation>Tuile {tile} : {file} n’est dans aucune mosaïque : {reason}</translation>
    </message>
    <message>
        <source>{share} of the pixels have data</source>
        <translation>{share} des pixels ont des données</translation>
    </message>
    <message>
        <source>Tiles: {n} features without a geometry are left out.</source>
        <translation>Tuiles : {n} entités sans géométrie sont laissées de côté.</translation>
    </message>
    <message>
        <source>{n} jobs; their cost is not known.</source>
        <translation>{n} tâches ; leur coût n’est pas connu.</translation>
    </message>
    <message>
        <source>{n} jobs; estimated cost: about {credits} credits on the Copernicus Data Space Ecosystem; no credits on this computer.</source>
        <translation>{n} tâches ; coût estimé : environ {credits} crédits sur le Copernicus Data Space Ecosystem ; aucun crédit sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{backend}: {n} jobs whose cancelling the backend did not confirm; try it again.</source>
        <translation>{backend} : {n} tâches dont le backend n’a pas confirmé l’annulation ; réessayez.</translation>
    </message>
    <message>
        <source>{backend}: {n} tiles have a job there and go on; give that backend in “Backends”.</source>
        <translation>{backend} : {n} tuiles y ont une tâche et continuent ; donnez ce backend dans « Backends ».</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tuile {tile} : {status}</translation>
    </message>
    <message>
        <source>A Python package cannot be loaded ({reason}). See Plugins, BAP Tiler, Python packages: remove what was added, then add it again.</source>
        <translation>Un paquet Python ne peut pas être chargé ({reason}). Voir Extensions, BAP Tiler, Paquets Python : retirez ce qui a été ajouté, puis ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install.</source>
        <translation>Le paquet Python {name} manque. Ouvrez le menu Extensions, BAP Tiler, Paquets Python, et appuyez sur Installer.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install; or, without a window, type: {command}.</source>
        <translation>Le paquet Python {name} manque. Ouvrez le menu Extensions, BAP Tiler, Paquets Python, et appuyez sur Installer ; ou, sans fenêtre, tapez : {command}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} crédits</translation>
    </message>
    <message>
        <source>no credits on this computer</source>
        <translation>aucun crédit sur cet ordinateur</translation>
    </message>
    <message>
        <source>{finished} finished, {failed} failed, {remaining} remaining, {credits}, {seconds} s</source>
        <translation>{finished} terminées, {failed} échouées, {remaining} restantes, {credits}, {seconds} s</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are not in {folder} any more. To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}.</source>
        <translation>Les résultats de {n} tuiles terminées ne sont plus dans {folder}. Pour les télécharger à nouveau, ou les recalculer là où le backend ne les a plus, ce qui peut coûter des crédits : {command}.</translation>
    </message>
    <message>
        <source>Log in to the backend, or set its credentials anew</source>
        <translation>Connectez-vous au backend, ou redéfinissez ses identifiants</translation>
    </message>
    <message>
        <source>Buy credits at the backend; the run looks by itself whether it can go on</source>
        <translation>Achetez des crédits auprès du backend ; l’exécution vérifie elle-même si elle peut continuer</translation>
    </message>
    <message>
        <source>Create a run with another process or other parameters</source>
        <translation>Créez une exécution avec un autre processus ou d’autres paramètres</translation>
    </message>
    <message>
        <source>Run it again with a larger budget (MAX_CREDITS)</source>
        <translation>Relancez-la avec un budget plus grand (MAX_CREDITS)</translation>
    </message>
    <message>
        <source>Make room on the disk; the run goes on by itself</source>
        <translation>Faites de la place sur le disque ; l’exécution continue d’elle-même</translation>
    </message>
    <message>
        <source>The run tries again by itself; when it is stopped, it can be resumed later</source>
        <translation>L’exécution réessaie d’elle-même ; arrêtée, elle peut être reprise plus tard</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Reprenez l’exécution</translation>
    </message>
    <message>
        <source>Log in to {backend} at {url} with the code {code}</source>
        <translation>Connectez-vous à {backend} sur {url} avec le code {code}</translation>
    </message>
    <message>
        <source>Paused: {reason}</source>
        <translation>En pause : {reason}</translation>
    </message>
    <message>
        <source>Goes on after: {reason}</source>
        <translation>Continue après : {reason}</translation>
    </message>
    <message>
        <source>{n} jobs taken over: {watched} to watch, {fetched} finished ones whose results “Run jobs” downloads.</source>
        <translation>{n} tâches reprises : {watched} à suivre, {fetched} terminées dont « Exécuter les tâches » télécharge les résultats.</translation>
    </message>
    <message>
        <source>{n} rows have no job id although their status needs one: made anew.</source>
        <translation>{n} lignes n’ont pas d’identifiant de tâche alors que leur état en demande un : refaites.</translation>
    </message>
    <message>
        <source>{n} tiles of the run have a job or an end already and were left as they are.</source>
        <translation>{n} tuiles de l’exécution ont déjà une tâche ou une fin et sont restées telles quelles.</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Make room and try again.</source>
        <translation>Il n’y a pas de place pour les fichiers temporaires. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>Cancelled before all tiles were written</source>
        <translation>Annulé avant que toutes les tuiles soient écrites</translation>
    </message>
    <message>
        <source>Cancelled while reading the polygons</source>
        <translation>Annulé pendant la lecture des polygones</translation>
    </message>
</context><context>
    <name>AreaPage</name>
    <message>
        <source>an extent: map, layer, drawn or typed</source>
        <translation>une emprise : carte, couche, dessinée ou saisie</translation>
    </message>
    <message>
        <source>the polygons of a layer</source>
        <translation>les polygones d'une couche</translation>
    </message>
    <message>
        <source>the selected features of a layer</source>
        <translation>les entités sélectionnées d'une couche</translation>
    </message>
    <message>
        <source>a polygon drawn on the map</source>
        <translation>un polygone dessiné sur la carte</translation>
    </message>
    <message>
        <source>a layer whose polygons are the tiles</source>
        <translation>une couche dont les polygones sont les tuiles</translation>
    </message>
    <message>
        <source>automatic: the UTM zones of the area</source>
        <translation>automatique : les fuseaux UTM de la zone</translation>
    </message>
    <message>
        <source>{corners} corners, in {crs}</source>
        <translation>{corners} sommets, en {crs}</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>&amp;Area from</source>
        <translation>&amp;Zone définie par</translation>
    </message>
    <message>
        <source>What says where tiles are made</source>
        <translation>Ce qui détermine où les tuiles sont créées</translation>
    </message>
    <message>
        <source>&amp;Extent</source>
        <translation>&amp;Emprise</translation>
    </message>
    <message>
        <source>Take the extent of the map or of a layer, draw it, or type xmin,xmax,ymin,ymax [EPSG:code]</source>
        <translation>Prendre l'emprise de la carte ou d'une couche, la dessiner ou saisir xmin,xmax,ymin,ymax [EPSG:code]</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Couche</translation>
    </message>
    <message>
        <source>A polygon layer of the project</source>
        <translation>Une couche de polygones du projet</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>P&amp;olygone</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Dessiner sur la carte</translation>
    </message>
    <message>
        <source>Click the corners on the map; a right click ends it, Esc leaves it</source>
        <translation>Cliquer les sommets sur la carte ; un clic droit termine, Échap abandonne</translation>
    </message>
    <message>
        <source>Cut tiles at the &amp;edge of the area</source>
        <translation>Découper les tuiles au &amp;bord de la zone</translation>
    </message>
    <message>
        <source>Jobs compute only what lies in the area; otherwise whole tiles</source>
        <translation>Les tâches ne calculent que ce qui est dans la zone ; sinon, des tuiles entières</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Tile si&amp;ze</source>
        <translation>Ta&amp;ille des tuiles</translation>
    </message>
    <message>
        <source>Side of a tile: choose one or type a length in m or km</source>
        <translation>Côté d'une tuile : en choisir un ou saisir une longueur en m ou km</translation>
    </message>
    <message>
        <source>CR&amp;S</source>
        <translation>SC&amp;R</translation>
    </message>
    <message>
        <source>Coordinate reference system of the tiles, in metres; automatic is the UTM zone</source>
        <translation>Système de coordonnées de référence des tuiles, en mètres ; automatique correspond au fuseau UTM</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>Recou&amp;vrement</translation>
    </message>
    <message>
        <source>How far every job computes beyond its tile, for results without seams</source>
        <translation>Distance sur laquelle chaque tâche calcule au-delà de sa tuile, pour des résultats sans raccords visibles</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Sho&amp;w the tiles on the map meanwhile</source>
        <translation>Afficher les tuiles sur la carte au fur et à &amp;mesure</translation>
    </message>
    <message>
        <source>Draws the tiles on the map while values change; many tiles are drawn coarser</source>
        <translation>Dessine les tuiles sur la carte pendant que les valeurs changent ; si elles sont nombreuses, le dessin est simplifié</translation>
    </message>
</context><context>
    <name>BackendAlgorithm</name>
    <message>
        <source>name=url;parallel=2;auth=basic;starts=12, several separated by commas. auth is oidc (default for https), basic, client_credentials or none; starts is how many jobs may be started in a minute.</source>
        <translation>name=url;parallel=2;auth=basic;starts=12, plusieurs séparés par des virgules. auth vaut oidc (par défaut pour https), basic, client_credentials ou none ; starts est le nombre de tâches qui peuvent être démarrées par minute.</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>An entry of QGIS's encrypted authentication manager: user name and password for backends with auth=basic, or a login that the run dialog remembers (“BAP Tiler: …”).</source>
        <translation>Une entrée du gestionnaire d'authentification chiffré de QGIS : nom d'utilisateur et mot de passe pour les backends avec auth=basic, ou une connexion mémorisée par le dialogue d'exécution (« BAP Tiler: … »).</translation>
    </message>
</context><context>
    <name>BackendRow</name>
    <message>
        <source>How many jobs the backend may work on at the same time</source>
        <translation>Nombre de tâches que le backend peut traiter en même temps</translation>
    </message>
    <message>
        <source>Jobs at a time on {name}</source>
        <translation>Tâches simultanées sur {name}</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Log in to {name}</source>
        <translation>Se connecter à {name}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>See whether {name} answers</source>
        <translation>Vérifier si {name} répond</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>Retirer {name} de la liste</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>URL personnalisée</translation>
    </message>
    <message>
        <source>A backend that is part of the plugin: no account, no internet, no credits</source>
        <translation>Un backend intégré à l'extension : sans compte, sans internet, sans crédits</translation>
    </message>
    <message>
        <source>Any other openEO backend</source>
        <translation>N'importe quel autre backend openEO</translation>
    </message>
</context><context>
    <name>BackendTest</name>
    <message>
        <source>BAP Tiler: asking {name}</source>
        <translation>BAP Tiler : interrogation de {name}</translation>
    </message>
    <message>
        <source>answers: openEO {version}</source>
        <translation>répond : openEO {version}</translation>
    </message>
    <message>
        <source>estimates costs</source>
        <translation>estime les coûts</translation>
    </message>
    <message>
        <source>does not estimate costs</source>
        <translation>n'estime pas les coûts</translation>
    </message>
</context><context>
    <name>BackendsPage</name>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>S&amp;cènes</translation>
    </message>
    <message>
        <source>What this computer works on; the demo scenes are made on first use, which takes about a minute</source>
        <translation>Ce que cet ordinateur traite ; les scènes de démonstration sont créées à la première utilisation, ce qui prend environ une minute</translation>
    </message>
    <message>
        <source>demo scenes around Antwerp</source>
        <translation>scènes de démonstration autour d'Anvers</translation>
    </message>
    <message>
        <source>a folder with items.json</source>
        <translation>un dossier avec items.json</translation>
    </message>
    <message>
        <source>&amp;In folder</source>
        <translation>Dans le doss&amp;ier</translation>
    </message>
    <message>
        <source>A folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>Un dossier contenant des scènes Sentinel-2 et une ItemCollection STAC nommée items.json</translation>
    </message>
    <message>
        <source>Take area and period &amp;from the scenes</source>
        <translation>Reprendre la &amp;zone et la période des scènes</translation>
    </message>
    <message>
        <source>Fill in the extent and the months of the scenes</source>
        <translation>Remplir l'emprise et les mois d'après les scènes</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>URL personnalisée</translation>
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
        <translation>Adresse d'un backend openEO</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>Aut&amp;hentification</translation>
    </message>
    <message>
        <source>How the backend knows who you are</source>
        <translation>Comment le backend sait qui vous êtes</translation>
    </message>
    <message>
        <source>User na&amp;me</source>
        <translation>&amp;Nom d'utilisateur</translation>
    </message>
    <message>
        <source>User name, or the id of a client</source>
        <translation>Nom d'utilisateur, ou identifiant d'un client</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Kept in memory until QGIS is closed, never written</source>
        <translation>Gardé en mémoire jusqu'à la fermeture de QGIS, jamais enregistré</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Ajouter à la liste</translation>
    </message>
    <message>
        <source>Takes this address into the list of backends, so that another one can be filled in</source>
        <translation>Reprend cette adresse dans la liste des backends, pour pouvoir en saisir une autre</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Run &amp;name</source>
        <translation>Nom de &amp;l'exécution</translation>
    </message>
    <message>
        <source>What the run and its layers are called</source>
        <translation>Nom donné à l'exécution et à ses couches</translation>
    </message>
    <message>
        <source>In fol&amp;der</source>
        <translation>Dans le &amp;dossier</translation>
    </message>
    <message>
        <source>New or empty folder for the run: tiles, jobs, results, mosaics and report</source>
        <translation>Dossier nouveau ou vide pour l'exécution : tuiles, tâches, résultats, mosaïques et rapport</translation>
    </message>
    <message>
        <source>Bud&amp;get</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source> credits</source>
        <translation> crédits</translation>
    </message>
    <message>
        <source>The run pauses before it spends more; 0 sets no limit</source>
        <translation>L'exécution se met en pause avant de dépenser davantage ; 0 ne fixe aucune limite</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Avant de démarrer</translation>
    </message>
    <message>
        <source>&amp;Estimate by the backend</source>
        <translation>&amp;Estimation par le backend</translation>
    </message>
    <message>
        <source>Creates a job for one tile, asks what it will cost, and deletes it again; not every backend offers this</source>
        <translation>Crée une tâche pour une tuile, demande ce qu'elle coûtera, puis la supprime ; tous les backends ne le proposent pas</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Jobs at a time</source>
        <translation>Tâches simultanées</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>in the browser (OpenID Connect)</source>
        <translation>dans le navigateur (OpenID Connect)</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>nom d'utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>client id and secret</source>
        <translation>identifiant et secret du client</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>aucune limite</translation>
    </message>
    <message>
        <source>as the folder</source>
        <translation>comme le dossier</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>interrogation…</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>&amp;Identifiant client</translation>
    </message>
    <message>
        <source>Client s&amp;ecret</source>
        <translation>S&amp;ecret client</translation>
    </message>
    <message>
        <source>no login, no credits</source>
        <translation>sans connexion, sans crédits</translation>
    </message>
    <message>
        <source>took {jobs} at a time lately</source>
        <translation>en a pris {jobs} à la fois récemment</translation>
    </message>
    <message>
        <source>login filled in</source>
        <translation>identifiants saisis</translation>
    </message>
    <message>
        <source>enter its address below</source>
        <translation>saisissez son adresse ci-dessous</translation>
    </message>
</context><context>
    <name>BapTilerAlgorithm</name>
    <message>
        <source>Run folder</source>
        <translation>Dossier de l'exécution</translation>
    </message>
    <message>
        <source>The folder that “Create run” or the BAP Tiler dialog made; it holds run.gpkg.</source>
        <translation>Le dossier créé par « Créer une exécution » ou par la fenêtre BAP Tiler ; il contient run.gpkg.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
</context><context>
    <name>BapTilerPlugin</name>
    <message>
        <source>Run one openEO job per tile of an area</source>
        <translation>Exécuter une tâche openEO par tuile d'une zone</translation>
    </message>
    <message>
        <source>Runs …</source>
        <translation>Exécutions …</translation>
    </message>
    <message>
        <source>Watch runs, open earlier ones and go on with them</source>
        <translation>Suivre les exécutions, en ouvrir d'anciennes et les continuer</translation>
    </message>
    <message>
        <source>Python packages …</source>
        <translation>Paquets Python …</translation>
    </message>
    <message>
        <source>Self-check …</source>
        <translation>Autovérification …</translation>
    </message>
</context><context>
    <name>BooleanEditor</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context><context>
    <name>BuildMosaics</name>
    <message>
        <source>Mosaic</source>
        <translation>Mosaïque</translation>
    </message>
    <message>
        <source>Joins the downloaded results of a run's tiles, one raster per date. Where tiles overlap, each gives the pixels of its own square. A VRT refers to the results; a COG (cloud-optimised GeoTIFF) is a file of its own.

For every date it tells the share of pixels that have data: a finished tile has none where no scene had a usable value in that period. Tiles that are not in a mosaic are named; when results of finished tiles are gone or damaged, the mosaics are written without them and the algorithm ends with an error.</source>
        <translation>Assemble les résultats téléchargés des tuiles d'une exécution, un raster par date. Là où les tuiles se recouvrent, chacune donne les pixels de son propre carré. Un VRT renvoie aux résultats ; un COG (GeoTIFF optimisé pour le cloud) est un fichier autonome.

Pour chaque date, l'algorithme indique la part de pixels qui ont des données : une tuile terminée n'en a pas là où aucune scène n'avait de valeur utilisable pendant cette période. Les tuiles absentes d'une mosaïque sont nommées ; si des résultats de tuiles terminées ont disparu ou sont endommagés, les mosaïques sont écrites sans eux et l'algorithme se termine par une erreur.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>VRT: small, refers to the results. COG: a file of its own.</source>
        <translation>VRT : petit, renvoie aux résultats. COG : un fichier autonome.</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>SCR cible</translation>
    </message>
    <message>
        <source>Coordinate reference system of the mosaics. Empty: that of the results.</source>
        <translation>Système de coordonnées de référence des mosaïques. Vide : celui des résultats.</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Where to write. Empty: the folder mosaics in the run folder.</source>
        <translation>Où écrire. Vide : le dossier mosaics dans le dossier de l'exécution.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaïques</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Parts de pixels avec données, en JSON</translation>
    </message>
    <message>
        <source>Cancelled before all mosaics were written</source>
        <translation>Annulé avant que toutes les mosaïques soient écrites</translation>
    </message>
</context><context>
    <name>CancelJobs</name>
    <message>
        <source>Cancel jobs</source>
        <translation>Annuler les tâches</translation>
    </message>
    <message>
        <source>Cancels tiles of a run that have no end yet, and their jobs on the backends. “Retry jobs” lets them be taken up again.

Without backends only tiles whose job has not been created can be cancelled. A run that is being executed is cancelled where it runs: stop “Run jobs” first, which leaves the jobs on the backends as they are.</source>
        <translation>Annule les tuiles d'une exécution qui ne sont pas encore arrivées à leur terme, ainsi que leurs tâches sur les backends. « Relancer les tâches » permet de les reprendre.

Sans backends, seules les tuiles dont la tâche n'a pas été créée peuvent être annulées. Une exécution en cours s'annule là où elle tourne : arrêtez d'abord « Exécuter les tâches », ce qui laisse les tâches telles quelles sur les backends.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>Identifiants des tuiles, séparés par des virgules. Vide : toutes les tuiles ayant l'un des statuts.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be cancelled.</source>
        <translation>Statuts, séparés par des virgules, dont une tuile doit avoir l'un pour être annulée.</translation>
    </message>
    <message>
        <source>Empty: only tiles whose job has not been created are cancelled.</source>
        <translation>Vide : seules les tuiles dont la tâche n'a pas été créée sont annulées.</translation>
    </message>
    <message>
        <source>Tiles cancelled</source>
        <translation>Tuiles annulées</translation>
    </message>
    <message>
        <source>Tiles whose job may go on</source>
        <translation>Tuiles dont la tâche continue peut-être</translation>
    </message>
    <message>
        <source>{n} tiles cancelled.</source>
        <translation>{n} tuiles annulées.</translation>
    </message>
</context><context>
    <name>CatalogueRefresh</name>
    <message>
        <source>Fetching the catalogue …</source>
        <translation>Récupération du catalogue…</translation>
    </message>
    <message>
        <source>BAP Tiler: catalogue</source>
        <translation>BAP Tiler : catalogue</translation>
    </message>
    <message>
        <source>{number} processes</source>
        <translation>{number} processus</translation>
    </message>
</context><context>
    <name>ChoiceEditor</name>
    <message>
        <source>choose …</source>
        <translation>choisir…</translation>
    </message>
</context><context>
    <name>ChoicesEditor</name>
    <message>
        <source>Tick what is wanted; drag to change the order</source>
        <translation>Cocher ce qui est voulu ; faire glisser pour changer l'ordre</translation>
    </message>
</context><context>
    <name>CostQuestion</name>
    <message>
        <source>BAP Tiler: estimate</source>
        <translation>BAP Tiler : estimation</translation>
    </message>
</context><context>
    <name>CreateRun</name>
    <message>
        <source>Create run</source>
        <translation>Créer une exécution</translation>
    </message>
    <message>
        <source>Writes a run folder: one openEO job to do per tile, with the process and its parameters. Nothing is sent to a backend; “Run jobs” does that.

The tiles may come from “Tile grid” or be any polygon layer in a projected coordinate reference system.</source>
        <translation>Écrit un dossier d'exécution : une tâche openEO à effectuer par tuile, avec le processus et ses paramètres. Rien n'est envoyé à un backend ; c'est « Exécuter les tâches » qui le fait.

Les tuiles peuvent venir de « Grille de tuiles » ou être n'importe quelle couche de polygones dans un système de coordonnées de référence projeté.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Polygons, one job each. A field tile_id gives their ids; without it they are numbered.</source>
        <translation>Polygones, une tâche pour chacun. Un champ tile_id donne leurs identifiants ; sans lui, ils sont numérotés.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Dossier de l'exécution</translation>
    </message>
    <message>
        <source>New or empty folder for the run.</source>
        <translation>Dossier nouveau ou vide pour l'exécution.</translation>
    </message>
    <message>
        <source>Number of jobs</source>
        <translation>Nombre de tâches</translation>
    </message>
    <message>
        <source>Estimated credits, at most, on CDSE</source>
        <translation>Crédits estimés, au maximum, sur CDSE</translation>
    </message>
</context><context>
    <name>Decisions</name>
    <message>
        <source>run created</source>
        <translation>exécution créée</translation>
    </message>
    <message>
        <source>jobs imported</source>
        <translation>tâches importées</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>lancée</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créée</translation>
    </message>
    <message>
        <source>started</source>
        <translation>démarrée</translation>
    </message>
    <message>
        <source>job finished</source>
        <translation>tâche terminée</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>error</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>remise en attente</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignorée</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>to be cancelled</source>
        <translation>à annuler</translation>
    </message>
    <message>
        <source>not cancelled</source>
        <translation>non annulée</translation>
    </message>
    <message>
        <source>not cancelled yet</source>
        <translation>pas encore annulée</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confirmée</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>relancée</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>nouvel essai</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>redémarrée</translation>
    </message>
    <message>
        <source>start failed</source>
        <translation>échec du démarrage</translation>
    </message>
    <message>
        <source>start_failed</source>
        <translation>échec du démarrage</translation>
    </message>
    <message>
        <source>download failed</source>
        <translation>échec du téléchargement</translation>
    </message>
    <message>
        <source>download_failed</source>
        <translation>échec définitif du téléchargement</translation>
    </message>
    <message>
        <source>download waits</source>
        <translation>téléchargement en attente</translation>
    </message>
    <message>
        <source>download resumed</source>
        <translation>téléchargement repris</translation>
    </message>
    <message>
        <source>addresses renewed</source>
        <translation>adresses renouvelées</translation>
    </message>
    <message>
        <source>checksum not checked</source>
        <translation>somme de contrôle non vérifiée</translation>
    </message>
    <message>
        <source>log waits</source>
        <translation>journal en attente</translation>
    </message>
    <message>
        <source>log not read</source>
        <translation>journal non lu</translation>
    </message>
    <message>
        <source>job not described</source>
        <translation>tâche non décrite</translation>
    </message>
    <message>
        <source>job adopted</source>
        <translation>tâche retrouvée</translation>
    </message>
    <message>
        <source>job not believed</source>
        <translation>tâche non crue</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reprise</translation>
    </message>
</context><context>
    <name>DependencyDialog</name>
    <message>
        <source>BAP Tiler: Python packages</source>
        <translation>BAP Tiler : paquets Python</translation>
    </message>
    <message>
        <source>The packages that will be added, in a folder of their own</source>
        <translation>Les paquets qui seront ajoutés, dans un dossier à part</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Taille :</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier :</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS's own packages stay as they are</source>
        <translation>Où vont les paquets ; ceux de QGIS restent inchangés</translation>
    </message>
    <message>
        <source>&amp;Take packages from:</source>
        <translation>&amp;Prendre les paquets depuis :</translation>
    </message>
    <message>
        <source>The index is the one that pip is set to on this computer; QGIS's proxy and certificates are used</source>
        <translation>L'index est celui configuré pour pip sur cet ordinateur ; le proxy et les certificats de QGIS sont utilisés</translation>
    </message>
    <message>
        <source>Package index</source>
        <translation>Index de paquets</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Dossier de wheels</translation>
    </message>
    <message>
        <source>A folder with the packages' .whl files, for a computer without internet</source>
        <translation>Un dossier contenant les fichiers .whl des paquets, pour un ordinateur sans internet</translation>
    </message>
    <message>
        <source>How far the installation is</source>
        <translation>Progression de l'installation</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stop now; nothing is changed</source>
        <translation>Arrêter maintenant ; rien n'est modifié</translation>
    </message>
    <message>
        <source>What pip says</source>
        <translation>Messages de pip</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Remove the packages that BAP Tiler has added to this profile; runs and demo scenes stay</source>
        <translation>Supprimer les paquets que BAP Tiler a ajoutés à ce profil ; les exécutions et les scènes de démonstration restent</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Copier le &amp;rapport</translation>
    </message>
    <message>
        <source>Copy what is shown here, with the log, as text; it contains no passwords</source>
        <translation>Copier en texte ce qui est affiché ici, avec le journal ; aucun mot de passe n'y figure</translation>
    </message>
    <message>
        <source>&amp;Self-check …</source>
        <translation>Auto&amp;vérification…</translation>
    </message>
    <message>
        <source>Versions, and what is used from where</source>
        <translation>Versions, et d'où vient ce qui est utilisé</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Show what pip says</source>
        <translation>Afficher les messages de pip</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <source>Download and add the packages</source>
        <translation>Télécharger et ajouter les paquets</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <source>QGIS finds {names} first, which does not fit BAP Tiler. Packages that are added come behind, so adding some does not help:</source>
        <translation>QGIS trouve d'abord {names}, qui ne convient pas à BAP Tiler. Les paquets ajoutés viennent après, en ajouter n'aide donc pas :</translation>
    </message>
    <message>
        <source>BAP Tiler has all the Python packages that it needs.</source>
        <translation>BAP Tiler dispose de tous les paquets Python nécessaires.</translation>
    </message>
    <message>
        <source>QGIS, its Python or BAP Tiler was updated. The packages that were added do not fit any more: {names}.</source>
        <translation>QGIS, son Python ou BAP Tiler a été mis à jour. Les paquets qui avaient été ajoutés ne conviennent plus : {names}.</translation>
    </message>
    <message>
        <source>BAP Tiler needs Python packages that this QGIS does not have: {names}.</source>
        <translation>BAP Tiler a besoin de paquets Python absents de ce QGIS : {names}.</translation>
    </message>
    <message>
        <source>They go into a folder of their own. QGIS's own packages stay as they are.</source>
        <translation>Ils vont dans un dossier à part. Les paquets de QGIS restent inchangés.</translation>
    </message>
    <message>
        <source>{packages} packages, {download} to download, about {disk} on disk</source>
        <translation>{packages} paquets, {download} à télécharger, environ {disk} sur le disque</translation>
    </message>
    <message>
        <source>{text}, without {n} of unknown size</source>
        <translation>{text}, sans {n} de taille inconnue</translation>
    </message>
    <message>
        <source>Trying whether the packages can be used …</source>
        <translation>Vérification que les paquets sont utilisables…</translation>
    </message>
    <message>
        <source>Unpacking …</source>
        <translation>Décompression…</translation>
    </message>
    <message>
        <source>Downloading {name} …</source>
        <translation>Téléchargement de {name}…</translation>
    </message>
    <message>
        <source>Files that are in use go when QGIS starts again.</source>
        <translation>Les fichiers utilisés disparaîtront au redémarrage de QGIS.</translation>
    </message>
    <message>
        <source>The added packages were removed.</source>
        <translation>Les paquets ajoutés ont été retirés.</translation>
    </message>
    <message>
        <source>Restart QGIS to unload what is in use.</source>
        <translation>Redémarrez QGIS pour décharger ce qui est utilisé.</translation>
    </message>
    <message>
        <source>Your runs and the demo scenes stay, in {folder} unless you have chosen another folder.</source>
        <translation>Vos exécutions et les scènes de démonstration restent, dans {folder} sauf si vous avez choisi un autre dossier.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>being looked up …</source>
        <translation>recherche en cours…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Looking up which packages fit this QGIS …</source>
        <translation>Recherche des paquets qui conviennent à ce QGIS…</translation>
    </message>
    <message>
        <source>BAP Tiler: looking up packages</source>
        <translation>BAP Tiler : recherche de paquets</translation>
    </message>
    <message>
        <source>Downloading …</source>
        <translation>Téléchargement…</translation>
    </message>
    <message>
        <source>BAP Tiler: adding packages</source>
        <translation>BAP Tiler : ajout de paquets</translation>
    </message>
    <message>
        <source>The packages were added.</source>
        <translation>Les paquets ont été ajoutés.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n'a été modifié.</translation>
    </message>
    <message>
        <source>What helps stands below.</source>
        <translation>Le remède est indiqué ci-dessous.</translation>
    </message>
    <message>
        <source>The log has what to type instead.</source>
        <translation>Le journal indique des commandes.</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Non ajouté</translation>
    </message>
    <message>
        <source>To add the packages by hand</source>
        <translation>Pour ajouter les paquets à la main</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>Le rapport a été copié.</translation>
    </message>
</context><context>
    <name>ExportJobs</name>
    <message>
        <source>Export jobs</source>
        <translation>Exporter les tâches</translation>
    </message>
    <message>
        <source>Writes the tiles of a run with their jobs as a job table of openEO's job manager (openeo.extra.job_management), which notebooks read: id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs, and the tile's id, attempt, message and geometry.</source>
        <translation>Écrit les tuiles d'une exécution avec leurs tâches sous forme de table des tâches du gestionnaire de tâches d'openEO (openeo.extra.job_management), que lisent les notebooks : id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs, ainsi que l'identifiant de la tuile, l'essai, le message et la géométrie.</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;Parquet files (*.parquet)</source>
        <translation>Fichiers CSV (*.csv);;Fichiers Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>The table to write. In a CSV file geometries are WKT and the column crs tells their coordinate reference system; a Parquet file is GeoParquet and needs the Python package pyarrow.</source>
        <translation>La table à écrire. Dans un fichier CSV, les géométries sont en WKT et la colonne crs donne leur système de coordonnées de référence ; un fichier Parquet est au format GeoParquet et nécessite le paquet Python pyarrow.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>{n} rows in {path}</source>
        <translation>{n} lignes dans {path}</translation>
    </message>
</context><context>
    <name>Fields</name>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Taille des tuiles</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>SCR de la grille</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Tampon</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Tuiles à prendre</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Taille de pixel</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Couverture minimale</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
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
        <translation>Nom d'utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Dossier de l'exécution</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>SCR cible</translation>
    </message>
    <message>
        <source>Status map</source>
        <translation>Carte des états</translation>
    </message>
    <message>
        <source>Extent / Area of interest</source>
        <translation>Étendue / Zone d’intérêt</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Découpe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Format de sortie</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosaïque</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Options des tâches</translation>
    </message>
    <message>
        <source>Parameter "{a}"</source>
        <translation>Paramètre "{a}"</translation>
    </message>
</context><context>
    <name>FileList</name>
    <message>
        <source>Result files</source>
        <translation>Fichiers de résultats</translation>
    </message>
    <message>
        <source>Add to &amp;map</source>
        <translation>A&amp;jouter à la carte</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Voir dans le dossier</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Pas encore de résultats</translation>
    </message>
</context><context>
    <name>Gaps</name>
    <message>
        <source>{m} of the run's {n} tiles are not finished ({a}).</source>
        <translation>{m} des {n} tuiles de l’exécution ne sont pas terminées ({a}).</translation>
    </message>
    <message>
        <source>{a}: {m} of {n} tiles; no data in tiles {b}.</source>
        <translation>{a} : {m} tuiles sur {n} ; pas de données dans les tuiles {b}.</translation>
    </message>
    <message>
        <source>{a} and {n} more</source>
        <translation>{a} et {n} autres</translation>
    </message>
</context><context>
    <name>GridPreview</name>
    <message>
        <source>BAP Tiler: tiles</source>
        <translation>BAP Tiler : tuiles</translation>
    </message>
</context><context>
    <name>ImportJobs</name>
    <message>
        <source>Import jobs</source>
        <translation>Importer des tâches</translation>
    </message>
    <message>
        <source>Takes the jobs of a job table of openEO's job manager (CSV or Parquet), such as a notebook kept, over into a run. Jobs keep their ids: “Run jobs” watches those that wait or run, and downloads the results of finished ones, instead of making new ones.

Into a new folder: every row becomes a tile with the row's geometry; tiles without a job are computed with the process given here. Into the folder of a run: rows join its tiles with the same tile_id that have no job yet.</source>
        <translation>Reprend dans une exécution les tâches d'une table des tâches du gestionnaire de tâches d'openEO (CSV ou Parquet), telle qu'un notebook en tient. Les tâches gardent leurs identifiants : « Exécuter les tâches » suit celles qui attendent ou tournent et télécharge les résultats de celles qui sont terminées, au lieu d'en créer de nouvelles.

Dans un nouveau dossier : chaque ligne devient une tuile avec la géométrie de la ligne ; les tuiles sans tâche sont calculées avec le processus indiqué ici. Dans le dossier d'une exécution : les lignes rejoignent ses tuiles de même tile_id qui n'ont pas encore de tâche.</translation>
    </message>
    <message>
        <source>Job tables (*.csv *.parquet *.geoparquet)</source>
        <translation>Tables des tâches (*.csv *.parquet *.geoparquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>The job table. It needs the column status, and id and backend_name for jobs that were made; geometry (WKT or GeoParquet) for a new run. The coordinate reference system is read from the column crs or epsg; without them, coordinates are longitude and latitude.</source>
        <translation>La table des tâches. Il lui faut la colonne status, ainsi que id et backend_name pour les tâches déjà créées ; geometry (WKT ou GeoParquet) pour une nouvelle exécution. Le système de coordonnées de référence est lu dans la colonne crs ou epsg ; sans elles, les coordonnées sont des longitudes et latitudes.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Dossier de l'exécution</translation>
    </message>
    <message>
        <source>New or empty folder for a new run, or the folder of a run that the jobs join.</source>
        <translation>Dossier nouveau ou vide pour une nouvelle exécution, ou dossier d'une exécution que les tâches rejoignent.</translation>
    </message>
    <message>
        <source>Jobs taken over</source>
        <translation>Tâches reprises</translation>
    </message>
    <message>
        <source>Jobs to watch</source>
        <translation>Tâches à suivre</translation>
    </message>
    <message>
        <source>Finished jobs to download</source>
        <translation>Tâches terminées à télécharger</translation>
    </message>
    <message>
        <source>Tiles left as they were</source>
        <translation>Tuiles laissées telles quelles</translation>
    </message>
</context><context>
    <name>JobStatus</name>
    <message>
        <source>Not started</source>
        <translation>Non démarrée</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <translation>En attente de démarrage</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file d'attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Échec du téléchargement</translation>
    </message>
    <message>
        <source>Start failed</source>
        <translation>Échec du démarrage</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON, such as {"name": 1}</source>
        <translation>JSON, par exemple {"name": 1}</translation>
    </message>
</context><context>
    <name>LogView</name>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Without debugging</source>
        <translation>Sans le débogage</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>&amp;Ask the backend</source>
        <translation>Interroger le &amp;backend</translation>
    </message>
    <message>
        <source>Read the job's whole log from its backend</source>
        <translation>Lire le journal complet de la tâche depuis son backend</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Niveau :</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context><context>
    <name>Login</name>
    <message>
        <source>no login needed</source>
        <translation>aucune connexion nécessaire</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>login remembered</source>
        <translation>connexion mémorisée</translation>
    </message>
    <message>
        <source>logged in until QGIS closes</source>
        <translation>connecté jusqu'à la fermeture de QGIS</translation>
    </message>
</context><context>
    <name>LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Login &amp;provider</source>
        <translation>&amp;Fournisseur de connexion</translation>
    </message>
    <message>
        <source>Who knows you: the organisations whose accounts this backend accepts</source>
        <translation>Qui vous connaît : les organisations dont ce backend accepte les comptes</translation>
    </message>
    <message>
        <source>In this computer's &amp;browser</source>
        <translation>Dans le &amp;navigateur de cet ordinateur</translation>
    </message>
    <message>
        <source>With a &amp;code, on any device</source>
        <translation>Avec un &amp;code, sur n'importe quel appareil</translation>
    </message>
    <message>
        <source>Open the page, log in there, and confirm this code:</source>
        <translation>Ouvrez la page, connectez-vous et confirmez ce code :</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>Copier le co&amp;de</translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation>&amp;Ouvrir la page</translation>
    </message>
    <message>
        <source>Open the page in this computer's browser</source>
        <translation>Ouvrir la page dans le navigateur de cet ordinateur</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>Copier l'&amp;adresse</translation>
    </message>
    <message>
        <source>Copy the page's address, to open it on another device</source>
        <translation>Copier l'adresse de la page, pour l'ouvrir sur un autre appareil</translation>
    </message>
    <message>
        <source>Your browser has opened the login page. Log in there; this window goes on by itself.</source>
        <translation>Votre navigateur a ouvert la page de connexion. Connectez-vous-y ; cette fenêtre continue d'elle-même.</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Rouvrir</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nom d'&amp;utilisateur</translation>
    </message>
    <message>
        <source>The name of your account at this backend</source>
        <translation>Le nom de votre compte sur ce backend</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Never written down in clear text</source>
        <translation>Jamais enregistré en clair</translation>
    </message>
    <message>
        <source>&amp;Remember this login</source>
        <translation>Se &amp;souvenir de cette connexion</translation>
    </message>
    <message>
        <source>Keeps it in the encrypted authentication store of QGIS, which a master password protects; otherwise it is forgotten when QGIS closes</source>
        <translation>La conserve dans le stockage d'authentification chiffré de QGIS, protégé par un mot de passe principal ; sinon, elle est oubliée à la fermeture de QGIS</translation>
    </message>
    <message>
        <source>Log in to {backend}</source>
        <translation>Se connecter à {backend}</translation>
    </message>
    <message>
        <source>Asking the backend how to log in …</source>
        <translation>Le backend est interrogé sur le mode de connexion…</translation>
    </message>
    <message>
        <source>&amp;Client identifier</source>
        <translation>&amp;Identifiant du client</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Secre&amp;t du client</translation>
    </message>
    <message>
        <source>Fill in both fields.</source>
        <translation>Remplissez les deux champs.</translation>
    </message>
    <message>
        <source>Logging in …</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>You are logged in.</source>
        <translation>Vous êtes connecté.</translation>
    </message>
    <message>
        <source>You are logged in until QGIS closes: its store for passwords could not be opened.</source>
        <translation>Vous êtes connecté jusqu'à la fermeture de QGIS : son stockage de mots de passe n'a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>valid for {minutes}:{seconds:02d}</source>
        <translation>valable encore {minutes}:{seconds:02d}</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it yourself.</source>
        <translation>Aucun navigateur n'a pu être ouvert. Copiez l'adresse et ouvrez-la vous-même.</translation>
    </message>
    <message>
        <source>Logging in to {backend}</source>
        <translation>Connexion à {backend}</translation>
    </message>
</context><context>
    <name>LoginWork</name>
    <message>
        <source>it does not tell how to log in</source>
        <translation>il n'indique pas comment se connecter</translation>
    </message>
    <message>
        <source>Try again later, or choose another authentication</source>
        <translation>Réessayez plus tard ou choisissez une autre authentification</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>il ne propose pas de connexion OpenID Connect</translation>
    </message>
    <message>
        <source>Choose another authentication, such as basic</source>
        <translation>Choisissez une autre authentification, par exemple basic</translation>
    </message>
</context><context>
    <name>MakeTileGrid</name>
    <message>
        <source>Tile grid</source>
        <translation>Grille de tuiles</translation>
    </message>
    <message>
        <source>Covers an extent or an area of interest with square tiles, in metres, in the UTM zone of the area or in a projected coordinate reference system of your choice. Give either an extent or an area.

An area in several UTM zones gets a grid in each; their tiles meet at the zones' borders without overlap or gap. Near the poles tiles are in polar stereographic UPS. An extent in degrees whose west is greater than its east crosses the antimeridian.

Tiles that start at multiples of the tile size keep their place and id whatever the area, so that two runs fit together; tiles that start at the corner of the area are as few as possible.</source>
        <translation>Couvre une emprise ou une zone d'intérêt de tuiles carrées, en mètres, dans le fuseau UTM de la zone ou dans un système de coordonnées de référence projeté de votre choix. Indiquez soit une emprise, soit une zone.

Une zone à cheval sur plusieurs fuseaux UTM reçoit une grille dans chacun ; leurs tuiles se rejoignent aux limites des fuseaux sans recouvrement ni vide. Près des pôles, les tuiles sont en UPS (stéréographique polaire). Une emprise en degrés dont l'ouest est supérieur à l'est traverse l'antiméridien.

Les tuiles qui commencent aux multiples de leur taille gardent leur place et leur identifiant quelle que soit la zone, si bien que deux exécutions s'accordent ; les tuiles qui commencent au coin de la zone sont aussi peu nombreuses que possible.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Rectangle to cover, with its coordinate reference system. Leave empty when an area is given.</source>
        <translation>Rectangle à couvrir, avec son système de coordonnées de référence. Laisser vide si une zone est indiquée.</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Zone d'intérêt</translation>
    </message>
    <message>
        <source>Polygons to cover, or points and lines with a buffer; only tiles that touch them are made. Invalid polygons are mended.</source>
        <translation>Polygones à couvrir, ou points et lignes avec un tampon ; seules les tuiles qui les touchent sont créées. Les polygones invalides sont réparés.</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Taille des tuiles</translation>
    </message>
    <message>
        <source>Length of a tile's side in metres.</source>
        <translation>Longueur du côté d'une tuile, en mètres.</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>SCR de la grille</translation>
    </message>
    <message>
        <source>Projected coordinate reference system of the tiles, in metres. Empty: the UTM zone of the area.</source>
        <translation>Système de coordonnées de référence projeté des tuiles, en mètres. Vide : le fuseau UTM de la zone.</translation>
    </message>
    <message>
        <source>Multiples of the tile size</source>
        <translation>Multiples de la taille des tuiles</translation>
    </message>
    <message>
        <source>Corner of the area</source>
        <translation>Coin de la zone</translation>
    </message>
    <message>
        <source>Grid starts at</source>
        <translation>Début de la grille</translation>
    </message>
    <message>
        <source>Where the first tile begins.</source>
        <translation>Où commence la première tuile.</translation>
    </message>
    <message>
        <source>Clip tiles to the area</source>
        <translation>Découper les tuiles selon la zone</translation>
    </message>
    <message>
        <source>Cut the tiles at the outline of the area of interest, so that nothing outside is computed.</source>
        <translation>Découper les tuiles au contour de la zone d'intérêt, afin que rien ne soit calculé au-dehors.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>Metres by which each tile is made larger on every side.</source>
        <translation>Nombre de mètres dont chaque tuile est agrandie de chaque côté.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Polygons to leave out, such as open sea; tiles wholly inside them are not made.</source>
        <translation>Polygones à laisser de côté, comme la pleine mer ; les tuiles entièrement à l'intérieur ne sont pas créées.</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Couverture minimale</translation>
    </message>
    <message>
        <source>Smallest share of a tile, 0 to 1, that the area must cover for the tile to be made.</source>
        <translation>Plus petite part d'une tuile, de 0 à 1, que la zone doit couvrir pour que la tuile soit créée.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>One polygon per tile. Tiles of several zones are in EPSG:4326; the field epsg names each tile's own CRS, in which minx to maxy are.</source>
        <translation>Un polygone par tuile. Les tuiles de plusieurs fuseaux sont en EPSG:4326 ; le champ epsg donne le SCR propre à chaque tuile, dans lequel sont exprimés minx à maxy.</translation>
    </message>
    <message>
        <source>Squares of the tile size</source>
        <translation>Carrés de la taille des tuiles</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygones d'une couche</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km</source>
        <translation>Carrés Sentinel-2 de 100 km</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km</source>
        <translation>Tuiles Sentinel-2 de 109,8 km</translation>
    </message>
    <message>
        <source>Kind of grid</source>
        <translation>Type de grille</translation>
    </message>
    <message>
        <source>Squares; polygons that somebody else has drawn; or the tiles in which Sentinel-2 scenes come, by their names such as 31UFS: as squares without overlap, or as ESA's overlapping footprints.</source>
        <translation>Des carrés ; des polygones que quelqu'un d'autre a dessinés ; ou les tuiles dans lesquelles sont livrées les scènes Sentinel-2, par leurs noms tels que 31UFS : en carrés sans recouvrement, ou selon les empreintes de l'ESA, qui se recouvrent.</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Tuiles à prendre</translation>
    </message>
    <message>
        <source>For the grid “Polygons of a layer”: one tile each. Ids come from a field tile_id, id or name with different values; without one tiles are numbered.</source>
        <translation>Pour la grille « Polygones d'une couche » : une tuile pour chacun. Les identifiants viennent d'un champ tile_id, id ou name aux valeurs toutes différentes ; sans un tel champ, les tuiles sont numérotées.</translation>
    </message>
    <message>
        <source>Buffer around the area</source>
        <translation>Tampon autour de la zone</translation>
    </message>
    <message>
        <source>Metres by which the area of interest is enlarged. Points and lines need it.</source>
        <translation>Nombre de mètres dont la zone d'intérêt est agrandie. Nécessaire pour les points et les lignes.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Les laisser de côté</translation>
    </message>
    <message>
        <source>Merge them into a neighbour</source>
        <translation>Les fusionner avec une voisine</translation>
    </message>
    <message>
        <source>Tiles below the minimum coverage</source>
        <translation>Tuiles sous la couverture minimale</translation>
    </message>
    <message>
        <source>A sliver can go to the neighbour with which it has the longest common edge. One without neighbours, such as an island, stays a tile.</source>
        <translation>Un fragment peut rejoindre la voisine avec laquelle il a le plus long bord commun. Un fragment sans voisine, comme une île, reste une tuile.</translation>
    </message>
    <message>
        <source>Column by column, from the south-west</source>
        <translation>Colonne par colonne, depuis le sud-ouest</translation>
    </message>
    <message>
        <source>Row by row, from the north-west</source>
        <translation>Ligne par ligne, depuis le nord-ouest</translation>
    </message>
    <message>
        <source>Along a Hilbert curve</source>
        <translation>Le long d'une courbe de Hilbert</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>In which order jobs are started. Along a Hilbert curve the results of an unfinished run are compact.</source>
        <translation>Dans quel ordre les tâches sont démarrées. Le long d'une courbe de Hilbert, les résultats d'une exécution inachevée sont groupés.</translation>
    </message>
    <message>
        <source>Snap to pixels of</source>
        <translation>Caler sur des pixels de</translation>
    </message>
    <message>
        <source>Pixel size in metres, such as 10, 20 or 60: tile size and corner are moved to whole pixels, so that mosaics need no resampling. 0: they stay, and you are told when edges do not lie on pixels of 10 m.</source>
        <translation>Taille des pixels en mètres, par exemple 10, 20 ou 60 : la taille et le coin des tuiles sont ajustés à des pixels entiers, afin que les mosaïques se passent de rééchantillonnage. 0 : ils restent tels quels, et vous êtes averti si des bords ne tombent pas sur des pixels de 10 m.</translation>
    </message>
    <message>
        <source>Allow tiles in degrees</source>
        <translation>Autoriser les tuiles en degrés</translation>
    </message>
    <message>
        <source>Only for a geographic grid CRS: the tile size is then in degrees, and tiles become narrower towards the poles.</source>
        <translation>Seulement pour un SCR de grille géographique : la taille des tuiles est alors en degrés, et les tuiles deviennent plus étroites vers les pôles.</translation>
    </message>
    <message>
        <source>{n} tiles in {crs}</source>
        <translation>{n} tuiles en {crs}</translation>
    </message>
</context><context>
    <name>MapActions</name>
    <message>
        <source>Retry the tile</source>
        <translation>Relancer la tuile</translation>
    </message>
    <message>
        <source>Cancel the tile</source>
        <translation>Annuler la tuile</translation>
    </message>
    <message>
        <source>Show the job's log</source>
        <translation>Afficher le journal de la tâche</translation>
    </message>
    <message>
        <source>Show the tile's results</source>
        <translation>Afficher les résultats de la tuile</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tuile {tile} : {status}</translation>
    </message>
</context><context>
    <name>MonitorDock</name>
    <message>
        <source>BAP Tiler runs</source>
        <translation>Exécutions BAP Tiler</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>Exéc&amp;ution :</translation>
    </message>
    <message>
        <source>The run that is shown: runs of the project and those opened lately</source>
        <translation>L'exécution affichée : exécutions du projet et celles ouvertes récemment</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Afficher le &amp;journal</translation>
    </message>
    <message>
        <source>Show &amp;results</source>
        <translation>Affich&amp;er les résultats</translation>
    </message>
</context><context>
    <name>Notes</name>
    <message>
        <source>Not used: {a}. These are for squares of the tile size; this grid has its own.</source>
        <translation>Non utilisé : {a}. Cela concerne les carrés de la taille de tuile ; cette grille a les siennes.</translation>
    </message>
    <message>
        <source>Not used where tiles are in degrees: Snap.</source>
        <translation>Non utilisé pour des tuiles en degrés : accrochage.</translation>
    </message>
    <message>
        <source>Not used: Buffer. It enlarges an area of interest, and none is given.</source>
        <translation>Non utilisé : tampon. Il agrandit une zone d'intérêt, et aucune n'est indiquée.</translation>
    </message>
    <message>
        <source>Not used: Merge slivers. It needs a minimum coverage above 0.</source>
        <translation>Non utilisé : fusion des éclats. Il faut une couverture minimale supérieure à 0.</translation>
    </message>
    <message>
        <source>Tiles are {k} m instead of {m} m wide: whole pixels of {n} m.</source>
        <translation>Les tuiles font {k} m de large au lieu de {m} m : pixels entiers de {n} m.</translation>
    </message>
    <message>
        <source>Tile edges in {a} do not lie on pixels of {n} m: mosaics may have to be resampled there. Snap the tiles to the pixel size, or choose a tile size that is a multiple of it.</source>
        <translation>Les bords des tuiles en {a} ne tombent pas sur des pixels de {n} m : les mosaïques devront peut-être y être rééchantillonnées. Accrochez les tuiles à la taille des pixels, ou choisissez une taille de tuile qui en est un multiple.</translation>
    </message>
    <message>
        <source>Tiles are {n} degrees wide and high; towards the poles they become narrower.</source>
        <translation>Les tuiles font {n} degrés de large et de haut ; vers les pôles elles rétrécissent.</translation>
    </message>
    <message>
        <source>Near the pole tiles are laid out in UPS (polar stereographic), {a}.</source>
        <translation>Près du pôle, les tuiles sont en UPS (stéréographique polaire), {a}.</translation>
    </message>
    <message>
        <source>The area lies in {n} zones ({a}): each has a grid of its own, cut at the zone's border.</source>
        <translation>La zone s'étend sur {n} fuseaux ({a}) : chacun a sa propre grille, coupée à la limite du fuseau.</translation>
    </message>
    <message>
        <source>{a} is made for {b}; this area reaches {n} degrees beyond, where sizes and shapes of tiles are wrong. Choose another grid CRS, or leave it empty for UTM.</source>
        <translation>{a} est fait pour {b} ; cette zone le dépasse de {n} degrés, où tailles et formes des tuiles sont fausses. Choisissez un autre SCR de grille, ou laissez-le vide pour UTM.</translation>
    </message>
    <message>
        <source>{k} tiles are {l} jobs: with two at a time, of ten minutes each, {m} days. The grid takes about {n} GB of memory. Larger tiles make fewer jobs.</source>
        <translation>{k} tuiles font {l} tâches : par deux à la fois, de dix minutes chacune, {m} jours. La grille prend environ {n} Go de mémoire. Des tuiles plus grandes font moins de tâches.</translation>
    </message>
    <message>
        <source>{a} ({k} to {l}, {m} to {n} degrees)</source>
        <translation>{a} ({k} à {l}, {m} à {n} degrés)</translation>
    </message>
    <message>
        <source>an area that is not known</source>
        <translation>une zone inconnue</translation>
    </message>
    <message>
        <source>{a}: feature {b} was not valid ({c}) and has been mended.</source>
        <translation>{a} : l'entité {b} n'était pas valide ({c}) et a été réparée.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a} : l'entité {b} a un bord de {m} à {n}, compris comme passant par l'antiméridien. Sinon, coupez-la à 180°.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead as drawn, not across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a} : l'entité {b} a un bord de {m} à {n}, compris comme dessiné, sans passer par l'antiméridien. Sinon, coupez-la à 180°.</translation>
    </message>
</context><context>
    <name>NumberEditor</name>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
</context><context>
    <name>NumberWords</name>
    <message>
        <source>{n}%</source>
        <translation>{n} %</translation>
    </message>
</context><context>
    <name>OwnProcesses</name>
    <message>
        <source>BAP Tiler: listing processes</source>
        <translation>BAP Tiler : liste des processus</translation>
    </message>
</context><context>
    <name>PackageReasons</name>
    <message>
        <source>{a} cannot be written to: {b}. Make it writable and try again, or keep the packages in another folder by hand.</source>
        <translation>{a} n’est pas accessible en écriture : {b}. Rendez-le accessible et réessayez, ou mettez les paquets à la main dans un autre dossier.</translation>
    </message>
    <message>
        <source>{a} is a file where a folder has to be. Move it away or give it another name, and try again.</source>
        <translation>{a} est un fichier là où il faut un dossier. Déplacez-le ou renommez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The package index gives no checksum for {a}. Use another index, or a folder of wheels.</source>
        <translation>L’index de paquets ne donne pas de somme de contrôle pour {a}. Utilisez un autre index ou un dossier de wheels.</translation>
    </message>
    <message>
        <source>The packages need another version of {a} than QGIS has. Update QGIS, or install those with the system's package manager first.</source>
        <translation>Les paquets demandent une autre version de {a} que celle de QGIS. Mettez QGIS à jour, ou installez-les d’abord avec le gestionnaire de paquets du système.</translation>
    </message>
    <message>
        <source>{a} has {b} left, but about {c} are needed. Make room and try again.</source>
        <translation>Il reste {b} dans {a}, mais il en faut environ {c}. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>The packages are there, but Python does not find {a}. Restart QGIS.</source>
        <translation>Les paquets sont là, mais Python ne trouve pas {a}. Redémarrez QGIS.</translation>
    </message>
    <message>
        <source>No Python program was found beside QGIS, so nothing can be added to it.</source>
        <translation>Aucun programme Python n’a été trouvé près de QGIS, rien ne peut donc être ajouté.</translation>
    </message>
    <message>
        <source>{a} has no pip. Install it with: {b}</source>
        <translation>{a} n’a pas pip. Installez-le avec : {b}</translation>
    </message>
    <message>
        <source>{a} has no pip. Install pip for it (python3-pip), then try again.</source>
        <translation>{a} n’a pas pip. Installez pip pour lui (python3-pip), puis réessayez.</translation>
    </message>
    <message>
        <source>{a} is in use. Restart QGIS and do this before you open BAP Tiler or its algorithms.</source>
        <translation>{a} est utilisé. Redémarrez QGIS et faites ceci avant d’ouvrir BAP Tiler ou ses algorithmes.</translation>
    </message>
    <message>
        <source>The packages were downloaded, but cannot be used: {a}. Nothing was changed.</source>
        <translation>Les paquets ont été téléchargés, mais ne peuvent pas être utilisés : {a}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: {a}, so {b} cannot be added. Check the internet connection and QGIS's proxy and certificates, or take the packages from a folder of wheels.</source>
        <translation>L’index de paquets est injoignable : {a}, donc {b} ne peut pas être ajouté. Vérifiez la connexion internet ainsi que le proxy et les certificats de QGIS, ou prenez les paquets dans un dossier de wheels.</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>il n’y a pas de connexion</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>son certificat n’est pas approuvé</translation>
    </message>
    <message>
        <source>the proxy refuses the connection</source>
        <translation>le proxy refuse la connexion</translation>
    </message>
    <message>
        <source>its address is not https, and pip is not set to trust its host</source>
        <translation>son adresse n’est pas en https, et pip ne fait pas confiance à son hôte</translation>
    </message>
    <message>
        <source>No matching distribution found for {a}: where the packages are taken from, there is none for Python {b}. Use another package index, or a folder of wheels that has it.</source>
        <translation>{a} n’a pas été trouvé : la source des paquets n’en a pas pour Python {b}. Utilisez un autre index de paquets, ou un dossier de wheels qui le contient.</translation>
    </message>
    <message>
        <source>{a}: what was downloaded does not match the hashes, so a proxy or mirror has exchanged it. Try another index.</source>
        <translation>{a} : ce qui a été téléchargé ne correspond pas aux sommes de contrôle, un proxy ou un miroir l’a donc remplacé. Essayez un autre index.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Make room and try again.</source>
        <translation>Il n’y a plus de place sur le disque. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>pip could not add the Python packages. {a}</source>
        <translation>pip n’a pas pu ajouter les paquets Python. {a}</translation>
    </message>
</context><context>
    <name>Packages</name>
    <message>
        <source>{name} {version} in {folder} does not fit: BAP Tiler needs {needed}</source>
        <translation>{name} {version} dans {folder} ne convient pas : BAP Tiler a besoin de {needed}</translation>
    </message>
    <message>
        <source>{name} {version} in {folder} does not fit what BAP Tiler needs</source>
        <translation>{name} {version} dans {folder} ne convient pas à ce dont BAP Tiler a besoin</translation>
    </message>
    <message>
        <source>Take that folder off PYTHONPATH, or update {name} in it, and start QGIS again</source>
        <translation>Retirez ce dossier de PYTHONPATH, ou mettez {name} à jour dans ce dossier, puis redémarrez QGIS</translation>
    </message>
    <message>
        <source>It belongs to the plugin {plugin}: update or deactivate that, and start QGIS again</source>
        <translation>Il appartient à l'extension {plugin} : mettez-la à jour ou désactivez-la, puis redémarrez QGIS</translation>
    </message>
    <message>
        <source>Type {command} in a terminal, and start QGIS again</source>
        <translation>Tapez {command} dans un terminal, puis redémarrez QGIS</translation>
    </message>
    <message>
        <source>Type {command} in the OSGeo4W Shell, and start QGIS again</source>
        <translation>Tapez {command} dans le shell OSGeo4W, puis redémarrez QGIS</translation>
    </message>
    <message>
        <source>Another plugin or script has loaded it in this QGIS: deactivate that, and start QGIS again</source>
        <translation>Une autre extension ou un script l'a chargé dans ce QGIS : désactivez-le, puis redémarrez QGIS</translation>
    </message>
    <message>
        <source>It is loaded, but there is another one by now: start QGIS again</source>
        <translation>Il est chargé, mais un autre l’a remplacé depuis : redémarrez QGIS</translation>
    </message>
    <message>
        <source>It came with QGIS or the system: update these</source>
        <translation>Il est venu avec QGIS ou le système : mettez ceux-ci à jour</translation>
    </message>
    <message>
        <source>Update or remove it there, or deactivate the plugin that uses that folder, and start QGIS again</source>
        <translation>Mettez-le à jour ou retirez-le à cet endroit, ou désactivez l'extension qui utilise ce dossier, puis redémarrez QGIS</translation>
    </message>
</context><context>
    <name>ParameterEdit</name>
    <message>
        <source>What kind of value to give</source>
        <translation>Quel genre de valeur indiquer</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>une période</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>un élément d'une liste</translation>
    </message>
    <message>
        <source>some of a list</source>
        <translation>plusieurs éléments d'une liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>une liste de textes</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context><context>
    <name>PeriodEdit</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>The day after the last: it is no longer part of the period</source>
        <translation>Le lendemain du dernier jour : il ne fait plus partie de la période</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Last month, a year, or a month of a year</source>
        <translation>Le mois dernier, une année, ou un mois d'une année</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu'au</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last three months</source>
        <translation>Les trois derniers mois</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>Les douze derniers mois</translation>
    </message>
    <message>
        <source>Whole year, by months</source>
        <translation>Année entière, par mois</translation>
    </message>
</context><context>
    <name>Problems</name>
    <message>
        <source>{a} is too old: {b}</source>
        <translation>{a} est trop ancien : {b}</translation>
    </message>
    <message>
        <source>{a} is out of order (HTTP {b})</source>
        <translation>{a} est en panne (HTTP {b})</translation>
    </message>
    <message>
        <source>{a} is not an openEO backend</source>
        <translation>{a} n'est pas un backend openEO</translation>
    </message>
    <message>
        <source>its answer to the login is not what openEO describes</source>
        <translation>sa réponse à la connexion n'est pas conforme à openEO</translation>
    </message>
    <message>
        <source>cannot be reached while logging in ({a})</source>
        <translation>est injoignable pendant la connexion ({a})</translation>
    </message>
    <message>
        <source>cannot be reached while logging in</source>
        <translation>est injoignable pendant la connexion</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>le nom d'utilisateur ou le mot de passe est incorrect</translation>
    </message>
    <message>
        <source>the login is out of order (HTTP {a})</source>
        <translation>la connexion est en panne (HTTP {a})</translation>
    </message>
    <message>
        <source>the login was refused ({a})</source>
        <translation>la connexion a été refusée ({a})</translation>
    </message>
    <message>
        <source>the login was refused in the browser</source>
        <translation>la connexion a été refusée dans le navigateur</translation>
    </message>
    <message>
        <source>nobody confirmed the login in time</source>
        <translation>personne n'a confirmé la connexion à temps</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>la connexion a expiré ou a été retirée</translation>
    </message>
    <message>
        <source>the client's name or secret is wrong</source>
        <translation>l'identifiant ou le secret du client est incorrect</translation>
    </message>
    <message>
        <source>the login failed ({a})</source>
        <translation>la connexion a échoué ({a})</translation>
    </message>
    <message>
        <source>a user name is needed</source>
        <translation>un nom d'utilisateur est nécessaire</translation>
    </message>
    <message>
        <source>a password is needed</source>
        <translation>un mot de passe est nécessaire</translation>
    </message>
    <message>
        <source>a user name and a password are needed</source>
        <translation>un nom d'utilisateur et un mot de passe sont nécessaires</translation>
    </message>
    <message>
        <source>client credentials are needed</source>
        <translation>l'identifiant et le secret du client sont nécessaires</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>il n'offre pas de connexion OpenID Connect</translation>
    </message>
    <message>
        <source>somebody has to log in with a browser</source>
        <translation>quelqu'un doit se connecter avec un navigateur</translation>
    </message>
    <message>
        <source>{a} offers no login with a code</source>
        <translation>{a} n'offre pas de connexion par code</translation>
    </message>
    <message>
        <source>does not estimate what jobs cost</source>
        <translation>n'estime pas le coût des tâches</translation>
    </message>
    <message>
        <source>gives no estimate ({a})</source>
        <translation>ne donne pas d'estimation ({a})</translation>
    </message>
    <message>
        <source>no Python interpreter was found beside QGIS</source>
        <translation>aucun interpréteur Python n'a été trouvé à côté de QGIS</translation>
    </message>
    <message>
        <source>it did not start within {n} s: {a}</source>
        <translation>il n'a pas démarré en {n} s : {a}</translation>
    </message>
    <message>
        <source>it did not start within {n} s</source>
        <translation>il n'a pas démarré en {n} s</translation>
    </message>
    <message>
        <source>it did not start: {a}</source>
        <translation>il n'a pas démarré : {a}</translation>
    </message>
    <message>
        <source>it did not start</source>
        <translation>il n'a pas démarré</translation>
    </message>
    <message>
        <source>{a} holds no run</source>
        <translation>{a} ne contient pas d'exécution</translation>
    </message>
    <message>
        <source>{a} is not a run of BAP Tiler ({b})</source>
        <translation>{a} n'est pas une exécution de BAP Tiler ({b})</translation>
    </message>
    <message>
        <source>the run is being executed by {a}</source>
        <translation>l'exécution est menée par {a}</translation>
    </message>
    <message>
        <source>the run has no tile {a}</source>
        <translation>l'exécution n'a pas de tuile {a}</translation>
    </message>
    <message>
        <source>{a} is neither .csv nor .parquet</source>
        <translation>{a} n'est ni .csv ni .parquet</translation>
    </message>
    <message>
        <source>Use openEO 1.0 or newer</source>
        <translation>Utilisez openEO 1.0 ou plus récent</translation>
    </message>
    <message>
        <source>Check the address and the network, or try again later</source>
        <translation>Vérifiez l'adresse et le réseau, ou réessayez plus tard</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Réessayez plus tard</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayez</translation>
    </message>
    <message>
        <source>Tell the backend's operator</source>
        <translation>Signalez-le à l'exploitant du backend</translation>
    </message>
    <message>
        <source>Check them and try again</source>
        <translation>Vérifiez-les et réessayez</translation>
    </message>
    <message>
        <source>Check the login</source>
        <translation>Vérifiez la connexion</translation>
    </message>
    <message>
        <source>Log in again and confirm it</source>
        <translation>Connectez-vous à nouveau et confirmez</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Connectez-vous à nouveau</translation>
    </message>
    <message>
        <source>Check that auth={a} is what this backend offers, and log in again</source>
        <translation>Vérifiez que ce backend propose auth={a}, et connectez-vous à nouveau</translation>
    </message>
    <message>
        <source>Use another way to log in, such as basic</source>
        <translation>Connectez-vous autrement, par exemple avec basic</translation>
    </message>
    <message>
        <source>Choose another login provider, or use client credentials</source>
        <translation>Choisissez un autre fournisseur de connexion, ou les identifiants d'un client</translation>
    </message>
    <message>
        <source>Check the address; a web page is not the API's address</source>
        <translation>Vérifiez l'adresse ; une page web n'est pas l'adresse de l'API</translation>
    </message>
    <message>
        <source>Try one tile first</source>
        <translation>Essayez d'abord une tuile</translation>
    </message>
    <message>
        <source>Install Python 3 or another backend</source>
        <translation>Installez Python 3, ou prenez un autre backend</translation>
    </message>
    <message>
        <source>Choose the folder in which {a} is</source>
        <translation>Choisissez le dossier où se trouve {a}</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder</source>
        <translation>Libérez de la place, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it there</source>
        <translation>Attendez qu'elle soit terminée, ou arrêtez-la là-bas</translation>
    </message>
    <message>
        <source>Wait for it or stop it there</source>
        <translation>Attendez-la ou arrêtez-la là-bas</translation>
    </message>
    <message>
        <source>Allow writing there, or copy the run to another folder</source>
        <translation>Autorisez l'écriture, ou copiez l'exécution dans un autre dossier</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choisissez un autre endroit</translation>
    </message>
    <message>
        <source>Choose a name that ends with .csv</source>
        <translation>Choisissez un nom qui se termine par .csv</translation>
    </message>
    <message>
        <source>holds no run ({a} is missing)</source>
        <translation>ne contient pas d’exécution ({a} manque)</translation>
    </message>
    <message>
        <source>Choose a folder that “Create run” made</source>
        <translation>Choisissez un dossier créé par « Créer une exécution »</translation>
    </message>
    <message>
        <source>the run has no tile “{a}”</source>
        <translation>l’exécution n’a pas de tuile « {a} »</translation>
    </message>
    <message>
        <source>See tile_id in the run's layer tiles</source>
        <translation>Voir tile_id dans la couche tiles de l’exécution</translation>
    </message>
    <message>
        <source>“{a}” cannot be cancelled</source>
        <translation>« {a} » ne peut pas être annulé</translation>
    </message>
    <message>
        <source>“{a}” does not end a tile</source>
        <translation>« {a} » n’est pas la fin d’une tuile</translation>
    </message>
    <message>
        <source>“{a}” is not a status</source>
        <translation>« {a} » n’est pas un état</translation>
    </message>
    <message>
        <source>Use some of {a}</source>
        <translation>Utilisez-en parmi {a}</translation>
    </message>
    <message>
        <source>feature {a} is no polygon but a {b}</source>
        <translation>l’entité {a} n’est pas un polygone mais {b}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laissez-le de côté</translation>
    </message>
    <message>
        <source>Choose a polygon layer, such as one that “Tile grid” made</source>
        <translation>Choisissez une couche de polygones, par exemple de « Grille de tuiles »</translation>
    </message>
    <message>
        <source>no such layer</source>
        <translation>aucune couche de ce nom</translation>
    </message>
    <message>
        <source>tile_id “{a}” occurs more than once</source>
        <translation>tile_id « {a} » apparaît plusieurs fois</translation>
    </message>
    <message>
        <source>Make the tiles with “Tile grid”</source>
        <translation>Créez les tuiles avec « Grille de tuiles »</translation>
    </message>
    <message>
        <source>a polygon has no epsg</source>
        <translation>un polygone n’a pas d’epsg</translation>
    </message>
    <message>
        <source>the polygon {a} reaches beyond the area of {b}</source>
        <translation>le polygone {a} dépasse la zone de {b}</translation>
    </message>
    <message>
        <source>Check the layer's coordinate reference system, or make smaller tiles</source>
        <translation>Vérifiez le SCR de la couche, ou faites des tuiles plus petites</translation>
    </message>
    <message>
        <source>the layer's coordinate reference system ({a}) is not projected</source>
        <translation>le SCR de la couche ({a}) n’est pas projeté</translation>
    </message>
    <message>
        <source>Reproject the layer, for instance to its UTM zone, or take its polygons as the tiles of “Tile grid”</source>
        <translation>Reprojetez la couche, par exemple dans sa zone UTM, ou prenez ses polygones comme tuiles de « Grille de tuiles »</translation>
    </message>
    <message>
        <source>{a} does not exist</source>
        <translation>{a} n’existe pas</translation>
    </message>
    <message>
        <source>Choose a CSV or Parquet file</source>
        <translation>Choisissez un fichier CSV ou Parquet</translation>
    </message>
    <message>
        <source>“{a}” is not known</source>
        <translation>« {a} » n’est pas connu</translation>
    </message>
    <message>
        <source>{a} is not known</source>
        <translation>{a} n’est pas connu</translation>
    </message>
    <message>
        <source>Give one such as EPSG:32631</source>
        <translation>Donnez-en un comme EPSG:32631</translation>
    </message>
    <message>
        <source>{a} has no results yet</source>
        <translation>{a} n’a pas encore de résultats</translation>
    </message>
    <message>
        <source>Run the jobs first</source>
        <translation>Exécutez d’abord les tâches</translation>
    </message>
    <message>
        <source>“{a}” is neither a JSON object nor a file</source>
        <translation>« {a} » n’est ni un objet JSON ni un fichier</translation>
    </message>
    <message>
        <source>Give a URL, a file or a process id</source>
        <translation>Donnez une URL, un fichier ou l’identifiant d’un processus</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>Write it like {a}</source>
        <translation>Écrivez-le comme {a}</translation>
    </message>
    <message>
        <source>cannot be cut into tiles ({a})</source>
        <translation>ne peut pas être découpé en tuiles ({a})</translation>
    </message>
    <message>
        <source>Mend it, or install shapely</source>
        <translation>Réparez-le, ou installez shapely</translation>
    </message>
    <message>
        <source>there is no folder {a}</source>
        <translation>il n’y a pas de dossier {a}</translation>
    </message>
    <message>
        <source>Make it, or choose another</source>
        <translation>Créez-le, ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>configuration “{a}” has no login that can be read</source>
        <translation>la configuration « {a} » n’a pas d’identifiants lisibles</translation>
    </message>
    <message>
        <source>Choose one of the kind “Basic authentication”, or one called “BAP Tiler: …”, and unlock it with the master password</source>
        <translation>Choisissez-en une du type « Basic authentication », ou nommée « BAP Tiler: … », et déverrouillez-la avec le mot de passe principal</translation>
    </message>
    <message>
        <source>is below 0 or no number</source>
        <translation>est inférieur à 0 ou n’est pas un nombre</translation>
    </message>
    <message>
        <source>is not above 0</source>
        <translation>n’est pas supérieur à 0</translation>
    </message>
    <message>
        <source>Give one of the two</source>
        <translation>Donnez l’un des deux</translation>
    </message>
    <message>
        <source>both are given</source>
        <translation>les deux sont donnés</translation>
    </message>
    <message>
        <source>neither is given</source>
        <translation>aucun n’est donné</translation>
    </message>
    <message>
        <source>Give one such as EPSG:3035, or leave it empty</source>
        <translation>Donnez-en un comme EPSG:3035, ou laissez vide</translation>
    </message>
    <message>
        <source>Give the length of a tile's side in metres</source>
        <translation>Donnez la longueur du côté d’une tuile en mètres</translation>
    </message>
    <message>
        <source>Give 0 or a number of metres</source>
        <translation>Donnez 0 ou un nombre de mètres</translation>
    </message>
    <message>
        <source>are not a JSON object</source>
        <translation>ne sont pas un objet JSON</translation>
    </message>
    <message>
        <source>Give names and values, for example {a}</source>
        <translation>Donnez des noms et des valeurs, par exemple {a}</translation>
    </message>
    <message>
        <source>{a} has no such parameter</source>
        <translation>{a} n’a pas ce paramètre</translation>
    </message>
    <message>
        <source>is set for each tile</source>
        <translation>est fixé pour chaque tuile</translation>
    </message>
    <message>
        <source>the address {a} of {b} is not an http or https URL</source>
        <translation>l’adresse {a} de {b} n’est pas une URL http ou https</translation>
    </message>
    <message>
        <source>{a} of {b} is not a number from {m} to {n}</source>
        <translation>{a} de {b} n’est pas un nombre de {m} à {n}</translation>
    </message>
    <message>
        <source>the address of {a} contains a user or password</source>
        <translation>l’adresse de {a} contient un utilisateur ou un mot de passe</translation>
    </message>
    <message>
        <source>{a} of {b} is not one of {c}</source>
        <translation>{a} de {b} n’est pas parmi {c}</translation>
    </message>
    <message>
        <source>The form is {a}</source>
        <translation>La forme est {a}</translation>
    </message>
    <message>
        <source>Give every backend its own name</source>
        <translation>Donnez à chaque backend son propre nom</translation>
    </message>
    <message>
        <source>{a} is not name=url</source>
        <translation>{a} n’est pas nom=url</translation>
    </message>
    <message>
        <source>{a} of {b} is not an option</source>
        <translation>{a} de {b} n’est pas une option</translation>
    </message>
    <message>
        <source>Give them as credentials, not in the URL</source>
        <translation>Donnez-les comme identifiants, pas dans l’URL</translation>
    </message>
    <message>
        <source>two backends are called {a}</source>
        <translation>deux backends s’appellent {a}</translation>
    </message>
    <message>
        <source>no backend is given</source>
        <translation>aucun backend n’est donné</translation>
    </message>
    <message>
        <source>has a bound that is not a finite number</source>
        <translation>a une borne qui n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>is reversed: west is greater than east</source>
        <translation>est inversée : l’ouest est plus grand que l’est</translation>
    </message>
    <message>
        <source>is reversed: south is greater than north</source>
        <translation>est inversée : le sud est plus grand que le nord</translation>
    </message>
    <message>
        <source>Choose the CRS that the extent's numbers are in</source>
        <translation>Choisissez le SCR des nombres de l’étendue</translation>
    </message>
    <message>
        <source>Give four numbers</source>
        <translation>Donnez quatre nombres</translation>
    </message>
    <message>
        <source>{n} m is not a size</source>
        <translation>{n} m n’est pas une taille</translation>
    </message>
    <message>
        <source>Give a number of metres above 0, such as 20000</source>
        <translation>Donnez un nombre de mètres supérieur à 0, par exemple 20000</translation>
    </message>
    <message>
        <source>Give an extent or an area of interest</source>
        <translation>Donnez une étendue ou une zone d’intérêt</translation>
    </message>
    <message>
        <source>Parquet files need the Python package pyarrow, {a}</source>
        <translation>Les fichiers Parquet ont besoin du paquet Python pyarrow, {a}</translation>
    </message>
    <message>
        <source>{a} has no column “{b}”</source>
        <translation>{a} n’a pas de colonne « {b} »</translation>
    </message>
    <message>
        <source>not every row has a polygon</source>
        <translation>toutes les lignes n’ont pas de polygone</translation>
    </message>
    <message>
        <source>Give the run folder of a run whose tiles have the same tile_id</source>
        <translation>Donnez le dossier d’une exécution dont les tuiles ont le même tile_id</translation>
    </message>
    <message>
        <source>Choose one that openEO's manager wrote</source>
        <translation>Choisissez-en une écrite par le gestionnaire d’openEO</translation>
    </message>
    <message>
        <source>the geometries have no coordinate reference system</source>
        <translation>les géométries n’ont pas de SCR</translation>
    </message>
    <message>
        <source>Choose a job table with one row per job</source>
        <translation>Choisissez une table de tâches avec une ligne par tâche</translation>
    </message>
    <message>
        <source>{a} has no rows</source>
        <translation>{a} n’a pas de lignes</translation>
    </message>
    <message>
        <source>Fill the column, or remove it to have the tiles numbered</source>
        <translation>Remplissez la colonne, ou retirez-la pour que les tuiles soient numérotées</translation>
    </message>
    <message>
        <source>Install a pyarrow that fits this QGIS, or use a CSV file</source>
        <translation>Installez un pyarrow qui convient à ce QGIS, ou utilisez un fichier CSV</translation>
    </message>
    <message>
        <source>Add it to the table</source>
        <translation>Ajoutez-la à la table</translation>
    </message>
    <message>
        <source>{a} is no job table ({b})</source>
        <translation>{a} n’est pas une table de tâches ({b})</translation>
    </message>
    <message>
        <source>a row has no tile_id</source>
        <translation>une ligne n’a pas de tile_id</translation>
    </message>
    <message>
        <source>Give every row an id of its own</source>
        <translation>Donnez à chaque ligne son propre identifiant</translation>
    </message>
    <message>
        <source>Correct it in the table</source>
        <translation>Corrigez-le dans la table</translation>
    </message>
    <message>
        <source>Fill it in the table</source>
        <translation>Remplissez-le dans la table</translation>
    </message>
    <message>
        <source>the costs of tile “{a}” are not a number</source>
        <translation>les coûts de la tuile « {a} » ne sont pas un nombre</translation>
    </message>
    <message>
        <source>Use openEO's statuses</source>
        <translation>Utilisez les états d’openEO</translation>
    </message>
    <message>
        <source>tile “{a}” has the unknown status “{b}”</source>
        <translation>la tuile « {a} » a l’état inconnu « {b} »</translation>
    </message>
    <message>
        <source>Choose the run that the table belongs to</source>
        <translation>Choisissez l’exécution à laquelle la table appartient</translation>
    </message>
    <message>
        <source>Correct them in the table</source>
        <translation>Corrigez-les dans la table</translation>
    </message>
    <message>
        <source>column {a} of tile “{b}” is not a name</source>
        <translation>la colonne {a} de la tuile « {b} » n’est pas un nom</translation>
    </message>
    <message>
        <source>the job of tile “{a}” has no backend_name</source>
        <translation>la tâche de la tuile « {a} » n’a pas de backend_name</translation>
    </message>
    <message>
        <source>Check the free space</source>
        <translation>Vérifiez l’espace libre</translation>
    </message>
    <message>
        <source>{a} cannot be written: {b}</source>
        <translation>{a} ne peut pas être écrit : {b}</translation>
    </message>
    <message>
        <source>{a} is unknown</source>
        <translation>{a} est inconnu</translation>
    </message>
    <message>
        <source>{a} is not a format of mosaics</source>
        <translation>{a} n’est pas un format de mosaïque</translation>
    </message>
    <message>
        <source>Choose an EPSG code</source>
        <translation>Choisissez un code EPSG</translation>
    </message>
    <message>
        <source>Make a new run with one of: {a}</source>
        <translation>Créez une nouvelle exécution avec l’un de : {a}</translation>
    </message>
    <message>
        <source>{a} cannot write “{b}”</source>
        <translation>{a} ne peut pas écrire « {b} »</translation>
    </message>
    <message>
        <source>Give 0 or more metres</source>
        <translation>Donnez 0 mètre ou plus</translation>
    </message>
    <message>
        <source>{n} m is more than 100 km</source>
        <translation>{n} m, c’est plus de 100 km</translation>
    </message>
    <message>
        <source>feature {a} lies nowhere on the Earth</source>
        <translation>l’entité {a} n’est nulle part sur la Terre</translation>
    </message>
    <message>
        <source>Mend its definition</source>
        <translation>Corrigez sa définition</translation>
    </message>
    <message>
        <source>uses the parameter "{a}", which it does not have</source>
        <translation>utilise le paramètre "{a}", qu’il n’a pas</translation>
    </message>
    <message>
        <source>Give an address, a file or the id of a process</source>
        <translation>Donnez une adresse, un fichier ou l’identifiant d’un processus</translation>
    </message>
    <message>
        <source>Connect to the backend first, or give an address or file</source>
        <translation>Connectez-vous d’abord au backend, ou donnez une adresse ou un fichier</translation>
    </message>
    <message>
        <source>Try again, or give an address or file</source>
        <translation>Réessayez, ou donnez une adresse ou un fichier</translation>
    </message>
    <message>
        <source>Check that it is a process</source>
        <translation>Vérifiez que c’est un processus</translation>
    </message>
    <message>
        <source>{a} leads to an address that is not http(s)</source>
        <translation>{a} mène à une adresse qui n’est pas http(s)</translation>
    </message>
    <message>
        <source>"{a}" is neither an address nor a file; a process of a backend needs a connection to it</source>
        <translation>« {a} » n’est ni une adresse ni un fichier ; un processus d’un backend demande une connexion à celui-ci</translation>
    </message>
    <message>
        <source>is larger than {n} MB</source>
        <translation>est plus grand que {n} Mo</translation>
    </message>
    <message>
        <source>{a}:// addresses are not read</source>
        <translation>les adresses {a}:// ne sont pas lues</translation>
    </message>
    <message>
        <source>the backend does not give its processes ({a})</source>
        <translation>le backend ne donne pas ses processus ({a})</translation>
    </message>
    <message>
        <source>Use http://, https:// or a file's path</source>
        <translation>Utilisez http://, https:// ou le chemin d’un fichier</translation>
    </message>
    <message>
        <source>Use the final address</source>
        <translation>Utilisez l’adresse finale</translation>
    </message>
    <message>
        <source>was not read within {n} s</source>
        <translation>n’a pas été lu en {n} s</translation>
    </message>
    <message>
        <source>Check it in a browser</source>
        <translation>Vérifiez-le dans un navigateur</translation>
    </message>
    <message>
        <source>UTM zones exist from 80° south to 84° north, the area's centre is at {n}°</source>
        <translation>Les zones UTM vont de 80° sud à 84° nord, le centre de la zone est à {n}°</translation>
    </message>
    <message>
        <source>Choose a polar projected CRS, such as {a} (Arctic) or {b} (Antarctic)</source>
        <translation>Choisissez un SCR projeté polaire, comme {a} (Arctique) ou {b} (Antarctique)</translation>
    </message>
    <message>
        <source>Build a grid first</source>
        <translation>Construisez d’abord une grille</translation>
    </message>
    <message>
        <source>there are no tiles</source>
        <translation>il n’y a pas de tuiles</translation>
    </message>
    <message>
        <source>Give ids that differ in more than case and special characters</source>
        <translation>Donnez des identifiants qui diffèrent par plus que la casse et les caractères spéciaux</translation>
    </message>
    <message>
        <source>the tile ids “{a}” and “{b}” lead to the same folder</source>
        <translation>les identifiants de tuile « {a} » et « {b} » mènent au même dossier</translation>
    </message>
    <message>
        <source>{a} is not more than 0</source>
        <translation>{a} n’est pas supérieur à 0</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Choisissez-en un</translation>
    </message>
    <message>
        <source>Give 1 to {n}</source>
        <translation>Donnez de 1 à {n}</translation>
    </message>
    <message>
        <source>{a} is less than 1</source>
        <translation>{a} est inférieur à 1</translation>
    </message>
    <message>
        <source>there is no backend {a} in this run</source>
        <translation>il n’y a pas de backend {a} dans cette exécution</translation>
    </message>
    <message>
        <source>Give 1 or more</source>
        <translation>Donnez 1 ou plus</translation>
    </message>
    <message>
        <source>Give seconds, or leave it empty</source>
        <translation>Donnez des secondes, ou laissez vide</translation>
    </message>
    <message>
        <source>{n} parallel jobs</source>
        <translation>{n} tâches parallèles</translation>
    </message>
    <message>
        <source>Choose one of: {a}</source>
        <translation>Choisissez parmi : {a}</translation>
    </message>
    <message>
        <source>Give credits, or leave it empty</source>
        <translation>Donnez des crédits, ou laissez vide</translation>
    </message>
    <message>
        <source>{a} cannot be read: {b}</source>
        <translation>{a} ne peut pas être lu : {b}</translation>
    </message>
    <message>
        <source>the mosaic has no band {a}</source>
        <translation>la mosaïque n’a pas de bande {a}</translation>
    </message>
    <message>
        <source>Build it again</source>
        <translation>Construisez-la à nouveau</translation>
    </message>
    <message>
        <source>there is no area to clip to</source>
        <translation>il n’y a pas de zone sur laquelle découper</translation>
    </message>
    <message>
        <source>Choose an area or do not clip</source>
        <translation>Choisissez une zone ou ne découpez pas</translation>
    </message>
    <message>
        <source>Give a share, for example 0.1</source>
        <translation>Donnez une part, par exemple 0,1</translation>
    </message>
    <message>
        <source>{n} is not between 0 and 1</source>
        <translation>{n} n’est pas entre 0 et 1</translation>
    </message>
    <message>
        <source>crosses the antimeridian, where tiles in degrees end</source>
        <translation>traverse l’antiméridien, où finissent les tuiles en degrés</translation>
    </message>
    <message>
        <source>Choose a projected CRS</source>
        <translation>Choisissez un SCR projeté</translation>
    </message>
    <message>
        <source>has no polygons</source>
        <translation>ne contient aucun polygone</translation>
    </message>
    <message>
        <source>has no coordinate reference system</source>
        <translation>n'a pas de système de coordonnées de référence</translation>
    </message>
    <message>
        <source>have no coordinate reference system</source>
        <translation>n'ont pas de système de coordonnées de référence</translation>
    </message>
    <message>
        <source>feature {a} is no polygon ({b})</source>
        <translation>l'entité {a} n'est pas un polygone ({b})</translation>
    </message>
    <message>
        <source>lies outside the area of {a}: longitudes are -180 to 180, latitudes -90 to 90 degrees</source>
        <translation>se trouve hors du domaine de {a} : longitudes de -180 à 180, latitudes de -90 à 90 degrés</translation>
    </message>
    <message>
        <source>lies outside the area of {a}</source>
        <translation>se trouve hors du domaine de {a}</translation>
    </message>
    <message>
        <source>is empty: it has no width or no height</source>
        <translation>est vide : sans largeur ou sans hauteur</translation>
    </message>
    <message>
        <source>does not fit into {a}</source>
        <translation>ne tient pas dans {a}</translation>
    </message>
    <message>
        <source>lies across the edge of the map in {a}</source>
        <translation>s’étend de part et d’autre du bord de la carte dans {a}</translation>
    </message>
    <message>
        <source>looks like degrees, but {a} is in metres</source>
        <translation>ressemble à des degrés, mais {a} est en mètres</translation>
    </message>
    <message>
        <source>has coordinates that are no degrees, although {a} is in degrees</source>
        <translation>a des coordonnées qui ne sont pas en degrés, alors que {a} est en degrés</translation>
    </message>
    <message>
        <source>“{a}” is reversed: a minimum is above its maximum</source>
        <translation>« {a} » est inversée : un minimum dépasse son maximum</translation>
    </message>
    <message>
        <source>“{a}” is empty</source>
        <translation>« {a} » est vide</translation>
    </message>
    <message>
        <source>“{a}” is not made of numbers</source>
        <translation>« {a} » n'est pas fait de nombres</translation>
    </message>
    <message>
        <source>“{a}” is not an extent</source>
        <translation>« {a} » n'est pas une emprise</translation>
    </message>
    <message>
        <source>“{a}” is not a length</source>
        <translation>« {a} » n'est pas une longueur</translation>
    </message>
    <message>
        <source>“{a}” can be read in two ways</source>
        <translation>« {a} » peut se lire de deux façons</translation>
    </message>
    <message>
        <source>“{a}” is not above 0</source>
        <translation>« {a} » n'est pas supérieur à 0</translation>
    </message>
    <message>
        <source>“{a}” is not an address</source>
        <translation>« {a} » n'est pas une adresse</translation>
    </message>
    <message>
        <source>{a} is not an address</source>
        <translation>{a} n'est pas une adresse</translation>
    </message>
    <message>
        <source>{k} m gives {m} tiles, more than {n}</source>
        <translation>{k} m donnent {m} tuiles, plus de {n}</translation>
    </message>
    <message>
        <source>{n} m is not possible</source>
        <translation>{n} m n'est pas possible</translation>
    </message>
    <message>
        <source>{n} m is more than from the equator to a pole</source>
        <translation>{n} m dépassent la distance de l'équateur à un pôle</translation>
    </message>
    <message>
        <source>Give a smaller one</source>
        <translation>Indiquez-en une plus petite</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>the demo scenes lie around Antwerp, outside this area: no job would succeed</source>
        <translation>les scènes de démonstration se trouvent autour d'Anvers, hors de cette zone : aucune tâche ne réussirait</translation>
    </message>
    <message>
        <source>Choose a folder with scenes of this area, another backend, or an area there</source>
        <translation>Choisissez un dossier avec des scènes de cette zone, un autre backend, ou une zone là-bas</translation>
    </message>
    <message>
        <source>they lie outside this area: no job would succeed</source>
        <translation>elles se trouvent hors de cette zone : aucune tâche ne réussirait</translation>
    </message>
    <message>
        <source>Choose other scenes, or press “Take area and period from the scenes”</source>
        <translation>Choisissez d'autres scènes, ou appuyez sur « Reprendre la zone et la période des scènes »</translation>
    </message>
    <message>
        <source>no layer is chosen</source>
        <translation>aucune couche n'est choisie</translation>
    </message>
    <message>
        <source>are not all polygons</source>
        <translation>ne sont pas tous des polygones</translation>
    </message>
    <message>
        <source>there is no polygon layer</source>
        <translation>il n'y a pas de couche de polygones</translation>
    </message>
    <message>
        <source>no feature is selected</source>
        <translation>aucune entité n'est sélectionnée</translation>
    </message>
    <message>
        <source>no polygon is drawn yet</source>
        <translation>aucun polygone n'est encore dessiné</translation>
    </message>
    <message>
        <source>a polygon has no tile_id</source>
        <translation>un polygone n'a pas de tile_id</translation>
    </message>
    <message>
        <source>a tile_id occurs more than once</source>
        <translation>un tile_id apparaît plusieurs fois</translation>
    </message>
    <message>
        <source>footprints of Sentinel-2 are always whole</source>
        <translation>les tuiles Sentinel-2 sont toujours entières</translation>
    </message>
    <message>
        <source>reaches beyond Sentinel-2's tiles (80° south to 84° north)</source>
        <translation>dépasse les tuiles Sentinel-2 (80° sud à 84° nord)</translation>
    </message>
    <message>
        <source>no tile of the extent lies in it</source>
        <translation>aucune tuile de l'emprise ne s'y trouve</translation>
    </message>
    <message>
        <source>no tile of the layer lies in it</source>
        <translation>aucune tuile de la couche ne s'y trouve</translation>
    </message>
    <message>
        <source>leaves no tile</source>
        <translation>ne laisse aucune tuile</translation>
    </message>
    <message>
        <source>{a} is made for {b}, not for this area</source>
        <translation>{a} est fait pour {b}, pas pour cette zone</translation>
    </message>
    <message>
        <source>a part of the area cannot be transformed from {a} to {b}</source>
        <translation>une partie de la zone ne peut être convertie de {a} vers {b}</translation>
    </message>
    <message>
        <source>{a} is geographic: a degree of longitude shrinks towards the poles, so tiles of one size in metres do not exist in it</source>
        <translation>{a} est géographique : un degré de longitude rétrécit vers les pôles, il n'y existe donc pas de tuiles de même taille en mètres</translation>
    </message>
    <message>
        <source>{a} is not a projected CRS in metres</source>
        <translation>{a} n'est pas un SCR projeté en mètres</translation>
    </message>
    <message>
        <source>{a} is not a coordinate reference system</source>
        <translation>{a} n'est pas un système de coordonnées de référence</translation>
    </message>
    <message>
        <source>{a} is in the list already</source>
        <translation>{a} figure déjà dans la liste</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>aucun choix n'est fait</translation>
    </message>
    <message>
        <source>no folder is chosen</source>
        <translation>aucun dossier n'est choisi</translation>
    </message>
    <message>
        <source>no folder is given</source>
        <translation>aucun dossier n'est indiqué</translation>
    </message>
    <message>
        <source>{a} is a file</source>
        <translation>{a} est un fichier</translation>
    </message>
    <message>
        <source>{a} holds another run</source>
        <translation>{a} contient une autre exécution</translation>
    </message>
    <message>
        <source>{a} is not empty</source>
        <translation>{a} n'est pas vide</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} ne peut être écrit ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read ({b})</source>
        <translation>{a} ne peut être lu ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read</source>
        <translation>{a} ne peut être lu</translation>
    </message>
    <message>
        <source>{a} is too large</source>
        <translation>{a} est trop grand</translation>
    </message>
    <message>
        <source>{a} is too small</source>
        <translation>{a} est trop petit</translation>
    </message>
    <message>
        <source>{a} is not a STAC ItemCollection with scenes</source>
        <translation>{a} n'est pas une ItemCollection STAC avec des scènes</translation>
    </message>
    <message>
        <source>{a} cannot be reached ({b})</source>
        <translation>{a} est injoignable ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be reached</source>
        <translation>{a} est injoignable</translation>
    </message>
    <message>
        <source>{a} does not answer in time</source>
        <translation>{a} ne répond pas à temps</translation>
    </message>
    <message>
        <source>{a} answers {b} {c}</source>
        <translation>{a} répond {b} {c}</translation>
    </message>
    <message>
        <source>the file {a} cannot be read: {b}</source>
        <translation>le fichier {a} ne peut être lu : {b}</translation>
    </message>
    <message>
        <source>is not JSON ({a})</source>
        <translation>n'est pas du JSON ({a})</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>n'est pas du JSON</translation>
    </message>
    <message>
        <source>is JSON, but not an openEO process: {a}</source>
        <translation>est du JSON, mais pas un processus openEO : {a}</translation>
    </message>
    <message>
        <source>is a web page, not JSON</source>
        <translation>est une page web, pas du JSON</translation>
    </message>
    <message>
        <source>is still being read</source>
        <translation>est encore en cours de lecture</translation>
    </message>
    <message>
        <source>is not chosen</source>
        <translation>n'est pas choisi</translation>
    </message>
    <message>
        <source>{a} has no parameter for a geometry or bounding box</source>
        <translation>{a} n'a pas de paramètre pour une géométrie ou une emprise</translation>
    </message>
    <message>
        <source>the backend has no process "{a}"</source>
        <translation>le backend n'a pas de processus "{a}"</translation>
    </message>
    <message>
        <source>{n} is out of range</source>
        <translation>{n} est hors limites</translation>
    </message>
    <message>
        <source>{a} is not one of the allowed values</source>
        <translation>{a} n'est pas une des valeurs permises</translation>
    </message>
    <message>
        <source>has a value twice</source>
        <translation>contient une valeur en double</translation>
    </message>
    <message>
        <source>{a} is not a date</source>
        <translation>{a} n'est pas une date</translation>
    </message>
    <message>
        <source>{a} is not a period</source>
        <translation>{a} n'est pas une période</translation>
    </message>
    <message>
        <source>has neither a start nor an end</source>
        <translation>n'a ni début ni fin</translation>
    </message>
    <message>
        <source>starts and ends at the same time</source>
        <translation>commence et finit au même moment</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>finit avant de commencer</translation>
    </message>
    <message>
        <source>has {n} values</source>
        <translation>a {n} valeurs</translation>
    </message>
    <message>
        <source>is not a bounding box</source>
        <translation>n'est pas une emprise</translation>
    </message>
    <message>
        <source>Choose a polygon layer with features</source>
        <translation>Choisissez une couche de polygones avec des entités</translation>
    </message>
    <message>
        <source>Choose a polygon layer, or another kind of grid</source>
        <translation>Choisissez une couche de polygones, ou un autre type de grille</translation>
    </message>
    <message>
        <source>Choose a polygon layer</source>
        <translation>Choisissez une couche de polygones</translation>
    </message>
    <message>
        <source>Choose polygons, or give a buffer in metres for points and lines</source>
        <translation>Choisissez des polygones, ou donnez un tampon en mètres pour les points et lignes</translation>
    </message>
    <message>
        <source>Choose a layer, or a selection, with at least one polygon</source>
        <translation>Choisissez une couche, ou une sélection, avec au moins un polygone</translation>
    </message>
    <message>
        <source>Set the layer's CRS</source>
        <translation>Définissez le SCR de la couche</translation>
    </message>
    <message>
        <source>Mend it or leave it out</source>
        <translation>Corrigez-la ou laissez-la de côté</translation>
    </message>
    <message>
        <source>Check the coordinates and the CRS they are in</source>
        <translation>Vérifiez les coordonnées et leur SCR</translation>
    </message>
    <message>
        <source>Choose the right CRS</source>
        <translation>Choisissez le bon SCR</translation>
    </message>
    <message>
        <source>Choose the CRS that its numbers are in</source>
        <translation>Choisissez le SCR des nombres</translation>
    </message>
    <message>
        <source>Draw or choose a larger one</source>
        <translation>Dessinez-en ou choisissez-en une plus grande</translation>
    </message>
    <message>
        <source>Choose a smaller extent or another grid CRS</source>
        <translation>Choisissez une emprise plus petite ou un autre SCR de grille</translation>
    </message>
    <message>
        <source>Choose a smaller area or another CRS</source>
        <translation>Choisissez une zone plus petite ou un autre SCR</translation>
    </message>
    <message>
        <source>Choose a smaller one, or a grid of squares</source>
        <translation>Choisissez-en une plus petite, ou une grille de carrés</translation>
    </message>
    <message>
        <source>Choose its squares, or do not clip</source>
        <translation>Choisissez les carrés, ou ne découpez pas</translation>
    </message>
    <message>
        <source>Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]</source>
        <translation>Donnez xmin,xmax,ymin,ymax et le SCR, par exemple 590000,600000,5660000,5670000 [EPSG:32631]</translation>
    </message>
    <message>
        <source>Take it from the map or a layer, draw it, or type it</source>
        <translation>Prenez-la de la carte ou d'une couche, dessinez-la ou saisissez-la</translation>
    </message>
    <message>
        <source>Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one</source>
        <translation>Écrivez-le après les nombres, par exemple [EPSG:32631], ou prenez l'emprise d'une couche qui en a un</translation>
    </message>
    <message>
        <source>Give a length such as 5 km or 2500 m</source>
        <translation>Donnez une longueur comme 5 km ou 2500 m</translation>
    </message>
    <message>
        <source>Write thousands without a sign: 2500 m</source>
        <translation>Écrivez les milliers sans signe : 2500 m</translation>
    </message>
    <message>
        <source>Choose {n} m or more, or a smaller extent</source>
        <translation>Choisissez {n} m ou plus, ou une emprise plus petite</translation>
    </message>
    <message>
        <source>Choose {n} m or less, such as 20000</source>
        <translation>Choisissez {n} m ou moins, par exemple 20000</translation>
    </message>
    <message>
        <source>Give 10, 20 or 60 metres, or 0</source>
        <translation>Donnez 10, 20 ou 60 mètres, ou 0</translation>
    </message>
    <message>
        <source>Check the area, its CRS and the minimum coverage</source>
        <translation>Vérifiez la zone, son SCR et la couverture minimale</translation>
    </message>
    <message>
        <source>Choose a projected CRS in metres, leave it automatic (UTM), or allow tiles in degrees</source>
        <translation>Choisissez un SCR projeté en mètres, ou laissez-le automatique (UTM)</translation>
    </message>
    <message>
        <source>Choose one in metres, as UTM</source>
        <translation>Choisissez-en un en mètres, comme UTM</translation>
    </message>
    <message>
        <source>Choose another, or leave it empty for UTM</source>
        <translation>Choisissez-en un autre, ou laissez vide pour l'UTM</translation>
    </message>
    <message>
        <source>Check the layer, its CRS and the minimum coverage</source>
        <translation>Vérifiez la couche, son SCR et la couverture minimale</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Choisissez-en un autre</translation>
    </message>
    <message>
        <source>Press “Draw on the map”</source>
        <translation>Appuyez sur « Dessiner sur la carte »</translation>
    </message>
    <message>
        <source>Add one to the project, or choose another kind of area</source>
        <translation>Ajoutez-en une au projet, ou choisissez un autre type de zone</translation>
    </message>
    <message>
        <source>Select some on the map, or take the whole layer</source>
        <translation>Sélectionnez-en sur la carte, ou prenez toute la couche</translation>
    </message>
    <message>
        <source>Fill the field tile_id, or rename it to have them numbered</source>
        <translation>Remplissez le champ tile_id, ou renommez-le pour qu'ils soient numérotés</translation>
    </message>
    <message>
        <source>Give every tile an id of its own</source>
        <translation>Donnez à chaque tuile son propre identifiant</translation>
    </message>
    <message>
        <source>Fill it in, or choose another authentication</source>
        <translation>Remplissez-le, ou choisissez une autre authentification</translation>
    </message>
    <message>
        <source>Give one such as https://openeo.example.org</source>
        <translation>Donnez-en une comme https://openeo.example.org</translation>
    </message>
    <message>
        <source>Tick it there, or give another address</source>
        <translation>Cochez-le là, ou donnez une autre adresse</translation>
    </message>
    <message>
        <source>Choose a new or empty folder</source>
        <translation>Choisissez un dossier nouveau ou vide</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder</source>
        <translation>Choisissez un dossier nouveau ou vide</translation>
    </message>
    <message>
        <source>Choose a new folder, or open that run to continue it</source>
        <translation>Choisissez un nouveau dossier, ou ouvrez cette exécution pour la poursuivre</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisissez un autre dossier</translation>
    </message>
    <message>
        <source>Tick the one that shall work</source>
        <translation>Cochez celui qui doit travailler</translation>
    </message>
    <message>
        <source>Choose the folder that holds items.json</source>
        <translation>Choisissez le dossier qui contient items.json</translation>
    </message>
    <message>
        <source>Choose a folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>Choisissez un dossier avec des scènes Sentinel-2 et une ItemCollection STAC nommée items.json</translation>
    </message>
    <message>
        <source>Begin it with https://</source>
        <translation>Commencez-la par https://</translation>
    </message>
    <message>
        <source>Choose a JSON file</source>
        <translation>Choisissez un fichier JSON</translation>
    </message>
    <message>
        <source>Choose one from the list</source>
        <translation>Choisissez-en un dans la liste</translation>
    </message>
    <message>
        <source>Give an address and open it</source>
        <translation>Indiquez une adresse et ouvrez-la</translation>
    </message>
    <message>
        <source>Choose a file and open it</source>
        <translation>Choisissez un fichier et ouvrez-le</translation>
    </message>
    <message>
        <source>Choose the definition of a process</source>
        <translation>Choisissez la définition d'un processus</translation>
    </message>
    <message>
        <source>Choose a process that can be run for a tile</source>
        <translation>Choisissez un processus qui peut tourner pour une tuile</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Patientez un instant</translation>
    </message>
    <message>
        <source>Write texts in double quotes</source>
        <translation>Écrivez les textes entre guillemets doubles</translation>
    </message>
    <message>
        <source>Check the address and the network connection, or use a file</source>
        <translation>Vérifiez l'adresse et la connexion réseau, ou utilisez un fichier</translation>
    </message>
    <message>
        <source>Check the address in a browser</source>
        <translation>Vérifiez l'adresse dans un navigateur</translation>
    </message>
    <message>
        <source>Check its path</source>
        <translation>Vérifiez son chemin</translation>
    </message>
    <message>
        <source>Check the id, or log in for your own</source>
        <translation>Vérifiez l'identifiant, ou connectez-vous pour les vôtres</translation>
    </message>
    <message>
        <source>Try again later or use a file</source>
        <translation>Réessayez plus tard ou utilisez un fichier</translation>
    </message>
    <message>
        <source>Use a process definition in JSON</source>
        <translation>Utilisez une définition de processus en JSON</translation>
    </message>
    <message>
        <source>Use the address of the JSON file itself ("Raw" on GitHub)</source>
        <translation>Utilisez l'adresse du fichier JSON lui-même ("Raw" sur GitHub)</translation>
    </message>
    <message>
        <source>Choose from: {a}</source>
        <translation>Choisissez parmi : {a}</translation>
    </message>
    <message>
        <source>Give at least {n}</source>
        <translation>Donnez-en au moins {n}</translation>
    </message>
    <message>
        <source>Give at most {n}</source>
        <translation>Donnez-en au plus {n}</translation>
    </message>
    <message>
        <source>Give each value once</source>
        <translation>Donnez chaque valeur une fois</translation>
    </message>
    <message>
        <source>Enter the backend's address, such as https://openeo.example.org</source>
        <translation>Saisissez l'adresse du backend, par exemple https://openeo.example.org</translation>
    </message>
    <message>
        <source>Give a number from {m} to {n}</source>
        <translation>Donnez un nombre de {m} à {n}</translation>
    </message>
    <message>
        <source>Give a number of at least {n}</source>
        <translation>Donnez un nombre d'au moins {n}</translation>
    </message>
    <message>
        <source>Give a number of at most {n}</source>
        <translation>Donnez un nombre d'au plus {n}</translation>
    </message>
    <message>
        <source>Give a number above {n}</source>
        <translation>Donnez un nombre supérieur à {n}</translation>
    </message>
    <message>
        <source>Give a number below {n}</source>
        <translation>Donnez un nombre inférieur à {n}</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Donnez un nombre</translation>
    </message>
    <message>
        <source>Give two dates</source>
        <translation>Donnez deux dates</translation>
    </message>
    <message>
        <source>Exchange the two values</source>
        <translation>Échangez les deux valeurs</translation>
    </message>
    <message>
        <source>{a} needs it</source>
        <translation>{a} en a besoin</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place} : {problem}</translation>
    </message>
</context><context>
    <name>ProcessAlgorithm</name>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Address (URL) of an openEO process definition, a JSON file with one, or the id of a backend's process.</source>
        <translation>Adresse (URL) d'une définition de processus openEO, fichier JSON qui en contient une, ou identifiant d'un processus du backend.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parameters without the tile's geometry, as JSON or as the path of a JSON file, such as {example}</source>
        <translation>Paramètres sans la géométrie de la tuile, en JSON ou comme chemin d'un fichier JSON, par exemple {example}</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Options de tâche</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory, as JSON or as the path of a JSON file.</source>
        <translation>Options que le backend comprend, comme la mémoire, en JSON ou sous forme de chemin d'un fichier JSON.</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Format de sortie</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it.</source>
        <translation>Format de fichier des résultats, sous le nom que lui donne le backend.</translation>
    </message>
</context><context>
    <name>ProcessForm</name>
    <message>
        <source>Optional parameters</source>
        <translation>Paramètres facultatifs</translation>
    </message>
    <message>
        <source>each tile</source>
        <translation>chaque tuile</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context><context>
    <name>ProcessPage</name>
    <message>
        <source>published for {hosts}</source>
        <translation>publié pour {hosts}</translation>
    </message>
    <message>
        <source>0.12 to 0.2 credits per km² and month, 2 per job</source>
        <translation>0,12 à 0,2 crédit par km² et par mois, 2 par tâche</translation>
    </message>
    <message>
        <source>the ESA APEx catalogue</source>
        <translation>le catalogue ESA APEx</translation>
    </message>
    <message>
        <source>an address (URL)</source>
        <translation>une adresse (URL)</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>my own on a backend</source>
        <translation>les miens sur un backend</translation>
    </message>
    <message>
        <source>openEO process (*.json)</source>
        <translation>Processus openEO (*.json)</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Reading the process …</source>
        <translation>Lecture du processus…</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a process</source>
        <translation>BAP Tiler : lecture d'un processus</translation>
    </message>
    <message>
        <source>&amp;Process from</source>
        <translation>Sou&amp;rce du processus</translation>
    </message>
    <message>
        <source>Where the process comes from</source>
        <translation>D'où vient le processus</translation>
    </message>
    <message>
        <source>Search title, keyword or id</source>
        <translation>Chercher un titre, un mot-clé ou un identifiant</translation>
    </message>
    <message>
        <source>Only processes with all these words are listed</source>
        <translation>Seuls les processus contenant tous ces mots sont listés</translation>
    </message>
    <message>
        <source>Processes of the ESA APEx catalogue</source>
        <translation>Processus du catalogue ESA APEx</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Act&amp;ualiser</translation>
    </message>
    <message>
        <source>Fetch the present list from the catalogue</source>
        <translation>Récupérer la liste actuelle du catalogue</translation>
    </message>
    <message>
        <source>&amp;Address of the definition (JSON)</source>
        <translation>A&amp;dresse de la définition (JSON)</translation>
    </message>
    <message>
        <source>https://…/process.json</source>
        <translation>https://…/process.json</translation>
    </message>
    <message>
        <source>http or https address of an openEO process definition</source>
        <translation>Adresse http ou https d'une définition de processus openEO</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Read the process from the address</source>
        <translation>Lire le processus à cette adresse</translation>
    </message>
    <message>
        <source>&amp;File with a definition (JSON)</source>
        <translation>F&amp;ichier contenant une définition (JSON)</translation>
    </message>
    <message>
        <source>A file with an openEO process definition; every job carries its graph with it</source>
        <translation>Un fichier contenant une définition de processus openEO ; chaque tâche emporte son graphe</translation>
    </message>
    <message>
        <source>Read the process from the file</source>
        <translation>Lire le processus dans le fichier</translation>
    </message>
    <message>
        <source>&amp;Your processes on</source>
        <translation>&amp;Vos processus sur</translation>
    </message>
    <message>
        <source>The backend that keeps them</source>
        <translation>Le backend qui les conserve</translation>
    </message>
    <message>
        <source>&amp;List them</source>
        <translation>&amp;Lister</translation>
    </message>
    <message>
        <source>Ask the backend; needs a login there</source>
        <translation>Interroger le backend ; nécessite une connexion à celui-ci</translation>
    </message>
    <message>
        <source>Choose one to open it</source>
        <translation>En choisir un pour l'ouvrir</translation>
    </message>
    <message>
        <source>Advanced: output format and job options</source>
        <translation>Avancé : format de sortie et options de tâche</translation>
    </message>
    <message>
        <source>Output for&amp;mat</source>
        <translation>For&amp;mat de sortie</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it; GeoTIFF is needed for mosaics</source>
        <translation>Format de fichier des résultats, sous le nom que lui donne le backend ; GeoTIFF est nécessaire pour les mosaïques</translation>
    </message>
    <message>
        <source>&amp;Job options</source>
        <translation>Options de &amp;tâche</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory; an empty name drops the line</source>
        <translation>Options que le backend comprend, comme la mémoire ; un nom vide supprime la ligne</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
</context><context>
    <name>Reasons</name>
    <message>
        <source>attempt {a} on {b}</source>
        <translation>essai {a} sur {b}</translation>
    </message>
    <message>
        <source>job {a} on {b}</source>
        <translation>tâche {a} sur {b}</translation>
    </message>
    <message>
        <source>job {a}: its results are downloaded</source>
        <translation>tâche {a} : ses résultats sont téléchargés</translation>
    </message>
    <message>
        <source>the results of job {a} are whole</source>
        <translation>les résultats de la tâche {a} sont complets</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>sur demande</translation>
    </message>
    <message>
        <source>no job was made</source>
        <translation>aucune tâche n'a été créée</translation>
    </message>
    <message>
        <source>Cancelled on request</source>
        <translation>annulée sur demande</translation>
    </message>
    <message>
        <source>Cancelled on request, which no backend has confirmed yet</source>
        <translation>annulée sur demande, ce qu'aucun backend n'a encore confirmé</translation>
    </message>
    <message>
        <source>the job ran longer than allowed</source>
        <translation>la tâche a duré plus longtemps que permis</translation>
    </message>
    <message>
        <source>The job was cancelled</source>
        <translation>la tâche a été annulée</translation>
    </message>
    <message>
        <source>The job is not on the backend any more</source>
        <translation>la tâche n'est plus sur le backend</translation>
    </message>
    <message>
        <source>The job was queued for more than {n} seconds</source>
        <translation>la tâche a attendu plus de {n} secondes</translation>
    </message>
    <message>
        <source>The job ran for more than {n} seconds</source>
        <translation>la tâche a duré plus de {n} secondes</translation>
    </message>
    <message>
        <source>{a} was found by its token</source>
        <translation>{a} a été retrouvée par son jeton</translation>
    </message>
    <message>
        <source>{a} was told to start {n} seconds ago and has not</source>
        <translation>{a} devait démarrer il y a {n} secondes et ne l'a pas fait</translation>
    </message>
    <message>
        <source>on another backend: {a}</source>
        <translation>sur un autre backend : {a}</translation>
    </message>
    <message>
        <source>{a}; the backend answers other requests, so only this tile waits</source>
        <translation>{a} ; le backend répond aux autres requêtes, seule cette tuile attend</translation>
    </message>
    <message>
        <source>{a}: {n} bytes are there</source>
        <translation>{a} : {n} octets sont là</translation>
    </message>
    <message>
        <source>Paused by the user</source>
        <translation>mise en pause par l'utilisateur</translation>
    </message>
    <message>
        <source>by the user</source>
        <translation>par l'utilisateur</translation>
    </message>
    <message>
        <source>The budget of {k} credits is reached: {m} spent, {n} expected for running jobs and the next</source>
        <translation>Le budget de {k} crédits est atteint : {m} dépensés, {n} attendus pour les tâches en cours et la suivante</translation>
    </message>
    <message>
        <source>Every request has failed since {a} ({b}). It is tried again every few minutes</source>
        <translation>Toutes les requêtes échouent depuis {a} ({b}). Un nouvel essai a lieu toutes les quelques minutes</translation>
    </message>
    <message>
        <source>{a} is held by another program. Jobs are watched; new ones wait until it lets go</source>
        <translation>{a} est retenu par un autre programme. Les tâches sont suivies ; les nouvelles attendent qu'il soit libéré</translation>
    </message>
    <message>
        <source>The backend cannot be reached</source>
        <translation>Le backend est injoignable</translation>
    </message>
    <message>
        <source>The backend did not answer in time</source>
        <translation>Le backend n'a pas répondu à temps</translation>
    </message>
    <message>
        <source>The backend answers again and again that it cannot serve</source>
        <translation>Le backend répond sans cesse qu'il n'est pas disponible</translation>
    </message>
    <message>
        <source>The backend on this computer has ended {m} times within {n} minutes ({a}). Its log is {b}</source>
        <translation>Le backend de cet ordinateur s'est arrêté {m} fois en {n} minutes ({a}). Son journal est {b}</translation>
    </message>
    <message>
        <source>The backend on this computer has ended and cannot be started again ({a}). Its log is {b}</source>
        <translation>Le backend de cet ordinateur s'est arrêté et ne peut pas être redémarré ({a}). Son journal est {b}</translation>
    </message>
    <message>
        <source>No job has been taken since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>Aucune tâche n'a été acceptée depuis {a}, bien que le backend réponde ({b}). Nouvel essai toutes les quelques minutes</translation>
    </message>
    <message>
        <source>No result has come since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>Aucun résultat n'est arrivé depuis {a}, bien que le backend réponde ({b}). Une nouvelle tentative a lieu toutes les quelques minutes</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}; its job {c} on {d} is cancelled</source>
        <translation>La tuile {a} a été retirée de {b} ; sa tâche {c} sur {d} est annulée</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}</source>
        <translation>La tuile {a} a été retirée de {b}</translation>
    </message>
    <message>
        <source>{a}. Whether it was cancelled is not known: {b}</source>
        <translation>{a}. On ne sait pas si elle a été annulée : {b}</translation>
    </message>
    <message>
        <source>{a}: its address is none, or leads to none, of http or https</source>
        <translation>{a} : l'adresse n'est pas en http ou https, ou n'y mène pas</translation>
    </message>
    <message>
        <source>Tiles have jobs on {a}, which is not among the backends; give it too</source>
        <translation>Des tuiles ont des tâches sur {a}, qui n'est pas parmi les backends ; indiquez-le aussi</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} ne peut pas être écrit ({b})</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>la connexion a expiré ou a été retirée</translation>
    </message>
    <message>
        <source>{a}; it is tried again</source>
        <translation>{a} ; nouvel essai</translation>
    </message>
    <message>
        <source>{a}; still waiting since {b} ({n} min). Check that the backend and the network are up; the run goes on by itself, or can be stopped and taken up again later</source>
        <translation>{a} ; attente depuis {b} ({n} min). Vérifiez le backend et le réseau ; l'exécution continue d'elle-même, ou peut être arrêtée et reprise plus tard</translation>
    </message>
    <message>
        <source>job {a}</source>
        <translation>tâche {a}</translation>
    </message>
</context><context>
    <name>Report</name>
    <message>
        <source>{run}: status of the tiles</source>
        <translation>{run} : statut des tuiles</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>{n} tile</source>
        <translation>{n} tuile</translation>
    </message>
    <message>
        <source>{n} tiles</source>
        <translation>{n} tuiles</translation>
    </message>
    <message>
        <source>{n} finished</source>
        <translation>{n} terminées</translation>
    </message>
    <message>
        <source>{n} active</source>
        <translation>{n} actives</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} en attente</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} en échec</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>{n} annulées</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} ignorées</translation>
    </message>
    <message>
        <source>tiles of {km} km</source>
        <translation>tuiles de {km} km</translation>
    </message>
    <message>
        <source>Tile {id}</source>
        <translation>Tuile {id}</translation>
    </message>
    <message>
        <source>Job {id}</source>
        <translation>Tâche {id}</translation>
    </message>
    <message>
        <source>Backend {name}</source>
        <translation>Backend {name}</translation>
    </message>
    <message>
        <source>Attempt {n}</source>
        <translation>Essai {n}</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} crédits</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context><context>
    <name>RetryJobs</name>
    <message>
        <source>Retry jobs</source>
        <translation>Relancer les tâches</translation>
    </message>
    <message>
        <source>Lets tiles that failed or were cancelled be taken up again, with a full number of attempts. Nothing is sent to a backend; “Run jobs” does that.</source>
        <translation>Permet de reprendre les tuiles en échec ou annulées, avec à nouveau tous leurs essais. Rien n'est envoyé à un backend ; c'est « Exécuter les tâches » qui le fait.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>Identifiants des tuiles, séparés par des virgules. Vide : toutes les tuiles ayant l'un des statuts.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be taken up again.</source>
        <translation>Statuts, séparés par des virgules, dont une tuile doit avoir l'un pour être reprise.</translation>
    </message>
    <message>
        <source>Tiles taken up again</source>
        <translation>Tuiles reprises</translation>
    </message>
    <message>
        <source>{n} tiles will be tried again by “Run jobs”.</source>
        <translation>{n} tuiles seront relancées par « Exécuter les tâches ».</translation>
    </message>
</context><context>
    <name>RunActions</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Mettre en pause</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>Arrêter le &amp;suivi</translation>
    </message>
    <message>
        <source>&amp;Cancel the jobs</source>
        <translation>&amp;Annuler les tâches</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Relancer les échecs</translation>
    </message>
    <message>
        <source>Retry s&amp;elected</source>
        <translation>Relancer la sé&amp;lection</translation>
    </message>
    <message>
        <source>C&amp;ancel selected</source>
        <translation>Annuler la sélectio&amp;n</translation>
    </message>
    <message>
        <source>&amp;Zoom to selected</source>
        <translation>&amp;Zoomer sur la sélection</translation>
    </message>
    <message>
        <source>&amp;Open run …</source>
        <translation>&amp;Ouvrir une exécution…</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Afficher le &amp;dossier</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>Ra&amp;pport</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Go on with the run, also after a pause</source>
        <translation>Continuer l'exécution, y compris après une pause</translation>
    </message>
    <message>
        <source>Start no more jobs; those that run are watched and downloaded</source>
        <translation>Ne plus démarrer de tâches ; celles qui tournent sont suivies et téléchargées</translation>
    </message>
    <message>
        <source>Stop; the jobs go on at their backends and are found again later</source>
        <translation>Arrêter ; les tâches continuent sur leurs backends et sont retrouvées plus tard</translation>
    </message>
    <message>
        <source>Stop and cancel all jobs at their backends too</source>
        <translation>Arrêter et annuler aussi toutes les tâches sur leurs backends</translation>
    </message>
    <message>
        <source>Try all tiles again that failed</source>
        <translation>Relancer toutes les tuiles en échec</translation>
    </message>
    <message>
        <source>Try the selected tiles again that failed or were cancelled</source>
        <translation>Relancer les tuiles sélectionnées qui sont en échec ou annulées</translation>
    </message>
    <message>
        <source>Cancel the selected tiles, at their backends too; the others go on</source>
        <translation>Annuler les tuiles sélectionnées, aussi sur leurs backends ; les autres continuent</translation>
    </message>
    <message>
        <source>Show the selected tiles on the map</source>
        <translation>Afficher les tuiles sélectionnées sur la carte</translation>
    </message>
    <message>
        <source>Open the folder of another run</source>
        <translation>Ouvrir le dossier d'une autre exécution</translation>
    </message>
    <message>
        <source>Show where the run keeps its files</source>
        <translation>Afficher où l'exécution conserve ses fichiers</translation>
    </message>
    <message>
        <source>Write the report and open it in the browser</source>
        <translation>Écrire le rapport et l'ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Write the tiles and their jobs to a file, such as CSV or GeoJSON</source>
        <translation>Écrire les tuiles et leurs tâches dans un fichier, par exemple CSV ou GeoJSON</translation>
    </message>
</context><context>
    <name>RunCommands</name>
    <message>
        <source>{jobs}. Cancel them? What they have computed is lost.</source>
        <translation>{jobs}. Les annuler ? Ce qu'ils ont calculé est perdu.</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>Annuler les tâches</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Aucune exécution n'est ouverte</translation>
    </message>
    <message>
        <source>The run does not tell on which backends it was executed; use the algorithm Run jobs.</source>
        <translation>L'exécution n'indique pas sur quels backends elle a eu lieu ; utilisez l'algorithme « Exécuter les tâches ».</translation>
    </message>
    <message>
        <source>BAP Tiler: retrying tiles</source>
        <translation>BAP Tiler : relance de tuiles</translation>
    </message>
    <message>
        <source>BAP Tiler: cancelling jobs</source>
        <translation>BAP Tiler : annulation de tâches</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Dossier d'une exécution</translation>
    </message>
    <message>
        <source>BAP Tiler: writing the report</source>
        <translation>BAP Tiler : écriture du rapport</translation>
    </message>
    <message>
        <source>Export the tiles</source>
        <translation>Exporter les tuiles</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exporté vers {path}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les conserver</translation>
    </message>
</context><context>
    <name>RunController</name>
    <message>
        <source>Building the grid …</source>
        <translation>Création de la grille…</translation>
    </message>
    <message>
        <source>BAP Tiler: tile grid</source>
        <translation>BAP Tiler : grille de tuiles</translation>
    </message>
    <message>
        <source>No grid was built.</source>
        <translation>Aucune grille n'a été créée.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>{tiles} tiles in {crs}</source>
        <translation>{tiles} tuiles en {crs}</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Préparation de l'exécution…</translation>
    </message>
    <message>
        <source>{tiles} tiles: {counts}</source>
        <translation>{tiles} tuiles : {counts}</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l'exécution</translation>
    </message>
    <message>
        <source>What shall become of the jobs that the backend is working on?</source>
        <translation>Que faire des tâches que le backend est en train de traiter ?</translation>
    </message>
    <message>
        <source>Stop watching; they go on</source>
        <translation>Arrêter le suivi ; elles continuent</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>Annuler les tâches</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Ne pas arrêter</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Log in to {backend} at {link} with the code {code}</source>
        <translation>Connectez-vous à {backend} sur {link} avec le code {code}</translation>
    </message>
</context><context>
    <name>RunDialog</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>&amp;1  Area and grid</source>
        <translation>&amp;1  Zone et grille</translation>
    </message>
    <message>
        <source>Where, and in which tiles</source>
        <translation>Où, et dans quelles tuiles</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>&amp;2  Process</source>
        <translation>&amp;2  Processus</translation>
    </message>
    <message>
        <source>What is computed for every tile</source>
        <translation>Ce qui est calculé pour chaque tuile</translation>
    </message>
    <message>
        <source>&amp;3  Backends and start</source>
        <translation>&amp;3  Backends et démarrage</translation>
    </message>
    <message>
        <source>Where the jobs run, and what that costs</source>
        <translation>Où tournent les tâches, et ce que cela coûte</translation>
    </message>
    <message>
        <source>&amp;Build grid</source>
        <translation>Créer la &amp;grille</translation>
    </message>
    <message>
        <source>Put the tiles on the map as a layer</source>
        <translation>Mettre les tuiles sur la carte sous forme de couche</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l'exécution</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>Vers l'étape précédente</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>Vers l'étape suivante</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>Run one job per tile</source>
        <translation>Exécuter une tâche par tuile</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close the window; a run goes on</source>
        <translation>Fermer la fenêtre ; une exécution en cours continue</translation>
    </message>
</context><context>
    <name>RunEstimator</name>
    <message>
        <source>BAP Tiler: earlier runs</source>
        <translation>BAP Tiler : exécutions antérieures</translation>
    </message>
</context><context>
    <name>RunGone</name>
    <message>
        <source>The run's folder is gone. Put it back, or start a new run.</source>
        <translation>Le dossier a disparu. Remettez-le, ou nouvelle exécution.</translation>
    </message>
    <message>
        <source>The folder of the run {run} is gone: {folder}</source>
        <translation>Le dossier de l'exécution {run} a disparu : {folder}</translation>
    </message>
</context><context>
    <name>RunHeader</name>
    <message>
        <source>No run is open</source>
        <translation>Aucune exécution n'est ouverte</translation>
    </message>
    <message>
        <source>{finished} of {total} tiles finished</source>
        <translation>{finished} tuiles terminées sur {total}</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} en échec</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Mise en pause …</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Read only: executed by {holder}</source>
        <translation>Lecture seule : exécutée par {holder}</translation>
    </message>
    <message>
        <source>Not running, {n} jobs may still run and cost</source>
        <translation>À l'arrêt, {n} tâches peuvent encore tourner et coûter</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>À l'arrêt</translation>
    </message>
    <message>
        <source>Ended, {failed} failed</source>
        <translation>Terminée, {failed} en échec</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waiting: {reasons}</source>
        <translation>En attente : {reasons}</translation>
    </message>
    <message>
        <source>Paused: {reasons}</source>
        <translation>En pause : {reasons}</translation>
    </message>
    <message>
        <source>Elapsed {time}</source>
        <translation>Temps écoulé : {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
    <message>
        <source>No credits used</source>
        <translation>Aucun crédit utilisé</translation>
    </message>
    <message>
        <source>{number} credits spent</source>
        <translation>{number} crédits dépensés</translation>
    </message>
    <message>
        <source>about {number} expected</source>
        <translation>environ {number} prévus</translation>
    </message>
    <message>
        <source>budget {number}</source>
        <translation>budget {number}</translation>
    </message>
</context><context>
    <name>RunJobs</name>
    <message>
        <source>Run jobs</source>
        <translation>Exécuter les tâches</translation>
    </message>
    <message>
        <source>Runs the jobs of a run folder, or goes on with them, until every tile is finished or has failed for good. Results are downloaded into the run folder. Cancelling stops watching; jobs that were started go on at the backend and are picked up when the algorithm runs again.

While a backend wants credits or the disk is full the run waits and goes on by itself. It ends with an error when all that is left needs a larger budget, other parameters, or a login that could not be renewed for a minute.

Without an authentication configuration, credentials come from the environment: OPENEO_AUTH_… for OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME and BAPTILER_&lt;NAME&gt;_PASSWORD for basic authentication.</source>
        <translation>Exécute les tâches d'un dossier d'exécution, ou les continue, jusqu'à ce que chaque tuile soit terminée ou définitivement en échec. Les résultats sont téléchargés dans le dossier de l'exécution. Annuler arrête le suivi ; les tâches démarrées continuent sur le backend et sont reprises quand l'algorithme est exécuté à nouveau.

Tant qu'un backend demande des crédits ou que le disque est plein, l'exécution attend puis continue d'elle-même. Elle se termine par une erreur quand tout ce qui reste nécessite un budget plus élevé, d'autres paramètres ou une connexion qui n'a pas pu être renouvelée pendant une minute.

Sans configuration d'authentification, les identifiants de connexion viennent de l'environnement : OPENEO_AUTH_… pour OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME et BAPTILER_&lt;NAME&gt;_PASSWORD pour l'authentification basic.</translation>
    </message>
    <message>
        <source>Budget in credits</source>
        <translation>Budget en crédits</translation>
    </message>
    <message>
        <source>No job is started that would make the run cost more than this; jobs that run are finished, then the run ends with an error and goes on when it is run again with a larger budget. Empty: no limit. Jobs on this computer cost no credits.</source>
        <translation>Aucune tâche qui ferait coûter davantage à l'exécution n'est démarrée ; les tâches qui tournent sont menées à terme, puis l'exécution se termine par une erreur et continue quand elle est relancée avec un budget plus élevé. Vide : aucune limite. Les tâches sur cet ordinateur ne coûtent pas de crédits.</translation>
    </message>
    <message>
        <source>Attempts per tile</source>
        <translation>Essais par tuile</translation>
    </message>
    <message>
        <source>How often a tile's job is tried before the tile counts as failed.</source>
        <translation>Combien de fois la tâche d'une tuile est essayée avant que la tuile compte comme étant en échec.</translation>
    </message>
    <message>
        <source>Seconds between polls</source>
        <translation>Secondes entre deux interrogations</translation>
    </message>
    <message>
        <source>How long to wait before asking the backends again. Empty: chosen by the backend.</source>
        <translation>Combien de temps attendre avant d'interroger à nouveau les backends. Vide : au choix du backend.</translation>
    </message>
    <message>
        <source>Fail when a tile fails</source>
        <translation>Échouer si une tuile échoue</translation>
    </message>
    <message>
        <source>End with an error when not all tiles finish; otherwise (default) only when no tile finishes at all, and the number of failed tiles is an output.</source>
        <translation>Se terminer par une erreur si toutes les tuiles n'aboutissent pas ; sinon (par défaut), seulement si aucune tuile n'aboutit, et le nombre de tuiles en échec est une sortie.</translation>
    </message>
    <message>
        <source>Longest wait of a job (minutes)</source>
        <translation>Attente maximale d'une tâche (minutes)</translation>
    </message>
    <message>
        <source>A job that waits longer than this on its backend is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>Une tâche qui attend plus longtemps sur son backend est annulée et sa tuile réessayée. Vide : sans limite.</translation>
    </message>
    <message>
        <source>Longest run of a job (minutes)</source>
        <translation>Durée maximale d'une tâche (minutes)</translation>
    </message>
    <message>
        <source>A job that runs longer than this is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>Une tâche qui dure plus longtemps est annulée et sa tuile réessayée. Vide : sans limite.</translation>
    </message>
    <message>
        <source>Finished tiles</source>
        <translation>Tuiles terminées</translation>
    </message>
    <message>
        <source>Failed tiles</source>
        <translation>Tuiles en échec</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Stopped: {summary}. Run the algorithm again to go on.</source>
        <translation>Arrêté : {summary}. Relancez l’algorithme pour continuer.</translation>
    </message>
    <message>
        <source>The run paused: {reason} ({summary})</source>
        <translation>L’exécution s’est mise en pause : {reason} ({summary})</translation>
    </message>
    <message>
        <source>No tile finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>Aucune tuile n’est terminée : {summary}. Le champ message de run.gpkg dit pourquoi.</translation>
    </message>
    <message>
        <source>Not all tiles finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>Toutes les tuiles ne sont pas terminées : {summary}. Le champ message de run.gpkg dit pourquoi.</translation>
    </message>
</context><context>
    <name>RunMessages</name>
    <message>
        <source>Paused: jobs under way go on, no more are started.</source>
        <translation>En pause : les tâches en cours continuent, aucune nouvelle ne démarre.</translation>
    </message>
    <message>
        <source>The run waits for several reasons; see the details.</source>
        <translation>L'exécution attend pour plusieurs raisons, voir les détails.</translation>
    </message>
    <message>
        <source>Paused: the login at {backend} has ended.</source>
        <translation>En pause : la connexion à {backend} a expiré.</translation>
    </message>
    <message>
        <source>Paused: {backend} wants credits. Buy some, then go on.</source>
        <translation>{backend} demande des crédits. Achetez-en, puis continuez.</translation>
    </message>
    <message>
        <source>Paused: {backend} refuses the jobs; see the details.</source>
        <translation>En pause : {backend} refuse les tâches, voir les détails.</translation>
    </message>
    <message>
        <source>Paused: the budget is reached. Raise it to go on.</source>
        <translation>En pause : le budget est atteint. Augmentez-le pour continuer.</translation>
    </message>
    <message>
        <source>The run cannot be written. Make room, then go on.</source>
        <translation>Écriture impossible. Faites de la place, puis continuez.</translation>
    </message>
    <message>
        <source>{backend} takes no jobs; it is tried again.</source>
        <translation>{backend} ne prend pas de tâches ; nouvel essai suivra.</translation>
    </message>
    <message>
        <source>{n} jobs may still run and cost. Go on to cancel them.</source>
        <translation>{n} tâches peuvent encore coûter. Continuer les annule.</translation>
    </message>
    <message>
        <source>Their backend has not confirmed that they are cancelled. Go on to have them cancelled first, or cancel them on the backend's page.</source>
        <translation>Leur backend n'a pas confirmé leur annulation. Continuez pour les faire d'abord annuler, ou annulez-les sur la page du backend.</translation>
    </message>
</context><context>
    <name>RunMonitor</name>
    <message>
        <source>BAP Tiler: opening a run</source>
        <translation>BAP Tiler : ouverture d'une exécution</translation>
    </message>
    <message>
        <source>The run {name} has {number} tiles left. Shall it go on?</source>
        <translation>Il reste {number} tuiles à l'exécution {name}. Faut-il la continuer ?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a run</source>
        <translation>BAP Tiler : lecture d'une exécution</translation>
    </message>
</context><context>
    <name>RunNotices</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context><context>
    <name>RunStatus</name>
    <message>
        <source>Run status</source>
        <translation>État de l'exécution</translation>
    </message>
    <message>
        <source>Counts the tiles of a run by status, from the run folder alone; no backend is asked. Tiles of which the backend or the run said something are listed with it when tiles or statuses are given.</source>
        <translation>Compte les tuiles d'une exécution par statut, d'après le seul dossier de l'exécution ; aucun backend n'est interrogé. Si des tuiles ou des statuts sont indiqués, les tuiles au sujet desquelles le backend ou l'exécution a dit quelque chose sont listées avec ce message.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas, to count. Empty: all tiles.</source>
        <translation>Identifiants des tuiles à compter, séparés par des virgules. Vide : toutes les tuiles.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, to count. Empty: all statuses.</source>
        <translation>Statuts à compter, séparés par des virgules. Vide : tous les statuts.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Tiles without an end yet</source>
        <translation>Tuiles pas encore arrivées à leur terme</translation>
    </message>
    <message>
        <source>Number of tiles by status, as JSON</source>
        <translation>Nombre de tuiles par statut, en JSON</translation>
    </message>
</context><context>
    <name>RunSummary</name>
    <message>
        <source>{tiles} tiles, {area} km²</source>
        <translation>{tiles} tuiles, {area} km²</translation>
    </message>
    <message>
        <source>1 tile, {area} km²</source>
        <translation>1 tuile, {area} km²</translation>
    </message>
    <message>
        <source>credits not known</source>
        <translation>crédits inconnus</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>aucun crédit</translation>
    </message>
    <message>
        <source>about {credits} credits</source>
        <translation>environ {credits} crédits</translation>
    </message>
    <message>
        <source>{low} to {high} credits</source>
        <translation>{low} à {high} crédits</translation>
    </message>
    <message>
        <source>this computer costs none</source>
        <translation>cet ordinateur n'en coûte pas</translation>
    </message>
    <message>
        <source>measured on CDSE: {detail} credits per km² and month, and 2 per job</source>
        <translation>mesuré sur CDSE : {detail} crédits par km² et par mois, et 2 par tâche</translation>
    </message>
    <message>
        <source>the catalogue's figure: {detail}</source>
        <translation>chiffre du catalogue : {detail}</translation>
    </message>
    <message>
        <source>estimated by the backend</source>
        <translation>estimé par le backend</translation>
    </message>
    <message>
        <source>from what finished jobs cost</source>
        <translation>d'après le coût des tâches terminées</translation>
    </message>
    <message>
        <source>the catalogue has no figure for this process; try one tile first</source>
        <translation>le catalogue n'a pas de chiffre pour ce processus ; essayez d'abord une tuile</translation>
    </message>
    <message>
        <source>the catalogue says {detail}, but not of what; try one tile first</source>
        <translation>le catalogue indique {detail}, sans dire de quoi ; essayez d'abord une tuile</translation>
    </message>
    <message>
        <source>the unit “{detail}” is not understood; try one tile first</source>
        <translation>l'unité « {detail} » n'est pas comprise ; essayez d'abord une tuile</translation>
    </message>
    <message>
        <source>the figure {detail} needs a period</source>
        <translation>le chiffre {detail} demande une période</translation>
    </message>
    <message>
        <source>{time} days</source>
        <translation>{time} jours</translation>
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
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>from jobs of earlier runs; without waiting in queues</source>
        <translation>d'après les tâches d'exécutions antérieures ; sans l'attente</translation>
    </message>
    <message>
        <source>from published examples of 60 km²; without waiting in queues</source>
        <translation>d'après des exemples publiés de 60 km² ; sans l'attente</translation>
    </message>
    <message>
        <source>not known before the first jobs are done</source>
        <translation>inconnu avant la fin des premières tâches</translation>
    </message>
    <message>
        <source>{tiles}, {size} km each, in {crs}</source>
        <translation>{tiles}, {size} km chacune, en {crs}</translation>
    </message>
    <message>
        <source>{tiles}, with {overlap} m overlap</source>
        <translation>{tiles}, avec {overlap} m de recouvrement</translation>
    </message>
    <message>
        <source>{jobs} jobs, {slots} at a time</source>
        <translation>{jobs} tâches, {slots} à la fois</translation>
    </message>
    <message>
        <source>{start} until {end}</source>
        <translation>{start} jusqu'au {end}</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>{metres} m are recommended for this process: fewer seams, {more} more to compute</source>
        <translation>{metres} m sont recommandés pour ce processus : moins de coutures, {more} de plus à calculer</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>the process is published for {hosts}</source>
        <translation>le processus est publié pour {hosts}</translation>
    </message>
</context><context>
    <name>RunTask</name>
    <message>
        <source>Starting the local backend …</source>
        <translation>Démarrage du backend local…</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Préparation de l'exécution…</translation>
    </message>
    <message>
        <source>Making the demo scenes; this takes about a minute, once …</source>
        <translation>Création des scènes de démonstration ; cela prend environ une minute, une seule fois…</translation>
    </message>
    <message>
        <source>Running the jobs …</source>
        <translation>Exécution des tâches…</translation>
    </message>
    <message>
        <source>Building the mosaics …</source>
        <translation>Création des mosaïques…</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}</source>
        <translation>BAP Tiler : {run}</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}, {tiles} tiles</source>
        <translation>BAP Tiler : {run}, {tiles} tuiles</translation>
    </message>
</context><context>
    <name>RunTelling</name>
    <message>
        <source>the backend gave no reason</source>
        <translation>le backend n'a pas donné de raison</translation>
    </message>
    <message>
        <source>Tile {tile} failed: {message}</source>
        <translation>Échec de la tuile {tile} : {message}</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>This computer's backend was started again; the run goes on.</source>
        <translation>Le backend de cet ordinateur a été relancé ; l'exécution continue.</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Ouvrir le navigateur</translation>
    </message>
    <message>
        <source>Log in to {backend} with the code {code}</source>
        <translation>Connectez-vous à {backend} avec le code {code}</translation>
    </message>
    <message>
        <source>Raise the budget …</source>
        <translation>Augmenter le budget…</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Budget of the run</source>
        <translation>Budget de l'exécution</translation>
    </message>
    <message>
        <source>Credits that the run may use ({spent} are spent):</source>
        <translation>Crédits que l'exécution peut utiliser ({spent} sont dépensés) :</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Relancer les échecs</translation>
    </message>
    <message>
        <source>{n} failed: {message}</source>
        <translation>{n} en échec : {message}</translation>
    </message>
    <message>
        <source>Finished {finished} of {tiles} tiles of {run}</source>
        <translation>{finished} tuiles sur {tiles} de {run} terminées</translation>
    </message>
    <message>
        <source>Stopped. {text}</source>
        <translation>Arrêté. {text}</translation>
    </message>
    <message>
        <source>Ended early, see the details.</source>
        <translation>Fin anticipée, voir les détails.</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} en échec</translation>
    </message>
</context><context>
    <name>SegmentBar</name>
    <message>
        <source>Progress by status</source>
        <translation>Progression par statut</translation>
    </message>
</context><context>
    <name>SelfCheck</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Added packages</source>
        <translation>Paquets ajoutés</translation>
    </message>
    <message>
        <source>PROJ and GDAL</source>
        <translation>PROJ et GDAL</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>PROJ of QGIS</source>
        <translation>PROJ de QGIS</translation>
    </message>
    <message>
        <source>PROJ of pyproj</source>
        <translation>PROJ de pyproj</translation>
    </message>
    <message>
        <source>PROJ data of pyproj</source>
        <translation>Données PROJ de pyproj</translation>
    </message>
    <message>
        <source>numpy and GDAL</source>
        <translation>numpy et GDAL</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>From an earlier version</source>
        <translation>D’une version antérieure</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Login store</source>
        <translation>Stockage des connexions</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>version inconnue</translation>
    </message>
    <message>
        <source>{a}, added by BAP Tiler, {b}</source>
        <translation>{a}, ajouté par BAP Tiler, {b}</translation>
    </message>
    <message>
        <source>{a}, QGIS's Python, {b}</source>
        <translation>{a}, Python de QGIS, {b}</translation>
    </message>
    <message>
        <source>{a}, plugin {b}, {c}</source>
        <translation>{a}, extension {b}, {c}</translation>
    </message>
    <message>
        <source>{a}, loaded by another plugin or script, {b}</source>
        <translation>{a}, chargé par une autre extension ou un script, {b}</translation>
    </message>
    <message>
        <source>{a}: BAP Tiler needs {b}</source>
        <translation>{a} : BAP Tiler a besoin de {b}</translation>
    </message>
    <message>
        <source>{a}, built with {b}</source>
        <translation>{a}, construit avec {b}</translation>
    </message>
    <message>
        <source>{a}, built with {b}: older than QGIS needs</source>
        <translation>{a}, construit avec {b} : plus ancien que ce que demande QGIS</translation>
    </message>
    <message>
        <source>{a}, QGIS uses {b}: QGIS may crash when it is closed</source>
        <translation>{a}, QGIS utilise {b} : QGIS peut planter à la fermeture</translation>
    </message>
    <message>
        <source>cannot be imported: {a}</source>
        <translation>ne peut pas être importé : {a}</translation>
    </message>
    <message>
        <source>numpy {a} fits GDAL's bindings</source>
        <translation>numpy {a} convient aux liaisons de GDAL</translation>
    </message>
    <message>
        <source>numpy {a} does not fit GDAL: {b}</source>
        <translation>numpy {a} ne convient pas à GDAL : {b}</translation>
    </message>
    <message>
        <source>{a}, can be written to</source>
        <translation>{a}, accessible en écriture</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, can be written to</source>
        <translation>{a}, n’existe pas encore, accessible en écriture</translation>
    </message>
    <message>
        <source>{a}, cannot be written to: {b}</source>
        <translation>{a}, non accessible en écriture : {b}</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, cannot be written to: {b}</source>
        <translation>{a}, n’existe pas encore, non accessible en écriture : {b}</translation>
    </message>
    <message>
        <source>nothing was added to this profile</source>
        <translation>rien n’a été ajouté à ce profil</translation>
    </message>
    <message>
        <source>{n} packages, {b}</source>
        <translation>{n} paquets, {b}</translation>
    </message>
    <message>
        <source>{n} packages, {b}: they do not fit this QGIS any more</source>
        <translation>{n} paquets, {b} : ils ne conviennent plus à ce QGIS</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>{n} lost or changed, such as {b}</source>
        <translation>{n} perdus ou modifiés, comme {b}</translation>
    </message>
    <message>
        <source>QGIS has none</source>
        <translation>QGIS n’en a pas</translation>
    </message>
    <message>
        <source>cannot be used: {a}</source>
        <translation>inutilisable : {a}</translation>
    </message>
    <message>
        <source>no master password yet; QGIS asks for one with the first login</source>
        <translation>pas encore de mot de passe principal ; QGIS en demande un à la première connexion</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>locked; QGIS asks for the master password when it is needed</source>
        <translation>verrouillé ; QGIS demande le mot de passe principal en cas de besoin</translation>
    </message>
</context><context>
    <name>SelfCheckDialog</name>
    <message>
        <source>BAP Tiler: self-check</source>
        <translation>BAP Tiler : autovérification</translation>
    </message>
    <message>
        <source>What is used, and from where</source>
        <translation>Ce qui est utilisé, et d'où cela vient</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>Copy everything as text; it contains no passwords</source>
        <translation>Tout copier en texte ; aucun mot de passe n'y figure</translation>
    </message>
    <message>
        <source>&amp;Python packages …</source>
        <translation>&amp;Paquets Python…</translation>
    </message>
    <message>
        <source>Add, renew or remove the Python packages</source>
        <translation>Ajouter, renouveler ou supprimer les paquets Python</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <source>Looking at this installation …</source>
        <translation>Examen de cette installation…</translation>
    </message>
    <message>
        <source>Everything fits together.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>1 problem was found.</source>
        <translation>1 problème a été trouvé.</translation>
    </message>
    <message>
        <source>{n} problems were found.</source>
        <translation>{n} problèmes ont été trouvés.</translation>
    </message>
    <message>
        <source>The self-check failed: {error}</source>
        <translation>L'autovérification a échoué : {error}</translation>
    </message>
</context><context>
    <name>StatusMap</name>
    <message>
        <source>Status map</source>
        <translation>Carte des statuts</translation>
    </message>
    <message>
        <source>Writes the map of a run's tiles, coloured by status, as a web page that works without internet.</source>
        <translation>Écrit la carte des tuiles d'une exécution, colorées par statut, sous forme de page web qui fonctionne sans internet.</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>The web page to write.</source>
        <translation>La page web à écrire.</translation>
    </message>
</context><context>
    <name>StepBar</name>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
</context><context>
    <name>Steps</name>
    <message>
        <source>{a}: connecting to {b}</source>
        <translation>{a} : connexion à {b}</translation>
    </message>
    <message>
        <source>Still waiting for an answer of {a} ({n} s)</source>
        <translation>Toujours en attente d'une réponse de {a} ({n} s)</translation>
    </message>
    <message>
        <source>The summary cannot be written ({a})</source>
        <translation>Le résumé ne peut pas être écrit ({a})</translation>
    </message>
    <message>
        <source>The jobs were told to end, which cannot be written down now: {a}</source>
        <translation>Les tâches ont reçu l'ordre de s'arrêter, ce qui ne peut pas être consigné pour l'instant : {a}</translation>
    </message>
    <message>
        <source>{n} jobs: the backend did not confirm that they are cancelled</source>
        <translation>{n} tâches : le backend n'a pas confirmé leur annulation</translation>
    </message>
    <message>
        <source>Tile {tile}: {decision}</source>
        <translation>Tuile {tile} : {decision}</translation>
    </message>
</context><context>
    <name>SummaryTable</name>
    <message>
        <source>Fill in this overlap in the first step</source>
        <translation>Inscrire ce chevauchement dans la première étape</translation>
    </message>
    <message>
        <source>Take {metres} m</source>
        <translation>Prendre {metres} m</translation>
    </message>
</context><context>
    <name>TextsEditor</name>
    <message>
        <source>several, separated by commas</source>
        <translation>plusieurs, séparés par des virgules</translation>
    </message>
</context><context>
    <name>TileComposite</name>
    <message>
        <source>Tile composite</source>
        <translation>Composite par tuiles</translation>
    </message>
    <message>
        <source>Cuts an area into tiles, runs one openEO job per tile and joins the results to one mosaic per date: “Tile grid”, “Create run”, “Run jobs” and “Mosaic” in one step.

The run stays in its folder. When the algorithm is stopped, started again with the same run folder it goes on where it stopped, with the tiles and the process of that run.</source>
        <translation>Découpe une zone en tuiles, exécute une tâche openEO par tuile et assemble les résultats en une mosaïque par date : « Grille de tuiles », « Créer une exécution », « Exécuter les tâches » et « Mosaïque » en une seule étape.

L'exécution reste dans son dossier. Si l'algorithme est arrêté puis redémarré avec le même dossier d'exécution, il continue là où il s'était arrêté, avec les tuiles et le processus de cette exécution.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Dossier de l'exécution</translation>
    </message>
    <message>
        <source>New or empty folder for the run, with the mosaics in its folder mosaics; or that of a run to go on with.</source>
        <translation>Dossier nouveau ou vide pour l'exécution, avec les mosaïques dans son dossier mosaics ; ou celui d'une exécution à continuer.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaïques</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Parts de pixels avec données, en JSON</translation>
    </message>
    <message>
        <source>The run in {folder} goes on.</source>
        <translation>L'exécution dans {folder} continue.</translation>
    </message>
    <message>
        <source>No tile finished, so there is no mosaic. The field message of {path} tells why.</source>
        <translation>Aucune tuile n’est terminée, il n’y a donc pas de mosaïque. Le champ message de {path} dit pourquoi.</translation>
    </message>
</context><context>
    <name>TileDetail</name>
    <message>
        <source>&amp;Copy</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>&amp;Open job page</source>
        <translation>Ou&amp;vrir la page de la tâche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation>Tâc&amp;he :</translation>
    </message>
    <message>
        <source>Backend:</source>
        <translation>Backend :</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Consommation :</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>Messa&amp;ge :</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>No tile is chosen</source>
        <translation>Aucune tuile choisie</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tuile {tile} : {status}</translation>
    </message>
    <message>
        <source>{number} credits</source>
        <translation>{number} crédits</translation>
    </message>
    <message>
        <source>not told by the backend</source>
        <translation>non indiqué par le backend</translation>
    </message>
    <message>
        <source>The run has kept no log of this tile; the backend may have one.</source>
        <translation>L'exécution n'a conservé aucun journal de cette tuile ; le backend en a peut-être un.</translation>
    </message>
    <message>
        <source>Asking {backend} …</source>
        <translation>Interrogation de {backend}…</translation>
    </message>
</context><context>
    <name>TileReader</name>
    <message>
        <source>BAP Tiler: reading a tile</source>
        <translation>BAP Tiler : lecture d'une tuile</translation>
    </message>
    <message>
        <source>{backend} is not among the run's backends, or its local backend has ended.</source>
        <translation>{backend} ne fait pas partie des backends de l'exécution, ou son backend local s'est arrêté.</translation>
    </message>
    <message>
        <source>Log of {backend}</source>
        <translation>Journal de {backend}</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>BAP Tiler: log of a job</source>
        <translation>BAP Tiler : journal d'une tâche</translation>
    </message>
    <message>
        <source>BAP Tiler: opening results</source>
        <translation>BAP Tiler : ouverture des résultats</translation>
    </message>
    <message>
        <source>None of the files can be shown on the map.</source>
        <translation>Aucun des fichiers ne peut être affiché sur la carte.</translation>
    </message>
</context><context>
    <name>TileRows</name>
    <message>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context><context>
    <name>TileTable</name>
    <message>
        <source>Tile, job, backend or message</source>
        <translation>Tuile, tâche, backend ou message</translation>
    </message>
    <message>
        <source>Show only tiles that contain this text</source>
        <translation>N'afficher que les tuiles qui contiennent ce texte</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Show only tiles with these statuses</source>
        <translation>N'afficher que les tuiles ayant ces statuts</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtre :</translation>
    </message>
    <message>
        <source>S&amp;tatus:</source>
        <translation>S&amp;tatut :</translation>
    </message>
    <message>
        <source>{shown} of {total} tiles</source>
        <translation>{shown} tuiles sur {total}</translation>
    </message>
    <message>
        <source>{total} tiles</source>
        <translation>{total} tuiles</translation>
    </message>
</context><context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the jobs</source>
        <translation>Chronologie des tâches</translation>
    </message>
    <message>
        <source>No job has been created yet</source>
        <translation>Aucune tâche n'a encore été créée</translation>
    </message>
    <message>
        <source>Tile {tile}, attempt {attempt}</source>
        <translation>Tuile {tile}, essai {attempt}</translation>
    </message>
    <message>
        <source>Created {time}</source>
        <translation>Créée {time}</translation>
    </message>
    <message>
        <source>{time} without jobs</source>
        <translation>{time} sans tâches</translation>
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
        <translation>{d} j {h} h</translation>
    </message>
    <message>
        <source>Jobs under way: {n}</source>
        <translation>Tâches en cours : {n}</translation>
    </message>
    <message>
        <source>not started yet: {n}</source>
        <translation>pas encore démarrées : {n}</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
</context><context>
    <name>_LogRows</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context><context>
    <name>_View</name>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
</context></TS>
