<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActivityList</name>
    <message>
        <source>Find an activity</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Try “image”, “video” or “year”.</source>
        <translation>Essayez «&#x202f;image&#x202f;», «&#x202f;vidéo&#x202f;» ou «&#x202f;année&#x202f;».</translation>
    </message>
    <message>
        <source>See all activities</source>
        <translation>Voir toutes les activités</translation>
    </message>
    <message>
        <source>Add your own figure</source>
        <translation>Ajouter un chiffre</translation>
    </message>
    <message>
        <source>Nothing called “{text}”</source>
        <translation>Rien pour «&#x202f;{text}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>ActivityRail</name>
    <message>
        <source>Find an activity</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Add your own figure</source>
        <translation>Ajouter un chiffre</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>How much?</source>
        <translation>Combien&#x202f;?</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Vouliez-vous dire&#x202f;?</translation>
    </message>
    <message>
        <source>How much, by hand</source>
        <translation>Combien, à la main</translation>
    </message>
    <message>
        <source>Usual amounts</source>
        <translation>Quantités usuelles</translation>
    </message>
    <message>
        <source>Type “50 GWh”, “3” or “10 a day for 1 year”, then Enter</source>
        <translation>Tapez «&#x202f;50 GWh&#x202f;», «&#x202f;3&#x202f;» ou «&#x202f;10 par jour pendant 1 an&#x202f;», puis Entrée</translation>
    </message>
    <message>
        <source>Type another…</source>
        <translation>En taper une autre…</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
</context>
<context>
    <name>BasisSwitch</name>
    <message>
        <source>Where the electricity is made</source>
        <translation>Où l’électricité est produite</translation>
    </message>
    <message>
        <source>A cleaner grid changes the CO₂, not the electricity.</source>
        <translation>Une électricité plus propre change le CO₂, pas la quantité d’électricité.</translation>
    </message>
    <message>
        <source>Water that cools the servers, on site. Power stations are not counted.</source>
        <translation>L’eau qui refroidit les serveurs, sur place. Les centrales électriques ne sont pas comptées.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Over the years</source>
        <translation>Au fil des ans</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Who says so?</source>
        <translation>Qui le dit&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>From one person to everybody</source>
        <translation>D’une personne à tout le monde</translation>
    </message>
    <message>
        <source>Choose something else</source>
        <translation>Choisir autre chose</translation>
    </message>
    <message>
        <source>People do not ask for this one by one. Choose a question or an image.</source>
        <translation>On ne demande pas cela un par un. Choisissez une question ou une image.</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>{units} a day for each</source>
        <translation>{units} par jour pour chacune</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>one person, in a day</source>
        <translation>une personne, en un jour</translation>
    </message>
    <message>
        <source>one person, in {days}</source>
        <translation>une personne, en {days}</translation>
    </message>
    <message>
        <source>everybody, in a day</source>
        <translation>tout le monde, en un jour</translation>
    </message>
    <message>
        <source>everybody, in {days}</source>
        <translation>tout le monde, en {days}</translation>
    </message>
</context>
<context>
    <name>ClaimView</name>
    <message>
        <source>About the article</source>
        <translation>À propos de l’article</translation>
    </message>
    <message>
        <source>The sum, redone</source>
        <translation>Le calcul, refait</translation>
    </message>
    <message>
        <source>Each line on this scale is about three times the last. Dots: confidence.</source>
        <translation>Sur cette échelle, chaque trait vaut environ trois fois le précédent. Points&#x202f;: confiance.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Check a claim of your own</source>
        <translation>Vérifier une autre affirmation</translation>
    </message>
    <message>
        <source>Claims of the article</source>
        <translation>Affirmations de l’article</translation>
    </message>
    <message>
        <source>The data in use has nothing with which a claim could be checked.</source>
        <translation>Les données utilisées n’ont rien avec quoi vérifier une affirmation.</translation>
    </message>
    <message>
        <source>What the article says</source>
        <translation>Ce que dit l’article</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Choose another activity</source>
        <translation>Choisir une autre activité</translation>
    </message>
    <message>
        <source>Choose another amount</source>
        <translation>Choisir une autre quantité</translation>
    </message>
    <message>
        <source>Type another energy</source>
        <translation>Taper une autre énergie</translation>
    </message>
    <message>
        <source>Choose what to count in</source>
        <translation>Choisir en quoi compter</translation>
    </message>
