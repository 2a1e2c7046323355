<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdvancedGrid</name>
    <message>
        <source>Share of a sliver</source>
        <translation>Share of a sliver</translation>
    </message>
    <message>
        <source>tiles begin {where}</source>
        <translation>tiles begin {where}</translation>
    </message>
    <message>
        <source>pixels of {metres} m</source>
        <translation>pixels of {metres} m</translation>
    </message>
    <message>
        <source>slivers below {share} %: {what}</source>
        <translation>slivers below {share} %: {what}</translation>
    </message>
    <message>
        <source>buffer {metres} m</source>
        <translation>buffer {metres} m</translation>
    </message>
    <message>
        <source>without {layer}</source>
        <translation>without {layer}</translation>
    </message>
    <message>
        <source>Advanced grid</source>
        <translation>Advanced grid</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Grid</translation>
    </message>
    <message>
        <source>Squares of your size, the tiles in which Sentinel-2 scenes come, or polygons that somebody else has drawn</source>
        <translation>Squares of your size, the tiles in which Sentinel-2 scenes come, or polygons that somebody else has drawn</translation>
    </message>
    <message>
        <source>squares of the tile size</source>
        <translation>squares of the tile size</translation>
    </message>
    <message>
        <source>polygons of a layer</source>
        <translation>polygons of a layer</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km (MGRS)</source>
        <translation>Sentinel-2 squares of 100 km (MGRS)</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km (MGRS)</source>
        <translation>Sentinel-2 tiles of 109.8 km (MGRS)</translation>
    </message>
    <message>
        <source>Tiles o&amp;f</source>
        <translation>Tiles o&amp;f</translation>
    </message>
    <message>
        <source>One tile for each polygon that lies in the area; ids come from a field tile_id, id or name</source>
        <translation>One tile for each polygon that lies in the area; ids come from a field tile_id, id or name</translation>
    </message>
    <message>
        <source>&amp;Tiles begin</source>
        <translation>&amp;Tiles begin</translation>
    </message>
    <message>
        <source>At multiples of their size, tiles of one place are the same in every grid</source>
        <translation>At multiples of their size, tiles of one place are the same in every grid</translation>
    </message>
    <message>
        <source>at multiples of the tile size</source>
        <translation>at multiples of the tile size</translation>
    </message>
    <message>
        <source>at the corner of the area</source>
        <translation>at the corner of the area</translation>
    </message>
    <message>
        <source>S&amp;nap to pixels of</source>
        <translation>S&amp;nap to pixels of</translation>
    </message>
    <message>
        <source>Moves size and corner of the tiles to whole pixels, such as 10, 20 or 60 m, so that mosaics need no resampling</source>
        <translation>Moves size and corner of the tiles to whole pixels, such as 10, 20 or 60 m, so that mosaics need no resampling</translation>
    </message>
    <message>
        <source>no pixel size</source>
        <translation>no pixel size</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Or&amp;der of jobs</source>
        <translation>Or&amp;der of jobs</translation>
    </message>
    <message>
        <source>Along a Hilbert curve the results of an unfinished run are compact</source>
        <translation>Along a Hilbert curve the results of an unfinished run are compact</translation>
    </message>
    <message>
        <source>column by column, from the south-west</source>
        <translation>column by column, from the south-west</translation>
    </message>
    <message>
        <source>row by row, from the north-west</source>
        <translation>row by row, from the north-west</translation>
    </message>
    <message>
        <source>along a Hilbert curve</source>
        <translation>along a Hilbert curve</translation>
    </message>
    <message>
        <source>Sl&amp;ivers</source>
        <translation>Sl&amp;ivers</translation>
    </message>
    <message>
        <source>What becomes of tiles of which only a small part lies in the area</source>
        <translation>What becomes of tiles of which only a small part lies in the area</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>keep</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>merge into a neighbour</source>
        <translation>merge into a neighbour</translation>
    </message>
    <message>
        <source>A tile of which less than this lies in the area is a sliver</source>
        <translation>A tile of which less than this lies in the area is a sliver</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>B&amp;uffer</source>
        <translation>B&amp;uffer</translation>
    </message>
    <message>
        <source>Enlarges the area by this much; with a buffer, points and lines can be the area</source>
        <translation>Enlarges the area by this much; with a buffer, points and lines can be the area</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Leave out pol&amp;ygons of</source>
        <translation>Leave out pol&amp;ygons of</translation>
    </message>
    <message>
        <source>What lies in these polygons, such as open sea, is cut out; tiles wholly inside them are not made</source>
        <translation>What lies in these polygons, such as open sea, is cut out; tiles wholly inside them are not made</translation>
    </message>
</context><context>
    <name>Algorithms</name>
    <message>
        <source>Process “{process}” will be looked up at the backend when the jobs run.</source>
        <translation>Process “{process}” will be looked up at the backend when the jobs run.</translation>
    </message>
    <message>
        <source>There is no mosaic.</source>
        <translation>There is no mosaic.</translation>
    </message>
    <message>
        <source>The mosaics in {folder} have no data there.</source>
        <translation>The mosaics in {folder} have no data there.</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are gone or damaged. {written} To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}, then baptiler:runjobs and baptiler:mosaic.</source>
        <translation>Results of {n} finished tiles are gone or damaged. {written} To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}, then baptiler:runjobs and baptiler:mosaic.</translation>
    </message>
    <message>
        <source>Tile {tile}: {reason}</source>
        <translation>Tile {tile}: {reason}</translation>
    </message>
    <message>
        <source>Tile {tile}: {file} is in no mosaic: {reason}</source>
        <translation>Tile {tile}: {file} is in no mosaic: {reason}</translation>
    </message>
    <message>
        <source>{share} of the pixels have data</source>
        <translation>{share} of the pixels have data</translation>
    </message>
    <message>
        <source>Tiles: {n} features without a geometry are left out.</source>
        <translation>Tiles: {n} features without a geometry are left out.</translation>
    </message>
    <message>
        <source>{n} jobs; their cost is not known.</source>
        <translation>{n} jobs; their cost is not known.</translation>
    </message>
    <message>
        <source>{n} jobs; estimated cost: about {credits} credits on the Copernicus Data Space Ecosystem; no credits on this computer.</source>
        <translation>{n} jobs; estimated cost: about {credits} credits on the Copernicus Data Space Ecosystem; no credits on this computer.</translation>
    </message>
    <message>
        <source>{backend}: {n} jobs whose cancelling the backend did not confirm; try it again.</source>
        <translation>{backend}: {n} jobs whose cancelling the backend did not confirm; try it again.</translation>
    </message>
    <message>
        <source>{backend}: {n} tiles have a job there and go on; give that backend in “Backends”.</source>
        <translation>{backend}: {n} tiles have a job there and go on; give that backend in “Backends”.</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tile {tile}: {status}</translation>
    </message>
    <message>
        <source>A Python package cannot be loaded ({reason}). See Plugins, BAP Tiler, Python packages: remove what was added, then add it again.</source>
        <translation>A Python package cannot be loaded ({reason}). See Plugins, BAP Tiler, Python packages: remove what was added, then add it again.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install.</source>
        <translation>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install.</translation>
    </message>
    <message>
        <source>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install; or, without a window, type: {command}.</source>
        <translation>The Python package {name} is missing. Open the menu Plugins, BAP Tiler, Python packages, and press Install; or, without a window, type: {command}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} credits</translation>
    </message>
    <message>
        <source>no credits on this computer</source>
        <translation>no credits on this computer</translation>
    </message>
    <message>
        <source>{finished} finished, {failed} failed, {remaining} remaining, {credits}, {seconds} s</source>
        <translation>{finished} finished, {failed} failed, {remaining} remaining, {credits}, {seconds} s</translation>
    </message>
    <message>
        <source>Results of {n} finished tiles are not in {folder} any more. To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}.</source>
        <translation>Results of {n} finished tiles are not in {folder} any more. To download them again, or to compute them again where the backend has them no more, which may cost credits: {command}.</translation>
    </message>
    <message>
        <source>Log in to the backend, or set its credentials anew</source>
        <translation>Log in to the backend, or set its credentials anew</translation>
    </message>
    <message>
        <source>Buy credits at the backend; the run looks by itself whether it can go on</source>
        <translation>Buy credits at the backend; the run looks by itself whether it can go on</translation>
    </message>
    <message>
        <source>Create a run with another process or other parameters</source>
        <translation>Create a run with another process or other parameters</translation>
    </message>
    <message>
        <source>Run it again with a larger budget (MAX_CREDITS)</source>
        <translation>Run it again with a larger budget (MAX_CREDITS)</translation>
    </message>
    <message>
        <source>Make room on the disk; the run goes on by itself</source>
        <translation>Make room on the disk; the run goes on by itself</translation>
    </message>
    <message>
        <source>The run tries again by itself; when it is stopped, it can be resumed later</source>
        <translation>The run tries again by itself; when it is stopped, it can be resumed later</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Resume the run</translation>
    </message>
    <message>
        <source>Log in to {backend} at {url} with the code {code}</source>
        <translation>Log in to {backend} at {url} with the code {code}</translation>
    </message>
    <message>
        <source>Paused: {reason}</source>
        <translation>Paused: {reason}</translation>
    </message>
    <message>
        <source>Goes on after: {reason}</source>
        <translation>Goes on after: {reason}</translation>
    </message>
    <message>
        <source>{n} jobs taken over: {watched} to watch, {fetched} finished ones whose results “Run jobs” downloads.</source>
        <translation>{n} jobs taken over: {watched} to watch, {fetched} finished ones whose results “Run jobs” downloads.</translation>
    </message>
    <message>
        <source>{n} rows have no job id although their status needs one: made anew.</source>
        <translation>{n} rows have no job id although their status needs one: made anew.</translation>
    </message>
    <message>
        <source>{n} tiles of the run have a job or an end already and were left as they are.</source>
        <translation>{n} tiles of the run have a job or an end already and were left as they are.</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Make room and try again.</source>
        <translation>There is no room for temporary files. Make room and try again.</translation>
    </message>
    <message>
        <source>Cancelled before all tiles were written</source>
        <translation>Cancelled before all tiles were written</translation>
    </message>
    <message>
        <source>Cancelled while reading the polygons</source>
        <translation>Cancelled while reading the polygons</translation>
    </message>
</context><context>
    <name>AreaPage</name>
    <message>
        <source>an extent: map, layer, drawn or typed</source>
        <translation>an extent: map, layer, drawn or typed</translation>
    </message>
    <message>
        <source>the polygons of a layer</source>
        <translation>the polygons of a layer</translation>
    </message>
    <message>
        <source>the selected features of a layer</source>
        <translation>the selected features of a layer</translation>
    </message>
    <message>
        <source>a polygon drawn on the map</source>
        <translation>a polygon drawn on the map</translation>
    </message>
    <message>
        <source>a layer whose polygons are the tiles</source>
        <translation>a layer whose polygons are the tiles</translation>
    </message>
    <message>
        <source>automatic: the UTM zones of the area</source>
        <translation>automatic: the UTM zones of the area</translation>
    </message>
    <message>
        <source>{corners} corners, in {crs}</source>
        <translation>{corners} corners, in {crs}</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>&amp;Area from</source>
        <translation>&amp;Area from</translation>
    </message>
    <message>
        <source>What says where tiles are made</source>
        <translation>What says where tiles are made</translation>
    </message>
    <message>
        <source>&amp;Extent</source>
        <translation>&amp;Extent</translation>
    </message>
    <message>
        <source>Take the extent of the map or of a layer, draw it, or type xmin,xmax,ymin,ymax [EPSG:code]</source>
        <translation>Take the extent of the map or of a layer, draw it, or type xmin,xmax,ymin,ymax [EPSG:code]</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Layer</translation>
    </message>
    <message>
        <source>A polygon layer of the project</source>
        <translation>A polygon layer of the project</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>&amp;Polygon</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Draw on the map</translation>
    </message>
    <message>
        <source>Click the corners on the map; a right click ends it, Esc leaves it</source>
        <translation>Click the corners on the map; a right click ends it, Esc leaves it</translation>
    </message>
    <message>
        <source>Cut tiles at the &amp;edge of the area</source>
        <translation>Cut tiles at the &amp;edge of the area</translation>
    </message>
    <message>
        <source>Jobs compute only what lies in the area; otherwise whole tiles</source>
        <translation>Jobs compute only what lies in the area; otherwise whole tiles</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>Tile si&amp;ze</source>
        <translation>Tile si&amp;ze</translation>
    </message>
    <message>
        <source>Side of a tile: choose one or type a length in m or km</source>
        <translation>Side of a tile: choose one or type a length in m or km</translation>
    </message>
    <message>
        <source>CR&amp;S</source>
        <translation>CR&amp;S</translation>
    </message>
    <message>
        <source>Coordinate reference system of the tiles, in metres; automatic is the UTM zone</source>
        <translation>Coordinate reference system of the tiles, in metres; automatic is the UTM zone</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>O&amp;verlap</translation>
    </message>
    <message>
        <source>How far every job computes beyond its tile, for results without seams</source>
        <translation>How far every job computes beyond its tile, for results without seams</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Sho&amp;w the tiles on the map meanwhile</source>
        <translation>Sho&amp;w the tiles on the map meanwhile</translation>
    </message>
    <message>
        <source>Draws the tiles on the map while values change; many tiles are drawn coarser</source>
        <translation>Draws the tiles on the map while values change; many tiles are drawn coarser</translation>
    </message>
</context><context>
    <name>BackendAlgorithm</name>
    <message>
        <source>name=url;parallel=2;auth=basic;starts=12, several separated by commas. auth is oidc (default for https), basic, client_credentials or none; starts is how many jobs may be started in a minute.</source>
        <translation>name=url;parallel=2;auth=basic;starts=12, several separated by commas. auth is oidc (default for https), basic, client_credentials or none; starts is how many jobs may be started in a minute.</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentication</translation>
    </message>
    <message>
        <source>An entry of QGIS's encrypted authentication manager: user name and password for backends with auth=basic, or a login that the run dialog remembers (“BAP Tiler: …”).</source>
        <translation>An entry of QGIS's encrypted authentication manager: user name and password for backends with auth=basic, or a login that the run dialog remembers (“BAP Tiler: …”).</translation>
    </message>
</context><context>
    <name>BackendRow</name>
    <message>
        <source>How many jobs the backend may work on at the same time</source>
        <translation>How many jobs the backend may work on at the same time</translation>
    </message>
    <message>
        <source>Jobs at a time on {name}</source>
        <translation>Jobs at a time on {name}</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>not logged in</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Log in to {name}</source>
        <translation>Log in to {name}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>See whether {name} answers</source>
        <translation>See whether {name} answers</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>Take {name} off the list</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>Own URL</translation>
    </message>
    <message>
        <source>A backend that is part of the plugin: no account, no internet, no credits</source>
        <translation>A backend that is part of the plugin: no account, no internet, no credits</translation>
    </message>
    <message>
        <source>Any other openEO backend</source>
        <translation>Any other openEO backend</translation>
    </message>
</context><context>
    <name>BackendTest</name>
    <message>
        <source>BAP Tiler: asking {name}</source>
        <translation>BAP Tiler: asking {name}</translation>
    </message>
    <message>
        <source>answers: openEO {version}</source>
        <translation>answers: openEO {version}</translation>
    </message>
    <message>
        <source>estimates costs</source>
        <translation>estimates costs</translation>
    </message>
    <message>
        <source>does not estimate costs</source>
        <translation>does not estimate costs</translation>
    </message>
</context><context>
    <name>BackendsPage</name>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>&amp;Scenes</translation>
    </message>
    <message>
        <source>What this computer works on; the demo scenes are made on first use, which takes about a minute</source>
        <translation>What this computer works on; the demo scenes are made on first use, which takes about a minute</translation>
    </message>
    <message>
        <source>demo scenes around Antwerp</source>
        <translation>demo scenes around Antwerp</translation>
    </message>
    <message>
        <source>a folder with items.json</source>
        <translation>a folder with items.json</translation>
    </message>
    <message>
        <source>&amp;In folder</source>
        <translation>&amp;In folder</translation>
    </message>
    <message>
        <source>A folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>A folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</translation>
    </message>
    <message>
        <source>Take area and period &amp;from the scenes</source>
        <translation>Take area and period &amp;from the scenes</translation>
    </message>
    <message>
        <source>Fill in the extent and the months of the scenes</source>
        <translation>Fill in the extent and the months of the scenes</translation>
    </message>
    <message>
        <source>Own URL</source>
        <translation>Own URL</translation>
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
        <translation>Address of an openEO backend</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>&amp;Authentication</translation>
    </message>
    <message>
        <source>How the backend knows who you are</source>
        <translation>How the backend knows who you are</translation>
    </message>
    <message>
        <source>User na&amp;me</source>
        <translation>User na&amp;me</translation>
    </message>
    <message>
        <source>User name, or the id of a client</source>
        <translation>User name, or the id of a client</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>Kept in memory until QGIS is closed, never written</source>
        <translation>Kept in memory until QGIS is closed, never written</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Add to the list</translation>
    </message>
    <message>
        <source>Takes this address into the list of backends, so that another one can be filled in</source>
        <translation>Takes this address into the list of backends, so that another one can be filled in</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Run &amp;name</source>
        <translation>Run &amp;name</translation>
    </message>
    <message>
        <source>What the run and its layers are called</source>
        <translation>What the run and its layers are called</translation>
    </message>
    <message>
        <source>In fol&amp;der</source>
        <translation>In fol&amp;der</translation>
    </message>
    <message>
        <source>New or empty folder for the run: tiles, jobs, results, mosaics and report</source>
        <translation>New or empty folder for the run: tiles, jobs, results, mosaics and report</translation>
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
        <translation>The run pauses before it spends more; 0 sets no limit</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Before you start</translation>
    </message>
    <message>
        <source>&amp;Estimate by the backend</source>
        <translation>&amp;Estimate by the backend</translation>
    </message>
    <message>
        <source>Creates a job for one tile, asks what it will cost, and deletes it again; not every backend offers this</source>
        <translation>Creates a job for one tile, asks what it will cost, and deletes it again; not every backend offers this</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Jobs at a time</source>
        <translation>Jobs at a time</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>in the browser (OpenID Connect)</source>
        <translation>in the browser (OpenID Connect)</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>user name and password</translation>
    </message>
    <message>
        <source>client id and secret</source>
        <translation>client id and secret</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>as the folder</source>
        <translation>as the folder</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>asking …</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client &amp;id</translation>
    </message>
    <message>
        <source>Client s&amp;ecret</source>
        <translation>Client s&amp;ecret</translation>
    </message>
    <message>
        <source>no login, no credits</source>
        <translation>no login, no credits</translation>
    </message>
    <message>
        <source>took {jobs} at a time lately</source>
        <translation>took {jobs} at a time lately</translation>
    </message>
    <message>
        <source>login filled in</source>
        <translation>login filled in</translation>
    </message>
    <message>
        <source>enter its address below</source>
        <translation>enter its address below</translation>
    </message>
