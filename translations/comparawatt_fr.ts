<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Comparawatt</source>
        <translation>À propos de Comparawatt</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Sources of the data</source>
        <translation>Sources des données</translation>
    </message>
    <message>
        <source>Program and data</source>
        <translation>Programme et données</translation>
    </message>
    <message>
        <source>Where files are</source>
        <translation>Où sont les fichiers</translation>
    </message>
    <message>
        <source>What is inside, and its licences</source>
        <translation>Ce qu’il y a dedans, et ses licences</translation>
    </message>
    <message>
        <source>Comparawatt is free, under the MIT licence. It stands on the work of others:</source>
        <translation>Comparawatt est libre, sous licence MIT. Il s’appuie sur le travail d’autres&#x202f;:</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>edition of {date}</source>
        <translation>édition du {date}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>nowhere: the system knows no home</source>
        <translation>nulle part&#x202f;: le système ne connaît pas de dossier personnel</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Vos réglages</translation>
    </message>
    <message>
        <source>Your own figures, articles and stories</source>
        <translation>Vos chiffres, articles et récits</translation>
    </message>
    <message>
        <source>Your administrator’s settings</source>
        <translation>Les réglages de votre administrateur</translation>
    </message>
    <message>
        <source>Data that come with the program</source>
        <translation>Données fournies avec le programme</translation>
    </message>
    <message>
        <source>licence in its own files</source>
        <translation>licence dans ses propres fichiers</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>C’est dans le presse-papiers.</translation>
    </message>
</context>
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
    <name>AllWords</name>
    <message>
        <source>Also in: {name}</source>
        <translation>Aussi en&#x202f;: {name}</translation>
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
    <name>Appearance</name>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Seen by others</source>
        <translation>Vu par d’autres</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
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
    <message>
        <source>{size}%</source>
        <translation>{size}&#xa0;%</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Bright room</source>
        <translation>Salle éclairée</translation>
    </message>
    <message>
        <source>Without red</source>
        <translation>Sans le rouge</translation>
    </message>
    <message>
        <source>Without green</source>
        <translation>Sans le vert</translation>
    </message>
    <message>
        <source>Without blue</source>
        <translation>Sans le bleu</translation>
    </message>
    <message>
        <source>The present comparison, in the theme that is chosen.</source>
        <translation>La comparaison en cours, dans le thème choisi.</translation>
    </message>
    <message>
        <source>A projector in a bright room: daylight adds a third of the projector’s white everywhere, and black becomes grey. High contrast and large text help.</source>
        <translation>Un vidéoprojecteur dans une salle éclairée&#x202f;: la lumière du jour ajoute partout un tiers du blanc du projecteur, et le noir devient gris. Un contraste élevé et un grand texte aident.</translation>
    </message>
    <message>
        <source>Protanopia: seen without the cones for red.</source>
        <translation>Protanopie&#x202f;: vu sans les cônes du rouge.</translation>
    </message>
    <message>
        <source>Deuteranopia: seen without the cones for green.</source>
        <translation>Deutéranopie&#x202f;: vu sans les cônes du vert.</translation>
    </message>
    <message>
        <source>Tritanopia: seen without the cones for blue.</source>
        <translation>Tritanopie&#x202f;: vu sans les cônes du bleu.</translation>
    </message>
</context>
<context>
    <name>BasisSwitch</name>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
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
    <name>BlackScreen</name>
    <message>
        <source>Black screen: any key returns</source>
        <translation>Écran noir&#x202f;: toute touche y met fin</translation>
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
        <source>Count it live</source>
        <translation>Le compter en direct</translation>
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
</context>
<context>
    <name>ChainSteps</name>
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
    <name>ChoosePage</name>
    <message>
        <source>What would you like to compare?</source>
        <translation>Que voulez-vous comparer&#x202f;?</translation>
    </message>
    <message>
        <source>With AI</source>
        <translation>Avec l’IA</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Au quotidien</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
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
        <source>Dots: confidence.</source>
        <translation>Points&#x202f;: confiance.</translation>
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
        <source>All claims</source>
        <translation>Les affirmations</translation>
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
    <name>ComparisonView</name>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Comparawatt, for the speaker</source>
        <translation>Comparawatt, pour l’orateur</translation>
    </message>
    <message>
        <source>The audience sees a black screen.</source>
        <translation>Le public voit un écran noir.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Écran noir</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>Échanger les écrans</translation>
    </message>
    <message>
        <source>Scenes: Enter goes to one</source>
        <translation>Scènes&#x202f;: Entrée ouvre celle qui est choisie</translation>
    </message>