</context>
<context>
    <name>DesktopWindow</name>
    <message>
        <source>Comparawatt: the electricity of AI, compared</source>
        <translation>Comparawatt&#x202f;: l’électricité de l’IA, comparée</translation>
    </message>
    <message>
        <source>Open a comparison…</source>
        <translation>Ouvrir une comparaison…</translation>
    </message>
    <message>
        <source>Save this comparison…</source>
        <translation>Enregistrer cette comparaison…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>From one person to everybody</source>
        <translation>D’une personne à tout le monde</translation>
    </message>
    <message>
        <source>Check a claim of your own</source>
        <translation>Vérifier une autre affirmation</translation>
    </message>
    <message>
        <source>Your own figures</source>
        <translation>Vos propres chiffres</translation>
    </message>
    <message>
        <source>What is a kWh?</source>
        <translation>Qu’est-ce qu’un kWh&#x202f;?</translation>
    </message>
</context>
<context>
    <name>EstimateDetails</name>
    <message>
        <source>About this figure</source>
        <translation>À propos de ce chiffre</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>EstimatePanel</name>
    <message>
        <source>Who says so?</source>
        <translation>Qui le dit&#x202f;?</translation>
    </message>
    <message>
        <source>Fold this panel</source>
        <translation>Replier ce panneau</translation>
    </message>
    <message>
        <source>Fold this panel (W)</source>
        <translation>Replier ce panneau (W)</translation>
    </message>
    <message>
        <source>All figures on one scale</source>
        <translation>Tous les chiffres sur une échelle</translation>
    </message>
    <message>
        <source>confidence in the source</source>
        <translation>confiance dans la source</translation>
    </message>
    <message>
        <source>data of {date}</source>
        <translation>données du {date}</translation>
    </message>
</context>
<context>
    <name>EstimateTableView</name>
    <message>
        <source>All figures as a table</source>
        <translation>Tous les chiffres en tableau</translation>
    </message>
</context>
<context>
    <name>FigureBoard</name>
    <message>
        <source>All figures, from the lowest to the highest</source>
        <translation>Tous les chiffres, du plus bas au plus haut</translation>
    </message>
