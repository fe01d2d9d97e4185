package intent

// wantSets are the patterns of each language, the first that fits first: see [wants].
var wantSets = map[string]func() []want{
	"en": wants(`
		anything ^(?:and |but |so )?when (?:i|you|we|he|she|it|they|an?|the|my|your|this|these|someone|somebody|people|one|\w+ing)\b[^?,]+,? (?:who|what|which|where|why|how)\b|^(?:and|but|so) when (?:i|you|we|there)\b
		list ^how many\b[^?]{3,}(?:,| and) (?:(?:what|which|who)(?: are| were) they|which(?: ones?| are they)?|name them)\W*$
		naming ^(?:the )?name of\b
		anything ^(?:which|what) [^,?]+ how (?:many|much|long|far|often|big|large)\b
		person ^who [^,?]+ how (?:many|much|long|far|often|big|large)\b
		list ^(?:(?:in|for|on|at|of|to|from|with|by) )?(?:which|what)(?: are| were)?(?: the)? (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[\w/'-]+ ){0,3}?\w+s\b[^,?]*\W*$
		comparison \bdifferences? between\b|^(?:and |so )?(?:who|which|what)\b[^?]*, [^,?]{2,60} or [^,?]{2,60}\W*$|^(?:and |so )?(?:is|are|was|were|do|does|did|has|have|had|can|will|would|should)\b[^?,]*\b(?:more|less|fewer|larger|bigger|smaller|older|newer|longer|shorter|higher|lower|cheaper|faster|slower|earlier|later|heavier|lighter)\b[^?]* or [^?]+\??$
		extent \bhow much (?:do|does|did|will|would) [^?]+ weigh\b|\bwhat (?:do|does|did) [^?]+ weigh\W*$
		quantity \bby how much\b|\bhow much (?:do|does|did|will|would|can) [^?]{2,} (?:grow|shrink|rise|fall|drop|increase|decrease|contain|hold|take|need|use|differ)\W*$
		age_then \bhow old (?:was|were)\b
		age ^(?:the )?(?:min|max|minimum|maximum|required) age\b|^age (?:limit|requirement)|\bhow old\b|\bwhat age\b|\b(?:the|its|his|her|their) age\b
		phone ^(?:the )?(?:\w+ ){0,2}(?:tele)?phone (?:numbers?|no)\b|\b(?:what|which)(?:'?s| is| are)? (?:\w+ ){0,3}?(?:tele)?phone (?:numbers?|no)\b|\b(?:what|which) number (?:do|can|should|must|to) (?:(?:i|we|you|one) )?(?:call|ring|dial|phone)\b
		colour \b(?:what|which)(?: is| was| are| were)? (?:the |its |his |her |their )?(?:\w+ )?colou?rs?\b|^(?:the )?colou?rs? of\b
		price \bhow (?:expensive|much (?:money|does|do|did|will|would|(?:is|are|was|were) (?:the|an?|its|your|their) (?:\w+ ){0,2}(?:tickets?|fees?|entry|entrance|prices?|rent|salary|fine|deposit)))\b|\b(?:what|which) (?:the )?(?:\w+ )?(?:prices?|costs?|fees?|salary|wages?|budget)\b|\b(?:what|which)(?:'?s| is| was| are| were) (?:the )?(?:\w+ ){0,2}(?:prices?|costs?|fees?|salary|wages?|budget)\b|\bhow much (?:for|is (?:it|an?|one|the))\b|^(?:and )?what (?:do|does|did|must|will|would) [^?]{1,60} (?:pay|fetch|earn|charge)\b|\bhow much\b[^?]* (?:cost|pa(?:y|ys|id)|charged?|earn(?:ed|s)?|fetch(?:ed)?|spen[dt])\b|^(?:and )?(?:the )?(?:\w+ )?(?:prices?|costs?|fees?|fines?|deposit|rent|salary|wages?)(?: (?:of|for|per|to) .*)?$|^(?:the )?(?:\w+ )?pay of\b|\bwhat (?:does|do|did|would|will) .{1,60} cost\b
		extent \bhow (?:long|far|big|large|high|tall|deep|wide|heavy|fast|thick|short|small)\b|\b(?:what|which)(?:'?s| is| was| are| were)? (?:the )?(?:\w+ ){0,3}(?:size|length|height|width|weight|distance|speed|temperature|capacity|duration|depth|diameter|radius|circumference|thickness|altitude|elevation|wingspan)\b|\bwhat(?:'?s| is| was) (?:the|its) (?:\w+ )?area\b|^(?:the )?(?:\w+ )?(?:size|length|height|width|weight|distance|speed|temperature|capacity|duration|depth|diameter|radius|circumference|thickness|altitude|elevation|wingspan)(?: (?:of|for|from|between|to) .*)?$
		frequency \bhow (?:often|frequently|regularly)\b|\bhow many times (?:a|an|per|each|every|in an?)\b
		quantity ^(?:the )?(?:\w+ )?number of\b|\b(?:how (?:many|much|few)|(?:what|which)(?:'s| is| was| are| were)? (?:the )?(?:\w+ )?(?:number|amount|percentage|percent|price|cost|fee|size|length|height|width|weight|age|distance|speed|temperature|capacity|duration|population|rate|salary|budget|total|maximum|minimum|share)|at what (?:age|price|speed|temperature)|what does (?:it|\w+(?: \w+)?) cost)\b
		moment ^(?:\w+ )?(?:when'?s?|since when|until when|till when|by when)\b|\b(?:(?:what|which|in what|in which|on what|on which|at what|from what) (?:years?|dates?|(?:week)?days?|months?|century|decade|times?|hours?)|what time)\b|^(?:the )?(?:\w+ )?date of\b|^(?:the )?(?:\w+ ){0,2}(?:deadline|(?:due|closing|start|end) date|opening (?:hours|times?))(?: (?:of|for|to|in) .*)?$|^(?:the )?opening (?:hours|times)\b
		version ^(?:\w+ ){0,2}(?:what|which) (?:\w+ )?(?:version|release|edition)\b|\bin (?:version|release)\W*$|^(?:version|release) (?:that|with|where|in which)\b
		reason ^(?:and |but |so )?(?:why|how comes?|how is it that|for (?:what|which) purpose|what for|(?:any|is there an?y?) (?:\w+ )?reasons?|what(?:'?s| is| was| were| are) the (?:\w+ )?(?:reasons?|causes?|purpose|point (?:of|in)|idea behind))\b|\b(?:reason|reasons) (?:why|for|that)\b|^what (?:caused|causes|led to|made|explain(?:s|ed)|prompted|triggered|drove|motivated)\b
		anything ^what (?:do|does|did) (?:\w+ ){1,2}(?:e-?mail|link|urls?|add?ress|web ?(?:site|page))\b
		address \b(?:what|which)(?:'?s| is| are)? (?:the )?(?:[\w'’-]+ ){0,2}?(?:urls?|add?ress(?:es)?|e-?mail|web ?(?:site|page)s?|link)\b|^(?:and )?(?:the )?(?:[\w'’-]+ ){0,2}(?:urls?|e-?mail(?: address)?|web ?site|homepage)(?: (?:of|for) .*)?\W*$|^(?:the )?(?:[\w-]+ ){1,3}add?ress\W*$|^(?:and )?(?:where|whom?) (?:(?:do|can|could|should|must) (?:i|we|you|one|people)|(?:i|we|you|one|people) (?:can|could|should|must|have to)|to) (?:\w+ )?(?:write|send|mail|contact|reach|report|complain|see|get|find|read|download)\b
		where ^(?:and |but )?where(?:'?s)?\b|\b(?:in|at|from|to) (?:what|which) (?:city|country|place|town|village|street|building|state|continent|room)\b
		person ^(?:and |but |so )?what(?:'?s| is| was| are| were) (?:his|her|their) (?:\w+ )?names?\W*$
		person ^(?:and |so )?who(?:'?s| is| was| are| were) (?:the|this|that|an?|in|on|at|to|your|my|his|her|their|its|it|he|she|they|you|\S+'s|responsible|allowed|able|eligible|behind|\w+(?:ing|ed))\b
		introduction ^(?:and |so )?who(?:'?s| is| was| are| were) [\p{L}\d'.-]+(?: [\p{L}\d'.-]+){0,2}$
		person ^(?:and |but |by |to |with |for |from )?(?:who|whom|whose)\b
		method ^(?:and |but |so )?how(?: exactly)? to\b|^(?:and |but |so )?how(?: exactly)? (?:(?:do|does|can|could|should|shall|must|would|will|may|might) (?:i|we|you|one|somebody|someone)|(?:can|could|should|must|may|might) [^?]{1,60} be \w+)\b|^how'd (?:i|we|you)\b|^how (?:i|you|we|one|people) (?:can|could|should|must|may|might|would|have to|need to|ought to|am to|are to)\b|^what (?:(?:do|must|should|can) i|am i (?:supposed )?to|(?:i|we|one) (?:must|should|can|ought to|have to)) do\b|^what(?: [^?]{1,40})? (?:to|(?:should|must|can|has to|needs to) be|would i have to|will i have to) (?:do|done)\b|^what(?:'?s| is| would be) the (?:\w+ )?way (?:to|of)\b|\bwhat (?:do|must|should|can|shall) (?:i|we) do(?: now| then)?\W*$|\bwhat to do\W*$
		comparison ^[^?]{2,60} or [^?]{2,60} (?:more|less|better|worse|bigger|larger|smaller|older|newer|longer|shorter|higher|lower|cheaper|faster|slower|earlier|later|heavier|lighter|stronger)\W*$|\b(?:difference|differences|differ|compare|compared|comparison|versus|vs\.?|differs|better|worse|rather than|as opposed to)\b|\bwhich (?:of|is|has) .*\b(?:more|less|fewer|larger|smaller|older|newer|longer|shorter|higher|lower)\b|\b(?:more|less|fewer|larger|smaller|longer|older|higher|bigger|shorter)\b.*\bthan\b|\b(?:which|who|what)\b[^?]*, (?:the )?[^,?]{2,40} or [^,?]{2,40}\??$|^[^,?:]{2,60} (?:or|vs\.?|versus|against) [^,?:]{2,60}[,:?]+ *(?:which|who|what|how)\b
		list ^(?:(?:in|for|on|at|of|to|from|with|by) )?(?:which|what)(?: are| were)?(?: the)? (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[\w/'-]+ ){0,3}?\w+s\b|^(?:please )?(?:list|name|enumerate|give me (?:a list|all|the names))\b|^(?:which|what) are (?:the|all|my|our|your|their) \w|\b(?:all (?:the|of the)|kinds of|types of|ways (?:of|to)|examples of)\b
		definition ^(?:what|who)(?: exactly| actually)?(?:'?s| is| are| was| were)(?: exactly| actually)? (?:an? |the |meant by )?["“'«]?[\w-]+(?: [\w-]+){0,3}["”'»]?(?: here)?[?.! ]*$|\b(?:mean by|stands? for)\b|^what does ["“'«]?[^?]{1,40}["”'»]? mean|^(?:what|which(?: \w+){1,3})(?: exactly| actually| all)? (?:counts?|qualif(?:y|ies)) as\b
		manner ^(?:and |but |so )?how(?:'?s)? (?:do|does|did|can|could|should|would|to|is|are|was|were|must|may)\b
		list ^(?:the |an? |my )?(?:\w+ )?list (?:of|for)\b|\bingredients?\b|^(?:and )?what (?:goes|went) (?:in|into|on)\b|^(?:and )?what (?:do|should|must|will|would) (?:i|we|you|one|they) (?:have to |need to )?(?:need|buy|bring|pack|take along)\b
		anything ^(?:which|what) \w*[^s\W] (?:is|was|has|does) |^(?:which|what) (?:is|was|has|does|did|happens|makes|takes|comes|costs|goes|causes|means|stands|keeps|gives|looks|counts|needs)\b
		list ^(?:and )?(?:which|what) of (?:the|these|those|this|that|my|your|our|its|his|her|their) [^?,]+ (?:are|were|have|can|may|must|do)\b|^(?:and )?which \w{2,}[^sui\W]s \w|^(?:(?:in|for|on|at|of|to|from|with|by|under) )?(?:which|what) (?:\w+ ){0,2}?\w{2,}[^sui\W]s(?:\W*$|[,(/]| (?:are|were|does|do|did|can|could|may|have|has|had|must|should|will|would|count|belong|exist|apply|need|there|of|in|on|at|for|with|to|from|by|against|about|among|that|which|who|besides|\w+ed)\b)
		verdict ^(?:and |but |so |is it true that |then )?(?:is|are|was|were|does|do|did|can|could|may|must|should|will|would|has|have|had|shall|am|might|(?:is|are|was|were|does|do|did|has|have|had|ca|could|wo|would|should|must)n't|whether)\b`),
	"de": wants(`
		list ^wie ?viele\b[^?]{3,}(?:,| und) (?:welche|wie heißen sie|was sind (?:sie|das))\b[^?]*$
		comparison \bunterschiede? zwischen\b|^(?:und )?(?:wer|was|welche\w*)\b[^?]*, [^,?]{2,60} oder [^,?]{2,60}\W*$|^(?:und )?(?:ist|sind|war|waren|hat|haben|hatte|hatten|gibt|gab|braucht|brauchen|kostet|kosten)\b[^?,]*\b(?:mehr|weniger|größer|kleiner|älter|neuer|jünger|länger|kürzer|höher|niedriger|teurer|billiger|schneller|langsamer|früher|später|schwerer|leichter)\b[^?]* oder [^?]+\??$
		age_then \bwie alt (?:war|waren|wurde|wurden)\b
		age \bwie alt\b|\bwelches alter
		phone \b(?:welche|was ist die|wie (?:ist|lautet) die|unter welcher) (?:\S+ )?(?:telefon|handy|ruf|mobil)?-?nummer\b[^?]*|^(?:\S+ )?(?:telefon|handy|ruf|mobil)nummern?\b
		colour \bwelche[rsn]? farben?\b|\bwelchfarbig|^(?:die )?farbe (?:de[rs]|von)\b
		price \b(?:wie teuer|was kosten?|was kostet|wie ?viel (?:geld|kosten?|kostet)|welcher preis|wie hoch (?:ist|sind|war|waren) (?:de[rn]|die|das|dein|mein|euer|sein|ihr)e? (?:\S*(?:preis|lohn|beitrag|kosten|gebühr|miete|gehalt|strafe|steuer|zuschuss|honorar|entgelt)e?n?)|wie ?viel\b[^?]* (?:kosten|(?:ge)?kostete?|zahlen|zahlt|bezahlt|verdient)\W*$)\b|^(?:und )?(?:der |die )?(?:preise?|kosten|gebühr(?:en)?) (?:für|von|der|des)\b
		extent \bwie ?viel (?:wiegt|wiegen|wog|wogen)\b|\bwas (?:wiegt|wog)\b|\bwie (?:lange?|hoch|groß|weit|tief|breit|schwer|schnell|warm|heiß|kalt|dick|stark)\b|\bwelche[nsrm]? (?:größe|länge|höhe|breite|entfernung|dauer|temperatur|tiefe|dicke|spannweite|durchmesser|umfang|gewicht)
		frequency \bwie (?:oft|häufig|regelmäßig)\b|\bwie ?viele? ?mal\b
		quantity \b(?:wie ?(?:viele?[nrs]?)|welche[rsn]? (?:anzahl|menge))\b|\bum wie ?viele?
		moment ^(?:\S+ )?(?:wann|seit wann|bis wann)\b|\b(?:von|bis|ab) wann\b|\bwie ?viel uhr\b|\b(?:in|an) welche[mrn] (?:jahr|tag|tagen|monat|monaten|datum|jahrhundert|wochentag|wochentagen)|\bwelche[rs]? (?:jahr|datum|tag|wochentag|uhrzeit)|^(?:das )?\S*datum (?:de[rs]|von)\b
		version ^(?:\S+ )?welche[rnm]? (?:version|ausgabe|fassung)\b
		reason ^(?:und )?(?:warum|wieso|weshalb|weswegen|wozu|zu welchem zweck|woran (?:liegt|lag)|wodurch|was (?:ist|war|sind|waren) (?:der|die) (?:\S+ )?(?:ursachen?|anlass|zweck|sinn)|was (?:führte|verursachte|veranlasste|bewog|hat \S+ (?:\S+ )?(?:veranlasst|bewogen|verursacht)))\b
		address \bwelche[rn]? (?:\S+-)?(?:e-?mail|web|internet)?-?(?:adresse|url|webseite|website|link)\b|^(?:und )?(?:wo|wohin) (?:kann|können|muss|müssen|soll|sollen) (?:ich|wir|man) .*(?:schreiben|schicken|senden|melden|finden|nachlesen|sehen|herunterladen|wenden)\b
		where ^(?:und )?(?:wo|woher|wohin)\b|\bin welche[mr] (?:stadt|land|ort|straße|gebäude)
		list ^(?:was|we[rnm]|mit wem|wo|woran|worauf|womit|wovon|wofür) (?:(?:\S+ ){0,3}?(?:[^d\s]\S*|d[^ai\s]\S*) )?alles\b
		person ^(?:und )?wer (?:ist|war|sind|waren) (?:(?:denn|eigentlich) )?(?:de[rmn]|die|das|ein|eine|er|sie|es|für|hier|dein|euer|ihr|sein|verantwortlich|zuständig)\b
		introduction ^(?:und )?wer (?:ist|war|sind|waren) (?:(?:denn|eigentlich) )?[\p{L}\d'.-]+(?: [\p{L}\d'.-]+){0,2}$
		person ^(?:und |von |mit |für )?(?:wer|wen|wem|wessen)\b
		method ^(?:und )?wie (?:kann|könnte|muss|müsste|soll|sollte|darf|können|müssen|sollen|sollten) (?:ich|man|wir)\b|^(?:und )?was (?:kann|muss|soll|sollte|können|müssen|sollen|sollten) (?:ich|man|wir) (?:[^?]* )?(?:tun|machen|unternehmen)\b|^(?:und )?was (?:tun|ist zu tun|(?:mache|tue) ich)\b|^(?:und )?wie lässt sich\b
		comparison \b(?:unterschied|unterscheide[nt]|vergleich|im gegensatz|besser|schlechter)|\b(?:welche\w*|wer|was)\b[^?]*, [^,?]{2,40} oder [^,?]{2,40}\??$|^[^,?:]{2,60} (?:oder|gegen) [^,?:]{2,60}[,:?]+ *(?:welche\w*|wer|was|wie)\b
		list \bbeispiele (?:für|von)\b|^(?:nenne?|liste|zähle?|nennen sie|gib mir)\b|^(?:(?:in|für|auf|an|zu|aus|mit|von|bei) )?welchen? (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d{1,2})\b|^welche\b|^(?:in|mit|aus|von|bei|zu|unter) welchen\b|\balle\b
		list ^(?:die |eine |meine )?\S*liste (?:der|für|von|aller)\b|\bzutaten\b|^(?:und )?was (?:brauche|braucht|benötige|benötigt|brauchen|benötigen) (?:ich|man|wir|es)\b|^(?:und )?was kommt (?:in|an|auf)\b
		list ^was (?:alles )?(?:zählt|zählen|gehört|gehören|kommt|kommen|fällt|fallen)\b[^?]* (?:dazu|darunter|hinzu|hinein|rein)\W*$
		definition ^was (?:ist|sind|bedeutet|heißt|(?:alles )?(?:gilt|gelten|zählt|zählen) als)\b|^welche(?: \S+){1,3} (?:gilt|gelten|zählt|zählen) als\b|\bwofür steht\b
		naming ^(?:und )?wie (?:hei(?:ß|ss)(?:t|en)|hie(?:ß|ss)(?:en)?|laute(?:n|t|te|ten)|nenn(?:t|en)|nannten?)\b|^(?:und )?wie (?:wird|werden|wurden?)\b[^?]* (?:genannt|bezeichnet)\W*$
		method ^(?:und )?wie (?:\S+ )?(?:ich|man|wir|du)\b|^was muss ich|\bwas (?:(?:ist |kann man |soll man )?(?:jetzt |dann |nun |da )?(?:zu )?tun|(?:mache?|tue?) ich(?: jetzt| dann| nun| da)?|(?:soll|kann|muss) ich (?:jetzt |dann |nun |da )?(?:tun|machen))\W*$
		manner ^(?:und )?wie\b
		verdict ^(?:und )?(?:gibt'?s|ob|ist|sind|war|waren|hat|haben|hatte|kann|können|muss|müssen|darf|dürfen|soll|sollen|wird|werden|gibt|gehört|gehörte|stimmt|macht|geht|konnte|wurde|wurden|gilt|gelten|bin|hatten|musste|durfte|sollte|könnte|würde|wollte|konnten|mussten|durften|sollten|könnten|würden|reicht|kostet|lohnt)\b|^(?:und )?\pL+(?:e|t|en|te|ten) (?:ich|man|wir)\b`),
	"fr": wants(`
		comparison \bdifférences? entre\b|^(?:et )?(?:qui|quel(?:le)?s?|lequel|laquelle)\b[^?]*, [^,?]{2,60} ou [^,?]{2,60}\W*$
		age_then \bquel âge (?:avai|a-t-il eu)
		age \bquel (?:est (?:l'|son |leur )?)?âge
		phone \bquel(?:le)?s? (?:est |sont )?(?:le |les |votre |vos |leur )?(?:numéros?|n°)(?: de (?:téléphone|tél|portable)| (?:dois|puis|faut|peut|doit|appeler)|-t)|^(?:le )?(?:numéro de )?(?:téléphone|tél)\W*$
		colour \bquelles? (?:est |sont )?(?:la |les |sa |leurs? )?couleurs?\b
		price \bcombien (?:(?:a|ont|avait|va|vont|peut|doit|dut|ça|cela) )?(?:-t-(?:il|elle|on) )?(?:co[uû]t|pay)|\bcombien (?:coûte|ça coûte|d'argent|faut-il payer|on paye|on paie)|\b(?:coûte(?:nt)?|c'est|paye|paie) combien\b|\bquels? (?:est|sont|était) (?:le |les )?(?:prix|coûts?|tarifs?|salaires?|loyers?)|^(?:et )?(?:le |les )?(?:prix|tarifs?|coûts?) (?:de |du |des |d'|pour )
		extent \bcombien de temps\b|\bcombien (?:\S+ )?(?:pes|pès|mesur|dur)(?:e|ent|ait|aient|a|er|é|èrent|era)\b|\b(?:dure|met|prend) combien\b|\bquel(?:le)? (?:est )?(?:la |le |l')?(?:longueur|hauteur|largeur|profondeur|taille|durée|distance|surface|vitesse|poids|température|épaisseur|envergure|diamètre|altitude)
		frequency \b(?:quelle fréquence|combien de fois|tous les combien)\b
		quantity \b(?:combien|cb|quel(?:le)? (?:est )?(?:le |la |l')?(?:nombre|prix|taille|longueur|hauteur|âge|durée|montant|coût|quantité))\b
		moment ^(?:et |mais )?(?:depuis |jusqu'à )?quand\b|\b(?:en|à) quel(?:le)? (?:année|date|jour|mois|heure|siècle)|\bquel(?:le)?s? (?:année|date|jour|heure)s?\b|\bc'est quand\b|\bquand\W*$|^(?:la )?date (?:de|d')
		version ^(?:\S+ )?quelle (?:version|édition)\b
		reason ^(?:et )?(?:pourquoi|pk|pq|d['’]où vient qu|dans quel but|quelles? (?:est|était|sont|étaient) (?:la|les) causes?\b|qu['’]est-ce qui (?:a|avait) (?:\S+ )?(?:causé|provoqué|poussé))
		address \bquel(?:le)? (?:est )?(?:l'|la |le )?(?:adresse|url|site|lien)\b
		where ^(?:et )?(?:d'où|où)\b|^ou (?:se|est|sont|puis|peut|doi[st]|faut|trouve|habite|aller)\b|\boù\W*$|\bdans quel(?:le)? (?:ville|pays|lieu)
		introduction ^(?:et )?(?:c'est qui|qui c'est),? (?:le |la |les |l')?[\p{L}\d'.-]+(?: [\p{L}\d'.-]+){0,2}$
		person ^(?:et )?quel(?:le)?s? (?:est|était|sont|étaient) (?:donc )?(?:son|leurs?) (?:\S+ )?noms?\W*$
		person ^(?:et )?qui (?:est|était|sont|étaient) (?:le|la|les|l'\S+|un|une|il|elle|ce|cette|responsable|chargé)\b
		introduction ^(?:et )?qui (?:est|était|sont|étaient) (?:donc )?[\p{L}\d'.-]+(?: [\p{L}\d'.-]+){0,2}$
		person ^(?:et |à |de |avec |par |pour )?qui\b
		comparison \b(?:différence|différences|comparer|par rapport|meilleur|mieux)|\b(?:quel(?:le)?s?|qui|lequel|laquelle|qu'est-ce)\b[^?]*, [^,?]{2,40} ou [^,?]{2,40}\??$|différen[tc]|diffèrent?
		list \bexemples de\b|^(?:liste[zr]?|cite[zr]?|énumère|nomme[zr]?|donne[zr]?(?:-moi)? la liste)\b|^(?:(?:dans|pour|sur|à|de|avec|par|en|sous) )?quel(?:le)?s\b|^lesquel(?:le)?s\b
		list \bingrédients?\b|^(?:et )?(?:que|qu'est-ce qu'il) faut(?:-il)?\b|^il faut quoi\b
		list ^c'est quoi les (?:différente?s |autres |types |sortes )
		definition ^(?:qu'est-ce que?|qu'est-ce qu'|c'est qu(?:oi|i)|que signifie|que veut dire|qu'est-ce qui (?:compte|vaut) comme)|, c'est qu(?:oi|i)\W*$
		naming ^(?:et )?comment (?:(?:elle |il |on )?(?:s'|t'|m')appel|(?:elle |il )?se nomm|(?:appelle|nomme)-t-on\b)
		method ^(?:et )?comment (?:(?:est-ce qu\S+ )?(?:je|on|tu|vous|nous)\b|\S+-(?:je|on|tu|vous|nous)\b|\S+(?:er|ir|re)\b)|^(?:et )?que (?:faire|(?:dois|puis|doit|peut|faut)-(?:je|on|il) faire)\b|\b(?:que (?:faire|dois-je faire|puis-je faire)|je fais quoi|qu'est-ce que je (?:fais|dois faire|peux faire)|quoi faire)(?: alors| maintenant)?\W*$
		manner ^(?:et )?comment\b
		verdict ^(?:est-ce qu|(?:et |mais )?(?:il )?y a(?:[ -]t[ -]il)?\b|(?:et |mais )?(?:on peut|je peux|peut on|puis je)\b|(?:et )?\pL+-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles)\b|(?:et )?(?:faut|peut|peux|doit|dois|est|sont|a|ont) (?:t )?(?:je|tu|il|elle|on|ils|elles)\b|(?:et )?c'est )|^\S+ (?:est-elle|est-il|sont-ils|sont-elles|peut-il|a-t-il|a-t-elle)`),
	"es": wants(`
		list ^¿?(?:(?:en|para|por|a|de|con) )?qu[eé] (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,2}) \S+s\b[^,?]*\W*$
		comparison \bdiferencias? entre\b|^¿?(?:y )?(?:quién(?:es)?|qué|cuál(?:es)?)\b[^?]*, [^,?]{2,60} [ou] [^,?]{2,60}\W*$
		age_then \b(?:qué edad|cuántos años) (?:ten[íi]a|cumpli)
		age \bqué edad\b|\bcuántos años
		phone \b(?:qué|cuál es (?:el|su)|a qué) (?:número (?:de (?:teléfono|móvil)|hay que|debo|puedo|se puede|llam)|teléfono)|^(?:el )?(?:número de )?teléfono\W*$
		colour \bqué color(?:es)?\b|\bcuál(?:es)? (?:es|son|era) (?:el|los|su|sus) color
		price \bcuánto (?:(?:ha|han|había|va a|puede) )?(?:cuesta|cuestan|cost\S+|vale|valen|valía|es|son|sale|pag\S+|cobran|hay que pagar|pago|se paga)\b|\bcuál (?:es|era) el (?:precio|coste|costo|salario|sueldo|alquiler)|\bqué precio|^(?:y )?(?:el )?(?:precio|coste) (?:de|del|por)\b
		extent \bcuánto (?:tiempo|mid\S+|med[ií]\S+|pes\S+|dur\S+)|\b(?:qué|cuál es (?:la|el|su)) (?:longitud|altura|anchura|profundidad|tamaño|duración|distancia|superficie|velocidad|peso|temperatura|grosor|envergadura|diámetro|altitud)
		frequency \b(?:qué frecuencia|cada cuánto|cuántas veces)\b
		quantity \b(?:cuánt[oa]s?|qué (?:cantidad|precio|tamaño|longitud|altura|edad|porcentaje))\b
		moment ^¿?(?:y |pero )?(?:desde |hasta )?cuándo\b|\b(?:en|de) qué (?:año|fecha|día|mes|siglo)|\bqué (?:año|fecha|hora|día)s?\b|^(?:la )?fecha de
		version ^¿?(?:\S+ )?qué (?:versión|edición)\b
		reason ^¿?(?:y )?(?:por ?qu[eé]|xq|pq|para qué|con qué (?:fin|objeto)|cómo es que|a qué se deb\S+|cu[aá]l(?:es)? (?:es|fue|era|son|fueron|eran) (?:la|las) causas?|qué (?:causó|provocó))\b
		address \b(?:qué|cuál es (?:la|el)) (?:dirección|url|página|enlace|correo)\b
		where ^¿?(?:y |de |a )?dónde\b|\ben qué (?:ciudad|país|lugar)
		person ^¿?(?:y )?cu[aá]l(?:es)? (?:es|era|son|eran) sus? (?:\S+ )?nombres?\W*$
		person ^¿?(?:y )?qui[eé]n(?:es)? (?:es|era|fue|son|eran) (?:el|la|los|las|un|una|él|ella|este|esta|responsable)\b
		introduction ^¿?(?:y )?qui[eé]n(?:es)? (?:es|era|fue|son|eran) [\p{L}\d'.-]+(?: [\p{L}\d'.-]+){0,2}$
		person ^¿?(?:y |a |de |con |por |para )?quién(?:es)?\b
		comparison \b(?:diferencia|diferencias|comparar|mejor|peor)|(?:qué|cuál|quién)[^?]*, [^,?]{2,40} [ou] [^,?]{2,40}\??$|diferencian?|distingue
		anything ^¿?qu[eé] (?:tienes|puedes|debes|haces|quieres|dices|necesitas|eres|vas)\b
		list \bingredientes?\b|^¿?(?:y )?qu[eé] (?:se necesita|hace falta|lleva)\b
		list \bejemplos de\b|^¿?(?:lista|enumera|nombra|menciona|cita)\b|^¿?cu[aá]les\b|^¿?(?:(?:en|para|por|a|de|con) )?qu[eé] \S{2,}s\b
		definition ^¿?(?:qué (?:es|son|significa|cuenta como|se considera)|a qué se llama)
		naming ^¿?(?:y )?cómo se (?:llam|denomin)
		method ^¿?(?:y )?cómo (?:puedo|puedes|podemos|hago|hacemos|\pL+o (?:el|la|lo|los|las|un|una|mi|mis|este|esta|solo|sólo|\pL+[aei]r)|se (?:puede|hace|debe)|debo|tengo que|hay que|\S+(?:ar|er|ir|arlo|erlo|irlo))\b|^¿?(?:y )?qué (?:hago|hacer|(?:debo|puedo|tengo que|hay que|se debe) hacer)\b|\bqu[eé] (?:hago|hacemos|hacer|(?:debo|puedo|tengo que|hay que|se debe) hacer)(?: ahora| entonces)?\W*$
		manner ^¿?(?:y )?cómo\b
		verdict ^¿?(?:es|son|está|están|puede|pueden|puedo|podemos|debe|deben|debo|hay|ha|han|fue|fueron|era|eran|tiene|tienen|tengo que|necesito|necesita|hace falta|existe|existen|se puede|se pueden|me pueden)\b`),
	"ru": wants(`
		age сколько лет|(?:какой|каков|какого|каком) возраст
		phone (?:какой|каков|по какому) (?:\S+ )?(?:номер\S*|телефон\S*)(?: телефон\S*|\s*$| звон\S*| позвон\S*)|^(?:номер )?телефона?(?:\s|$)
		colour какого цвета|какой (?:\S+ )?цвет|какие цвета
		price (?:сколько|почем) (?:\S+ )?(?:сто[ия]\S*|плат\S*|надо платить|заплат\S*)|как(?:ова?|ая) (?:цена|стоимость)|^(?:и )?(?:цена|стоимость)(?:\s|$)
		extent сколько (?:\S+ )?(?:вес(?:ит|ят|ил\S*)|дл(?:ится|ил\S*)|времени)|(?:^|\s)как (?:долго|далеко|высоко|глубоко)(?:\s|$)|как(?:ова|ая) (?:длина|высота|ширина|глубина|площадь|скорость|температура)|как(?:ов|ой) (?:размер|вес|объ[её]м|диаметр|размах)|какой (?:длины|высоты|ширины)
		frequency (?:^|\s)(?:как (?:часто|регулярно)|сколько раз)(?:\s|$)
		quantity (?:^|\s)(?:сколько|какое количество|как много)(?:\s|$)
		moment ^(?:и |а |но )?(?:с каких пор|когда)(?:\s|$)|(?:^|\s)(?:в каком году|какого числа|в какой день|в каком месяце|какого года|во сколько|в котором часу|по каким дням|в какие дни|до какого (?:числа|часа))|^дата(?:\s|$)
		version ^(?:\S+ )?как(?:ой|ая|ую) (?:верси|редакци)
		reason ^(?:и |а |но )?(?:почему|зачем|отчего|из-за чего|с какой целью)
		where ^(?:и |а |но )?(?:где|куда|откуда)
		person ^(?:и |а |но )?как (?:его|е[её]|их) (?:зовут|звали)\W*$
		introduction ^(?:и |а )?кто (?:такой|такая|такие) [\p{L}\d'.-]+(?: [\p{L}\d'.-]+){0,2}$
		person ^(?:и |с |у )?(?:кто|кого|кому|кем|чей|чья)(?:\s|$)
		comparison (?:разниц|отлича|сравн)|(?:что|кто|какой|какая|какое)[^?]*, [^,?]{2,40} или [^,?]{2,40}\??$
		list (?:^|\s)примеры(?:\s|$)|^(?:\S+ )?список(?:\s|$)|^(?:перечисли|назови|какие)|ингредиент|^что (?:нужно|надо|потребуется) (?:для|купить|взять)
		definition ^(?:что такое|что значит|что означает|кто такой)
		naming ^(?:и |а |но )?как (?:\S+ )?(?:зовут|звали|называ[ел]\S*|именуе\S*)(?:\s|$)
		method ^(?:и |а |но )?как (?:мне |можно |нужно |надо |правильно )?\S+(?:ть|ти|чь)(?:ся)?(?:\s|$)|(?:^|\s)что (?:мне )?(?:делать|нужно делать|надо делать)(?: дальше| теперь)?\W*$
		manner ^(?:и |а |но )?как(?:\s|$)
		verdict ^(?:\S+ ){1,2}ли(?:\s|$)|^(?:а |и )?(?:можно|нужно|надо|это|есть)(?:\s|$)`),
	"zh": wants(`
		age 多大年纪|几岁|多少岁|(?:多大|什么)年龄|年龄(?:是|为|要求|限制|呢|$)
		phone (?:电话|手机)(?:号码?|是多少|多少)|打(?:哪个|什么|多少)(?:号码?|电话)?|哪个号码|什么号码
		colour (?:什么|哪种|哪几种|啥)颜色|颜色(?:是|呢|$)
		frequency 多久.{0,12}[一几][次回遍趟]|隔多久|每隔多|多少次|几次
		price 多少(?:钱|费用|奖金|工资|元|块)|几块|价格|费用|多贵|怎么(?:收费|卖)
		extent 多(?:长|高|大|久|远|重|宽|深|快)
		list 哪几|列(?:一下|出|举)|逐一列
		quantity 多少|(?:^|[^期拜周好])几[^乎何点月号时]|多(?:长|高|大|久|远|重|宽|深|快)|比例|百分之几
		version (?:哪个|哪一个|什么|哪)版本|哪一版
		definition 什么意思
		moment 什么时候|何时|哪(?:一)?年|哪(?:一|几)?天|星期几|周几|几(?:月|号|点)|什么时间|时间(?:是|为|呢|$)
		reason 为什么|为何|什么原因|怎么(?:会|还|没)|凭什么|干嘛要|出于什么
		address 网址|邮箱|什么地址|哪个地址|链接
		where 哪里|在哪|何处|什么地方|哪个?(?:国家?|城市?|地方)
		introduction ^[^，。？]{2,24}是(?:谁|什么人|何人|哪位)$|^谁是[^，。？]{2,24}$
		person 谁|哪(?:位|个人)|何人
		comparison 区别|不同|比较|相比|对比|还是.*(?:哪|更)|(?:哪|谁).*还是|不一样|差别
		list 哪些|清单|列表|名单|食材|配料|原料|需要准备什么|列出|列举|举例|例子|有什么|几种|哪(?:几|[二三四五六七八九十两])(?:个|种|类|项|位)
		definition 是个?什么|什么是|指的?是什么|什么意思|是指
		method 怎么(?:办|做|用|看|写|装|改|设|把|才能|打开|关|开|安装|下载|删|申请|报名|使用|设置)|如何(?:才能|把|使用|设置|安装)|怎样(?:才能|把|使用)|^(?:请问|那么?)?(?:怎么|怎样|如何)[^了样这那]|怎么样才能|咋办|该做什么
		manner 怎么|怎样|如何
		verdict 吗$|是不是|是否|能不能|可不可以|有没有|会不会|要不要|需不需要|能否|可否|该不该|算不算`),
}
