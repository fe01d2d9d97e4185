package intent

// ruleList are the rules for what is no place in the text, in the order in which they are
// tried, one a line: the kind, the classes that are needed, and behind a bar those that are
// allowed besides. A name in capitals stands for several classes: see [classGroups]. What is
// said to the bot comes first, as its words stand in no other question; what a text is called,
// by whom and when comes before what it is about, which allows more.
const ruleList = `
	greeting: hello | people
	thanks: thanks | people hello remark praise intense
	farewell: bye | people hello remark praise thanks
	doubt: doubt | people remark
	bot_model: model you | fill what who read ask
	bot_model: model run | fill what this
	about_bot: who you | fill people
	about_bot: what you | fill able help people person
	about_bot: being you | fill
	about_bot: your name | fill what
	about_bot: who make you | fill
	about_bot: work you | fill what how
	about_bot: askyou what | fill you person
	about_bot: self | fill ask about
	about_bot: help | people person
	praise: praise | people intense remark hello
	complaint: blame | people intense remark
	remark: remark | people intense number
	translation: tongue | render say person people you it this ask and
	translation: render | tongue article person people you it this document genre ask

	text_kind: you called genre this | fill person comma kind light document
	title: title | FRAME what how called
	title: called TEXT | FRAME what how name
	title: called this | FRAME what how name writing
	title: name writing this | ABOUT ask what
	title: name document | ABOUT ask what
	title: name genre | ABOUT ask what
	title: belong held | FRAME who
	licence: licensing TEXT | FRAME what how in publish MAKE holding
	origin: origin TEXT | FRAME what ordinal document MAKE publish appear
	publisher: publish who | FRAME
	publisher: issuer | ABOUT ask what name publish
	publisher: called body | fill what how name
	publisher: name body | fill what
	publisher: rights | FRAME who what own
	author: author who | FRAME name
	author: author whatis | fill name document genre this it
	author: author | fill person ask you document genre this it called
	author: author BY TEXT | FRAME what called
	author: author name | FRAME called what
	author: author find | fill person what about it this document genre
	author: whose TEXT | fill who called
	author: who MAKE TEXT | FRAME BY
	author: who BY TEXT | FRAME
	author: who make | fill
	version: version read what | FRAME current
	version: version TEXT | FRAME what current last belong
	version: version belong TEXT | FRAME what about
	date: when MAKE TEXT | FRAME BY last ordinal newest year
	date: date | FRAME what when
	date: year | fill this it document genre comma
	date: when version PAGE | FRAME
	date: date version PAGE | FRAME what
	date: year PAGE | FRAME what
	date: year MAKE TEXT | FRAME BY
	date: old document | FRAME
	date: current TEXT | FRAME how MAKE version
	date: when effect TEXT | FRAME holding
	date: how current matter | FRAME
	date: when make | fill
	date: when publish TEXT | FRAME
	date: when BY TEXT | FRAME
	date: when say TEXT | FRAME
	date: when deliver WRITING | FRAME
	date: when held WRITING | FRAME
	date: when genre this | FRAME
	date: when this | fill it
	date: period say TEXT | FRAME when
	date: period about TEXT | FRAME
	date: period say writing | FRAME when
	date: old this | fill it
	date: old genre this | fill
	text_kind: language for TEXT | FRAME what
	language: language TEXT | ABOUT what written read in
	length: many counted | FRAME
	length: long PAGE | FRAME
	length: long it | fill
	length: length TEXT | FRAME what
	length: long read TEXT | FRAME holding should
	sections: contents | FRAME what
	sections: divided TEXT | FRAME how what sections counted many
	sections: sections ask | FRAME what question
	sections: sections what | FRAME ask whatkind holding
	sections: sections PAGE | FRAME
	sections: sections sections | FRAME
	overview: belong for TEXT | FRAME
	overview: belong belong TEXT | FRAME
	overview: belong MAKE TEXT | FRAME
	audience: who for TEXT | FRAME readers read should
	audience: forwhom TEXT | FRAME for use should read MAKE readers effect mean
	audience: forwhom | fill for should read readers
	audience: who for | fill should read readers
	audience: audience | FRAME what who for kind whatkind read author
	audience: readers for TEXT | FRAME should read MAKE light and mood
	audience: readers this | fill it and light document genre
	audience: readers should PAGE | FRAME read find
	audience: who use TEXT | FRAME find should
	audience: prior TEXT | FRAME what read should holding for
	audience: who read TEXT | FRAME should
	audience: who should read TEXT | FRAME
	tone: mood author | FRAME how
	tone: mood mood TEXT | FRAME and
	tone: tone | FRAME what how mood and called have sound kind author read
	tone: sound mood | FRAME how and
	tone: you called mood TEXT | fill person and
	tone: sound WRITING | FRAME how what mood and
	speaker: who speak PAGE | FRAME
	speaker: who speak forwhom | FRAME
	speaker: who speak who | FRAME in
	speaker: who speak | fill
	speaker: many speak | FRAME
	speaker: who MAKE forwhom | FRAME say written
	speaker: who aimed who | fill
	speaker: who say forwhom WRITING | FRAME
	author: who deliver genre | FRAME
	author: who deliver this | FRAME writing
	audience: forwhom speak | FRAME third
	characters: who appear | FRAME
	characters: who attend | FRAME
	characters: who in genre | fill
	characters: who there | fill
	characters: who about TEXT | FRAME
	characters: character appear | FRAME what who
	characters: character | FRAME who what name topics
	text_kind: whatkind PAGE | FRAME kind read
	text_kind: whatkind genre | fill
	text_kind: what kind PAGE | FRAME called read belong thing for
	text_kind: what kind it | FRAME thing
	text_kind: how kind PAGE | fill you person
	overview: what genre belong PAGE | FRAME who name
	overview: what document belong this | FRAME
	overview: what document source this | FRAME
	overview: belong this | fill
	overview: belong it | fill
	purpose: topic what genre this | FRAME come
	text_kind: genre this | fill it document comma kind light lengthy mood
	text_kind: genre it | fill document comma kind light lengthy
	overview: sum | FRAME what about topic use and number numeral sentence happen make topics problems matter counted title third
	overview: sum summable | FRAME what how third topic topics character author say happen number numeral sentence
	overview: foremost change WRITING | FRAME what
	overview: foremost what PAGE | fill these say comma
	overview: topic author what | FRAME about
	overview: sum author topic | FRAME MAKE
	overview: sum how TEXT | FRAME MAKE happen say works
	overview: sum author what | FRAME about MAKE
	overview: what about TEXT | FRAME
	overview: whereof TEXT | FRAME what about
	purpose: topic TEXT | FRAME what come foremost
	purpose: topic what | FRAME foremost
	purpose: lesson what | FRAME foremost author TEXT
	purpose: what use TEXT | FRAME should
	purpose: whatis | it
	purpose: use document | FRAME
	purpose: what author use | FRAME
	purpose: what deed TEXT | FRAME
	purpose: what MAKE use PAGE | FRAME
	purpose: what problems use TEXT | FRAME kind
	overview: topics what | FRAME kind about happen third
	overview: matter say | FRAME what kind
	overview: what find TEXT | FRAME should read
	overview: what have this | FRAME
	overview: what allowed document | fill person deed
	overview: what allowed genre | fill person deed these
	overview: what allowed deed TEXT | fill person genre this document comma
	overview: what matter PAGE | FRAME kind in
	overview: topics ask | FRAME about
	purpose: wherefore TEXT | FRAME use
	purpose: why MAKE WRITING | FRAME
	purpose: why read TEXT | FRAME should
	overview: what author say | FRAME about atend topic sum
	overview: whereof say | FRAME
	overview: whereof author | FRAME MAKE
	overview: what decide | FRAME decision happen MAKE holding body in atend last
	overview: what decision | FRAME decide happen MAKE holding body in atend last
	overview: what happen | FRAME in last
	overview: where happen TEXT | FRAME
	overview: worth read | FRAME should
	overview: worth TEXT | FRAME read should
	overview: how say genre | fill
	overview: what say | FRAME
	overview: ask WRITING | FRAME about
	overview: whatis PAGE | FRAME
	overview: what in it | fill
	length: lengthy document | fill this it these comma
	length: lengthy this | fill comma
	length: lengthy it | fill comma
	text_kind: what genre this | FRAME
`