</context>
<context>
    <name>FigureFields</name>
    <message>
        <source>How much, as in “3 Wh”</source>
        <translation>Combien («&#x202f;3&#xa0;Wh&#x202f;»)</translation>
    </message>
    <message>
        <source>At least (may stay empty)</source>
        <translation>Au moins (facultatif)</translation>
    </message>
    <message>
        <source>At most (may stay empty)</source>
        <translation>Au plus (facultatif)</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open a comparison</source>
        <translation>Ouvrir une comparaison</translation>
    </message>
    <message>
        <source>Save this comparison</source>
        <translation>Enregistrer cette comparaison</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>Comparaisons</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Chercher dans&#x202f;:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Type de fichier&#x202f;:</translation>
    </message>
</context>
<context>
    <name>KilowattHour</name>
    <message>
        <source>What is a kWh?</source>
        <translation>Qu’est-ce qu’un kWh&#x202f;?</translation>
    </message>
</context>
<context>
    <name>LabelledChart</name>
    <message>
        <source>What stands side by side</source>
        <translation>Ce qui est côte à côte</translation>
    </message>
    <message>
        <source>Bars on one scale that begins at zero</source>
        <translation>Barres sur une même échelle qui part de zéro</translation>
    </message>
    <message>
        <source>Remove this row (Delete)</source>
        <translation>Retirer cette ligne (Suppr)</translation>
    </message>
    <message>
        <source>Whole scale</source>
        <translation>Échelle entière</translation>
    </message>
    <message>
        <source>Nothing stands here. Add an activity to compare.</source>
        <translation>Rien à comparer. Ajoutez une activité.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>With AI</source>
        <translation>Avec l’IA</translation>
    </message>
    <message>
        <source>Everyday</source>
        <translation>Au quotidien</translation>
    </message>
    <message>
        <source>From the lowest to the highest</source>
        <translation>Du plus bas au plus haut</translation>
    </message>
</context>
<context>
    <name>NoEstimates</name>
    <message>
        <source>You named this energy yourself. Choose an activity to see who says what about it.</source>
        <translation>Vous avez donné cette énergie vous-même. Choisissez une activité pour voir qui en dit quoi.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>{energy}: what is a kWh?</source>
        <translation>{energy}&#x202f;: qu’est-ce qu’un kWh&#x202f;?</translation>
    </message>
    <message>
        <source>What is a kWh? (K)</source>
        <translation>Qu’est-ce qu’un kWh&#x202f;? (K)</translation>
    </message>
</context>
<context>
    <name>OwnClaim</name>
    <message>
        <source>Check a claim of your own</source>
        <translation>Vérifier une autre affirmation</translation>
    </message>
    <message>
        <source>What did you read or hear?</source>
        <translation>Qu’avez-vous lu ou entendu&#x202f;?</translation>
    </message>
    <message>
        <source>uses as much as</source>
        <translation>consomme autant que</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>See it on the stage</source>
        <translation>Voir sur la scène</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Combien&#x202f;?</translation>
    </message>
    <message>
        <source>How many are claimed?</source>
        <translation>Combien, d’après l’affirmation&#x202f;?</translation>
    </message>
    <message>
        <source>for example: 1.6 million</source>
        <translation>par exemple&#x202f;: 1,6 million</translation>
    </message>
</context>
<context>
    <name>OwnEntries</name>
    <message>
        <source>Nothing yet. What you add stands here, and can be changed and removed.</source>
        <translation>Rien pour l’instant. Ce que vous ajoutez s’affiche ici&#x202f;; on peut le modifier et le retirer.</translation>
    </message>
    <message>
        <source>Not shown: {count} more</source>
        <translation>Non affichés&#x202f;: {count} de plus</translation>
    </message>
    <message>
        <source>In this file, and kept as it is: {count} that this form cannot change</source>
        <translation>Dans ce fichier, et gardés tels quels&#x202f;: {count} que ce formulaire ne sait pas modifier</translation>
    </message>
</context>
<context>
    <name>OwnFigures</name>
    <message>
        <source>Your own figures</source>
        <translation>Vos propres chiffres</translation>
    </message>
    <message>
        <source>Add what your school, your town or your newspaper says. It is kept on this computer only.</source>
        <translation>Ajoutez ce que dit votre école, votre ville ou votre journal. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>What you have added</source>
        <translation>Vos ajouts</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Keys {key}</source>
        <translation>Touches {key}</translation>
    </message>
    <message>
        <source>“{name}” is in the list of activities now.</source>
        <translation>«&#x202f;{name}&#x202f;» est maintenant dans la liste des activités.</translation>
    </message>
    <message>
        <source>“{name}” stands under “Who says so?” now.</source>
        <translation>«&#x202f;{name}&#x202f;» figure maintenant sous «&#x202f;Qui le dit&#x202f;?&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” can be counted in now.</source>
        <translation>On peut maintenant compter en «&#x202f;{name}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>An activity</source>
        <translation>Une activité</translation>
    </message>
    <message>
        <source>A figure for an activity</source>
        <translation>Un chiffre pour une activité</translation>
    </message>
    <message>
        <source>Something to compare with</source>
        <translation>De quoi comparer</translation>
    </message>
    <message>
        <source>For which activity</source>
        <translation>Pour quelle activité</translation>
    </message>
    <message>
        <source>Choose an activity</source>
        <translation>Choisir une activité</translation>
    </message>
    <message>
        <source>Where it stands in the list</source>
        <translation>Place dans la liste</translation>
    </message>
    <message>
        <source>Drawn with</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Show it as a lane</source>
        <translation>Montrer sur une ligne</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>Where it is said, as in “Electricity bill”</source>
        <translation>Où c’est dit, comme «&#x202f;Facture&#x202f;»</translation>
    </message>
    <message>
        <source>Link (may stay empty)</source>
        <translation>Lien (facultatif)</translation>
    </message>
    <message>
        <source>Do not change it</source>
        <translation>Ne pas modifier</translation>
    </message>
    <message>
        <source>a bolt</source>
        <translation>un éclair</translation>
    </message>
    <message>
        <source>a house</source>
        <translation>une maison</translation>
    </message>
    <message>
        <source>a city</source>
        <translation>une ville</translation>
    </message>
    <message>
        <source>a phone</source>
        <translation>un téléphone</translation>
    </message>
    <message>
        <source>a kettle</source>
        <translation>une bouilloire</translation>
    </message>
    <message>
        <source>a car</source>
        <translation>une voiture</translation>
    </message>
    <message>
        <source>a screen</source>
        <translation>un écran</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>Also in: {name}</source>
        <translation>Aussi en&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Garder la modification</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>Modifier «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Retirer «&#x202f;{name}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the comparison (Esc)</source>
        <translation>Retour à la comparaison (Échap)</translation>
    </message>
</context>
<context>
    <name>PairSentence</name>
    <message>
        <source>Choose what is compared</source>
        <translation>Choisir ce qui est comparé</translation>
    </message>
</context>
<context>
    <name>PlaybackBar</name>
    <message>
        <source>One fold at a time</source>
        <translation>Un échange à la fois</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>How far the count has come</source>
        <translation>Où en est le compte</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>play</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>next fold</source>
        <translation>échange suivant</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Touche {key}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>PowerAndTime</name>
    <message>
        <source>An LED bulb</source>
        <translation>Une ampoule LED</translation>
    </message>
    <message>
        <source>A kettle or a heater</source>
        <translation>Une bouilloire ou un radiateur</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>time</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>1 block = {count}</source>
        <translation>1 bloc = {count}</translation>
    </message>
    <message>
        <source>Power × time = energy</source>
        <translation>Puissance × durée = énergie</translation>
    </message>
    <message>
        <source>A watt says how fast electricity is used; a watt-hour says how much was used. A thousand watts for one hour make one kilowatt-hour, 1 kWh.</source>
        <translation>Le watt dit à quelle vitesse on consomme l’électricité&#x202f;; le wattheure dit combien on en a consommé. Mille watts pendant une heure font un kilowattheure, 1 kWh.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Add an activity</source>
        <translation>Ajouter une activité</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Ordre des lignes</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Plus grand d’abord</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Plus petit d’abord</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Dans l’ordre d’ajout</translation>
    </message>
    <message>
        <source>At most {count} activities: remove one first</source>
        <translation>{count} activités au plus&#x202f;: retirez-en une d’abord</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources, data of {date}</source>
        <translation>Sources, données du {date}</translation>
    </message>
    <message>
        <source>Copy as BibTeX</source>
        <translation>Copier en BibTeX</translation>
    </message>
    <message>
        <source>Other sources of the data</source>
        <translation>Autres sources des données</translation>
    </message>
    <message>
        <source>looked at on {date}</source>
        <translation>consulté le {date}</translation>
    </message>
    <message>
        <source>Open in the browser: {url}</source>
        <translation>Ouvrir dans le navigateur&#x202f;: {url}</translation>
    </message>
</context>
<context>
    <name>TenTimes</name>
    <message>
        <source>In blocks: one block more = × 10</source>
        <translation>En blocs&#x202f;: un bloc de plus = × 10</translation>
    </message>
    <message>
        <source>The same in true lengths</source>
        <translation>Les mêmes en vraies longueurs</translation>
    </message>
    <message>
        <source>One block more = ten times as much</source>
        <translation>Un bloc de plus = dix fois plus</translation>
    </message>
    <message>
        <source>In true lengths, a thousand leaves no room to see one. In blocks, both can be seen: a bar that is a little longer means a lot more.</source>
        <translation>En vraies longueurs, mille ne laisse plus de place pour voir un. En blocs, on voit les deux&#x202f;: une barre un peu plus longue veut dire beaucoup plus.</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Pictograms</source>
        <translation>Pictogrammes</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Who says so?</source>
        <translation>Qui le dit&#x202f;?</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Touche {key}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Check the article</source>
        <translation>Vérifier l’article</translation>
    </message>
    <message>
        <source>The claims of the article, checked one by one</source>
        <translation>Les affirmations de l’article, vérifiées une à une</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Files, sources and explanations</source>
        <translation>Fichiers, sources et explications</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Light or dark (T)</source>
        <translation>Clair ou sombre (T)</translation>
    </message>
</context>
<context>
    <name>UnitLadder</name>
    <message>
        <source>A ladder of units</source>
        <translation>Une échelle d’unités</translation>
    </message>
    <message>
        <source>Each rung is a thousand times the one below it: kilo, mega, giga, tera.</source>
        <translation>Chaque barreau vaut mille fois celui d’en dessous&#x202f;: kilo, méga, giga, téra.</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>Nothing is known here that could be otherwise.</source>
        <translation>Rien n’est connu ici qui puisse être autrement.</translation>
    </message>
</context>
<context>
    <name>WordsFields</name>
    <message>
        <source>What it is, as in “homework help from a chatbot”</source>
        <translation>Ce que c’est, comme «&#x202f;une aide aux devoirs par une IA&#x202f;»</translation>
    </message>
    <message>
        <source>What this figure is called, as in “Our newspaper”</source>
        <translation>Nom de ce chiffre, comme «&#x202f;Notre journal&#x202f;»</translation>
    </message>
    <message>
        <source>What it is, as in “a day of our school”</source>
        <translation>Ce que c’est, comme «&#x202f;une journée de notre école&#x202f;»</translation>
    </message>
    <message>
        <source>One of it</source>
        <translation>Au singulier</translation>
    </message>
    <message>
        <source>Several of it</source>
        <translation>Au pluriel</translation>
    </message>
    <message>
        <source>After “million”</source>
        <translation>Après «&#x202f;million&#x202f;»</translation>
    </message>
    <message>
        <source>What the figure covers (may stay empty)</source>
        <translation>Ce que le chiffre compte (facultatif)</translation>
    </message>
</context>
<context>
    <name>YearsPlot</name>
    <message>
        <source>The figures by year</source>
        <translation>Les chiffres par année</translation>
    </message>
    <message>
        <source>Left and Right move from figure to figure, Enter chooses, + and - zoom, 0 shows all.</source>
        <translation>Gauche et Droite passent d’un chiffre à l’autre, Entrée choisit, + et - changent d’échelle, 0 montre tout.</translation>
    </message>
</context>
<context>
    <name>_SourceBlock</name>
    <message>
        <source>Open the source</source>
        <translation>Ouvrir la source</translation>
    </message>
</context>
</TS>
