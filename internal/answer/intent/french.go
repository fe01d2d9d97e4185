package intent

// french has the words of French by class: see [classNames].
const french = `
	article: le, la, l', les, du
	fill: en quelques mots, dans l'ensemble, dans les grandes lignes, tel qu'il est raconté ici, telle qu'elle est racontée ici, s'agit-il, au juste, es, êtes, le, la, les, l', un, une, des, du, de, d', de la, de l', au, aux, à, en, dans, sur, par, pour, avec, est, sont, était, étaient, été, être, a, ont, avait, il y a, y, y a, y a-t-il, y-a-t-il, a-t-il, t, ce, c', c'est, qu', que, qui, n', ne, s', se,
		est-ce que, est-ce qu', est-ce, qu'est-ce, qu'est-ce que, qu'est-ce qu', qu'est-ce qui, donc, alors, aussi, encore, au juste, exactement, en fait, en général, globalement, en gros, à peu près, surtout, principalement, brièvement, rapidement, simplement, en bref, en résumé, en tout, au total, bref, brève, court, courte, rapide, petit, petite, simple, concis,
		en (un|une|deux|trois|quelques|peu de|1|2|3) (mot|mots|phrase|phrases|ligne|lignes|points), en termes simples, avec (tes|vos|d'autres) mots, tout, toute, tous, toutes, entier, entière, complet, complète, ou, selon, d'après, sous, ont-ils, ont-elles, a-t-elle, sert, servent, ils, elles, texte de, quel, quelle, quels, quelles, t'il, texte intégral
	person: je, j', me, m', moi, mon, ma, mes, nous, nos, notre, on, peux, peut, puis, puis-je, pourrais, pourrait, voudrais, veux, aimerais, dois, doit, faut, s'il te plaît, s'il vous plaît, svp, stp, s'il te plait, s'il vous plait, bien
	in: dans, selon, d'après, de, du, des, d', de la, de l', sous, à, au, en
	what: que, qu', quoi, qu'est-ce, quel, quelle, quels, quelles, qu'est-ce que, qu'est-ce qu', qu'est-ce qui, c'est quoi, de quoi, lequel, laquelle
	whatis: qu'est-ce que c'est, qu'est-ce que, c'est quoi, c'est quoi comme, qu'est-ce
	how: comment, de quelle manière
	there: là, présent, présents
	who: qui, de qui, par qui
	forwhom: (à|pour) (quel public|quels lecteurs|quel lectorat|quel type de (lecteurs|public)), à qui, pour qui
	when: quand et où, où et quand, à partir de quand, quand, de quand, en quelle année, quelle année, à quelle date, quelle date, de quelle année, depuis quand, quel jour
	many: combien de, combien d', combien, nombre de
	long: quelle longueur, de quelle longueur, quelle taille
	old: quel âge
	and: /, +, et, ainsi que, &
	this: le présent, la présente, les présent(|e)s, (ce|cette) (recueil|liste|collection|compilation), ce, cet, cette, ces, ceci, cela, ça, ici, tout ça, là-dedans
	these: le présent, la présente, les présent(|e)s, ce, cet, cette, ces, ton, ta, votre
	it: s'agit-il, s'agit-elle, c'est, c'était, est-ce, il, elle, l', le, la, ils, elles, lui, en
	you: t'es, tu, te, t', toi, vous, ton, ta, tes, votre, vos, peux-tu, pourrais-tu, pouvez-vous, pourriez-vous, peux, pouvez
	document: textes, articles, documents, livres, fichiers, texte, article, document, page, livre, fichier, papier, site, chapitre, contenu, matériel, ouvrage, extrait, passage
	writing: séminaire, atelier, formation, liste, recueil, introduction, description, section
	genre: les (lettres|discours|conférences|poèmes|nouvelles|contes), conversation, discussion, chat, fil, programme, jeu, extension, petite annonce, offre d'emploi, programme de cours, livre de cuisine, carnet, carnet de bord, récit de voyage, portrait, notes, notes de cours, cours, polycopié, correspondance, circulaire, charte, fiche technique, notice, mode d'emploi, brochure, dépliant, communiqué, éditorial, billet, émission, code de conduite, conditions générales, foire aux questions, questions fréquentes, référence, glossaire, dictionnaire, page de manuel, appli, numéro, épisode, podcast, chronique, texte d'opinion, tribune, publicité, satire, fiction, texte juridique, jeu de données, histoire, conte, récit, roman, nouvelle, poème, lettre, compte rendu, compte-rendu, procès-verbal, réunion, assemblée, séance, discours, conférence, interview, entretien, rapport, contrat, loi, statuts, règlement, guide, manuel, tutoriel, recette, manifeste,
		pièce, pièce de théâtre, comédie, drame, chanson, fable, journal, étude, mémoire, thèse, programme, projet, paquet, bibliothèque, outil, logiciel, application, commande, norme, licence, journal des modifications, faq, foire aux questions, courriel, mail, message, jugement, sermon, brochure, communiqué, annonce, débat, dialogue, traité, convention, accord, notice, mode d'emploi
	ask: (|ne )comprends (pas|rien)(| à), (|ne )pige (pas|rien)(| à), pas compris, rien compris à, explication de, explication du, une explication (de|du), expliqué, expliquée, (m'|me l'|moi )expliquer, dis, dites, dire, donne, donnez, donner, montre, montrez, montrer, lis, lisez, lire, cite, citez, citer, explique, expliquez, expliquer, décris, décrivez, décrire, liste, listez, énumère, énumérez, nomme, nommez, ouvre, ouvrez, affiche, affichez, résume, résumez, résumer, fais, faites, faire, savoir, raconte, racontez, présente, présentez
	show: montre, montrez, montrer, lis, lisez, lire, cite, citez, citer, explique, expliquez, expliquer, décris, décrivez, ouvre, affiche, résume, résumez, résumer
	say: voit-on, on voit, peut-on voir, montre, représente, indiqué(|e|s|es), listé(|e|s|es), inscrit(|e|s|es), donné, donnée, donnés, données, évoqué, évoqués, évoquée, évoquées, formulé, formulée, rédigé, rédigée, prescrit, impose, veut, veulent, réclame, réclament, propose, proposent, plaint, se plaint, plaignent, demandent, prévoient, préparent, organisent, dit-on, disent-ils, parle-t-on, discute, discutent, discute-t-on, touche à, porte sur, portent sur, tourne autour de, tournent autour de, demande, demande-t-on, règne, transmet, véhicule, abordé(|e|s|es), traité(|e|s|es), veut (nous |)dire, défend, soutient, dit, dites, disent, dit-il, raconte, parle, parlent, traite, traitent, contient, contiennent, décrit, explique, expliqué, énonce, prévoit, prévoient, stipule, indique, mentionne, trouve, trouve-t-on, écrit, écrite, est-il écrit, lit-on, figure, aborde, comporte, précise, fixe, dispose, évoque, concerne, présente, expose
	mean: signifie, veut dire
	countas: compte comme, vaut comme
	about: traite de, traitent de, traite-t-il de, sur, à propos de, au sujet de, à propos des, concernant
	whereof: de quoi
	lesson: morale, leçon, leçons, enseignement
	topic: sujets, conclusion … arrive, conclusion … parvient, conclusion … aboutit, conclusion … tire, morale, leçon, leçons, enseignement, conclusions, opinion, avis, point de vue, position, sujet, thème, thèmes, message, thèse, propos, idée, argument, arguments, conclusion
	sum: (|l')idée (générale|de base|d'ensemble), (|les |la |le )(conseils|recommandations|règles|étapes|événements|évènements|enseignements|exigences|observations|impressions|questions|décisions|résultats|sujets|faits|éléments) (principal|principale|principaux|principales|clés|clé|essentiels|essentielles|importants|importantes|les plus importants|les plus importantes), principaux (points|conseils|thèmes|sujets|arguments|messages|événements|éléments), principales (idées|règles|étapes|recommandations|questions|décisions|informations), c'est quoi en gros, quoi de neuf, c'est quoi ce (texte|truc|document), en gros c'est quoi, résumé, résumer, résume, résumez, résumé-moi, synthèse, aperçu, vue d'ensemble, sommaire, l'essentiel, essentiel, de quoi (|ça |cela )(parle|traite|s'agit-il|s'agit|parle-t-il|parle-t-on|est-il question|retourne|cause), de quoi il (s'agit|est question|parle), de quoi (ça|cela) parle, (|les |l'|le |la )(points|idées|idée|thème|thèmes|message|sujet|thèse|propos|arguments|informations|point) (principal|principale|principaux|principales|clés|clé|central|centrale|essentiels|essentielles|importants), tl;dr, tldr, points clés, grandes lignes, récapitule, récapitulez, qu'est-ce que j'ai (sous les yeux|devant moi), le gros du
	summable: vie, carrière, parcours, biographie, procédure, processus, démarche, déroulement, conseils, conseil, recommandations, règles, événements, évènements, comportement, exigences, observations, impressions, tâche, méthode, approche, plan, situation, cas, expériences, expérience, aventures
	points: (|les )(points|conseils|recommandations|règles|thèmes|sujets|questions) (principaux|principales|clés|essentiels|essentielles|importants|importantes|les plus importants|les plus importantes), principaux (points|conseils|thèmes|sujets), principales (recommandations|questions|règles), abordé(|e|s|es), traité(|e|s|es), discuté, évoqué(|e|s|es)
	kind: langage, langage de programmation, langages, genre, type, sorte, catégorie, nature
	whatkind: c'est quoi comme, quel (genre|type) de, quelle sorte de, de quel (genre|type)
	use: utile pour, utile, objet, but, objectif, objectifs, finalité, intérêt, vocation, sert, servir
	wherefore: à quoi, à quoi sert, pour quoi faire
	why: pourquoi, pour quelle raison
	works: fonctionne, joue, se joue, marche, se déroule
	happen: a été discuté, a-t-on décidé, a-t-on discuté, se déroule, déroule, se situe, décidés, décidées, décidée, convenu, conclu, adopté, adoptés, voté, votés, passe, se passe, se passe-t-il, arrive, s'est passé, s'est-il passé, a été décidé, décidé, passe-t-il, arrive-t-il, discuté
	foremost: le plus, surtout, plus grand(|e|s|es), grand(|e|s|es), plus important(|e|s|es), important(|e|s|es), plus gros, plus grosse, principal, principale, principaux, principales, majeur(|e|s|es), central, centrale
	matter: aspects, idées, faits, détails, choses, fonctions, arguments, options, décision, décisions, conclusions, changement, changements, nouveauté, nouveautés, nouvelles, information, informations, amélioration, améliorations
	find: apprend, apprendre, apprend-on, apprenons, retenir, retient, retient-on, découvrir, attendre, tirer, tire-t-on, tire
	deed: fait, fait-il, fait-elle
	allowed: permet, permettent, autorise, autorisent, interdit, interdisent
	divided: structuré, structurée, organisé, organisée, divisé, divisée, découpé, découpée, construit, construite, agencé, ordonné
	source: derrière, à l'origine, responsable de, responsables de
	light: légende, ou quoi, bon sang, quelqu'un, quelque chose, gens, personne, info, infos, informations
	appear: apparaît, apparaissent, apparaissent-ils, joue un rôle, jouent un rôle, intervient, interviennent
	opener: introduction, préface, avant-propos, préambule, prologue
	closer: conclusion, épilogue, postface
	period: quelle (période|époque)
	year: année, an, mois
	prior: connaissances, connaissances préalables, prérequis
	introducing: le, la, les, l', un, une, des, du, de, d', à, au, aux, en, dans, sur, par, pour, avec, ce, cet, cette, ces, mon, ma, mes, notre, nos, leur, leurs, quel, quelle, quels, quelles, et, ou
	decide: décidé, décidés, décidée, décidées, décide, décident, décida, adopté, adoptée, adoptés, adoptées, approuvé, approuvée, approuvés, approuvées, voté, votée, votés, convenu, rejeté, rejetée, élu, élue, a été décidé
	attend: présents, présentes, assisté, assistait, assistaient, participé, participe, participent, participants, était présent, étaient présents
	worth: vaut la peine, vaut le coup, vaut-il la peine, vaut-il le coup, mérite
	body: groupe, équipe, parti, musée, théâtre, école, université, paroisse, mairie, association, société, club, comité, conseil, entreprise, organisation, fondation, syndicat, fédération, ligue, institut, autorité, coopérative, maison d'édition, chorale, amicale
	decision: décision, décisions, résolution, résolutions, prises, prise, pris
	where: où, dans quel (lieu|pays|endroit), dans quelle (ville|région)
	program: programme, projet, paquet, bibliothèque, outil, logiciel, application, appli, commande, extension, jeu
	title: titre, intitulé
	called: s'appelle, s'intitule, intitulé, intitulée, appelle, nommé, s'appelle-t-il, s'intitule-t-il, intitule
	name: nom
	author: expéditeur, expéditrice, signataire, signataires, (prononcé|prononcée|raconté|racontée|donné|donnée) par, notre (envoyé|envoyée|correspondant|correspondante|journaliste) (|spécial|spéciale), de qui, auteur, auteurs, auteure, autrice, écrivain, rédacteur, rédactrice, secrétaire de séance, créateur, auteur(|e)s
	make: datent, date-t-il, écrit, écrite, écrits, rédigé, rédigée, rédigés, créé, créée, publié, publiée, publiés, paru, parue, composé, composée, daté, datée, date, modifié, modifiée, mis à jour, mise à jour, adopté, adoptés, adoptée, signé, signée, imprimé, imprimée, enregistré, enregistrée, révisé, révisée, traduit, traduite, réalisé, fait, faite, sorti, sortie, parution, dernière modification, dernière mise à jour, première parution, représentée, jouée
	written: rédigés, rédigées, écrits, écrites, composé, écrit, écrite, rédigé, rédigée
	by: par, de
	publish: publié, publie, publiée, édité, édite, éditeur, éditrice, maison d'édition
	issuer: éditeur, éditrice, maison d'édition
	rights: droits, droits d'auteur, copyright
	own: détient, possède, appartient, appartiennent, titulaire
	date: à quand remonte, (année|mois|jour|mois et année|année et mois) de (publication|parution|rédaction|sortie|impression|composition), mois et année, de quand, date, dates, date de (publication|parution|rédaction)
	version: quel (numéro|épisode), version(|s), édition(|s), révision(|s)
	language: langue, langues
	counted: messages, commentaires, paragraphes, mots, pages, phrases, documents, textes, fichiers, chapitres, sections, articles, titres, vers, scènes, actes, étapes, questions, lignes, parties, points
	holding: année, l'année, faut, faut-il, il faut, besoin, nécessaire(|s), requis(|e|es), utilise, utilisé(|s|e|es), compte, comporte, comprend, contient, existe, existent, exist(e|ent)-il(|s), exist(e|ent)-elle(|s), doit, doit-on, doit on, dois-je, a-t-on, possible(|s), disponible(|s), différent(|s|es|e), mentionné(|s|es|e), cité(|s|es|e), prévu(|s|es|e), sont-ils, sont-elles, en tout, au total
	lengthy: long, longue, court, courte, gros, volumineux
	effect: en vigueur, entre en vigueur, entré en vigueur, s'applique, applicable, valable
	credit: conception, texte, textes, dessins, images, illustrations, photos, rédaction, traduction, mise en page, musique
	current: à jour, actuel, actuelle, périmé, périmée, obsolète, récent, récente, encore valable, valable, en vigueur, toujours valable, dépassé
	length: longueur, taille
	sections: sections, chapitres, titres, parties, sous-titres, intertitres, rubriques, titres des chapitres, titres de section
	contents: table des matières, sommaire, plan, structure
	readers: petits et grands, débutant(|s|e|es), novice(|s), expert(|s|e|es), professionnel(|s|le|les), enfant(|s), adulte(|s), étudiant(|s|e|es), élève(|s), développeur(|s), programmeur(|s), utilisateur(|s), administrateur(|s), spécialiste(|s), grand public
	belong: appartient, appartiennent, fait partie, provient
	held: s'est tenue, s'est tenu, a eu lieu, eu lieu, s'est réuni, s'est réunie
	origin: d'où … vient, d'où … tiré, d'où … tirée, d'où … extrait, d'où … provient, où … publié, où … paru, source
	licensing: quelle licence
	audience: public, public visé, public cible, lecteurs, lectorat, lecteur, destinataire, destinataires
	for: concerne, concernent, vaut pour, valable pour, s'applique à, s'appliquent à, s'applique-t-il, visé, visée, visés, destinées, adressées, adressés, s'adressent, s'adressent-ils, s'adressent-elles, pour, s'adresse, s'adresse-t-il, s'adresse-t-elle, adressé, adressée, destiné, destinée, destinés, adresse, destine
	should: devrait, doit, peut
	read: lire, utiliser
	tone: ton, tonalité, humeur, style, attitude, ambiance
	sound: sonne, sonne-t-il, sonnent
	mood: neutre, fâché, en colère, plein d'espoir, amical, hostile, formel, ironique, sérieux, drôle, humoristique, triste, joyeux, optimiste, pessimiste, critique, positif, négatif, sarcastique, agressif, poli, objectif, subjectif, émotionnel, ou, plutôt
	character: personnage principal, personnages principaux, personnages, héros, héroïne, protagoniste, protagonistes, interviewé, interviewée, interviewés, interrogé, interlocuteurs
	speak: parle, parlent, s'exprime, prend la parole
	deliver: enseigne, anime, animé, prononcé, prononça, prononce, donné, raconte, raconté, tenu
	aimed: s'applique à, (s'adresse|s'adressent) (|surtout |avant tout |principalement |en particulier |spécialement )à, destinés à, destinées à, destiné à, destinée à, s'adresse à, à l'usage, conçu pour, écrit pour
	paragraph: paragraphes, paragraphe(|s), ¶, par, alinéa, passage
	section: sections, chapitres, articles, scènes, actes, section, chapitre, partie, article, art, §, titre, entrée, annexe, rubrique, scène, acte, chant, clause, leçon, sous-section, préambule, appendice, livre
	page: pages, page, p
	text: documents, textes, fichiers, document, texte, fichier
	several: paragraphes, sections, chapitres, articles, scènes, actes, étapes, points, règles, conseils, questions, vers, strophes, pages, documents, textes, fichiers, phrases
	short: note, art, par, titre, partie, acte, mot, ligne, livre, numéro, point, phrase, raison, règle, clause
	item: étapes, points, règles, conseils, étape, point, règle, élément, puce, numéro, conseil, alinéa, consigne
	question: questions, question
	answer: réponse
	verse: vers, strophes, verset, strophe, vers
	row: ligne(|s), rangée(|s)
	table: tableau
	picture: image(|s), photo(|s), illustration(|s), dessin(|s), figure(|s)
	footnote: notes de bas de page, note de bas de page, note
	sentence: phrases, phrase, phrases, mot, mots, ligne, lignes
	thing: phrase, mot, mots, ligne, chose, réplique, remarque, choses, répliques
	speaker: orateur, oratrice, intervenant, intervenante, message, messages
	ordinal: premi(er|ère|ers|ères), (deuxième|second|seconde), troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, douzième
	numeral: un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze
	last: dernier, dernière, ultime, derniers, dernières, tout dernier, toute dernière
	beforelast: avant-dernier, avant-dernière
	no: n°, numéro, no, #
	naming: sur, intitulé, intitulée, nommé, nommée, appelé, appelée, à propos de, au sujet de, concernant, pour
	upto: à, au, et
	under: sous, au-dessous de, sous le titre, sous la rubrique
	after: après, suit, ensuite
	before: avant, précède, précédent, précédente
	come: que faire, que fait-on, que dois-je faire, on fait quoi, je fais quoi, vient, viennent, suit, faut-il faire, dois-je faire
	next: ensuite, puis, prochaine, prochain, suivant, suivante, la suite, suite
	begin: commence, débute, début, commence-t-il, ouvre
	end: finit, termine, se termine, se finit, fin, finit-il, se termine-t-il, achève, s'achève
	edge: (|tout )à la (|toute )fin, (|tout )au (|tout )début
	postscript: p.s, ps, p.-s, post-scriptum
	division: paragraphes, paragraphe(|s), alinéa, chapitres, chapitre, section, sections, sous-section, clause
	told: dit, dite, cité, citée, mentionné, mentionnée, raconte, raconté, écrit, annoncé
	atend: à la fin, pour finir, en dernier
	atbegin: au début, au commencement, en premier
	change: changement, nouveauté, nouvelles, amélioration, améliorations, changé, nouveau, nouveautés, ajouté, corrigé, modifié, supprimé, changements, modifications, apporte, neuf
	newest: dernière, plus récente, plus récent, plus nouvelle
	oldest: plus ancienne, plus ancien, première
	hello: (il |)y a quelqu'un, quelqu'un, tu es (réveillé|réveillée|dispo), t'es là, ça roule, ça gaze, quoi de neuf, comment ça va, cc, slt, bjr, re, wesh, bien dormi, tu as bien dormi, vous avez bien dormi, tout va bien, tu es là, vous êtes là, bonjour, salut, coucou, bonsoir, hello, hey, allô, allo, ça va, comment (ça va|vas-tu|allez-vous|tu vas), rebonjour, bien le bonjour, yo
	people: à tous, tout le monde, bot, toi, vous, à toi, à vous, les amis, mon ami, robot, pilcrow, tous, toutes, alors, aujourd'hui, là, cher bot, monsieur, madame, messieurs, dames, et
	thanks: merci, mercis, bcp, mille fois, merci mille fois, du fond du cœur, vraiment, énormément, tellement, merci (beaucoup|bien|infiniment), mille mercis, je te remercie, je vous remercie, grand merci, remerciements, un grand merci, beaucoup, infiniment, d'avance, par avance, à (toi|vous), pour (ton|votre|l'|la|ta) (aide|réponse|info|explication), pour tout, c'est très utile, très utile, ça aide, ça m'aide, c'est gentil, pour ces (infos|explications)
	bye: bonne nuit, dors bien, a plus, a+, à tout à l'heure, à tout de suite, à toute, je (file|me sauve|dois y aller), au revoir, à bientôt, à plus, à plus tard, à demain, bonne (nuit|journée|soirée|continuation), ciao, adieu, à la prochaine, bye, tchao, bon week-end
	doubt: (tu es|es-tu|t'es|vous êtes|êtes-vous) (|vraiment |bien )(sûr|sûre|certain|certaine) (|de ça|de cela), (tu es|es-tu|t'es|vous êtes|êtes-vous) (|vraiment |bien )(sûr|sûre|certain|certaine), vraiment, c'est (vrai|sûr|exact|vraiment vrai), est-ce (vrai|exact|bien vrai|sûr), source, sources, preuve, preuves, référence, références, d'où (|ça |cela )(vient|sors-tu ça|tiens-tu ça|tenez-vous cela), d'où ça vient, comment (le |tu |)(sais-tu|savez-vous|sais ça), qui dit ça, où est-ce écrit, où est-ce que c'est écrit, ah bon, sérieusement, sérieux, sûr, tu plaisantes, je ne te crois pas
	remark: ok, d'accord, bien, oui, non, ouais, ah, ah bon, oh, euh, je vois, compris, intéressant, lol, mdr, ptdr, haha, hahaha, hm, hmm, exact, peu importe, test, très bien, bon, entendu, ça marche, bien sûr, rien, stop, désolé, pardon, oups, je comprends, c'est (tout|bon|noté|clair|intéressant|ok), mouais, bof, logique, en effet, tant pis, non merci, de rien, drôle, c'est drôle, tiens
	praise: tu es (|très |vraiment |trop )(génial|gentil|intelligent|drôle|utile|fort|formidable|super), vous êtes (|très )(génial|gentil|utile|formidable), continue comme ça, super, génial, cool, parfait, bravo, excellent, formidable, magnifique, bon bot, bonne réponse, bon travail, bien joué, fantastique, merveilleux, top, chouette, gentil, malin, intelligent, impressionnant, je t'aime, j'adore, beau travail, nickel, extra, le meilleur, très bien, incroyable
	blame: nul, nulle, mauvais, mauvaise, faux, stupide, bête, idiot, inutile, n'importe quoi, mauvais bot, mauvaise réponse, merde, c'est (faux|nul|n'importe quoi|mauvais), ce n'est pas (vrai|juste|bon), pas utile, ça n'aide pas, tais-toi, ferme-la, ennuyeux, con, crétin, débile
	tongue: (|réponds |répondez |répondre |écris )en (français|francais|anglais|allemand|espagnol|chinois|russe|italien|arabe|portugais|néerlandais)
	render: tradui(s|re|sez|t), traduis-(le|la|moi), (tu parles|parles-tu|parlez-vous|vous parlez) (français|francais|anglais|allemand|espagnol|chinois|russe|italien|arabe|portugais|néerlandais)
	intense: tu es, t'es, vous êtes, c'est, c'était, très, trop, si, vraiment, tellement, quel, quelle, un, une, le, la, les, est, était, tout, pas mal, plutôt, assez, mais, que tu es
	being: un humain, humain, une personne, une vraie personne, un robot, un bot, une machine, une ia, ia, un ordinateur, chatgpt, gpt, réel, vivant, intelligent, un programme, une intelligence artificielle
	model: modèle, modèle de langage, modèle d'ia, llm, ia
	run: utilisutilisez-vous, tourne, basé, fonctionne, utilises, utilisez, repose, utilise, derrière, êtes-vous
	work: fonctionnes, fonctionnez, marches, fonctionnes-tu, fonctionnez-vous
	able: faire, fais, faites, sais, savez, peux, pouvez, sais-tu, savez-vous, peux-tu, pouvez-vous, aider, fais-tu, faites-vous, sers, sers-tu, ton rôle, votre rôle, répondre
	askyou: te demander, vous demander, demander
	self: quel âge (as-tu|avez-vous|tu as), tu as quel âge, d'où (viens-tu|tu viens), raconte(|-moi|-nous) une blague, qui t'a (créé|programmé|fait|développé), à qui je parle, à qui (suis-je en train de parler|ai-je affaire|est-ce que je parle), avec qui je parle, t'es qui, tu t'appelles comment, c'est quoi ton nom, toi-même, présente-toi, présentez-vous, vous-même, parle-moi de toi
	your: ton, votre, t'appelles, t'appelles-tu, vous appelez-vous, appelles-tu
	help: aide, aide-moi, aidez-moi, commandes, comment (|ça |cela )(marche|fonctionne), comment ça (marche|fonctionne), comment (fonctionnes-tu|fonctionnez-vous|t'utiliser|ça s'utilise), mode d'emploi, au secours
`