</context><context>
    <name>BapTilerAlgorithm</name>
    <message>
        <source>Run folder</source>
        <translation>Run folder</translation>
    </message>
    <message>
        <source>The folder that “Create run” or the BAP Tiler dialog made; it holds run.gpkg.</source>
        <translation>The folder that “Create run” or the BAP Tiler dialog made; it holds run.gpkg.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
</context><context>
    <name>BapTilerPlugin</name>
    <message>
        <source>Run one openEO job per tile of an area</source>
        <translation>Run one openEO job per tile of an area</translation>
    </message>
    <message>
        <source>Runs …</source>
        <translation>Runs …</translation>
    </message>
    <message>
        <source>Watch runs, open earlier ones and go on with them</source>
        <translation>Watch runs, open earlier ones and go on with them</translation>
    </message>
    <message>
        <source>Python packages …</source>
        <translation>Python packages …</translation>
    </message>
    <message>
        <source>Self-check …</source>
        <translation>Self-check …</translation>
    </message>
</context><context>
    <name>BooleanEditor</name>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context><context>
    <name>BuildMosaics</name>
    <message>
        <source>Mosaic</source>
        <translation>Mosaic</translation>
    </message>
    <message>
        <source>Joins the downloaded results of a run's tiles, one raster per date. Where tiles overlap, each gives the pixels of its own square. A VRT refers to the results; a COG (cloud-optimised GeoTIFF) is a file of its own.

For every date it tells the share of pixels that have data: a finished tile has none where no scene had a usable value in that period. Tiles that are not in a mosaic are named; when results of finished tiles are gone or damaged, the mosaics are written without them and the algorithm ends with an error.</source>
        <translation>Joins the downloaded results of a run's tiles, one raster per date. Where tiles overlap, each gives the pixels of its own square. A VRT refers to the results; a COG (cloud-optimised GeoTIFF) is a file of its own.

For every date it tells the share of pixels that have data: a finished tile has none where no scene had a usable value in that period. Tiles that are not in a mosaic are named; when results of finished tiles are gone or damaged, the mosaics are written without them and the algorithm ends with an error.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>VRT: small, refers to the results. COG: a file of its own.</source>
        <translation>VRT: small, refers to the results. COG: a file of its own.</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Target CRS</translation>
    </message>
    <message>
        <source>Coordinate reference system of the mosaics. Empty: that of the results.</source>
        <translation>Coordinate reference system of the mosaics. Empty: that of the results.</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Output folder</translation>
    </message>
    <message>
        <source>Where to write. Empty: the folder mosaics in the run folder.</source>
        <translation>Where to write. Empty: the folder mosaics in the run folder.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaics</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Shares of pixels with data, as JSON</translation>
    </message>
    <message>
        <source>Cancelled before all mosaics were written</source>
        <translation>Cancelled before all mosaics were written</translation>
    </message>
</context><context>
    <name>CancelJobs</name>
    <message>
        <source>Cancel jobs</source>
        <translation>Cancel jobs</translation>
    </message>
    <message>
        <source>Cancels tiles of a run that have no end yet, and their jobs on the backends. “Retry jobs” lets them be taken up again.

Without backends only tiles whose job has not been created can be cancelled. A run that is being executed is cancelled where it runs: stop “Run jobs” first, which leaves the jobs on the backends as they are.</source>
        <translation>Cancels tiles of a run that have no end yet, and their jobs on the backends. “Retry jobs” lets them be taken up again.

Without backends only tiles whose job has not been created can be cancelled. A run that is being executed is cancelled where it runs: stop “Run jobs” first, which leaves the jobs on the backends as they are.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuses</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be cancelled.</source>
        <translation>Statuses, separated by commas, that a tile must have to be cancelled.</translation>
    </message>
    <message>
        <source>Empty: only tiles whose job has not been created are cancelled.</source>
        <translation>Empty: only tiles whose job has not been created are cancelled.</translation>
    </message>
    <message>
        <source>Tiles cancelled</source>
        <translation>Tiles cancelled</translation>
    </message>
    <message>
        <source>Tiles whose job may go on</source>
        <translation>Tiles whose job may go on</translation>
    </message>
    <message>
        <source>{n} tiles cancelled.</source>
        <translation>{n} tiles cancelled.</translation>
    </message>
</context><context>
    <name>CatalogueRefresh</name>
    <message>
        <source>Fetching the catalogue …</source>
        <translation>Fetching the catalogue …</translation>
    </message>
    <message>
        <source>BAP Tiler: catalogue</source>
        <translation>BAP Tiler: catalogue</translation>
    </message>
    <message>
        <source>{number} processes</source>
        <translation>{number} processes</translation>
    </message>
</context><context>
    <name>ChoiceEditor</name>
    <message>
        <source>choose …</source>
        <translation>choose …</translation>
    </message>
</context><context>
    <name>ChoicesEditor</name>
    <message>
        <source>Tick what is wanted; drag to change the order</source>
        <translation>Tick what is wanted; drag to change the order</translation>
    </message>
</context><context>
    <name>CostQuestion</name>
    <message>
        <source>BAP Tiler: estimate</source>
        <translation>BAP Tiler: estimate</translation>
    </message>
</context><context>
    <name>CreateRun</name>
    <message>
        <source>Create run</source>
        <translation>Create run</translation>
    </message>
    <message>
        <source>Writes a run folder: one openEO job to do per tile, with the process and its parameters. Nothing is sent to a backend; “Run jobs” does that.

The tiles may come from “Tile grid” or be any polygon layer in a projected coordinate reference system.</source>
        <translation>Writes a run folder: one openEO job to do per tile, with the process and its parameters. Nothing is sent to a backend; “Run jobs” does that.

The tiles may come from “Tile grid” or be any polygon layer in a projected coordinate reference system.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>Polygons, one job each. A field tile_id gives their ids; without it they are numbered.</source>
        <translation>Polygons, one job each. A field tile_id gives their ids; without it they are numbered.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Run folder</translation>
    </message>
    <message>
        <source>New or empty folder for the run.</source>
        <translation>New or empty folder for the run.</translation>
    </message>
    <message>
        <source>Number of jobs</source>
        <translation>Number of jobs</translation>
    </message>
    <message>
        <source>Estimated credits, at most, on CDSE</source>
        <translation>Estimated credits, at most, on CDSE</translation>
    </message>
</context><context>
    <name>Decisions</name>
    <message>
        <source>run created</source>
        <translation>run created</translation>
    </message>
    <message>
        <source>jobs imported</source>
        <translation>jobs imported</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>launched</translation>
    </message>
    <message>
        <source>created</source>
        <translation>created</translation>
    </message>
    <message>
        <source>started</source>
        <translation>started</translation>
    </message>
    <message>
        <source>job finished</source>
        <translation>job finished</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>put back</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>canceled</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>to be cancelled</source>
        <translation>to be cancelled</translation>
    </message>
    <message>
        <source>not cancelled</source>
        <translation>not cancelled</translation>
    </message>
    <message>
        <source>not cancelled yet</source>
        <translation>not cancelled yet</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>retried</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>tried again</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>started again</translation>
    </message>
    <message>
        <source>start failed</source>
        <translation>start failed</translation>
    </message>
    <message>
        <source>start_failed</source>
        <translation>start_failed</translation>
    </message>
    <message>
        <source>download failed</source>
        <translation>download failed</translation>
    </message>
    <message>
        <source>download_failed</source>
        <translation>download_failed</translation>
    </message>
    <message>
        <source>download waits</source>
        <translation>download waits</translation>
    </message>
    <message>
        <source>download resumed</source>
        <translation>download resumed</translation>
    </message>
    <message>
        <source>addresses renewed</source>
        <translation>addresses renewed</translation>
    </message>
    <message>
        <source>checksum not checked</source>
        <translation>checksum not checked</translation>
    </message>
    <message>
        <source>log waits</source>
        <translation>log waits</translation>
    </message>
    <message>
        <source>log not read</source>
        <translation>log not read</translation>
    </message>
    <message>
        <source>job not described</source>
        <translation>job not described</translation>
    </message>
    <message>
        <source>job adopted</source>
        <translation>job adopted</translation>
    </message>
    <message>
        <source>job not believed</source>
        <translation>job not believed</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>left alone</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>resumed</translation>
    </message>
</context><context>
    <name>DependencyDialog</name>
    <message>
        <source>BAP Tiler: Python packages</source>
        <translation>BAP Tiler: Python packages</translation>
    </message>
    <message>
        <source>The packages that will be added, in a folder of their own</source>
        <translation>The packages that will be added, in a folder of their own</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
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
        <translation>Size:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Folder:</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS's own packages stay as they are</source>
        <translation>Where the packages go; QGIS's own packages stay as they are</translation>
    </message>
    <message>
        <source>&amp;Take packages from:</source>
        <translation>&amp;Take packages from:</translation>
    </message>
    <message>
        <source>The index is the one that pip is set to on this computer; QGIS's proxy and certificates are used</source>
        <translation>The index is the one that pip is set to on this computer; QGIS's proxy and certificates are used</translation>
    </message>
    <message>
        <source>Package index</source>
        <translation>Package index</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Folder of wheels</translation>
    </message>
    <message>
        <source>A folder with the packages' .whl files, for a computer without internet</source>
        <translation>A folder with the packages' .whl files, for a computer without internet</translation>
    </message>
    <message>
        <source>How far the installation is</source>
        <translation>How far the installation is</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Stop now; nothing is changed</source>
        <translation>Stop now; nothing is changed</translation>
    </message>
    <message>
        <source>What pip says</source>
        <translation>What pip says</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Remove the packages that BAP Tiler has added to this profile; runs and demo scenes stay</source>
        <translation>Remove the packages that BAP Tiler has added to this profile; runs and demo scenes stay</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Copy &amp;report</translation>
    </message>
    <message>
        <source>Copy what is shown here, with the log, as text; it contains no passwords</source>
        <translation>Copy what is shown here, with the log, as text; it contains no passwords</translation>
    </message>
    <message>
        <source>&amp;Self-check …</source>
        <translation>&amp;Self-check …</translation>
    </message>
    <message>
        <source>Versions, and what is used from where</source>
        <translation>Versions, and what is used from where</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Show what pip says</source>
        <translation>Show what pip says</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Install</translation>
    </message>
    <message>
        <source>Download and add the packages</source>
        <translation>Download and add the packages</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>QGIS finds {names} first, which does not fit BAP Tiler. Packages that are added come behind, so adding some does not help:</source>
        <translation>QGIS finds {names} first, which does not fit BAP Tiler. Packages that are added come behind, so adding some does not help:</translation>
    </message>
    <message>
        <source>BAP Tiler has all the Python packages that it needs.</source>
        <translation>BAP Tiler has all the Python packages that it needs.</translation>
    </message>
    <message>
        <source>QGIS, its Python or BAP Tiler was updated. The packages that were added do not fit any more: {names}.</source>
        <translation>QGIS, its Python or BAP Tiler was updated. The packages that were added do not fit any more: {names}.</translation>
    </message>
    <message>
        <source>BAP Tiler needs Python packages that this QGIS does not have: {names}.</source>
        <translation>BAP Tiler needs Python packages that this QGIS does not have: {names}.</translation>
    </message>
    <message>
        <source>They go into a folder of their own. QGIS's own packages stay as they are.</source>
        <translation>They go into a folder of their own. QGIS's own packages stay as they are.</translation>
    </message>
    <message>
        <source>{packages} packages, {download} to download, about {disk} on disk</source>
        <translation>{packages} packages, {download} to download, about {disk} on disk</translation>
    </message>
    <message>
        <source>{text}, without {n} of unknown size</source>
        <translation>{text}, without {n} of unknown size</translation>
    </message>
    <message>
        <source>Trying whether the packages can be used …</source>
        <translation>Trying whether the packages can be used …</translation>
    </message>
    <message>
        <source>Unpacking …</source>
        <translation>Unpacking …</translation>
    </message>
    <message>
        <source>Downloading {name} …</source>
        <translation>Downloading {name} …</translation>
    </message>
    <message>
        <source>Files that are in use go when QGIS starts again.</source>
        <translation>Files that are in use go when QGIS starts again.</translation>
    </message>
    <message>
        <source>The added packages were removed.</source>
        <translation>The added packages were removed.</translation>
    </message>
    <message>
        <source>Restart QGIS to unload what is in use.</source>
        <translation>Restart QGIS to unload what is in use.</translation>
    </message>
    <message>
        <source>Your runs and the demo scenes stay, in {folder} unless you have chosen another folder.</source>
        <translation>Your runs and the demo scenes stay, in {folder} unless you have chosen another folder.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Look up</translation>
    </message>
    <message>
        <source>being looked up …</source>
        <translation>being looked up …</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Looking up which packages fit this QGIS …</source>
        <translation>Looking up which packages fit this QGIS …</translation>
    </message>
    <message>
        <source>BAP Tiler: looking up packages</source>
        <translation>BAP Tiler: looking up packages</translation>
    </message>
    <message>
        <source>Downloading …</source>
        <translation>Downloading …</translation>
    </message>
    <message>
        <source>BAP Tiler: adding packages</source>
        <translation>BAP Tiler: adding packages</translation>
    </message>
    <message>
        <source>The packages were added.</source>
        <translation>The packages were added.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelled. Nothing was changed.</translation>
    </message>
    <message>
        <source>What helps stands below.</source>
        <translation>What helps stands below.</translation>
    </message>
    <message>
        <source>The log has what to type instead.</source>
        <translation>The log has what to type instead.</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Not added</translation>
    </message>
    <message>
        <source>To add the packages by hand</source>
        <translation>To add the packages by hand</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>The report was copied.</translation>
    </message>
