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
        <source>You named this energy yourself. Choose an activity to see who says what about it.</source>
        <translation>Vous avez donné cette énergie vous-même. Choisissez une activité pour voir qui en dit quoi.</translation>
    </message>
    <message>
        <source>confidence in the source</source>
        <translation>confiance dans la source</translation>
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
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
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
    <name>Stage</name>
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
</TS>