</context>
<context>
    <name>ConsoleSide</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Since the first “next”</source>
        <translation>Depuis le premier «&#x202f;suivant&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>What is shown, as a table</source>
        <translation>Ce qui est montré, en tableau</translation>
    </message>
</context>
<context>
    <name>DesktopWindow</name>
    <message>
        <source>Comparawatt: the electricity of AI, compared</source>
        <translation>Comparawatt&#x202f;: l’électricité de l’IA, comparée</translation>
    </message>
    <message>
        <source>The electricity of AI, counted in homes, days of a city and phone charges.</source>
        <translation>L’électricité de l’IA, comptée en foyers, en jours d’une ville et en charges de téléphone.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>The sentence is on the clipboard, with its source.</source>
        <translation>La phrase est dans le presse-papiers, avec sa source.</translation>
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
    <name>Guess</name>
    <message>
        <source>Your turn to guess</source>
        <translation>À vous de deviner</translation>
    </message>
    <message>
        <source>On a scale</source>
        <translation>Sur une échelle</translation>
    </message>
    <message>
        <source>By hands</source>
        <translation>À main levée</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>See on the stage</source>
        <translation>Voir sur la scène</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>Deviner encore</translation>
    </message>
    <message>
        <source>Another guess</source>
        <translation>Autre devinette</translation>
    </message>
    <message>
        <source>1 to 4: one hand more for A to D. With Shift: one less. →: reveal. B: black screen.</source>
        <translation>1 à 4&#x202f;: une main de plus pour A à D. Avec Maj&#x202f;: une de moins. →&#x202f;: révéler. B&#x202f;: écran noir.</translation>
    </message>
</context>
<context>
    <name>GuessCard</name>
    <message>
        <source>One hand more for {letter}</source>
        <translation>Une main de plus pour {letter}</translation>
    </message>
    <message>
        <source>One hand less for {letter}</source>
        <translation>Une main de moins pour {letter}</translation>
    </message>
</context>
<context>
    <name>GuessPage</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
</context>
<context>
    <name>GuessScale</name>
    <message>
        <source>Move the slider to your guess</source>
        <translation>Placez le curseur sur votre réponse</translation>
    </message>