</context><context>
    <name>ExportJobs</name>
    <message>
        <source>Export jobs</source>
        <translation>Export jobs</translation>
    </message>
    <message>
        <source>Writes the tiles of a run with their jobs as a job table of openEO's job manager (openeo.extra.job_management), which notebooks read: id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs, and the tile's id, attempt, message and geometry.</source>
        <translation>Writes the tiles of a run with their jobs as a job table of openEO's job manager (openeo.extra.job_management), which notebooks read: id, backend_name, status, start_time, running_start_time, cpu, memory, duration, costs, and the tile's id, attempt, message and geometry.</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;Parquet files (*.parquet)</source>
        <translation>CSV files (*.csv);;Parquet files (*.parquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>The table to write. In a CSV file geometries are WKT and the column crs tells their coordinate reference system; a Parquet file is GeoParquet and needs the Python package pyarrow.</source>
        <translation>The table to write. In a CSV file geometries are WKT and the column crs tells their coordinate reference system; a Parquet file is GeoParquet and needs the Python package pyarrow.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>{n} rows in {path}</source>
        <translation>{n} rows in {path}</translation>
    </message>
</context><context>
    <name>Fields</name>
    <message>
        <source>Extent</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Tile size</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>Grid CRS</translation>
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
        <translation>Grid</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Tiles to take</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Pixel size</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Minimum coverage</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scenes</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Run folder</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuses</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Target CRS</source>
        <translation>Target CRS</translation>
    </message>
    <message>
        <source>Status map</source>
        <translation>Status map</translation>
    </message>
    <message>
        <source>Extent / Area of interest</source>
        <translation>Extent / Area of interest</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Output format</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Output folder</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosaic</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentication</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Job options</translation>
    </message>
    <message>
        <source>Parameter "{a}"</source>
        <translation>Parameter "{a}"</translation>
    </message>
</context><context>
    <name>FileList</name>
    <message>
        <source>Result files</source>
        <translation>Result files</translation>
    </message>
    <message>
        <source>Add to &amp;map</source>
        <translation>Add to &amp;map</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Show in folder</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>No results yet</translation>
    </message>
</context><context>
    <name>Gaps</name>
    <message>
        <source>{m} of the run's {n} tiles are not finished ({a}).</source>
        <translation>{m} of the run's {n} tiles are not finished ({a}).</translation>
    </message>
    <message>
        <source>{a}: {m} of {n} tiles; no data in tiles {b}.</source>
        <translation>{a}: {m} of {n} tiles; no data in tiles {b}.</translation>
    </message>
    <message>
        <source>{a} and {n} more</source>
        <translation>{a} and {n} more</translation>
    </message>
</context><context>
    <name>GridPreview</name>
    <message>
        <source>BAP Tiler: tiles</source>
        <translation>BAP Tiler: tiles</translation>
    </message>
</context><context>
    <name>ImportJobs</name>
    <message>
        <source>Import jobs</source>
        <translation>Import jobs</translation>
    </message>
    <message>
        <source>Takes the jobs of a job table of openEO's job manager (CSV or Parquet), such as a notebook kept, over into a run. Jobs keep their ids: “Run jobs” watches those that wait or run, and downloads the results of finished ones, instead of making new ones.

Into a new folder: every row becomes a tile with the row's geometry; tiles without a job are computed with the process given here. Into the folder of a run: rows join its tiles with the same tile_id that have no job yet.</source>
        <translation>Takes the jobs of a job table of openEO's job manager (CSV or Parquet), such as a notebook kept, over into a run. Jobs keep their ids: “Run jobs” watches those that wait or run, and downloads the results of finished ones, instead of making new ones.

Into a new folder: every row becomes a tile with the row's geometry; tiles without a job are computed with the process given here. Into the folder of a run: rows join its tiles with the same tile_id that have no job yet.</translation>
    </message>
    <message>
        <source>Job tables (*.csv *.parquet *.geoparquet)</source>
        <translation>Job tables (*.csv *.parquet *.geoparquet)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>The job table. It needs the column status, and id and backend_name for jobs that were made; geometry (WKT or GeoParquet) for a new run. The coordinate reference system is read from the column crs or epsg; without them, coordinates are longitude and latitude.</source>
        <translation>The job table. It needs the column status, and id and backend_name for jobs that were made; geometry (WKT or GeoParquet) for a new run. The coordinate reference system is read from the column crs or epsg; without them, coordinates are longitude and latitude.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Run folder</translation>
    </message>
    <message>
        <source>New or empty folder for a new run, or the folder of a run that the jobs join.</source>
        <translation>New or empty folder for a new run, or the folder of a run that the jobs join.</translation>
    </message>
    <message>
        <source>Jobs taken over</source>
        <translation>Jobs taken over</translation>
    </message>
    <message>
        <source>Jobs to watch</source>
        <translation>Jobs to watch</translation>
    </message>
    <message>
        <source>Finished jobs to download</source>
        <translation>Finished jobs to download</translation>
    </message>
    <message>
        <source>Tiles left as they were</source>
        <translation>Tiles left as they were</translation>
    </message>
</context><context>
    <name>JobStatus</name>
    <message>
        <source>Not started</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Submitting</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <translation>Waiting to start</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Downloading</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Download failed</translation>
    </message>
    <message>
        <source>Start failed</source>
        <translation>Start failed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
</context><context>
    <name>JsonEditor</name>
    <message>
        <source>JSON, such as {"name": 1}</source>
        <translation>JSON, such as {"name": 1}</translation>
    </message>
</context><context>
    <name>LogView</name>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnings and errors</translation>
    </message>
    <message>
        <source>Without debugging</source>
        <translation>Without debugging</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>&amp;Ask the backend</source>
        <translation>&amp;Ask the backend</translation>
    </message>
    <message>
        <source>Read the job's whole log from its backend</source>
        <translation>Read the job's whole log from its backend</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Level:</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context><context>
    <name>Login</name>
    <message>
        <source>no login needed</source>
        <translation>no login needed</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>not logged in</translation>
    </message>
    <message>
        <source>login remembered</source>
        <translation>login remembered</translation>
    </message>
    <message>
        <source>logged in until QGIS closes</source>
        <translation>logged in until QGIS closes</translation>
    </message>
</context><context>
    <name>LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Login &amp;provider</source>
        <translation>Login &amp;provider</translation>
    </message>
    <message>
        <source>Who knows you: the organisations whose accounts this backend accepts</source>
        <translation>Who knows you: the organisations whose accounts this backend accepts</translation>
    </message>
    <message>
        <source>In this computer's &amp;browser</source>
        <translation>In this computer's &amp;browser</translation>
    </message>
    <message>
        <source>With a &amp;code, on any device</source>
        <translation>With a &amp;code, on any device</translation>
    </message>
    <message>
        <source>Open the page, log in there, and confirm this code:</source>
        <translation>Open the page, log in there, and confirm this code:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Copy code</translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation>&amp;Open page</translation>
    </message>
    <message>
        <source>Open the page in this computer's browser</source>
        <translation>Open the page in this computer's browser</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>Copy &amp;address</translation>
    </message>
    <message>
        <source>Copy the page's address, to open it on another device</source>
        <translation>Copy the page's address, to open it on another device</translation>
    </message>
    <message>
        <source>Your browser has opened the login page. Log in there; this window goes on by itself.</source>
        <translation>Your browser has opened the login page. Log in there; this window goes on by itself.</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Open again</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>The name of your account at this backend</source>
        <translation>The name of your account at this backend</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Never written down in clear text</source>
        <translation>Never written down in clear text</translation>
    </message>
    <message>
        <source>&amp;Remember this login</source>
        <translation>&amp;Remember this login</translation>
    </message>
    <message>
        <source>Keeps it in the encrypted authentication store of QGIS, which a master password protects; otherwise it is forgotten when QGIS closes</source>
        <translation>Keeps it in the encrypted authentication store of QGIS, which a master password protects; otherwise it is forgotten when QGIS closes</translation>
    </message>
    <message>
        <source>Log in to {backend}</source>
        <translation>Log in to {backend}</translation>
    </message>
    <message>
        <source>Asking the backend how to log in …</source>
        <translation>Asking the backend how to log in …</translation>
    </message>
    <message>
        <source>&amp;Client identifier</source>
        <translation>&amp;Client identifier</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client &amp;secret</translation>
    </message>
    <message>
        <source>Fill in both fields.</source>
        <translation>Fill in both fields.</translation>
    </message>
    <message>
        <source>Logging in …</source>
        <translation>Logging in …</translation>
    </message>
    <message>
        <source>You are logged in.</source>
        <translation>You are logged in.</translation>
    </message>
    <message>
        <source>You are logged in until QGIS closes: its store for passwords could not be opened.</source>
        <translation>You are logged in until QGIS closes: its store for passwords could not be opened.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>valid for {minutes}:{seconds:02d}</source>
        <translation>valid for {minutes}:{seconds:02d}</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it yourself.</source>
        <translation>No browser could be opened. Copy the address and open it yourself.</translation>
    </message>
    <message>
        <source>Logging in to {backend}</source>
        <translation>Logging in to {backend}</translation>
    </message>
</context><context>
    <name>LoginWork</name>
    <message>
        <source>it does not tell how to log in</source>
        <translation>it does not tell how to log in</translation>
    </message>
    <message>
        <source>Try again later, or choose another authentication</source>
        <translation>Try again later, or choose another authentication</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>it offers no OpenID Connect login</translation>
    </message>
    <message>
        <source>Choose another authentication, such as basic</source>
        <translation>Choose another authentication, such as basic</translation>
    </message>
</context><context>
    <name>MakeTileGrid</name>
    <message>
        <source>Tile grid</source>
        <translation>Tile grid</translation>
    </message>
    <message>
        <source>Covers an extent or an area of interest with square tiles, in metres, in the UTM zone of the area or in a projected coordinate reference system of your choice. Give either an extent or an area.

An area in several UTM zones gets a grid in each; their tiles meet at the zones' borders without overlap or gap. Near the poles tiles are in polar stereographic UPS. An extent in degrees whose west is greater than its east crosses the antimeridian.

Tiles that start at multiples of the tile size keep their place and id whatever the area, so that two runs fit together; tiles that start at the corner of the area are as few as possible.</source>
        <translation>Covers an extent or an area of interest with square tiles, in metres, in the UTM zone of the area or in a projected coordinate reference system of your choice. Give either an extent or an area.

An area in several UTM zones gets a grid in each; their tiles meet at the zones' borders without overlap or gap. Near the poles tiles are in polar stereographic UPS. An extent in degrees whose west is greater than its east crosses the antimeridian.

Tiles that start at multiples of the tile size keep their place and id whatever the area, so that two runs fit together; tiles that start at the corner of the area are as few as possible.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>Rectangle to cover, with its coordinate reference system. Leave empty when an area is given.</source>
        <translation>Rectangle to cover, with its coordinate reference system. Leave empty when an area is given.</translation>
    </message>
    <message>
        <source>Area of interest</source>
        <translation>Area of interest</translation>
    </message>
    <message>
        <source>Polygons to cover, or points and lines with a buffer; only tiles that touch them are made. Invalid polygons are mended.</source>
        <translation>Polygons to cover, or points and lines with a buffer; only tiles that touch them are made. Invalid polygons are mended.</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Tile size</translation>
    </message>
    <message>
        <source>Length of a tile's side in metres.</source>
        <translation>Length of a tile's side in metres.</translation>
    </message>
    <message>
        <source>Grid CRS</source>
        <translation>Grid CRS</translation>
    </message>
    <message>
        <source>Projected coordinate reference system of the tiles, in metres. Empty: the UTM zone of the area.</source>
        <translation>Projected coordinate reference system of the tiles, in metres. Empty: the UTM zone of the area.</translation>
    </message>
    <message>
        <source>Multiples of the tile size</source>
        <translation>Multiples of the tile size</translation>
    </message>
    <message>
        <source>Corner of the area</source>
        <translation>Corner of the area</translation>
    </message>
    <message>
        <source>Grid starts at</source>
        <translation>Grid starts at</translation>
    </message>
    <message>
        <source>Where the first tile begins.</source>
        <translation>Where the first tile begins.</translation>
    </message>
    <message>
        <source>Clip tiles to the area</source>
        <translation>Clip tiles to the area</translation>
    </message>
    <message>
        <source>Cut the tiles at the outline of the area of interest, so that nothing outside is computed.</source>
        <translation>Cut the tiles at the outline of the area of interest, so that nothing outside is computed.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Metres by which each tile is made larger on every side.</source>
        <translation>Metres by which each tile is made larger on every side.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>Polygons to leave out, such as open sea; tiles wholly inside them are not made.</source>
        <translation>Polygons to leave out, such as open sea; tiles wholly inside them are not made.</translation>
    </message>
    <message>
        <source>Minimum coverage</source>
        <translation>Minimum coverage</translation>
    </message>
    <message>
        <source>Smallest share of a tile, 0 to 1, that the area must cover for the tile to be made.</source>
        <translation>Smallest share of a tile, 0 to 1, that the area must cover for the tile to be made.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>One polygon per tile. Tiles of several zones are in EPSG:4326; the field epsg names each tile's own CRS, in which minx to maxy are.</source>
        <translation>One polygon per tile. Tiles of several zones are in EPSG:4326; the field epsg names each tile's own CRS, in which minx to maxy are.</translation>
    </message>
    <message>
        <source>Squares of the tile size</source>
        <translation>Squares of the tile size</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygons of a layer</translation>
    </message>
    <message>
        <source>Sentinel-2 squares of 100 km</source>
        <translation>Sentinel-2 squares of 100 km</translation>
    </message>
    <message>
        <source>Sentinel-2 tiles of 109.8 km</source>
        <translation>Sentinel-2 tiles of 109.8 km</translation>
    </message>
    <message>
        <source>Kind of grid</source>
        <translation>Kind of grid</translation>
    </message>
    <message>
        <source>Squares; polygons that somebody else has drawn; or the tiles in which Sentinel-2 scenes come, by their names such as 31UFS: as squares without overlap, or as ESA's overlapping footprints.</source>
        <translation>Squares; polygons that somebody else has drawn; or the tiles in which Sentinel-2 scenes come, by their names such as 31UFS: as squares without overlap, or as ESA's overlapping footprints.</translation>
    </message>
    <message>
        <source>Tiles to take</source>
        <translation>Tiles to take</translation>
    </message>
    <message>
        <source>For the grid “Polygons of a layer”: one tile each. Ids come from a field tile_id, id or name with different values; without one tiles are numbered.</source>
        <translation>For the grid “Polygons of a layer”: one tile each. Ids come from a field tile_id, id or name with different values; without one tiles are numbered.</translation>
    </message>
    <message>
        <source>Buffer around the area</source>
        <translation>Buffer around the area</translation>
    </message>
    <message>
        <source>Metres by which the area of interest is enlarged. Points and lines need it.</source>
        <translation>Metres by which the area of interest is enlarged. Points and lines need it.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>Merge them into a neighbour</source>
        <translation>Merge them into a neighbour</translation>
    </message>
    <message>
        <source>Tiles below the minimum coverage</source>
        <translation>Tiles below the minimum coverage</translation>
    </message>
    <message>
        <source>A sliver can go to the neighbour with which it has the longest common edge. One without neighbours, such as an island, stays a tile.</source>
        <translation>A sliver can go to the neighbour with which it has the longest common edge. One without neighbours, such as an island, stays a tile.</translation>
    </message>
    <message>
        <source>Column by column, from the south-west</source>
        <translation>Column by column, from the south-west</translation>
    </message>
    <message>
        <source>Row by row, from the north-west</source>
        <translation>Row by row, from the north-west</translation>
    </message>
    <message>
        <source>Along a Hilbert curve</source>
        <translation>Along a Hilbert curve</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>In which order jobs are started. Along a Hilbert curve the results of an unfinished run are compact.</source>
        <translation>In which order jobs are started. Along a Hilbert curve the results of an unfinished run are compact.</translation>
    </message>
    <message>
        <source>Snap to pixels of</source>
        <translation>Snap to pixels of</translation>
    </message>
    <message>
        <source>Pixel size in metres, such as 10, 20 or 60: tile size and corner are moved to whole pixels, so that mosaics need no resampling. 0: they stay, and you are told when edges do not lie on pixels of 10 m.</source>
        <translation>Pixel size in metres, such as 10, 20 or 60: tile size and corner are moved to whole pixels, so that mosaics need no resampling. 0: they stay, and you are told when edges do not lie on pixels of 10 m.</translation>
    </message>
    <message>
        <source>Allow tiles in degrees</source>
        <translation>Allow tiles in degrees</translation>
    </message>
    <message>
        <source>Only for a geographic grid CRS: the tile size is then in degrees, and tiles become narrower towards the poles.</source>
        <translation>Only for a geographic grid CRS: the tile size is then in degrees, and tiles become narrower towards the poles.</translation>
    </message>
    <message>
        <source>{n} tiles in {crs}</source>
        <translation>{n} tiles in {crs}</translation>
    </message>
</context><context>
    <name>MapActions</name>
    <message>
        <source>Retry the tile</source>
        <translation>Retry the tile</translation>
    </message>
    <message>
        <source>Cancel the tile</source>
        <translation>Cancel the tile</translation>
    </message>
    <message>
        <source>Show the job's log</source>
        <translation>Show the job's log</translation>
    </message>
    <message>
        <source>Show the tile's results</source>
        <translation>Show the tile's results</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tile {tile}: {status}</translation>
    </message>
</context><context>
    <name>MonitorDock</name>
    <message>
        <source>BAP Tiler runs</source>
        <translation>BAP Tiler runs</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>&amp;Run:</translation>
    </message>
    <message>
        <source>The run that is shown: runs of the project and those opened lately</source>
        <translation>The run that is shown: runs of the project and those opened lately</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Show &amp;log</translation>
    </message>
    <message>
        <source>Show &amp;results</source>
        <translation>Show &amp;results</translation>
    </message>
</context><context>
    <name>Notes</name>
    <message>
        <source>Not used: {a}. These are for squares of the tile size; this grid has its own.</source>
        <translation>Not used: {a}. These are for squares of the tile size; this grid has its own.</translation>
    </message>
    <message>
        <source>Not used where tiles are in degrees: Snap.</source>
        <translation>Not used where tiles are in degrees: Snap.</translation>
    </message>
    <message>
        <source>Not used: Buffer. It enlarges an area of interest, and none is given.</source>
        <translation>Not used: Buffer. It enlarges an area of interest, and none is given.</translation>
    </message>
    <message>
        <source>Not used: Merge slivers. It needs a minimum coverage above 0.</source>
        <translation>Not used: Merge slivers. It needs a minimum coverage above 0.</translation>
    </message>
    <message>
        <source>Tiles are {k} m instead of {m} m wide: whole pixels of {n} m.</source>
        <translation>Tiles are {k} m instead of {m} m wide: whole pixels of {n} m.</translation>
    </message>
    <message>
        <source>Tile edges in {a} do not lie on pixels of {n} m: mosaics may have to be resampled there. Snap the tiles to the pixel size, or choose a tile size that is a multiple of it.</source>
        <translation>Tile edges in {a} do not lie on pixels of {n} m: mosaics may have to be resampled there. Snap the tiles to the pixel size, or choose a tile size that is a multiple of it.</translation>
    </message>
    <message>
        <source>Tiles are {n} degrees wide and high; towards the poles they become narrower.</source>
        <translation>Tiles are {n} degrees wide and high; towards the poles they become narrower.</translation>
    </message>
    <message>
        <source>Near the pole tiles are laid out in UPS (polar stereographic), {a}.</source>
        <translation>Near the pole tiles are laid out in UPS (polar stereographic), {a}.</translation>
    </message>
    <message>
        <source>The area lies in {n} zones ({a}): each has a grid of its own, cut at the zone's border.</source>
        <translation>The area lies in {n} zones ({a}): each has a grid of its own, cut at the zone's border.</translation>
    </message>
    <message>
        <source>{a} is made for {b}; this area reaches {n} degrees beyond, where sizes and shapes of tiles are wrong. Choose another grid CRS, or leave it empty for UTM.</source>
        <translation>{a} is made for {b}; this area reaches {n} degrees beyond, where sizes and shapes of tiles are wrong. Choose another grid CRS, or leave it empty for UTM.</translation>
    </message>
    <message>
        <source>{k} tiles are {l} jobs: with two at a time, of ten minutes each, {m} days. The grid takes about {n} GB of memory. Larger tiles make fewer jobs.</source>
        <translation>{k} tiles are {l} jobs: with two at a time, of ten minutes each, {m} days. The grid takes about {n} GB of memory. Larger tiles make fewer jobs.</translation>
    </message>
    <message>
        <source>{a} ({k} to {l}, {m} to {n} degrees)</source>
        <translation>{a} ({k} to {l}, {m} to {n} degrees)</translation>
    </message>
    <message>
        <source>an area that is not known</source>
        <translation>an area that is not known</translation>
    </message>
    <message>
        <source>{a}: feature {b} was not valid ({c}) and has been mended.</source>
        <translation>{a}: feature {b} was not valid ({c}) and has been mended.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead across the antimeridian. If it is meant otherwise, cut it at 180°.</translation>
    </message>
    <message>
        <source>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead as drawn, not across the antimeridian. If it is meant otherwise, cut it at 180°.</source>
        <translation>{a}: feature {b} has an edge from {m} to {n}, which is taken to lead as drawn, not across the antimeridian. If it is meant otherwise, cut it at 180°.</translation>
    </message>
</context><context>
    <name>NumberEditor</name>
    <message>
        <source>not given</source>
        <translation>not given</translation>
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
        <translation>BAP Tiler: listing processes</translation>
    </message>
</context><context>
    <name>PackageReasons</name>
    <message>
        <source>{a} cannot be written to: {b}. Make it writable and try again, or keep the packages in another folder by hand.</source>
        <translation>{a} cannot be written to: {b}. Make it writable and try again, or keep the packages in another folder by hand.</translation>
    </message>
    <message>
        <source>{a} is a file where a folder has to be. Move it away or give it another name, and try again.</source>
        <translation>{a} is a file where a folder has to be. Move it away or give it another name, and try again.</translation>
    </message>
    <message>
        <source>The package index gives no checksum for {a}. Use another index, or a folder of wheels.</source>
        <translation>The package index gives no checksum for {a}. Use another index, or a folder of wheels.</translation>
    </message>
    <message>
        <source>The packages need another version of {a} than QGIS has. Update QGIS, or install those with the system's package manager first.</source>
        <translation>The packages need another version of {a} than QGIS has. Update QGIS, or install those with the system's package manager first.</translation>
    </message>
    <message>
        <source>{a} has {b} left, but about {c} are needed. Make room and try again.</source>
        <translation>{a} has {b} left, but about {c} are needed. Make room and try again.</translation>
    </message>
    <message>
        <source>The packages are there, but Python does not find {a}. Restart QGIS.</source>
        <translation>The packages are there, but Python does not find {a}. Restart QGIS.</translation>
    </message>
    <message>
        <source>No Python program was found beside QGIS, so nothing can be added to it.</source>
        <translation>No Python program was found beside QGIS, so nothing can be added to it.</translation>
    </message>
    <message>
        <source>{a} has no pip. Install it with: {b}</source>
        <translation>{a} has no pip. Install it with: {b}</translation>
    </message>
    <message>
        <source>{a} has no pip. Install pip for it (python3-pip), then try again.</source>
        <translation>{a} has no pip. Install pip for it (python3-pip), then try again.</translation>
    </message>
    <message>
        <source>{a} is in use. Restart QGIS and do this before you open BAP Tiler or its algorithms.</source>
        <translation>{a} is in use. Restart QGIS and do this before you open BAP Tiler or its algorithms.</translation>
    </message>
    <message>
        <source>The packages were downloaded, but cannot be used: {a}. Nothing was changed.</source>
        <translation>The packages were downloaded, but cannot be used: {a}. Nothing was changed.</translation>
    </message>
    <message>
        <source>The package index cannot be reached: {a}, so {b} cannot be added. Check the internet connection and QGIS's proxy and certificates, or take the packages from a folder of wheels.</source>
        <translation>The package index cannot be reached: {a}, so {b} cannot be added. Check the internet connection and QGIS's proxy and certificates, or take the packages from a folder of wheels.</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>there is no connection</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>its certificate is not trusted</translation>
    </message>
    <message>
        <source>the proxy refuses the connection</source>
        <translation>the proxy refuses the connection</translation>
    </message>
    <message>
        <source>its address is not https, and pip is not set to trust its host</source>
        <translation>its address is not https, and pip is not set to trust its host</translation>
    </message>
    <message>
        <source>No matching distribution found for {a}: where the packages are taken from, there is none for Python {b}. Use another package index, or a folder of wheels that has it.</source>
        <translation>No matching distribution found for {a}: where the packages are taken from, there is none for Python {b}. Use another package index, or a folder of wheels that has it.</translation>
    </message>
    <message>
        <source>{a}: what was downloaded does not match the hashes, so a proxy or mirror has exchanged it. Try another index.</source>
        <translation>{a}: what was downloaded does not match the hashes, so a proxy or mirror has exchanged it. Try another index.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Make room and try again.</source>
        <translation>There is no room left on the disk. Make room and try again.</translation>
    </message>
    <message>
        <source>pip could not add the Python packages. {a}</source>
        <translation>pip could not add the Python packages. {a}</translation>
    </message>
</context><context>
    <name>Packages</name>
    <message>
        <source>{name} {version} in {folder} does not fit: BAP Tiler needs {needed}</source>
        <translation>{name} {version} in {folder} does not fit: BAP Tiler needs {needed}</translation>
    </message>
    <message>
        <source>{name} {version} in {folder} does not fit what BAP Tiler needs</source>
        <translation>{name} {version} in {folder} does not fit what BAP Tiler needs</translation>
    </message>
    <message>
        <source>Take that folder off PYTHONPATH, or update {name} in it, and start QGIS again</source>
        <translation>Take that folder off PYTHONPATH, or update {name} in it, and start QGIS again</translation>
    </message>
    <message>
        <source>It belongs to the plugin {plugin}: update or deactivate that, and start QGIS again</source>
        <translation>It belongs to the plugin {plugin}: update or deactivate that, and start QGIS again</translation>
    </message>
    <message>
        <source>Type {command} in a terminal, and start QGIS again</source>
        <translation>Type {command} in a terminal, and start QGIS again</translation>
    </message>
    <message>
        <source>Type {command} in the OSGeo4W Shell, and start QGIS again</source>
        <translation>Type {command} in the OSGeo4W Shell, and start QGIS again</translation>
    </message>
    <message>
        <source>Another plugin or script has loaded it in this QGIS: deactivate that, and start QGIS again</source>
        <translation>Another plugin or script has loaded it in this QGIS: deactivate that, and start QGIS again</translation>
    </message>
    <message>
        <source>It is loaded, but there is another one by now: start QGIS again</source>
        <translation>It is loaded, but there is another one by now: start QGIS again</translation>
    </message>
    <message>
        <source>It came with QGIS or the system: update these</source>
        <translation>It came with QGIS or the system: update these</translation>
    </message>
    <message>
        <source>Update or remove it there, or deactivate the plugin that uses that folder, and start QGIS again</source>
        <translation>Update or remove it there, or deactivate the plugin that uses that folder, and start QGIS again</translation>
    </message>
</context><context>
    <name>ParameterEdit</name>
    <message>
        <source>What kind of value to give</source>
        <translation>What kind of value to give</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>a period</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>a day</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>one of a list</translation>
    </message>
    <message>
        <source>some of a list</source>
        <translation>some of a list</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>a list of texts</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context><context>
    <name>PeriodEdit</name>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>The day after the last: it is no longer part of the period</source>
        <translation>The day after the last: it is no longer part of the period</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Presets</translation>
    </message>
    <message>
        <source>Last month, a year, or a month of a year</source>
        <translation>Last month, a year, or a month of a year</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Last three months</source>
        <translation>Last three months</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>Last twelve months</translation>
    </message>
    <message>
        <source>Whole year, by months</source>
        <translation>Whole year, by months</translation>
    </message>
</context><context>
    <name>Problems</name>
    <message>
        <source>{a} is too old: {b}</source>
        <translation>{a} is too old: {b}</translation>
    </message>
    <message>
        <source>{a} is out of order (HTTP {b})</source>
        <translation>{a} is out of order (HTTP {b})</translation>
    </message>
    <message>
        <source>{a} is not an openEO backend</source>
        <translation>{a} is not an openEO backend</translation>
    </message>
    <message>
        <source>its answer to the login is not what openEO describes</source>
        <translation>its answer to the login is not what openEO describes</translation>
    </message>
    <message>
        <source>cannot be reached while logging in ({a})</source>
        <translation>cannot be reached while logging in ({a})</translation>
    </message>
    <message>
        <source>cannot be reached while logging in</source>
        <translation>cannot be reached while logging in</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>user name or password is wrong</translation>
    </message>
    <message>
        <source>the login is out of order (HTTP {a})</source>
        <translation>the login is out of order (HTTP {a})</translation>
    </message>
    <message>
        <source>the login was refused ({a})</source>
        <translation>the login was refused ({a})</translation>
    </message>
    <message>
        <source>the login was refused in the browser</source>
        <translation>the login was refused in the browser</translation>
    </message>
    <message>
        <source>nobody confirmed the login in time</source>
        <translation>nobody confirmed the login in time</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>the login has ended or was withdrawn</translation>
    </message>
    <message>
        <source>the client's name or secret is wrong</source>
        <translation>the client's name or secret is wrong</translation>
    </message>
    <message>
        <source>the login failed ({a})</source>
        <translation>the login failed ({a})</translation>
    </message>
    <message>
        <source>a user name is needed</source>
        <translation>a user name is needed</translation>
    </message>
    <message>
        <source>a password is needed</source>
        <translation>a password is needed</translation>
    </message>
    <message>
        <source>a user name and a password are needed</source>
        <translation>a user name and a password are needed</translation>
    </message>
    <message>
        <source>client credentials are needed</source>
        <translation>client credentials are needed</translation>
    </message>
    <message>
        <source>it offers no OpenID Connect login</source>
        <translation>it offers no OpenID Connect login</translation>
    </message>
    <message>
        <source>somebody has to log in with a browser</source>
        <translation>somebody has to log in with a browser</translation>
    </message>
    <message>
        <source>{a} offers no login with a code</source>
        <translation>{a} offers no login with a code</translation>
    </message>
    <message>
        <source>does not estimate what jobs cost</source>
        <translation>does not estimate what jobs cost</translation>
    </message>
    <message>
        <source>gives no estimate ({a})</source>
        <translation>gives no estimate ({a})</translation>
    </message>
    <message>
        <source>no Python interpreter was found beside QGIS</source>
        <translation>no Python interpreter was found beside QGIS</translation>
    </message>
    <message>
        <source>it did not start within {n} s: {a}</source>
        <translation>it did not start within {n} s: {a}</translation>
    </message>
    <message>
        <source>it did not start within {n} s</source>
        <translation>it did not start within {n} s</translation>
    </message>
    <message>
        <source>it did not start: {a}</source>
        <translation>it did not start: {a}</translation>
    </message>
    <message>
        <source>it did not start</source>
        <translation>it did not start</translation>
    </message>
    <message>
        <source>{a} holds no run</source>
        <translation>{a} holds no run</translation>
    </message>
    <message>
        <source>{a} is not a run of BAP Tiler ({b})</source>
        <translation>{a} is not a run of BAP Tiler ({b})</translation>
    </message>
    <message>
        <source>the run is being executed by {a}</source>
        <translation>the run is being executed by {a}</translation>
    </message>
    <message>
        <source>the run has no tile {a}</source>
        <translation>the run has no tile {a}</translation>
    </message>
    <message>
        <source>{a} is neither .csv nor .parquet</source>
        <translation>{a} is neither .csv nor .parquet</translation>
    </message>
    <message>
        <source>Use openEO 1.0 or newer</source>
        <translation>Use openEO 1.0 or newer</translation>
    </message>
    <message>
        <source>Check the address and the network, or try again later</source>
        <translation>Check the address and the network, or try again later</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Try again later</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tell the backend's operator</source>
        <translation>Tell the backend's operator</translation>
    </message>
    <message>
        <source>Check them and try again</source>
        <translation>Check them and try again</translation>
    </message>
    <message>
        <source>Check the login</source>
        <translation>Check the login</translation>
    </message>
    <message>
        <source>Log in again and confirm it</source>
        <translation>Log in again and confirm it</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Log in again</translation>
    </message>
    <message>
        <source>Check that auth={a} is what this backend offers, and log in again</source>
        <translation>Check that auth={a} is what this backend offers, and log in again</translation>
    </message>
    <message>
        <source>Use another way to log in, such as basic</source>
        <translation>Use another way to log in, such as basic</translation>
    </message>
    <message>
        <source>Choose another login provider, or use client credentials</source>
        <translation>Choose another login provider, or use client credentials</translation>
    </message>
    <message>
        <source>Check the address; a web page is not the API's address</source>
        <translation>Check the address; a web page is not the API's address</translation>
    </message>
    <message>
        <source>Try one tile first</source>
        <translation>Try one tile first</translation>
    </message>
    <message>
        <source>Install Python 3 or another backend</source>
        <translation>Install Python 3 or another backend</translation>
    </message>
    <message>
        <source>Choose the folder in which {a} is</source>
        <translation>Choose the folder in which {a} is</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder</source>
        <translation>Make room there, or choose another folder</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it there</source>
        <translation>Wait until it has ended, or stop it there</translation>
    </message>
    <message>
        <source>Wait for it or stop it there</source>
        <translation>Wait for it or stop it there</translation>
    </message>
    <message>
        <source>Allow writing there, or copy the run to another folder</source>
        <translation>Allow writing there, or copy the run to another folder</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choose another place</translation>
    </message>
    <message>
        <source>Choose a name that ends with .csv</source>
        <translation>Choose a name that ends with .csv</translation>
    </message>
    <message>
        <source>holds no run ({a} is missing)</source>
        <translation>holds no run ({a} is missing)</translation>
    </message>
    <message>
        <source>Choose a folder that “Create run” made</source>
        <translation>Choose a folder that “Create run” made</translation>
    </message>
    <message>
        <source>the run has no tile “{a}”</source>
        <translation>the run has no tile “{a}”</translation>
    </message>
    <message>
        <source>See tile_id in the run's layer tiles</source>
        <translation>See tile_id in the run's layer tiles</translation>
    </message>
    <message>
        <source>“{a}” cannot be cancelled</source>
        <translation>“{a}” cannot be cancelled</translation>
    </message>
    <message>
        <source>“{a}” does not end a tile</source>
        <translation>“{a}” does not end a tile</translation>
    </message>
    <message>
        <source>“{a}” is not a status</source>
        <translation>“{a}” is not a status</translation>
    </message>
    <message>
        <source>Use some of {a}</source>
        <translation>Use some of {a}</translation>
    </message>
    <message>
        <source>feature {a} is no polygon but a {b}</source>
        <translation>feature {a} is no polygon but a {b}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Leave it out</translation>
    </message>
    <message>
        <source>Choose a polygon layer, such as one that “Tile grid” made</source>
        <translation>Choose a polygon layer, such as one that “Tile grid” made</translation>
    </message>
    <message>
        <source>no such layer</source>
        <translation>no such layer</translation>
    </message>
    <message>
        <source>tile_id “{a}” occurs more than once</source>
        <translation>tile_id “{a}” occurs more than once</translation>
    </message>
    <message>
        <source>Make the tiles with “Tile grid”</source>
        <translation>Make the tiles with “Tile grid”</translation>
    </message>
    <message>
        <source>a polygon has no epsg</source>
        <translation>a polygon has no epsg</translation>
    </message>
    <message>
        <source>the polygon {a} reaches beyond the area of {b}</source>
        <translation>the polygon {a} reaches beyond the area of {b}</translation>
    </message>
    <message>
        <source>Check the layer's coordinate reference system, or make smaller tiles</source>
        <translation>Check the layer's coordinate reference system, or make smaller tiles</translation>
    </message>
    <message>
        <source>the layer's coordinate reference system ({a}) is not projected</source>
        <translation>the layer's coordinate reference system ({a}) is not projected</translation>
    </message>
    <message>
        <source>Reproject the layer, for instance to its UTM zone, or take its polygons as the tiles of “Tile grid”</source>
        <translation>Reproject the layer, for instance to its UTM zone, or take its polygons as the tiles of “Tile grid”</translation>
    </message>
    <message>
        <source>{a} does not exist</source>
        <translation>{a} does not exist</translation>
    </message>
    <message>
        <source>Choose a CSV or Parquet file</source>
        <translation>Choose a CSV or Parquet file</translation>
    </message>
    <message>
        <source>“{a}” is not known</source>
        <translation>“{a}” is not known</translation>
    </message>
    <message>
        <source>{a} is not known</source>
        <translation>{a} is not known</translation>
    </message>
    <message>
        <source>Give one such as EPSG:32631</source>
        <translation>Give one such as EPSG:32631</translation>
    </message>
    <message>
        <source>{a} has no results yet</source>
        <translation>{a} has no results yet</translation>
    </message>
    <message>
        <source>Run the jobs first</source>
        <translation>Run the jobs first</translation>
    </message>
    <message>
        <source>“{a}” is neither a JSON object nor a file</source>
        <translation>“{a}” is neither a JSON object nor a file</translation>
    </message>
    <message>
        <source>Give a URL, a file or a process id</source>
        <translation>Give a URL, a file or a process id</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>is not a JSON object</translation>
    </message>
    <message>
        <source>Write it like {a}</source>
        <translation>Write it like {a}</translation>
    </message>
    <message>
        <source>cannot be cut into tiles ({a})</source>
        <translation>cannot be cut into tiles ({a})</translation>
    </message>
    <message>
        <source>Mend it, or install shapely</source>
        <translation>Mend it, or install shapely</translation>
    </message>
    <message>
        <source>there is no folder {a}</source>
        <translation>there is no folder {a}</translation>
    </message>
    <message>
        <source>Make it, or choose another</source>
        <translation>Make it, or choose another</translation>
    </message>
    <message>
        <source>configuration “{a}” has no login that can be read</source>
        <translation>configuration “{a}” has no login that can be read</translation>
    </message>
    <message>
        <source>Choose one of the kind “Basic authentication”, or one called “BAP Tiler: …”, and unlock it with the master password</source>
        <translation>Choose one of the kind “Basic authentication”, or one called “BAP Tiler: …”, and unlock it with the master password</translation>
    </message>
    <message>
        <source>is below 0 or no number</source>
        <translation>is below 0 or no number</translation>
    </message>
    <message>
        <source>is not above 0</source>
        <translation>is not above 0</translation>
    </message>
    <message>
        <source>Give one of the two</source>
        <translation>Give one of the two</translation>
    </message>
    <message>
        <source>both are given</source>
        <translation>both are given</translation>
    </message>
    <message>
        <source>neither is given</source>
        <translation>neither is given</translation>
    </message>
    <message>
        <source>Give one such as EPSG:3035, or leave it empty</source>
        <translation>Give one such as EPSG:3035, or leave it empty</translation>
    </message>
    <message>
        <source>Give the length of a tile's side in metres</source>
        <translation>Give the length of a tile's side in metres</translation>
    </message>
    <message>
        <source>Give 0 or a number of metres</source>
        <translation>Give 0 or a number of metres</translation>
    </message>
    <message>
        <source>are not a JSON object</source>
        <translation>are not a JSON object</translation>
    </message>
    <message>
        <source>Give names and values, for example {a}</source>
        <translation>Give names and values, for example {a}</translation>
    </message>
    <message>
        <source>{a} has no such parameter</source>
        <translation>{a} has no such parameter</translation>
    </message>
    <message>
        <source>is set for each tile</source>
        <translation>is set for each tile</translation>
    </message>
    <message>
        <source>the address {a} of {b} is not an http or https URL</source>
        <translation>the address {a} of {b} is not an http or https URL</translation>
    </message>
    <message>
        <source>{a} of {b} is not a number from {m} to {n}</source>
        <translation>{a} of {b} is not a number from {m} to {n}</translation>
    </message>
    <message>
        <source>the address of {a} contains a user or password</source>
        <translation>the address of {a} contains a user or password</translation>
    </message>
    <message>
        <source>{a} of {b} is not one of {c}</source>
        <translation>{a} of {b} is not one of {c}</translation>
    </message>
    <message>
        <source>The form is {a}</source>
        <translation>The form is {a}</translation>
    </message>
    <message>
        <source>Give every backend its own name</source>
        <translation>Give every backend its own name</translation>
    </message>
    <message>
        <source>{a} is not name=url</source>
        <translation>{a} is not name=url</translation>
    </message>
    <message>
        <source>{a} of {b} is not an option</source>
        <translation>{a} of {b} is not an option</translation>
    </message>
    <message>
        <source>Give them as credentials, not in the URL</source>
        <translation>Give them as credentials, not in the URL</translation>
    </message>
    <message>
        <source>two backends are called {a}</source>
        <translation>two backends are called {a}</translation>
    </message>
    <message>
        <source>no backend is given</source>
        <translation>no backend is given</translation>
    </message>
    <message>
        <source>has a bound that is not a finite number</source>
        <translation>has a bound that is not a finite number</translation>
    </message>
    <message>
        <source>is reversed: west is greater than east</source>
        <translation>is reversed: west is greater than east</translation>
    </message>
    <message>
        <source>is reversed: south is greater than north</source>
        <translation>is reversed: south is greater than north</translation>
    </message>
    <message>
        <source>Choose the CRS that the extent's numbers are in</source>
        <translation>Choose the CRS that the extent's numbers are in</translation>
    </message>
    <message>
        <source>Give four numbers</source>
        <translation>Give four numbers</translation>
    </message>
    <message>
        <source>{n} m is not a size</source>
        <translation>{n} m is not a size</translation>
    </message>
    <message>
        <source>Give a number of metres above 0, such as 20000</source>
        <translation>Give a number of metres above 0, such as 20000</translation>
    </message>
    <message>
        <source>Give an extent or an area of interest</source>
        <translation>Give an extent or an area of interest</translation>
    </message>
    <message>
        <source>Parquet files need the Python package pyarrow, {a}</source>
        <translation>Parquet files need the Python package pyarrow, {a}</translation>
    </message>
    <message>
        <source>{a} has no column “{b}”</source>
        <translation>{a} has no column “{b}”</translation>
    </message>
    <message>
        <source>not every row has a polygon</source>
        <translation>not every row has a polygon</translation>
    </message>
    <message>
        <source>Give the run folder of a run whose tiles have the same tile_id</source>
        <translation>Give the run folder of a run whose tiles have the same tile_id</translation>
    </message>
    <message>
        <source>Choose one that openEO's manager wrote</source>
        <translation>Choose one that openEO's manager wrote</translation>
    </message>
    <message>
        <source>the geometries have no coordinate reference system</source>
        <translation>the geometries have no coordinate reference system</translation>
    </message>
    <message>
        <source>Choose a job table with one row per job</source>
        <translation>Choose a job table with one row per job</translation>
    </message>
    <message>
        <source>{a} has no rows</source>
        <translation>{a} has no rows</translation>
    </message>
    <message>
        <source>Fill the column, or remove it to have the tiles numbered</source>
        <translation>Fill the column, or remove it to have the tiles numbered</translation>
    </message>
    <message>
        <source>Install a pyarrow that fits this QGIS, or use a CSV file</source>
        <translation>Install a pyarrow that fits this QGIS, or use a CSV file</translation>
    </message>
    <message>
        <source>Add it to the table</source>
        <translation>Add it to the table</translation>
    </message>
    <message>
        <source>{a} is no job table ({b})</source>
        <translation>{a} is no job table ({b})</translation>
    </message>
    <message>
        <source>a row has no tile_id</source>
        <translation>a row has no tile_id</translation>
    </message>
    <message>
        <source>Give every row an id of its own</source>
        <translation>Give every row an id of its own</translation>
    </message>
    <message>
        <source>Correct it in the table</source>
        <translation>Correct it in the table</translation>
    </message>
    <message>
        <source>Fill it in the table</source>
        <translation>Fill it in the table</translation>
    </message>
    <message>
        <source>the costs of tile “{a}” are not a number</source>
        <translation>the costs of tile “{a}” are not a number</translation>
    </message>
    <message>
        <source>Use openEO's statuses</source>
        <translation>Use openEO's statuses</translation>
    </message>
    <message>
        <source>tile “{a}” has the unknown status “{b}”</source>
        <translation>tile “{a}” has the unknown status “{b}”</translation>
    </message>
    <message>
        <source>Choose the run that the table belongs to</source>
        <translation>Choose the run that the table belongs to</translation>
    </message>
    <message>
        <source>Correct them in the table</source>
        <translation>Correct them in the table</translation>
    </message>
    <message>
        <source>column {a} of tile “{b}” is not a name</source>
        <translation>column {a} of tile “{b}” is not a name</translation>
    </message>
    <message>
        <source>the job of tile “{a}” has no backend_name</source>
        <translation>the job of tile “{a}” has no backend_name</translation>
    </message>
    <message>
        <source>Check the free space</source>
        <translation>Check the free space</translation>
    </message>
    <message>
        <source>{a} cannot be written: {b}</source>
        <translation>{a} cannot be written: {b}</translation>
    </message>
    <message>
        <source>{a} is unknown</source>
        <translation>{a} is unknown</translation>
    </message>
    <message>
        <source>{a} is not a format of mosaics</source>
        <translation>{a} is not a format of mosaics</translation>
    </message>
    <message>
        <source>Choose an EPSG code</source>
        <translation>Choose an EPSG code</translation>
    </message>
    <message>
        <source>Make a new run with one of: {a}</source>
        <translation>Make a new run with one of: {a}</translation>
    </message>
    <message>
        <source>{a} cannot write “{b}”</source>
        <translation>{a} cannot write “{b}”</translation>
    </message>
    <message>
        <source>Give 0 or more metres</source>
        <translation>Give 0 or more metres</translation>
    </message>
    <message>
        <source>{n} m is more than 100 km</source>
        <translation>{n} m is more than 100 km</translation>
    </message>
    <message>
        <source>feature {a} lies nowhere on the Earth</source>
        <translation>feature {a} lies nowhere on the Earth</translation>
    </message>
    <message>
        <source>Mend its definition</source>
        <translation>Mend its definition</translation>
    </message>
    <message>
        <source>uses the parameter "{a}", which it does not have</source>
        <translation>uses the parameter "{a}", which it does not have</translation>
    </message>
    <message>
        <source>Give an address, a file or the id of a process</source>
        <translation>Give an address, a file or the id of a process</translation>
    </message>
    <message>
        <source>Connect to the backend first, or give an address or file</source>
        <translation>Connect to the backend first, or give an address or file</translation>
    </message>
    <message>
        <source>Try again, or give an address or file</source>
        <translation>Try again, or give an address or file</translation>
    </message>
    <message>
        <source>Check that it is a process</source>
        <translation>Check that it is a process</translation>
    </message>
    <message>
        <source>{a} leads to an address that is not http(s)</source>
        <translation>{a} leads to an address that is not http(s)</translation>
    </message>
    <message>
        <source>"{a}" is neither an address nor a file; a process of a backend needs a connection to it</source>
        <translation>"{a}" is neither an address nor a file; a process of a backend needs a connection to it</translation>
    </message>
    <message>
        <source>is larger than {n} MB</source>
        <translation>is larger than {n} MB</translation>
    </message>
    <message>
        <source>{a}:// addresses are not read</source>
        <translation>{a}:// addresses are not read</translation>
    </message>
    <message>
        <source>the backend does not give its processes ({a})</source>
        <translation>the backend does not give its processes ({a})</translation>
    </message>
    <message>
        <source>Use http://, https:// or a file's path</source>
        <translation>Use http://, https:// or a file's path</translation>
    </message>
    <message>
        <source>Use the final address</source>
        <translation>Use the final address</translation>
    </message>
    <message>
        <source>was not read within {n} s</source>
        <translation>was not read within {n} s</translation>
    </message>
    <message>
        <source>Check it in a browser</source>
        <translation>Check it in a browser</translation>
    </message>
    <message>
        <source>UTM zones exist from 80° south to 84° north, the area's centre is at {n}°</source>
        <translation>UTM zones exist from 80° south to 84° north, the area's centre is at {n}°</translation>
    </message>
    <message>
        <source>Choose a polar projected CRS, such as {a} (Arctic) or {b} (Antarctic)</source>
        <translation>Choose a polar projected CRS, such as {a} (Arctic) or {b} (Antarctic)</translation>
    </message>
    <message>
        <source>Build a grid first</source>
        <translation>Build a grid first</translation>
    </message>
    <message>
        <source>there are no tiles</source>
        <translation>there are no tiles</translation>
    </message>
    <message>
        <source>Give ids that differ in more than case and special characters</source>
        <translation>Give ids that differ in more than case and special characters</translation>
    </message>
    <message>
        <source>the tile ids “{a}” and “{b}” lead to the same folder</source>
        <translation>the tile ids “{a}” and “{b}” lead to the same folder</translation>
    </message>
    <message>
        <source>{a} is not more than 0</source>
        <translation>{a} is not more than 0</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>Give 1 to {n}</source>
        <translation>Give 1 to {n}</translation>
    </message>
    <message>
        <source>{a} is less than 1</source>
        <translation>{a} is less than 1</translation>
    </message>
    <message>
        <source>there is no backend {a} in this run</source>
        <translation>there is no backend {a} in this run</translation>
    </message>
    <message>
        <source>Give 1 or more</source>
        <translation>Give 1 or more</translation>
    </message>
    <message>
        <source>Give seconds, or leave it empty</source>
        <translation>Give seconds, or leave it empty</translation>
    </message>
    <message>
        <source>{n} parallel jobs</source>
        <translation>{n} parallel jobs</translation>
    </message>
    <message>
        <source>Choose one of: {a}</source>
        <translation>Choose one of: {a}</translation>
    </message>
    <message>
        <source>Give credits, or leave it empty</source>
        <translation>Give credits, or leave it empty</translation>
    </message>
    <message>
        <source>{a} cannot be read: {b}</source>
        <translation>{a} cannot be read: {b}</translation>
    </message>
    <message>
        <source>the mosaic has no band {a}</source>
        <translation>the mosaic has no band {a}</translation>
    </message>
    <message>
        <source>Build it again</source>
        <translation>Build it again</translation>
    </message>
    <message>
        <source>there is no area to clip to</source>
        <translation>there is no area to clip to</translation>
    </message>
    <message>
        <source>Choose an area or do not clip</source>
        <translation>Choose an area or do not clip</translation>
    </message>
    <message>
        <source>Give a share, for example 0.1</source>
        <translation>Give a share, for example 0.1</translation>
    </message>
    <message>
        <source>{n} is not between 0 and 1</source>
        <translation>{n} is not between 0 and 1</translation>
    </message>
    <message>
        <source>crosses the antimeridian, where tiles in degrees end</source>
        <translation>crosses the antimeridian, where tiles in degrees end</translation>
    </message>
    <message>
        <source>Choose a projected CRS</source>
        <translation>Choose a projected CRS</translation>
    </message>
    <message>
        <source>has no polygons</source>
        <translation>has no polygons</translation>
    </message>
    <message>
        <source>has no coordinate reference system</source>
        <translation>has no coordinate reference system</translation>
    </message>
    <message>
        <source>have no coordinate reference system</source>
        <translation>have no coordinate reference system</translation>
    </message>
    <message>
        <source>feature {a} is no polygon ({b})</source>
        <translation>feature {a} is no polygon ({b})</translation>
    </message>
    <message>
        <source>lies outside the area of {a}: longitudes are -180 to 180, latitudes -90 to 90 degrees</source>
        <translation>lies outside the area of {a}: longitudes are -180 to 180, latitudes -90 to 90 degrees</translation>
    </message>
    <message>
        <source>lies outside the area of {a}</source>
        <translation>lies outside the area of {a}</translation>
    </message>
    <message>
        <source>is empty: it has no width or no height</source>
        <translation>is empty: it has no width or no height</translation>
    </message>
    <message>
        <source>does not fit into {a}</source>
        <translation>does not fit into {a}</translation>
    </message>
    <message>
        <source>lies across the edge of the map in {a}</source>
        <translation>lies across the edge of the map in {a}</translation>
    </message>
    <message>
        <source>looks like degrees, but {a} is in metres</source>
        <translation>looks like degrees, but {a} is in metres</translation>
    </message>
    <message>
        <source>has coordinates that are no degrees, although {a} is in degrees</source>
        <translation>has coordinates that are no degrees, although {a} is in degrees</translation>
    </message>
    <message>
        <source>“{a}” is reversed: a minimum is above its maximum</source>
        <translation>“{a}” is reversed: a minimum is above its maximum</translation>
    </message>
    <message>
        <source>“{a}” is empty</source>
        <translation>“{a}” is empty</translation>
    </message>
    <message>
        <source>“{a}” is not made of numbers</source>
        <translation>“{a}” is not made of numbers</translation>
    </message>
    <message>
        <source>“{a}” is not an extent</source>
        <translation>“{a}” is not an extent</translation>
    </message>
    <message>
        <source>“{a}” is not a length</source>
        <translation>“{a}” is not a length</translation>
    </message>
    <message>
        <source>“{a}” can be read in two ways</source>
        <translation>“{a}” can be read in two ways</translation>
    </message>
    <message>
        <source>“{a}” is not above 0</source>
        <translation>“{a}” is not above 0</translation>
    </message>
    <message>
        <source>“{a}” is not an address</source>
        <translation>“{a}” is not an address</translation>
    </message>
    <message>
        <source>{a} is not an address</source>
        <translation>{a} is not an address</translation>
    </message>
    <message>
        <source>{k} m gives {m} tiles, more than {n}</source>
        <translation>{k} m gives {m} tiles, more than {n}</translation>
    </message>
    <message>
        <source>{n} m is not possible</source>
        <translation>{n} m is not possible</translation>
    </message>
    <message>
        <source>{n} m is more than from the equator to a pole</source>
        <translation>{n} m is more than from the equator to a pole</translation>
    </message>
    <message>
        <source>Give a smaller one</source>
        <translation>Give a smaller one</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is empty</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>the demo scenes lie around Antwerp, outside this area: no job would succeed</source>
        <translation>the demo scenes lie around Antwerp, outside this area: no job would succeed</translation>
    </message>
    <message>
        <source>Choose a folder with scenes of this area, another backend, or an area there</source>
        <translation>Choose a folder with scenes of this area, another backend, or an area there</translation>
    </message>
    <message>
        <source>they lie outside this area: no job would succeed</source>
        <translation>they lie outside this area: no job would succeed</translation>
    </message>
    <message>
        <source>Choose other scenes, or press “Take area and period from the scenes”</source>
        <translation>Choose other scenes, or press “Take area and period from the scenes”</translation>
    </message>
    <message>
        <source>no layer is chosen</source>
        <translation>no layer is chosen</translation>
    </message>
    <message>
        <source>are not all polygons</source>
        <translation>are not all polygons</translation>
    </message>
    <message>
        <source>there is no polygon layer</source>
        <translation>there is no polygon layer</translation>
    </message>
    <message>
        <source>no feature is selected</source>
        <translation>no feature is selected</translation>
    </message>
    <message>
        <source>no polygon is drawn yet</source>
        <translation>no polygon is drawn yet</translation>
    </message>
    <message>
        <source>a polygon has no tile_id</source>
        <translation>a polygon has no tile_id</translation>
    </message>
    <message>
        <source>a tile_id occurs more than once</source>
        <translation>a tile_id occurs more than once</translation>
    </message>
    <message>
        <source>footprints of Sentinel-2 are always whole</source>
        <translation>footprints of Sentinel-2 are always whole</translation>
    </message>
    <message>
        <source>reaches beyond Sentinel-2's tiles (80° south to 84° north)</source>
        <translation>reaches beyond Sentinel-2's tiles (80° south to 84° north)</translation>
    </message>
    <message>
        <source>no tile of the extent lies in it</source>
        <translation>no tile of the extent lies in it</translation>
    </message>
    <message>
        <source>no tile of the layer lies in it</source>
        <translation>no tile of the layer lies in it</translation>
    </message>
    <message>
        <source>leaves no tile</source>
        <translation>leaves no tile</translation>
    </message>
    <message>
        <source>{a} is made for {b}, not for this area</source>
        <translation>{a} is made for {b}, not for this area</translation>
    </message>
    <message>
        <source>a part of the area cannot be transformed from {a} to {b}</source>
        <translation>a part of the area cannot be transformed from {a} to {b}</translation>
    </message>
    <message>
        <source>{a} is geographic: a degree of longitude shrinks towards the poles, so tiles of one size in metres do not exist in it</source>
        <translation>{a} is geographic: a degree of longitude shrinks towards the poles, so tiles of one size in metres do not exist in it</translation>
    </message>
    <message>
        <source>{a} is not a projected CRS in metres</source>
        <translation>{a} is not a projected CRS in metres</translation>
    </message>
    <message>
        <source>{a} is not a coordinate reference system</source>
        <translation>{a} is not a coordinate reference system</translation>
    </message>
    <message>
        <source>{a} is in the list already</source>
        <translation>{a} is in the list already</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>none is chosen</translation>
    </message>
    <message>
        <source>no folder is chosen</source>
        <translation>no folder is chosen</translation>
    </message>
    <message>
        <source>no folder is given</source>
        <translation>no folder is given</translation>
    </message>
    <message>
        <source>{a} is a file</source>
        <translation>{a} is a file</translation>
    </message>
    <message>
        <source>{a} holds another run</source>
        <translation>{a} holds another run</translation>
    </message>
    <message>
        <source>{a} is not empty</source>
        <translation>{a} is not empty</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} cannot be written ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read ({b})</source>
        <translation>{a} cannot be read ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be read</source>
        <translation>{a} cannot be read</translation>
    </message>
    <message>
        <source>{a} is too large</source>
        <translation>{a} is too large</translation>
    </message>
    <message>
        <source>{a} is too small</source>
        <translation>{a} is too small</translation>
    </message>
    <message>
        <source>{a} is not a STAC ItemCollection with scenes</source>
        <translation>{a} is not a STAC ItemCollection with scenes</translation>
    </message>
    <message>
        <source>{a} cannot be reached ({b})</source>
        <translation>{a} cannot be reached ({b})</translation>
    </message>
    <message>
        <source>{a} cannot be reached</source>
        <translation>{a} cannot be reached</translation>
    </message>
    <message>
        <source>{a} does not answer in time</source>
        <translation>{a} does not answer in time</translation>
    </message>
    <message>
        <source>{a} answers {b} {c}</source>
        <translation>{a} answers {b} {c}</translation>
    </message>
    <message>
        <source>the file {a} cannot be read: {b}</source>
        <translation>the file {a} cannot be read: {b}</translation>
    </message>
    <message>
        <source>is not JSON ({a})</source>
        <translation>is not JSON ({a})</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>is not JSON</translation>
    </message>
    <message>
        <source>is JSON, but not an openEO process: {a}</source>
        <translation>is JSON, but not an openEO process: {a}</translation>
    </message>
    <message>
        <source>is a web page, not JSON</source>
        <translation>is a web page, not JSON</translation>
    </message>
    <message>
        <source>is still being read</source>
        <translation>is still being read</translation>
    </message>
    <message>
        <source>is not chosen</source>
        <translation>is not chosen</translation>
    </message>
    <message>
        <source>{a} has no parameter for a geometry or bounding box</source>
        <translation>{a} has no parameter for a geometry or bounding box</translation>
    </message>
    <message>
        <source>the backend has no process "{a}"</source>
        <translation>the backend has no process "{a}"</translation>
    </message>
    <message>
        <source>{n} is out of range</source>
        <translation>{n} is out of range</translation>
    </message>
    <message>
        <source>{a} is not one of the allowed values</source>
        <translation>{a} is not one of the allowed values</translation>
    </message>
    <message>
        <source>has a value twice</source>
        <translation>has a value twice</translation>
    </message>
    <message>
        <source>{a} is not a date</source>
        <translation>{a} is not a date</translation>
    </message>
    <message>
        <source>{a} is not a period</source>
        <translation>{a} is not a period</translation>
    </message>
    <message>
        <source>has neither a start nor an end</source>
        <translation>has neither a start nor an end</translation>
    </message>
    <message>
        <source>starts and ends at the same time</source>
        <translation>starts and ends at the same time</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>ends before it starts</translation>
    </message>
    <message>
        <source>has {n} values</source>
        <translation>has {n} values</translation>
    </message>
    <message>
        <source>is not a bounding box</source>
        <translation>is not a bounding box</translation>
    </message>
    <message>
        <source>Choose a polygon layer with features</source>
        <translation>Choose a polygon layer with features</translation>
    </message>
    <message>
        <source>Choose a polygon layer, or another kind of grid</source>
        <translation>Choose a polygon layer, or another kind of grid</translation>
    </message>
    <message>
        <source>Choose a polygon layer</source>
        <translation>Choose a polygon layer</translation>
    </message>
    <message>
        <source>Choose polygons, or give a buffer in metres for points and lines</source>
        <translation>Choose polygons, or give a buffer in metres for points and lines</translation>
    </message>
    <message>
        <source>Choose a layer, or a selection, with at least one polygon</source>
        <translation>Choose a layer, or a selection, with at least one polygon</translation>
    </message>
    <message>
        <source>Set the layer's CRS</source>
        <translation>Set the layer's CRS</translation>
    </message>
    <message>
        <source>Mend it or leave it out</source>
        <translation>Mend it or leave it out</translation>
    </message>
    <message>
        <source>Check the coordinates and the CRS they are in</source>
        <translation>Check the coordinates and the CRS they are in</translation>
    </message>
    <message>
        <source>Choose the right CRS</source>
        <translation>Choose the right CRS</translation>
    </message>
    <message>
        <source>Choose the CRS that its numbers are in</source>
        <translation>Choose the CRS that its numbers are in</translation>
    </message>
    <message>
        <source>Draw or choose a larger one</source>
        <translation>Draw or choose a larger one</translation>
    </message>
    <message>
        <source>Choose a smaller extent or another grid CRS</source>
        <translation>Choose a smaller extent or another grid CRS</translation>
    </message>
    <message>
        <source>Choose a smaller area or another CRS</source>
        <translation>Choose a smaller area or another CRS</translation>
    </message>
    <message>
        <source>Choose a smaller one, or a grid of squares</source>
        <translation>Choose a smaller one, or a grid of squares</translation>
    </message>
    <message>
        <source>Choose its squares, or do not clip</source>
        <translation>Choose its squares, or do not clip</translation>
    </message>
    <message>
        <source>Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]</source>
        <translation>Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]</translation>
    </message>
    <message>
        <source>Take it from the map or a layer, draw it, or type it</source>
        <translation>Take it from the map or a layer, draw it, or type it</translation>
    </message>
    <message>
        <source>Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one</source>
        <translation>Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one</translation>
    </message>
    <message>
        <source>Give a length such as 5 km or 2500 m</source>
        <translation>Give a length such as 5 km or 2500 m</translation>
    </message>
    <message>
        <source>Write thousands without a sign: 2500 m</source>
        <translation>Write thousands without a sign: 2500 m</translation>
    </message>
    <message>
        <source>Choose {n} m or more, or a smaller extent</source>
        <translation>Choose {n} m or more, or a smaller extent</translation>
    </message>
    <message>
        <source>Choose {n} m or less, such as 20000</source>
        <translation>Choose {n} m or less, such as 20000</translation>
    </message>
    <message>
        <source>Give 10, 20 or 60 metres, or 0</source>
        <translation>Give 10, 20 or 60 metres, or 0</translation>
    </message>
    <message>
        <source>Check the area, its CRS and the minimum coverage</source>
        <translation>Check the area, its CRS and the minimum coverage</translation>
    </message>
    <message>
        <source>Choose a projected CRS in metres, leave it automatic (UTM), or allow tiles in degrees</source>
        <translation>Choose a projected CRS in metres, leave it automatic (UTM), or allow tiles in degrees</translation>
    </message>
    <message>
        <source>Choose one in metres, as UTM</source>
        <translation>Choose one in metres, as UTM</translation>
    </message>
    <message>
        <source>Choose another, or leave it empty for UTM</source>
        <translation>Choose another, or leave it empty for UTM</translation>
    </message>
    <message>
        <source>Check the layer, its CRS and the minimum coverage</source>
        <translation>Check the layer, its CRS and the minimum coverage</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>Press “Draw on the map”</source>
        <translation>Press “Draw on the map”</translation>
    </message>
    <message>
        <source>Add one to the project, or choose another kind of area</source>
        <translation>Add one to the project, or choose another kind of area</translation>
    </message>
    <message>
        <source>Select some on the map, or take the whole layer</source>
        <translation>Select some on the map, or take the whole layer</translation>
    </message>
    <message>
        <source>Fill the field tile_id, or rename it to have them numbered</source>
        <translation>Fill the field tile_id, or rename it to have them numbered</translation>
    </message>
    <message>
        <source>Give every tile an id of its own</source>
        <translation>Give every tile an id of its own</translation>
    </message>
    <message>
        <source>Fill it in, or choose another authentication</source>
        <translation>Fill it in, or choose another authentication</translation>
    </message>
    <message>
        <source>Give one such as https://openeo.example.org</source>
        <translation>Give one such as https://openeo.example.org</translation>
    </message>
    <message>
        <source>Tick it there, or give another address</source>
        <translation>Tick it there, or give another address</translation>
    </message>
    <message>
        <source>Choose a new or empty folder</source>
        <translation>Choose a new or empty folder</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder</source>
        <translation>Choose a new or an empty folder</translation>
    </message>
    <message>
        <source>Choose a new folder, or open that run to continue it</source>
        <translation>Choose a new folder, or open that run to continue it</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>Tick the one that shall work</source>
        <translation>Tick the one that shall work</translation>
    </message>
    <message>
        <source>Choose the folder that holds items.json</source>
        <translation>Choose the folder that holds items.json</translation>
    </message>
    <message>
        <source>Choose a folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</source>
        <translation>Choose a folder with Sentinel-2 scenes and a STAC ItemCollection called items.json</translation>
    </message>
    <message>
        <source>Begin it with https://</source>
        <translation>Begin it with https://</translation>
    </message>
    <message>
        <source>Choose a JSON file</source>
        <translation>Choose a JSON file</translation>
    </message>
    <message>
        <source>Choose one from the list</source>
        <translation>Choose one from the list</translation>
    </message>
    <message>
        <source>Give an address and open it</source>
        <translation>Give an address and open it</translation>
    </message>
    <message>
        <source>Choose a file and open it</source>
        <translation>Choose a file and open it</translation>
    </message>
    <message>
        <source>Choose the definition of a process</source>
        <translation>Choose the definition of a process</translation>
    </message>
    <message>
        <source>Choose a process that can be run for a tile</source>
        <translation>Choose a process that can be run for a tile</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Wait a moment</translation>
    </message>
    <message>
        <source>Write texts in double quotes</source>
        <translation>Write texts in double quotes</translation>
    </message>
    <message>
        <source>Check the address and the network connection, or use a file</source>
        <translation>Check the address and the network connection, or use a file</translation>
    </message>
    <message>
        <source>Check the address in a browser</source>
        <translation>Check the address in a browser</translation>
    </message>
    <message>
        <source>Check its path</source>
        <translation>Check its path</translation>
    </message>
    <message>
        <source>Check the id, or log in for your own</source>
        <translation>Check the id, or log in for your own</translation>
    </message>
    <message>
        <source>Try again later or use a file</source>
        <translation>Try again later or use a file</translation>
    </message>
    <message>
        <source>Use a process definition in JSON</source>
        <translation>Use a process definition in JSON</translation>
    </message>
    <message>
        <source>Use the address of the JSON file itself ("Raw" on GitHub)</source>
        <translation>Use the address of the JSON file itself ("Raw" on GitHub)</translation>
    </message>
    <message>
        <source>Choose from: {a}</source>
        <translation>Choose from: {a}</translation>
    </message>
    <message>
        <source>Give at least {n}</source>
        <translation>Give at least {n}</translation>
    </message>
    <message>
        <source>Give at most {n}</source>
        <translation>Give at most {n}</translation>
    </message>
    <message>
        <source>Give each value once</source>
        <translation>Give each value once</translation>
    </message>
    <message>
        <source>Enter the backend's address, such as https://openeo.example.org</source>
        <translation>Enter the backend's address, such as https://openeo.example.org</translation>
    </message>
    <message>
        <source>Give a number from {m} to {n}</source>
        <translation>Give a number from {m} to {n}</translation>
    </message>
    <message>
        <source>Give a number of at least {n}</source>
        <translation>Give a number of at least {n}</translation>
    </message>
    <message>
        <source>Give a number of at most {n}</source>
        <translation>Give a number of at most {n}</translation>
    </message>
    <message>
        <source>Give a number above {n}</source>
        <translation>Give a number above {n}</translation>
    </message>
    <message>
        <source>Give a number below {n}</source>
        <translation>Give a number below {n}</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Give a number</translation>
    </message>
    <message>
        <source>Give two dates</source>
        <translation>Give two dates</translation>
    </message>
    <message>
        <source>Exchange the two values</source>
        <translation>Exchange the two values</translation>
    </message>
    <message>
        <source>{a} needs it</source>
        <translation>{a} needs it</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
