package intent

// german has the words of German by class: see [classNames].
const german = `
	adverb: zum teufel, um himmels willen, genau, eigentlich, denn, überhaupt, bitte, so, nun, jetzt, gerade, noch, alles, grob, mal, eben, ungefähr
	article: nen, ner, de(r|m|n|s), die, das, im
	fill: is, grad, =, in groben zügen, im groben, in kurzen worten, kurz und knapp, kurz und bündig, so wie (|es |sie )hier (erzählt|beschrieben|geschildert) (wird|werden), nen, ner, nem, ne, n, volle(|r|n|m|s), gehts, ging, gings, in kürze, in aller kürze, kurz gesagt, kurz gefasst, de(r|m|n|s), die, das, ein, eine(|r|m|n|s), in, im, ins, an, am, auf, aus, bei, beim, von, vom, zu, zum, zur, mit, ist, sind, war, waren, wird, werden, wurde, wurden, worden, sein, hat, haben,
		hatte, gibt, gab, es, sich, und zwar, auch, denn, noch, mal, nochmal, doch, nun, also, so, dann, ja, eigentlich, genau, überhaupt, insgesamt, allgemein, im allgemeinen, im großen und ganzen, grob, ungefähr,
		hauptsächlich, kurz, knapp, schnell, einfach, kleine(|n|s), kurze(|r|n|s), knappe(|n), einfache(|n), ganze(|r|n|s|m), gesamte(|n|m|r), vollständig(|e|en), alle(|s|r|n), welche(r|s|n|m), oder, laut, gemäß, unter, nach,
		in (kurzen|wenigen|einfachen|deinen|eigenen|anderen) worten, in (einem|ein|zwei|drei|wenigen|ein paar|einigen|zwei bis drei|2|3|zwei oder drei) (satz|sätzen|worten|zeilen|stichpunkten|punkten), auf deutsch, vor, aus der, aus dem, dieser sache, denn so, tut, text de(r|s), wortlaut
	light: bildunterschrift, unterschrift, offizielle(|r|n|s), amtliche(|r|n|s), oder was, dahinter, darum, eben, halt, gerade, denn, da, jetzt, mann, frau, person, mensch, leute, infos, informationen, angaben, angabe, info, etwas, irgendwas, wollte, mir mal, bei, dabei, ganz
	person: ich, mir, mich, mein(|e|en), wir, uns, unser(|e|em|en), bitte, kann, können, könnt, könnte(|n), würde(|n), soll, sollte, darf, möchte(|n), will, muss, gern, gerne, man
	in: in, im, laut, gemäß, nach, unter, aus, von, vom, de(s|r), zu, beim, bei
	introducing: de(r|m|n|s), die, das, ein, eine(|r|m|n|s), in, im, an, am, auf, aus, bei, von, vom, zu, zum, zur, mit, für, über, diese(|r|s|m|n), mein(|e|em|en), ihr(|e|em|en), kein(|e|en), welche(|r|s|n|m), und, oder
	what: wer oder was, was, welche(|r|s|n|m), welch
	whatis: was … ist., was … sind., was … war., was ist, was sind, was war
	how: wie, auf welche weise, womit
	there: da, dabei, anwesend
	who: (welche|welcher|welches|welchen|welchem) (person|autor|organisation|firma|verein|gruppe|behörde|stelle|amt|team), wer, wen, wem, wessen, von wem
	forwhom: für wen, an wen, an wen (geht|gehen|wendet sich|richtet sich), (an|für) welche (leser|leserschaft|zielgruppe|leute|menschen)
	when: welche tage, welchen tagen, von welchen tagen, von welchem tag, welche daten, wann und wo, wo und wann, ab wann, ab welchem datum, seit welchem datum, vor wie langer zeit, vor wie vielen jahren, wann, von wann, aus welchem jahr, in welchem jahr, welches jahr, an welchem (tag|datum), welches datum, seit wann, wann genau
	many: wie vielen, wie viele, wieviele, wieviel, wie viel, anzahl de(r|s), anzahl
	long: wie lang, wie lange, wie groß, wie umfangreich
	old: wie alt
	and: /, +, samt, nebst, und, sowie, &
	this: sowas, so was, so etwas, (das|die|der) vorliegende, vorliegende(|r|s), dem ding, das ding, dem dings, diesem ding, dem teil hier, das ding, das zeug, das hier alles, das alles, dieses ding, all das hier, hier alles, vor mir, (diese|dieser|diesen) (regeln|rezepte|hinweise|tipps|seiten|zeilen|anweisungen|bestimmungen|notizen|fragen|worte|informationen|sammlung|zusammenstellung|liste), dies, diese(|r|s|m|n), das, hier, (da|hier) drin, das hier, das ganze, all das
	these: (das|die|der) vorliegende, vorliegende(|r|s), diese(|r|s|m|n), dein(|e|em|er), euer(|e|em|er), eure(|r|m), ihr(|e|em|er)
	it: wie (geht|gehts|geht's) (|es |das |das ganze )aus, damit, daraus, darüber, dazu, hiermit, hierin, hieraus, es, ihn, ihm, sie, er, davon
	you: du, dir, dich, sie, ihnen, ihr, kannst, könntest, könntet, hast, bist, würdest
	document: texte(|n), dokumente(|n), dateien, bücher(|n), text(|e|es|s), artikel(|s), dokument(|e|es|s), seite, buch(|es|s), datei, papier(|s), webseite, website, kapitel(|s), inhalt(|e|s|es), inhaltlich, material(|s), schriftstück(|s), unterlage(|n), ganze(|n|s), aufsatz(|es), beitrag(|s|es)
	writing: kurs, seminar, schulung, liste, sammlung, zusammenstellung, einführung, beschreibung, abschnitt
	genre: die (briefe|vorträge|vorlesungen|reden|predigten|gedichte|märchen), vorlesung, lehrveranstaltung, chat(|s), chatverlauf(|s), unterhaltung, verlauf, thread, heft(|es|s), lehrplan, stellenanzeige, spiel, plugin, erweiterung, rahmenwerk, reisebericht, kochbuch, logbuch, porträt, satzungen, merkblätter, notizen, aufzeichnungen, skript(|s|es), vorlesungsskript(|s), mitschrift, ordnung, benutzungsordnung, nutzungsordnung, schriftwechsel, briefwechsel, datenblatt, merkblatt, flugblatt, rundschreiben, rundbrief, leserbrief, newsletter, leitartikel, spielanleitung, bedienungsanleitung, gebrauchsanweisung, betriebsanleitung, datenschutzerklärung, nutzungsbedingungen, geschäftsbedingungen, charta, häufig gestellte fragen, aufsatz(|es), aufsätze(|n), essay(|s), lehrbuch(|s|es), nachschlagewerk(|s|es), referenz, einführung, wörterbuch(|s|es), lexikon(|s), schreiben(|s), ausgabe, folge, podcast, meinungsbeitrag, meinungsartikel, kommentar, werbung, anzeige, satire, fiktion, sachtext, datensatz, geschichte, erzählung, roman(|s), gedicht(|s|es), märchen(|s), brief(|s|es), protokoll(|s), versammlung, sitzung, besprechung, treffen(|s), rede, vortrag(|s), interview(|s), gespräch(|s|es), bericht(|s|es), vertrag(|s|es), gesetz(|es),
		satzung, verordnung, richtlinie, hausordnung, anleitung, handbuch(|s|es), leitfaden(|s), rezept(|s|es), manifest(|s|es), theaterstück(|s|es), stück(|s|es), drama(|s), komödie, lied(|s|es), fabel, tagebuch(|s|es), studie, arbeit, programm(|s), projekt(|s|es), paket(|s|es),
		bibliothek, werkzeug(|s), software, app, befehl(|s), kommando(|s), norm, standard(|s), lizenz, changelog(|s), änderungsprotokoll(|s), faq(|s), mail, e-mail, nachricht, urteil(|s), beschluss, predigt, lehrbuch(|s), broschüre, mitteilung, anhörung, diskussion, debatte, meldung, abhandlung, traktat
	ask: durchgehen, gehe … durch, geh … durch, zu (technisch|kompliziert|schwer|schwierig|komplex) für mich, verständlich machen, begreiflich machen, näherbringen, näher bringen, klar machen, klarmachen, (check|kapier|kapiere|raff|raffe|versteh|verstehe|begreif|begreife|peil|peile) (ich |)(nich|nicht|nix), (check|kapier|kapiere|raff|raffe|versteh|verstehe|begreife|peile) … (nicht|nich|nix), (verstanden|kapiert|gecheckt) habe, nicht (kapiert|verstanden|gecheckt), komme … nicht klar, eine erklärung (zu|für|von|des|der), erklärung (zu|für|von|des|der), erläuterung (zu|von|des|der), erklärt, erläutert, wüsste, scroll, spring, sag(|e|en), nenn(|e|en), zeig(|e|en), gib, gebt, lies, lesen, zitier(|e|en), erklär(|e|en), erläuter(|e|n), erläutere, beschreib(|e|en), liste, auflisten, zähl(|e|en), schreib(|e|en), öffne(|n), geh(|e|en), erzähl(|e|en), fass(|e|en), wissen, brauche, hätte, vorlesen, vor, auf, verraten, mitteilen, heraus, wiedergeben, gebe
	show: zeig(|e|en), lies, lesen, zitier(|e|en), erklär(|e|en), erläuter(|e|n), beschreib(|e|en), öffne(|n), fass(|e|en), vorlesen
	say: schlägt … an, angeschlagen, lernt man, erfährt man, liest man, zu sehen, sieht man, sehen wir, abgebildet, dargestellt, gesprochen, besprochene(|n|r), behandelte(|n|r), verhandelt, diskutiert, debattiert, genannte(|n), formuliert, festgehalten, fordert, fordern, vorschlägt, schlägt … vor, beklagt, beantragt, bittet, plant, planen, geplant, geredet, redet, reden, dreht … um, drehte … um, betrifft, befasst, befassen, beschäftigt, geht … um, ging … um, thematisiert, verlangt, herrscht, vermittelt, vermitteln, antwortet, antworten, erwidert, entgegnet, fragt, gefragt, deckt … ab, kommt … vor., kommen … vor., abgedeckt, beschrieben, behandelt, vorgestellt, dargestellt, erklärt, angesprochen, umfasst, erfasst, trägt, vorkommen, sagt, sagen, gesagt, steht, stehen, geschrieben, heißt, besagt, lautet, erklärt, beschreibt, behandelt, erzählt, berichtet, spricht, handelt, enthält, regelt, beinhaltet, erwähnt, besprochen, festgelegt, bestimmt, drin, darin, lehrt, geregelt, beschlossen, vorgeschrieben, meint, thematisiert, aussagt, vertritt, vertreten, will, wollen, bezweckt, bezwecken, einnimmt, nimmt … ein, will … erreichen, erreichen
	mean: wofür steht, wofür stehen, bedeutet, heißt, meint
	countas: gilt als, gelten als, zählt als, zählen als
	about: über, zu, zum, zur, von, bezüglich, wegen, betreffend
	whereof: worauf, worum, wovon, um was, über was, worüber, von was
	lesson: moral, lehre, lehren, pointe
	topic: lehre, lehren, pointe, schluss … kommt, schluss … zieht, ergebnis … kommt, schlussfolgerung(|en), moral, thema, themen, gegenstand, botschaft, these, thesen, aussage, aussagen, kern, argument, argumente, idee, gedanke, fazit, meinung, ansicht, standpunkt, position, auffassung
	sum: grundidee, worauf … hinaus, (worum|um was) (dreht|drehts|geht|gehts|gings|ging) (sichs|sich es|sich|es), worum drehts sich, um was gehts, (wichtigste|zentrale)(|n) (ratschläge|tipps|empfehlungen|hinweise|regeln|ereignisse|stationen|etappen|forderungen|erkenntnisse|beobachtungen|ergebnisse|beschlüsse|gedanken|inhalte|fragen|informationen|infos|fakten|lehren|eindrücke|argumente), kernpunkte, kernbotschaft, kernbotschaften, gib … wieder, gebt … wieder, geben … wieder, schilder, schildere, skizziere, umreiße, umreiß, erzähl … nach, erzähle … nach, nacherzählen, nacherzählung, verpasst, läuft … hinaus, läuft … heraus, worum … geht, worum … geht's, worum … gehts, worum … dreht, um was … geht, worum … handelt, das wichtigste, wichtigste, was ist wichtig, am wichtigsten, fass … zusammen, fasse … zusammen, fassen … zusammen, zusammenfassung(|en), zusammenfassen, zusammengefasst, zusammen, was (ist|gibt es|gibt's|gibts) neu(|es), kurzfassung, überblick(|s), übersicht, inhaltsangabe, abriss, kurzüberblick, tl;dr, tldr, quintessenz, worum (|es) geht, worum geht(|s|'s| es| es hier| es da| es denn| es hier eigentlich), worum ging(|s|'s| es), um was geht(|s|'s| es), um was ging es, worum dreht(|e) (|sich|es sich), worum handelt es sich,
		(das|die|der) (wesentliche|wichtigste|wichtigsten punkte|hauptpunkte|kernpunkte|hauptaussage|hauptaussagen|kernaussage|kernaussagen|hauptthema|hauptthemen|hauptgedanke|grundgedanke|wichtigsten aussagen|kernbotschaft), hauptpunkte, kernpunkte, hauptaussage(|n), kernaussage(|n), hauptthema, wichtigste(|n) (|punkte|aussagen|themen), was habe ich hier (|vor mir), was (liegt|haben wir) hier (|vor), resümee, inhalt in kürze, grob gesagt
	summable: leben(|s), lebenslauf, lebensweg, werdegang, laufbahn, biographie, biografie, ablauf, verlauf, hergang, vorgehen, vorgang, verfahren, prozess, ratschläge, rat, tipps, empfehlungen, regeln, ereignisse, verhalten, forderungen, ansichten, beobachtungen, eindrücke, aufgabe, methode, vorgehensweise, plan, lage, fall, erlebnisse, erfahrungen, abenteuer
	points: hauptpunkte, hauptthemen, kernpunkte, (wichtigste|zentrale)(|n) (punkte|themen|ratschläge|tipps|empfehlungen|hinweise|regeln|fragen|dinge), besprochen, behandelt, gesprochen, geredet, diskutiert, verhandelt, besprochene(|n|r), behandelte(|n|r), angesprochen, abgedeckt
	kind: programmiersprache, programmiersprachen, art, sorte, textsorte, gattung, textart, genre
	whatkind: was … für, was … für ein, was … für eine, was … für einen, was … für welche, um was … für ein, um was … für eine, was für, was für ein(|e|en|er|em), um was für ein(|e|en|er|em), welche art von, was für eine art, welche textsorte
	use: dient, taugt, soll, bringt, nützt, bestimmt, gut, gut für, zweck, ziel, absicht, sinn, nützlich, gedacht, nutzen
	wherefore: wofür, wozu, zu was, zu welchem zweck
	why: warum, wieso, weshalb, aus welchem grund
	works: funktioniert, gespielt, läuft, abläuft
	happen: spielt, spielen, spielt sich ab, spielt … ab, entschieden, vereinbart, abgemacht, verabredet, abgestimmt, entschied, beschloss, beschlossen, ergebnis, ergebnisse, rausgekommen, herausgekommen, kam … raus, kam … heraus, einigte, passiert, passierte, geschieht, geschah, geschehen, los, vor sich, beschlossen, besprochen, vorgefallen, vorgeht
	foremost: am meisten, vor allem, am stärksten, größte(|r|n|s), wichtig(e|er|es|en), wichtigste(|r|n|s), bedeutendste(|r|n|s), zentrale(|r|n|s), hauptsächliche(|r|n|s), große(|r|n|s)
	year: jahr, monat
	prior: vorkenntnisse, vorwissen
	decide: entschieden, entscheidet, entschied, beschließt, beschloss, beschlossen, vereinbart, abgemacht, genehmigt, angenommen, abgelehnt, gewählt, einigt, einigte, einigten, abgestimmt, stimmt … zu, stimmte … zu, verabschiedet, 
	attend: anwesend, anwesende, anwesenden, teilnehmer, teilnehmende, teilnehmenden, teilgenommen, nahm … teil, nahmen … teil, nimmt … teil, nehmen … teil, dabei, zugegen, mit dabei
	worth: lohnt, lohnenswert, lesenswert, wert
	body: team, partei, museum, theater, schule, hochschule, universität, gemeinde, kirche, verein, verein(|s|es), verband, ausschuss, vorstand, firma, unternehmen, gesellschaft, organisation, stiftung, gewerkschaft, genossenschaft, chor, orchester, institut, behörde, verlag, klub, club, bund, kammer, gruppe, initiative
	decision: beschließen, beschluss, beschlüsse, beschlüssen, ergebnis, ergebnisse, entscheidung, entscheidungen, gefasst, getroffen
	where: wo, an welchem ort, in welch(er|em) (stadt|land|ort|gegend)
	program: programm(|s), projekt(|s|es), paket(|s|es), bibliothek, werkzeug(|s), software, app, befehl(|s), plugin, erweiterung, spiel
	title: abkürzung, kurzbezeichnung, kurztitel, titel(|s), überschrift, schlagzeile, buchtitel
	called: heißt, genannt, betitelt, überschrieben, nennt
	name: name(|n), bezeichnung
	author: absender, absenderin, unterzeichner, unterzeichnerin, unterzeichnete, (gehalten|vorgetragen|erzählt) von, unser(e|em|er) (reporter|reporterin|korrespondent|korrespondentin|redakteur|redakteurin|mitarbeiter|mitarbeiterin), von wem, autor(|s|en), autorin, verfasser(|s|in), urheber(|s|in), schriftsteller(|in), schreiber(|in), redner(|in), protokollführer(|in), protokollant(|in), schriftführer(|in), das protokoll, das protokoll (geführt|geschrieben|aufgenommen|verfasst), führte das protokoll, protokoll geführt, herausgeber(|in|s)
	make: erschienen, erschien, zusammengestellt, zusammengetragen, stellte … zusammen, ausgedacht, aufgestellt, entworfen, gesammelt, aufgeschrieben, schrieb … auf, niedergeschrieben, gibt … heraus, gab … heraus, ausgearbeitet, erarbeitet, erfunden, konzipiert, angefertigt, zu papier gebracht, schrieb, geschrieben, verfasst, verfasste, erstellt, erstellte, gemacht, entstand, entstanden, gedruckt, aktualisiert, geändert, überarbeitet, veröffentlicht, erschien, erschienen, publiziert, herausgegeben, unterschrieben, unterzeichnet, beschlossen, verabschiedet, aufgenommen, aufgezeichnet, stammt, datiert, übersetzt, komponiert, entwickelt, zuletzt, zuerst, erstmals, ursprünglich, uraufgeführt, aufgeführt, verabschiedet, ausgefertigt, letzte änderung
	written: niedergeschrieben, aufgenommen, aufgezeichnet, vorgelegt, eingereicht, erstellt, zusammengestellt, zusammengetragen, aufgeschrieben, stellte … zusammen, schrieb … auf, schrieb, geschrieben, verfasst
	by: von, vom, durch
	making: unterzeichnete, unterschrieb, erließ, erlassen, produziert, herstellt, schreibt, macht, betreibt, pflegt, gepflegt, existiert, gibt, kam … heraus, kam … raus, kommt … heraus, rausgekommen, herausgekommen
	source: zeichnet … verantwortlich, hinter, steckt hinter, steckt … hinter, verantwortlich für, zuständig für, für … verantwortlich, für … zuständig
	publish: rausgebracht, rausgegeben, gibt … heraus, gab … heraus, bringt … heraus, brachte … heraus, veröffentlicht, veröffentlichte, herausgegeben, herausgab, publiziert, publizierte, verlegt, verlag, verlegte, herausgebracht
	issuer: verlag, herausgeber, herausgeberin, verlags
	rights: urheberrecht(|e), copyright, rechte, rechteinhaber, nutzungsrechte
	own: hält, besitzt, gehört, gehören, hat, liegt, liegen, inhaber
	date: ausfertigungsdatum, verkündungsdatum, ausgabedatum, druckdatum, erstellungsdatum, fassung vom, stand vom, (jahr|monat|tag|monat und jahr|jahr und monat) der (veröffentlichung|herausgabe|entstehung|abfassung), (jahr|monat|tag|monat und jahr|jahr und monat) des (erscheinens|druckes|drucks), erscheinungsmonat, monat und jahr, von wann, datum, veröffentlichungsdatum, erscheinungsdatum, erscheinungsjahr, entstehungszeit, stand
	version: um welche (version|ausgabe|fassung), welche (nummer|folge|episode), welches heft, wievielte(|r|s|n), ausgabennummer, version, fassung, ausgabe, auflage, versionsnummer, revision, versionen, fassungen, ausgaben, releases
	period: (welchen|welcher|welches) (zeitraum|zeit|jahre|zeitspanne), welche (zeit|jahre|zeitspanne)
	allowed: erlaubt, verbietet, erlaubt, gestattet, verboten, darf, dürfen
	divided: aufgebaut, gegliedert, unterteilt, strukturiert, eingeteilt, aufgeteilt, geordnet, sortiert, gruppiert, angeordnet
	find: merken, behalten, erinnern, finden, finde, erfahren, erfahre, lernen, lerne, erwarten, erwarte, mitnehmen, nachlesen, herauslesen, entnehmen, nehme … mit., erfährt, findet, lernt, lese
	have: habe, haben, hab, halte, liegt, lese
	deed: macht, kann, tut, tun, machen, anfangen, anstellen
	matter: neuerung(|en), neuigkeit(|en), verbesserung(|en), nachricht(|en), entscheidung(|en), funktionen, eigenschaften, aspekte, dinge, sachen, fakten, inhalte, punkte, themen, informationen, änderungen, beschlüsse, ergebnisse
	whose: wessen
	language: sprache, sprachen
	counted: nachrichten, beiträge, kommentare, kapiteln, absätzen, abschnitten, wörtern, sätzen, teilen, punkten, absätze, wörter, worte, seiten, sätze, dokumente, texte, dateien, kapitel, abschnitte, zeichen, überschriften, artikel, paragraphen, paragrafen, verse, szenen, akte, schritte, fragen, zeilen, teile, punkte, regeln
	holding: jahr, jahres, im jahr, brauche, braucht, brauchen, benötige, benötigt, benötigen, nötig, erforderlich, notwendig, nehmen, nimmt, umfasst, umfassen, besteht, bestehen, gelten, gilt, existieren, gehört, gehören, muss, möglich, genannt, aufgelistet, aufgezählt, angegeben, vorhanden, verschiedene(|n), gebraucht, verwendet, erwähnt, insgesamt
	lengthy: lang, kurz, umfangreich, groß, viel zu lesen
	effect: gilt, gültig, in kraft, in kraft (tritt|trat|getreten), tritt … in kraft, trat … in kraft, wirksam, anwendbar
	credit: gestaltung, entwurf, text, texte, bilder, zeichnungen, illustrationen, fotos, redaktion, satz, layout, übersetzung, übersetzt, idee, musik, lektorat
	current: neuere, neuerer, auf dem neusten stand, auf dem stand, gültig, aktuelles, aktuell, noch aktuell, veraltet, gültig, noch gültig, auf dem neuesten stand, neu, in kraft
	length: länge, umfang, wortzahl, seitenzahl
	sections: teilen, abschnitten, kapiteln, teile, kapitel, abschnitte(|n), überschriften, kapitelüberschriften, teile, zwischenüberschriften, unterkapitel, gliederung, paragraphen, paragrafen, tagesordnungspunkte
	contents: inhaltsverzeichnis(|ses), gliederung, aufbau, struktur
	readers: groß und klein, jung und alt, anfänger(|n|innen), einsteiger(|n|innen), neuling(|e|en), laie(|n), expert(e|en|innen), profi(|s), fachleute(|n), fortgeschrittene(|n), kind(|er|ern), erwachsene(|n), schüler(|n|innen), student(|en|innen), studierende(|n), lehrer(|n|innen), eltern, entwickler(|n|innen), programmierer(|n|innen), benutzer(|n|innen), nutzer(|n|innen), anwender(|n|innen), administrator(|en)
	belong: (aus|in|von) (welchem|welcher) (buch|werk|sammlung|reihe|roman|zyklus), gehört, gehören, gehört … dazu, geht es, stammt … von, teil von
	held: fand … statt, findet … statt, stattgefunden, abgehalten, tagte, traf sich, traf … sich, getroffen
	origin: (in|aus) (welcher|welchem) (zeitung|zeitschrift|blatt|magazin), woher … stammt, woher … stammen, woher … entnommen, woher … kommt, woraus … stammt, woraus … entnommen, wo … erschienen, wo … veröffentlicht, quelle
	licensing: lizenziert, (welche|welcher) lizenz
	audience: zielgruppe(|n), setzt … voraus, setzen … voraus, leserschaft, leser(|n|innen), publikum, adressat(|en), adressaten, empfänger(|in)
	for: betrifft, betreffen, gelten für, gilt, für, gilt für, an, richtet, gerichtet, gedacht, geschrieben, bestimmt, adressiert, geeignet, wendet, gemacht
	should: sollte(|n), soll, sollen, kann, darf
	read: lesen, benutzen, nutzen, verwenden, einsetzen, anwenden
	tone: ton, tonfall, stimmung, haltung, stil, tonlage, grundton, grundstimmung, klingt
	sound: klingt, klingen, hört sich … an, wirkt, kommt … rüber, liest sich
	mood: ablehnend, warm, warmherzig, kühl, distanziert, herzlich, polemisch, streng, ausgewogen, einseitig, locker, wissenschaftlich, unterhaltsam, parteiisch, neutral, wütend, zornig, hoffnungsvoll, freundlich, feindselig, förmlich, sachlich, ironisch, ernst, lustig, heiter, traurig, fröhlich, optimistisch, pessimistisch, kritisch, positiv, negativ, sarkastisch, aggressiv, höflich, objektiv, subjektiv, nüchtern, emotional, oder, eher, bitter, verärgert
	speak: redet, spricht, sprechen, reden, gesprochen
	deliver: unterrichtet, leitet, leitete, hält, hält, hielt, gehalten, erzählt, erzählte, trägt … vor, vorgetragen
	aimed: gilt für, (richtet|richten|wendet|wenden) sich (|vor allem |besonders |speziell |hauptsächlich |in erster linie )an, gedacht für, bestimmt für, geschrieben für, gerichtet an, zum gebrauch
	appear: kommt … vor., kommen … vor., kam … vor., tritt … auf., treten … auf., spielt … mit., vorkommt, auftritt, vorkommen, auftreten, unterhält, unterhalten
	character: (wichtigste|zentrale) (person|figur|personen|figuren), wichtigsten (personen|figuren), (personen|figuren|leute|menschen) (kommen|treten|spielen) (vor|auf|mit), personen, leute, hauptfigur(|en), hauptperson(|en), held(|en|in), protagonist(|en|in), figuren, hauptcharakter(|e), hauptrolle, personen, handelnde(|n) personen, interviewt, befragt, interviewpartner, gesprächspartner
	paragraph: absätze(|n), absatz(|es), ¶, abs, absätze, passage, textstelle
	section: abschnitte(|n), kapiteln, artikeln, paragraphen, paragrafen, szenen, akte, abschnitt(|s|es|e), kapitel(|s), artikel(|s), art, paragraph(|en|s), paragraf(|en|s), §, teil(|s|es), überschrift, anhang(|s), eintrag(|s), szene, akt(|es), gesang(|s), top, tagesordnungspunkt(|s), unterpunkt, anlage, klausel, lektion, rubrik, unterabschnitt, unterkapitel, stichwort, punkt, satzung, ziffer, titel, buch
	page: seiten, seite, s
	text: dokumente(|n), texte(|n), dateien, dokument(|s|es), text(|es|s), datei
	several: absätze(|n), abschnitte(|n), kapiteln, artikeln, paragraphen, paragrafen, szenen, akte, schritte(|n), punkte(|n), regeln, tipps, fragen, verse, strophen, seiten, dokumente(|n), texte(|n), dateien, sätze(|n)
	short: art, abs, top, teil, punkt, ziffer, titel, buch, satz, wort, zeile, stück, regel, nummer, grund, satzung
	item: schritte(|n), punkte(|n), regeln, tipps, schritt(|s|es|e), punkt(|s|es|e), regel, ziffer, listenpunkt, aufzählungspunkt, tipp, nummer, stichpunkt, arbeitsschritt, gebot, spiegelstrich
	question: antwort(|en), fragen, frage(|n)
	answer: antwort(|en), beantwortet
	verse: verse, strophen, vers(|es|e), strophe(|n)
	row: zeile, reihe, tabellenzeile, zeilen, reihen, tabellenzeilen
	table: tabelle
	picture: bild(|er|es|s), foto(|s), fotografie(|n), abbildung(|en), illustration(|en), zeichnung(|en)
	footnote: fußnoten, fußnote, endnoten, endnote, anmerkung
	sentence: sätze(|n), satz(|es|e), sätze, wort, worte, wörter, zeile, zeilen
	thing: worten, bemerkungen, satz, worte, wort, wörter, zeile, äußerung, bemerkung, aussage, beitrag, wortmeldung, was
	speaker: redner(|in|s), sprecher(|in|s), wortmeldung, nachricht, nachrichten, beiträge, kommentare
	ordinal: (|aller)erste(|r|n|s|m), zweite(|r|n|s|m), dritte(|r|n|s|m), vierte(|r|n|s|m), fünfte(|r|n|s|m), sechste(|r|n|s|m), siebte(|r|n|s|m), achte(|r|n|s|m), neunte(|r|n|s|m), zehnte(|r|n|s|m), elfte(|r|n|s|m), zwölfte(|r|n|s|m)
	numeral: eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf
	last: letzte(|r|n|s|m), allerletzte(|r|n|s|m), abschließende(|r|n|s|m)
	beforelast: vorletzte(|r|n|s|m)
	one: 
	no: nr, nummer, #
	naming: namens, mit dem titel, mit der überschrift, über, zu, zum, zur, für, genannt, betitelt
	upto: bis, und
	under: unter, unterhalb, unter der (überschrift|rubrik), unter dem (titel|stichwort|punkt)
	after: nach, danach, hinter, auf, anschließend, darauf, im anschluss
	before: vor, davor, zuvor, vorherige(|r|s|n), vorige(|r|s|n)
	come: kommt, folgt, kommen, tue ich, muss ich tun, muss ich machen, mache ich
	next: danach, dann, als nächstes, als nächster, weiter, nächste(|r|s|n), anschließend
	opener: einleitung, einführung, vorwort, präambel, prolog, intro
	closer: fazit, nachwort, epilog, schlusswort, schlussteil
	begin: macht (das|es|er|sie|ihr) auf, womit beginnt, womit fängt, fängt … an, anfangen, beginnt, fängt, anfängt, anfang(|s), beginn(|s), startet, einleitung
	end: macht (das|es|er|sie|ihr) zu, wie (geht|gehts|geht's) (|es |das |das ganze )aus, endet, ende(|s), schluss(|es), schließt, hört, aufhört, ausgeht, geht, aus, ausgang
	edge: (|ganz )am (ende|schluss|anfang), (|ganz )zu (beginn|anfang), zum schluss
	postscript: p.s, ps, postskriptum, nachschrift
	division: absätze(|n), absatz(|es), abschnitte(|n), abschnitt(|s|es|e), kapitel(|s|n), unterabschnitt, unterkapitel, klausel
	told: sagt, gesagt, steht, stehen, erwähnt, zitiert, erzählt, genannt, berichtet, geschrieben, angekündigt
	atend: an letzter stelle, ganz am ende, das letzte, das letzte, zum schluss, am ende, am schluss, zuletzt, als letztes, abschließend
	atbegin: an erster stelle, ganz am anfang, das allererste, das erste, am anfang, zu beginn, zuerst, als erstes, zu anfang
	change: bringt, neuerung(|en), änderung, neuigkeit(|en), verbesserung(|en), geändert, neu, neues, änderungen, hinzugefügt, hinzugekommen, behoben, entfernt, verbessert, geändert hat
	newest: neueste(|r|n|s), aktuelle(|r|n|s), jüngste(|r|n|s), letzte(|r|n|s)
	oldest: älteste(|r|n|s), früheste(|r|n|s)
	hello: (ist |)(jemand|wer) (|hier |zu hause )da, jemand (hier|zuhause|wach), wer da, noch wach, was läuft, was los, alles gut bei dir, wie läufts, guten morgen, morgen, guten mittag, abend, nabend, n'abend, grüße, grüß dich, halli hallo, hallihallo, hallöle, hey na, na du, heyho, gut geschlafen, hast du gut geschlafen, wie läuft's, wie läuft es, alles (gut|klar|fit), was geht, bist du (da|wach), hallo, hi, hey, moin, moin moin, servus, guten (tag|morgen|abend), grüß (dich|gott|euch), grüezi, tach, hallöchen, na, wie geht('s|s| es) (|dir|ihnen|euch), wie geht's, wie gehts, gruß, mahlzeit, huhu, guten abend
	people: zusammen, du, bot, alle, allerseits, an alle, da, ihr, leute, freunde, kumpel, mein freund, heute, euch, dir, ihnen, euch allen, miteinander, pilcrow, lieber bot, denn, dann, so, erstmal, auch
	thanks: danke, dankschön, danki, (vielen |ganz |)lieben dank, vielen herzlichen dank, herzlichsten dank, tausend mal danke, ich danke (euch|ihnen|dir), danke euch, euch, lieben, herzlichen, vielen, recht herzlichen dank, recht, dankeschön, danke schön, danke sehr, vielen dank, besten dank, herzlichen dank, tausend dank, dank, thx, sehr hilfreich, hat geholfen, das hat (|mir )(|sehr )geholfen, das hat geholfen, das hilft (|mir), dir, ihnen, sehr, vielmals, schön, für (die|deine|ihre|eure) (hilfe|antwort|info|auskunft|antworten|mühe|erklärung), im voraus, danke dir, danke ihnen, für alles, ich danke (dir|ihnen), danke für (die|deine) (hilfe|antwort|info|auskunft|antworten)
	bye: tschüss, tschö, tschüssi, tschüssikowski, tschau, cu, gn8, gn, gute nacht, nacht, ich (muss|geh|gehe) (weg|los|jetzt|schlafen|ins bett), bin (weg|raus|dann mal weg), servus, pfiat di, baba, schlaf gut, bis dahin, man sieht sich, wir sehen uns, tschüs, ciao, auf wiedersehen, wiedersehen, bis (bald|dann|später|morgen|nachher|zum nächsten mal), gute nacht, mach's gut, machs gut, schönen (tag|abend|feierabend) (|noch), schönes wochenende, ade, tschau, bye
	doubt: wirklich, echt, echt jetzt, ernsthaft, im ernst, sicher, bist du (|dir )(|da )(|ganz )sicher, bist du (|dir )sicher, sind sie (|sich )(|da )(|ganz )sicher, stimmt das (|wirklich|so|auch), ist das (|wirklich )(so|richtig|wahr|sicher|korrekt), quelle, quellen, beleg, belege, beweis, quellenangabe, woher (weißt du|wissen sie|hast du|haben sie) das, wo steht das (|denn|genau), wo hast du das her, wer sagt das, das glaube ich nicht, das glaub ich nicht, kannst du das belegen, quelle bitte
	remark: ok, okay, oki, okidoki, jup, jep, jau, yep, joa, nope, aso, achsoo, ah ok, ah okay, hä, puh, uff, wow, krass, wahnsinn, naja, passt schon, notiert, alles gut, kein ding, kein problem, kein stress, ist gut, is gut, ich (teste|probiere) nur, gut, ja, nein, jo, nö, nee, aha, ach so, achso, ach, alles klar, verstehe, verstanden, interessant, lol, haha, hahaha, hm, hmm, hmmm, genau, stimmt, richtig, egal, test, testen, passt, na gut, schon gut, in ordnung, klar, macht sinn, ach ja, oh, mist, sorry, entschuldigung, nichts, weiter, stopp, halt, oha, naja, weiß nicht, keine ahnung, das wars, das war's, das war alles, mehr nicht, nein danke, nichts weiter, spannend, soso, gut zu wissen, bitte, bitteschön, gern geschehen, lustig, test 1 2 3
	praise: supi, mega, hammer, geil, nice, du bist (|sehr |echt |wirklich |so )(toll|super|klug|schlau|nett|lieb|gut|lustig|spitze|klasse|der beste|hilfreich), du machst das (gut|super|toll|prima), weiter so, gut, super, toll, prima, schön, klasse, spitze, hervorragend, ausgezeichnet, perfekt, wunderbar, großartig, genial, krass, cool, stark, top, guter bot, gut gemacht, gute (antwort|arbeit), sehr gut, brav, schlau, klug, beeindruckend, bravo, ich liebe dich, ich mag dich, nett, der beste, die beste, fantastisch
	blame: schlecht, dumm, doof, blöd, nutzlos, falsch, unsinn, quatsch, mist, idiot, schrott, müll, scheiße, scheisse, böser bot, schlechter bot, blöder bot, langweilig, nervig, schlechte antwort, das (ist|war) (falsch|quatsch|unsinn|blödsinn|schlecht), stimmt nicht, das stimmt nicht, das hilft (|mir )nicht, nicht hilfreich, halt die klappe, du nervst, blödsinn
	tongue: (|antworte |antworten |schreib |schreibe |sprich )(auf|in|ins) (deutsch|englisch|französisch|spanisch|chinesisch|russisch|italienisch|türkisch|polnisch|arabisch|ukrainisch), ins (deutsche|englische|französische|spanische|chinesische|russische|italienische|türkische|polnische|arabische|ukrainische)
	render: übersetz(|e|en|t), (sprichst du|kannst du|sprechen sie|können sie) (deutsch|englisch|französisch|spanisch|chinesisch|russisch|italienisch|türkisch|polnisch|arabisch|ukrainisch)
	intense: du bist, sie sind, das ist, das war, ist, war, so, sehr, echt, wirklich, ganz, ja, total, richtig, ein, eine, zu, aber, wie, nicht schlecht, ziemlich, voll, der, die, das
	being: ein mensch, mensch, ein roboter, roboter, ein bot, eine maschine, maschine, eine ki, ki, ein computer, chatgpt, gpt, echt, lebendig, eine echte person, ein echter mensch, intelligent, ein programm
	model: modell, sprachmodell, ki-modell, llm, ki, modellname
	run: läuft, basierst, basiert, steckt, nutzt, benutzt, verwendest, verwendet, benutzen, nutzen, verwenden, arbeitest, dahinter, hinter, läufst
	work: funktionierst, funktioniert, arbeitest, arbeiten
	able: machen, tun, kannst, können, alles, weißt, wissen, aufgabe, zweck, helfen, beantworten, leisten, eigentlich, machst, für mich
	askyou: dich fragen, sie fragen, fragen, dich alles fragen
	self: wie alt bist du, woher (kommst|bist) du, wo (wohnst|lebst) du, (schläfst|denkst|träumst) du (|auch |nie ), hast du (|auch )gefühle, wer hat dich (gebaut|programmiert|entwickelt|erfunden|erschaffen|gemacht), (erzähl|erzähle|sag) (|mir )(|mal )(einen|'nen) witz, sing (|mir )(|mal )ein lied, mit wem (rede|spreche|schreibe|chatte|unterhalte) ich (|hier |da |gerade |eigentlich |überhaupt )(|mich), wer ist da, dich vor, dich selbst, dir selbst, über dich, dich selber, stell dich vor, stellen sie sich vor
	your: dein, deine, ihr, dein name, heißt du, heißen sie
	help: hilfe, hilf mir, befehle, bedienung, kommandos, anleitung, wie (benutze|bediene|verwende|nutze) ich (dich|das|den bot|diesen bot), wie funktionierst du, wie funktioniert (der bot|dieser bot|das hier)
`
