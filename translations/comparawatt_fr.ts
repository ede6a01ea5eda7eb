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
        <source>Sources</source>
        <translation>Sources</translation>
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