</context><context>
    <name>ProcessAlgorithm</name>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Address (URL) of an openEO process definition, a JSON file with one, or the id of a backend's process.</source>
        <translation>Address (URL) of an openEO process definition, a JSON file with one, or the id of a backend's process.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Parameters without the tile's geometry, as JSON or as the path of a JSON file, such as {example}</source>
        <translation>Parameters without the tile's geometry, as JSON or as the path of a JSON file, such as {example}</translation>
    </message>
    <message>
        <source>Job options</source>
        <translation>Job options</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory, as JSON or as the path of a JSON file.</source>
        <translation>Options that the backend understands, such as memory, as JSON or as the path of a JSON file.</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Output format</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it.</source>
        <translation>File format of the results, by the backend's name for it.</translation>
    </message>
</context><context>
    <name>ProcessForm</name>
    <message>
        <source>Optional parameters</source>
        <translation>Optional parameters</translation>
    </message>
    <message>
        <source>each tile</source>
        <translation>each tile</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context><context>
    <name>ProcessPage</name>
    <message>
        <source>published for {hosts}</source>
        <translation>published for {hosts}</translation>
    </message>
    <message>
        <source>0.12 to 0.2 credits per km² and month, 2 per job</source>
        <translation>0.12 to 0.2 credits per km² and month, 2 per job</translation>
    </message>
    <message>
        <source>the ESA APEx catalogue</source>
        <translation>the ESA APEx catalogue</translation>
    </message>
    <message>
        <source>an address (URL)</source>
        <translation>an address (URL)</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>a file</translation>
    </message>
    <message>
        <source>my own on a backend</source>
        <translation>my own on a backend</translation>
    </message>
    <message>
        <source>openEO process (*.json)</source>
        <translation>openEO process (*.json)</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Reading the process …</source>
        <translation>Reading the process …</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a process</source>
        <translation>BAP Tiler: reading a process</translation>
    </message>
    <message>
        <source>&amp;Process from</source>
        <translation>&amp;Process from</translation>
    </message>
    <message>
        <source>Where the process comes from</source>
        <translation>Where the process comes from</translation>
    </message>
    <message>
        <source>Search title, keyword or id</source>
        <translation>Search title, keyword or id</translation>
    </message>
    <message>
        <source>Only processes with all these words are listed</source>
        <translation>Only processes with all these words are listed</translation>
    </message>
    <message>
        <source>Processes of the ESA APEx catalogue</source>
        <translation>Processes of the ESA APEx catalogue</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Refres&amp;h</translation>
    </message>
    <message>
        <source>Fetch the present list from the catalogue</source>
        <translation>Fetch the present list from the catalogue</translation>
    </message>
    <message>
        <source>&amp;Address of the definition (JSON)</source>
        <translation>&amp;Address of the definition (JSON)</translation>
    </message>
    <message>
        <source>https://…/process.json</source>
        <translation>https://…/process.json</translation>
    </message>
    <message>
        <source>http or https address of an openEO process definition</source>
        <translation>http or https address of an openEO process definition</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Read the process from the address</source>
        <translation>Read the process from the address</translation>
    </message>
    <message>
        <source>&amp;File with a definition (JSON)</source>
        <translation>&amp;File with a definition (JSON)</translation>
    </message>
    <message>
        <source>A file with an openEO process definition; every job carries its graph with it</source>
        <translation>A file with an openEO process definition; every job carries its graph with it</translation>
    </message>
    <message>
        <source>Read the process from the file</source>
        <translation>Read the process from the file</translation>
    </message>
    <message>
        <source>&amp;Your processes on</source>
        <translation>&amp;Your processes on</translation>
    </message>
    <message>
        <source>The backend that keeps them</source>
        <translation>The backend that keeps them</translation>
    </message>
    <message>
        <source>&amp;List them</source>
        <translation>&amp;List them</translation>
    </message>
    <message>
        <source>Ask the backend; needs a login there</source>
        <translation>Ask the backend; needs a login there</translation>
    </message>
    <message>
        <source>Choose one to open it</source>
        <translation>Choose one to open it</translation>
    </message>
    <message>
        <source>Advanced: output format and job options</source>
        <translation>Advanced: output format and job options</translation>
    </message>
    <message>
        <source>Output for&amp;mat</source>
        <translation>Output for&amp;mat</translation>
    </message>
    <message>
        <source>File format of the results, by the backend's name for it; GeoTIFF is needed for mosaics</source>
        <translation>File format of the results, by the backend's name for it; GeoTIFF is needed for mosaics</translation>
    </message>
    <message>
        <source>&amp;Job options</source>
        <translation>&amp;Job options</translation>
    </message>
    <message>
        <source>Options that the backend understands, such as memory; an empty name drops the line</source>
        <translation>Options that the backend understands, such as memory; an empty name drops the line</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