</context>
<context>
    <name>HeadFields</name>
    <message>
        <source>Name of the story ({name})</source>
        <translation>Nom du récit ({name})</translation>
    </message>
    <message>
        <source>Minutes of the whole story (empty: those of its scenes together)</source>
        <translation>Minutes de tout le récit (vide&#x202f;: la somme de ses scènes)</translation>
    </message>
    <message>
        <source>For whom it is, and what is needed ({name})</source>
        <translation>Pour qui, et ce qu’il faut ({name})</translation>
    </message>
</context>
<context>
    <name>Introduction</name>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>When somebody asks an AI for something, computers far away use electricity: Comparawatt shows how much, in things that you know, such as homes, days of a city and phone charges.</source>
        <translation>Quand on demande quelque chose à une IA, des ordinateurs, loin d’ici, consomment de l’électricité&#x202f;: Comparawatt montre combien, en choses que l’on connaît, comme des foyers, des jours d’une ville ou des charges de téléphone.</translation>
    </message>
    <message>
        <source>Choose an activity and change any marked word: every number says who gave it, and between which two numbers it may lie, since nobody knows it exactly.</source>
        <translation>Choisissez une activité et changez les mots surlignés&#x202f;: chaque nombre dit de qui il vient et entre quels deux nombres il peut se trouver, car personne ne le connaît exactement.</translation>
    </message>
    <message>
        <source>It is neither for AI nor against it: the sums are all there to see, and what you think of them is up to you.</source>
        <translation>Ce n’est ni pour ni contre l’IA&#x202f;: tous les calculs sont là, sous vos yeux, et c’est à vous d’en penser ce que vous voulez.</translation>
    </message>
    <message>
        <source>See the comparison</source>
        <translation>Voir la comparaison</translation>
    </message>
    <message>
        <source>What is a kWh?</source>
        <translation>Qu’est-ce qu’un kWh&#x202f;?</translation>
    </message>
    <message>
        <source>Check the article</source>
        <translation>Vérifier l’article</translation>
    </message>
    <message>
        <source>The keys</source>
        <translation>Les touches</translation>
    </message>
    <message>
        <source>About Comparawatt</source>
        <translation>À propos de Comparawatt</translation>
    </message>
</context>
<context>
    <name>Keep</name>
    <message>
        <source>Keep a picture</source>
        <translation>Garder une image</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy as sentence</source>
        <translation>Copier la phrase</translation>
    </message>
    <message>
        <source>Keys {key}</source>
        <translation>Touches {key}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Montrer l’image</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>Montrer en code QR</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dessins</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>L’image est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The sentence is on the clipboard, with its source.</source>
        <translation>La phrase est dans le presse-papiers, avec sa source.</translation>
    </message>
</context>
<context>
    <name>KeepChoices</name>
    <message>
        <source>Poster</source>
        <translation>Affiche</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>Sous quelle forme&#x202f;?</translation>
    </message>
    <message>
        <source>Which paper?</source>
        <translation>Sur quel papier&#x202f;?</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
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
    <message>
        <source>Which colours?</source>
        <translation>Avec quelles couleurs&#x202f;?</translation>
    </message>
    <message>
        <source>How large, in pixels?</source>
        <translation>Quelle taille, en pixels&#x202f;?</translation>
    </message>
    <message>
        <source>With a QR code that holds the sentence and its source</source>
        <translation>Avec un code QR qui contient la phrase et sa source</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Look for an activity</source>
        <translation>Chercher une activité</translation>
    </message>
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
        <source>Who says so? (open or fold)</source>
        <translation>Qui le dit&#x202f;? (ouvrir ou replier)</translation>
    </message>
    <message>
        <source>Guess first</source>
        <translation>Deviner d’abord</translation>
    </message>
    <message>
        <source>Add to my story</source>
        <translation>Ajouter à mon récit</translation>
    </message>
    <message>
        <source>Copy the sentence with its source</source>
        <translation>Copier la phrase avec sa source</translation>
    </message>
    <message>
        <source>What if… (open or fold)</source>
        <translation>Et si… (ouvrir ou replier)</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
    <message>
        <source>What is shown, as a table</source>
        <translation>Ce qui est montré, en tableau</translation>
    </message>
    <message>
        <source>What is a kWh?</source>
        <translation>Qu’est-ce qu’un kWh&#x202f;?</translation>
    </message>
    <message>
        <source>English or French</source>
        <translation>Anglais ou français</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Present a story</source>
        <translation>Présenter un récit</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Back, or out of the full screen</source>
        <translation>Revenir, ou quitter le plein écran</translation>
    </message>
    <message>
        <source>While people guess: a hand for A to D, with Shift one less</source>
        <translation>Pendant qu’on devine&#x202f;: une main pour A à D, avec Maj une de moins</translation>
    </message>
    <message>
        <source>Take a row away, side by side, or a scene</source>
        <translation>Retirer une ligne, côte à côte, ou une scène</translation>
    </message>
    <message>
        <source>Keep a picture</source>
        <translation>Garder une image</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Undo a change of your own figures</source>
        <translation>Annuler un changement de vos chiffres</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Le rétablir</translation>
    </message>
    <message>
        <source>The next control</source>
        <translation>Élément suivant</translation>
    </message>
    <message>
        <source>The control before</source>
        <translation>Élément précédent</translation>
    </message>
    <message>
        <source>Press or choose it</source>
        <translation>Appuyer ou choisir</translation>
    </message>
    <message>
        <source>From row to row of a list</source>
        <translation>De ligne en ligne dans une liste</translation>
    </message>
    <message>
        <source>Text as large as it was designed</source>
        <translation>Texte à sa taille d’origine</translation>
    </message>
    <message>
        <source>Open a comparison, or a story where one is made</source>
        <translation>Ouvrir une comparaison, ou un récit sur sa page</translation>
    </message>
    <message>
        <source>Save this comparison, or the story</source>
        <translation>Enregistrer cette comparaison, ou le récit</translation>
    </message>
    <message>
        <source>Undo a change of the story</source>
        <translation>Annuler un changement du récit</translation>
    </message>
    <message>
        <source>A new scene</source>
        <translation>Une nouvelle scène</translation>
    </message>
    <message>
        <source>Duplicate the scene</source>
        <translation>Dupliquer la scène</translation>
    </message>
    <message>
        <source>Move the scene up</source>
        <translation>Monter la scène</translation>
    </message>
    <message>
        <source>Move the scene down</source>
        <translation>Descendre la scène</translation>
    </message>
    <message>
        <source>Move a slider, from point to point, or from fold to fold</source>
        <translation>Bouger un curseur, ou aller de point en point, d’échange en échange</translation>
    </message>
    <message>
        <source>Play or pause a pictogram or the live meter</source>
        <translation>Lancer ou mettre en pause un pictogramme ou le compteur</translation>
    </message>
    <message>
        <source>The fold before, the next fold of a pictogram</source>
        <translation>L’échange précédent ou suivant d’un pictogramme</translation>
    </message>
    <message>
        <source>While people guess: reveal</source>
        <translation>Pendant qu’on devine&#x202f;: révéler</translation>
    </message>
    <message>
        <source>A black screen, while people guess</source>
        <translation>Écran noir, pendant qu’on devine</translation>
    </message>
    <message>
        <source>Closer or farther, in a plot</source>
        <translation>De plus près ou de plus loin, dans un graphique</translation>
    </message>
    <message>
        <source>All of the plot</source>
        <translation>Tout le graphique</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The keys</source>
        <translation>Les touches</translation>
    </message>
    <message>
        <source>While somebody types into a field, a single key is what they type.</source>
        <translation>Dans un champ de texte, une touche seule écrit ce qu’elle porte.</translation>
    </message>
    <message>
        <source>On the main screen</source>
        <translation>Sur l’écran principal</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
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
    <name>LessonSheet</name>
    <message>
        <source>Lesson sheet</source>
        <translation>Fiche de cours</translation>
    </message>
    <message>
        <source>Which lesson?</source>
        <translation>Quelle leçon&#x202f;?</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>En quelle langue&#x202f;?</translation>
    </message>
    <message>
        <source>Which paper?</source>
        <translation>Sur quel papier&#x202f;?</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
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
    <message>
        <source>How shall the pictures look?</source>
        <translation>Quel aspect pour les images&#x202f;?</translation>
    </message>
    <message>
        <source>How many pixels?</source>
        <translation>Combien de pixels&#x202f;?</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>Enregistrer la fiche…</translation>
    </message>
    <message>
        <source>All scenes as pictures…</source>
        <translation>Toutes les scènes en images…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Enregistrer la fiche</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Where shall the folder with the pictures be?</source>
        <translation>Où mettre le dossier des images&#x202f;?</translation>
    </message>
</context>
<context>
    <name>MenuTable</name>
    <message>
        <source>Open a comparison…</source>
        <translation>Ouvrir une comparaison…</translation>
    </message>
    <message>
        <source>Save this comparison…</source>
        <translation>Enregistrer cette comparaison…</translation>
    </message>
    <message>
        <source>Keep a picture…</source>
        <translation>Garder une image…</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>Montrer en code QR</translation>
    </message>
    <message>
        <source>Copy as sentence</source>
        <translation>Copier la phrase</translation>
    </message>
    <message>
        <source>Add to my story</source>
        <translation>Ajouter à mon récit</translation>
    </message>
    <message>
        <source>Your story</source>
        <translation>Votre récit</translation>
    </message>
    <message>
        <source>Guess first</source>
        <translation>Deviner d’abord</translation>
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
        <source>Live meter</source>
        <translation>Compteur en direct</translation>
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
    <message>
        <source>Lesson sheet</source>
        <translation>Fiche de cours</translation>
    </message>
    <message>
        <source>What is shown, as a table</source>
        <translation>Ce qui est montré, en tableau</translation>
    </message>
    <message>
        <source>The keys</source>
        <translation>Les touches</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>About Comparawatt</source>
        <translation>À propos de Comparawatt</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
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
    <message>
        <source>Let things move</source>
        <translation>Laisser bouger</translation>
    </message>
    <message>
        <source>Let nothing move</source>
        <translation>Ne rien faire bouger</translation>
    </message>
    <message>
        <source>Text size, and how others see it…</source>
        <translation>Taille du texte, et ce que d’autres voient…</translation>
    </message>
</context>
<context>
    <name>MeterPage</name>
    <message>
        <source>Live meter</source>
        <translation>Compteur en direct</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Count from now on (R)</source>
        <translation>Compter à partir de maintenant (R)</translation>
    </message>
    <message>
        <source>Pause, or go on (Space)</source>
        <translation>Mettre en pause, ou reprendre (Espace)</translation>
    </message>
    <message>
        <source>From one person to everybody</source>
        <translation>D’une personne à tout le monde</translation>
    </message>
    <message>
        <source>Choose what is counted</source>
        <translation>Choisir ce qui est compté</translation>
    </message>
    <message>
        <source>Choose who says so</source>
        <translation>Choisir qui le dit</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
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
    <name>Notes</name>
    <message>
        <source>This scene has no notes.</source>
        <translation>Cette scène n’a pas de notes.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>N: hide the notes</source>
        <translation>N&#x202f;: masquer les notes</translation>
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
        <source>Keep the change</source>
        <translation>Garder la modification</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
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
    <name>PinPage</name>
    <message>
        <source>PIN of the staff</source>
        <translation>Code du personnel</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Not the PIN. The next try counts in {count} s.</source>
        <translation>Ce n’est pas le code. Prochain essai dans {count}&#xa0;s.</translation>
    </message>
    <message>
        <source>Not the PIN.</source>
        <translation>Ce n’est pas le code.</translation>
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
    <name>PresenterWindow</name>
    <message>
        <source>Comparawatt: {story}</source>
        <translation>Comparawatt&#x202f;: {story}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>A group’s guess</source>
        <translation>La réponse d’un groupe</translation>
    </message>
    <message>
        <source>Go to this scene</source>
        <translation>Aller à cette scène</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>One hand more</source>
        <translation>Une main de plus</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Écran noir</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Who says so?</source>
        <translation>Qui le dit&#x202f;?</translation>
    </message>
    <message>
        <source>Another choice</source>
        <translation>Autre choix</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>Emporter la réponse</translation>
    </message>
</context>
<context>
    <name>SceneFields</name>
    <message>
        <source>Shown as</source>
        <translation>Montrée comme</translation>
    </message>
    <message>
        <source>Choose a screen</source>
        <translation>Choisir un écran</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Choose a claim</source>
        <translation>Choisir une affirmation</translation>
    </message>
    <message>
        <source>Take the present comparison</source>
        <translation>Prendre la comparaison actuelle</translation>
    </message>
    <message>
        <source>What the main screen shows takes the place of what this scene compares</source>
        <translation>Ce que montre l’écran principal prend la place de ce que compare cette scène</translation>
    </message>
    <message>
        <source>By raised hands</source>
        <translation>À main levée</translation>
    </message>
    <message>
        <source>On a scale</source>
        <translation>Sur une échelle</translation>
    </message>
    <message>
        <source>Title ({name})</source>
        <translation>Titre ({name})</translation>
    </message>
    <message>
        <source>Text ({name})</source>
        <translation>Texte ({name})</translation>
    </message>
    <message>
        <source>Notes for you alone ({name})</source>
        <translation>Notes pour vous seul ({name})</translation>
    </message>
    <message>
        <source>Minutes (may stay empty)</source>
        <translation>Minutes (peut rester vide)</translation>
    </message>
</context>
<context>
    <name>ScreenTest</name>
    <message>
        <source>Test of the screen</source>
        <translation>Test de l’écran</translation>
    </message>
    <message>
        <source>End the test</source>
        <translation>Finir le test</translation>
    </message>
</context>
<context>
    <name>SessionSentence</name>
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
    <name>StaffPage</name>
    <message>
        <source>For the staff</source>
        <translation>Pour le personnel</translation>
    </message>
    <message>
        <source>Test the screen</source>
        <translation>Tester l’écran</translation>
    </message>
    <message>
        <source>Wipe the glass (60 s)</source>
        <translation>Nettoyer l’écran (60&#xa0;s)</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Langue&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Quitter le programme</translation>
    </message>
    <message>
        <source>Back to the visitors</source>
        <translation>Retour aux visiteurs</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Données du</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>En marche depuis</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Described by</source>
        <translation>Décrit par</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>aucun fichier</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Compteurs</translation>
    </message>
    <message>
        <source>Problems: {count}</source>
        <translation>Problèmes&#x202f;: {count}</translation>
    </message>
    <message>
        <source>{days} d {hours} h {minutes} min</source>
        <translation>{days}&#xa0;j {hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>Toujours là&#x202f;?</translation>
    </message>
</context>
<context>
    <name>StoryButtons</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Nouvelle scène</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
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
        <source>Present</source>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>Print the lesson sheet</source>
        <translation>Imprimer la fiche</translation>
    </message>
    <message>
        <source>Keys {key}</source>
        <translation>Touches {key}</translation>
    </message>
</context>
<context>
    <name>StoryEditor</name>
    <message>
        <source>Scenes of the story</source>
        <translation>Scènes du récit</translation>
    </message>
    <message>
        <source>No scene yet. Press A on the main screen to add what it shows, or begin with a new scene here.</source>
        <translation>Pas encore de scène. Appuyez sur A à l’écran principal pour ajouter ce qu’il montre, ou commencez ici par une nouvelle scène.</translation>
    </message>
</context>
<context>
    <name>StoryFiles</name>
    <message>
        <source>Open a story</source>
        <translation>Ouvrir un récit</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Récits</translation>
    </message>
    <message>
        <source>Save the story</source>
        <translation>Enregistrer le récit</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>Dans «&#x202f;{name}&#x202f;», il y a des changements qui ne sont pas enregistrés.</translation>
    </message>
    <message>
        <source>Save them</source>
        <translation>Les enregistrer</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Les abandonner</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>“{name}” was not saved when the program ended. What was there is kept.</source>
        <translation>«&#x202f;{name}&#x202f;» n’était pas enregistré quand le programme s’est arrêté. Son contenu est gardé.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation>Me le redemander plus tard</translation>
    </message>
    <message>
        <source>Save mine as…</source>
        <translation>Enregistrer le mien sous…</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre l’autre</translation>
    </message>
</context>
<context>
    <name>StoryForms</name>
    <message>
        <source>This scene</source>
        <translation>Cette scène</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Tout le récit</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Your story</source>
        <translation>Votre récit</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>pas encore de fichier</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>changements non enregistrés</translation>
    </message>
    <message>
        <source>Added to “{name}” as scene {count}.</source>
        <translation>Ajouté à «&#x202f;{name}&#x202f;», scène {count}.</translation>
    </message>
    <message>
        <source>A story has at most {count} scenes.</source>
        <translation>Un récit a au plus {count} scènes.</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Un fichier…</translation>
    </message>
    <message>
        <source>A copy of “{name}”</source>
        <translation>Une copie de «&#x202f;{name}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>TakeHome</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Point your phone’s camera here</source>
        <translation>Visez ici avec l’appareil photo du téléphone</translation>
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
    <name>TextSizeByHand</name>
    <message>
        <source>Text size {percent}%</source>
        <translation>Taille du texte&#x202f;: {percent}&#xa0;%</translation>
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
        <source>Guess first</source>
        <translation>Deviner d’abord</translation>
    </message>
    <message>
        <source>Guess first (G)</source>
        <translation>Deviner d’abord (G)</translation>
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
        <source>Present</source>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>A story on the whole screen (P)</source>
        <translation>Un récit en plein écran (P)</translation>
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
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme and text size (T: light or dark)</source>
        <translation>Thème et taille du texte (T&#x202f;: clair ou sombre)</translation>
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
    <name>Wipe</name>
    <message>
        <source>The glass can be wiped: nothing reacts</source>
        <translation>Vous pouvez nettoyer l’écran&#x202f;: rien ne réagit</translation>
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