</context><context>
    <name>Reasons</name>
    <message>
        <source>attempt {a} on {b}</source>
        <translation>attempt {a} on {b}</translation>
    </message>
    <message>
        <source>job {a} on {b}</source>
        <translation>job {a} on {b}</translation>
    </message>
    <message>
        <source>job {a}: its results are downloaded</source>
        <translation>job {a}: its results are downloaded</translation>
    </message>
    <message>
        <source>the results of job {a} are whole</source>
        <translation>the results of job {a} are whole</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>on request</translation>
    </message>
    <message>
        <source>no job was made</source>
        <translation>no job was made</translation>
    </message>
    <message>
        <source>Cancelled on request</source>
        <translation>Cancelled on request</translation>
    </message>
    <message>
        <source>Cancelled on request, which no backend has confirmed yet</source>
        <translation>Cancelled on request, which no backend has confirmed yet</translation>
    </message>
    <message>
        <source>the job ran longer than allowed</source>
        <translation>the job ran longer than allowed</translation>
    </message>
    <message>
        <source>The job was cancelled</source>
        <translation>The job was cancelled</translation>
    </message>
    <message>
        <source>The job is not on the backend any more</source>
        <translation>The job is not on the backend any more</translation>
    </message>
    <message>
        <source>The job was queued for more than {n} seconds</source>
        <translation>The job was queued for more than {n} seconds</translation>
    </message>
    <message>
        <source>The job ran for more than {n} seconds</source>
        <translation>The job ran for more than {n} seconds</translation>
    </message>
    <message>
        <source>{a} was found by its token</source>
        <translation>{a} was found by its token</translation>
    </message>
    <message>
        <source>{a} was told to start {n} seconds ago and has not</source>
        <translation>{a} was told to start {n} seconds ago and has not</translation>
    </message>
    <message>
        <source>on another backend: {a}</source>
        <translation>on another backend: {a}</translation>
    </message>
    <message>
        <source>{a}; the backend answers other requests, so only this tile waits</source>
        <translation>{a}; the backend answers other requests, so only this tile waits</translation>
    </message>
    <message>
        <source>{a}: {n} bytes are there</source>
        <translation>{a}: {n} bytes are there</translation>
    </message>
    <message>
        <source>Paused by the user</source>
        <translation>Paused by the user</translation>
    </message>
    <message>
        <source>by the user</source>
        <translation>by the user</translation>
    </message>
    <message>
        <source>The budget of {k} credits is reached: {m} spent, {n} expected for running jobs and the next</source>
        <translation>The budget of {k} credits is reached: {m} spent, {n} expected for running jobs and the next</translation>
    </message>
    <message>
        <source>Every request has failed since {a} ({b}). It is tried again every few minutes</source>
        <translation>Every request has failed since {a} ({b}). It is tried again every few minutes</translation>
    </message>
    <message>
        <source>{a} is held by another program. Jobs are watched; new ones wait until it lets go</source>
        <translation>{a} is held by another program. Jobs are watched; new ones wait until it lets go</translation>
    </message>
    <message>
        <source>The backend cannot be reached</source>
        <translation>The backend cannot be reached</translation>
    </message>
    <message>
        <source>The backend did not answer in time</source>
        <translation>The backend did not answer in time</translation>
    </message>
    <message>
        <source>The backend answers again and again that it cannot serve</source>
        <translation>The backend answers again and again that it cannot serve</translation>
    </message>
    <message>
        <source>The backend on this computer has ended {m} times within {n} minutes ({a}). Its log is {b}</source>
        <translation>The backend on this computer has ended {m} times within {n} minutes ({a}). Its log is {b}</translation>
    </message>
    <message>
        <source>The backend on this computer has ended and cannot be started again ({a}). Its log is {b}</source>
        <translation>The backend on this computer has ended and cannot be started again ({a}). Its log is {b}</translation>
    </message>
    <message>
        <source>No job has been taken since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>No job has been taken since {a}, though the backend answers ({b}). It is tried again every few minutes</translation>
    </message>
    <message>
        <source>No result has come since {a}, though the backend answers ({b}). It is tried again every few minutes</source>
        <translation>No result has come since {a}, though the backend answers ({b}). It is tried again every few minutes</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}; its job {c} on {d} is cancelled</source>
        <translation>Tile {a} was removed from {b}; its job {c} on {d} is cancelled</translation>
    </message>
    <message>
        <source>Tile {a} was removed from {b}</source>
        <translation>Tile {a} was removed from {b}</translation>
    </message>
    <message>
        <source>{a}. Whether it was cancelled is not known: {b}</source>
        <translation>{a}. Whether it was cancelled is not known: {b}</translation>
    </message>
    <message>
        <source>{a}: its address is none, or leads to none, of http or https</source>
        <translation>{a}: its address is none, or leads to none, of http or https</translation>
    </message>
    <message>
        <source>Tiles have jobs on {a}, which is not among the backends; give it too</source>
        <translation>Tiles have jobs on {a}, which is not among the backends; give it too</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b})</source>
        <translation>{a} cannot be written ({b})</translation>
    </message>
    <message>
        <source>the login has ended or was withdrawn</source>
        <translation>the login has ended or was withdrawn</translation>
    </message>
    <message>
        <source>{a}; it is tried again</source>
        <translation>{a}; it is tried again</translation>
    </message>
    <message>
        <source>{a}; still waiting since {b} ({n} min). Check that the backend and the network are up; the run goes on by itself, or can be stopped and taken up again later</source>
        <translation>{a}; still waiting since {b} ({n} min). Check that the backend and the network are up; the run goes on by itself, or can be stopped and taken up again later</translation>
    </message>
    <message>
        <source>job {a}</source>
        <translation>job {a}</translation>
    </message>
</context><context>
    <name>Report</name>
    <message>
        <source>{run}: status of the tiles</source>
        <translation>{run}: status of the tiles</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{n} tile</source>
        <translation>{n} tile</translation>
    </message>
    <message>
        <source>{n} tiles</source>
        <translation>{n} tiles</translation>
    </message>
    <message>
        <source>{n} finished</source>
        <translation>{n} finished</translation>
    </message>
    <message>
        <source>{n} active</source>
        <translation>{n} active</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} waiting</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} failed</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>{n} cancelled</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} skipped</translation>
    </message>
    <message>
        <source>tiles of {km} km</source>
        <translation>tiles of {km} km</translation>
    </message>
    <message>
        <source>Tile {id}</source>
        <translation>Tile {id}</translation>
    </message>
    <message>
        <source>Job {id}</source>
        <translation>Job {id}</translation>
    </message>
    <message>
        <source>Backend {name}</source>
        <translation>Backend {name}</translation>
    </message>
    <message>
        <source>Attempt {n}</source>
        <translation>Attempt {n}</translation>
    </message>
    <message>
        <source>{n} credits</source>
        <translation>{n} credits</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
</context><context>
    <name>RetryJobs</name>
    <message>
        <source>Retry jobs</source>
        <translation>Retry jobs</translation>
    </message>
    <message>
        <source>Lets tiles that failed or were cancelled be taken up again, with a full number of attempts. Nothing is sent to a backend; “Run jobs” does that.</source>
        <translation>Lets tiles that failed or were cancelled be taken up again, with a full number of attempts. Nothing is sent to a backend; “Run jobs” does that.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</source>
        <translation>Ids of tiles, separated by commas. Empty: all tiles with one of the statuses.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuses</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, that a tile must have to be taken up again.</source>
        <translation>Statuses, separated by commas, that a tile must have to be taken up again.</translation>
    </message>
    <message>
        <source>Tiles taken up again</source>
        <translation>Tiles taken up again</translation>
    </message>
    <message>
        <source>{n} tiles will be tried again by “Run jobs”.</source>
        <translation>{n} tiles will be tried again by “Run jobs”.</translation>
    </message>
</context><context>
    <name>RunActions</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Go on</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>&amp;Stop watching</translation>
    </message>
    <message>
        <source>&amp;Cancel the jobs</source>
        <translation>&amp;Cancel the jobs</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Retry failed</translation>
    </message>
    <message>
        <source>Retry s&amp;elected</source>
        <translation>Retry s&amp;elected</translation>
    </message>
    <message>
        <source>C&amp;ancel selected</source>
        <translation>C&amp;ancel selected</translation>
    </message>
    <message>
        <source>&amp;Zoom to selected</source>
        <translation>&amp;Zoom to selected</translation>
    </message>
    <message>
        <source>&amp;Open run …</source>
        <translation>&amp;Open run …</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Show &amp;folder</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>Repor&amp;t</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xport …</translation>
    </message>
    <message>
        <source>Go on with the run, also after a pause</source>
        <translation>Go on with the run, also after a pause</translation>
    </message>
    <message>
        <source>Start no more jobs; those that run are watched and downloaded</source>
        <translation>Start no more jobs; those that run are watched and downloaded</translation>
    </message>
    <message>
        <source>Stop; the jobs go on at their backends and are found again later</source>
        <translation>Stop; the jobs go on at their backends and are found again later</translation>
    </message>
    <message>
        <source>Stop and cancel all jobs at their backends too</source>
        <translation>Stop and cancel all jobs at their backends too</translation>
    </message>
    <message>
        <source>Try all tiles again that failed</source>
        <translation>Try all tiles again that failed</translation>
    </message>
    <message>
        <source>Try the selected tiles again that failed or were cancelled</source>
        <translation>Try the selected tiles again that failed or were cancelled</translation>
    </message>
    <message>
        <source>Cancel the selected tiles, at their backends too; the others go on</source>
        <translation>Cancel the selected tiles, at their backends too; the others go on</translation>
    </message>
    <message>
        <source>Show the selected tiles on the map</source>
        <translation>Show the selected tiles on the map</translation>
    </message>
    <message>
        <source>Open the folder of another run</source>
        <translation>Open the folder of another run</translation>
    </message>
    <message>
        <source>Show where the run keeps its files</source>
        <translation>Show where the run keeps its files</translation>
    </message>
    <message>
        <source>Write the report and open it in the browser</source>
        <translation>Write the report and open it in the browser</translation>
    </message>
    <message>
        <source>Write the tiles and their jobs to a file, such as CSV or GeoJSON</source>
        <translation>Write the tiles and their jobs to a file, such as CSV or GeoJSON</translation>
    </message>
</context><context>
    <name>RunCommands</name>
    <message>
        <source>{jobs}. Cancel them? What they have computed is lost.</source>
        <translation>{jobs}. Cancel them? What they have computed is lost.</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>Cancel the jobs</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>No run is open</translation>
    </message>
    <message>
        <source>The run does not tell on which backends it was executed; use the algorithm Run jobs.</source>
        <translation>The run does not tell on which backends it was executed; use the algorithm Run jobs.</translation>
    </message>
    <message>
        <source>BAP Tiler: retrying tiles</source>
        <translation>BAP Tiler: retrying tiles</translation>
    </message>
    <message>
        <source>BAP Tiler: cancelling jobs</source>
        <translation>BAP Tiler: cancelling jobs</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Folder of a run</translation>
    </message>
    <message>
        <source>BAP Tiler: writing the report</source>
        <translation>BAP Tiler: writing the report</translation>
    </message>
    <message>
        <source>Export the tiles</source>
        <translation>Export the tiles</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Keep them</translation>
    </message>
</context><context>
    <name>RunController</name>
    <message>
        <source>Building the grid …</source>
        <translation>Building the grid …</translation>
    </message>
    <message>
        <source>BAP Tiler: tile grid</source>
        <translation>BAP Tiler: tile grid</translation>
    </message>
    <message>
        <source>No grid was built.</source>
        <translation>No grid was built.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>{tiles} tiles in {crs}</source>
        <translation>{tiles} tiles in {crs}</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Preparing the run …</translation>
    </message>
    <message>
        <source>{tiles} tiles: {counts}</source>
        <translation>{tiles} tiles: {counts}</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Stop the run</translation>
    </message>
    <message>
        <source>What shall become of the jobs that the backend is working on?</source>
        <translation>What shall become of the jobs that the backend is working on?</translation>
    </message>
    <message>
        <source>Stop watching; they go on</source>
        <translation>Stop watching; they go on</translation>
    </message>
    <message>
        <source>Cancel the jobs</source>
        <translation>Cancel the jobs</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Keep running</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Log in to {backend} at {link} with the code {code}</source>
        <translation>Log in to {backend} at {link} with the code {code}</translation>
    </message>
</context><context>
    <name>RunDialog</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>BAP Tiler</source>
        <translation>BAP Tiler</translation>
    </message>
    <message>
        <source>&amp;1  Area and grid</source>
        <translation>&amp;1  Area and grid</translation>
    </message>
    <message>
        <source>Where, and in which tiles</source>
        <translation>Where, and in which tiles</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>&amp;2  Process</source>
        <translation>&amp;2  Process</translation>
    </message>
    <message>
        <source>What is computed for every tile</source>
        <translation>What is computed for every tile</translation>
    </message>
    <message>
        <source>&amp;3  Backends and start</source>
        <translation>&amp;3  Backends and start</translation>
    </message>
    <message>
        <source>Where the jobs run, and what that costs</source>
        <translation>Where the jobs run, and what that costs</translation>
    </message>
    <message>
        <source>&amp;Build grid</source>
        <translation>&amp;Build grid</translation>
    </message>
    <message>
        <source>Put the tiles on the map as a layer</source>
        <translation>Put the tiles on the map as a layer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Stop the run</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>Bac&amp;k</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>To the step before</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Ne&amp;xt</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>To the next step</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>Run one job per tile</source>
        <translation>Run one job per tile</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Close the window; a run goes on</source>
        <translation>Close the window; a run goes on</translation>
    </message>
</context><context>
    <name>RunEstimator</name>
    <message>
        <source>BAP Tiler: earlier runs</source>
        <translation>BAP Tiler: earlier runs</translation>
    </message>
</context><context>
    <name>RunGone</name>
    <message>
        <source>The run's folder is gone. Put it back, or start a new run.</source>
        <translation>The run's folder is gone. Put it back, or start a new run.</translation>
    </message>
    <message>
        <source>The folder of the run {run} is gone: {folder}</source>
        <translation>The folder of the run {run} is gone: {folder}</translation>
    </message>
</context><context>
    <name>RunHeader</name>
    <message>
        <source>No run is open</source>
        <translation>No run is open</translation>
    </message>
    <message>
        <source>{finished} of {total} tiles finished</source>
        <translation>{finished} of {total} tiles finished</translation>
    </message>
    <message>
        <source>{failed} failed</source>
        <translation>{failed} failed</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Pausing …</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Read only: executed by {holder}</source>
        <translation>Read only: executed by {holder}</translation>
    </message>
    <message>
        <source>Not running, {n} jobs may still run and cost</source>
        <translation>Not running, {n} jobs may still run and cost</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Not running</translation>
    </message>
    <message>
        <source>Ended, {failed} failed</source>
        <translation>Ended, {failed} failed</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Waiting: {reasons}</source>
        <translation>Waiting: {reasons}</translation>
    </message>
    <message>
        <source>Paused: {reasons}</source>
        <translation>Paused: {reasons}</translation>
    </message>
    <message>
        <source>Elapsed {time}</source>
        <translation>Elapsed {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>about {time} left</translation>
    </message>
    <message>
        <source>No credits used</source>
        <translation>No credits used</translation>
    </message>
    <message>
        <source>{number} credits spent</source>
        <translation>{number} credits spent</translation>
    </message>
    <message>
        <source>about {number} expected</source>
        <translation>about {number} expected</translation>
    </message>
    <message>
        <source>budget {number}</source>
        <translation>budget {number}</translation>
    </message>
</context><context>
    <name>RunJobs</name>
    <message>
        <source>Run jobs</source>
        <translation>Run jobs</translation>
    </message>
    <message>
        <source>Runs the jobs of a run folder, or goes on with them, until every tile is finished or has failed for good. Results are downloaded into the run folder. Cancelling stops watching; jobs that were started go on at the backend and are picked up when the algorithm runs again.

While a backend wants credits or the disk is full the run waits and goes on by itself. It ends with an error when all that is left needs a larger budget, other parameters, or a login that could not be renewed for a minute.

Without an authentication configuration, credentials come from the environment: OPENEO_AUTH_… for OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME and BAPTILER_&lt;NAME&gt;_PASSWORD for basic authentication.</source>
        <translation>Runs the jobs of a run folder, or goes on with them, until every tile is finished or has failed for good. Results are downloaded into the run folder. Cancelling stops watching; jobs that were started go on at the backend and are picked up when the algorithm runs again.

While a backend wants credits or the disk is full the run waits and goes on by itself. It ends with an error when all that is left needs a larger budget, other parameters, or a login that could not be renewed for a minute.

Without an authentication configuration, credentials come from the environment: OPENEO_AUTH_… for OpenID Connect, BAPTILER_&lt;NAME&gt;_USERNAME and BAPTILER_&lt;NAME&gt;_PASSWORD for basic authentication.</translation>
    </message>
    <message>
        <source>Budget in credits</source>
        <translation>Budget in credits</translation>
    </message>
    <message>
        <source>No job is started that would make the run cost more than this; jobs that run are finished, then the run ends with an error and goes on when it is run again with a larger budget. Empty: no limit. Jobs on this computer cost no credits.</source>
        <translation>No job is started that would make the run cost more than this; jobs that run are finished, then the run ends with an error and goes on when it is run again with a larger budget. Empty: no limit. Jobs on this computer cost no credits.</translation>
    </message>
    <message>
        <source>Attempts per tile</source>
        <translation>Attempts per tile</translation>
    </message>
    <message>
        <source>How often a tile's job is tried before the tile counts as failed.</source>
        <translation>How often a tile's job is tried before the tile counts as failed.</translation>
    </message>
    <message>
        <source>Seconds between polls</source>
        <translation>Seconds between polls</translation>
    </message>
    <message>
        <source>How long to wait before asking the backends again. Empty: chosen by the backend.</source>
        <translation>How long to wait before asking the backends again. Empty: chosen by the backend.</translation>
    </message>
    <message>
        <source>Fail when a tile fails</source>
        <translation>Fail when a tile fails</translation>
    </message>
    <message>
        <source>End with an error when not all tiles finish; otherwise (default) only when no tile finishes at all, and the number of failed tiles is an output.</source>
        <translation>End with an error when not all tiles finish; otherwise (default) only when no tile finishes at all, and the number of failed tiles is an output.</translation>
    </message>
    <message>
        <source>Longest wait of a job (minutes)</source>
        <translation>Longest wait of a job (minutes)</translation>
    </message>
    <message>
        <source>A job that waits longer than this on its backend is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>A job that waits longer than this on its backend is cancelled and its tile tried again. Empty: no limit.</translation>
    </message>
    <message>
        <source>Longest run of a job (minutes)</source>
        <translation>Longest run of a job (minutes)</translation>
    </message>
    <message>
        <source>A job that runs longer than this is cancelled and its tile tried again. Empty: no limit.</source>
        <translation>A job that runs longer than this is cancelled and its tile tried again. Empty: no limit.</translation>
    </message>
    <message>
        <source>Finished tiles</source>
        <translation>Finished tiles</translation>
    </message>
    <message>
        <source>Failed tiles</source>
        <translation>Failed tiles</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconds</translation>
    </message>
    <message>
        <source>Stopped: {summary}. Run the algorithm again to go on.</source>
        <translation>Stopped: {summary}. Run the algorithm again to go on.</translation>
    </message>
    <message>
        <source>The run paused: {reason} ({summary})</source>
        <translation>The run paused: {reason} ({summary})</translation>
    </message>
    <message>
        <source>No tile finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>No tile finished: {summary}. The field message of run.gpkg tells why.</translation>
    </message>
    <message>
        <source>Not all tiles finished: {summary}. The field message of run.gpkg tells why.</source>
        <translation>Not all tiles finished: {summary}. The field message of run.gpkg tells why.</translation>
    </message>
</context><context>
    <name>RunMessages</name>
    <message>
        <source>Paused: jobs under way go on, no more are started.</source>
        <translation>Paused: jobs under way go on, no more are started.</translation>
    </message>
    <message>
        <source>The run waits for several reasons; see the details.</source>
        <translation>The run waits for several reasons; see the details.</translation>
    </message>
    <message>
        <source>Paused: the login at {backend} has ended.</source>
        <translation>Paused: the login at {backend} has ended.</translation>
    </message>
    <message>
        <source>Paused: {backend} wants credits. Buy some, then go on.</source>
        <translation>Paused: {backend} wants credits. Buy some, then go on.</translation>
    </message>
    <message>
        <source>Paused: {backend} refuses the jobs; see the details.</source>
        <translation>Paused: {backend} refuses the jobs; see the details.</translation>
    </message>
    <message>
        <source>Paused: the budget is reached. Raise it to go on.</source>
        <translation>Paused: the budget is reached. Raise it to go on.</translation>
    </message>
    <message>
        <source>The run cannot be written. Make room, then go on.</source>
        <translation>The run cannot be written. Make room, then go on.</translation>
    </message>
    <message>
        <source>{backend} takes no jobs; it is tried again.</source>
        <translation>{backend} takes no jobs; it is tried again.</translation>
    </message>
    <message>
        <source>{n} jobs may still run and cost. Go on to cancel them.</source>
        <translation>{n} jobs may still run and cost. Go on to cancel them.</translation>
    </message>
    <message>
        <source>Their backend has not confirmed that they are cancelled. Go on to have them cancelled first, or cancel them on the backend's page.</source>
        <translation>Their backend has not confirmed that they are cancelled. Go on to have them cancelled first, or cancel them on the backend's page.</translation>
    </message>
</context><context>
    <name>RunMonitor</name>
    <message>
        <source>BAP Tiler: opening a run</source>
        <translation>BAP Tiler: opening a run</translation>
    </message>
    <message>
        <source>The run {name} has {number} tiles left. Shall it go on?</source>
        <translation>The run {name} has {number} tiles left. Shall it go on?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>BAP Tiler: reading a run</source>
        <translation>BAP Tiler: reading a run</translation>
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
        <translation>Run status</translation>
    </message>
    <message>
        <source>Counts the tiles of a run by status, from the run folder alone; no backend is asked. Tiles of which the backend or the run said something are listed with it when tiles or statuses are given.</source>
        <translation>Counts the tiles of a run by status, from the run folder alone; no backend is asked. Tiles of which the backend or the run said something are listed with it when tiles or statuses are given.</translation>
    </message>
    <message>
        <source>Ids of tiles, separated by commas, to count. Empty: all tiles.</source>
        <translation>Ids of tiles, separated by commas, to count. Empty: all tiles.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuses</translation>
    </message>
    <message>
        <source>Statuses, separated by commas, to count. Empty: all statuses.</source>
        <translation>Statuses, separated by commas, to count. Empty: all statuses.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>Tiles without an end yet</source>
        <translation>Tiles without an end yet</translation>
    </message>
    <message>
        <source>Number of tiles by status, as JSON</source>
        <translation>Number of tiles by status, as JSON</translation>
    </message>
</context><context>
    <name>RunSummary</name>
    <message>
        <source>{tiles} tiles, {area} km²</source>
        <translation>{tiles} tiles, {area} km²</translation>
    </message>
    <message>
        <source>1 tile, {area} km²</source>
        <translation>1 tile, {area} km²</translation>
    </message>
    <message>
        <source>credits not known</source>
        <translation>credits not known</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>no credits</translation>
    </message>
    <message>
        <source>about {credits} credits</source>
        <translation>about {credits} credits</translation>
    </message>
    <message>
        <source>{low} to {high} credits</source>
        <translation>{low} to {high} credits</translation>
    </message>
    <message>
        <source>this computer costs none</source>
        <translation>this computer costs none</translation>
    </message>
    <message>
        <source>measured on CDSE: {detail} credits per km² and month, and 2 per job</source>
        <translation>measured on CDSE: {detail} credits per km² and month, and 2 per job</translation>
    </message>
    <message>
        <source>the catalogue's figure: {detail}</source>
        <translation>the catalogue's figure: {detail}</translation>
    </message>
    <message>
        <source>estimated by the backend</source>
        <translation>estimated by the backend</translation>
    </message>
    <message>
        <source>from what finished jobs cost</source>
        <translation>from what finished jobs cost</translation>
    </message>
    <message>
        <source>the catalogue has no figure for this process; try one tile first</source>
        <translation>the catalogue has no figure for this process; try one tile first</translation>
    </message>
    <message>
        <source>the catalogue says {detail}, but not of what; try one tile first</source>
        <translation>the catalogue says {detail}, but not of what; try one tile first</translation>
    </message>
    <message>
        <source>the unit “{detail}” is not understood; try one tile first</source>
        <translation>the unit “{detail}” is not understood; try one tile first</translation>
    </message>
    <message>
        <source>the figure {detail} needs a period</source>
        <translation>the figure {detail} needs a period</translation>
    </message>
    <message>
        <source>{time} days</source>
        <translation>{time} days</translation>
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
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>from jobs of earlier runs; without waiting in queues</source>
        <translation>from jobs of earlier runs; without waiting in queues</translation>
    </message>
    <message>
        <source>from published examples of 60 km²; without waiting in queues</source>
        <translation>from published examples of 60 km²; without waiting in queues</translation>
    </message>
    <message>
        <source>not known before the first jobs are done</source>
        <translation>not known before the first jobs are done</translation>
    </message>
    <message>
        <source>{tiles}, {size} km each, in {crs}</source>
        <translation>{tiles}, {size} km each, in {crs}</translation>
    </message>
    <message>
        <source>{tiles}, with {overlap} m overlap</source>
        <translation>{tiles}, with {overlap} m overlap</translation>
    </message>
    <message>
        <source>{jobs} jobs, {slots} at a time</source>
        <translation>{jobs} jobs, {slots} at a time</translation>
    </message>
    <message>
        <source>{start} until {end}</source>
        <translation>{start} until {end}</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>{metres} m are recommended for this process: fewer seams, {more} more to compute</source>
        <translation>{metres} m are recommended for this process: fewer seams, {more} more to compute</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scenes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>the process is published for {hosts}</source>
        <translation>the process is published for {hosts}</translation>
    </message>
</context><context>
    <name>RunTask</name>
    <message>
        <source>Starting the local backend …</source>
        <translation>Starting the local backend …</translation>
    </message>
    <message>
        <source>Preparing the run …</source>
        <translation>Preparing the run …</translation>
    </message>
    <message>
        <source>Making the demo scenes; this takes about a minute, once …</source>
        <translation>Making the demo scenes; this takes about a minute, once …</translation>
    </message>
    <message>
        <source>Running the jobs …</source>
        <translation>Running the jobs …</translation>
    </message>
    <message>
        <source>Building the mosaics …</source>
        <translation>Building the mosaics …</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}</source>
        <translation>BAP Tiler: {run}</translation>
    </message>
    <message>
        <source>BAP Tiler: {run}, {tiles} tiles</source>
        <translation>BAP Tiler: {run}, {tiles} tiles</translation>
    </message>
</context><context>
    <name>RunTelling</name>
    <message>
        <source>the backend gave no reason</source>
        <translation>the backend gave no reason</translation>
    </message>
    <message>
        <source>Tile {tile} failed: {message}</source>
        <translation>Tile {tile} failed: {message}</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Show log</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>This computer's backend was started again; the run goes on.</source>
        <translation>This computer's backend was started again; the run goes on.</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Open browser</translation>
    </message>
    <message>
        <source>Log in to {backend} with the code {code}</source>
        <translation>Log in to {backend} with the code {code}</translation>
    </message>
    <message>
        <source>Raise the budget …</source>
        <translation>Raise the budget …</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Log in again</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Budget of the run</source>
        <translation>Budget of the run</translation>
    </message>
    <message>
        <source>Credits that the run may use ({spent} are spent):</source>
        <translation>Credits that the run may use ({spent} are spent):</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Open report</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Retry failed</translation>
    </message>
    <message>
        <source>{n} failed: {message}</source>
        <translation>{n} failed: {message}</translation>
    </message>
    <message>
        <source>Finished {finished} of {tiles} tiles of {run}</source>
        <translation>Finished {finished} of {tiles} tiles of {run}</translation>
    </message>
    <message>
        <source>Stopped. {text}</source>
        <translation>Stopped. {text}</translation>
    </message>
    <message>
        <source>Ended early, see the details.</source>
        <translation>Ended early, see the details.</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} failed</translation>
    </message>
</context><context>
    <name>SegmentBar</name>
    <message>
        <source>Progress by status</source>
        <translation>Progress by status</translation>
    </message>
</context><context>
    <name>SelfCheck</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Added packages</source>
        <translation>Added packages</translation>
    </message>
    <message>
        <source>PROJ and GDAL</source>
        <translation>PROJ and GDAL</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>PROJ of QGIS</source>
        <translation>PROJ of QGIS</translation>
    </message>
    <message>
        <source>PROJ of pyproj</source>
        <translation>PROJ of pyproj</translation>
    </message>
    <message>
        <source>PROJ data of pyproj</source>
        <translation>PROJ data of pyproj</translation>
    </message>
    <message>
        <source>numpy and GDAL</source>
        <translation>numpy and GDAL</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>From an earlier version</source>
        <translation>From an earlier version</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Login store</source>
        <translation>Login store</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>version not known</translation>
    </message>
    <message>
        <source>{a}, added by BAP Tiler, {b}</source>
        <translation>{a}, added by BAP Tiler, {b}</translation>
    </message>
    <message>
        <source>{a}, QGIS's Python, {b}</source>
        <translation>{a}, QGIS's Python, {b}</translation>
    </message>
    <message>
        <source>{a}, plugin {b}, {c}</source>
        <translation>{a}, plugin {b}, {c}</translation>
    </message>
    <message>
        <source>{a}, loaded by another plugin or script, {b}</source>
        <translation>{a}, loaded by another plugin or script, {b}</translation>
    </message>
    <message>
        <source>{a}: BAP Tiler needs {b}</source>
        <translation>{a}: BAP Tiler needs {b}</translation>
    </message>
    <message>
        <source>{a}, built with {b}</source>
        <translation>{a}, built with {b}</translation>
    </message>
    <message>
        <source>{a}, built with {b}: older than QGIS needs</source>
        <translation>{a}, built with {b}: older than QGIS needs</translation>
    </message>
    <message>
        <source>{a}, QGIS uses {b}: QGIS may crash when it is closed</source>
        <translation>{a}, QGIS uses {b}: QGIS may crash when it is closed</translation>
    </message>
    <message>
        <source>cannot be imported: {a}</source>
        <translation>cannot be imported: {a}</translation>
    </message>
    <message>
        <source>numpy {a} fits GDAL's bindings</source>
        <translation>numpy {a} fits GDAL's bindings</translation>
    </message>
    <message>
        <source>numpy {a} does not fit GDAL: {b}</source>
        <translation>numpy {a} does not fit GDAL: {b}</translation>
    </message>
    <message>
        <source>{a}, can be written to</source>
        <translation>{a}, can be written to</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, can be written to</source>
        <translation>{a}, does not exist yet, can be written to</translation>
    </message>
    <message>
        <source>{a}, cannot be written to: {b}</source>
        <translation>{a}, cannot be written to: {b}</translation>
    </message>
    <message>
        <source>{a}, does not exist yet, cannot be written to: {b}</source>
        <translation>{a}, does not exist yet, cannot be written to: {b}</translation>
    </message>
    <message>
        <source>nothing was added to this profile</source>
        <translation>nothing was added to this profile</translation>
    </message>
    <message>
        <source>{n} packages, {b}</source>
        <translation>{n} packages, {b}</translation>
    </message>
    <message>
        <source>{n} packages, {b}: they do not fit this QGIS any more</source>
        <translation>{n} packages, {b}: they do not fit this QGIS any more</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>{n} lost or changed, such as {b}</source>
        <translation>{n} lost or changed, such as {b}</translation>
    </message>
    <message>
        <source>QGIS has none</source>
        <translation>QGIS has none</translation>
    </message>
    <message>
        <source>cannot be used: {a}</source>
        <translation>cannot be used: {a}</translation>
    </message>
    <message>
        <source>no master password yet; QGIS asks for one with the first login</source>
        <translation>no master password yet; QGIS asks for one with the first login</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>locked; QGIS asks for the master password when it is needed</source>
        <translation>locked; QGIS asks for the master password when it is needed</translation>
    </message>
</context><context>
    <name>SelfCheckDialog</name>
    <message>
        <source>BAP Tiler: self-check</source>
        <translation>BAP Tiler: self-check</translation>
    </message>
    <message>
        <source>What is used, and from where</source>
        <translation>What is used, and from where</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copy everything as text; it contains no passwords</source>
        <translation>Copy everything as text; it contains no passwords</translation>
    </message>
    <message>
        <source>&amp;Python packages …</source>
        <translation>&amp;Python packages …</translation>
    </message>
    <message>
        <source>Add, renew or remove the Python packages</source>
        <translation>Add, renew or remove the Python packages</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>Looking at this installation …</source>
        <translation>Looking at this installation …</translation>
    </message>
    <message>
        <source>Everything fits together.</source>
        <translation>Everything fits together.</translation>
    </message>
    <message>
        <source>1 problem was found.</source>
        <translation>1 problem was found.</translation>
    </message>
    <message>
        <source>{n} problems were found.</source>
        <translation>{n} problems were found.</translation>
    </message>
    <message>
        <source>The self-check failed: {error}</source>
        <translation>The self-check failed: {error}</translation>
    </message>
</context><context>
    <name>StatusMap</name>
    <message>
        <source>Status map</source>
        <translation>Status map</translation>
    </message>
    <message>
        <source>Writes the map of a run's tiles, coloured by status, as a web page that works without internet.</source>
        <translation>Writes the map of a run's tiles, coloured by status, as a web page that works without internet.</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Web pages (*.html)</translation>
    </message>
    <message>
        <source>The web page to write.</source>
        <translation>The web page to write.</translation>
    </message>
</context><context>
    <name>StepBar</name>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
</context><context>
    <name>Steps</name>
    <message>
        <source>{a}: connecting to {b}</source>
        <translation>{a}: connecting to {b}</translation>
    </message>
    <message>
        <source>Still waiting for an answer of {a} ({n} s)</source>
        <translation>Still waiting for an answer of {a} ({n} s)</translation>
    </message>
    <message>
        <source>The summary cannot be written ({a})</source>
        <translation>The summary cannot be written ({a})</translation>
    </message>
    <message>
        <source>The jobs were told to end, which cannot be written down now: {a}</source>
        <translation>The jobs were told to end, which cannot be written down now: {a}</translation>
    </message>
    <message>
        <source>{n} jobs: the backend did not confirm that they are cancelled</source>
        <translation>{n} jobs: the backend did not confirm that they are cancelled</translation>
    </message>
    <message>
        <source>Tile {tile}: {decision}</source>
        <translation>Tile {tile}: {decision}</translation>
    </message>
</context><context>
    <name>SummaryTable</name>
    <message>
        <source>Fill in this overlap in the first step</source>
        <translation>Fill in this overlap in the first step</translation>
    </message>
    <message>
        <source>Take {metres} m</source>
        <translation>Take {metres} m</translation>
    </message>
</context><context>
    <name>TextsEditor</name>
    <message>
        <source>several, separated by commas</source>
        <translation>several, separated by commas</translation>
    </message>
</context><context>
    <name>TileComposite</name>
    <message>
        <source>Tile composite</source>
        <translation>Tile composite</translation>
    </message>
    <message>
        <source>Cuts an area into tiles, runs one openEO job per tile and joins the results to one mosaic per date: “Tile grid”, “Create run”, “Run jobs” and “Mosaic” in one step.

The run stays in its folder. When the algorithm is stopped, started again with the same run folder it goes on where it stopped, with the tiles and the process of that run.</source>
        <translation>Cuts an area into tiles, runs one openEO job per tile and joins the results to one mosaic per date: “Tile grid”, “Create run”, “Run jobs” and “Mosaic” in one step.

The run stays in its folder. When the algorithm is stopped, started again with the same run folder it goes on where it stopped, with the tiles and the process of that run.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Run folder</translation>
    </message>
    <message>
        <source>New or empty folder for the run, with the mosaics in its folder mosaics; or that of a run to go on with.</source>
        <translation>New or empty folder for the run, with the mosaics in its folder mosaics; or that of a run to go on with.</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>Mosaics</translation>
    </message>
    <message>
        <source>Shares of pixels with data, as JSON</source>
        <translation>Shares of pixels with data, as JSON</translation>
    </message>
    <message>
        <source>The run in {folder} goes on.</source>
        <translation>The run in {folder} goes on.</translation>
    </message>
    <message>
        <source>No tile finished, so there is no mosaic. The field message of {path} tells why.</source>
        <translation>No tile finished, so there is no mosaic. The field message of {path} tells why.</translation>
    </message>
</context><context>
    <name>TileDetail</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Open job page</source>
        <translation>&amp;Open job page</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
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
        <translation>Created</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>&amp;Job:</source>
        <translation>&amp;Job:</translation>
    </message>
    <message>
        <source>Backend:</source>
        <translation>Backend:</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Usage:</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>&amp;Message:</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>No tile is chosen</source>
        <translation>No tile is chosen</translation>
    </message>
    <message>
        <source>Tile {tile}: {status}</source>
        <translation>Tile {tile}: {status}</translation>
    </message>
    <message>
        <source>{number} credits</source>
        <translation>{number} credits</translation>
    </message>
    <message>
        <source>not told by the backend</source>
        <translation>not told by the backend</translation>
    </message>
    <message>
        <source>The run has kept no log of this tile; the backend may have one.</source>
        <translation>The run has kept no log of this tile; the backend may have one.</translation>
    </message>
    <message>
        <source>Asking {backend} …</source>
        <translation>Asking {backend} …</translation>
    </message>
</context><context>
    <name>TileReader</name>
    <message>
        <source>BAP Tiler: reading a tile</source>
        <translation>BAP Tiler: reading a tile</translation>
    </message>
    <message>
        <source>{backend} is not among the run's backends, or its local backend has ended.</source>
        <translation>{backend} is not among the run's backends, or its local backend has ended.</translation>
    </message>
    <message>
        <source>Log of {backend}</source>
        <translation>Log of {backend}</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>The log is empty.</translation>
    </message>
    <message>
        <source>BAP Tiler: log of a job</source>
        <translation>BAP Tiler: log of a job</translation>
    </message>
    <message>
        <source>BAP Tiler: opening results</source>
        <translation>BAP Tiler: opening results</translation>
    </message>
    <message>
        <source>None of the files can be shown on the map.</source>
        <translation>None of the files can be shown on the map.</translation>
    </message>
</context><context>
    <name>TileRows</name>
    <message>
        <source>Tile</source>
        <translation>Tile</translation>
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
        <translation>Job</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context><context>
    <name>TileTable</name>
    <message>
        <source>Tile, job, backend or message</source>
        <translation>Tile, job, backend or message</translation>
    </message>
    <message>
        <source>Show only tiles that contain this text</source>
        <translation>Show only tiles that contain this text</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>Show only tiles with these statuses</source>
        <translation>Show only tiles with these statuses</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>S&amp;tatus:</source>
        <translation>S&amp;tatus:</translation>
    </message>
    <message>
        <source>{shown} of {total} tiles</source>
        <translation>{shown} of {total} tiles</translation>
    </message>
    <message>
        <source>{total} tiles</source>
        <translation>{total} tiles</translation>
    </message>
</context><context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the jobs</source>
        <translation>Timeline of the jobs</translation>
    </message>
    <message>
        <source>No job has been created yet</source>
        <translation>No job has been created yet</translation>
    </message>
    <message>
        <source>Tile {tile}, attempt {attempt}</source>
        <translation>Tile {tile}, attempt {attempt}</translation>
    </message>
    <message>
        <source>Created {time}</source>
        <translation>Created {time}</translation>
    </message>
    <message>
        <source>{time} without jobs</source>
        <translation>{time} without jobs</translation>
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
        <translation>Jobs under way: {n}</translation>
    </message>
    <message>
        <source>not started yet: {n}</source>
        <translation>not started yet: {n}</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duration</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memory</translation>
    </message>
</context><context>
    <name>_LogRows</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context><context>
    <name>_View</name>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
</context></TS>
